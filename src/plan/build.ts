import type { RosterEntry } from '../model/entry.ts';
import { isBlocked, type Operation, type Remark } from '../model/operation.ts';
import type { PriorState, PriorUser } from '../model/state.ts';
import type { Decisions, Untouchable } from './decisions.ts';
import { leaverOperation } from './leaver.ts';
import { type BlockCode, type Match, matchEntries, nameKey, PriorIndex } from './match.ts';
import { mover } from './mover.ts';
import { joiner } from './joiner.ts';
import { operation, personOf, remark } from './make-operation.ts';
import { reopen, signedOutAgain } from './open-steps.ts';
import { linkOperations } from './order.ts';

/** Operations and remarks, before guards. */
export interface Draft {
  operations: Operation[];
  remarks: Remark[];
  unchanged: number;
  /** Owned accounts that no row names, `null` where the read could not tell. */
  absent: number | null;
  /** Owned accounts and those that a row leads to; of them the active ones. */
  owned: number;
  ownedActive: number;
  /** Ids of accounts whose open sign-out steps are over, see `reopen`. */
  over: string[];
}

const BLOCK_REASON: Record<BlockCode, string> = {
  'external-id-differs': 'the account with this userName belongs to another externalId',
  'two-matches': 'what identifies this row belongs to two different accounts',
  'same-account': 'two rows of the roster lead to the same account',
  'username-taken': 'the userName belongs to another account',
};

/**
 * The difference between what the roster wants and what the tenant has, as operations in the order of the roster,
 * absent people last. Pure: reads no clock and asks nobody.
 * @param entries the roster's good rows
 * @param prior a complete read of the tenant
 * @param decide the policy's answers
 * @param untouchable people of wrong rows, under `on-invalid-rows: skip`; `null` where every row is good
 */
export function draftPlan(
  entries: readonly RosterEntry[],
  prior: PriorState,
  decide: Decisions,
  untouchable: Untouchable | null,
): Draft {
  const index = new PriorIndex(prior.users);
  const matches = matchEntries(entries, index);
  const self = new Set((prior.self ?? []).map(nameKey));
  const operations: Operation[] = [];
  const remarks: Remark[] = [];
  let unchanged = 0;

  for (const [i, entry] of entries.entries()) {
    const match = matches[i] as Match;
    const planned = disputed(entry, match, untouchable) ? leftAlone(entry, match) : planRow(entry, match, decide, self);
    if (planned.operations.length === 0) unchanged += 1;
    for (const one of planned.operations) operations.push(one);
    for (const one of planned.remarks) remarks.push(one);
  }

  const absent = planAbsent(entries, matches, prior, index, decide, untouchable, self);
  for (const one of absent.operations) operations.push(one);
  for (const one of absent.remarks) remarks.push(one);
  refuseRings(operations);

  const left = decide.openSteps ?? [];
  const open = reopen(
    decide.signOutAgain ? [...left, ...signedOutAgain(entries, matches, remarks, left)] : left,
    prior.unlisted ? [...prior.users, ...prior.unlisted] : prior.users,
    () => rowsOf(entries, matches, decide),
    operations,
    decide,
  );
  for (const { key, row } of open.operations) {
    const gone = remarks.findIndex((one) => one.code === 'already-gone' && one.key === key && one.row === row);
    if (gone < 0) continue;
    // What an earlier run left open is something to be done.
    remarks.splice(gone, 1);
    if (row !== null) unchanged -= 1;
  }
  operations.push(...open.operations);
  remarks.push(...open.remarks);
  return {
    operations,
    remarks,
    unchanged,
    absent: absent.count,
    over: open.over,
    ...populations(prior, matches, decide),
  };
}

/** Owned accounts, and those that a row of the roster leads to: the roster speaks for both. */
function populations(
  prior: PriorState,
  matches: readonly Match[],
  decide: Decisions,
): Pick<Draft, 'owned' | 'ownedActive'> {
  // Each account is matched once: two rows that lead to one are blocked.
  const adopted = matches.flatMap((match) =>
    match.kind === 'matched' && !decide.isOwned(match.user) ? [match.user] : [],
  );
  return populationsOf(prior, adopted, (user) => decide.isOwned(user));
}

/** Owned accounts, and those that a plan is about, owned or not. */
export function populationsOf(
  prior: PriorState,
  touched: Iterable<PriorUser>,
  isOwned: (user: PriorUser) => boolean,
): Pick<Draft, 'owned' | 'ownedActive'> {
  const all = { owned: 0, ownedActive: 0 };
  const count = (to: typeof all, { active }: PriorUser): void => {
    to.owned += 1;
    if (active) to.ownedActive += 1;
  };
  for (const user of prior.counted ? [] : prior.users) if (isOwned(user)) count(all, user);
  if (prior.counted) Object.assign(all, prior.counted);
  for (const user of touched) if (!isOwned(user)) count(all, user);
  return all;
}

/** Rows by the account they lead to. */
function rowsOf(
  entries: readonly RosterEntry[],
  matches: readonly Match[],
  decide: Decisions,
): Map<PriorUser, { entry: RosterEntry; leaves: boolean }> {
  return new Map(
    entries.flatMap((entry, i) => {
      const match = matches[i] as Match;
      return match.kind === 'matched' ? [[match.user, { entry, leaves: leaves(entry, decide.today) }] as const] : [];
    }),
  );
}

/** A wrong row names the same person, or the account this row leads to: nobody can say which of them is right. */
function disputed({ profile }: RosterEntry, match: Match, untouchable: Untouchable | null): boolean {
  if (!untouchable) return false;
  const named = [profile, ...(match.kind !== 'none' && match.user ? [match.user] : [])];
  return named.some(
    ({ userName, externalId }) =>
      (userName && untouchable.userNames.has(nameKey(userName))) ||
      (externalId && untouchable.externalIds.has(externalId)),
  );
}

const leftAlone = (entry: RosterEntry, match: Match): Planned => ({
  operations: [],
  remarks: [remark(entry, match, 'disputed', 'a wrong row is about the same person: left alone until it is corrected')],
});

interface Planned {
  operations: Operation[];
  remarks: Remark[];
}

/** A leaver: says so, or whose last day is over. */
export function leaves(entry: RosterEntry, today: string): boolean {
  return entry.active === false || (entry.endDate !== undefined && today > entry.endDate);
}

const isSelf = (user: PriorUser, self: ReadonlySet<string>): boolean =>
  self.has(nameKey(user.userName)) ||
  self.has(nameKey(user.id)) ||
  (user.externalId !== undefined && self.has(nameKey(user.externalId)));

/** What one row means for the account it leads to, on the day that `decide` is about. */
export function planRow(entry: RosterEntry, match: Match, decide: Decisions, self: ReadonlySet<string>): Planned {
  const only = (code: string, text: string): Planned => ({
    operations: [],
    remarks: [remark(entry, match, code, text)],
  });
  const names = [{ userName: entry.profile.userName ?? undefined, externalId: entry.profile.externalId ?? undefined }];
  if (match.kind !== 'none' && match.user)
    names.push({ userName: match.user.userName, externalId: match.user.externalId });
  const leaving = leaves(entry, decide.today);
  const alone = (why: string): Planned => {
    const staysActive = leaving && match.kind === 'matched' && match.user.active;
    const still = staysActive ? ', and still active although the file says that the person is gone' : '';
    const noted = remark(entry, match, 'protected', `${why}: left alone${still}`);
    return { operations: [], remarks: [staysActive ? { ...noted, staysActive } : noted] };
  };
  if (names.some((name) => decide.isProtected(name))) return alone('protected by the policy');
  if (match.kind !== 'none' && match.user && isSelf(match.user, self))
    return alone('the account this action signs in with');
  if (match.kind === 'blocked') {
    return {
      operations: [
        operation('blocked', {
          entry,
          prior: match.user,
          // Two rows may lead to one account: what tells them apart is the userName they want.
          before: match.code === 'same-account' ? { userName: entry.profile.userName ?? null } : null,
          after: null,
          reason: match.reason ?? BLOCK_REASON[match.code],
          reasonCode: match.code,
          blockedKind: leaving ? decide.leaverAction : 'update',
        }),
      ],
      remarks: [],
    };
  }
  if (match.kind === 'none') {
    if (leaving) return only('already-gone', 'has no account: nothing to do');
    if (entry.startDate !== undefined && decide.today < entry.startDate)
      return only('future', `starts on ${entry.startDate}: no account yet`);
    if (!entry.profile.userName || !entry.profile.givenName || !entry.profile.familyName) return incomplete(entry);
    if (!decide.may.provision)
      return only('not-handled', 'needs a new account; `provision` is not among the operations of this run');
    return joiner(entry, decide);
  }
  if (leaving) {
    if (!decide.may.deprovision)
      return only('not-handled', 'leaves; `deprovision` is not among the operations of this run');
    return leaverOperation(match.user, decide, {
      // Someone who is to have no account for now is no leaver: never deleted.
      action: entry.suspended ? 'deactivate' : decide.leaverAction,
      entry,
      reason: entry.suspended
        ? `${entry.goneBy ?? 'the file says so'}: no account for now`
        : entry.active === false
          ? (entry.goneBy ?? 'the file says so')
          : `last day was ${entry.endDate}`,
      reasonCode: entry.active === false ? 'leaver' : 'end-date-past',
    });
  }
  return mover(entry, match.user, match.adoption, decide);
}

/** A row that was enough for an account that is there, and is not enough for a new one. */
function incomplete(entry: RosterEntry): Planned {
  const reason = 'there is no account yet, and a new one needs userName, given name and family name';
  return {
    operations: [
      operation('blocked', {
        entry,
        before: null,
        after: null,
        reason,
        reasonCode: 'incomplete',
        blockedKind: 'create',
      }),
    ],
    remarks: [],
  };
}

/** Owned accounts that no row names. */
function planAbsent(
  entries: readonly RosterEntry[],
  matches: readonly Match[],
  prior: PriorState,
  index: PriorIndex,
  decide: Decisions,
  untouchable: Untouchable | null,
  self: ReadonlySet<string>,
): Planned & { count: number | null } {
  if (prior.method === 'filter' || decide.absentAction === 'ignore')
    return { operations: [], remarks: [], count: null };
  const planned: Planned = { operations: [], remarks: [] };
  let count = 0;
  for (const user of unnamed(entries, matches, prior.users, untouchable)) {
    if (!decide.isOwned(user) || decide.isProtected(user) || isSelf(user, self)) continue;
    if (!user.active && decide.absentAction !== 'delete') continue;
    count += 1;
    const note = (code: string, text: string): void => {
      planned.remarks.push({
        key: user.externalId ?? user.userName,
        person: personOf(user),
        file: null,
        row: null,
        line: null,
        code,
        text,
      });
    };
    // A wrong row may hide the very person who seems to be missing.
    if (untouchable) note('absent', 'not in a good row of the file; nobody counts as absent while rows are wrong');
    else if (decide.absentAction === 'report') note('absent', 'not in the file: reported only, as the policy says');
    else if (!decide.may.deprovision)
      note('not-handled', 'not in the file; `deprovision` is not among the operations of this run');
    else if (isShared(user, index)) {
      const at = { file: null, row: null, line: null, key: user.externalId ?? user.userName, person: personOf(user) };
      const what = user.externalId && index.ambiguous.has(user.externalId) ? 'externalId' : 'userName';
      const reason = `not in the file; another account has the same ${what}, so nobody can say who is meant`;
      planned.operations.push(
        operation('blocked', {
          prior: user,
          at,
          // What tells two blocked accounts of one key apart.
          before: sharesName(user, index) ? { userName: user.userName, id: user.id } : { userName: user.userName },
          after: null,
          reason,
          reasonCode: 'two-matches',
          blockedKind: decide.absentAction,
        }),
      );
    } else {
      const leaver = leaverOperation(user, decide, {
        action: decide.absentAction,
        reason: 'not in the file',
        reasonCode: 'not-in-file',
      });
      planned.operations.push(...leaver.operations);
      planned.remarks.push(...leaver.remarks);
    }
  }
  return { ...planned, count };
}

/** Accounts that no row leads to, and none names: nor does a wrong row. */
function unnamed(
  entries: readonly RosterEntry[],
  matches: readonly Match[],
  users: readonly PriorUser[],
  untouchable: Untouchable | null,
): PriorUser[] {
  const matched = new Set<PriorUser>();
  for (const match of matches) if (match.kind !== 'none' && match.user) matched.add(match.user);
  const left = users.filter((user) => !matched.has(user));
  if (left.length === 0) return left;
  // Few are left as a rule: only their names are looked for among the rows.
  const names = new Set(left.map(({ userName }) => nameKey(userName)));
  const ids = new Set(left.map(({ externalId }) => externalId));
  const named = new Set<string>(untouchable?.userNames);
  const known = new Set<string>(untouchable?.externalIds);
  for (const { profile } of entries) {
    if (profile.userName && names.has(nameKey(profile.userName))) named.add(nameKey(profile.userName));
    if (profile.externalId && ids.has(profile.externalId)) known.add(profile.externalId);
  }
  return left.filter(
    ({ userName, externalId }) => !named.has(nameKey(userName)) && !(externalId && known.has(externalId)),
  );
}

const sharesName = (user: PriorUser, index: PriorIndex): boolean => index.ambiguousNames.has(nameKey(user.userName));

const isShared = (user: PriorUser, index: PriorIndex): boolean =>
  sharesName(user, index) || (user.externalId !== undefined && index.ambiguous.has(user.externalId));

/** Operations that wait for each other in a ring become blocked: a swap of userNames takes two runs. */
function refuseRings(operations: Operation[]): void {
  const rings = linkOperations(operations);
  if (rings.size === 0) return;
  operations.forEach((old, i) => {
    if (!rings.has(old.id) || isBlocked(old)) return;
    operations[i] = operation('blocked', {
      prior: old.prior,
      // What it would have done tells the blocked operations of one person apart.
      before: old.before,
      after: null,
      reason: 'the userNames of several people change places: give one of them a name in between and run again',
      reasonCode: 'username-swap',
      blockedKind: old.kind,
      at: { file: old.file, row: old.row, line: old.line, key: old.key, person: old.person },
    });
  });
  for (const left of operations) {
    delete left.waitsFor;
    delete left.follows;
  }
  linkOperations(operations);
}
