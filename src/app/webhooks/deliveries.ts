import { payloadHash } from '../../audit/payload-hash.ts';
import { counted, plural } from '../../text/figures.ts';
import { Outbox } from './outbox.ts';
import { MODES } from '../../interface/modes.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { DAY_MS } from '../../text/days.ts';

/** How long the end of a run waits for receivers, ms. */
export const FLUSH_MS = 60_000;
/** Events older than this are no longer sent, ms. */
export const KEPT_MS = 7 * DAY_MS;

/**
 * Makes the run's notifier an outbox, and takes up what earlier runs of the same `output-dir` left unsent. Does nothing
 * where there are no receivers, or where the mode tells nobody anything.
 * @param run `event_id` of the audit's first record
 * @returns the outbox, to be finished at the end of the run
 */
export async function openOutbox(
  request: RunRequest,
  services: Services,
  session: Session,
  run: string,
): Promise<Outbox | null> {
  const { receivers, clock, signal } = services;
  if (!receivers || !session.journal || !MODES[request.mode].notifies) return null;
  const outbox = new Outbox({
    journal: session.journal,
    clock,
    receivers,
    run,
    payloadHash,
    signal,
  });
  session.notifier = outbox;
  return outbox;
}

/**
 * Sends what is left and puts the figures into the report. Failed deliveries are reported, and never part of the
 * verdict.
 */
export async function finishOutbox(outbox: Outbox, session: Session): Promise<void> {
  const { sent, waiting, failed, details } = await outbox.finish(FLUSH_MS);
  if (sent + waiting + failed === 0 && details.length === 0) return;
  session.report.webhooks = { sent, waiting, failed };
  if (waiting + failed === 0) return;
  const left = [
    failed > 0 && `${counted(failed, 'event')} could not be delivered`,
    waiting > 0 && `${counted(waiting, 'event')} ${plural(waiting, 'waits', 'wait')}`,
  ]
    .filter(Boolean)
    .join(', ');
  const why = details.length > 0 ? `: ${details.slice(0, 3).join(' ').replace(/\.$/, '')}` : '';
  session.problem(
    'none',
    `webhooks: ${left}${why}`,
    'The end of the job tries once more. The change in CXone stands; what is still missing then is in the audit.',
  );
}
