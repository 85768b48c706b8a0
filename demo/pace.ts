/** Requests a minute with a burst, as the tutorials describe the tenant's limits. */
export class Pace {
  readonly #perMinute: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor(perMinute: number, burst: number, now: number) {
    this.#perMinute = perMinute;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = now;
  }

  /**
   * Takes one request.
   * @param now milliseconds
   * @returns 0, or the whole seconds to wait (for `Retry-After`)
   */
  take(now: number): number {
    const perMs = this.#perMinute / 60_000;
    this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#at) * perMs);
    this.#at = now;
    if (this.#tokens < 1) return Math.max(1, Math.ceil((1 - this.#tokens) / perMs / 1000));
    this.#tokens -= 1;
    return 0;
  }
}
