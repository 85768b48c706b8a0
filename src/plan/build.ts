import { leaves, type RosterEntry } from '../model/entry.ts';
import { isBlocked, type Operation, type Remark } from '../model/operation.ts';
import type { PriorState, PriorUser } from '../model/state.ts';
import { planAbsent } from './absent.ts';
import type { Decisions, Untouchable } from './decisions.ts';
import { operation } from './make-operation.ts';
import { type Match, matchEntries, type Matches, nameKey, PriorIndex } from './match.ts';
import { reopen, signedOutAgain } from './open-steps.ts';
import { freed, linkOperations, taken } from './order.ts';
import { BLOCK_REASON, disputed, disputedRow, planRow } from './plan-row.ts';

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
    const match = matches.at(i) as Match;
    const planned = disputed(entry, match, untouchable)
      ? disputedRow(entry, match)
      : planRow(entry, match, decide, self);
    if (planned.operations.length === 0) unchanged += 1;
    for (const one of planned.operations) operations.push(one);
    for (const one of planned.remarks) remarks.push(one);
  }

  const absent = planAbsent({ entries, prior, index, matches }, decide, untouchable, self);
  for (const one of absent.operations) operations.push(one);
  for (const one of absent.remarks) remarks.push(one);
  refuseTaken(operations, index);
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
function populations(prior: PriorState, matches: Matches, decide: Decisions): Pick<Draft, 'owned' | 'ownedActive'> {
  return populationsOf(prior, matched(matches), (user) => decide.isOwned(user));
}

/** Accounts that rows lead to. Each is matched once: two rows that lead to one are blocked. */
function* matched(matches: Matches): Generator<PriorUser, void> {
  for (const match of matches) if (match.kind === 'matched') yield match.user;
}

/** Owned accounts, and those that a plan is about, owned or not. */
export function populationsOf(
  prior: PriorState,
  touched: Iterable<PriorUser>,
  isOwned: (user: PriorUser) => boolean,
): Pick<Draft, 'owned' | 'ownedActive'> {
  const all = { owned: 0, ownedActive: 0, ...prior.counted };
  const count = (to: typeof all, { active }: PriorUser): void => {
    to.owned += 1;
    if (active) to.ownedActive += 1;
  };
  for (const user of prior.counted ? [] : prior.users) if (isOwned(user)) count(all, user);
  for (const user of touched) if (!isOwned(user)) count(all, user);
  return all;
}

/** Rows by the account they lead to. */
function rowsOf(
  entries: readonly RosterEntry[],
  matches: Matches,
  decide: Decisions,
): Map<PriorUser, { entry: RosterEntry; leaves: boolean }> {
  return new Map(
    entries.flatMap((entry, i) => {
      const match = matches.at(i) as Match;
      return match.kind === 'matched' ? [[match.user, { entry, leaves: leaves(entry, decide.today) }] as const] : [];
    }),
  );
}

/**
 * Operations that wait for each other in a ring, or for one that does, become blocked: a swap of userNames takes two
 * runs. None of the others waits for them.
 */
function refuseRings(operations: Operation[]): void {
  const rings = linkOperations(operations);
  const reason = 'the userNames of several people change places: give one of them a name in between and run again';
  operations.forEach((old, i) => {
    if (rings.has(old.id) && !isBlocked(old)) operations[i] = refused(old, reason, 'username-swap');
  });
}

/**
 * A change that takes a userName which its account keeps becomes blocked. A row may name that account otherwise and not
 * rename it: its person leaves, is protected, or is blocked.
 */
function refuseTaken(operations: Operation[], index: PriorIndex): void {
  for (let isAny = true; isAny;) {
    isAny = false;
    const free = new Set(operations.map(freed));
    operations.forEach((old, i) => {
      const name = taken(old);
      const holder = name === undefined || free.has(name) ? undefined : index.byUserName(name);
      if (!holder || holder.id === old.prior?.id || isBlocked(old)) return;
      operations[i] = refused(old, BLOCK_REASON['username-taken'], 'username-taken');
      isAny = true;
    });
  }
}

const refused = (old: Exclude<Operation, { kind: 'blocked' | 'held-back' }>, reason: string, code: string): Operation =>
  operation('blocked', {
    prior: old.prior,
    // What it would have done tells the blocked operations of one person apart.
    before: old.before,
    after: null,
    reason,
    reasonCode: code,
    blockedKind: old.kind,
    at: { file: old.file, row: old.row, line: old.line, key: old.key, person: old.person },
  });
