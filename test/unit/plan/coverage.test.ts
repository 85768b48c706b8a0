import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { Coverage, type ShownChange } from '../../../src/plan/coverage.ts';

const update = (before: ShownChange['before'], after: ShownChange['after'], key = 'E1'): ShownChange => ({
  kind: 'update',
  key,
  before,
  after,
  sideEffects: [],
});
const roles = (before: string[], after: string[]): ShownChange => ({
  ...update({ roles: before }, { roles: after }),
  kind: 'roles',
});

describe('what reviewed plans cover', () => {
  it('is equal or fewer, field by field, before and after', () => {
    const covered = new Coverage([update({ title: 'A', phone: '1' }, { title: 'B', phone: '2' })]);
    expect(covered.covers(update({ title: 'A' }, { title: 'B' }))).toBe(true);
    for (const other of [
      update({ title: 'X' }, { title: 'B' }),
      update({ title: 'A' }, { title: 'C' }),
      update({ title: 'A', email: 'x' }, { title: 'B', email: 'y' }),
      update({ title: 'A' }, { title: 'B' }, 'E2'),
      { ...update({ title: 'A' }, { title: 'B' }), kind: 'create' as const },
    ])
      expect(covered.covers(other)).toBe(false);
  });

  it('is of one account: another one under the same key is not the one that was shown', () => {
    const gone = (userName: string): ShownChange => ({
      kind: 'delete',
      key: 'E1',
      before: { userName },
      after: null,
      sideEffects: [],
    });
    expect(new Coverage([gone('a')]).covers(gone('a'))).toBe(true);
    expect(new Coverage([gone('a')]).covers(gone('b'))).toBe(false);
    // Nor does a deletion cover another change that begins with what the deletion shows.
    const kept: ShownChange = { ...gone('a'), kind: 'update', after: {} };
    expect(new Coverage([gone('a')]).covers(kept)).toBe(false);
    const made = (title: string): ShownChange => ({ ...gone('a'), kind: 'create', before: null, after: { title } });
    expect(new Coverage([made('A')]).covers(made('A'))).toBe(true);
    expect(new Coverage([made('A')]).covers(made('B'))).toBe(false);
  });

  it('unites two plans of one person, role by role', () => {
    const covered = new Coverage([roles(['a'], ['a', 'b']), roles(['a'], ['a', 'c'])]);
    expect(covered.covers(roles(['a'], ['a', 'b', 'c']))).toBe(true);
    expect(covered.covers(roles(['a', 'z'], ['a', 'b', 'z']))).toBe(true);
    expect(covered.covers(roles(['a'], ['b']))).toBe(false);
    expect(covered.covers(roles(['a'], ['a', 'b', 'admin']))).toBe(false);
  });

  it('counts side effects', () => {
    const leaver: ShownChange = {
      kind: 'deactivate',
      key: 'E1',
      before: { active: true },
      after: { active: false },
      sideEffects: ['sessions-ended', 'licence-freed'],
    };
    const covered = new Coverage([leaver]);
    expect(covered.covers({ ...leaver, sideEffects: [...leaver.sideEffects, 'data-deleted'] })).toBe(false);
    expect(covered.covers({ ...leaver, sideEffects: ['licence-freed'] })).toBe(true);
    expect(covered.coversWhole({ ...leaver, sideEffects: ['licence-freed'] })).toBe(false);
    expect(covered.coversWhole(leaver)).toBe(true);
    expect(covered.coversWhole({ ...leaver, key: 'E2' })).toBe(false);
  });

  it('takes a blocked deletion for its deletion, and not the other way round', () => {
    const deletion: ShownChange = {
      kind: 'delete',
      key: 'E1',
      before: { userName: 'a' },
      after: null,
      sideEffects: ['sessions-ended', 'data-deleted'],
    };
    const blocked: ShownChange = {
      ...deletion,
      kind: 'held-back',
      after: { active: false },
      sideEffects: ['sessions-ended'],
    };
    expect(new Coverage([deletion]).covers(blocked)).toBe(true);
    // It leaves a side effect out that was shown.
    expect(new Coverage([deletion]).coversWhole(blocked)).toBe(false);
    expect(new Coverage([{ ...deletion, sideEffects: blocked.sideEffects }]).coversWhole(blocked)).toBe(true);
    expect(new Coverage([blocked]).covers(deletion)).toBe(false);
    expect(new Coverage([]).covers(blocked)).toBe(false);
    // Blocked for another reason: nobody is written to.
    expect(new Coverage([]).covers({ ...blocked, kind: 'blocked', before: null, after: null })).toBe(true);
  });

  it('covers a plan of whole changes exactly where each is among them', () => {
    const keys = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, keys, (fresh, first, second) => {
        const of = (key: string): ShownChange => update({ title: 'A' }, { title: 'B' }, key);
        const covered = new Coverage([...first, ...second].map(of));
        for (const key of fresh) expect(covered.covers(of(key))).toBe(first.includes(key) || second.includes(key));
      }),
    );
  });
});
