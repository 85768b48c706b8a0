import { describe, expect, it } from 'vitest';
import type { UndoneChange } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { Coverage } from '../../../src/plan/coverage.ts';
import { leaversAmong, type RuleBasis, type Sorted, sortOperations } from '../../../src/review/rule.ts';

const operation = (kind: Operation['kind'], key: string, more: object = {}): Operation =>
  ({
    id: `${kind} ${key}`,
    kind,
    key,
    file: 'roster.csv',
    row: 2,
    line: 2,
    before: { title: 'A' },
    after: { title: 'B' },
    reason: '',
    reasonCode: '',
    sideEffects: [],
    person: { userName: key },
    ...more,
  }) as Operation;
const basis = (more: Partial<RuleBasis> = {}): RuleBasis => ({
  coverage: new Coverage(),
  guardsAlone: false,
  lasting: true,
  rowOf: ({ row }) => (row === null ? null : `row of ${row}`),
  isUnchanged: () => true,
  mayReactivate: () => false,
  undone: [],
  ...more,
});
const placed = (one: Operation, more: Partial<RuleBasis> = {}): string | undefined => {
  const sorted: Sorted = sortOperations([one], basis(more));
  return (Object.keys(sorted) as (keyof Sorted)[]).find((name) => sorted[name].length > 0);
};
const ABSENT = { file: null, row: null, line: null };

describe('the one rule', () => {
  it('brings back what the content says where the tenant was changed outside, of rows that did not change', () => {
    expect(placed(operation('update', 'E1'))).toBe('go');
    expect(placed(operation('deactivate', 'E1'))).toBe('go');
    expect(placed(operation('update', 'E1'), { isUnchanged: () => false })).toBe('more');
    expect(placed(operation('update', 'E1'), { lasting: false })).toBe('more');
  });

  it('never does that for people who are absent, or to switch an account on', () => {
    expect(placed(operation('deactivate', 'E1', ABSENT))).toBe('absent');
    expect(placed(operation('reactivate', 'E1'))).toBe('reactivations');
    expect(placed(operation('reactivate', 'E1'), { mayReactivate: () => true })).toBe('go');
  });

  it('lets through what a reviewed plan covers, whatever it is', () => {
    for (const one of [operation('deactivate', 'E1', ABSENT), operation('reactivate', 'E1'), operation('update', 'E1')])
      expect(placed(one, { lasting: false, coverage: new Coverage([one]) })).toBe('go');
  });

  it('leaves everything but reactivations to the guards where they alone decide', () => {
    const alone = { guardsAlone: true, lasting: false };
    expect(placed(operation('deactivate', 'E1', ABSENT), alone)).toBe('go');
    expect(placed(operation('create', 'E1'), alone)).toBe('go');
    expect(placed(operation('reactivate', 'E1'), alone)).toBe('reactivations');
  });

  it('never repeats what an undo took back, under no exception, until the row changes', () => {
    const one = operation('roles', 'E1', { before: { roles: ['a'] }, after: { roles: ['a', 'b', 'c'] } });
    const taken: UndoneChange = {
      kind: 'roles',
      key: 'E1',
      before: { roles: ['a'] },
      after: { roles: ['a', 'b'] },
      run: '1',
      row: 'row of 2',
    };
    const undone = [taken];
    expect(placed(one, { undone, coverage: new Coverage([one]) })).toBe('undone');
    expect(placed(one, { undone, guardsAlone: true })).toBe('undone');
    expect(placed({ ...one, row: 3 }, { undone })).toBe('go');
    expect(placed({ ...one, after: { roles: ['a', 'z'] } } as Operation, { undone })).toBe('go');
    expect(placed({ ...one, key: 'E2' }, { undone })).toBe('go');
  });

  it('knows what an undo took back by what it aims at: a role gained is another one than the same role lost', () => {
    const roles = (before: string[], after: string[], key = 'E1') =>
      operation('roles', key, { before: { roles: before }, after: { roles: after } });
    const undone = [
      { kind: 'roles', key: 'E1', before: { roles: ['a', 'b'] }, after: { roles: ['a'] }, run: '1', row: 'row of 2' },
    ];
    const taken = { undone: undone as UndoneChange[] };
    expect(placed(roles(['b', 'z'], ['z']), taken)).toBe('undone');
    expect(placed(roles(['z'], ['b', 'z']), taken)).toBe('go');
    expect(placed(roles(['c', 'z'], ['z']), taken)).toBe('go');
    // A field aims at its value, whatever was there before.
    const title = [{ ...undone[0], kind: 'update', before: { title: 'X' }, after: { title: 'B' } }] as UndoneChange[];
    expect(placed(operation('update', 'E1'), { undone: title })).toBe('undone');
    expect(placed(operation('update', 'E1', { after: { title: 'C' } }), { undone: title })).toBe('go');
    expect(placed(operation('update', 'E1', { after: { phone: 'B' } }), { undone: title })).toBe('go');
    // One of several fields is enough.
    const two = [
      { ...title[0], before: { title: 'X', phone: '1' }, after: { title: 'B', phone: '2' } },
    ] as UndoneChange[];
    expect(placed(operation('update', 'E1'), { undone: two })).toBe('undone');
  });

  it('takes no account away that an undo gave back, whatever the way: held back, deleted, deactivated', () => {
    const ways = [
      operation('deactivate', 'E1', { before: { active: true }, after: { active: false } }),
      operation('delete', 'E1', { before: { userName: 'a', externalId: 'E1' }, after: null }),
      operation('held-back', 'E1', { before: { userName: 'a', externalId: 'E1' }, after: { active: false } }),
    ];
    for (const { kind, key, before, after } of ways) {
      const undone: UndoneChange[] = [{ kind, key, before, after, run: '1', row: 'row of 2' }];
      for (const now of ways) {
        expect(placed(now, { undone, coverage: new Coverage([now]) }), `${kind}, then ${now.kind}`).toBe('undone');
        expect(placed({ ...now, row: 3 }, { undone })).toBe('go');
        expect(placed({ ...now, key: 'E2' }, { undone })).toBe('go');
      }
      expect(placed(operation('update', 'E1'), { undone })).toBe('go');
    }
    // Who was given a title back may leave.
    const titled: UndoneChange[] = [
      { kind: 'update', key: 'E1', before: { title: 'A' }, after: { title: 'B' }, run: '1', row: 'row of 2' },
    ];
    for (const now of ways) expect(placed(now, { undone: titled })).toBe('go');
  });

  it('goes on with a sign-out that an earlier run left open', () => {
    const rest = operation('deactivate', 'E1', {
      before: { active: false },
      after: { active: false },
      openSteps: ['sessions'],
      prior: { id: '1', userName: 'a', active: false, roles: [] },
    });
    expect(placed(rest, { lasting: false })).toBe('go');
  });

  it('lets leavers of the file go while the rest of a plan waits, but none that lost a side effect', () => {
    const leaver = operation('deactivate', 'E1', { sideEffects: ['sessions-ended'] });
    const other = basis({ lasting: false, coverage: new Coverage([leaver, operation('update', 'E2')]) });
    const less = { ...leaver, sideEffects: [] } as Operation;
    const names = (one: Operation): string[] =>
      leaversAmong(sortOperations([one, operation('update', 'E2')], other), other).map(({ key }) => key);
    expect(names(leaver)).toEqual(['E1']);
    const deleted = { ...leaver, kind: 'delete', before: { userName: 'x' }, after: null } as Operation;
    const shown = basis({ lasting: false, coverage: new Coverage([deleted]) });
    expect(leaversAmong(sortOperations([deleted], shown), shown)).toEqual([deleted]);
    const back = operation('reactivate', 'E1');
    const all = basis({ coverage: new Coverage([back]) });
    expect(leaversAmong(sortOperations([back], all), all)).toEqual([]);
    expect(names(less)).toEqual([]);
    expect(names({ ...leaver, ...ABSENT })).toEqual([]);
  });
});
