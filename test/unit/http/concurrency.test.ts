import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { AUTO_MOST, Concurrency, mostUnderWay } from '../../../src/http/concurrency.ts';

const quick = (one: Concurrency, times: number): void => {
  for (let i = 0; i < times; i += 1) one.ended(40, 'answered');
};

describe('requests under way at once', () => {
  it('a number stays a number, whatever happens', () => {
    const one = new Concurrency(7);
    quick(one, 50);
    one.ended(1, 'limited');
    one.ended(1, 'trouble');
    expect(one.limit).toBe(7);
    expect(mostUnderWay(7)).toBe(7);
  });

  it('auto begins with 5 and climbs to 16 while answers are quick', () => {
    const one = new Concurrency('auto');
    expect(one.limit).toBe(5);
    quick(one, 5);
    expect(one.limit).toBe(10);
    quick(one, 100);
    expect(one.limit).toBe(16);
    expect(mostUnderWay('auto')).toBe(16);
  });

  it('falls by half at the first 429 and does not climb above that again', () => {
    const one = new Concurrency('auto');
    quick(one, 100);
    one.ended(40, 'limited');
    expect(one.limit).toBe(8);
    quick(one, 100);
    expect(one.limit).toBe(8);
  });

  it('falls once for all that were under way together', () => {
    const one = new Concurrency('auto');
    quick(one, 100);
    for (let i = 0; i < 16; i += 1) one.ended(40, 'limited');
    expect(one.limit).toBe(8);
    one.ended(40, 'limited');
    expect(one.limit).toBe(4);
  });

  it('falls by half for an error of the server or a lost request, and climbs again', () => {
    const one = new Concurrency('auto');
    quick(one, 100);
    one.ended(30_000, 'trouble');
    expect(one.limit).toBe(8);
    quick(one, 100);
    expect(one.limit).toBe(16);
  });

  it('lets fewer out while answers become slow', () => {
    const one = new Concurrency('auto');
    quick(one, 100);
    for (let i = 0; i < 6; i += 1) one.ended(900, 'answered');
    expect(one.limit).toBe(10);
  });

  // oxlint-disable-next-line vitest/expect-expect -- the property is the assertion
  it('is never below one nor above sixteen', () => {
    const ends = fc.constantFrom('answered' as const, 'limited' as const, 'trouble' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), ends), { maxLength: 60 }), (story) => {
        const one = new Concurrency('auto');
        for (const [ms, end] of story) {
          one.ended(ms, end);
          if (one.limit < 1 || one.limit > AUTO_MOST) return false;
        }
        return true;
      }),
    );
  });
});
