import type { Clock } from '../model/clock.ts';

/** Node's timers hold no more than this; a longer sleep is cut into pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The machine's time. It is monotonic (started at the epoch, then counted by the process), so that a correction of
 * the wall clock in the middle of a run shortens or lengthens no wait.
 */
export const systemClock: Clock = runningClock(Date.now(), steadyMs(), 1);

/**
 * Time that passes faster than the wall's, for tests and benchmarks.
 * @param factor how many times faster, more than 0
 * @param start its first moment, milliseconds since the epoch; now unless given
 */
export function scaledClock(factor: number, start: number = systemClock.now()): Clock {
  return runningClock(start, steadyMs(), factor);
}

/** Milliseconds that no correction of the clock moves, from any beginning; `performance` takes 2 ms to load. */
function steadyMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function runningClock(start: number, origin: number, factor: number): Clock {
  const now = (): number => start + (steadyMs() - origin) * factor;
  return { now, sleep: (ms, signal) => sleepUntil(now, now() + ms, factor, signal) };
}

/**
 * A timer may fire up to a millisecond early: what is left is slept again, so that the end is never before its time.
 */
function sleepUntil(now: () => number, end: number, factor: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    let timer: NodeJS.Timeout | undefined;
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(reasonOf(signal as AbortSignal));
    };
    const rest = (): void => {
      const left = end - now();
      if (left > 0) {
        timer = setTimeout(rest, Math.min(Math.ceil(left / factor), LONGEST_TIMER_MS));
        return;
      }
      signal?.removeEventListener('abort', onAbort);
      resolve();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    rest();
  });
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}
