import { afterEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, type SeedUser, startTenant, type TenantOptions } from '../tenant/server.ts';
import { Reviewed, seen } from './review-setting.ts';

const POLICY = '.github/cxone-policy.yml';
const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'active'];
let world: Reviewed;

async function start(options: TenantOptions, columns = COLUMNS): Promise<Reviewed> {
  world = await Reviewed.start(await startTenant(options));
  world.columns = columns;
  return world;
}
afterEach(() => world.close());

describe('one dispatch about 60 people', () => {
  const there = people(60);
  const policy = `roles:
  allowed: { role-agent: {}, role-admin: { display: Administrator } }
  groups: { cxone-admin: role-admin }
`;
  const dispatch = async (events: object[], approval: string) =>
    world.apply({
      rows: [],
      files: { [POLICY]: policy },
      inputs: { mode: 'event', profile: 'entra', approval },
      run: {
        eventName: 'repository_dispatch',
        event: {
          action: 'cxone-lifecycle',
          repository: { full_name: 'example/roster', default_branch: 'main' },
          client_payload: { events },
        },
      },
    });

  it.each<[string, string, (i: number) => object]>([
    ['moves their sign-in names', 'userNameChange', (i) => ({ userName: `moved.${i}@example.com` })],
    ['makes them Administrator', 'roleGain', () => ({ groups: [{ displayName: 'cxone-admin' }] })],
  ])('that %s needs a review, and trips a guard without one', async (_, kind, change) => {
    await start({ ...PRESETS.entra, users: there });
    const events = there.map(({ externalId, userName }, i) => ({
      operation: 'update',
      externalId,
      userName,
      ...change(i),
    }));
    const required = await dispatch(events, 'required');
    expect(required.outputs).toMatchObject({ 'reason-code': 'approval-missing', decision: 'stop' });
    expect(required.exitCode).toBe(1);
    expect(required.log).toContain('`approval: required`');
    const auto = await dispatch(events, 'auto');
    expect(auto.outputs).toMatchObject({ 'reason-code': 'guard-tripped', decision: 'stop' });
    expect(auto.log).toContain(`${kind}: 60 of 60`);
    expect(world.tenant.writes).toEqual([]);
  });
});

describe('950 people who gain a role, one of them Full Administrator', () => {
  it('has that role named before any other in the comment, with its one person', async () => {
    const there = people(950);
    const roles = [...ROLES, { value: 'role-full', display: 'Full Administrator' }];
    await start({ users: there, roles }, ['userName', 'externalId', 'givenName', 'familyName', 'roles']);
    const policy = `roles:
  allowed:
    role-agent: { display: Standard Agent }
    role-full: { display: Full Administrator, inherits: [role-agent] }
guards: { roleGain: { percent: 100 } }
`;
    const rows = there.map((one, i) => ({ ...one, roles: [i === 700 ? 'role-full' : 'role-agent'] }));
    const run = await world.plan({
      rows,
      files: { [POLICY]: policy },
      inputs: { operations: 'provision,roles', pii: 'full' },
    });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-change-roles': '950' });
    const comment = seen(world.comment());
    expect(comment).toContain('More access (950)');
    const full = comment.indexOf('<strong>Full Administrator</strong>');
    expect(full).toBeGreaterThan(0);
    expect(comment.indexOf('<strong>Standard Agent</strong>')).toBeGreaterThan(full);
    expect(comment.slice(full).split('\n')[0]).toContain(there[700]?.familyName);
  });
});

describe('a leaver’s row with the name of another person', () => {
  it('is shown as the person of the account, with a remark, in the comment and the report', async () => {
    const there = people(30);
    await start({ users: there });
    const leaver = there[3] as (typeof there)[number];
    const rows = there.map((one) =>
      one === leaver ? { ...one, givenName: 'Boris', familyName: 'Mistaken', active: false } : one,
    );
    const run = await world.plan({ rows, inputs: { pii: 'full' } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-deactivate': '1' });
    expect(run.plan?.remarks).toMatchObject([{ code: 'named-otherwise', key: leaver.externalId }]);
    for (const text of [seen(world.comment()), seen(run.files['report.html'] ?? '')]) {
      expect(text).toContain(leaver.familyName);
      expect(text).toContain('the row gives another name: check that it is about this person');
      expect(text).not.toContain('Mistaken');
    }
  });
});

describe('leavers', () => {
  it('count together: 1 deleted and 19 deactivated of 20 people trip', async () => {
    const there = people(20);
    await start({ users: there });
    const run = await world.apply({
      rows: there.slice(1).map((one): SeedUser => ({ ...one, active: false })),
      files: { [POLICY]: 'leavers: { absent: delete }\n' },
      inputs: { approval: 'off' },
    });
    expect(run.outputs).toMatchObject({
      'reason-code': 'guard-tripped',
      'to-deactivate': '19',
      'to-delete': '1',
      deactivated: '0',
      deleted: '0',
    });
    expect(run.log).toContain('20 of 20');
    expect(world.tenant.writes).toEqual([]);
  });

  it('count over a day: 5 % three times in a day trip, by what earlier runs left on GitHub', async () => {
    const there = people(100);
    await start({ users: there });
    const leave = async (rows: number) =>
      world.apply({
        rows: there.slice(0, rows),
        files: { [POLICY]: 'leavers: { absent: deactivate }\n' },
        inputs: { approval: 'off' },
      });
    for (const rows of [95, 90])
      expect((await leave(rows)).outputs).toMatchObject({ 'reason-code': 'none', deactivated: '5' });
    world.tenant.forget();
    const third = await leave(85);
    expect(third.outputs).toMatchObject({ 'reason-code': 'guard-tripped', deactivated: '0' });
    expect(third.log).toContain('15 of 100 owned active accounts would be deactivated or deleted, 10 of them in the');
    expect(world.tenant.writes).toEqual([]);
  });
});
