import type { TrafficStatistics } from '../model/tenant.ts';
import type { Budget } from './types.ts';

/** Round-trip times kept; beyond that a uniform sample of all of them. */
const KEPT = 10_000;

/** Counts what is sent, in bounded memory. */
export class Traffic {
  readonly statistics: TrafficStatistics = {
    bulkRequests: 0,
    otherRequests: 0,
    tokenRequests: 0,
    retries: 0,
    waits: 0,
    waitedMs: 0,
    latencies: [],
  };
  readonly #random: () => number;
  #seen = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A request went out; `again`: it had been sent before. */
  sent(budget: Budget, again: boolean): void {
    if (budget === 'bulk') this.statistics.bulkRequests += 1;
    else if (budget === 'token') this.statistics.tokenRequests += 1;
    else this.statistics.otherRequests += 1;
    if (again) this.statistics.retries += 1;
  }

  /** Round-trip time of an answered request (reservoir sampling, algorithm R). Token requests are left out. */
  answered(budget: Budget, latencyMs: number): void {
    if (budget === 'token') return;
    this.#seen += 1;
    const { latencies } = this.statistics;
    if (latencies.length < KEPT) {
      latencies.push(latencyMs);
      return;
    }
    const place = Math.floor(this.#random() * this.#seen);
    if (place < KEPT) latencies[place] = latencyMs;
  }

  /** The server asked a budget to wait this much longer. */
  waited(ms: number): void {
    this.statistics.waits += 1;
    this.statistics.waitedMs += ms;
  }
}
