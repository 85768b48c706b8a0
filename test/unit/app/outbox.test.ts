import { describe, expect, it } from 'vitest';
import { Outbox, type OutboxPorts } from '../../../src/app/webhooks/outbox.ts';
import type { Delivery, Receivers } from '../../../src/app/webhook-ports.ts';
import type { AuditEvent } from '../../../src/model/audit-record.ts';
import { scaledClock } from '../../tenant/clock.ts';

const OK: Delivery = { delivered: true, gone: false, httpStatus: 204, attempts: 1, latencyMs: 12, detail: '' };
const NO: Delivery = {
  delivered: false,
  gone: false,
  httpStatus: 500,
  attempts: 4,
  latencyMs: 12,
  detail: 'https://a.example answered 500 (4 tries).',
};
const SILENT: Delivery = { ...NO, httpStatus: null, detail: 'Not delivered: nobody listens.' };

/** An outbox whose receivers answer as told; `log` has records and sends in the order they happened. */
function world(
  answer: (name: string, id: string, signal: AbortSignal) => Delivery | Promise<Delivery> = () => OK,
  more: Partial<OutboxPorts> & { names?: string[] } = {},
) {
  const { names = ['https://a.example'], ...ports } = more;
  const log: (AuditEvent | { sent: string; to: string; payload: unknown })[] = [];
  let busy = 0;
  const peak = { value: 0 };
  const outbox = new Outbox({
    journal: {
      appendAll: async (events) => {
        log.push(...events);
        return [];
      },
    },
    clock: scaledClock(1000),
    run: 'run-1',
    payloadHash: () => 'hash',
    receivers: async (signal): Promise<Receivers> => ({
      names,
      send: async (name, id, payload) => {
        log.push({ sent: id, to: name, payload });
        busy += 1;
        peak.value = Math.max(peak.value, busy);
        const result = await answer(name, id, signal);
        busy -= 1;
        return result;
      },
      close: async () => undefined,
    }),
    ...ports,
  });
  const records = (event: string): AuditEvent[] =>
    log.filter((each): each is AuditEvent => 'event' in each && each.event === event);
  const sends = (): { sent: string; to: string }[] =>
    log.filter((each): each is { sent: string; to: string; payload: unknown } => 'sent' in each);
  return { outbox, log, records, sends, peak };
}

const until = (signal: AbortSignal): Promise<Delivery> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ ...SILENT, detail: 'given up' }));
  });

describe('an event', () => {
  it('is on record before it is sent, and afterwards with how it went', async () => {
    const { outbox, log } = world();
    outbox.notify(
      'roles op-1',
      { a: 1 },
      { operation: 'op-1', target: { id: 'u1', userName: null, externalId: null } },
    );
    expect(await outbox.finish(60_000)).toEqual({ sent: 1, waiting: 0, failed: 0, details: [] });
    const id = outbox.idOf('roles op-1');
    expect(id).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(log).toEqual([
      {
        event: 'webhook.queued',
        operation: 'op-1',
        target: { id: 'u1', userName: null, externalId: null },
        status: 'queued',
        payload_hash: 'hash',
        webhook_id: id,
        receivers: ['https://a.example'],
        payload: { a: 1 },
      },
      { sent: id, to: 'https://a.example', payload: { a: 1 } },
      {
        event: 'webhook.delivered',
        operation: 'op-1',
        target: { id: 'u1', userName: null, externalId: null },
        status: 'delivered',
        attempts: 1,
        http_status: 204,
        latency_ms: 12,
        error: null,
        webhook_id: id,
        receiver: 'https://a.example',
      },
    ]);
  });

  it('has the same id whenever the same run tells it, and another one in another run', () => {
    expect(world().outbox.idOf('roles op-1')).toBe(world().outbox.idOf('roles op-1'));
    expect(world(undefined, { run: 'run-2' }).outbox.idOf('roles op-1')).not.toBe(world().outbox.idOf('roles op-1'));
  });

  it('told twice is one, and what is on record already is not told again', async () => {
    const { outbox, sends } = world();
    outbox.know([outbox.idOf('c')]);
    for (const name of ['a', 'b', 'a', 'c']) outbox.notify(name, {});
    await outbox.finish(60_000);
    outbox.notify('late', {});
    expect(sends().map(({ sent }) => sent)).toEqual([outbox.idOf('a'), outbox.idOf('b')]);
  });

  it('of many goes out a few at a time, all of one moment with one record of the journal each', async () => {
    const { outbox, peak, records } = world(async () => {
      await Promise.resolve();
      return OK;
    });
    for (let i = 0; i < 200; i += 1) outbox.notify(`event ${i}`, { i });
    expect(await outbox.finish(60_000)).toMatchObject({ sent: 200 });
    expect(peak.value).toBe(8);
    expect(records('webhook.queued')).toHaveLength(200);
    expect(records('webhook.delivered')).toHaveLength(200);
  });

  it('told while others are being recorded is not lost', async () => {
    const { outbox, sends } = world();
    outbox.notify('a', {});
    await Promise.resolve();
    outbox.notify('b', {});
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    outbox.notify('c', {});
    expect(await outbox.finish(60_000)).toMatchObject({ sent: 3 });
    expect(sends()).toHaveLength(3);
  });
});

describe('receivers', () => {
  it('are told one by one: what one refuses, another has', async () => {
    const { outbox, records } = world((name) => (name.includes('a.') ? NO : OK), {
      names: ['https://a.example', 'https://b.example'],
    });
    outbox.notify('x', {});
    expect(await outbox.finish(60_000)).toEqual({ sent: 1, waiting: 0, failed: 1, details: [NO.detail] });
    expect(records('webhook.failed')).toMatchObject([
      { receiver: 'https://a.example', status: 'failed', http_status: 500, attempts: 4, error: NO.detail },
    ]);
    expect(records('webhook.delivered')).toMatchObject([{ receiver: 'https://b.example' }]);
  });

  it('do not wait for one that is slow: it answers only once the other one has everything', async () => {
    let quick = 0;
    const all = Promise.withResolvers<void>();
    const { outbox } = world(
      async (name) => {
        if (name.includes('slow')) await all.promise;
        else if (++quick === 100) all.resolve();
        return OK;
      },
      { names: ['https://slow.example', 'https://quick.example'] },
    );
    for (let i = 0; i < 100; i += 1) outbox.notify(`event ${i}`, {});
    expect(await outbox.finish(20_000_000)).toEqual({ sent: 200, waiting: 0, failed: 0, details: [] });
  });

  it('that say nothing three times are left alone for the rest of the run', async () => {
    const { outbox, sends, records } = world(() => SILENT);
    for (let i = 0; i < 40; i += 1) outbox.notify(`event ${i}`, {});
    const settled = await outbox.finish(60_000);
    expect(settled.sent + settled.waiting + settled.failed).toBe(40);
    expect(sends().length).toBeLessThan(12);
    expect(settled.waiting).toBeGreaterThan(28);
    expect(records('webhook.failed')).toHaveLength(settled.failed);
    expect(settled.details).toEqual([SILENT.detail]);
  });

  it('that want no more are sent no more, and nothing of it waits for the next run', async () => {
    const { outbox, sends, records } = world(() => ({ ...NO, gone: true, httpStatus: 410 }));
    for (let i = 0; i < 40; i += 1) outbox.notify(`event ${i}`, {});
    expect(await outbox.finish(60_000)).toMatchObject({ waiting: 0, failed: 40 });
    expect(sends().length).toBeLessThan(10);
    expect(records('webhook.failed').every(({ status }) => status === 'gone')).toBe(true);
  });

  it('that cannot be opened are told of, and end no run', async () => {
    const { outbox, records } = world(undefined, { receivers: async () => Promise.reject(new Error('no such place')) });
    outbox.notify('x', {});
    expect(await outbox.finish(60_000)).toMatchObject({ sent: 0, details: ['no such place'] });
    expect(records('webhook.queued')).toHaveLength(1);
  });
});

describe('the end of a run', () => {
  it('waits for receivers no longer than it may; what hangs, waits for the next run', async () => {
    const { outbox, records } = world((_, __, signal) => until(signal));
    for (let i = 0; i < 20; i += 1) outbox.notify(`event ${i}`, {});
    expect(await outbox.finish(5_000)).toMatchObject({ sent: 0, waiting: 20, failed: 0 });
    expect(records('webhook.queued')).toHaveLength(20);
    expect(records('webhook.failed')).toEqual([]);
  });

  it('after a cancellation starts nothing new, and gives what is under way a moment', async () => {
    const controller = new AbortController();
    const { outbox, sends } = world((_, __, signal) => until(signal), { signal: controller.signal });
    for (let i = 0; i < 20; i += 1) outbox.notify(`event ${i}`, {});
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    controller.abort();
    expect(await outbox.finish(3_600_000)).toMatchObject({ waiting: 20 });
    expect(sends()).toHaveLength(8);
  });

  it('sends nothing that cannot be put on record', async () => {
    const { outbox, sends } = world(undefined, {
      journal: { appendAll: async () => Promise.reject(new Error('the disk is full')) },
    });
    outbox.notify('x', {});
    await outbox.finish(60_000);
    expect(sends()).toEqual([]);
  });
});

describe('events of an earlier run', () => {
  it('are sent with their own id, on record as taken up again, and not to receivers that are gone', async () => {
    const { outbox, records, sends } = world();
    const waiting = (id: string, receiver: string) => ({
      id,
      receiver,
      payload: { of: id },
      operation: 'op-9',
      target: null,
    });
    await outbox.resume([waiting('msg_old', 'https://a.example'), waiting('msg_other', 'https://gone.example')]);
    expect(await outbox.finish(60_000)).toMatchObject({ sent: 1, waiting: 0 });
    expect(sends()).toMatchObject([{ sent: 'msg_old', payload: { of: 'msg_old' } }]);
    expect(records('webhook.queued')).toEqual([]);
    expect(records('webhook.delivered')).toMatchObject([{ webhook_id: 'msg_old', operation: 'op-9', resumed: true }]);
  });
});
