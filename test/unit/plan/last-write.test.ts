import { describe, expect, it } from 'vitest';
import type { Attributes, Operation } from '../../../src/model/operation.ts';
import { LastWrites, type PastChange } from '../../../src/plan/last-write.ts';
import { account, change, create } from './builders.ts';

const ada = account('a');
const NAME = { userName: ada.userName };
const update = (before: Attributes, after: Attributes, user = ada): Operation => change('update', user, before, after);
const roles = (before: string[], after: string[]): Operation =>
  change('roles', ada, { roles: before }, { roles: after });
const KINDS = {
  create: create('a', { title: 'T' }),
  reactivate: change('reactivate', ada, { active: false }, { active: true }),
  deactivate: change('deactivate', ada, { active: true }, { active: false }),
  'held-back': change('held-back', ada, NAME, { active: false }),
  delete: change('delete', ada, NAME, null),
  update: update({ title: null }, { title: 'T' }),
  roles: roles([], ['r']),
} satisfies Partial<Record<Operation['kind'], Operation>>;
type Kind = keyof typeof KINDS;
const past = (planned: Operation, id: string | null = 'a', when = 'then'): PastChange => ({ planned, id, when });

/** How a drift run's operations read after these runs, the newest first. */
function told(operations: readonly Operation[], ...runs: PastChange[][]) {
  const writes = new LastWrites(operations);
  for (const [i, changes] of runs.entries()) writes.take(`run ${runs.length - i}`, changes);
  return writes;
}
const brief = (writes: LastWrites): string[] =>
  writes.all.map(({ field, how, run, at }) => `${field} ${how} ${run} ${at}`);

describe('values that differ', () => {
  it('are the account, whether it is on, or each field; nobody knows yet who wrote them', () => {
    const fields = (operation: Operation): string[] => new LastWrites([operation]).all.map(({ field }) => field);
    expect(Object.fromEntries(Object.entries(KINDS).map(([kind, one]) => [kind, fields(one)]))).toEqual({
      create: ['account'],
      reactivate: ['active'],
      deactivate: ['active'],
      'held-back': ['active'],
      delete: ['active'],
      update: ['title'],
      roles: ['roles'],
    });
    expect(fields(change('blocked', ada, null, null))).toEqual([]);
    expect(fields(update({ title: 'A', phone: null }, { title: 'B', phone: '1' }))).toEqual(['title', 'phone']);
    const { key, person, file, row, line } = KINDS.update;
    expect(new LastWrites([KINDS.update]).all).toEqual([
      { key, person, file, row, line, field: 'title', run: null, at: null, how: 'unknown' },
    ]);
  });

  it('are looked for until each is found', () => {
    const writes = new LastWrites([update({ title: 'A', phone: null }, { title: 'B', phone: '1' })]);
    expect(writes.isOpen).toBe(true);
    writes.take('3', []);
    writes.take('2', [past(update({}, { phone: '2' }), 'a', 'Tuesday')]);
    expect(writes.isOpen).toBe(true);
    writes.take('1', [past(update({}, { phone: '3', title: 'B' }), 'a', 'Monday')]);
    expect(writes.isOpen).toBe(false);
    expect(brief(writes)).toEqual(['phone both-changed 2 Tuesday', 'title changed-outside 1 Monday']);
    expect(new LastWrites([]).isOpen).toBe(false);
    const { key, person, file, row, line } = KINDS.update;
    expect(writes.all[0]).toMatchObject({ key, person, file, row, line });
  });

  it('were written by the newest run, and of one run by its last change', () => {
    const wanted = [update({ title: 'A' }, { title: 'B' })];
    const [a, b, c] = ['A', 'B', 'C'].map((title) => past(update({}, { title })));
    expect(brief(told(wanted, [a!], [b!]))).toEqual(['title roster-changed run 2 then']);
    expect(brief(told(wanted, [c!, b!]))).toEqual(['title changed-outside run 1 then']);
  });
});

describe('a last write', () => {
  /** What CXone holds, what the roster wants, what the run wrote, and what follows. */
  it.each<
    [field: string, held: Attributes[string], wanted: Attributes[string], wrote: Attributes[string], how: string]
  >([
    ['title', 'A', 'B', 'B', 'changed-outside'],
    ['title', 'A', 'B', 'A', 'roster-changed'],
    ['title', 'A', 'B', 'C', 'both-changed'],
    ['title', 'A', null, null, 'changed-outside'],
    ['title', 'A', 'B', null, 'both-changed'],
    ['email', 'a@example.com', 'b@example.com', 'B@EXAMPLE.com', 'changed-outside'],
    ['title', 'A', 'B', 'b', 'both-changed'],
    ['phone', '+1 201', '+1 202', 'tel:+1201', 'roster-changed'],
    ['roles', ['a'], ['b', 'c'], ['c', 'b'], 'changed-outside'],
    ['roles', ['a'], ['c', 'b'], ['b', 'c'], 'changed-outside'],
    ['roles', ['a', 'b'], ['c'], ['b', 'a'], 'roster-changed'],
    ['roles', ['a'], ['b'], ['a', 'b'], 'both-changed'],
    ['roles', ['a'], ['b'], 'b', 'both-changed'],
    ['title', 'a', 'b', ['b'], 'both-changed'],
  ])('of %s, held %j, wanted %j, written %j: %s', (field, held, wanted, wrote, how) => {
    const writes = told([update({ [field]: held }, { [field]: wanted })], [past(update({}, { [field]: wrote }))]);
    expect(brief(writes)).toEqual([`${field} ${how} run 1 then`]);
  });

  it('of a field that was empty is told too', () => {
    expect(brief(told([update({}, { title: 'B' })], [past(update({}, { title: null }))]))).toEqual([
      'title roster-changed run 1 then',
    ]);
  });

  const outside = 'changed-outside run 1 then';
  const roster = 'roster-changed run 1 then';
  const unknown = 'unknown null null';
  /** What a run did, by what the roster wants now: an account, one that is on, one that is off, a title. */
  it.each<[Kind, ...string[]]>([
    ['create', outside, outside, roster, outside],
    ['reactivate', outside, outside, roster, unknown],
    ['deactivate', unknown, roster, outside, unknown],
    ['held-back', unknown, roster, outside, unknown],
    ['delete', roster, roster, outside, unknown],
    ['update', unknown, unknown, unknown, outside],
    ['roles', unknown, unknown, unknown, unknown],
  ])('by a run’s %s', (kind, ...expected) => {
    const wanted = [KINDS.create, KINDS.reactivate, KINDS.deactivate, KINDS.update];
    const found = wanted.map((one) => brief(told([one], [past(KINDS[kind])]))[0]!.replace(/^\S+ /, ''));
    expect(found).toEqual(expected);
  });
});

describe('the person of a last write', () => {
  const wanted = (user = ada): Operation => update({ title: 'A' }, { title: 'B' }, user);
  const wrote = (user = ada): Operation => update({}, { title: 'B' }, user);
  const isFound = (operation: Operation, one: PastChange): boolean => !told([operation], [one]).isOpen;
  const other = account('z');

  it('is told by the account’s id where both are known, and never by names then', () => {
    expect(isFound(wanted(), past(wrote(), 'a'))).toBe(true);
    expect(isFound(wanted(), past(wrote(other), 'a'))).toBe(true);
    expect(isFound(wanted(), past(wrote(), 'z'))).toBe(false);
  });

  it('is else told by key or userName, without case', () => {
    expect(isFound(wanted(), past(wrote(), null))).toBe(true);
    expect(isFound(wanted(), past(wrote(other), null))).toBe(false);
    const renamed = { ...ada, userName: 'new@example.com' };
    expect(isFound(wanted(), past(wrote(renamed), null))).toBe(true);
    const linked = { ...ada, externalId: 'E-old', userName: 'A@Example.com' };
    expect(isFound(wanted(), past(wrote(linked), null))).toBe(true);
    // A new account has no id yet.
    expect(isFound(KINDS.create, past(KINDS.delete, 'gone'))).toBe(true);
  });
});
