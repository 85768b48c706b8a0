import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/**
 * Time that passes `speed` times faster than the wall's, for a tenant and its client together: at 60 a pace of
 * 20 a minute is 20 a second. It starts at the given moment.
 */
export function scaledClock(speed = 1, start = Date.now()): Clock & { speed: number } {
  const origin = performance.now();
  return {
    speed,
    now: () => start + (performance.now() - origin) * speed,
    sleep: async (ms, signal) => {
      await wait(Math.max(0, ms / speed), undefined, signal ? { signal } : {});
    },
  };
}

/** The same sequence of numbers in [0, 1) for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
