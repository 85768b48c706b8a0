import type { RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';

/** How a row and an account belong together, or why nobody can say. */
export type Match =
  | { kind: 'none' }
  | { kind: 'matched'; user: PriorUser; adoption: boolean }
  | { kind: 'blocked'; code: BlockCode; user?: PriorUser };

export type BlockCode = 'external-id-differs' | 'two-matches' | 'same-account' | 'username-taken';

/** userName compares without case (RFC 7643, section 4.1.1), externalId with case. */
export const nameKey = (userName: string): string => userName.toLowerCase();

/** Accounts by what they can be found with. */
export class PriorIndex {
  readonly byExternalId = new Map<string, PriorUser>();
  readonly byUserName = new Map<string, PriorUser>();
  /** externalIds that more than one account holds: a match on one of these proves nothing. */
  readonly ambiguous = new Set<string>();

  constructor(users: Iterable<PriorUser>) {
    for (const user of users) {
      if (user.externalId) {
        if (this.byExternalId.has(user.externalId)) this.ambiguous.add(user.externalId);
        else this.byExternalId.set(user.externalId, user);
      }
      this.byUserName.set(nameKey(user.userName), user);
    }
  }
}

/**
 * Matches every row with an account: by externalId, else by userName without case.
 * A userName match on an account without externalId is an adoption; one whose externalId is another's, two different
 * accounts for one row, or two rows for one account are blocked. A userName that its holder gives up in the same
 * roster is not a match: the row waits for it (see `order.ts`).
 * @returns one match an entry, in the entries' order
 */
export function matchEntries(entries: readonly RosterEntry[], index: PriorIndex): Match[] {
  const byId = entries.map((entry) => {
    const externalId = entry.profile.externalId;
    return externalId ? index.byExternalId.get(externalId) : undefined;
  });
  const renamedAway = new Set<PriorUser>();
  entries.forEach((entry, i) => {
    const user = byId[i];
    const wanted = entry.profile.userName;
    if (user && wanted && nameKey(wanted) !== nameKey(user.userName)) renamedAway.add(user);
  });

  const matches = entries.map((entry, i): Match => {
    const externalId = entry.profile.externalId ?? undefined;
    const userName = entry.profile.userName ?? undefined;
    const holder = userName ? index.byUserName.get(nameKey(userName)) : undefined;
    if (externalId && index.ambiguous.has(externalId))
      return { kind: 'blocked', code: 'two-matches', ...(byId[i] && { user: byId[i] }) };
    const user = byId[i];
    if (user) {
      if (holder && holder !== user && !renamedAway.has(holder)) return { kind: 'blocked', code: 'two-matches', user };
      return { kind: 'matched', user, adoption: false };
    }
    if (!holder || renamedAway.has(holder)) return { kind: 'none' };
    if (!externalId) return { kind: 'matched', user: holder, adoption: false };
    if (!holder.externalId) return { kind: 'matched', user: holder, adoption: true };
    return { kind: 'blocked', code: 'external-id-differs', user: holder };
  });
  return refuseSharedAccounts(matches);
}

/** Two rows that found one account: neither may change it. */
function refuseSharedAccounts(matches: Match[]): Match[] {
  const holders = new Map<PriorUser, number>();
  for (const match of matches) {
    if (match.kind === 'matched') holders.set(match.user, (holders.get(match.user) ?? 0) + 1);
  }
  return matches.map((match) =>
    match.kind === 'matched' && (holders.get(match.user) ?? 0) > 1
      ? { kind: 'blocked', code: 'same-account', user: match.user }
      : match,
  );
}
