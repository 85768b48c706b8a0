import type { RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';

/** How a row and an account belong together, or why nobody can say. */
export type Match =
  | { kind: 'none'; user?: undefined }
  | { kind: 'matched'; user: PriorUser; adoption: boolean }
  | { kind: 'blocked'; code: BlockCode; reason?: string; user?: PriorUser };

export type BlockCode = 'external-id-differs' | 'two-matches' | 'same-account' | 'username-taken';

/** Two accounts that share what a row can be found by. */
const SHARED = {
  externalId: 'two accounts in CXone have this externalId, so nobody can say which one is meant',
  userName: 'two accounts in CXone have this userName, so nobody can say which one is meant',
} as const;

/** userName compares without case (RFC 7643, section 4.1.1), externalId with case. */
export const nameKey = (userName: string): string => userName.toLowerCase();

/** Accounts by what they can be found with. A value that two accounts share finds neither. */
export class PriorIndex {
  readonly #users: readonly PriorUser[];
  #byCxoneId: Map<string, PriorUser> | undefined;
  readonly byExternalId = new Map<string, PriorUser>();
  readonly byUserName = new Map<string, PriorUser>();
  /** externalIds that more than one account holds: a match on one of these proves nothing. */
  readonly ambiguous = new Set<string>();
  /** The same for userNames, without case. */
  readonly ambiguousNames = new Set<string>();

  constructor(users: readonly PriorUser[]) {
    this.#users = users;
    for (const user of users) {
      if (user.externalId) {
        if (this.byExternalId.has(user.externalId)) this.ambiguous.add(user.externalId);
        else this.byExternalId.set(user.externalId, user);
      }
      const name = nameKey(user.userName);
      if (this.byUserName.has(name)) this.ambiguousNames.add(name);
      else this.byUserName.set(name, user);
    }
  }

  /** Few rosters name the accounts' own ids. */
  get byCxoneId(): ReadonlyMap<string, PriorUser> {
    return (this.#byCxoneId ??= new Map(this.#users.map((user) => [user.id, user])));
  }
}

/**
 * Matches every row with an account: by the account's own id, else by externalId, else by userName without case.
 * A match on an account without externalId is an adoption where the row names one; a match whose externalId is
 * another's, different accounts for one row, two accounts of one userName or externalId, or two rows for one account
 * are blocked. A userName that its holder gives up in the same roster is not a match: the row waits for it (see
 * `order.ts`).
 * @returns one match an entry, in the entries' order
 */
export function matchEntries(entries: readonly RosterEntry[], index: PriorIndex): Match[] {
  const differing = new Set<RosterEntry>();
  const found = entries.map((entry): PriorUser | undefined => {
    const { externalId } = entry.profile;
    const byOwnId = entry.cxoneId === undefined ? undefined : index.byCxoneId.get(entry.cxoneId);
    const byExternalId = externalId ? index.byExternalId.get(externalId) : undefined;
    if (byOwnId && byExternalId && byOwnId !== byExternalId) differing.add(entry);
    return byOwnId ?? byExternalId;
  });
  const renamedAway = new Set<PriorUser>();
  entries.forEach((entry, i) => {
    const user = found[i];
    const wanted = entry.profile.userName;
    if (user && wanted && nameKey(wanted) !== nameKey(user.userName)) renamedAway.add(user);
  });

  const matches = entries.map((entry, i): Match => {
    const externalId = entry.profile.externalId ?? undefined;
    const userName = entry.profile.userName ?? undefined;
    const user = found[i];
    const block = (reason?: string): Match => ({
      kind: 'blocked',
      code: 'two-matches',
      reason,
      user,
    });
    if (externalId && index.ambiguous.has(externalId)) return block(SHARED.externalId);
    if (userName && index.ambiguousNames.has(nameKey(userName))) return block(SHARED.userName);
    if (differing.has(entry)) return block();
    const holder = userName ? index.byUserName.get(nameKey(userName)) : undefined;
    if (user) {
      if (holder && holder !== user && !renamedAway.has(holder)) return block();
      return joined(user, externalId);
    }
    if (!holder || renamedAway.has(holder)) return { kind: 'none' };
    return joined(holder, externalId);
  });
  return refuseSharedAccounts(matches);
}

/** A row and the account it found. An externalId that belongs to the organisation's sign-in counts as none. */
function joined(user: PriorUser, externalId: string | undefined): Match {
  if (!externalId || user.externalId === externalId) return { kind: 'matched', user, adoption: false };
  if (user.externalId) return { kind: 'blocked', code: 'external-id-differs', user };
  return { kind: 'matched', user, adoption: user.ssoName === undefined };
}

/** Two rows that found one account: neither may change it. */
function refuseSharedAccounts(matches: Match[]): Match[] {
  const held = new Set<PriorUser>();
  const shared = new Set<PriorUser>();
  for (const match of matches) {
    if (match.kind !== 'matched') continue;
    if (held.has(match.user)) shared.add(match.user);
    else held.add(match.user);
  }
  if (shared.size === 0) return matches;
  return matches.map((match) =>
    match.kind === 'matched' && shared.has(match.user)
      ? { kind: 'blocked', code: 'same-account', user: match.user }
      : match,
  );
}
