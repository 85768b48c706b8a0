import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../../src/plan/build.ts';
import { Coverage, type ShownChange } from '../../../src/plan/coverage.ts';
import { agrees, creation, diffProfile, missingFields, priorValue } from '../../../src/plan/diff.ts';
import type { Decisions } from '../../../src/plan/decisions.ts';
import { contentDigest, rowDigest, rowKey } from '../../../src/plan/row-digest.ts';
import { scheduledOperations } from '../../../src/plan/scheduled.ts';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { RunReport } from '../../../src/model/run.ts';
import type { PriorState, PriorUser } from '../../../src/model/state.ts';
import { isAsAsked } from '../../../src/report/words/wish.ts';
import { account, decisions, entry, prior } from './builders.ts';

const draft = (
  rows: RosterEntry[],
  users: PriorUser[],
  more: Partial<Decisions> = {},
  state: Partial<PriorState> = {},
  untouchable: Parameters<typeof draftPlan>[3] = null,
) => draftPlan(rows, prior(users, state), decisions(more), untouchable);
const row = (id: string, more: Partial<RosterEntry> = {}, profile: RosterEntry['profile'] = {}): RosterEntry =>
  entry({ userName: `${id}@example.com`, externalId: `E-${id}`, email: `${id}@example.com`, ...profile }, more);
const said = ({ operations, remarks }: ReturnType<typeof draftPlan>) => [
  operations.map(({ kind, key }) => `${kind} ${key}`),
  remarks.map(({ code, key }) => `${code} ${key}`),
];

describe('who is left alone', () => {
  it('are protected people; whether their row asks for something else is known, and nobody is called as asked', () => {
    const isProtected: Decisions['isProtected'] = () => true;
    const roleDelta = (): never => {
      throw new Error('roles of protected people are not judged');
    };
    const differs = (
      rows: Parameters<typeof draft>[0],
      users: Parameters<typeof draft>[1],
      more: Partial<Decisions> = {},
    ) => {
      const plan = draft(rows, users, { isProtected, roleDelta, ...more });
      expect(plan.operations).toEqual([]);
      expect(plan.remarks.map(({ code }) => code)).toEqual(['protected']);
      expect(isAsAsked({ plan } as unknown as RunReport)).toBe(plan.remarks[0]?.differs !== true);
      return plan.remarks[0]?.differs ?? false;
    };
    expect(differs([row('1')], [account('1')])).toBe(false);
    expect(differs([row('1', {}, { title: 'Lead' })], [account('1')])).toBe(true);
    expect(differs([row('1', { active: true })], [account('1', { active: false })])).toBe(true);
    expect(differs([row('1', { active: false })], [account('1')])).toBe(true);
    expect(differs([row('1', { active: false })], [account('1', { active: false })])).toBe(false);
    expect(differs([row('1')], [])).toBe(true);
    expect(differs([row('1', { startDate: '2026-07-01' })], [])).toBe(false);
    // Nobody compared their roles.
    expect(differs([row('1', { roles: [{ name: 'Admin' }] })], [account('1')])).toBe(true);
    const may = { provision: false, roles: true, deprovision: true };
    expect(differs([row('1', {}, { title: 'Lead' })], [account('1')], { may })).toBe(true);
  });

  it('are protected people, by their own name or the account’s', () => {
    const leaver = row('1', { active: false });
    const isProtected: Decisions['isProtected'] = ({ userName }) => userName === '1@example.com';
    const kept = draft([leaver], [account('1')], { isProtected });
    expect(said(kept)).toEqual([[], ['protected E-1']]);
    expect(kept.remarks[0]).toMatchObject({
      staysActive: true,
      text: expect.stringContaining('still active') as string,
    });
    const off = draft([leaver], [account('1', { active: false })], { isProtected });
    expect(off.remarks[0]?.staysActive).toBeUndefined();
    const self = draft([leaver], [account('1')], {}, { self: ['1@example.com'] });
    expect(self.remarks[0]).toMatchObject({ code: 'protected', staysActive: true });
    // The account is protected by its own externalId, which the row does not name.
    const byAccount: Decisions['isProtected'] = ({ externalId }) => externalId === 'E-2';
    const named = entry({ userName: '2@example.com' }, { active: false });
    expect(said(draft([named], [account('2')], { isProtected: byAccount }))[0]).toEqual([]);
  });

  it('is the account that this action signs in with, by userName, id or externalId, without case', () => {
    for (const self of ['1@EXAMPLE.com', '1', 'e-1'])
      expect(said(draft([row('1', { active: false })], [account('1')], {}, { self: [self] }))).toEqual([
        [],
        ['protected E-1'],
      ]);
    expect(said(draft([row('1', { active: false })], [account('1')], {}, { self: ['2'] }))[0]).toEqual([
      'deactivate E-1',
    ]);
  });

  it('are people that a wrong row may be about', () => {
    const untouchable = { userNames: new Set(['1@example.com']), externalIds: new Set(['E-2']) };
    const rows = [row('1', {}, { title: 'x' }), row('2', {}, { title: 'x' }), row('3', {}, { title: 'x' })];
    const found = draft(rows, [account('1'), account('2'), account('3')], {}, {}, untouchable);
    expect(said(found)).toEqual([['update E-3'], ['disputed E-1', 'disputed E-2']]);
    expect(found.unchanged).toBe(2);
  });
});

describe('absent people', () => {
  const users = [
    account('1'),
    account('2'),
    account('3', { active: false }),
    account('4', { externalId: undefined as never }),
  ];

  it('are those that are owned, active and in no row', () => {
    expect(draft([row('1')], users).absent).toBe(1);
    expect(said(draft([row('1')], users))).toEqual([[], ['absent E-2']]);
    expect(said(draft([row('1')], users, { absentAction: 'deactivate' }))[0]).toEqual(['deactivate E-2']);
    expect(said(draft([row('1')], users, { absentAction: 'delete' }))[0]).toEqual(['delete E-2', 'delete E-3']);
    expect(draft([row('1')], users, { absentAction: 'deactivate' }).operations[0]).toMatchObject({
      row: null,
      file: null,
      reason: 'not in the file',
      reasonCode: 'not-in-file',
    });
  });

  it('are nobody where a read by look-ups cannot tell, or nobody counts as absent', () => {
    expect(draft([row('1')], users, {}, { method: 'filter' }).absent).toBeNull();
    expect(draft([row('1')], users, { absentAction: 'ignore' }).absent).toBeNull();
  });

  it('are not those that a row names by userName or externalId alone, nor protected ones', () => {
    const named = [entry({ userName: '1@EXAMPLE.com' }), entry({ externalId: 'E-2' }, { active: false })];
    expect(draft(named, users).absent).toBe(0);
    expect(draft([], users, { isProtected: ({ externalId }) => externalId === 'E-1' }).absent).toBe(1);
    expect(draft([], users, {}, { self: ['1'] }).absent).toBe(1);
  });

  it.each(['report', 'deactivate', 'delete'] as const)('are nobody while rows are wrong (%s)', (absentAction) => {
    const untouchable = { userNames: new Set<string>(), externalIds: new Set<string>() };
    const wrong = draft([row('1')], users, { absentAction }, {}, untouchable);
    expect([wrong.absent, said(wrong)]).toEqual([null, [[], []]]);
  });

  it('are left alone where this run may not take accounts away', () => {
    const may = { provision: true, roles: true, deprovision: false };
    expect(said(draft([row('1')], users, { absentAction: 'deactivate', may }))).toEqual([[], ['absent E-2']]);
  });

  it('who are named are still active, where this run may not take accounts away', () => {
    const may = { provision: true, roles: true, deprovision: false };
    const stays = (active: boolean): unknown[] =>
      draft([row('1', { active: false })], [account('1', { active })], { may }).remarks.map((one) => [
        one.code,
        one.staysActive,
      ]);
    expect(stays(true)).toEqual([['not-handled', true]]);
    expect(stays(false)).toEqual([['not-handled', undefined]]);
  });

  it('wait for a decision where two accounts have one name', () => {
    const twins = [account('1'), account('1', { id: '9', externalId: 'E-9' })];
    const found = draft([], twins, { absentAction: 'deactivate' });
    expect(found.operations.map(({ kind }) => kind)).toEqual(['blocked', 'blocked']);
    expect(found.operations.map(({ before }) => before?.['id'])).toEqual(['1', '9']);
    expect(found.operations[0]?.reason).toContain('same userName');
    const alike = [account('1'), account('2', { externalId: 'E-1' })];
    expect(draft([], alike, { absentAction: 'deactivate' }).operations[0]?.reason).toContain('same externalId');
  });
});

describe('what this run may not do', () => {
  const none = { provision: false, roles: false, deprovision: false };

  it('is said of each person, and not done', () => {
    const rows = [
      row('new'),
      row('1', {}, { title: 'x' }),
      row('2', { active: false }),
      row('3', { active: true }),
      row('4', { roles: [{ name: 'r' }] }),
      row('new2', { roles: [{ name: 'r' }] }),
    ];
    const users = [account('1'), account('2'), account('3', { active: false }), account('4')];
    expect(said(draft(rows, users, { may: none }))).toEqual([
      [],
      ['new', '1', '2', '3', '4', 'new2'].map((id) => `not-handled E-${id}`),
    ]);
    const noRoles = draft([row('new2', { roles: [{ name: 'r' }] })], [], {
      may: { ...none, provision: true },
    });
    expect(said(noRoles)).toEqual([['create E-new2'], ['not-handled E-new2']]);
  });
});

describe('an account that is off', () => {
  const off = [account('1', { active: false })];

  it('is switched on by an explicit cell, on its first day, and not while nobody looks on', () => {
    expect(said(draft([row('1')], off))).toEqual([[], ['inactive E-1']]);
    expect(said(draft([row('1', { active: true })], off))[0]).toEqual(['reactivate E-1']);
    expect(said(draft([row('1', { active: true, startDate: '2026-06-16' })], off))).toEqual([[], ['future E-1']]);
    expect(said(draft([row('1', { active: true, startDate: '2026-06-15' })], off))[0]).toEqual(['reactivate E-1']);
    expect(said(draft([row('1', { active: true })], off, { unattended: true }))).toEqual([
      [],
      ['reactivation-waits E-1'],
    ]);
  });

  it('is gone already for a leaver; a last day holds to its end', () => {
    expect(said(draft([row('1', { active: false })], off))).toEqual([[], ['already-gone E-1']]);
    expect(said(draft([row('1', { endDate: '2026-06-15' })], [account('1')]))[0]).toEqual([]);
    expect(draft([row('1', { endDate: '2026-06-14' })], [account('1')]).operations[0]).toMatchObject({
      kind: 'deactivate',
      reason: 'last day was 2026-06-14',
      reasonCode: 'end-date-past',
    });
    expect(said(draft([row('n', { active: false })], []))).toEqual([[], ['already-gone E-n']]);
    expect(said(draft([row('n', { startDate: '2026-06-16' })], []))).toEqual([[], ['future E-n']]);
  });

  it('is told apart by what CXone says of it', () => {
    const states = ['UNREGISTERED', 'PENDING', 'BLOCKED', 'ACTIVE'].map((status, i) => account(String(i), { status }));
    expect(
      said(
        draft(
          states.map((_, i) => row(String(i))),
          states,
        ),
      )[1],
    ).toEqual(['cxone-unregistered E-0', 'cxone-pending E-1', 'cxone-blocked E-2']);
    // The user name of someone who has not activated the account yet cannot be changed.
    const renamed = row('1', {}, { userName: 'other@example.com', title: 'x' });
    const found = draft([renamed], [account('1', { status: 'PENDING' })]);
    expect(found.operations.map(({ after }) => after)).toEqual([{ title: 'x' }]);
    expect(said(found)[1]).toContain('name-pending E-1');
  });
});

describe('leavers', () => {
  it('are deleted only where the policy says so and the tenant can', () => {
    const leaver = row('1', { active: false });
    expect(said(draft([leaver], [account('1')], { leaverAction: 'delete' }))[0]).toEqual(['delete E-1']);
    const cannot = draft([leaver], [account('1')], { leaverAction: 'delete', tenant: { canDelete: false } });
    expect(said(cannot)).toEqual([['deactivate E-1'], ['cannot-delete E-1']]);
    expect(
      said(
        draft([row('1', { active: false, suspended: true } as never)], [account('1')], { leaverAction: 'delete' }),
      )[0],
    ).toEqual(['deactivate E-1']);
    const keeps = draft([leaver], [account('1')], { leaverAction: 'delete', retainData: false });
    expect(keeps.operations[0]?.sideEffects).toContain('data-deleted');
    expect(draft([leaver], [account('1')], { leaverAction: 'delete' }).operations[0]?.sideEffects).not.toContain(
      'data-deleted',
    );
  });

  it('take the row’s licence policy, get the row’s externalId, and are said to be named otherwise', () => {
    const own = draft([row('1', { active: false, licensePolicy: 'PRESERVE' })], [account('1')]).operations[0];
    expect(own).toMatchObject({ licensePolicy: 'PRESERVE', after: { active: false } });
    const adopted = draft([row('1', { active: false })], [account('1', { externalId: undefined as never })])
      .operations[0];
    expect(adopted).toMatchObject({ kind: 'deactivate', after: { active: false, externalId: 'E-1' } });
    expect(said(draft([row('1', { active: false }, { familyName: 'Other' })], [account('1')]))[1]).toEqual([
      'named-otherwise E-1',
    ]);
    expect(said(draft([row('1', { active: false }, { familyName: ' berg' })], [account('1')]))[1]).toEqual([]);
  });
});

describe('values', () => {
  it('of an account are found by field, attributes, skills and the invitation among them', () => {
    const user = account('1', {
      attributes: { shift: 'day' },
      skills: [{ id: 's', name: 'Chat', proficiency: 2 }],
      status: 'UNREGISTERED',
    });
    expect(['attr.shift', 'attr.other', 'skills', 'invite', 'title'].map((field) => priorValue(user, field))).toEqual([
      'day',
      null,
      'Chat:2',
      'false',
      null,
    ]);
    expect(priorValue(account('1', { status: 'ACTIVE', skills: [] }), 'invite')).toBe('true');
    expect(priorValue(account('1', { skills: [] }), 'skills')).toBeNull();
    expect(priorValue(account('1'), 'invite')).toBeNull();
    expect(priorValue(account('1'), 'attr.shift')).toBeNull();
  });

  it('that differ are written, unless the policy leaves them or the organisation’s sign-in owns them', () => {
    const wants = entry(
      { title: 'B', department: null, externalId: 'E-other' },
      { attributes: { shift: 'night', badge: null } },
    );
    const user = account('1', { title: 'A', department: 'Sales', ssoName: 'sso', attributes: { badge: '7' } });
    expect(diffProfile(wants, user, () => null, { skills: 'Chat' })).toEqual({
      changed: {
        before: { title: 'A', department: 'Sales', 'attr.shift': null, 'attr.badge': '7', skills: null },
        after: { title: 'B', department: null, 'attr.shift': 'night', 'attr.badge': null, skills: 'Chat' },
      },
      left: [],
    });
    const none = diffProfile(entry({ title: 'B' }), user, (field) => (field === 'title' ? 'unmanaged' : null));
    expect(none).toEqual({ changed: null, left: [{ field: 'title', why: 'unmanaged' }] });
    expect([agrees('title', null, null), agrees('title', null, 'x'), agrees('email', 'A@x.de', 'a@x.de')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('that are missing after a write are named, roles and lists apart', () => {
    const user = account('1', { title: 'A', ssoName: 'sso' });
    const after = {
      title: 'B',
      active: false,
      roles: ['r'],
      externalId: 'x',
      department: null,
      email: '1@example.com',
    };
    expect(missingFields(user, after)).toEqual(['title', 'active']);
    expect(missingFields(account('1', { active: false, title: 'B' }), { title: 'B', active: false })).toEqual([]);
  });

  it('of a new account are what the row sets, an e-mail address and active', () => {
    expect(
      creation(entry({ userName: 'n@example.com', title: null }, { attributes: { shift: 'day', badge: null } })),
    ).toEqual({
      userName: 'n@example.com',
      givenName: 'Ada',
      familyName: 'Berg',
      email: 'n@example.com',
      active: true,
      'attr.shift': 'day',
    });
    const left = creation(entry({ userName: 'n@example.com' }, { attributes: { shift: 'day' } }), (field) =>
      ['email', 'familyName', 'attr.shift'].includes(field),
    );
    expect(left).toEqual({ userName: 'n@example.com', givenName: 'Ada', active: true });
  });
});

describe('what a reviewed plan covers', () => {
  const change = (more: Partial<ShownChange>): ShownChange => ({
    kind: 'update',
    key: 'E1',
    before: { title: 'A' },
    after: { title: 'B' },
    sideEffects: [],
    ...more,
  });

  it('is the change itself, or fewer: piece by piece, person by person', () => {
    const shown = new Coverage([
      change({
        before: { title: 'A', roles: ['a', 'b'] },
        after: { title: 'B', roles: ['b', 'c'] },
        sideEffects: ['verification-mail'],
      }),
      change({ before: { email: 'x' }, after: { email: 'y' } }),
    ]);
    expect(shown.covers(change({}))).toBe(true);
    expect(shown.covers(change({ before: { title: 'A', email: 'x' }, after: { title: 'B', email: 'y' } }))).toBe(true);
    expect(shown.covers(change({ before: { roles: ['a'] }, after: { roles: ['c'] } }))).toBe(true);
    expect(shown.covers(change({ before: { roles: ['b'] }, after: { roles: [] } }))).toBe(false);
    expect(shown.covers(change({ before: { title: 'X' }, after: { title: 'B' } }))).toBe(false);
    expect(shown.covers(change({ key: 'E2' }))).toBe(false);
    expect(shown.covers(change({ kind: 'create' }))).toBe(false);
    expect(shown.covers(change({ sideEffects: ['activation-mail'] }))).toBe(false);
    expect([shown.names('update', 'E1'), shown.names('update', 'E2')]).toEqual([true, false]);
  });

  it('covers whole what leaves no side effect out; a deletion that is held back is the deletion', () => {
    const gone = change({
      kind: 'delete',
      before: { userName: 'a' },
      after: null,
      sideEffects: ['sessions', 'license'] as never,
    });
    const shown = new Coverage([gone]);
    expect(shown.coversWhole(gone)).toBe(true);
    expect(shown.coversWhole({ ...gone, sideEffects: ['sessions'] })).toBe(false);
    expect(shown.covers({ ...gone, sideEffects: ['sessions'] })).toBe(true);
    const held = { ...gone, kind: 'held-back', after: { active: false } } as ShownChange;
    expect([shown.covers(held), shown.coversWhole(held)]).toEqual([true, true]);
    expect(new Coverage([]).covers(held)).toBe(false);
    expect(new Coverage([]).covers(change({ kind: 'blocked' }))).toBe(true);
  });
});

describe('digests of rows', () => {
  it('say what a row says, wherever it stands, and who it is about', () => {
    const one = row('1', {}, { title: 'x' });
    expect(rowDigest({ ...one, file: 'other.csv', row: 99, line: 100 })).toBe(rowDigest(one));
    expect(rowDigest({ ...one, active: false })).not.toBe(rowDigest(one));
    expect(rowDigest(one)).toMatch(/^[0-9a-f]{32}$/);
    expect([rowKey(one), rowKey(entry({ userName: 'KIM@example.com' })), rowKey(entry({}))]).toEqual([
      'E-1',
      'kim@example.com',
      '',
    ]);
    const [a, b] = [row('1'), row('2')];
    expect(contentDigest([a, b])).toEqual(contentDigest([b, a]));
    expect(Object.keys(contentDigest([b, a]).rows)).toEqual(['E-1', 'E-2']);
    expect(contentDigest([a]).roster).not.toBe(contentDigest([b]).roster);
  });

  it('hide no row behind another: an id that no object keeps, an id that is the userName of someone else', () => {
    const kim = entry({ userName: 'kim@example.com' });
    for (const [externalId, key] of [
      ['__proto__', '"__proto__"'],
      ['constructor', 'constructor'],
      ['kim@example.com', 'kim@example.com'],
    ] as const) {
      const other = entry({ externalId, userName: 'one@example.com' });
      const [without, both] = [contentDigest([kim]), contentDigest([other, kim])];
      expect(both.roster).not.toBe(without.roster);
      expect(both).toEqual(contentDigest([kim, other]));
      expect(rowKey(other)).toBe(key);
      expect(both.rows[key]).toMatch(/^[0-9a-f]{32}$/);
      expect(both.rows[key]).not.toBe(without.rows[key]);
      const promoted = contentDigest([{ ...other, roles: [{ name: 'admin' }] }, kim]);
      expect(promoted.roster).not.toBe(both.roster);
      expect(promoted.rows[key]).not.toBe(both.rows[key]);
    }
  });
});

describe('what dates will bring', () => {
  const on = (today: string): Decisions => decisions({ today });
  const brief = (rows: RosterEntry[], users: PriorUser[]) => {
    const state = prior(users);
    const { operations } = draftPlan(rows, state, on('2026-06-15'), null);
    return scheduledOperations(rows, state, operations, on, '2026-06-15').map(
      ({ on: day, kind, key }) => `${day} ${kind} ${key}`,
    );
  };

  it('is nothing for who is gone already', () => {
    const ends = { endDate: '2026-07-01' };
    expect(brief([row('1', ends)], [account('1')])).toEqual(['2026-07-02 deactivate E-1']);
    expect(brief([row('1', ends)], [account('1', { active: false })])).toEqual([]);
    expect(brief([row('1', { endDate: '2027-09-30' })], [account('1')])).toEqual(['2027-10-01 deactivate E-1']);
    expect(brief([row('1', { endDate: '2026-06-14' })], [account('1')])).toEqual([]);
  });

  it('is on the account as it is by then', () => {
    const back = row('1', { active: true, startDate: '2026-06-20', endDate: '2026-06-30' }, { title: 'x' });
    expect(brief([back], [account('1', { active: false })])).toEqual([
      '2026-06-20 reactivate E-1',
      '2026-07-01 deactivate E-1',
    ]);
    expect(brief([row('n', { startDate: '2026-06-20', endDate: '2026-06-20' })], [])).toEqual([
      '2026-06-20 create E-n',
      '2026-06-21 deactivate E-n',
    ]);
  });
});
