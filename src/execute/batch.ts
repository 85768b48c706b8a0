import type { Item } from './item.ts';

/** Writes that may be sent now, the next one first. */
export class Queue {
  #items: Item[] = [];
  /** How many at the front are taken already: to move all others up for every request would take longer than it. */
  #taken = 0;

  get length(): number {
    return this.#items.length - this.#taken;
  }

  at(place: number): Item | undefined {
    return this.#items[this.#taken + place];
  }

  /** Takes so many off the front. */
  take(count: number): Item[] {
    const batch = this.#items.slice(this.#taken, this.#taken + count);
    this.#taken += batch.length;
    if (this.#taken * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#taken);
      this.#taken = 0;
    }
    return batch;
  }

  takeLast(): Item[] {
    return this.length > 0 ? this.#items.splice(-1) : [];
  }

  push(items: readonly Item[]): void {
    for (const item of items) this.#items.push(item);
  }

  /** Puts these before all others. */
  putBack(items: readonly Item[]): void {
    this.#items = [...items, ...this.#items.slice(this.#taken)];
    this.#taken = 0;
  }

  /** Takes the first of those that are so, wherever they stand. */
  takeWhere(test: (item: Item) => boolean, most: number): Item[] {
    const found: Item[] = [];
    const left = this.#items.slice(this.#taken).filter((item) => {
      const isTaken = found.length < most && test(item);
      if (isTaken) found.push(item);
      return !isTaken;
    });
    if (found.length > 0) [this.#items, this.#taken] = [left, 0];
    return found;
  }
}

/** Bytes around the operations of a bulk request: schemas, brackets, `failOnErrors`. */
const ENVELOPE = 256;

/**
 * Takes operations for one bulk request off the front of a queue: as many as fit into both limits.
 * An operation that can't go into a bulk ends the batch; at the front it goes alone.
 * @param queue operations that may be sent now; the taken ones are removed
 * @param limits operations and bytes (UTF-8) of one request
 */
export function takeBatch(queue: Queue, limits: { operations: number; bytes: number }): Item[] {
  let bytes = ENVELOPE;
  let taken = 0;
  let most = limits.operations;
  while (taken < queue.length && taken < most) {
    const { wire, together = most } = queue.at(taken) as Item;
    // One byte for the comma between operations.
    if (!wire.bulkable || taken >= together || bytes + wire.bytes + 1 > limits.bytes) break;
    most = Math.min(most, together);
    bytes += wire.bytes + 1;
    taken += 1;
  }
  return queue.take(Math.max(taken, 1));
}

/** Operations of one shared request at most: its groups' members stay far below what any tenant takes. */
const SHARED = 250;

/** Only changes of roles, and of skills alone, are ever shared; the others need no words for that. */
const mayBeShared = ({ write }: Item): boolean =>
  write.type === 'roles' || (write.type === 'update' && Object.keys(write.after).join() === 'skills');

/** Whether a write goes into a request together with those of others. */
export const isShared = (item: Item): boolean => mayBeShared(item) && item.wire.shared === true;

/**
 * Takes operations that few requests carry together (roles that are groups, skills), wherever they stand in the queue.
 * @returns none where there are none
 */
export const takeShared = (queue: Queue): Item[] => queue.takeWhere(isShared, SHARED);
