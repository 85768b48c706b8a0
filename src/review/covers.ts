import { blockedDeletion } from '../plan/leaver.ts';
import { Coverage, type ShownChange } from '../plan/coverage.ts';
import { type ApprovalKeys, changeDigest } from './keys.ts';
import { payloadDigests, type ReviewedPlan } from './payload.ts';

/** What was reviewed, whatever it is known from. */
export type Covers = Pick<Coverage, 'covers' | 'coversWhole' | 'names'>;

/**
 * Several that count together: one of them, or all of their changes united person by person, covers a change.
 * @param changes changes that are known one by one
 */
export function united(all: readonly Covers[], changes: Iterable<ShownChange>): Covers {
  const whole = [...all, new Coverage(changes)];
  return {
    covers: (change) => whole.some((one) => one.covers(change)),
    coversWhole: (change) => whole.some((one) => one.coversWhole(change)),
    names: (kind, key) => whole.some((one) => one.names(kind, key)),
  };
}

/**
 * What the signed comment alone proves: whole changes with their side effects, by digests; of a plan too large for
 * them, and of one by the first release, only an equal one.
 * @param hash of the fresh plan
 */
export function digestCoverage(payload: ReviewedPlan, hash: string, keys: ApprovalKeys): Covers {
  const known = payloadDigests(payload);
  // The hash of a plan holds no side effects: where they are known, they are compared.
  if (payload.plan === hash && (known === undefined || payload.effects !== true))
    return { covers: () => true, coversWhole: () => true, names: () => true };
  const digests = new Set(known ?? []);
  const has = (change: ShownChange): boolean =>
    digests.has(changeDigest(change, keys, payload.effects === true ? change.sideEffects : null));
  const covers = (change: ShownChange): boolean => {
    if (change.kind === 'blocked' || has(change)) return true;
    const deletion = blockedDeletion(change);
    return deletion !== null && has({ ...deletion, sideEffects: change.sideEffects });
  };
  return { covers, coversWhole: covers, names: () => false };
}
