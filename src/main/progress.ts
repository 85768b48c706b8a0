import type { Clock } from '../model/clock.ts';

/** What a line of progress tells. */
export interface ProgressReading {
  what: string;
  done: number;
  total: number;
  ratePerSecond: number;
  /** `null` as long as nothing is done. */
  secondsLeft: number | null;
  waits: number;
}

/** Milliseconds between two lines: often enough to see that it lives, seldom enough to read the log later. */
const INTERVAL = 3_000;

/**
 * Turns steps of progress into lines, one every few seconds at most; the last one always comes.
 * @param clock the run's clock
 * @param print takes a reading that is due
 */
export function progressPrinter(
  clock: Clock,
  print: (reading: ProgressReading) => void,
): (progress: { done: number; total: number; failed: number }, startedAt: number) => void {
  let last = 0;
  return ({ done, failed, total }, startedAt) => {
    const now = clock.now();
    const over = done + failed;
    if (over < total && now - last < INTERVAL) return;
    last = now;
    const seconds = Math.max(0.001, (now - startedAt) / 1000);
    const ratePerSecond = over / seconds;
    print({
      what: 'Apply',
      done: over,
      total,
      ratePerSecond,
      secondsLeft: ratePerSecond > 0 ? (total - over) / ratePerSecond : null,
      waits: 0,
    });
  };
}
