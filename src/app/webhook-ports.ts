import type { AuditTarget } from '../model/audit-parts.ts';

/** News for someone outside: an event on its way to every receiver of `webhook-url`. */
export interface Notifier {
  /**
   * Puts an event on record (`webhook.queued`) and then on its way. Never throws, never waits, never changes the
   * verdict of the run; without receivers it does nothing.
   * @param id names the event within this run, e.g. `role.sync <operation id>`; the same id twice is one event
   * @param payload sent as it is, as JSON
   * @param about what the audit says it concerns
   */
  notify(id: string, payload: unknown, about?: { operation?: string; target?: AuditTarget }): void;
}

/** What became of one event at one receiver. */
export interface Delivery {
  delivered: boolean;
  /** The receiver said that it wants no more events (410). */
  gone: boolean;
  httpStatus: number | null;
  attempts: number;
  latencyMs: number;
  /** Why it was not delivered and what to do, without the address beyond its origin; `''` where it was. */
  detail: string;
}

/** The receivers of `webhook-url`. */
export interface Receivers {
  /** As they may be shown and put on record: the origin, numbered where several share one. */
  readonly names: readonly string[];
  /** Sends one event to one of them; never throws. `id` is the same whenever the event is sent again. */
  send(name: string, id: string, payload: unknown): Promise<Delivery>;
  close(): Promise<void>;
}

export type { WaitingEvent } from '../audit/waiting.ts';
