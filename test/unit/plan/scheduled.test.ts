import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import type { Decisions, Untouchable } from '../../../src/plan/decisions.ts';
import { scheduledOperations } from '../../../src/plan/scheduled.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { desiredSkills } from '../../../src/policy/skills.ts';
import { account, decisions, entry, prior } from './builders.ts';

const TODAY = '2026-06-15';

/** Roles of a row by day: an `until` is held to its end. */
const roleDelta =
  (day: string): Decisions['roleDelta'] =>
  (row, user) => {
    if (!row.roles) return null;
    const wanted = row.roles.filter(({ until }) => !until || day <= until).map(({ name }) => ({ value: name }));
    const has = user?.roles ?? [];
    const differ = (a: typeof has, b: typeof has) => a.filter(({ value }) => !b.some((one) => one.value === value));
    const [add, remove] = [differ(wanted, has), differ(has, wanted)];
    const change = (role: { value: string }) => ({ ...role, inherited: false });
    return { roles: wanted, add, remove, gains: add.map(change), loses: remove.map(change) };
  };

function scheduled(
  rows: RosterEntry[],
  users: PriorUser[],
  more: Partial<Decisions> = {},
  untouchable: Untouchable | null = null,
) {
  const on = (today: string): Decisions => decisions({ today, roleDelta: roleDelta(today), ...more });
  const state = prior(users);
  const draft = draftPlan(rows, state, on(TODAY), untouchable);
  return scheduledOperations(rows, state, draft.operations, on, TODAY, untouchable);
}
const brief = (operations: ReturnType<typeof scheduled>) =>
  operations.map(({ on, kind, key, before, after }) => [on, kind, key, before, after]);

describe('what dates of the file will bring', () => {
  it('is a first day, the day after the last one, and the day after a role’s end, by day', () => {
    const rows = [
      entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2026-06-30' }),
      entry({ userName: 'new@example.com', externalId: 'E-N' }, { startDate: '2026-06-16' }),
      entry(
        { userName: '2@example.com', externalId: 'E-2' },
        { roles: [{ name: 'agent' }, { name: 'lead', until: '2026-06-20' }] as RosterEntry['roles'] & object },
      ),
    ];
    const found = scheduled(rows, [account('1'), account('2', { roles: [{ value: 'agent' }, { value: 'lead' }] })]);
    expect(brief(found)).toEqual([
      ['2026-06-16', 'create', 'E-N', null, expect.objectContaining({ userName: 'new@example.com', active: true })],
      ['2026-06-21', 'roles', 'E-2', { roles: ['agent', 'lead'] }, { roles: ['agent'] }],
      ['2026-07-01', 'deactivate', 'E-1', { active: true }, { active: false }],
    ]);
    expect(found[2]!.reason).toBe('last day was 2026-06-30');
  });

  it('builds on what comes before it: a whole life in one row', () => {
    const roles = [{ name: 'agent' }, { name: 'lead', until: '2026-07-31' }] as RosterEntry['roles'] & object;
    const row = entry(
      { userName: 'new@example.com', externalId: 'E-N' },
      { startDate: '2026-07-01', endDate: '2026-08-31', roles },
    );
    expect(brief(scheduled([row], []))).toEqual([
      ['2026-07-01', 'create', 'E-N', null, expect.objectContaining({ roles: ['agent', 'lead'] })],
      ['2026-08-01', 'roles', 'E-N', { roles: ['agent', 'lead'] }, { roles: ['agent'] }],
      ['2026-09-01', 'deactivate', 'E-N', { active: true }, { active: false }],
    ]);
    const found = scheduled([row], [], { leaverAction: 'delete' });
    expect(found.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2026-07-01 create',
      '2026-08-01 roles',
      '2026-09-01 delete',
    ]);
    // Nobody knows the id of an account that is not there yet.
    expect(found.map(({ prior: user }) => user?.id)).toEqual([undefined, '', '']);
  });

  it('builds on what today’s plan does, and repeats nothing of it', () => {
    const row = entry({ userName: 'new.name@example.com', externalId: 'E-1' }, { endDate: '2026-06-15' });
    expect(brief(scheduled([row], [account('1')]))).toEqual([
      ['2026-06-16', 'deactivate', 'E-1', { active: true }, { active: false }],
    ]);
  });

  it('is nothing for dates that are over, protected and blocked people, or what it may not do', () => {
    const rows = [
      entry({ userName: '2@example.com', externalId: 'E-2' }, { startDate: '2020-01-01' }),
      entry({ userName: '3@example.com', externalId: 'OTHER' }, { endDate: '2026-06-30' }),
    ];
    const users = [account('1'), account('2'), account('3')];
    expect(scheduled(rows, users)).toEqual([]);
    const leaver = entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2026-06-30' });
    expect(scheduled([leaver], users, { isProtected: () => true })).toEqual([]);
    expect(scheduled([leaver], users, { may: { provision: true, roles: true, deprovision: false } })).toEqual([]);
    expect(scheduled([{ ...leaver, active: false }], users)).toEqual([]);
  });

  it('is all of the next 400 days, and later ones while a file has 20 of them at most', () => {
    const rows = (count: number) => [
      entry({ userName: 'soon@example.com', externalId: 'E-soon' }, { startDate: '2027-07-20' }),
      ...Array.from({ length: count }, (_, i) =>
        entry(
          { userName: `${i}@example.com`, externalId: `E-${i}` },
          { startDate: i === 0 ? '2027-07-21' : '2099-12-31' },
        ),
      ),
    ];
    expect(scheduled(rows(20), []).map(({ on }) => on)).toEqual([
      '2027-07-20',
      '2027-07-21',
      ...Array.from({ length: 19 }, () => '2099-12-31'),
    ]);
    // A date that everybody has means "never", and a day of retirement is no plan of today.
    expect(scheduled(rows(21), []).map(({ on }) => on)).toEqual(['2027-07-20']);
  });

  it('asks for the days to come alone, by day and then by row', () => {
    const asked: string[] = [];
    const many = Array.from({ length: 20 }, (_, i) =>
      entry({ userName: `far${i}@example.com`, externalId: `E-far${i}` }, { startDate: '2099-12-31' }),
    );
    const rows = [
      entry({ userName: '1@example.com', externalId: 'E-1' }, { startDate: TODAY, endDate: '2027-07-19' }),
      entry({ userName: '2@example.com', externalId: 'E-2' }, { endDate: '2027-07-20' }),
      entry({ userName: '3@example.com', externalId: 'E-3' }, { endDate: '2026-06-15' }),
      entry({ userName: '4@example.com', externalId: 'E-4' }, { startDate: '2026-06-16', endDate: '2026-06-15' }),
      entry({ userName: 'n@example.com', externalId: 'E-n' }, { startDate: '2026-06-16' }),
      ...many,
    ];
    const users = ['1', '2', '3', '4'].map((id) => account(id));
    const state = prior(users);
    const on = (today: string): Decisions => {
      asked.push(today);
      return decisions({ today });
    };
    const found = scheduledOperations(rows, state, draftPlan(rows, state, decisions(), null).operations, on, TODAY);
    expect(found.map(({ on: day, kind, key }) => `${day} ${kind} ${key}`)).toEqual([
      '2026-06-16 deactivate E-3',
      '2026-06-16 deactivate E-4',
      '2026-06-16 create E-n',
      '2027-07-20 deactivate E-1',
    ]);
    // Each day once.
    expect(asked.sort()).toEqual(['2026-06-16', '2027-07-20']);
    asked.length = 0;
    expect(scheduledOperations([entry({}, { startDate: TODAY }), entry({})], state, [], on, TODAY)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is nothing for people who wait for a decision today, nor for our own account', () => {
    const ends = { endDate: '2026-06-30' };
    const swapped = [
      entry({ userName: '2@example.com', externalId: 'E-1', email: '1@example.com' }, ends),
      entry({ userName: '1@example.com', externalId: 'E-2', email: '2@example.com' }, ends),
    ];
    expect(scheduled(swapped, [account('1'), account('2')])).toEqual([]);
    const other = entry({ userName: '1@example.com', externalId: 'E-9' }, ends);
    expect(scheduled([other], [account('1')])).toEqual([]);
    // A wrong row is about the same person.
    const wrong = { userNames: new Set(['1@example.com']), externalIds: new Set<string>() };
    const good = entry({ userName: '1@example.com', externalId: 'E-1' }, ends);
    for (const row of [good, other]) expect(scheduled([row], [account('1')], {}, wrong)).toEqual([]);
    const state = prior([account('1')], { self: ['1@Example.com'] });
    const row = entry({ userName: '1@example.com', externalId: 'E-1' }, ends);
    expect(scheduledOperations([row], state, [], (today) => decisions({ today }), TODAY)).toEqual([]);
    // A row that is not enough for a new account is nobody’s first day.
    const short = entry({ userName: 'n@example.com', givenName: undefined }, { startDate: '2026-06-20' });
    expect(scheduled([short], [])).toEqual([]);
  });

  it('tells rows of the same number in two files apart', () => {
    const row = (id: string, userName: string, at: Partial<RosterEntry>) =>
      entry({ userName, externalId: `E-${id}`, email: `${id}@example.com` }, { endDate: '2026-06-30', ...at });
    const rows = [
      row('1', '2@example.com', { file: 'a.csv', row: 7 }),
      row('2', '1@example.com', { file: 'a.csv', row: 8 }),
      row('3', '3@example.com', { file: 'b.csv', row: 7 }),
    ];
    const found = scheduled(rows, [account('1'), account('2'), account('3')]);
    expect(found.map(({ key, file, row: number }) => [key, file, number])).toEqual([['E-3', 'b.csv', 7]]);
  });

  it('builds on every value of the account as today’s plan leaves it', () => {
    const wants = entry(
      { userName: '1@example.com', externalId: 'E-1', email: '1@example.com', title: 'T', department: null },
      { active: true, endDate: '2026-07-31', startDate: '2026-06-20', attributes: { shift: 'day', badge: null } },
    );
    const user = account('1', {
      active: false,
      department: 'D',
      primaryRole: 'agent',
      roles: [{ value: 'agent' }],
      attributes: { badge: '7', desk: '1' },
    });
    const seen: PriorUser[] = [];
    const look: Partial<Decisions> = {
      skills: (_, now) => {
        if (now) seen.push(now);
        return undefined;
      },
      roleDelta: () => null,
    };
    expect(brief(scheduled([wants], [user], look)).map(([on, kind]) => [on, kind])).toEqual([
      ['2026-06-20', 'reactivate'],
      ['2026-08-01', 'deactivate'],
    ]);
    // Today’s plan wrote the details; by the first day only the account is switched on.
    expect(seen.at(-1)).toMatchObject({ title: 'T', active: false, primaryRole: 'agent', roles: [{ value: 'agent' }] });
    expect(seen.at(-1)?.department).toBeUndefined();
    expect(seen.at(-1)?.attributes).toEqual({ shift: 'day', badge: undefined, desk: '1' });
  });

  it('does not give skills or an invitation a second time', () => {
    const skills: Partial<Decisions> = {
      skills: (row, user) =>
        desiredSkills(row, user, { ...defaultPolicy(), skills: { allowed: ['*'], extra: 'keep' } }),
    };
    const kinds = (row: RosterEntry, users: PriorUser[]) =>
      scheduled([row], users, skills).map(({ on, kind, after }) => [on, kind, Object.keys(after ?? {}).join(' ')]);
    const named = { userName: '1@example.com', externalId: 'E-1', email: '1@example.com' };
    const wants = { skills: [{ name: 'Chat' }], invite: true };
    const held = (names: string[]) => names.map((name) => ({ id: name, name, proficiency: 1 }));
    // Today's plan gives the skill beside those that are held, and invites.
    const row = entry(named, { ...wants, endDate: '2026-06-30', startDate: '2026-06-20' });
    for (const status of ['UNREGISTERED', 'ACTIVE'])
      expect(kinds(row, [account('1', { status, skills: held(['Sales']) })])).toEqual([
        ['2026-07-01', 'deactivate', 'active'],
      ]);
    // It is held already, and today’s plan changes something else.
    const two = [account('1', { skills: held(['Sales', 'Chat']) })];
    expect(kinds({ ...row, profile: { ...row.profile, title: 'T' } }, two)).toEqual([
      ['2026-07-01', 'deactivate', 'active'],
    ]);
    const none = entry(named, { skills: null, endDate: '2026-06-30', startDate: '2026-06-20' });
    expect(kinds(none, [account('1', { skills: held(['Sales']) })])).toEqual([['2026-07-01', 'deactivate', 'active']]);
    const joins = entry({ ...named, externalId: 'E-n' }, { ...wants, startDate: '2026-06-20', endDate: '2026-06-30' });
    expect(
      kinds({ ...joins, roles: [{ name: 'r', until: '2026-06-25' }] }, []).map(([on, kind]) => [on, kind]),
    ).toEqual([
      ['2026-06-20', 'create'],
      ['2026-06-26', 'roles'],
      ['2026-07-01', 'deactivate'],
    ]);
  });

  it('builds on roles and the primary role that came before', () => {
    const roles = [{ name: 'agent' }, { name: 'lead', until: '2026-06-20' }, { name: 'chief', until: '2026-06-25' }];
    const row = entry({ userName: '1@example.com', externalId: 'E-1', email: '1@example.com' }, { roles });
    const primary: Partial<Decisions> = {};
    const on = (today: string): Decisions =>
      decisions({
        today,
        ...primary,
        roleDelta: (one, user) => {
          const found = roleDelta(today)(one, user);
          return found && { ...found, primary: today <= '2026-06-20' ? 'lead' : 'agent' };
        },
      });
    const user = account('1', { roles: roles.map(({ name }) => ({ value: name })), primaryRole: 'lead' });
    const state = prior([user]);
    const found = scheduledOperations([row], state, draftPlan([row], state, on(TODAY), null).operations, on, TODAY);
    expect(brief(found)).toEqual([
      [
        '2026-06-21',
        'roles',
        'E-1',
        { roles: ['agent', 'chief', 'lead'], primaryRole: 'lead' },
        { roles: ['agent', 'chief'], primaryRole: 'agent' },
      ],
      ['2026-06-26', 'roles', 'E-1', { roles: ['agent', 'chief'] }, { roles: ['agent'] }],
    ]);
  });

  it('is a deletion where leavers are deleted, and nothing for people today’s plan deletes', () => {
    const gone = entry({ userName: '1@example.com', externalId: 'E-1' }, { endDate: '2026-06-30' });
    const deletes = { leaverAction: 'delete' } as const;
    expect(brief(scheduled([gone], [account('1')], deletes)).map(([on, kind]) => [on, kind])).toEqual([
      ['2026-07-01', 'delete'],
    ]);
    const back = entry(
      { userName: '1@example.com', externalId: 'E-1' },
      { endDate: '2026-06-01', startDate: '2026-06-20' },
    );
    expect(brief(scheduled([back], [account('1')], deletes))).toEqual([]);
  });
});
