import { isUntrusted } from './error.ts';
import type { Ending } from './exchange.ts';
import { PATIENCE_MS } from './gate.ts';
import type { PaceSignals } from './headers.ts';
import type { HttpRequest } from './types.ts';

const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 60_000;
/** Waits in a row for a server that answers 429 and never says how long (2 s, doubling: some six minutes in all). */
const MOST_UNNAMED = 10;
/** Waits in a row that a server named and that were in vain: one that names a second may count by the minute. */
export const MOST_BROKEN = 100;

/** What follows an end of a try. `spends`: the next try counts against `maxAttempts`. */
type Decision = { next: 'stop' } | { next: 'again'; afterMs: number; spends: boolean };

const STOP: Decision = { next: 'stop' };
/** The pacer holds the budget as long as the server asked; no further wait. */
const WHEN_ALLOWED: Decision = { next: 'again', afterMs: 0, spends: false };

/**
 * The server did not look at the request: it came over the wrong connection (421, RFC 9110, section 15.5.20) or too
 * early (425, RFC 8470, section 5.2). Sending it again is safe whatever it does.
 */
const isUnprocessed = (status: number): boolean => status === 421 || status === 425;

/** The server was reached but is in trouble: trying again can help. 501 says that it never will. */
export function isServerTrouble(status: number): boolean {
  return status === 408 || (status >= 500 && status !== 501);
}

/**
 * Capped exponential back-off with full jitter: uniform between 0 and 1, 2, 4 … 60 s.
 * @param tries tries so far, from 1
 */
export function backoffMs(tries: number, random: () => number): number {
  return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
}

/**
 * Whether a request is sent again, and when. What is not idempotent is sent again only when it certainly was not
 * processed: refused by a 429, or nothing had been written. (401 and redirects are the client's own affair.)
 * @param tries tries that count, this one included, from 1
 * @param most `maxAttempts`
 * @param unnamed answers 429 in a row without a wait, this one included
 */
export function decide(
  request: HttpRequest,
  ending: Ending,
  signals: PaceSignals | null,
  tries: number,
  most: number,
  random: () => number,
  unnamed = 0,
): Decision {
  if (ending.type === 'held') return WHEN_ALLOWED;
  const backoff = (): Decision =>
    tries >= most ? STOP : { next: 'again', afterMs: backoffMs(tries, random), spends: true };
  if (ending.type === 'answer') {
    if (request.expect?.includes(ending.status)) return STOP;
    if ((signals?.waitMs ?? 0) > PATIENCE_MS) return STOP;
    if (ending.status === 429) {
      if (signals?.waitMs !== null) return WHEN_ALLOWED;
      return unnamed > MOST_UNNAMED ? STOP : WHEN_ALLOWED;
    }
    if (isUnprocessed(ending.status)) return backoff();
    return request.idempotent && isServerTrouble(ending.status) ? backoff() : STOP;
  }
  if (ending.kind === 'aborted' || ending.kind === 'too-large') return STOP;
  if (!ending.sent) return isUntrusted(ending.cause) ? STOP : backoff();
  return request.idempotent ? backoff() : STOP;
}
