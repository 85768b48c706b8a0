import type { Clock } from '../model/clock.ts';
import { type ProgressReading, readingOf, type WorkProgress } from '../report/words/progress.ts';

/** Milliseconds between two lines: often enough to see that it lives, seldom enough to read the log later. */
const INTERVAL = 3_000;

/**
 * Turns steps of progress into lines, one every few seconds at most; the last one always comes, once.
 * @param clock the run's clock
 * @param print takes a reading that is due
 */
export function progressPrinter(
  clock: Clock,
  print: (reading: ProgressReading) => void,
): (progress: WorkProgress, startedAt: number) => void {
  let last = 0;
  let shown = -1;
  return (progress, startedAt) => {
    const now = clock.now();
    const over = progress.done + progress.failed;
    // What comes after the last change is not another step.
    if (over < progress.total ? now - last < INTERVAL : over === shown) return;
    last = now;
    shown = over;
    print(readingOf(progress, now - startedAt));
  };
}
