/** Lengths that windows have in practice; a measured one that could be one of them is taken for it. */
const USUAL_MS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
/** Waits are given in whole seconds, rounded up. */
const ROUNDING_MS = 1000;

/** A limit that is full again all at once. */
interface Window {
  lengthMs: number;
  limit: number;
  /** Milliseconds since the epoch of the next reset. */
  resetAt: number;
  /**
   * The first reset that was announced, and how many windows have begun since: the longer, the better the length is
   * known.
   */
  origin: number;
  count: number;
}

/**
 * Tells a fixed or sliding window from a token bucket by what refusals show. A bucket asks for the time of one
 * request; a window asks for the rest of itself, and afterwards lets as many through as before. That is a guess after
 * the first long wait, proven when the promised number was indeed let through before the next, and dropped when not.
 */
export class WindowGuess {
  #proven: Window | null = null;
  #hope = true;
  /** When the running period began: at a reset that a refusal named, or `null` before the first. */
  #since: number | null = null;
  #accepted = 0;
  #promised = 0;

  get proven(): Window | null {
    return this.#proven;
  }

  /** Requests that may go once the first one after the wait was let through, that first one included; 0: no idea. */
  get promised(): number {
    return this.#promised;
  }

  /** A request that was sent at this moment was let through. */
  accepted(at: number): void {
    if (this.#since === null || at >= this.#since) this.#accepted += 1;
  }

  /** One more of the time before the last refusal turned out to have been let through. */
  acceptedBefore(): void {
    if (this.#promised > 0) this.#promised += 1;
    if (this.#proven) this.#proven.limit += 1;
  }

  /** Headers know better. */
  forget(): void {
    this.#proven = null;
    this.#promised = 0;
    this.#hope = false;
  }

  /**
   * A refusal that names its wait.
   * @param resumeAt when the wait ends
   * @param waitMs the wait; `interval`: milliseconds of one request at the steady pace
   * @param largest the most that may be promised
   */
  refused(resumeAt: number, waitMs: number, interval: number, largest: number): void {
    const accepted = this.#accepted;
    if (this.#proven) this.#correct(this.#proven, resumeAt, waitMs, accepted);
    else if (!this.#hope || waitMs < longWaitMs(interval)) this.#promised = 0;
    else if (this.#promised > 0 && accepted < this.#promised) {
      this.#hope = false;
      this.#promised = 0;
    } else {
      if (this.#promised > 0 && this.#since !== null)
        this.#proven = {
          lengthMs: lengthOf(resumeAt - this.#since, 1),
          limit: accepted,
          resetAt: resumeAt,
          origin: this.#since,
          count: 0,
        };
      this.#promised = Math.min(Math.max(1, accepted), largest);
    }
    this.#since = resumeAt;
    this.#accepted = 0;
  }

  /** Another answer of the same refusal names a later end. */
  postpone(resumeAt: number): void {
    if (this.#since !== null) this.#since = Math.max(this.#since, resumeAt);
    if (this.#proven) this.#proven.resetAt = Math.max(this.#proven.resetAt, resumeAt);
  }

  /** A refusal without a wait says nothing about windows. */
  refusedUnnamed(): void {
    this.#promised = 0;
    this.#accepted = 0;
    this.#since = null;
    this.#proven = null;
  }

  /**
   * Moves on to the window of this moment.
   * @param largest the most that a window may grow to by itself
   * @returns true if a new one has begun since the last call
   */
  advance(now: number, largest: (lengthMs: number) => number): boolean {
    const window = this.#proven;
    if (!window || now < window.resetAt) return false;
    const passed = Math.floor((now - window.resetAt) / window.lengthMs) + 1;
    // Used up without a refusal: there may be room for more, felt for slowly.
    if (this.#accepted >= window.limit)
      window.limit = Math.max(
        window.limit,
        Math.min(window.limit + Math.max(1, Math.round(window.limit / 20)), largest(window.lengthMs)),
      );
    window.resetAt += passed * window.lengthMs;
    window.count += passed;
    this.#since = window.resetAt - window.lengthMs;
    this.#accepted = 0;
    this.#promised = window.limit;
    return true;
  }

  #measure(window: Window, resumeAt: number, count: number): void {
    window.resetAt = resumeAt;
    if (count > 0) window.lengthMs = lengthOf(resumeAt - window.origin, count);
  }

  #correct(window: Window, resumeAt: number, waitMs: number, accepted: number): void {
    const tolerance = Math.max(window.lengthMs / 10, Math.min(2.5 * ROUNDING_MS, window.lengthMs / 2));
    if (accepted === 0 && waitMs < window.lengthMs) {
      // Our idea of the reset was a little early.
      this.#measure(window, resumeAt, window.count);
      window.count -= 1;
      this.#promised = window.limit;
    } else if (Math.abs(resumeAt - window.resetAt) <= tolerance) {
      // Full before we thought: someone else sends too, or the limit is lower.
      window.limit = Math.max(1, accepted);
      this.#measure(window, resumeAt, window.count + 1);
      this.#promised = window.limit;
    } else {
      this.#proven = null;
      this.#hope = false;
      this.#promised = 0;
    }
  }
}

/** From here on a wait is more than a bucket would ask for: the time of one request, in whole seconds rounded up. */
export function longWaitMs(interval: number): number {
  return interval * 1.1 + 1000;
}

/**
 * The length of a window, from the time that several took. Never longer than it can be: a reset taken for too early
 * costs one refusal, which tells the right moment, one taken for too late costs time in every window and is never
 * noticed.
 */
function lengthOf(totalMs: number, count: number): number {
  const measured = totalMs / count;
  const error = ROUNDING_MS / count;
  const near = USUAL_MS.find(
    (length) => length <= measured + (length < 30_000 ? 1 : error) && length >= measured - error,
  );
  return near ?? Math.max(ROUNDING_MS / 2, measured - error);
}
