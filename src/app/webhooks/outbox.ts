import type { Clock } from '../../model/clock.ts';
import type { AuditTarget } from '../../model/audit-parts.ts';
import type { AuditEvent, Journal } from '../../model/audit-record.ts';
import type { Delivery, Notifier, Receivers, WaitingEvent } from '../webhook-ports.ts';
import { errorText } from '../../text/errors.ts';
import { sha256 } from '../../text/hash.ts';

/** What an outbox needs from outside. */
export interface OutboxPorts {
  journal: Pick<Journal, 'appendAll'>;
  clock: Clock;
  /** Opened with the first event. */
  receivers: (signal: AbortSignal) => Promise<Receivers>;
  /** Names the run: `event_id` of its first record, so that an event keeps its id when `post` tells it again. */
  run: string;
  payloadHash: (data: unknown) => string;
  /** Aborted when the run is cancelled: what is not under way by then waits. */
  signal?: AbortSignal;
}

/** How it ended: deliveries, one for each event and receiver. */
interface Deliveries {
  sent: number;
  /** Not tried, or interrupted: for `post`. */
  waiting: number;
  /** Tried in vain; `post` tries once more. */
  failed: number;
  /** What went wrong, each once, without addresses beyond their origin. */
  details: string[];
}

interface Parcel extends WaitingEvent {
  /** Of an earlier run. */
  resumed: boolean;
}

/** What one receiver still has to get, and how many deliveries to it are under way. */
interface Lane {
  parcels: Parcel[];
  underWay: number;
}

/** Deliveries to one receiver under way at once: a slow one holds up its own events, and nobody else's. */
const AT_ONCE = 8;
/** Deliveries in a row without any answer, after which a receiver is left alone for the rest of the run. */
const SILENT = 3;
/** After a cancellation the runner grants seconds in all. */
const GRACE_MS = 1_500;

/**
 * The events of a run on their way to the receivers. Each is put into the audit before it is sent (`webhook.queued`,
 * with its payload) and after (`webhook.delivered`, `webhook.failed`), so that anyone who finds the audit can send what
 * is outstanding. At least once: a receiver drops doubles by `webhook-id`, which stays the same.
 */
export class Outbox implements Notifier {
  readonly #ports: OutboxPorts;
  readonly #stop = new AbortController();
  readonly #ids = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #silence = new Map<string, number>();
  readonly #gone = new Set<string>();
  readonly #result: Deliveries = { sent: 0, waiting: 0, failed: 0, details: [] };
  #receivers: Promise<Receivers | null> | null = null;
  #fresh: { id: string; payload: unknown; about: NonNullable<Parameters<Notifier['notify']>[2]> }[] = [];
  #recording: Promise<void> | null = null;
  readonly #lanes = new Map<string, Lane>();
  #closed = false;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  /** The id an event has in this run: `msg_` and 32 hex digits. */
  idOf(name: string): string {
    return `msg_${sha256(`${this.#ports.run}\n${name}`).slice(0, 32)}`;
  }

  notify(name: string, payload: unknown, about: { operation?: string; target?: AuditTarget } = {}): void {
    const id = this.idOf(name);
    if (this.#closed || this.#ids.has(id)) return;
    this.#ids.add(id);
    this.#fresh.push({ id, payload, about });
    this.#start();
  }

  #start(): void {
    this.#recording ??= this.#record().finally(() => {
      this.#recording = null;
      if (this.#fresh.length > 0) this.#start();
    });
  }

  /** Ids of events that are on record already, and not to be sent again. */
  know(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
  }

  /**
   * Takes up events of earlier runs, which are on record already. Those of receivers that are no longer named are left.
   */
  async resume(waiting: readonly WaitingEvent[]): Promise<void> {
    if (waiting.length === 0) return;
    const names = new Set((await this.#open())?.names);
    for (const { id } of waiting) this.#ids.add(id);
    for (const event of waiting) if (names.has(event.receiver)) this.#put({ ...event, resumed: true });
    this.#pump();
  }

  /**
   * Waits until everything is sent, `withinMs` milliseconds at most (next to nothing once the run is cancelled). What
   * is not sent by then waits. Nothing can be notified afterwards.
   */
  async finish(withinMs: number): Promise<Deliveries> {
    const { clock, signal } = this.#ports;
    const over = new AbortController();
    const cancelled = (): void =>
      void clock.sleep(GRACE_MS, over.signal).then(
        () => this.#stop.abort(),
        () => undefined,
      );
    if (signal?.aborted) cancelled();
    else signal?.addEventListener('abort', cancelled, { once: true });
    void clock.sleep(withinMs, over.signal).then(
      () => this.#stop.abort(),
      () => undefined,
    );
    await this.#idle();
    signal?.removeEventListener('abort', cancelled);
    over.abort();
    this.#closed = true;
    await (await this.#receivers)?.close();
    return this.#result;
  }

  async #idle(): Promise<void> {
    while (this.#recording || this.#underWay.size > 0) await Promise.all([this.#recording, ...this.#underWay]);
    for (const lane of this.#lanes.values()) this.#result.waiting += lane.parcels.splice(0).length;
  }

  #open(): Promise<Receivers | null> {
    this.#receivers ??= this.#ports.receivers(this.#stop.signal).catch((error: unknown) => {
      this.#detail(errorText(error));
      return null;
    });
    return this.#receivers;
  }

  /** Puts fresh events on record, those of one moment together, and then in the queue. */
  async #record(): Promise<void> {
    const names = (await this.#open())?.names ?? [];
    while (this.#fresh.length > 0) {
      const fresh = this.#fresh;
      this.#fresh = [];
      const isOnRecord = await this.#append(
        fresh.map(({ id, payload, about }) => ({
          event: 'webhook.queued',
          operation: about.operation ?? null,
          target: about.target ?? null,
          status: 'queued',
          payload_hash: this.#ports.payloadHash(payload),
          webhook_id: id,
          receivers: [...names],
          payload,
        })),
      );
      if (!isOnRecord) return;
      for (const { id, payload, about } of fresh) {
        for (const receiver of names)
          this.#put({
            id,
            receiver,
            payload,
            operation: about.operation ?? null,
            target: about.target ?? null,
            resumed: false,
          });
      }
      this.#pump();
    }
  }

  #put(parcel: Parcel): void {
    const lane = this.#lanes.get(parcel.receiver);
    if (lane) lane.parcels.push(parcel);
    else this.#lanes.set(parcel.receiver, { parcels: [parcel], underWay: 0 });
  }

  #pump(): void {
    for (const lane of this.#lanes.values()) this.#pumpLane(lane);
  }

  #pumpLane(lane: Lane): void {
    while (
      lane.underWay < AT_ONCE &&
      lane.parcels.length > 0 &&
      !this.#stop.signal.aborted &&
      !this.#ports.signal?.aborted
    ) {
      lane.underWay += 1;
      const delivery = this.#deliver(lane.parcels.shift() as Parcel).finally(() => {
        this.#underWay.delete(delivery);
        lane.underWay -= 1;
        this.#pumpLane(lane);
      });
      this.#underWay.add(delivery);
    }
  }

  async #deliver(parcel: Parcel): Promise<void> {
    const { receiver, id, payload } = parcel;
    if ((this.#silence.get(receiver) ?? 0) >= SILENT) {
      this.#result.waiting += 1;
      return;
    }
    const result: Delivery = this.#gone.has(receiver)
      ? { delivered: false, gone: true, httpStatus: null, attempts: 0, latencyMs: 0, detail: '' }
      : ((await (await this.#open())?.send(receiver, id, payload)) ?? {
          delivered: false,
          gone: false,
          httpStatus: null,
          attempts: 0,
          latencyMs: 0,
          detail: '',
        });
    if (!result.delivered && this.#stop.signal.aborted) {
      this.#result.waiting += 1;
      return;
    }
    this.#silence.set(
      receiver,
      result.delivered || result.gone || result.httpStatus !== null ? 0 : (this.#silence.get(receiver) ?? 0) + 1,
    );
    if (result.gone) this.#gone.add(receiver);
    if (result.delivered) this.#result.sent += 1;
    else this.#result.failed += 1;
    this.#detail(result.detail);
    await this.#append([recordOf(parcel, result)]);
  }

  #detail(text: string): void {
    if (text !== '' && !this.#result.details.includes(text)) this.#result.details.push(text);
  }

  /** What cannot be put on record is not sent either; the run tells of the journal's failure itself. */
  async #append(events: AuditEvent[]): Promise<boolean> {
    try {
      await this.#ports.journal.appendAll(events);
      return true;
    } catch {
      this.#stop.abort();
      return false;
    }
  }
}

function recordOf(
  { id, receiver, operation, target, resumed }: Parcel,
  { delivered, gone, httpStatus, attempts, latencyMs, detail }: Delivery,
): AuditEvent {
  const record = {
    operation,
    target,
    status: delivered ? 'delivered' : gone ? 'gone' : 'failed',
    attempts,
    http_status: httpStatus,
    latency_ms: Math.round(latencyMs),
    error: delivered ? null : detail || null,
    webhook_id: id,
    receiver,
    resumed: resumed || undefined,
  };
  return delivered ? { event: 'webhook.delivered', ...record } : { event: 'webhook.failed', ...record };
}
