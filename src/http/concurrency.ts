/** How many requests are under way at once: a number that stays, or `auto`. */
export type ConcurrencySetting = number | 'auto';

/** `auto` begins with so many. */
export const AUTO_START = 5;
/** `auto` never goes above. */
export const AUTO_MOST = 16;
/** An answer within this time is quick whatever the others took. */
const QUICK_MS = 250;
/** An answer that takes so many times the best one seen is no longer quick. */
const SLOWER = 3;

/** The most requests that a setting can ever have under way: what callers may prepare for. */
export const mostUnderWay = (setting: ConcurrencySetting): number => (setting === 'auto' ? AUTO_MOST : setting);

/**
 * The number of requests that may be under way. A number stays what it is. `auto` begins with 5 and lets one more out
 * for every quick answer, up to 16; a slow answer takes one away, and a 429, an error of the server or a lost request
 * halves it, once for all that were under way together. After a 429 it never climbs again: the tenant has said where
 * its limit is. Knows no clock: it hears how long an answer took.
 */
export class Concurrency {
  readonly #auto: boolean;
  #limit: number;
  #best = Infinity;
  #ceiling = AUTO_MOST;
  /** Ends still to come of requests that were under way when the number fell: they say nothing new. */
  #older = 0;

  constructor(setting: ConcurrencySetting) {
    this.#auto = setting === 'auto';
    this.#limit = setting === 'auto' ? AUTO_START : setting;
  }

  /** Requests that may be under way now, at least one. */
  get limit(): number {
    return this.#limit;
  }

  /**
   * Takes note of how a request ended.
   * @param latencyMs round trip of the request
   * @param end `limited`: 429; `trouble`: an error of the server, or no answer
   */
  ended(latencyMs: number, end: 'answered' | 'limited' | 'trouble'): void {
    if (!this.#auto) return;
    if (this.#older > 0) {
      this.#older -= 1;
      if (end !== 'limited') return;
      this.#ceiling = Math.min(this.#ceiling, this.#limit);
      return;
    }
    if (end === 'answered') {
      this.#best = Math.min(this.#best, latencyMs);
      if (latencyMs <= Math.max(QUICK_MS, SLOWER * this.#best)) this.#limit = Math.min(this.#ceiling, this.#limit + 1);
      else this.#limit = Math.max(1, this.#limit - 1);
      return;
    }
    this.#older = this.#limit - 1;
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    if (end === 'limited') this.#ceiling = Math.max(1, Math.min(this.#ceiling, this.#limit));
  }
}
