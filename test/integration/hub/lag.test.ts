import { describe, expect, it } from 'vitest';
import type { CxoneSeed, Unknowns } from '../../cxone/tenant.ts';
import { branch, rowOf, staff } from './world.ts';

const LAG: Partial<Unknowns>[] = [
  {},
  { scimPatch: 'refused' },
  { scimRoles: 'primary' },
  { scimRoles: 'none', scimPatch: 'refused', secondaryOmitted: 'clear' },
  { scimPatch: 'ignored', customOmitted: 'clear' },
];

describe('reads of NiCE’s published API that lag behind writes', () => {
  it.each([...LAG.map((one) => [one, true] as const), [{}, false] as const])(
    'put nothing back that was there before: %j, names changed: %s',
    async (unknowns, isRenamed) => {
      const [still, ...people] = staff(5);
      await using office = await branch({ users: [still!, ...people], unknowns, lagMs: 25_000 });
      const wanted = people.map((one, i) => ({
        ...one,
        ...(isRenamed && { firstName: `New${i}`, lastName: `Name${i}` }),
        teamId: i % 2 === 0 ? 't-default' : 't-billing',
        mobileNumber: `+1666000${100 + i}`,
        timeZone: 'Europe/Berlin',
        rank: 9,
        roles: ['r-lead', 'r-eval'],
        skills: { 12: 3 },
      }));
      const { report } = await office.run(
        [still!, ...wanted].map((one) => rowOf(one)),
        { request: { settleMs: 30_000 } },
      );
      expect(office.tenant.state.violations).toEqual([]);
      for (const { mobileNumber = '', userName } of people) {
        const { id = '' } = office.tenant.state.find(userName) ?? {};
        const puts = office.tenant.requests.filter((one) => one.method === 'PUT' && one.body.includes(id));
        const first = puts.findIndex(({ path }) => path === '/user-management/v1/users');
        expect(first).toBeGreaterThanOrEqual(0);
        expect(puts.slice(first).filter(({ body }) => body.includes(mobileNumber))).toEqual([]);
      }
      for (const { skills, accessKeys: _, ...one } of wanted) {
        const held = office.tenant.state.find(one.userName);
        expect({ ...held, roles: held?.roles.toSorted() }).toMatchObject({ ...one, roles: one.roles.toSorted() });
        expect([...(held?.skills.keys() ?? [])].map(String)).toEqual(Object.keys(skills));
        expect(Object.keys(held?.customAttributes ?? {})).toEqual(['badge']);
      }
      expect(new Set((report.outcomes ?? []).map(({ status, detail }) => `${status} ${detail}`))).toEqual(
        new Set(['done ']),
      );
    },
  );
});

describe('a change that CXone takes in another form only', () => {
  it('is waited for longer where reads were seen to lag longer', async () => {
    const [first, second, ...people] = staff(4) as [CxoneSeed, CxoneSeed, ...CxoneSeed[]];
    const users = [first, second, ...people];
    await using office = await branch({ users, lagMs: 300_000, unknowns: { scimPatch: 'ignored' } });
    const rows = [{ ...first, rank: 9 }, { ...second, firstName: 'Changed' }, ...people].map((one) => rowOf(one));
    const settle = { settleMs: 900_000 };
    const { report } = await office.run(rows, { settings: settle, request: settle });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([
      ['done', ''],
      ['done', ''],
    ]);
  });
});

describe('a new account that reads show late', () => {
  it('is waited for as long as reads may lag behind writes, before it is completed', async () => {
    const people = staff(3);
    await using office = await branch({ users: people, lagMs: 80_000, lateAgents: 5 });
    const joiner = { ...people[0]!, userName: 'new@example.com', externalIdentity: 'E9' };
    const rows = [...people, joiner].map((one) => rowOf(one));
    const { report } = await office.run(rows, { settings: { settleMs: 120_000 }, request: { settleMs: 120_000 } });
    expect(report.outcomes?.map(({ status, detail, error }) => [status, detail, error?.message])).toEqual([
      ['done', '', undefined],
    ]);
    expect(office.tenant.state.find(joiner.userName)).toMatchObject({ rank: 1, timeZone: 'Europe/Paris' });
    expect([...(office.tenant.state.find(joiner.userName)?.skills.keys() ?? [])]).toEqual([11, 13]);
  });
});

describe('reads of NiCE’s published API that lag longer than is waited for', () => {
  it.each([{}, { scimPatch: 'refused' }, { scimPatch: 'ignored' }] as Partial<Unknowns>[])(
    'take no name back: %j',
    async (unknowns) => {
      const [still, ...people] = staff(5);
      await using office = await branch({ users: [still!, ...people], unknowns, lagMs: 3_600_000 });
      const wanted = people.map((one, i) => ({ ...one, firstName: `New${i}`, lastName: `Name${i}`, rank: 9 }));
      await office.run(
        [still!, ...wanted].map((one) => rowOf(one)),
        { request: { settleMs: 2000 } },
      );
      expect(office.tenant.state.violations).toEqual([]);
      for (const { userName, firstName, lastName, rank } of wanted)
        expect(office.tenant.state.find(userName)).toMatchObject({ firstName, lastName, rank });
    },
  );
});

describe('what a run wrote before, where reads lag longer than is waited for', () => {
  const settle = { settings: { settleMs: 2000 }, request: { settleMs: 2000 } };

  it('roles stay as they were given when the same account is put back whole', async () => {
    const [still, ...people] = staff(5) as [CxoneSeed, ...CxoneSeed[]];
    const users = [still, ...people.map((one) => ({ ...one, roles: ['r-agent', 'r-eval'] }))];
    const unknowns: Partial<Unknowns> = { scimRoles: 'primary', scimPatch: 'ignored' };
    await using office = await branch({ users, unknowns, lagMs: 3_600_000, twoNodes: true });
    const wanted = people.map((one) => ({ ...one, firstName: 'New', roles: ['r-lead', 'r-agent'] }));
    await office.run(
      [still, ...wanted].map((one) => rowOf(one)),
      settle,
    );
    for (const { userName } of wanted) expect(office.tenant.state.find(userName)?.roles).toEqual(['r-lead', 'r-agent']);
  });

  it('so does an externalId, although none of five was seen', async () => {
    const all = staff(10).map((one): CxoneSeed => {
      const { externalIdentity, ...rest } = one;
      return externalIdentity === undefined ? one : rest;
    });
    await using office = await branch({ users: all, lagMs: 3_600_000, unknowns: { scimRoles: 'none' } });
    const given = (one: (typeof all)[number], i: number) =>
      rowOf({ ...one, externalIdentity: `E${i + 1}`, roles: ['r-lead', 'r-agent'] });
    await office.run([...all.slice(0, 7).map(given), ...all.slice(7).map((one) => rowOf(one))], settle);
    const kept = [...office.tenant.state.users.values()].filter(({ externalIdentity }) => externalIdentity);
    expect(kept.map(({ userName }) => userName)).toEqual(all.slice(0, 5).map(({ userName }) => userName));
  });
});

describe('an account that someone else makes between plan and apply', () => {
  it.each(['409', 'USER_ALREADY_EXISTS'] as const)(
    'is linked although reads show it seconds after the refusal: %s',
    async (duplicate) => {
      const people = staff(3);
      await using office = await branch({ users: people, unknowns: { duplicate }, lagMs: 20_000 });
      const { state } = office.tenant;
      const joiner = { ...people[0]!, userName: 'new@example.com', externalIdentity: 'E9' };
      const rows = [...people, joiner].map((one) => rowOf(one));
      const { report } = await office.run(rows, {
        request: { settleMs: 30_000 },
        onRecord: ({ event }) => {
          if (event !== 'operation.sent' || state.find(joiner.userName)) return;
          state.keepPast();
          state.add({ userName: joiner.userName, firstName: 'New', lastName: 'One', externalIdentity: 'E9' });
        },
      });
      expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['adopted', '']]);
      expect(state.find(joiner.userName)).toMatchObject({ firstName: 'Given1', teamId: 't-billing', rank: 1 });
      expect(report.problems.map(({ reason, message }) => [reason, message])).toEqual([
        ['none', expect.stringContaining('left out, or that was made since')],
      ]);
    },
  );
});
