/**
 * The life of a request, from the caller to the wire and back:
 *
 * 1. `client.ts` checks the address, gets a token (`bearer.ts`) and asks the gate for leave.
 * 2. `gate.ts` lets the oldest request out whose budget has room, while fewer than `concurrency.ts` allows are under
 *    way.
 * 3. The budget's `Pacer` (below) says when the next one may start: it gets the time and has no timer of its own.
 * 4. `exchange.ts` sends it once, and tells apart an answer, a request that was lost, and one that never left.
 * 5. The answer's headers (`headers.ts`) teach the pacer; `breaker.ts` counts failures in a row.
 * 6. `retry.ts` decides whether it goes again: only what does no harm when it arrives twice, or certainly never
 *    arrived.
 */
import type { PaceSignals } from './headers.ts';
import { longWaitMs, WindowGuess } from './window.ts';

/** First wait after a 429 that names none; doubled up to the longest while nothing is let through. */
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** Answers over which the server's real rate is measured. */
const MEASURED = 20;
/** After a minute without a refusal a lowered pace rises by this share of the input's. */
const RISE_EVERY_MS = 60_000;
const RISE = 0.05;
/** Share of a request that is sent later after a refusal, so that jitter on the way does not cause the next one. */
const SLACK = 0.1;
const ALMOST_ONE = 1 - 1e-9;
/** Below this, milliseconds since the epoch cannot tell two moments apart. */
const SHORTEST_MS = 0.001;

/** Leave to send one request. Hand it back with `answered`, `lost` or `giveBack`. */
export interface Grant {
  epoch: number;
  at: number;
  /** What it took from the bucket. */
  cost: number;
  /** The first after a wait: what it shows decides whether more may follow at once. */
  probe: boolean;
  /** The server's headers had said that there is room for it, and for all others under way. */
  backed: boolean;
}

/**
 * The pace of one budget; a state machine without timers, all times in milliseconds since the epoch.
 *
 * Free at first: any number may be under way. The first 429, or a rate-limit header, teaches how many the server takes
 * at once; from then on it is a token bucket with the input's pace, which goes down to the rate that refusals show and
 * slowly up again, or a window where the server turns out to count by windows (see window.ts), or what the server's
 * headers say is left. A wait that the server names holds for every request not yet sent; after it one request goes
 * first.
 */
export class Pacer {
  readonly #steady: number;
  readonly #window = new WindowGuess();
  #rate: number;
  #limited = false;
  #tokens = 0;
  #cap = 1;
  /** Moment up to which tokens are counted. */
  #at = 0;
  #until = -Infinity;
  #epoch = 0;
  #probing = false;
  #underWay = 0;
  #acceptedFree = 0;
  #freeSince: number | null = null;
  #recent: number[] = [];
  #lowered = 0;
  #unnamed = 0;
  #trusted = true;
  #backed = 0;
  /** The server tells what is left, and is right about it. */
  #countsDown = false;
  /** The least that the server said is left, and when; replaced by what was certainly said later. */
  #left = { count: Infinity, at: -Infinity };
  #slack = 0;

  /** @param perMinute the steady pace that the input asks for */
  constructor(perMinute: number) {
    this.#steady = perMinute / 60_000;
    this.#rate = this.#steady;
  }

  /** True once a limit is known. */
  get limited(): boolean {
    return this.#limited;
  }

  /** End of the wait that the server asked for; in the past where there is none. */
  get blockedUntil(): number {
    return this.#until;
  }

  /** Requests a minute at present. */
  get perMinute(): number {
    return this.#rate * 60_000;
  }

  /** How many requests could start now; Infinity before a limit is known. */
  room(now: number): number {
    if (now < this.#until) return 0;
    if (!this.#limited) return Infinity;
    this.#refill(now);
    return Math.max(0, Math.floor(this.#tokens + 1 - ALMOST_ONE));
  }

  /** Milliseconds until one request may start; 0: now. */
  delay(now: number): number {
    if (now < this.#until) return this.#until - now;
    if (!this.#limited) return 0;
    this.#refill(now);
    if (this.#tokens >= ALMOST_ONE) return 0;
    const window = this.#window.proven;
    const ms = window ? window.resetAt - now : (1 - this.#tokens) / this.#rate;
    return ms < SHORTEST_MS ? 0 : ms;
  }

  /** Takes leave for one request; only when `delay` is 0. */
  take(now: number): Grant {
    this.#underWay += 1;
    this.#freeSince ??= now;
    const probe = this.#probing;
    this.#probing = false;
    const cost = 1 + (probe && !this.#window.proven ? this.#slack : 0);
    if (probe) this.#slack = 0;
    if (this.#limited) this.#tokens -= cost;
    // What headers say may be wrong by as many as are under way.
    const backed = this.#backed > this.#underWay;
    if (this.#backed > 0) this.#backed -= 1;
    return { epoch: this.#epoch, at: now, cost, probe, backed };
  }

  /** The request was never sent. */
  giveBack(grant: Grant): void {
    this.#underWay -= 1;
    if (this.#limited && grant.epoch === this.#epoch) this.#tokens += grant.cost;
    if (grant.probe && grant.epoch === this.#epoch) this.#probing = true;
  }

  /** The request was sent and got no answer: the server has counted it, as far as we know. */
  lost(grant: Grant): void {
    this.#underWay -= 1;
    this.#accept(grant);
  }

  /** The request was answered; `now` is the moment of receipt. */
  answered(grant: Grant, signals: PaceSignals, now: number): void {
    this.#underWay -= 1;
    if (signals.limited) this.#refused(grant, signals.waitMs, now);
    else {
      this.#accept(grant);
      this.#unnamed = 0;
      this.#rise(now);
      if (signals.waitMs !== null && signals.waitMs > 0) this.#hold(now + signals.waitMs);
      this.#observe(grant, signals, now);
    }
  }

  #refill(now: number): void {
    if (this.#window.advance(now, (lengthMs) => this.#steady * lengthMs)) {
      this.#tokens = 1;
      this.#probing = true;
    }
    if (now <= this.#at) return;
    // Headers tell what is left, with the next answer again; the pace counts only where no answer is to come.
    const counted = this.#countsDown && this.#underWay > 0;
    if (!this.#window.proven && !counted)
      this.#tokens = Math.max(this.#tokens, Math.min(this.#cap, this.#tokens + (now - this.#at) * this.#rate));
    this.#at = now;
  }

  #accept(grant: Grant): void {
    if (!this.#limited) {
      this.#acceptedFree += 1;
      this.#window.accepted(grant.at);
      return;
    }
    if (grant.epoch < this.#epoch) {
      this.#cap += 1;
      this.#window.acceptedBefore();
      return;
    }
    this.#window.accepted(grant.at);
    this.#recent = [...this.#recent.slice(1 - MEASURED), grant.at];
    if (grant.probe && this.#window.promised > 1) {
      this.#tokens += this.#window.promised - 1;
      this.#cap = Math.max(this.#cap, this.#window.promised);
    }
  }

  #refused(grant: Grant, namedMs: number | null, now: number): void {
    if (this.#limited && grant.epoch < this.#epoch) {
      // Sent before the limit was known: the same refusal once more, but its wait holds too.
      if (namedMs !== null) this.#hold(now + namedMs);
      this.#window.postpone(this.#until);
      return;
    }
    if (grant.backed) this.#trusted = this.#countsDown = false;
    if (this.#limited) this.#lower(now);
    else this.#learn(now);
    this.#epoch += 1;
    this.#backed = 0;
    const interval = 1 / this.#rate;
    const isLong = namedMs !== null && namedMs >= longWaitMs(interval);
    this.#slack = isLong ? 0 : SLACK;
    // A long wait says nothing about the rate.
    if (isLong) this.#recent = [];
    if (namedMs === null) {
      this.#hold(now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#unnamed));
      this.#unnamed += 1;
      this.#window.refusedUnnamed();
    } else {
      this.#hold(now + namedMs);
      this.#window.refused(
        this.#until,
        namedMs,
        interval,
        Math.max(1, Math.round(this.#steady * Math.max(60_000, namedMs))),
      );
    }
  }

  /** What was let through before the first refusal is what the server takes at once. */
  #learn(now: number): void {
    const elapsed = now - (this.#freeSince ?? now);
    this.#cap = Math.max(1, this.#acceptedFree - Math.floor(elapsed * this.#rate));
    this.#limited = true;
    this.#lowered = now;
  }

  /**
   * At a refusal a bucket is empty, so that it cannot have refilled faster than by what it let through since the first
   * of the last answers. Where our pace is above that, it was too high; where not, jitter caused the refusal.
   */
  #lower(now: number): void {
    this.#lowered = now;
    const [first] = this.#recent;
    if (this.#window.proven || first === undefined || now <= first) return;
    this.#rate = Math.max(Math.min(this.#rate, this.#recent.length / (now - first)), this.#steady / 100);
  }

  #rise(now: number): void {
    if (this.#rate >= this.#steady || now - this.#lowered < RISE_EVERY_MS) return;
    this.#rate = Math.min(this.#steady, this.#rate + this.#steady * RISE);
    this.#lowered = now;
  }

  /** Nothing before `until`; then one request, and from then on tokens again. */
  #hold(until: number): void {
    if (until <= this.#until) return;
    this.#until = until;
    this.#at = until;
    this.#tokens = 1;
    this.#probing = true;
  }

  /** What the server says is left counts more than what we think, unless it was wrong before. */
  #observe(grant: Grant, signals: PaceSignals, now: number): void {
    const { remaining, resetMs, quota } = signals;
    if (remaining === null) return;
    // Answers overtake each other: more than was said before counts only where it was asked afterwards.
    if (grant.at >= this.#left.at || remaining < this.#left.count) this.#left = { count: remaining, at: now };
    const left = Math.max(0, this.#left.count - this.#underWay);
    if (!this.#limited) {
      this.#limited = true;
      this.#epoch += 1;
      this.#at = now;
      this.#lowered = now;
      this.#tokens = left;
      this.#cap = Math.max(1, quota ?? remaining);
    } else if (now < this.#until) return;
    else this.#refill(now);
    if (this.#trusted) {
      this.#window.forget();
      this.#countsDown = true;
      this.#cap = Math.max(this.#cap, left);
      this.#tokens = left;
      this.#backed = left;
    } else this.#tokens = Math.min(this.#tokens, left);
    if (this.#left.count === 0 && resetMs !== null) this.#hold(now + resetMs);
  }
}
