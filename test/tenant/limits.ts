import type { RateLimits } from './options.ts';

export type Budget = 'bulk' | 'other' | 'token';

interface Pace {
  perMinute: number;
  burst: number;
  tokens: number;
  at: number;
}

/**
 * How much a client may send: a bucket or a window for bulk requests and one for everything else. Token requests are
 * free.
 */
export class Pacer {
  readonly #limits: RateLimits | null;
  readonly #paces: Record<'bulk' | 'other', Pace>;
  /** Moment until which a budget was told to wait. */
  readonly waits: Record<'bulk' | 'other', { told: number; until: number } | null> = { bulk: null, other: null };

  constructor(limits: RateLimits | null, now: number) {
    this.#limits = limits;
    const pace = (perMinute: number, burst: number): Pace => ({
      perMinute,
      burst,
      tokens: limits?.model === 'window' ? perMinute : burst,
      at: now,
    });
    this.#paces = {
      bulk: pace(limits?.bulkPerMinute ?? Infinity, limits?.bulkBurst ?? Infinity),
      other: pace(limits?.otherPerMinute ?? Infinity, limits?.otherBurst ?? Infinity),
    };
  }

  /**
   * Takes one request from a budget.
   * @param now the tenant's time, ms
   * @returns `null`, or the milliseconds to wait
   */
  take(budget: Budget, now: number): number | null {
    if (!this.#limits || budget === 'token') return null;
    const pace = this.#paces[budget];
    const waitMs = this.#limits.model === 'window' ? fromWindow(pace, now) : fromBucket(pace, now);
    if (waitMs === null) return null;
    return waitMs;
  }

  /** Retry-After for a wait, or `null` where this tenant names none; whole seconds, rounded up (RFC 9110 §10.2.3). */
  retryAfter(budget: 'bulk' | 'other', waitMs: number, now: number): { header: string; until: number } | null {
    if (!this.#limits || this.#limits.retryAfter === 'none') return null;
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    // A date has whole seconds: rounded up, so that it is never too early.
    const until =
      this.#limits.retryAfter === 'date' ? Math.ceil((now + seconds * 1000) / 1000) * 1000 : now + seconds * 1000;
    const told = this.waits[budget];
    if (!told || until > told.until) this.waits[budget] = { told: now, until };
    return { header: this.#limits.retryAfter === 'date' ? new Date(until).toUTCString() : String(seconds), until };
  }
}

function fromBucket(pace: Pace, now: number): number | null {
  const perMs = pace.perMinute / 60_000;
  pace.tokens = Math.min(pace.burst, pace.tokens + (now - pace.at) * perMs);
  pace.at = now;
  if (pace.tokens >= 1) {
    pace.tokens -= 1;
    return null;
  }
  return (1 - pace.tokens) / perMs;
}

function fromWindow(pace: Pace, now: number): number | null {
  const minute = Math.floor(now / 60_000);
  if (Math.floor(pace.at / 60_000) !== minute) pace.tokens = pace.perMinute;
  pace.at = now;
  if (pace.tokens >= 1) {
    pace.tokens -= 1;
    return null;
  }
  return (minute + 1) * 60_000 - now;
}
