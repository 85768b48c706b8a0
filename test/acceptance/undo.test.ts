import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Memory } from '../../src/model/memory.ts';
import { people, PRESETS, ROLES, type SeedUser, startTenant } from '../tenant/server.ts';
import { BASE, headOf, mergeOf, Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

const STAFF = people(200, { roles: ['role-agent'] });
const NEW = people(20, { seed: 4, from: 900, idPrefix: 'N', roles: ['role-agent'] });
const POLICY = `roles:
  allowed: { role-agent: {}, role-supervisor: {}, role-admin: {} }
leavers: { absent: deactivate }
guards:
  deactivate: { percent: 60, count: 500 }
  reactivate: { percent: 60 }
`;
const files = { '.github/cxone-policy.yml': POLICY };
/** 60 people are missing, 30 have another title, 10 other roles, 20 are nobody's. */
const WRONG: SeedUser[] = [
  ...STAFF.slice(60).map((one, i): SeedUser => {
    if (i < 30) return { ...one, title: 'Wrong' };
    return i < 40 ? { ...one, roles: ['role-admin'] } : one;
  }),
  ...NEW,
];
/** The stand-in takes what it is sent. */
const QUICK = { 'settle-seconds': '0', 'requests-per-minute': '100000', 'bulk-requests-per-minute': '100000' };
const BY_HAND = { eventName: 'workflow_dispatch' };

let world: Reviewed;
let before: unknown[];
let applied: Finished;
let plan: Finished;
let done: Finished;

const facts = ({ userName, title, active, roles }: SeedUser): unknown => ({ userName, title, active, roles });
const people200 = (): unknown[] => {
  const names = new Set(STAFF.map(({ userName }) => userName));
  return world.tenant.snapshot().flatMap((one) => (names.has(one.userName) ? [facts(one)] : []));
};
const memoryOf = (run: Finished): Memory => JSON.parse(run.files['memory.json'] ?? 'null') as Memory;
const wrongRun = (): string => memoryOf(applied).writer.run;
/** One job of a run that takes back another. */
const undo = (inputs: Record<string, string> = {}, run: Partial<Parameters<Reviewed['apply']>[0]['run']> = {}) =>
  world.apply({
    rows: WRONG,
    files,
    inputs: { mode: 'undo', 'undo-run': wrongRun(), ...QUICK, ...inputs },
    run: { ...BY_HAND, ...run },
  });

beforeAll(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: STAFF, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active', 'roles'];
  world.github.state.addFile('ba5e000000000000000000000000000000000000', '.github/cxone-policy.yml', POLICY);
  before = people200();
  await world.plan({ rows: WRONG, files });
  world.merge();
  applied = await world.apply({ rows: WRONG, files, inputs: QUICK });
  plan = await undo({ 'retention-days': '400' }, { env: { GITHUB_RUN_ID: '8000' } });
  // Someone was quicker with one of them: what is left is a part of the plan that was looked through.
  world.tenant.change({ ...(STAFF[3] as SeedUser), active: true });
  world.tenant.forget();
  done = await undo(
    { 'reviewed-plan': plan.outputs['plan-hash'] ?? '' },
    {
      env: {
        GITHUB_RUN_ID: '8000',
        GITHUB_TRIGGERING_ACTOR: 'cleo',
        GITHUB_WORKFLOW_REF: 'example/roster/.github/workflows/undo.yml@refs/heads/main',
        GITHUB_WORKFLOW_SHA: 'c0de',
        GITHUB_ACTION_REPOSITORY: 'your-org/cxone-roster',
        GITHUB_ACTION_REF: 'v1',
        RUNNER_NAME: 'runner-7',
      },
    },
  );
}, 120_000);
afterAll(() => world.close());

describe('a wrong file was merged and applied', () => {
  it('and is planned back by the id of its run', () => {
    expect(applied.outputs).toMatchObject({
      'reason-code': 'none',
      deactivated: '60',
      updated: '30',
      created: '20',
      'roles-changed': '10',
    });
    expect(plan.outputs).toMatchObject({
      'reason-code': 'none',
      decision: 'continue',
      changes: 'true',
      'to-reactivate': '60',
      'to-update': '30',
      'to-deactivate': '20',
      'to-change-roles': '10',
      deactivated: '0',
    });
    expect(seen(plan.summary)).toContain(`reviewed-plan: ${plan.outputs['plan-hash']}`);
    expect(seen(plan.summary)).toContain('press **Revert** on #7');
    // More days than the repository allows: said, and kept for what it allows.
    expect(plan.log).toContain('Input retention-days: 400 is more than this repository allows');
    expect(plan.summary).toContain('kept for 90 days');
  });

  it('and is taken back by that plan, in the same run, by artifacts of their own', () => {
    expect(done.outputs).toMatchObject({
      'reason-code': 'none',
      decision: 'complete',
      reactivated: '59',
      updated: '30',
      deactivated: '20',
      'roles-changed': '10',
      failed: '0',
    });
    expect(people200()).toEqual(before);
    expect(NEW.every(({ userName }) => world.tenant.find(userName)?.active === false)).toBe(true);
    const names = world.results.artifacts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['cxone-roster-acme-plan-1', 'cxone-roster-acme-undo-1']));
    expect(memoryOf(done).undos).toMatchObject([{ of: wrongRun(), run: '8000' }]);
    // Runs of the tenant follow each other, undos too.
    expect(done.audit.find(({ event }) => event === 'run.follows')).toMatchObject({
      previous: { run: wrongRun(), head: applied.outputs['audit-head'] },
    });
  });

  it('is on record with who decided, on what, and with what it was done', () => {
    const of = (run: Finished, name: string) => run.audit.find(({ event }) => event === name);
    expect(of(done, 'run.started')?.['provenance']).toMatchObject({
      run_id: '8000',
      attempt: 1,
      workflow: { path: '.github/workflows/undo.yml', ref: 'refs/heads/main', commit: 'c0de' },
      trigger: 'workflow_dispatch',
      actor: 'rosterkeeper',
      triggering_actor: 'cleo',
      runner: 'runner-7',
      action: { repository: 'your-org/cxone-roster', ref: 'v1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(of(done, 'apply.grounds')).toMatchObject({
      plan_hash: done.outputs['plan-hash'],
      policy: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      approved_by: ['cleo'],
    });
    expect(of(done, 'approval.judged')?.['detail']).toContain(
      `is a part of the reviewed-plan ${plan.outputs['plan-hash']?.slice(0, 12)}, started by cleo`,
    );
    expect(of(applied, 'apply.grounds')).toMatchObject({
      pulls: [{ number: 7, author: 'author', merge_commit: mergeOf(7), head: headOf(7), base: BASE }],
    });
  });

  it('is not done again by night: the rest is, and the run says to revert the roster', async () => {
    world.tenant.change({ ...(STAFF[150] as SeedUser), title: 'Drifted' });
    world.tenant.forget();
    const night = await world.apply({ rows: WRONG, files, inputs: QUICK, run: { eventName: 'schedule' } });
    expect(night.outputs).toMatchObject({
      'reason-code': 'plan-changed',
      updated: '1',
      deactivated: '0',
      created: '0',
    });
    expect(night.log).toContain('taken back by an undo');
    expect(night.log).toContain('Revert the roster');
    expect(people200()).toEqual(before);
  });

  it('is not taken back twice', async () => {
    world.tenant.forget();
    const again = await undo();
    expect(again.outputs).toMatchObject({ 'reason-code': 'config-invalid', decision: 'stop' });
    expect(seen(again.summary)).toContain('was taken back already, by run 8000');
    expect(world.tenant.writes).toEqual([]);
  });

  it.each([
    ['another plan', { 'reviewed-plan': 'a'.repeat(64) }, 'config-invalid|plan-changed'],
    ['a run that is none', { 'undo-run': '999' }, 'config-invalid'],
    ['no number', { 'undo-run': 'the last one' }, 'config-invalid'],
    ['no run', { 'undo-run': '' }, 'config-invalid'],
    ['another tenant', { tenant: 'other' }, 'config-invalid'],
  ])('is not taken back with %s', async (_name, inputs, reason) => {
    world.tenant.forget();
    const refused = await undo(inputs);
    expect(refused.outputs['reason-code']).toMatch(new RegExp(`^(?:${reason})$`));
    expect(refused.exitCode).toBe(1);
    expect(world.tenant.writes).toEqual([]);
  });

  it('is not taken back by a copy of its audit that someone edited, nor twice by one that is whole', async () => {
    const audit = applied.files['audit.jsonl'] ?? '';
    const copy = (text: string) =>
      world.apply({
        rows: WRONG,
        files: { ...files, 'old/audit.jsonl': text, 'old/plan.json': applied.files['plan.json'] ?? '' },
        inputs: { mode: 'undo', 'audit-file': 'old/audit.jsonl', ...QUICK },
        run: BY_HAND,
      });
    world.tenant.forget();
    const edited = await copy(audit.replace('"status":"done"', '"status":"failed"'));
    expect(edited.outputs).toMatchObject({ 'reason-code': 'audit-broken', decision: 'failure' });
    expect(seen((await copy(audit)).summary)).toContain('was taken back already');
    expect(world.tenant.writes).toEqual([]);
  });

  it('is not even planned back on a pull request', async () => {
    const refused = await world.plan({
      number: 9,
      rows: WRONG,
      files,
      inputs: { mode: 'undo', 'undo-run': wrongRun() },
    });
    expect(refused.outputs['reason-code']).toBe('config-invalid');
    expect(seen(refused.summary)).toContain('Mode undo is refused on pull_request');
  });

  it('ends with the pull request that reverts it, whose apply is well and forgets the undo', async () => {
    const right = [...STAFF];
    const shown = await world.plan({ number: 8, rows: right, files });
    expect(shown.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
    world.merge(8);
    const last = await world.apply({ number: 8, rows: right, files });
    expect(last.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
    expect(memoryOf(last).undone).toEqual([]);
    expect(people200()).toEqual(before);
  });
});
