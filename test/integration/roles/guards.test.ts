import { afterEach, describe, expect, it } from 'vitest';
import { people, scaledClock, type SeedUser, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { office } from './office.ts';
import { COLUMNS, policyWith, ROLES_POLICY, rolesIn, rosterOf } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

async function apply(users: SeedUser[], rows: SeedUser[], policy: string, request = {}) {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ users, clock });
  open.push(tenant);
  return { tenant, ...(await office({ tenant, clock, policy, roster: rosterOf(rows), request })) };
}

const THERE = people(100).map((one) => ({ ...one, roles: ['role-supervisor'] }));
const changed = (count: number, roles: string[]): SeedUser[] =>
  THERE.map((one, i) => (i < count ? { ...one, roles } : one));
const policy = `roles:${ROLES_POLICY}`;

describe('guards on roles, 20 % each', () => {
  it.each([
    ['roleGain', ['role-supervisor', 'role-admin']],
    ['roleLoss', []],
    // An effective role is lost although another one is kept: the supervisor's rights go, the agent's stay.
    ['roleLoss', ['role-agent']],
  ])('%s: 20 of 100 pass, 21 stop before anything is sent', async (kind, roles) => {
    const some = roles.length === 0 ? ['[!REMOVE!]'] : roles;
    const passes = await apply(THERE, changed(20, some), policy);
    expect(passes.report).toMatchObject({ reason: 'none', counts: { rolesChanged: 20 } });

    const stops = await apply(THERE, changed(21, some), policy);
    expect(stops.report).toMatchObject({
      reason: 'guard-tripped',
      decision: 'stop',
      counts: { toChangeRoles: 21, rolesChanged: 0 },
    });
    expect(stops.report.plan?.guards.filter(({ tripped }) => tripped)).toMatchObject([
      { kind, count: 21, population: 100, percent: 21 },
    ]);
    expect(stops.report.problems[0]?.message).toMatch(/21 .*100|21 %/s);
    expect(stops.tenant.writes).toEqual([]);
  });

  it('an exchange of a role for one that brings it loses nobody anything', async () => {
    const agents = THERE.map((one) => ({ ...one, roles: ['role-agent'] }));
    const { report } = await apply(
      agents,
      agents.map((one, i) => (i < 15 ? { ...one, roles: ['role-supervisor'] } : one)),
      policy,
    );
    expect(report.plan?.guards.find(({ kind }) => kind === 'roleLoss')).toMatchObject({ count: 0 });
    expect(report.plan?.guards.find(({ kind }) => kind === 'roleGain')).toMatchObject({ count: 15 });
    expect(report.plan?.operations[0]).toMatchObject({
      gains: [{ value: 'role-supervisor', inherited: false }],
      loses: [],
    });
  });
});

describe('who is left alone', () => {
  it('an empty cell, a row without roles among the operations, and unowned accounts', async () => {
    const unowned = people(5, { seed: 2, idPrefix: 'U' }).map((one) => ({
      userName: one.userName,
      givenName: one.givenName,
      familyName: one.familyName,
      roles: ['role-agent'],
    }));
    const users: SeedUser[] = [...THERE.slice(0, 5), ...unowned];
    const empty = await apply(
      users,
      THERE.slice(0, 5).map((one) => ({ ...one, roles: [] })),
      policyWith(''),
    );
    expect(empty.report.plan?.operations).toEqual([]);
    const without = await apply(users, changed(5, ['role-agent']).slice(0, 5), policyWith(''), {
      operations: new Set(['provision']),
    });
    expect(without.report.plan?.operations).toEqual([]);
    expect(without.report.plan?.remarks).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'not-handled' })]),
    );
    for (const { userName } of unowned) expect(rolesIn(empty.tenant, userName)).toEqual(['role-agent']);
  });

  it('[!REMOVE!] takes every role away, also with extra: keep', async () => {
    const { tenant, report } = await apply(
      THERE.slice(0, 3),
      [{ ...(THERE[0] as SeedUser), roles: ['[!REMOVE!]'] }, ...THERE.slice(1, 3)],
      policyWith('extra: keep'),
    );
    expect(report).toMatchObject({ reason: 'none', counts: { rolesChanged: 1 } });
    expect(rolesIn(tenant, THERE[0]?.userName ?? '')).toEqual([]);
  });

  it('with extra: keep a role that the tenant gave counts against the conflicts', async () => {
    const users = [{ ...(THERE[0] as SeedUser), roles: ['role-billing'] }];
    const { tenant, report } = await apply(
      users,
      [{ ...(THERE[0] as SeedUser), roles: ['role-agent'] }],
      policyWith('extra: keep\nconflicts: [[role-agent, role-billing]]'),
    );
    expect(report.reason).toBe('policy-violation');
    expect(report.roster?.issues).toMatchObject([{ row: 2, code: 'role-conflict' }]);
    expect(tenant.writes).toEqual([]);
  });
});

describe('more access stands out', () => {
  it('⬆ with the roles gained, first in comment, summary and report, inherited ones marked', async () => {
    const rows = THERE.slice(0, 30).map((one, i) => ({
      ...one,
      roles: i === 29 ? ['role-supervisor', 'role-admin'] : i === 4 ? ['role-agent'] : one.roles,
      title: i === 2 ? 'Lead' : one.title,
    }));
    const clock = scaledClock(1000);
    const tenant = await startTenant({ users: THERE.slice(0, 30), clock });
    open.push(tenant);
    const header = [...COLUMNS, 'title'].join(',');
    const cells = rows.map(({ userName, externalId, givenName, familyName, roles, title }) =>
      [userName, externalId, givenName, familyName, roles.join(';'), title].join(','),
    );
    const roster = `${header}\n${cells.join('\n')}\n`;
    const { report, text } = await office({ tenant, clock, policy: policyWith(''), roster, request: { mode: 'plan' } });
    expect(report.counts).toMatchObject({ toChangeRoles: 2, toUpdate: 1 });
    // People by name and employee id.
    const gainer = `· ${rows[29]?.externalId}`;
    const loser = `· ${rows[4]?.externalId}`;
    for (const name of ['comment.md', 'summary.md', 'report.html']) {
      const page = text(name)
        .replaceAll('<!-- -->', '')
        .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(page, name).toContain('⬆');
      const local = (label: string): number => page.indexOf(label);
      expect(local(gainer), name).toBeGreaterThan(-1);
      expect(local(loser), name).toBeGreaterThan(local(gainer));
      expect(local(`· ${rows[2]?.externalId}`), name).toBeGreaterThan(local(gainer));
      // Beside the name, in the same line, before people who lose something.
      expect(page.slice(local(gainer), local(loser)), name).toContain('Support Admin');
    }
  });

  it('a role that comes with another is marked as such in the plan', async () => {
    const users = [{ ...(THERE[0] as SeedUser), roles: [] }];
    const { text } = await apply(users, [{ ...(THERE[0] as SeedUser), roles: ['Supervisor'] }], policyWith(''));
    const plan = JSON.parse(text('plan.json')) as { operations: { gains: unknown }[] };
    expect(plan.operations[0]?.gains).toEqual([
      { value: 'role-agent', display: 'Standard Agent', inherited: true },
      { value: 'role-supervisor', display: 'Supervisor', inherited: false },
    ]);
  });
});
