import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import { applyMinutes, type Pace } from '../../../src/plan/duration.ts';
import { account, change, create } from './builders.ts';

const PACE: Pace = { bulkSize: 50, bulkPerMinute: 20, otherPerMinute: 100 };
const ada = account('a');
const NAME = { userName: ada.userName };
const effects = { sideEffects: ['sessions-ended', 'licence-freed', 'data-deleted'] } as const;
const more = { sideEffects: [...effects.sideEffects] };
const ONE = {
  create: create('a'),
  deactivate: change('deactivate', ada, { active: true }, { active: false }, more),
  delete: change('delete', ada, NAME, null, more),
  'held-back': change('held-back', ada, NAME, { active: false }, more),
  blocked: change('blocked', ada, null, null),
  mail: change('update', ada, {}, { email: 'x' }, { sideEffects: ['verification-mail'] }),
};
const minutes = (counts: Partial<Record<keyof typeof ONE, number>>, pace: Partial<Pace> = {}): number =>
  applyMinutes(
    Object.entries(counts).flatMap(([kind, count]) =>
      Array.from({ length: count }, (): Operation => ONE[kind as keyof typeof ONE]),
    ),
    { ...PACE, ...pace },
  );
/** Reading back, 200 accounts a page at 100 pages a minute. */
const readBack = (count: number): number => count / 200 / 100;

describe('minutes of an apply', () => {
  it.each<[what: string, counts: Parameters<typeof minutes>[0], pace: Partial<Pace>, expected: number]>([
    ['nothing', {}, {}, 0],
    ['people that are left alone', { blocked: 1000 }, {}, 0],
    ['one bulk request', { create: 50 }, {}, 1 / 20 + readBack(50)],
    ['all bulk requests of a minute', { create: 1000 }, {}, 1 + readBack(1000)],
    ['more: what is sent alone beside them helps', { create: 2200 }, {}, 2 + readBack(2200)],
    ['no bulk', { create: 200 }, { bulkSize: null }, 2 + readBack(200)],
    ['a bulk of one is none', { create: 200 }, { bulkSize: 1 }, 2 + readBack(200)],
    ['a bulk of two', { create: 20 }, { bulkSize: 2 }, 0.5 + readBack(20)],
    ['mails are no steps', { mail: 50 }, {}, 1 / 20 + readBack(50)],
    // Two steps each; the deletion of the data is none.
    ['leavers', { deactivate: 50 }, {}, 1 / 20 + 1 + readBack(50)],
    ['deletions that are held back', { 'held-back': 50 }, {}, 1 / 20 + 1 + readBack(50)],
    ['deletions: the deletion itself is one more', { delete: 50 }, {}, 1 / 20 + 1.5 + readBack(50)],
    ['leavers first, then the rest', { deactivate: 50, create: 50 }, {}, 2 / 20 + 1 + readBack(100)],
  ])('%s', (_, counts, pace, expected) => {
    expect(minutes(counts, pace)).toBeCloseTo(expected, 9);
  });

  it('are more at half the pace, and never less for more people', () => {
    expect(minutes({ delete: 9 }, { otherPerMinute: 50 })).toBeGreaterThan(minutes({ delete: 9 }));
    expect(minutes({ create: 1001 })).toBeGreaterThan(minutes({ create: 900 }));
  });
});
