import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { PriorState, PriorUser } from '../../../src/model/state.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import type { Decisions, RoleDelta } from '../../../src/plan/decisions.ts';
import { accountDigest } from '../../../src/plan/kept-deletions.ts';
import { rowDigest } from '../../../src/plan/row-digest.ts';
import { account, decisions, entry, prior } from './builders.ts';

const row = (profile: RosterEntry['profile'] = {}, more: Partial<RosterEntry> = {}): RosterEntry =>
  entry({ userName: 'a@example.com', externalId: 'E-a', ...profile }, more);
const plan = (
  rows: RosterEntry[],
  users: PriorUser[],
  more: Partial<Decisions> = {},
  state: Partial<PriorState> = {},
  untouchable: Parameters<typeof draftPlan>[3] = null,
) => draftPlan(rows, prior(users, state), decisions(more), untouchable);
const codes = ({ remarks }: ReturnType<typeof plan>) => remarks.map(({ code }) => code);
const at = ({ file, row: number, line }: RosterEntry) => ({ file, row: number, line });
const delta = (more: Partial<RoleDelta>): RoleDelta => ({
  roles: [{ value: 's' }, { value: 'r' }],
  add: [],
  remove: [],
  gains: [],
  loses: [],
  ...more,
});

describe('a new account', () => {
  const joins = (more: Partial<Decisions> = {}, of: Partial<RosterEntry> = {}) =>
    plan([row({ title: 'T' }, of)], [], more).operations[0];

  it('gets what the row sets beside its fields: skills, an invitation, roles and the primary one', () => {
    const gains = [{ value: 'r', inherited: false }];
    const made = joins({ skills: () => 'Chat', roleDelta: () => delta({ gains, primary: 's' }) }, { invite: true });
    expect(made).toMatchObject({
      kind: 'create',
      reasonCode: 'joiner',
      after: { skills: 'Chat', invite: 'true', roles: ['r', 's'], primaryRole: 's', externalId: 'E-a' },
      roles: [{ value: 's' }, { value: 'r' }],
      gains,
    });
  });

  it('gets no more than that', () => {
    const bare = joins({ skills: () => null, roleDelta: () => delta({}) }, { invite: false })?.after;
    expect(Object.keys(bare ?? {}).sort()).toEqual(
      'active email externalId familyName givenName roles title userName'.split(' '),
    );
    expect(joins()?.after).not.toHaveProperty('roles');
    expect(joins({ leavesExternalIds: true })?.after).not.toHaveProperty('externalId');
    expect(joins({ isUnmanaged: (field) => field === 'title' })?.after).not.toHaveProperty('title');
  });

  it('gets no roles from a run that may give none', () => {
    const may = { provision: true, roles: false, deprovision: true };
    const found = plan([row({}, { primaryRole: 'r' })], [], { may, roleDelta: () => delta({}) });
    expect(found.operations[0]?.after).not.toHaveProperty('roles');
    expect(codes(found)).toEqual(['not-handled']);
    expect(codes(plan([row()], [], { may }))).toEqual([]);
    expect(codes(plan([row({}, { groups: ['g'] })], [], { may }))).toEqual(['not-handled']);
  });

  it.each([
    ['userName', { userName: undefined, givenName: 'A', familyName: 'B' }],
    ['given name', { userName: 'a@example.com', givenName: undefined, familyName: 'B' }],
    ['family name', { userName: 'a@example.com', givenName: 'A', familyName: undefined }],
  ])('needs a %s', (_, profile) => {
    expect(plan([entry({ externalId: 'E-a', ...profile })], []).operations).toMatchObject([
      { kind: 'blocked', reasonCode: 'incomplete', blockedKind: 'create', before: null, after: null, key: 'E-a' },
    ]);
  });
});

describe('someone who has an account', () => {
  it('keeps what the policy leaves to others, and what CXone did not keep before; that is said', () => {
    const user = account('a', { title: 'A', department: 'X', phone: '1' });
    const found = plan([row({ title: 'B', department: 'Y', phone: '2' })], [user], {
      isUnmanaged: (field) => field === 'title' || field === 'phone',
      wasIgnored: (key, field, value) => key === 'E-a' && field === 'department' && value === 'Y',
    });
    expect(found.operations).toEqual([]);
    expect(found.remarks.map(({ code, fields, text }) => [code, fields, text])).toEqual([
      ['unmanaged', ['title', 'phone'], expect.stringMatching(/^title, phone differs.*policy says$/)],
      ['ignored', ['department'], expect.stringMatching(/^department differs.*not sent again$/)],
    ]);
    const other = plan([row({ department: 'Z' })], [user], { wasIgnored: (_, _f, value) => value === 'Y' });
    expect([other.operations.map(({ after }) => after), codes(other)]).toEqual([[{ department: 'Z' }], []]);
  });

  it('keeps the userName until the account is activated; everything else is written', () => {
    const pending = account('a', { status: 'PENDING' });
    const only = plan([row({ userName: 'new@example.com' })], [pending]);
    expect([only.operations, codes(only), only.unchanged]).toEqual([[], ['cxone-pending', 'name-pending'], 1]);
    const both = plan([row({ userName: 'new@example.com', title: 'T' })], [pending]);
    expect(both.operations).toMatchObject([{ before: { title: null }, after: { title: 'T' } }]);
    expect(Object.keys({ ...both.operations[0]?.before, ...both.operations[0]?.after })).toEqual(['title']);
    expect(codes(plan([row({ title: 'T' })], [pending]))).toEqual(['cxone-pending']);
  });

  it('is told apart by CXone’s word only while the account is on', () => {
    expect(codes(plan([row()], [account('a', { active: false, status: 'BLOCKED' })]))).toEqual(['inactive']);
    expect(codes(plan([row()], [account('a', { status: 'ACTIVE' })]))).toEqual([]);
  });

  it.each([
    ['an address', { email: 'new@example.com' }, {}, ['verification-mail']],
    ['an address that is cleared', { email: null }, {}, []],
    ['an invitation', {}, { invite: true }, ['activation-mail']],
    ['both', { email: 'new@example.com' }, { invite: true }, ['verification-mail', 'activation-mail']],
  ])('gets the mails that CXone sends about %s', (_, profile, more, mails) => {
    const user = account('a', { status: 'UNREGISTERED' });
    expect(plan([row(profile, more)], [user]).operations).toMatchObject([{ kind: 'update', sideEffects: mails }]);
  });

  it('is invited where CXone tells who was invited, and was not', () => {
    const invited = (status: string | undefined): number =>
      plan([row({}, { invite: true })], [account('a', status === undefined ? {} : { status })]).operations.length;
    expect([invited('UNREGISTERED'), invited('PENDING'), invited('ACTIVE'), invited(undefined)]).toEqual([1, 0, 0, 0]);
  });

  it('gets and loses skills', () => {
    const user = account('a', { skills: [{ id: '1', name: 'Chat', proficiency: 1 }] });
    const after = (skills: string | null | undefined) =>
      plan([row()], [user], { skills: () => skills }).operations.map((one) => [one.before, one.after]);
    expect(after('Sales')).toEqual([[{ skills: 'Chat:1' }, { skills: 'Sales' }]]);
    expect(after(null)).toEqual([[{ skills: 'Chat:1' }, { skills: null }]]);
    expect([after('Chat'), after(undefined)]).toEqual([[], []]);
  });

  it.each<[string, Partial<PriorUser>, Partial<RoleDelta>, object | null]>([
    [
      'a role more',
      { primaryRole: 'r' },
      { add: [{ value: 's' }], primary: 'r' },
      { before: { roles: ['q', 'r'] }, after: { roles: ['r', 's'] }, reason: 'roles differ' },
    ],
    ['a role less', {}, { remove: [{ value: 'q' }] }, { before: { roles: ['q', 'r'] }, after: { roles: ['r', 's'] } }],
    [
      'another primary role',
      { primaryRole: 'q' },
      { primary: 'r' },
      {
        before: { roles: ['q', 'r'], primaryRole: 'q' },
        after: { roles: ['r', 's'], primaryRole: 'r' },
        reason: 'another role is the primary one',
      },
    ],
    [
      'a first primary role, and a role more',
      {},
      { primary: 'r', add: [{ value: 's' }] },
      {
        before: { roles: ['q', 'r'], primaryRole: null },
        after: { roles: ['r', 's'], primaryRole: 'r' },
        reason: 'roles differ',
      },
    ],
    ['the same', { primaryRole: 'r' }, { primary: 'r' }, null],
    ['the same, no primary role known', { primaryRole: 'r' }, {}, null],
  ])('gets the roles that the row names: %s', (_, held, wanted, expected) => {
    const user = account('a', { roles: [{ value: 'r' }, { value: 'q' }], ...held });
    const gains = [{ value: 's', inherited: false }];
    const loses = [{ value: 'q', inherited: true }];
    const found = plan([row({}, { roles: [{ name: 'r' }] })], [user], {
      roleDelta: () => delta({ gains, loses, ...wanted }),
    }).operations;
    if (!expected) return expect(found).toEqual([]);
    const roles = [{ value: 's' }, { value: 'r' }];
    expect(found).toMatchObject([{ kind: 'roles', reasonCode: 'roles-differ', roles, gains, loses, ...expected }]);
    expect(Object.keys(found[0]?.after ?? {})).toEqual(Object.keys((expected as { after: object }).after));
    // A row that names none leaves them alone.
    return expect(plan([row()], [user], { roleDelta: () => delta(wanted) }).operations).toEqual([]);
  });

  it('is linked by the userName, which is said as such', () => {
    const { externalId: _, ...bare } = account('a');
    const [linked] = plan([row({ title: 'T' })], [bare]).operations;
    expect(linked).toMatchObject({
      reasonCode: 'adoption',
      reason: expect.stringContaining('no externalId') as string,
      before: { externalId: null, title: null },
    });
    expect(plan([row({ title: 'T' })], [account('a')]).operations[0]?.reason).toBe('details differ');
  });
});

describe('who an operation or a remark is about', () => {
  it('is the account’s person, completed from the row, and where the row stands', () => {
    const one = row({ title: 'T', displayName: 'Ada B.' });
    const user = account('a', { userName: 'A@example.com', familyName: '' });
    expect(plan([one], [user]).operations[0]).toMatchObject({ key: 'E-a', ...at(one) });
    expect(plan([one], [user]).operations[0]?.person).toEqual({
      userName: 'A@example.com',
      externalId: 'E-a',
      givenName: 'Ada',
      familyName: undefined,
      displayName: 'Ada B.',
    });
    const remark = plan([one], [user], { isProtected: () => true }).remarks[0];
    expect(remark).toMatchObject({ code: 'protected', key: 'E-a', person: { userName: 'A@example.com' }, ...at(one) });
    const none = plan([row({}, { active: false })], []).remarks[0];
    expect(none).toMatchObject({ code: 'already-gone', person: { userName: 'a@example.com', givenName: 'Ada' } });
  });

  it.each([
    ['the row’s externalId', { externalId: 'E-row' }, { externalId: undefined }, 'E-row'],
    ['the account’s externalId', { externalId: undefined }, { externalId: 'E-a' }, 'E-a'],
    ['the row’s userName', { externalId: undefined }, { externalId: undefined }, 'A@EXAMPLE.com'],
  ])('is keyed by %s', (_, profile, held, key) => {
    const { externalId: _id, ...user } = account('a');
    const named = held.externalId === undefined ? user : { ...user, ...held };
    const one = entry({ userName: 'A@EXAMPLE.com', title: 'T', ...profile });
    expect(plan([one], [named]).operations[0]?.key).toBe(key);
  });

  it('is keyed by the account’s userName where the row found it by its id alone', () => {
    const { externalId: _, ...user } = account('a');
    const one = { ...entry({ title: 'T' }), cxoneId: 'a' };
    expect(plan([one], [user]).operations[0]?.key).toBe('a@example.com');
  });

  it('is named in every word on a leaver, with the place of the row', () => {
    const one = row({ familyName: 'Other' }, { active: false });
    const named = plan([one], [account('a')], { leaverAction: 'delete', tenant: { canDelete: false } });
    expect(
      named.remarks.map(({ code, key, person, file, row: number, line }) => [
        code,
        key,
        person.userName,
        { file, row: number, line },
      ]),
    ).toEqual([
      ['cannot-delete', 'E-a', 'a@example.com', at(one)],
      ['named-otherwise', 'E-a', 'a@example.com', at(one)],
    ]);
    const off = plan([one], [account('a', { active: false })], {
      leaverAction: 'delete',
      tenant: { canDelete: false },
    });
    expect([off.operations, codes(off)]).toEqual([[], ['cannot-delete', 'named-otherwise', 'already-gone']]);
    expect(off.remarks[2]).toMatchObject({ key: 'E-a', ...at(one) });
    const absent = plan([], [account('a')], { absentAction: 'delete', tenant: { canDelete: false } });
    expect(absent.remarks).toMatchObject([{ code: 'cannot-delete', key: 'E-a', file: null, row: null, line: null }]);
    const { externalId: _, ...bare } = account('b');
    const own = plan([], [bare], { absentAction: 'delete', tenant: { canDelete: false }, isOwned: () => true });
    expect(own.remarks).toMatchObject([{ key: 'b@example.com' }]);
  });

  it('is an absent person by their externalId, else their userName, and is nowhere in the file', () => {
    const { externalId: _, ...bare } = account('b');
    const found = plan([], [account('a'), bare], { isOwned: () => true });
    expect(found.remarks).toMatchObject([
      { key: 'E-a', person: { userName: 'a@example.com' }, file: null, row: null, line: null, code: 'absent' },
      { key: 'b@example.com', code: 'absent' },
    ]);
    const twins = [bare, { ...bare, id: 'c' }];
    const blocked = plan([], twins, { isOwned: () => true, absentAction: 'delete' }).operations;
    expect(blocked).toMatchObject([
      { key: 'b@example.com', before: { userName: 'b@example.com', id: 'b' }, blockedKind: 'delete', row: null },
      { key: 'b@example.com', before: { userName: 'b@example.com', id: 'c' } },
    ]);
    const alike = [account('a'), account('b', { externalId: 'E-a' })];
    const same = plan([], alike, { absentAction: 'deactivate' }).operations;
    expect(same.map(({ key, before, blockedKind }) => [key, before, blockedKind])).toEqual([
      ['E-a', { userName: 'a@example.com' }, 'deactivate'],
      ['E-a', { userName: 'b@example.com' }, 'deactivate'],
    ]);
  });
});

describe('leavers', () => {
  const leaver = (more: Partial<RosterEntry> = {}) => row({}, { active: false, ...more });

  it.each([
    ['a cell', leaver({ goneBy: 'Status is “T”' }), 'Status is “T”', 'leaver'],
    ['the file', leaver(), 'the file says so', 'leaver'],
    ['the last day', row({}, { endDate: '2026-06-01' }), 'last day was 2026-06-01', 'end-date-past'],
    [
      'a code for a while',
      leaver({ suspended: true, goneBy: 'Status is “L”' }),
      'Status is “L”: no account for now',
      'leaver',
    ],
    ['the file, for a while', leaver({ suspended: true }), 'the file says so: no account for now', 'leaver'],
  ])('leave because of %s', (_, one, reason, reasonCode) => {
    const [found] = plan([one], [account('a')], { leaverAction: 'delete' }).operations;
    expect(found).toMatchObject({ kind: one.suspended ? 'deactivate' : 'delete', reason, reasonCode });
  });

  it('who are blocked are to be deactivated where they leave for a while, never deleted', () => {
    const blocked = (one: RosterEntry) =>
      plan([one], [account('b', { userName: 'a@example.com' })], { leaverAction: 'delete' }).operations[0];
    expect(blocked(leaver({ suspended: true }))).toMatchObject({ kind: 'blocked', blockedKind: 'deactivate' });
    expect(blocked(leaver())).toMatchObject({ kind: 'blocked', blockedKind: 'delete' });
  });

  it('that are off for a while and off already are left alone', () => {
    const draft = plan([leaver({ suspended: true })], [account('a', { active: false })], { leaverAction: 'delete' });
    expect([draft.operations, codes(draft)]).toEqual([[], ['already-gone']]);
  });

  it('are deleted with all steps; of a deletion that was begun what is open is known, by the account', () => {
    const off = account('a', { active: false });
    const open = (id: string, steps: string[]) => [{ key: 'E-a', id, userName: off.userName, steps }];
    const gone = (user: PriorUser, openSteps: ReturnType<typeof open>) =>
      plan([leaver()], [user], { leaverAction: 'delete', openSteps }).operations[0];
    const known = gone(off, open('a', ['license']));
    expect(known).toMatchObject({
      kind: 'delete',
      before: { userName: 'a@example.com', externalId: 'E-a' },
      openSteps: ['license'],
      licensePolicy: 'RECLAIM',
      sideEffects: ['sessions-ended', 'disconnected', 'licence-freed'],
    });
    expect(gone(account('a'), open('a', ['license']))?.openSteps).toBeUndefined();
    expect(gone(off, open('b', ['license']))?.openSteps).toBeUndefined();
    expect(gone(off, open('a', ['logout']))?.openSteps).toBeUndefined();
    const { externalId: _, ...bare } = off;
    expect(gone(bare, [])?.before).toEqual({ userName: 'a@example.com', externalId: null });
  });

  it('are not deleted again where CXone kept the account, until the row or the account changes', () => {
    const off = account('a', { active: false });
    const one = leaver();
    const isAgain = (kept: Partial<{ id: string; row: string | null; account: string }>, rows = [one]): boolean => {
      const all = { id: 'a', row: rowDigest(one), account: accountDigest(off), ...kept };
      const draft = plan(rows, [off], { leaverAction: 'delete', absentAction: 'delete', keptDeletions: [all] });
      return draft.operations.some(({ kind }) => kind === 'delete');
    };
    expect([isAgain({}), isAgain({ id: 'b' }), isAgain({ row: null }), isAgain({ account: 'x' })]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    // Nobody names the person any more, or nobody did.
    expect([isAgain({}, []), isAgain({ row: null }, [])]).toEqual([true, false]);
    for (const [field, value] of Object.entries({ id: 'b', userName: 'b', externalId: 'b', active: true }))
      expect(accountDigest({ ...off, [field]: value })).not.toBe(accountDigest(off));
    expect(accountDigest({ ...off, title: 'T' })).toBe(accountDigest(off));
  });

  it('are told so under the key of their own change, however the row spells the user name', () => {
    const { externalId: _, ...held } = account('a');
    const one = { ...row({ userName: 'A@example.com', familyName: 'Other' }, { active: false }) };
    delete one.profile.externalId;
    const { operations, remarks } = plan([one], [held]);
    expect(remarks.map(({ code, key }) => [code, key])).toEqual([['named-otherwise', operations[0]?.key]]);
  });

  it('are told where the row names another person', () => {
    const isOther = (profile: RosterEntry['profile'], held: Partial<PriorUser> = {}): boolean =>
      codes(plan([row(profile, { active: false })], [account('a', held)])).includes('named-otherwise');
    expect([
      isOther({ userName: 'b@example.com' }),
      isOther({ givenName: 'Bo' }),
      isOther({ familyName: 'Bo' }),
    ]).toEqual([true, true, true]);
    expect([isOther({}), isOther({ givenName: null }), isOther({ givenName: 'Bo' }, { givenName: '' })]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isOther({ userName: 'A@EXAMPLE.com ' })).toBe(false);
  });
});

describe('who is left alone', () => {
  it('is protected by any name of the row or the account', () => {
    const by = (isProtected: Decisions['isProtected']): string[] =>
      codes(
        plan([row({ userName: 'new@example.com', externalId: 'E-new' }, { cxoneId: 'a' })], [account('a')], {
          isProtected,
        }),
      );
    for (const name of ['new@example.com', 'a@example.com'])
      expect(by(({ userName }) => userName === name)).toEqual(['protected']);
    for (const id of ['E-new', 'E-a']) expect(by(({ externalId }) => externalId === id)).toEqual(['protected']);
    expect(by(() => false)).toEqual([]);
  });

  it('is still active only where the file wants the person gone and the account is on', () => {
    const stays = (more: Partial<RosterEntry>, users: PriorUser[]) => {
      const [remark] = plan([row({}, more)], users, { isProtected: () => true }).remarks;
      return [remark?.staysActive === true, remark?.text.includes('still active')];
    };
    expect(stays({ active: false }, [account('a')])).toEqual([true, true]);
    expect(stays({}, [account('a')])).toEqual([false, false]);
    expect(plan([row()], [account('a')], { isProtected: () => true }).remarks[0]?.text).toMatch(/: left alone$/);
    expect(stays({ active: false }, [account('a', { active: false })])).toEqual([false, false]);
    expect(stays({ active: false }, [])).toEqual([false, false]);
  });

  it('is the account this action signs in with, whatever names it', () => {
    for (const self of ['A@example.com', 'A', 'e-A'])
      expect(codes(plan([row({ title: 'T' })], [account('a')], {}, { self: [self] }))).toEqual(['protected']);
    const { externalId: _, ...bare } = account('a');
    expect(plan([row({ title: 'T' })], [bare], {}, { self: ['x', 'undefined'] }).operations).toHaveLength(1);
  });

  it('is someone a wrong row may mean, also where two accounts have one name', () => {
    const nobody = { userNames: new Set<string>(), externalIds: new Set<string>() };
    const twins = [account('1', { userName: 'twin' }), account('2', { userName: 'twin' })];
    const one = entry({ userName: 'TWIN' });
    expect(plan([one], twins, {}, {}, nobody).operations).toMatchObject([{ kind: 'blocked' }]);
    const disputed = plan([one], twins, {}, {}, { ...nobody, userNames: new Set(['twin']) });
    expect([disputed.operations, disputed.remarks[0]?.code]).toEqual([[], 'disputed']);
    expect(codes(plan([row()], [], {}, {}, { ...nobody, externalIds: new Set(['E-a']) }))).toEqual(['disputed']);
  });
});
