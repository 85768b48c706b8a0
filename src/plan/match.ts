import type { RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';
import type { Listed } from '../text/lazily.ts';
import { TextIndex } from '../text/text-index.ts';
import { idKey } from '../text/ids.ts';

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

/** No account. */
const NONE = -1;

/**
 * Accounts by what they can be found with. A value that two accounts share finds neither. Holds one number a key: the
 * account's place in the list.
 */
export class PriorIndex {
  readonly users: readonly PriorUser[];
  #ids: Map<string, number> | undefined;
  readonly #externalIds: TextIndex;
  readonly #userNames: TextIndex;
  /** externalIds that more than one account holds: a match on one of these proves nothing. */
  readonly ambiguous = new Set<string>();
  /** The same for userNames, without case. */
  readonly ambiguousNames = new Set<string>();

  constructor(users: readonly PriorUser[]) {
    this.users = users;
    const at = (place: number): PriorUser => users[place] as PriorUser;
    this.#externalIds = new TextIndex((place) => at(place).externalId as string, users.length);
    this.#userNames = new TextIndex((place) => nameKey(at(place).userName), users.length);
    for (const [place, { externalId, userName }] of users.entries()) {
      if (externalId && this.#externalIds.claim(externalId, place) !== NONE) this.ambiguous.add(externalId);
      const name = nameKey(userName);
      if (this.#userNames.claim(name, place) !== NONE) this.ambiguousNames.add(name);
    }
  }

  /** The account of this id; few rosters name the accounts' own ids. */
  byCxoneId(id: string): PriorUser | undefined {
    return this.#account(this.atCxoneId(id));
  }

  byExternalId(externalId: string): PriorUser | undefined {
    return this.#account(this.atExternalId(externalId));
  }

  /** @param name as `nameKey` makes it */
  byUserName(name: string): PriorUser | undefined {
    return this.#account(this.atUserName(name));
  }

  #account(at: number): PriorUser | undefined {
    return at === NONE ? undefined : this.users[at];
  }

  /** The account's place in the list, -1 where there is none. */
  atCxoneId(id: string): number {
    this.#ids ??= new Map(this.users.map((user, at) => [idKey(user.id), at]));
    return this.#ids.get(idKey(id)) ?? NONE;
  }

  atExternalId(externalId: string): number {
    return this.#externalIds.find(externalId);
  }

  /** @param name as `nameKey` makes it */
  atUserName(name: string): number {
    return this.#userNames.find(name);
  }
}

/** One match a row, in the rows' order. Holds a number for each; the match itself is made for who asks. */
export class Matches implements Listed<Match> {
  readonly #users: readonly PriorUser[];
  readonly #accounts: Int32Array;
  readonly #adoptions = new Set<number>();
  readonly #blocked = new Map<number, { code: BlockCode; reason: string | undefined }>();

  /** @param accounts for each row the place of the account it found, -1 where it found none */
  constructor(users: readonly PriorUser[], accounts: Int32Array) {
    this.#users = users;
    this.#accounts = accounts;
  }

  get length(): number {
    return this.#accounts.length;
  }

  at(row: number): Match | undefined {
    const account = this.#accounts[row];
    if (account === undefined) return undefined;
    const user = account === NONE ? undefined : this.#users[account];
    const blocked = this.#blocked.get(row);
    if (blocked) return { kind: 'blocked', ...blocked, user };
    return user ? { kind: 'matched', user, adoption: this.#adoptions.has(row) } : { kind: 'none' };
  }

  *[Symbol.iterator](): Generator<Match, void> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row) as Match;
  }

  /** A row found an account. An externalId that belongs to the organisation's sign-in counts as none. */
  join(row: number, account: number, externalId: string | undefined): void {
    this.#accounts[row] = account;
    const user = this.#users[account] as PriorUser;
    if (!externalId || user.externalId === externalId) return;
    if (user.externalId) this.block(row, 'external-id-differs');
    else if (user.ssoName === undefined) this.#adoptions.add(row);
  }

  /** Nobody can say which account belongs to a row. */
  block(row: number, code: BlockCode, reason?: string): void {
    this.#blocked.set(row, { code, reason });
  }

  /** Two rows that found one account: neither may change it. */
  refuseShared(): void {
    const rows = new Uint8Array(this.#users.length);
    const isMatched = (row: number, account: number): boolean => account !== NONE && !this.#blocked.has(row);
    let isShared = false;
    for (const [row, account] of this.#accounts.entries()) {
      if (!isMatched(row, account)) continue;
      if (rows[account] === 1) isShared = true;
      rows[account] = rows[account] === 0 ? 1 : 2;
    }
    if (!isShared) return;
    for (const [row, account] of this.#accounts.entries())
      if (isMatched(row, account) && rows[account] === 2) this.block(row, 'same-account');
  }

  /** Accounts that no row leads to. */
  unmatched(): PriorUser[] {
    const led = new Uint8Array(this.#users.length);
    for (const account of this.#accounts) if (account !== NONE) led[account] = 1;
    return this.#users.filter((_, at) => led[at] === 0);
  }
}

/**
 * Matches every row with an account: by the account's own id, else by externalId, else by userName without case.
 * A match on an account without externalId is an adoption where the row names one; a match whose externalId is
 * another's, different accounts for one row, two accounts of one userName or externalId, or two rows for one account
 * are blocked. A userName that its holder gives up in the same roster is not a match: the row waits for it (see
 * `order.ts`).
 */
export function matchEntries(entries: readonly RosterEntry[], index: PriorIndex): Matches {
  const differing = new Set<number>();
  const renamedAway = new Set<number>();
  const found = new Int32Array(entries.length);
  entries.forEach(({ cxoneId, profile: { externalId, userName } }, row) => {
    const byOwnId = cxoneId === undefined ? NONE : index.atCxoneId(cxoneId);
    const byExternalId = externalId ? index.atExternalId(externalId) : NONE;
    if (byOwnId !== NONE && byExternalId !== NONE && byOwnId !== byExternalId) differing.add(row);
    const account = byOwnId === NONE ? byExternalId : byOwnId;
    found[row] = account;
    const user = account === NONE ? undefined : index.users[account];
    if (user && userName && nameKey(userName) !== nameKey(user.userName)) renamedAway.add(account);
  });

  const matches = new Matches(index.users, found);
  entries.forEach(({ profile }, row) => {
    const externalId = profile.externalId ?? undefined;
    const name = profile.userName ? nameKey(profile.userName) : undefined;
    const account = found[row] as number;
    if (externalId && index.ambiguous.has(externalId)) matches.block(row, 'two-matches', SHARED.externalId);
    else if (name !== undefined && index.ambiguousNames.has(name)) matches.block(row, 'two-matches', SHARED.userName);
    else if (differing.has(row)) matches.block(row, 'two-matches');
    else {
      const holder = name === undefined ? NONE : index.atUserName(name);
      const isHeld = holder !== NONE && !renamedAway.has(holder);
      if (account === NONE) {
        if (isHeld) matches.join(row, holder, externalId);
      } else if (isHeld && holder !== account) matches.block(row, 'two-matches');
      else matches.join(row, account, externalId);
    }
  });
  matches.refuseShared();
  return matches;
}
