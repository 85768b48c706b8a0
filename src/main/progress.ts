import type { Clock } from '../model/clock.ts';
import { type ProgressReading, readingOf, type WorkProgress } from '../report/words/progress.ts';

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
): (progress: WorkProgress, startedAt: number) => void {
  let last = 0;
  return (progress, startedAt) => {
    const now = clock.now();
    if (progress.done + progress.failed < progress.total && now - last < INTERVAL) return;
    last = now;
    print(readingOf(progress, now - startedAt));
  };
}
