import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, type SeedUser, startTenant } from '../tenant/server.ts';
import { headOf, mergeOf, Reviewed, seen } from './review-setting.ts';

const there = people(30);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const rows = [...there, ...joiners];
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active'];
});
afterEach(() => world.close());

const BY_HAND = { eventName: 'workflow_dispatch' };
const NIGHT = { eventName: 'schedule' };
const OVERRIDE = '.github/cxone-override.yml';
/** The hash that a refused run says to give. */
const advised = (log: string): string => /reviewed-plan: ([0-9a-f]{64})/.exec(log)?.[1] ?? '';
const merged = (): void => {
  world.github.state.addPull({ number: 7, head: headOf(7) });
  world.merge();
};

describe('the way out that a refused run shows, taken literally', () => {
  it('of approval-missing: the plan’s hash, given by hand; from then on the content is reviewed', async () => {
    merged();
    const refused = await world.apply({ rows });
    expect(refused.outputs['reason-code']).toBe('approval-missing');
    const hash = advised(refused.log);
    expect(hash).toBe(refused.outputs['plan-hash']);
    const run = await world.apply({ rows, inputs: { 'reviewed-plan': hash }, run: BY_HAND });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(seen(run.summary)).toContain('started by rosterkeeper');
    expect(run.audit.find(({ event }) => event === 'apply.grounds')).toMatchObject({ approved_by: ['rosterkeeper'] });
    world.tenant.change({ ...(there[2] as SeedUser), title: 'Changed by hand' });
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none', updated: '1' });
  });

  it('of approval-missing, where that run was only partly done: the same hash once more does the rest', async () => {
    merged();
    const inputs = { 'reviewed-plan': (await world.apply({ rows })).outputs['plan-hash'] ?? '' };
    world.tenant.setFault({ kind: 'operation', status: 400, times: 2 });
    const partly = await world.apply({ rows, inputs, run: BY_HAND });
    expect(partly.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '1', failed: '2' });
    world.tenant.setFault({ kind: 'operation', status: 400, times: 1 });
    const again = await world.apply({ rows, inputs, run: BY_HAND });
    expect(again.outputs).toMatchObject({ 'reason-code': 'apply-partial', created: '1', failed: '1' });
    const last = await world.apply({ rows, inputs, run: BY_HAND });
    expect(last.outputs).toMatchObject({ 'reason-code': 'none', created: '1' });
    // What it did not show still waits.
    const more = [...rows, ...people(1, { seed: 6, idPrefix: 'L' })];
    const refused = await world.apply({ rows: more, inputs, run: BY_HAND });
    expect(refused.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
  });

  it('of plan-changed', async () => {
    await world.plan({ rows });
    world.merge();
    const more = [...rows, ...people(2, { seed: 6, idPrefix: 'L' })];
    const refused = await world.apply({ rows: more });
    expect(refused.outputs['reason-code']).toBe('plan-changed');
    expect(world.comment()).toMatch(/stopped/);
    const inputs = { 'reviewed-plan': advised(refused.log) };
    const run = await world.apply({ rows: more, inputs, run: BY_HAND });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '5' });
    // What showed *stopped* says how it ended.
    expect(world.comment()).toMatch(/^## ✅ Applied/);
  });

  it('of plan-changed by a new pull request', async () => {
    await world.plan({ rows });
    world.merge();
    const more = [...rows, ...people(2, { seed: 6, idPrefix: 'L' })];
    await world.apply({ rows: more });
    await world.plan({ number: 8, rows: more });
    world.merge(8);
    expect((await world.apply({ number: 8, rows: more })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '5',
    });
    expect(world.comment(7)).toMatch(/^## ✅ Applied/);
  });

  it('never with another hash, and never for more', async () => {
    merged();
    const hash = advised((await world.apply({ rows })).log);
    const more = [...rows, ...people(1, { seed: 6, idPrefix: 'L' })];
    const run = await world.apply({ rows: more, inputs: { 'reviewed-plan': hash }, run: BY_HAND });
    expect(run.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    expect(advised(run.log)).toBe(run.outputs['plan-hash']);
    expect(world.tenant.writes).toEqual([]);
  });

  it('of guard-tripped: an override that is merged apart; its own run applies', async () => {
    const leaving = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
    const plan = await world.plan({ rows: leaving });
    expect(plan.outputs['reason-code']).toBe('guard-tripped');
    world.merge();
    const stopped = await world.apply({ rows: leaving });
    expect(stopped.outputs).toMatchObject({ 'reason-code': 'guard-tripped', deactivated: '0' });
    const kinds = (plan.plan?.guards ?? []).filter(({ tripped }) => tripped) as unknown as {
      kind: string;
      count: number;
    }[];
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const override = kinds
      .map(
        ({ kind, count }) =>
          `- { plan: ${plan.outputs['plan-hash']}, kind: ${kind}, count: ${count}, reason: closure, approver: ` +
          `lead, expires: ${expires} }\n`,
      )
      .join('');
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: OVERRIDE }] });
    world.merge(8);
    const run = await world.apply({ number: 8, rows: leaving, files: { [OVERRIDE]: override } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '20' });
  });

  it('and not an override that came with the roster itself', async () => {
    const leaving = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
    const plan = await world.plan({ rows: leaving });
    world.github.state.pulls.get(7)?.files.push({ filename: OVERRIDE });
    world.merge();
    const kinds = (plan.plan?.guards ?? []).filter(({ tripped }) => tripped) as unknown as {
      kind: string;
      count: number;
    }[];
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const override = kinds
      .map(
        ({ kind, count }) =>
          `- { plan: ${plan.outputs['plan-hash']}, kind: ${kind}, count: ${count}, reason: x, approver: me, ` +
          `expires: ${expires} }\n`,
      )
      .join('');
    const run = await world.apply({ rows: leaving, files: { [OVERRIDE]: override } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', deactivated: '0' });
    expect(run.log).toContain('the plan of #7 was itself stopped (guard-tripped)');
  });

  it('of guard-tripped is never the hash: reviewed-plan lifts no guard', async () => {
    const leaving = there.map((one, index) => (index < 20 ? { ...one, active: false } : one));
    merged();
    const hash = (await world.apply({ rows: leaving })).outputs['plan-hash'] ?? '';
    const run = await world.apply({ rows: leaving, inputs: { 'reviewed-plan': hash }, run: BY_HAND });
    expect(run.outputs).toMatchObject({ 'reason-code': 'guard-tripped', deactivated: '0' });
  });

  it('of a commit that is no longer the newest is none', async () => {
    merged();
    const hash = advised((await world.apply({ rows })).log);
    const [newer] = ['d0c5000000000000000000000000000000000000'];
    world.github.state.push(newer ?? '', { at: world.tick() });
    world.github.state.addFile(newer ?? '', 'roster.csv', 'another');
    const run = await world.apply({ rows, inputs: { 'reviewed-plan': hash }, run: BY_HAND });
    expect(run.outputs).toMatchObject({ 'reason-code': 'superseded', created: '0' });
  });
});

describe('a plan job, a gate, and the apply in one run', () => {
  const env = { GITHUB_RUN_ID: '6001', GITHUB_SHA: mergeOf(7) };

  it('applies what the plan of this run shows, or a part of it', async () => {
    merged();
    const plan = await world.apply({ rows, inputs: { mode: 'plan' }, run: { ...BY_HAND, env } });
    expect(plan.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '3' });
    world.tenant.seed(joiners.slice(0, 1));
    const inputs = { 'reviewed-plan': plan.outputs['plan-hash'] ?? '' };
    const run = await world.apply({ rows, inputs, run: { ...BY_HAND, env } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '2' });
    expect(seen(run.summary)).toContain('is a part of the reviewed-plan');
  });

  it('stops where the plan of that hash is of another run', async () => {
    merged();
    const plan = await world.apply({ rows, inputs: { mode: 'plan' }, run: BY_HAND });
    world.tenant.seed(joiners.slice(0, 1));
    const inputs = { 'reviewed-plan': plan.outputs['plan-hash'] ?? '' };
    const run = await world.apply({ rows, inputs, run: { ...BY_HAND, env } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
  });
});

describe('with approved-by-other, the hash counts only', () => {
  it('where someone else started the run, or let it pass a gate', async () => {
    merged();
    const other = { 'approved-by-other': 'true' };
    const hash = advised((await world.apply({ rows, inputs: other })).log);
    const inputs = { ...other, 'reviewed-plan': hash };
    const byAuthor = { ...BY_HAND, env: { GITHUB_TRIGGERING_ACTOR: 'author', GITHUB_ACTOR: 'author' } };
    const refused = await world.apply({ rows, inputs, run: byAuthor });
    expect(refused.outputs).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
    expect(refused.log).toContain('only by people who had a hand in the change (author)');
    const gated = { ...byAuthor, env: { ...byAuthor.env, GITHUB_RUN_ID: '6002' } };
    world.github.state.addRun({
      id: 6002,
      event: 'workflow_dispatch',
      headSha: mergeOf(7),
      approvals: [{ login: 'lead', state: 'approved' }],
    });
    expect((await world.apply({ rows, inputs, run: gated })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
    });
  });

  it('and who pushed to the head or wrote a commit of it cannot approve', async () => {
    await world.plan({ rows });
    const pull = world.github.state.pulls.get(7);
    if (pull) pull.authors = ['author', 'writer'];
    world.github.state.push(headOf(7), { branch: 'topic', actor: 'pusher' });
    for (const login of ['author', 'writer', 'pusher'])
      pull?.reviews.push({ login, state: 'APPROVED', association: 'MEMBER' });
    world.merge();
    const inputs = { 'approved-by-other': 'true' };
    expect((await world.apply({ rows, inputs })).outputs).toMatchObject({ 'reason-code': 'approval-missing' });
    pull?.reviews.push({ login: 'lead', state: 'APPROVED', association: 'MEMBER' });
    world.github.mishaps.push({ path: /\/activity/, status: 403, message: 'Must have push access', times: 99 });
    const run = await world.apply({ rows, inputs });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    // Where nobody tells who pushed, it is said who counts in their place.
    expect(run.log).toContain('who pushed to #7 could not be read');
  });

  it('where nobody who pushed the roster directly started it, whatever author the commit names', async () => {
    await world.plan({ rows: there });
    world.merge();
    await world.apply({ rows: there });
    const pushed = 'd12ec70000000000000000000000000000000000';
    world.github.state.push(pushed, { actor: 'mallory', at: world.tick() });
    world.github.state.commits.set(pushed, { parents: 1, author: 'writer', committer: 'writer' });
    const other = { 'approved-by-other': 'true', approval: 'required' };
    const started = (login: string, inputs: Record<string, string>) =>
      world.apply({
        rows,
        inputs: { ...other, ...inputs },
        run: { ...BY_HAND, env: { GITHUB_SHA: pushed, GITHUB_TRIGGERING_ACTOR: login, GITHUB_ACTOR: login } },
      });
    const hash = advised((await started('lead', {})).log);
    for (const login of ['mallory', 'writer']) {
      const run = await started(login, { 'reviewed-plan': hash });
      expect(run.outputs).toMatchObject({ 'reason-code': 'approval-missing', created: '0' });
      expect(run.log).toContain(`only by people who had a hand in the change (${login})`);
    }
    const run = await started('lead', { 'reviewed-plan': hash });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('where nobody started it who had a hand in another change that waits as well', async () => {
    await world.plan({ rows: there });
    world.merge();
    await world.apply({ rows: there });
    const change = (number: number, author: string, files: { filename: string }[]): void => {
      world.github.state.addPull({ number, head: headOf(number), author, files, headRef: `topic-${number}` });
      world.merge(number);
    };
    change(8, 'mallory', [{ filename: 'roster.csv' }]);
    change(9, 'reader', [{ filename: 'README.md' }]);
    change(10, 'author', [{ filename: 'roster.csv' }]);
    const started = (login: string, inputs: Record<string, string>) =>
      world.apply({
        number: 10,
        rows,
        inputs: { 'approved-by-other': 'true', ...inputs },
        run: { ...BY_HAND, env: { GITHUB_TRIGGERING_ACTOR: login, GITHUB_ACTOR: login } },
      });
    const hash = advised((await started('reader', {})).log);
    for (const login of ['author', 'mallory'])
      expect((await started(login, { 'reviewed-plan': hash })).outputs).toMatchObject({
        'reason-code': 'approval-missing',
        created: '0',
      });
    // A pull request of other files is nobody's hand in it.
    expect((await started('reader', { 'reviewed-plan': hash })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
    });
  });
});
