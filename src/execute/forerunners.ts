import type { Item } from './item.ts';
import { hasEnded } from './results.ts';

/**
 * Writes that wait for others: what comes before in the same person's matters must be over, what sets a userName free
 * must have happened.
 */
export class Forerunners {
  readonly #byId: ReadonlyMap<string, Item>;
  readonly #prior: (id: string) => boolean | undefined;
  #waiting: Item[] = [];

  /**
   * @param items all writes of a round
   * @param prior whether an operation of an earlier phase succeeded
   */
  constructor(items: readonly Item[], prior: (id: string) => boolean | undefined) {
    this.#byId = new Map(items.map((item) => [item.operation.id, item]));
    this.#prior = prior;
  }

  /** Keeps a write that waits for something. @returns false where it waits for nothing */
  keeps(item: Item): boolean {
    const { waitsFor = [], follows = [] } = item.operation;
    if (waitsFor.length + follows.length === 0) return false;
    this.#waiting.push(item);
    return true;
  }

  /** Writes whose forerunners are done; those whose forerunner is not coming are ended. */
  released(): Item[] {
    const ready: Item[] = [];
    let moved = this.#waiting.length > 0;
    while (moved) {
      moved = false;
      const still: Item[] = [];
      for (const item of this.#waiting) {
        const { waitsFor = [], follows = [] } = item.operation;
        const states = [
          ...waitsFor.map((id) => this.#state(id)),
          ...follows.map((id) => (this.#state(id) === undefined ? undefined : true)),
        ];
        if (states.includes(false)) {
          item.state = 'not-started';
          item.detail = 'waits for another change of this plan that did not happen';
          moved = true;
        } else if (states.includes(undefined)) still.push(item);
        else {
          ready.push(item);
          moved = true;
        }
      }
      this.#waiting = still;
    }
    return ready;
  }

  /** Whether it happened; `undefined` as long as it is not over. */
  #state(id: string): boolean | undefined {
    const item = this.#byId.get(id);
    if (!item) return this.#prior(id) ?? true;
    return hasEnded(item) ? item.state === 'done' : undefined;
  }
}
