import type { Tenant } from '../model/tenant.ts';
import type { Pace } from '../plan/duration.ts';
import { readingOf, type WorkProgress } from '../report/words/progress.ts';
import type { Services } from './ports.ts';
import type { RunRequest } from './run-request.ts';
import type { Session } from './session.ts';

/** How fast this tenant may be asked, as far as that is known before anything was refused. */
export function paceOf(request: RunRequest, tenant: Pick<Tenant, 'bulkLimits'>): Pace {
  return {
    bulkSize: tenant.bulkLimits?.operations ?? null,
    bulkPerMinute: request.bulkPerMinute,
    otherPerMinute: request.requestsPerMinute,
  };
}

/** Milliseconds between two states of the comment: people look seldom, and GitHub limits how often it may be asked. */
export const COMMENT_EVERY_MS = 60_000;

/**
 * Tells how far an apply is: every step to the log (which picks from them), and once a minute to the pull request. A
 * comment that GitHub takes its time for is not overtaken by the next one.
 */
export function progressTeller(
  { clock, host, onProgress }: Pick<Services, 'clock' | 'host' | 'onProgress'>,
  session: Pick<Session, 'report'>,
  startedAt: number,
): (progress: WorkProgress) => void {
  let next = startedAt + COMMENT_EVERY_MS;
  let isBusy = false;
  return (progress) => {
    onProgress(progress, startedAt);
    const now = clock.now();
    if (isBusy || now < next || progress.done + progress.failed >= progress.total) return;
    next = now + COMMENT_EVERY_MS;
    isBusy = true;
    const reading = readingOf(progress, now - startedAt);
    void host.comment({ ...session.report, progress: reading }, 'applying').finally(() => (isBusy = false));
  };
}
