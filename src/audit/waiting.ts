import type { AuditTarget } from '../model/audit-parts.ts';
import { readLine } from './read-line.ts';

/** An event that an audit shows as queued for a receiver, and not as delivered. */
export interface WaitingEvent {
  id: string;
  receiver: string;
  payload: unknown;
  operation: string | null;
  target: AuditTarget | null;
}

/** Reads only the lines that can be about webhooks. */
const MARK = '"event":"webhook.';

/**
 * Events that are still to be sent, out of the audits of one folder, oldest first. A failed delivery is still to be
 * made, unless the receiver said that it wants no more events.
 * @param lines of all audits, in any order; half lines and foreign ones are passed over
 * @param since ISO 8601, UTC; what was queued before is no longer sent
 */
export function waitingEvents(lines: Iterable<string>, since: string): WaitingEvent[] {
  const waiting = new Map<string, { at: string; event: WaitingEvent }>();
  const over = new Set<string>();
  for (const line of lines) {
    if (!line.includes(MARK)) continue;
    const record = readLine(line);
    if (record?.event === 'webhook.delivered' || record?.event === 'webhook.failed') {
      if (record.event === 'webhook.delivered' || record.status === 'gone')
        over.add(`${record.webhook_id} ${record.receiver}`);
      continue;
    }
    if (record?.event !== 'webhook.queued' || record.timestamp < since) continue;
    const { timestamp: at, webhook_id: id, receivers, payload, operation = null, target = null } = record;
    for (const receiver of receivers)
      waiting.set(`${id} ${receiver}`, { at, event: { id, receiver, payload, operation, target } });
  }
  return [...waiting]
    .filter(([key]) => !over.has(key))
    .map(([, entry]) => entry)
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ event }) => event);
}
