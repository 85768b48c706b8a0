import { noTraffic, type TrafficStatistics } from '../model/tenant.ts';
import type { Budget } from './types.ts';

/** Round-trip times kept; beyond that a uniform sample of all of them. */
const KEPT = 10_000;

/** Places of the time line; once they are used up, two become one. */
const PLACES = 120;

/** Counts what is sent, in bounded memory. */
export class Traffic {
  readonly statistics: TrafficStatistics = noTraffic();
  readonly #random: () => number;
  readonly #now: () => number;
  readonly #timeline = { stepMs: 1000, requests: [] as number[], waitedMs: [] as number[] };
  #from: number | undefined;
  #seen = 0;

  /** @param now the moment, ms */
  constructor(random: () => number, now: () => number) {
    this.#random = random;
    this.#now = now;
    this.statistics.timeline = this.#timeline;
  }

  /** The place of a moment on the time line, which gets coarser as it grows. */
  #place(at: number): number {
    this.#from ??= at;
    const { requests, waitedMs } = this.#timeline;
    while ((at - this.#from) / this.#timeline.stepMs >= PLACES) {
      for (const line of [requests, waitedMs]) {
        const halves = Array.from({ length: Math.ceil(line.length / 2) }, (_, i) => {
          return (line[2 * i] ?? 0) + (line[2 * i + 1] ?? 0);
        });
        line.splice(0, line.length, ...halves);
      }
      this.#timeline.stepMs *= 2;
    }
    return Math.max(0, Math.floor((at - this.#from) / this.#timeline.stepMs));
  }

  #add(line: 'requests' | 'waitedMs', at: number, amount: number): void {
    const place = this.#place(at);
    const figures = this.#timeline[line];
    while (figures.length <= place) figures.push(0);
    figures[place] = (figures[place] as number) + amount;
  }

  /** A request went out; `again`: it had been sent before. */
  sent(budget: Budget, again: boolean): void {
    if (budget === 'bulk') this.statistics.bulkRequests += 1;
    else if (budget === 'token') this.statistics.tokenRequests += 1;
    else this.statistics.otherRequests += 1;
    if (again) this.statistics.retries += 1;
    this.#add('requests', this.#now(), 1);
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
    // Each second that is waited stands where it passes; a wait of hours shows its first ten minutes.
    const from = this.#now();
    for (let done = 0; done < Math.min(ms, 600_000); done += 1000)
      this.#add('waitedMs', from + done, Math.min(1000, ms - done));
  }
}
