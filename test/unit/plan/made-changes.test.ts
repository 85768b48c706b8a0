import { describe, expect, it } from 'vitest';
import { OUTCOME_STATUSES } from '../../../src/model/outcome.ts';
import { accountChanges, type MadeChange } from '../../../src/plan/made-changes.ts';
import { account, change, create, made } from './builders.ts';

const ada = account('a');
const title = (before: string | null, after: string | null, user = ada) =>
  change('update', user, { title: before }, { title: after });
const only = (changes: MadeChange[]) => {
  const found = accountChanges(changes);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('what a run did to an account', () => {
  it('is nothing where nothing can have reached it', () => {
    const reached = OUTCOME_STATUSES.filter(
      (outcome) => accountChanges([made(title('A', 'B'), { outcome })]).length > 0,
    );
    expect(reached.sort()).toEqual(['accepted', 'adopted', 'done', 'ignored', 'partial', 'unknown']);
    expect(accountChanges([made(change('blocked', ada, null, null))])).toEqual([]);
    // The sign-out of an earlier run was finished: the account was off before.
    expect(accountChanges([made(change('deactivate', ada, { active: false }, { active: false }))])).toEqual([]);
  });

  it('is field by field what was there first and what was written last, all attempts together', () => {
    const found = only([
      made(title('A', 'B')),
      made(change('update', ada, { title: 'B', phone: '1' }, { title: 'C', phone: null, 'attr.shift': 'day' })),
      made(change('roles', ada, { roles: ['x'] }, { roles: ['y'], primaryRole: 'y' })),
      made(change('roles', ada, { roles: ['y'] }, { roles: ['z'] })),
    ]);
    expect(Object.fromEntries(found.fields)).toEqual({
      title: { before: 'A', after: 'C' },
      phone: { before: '1', after: null },
      'attr.shift': { before: null, after: 'day' },
      roles: { before: ['x'], after: ['z'] },
      primaryRole: { before: null, after: 'y' },
    });
    expect(found).toMatchObject({ key: 'E-a', id: 'a', created: null, adopted: false, deleted: false, active: null });
    expect(found.person).toMatchObject({ userName: 'a@example.com', externalId: 'E-a', givenName: 'Ada' });
    expect(found.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'update E-a',
      'update E-a',
      'roles E-a',
      'roles E-a',
    ]);
    expect(found.changes[0]).toEqual({ kind: 'update', key: 'E-a', before: { title: 'A' }, after: { title: 'B' } });
  });

  const off = { active: true };
  const on = { active: false };
  const steps = (...names: string[]) => ({ steps: new Set(names) });
  const deactivated = made(change('deactivate', ada, off, on), steps('sessions', 'license'));
  const reactivated = made(change('reactivate', ada, on, off));
  const deleted = change('delete', ada, { userName: ada.userName }, null);
  const heldBack = change('held-back', ada, { userName: ada.userName }, { active: false });

  it.each([
    ['a deactivation', [deactivated], { before: true, after: false }, false],
    ['a reactivation', [reactivated], { before: false, after: true }, false],
    ['off and on again', [deactivated, reactivated], { before: true, after: true }, false],
    ['a deletion', [made(deleted, steps('sessions'))], null, true],
    ['a deletion that switched it off', [made(deleted, steps('deactivate'))], { before: true, after: false }, true],
    [
      'a deletion that CXone refused for what depends on it',
      [made(deleted, { outcome: 'blocked', ...steps('deactivate') })],
      { before: true, after: false },
      false,
    ],
    [
      'a deletion held back',
      [made(heldBack, { outcome: 'blocked', ...steps('deactivate') })],
      { before: true, after: false },
      false,
    ],
  ] as const)('is whether it is on: %s', (_, changes, active, isDeleted) => {
    expect(only([...changes])).toMatchObject({ active, deleted: isDeleted });
  });

  it('is nothing by a held-back deletion that did not get as far as to switch the account off', () => {
    expect(accountChanges([made(heldBack, { outcome: 'blocked', ...steps('sessions') })])).toEqual([]);
    expect(accountChanges([made(deleted, { outcome: 'blocked', ...steps('sessions') })])).toEqual([]);
    expect(accountChanges([made(title('A', 'B'), { outcome: 'blocked', ...steps('deactivate') })])).toEqual([]);
    // Sent, and refused.
    expect(accountChanges([made(heldBack, { outcome: 'failed', ...steps('deactivate') })])).toEqual([]);
  });

  it('is also the externalId that a deactivation sets', () => {
    const found = only([made(change('deactivate', ada, off, { active: false, externalId: 'E-1' }))]);
    expect(Object.fromEntries(found.fields)).toEqual({ externalId: { before: null, after: 'E-1' } });
  });

  it('is every step that was done around it', () => {
    expect(only([deactivated, made(title('A', 'B'), steps('logout'))]).steps).toEqual(
      new Set(['sessions', 'license', 'logout']),
    );
  });

  it('is a new account as it was written last, seen or not; an account that was linked is none', () => {
    const id = 'n';
    const made1 = made(create(id, { title: 'A' }), { id });
    const user = account(id);
    const found = only([made1, made(title('A', 'B', user)), made(change('roles', user, {}, { roles: ['x'] }))]);
    expect(found.created).toEqual({
      userName: 'n@example.com',
      externalId: 'E-n',
      active: true,
      title: 'B',
      roles: ['x'],
    });
    expect(made1.planned.after).toMatchObject({ title: 'A' });
    expect(found).toMatchObject({ wasSeen: true, adopted: false });
    expect(only([{ ...made1, outcome: 'accepted' }])).toMatchObject({ wasSeen: false, adopted: false });
    expect(only([{ ...made1, outcome: 'adopted' }])).toMatchObject({ created: null, adopted: true, wasSeen: true });
  });
});

describe('accounts of a run', () => {
  const to = (key: string, id: string | null) => ({
    ...made(title(null, 'B')),
    planned: { ...title(null, 'B'), key },
    id,
  });
  const ids = (...changes: MadeChange[]) => accountChanges(changes).map(({ key, id }) => `${key} ${id}`);

  it('are told apart by the account’s id, and by their key where the audit knows no id', () => {
    expect(ids(to('k', '1'), to('l', '2'))).toEqual(['k 1', 'l 2']);
    expect(ids(to('k', null), to('l', null), to('k', null))).toEqual(['k null', 'l null']);
    // An attempt whose answer got lost knows no id yet; the next one finds the account.
    expect(ids(to('k', null), to('k', '1'), to('other', '1'))).toEqual(['k 1']);
    expect(ids(to('k', '1'), to('k', null))).toEqual(['k 1']);
    // Deleted, and made anew by a later attempt.
    expect(ids(to('k', '1'), to('k', '2'), to('k', null))).toEqual(['k 1', 'k 2']);
    // Its key is another once the account has an externalId.
    expect(ids(to('k', '1'), to('l', '1'), to('l', null))).toEqual(['k 1']);
  });

  it('stand in the order in which they first appear', () => {
    expect(ids(to('b', '2'), to('a', '1'), to('b', '2'))).toEqual(['b 2', 'a 1']);
  });
});
