import { describe, expect, it } from 'vitest';
import type { UndoneChange } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { repeatsUndone } from '../../../src/plan/undone.ts';

type Change = Pick<Operation, 'kind' | 'before' | 'after'>;

/** Whether the second change repeats the first, which was taken back while the row was the same. */
function repeats(undone: Change, again: Change, rows: [string | null, string | null] = ['row', 'row']): boolean {
  const was = { key: 'E1', row: rows[0], ...undone } as UndoneChange;
  return repeatsUndone({ key: 'E1', ...again } as Operation, [was], () => rows[1]);
}
const update = (before: Operation['before'], after: Operation['after']): Change => ({ kind: 'update', before, after });
const roles = (before: string[], after: string[]): Change => ({
  kind: 'roles',
  before: { roles: before },
  after: { roles: after },
});
const gone = (kind: string, active = true): Change =>
  ({ kind, before: { active }, after: { active: false } }) as Change;

describe('a change repeats what an undo took back', () => {
  it('where the row and what it is to bring about are the same, whatever was there before', () => {
    const lead = update({ title: 'Agent' }, { title: 'Lead' });
    expect(repeats(lead, lead)).toBe(true);
    expect(repeats(lead, update({ title: 'Chief' }, { title: 'Lead', department: 'Sales' }))).toBe(true);
    expect(repeats(lead, update({ title: 'Lead' }, { title: 'Agent' }))).toBe(false);
    expect(repeats(lead, update({ department: null }, { department: 'Lead' }))).toBe(false);
    expect(repeats(lead, { ...lead, kind: 'create' })).toBe(false);
  });

  it('not once the row is another, was added, or is gone', () => {
    const lead = update({ title: 'Agent' }, { title: 'Lead' });
    for (const rows of [
      ['row', 'other'],
      ['row', null],
      [null, 'row'],
    ] as [string | null, string | null][])
      expect(repeats(lead, lead, rows), rows.join()).toBe(false);
    expect(repeats(lead, lead, [null, null])).toBe(true);
    const others = { key: 'E2', row: 'row', ...lead } as UndoneChange;
    expect(repeatsUndone({ key: 'E1', ...lead } as Operation, [others], () => 'row')).toBe(false);
  });

  it('role by role, and to lose a role is another thing than to gain it', () => {
    expect(repeats(roles([], ['a']), roles(['x'], ['x', 'a', 'b']))).toBe(true);
    expect(repeats(roles([], ['a']), roles([], ['b']))).toBe(false);
    expect(repeats(roles([], ['a']), roles(['a'], []))).toBe(false);
    expect(repeats(roles(['a'], []), roles(['a', 'b'], ['b']))).toBe(true);
  });

  it('where someone would lose the account again, in whatever way; to finish a sign-out takes nothing more', () => {
    const ways = ['deactivate', 'delete', 'held-back'];
    for (const one of ways) for (const other of ways) expect(repeats(gone(one), gone(other)), one + other).toBe(true);
    expect(repeats(gone('delete'), gone('deactivate', false))).toBe(false);
    expect(
      repeats(gone('deactivate'), { kind: 'reactivate', before: { active: false }, after: { active: true } }),
    ).toBe(false);
  });
});
