import { scaledClock as wallClock } from '../../src/http/clock.ts';
import type { Clock } from '../../src/model/clock.ts';

/** Most milliseconds of the wall's time that count between two looks at it. */
const TURN = 2;

interface Sleeper {
  due: number;
  wake: () => void;
}

/**
 * Time that passes `speed` times faster than the wall's, for a tenant and its client together: at 60 a pace of
 * 20 a minute is 20 a second. It starts at the given moment.
 *
 * Tenant and client are in one process, so that what a busy machine takes away from it is nobody's wait: between two
 * turns of the event loop no more than `TURN` of it counts. Else a pause of a tenth of a second would be minutes, and
 * every request would have timed out. At speed 1 it is the wall's time, which processes share.
 */
export function scaledClock(speed = 1, start = Date.now()): Clock & { speed: number } {
  if (speed === 1) return { ...wallClock(1, start), speed };
  const sleepers = new Set<Sleeper>();
  let counted = 0;
  let seen = performance.now();
  let timer: NodeJS.Timeout | null = null;
  const look = (): number => {
    const at = performance.now();
    counted += Math.min(at - seen, TURN);
    seen = at;
    return counted;
  };
  const turn = (): void => {
    timer = null;
    const at = look();
    const due = [...sleepers].filter((one) => one.due <= at).sort((a, b) => a.due - b.due);
    for (const one of due) sleepers.delete(one);
    for (const one of due) one.wake();
    wind();
  };
  const wind = (): void => {
    if (sleepers.size > 0) timer ??= setTimeout(turn, 1);
  };
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        due: look() + Math.max(0, ms) / speed,
        wake: () => {
          signal?.removeEventListener('abort', end);
          resolve();
        },
      };
      const end = (): void => {
        sleepers.delete(sleeper);
        reject(new DOMException('The sleep was aborted', { name: 'AbortError', cause: signal?.reason }));
      };
      if (signal?.aborted) return end();
      signal?.addEventListener('abort', end, { once: true });
      sleepers.add(sleeper);
      wind();
    });
  return { speed, now: () => start + look() * speed, sleep };
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
