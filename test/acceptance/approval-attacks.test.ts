import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeFile } from '../harness/github-state.ts';
import { people, PRESETS, ROLES, rosterCsv, type SeedUser, startTenant } from '../tenant/server.ts';
import { headOf, mergeOf, Reviewed, seen } from './review-setting.ts';

const there = people(30);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const rows = [...there, ...joiners];
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
});
afterEach(() => world.close());

const stopped = { 'reason-code': 'approval-missing', decision: 'stop', created: '0' };
const NIGHT = { eventName: 'schedule' };
const elsewhere = (sha: string, path: string, file: FakeFile): void => world.github.state.addFile(sha, path, file);

describe('an apply that nobody reviewed', () => {
  it('is refused by day and by night: the nightly run asks the same question', async () => {
    world.github.state.addPull({ number: 7, head: headOf(7) });
    world.merge();
    expect((await world.apply({ rows })).outputs).toMatchObject(stopped);
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject(stopped);
    expect(night.exitCode).toBe(1);
    expect(night.log).toContain('no run on #7 left a plan');
    expect((await world.apply({ rows, run: { eventName: 'workflow_dispatch' } })).outputs).toMatchObject(stopped);
    expect(world.tenant.writes).toEqual([]);
  });

  it('stays stopped where another commit comes on top of it that changes no roster', async () => {
    await world.plan({ rows });
    world.merge();
    // Someone else's account appears between review and apply: the plan holds more.
    const more = [...rows, ...people(2, { seed: 6, idPrefix: 'L' })];
    expect((await world.apply({ rows: more })).outputs['reason-code']).toBe('plan-changed');
    const readme = 'd0c5000000000000000000000000000000000000';
    world.github.state.push(readme, { at: world.tick() });
    for (const [path, text] of world.github.state.files.get(mergeOf(7)) ?? []) elsewhere(readme, path, text);
    const night = await world.apply({ rows: more, run: { ...NIGHT, env: { GITHUB_SHA: readme } } });
    expect(night.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(world.tenant.writes).toEqual([]);
  });

  it.each([
    ['an id that no object keeps', '__proto__'],
    ['the userName of someone who has no id', 'kim.nobody@example.com'],
  ])('of a new row that hides behind %s is refused', async (_, externalId) => {
    const [stranger] = people(1, { seed: 9, idPrefix: 'Z' });
    const kim = { ...joiners[0], userName: 'Kim.Nobody@example.com', externalId: '' } as (typeof rows)[number];
    await world.plan({ rows: [...there, kim] });
    world.merge();
    expect((await world.apply({ rows: [...there, kim] })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '1',
    });
    world.github.state.addPull({ number: 8, head: headOf(8) });
    world.merge(8);
    const hidden = { ...stranger, externalId } as (typeof rows)[number];
    const run = await world.apply({ number: 8, rows: [...there, hidden, kim] });
    expect(run.outputs).toMatchObject({ ...stopped, 'to-create': '1' });
  });

  it('waits for GitHub to link a merge to its pull request', async () => {
    await world.plan({ rows });
    world.merge(7, { linked: false });
    const pull = world.github.state.pulls.get(7);
    // It is linked once the run has asked in vain.
    const { requests } = world.github;
    let asked = 0;
    requests.push = (...more) => {
      if (more[0]?.includes(`/commits/${mergeOf(7)}/pulls`) && (asked += 1) === 2) pull?.commits.push(mergeOf(7));
      return Array.prototype.push.apply(requests, more);
    };
    const run = await world.apply({ rows });
    expect(asked).toBeGreaterThan(1);
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('that was merged while it was planned says to wait for the plan, which then counts', async () => {
    const run = world.github.state.addRun({
      id: 4800,
      event: 'pull_request',
      headSha: headOf(7),
      headBranch: 'topic',
      createdAt: world.tick(),
      status: 'in_progress',
    });
    world.github.state.addPull({ number: 7, head: headOf(7) });
    world.merge();
    const early = await world.apply({ rows });
    expect(early.outputs).toMatchObject(stopped);
    expect(early.log).toContain('has left a plan of 1ead000 yet, and one is still under way');
    expect(early.log).toContain('Run the job again once the runs on the pull request have ended');
    await world.plan({ rows, run: { env: { GITHUB_RUN_ID: '4800' } } });
    Object.assign(world.github.state.runs.get(4800) ?? {}, { attempts: run.attempts, status: 'completed' });
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('of a pull request that was planned against another branch is refused', async () => {
    const pull = world.github.state.addPull({ number: 7, head: headOf(7), baseRef: 'lax' });
    await world.plan({ rows, baseRef: 'lax' });
    pull.baseRef = 'main';
    world.merge();
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject(stopped);
    expect(run.log).toContain('#7 was planned against lax and merged into main');
  });

  it('of a pull request that brings its own workflow is refused', async () => {
    await world.plan({ rows });
    world.github.state.pulls.get(7)?.files.push({ filename: '.github/workflows/mine.yml' });
    world.merge();
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject(stopped);
    expect(run.log).toContain('#7 changes .github/workflows/mine.yml');
    expect(run.log).toMatch(/reviewed-plan: [0-9a-f]{64}/);
  });

  it.each([
    ['a run on pull_request_target', { event: 'pull_request_target' }],
    ['a run of a fork', { headRepository: 'stranger/roster' }],
    ['a run on another branch of the same head', { headBranch: 'other' }],
  ])('is not reviewed by %s', async (_, run) => {
    await world.plan({ rows });
    for (const one of world.github.state.runs.values()) Object.assign(one, run);
    world.merge();
    expect((await world.apply({ rows })).outputs).toMatchObject(stopped);
  });

  it('is not reviewed by a plan that was itself stopped', async () => {
    const leaving = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
    const plan = await world.plan({ rows: leaving });
    expect(plan.outputs['reason-code']).toBe('guard-tripped');
    world.merge();
    const files = { '.github/cxone-policy.yml': 'guards: { deactivate: { percent: 100, count: 100 } }\n' };
    const run = await world.apply({ rows: leaving, files });
    expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', deactivated: '0' });
    expect(run.log).toContain('the plan of #7 was itself stopped (guard-tripped)');
  });

  it('is not the one whose plan lies beside something that another workflow left under its name', async () => {
    await world.plan({ rows });
    const { state } = world.github;
    const leave = (run: object, mode: string, content: string): void => {
      const id = state.id();
      state.addRun({ id, createdAt: world.tick(), event: 'push', headSha: mergeOf(7), ...run });
      const name = `cxone-roster-acme-${mode}-1`;
      state.artifacts.push({
        id: state.id(),
        name,
        runId: String(id),
        bytes: Buffer.from(content),
        createdAt: world.tick(),
      });
    };
    leave({ event: 'pull_request', headSha: headOf(7), headBranch: 'topic' }, 'plan', 'no archive at all, only a name');
    world.merge();
    leave({}, 'apply', 'nor is this one, of a workflow of the main branch');
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(run.log).not.toContain('could not be looked up');
  });

  it('of an edited or forged plan is refused', async () => {
    await world.plan({ rows, inputs: { 'signing-key': 'a key that someone guessed' } });
    world.merge();
    const run = await world.apply({ rows });
    expect(run.outputs).toMatchObject(stopped);
    expect(run.log).toContain('edited, or signed with another key');
  });
});

describe('a run once more', () => {
  const OLD = { eventName: 'push' };

  it('of an old apply is superseded and does nothing, whatever it was reviewed by', async () => {
    const gone = rows.map((one, index) => (index === 0 ? { ...one, active: false } : one));
    await world.plan({ number: 7, rows });
    world.merge(7);
    await world.apply({ number: 7, rows });
    await world.plan({ number: 8, rows: gone });
    world.merge(8);
    expect((await world.apply({ number: 8, rows: gone })).outputs).toMatchObject({ deactivated: '1' });
    const writes = world.tenant.writes.length;
    for (const approval of ['auto', 'required', 'off']) {
      const again = await world.apply({ number: 7, rows, inputs: { approval }, run: OLD });
      expect(again.outputs).toMatchObject({
        'reason-code': 'superseded',
        decision: 'complete',
        changes: 'false',
        'to-reactivate': '0',
      });
      expect(again.exitCode).toBe(0);
      expect(again.log).toContain('main has moved on');
    }
    expect(world.tenant.writes).toHaveLength(writes);
  });

  it('is superseded also where the workflow checks the repository out into a folder', async () => {
    const files = {
      'config/.git/config': '[remote "origin"]\n\turl = https://github.com/example/roster\n',
      'config/hr/people.csv': rosterCsv(rows, world.columns),
    };
    const next = mergeOf(8);
    for (const [sha, all] of [
      [mergeOf(7), rows],
      [next, there],
    ] as const) {
      world.github.state.push(sha, { at: world.tick() });
      elsewhere(sha, 'hr/people.csv', rosterCsv(all, world.columns));
      // No commit has a file under its name in the workspace: here both have the same one.
      elsewhere(sha, 'config/hr/people.csv', 'of the workspace');
    }
    const inputs = { roster: 'config/hr/people.csv', approval: 'off' };
    const again = await world.apply({ number: 7, rows, files, inputs, run: OLD });
    expect(again.outputs).toMatchObject({ 'reason-code': 'superseded', created: '0' });
    expect(again.log).toContain('which holds another hr/people.csv');
  });

  it('of the plan after the merge is no review and changes no comment', async () => {
    await world.plan({ rows });
    world.merge();
    const before = world.comment();
    const more = [...rows, ...people(2, { seed: 6, idPrefix: 'L' })];
    await world.plan({ rows: more });
    expect(world.comment()).toBe(before);
    expect((await world.apply({ rows: more })).outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
  });
});

describe('an apply whose checkout lacks what its commit has', () => {
  const POLICY = '.github/cxone-policy.yml';
  const [gone] = there;
  const leaving = there.map((one) => (one === gone ? { ...one, active: false } : one));
  const protects = `protected: ["${gone?.userName ?? ''}"]\n`;

  it.each(['auto', 'off'])('a policy that protects someone: nothing is written, approval %s', async (approval) => {
    world.github.state.push(mergeOf(7), { at: world.tick() });
    elsewhere(mergeOf(7), POLICY, protects);
    const run = await world.apply({ rows: leaving, inputs: { approval } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'config-invalid', deactivated: '0' });
    expect(run.log).toMatch(/cxone-policy\.yml` is in this commit and not in the checkout.*by the defaults/);
    expect(run.log).toContain('with `sparse-checkout`, name roster, policy and override there');
    expect(world.tenant.writes).toEqual([]);
    // As that run advises.
    const whole = await world.apply({ rows: leaving, files: { [POLICY]: protects }, inputs: { approval } });
    expect(whole.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '0' });
  });

  it('an override: the run that stops says why it does not count', async () => {
    const rest = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
    elsewhere(mergeOf(7), '.github/cxone-override.yml', '[]\n');
    const run = await world.apply({ rows: rest });
    expect(run.outputs['reason-code']).toBe('guard-tripped');
    expect(run.log).toContain('cxone-override.yml` is in this commit and not in the checkout: it does not count');
  });
});

describe('what nobody reviewed, under a pull request that was planned before it', () => {
  const PATH = '.github/cxone-policy.yml';
  const [first, second, third] = there as [SeedUser, SeedUser, SeedUser];
  /** Merged, and asks for nothing today. */
  const unreviewed = (number: number): void => {
    world.github.state.addPull({ number, head: headOf(number) });
    world.merge(number);
  };
  const off = (one: SeedUser): SeedUser => ({ ...one, active: false });

  beforeEach(async () => {
    world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active'];
    await world.plan({ number: 6, rows });
    world.merge(6);
    expect((await world.apply({ number: 6, rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('a row is not brought back by night, until a plan has shown it', async () => {
    world.tenant.change(off(second));
    const after = [first, off(second), ...rows.slice(2)];
    await world.plan({ number: 8, rows: [off(first), second, ...rows.slice(2)] });
    unreviewed(7);
    const both = [off(first), ...after.slice(1)];
    world.merge(8);
    const run = await world.apply({ number: 8, rows: both });
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'none', deactivated: '1' });
    expect(run.log).toContain('No reviewed plan was made of 1 row of the roster');
    world.tenant.change(second);
    const night = await world.apply({ number: 8, rows: both, run: NIGHT });
    expect(night.outputs, night.log).toMatchObject({ 'reason-code': 'plan-changed', deactivated: '0' });
    // To take the memory away gains nothing: the comment says that it was applied, and proves nothing.
    const stored = world.github.state.artifacts.filter(({ name }) => name.includes('-apply-'));
    for (const one of stored) one.expired = true;
    const dark = await world.apply({ number: 8, rows: both, run: NIGHT });
    expect(dark.outputs, dark.log).toMatchObject({ 'reason-code': 'plan-changed', deactivated: '0' });
    for (const one of stored) one.expired = false;
    const next = [off(first), off(second), { ...third, givenName: 'Augusta' }, ...rows.slice(3)];
    await world.plan({ number: 9, rows: next });
    world.merge(9);
    const shown = await world.apply({ number: 9, rows: next });
    expect(shown.outputs, shown.log).toMatchObject({ 'reason-code': 'none', deactivated: '1', updated: '1' });
    expect(shown.log).not.toContain('No reviewed plan was made of');
    world.tenant.change(second);
    const later = await world.apply({ number: 9, rows: next, run: NIGHT });
    expect(later.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '1' });
  });

  it('the policy brings nothing about by night, until a plan was made with it', async () => {
    const [careful, bold] = ['unmanaged: [title]', 'unmanaged: []'].map((text) => ({ [PATH]: `${text}\n` }));
    const gone = [off(first), ...rows.slice(1)];
    await world.plan({ number: 8, rows: gone, files: careful });
    world.merge(8);
    const eight = await world.apply({ number: 8, rows: gone, files: careful });
    expect(eight.outputs, eight.log).toMatchObject({ deactivated: '1' });
    const two = [off(first), off(second), ...rows.slice(2)];
    await world.plan({ number: 10, rows: two, files: careful });
    unreviewed(9);
    world.merge(10);
    const run = await world.apply({ number: 10, rows: two, files: bold });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '1' });
    expect(run.log).toContain('No reviewed plan was made of the policy');
    world.tenant.change({ ...third, title: 'As CXone has it' });
    const night = await world.apply({ number: 10, rows: two, files: bold, run: NIGHT });
    expect(night.outputs, night.log).toMatchObject({ 'reason-code': 'plan-changed', updated: '0' });
    const next = [...two.slice(0, 3), off(there[3] as SeedUser), ...rows.slice(4)];
    await world.plan({ number: 11, rows: next, files: bold });
    world.merge(11);
    const shown = await world.apply({ number: 11, rows: next, files: bold });
    expect(shown.outputs, shown.log).toMatchObject({ 'reason-code': 'none', deactivated: '1', updated: '1' });
    expect(shown.log).not.toContain('No reviewed plan was made of');
  });
});

describe('an apply whose policy changed since the review', () => {
  it('stops where the change has an effect, and names the key', async () => {
    const path = '.github/cxone-policy.yml';
    const leaving = there.map((one, index) => (index === 0 ? { ...one, active: false } : one));
    await world.plan({ rows: leaving });
    world.merge();
    const files = { [path]: 'leavers: { action: delete, retainData: false }\n' };
    const run = await world.apply({ rows: leaving, files });
    expect(run.outputs).toMatchObject({ 'reason-code': 'plan-changed', deleted: '0' });
    expect(run.log).toContain('The policy changed since: leavers');
    expect(seen(world.comment())).toContain('nobody reviewed');
    expect(world.tenant.writes).toEqual([]);
  });

  it('goes on where it makes no difference', async () => {
    await world.plan({ rows });
    world.merge();
    const files = { '.github/cxone-policy.yml': 'guards: { create: { percent: 60 } }\n' };
    expect((await world.apply({ rows, files })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });
});
