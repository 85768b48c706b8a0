import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, rosterCsv, type SeedUser, startTenant } from '../tenant/server.ts';
import { WORKFLOW_TOKEN } from '../harness/github.ts';
import { approvalKeys } from '../../src/review/keys.ts';
import { reviewedPlan } from '../../src/review/payload.ts';
import { commentMarker, sealed } from '../../src/review/seal.ts';
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

/** A runner whose clock is a day ahead. */
const CLOCK = { NODE_OPTIONS: `--import ${new URL('../harness/day-after.mjs', import.meta.url).href}` };

const NIGHT = { eventName: 'schedule' };
const POLICY = '.github/cxone-policy.yml';
const change = (index: number, more: Partial<SeedUser>, all: readonly SeedUser[] = there): SeedUser[] =>
  all.map((one, at) => (at === index ? { ...one, ...more } : one));
/** Someone changes an account by hand. */
const outside = (index: number, more: Partial<SeedUser>): void => {
  world.tenant.change({ ...(there[index] as SeedUser), ...more });
};
const titleOf = (index: number): unknown => world.tenant.find(there[index]?.userName ?? '')?.title;

describe('what is easy', () => {
  it('a merge, and the nights after it: what was changed by hand is brought back; GitHub is asked little', async () => {
    await world.plan({ rows });
    world.merge();
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    outside(2, { title: 'Changed by hand' });
    world.github.requests.length = 0;
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'none', updated: '1' });
    expect(titleOf(2)).toBe(there[2]?.title);
    expect(world.github.requests.filter((line) => /\/pulls|\/commits|\/activity/.test(line))).toEqual([]);
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none', updated: '0' });
  });

  it('drift on the very day of another merge, in a row that did not change', async () => {
    await world.plan({ number: 7, rows });
    world.merge(7);
    await world.apply({ number: 7, rows });
    const next = change(0, { title: 'Lead' }, rows);
    await world.plan({ number: 8, rows: next });
    world.merge(8);
    outside(2, { title: 'Changed by hand' });
    const run = await world.apply({ number: 8, rows: next });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', updated: '2' });
  });

  it.each([
    ['a squash', { parents: 1 }],
    ['a merge commit', { parents: 2 }],
  ])('%s', async (_, how) => {
    await world.plan({ rows });
    world.merge(7, how);
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it.each([
    ['linked to both commits', true],
    ['linked to the last one alone', false],
  ])('a rebase of two commits, the roster in the first one: %s', async (_, linked) => {
    const { state } = world.github;
    await world.plan({ rows });
    const [first, last] = [`1${mergeOf(7).slice(1)}`, mergeOf(7)];
    const at = world.tick();
    const pull = state.pulls.get(7);
    Object.assign(pull ?? {}, { state: 'closed', mergedAt: at, commits: linked ? [first, last] : [last] });
    // One push brings both; GitHub commits them anew, in the name of the person who merges.
    const before = state.branches.get('main')?.at(-1) ?? '';
    state.push(first, { type: 'pr_merge', at });
    state.push(last, { type: 'pr_merge', at });
    state.activity.splice(0, 2, { ref: 'refs/heads/main', before, after: last, type: 'pr_merge', actor: 'merger', at });
    state.addFile(first, 'roster.csv', 'the same in both');
    state.addFile(last, 'roster.csv', 'the same in both');
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  // A process of its own has a clock of its own.
  it.skipIf(process.env['HARNESS'] === 'inline')(
    'a first day of work: nothing on the day before, the account on the day, by night',
    async () => {
      const DAY = 24 * 60 * 60_000;
      const on = new Date(Date.now() + DAY).toISOString().slice(0, 10);
      const columns = ['userName', 'externalId', 'givenName', 'familyName', 'startDate'];
      const text = `${rosterCsv(there, columns)}new@example.com,N900,New,Person,${on}\n`;
      const files = { 'roster.csv': text };
      expect((await world.plan({ rows, files })).outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '0' });
      world.merge();
      expect((await world.apply({ rows, files })).outputs).toMatchObject({ 'reason-code': 'none', created: '0' });
      const later = await world.apply({ rows, files, run: { ...NIGHT, env: CLOCK } });
      expect(later.outputs, later.log).toMatchObject({ 'reason-code': 'none', created: '1' });
      expect(world.tenant.find('new@example.com')).toBeDefined();
    },
  );

  it('two quick merges: the older run gives way, the newer does both', async () => {
    await world.plan({ number: 7, rows: [...there, ...joiners.slice(0, 1)] });
    await world.plan({ number: 8, rows: [...there, ...joiners.slice(1)] });
    world.merge(7);
    world.github.state.addFile(mergeOf(8), 'roster.csv', 'both');
    world.merge(8);
    const first = await world.apply({ number: 7, rows: [...there, ...joiners.slice(0, 1)] });
    expect(first.outputs).toMatchObject({ 'reason-code': 'superseded', created: '0' });
    expect((await world.apply({ number: 8, rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('two quick merges: the newer runs first, the older finds nothing of its own', async () => {
    await world.plan({ number: 7, rows: [...there, ...joiners.slice(0, 1)] });
    await world.plan({ number: 8, rows: [...there, ...joiners.slice(1)] });
    world.merge(7);
    world.merge(8);
    expect((await world.apply({ number: 8, rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    const late = await world.apply({ number: 7, rows: [...there, ...joiners.slice(0, 1)] });
    expect(late.outputs).toMatchObject({ 'reason-code': 'superseded', changes: 'false' });
  });

  it('two merges that each change a field of one person, the first apply skipped', async () => {
    await world.plan({ number: 6, rows: there });
    world.merge(6);
    await world.apply({ number: 6, rows: there });
    await world.plan({ number: 7, rows: change(0, { title: 'Lead' }) });
    await world.plan({ number: 8, rows: change(0, { givenName: 'Augusta' }) });
    world.merge(7);
    world.merge(8);
    const both = change(0, { title: 'Lead', givenName: 'Augusta' });
    expect((await world.apply({ number: 8, rows: both })).outputs).toMatchObject({
      'reason-code': 'none',
      updated: '1',
    });
  });

  it('a revert', async () => {
    const lead = change(0, { title: 'Lead' });
    await world.plan({ number: 7, rows: lead });
    world.merge(7);
    await world.apply({ number: 7, rows: lead });
    await world.plan({ number: 8, rows: there });
    world.merge(8);
    expect((await world.apply({ number: 8, rows: there })).outputs).toMatchObject({
      'reason-code': 'none',
      updated: '1',
    });
    expect(titleOf(0)).toBe(there[0]?.title);
  });

  it('a batch of the merge queue', async () => {
    await world.plan({ number: 7, rows: [...there, ...joiners.slice(0, 1)] });
    await world.plan({ number: 8, rows: [...there, ...joiners.slice(1)] });
    world.merge(7);
    world.merge(8);
    const { activity } = world.github.state;
    // One push brings both.
    const [second, first] = activity.splice(0, 2);
    if (first && second) activity.unshift({ ...second, before: first.before, type: 'merge_queue_merge' });
    expect((await world.apply({ number: 8, rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('policy and roster, set up in one pull request', async () => {
    const files = { [POLICY]: 'guards: { create: { percent: 60 } }\n' };
    await world.plan({ rows, files });
    world.merge();
    expect((await world.apply({ rows, files })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('a failed newest run, run again', async () => {
    await world.plan({ rows });
    world.merge();
    const env = { GITHUB_RUN_ID: '6001' };
    const down = { match: { method: 'POST', path: '/Users' }, times: 99 };
    world.tenant.setFault({ kind: 'status', status: 400, ...down });
    const failed = await world.apply({ rows, run: { env }, inputs: { bulk: 'off', 'max-attempts': '1' } });
    expect(failed.outputs['reason-code']).toBe('apply-failed');
    world.tenant.clearFaults();
    const again = await world.apply({ rows, run: { env: { ...env, GITHUB_RUN_ATTEMPT: '2' } } });
    expect(again.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('an App that plans, and the workflow’s own account that applies', async () => {
    const token = 'ghs_app00000000000000000000000000000001';
    world.github.accounts.set(token, { login: 'roster-app[bot]', type: 'Bot', power: 'write' });
    await world.plan({ rows, run: { token } });
    world.merge();
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('an App that plans: its own comment, found by its id, says how the apply ended', async () => {
    const token = 'ghs_app00000000000000000000000000000001';
    world.github.accounts.set(token, { login: 'roster-app[bot]', type: 'Bot', power: 'write' });
    world.github.accounts.set(WORKFLOW_TOKEN, {
      login: 'github-actions[bot]',
      type: 'Bot',
      power: 'write',
      editsAll: true,
    });
    await world.plan({ rows, run: { token } });
    const [planned] = world.github.state.commentsOf(7);
    expect([planned?.author, world.github.state.commentsOf(7).length]).toEqual(['roster-app[bot]', 1]);
    world.merge();
    const applied = await world.apply({ rows });
    expect(applied.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    expect(world.github.state.commentsOf(7).map(({ id, author }) => [id, author])).toEqual([
      [planned?.id, 'roster-app[bot]'],
    ]);
    expect(planned?.body).toMatch(/^## ✅ (?:Applied|Done)/);
    expect(applied.outputs['comment-url']).toContain(String(planned?.id));
  });

  it('a quiet repository whose artifacts have expired: the comment says what was applied', async () => {
    await world.plan({ rows });
    world.merge();
    await world.apply({ rows });
    for (const artifact of world.github.state.artifacts) artifact.expired = true;
    outside(2, { title: 'Changed by hand' });
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none', updated: '1' });
  });

  it('without any memory and without that comment, there is nothing to go by', async () => {
    await world.plan({ rows });
    world.merge();
    await world.apply({ rows });
    for (const artifact of world.github.state.artifacts) artifact.expired = true;
    world.github.state.comments.length = 0;
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none' });
    outside(2, { title: 'Changed by hand' });
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'approval-missing', updated: '0' });
    expect(night.log).toMatch(/reviewed-plan: [0-9a-f]{64}/);
  });

  it('a direct push, and the night after it: the guards hold both', async () => {
    expect((await world.apply({ rows })).outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
    outside(2, { title: 'Changed by hand' });
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none', updated: '1' });
  });
});

describe('what is never part of a night', () => {
  beforeEach(async () => {
    const files = { [POLICY]: 'leavers: { absent: deactivate }\n' };
    await world.plan({ rows, files });
    world.merge();
    await world.apply({ rows, files });
  });
  const files = { [POLICY]: 'leavers: { absent: deactivate }\n' };

  it('absent from the file: left alone and said, the rest goes on; the next pull request shows them', async () => {
    const [stranger] = people(1, { seed: 9, idPrefix: 'S' });
    world.tenant.seed([stranger as SeedUser]);
    outside(2, { title: 'Changed by hand' });
    const night = await world.apply({ rows, files, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'plan-changed', deactivated: '0', updated: '1' });
    expect(night.log).toContain('1 person is in CXone and not in the file');
    expect(world.tenant.find(stranger?.userName ?? '')?.active).toBe(true);
    const next = change(0, { title: 'Lead' }, rows);
    world.github.state.addFile('ba5e000000000000000000000000000000000000', POLICY, files[POLICY] ?? '');
    await world.plan({ number: 8, rows: next, files });
    world.merge(8);
    const run = await world.apply({ number: 8, rows: next, files });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', deactivated: '1', updated: '1' });
  });

  it('an account that was switched off by hand: only reported', async () => {
    outside(2, { active: false });
    const night = await world.apply({ rows, files, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'none', reactivated: '0', 'to-reactivate': '0' });
    expect(night.exitCode).toBe(0);
    expect(seen(night.summary)).toContain('1 account is off and the file says active (row 4);');
    expect(world.tenant.find(there[2]?.userName ?? '')?.active).toBe(false);
  });
});

describe('accounts that were all switched off by hand', () => {
  it('trip no guard by night: they stay off, and are reported', async () => {
    await world.plan({ rows });
    world.merge();
    await world.apply({ rows });
    for (let index = 0; index < 20; index++) outside(index, { active: false });
    const night = await world.apply({ rows, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'none', reactivated: '0' });
    expect(night.plan?.remarks.filter(({ code }) => code === 'reactivation-waits') ?? []).toHaveLength(0);
    expect(seen(night.summary)).toContain('no reviewed plan');
  });

  it('are switched on by a reviewed plan that names them, also by night', async () => {
    await world.plan({ number: 7, rows });
    world.merge(7);
    await world.apply({ number: 7, rows });
    outside(2, { active: false });
    const next = change(0, { title: 'Lead' }, rows);
    await world.plan({ number: 8, rows: next });
    world.merge(8);
    const night = await world.apply({ number: 8, rows: next, run: NIGHT });
    expect(night.outputs).toMatchObject({ 'reason-code': 'none', reactivated: '1', updated: '1' });
  });
});

describe('the comment of the first release', () => {
  it('that says applied counts as the memory of an upgrade', async () => {
    await world.plan({ rows });
    world.merge();
    await world.apply({ rows });
    const { state } = world.github;
    const keys = approvalKeys(world.tenant.settings.auth.clientSecret, 'acme');
    const marker = commentMarker('acme', ['roster.csv']);
    const identity = { repository: 'example/roster', pull: 7, head: headOf(7), tenant: 'acme', roster: ['roster.csv'] };
    const { effects: _, ...first } = reviewedPlan({ ...identity, run: null }, { hash: 'x', operations: [] }, keys);
    const marks = { applied: { commit: mergeOf(7), at: '2026-01-01T00:00:00Z' } };
    const [comment] = state.commentsOf(7);
    if (comment) comment.body = sealed('## Applied', marker, { ...first, marks }, keys);
    state.artifacts.length = 0;
    outside(2, { title: 'Changed by hand' });
    expect((await world.apply({ rows, run: NIGHT })).outputs).toMatchObject({ 'reason-code': 'none', updated: '1' });
  });
});

describe('leavers while the rest waits', () => {
  it('go, where the reviewed plan shows them with all that happens to them', async () => {
    await world.plan({ number: 6, rows: there });
    world.merge(6);
    await world.apply({ number: 6, rows: there });
    const leaving = change(0, { active: false }, [...there, ...joiners.slice(0, 1)]);
    await world.plan({ number: 7, rows: leaving });
    world.merge();
    const more = [...leaving, ...joiners.slice(1)];
    const run = await world.apply({ number: 7, rows: more });
    expect(run.outputs).toMatchObject({
      'reason-code': 'plan-changed',
      deactivated: '1',
      created: '0',
      'not-started': '3',
    });
    expect(run.exitCode).toBe(1);
    expect(world.tenant.find(there[0]?.userName ?? '')?.active).toBe(false);
  });
});
