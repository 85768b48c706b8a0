import { describe, expect, it } from 'vitest';
import { isoTime } from '../../../src/text/days.ts';

describe('a moment as text', () => {
  it('is that of its millisecond, whatever was asked before', () => {
    const [first, next] = ['2026-11-27T00:00:00.005Z', '2026-11-27T00:00:00.006Z'];
    const ms = Date.parse(first);
    expect([ms, ms + 0.25, ms + 0.999, ms + 1, ms].map(isoTime)).toEqual([first, first, first, next, first]);
    expect(() => isoTime(Number.NaN)).toThrow(RangeError);
  });
});
