import { PATIENCE_MS } from './gate.ts';
import type { HttpRequest } from './types.ts';

/** Changes given up in a row, none ever taken, after which no more are sent. */
const MOST_GIVEN_UP = 3;
/** Refusals of one change, once another was given up and none was ever taken. */
const BRIEF = 10;

/** Whether a request may change something; searches by POST only read. */
export const isChange = ({ method, url, budget }: HttpRequest): boolean =>
  budget !== 'token' && method !== 'GET' && !/search$/i.test(new URL(url).pathname);

/**
 * Stops a run of which every change is answered 429: one is waited for as long as ever, and when it is given up the
 * others need not wait as long to show the same. Over with the first change that ends in any other way: a server that
 * takes some is slow, and its pace is kept.
 */
export class Refusals {
  #since: number | null = null;
  #givenUp = 0;
  #isOver = false;

  get all(): boolean {
    return this.#givenUp >= MOST_GIVEN_UP;
  }

  /** A change ended in another way than by a 429. */
  otherEnd(): void {
    this.#isOver = true;
  }

  /** A change was answered 429. */
  refused(now: number): void {
    this.#since ??= now;
  }

  /** No more waits for a change. */
  gaveUp(): void {
    if (!this.#isOver) this.#givenUp += 1;
  }

  /** @param refusals answers 429 in a row to one change, this one included */
  isPatient(refusals: number, now: number): boolean {
    if (this.#isOver || this.#givenUp === 0) return true;
    return refusals <= BRIEF && now - (this.#since ?? now) < PATIENCE_MS;
  }
}
