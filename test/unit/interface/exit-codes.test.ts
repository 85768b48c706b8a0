import { describe, expect, it } from 'vitest';
import { exitCode, REASONS, type ReasonCode } from '../../../src/interface/reasons.ts';

const GOOD: readonly ReasonCode[] = ['none', 'superseded', 'drift'];

describe('the exit code', () => {
  it.each(Object.keys(REASONS) as ReasonCode[])('of %s is what the table says', (reason) => {
    expect(exitCode(reason, false)).toBe(GOOD.includes(reason) ? 0 : 1);
    // fail-on-drift is about drift alone.
    expect(exitCode(reason, true)).toBe(reason === 'drift' ? 1 : exitCode(reason, false));
  });
});
