/**
 * Stops a run whose tenant is down: opens when so many different requests in a row ended without an answer or with a
 * server error, none in between having been answered otherwise. It never closes again: the requests' own back-off has
 * by then tried for minutes, what is undone is reported as not started, and the next run begins with a closed one.
 */
export class Breaker {
  readonly #threshold: number;
  readonly #failing = new Set<number>();
  #open = false;

  /** @param concurrency requests under way at once: five rounds of them must fail, and never fewer than ten requests */
  constructor(concurrency: number) {
    this.#threshold = Math.max(10, 5 * concurrency);
  }

  get open(): boolean {
    return this.#open;
  }

  get threshold(): number {
    return this.#threshold;
  }

  /** The server answered something that shows it alive. */
  alive(): void {
    this.#failing.clear();
  }

  /** @param order the request's number: tries of the same request count once */
  failed(order: number): void {
    this.#failing.add(order);
    if (this.#failing.size >= this.#threshold) this.#open = true;
  }
}
