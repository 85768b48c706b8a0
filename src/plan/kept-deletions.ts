import type { RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';
import { sha256 } from '../text/hash.ts';
import { rowDigest } from './row-digest.ts';
import { canonical } from '../text/canonical.ts';

/** A deletion that CXone answered with success while it kept the account, deactivated. */
export interface KeptDeletion {
  /** The tenant's id. */
  id: string;
  /** What the row said, as `rowDigest` gives it; `null`: no row named the person. */
  row: string | null;
  /** The account, as `accountDigest` gives it. */
  account: string;
}

/** What an account is for the question whether it changed: who it is, and whether it is on. */
export function accountDigest({ id, userName, externalId, active }: PriorUser): string {
  return sha256(canonical({ id, userName, externalId: externalId ?? null, active }));
}

/** Whether the same deletion was answered before and not carried out, and neither row nor account changed since. */
export function wasKept(kept: readonly KeptDeletion[], prior: PriorUser, entry: RosterEntry | undefined): boolean {
  const one = kept.find(({ id }) => id === prior.id);
  return one !== undefined && one.row === (entry ? rowDigest(entry) : null) && one.account === accountDigest(prior);
}
