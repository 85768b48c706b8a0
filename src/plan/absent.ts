import type { RosterEntry } from '../model/entry.ts';
import type { PriorState, PriorUser } from '../model/state.ts';
import type { Decisions, Untouchable } from './decisions.ts';
import { leaverOperation } from './leaver.ts';
import { operation, type Planned, remark } from './make-operation.ts';
import { type Matches, nameKey, type PriorIndex } from './match.ts';
import { isSelf } from './plan-row.ts';

/** Rows held against accounts. */
interface Comparison {
  entries: readonly RosterEntry[];
  prior: PriorState;
  index: PriorIndex;
  matches: Matches;
}

/**
 * Owned accounts that no row names. While rows are wrong nobody is one: such a row may be about that very person.
 * @param self our own account, as `nameKey` makes its names
 */
export function planAbsent(
  { entries, prior, index, matches }: Comparison,
  decide: Decisions,
  untouchable: Untouchable | null,
  self: ReadonlySet<string>,
): Planned & { count: number | null } {
  if (prior.method === 'filter' || decide.absentAction === 'ignore' || untouchable)
    return { operations: [], remarks: [], count: null };
  const planned: Planned = { operations: [], remarks: [] };
  let count = 0;
  for (const user of unnamed(entries, matches.unmatched())) {
    if (!decide.isOwned(user) || decide.isProtected(user) || isSelf(user, self)) continue;
    if (!user.active && decide.absentAction !== 'delete') continue;
    count += 1;
    const note = (text: string): void => void planned.remarks.push(remark(undefined, user, 'absent', text));
    if (decide.absentAction === 'report') note('not in the file: reported only, as the policy says');
    else if (!decide.may.deprovision)
      note('not in the file: reported only; `deprovision` is not among the operations of this run');
    else if (isShared(user, index)) {
      const what = user.externalId && index.ambiguous.has(user.externalId) ? 'externalId' : 'userName';
      planned.operations.push(
        operation('blocked', {
          prior: user,
          // What tells two blocked accounts of one key apart.
          before: sharesName(user, index) ? { userName: user.userName, id: user.id } : { userName: user.userName },
          after: null,
          reason: `not in the file; another account has the same ${what}, so nobody can say who is meant`,
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

/** Of the accounts that no row leads to those that none names. */
function unnamed(entries: readonly RosterEntry[], left: PriorUser[]): PriorUser[] {
  if (left.length === 0) return left;
  // Few are left as a rule: only their names are looked for among the rows.
  const names = new Set(left.map(({ userName }) => nameKey(userName)));
  const ids = new Set(left.map(({ externalId }) => externalId));
  const named = new Set<string>();
  const known = new Set<string>();
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
