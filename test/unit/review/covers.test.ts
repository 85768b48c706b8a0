import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../src/plan/coverage.ts';
import { digestCoverage, united } from '../../../src/review/covers.ts';
import { changeDigest } from '../../../src/review/keys.ts';
import { payloadDigests, reviewedPlan } from '../../../src/review/payload.ts';
import { keys, operation, ROSTER, TENANT } from './place.ts';

describe('what counts together', () => {
  const one = operation('update', 'E1');
  const two = operation('update', 'E1', { before: { phone: '1' }, after: { phone: '2' } });
  const both = operation('update', 'E1', { before: { title: 'A', phone: '1' }, after: { title: 'B', phone: '2' } });

  it('is one of several, or all of their changes person by person', () => {
    const each = [new Coverage([one]), new Coverage([two])];
    expect(united(each, []).covers(one)).toBe(true);
    expect(united(each, []).covers(both)).toBe(false);
    const all = united(each, [one, two]);
    expect([all.covers(both), all.coversWhole(both), all.names('update', 'E1'), all.names('update', 'E2')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const leaver = operation('deactivate', 'E7');
    const less = { ...leaver, sideEffects: [] };
    const leaving = united([new Coverage([leaver])], []);
    expect([leaving.covers(less), leaving.coversWhole(less), leaving.coversWhole(leaver)]).toEqual([true, false, true]);
  });

  const payload = (operations: Parameters<typeof reviewedPlan>[1]) =>
    reviewedPlan(
      { repository: 'example/roster', pull: 3, head: 'h', tenant: TENANT, roster: ROSTER, run: null },
      operations,
      keys,
    );

  it('by digests alone is whole changes, and a deletion that something stands in the way of by now', () => {
    const deletion = operation('delete', 'E7', {
      before: { userName: 'x' },
      after: null,
      sideEffects: ['data-deleted'],
    });
    const covers = digestCoverage(payload({ hash: 'x', operations: [one, deletion] }), 'y', keys);
    expect([covers.covers(one), covers.coversWhole(one), covers.covers(two), covers.covers(both)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(covers.names('update', 'E1')).toBe(false);
    expect(covers.covers(operation('blocked', 'E9', { before: null, after: null }))).toBe(true);
    const held = operation('held-back', 'E7', {
      before: { userName: 'x' },
      after: { active: false },
      sideEffects: ['data-deleted'],
    });
    expect(covers.covers(held)).toBe(true);
    expect(covers.covers({ ...held, sideEffects: [] })).toBe(false);
    expect(covers.covers({ ...held, key: 'E8' })).toBe(false);
  });

  it('by an equal plan is all of it, but for side effects that were not shown', () => {
    const leaver = operation('deactivate', 'E7', { sideEffects: ['sessions'] });
    const shown = payload({ hash: 'x', operations: [one, leaver] });
    const covers = digestCoverage(shown, 'x', keys);
    expect([covers.covers(one), covers.covers(leaver)]).toEqual([true, true]);
    expect(covers.covers({ ...leaver, sideEffects: ['sessions', 'data-deleted'] })).toBe(false);
    // A plan too large for digests, and the first release's: nothing more is known of them.
    for (const little of [
      { ...shown, digests: null },
      { ...shown, effects: undefined },
    ]) {
      const equal = digestCoverage(little, 'x', keys);
      expect([equal.covers(two), equal.coversWhole(two), equal.names('update', 'E1')]).toEqual([true, true, true]);
    }
  });

  it('by digests is none of a plan that is too large for them', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => operation('update', `E${i}`));
    const fits = payload({ hash: 'x', operations: many(1031) });
    expect(payloadDigests(fits)).toHaveLength(1031);
    expect(Buffer.from(fits.digests ?? '', 'base64').toString('base64').length).toBeLessThanOrEqual(22_000);
    const large = payload({ hash: 'x', operations: many(1032) });
    expect(large).toMatchObject({ digests: null, operations: 1032, plan: 'x' });
    expect(payloadDigests(large)).toBeUndefined();
    expect(digestCoverage(large, 'y', keys).covers(operation('update', 'E1'))).toBe(false);
    expect(payload(null)).toMatchObject({ plan: null, digests: null, operations: 0, people: undefined });
    expect(payload({ hash: 'x', operations: [one] }).people).toEqual(expect.any(String));
  });

  it('has digests of side effects in any order, and none without the key', () => {
    expect(changeDigest(one, keys, ['b', 'a'])).toBe(changeDigest(one, keys, ['a', 'b']));
    expect(changeDigest(one, keys, ['a'])).not.toBe(changeDigest(one, keys, ['a', 'b']));
    expect(changeDigest(one, keys, [])).not.toBe(changeDigest(one, keys));
    expect(changeDigest(one, keys)).toMatch(/^[\w-]{22}$/);
  });
});
