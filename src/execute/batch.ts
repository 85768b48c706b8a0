import type { Item } from './item.ts';

/** Bytes around the operations of a bulk request: schemas, brackets, `failOnErrors`. */
const ENVELOPE = 256;

/**
 * Takes operations for one bulk request off the front of a queue: as many as fit into both limits.
 * An operation that can't go into a bulk ends the batch; at the front it goes alone.
 * @param queue operations that may be sent now; the taken ones are removed
 * @param limits operations and bytes (UTF-8) of one request
 */
export function takeBatch(queue: Item[], limits: { operations: number; bytes: number }): Item[] {
  let bytes = ENVELOPE;
  let taken = 0;
  let most = limits.operations;
  while (taken < queue.length && taken < most) {
    const { wire, together = most } = queue[taken] as Item;
    // One byte for the comma between operations.
    if (!wire.bulkable || taken >= together || bytes + wire.bytes + 1 > limits.bytes) break;
    most = Math.min(most, together);
    bytes += wire.bytes + 1;
    taken += 1;
  }
  return queue.splice(0, Math.max(taken, 1));
}

/** Operations of one shared request at most: its groups' members stay far below what any tenant takes. */
const SHARED = 250;

/** Only changes of roles, and of skills alone, are ever shared; the others need no words for that. */
const mayBeShared = ({ write }: Item): boolean =>
  write.type === 'roles' || (write.type === 'update' && Object.keys(write.after).join() === 'skills');

export const isShared = (item: Item): boolean => mayBeShared(item) && item.wire.shared === true;

/**
 * Takes operations that few requests carry together (roles that are groups, skills), wherever they stand in the queue.
 * @returns none where there are none
 */
export function takeShared(queue: Item[]): Item[] {
  const taken = queue.filter(isShared).slice(0, SHARED);
  if (taken.length === 0) return taken;
  const gone = new Set(taken);
  queue.splice(0, queue.length, ...queue.filter((item) => !gone.has(item)));
  return taken;
}
