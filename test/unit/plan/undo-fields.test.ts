import { describe, expect, it } from 'vitest';
import type { MadeChange } from '../../../src/plan/made-changes.ts';
import { change, made } from './builders.ts';
import { undo, done, noted, told, ada, titled, roled, roles } from './undoing.ts';

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
    // The people that it leaves alone an apply may change again: only what is taken back is remembered.
    expect(draft.takesBack.get(draft.operations[0]!.id)).toEqual([
      { kind: 'update', key: 'E-a', before: { department: 'X' }, after: { department: 'Y' } },
    ]);
  });

  it('is over where the account is as before already, whatever brought that about', () => {
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
