import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { Delivery, WaitingEvent } from '../../../src/app/webhook-ports.ts';
import { openJournal } from '../../../src/audit/journal.ts';
import type { OutputFolder } from '../../../src/files/output.ts';
import { sendWaiting, tellRecovered } from '../../../src/main/post/post-events.ts';
import type { AuditRecord } from '../../../src/model/audit-record.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { scaledClock } from '../../tenant/clock.ts';
import { MemoryFile, ports } from '../audit/samples.ts';
import { leaver, operation, outcome } from '../report/sample.ts';

const OK: Delivery = { delivered: true, gone: false, httpStatus: 204, attempts: 1, latencyMs: 1, detail: '' };
const NO: Delivery = { ...OK, delivered: false, httpStatus: 500, detail: 'https://a.example answered 500.' };
const WAITING: WaitingEvent = {
  id: 'w1',
  receiver: 'https://a.example',
  payload: { a: 1 },
  operation: null,
  target: null,
};

let said: string;
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

/** A run whose receivers answer so (`null`: it has none), in whose folder these events wait. */
function world(waiting: WaitingEvent[], answer: Delivery | null = OK) {
  const sent: { id: string; payload: unknown }[] = [];
  const receivers = async () => ({
    names: ['https://a.example'],
    send: async (_: string, id: string, payload: unknown) => {
      sent.push({ id, payload });
      return answer as Delivery;
    },
    close: async () => undefined,
  });
  const services = { clock: scaledClock(1000), ...(answer && { receivers }) } as unknown as Services;
  const file = new MemoryFile();
  const journal = openJournal(file, ports());
  const since: string[] = [];
  let opened = 0;
  const output = {
    waitingEvents: async (from: string) => {
      since.push(from);
      return waiting;
    },
    openPostAudit: async () => {
      opened += 1;
      return { path: '/out/audit-post.jsonl', journal };
    },
  } as unknown as OutputFolder;
  const events = (): string[] =>
    file.text
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as AuditRecord).event);
  return { services, output, journal, sent, since, events, file, opened: () => opened };
}

describe('after a run that was interrupted', () => {
  const [off, half, lost, kept] = [leaver(1), leaver(2), leaver(3), operation(4, { kind: 'update' })] as const;
  const outcomes = [outcome(off, 'done'), outcome(half, 'partial'), outcome(lost, 'unknown'), outcome(kept, 'done')];

  async function told(found: Outcome[] | undefined, records: AuditRecord[] = [], given = world([])) {
    const session = new Session({ mode: 'apply', tenantName: 'acme', startedAt: 0 } as RunRequest);
    if (found) session.report.outcomes = found;
    await tellRecovered(session, given.services, given.output, records, given.journal);
    return { ...given, session };
  }

  it('receivers hear what certainly happened, and nothing that the next run goes on with', async () => {
    const { sent, events } = await told(outcomes);
    expect(sent).toMatchObject([{ payload: { event_type: 'USER_DEPROVISIONED', external_id: off.person.externalId } }]);
    expect(events()).toEqual(['webhook.queued', 'webhook.delivered']);
  });

  it('hear nothing twice: what the run queued itself keeps its id', async () => {
    const first = { event: 'run.started', event_id: 'run-1' } as AuditRecord;
    const { sent } = await told(outcomes, [first]);
    const queued = { event: 'webhook.queued', webhook_id: sent[0]?.id } as unknown as AuditRecord;
    expect((await told(outcomes, [first, queued])).sent).toEqual([]);
    expect((await told(outcomes, [{ ...first, event_id: 'run-2' }, queued])).sent).toHaveLength(1);
  });

  it('hear what was queued within seven days before', async () => {
    const given = world([WAITING]);
    const { sent, since } = await told(undefined, [], given);
    expect(sent).toEqual([{ id: 'w1', payload: { a: 1 } }]);
    const age = given.services.clock.now() - Date.parse(since[0] ?? '');
    expect(Math.round(age / 86_400_000)).toBe(7);
  });

  it('is told what failed, which is no fault of the run', async () => {
    const { session } = await told(outcomes, [], world([], NO));
    expect(session.report.webhooks).toEqual({ sent: 0, waiting: 0, failed: 1 });
    expect(session.report.problems).toMatchObject([
      { reason: 'none', message: 'webhooks: 1 event could not be delivered: https://a.example answered 500' },
    ]);
  });

  it('nobody is told where nobody wants to know', async () => {
    const { events, since, session } = await told(outcomes, [], world([WAITING], null));
    expect({ events: events(), since, problems: session.report.problems }).toEqual({
      events: [],
      since: [],
      problems: [],
    });
  });
});

describe('after a run whose audit is sealed', () => {
  it('what waits is sent, on record in an audit of its own', async () => {
    const { services, output, sent, events, file } = world([WAITING]);
    await sendWaiting(services, output);
    expect(sent).toEqual([{ id: 'w1', payload: { a: 1 } }]);
    expect(events()).toEqual(['post.started', 'webhook.delivered', 'seal']);
    expect(file.closed).toBe(1);
    expect(said).toContain('Webhook  1 sent, 0 still waiting; on record in /out/audit-post.jsonl');
  });

  it('what fails again is said, with why', async () => {
    const { services, output } = world([WAITING], NO);
    await sendWaiting(services, output);
    expect(said).toContain('Webhook  0 sent, 1 still waiting');
    expect(said).toContain('https://a.example answered 500.');
  });

  it.each([
    ['nothing waits', world([])],
    ['nobody wants to know', world([WAITING], null)],
  ])('no audit is opened where %s', async (_, { services, output, opened }) => {
    await sendWaiting(services, output);
    expect(opened()).toBe(0);
    expect(said).toBe('');
  });
});
