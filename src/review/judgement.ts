import type { Change } from '../plan/hash.ts';
import { blockedDeletion } from '../plan/leaver.ts';
import { type ApprovalKeys, changeDigest } from './keys.ts';
import { payloadDigests, type ReviewedPlan } from './payload.ts';

/** A reviewed plan, with its changes where they had to be fetched from the plan run's artifact. */
export interface Reviewed {
  payload: ReviewedPlan;
  /** Only where the payload holds no digests and the artifact was found and fits the signed hash. */
  changes?: readonly Change[];
}

/** How a fresh plan stands to what was reviewed. */
export interface Judgement<Operation extends Change> {
  /** `equal`: the same changes. `subset`: some of them. `more`: at least one that nobody reviewed. */
  verdict: 'equal' | 'subset' | 'more';
  /** What nobody reviewed. */
  added: Operation[];
  /** Reviewed plans whose changes are not known one by one: of these only an equal plan passes. */
  unread: ReviewedPlan[];
}

function digestsOf({ payload, changes }: Reviewed, keys: ApprovalKeys): string[] | undefined {
  return payloadDigests(payload) ?? changes?.map((change) => changeDigest(change, keys));
}

/**
 * Compares a fresh plan with the reviewed ones taken together. A deletion that something stands in the way of by now is
 * among the reviewed ones where the deletion is; a deletion is not where it was reviewed as blocked.
 * @param fresh the plan that is about to be applied
 * @param reviewed every plan that counts, in any order
 */
export function judge<Operation extends Change>(
  fresh: { hash: string; operations: readonly Operation[] },
  reviewed: readonly Reviewed[],
  keys: ApprovalKeys,
): Judgement<Operation> {
  const allowed = new Set<string>();
  const unread: ReviewedPlan[] = [];
  for (const one of reviewed) {
    const digests = digestsOf(one, keys);
    if (digests) for (const digest of digests) allowed.add(digest);
    else if (one.payload.plan !== null) unread.push(one.payload);
  }
  if (reviewed.some(({ payload }) => payload.plan === fresh.hash)) return { verdict: 'equal', added: [], unread };
  const isReviewed = (change: Change | null): boolean => change !== null && allowed.has(changeDigest(change, keys));
  const exact = fresh.operations.filter(isReviewed).length;
  const added = fresh.operations.filter(
    (operation) => !isReviewed(operation) && !isReviewed(blockedDeletion(operation)),
  );
  if (added.length > 0) return { verdict: 'more', added, unread };
  return { verdict: unread.length === 0 && exact === allowed.size ? 'equal' : 'subset', added: [], unread };
}
