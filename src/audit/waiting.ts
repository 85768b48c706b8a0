import { z } from 'zod';

/** An event that an audit shows as queued for a receiver, and not as delivered. */
export interface Waiting {
  id: string;
  receiver: string;
  payload: unknown;
  operation: string | null;
  target: Record<string, unknown> | null;
}

const queued = z.looseObject({
  event: z.literal('webhook.queued'),
  timestamp: z.string(),
  webhook_id: z.string(),
  receivers: z.array(z.string()),
  payload: z.unknown(),
  operation: z.string().nullish(),
  target: z.record(z.string(), z.unknown()).nullish(),
});
const over = z.looseObject({
  event: z.enum(['webhook.delivered', 'webhook.failed']),
  webhook_id: z.string(),
  receiver: z.string(),
  status: z.string().nullish(),
});

/** Reads only the lines that can be about webhooks. */
const MARK = '"event":"webhook.';

/**
 * Events that are still to be sent, out of the audits of one folder, oldest first. A failed delivery is still to be
 * made, unless the receiver said that it wants no more events.
 * @param lines of all audits, in any order; half lines and foreign ones are passed over
 * @param since ISO 8601, UTC; what was queued before is no longer sent
 */
export function waitingEvents(lines: Iterable<string>, since: string): Waiting[] {
  const waiting = new Map<string, { at: string; event: Waiting }>();
  const settled = new Set<string>();
  for (const line of lines) {
    if (!line.includes(MARK)) continue;
    const record = recordOf(line);
    const end = over.safeParse(record);
    if (end.success) {
      const { event, status, webhook_id: id, receiver } = end.data;
      if (event === 'webhook.delivered' || status === 'gone') settled.add(`${id} ${receiver}`);
      continue;
    }
    const start = queued.safeParse(record);
    if (!start.success || start.data.timestamp < since) continue;
    const { timestamp: at, webhook_id: id, receivers, payload, operation, target } = start.data;
    for (const receiver of receivers)
      waiting.set(`${id} ${receiver}`, {
        at,
        event: { id, receiver, payload, operation: operation ?? null, target: target ?? null },
      });
  }
  return [...waiting]
    .filter(([key]) => !settled.has(key))
    .map(([, entry]) => entry)
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ event }) => event);
}

function recordOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
