import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { accountChanges, type MadeChange } from '../../../src/plan/made-changes.ts';
import { draftUndo } from '../../../src/plan/undo.ts';
import type { UndoDecisions, UndoDraft } from '../../../src/plan/undo-person.ts';
import * as fc from '../../harness/property.ts';
import { account, change, create, made } from './builders.ts';

const MAY = { provision: true, roles: true, deprovision: true };

/** Today's rules: all is allowed but for roles that begin with `x`. */
const rules = (more: Partial<UndoDecisions> = {}): UndoDecisions => ({
  isProtected: () => false,
  leaverSteps: ['sessions', 'disconnect', 'license'],
  licensePolicy: 'RECLAIM',
  may: MAY,
  isSkillAllowed: () => true,
  self: new Set(),
  rolesBack: (held, before) => {
    const has = held.map(({ value }) => value);
    const roles = before.filter((one) => has.includes(one) || !one.startsWith('x')).map((value) => ({ value }));
    return {
      roles,
      gains: roles.filter(({ value }) => !has.includes(value)).map((role) => ({ ...role, inherited: false })),
      loses: held.filter(({ value }) => !before.includes(value)).map((role) => ({ ...role, inherited: true })),
      refused: before.filter((one) => !has.includes(one) && one.startsWith('x')),
    };
  },
  ...more,
});

/** The undo of these changes, on the accounts as they are now. */
const undo = (changes: MadeChange[], users: PriorUser[], more: Partial<UndoDecisions> = {}): UndoDraft =>
  draftUndo(
    accountChanges(changes),
    ({ id, person }) => users.find((one) => (id === null ? one.userName === person.userName : one.id === id)),
    rules(more),
  );
const done = ({ operations }: UndoDraft) =>
  operations.map(({ kind, key, before, after }) => [kind, key, before, after]);
const noted = (notes: UndoDraft['alone']) =>
  notes.map(({ key, fields, what }) => `${key} [${fields.join(' ')}] ${what}`);
/** All that an undo does and says. */
const told = ({ operations, takesBack, ...draft }: UndoDraft) => ({
  operations: operations.map(({ kind }) => kind),
  alone: noted(draft.alone),
  stays: noted(draft.stays),
  asBefore: draft.asBefore,
});

const ada = (more: Partial<PriorUser> = {}): PriorUser => account('a', more);
const ON = { active: true };
const OFF = { active: false };
const titled = (before: string | null, after: string | null): MadeChange =>
  made(change('update', ada(), { title: before }, { title: after }));
const roled = (before: string[], after: string[], primary: [string | null, string | null] | null = null): MadeChange =>
  made(
    change(
      'roles',
      ada(),
      { roles: before, ...(primary && { primaryRole: primary[0] }) },
      { roles: after, ...(primary && { primaryRole: primary[1] }) },
    ),
  );
const roles = (...values: string[]) => values.map((value) => ({ value }));
const leaves = (...steps: string[]) =>
  made(change('deactivate', ada(), ON, OFF), { steps: new Set(['deactivate', ...steps]) });
const returns = made(change('reactivate', ada({ active: false }), OFF, ON));
const joins = made(create('a', { title: 'A' }), { id: 'a' });

describe('the undo of a new account', () => {
  it('deactivates it with every sign-out step, says that account and mail stay, and that it is not made again', () => {
    const draft = undo([joins], [ada({ title: 'A' })]);
    expect(draft.operations).toMatchObject([
      {
        kind: 'deactivate',
        key: 'E-a',
        before: ON,
        after: OFF,
        reasonCode: 'undo-created',
        licensePolicy: 'RECLAIM',
        sideEffects: ['sessions-ended', 'disconnected', 'licence-freed'],
        prior: { id: 'a' },
      },
    ]);
    expect(noted(draft.stays)).toEqual(['E-a [] an activation mail was sent, and the account stays, deactivated']);
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'create', key: 'E-a', before: null, after: joins.planned.after },
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON },
    ]);
    expect(draft).toMatchObject({ alone: [], asBefore: 0, overAlready: [] });
    const kept = undo([joins], [ada({ title: 'A' })], { licensePolicy: 'PRESERVE' }).operations[0];
    expect(kept).toMatchObject({ licensePolicy: 'PRESERVE', sideEffects: ['sessions-ended', 'disconnected'] });
  });

  it('takes back what later attempts did to it as well', () => {
    const later = made(change('update', ada(), { title: 'A' }, { title: 'B' }));
    const draft = undo([joins, later], [ada({ title: 'B' })]);
    expect(done(draft)).toEqual([['deactivate', 'E-a', ON, OFF]]);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual([
      'create',
      'update',
      'reactivate',
    ]);
  });

  it.each([
    ['a detail', { title: 'By an admin', roles: roles('r') }, ['title']],
    ['roles', { title: 'A', roles: roles('r', 's') }, ['roles']],
    ['both', { title: 'X', roles: roles('s') }, ['title', 'roles']],
    ['a role less', { title: 'A', roles: [] }, ['roles']],
  ])('leaves it alone where others changed it since: %s', (_, now, fields) => {
    const draft = undo([made(create('a', { title: 'A', roles: ['r'] }), { id: 'a' })], [ada(now)]);
    expect(draft).toMatchObject({ operations: [], stays: [], asBefore: 0, overAlready: [] });
    expect(noted(draft.alone)).toEqual([`E-a [${fields.join(' ')}] the new account was changed by others since`]);
    expect(draft.alone[0]?.todo).toContain('deactivate it in CXone');
    expect(draft.takesBack.size).toBe(0);
  });

  it('goes by what can be seen: not the invitation or the primary role, nothing where the run itself saw nothing', () => {
    const written = create('a', { title: 'A', invite: 'true', primaryRole: 'r', roles: ['s', 'r'] });
    const now = ada({ title: 'A', roles: roles('r', 's'), primaryRole: 's', status: 'UNREGISTERED' });
    expect(done(undo([made(written, { id: 'a' })], [now]))).toEqual([['deactivate', 'E-a', ON, OFF]]);
    const other = ada({ title: 'Z', roles: roles('z') });
    const unseen = made(written, { id: null, outcome: 'accepted' });
    expect(done(undo([unseen], [other]))).toEqual([['deactivate', 'E-a', ON, OFF]]);
  });

  it('has nothing left to do where it is off by now: no apply may make or reactivate it', () => {
    const draft = undo([joins], [ada({ active: false, title: 'Z' })]);
    expect(told(draft)).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
    expect(draft.overAlready.map(({ kind }) => kind)).toEqual(['create', 'reactivate']);
  });
});

describe('the undo of changed details', () => {
  it('writes the values of before, and clears what was not there', () => {
    const both = made(change('update', ada(), { title: 'A' }, { title: 'B', phone: '+1 201', 'attr.shift': 'day' }));
    const draft = undo([both], [ada({ title: 'B', phone: 'tel:+1201', attributes: { shift: 'day' }, active: false })]);
    expect(draft.operations).toMatchObject([
      {
        kind: 'update',
        key: 'E-a',
        before: { title: 'B', phone: 'tel:+1201', 'attr.shift': 'day' },
        after: { title: 'A', phone: null, 'attr.shift': null },
        reasonCode: 'undo-updated',
        sideEffects: [],
      },
    ]);
    expect(told(draft)).toEqual({ operations: ['update'], alone: [], stays: [], asBefore: 0 });
  });

  it('says that a mail goes out where an address is written, and only there', () => {
    const mailed = (before: string | null): MadeChange =>
      made(change('update', ada(), { email: before }, { email: 'new@example.com' }));
    const now = ada({ email: 'NEW@example.com' });
    expect(undo([mailed('old@example.com')], [now]).operations[0]?.sideEffects).toEqual(['verification-mail']);
    expect(undo([mailed(null)], [now]).operations[0]?.sideEffects).toEqual([]);
  });

  it('takes all attempts together: before the first, against what the last one wrote', () => {
    const attempts = [titled('A', 'B'), titled('B', 'C')];
    expect(done(undo(attempts, [ada({ title: 'C' })]))).toEqual([['update', 'E-a', { title: 'C' }, { title: 'A' }]]);
    expect(noted(undo(attempts, [ada({ title: 'B' })]).alone)).toEqual(['E-a [title] changed by others since']);
    // The last attempt brought it back itself.
    expect(told(undo([titled('A', 'B'), titled('B', 'A')], [ada({ title: 'A' })]))).toMatchObject({ asBefore: 1 });
  });

  it('leaves alone, field by field, what others changed since, and says what the account is called now', () => {
    const two = made(change('update', ada(), { title: 'A', department: 'X' }, { title: 'B', department: 'Y' }));
    const now = ada({ title: 'By an admin', department: 'Y', userName: 'now@example.com' });
    const draft = undo([two], [now]);
    expect(done(draft)).toEqual([['update', 'E-a', { department: 'Y' }, { department: 'X' }]]);
    expect(draft.alone).toMatchObject([
      { key: 'E-a', person: { userName: 'now@example.com' }, fields: ['title'], what: 'changed by others since' },
    ]);
    expect(draft.alone[0]?.todo).toContain('change by hand');
    // Whom it leaves alone an apply may change again: only what is taken back is remembered.
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'update', key: 'E-a', before: { department: 'X' }, after: { department: 'Y' } },
    ]);
  });

  it('is over where the account is as before already, whoever saw to that', () => {
    const draft = undo([titled('A', 'B')], [ada({ title: 'A' })]);
    expect(told(draft)).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
    expect(draft.overAlready).toEqual([{ kind: 'update', key: 'E-a', before: { title: 'A' }, after: { title: 'B' } }]);
  });

  it.each([
    ['the policy leaves it to others', 'title', {}, { isUnmanaged: (field: string) => field === 'title' }, false],
    ['another field is left to others', 'title', {}, { isUnmanaged: (field: string) => field === 'phone' }, true],
    ['the sign-in owns externalIds', 'externalId', { ssoName: 'sso' }, {}, false],
    ['CXone waits for the activation', 'userName', { status: 'PENDING' }, {}, false],
    ['the sign-in owns only externalIds', 'userName', { ssoName: 'sso', status: 'ACTIVE' }, {}, true],
    ['only the userName waits for the activation', 'externalId', { status: 'PENDING' }, {}, true],
    ['nothing stands against it', 'userName', {}, {}, true],
  ] as const)('writes what is this action’s to write: %s', (_, field, account_, more, isWritten) => {
    const now = ada({ [field]: 'new', ...account_ });
    const draft = undo([made(change('update', ada(), { [field]: 'old' }, { [field]: 'new' }))], [now], more);
    expect(done(draft)).toEqual(
      isWritten ? [['update', expect.anything(), { [field]: 'new' }, { [field]: 'old' }]] : [],
    );
    expect(draft.alone.map(({ fields, what }) => [fields, what.includes('not this action’s to write')])).toEqual(
      isWritten ? [] : [[[field], true]],
    );
  });

  const skilled = (before: string | null, after: string | null): MadeChange =>
    made(change('update', ada(), { skills: before }, { skills: after }));
  const has = (...names: string[]) => ada({ skills: names.map((name) => ({ id: name, name, proficiency: 2 })) });

  it.each([
    ['allowed', 'Billing:1; Chat:2', true],
    ['not allowed any more', 'Billing:1; Voice:2', false],
    ['not allowed, but still held', 'Chat:3; Sales:2', true],
    ['none', null, true],
  ])('gives only skills back that the policy allows: %s', (_, before, isWritten) => {
    const draft = undo([skilled(before, 'Sales:2')], [has('Sales')], {
      isSkillAllowed: (name) => ['Billing', 'Chat'].includes(name),
    });
    expect(done(draft)).toEqual(isWritten ? [['update', 'E-a', { skills: 'Sales:2' }, { skills: before }]] : []);
    expect(draft.alone.map(({ fields }) => fields)).toEqual(isWritten ? [] : [['skills']]);
    // Other fields are no skills.
    const other = undo([titled('Voice', 'B')], [ada({ title: 'B' })], { isSkillAllowed: () => false });
    expect(done(other)).toEqual([['update', 'E-a', { title: 'B' }, { title: 'Voice' }]]);
  });

  it('cannot take an invitation back', () => {
    const invited = made(change('update', ada(), { invite: 'false' }, { invite: 'true', title: 'B' }));
    const draft = undo([invited], [ada({ status: 'PENDING', title: 'B' })]);
    expect(done(draft)).toEqual([['update', 'E-a', { title: 'B' }, { title: null }]]);
    expect(noted(draft.stays)).toEqual(['E-a [] an invitation was sent']);
  });
});

describe('the undo of changed roles', () => {
  it('gives and takes, so that the roles of before hold', () => {
    const draft = undo([roled(['a', 'b'], ['b', 'c'])], [ada({ roles: roles('c', 'b') })]);
    expect(draft.operations).toMatchObject([
      {
        kind: 'roles',
        key: 'E-a',
        before: { roles: ['b', 'c'] },
        after: { roles: ['a', 'b'] },
        reasonCode: 'undo-roles',
        roles: roles('a', 'b'),
        gains: [{ value: 'a' }],
        loses: [{ value: 'c' }],
      },
    ]);
    expect(Object.keys(draft.operations[0]?.after ?? {})).toEqual(['roles']);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual(['roles']);
  });

  it.each([
    ['as before, in any order', ['b', 'a'], false],
    ['changed by others since', ['z'], true],
    ['others gave one more', ['c', 'z'], true],
    ['others took one of before', ['a'], true],
  ])('counts a person’s roles as one field: %s', (_, now, isOthers) => {
    const draft = undo([roled(['a', 'b'], ['c'])], [ada({ roles: roles(...now) })]);
    const alone = isOthers ? ['E-a [roles] changed by others since'] : [];
    expect(told(draft)).toEqual({ operations: [], alone, stays: [], asBefore: isOthers ? 0 : 1 });
  });

  const both = { roles: ['a', 'b'] };
  it.each([
    [
      'the run made another one it',
      'b',
      both,
      'a',
      'b',
      [['roles', 'E-a', { ...both, primaryRole: 'b' }, { ...both, primaryRole: 'a' }]],
      [],
    ],
    ['it is as before', 'a', both, 'a', 'b', [], []],
    ['others changed it since', 'c', both, 'a', 'b', [], ['roles']],
    ['others took it away', undefined, both, 'a', 'b', [], ['roles']],
    [
      'a role came with it',
      'b',
      { roles: ['a'] },
      'a',
      'b',
      [['roles', 'E-a', { ...both, primaryRole: 'b' }, { roles: ['a'], primaryRole: 'a' }]],
      [],
    ],
    ['there was none, which cannot be written', 'b', both, null, 'b', [], []],
  ] as const)('brings the primary role back: %s', (_, now, before, first, written, expected, alone) => {
    const user = ada({ roles: roles('b', 'a'), ...(now && { primaryRole: now }) });
    const draft = undo([roled([...before.roles], ['a', 'b'], [first, written])], [user]);
    expect(done(draft)).toEqual(expected);
    expect(draft.alone.flatMap(({ fields }) => fields)).toEqual(alone);
  });

  it('gives the roles that today’s policy allows, and blocks those that it refuses', () => {
    const draft = undo([roled(['a', 'x1', 'x2'], ['c'])], [ada({ roles: roles('c') })]);
    expect(done(draft)).toEqual([
      ['roles', 'E-a', { roles: ['c'] }, { roles: ['a'] }],
      ['blocked', 'E-a', { roles: ['x1', 'x2'] }, null],
    ]);
    expect(draft.operations[1]).toMatchObject({ reasonCode: 'undo-refused', blockedKind: 'roles' });
    expect(draft.takesBack.get(draft.operations[1]!.id)).toEqual([]);
    const none = undo([roled(['c', 'x1'], ['c'])], [ada({ roles: roles('c') })]);
    expect(done(none)).toEqual([['blocked', 'E-a', { roles: ['x1'] }, null]]);
  });

  it('does not write a primary role that is refused', () => {
    const draft = undo(
      [roled(['a', 'x1'], ['a', 'c'], ['x1', 'c'])],
      [ada({ roles: roles('a', 'c'), primaryRole: 'c' })],
    );
    expect(done(draft)).toEqual([
      ['roles', 'E-a', { roles: ['a', 'c'] }, { roles: ['a'] }],
      ['blocked', 'E-a', { roles: ['x1'] }, null],
    ]);
  });
});

describe('the undo of a deactivation', () => {
  const off = ada({ active: false });

  it.each([
    [[], null],
    [['sessions'], 'signed out'],
    [['logout', 'sessions'], 'signed out'],
    [['disconnect'], 'connections cut'],
    [['access-keys', 'license', 'sessions'], 'access keys off, the licence was freed, signed out'],
    [['cache-refresh', 'dependencies'], null],
  ])('reactivates, and names what stays of the steps %j', (steps, stays) => {
    const draft = undo([leaves(...steps)], [off]);
    expect(draft.operations).toMatchObject([
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON, reasonCode: 'undo-deactivated', sideEffects: [] },
    ]);
    expect(draft.stays.map(({ what }) => what)).toEqual(stays === null ? [] : [stays]);
    const todo = draft.stays[0]?.todo ?? '';
    expect(todo.includes('licence')).toBe(steps.includes('license'));
    expect(todo.includes('access keys')).toBe(steps.includes('access-keys'));
    expect(todo.endsWith('signs in again.')).toBe(stays !== null);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual(['deactivate']);
  });

  it.each([
    [
      'a deletion that is still listed',
      made(change('delete', ada(), { userName: 'a' }, null), { steps: new Set(['deactivate']) }),
    ],
    [
      'a deletion that was held back',
      made(change('held-back', ada(), { userName: 'a' }, { active: false }), {
        outcome: 'blocked',
        steps: new Set(['deactivate']),
      }),
    ],
  ])('is that of %s', (_, gone) => {
    const draft = undo([gone], [off]);
    expect(done(draft)).toEqual([['reactivate', 'E-a', OFF, ON]]);
    expect(draft.takesBack.get(draft.operations[0]!.id)?.map(({ kind }) => kind)).toEqual([gone.planned.kind]);
  });

  it('is nothing where the account is on again, or was on before and after', () => {
    expect(told(undo([leaves()], [ada()]))).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
    for (const now of [ada(), off])
      expect(told(undo([leaves(), returns], [now]))).toEqual({ operations: [], alone: [], stays: [], asBefore: 1 });
  });
});

describe('the undo of a reactivation', () => {
  it('deactivates, with the sign-out of a leaver and nothing that stays', () => {
    const draft = undo([returns], [ada()]);
    expect(draft.operations).toMatchObject([
      { kind: 'deactivate', before: ON, after: OFF, reasonCode: 'undo-reactivated' },
    ]);
    expect(draft.operations[0]?.sideEffects).toContain('sessions-ended');
    expect(draft.stays).toEqual([]);
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'reactivate', key: 'E-a', before: OFF, after: ON },
    ]);
    expect(told(undo([returns], [ada({ active: false })]))).toMatchObject({ operations: [], asBefore: 1 });
  });
});

describe('what nothing takes back', () => {
  it('is a deletion: the account is gone, or still listed without having been switched off by it', () => {
    const gone = made(change('delete', ada(), { userName: 'a' }, null));
    for (const users of [[], [ada()]]) {
      const draft = undo([gone], users);
      expect(told(draft)).toEqual({
        operations: [],
        alone: [],
        stays: ['E-a [] the account was deleted permanently, and its data with it'],
        asBefore: 0,
      });
      expect(draft.overAlready).toEqual([]);
    }
    const begun = made(gone.planned, { steps: new Set(['deactivate']) });
    expect(told(undo([begun], []))).toMatchObject({ operations: [], stays: [expect.stringContaining('deleted')] });
  });

  it('is an account that was linked: what it was like nobody knows', () => {
    const draft = undo([made(create('a', { title: 'B' }), { id: 'a', outcome: 'adopted' })], [ada({ title: 'B' })]);
    expect(told(draft)).toEqual({
      operations: [],
      alone: [],
      stays: ['E-a [] an existing account was linked, and the audit does not hold what it was like before'],
      asBefore: 0,
    });
    expect(draft.overAlready).toEqual([]);
  });
});

describe('who is left alone by an undo', () => {
  const everything = [titled('A', 'B'), roled(['a'], ['b'])];
  const now = ada({ title: 'B', roles: roles('b') });

  it('is an account that is not there any more', () => {
    const draft = undo(everything, []);
    expect(told(draft)).toEqual({
      operations: [],
      alone: ['E-a [] the account is not in CXone any more'],
      stays: [],
      asBefore: 0,
    });
    expect(draft.alone[0]?.person.userName).toBe('a@example.com');
  });

  it.each<[string, Partial<UndoDecisions>, boolean]>([
    ['a protected userName', { isProtected: ({ userName }) => userName === 'A@example.com' }, true],
    ['a protected externalId', { isProtected: ({ externalId }) => externalId === 'E-a' }, true],
    ['someone else is protected', { isProtected: ({ userName }) => userName === 'b@example.com' }, false],
    ['our own id', { self: new Set(['a']) }, true],
    ['our own userName', { self: new Set(['a@example.com']) }, true],
    ['our own externalId', { self: new Set(['e-a']) }, true],
    ['another’s id', { self: new Set(['b']) }, false],
  ])('is who may not be touched: %s', (_, more, isAlone) => {
    const draft = undo(everything, [{ ...now, userName: 'A@example.com' }], more);
    expect(draft.operations.map(({ kind }) => kind)).toEqual(isAlone ? [] : ['update', 'roles']);
    expect(noted(draft.alone)).toEqual(
      isAlone ? ['E-a [] protected by the policy, or the account this action signs in with'] : [],
    );
  });

  it('is our own account without an externalId too', () => {
    const { externalId: _, ...bare } = now;
    expect(undo(everything, [bare], { self: new Set(['undefined']) }).alone).toEqual([]);
  });

  it.each<[string, MadeChange, PriorUser, keyof typeof MAY]>([
    ['a new account', joins, ada({ title: 'A' }), 'deprovision'],
    ['a reactivation', returns, ada(), 'deprovision'],
    ['a deactivation', leaves('sessions'), ada({ active: false }), 'provision'],
    ['details', titled('A', 'B'), ada({ title: 'B' }), 'provision'],
    ['roles', roled(['a'], ['b']), ada({ roles: roles('b') }), 'roles'],
  ])('is who needs an operation that is not of this run: %s', (_, taken, user, word) => {
    for (const one of ['provision', 'roles', 'deprovision'] as const) {
      const draft = undo([taken], [user], { may: { ...MAY, [one]: false } });
      expect(draft.operations).toHaveLength(one === word ? 0 : 1);
      expect(noted(draft.alone)).toEqual(
        one === word ? [`E-a [] “${word}” is not among the operations of this run`] : [],
      );
      if (one === word) expect(told(draft)).toMatchObject({ stays: [], asBefore: 0 });
    }
  });
});

describe('userNames that an undo gives back', () => {
  const named = (id: string, before: string, after: string): [MadeChange, PriorUser] => {
    const user = account(id, { userName: after });
    return [made(change('update', user, { userName: before }, { userName: after })), user];
  };
  const all = (...of: [MadeChange, PriorUser][]) =>
    undo(
      of.map(([one]) => one),
      of.map(([, user]) => user),
    );

  it('wait until they are free', () => {
    const draft = all(named('1', 'x', 'y'), named('2', 'y', 'z'));
    const [first, second] = draft.operations as [Operation, Operation];
    expect(second.waitsFor).toEqual([first.id]);
    expect(draft.alone).toEqual([]);
  });

  it('are left alone where they change places, with all that waits for them; the rest is done', () => {
    const draft = all(named('1', 'x', 'y'), named('2', 'y', 'x'), named('3', 'p', 'q'), named('4', 'q', 'r'));
    expect(draft.operations.map(({ key }) => key)).toEqual(['E-3', 'E-4']);
    expect(draft.operations[1]?.waitsFor).toEqual([draft.operations[0]?.id]);
    expect(noted(draft.alone)).toEqual([
      'E-1 [userName] the userNames of several people change places',
      'E-2 [userName] the userNames of several people change places',
    ]);
    expect(draft.alone[0]).toMatchObject({
      person: { userName: 'y' },
      todo: 'Give one of them a name in between. Then undo the rest.',
    });
    expect([...draft.takesBack.keys()]).toEqual(draft.operations.map(({ id }) => id));
  });
});

describe('an undo on the account as the run left it', () => {
  const text = fc.option(fc.constantFrom('A', 'B', 'C'));
  const FIELDS = ['title', 'department', 'attr.shift'] as const;
  const details = fc.record({ title: text, department: text, 'attr.shift': text }, { requiredKeys: [] });
  const someRoles = fc.subarray(['r', 's', 't']);
  type Held = { active: boolean; roles: string[] } & Record<(typeof FIELDS)[number], string | null>;
  const held: fc.Arbitrary<Held> = fc.record({
    title: text,
    department: text,
    'attr.shift': text,
    active: fc.boolean(),
    roles: someRoles,
  });
  const step = fc.oneof(
    details.map((after) => ({ kind: 'update' as const, after })),
    someRoles.map((after) => ({ kind: 'roles' as const, after: { roles: after } })),
    fc.constant({ kind: 'turn' as const, after: {} }),
  );
  const userOf = ({ title, department, active, roles: values, 'attr.shift': shift }: Held): PriorUser =>
    ada({
      ...(title !== null && { title }),
      ...(department !== null && { department }),
      attributes: shift === null ? {} : { shift },
      active,
      roles: roles(...values),
    });
  const write = (now: Held, after: Operation['after']): Held => ({ ...now, ...(after as Partial<Held>) });
  const sorted = (now: Held): Held => ({ ...now, roles: [...now.roles].sort() });

  /** Carries a run out, one step after the other. */
  function carriedOut(first: Held, steps: readonly { kind: string; after: Partial<Held> }[]) {
    let now = first;
    const changes: MadeChange[] = [];
    for (const { kind, after } of steps) {
      const user = userOf(now);
      const before = Object.fromEntries(Object.keys(after).map((field) => [field, now[field as keyof Held]]));
      const planned =
        kind === 'turn'
          ? change(now.active ? 'deactivate' : 'reactivate', user, { active: now.active }, { active: !now.active })
          : change(kind as 'update' | 'roles', user, before, after);
      changes.push(made(planned));
      now = write(now, planned.after);
    }
    return { now, changes };
  }

  it('brings back exactly what was there, and nothing once it is there', () => {
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 5 }), (first, steps) => {
        const { now, changes } = carriedOut(first, steps);
        const draft = undo(changes, [userOf(now)]);
        const back = draft.operations.reduce((state, { after }) => write(state, after), now);
        expect(sorted(back)).toEqual(sorted(first));
        expect(draft.alone).toEqual([]);
        expect(undo(changes, [userOf(first)])).toMatchObject({ operations: [], asBefore: changes.length > 0 ? 1 : 0 });
      }),
    );
  });

  it('leaves a field that others changed since, and names just that', () => {
    fc.assert(
      fc.property(held, fc.array(step, { maxLength: 4 }), fc.constantFrom(...FIELDS), (first, steps, field) => {
        const { now, changes } = carriedOut(first, steps);
        const wrote = changes.some(({ planned }) => field in (planned.after ?? {}));
        const others = { ...now, [field]: 'by others' };
        const draft = undo(changes, [userOf(others)]);
        const back = draft.operations.reduce((state, { after }) => write(state, after), others);
        expect(sorted(back)).toEqual(sorted({ ...first, [field]: 'by others' }));
        expect(draft.alone.map(({ fields }) => fields)).toEqual(wrote ? [[field]] : []);
      }),
    );
  });
});
