import { randomUUID } from 'node:crypto';
import { FLUSH_MS, KEPT_MS, finishOutbox } from '../../app/webhooks/deliveries.ts';
import { Outbox, type OutboxPorts } from '../../app/webhooks/outbox.ts';
import type { Services } from '../../app/ports.ts';
import type { Session } from '../../app/session.ts';
import { payloadHash } from '../../audit/payload-hash.ts';
import { eventsOf } from '../../execute/webhook-events.ts';
import type { OutputFolder } from '../../files/output.ts';
import { info } from '../../github/log.ts';
import type { AuditRecord, Journal } from '../../model/audit-record.ts';
import { groupOf } from '../../model/outcome.ts';
import { isoTime } from '../../text/days.ts';

const since = ({ clock }: Services): string => isoTime(clock.now() - KEPT_MS);

const portsOf = (
  { clock, signal }: Services,
  receivers: OutboxPorts['receivers'],
  journal: Journal,
  run: string,
): OutboxPorts => ({
  journal,
  clock,
  receivers,
  run,
  payloadHash,
  signal,
});

/**
 * After a run that was interrupted: tells what its audit and the look-ups show to have happened, and sends what was
 * queued. What the run queued itself is not sent twice.
 * @param records the audit as the run left it
 * @param journal the same audit, which goes on
 * @param suffix behind the audit's name, where another run has used the folder since
 */
export async function tellRecovered(
  session: Session,
  services: Services,
  output: OutputFolder,
  records: readonly AuditRecord[],
  journal: Journal,
  suffix = '',
): Promise<void> {
  const { receivers, clock } = services;
  if (!receivers) return;
  const outbox = new Outbox(portsOf(services, receivers, journal, records[0]?.event_id ?? ''));
  outbox.know(records.flatMap((record) => (record.event === 'webhook.queued' ? [record.webhook_id] : [])));
  await outbox.resume(await output.waitingEvents(since(services), suffix));
  for (const outcome of session.report.outcomes ?? []) {
    // What is half done or not known the next run goes on with, and tells.
    if (outcome.status === 'partial' || groupOf(outcome.status) === 'unconfirmed') continue;
    for (const { id, payload, about } of eventsOf(outcome, clock.now())) outbox.notify(id, payload, about);
  }
  await finishOutbox(outbox, session);
}

/**
 * After a run whose audit is sealed: sends what it left unsent, on record in an audit of its own beside it.
 * @param suffix behind the name of the run's audit, where another run has used the folder since
 */
export async function sendWaiting(services: Services, output: OutputFolder, suffix = ''): Promise<void> {
  const { receivers, clock } = services;
  const waiting = receivers ? await output.waitingEvents(since(services), suffix) : [];
  if (!receivers || waiting.length === 0) return;
  const { path, journal } = await output.openPostAudit({ now: () => clock.now(), uuid: randomUUID });
  const { event_id: run } = await journal.append({
    event: 'post.started',
    status: 'webhooks',
    waiting: waiting.length,
  });
  const outbox = new Outbox(portsOf(services, receivers, journal, run));
  await outbox.resume(waiting);
  const { sent, waiting: left, failed, details } = await outbox.finish(FLUSH_MS);
  await journal.seal({ status: 'none', reason_code: 'none', sent, waiting: left, failed });
  await journal.close();
  info(`Webhook  ${sent} sent, ${left + failed} still waiting; on record in ${path}`);
  for (const detail of details.slice(0, 3)) info(`         ${detail}`);
}
