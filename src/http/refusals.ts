import type { Progress } from './ends.ts';
import type { Ending } from './exchange.ts';
import { PATIENCE_MS } from './gate.ts';
import { MOST_BROKEN } from './retry.ts';
import type { HttpRequest } from './types.ts';

/** Changes given up in a row, none ever taken, after which no more are sent. */
const MOST_GIVEN_UP = 3;
/** Refusals of one change, once another was given up and none was ever taken. */
const BRIEF = 10;

/** Whether a request may change something; searches by POST only read. */
const isChange = ({ method, url, budget }: HttpRequest): boolean =>
  budget !== 'token' && method !== 'GET' && !/search$/i.test(new URL(url).pathname);

const isRefusal = (ending: Ending): boolean => ending.type === 'answer' && ending.status === 429;

/**
 * How long a 429 is waited for. A server that answers it and nothing else for an hour, or again and again after the
 * waits that it named, is not waited for any longer. Where every change is answered so, one is waited for as long as
 * ever, and when it is given up the others need not wait as long to show the same; after a few of them nothing more is
 * sent. That is over with the first change that ends in any other way: a server that takes some is slow, and its pace
 * is kept.
 */
export class Refusals {
  /** First 429 to a change, milliseconds since the epoch. */
  #since: number | null = null;
  #givenUp = 0;
  /** A change ended in another way than by a 429. */
  #isOver = false;

  /** Every change was answered 429, and enough of them were waited for. */
  get all(): boolean {
    return this.#givenUp >= MOST_GIVEN_UP;
  }

  /** A request was answered, or lost. */
  ended(request: HttpRequest, ending: Ending & { type: 'answer' | 'lost' }, now: number): void {
    if (!isChange(request)) return;
    if (isRefusal(ending)) this.#since ??= now;
    else if (ending.type === 'answer' || ending.sent) this.#isOver = true;
  }

  /** No more waits for a request. */
  gaveUp(request: HttpRequest): void {
    if (isChange(request) && !this.#isOver) this.#givenUp += 1;
  }

  /**
   * Whether a request that was answered so may wait and be sent again, as far as refusals decide it.
   * @param progress its refusals in a row are counted there
   */
  mayWait(request: HttpRequest, ending: Ending, progress: Progress, now: number): boolean {
    if (!isRefusal(ending)) {
      progress.refusedSince = null;
      progress.refusals = 0;
      return true;
    }
    progress.refusals += 1;
    if (progress.refusals > MOST_BROKEN) return false;
    if (isChange(request) && this.#isVain(progress.refusals, now)) return false;
    progress.refusedSince ??= now;
    return now - progress.refusedSince < PATIENCE_MS;
  }

  #isVain(refusals: number, now: number): boolean {
    if (this.#isOver || this.#givenUp === 0) return false;
    return refusals > BRIEF || now - (this.#since ?? now) >= PATIENCE_MS;
  }
}
