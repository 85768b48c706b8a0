import { isBlocked, isLeaving, type Operation } from '../model/operation.ts';
import { nameKey } from './match.ts';
import { addTo } from '../text/add-to.ts';

/**
 * Phases of an apply: deactivations and deletions first, then updates that free a userName, then all the rest.
 * A phase starts when the one before it is over.
 */
export function phaseOf(operation: Operation): 0 | 1 | 2 {
  if (isLeaving(operation)) return 0;
  if (operation.kind === 'update' && operation.after?.userName !== undefined) return 1;
  return 2;
}

/** The userName an operation takes: of a new account, or an account's new one. */
export const taken = (operation: Operation): string | undefined => {
  const name = operation.kind === 'create' || operation.kind === 'update' ? operation.after?.userName : undefined;
  return typeof name === 'string' ? nameKey(name) : undefined;
};

/** The userName an operation sets free. A deactivated account keeps its name. */
export const freed = (operation: Operation): string | undefined => {
  const name =
    operation.kind === 'delete'
      ? operation.prior?.userName
      : operation.kind === 'update'
        ? operation.before?.userName
        : undefined;
  return typeof name === 'string' ? nameKey(name) : undefined;
};

/**
 * Fills in `waitsFor` and `follows`: an operation that takes a userName waits for the operation that sets it free, and
 * the operations of one person follow each other (reactivate, update, roles), so that neither is ever in two requests
 * under way. A role is taken away also from someone whose new title the tenant refuses.
 * @returns ids of operations that wait for each other in a ring (a swap of userNames) or for one that does: they can't
 * be done in one run
 */
export function linkOperations(operations: Operation[]): Set<string> {
  const releases = new Map<string, Operation>();
  let waits = false;
  for (const operation of operations) {
    const name = freed(operation);
    if (name !== undefined) releases.set(name, operation);
  }
  const rank: Record<Operation['kind'], number> = {
    deactivate: 0,
    delete: 1,
    reactivate: 2,
    update: 3,
    create: 4,
    roles: 5,
    'held-back': 6,
    blocked: 6,
  };
  const lastOfPerson = new Map<string, Operation>();
  const inRank = [...operations].sort((a, b) => rank[a.kind] - rank[b.kind]);
  for (const operation of inRank) {
    if (isBlocked(operation)) continue;
    const earlier = lastOfPerson.get(operation.key);
    if (earlier) operation.follows = [earlier.id];
    lastOfPerson.set(operation.key, operation);
    if (releases.size === 0) continue;
    const name = taken(operation);
    const release = name === undefined ? undefined : releases.get(name);
    if (!release || release === operation) continue;
    operation.waitsFor = [release.id];
    waits = true;
  }
  // What only follows goes by kinds: no ring comes of that.
  return waits ? findRings(operations) : new Set();
}

/**
 * Of operations that may be carried out those that can be: one that takes a userName stays where the one that is to set
 * it free does.
 * @param ids of those that may be
 */
export function withoutWaiting(operations: readonly Operation[], ids: Iterable<string>): Set<string> {
  const going = new Set(ids);
  const late = operations.filter(({ waitsFor }) => waitsFor !== undefined);
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const { id, waitsFor = [] } of late) if (!waitsFor.every((one) => going.has(one))) going.delete(id);
  }
  return going;
}

/** What has to come before an operation, for one reason or the other. */
const forerunners = ({ waitsFor = [], follows = [] }: Operation): string[] => [...new Set([...waitsFor, ...follows])];

function findRings(operations: Operation[]): Set<string> {
  // Nearly nobody waits.
  const late = operations.filter(({ waitsFor, follows }) => waitsFor !== undefined || follows !== undefined);
  if (late.length === 0) return new Set();
  const open = new Map(late.map((operation) => [operation.id, forerunners(operation).length]));
  const waiting = new Map<string, string[]>();
  for (const operation of late) for (const id of forerunners(operation)) addTo(waiting, id, operation.id);
  const free = operations.filter(({ id }) => (open.get(id) ?? 0) === 0).map(({ id }) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    open.delete(id);
    for (const next of waiting.get(id) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  // What is left stands in a ring or waits for one.
  return new Set(open.keys());
}
