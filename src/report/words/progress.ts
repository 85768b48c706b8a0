import type { Progress, RunReport } from '../../model/run.ts';
import { counted, duration, sentence, whole } from '../../text/figures.ts';
import { changeCounts } from './change-counts.ts';

/** How far an apply is. `done` and `failed` are changes that are over. */
export interface WorkProgress {
  done: number;
  failed: number;
  total: number;
  /** Times that CXone made us wait. */
  waits?: number;
  /** Minutes that all of it takes at the paces that are known. */
  minutes?: number;
}

/** How far it is, under a name for the log: `Apply`, `Read` … */
export interface ProgressReading extends Progress {
  what: string;
}

/** Until then a rate says little: what a tenant lets through at once comes first. */
const EARLY_MS = 10_000;

/**
 * Rate and time left. At first the time left is what the known paces say; later what the rate so far says, but never
 * less than the known paces once CXone has made us wait: what goes quickly at the start is what it lets through at
 * once.
 */
export function readingOf(progress: WorkProgress, elapsedMs: number): ProgressReading {
  const { done, failed, total, waits = 0, minutes } = progress;
  const over = done + failed;
  const seconds = Math.max(0.001, elapsedMs / 1000);
  const ratePerSecond = over > 0 ? over / seconds : null;
  const byRate = ratePerSecond === null ? null : (total - over) / ratePerSecond;
  const byPace = minutes === undefined || total === 0 ? null : (minutes * 60 * (total - over)) / total;
  const early = byRate === null || elapsedMs < EARLY_MS;
  const secondsLeft =
    byRate === null || byPace === null ? (byRate ?? byPace) : early || waits > 0 ? Math.max(byRate, byPace) : byRate;
  return { what: 'Apply', done: over, failed, total, ratePerSecond, secondsLeft, waits };
}

/** ` (34 of 52)`. */
export const progressTitle = ({ progress }: RunReport): string =>
  progress ? ` (${whole(progress.done)} of ${whole(progress.total)})` : '';

/** How far an apply is, how fast it goes and how long it takes from now. */
export function progressWords({ counts, minutes, progress }: RunReport): string {
  if (!progress)
    return (
      `${sentence(counted(changeCounts(counts).planned, 'change is', 'changes are'))} being made.` +
      (isLong(minutes) ? ` That ${takes(minutes)}.` : '')
    );
  const { done, failed = 0, total, ratePerSecond, secondsLeft, waits } = progress;
  const perMinute = ratePerSecond === null ? 0 : Math.round(ratePerSecond * 60);
  const parts = [
    `${whole(done - failed)} of ${counted(total, 'change is', 'changes are')} made`,
    ...(failed > 0 ? [`${whole(failed)} failed`] : []),
    ...(perMinute > 0 ? [`about ${whole(perMinute)} a minute`] : []),
    ...(secondsLeft !== null ? [`about ${duration(Math.max(1, Math.round(secondsLeft)) * 1000)} left`] : []),
  ];
  const asked = waits > 0 ? ` CXone asked us to wait ${waits === 1 ? 'once' : `${whole(waits)} times`}.` : '';
  return `${parts.join(', ')}.${asked}`;
}

/** Long enough that a reader wants to know. */
export const isLong = (minutes: number | undefined): minutes is number => minutes !== undefined && minutes >= 1.5;

/** `takes about 9 minutes`. */
export const takes = (minutes: number): string =>
  minutes < 90
    ? `takes about ${counted(Math.round(minutes), 'minute')}`
    : `takes about ${counted(Math.round(minutes / 60), 'hour')}`;
