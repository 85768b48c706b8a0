import type { Clock } from '../model/clock.ts';
import type { ConcurrencySetting } from './concurrency.ts';

/** A budget of requests with its own pace. Token requests are neither paced nor counted against a budget. */
export type Budget = 'bulk' | 'other' | 'token';

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute; HTTPS, or HTTP on loopback. */
  url: string;
  headers?: Record<string, string>;
  body?: string;
  budget: Budget;
  /**
   * True where sending it twice does no harm (reads, PUT/DELETE by id, PATCH replace, look-ups by POST): it is then
   * retried after an ambiguous end.
   */
  idempotent: boolean;
  /** Statuses that the caller treats itself although they would be retried otherwise, e.g. 501 on a probe. */
  expect?: number[];
  /** False: send no Authorization header (token requests, discovery). Default true. */
  authorize?: boolean;
}

/** An answer of the server, whatever its status (after retries where those were allowed). */
export interface HttpAnswer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  text: string;
  /** The text's JSON, where it was parsed already. */
  json?: unknown;
  /** Final URL. */
  url: string;
  /** Requests sent for this answer, 401 renewals included, 429 waits included. */
  attempts: number;
  /** Round-trip of the last try, ms. */
  latencyMs: number;
  correlationId: string | null;
}

/**
 * No usable answer. `ambiguous`: the server may have done what was asked. `all-refused`: not sent, since every change
 * before it was answered 429.
 */
export type HttpErrorKind =
  | 'network'
  | 'timeout'
  | 'truncated'
  | 'too-large'
  | 'redirect'
  | 'host-refused'
  | 'aborted'
  | 'breaker-open'
  | 'all-refused';

export interface HttpClientOptions {
  clock: Clock;
  /** Uniform in [0, 1), for jitter. */
  random: () => number;
  pace: { otherPerMinute: number; bulkPerMinute: number };
  concurrency: ConcurrencySetting;
  maxAttempts: number;
  timeoutMs: number;
  /**
   * True if credentials may go to this host (see cxone/hosts). Checked before every authorised request and after every
   * redirect.
   */
  allowed: (url: URL) => boolean;
  /** The bearer token; `stale` is the token that was refused with 401 (renew unless someone else already did). */
  token?: (stale?: string) => Promise<string>;
  /** Aborts everything under way (SIGTERM). */
  signal?: AbortSignal;
  /** One line for the log, at most every few seconds, e.g. `waiting 12 s: the tenant asked for it (429)`. */
  onWait?: (event: { budget: Budget; ms: number; reason: string }) => void;
}
