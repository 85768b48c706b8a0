import { leaves, type RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions, Untouchable } from './decisions.ts';
import { namesRoles, newAccount } from './new-account.ts';
import { leaverOperation } from './leaver.ts';
import { operation, type Planned, remark } from './make-operation.ts';
import { type BlockCode, type Match, nameKey } from './match.ts';
import { accountChanges } from './account-changes.ts';
import type { Remark } from '../model/operation.ts';

export const BLOCK_REASON: Record<BlockCode, string> = {
  'external-id-differs': 'the account with this userName belongs to another externalId',
  'two-matches': 'what identifies this row belongs to two different accounts',
  'same-account': 'two rows of the roster lead to the same account',
  'username-taken': 'the userName belongs to another account',
};

/** A wrong row names the same person, or the account this row leads to: nobody can say which of them is right. */
export function disputed({ profile }: RosterEntry, match: Match, untouchable: Untouchable | null): boolean {
  if (!untouchable) return false;
  const named = [profile, ...(match.user ? [match.user] : [])];
  return named.some(
    ({ userName, externalId }) =>
      (userName && untouchable.userNames.has(nameKey(userName))) ||
      (externalId && untouchable.externalIds.has(externalId)),
  );
}

/** A row that a wrong row stands against. */
export const disputedRow = (entry: RosterEntry, match: Match): Planned => ({
  operations: [],
  remarks: [
    remark(entry, match.user, 'disputed', 'a wrong row is about the same person: left alone until it is corrected'),
  ],
});

/** The account that this action itself signs in with. @param self its names and id, as `nameKey` makes them */
export const isSelf = (
  { id, userName, externalId }: Partial<Pick<PriorUser, 'id' | 'userName' | 'externalId'>>,
  self: ReadonlySet<string>,
): boolean => [id, userName, externalId].some((name) => name !== undefined && self.has(nameKey(name)));

/** Someone who is to have no account for now is no leaver: never deleted. */
const actionOn = ({ suspended }: RosterEntry, { leaverAction }: Decisions): 'deactivate' | 'delete' =>
  suspended ? 'deactivate' : leaverAction;

/** What one row means for the account it leads to, on the day that `decide` is about. */
export function planRow(entry: RosterEntry, match: Match, decide: Decisions, self: ReadonlySet<string>): Planned {
  const names = [{ userName: entry.profile.userName ?? undefined, externalId: entry.profile.externalId ?? undefined }];
  if (match.user) names.push({ userName: match.user.userName, externalId: match.user.externalId });
  const alone = (why: string, more: Pick<Remark, 'isOwn' | 'differs'> = {}): Planned => {
    if (asksForMore(entry, match, decide)) more.differs = true;
    const leaving = leaves(entry, decide.today);
    const staysActive = leaving && match.kind === 'matched' && match.user.active;
    const still = staysActive ? ', and still active although the file says that the person is gone' : '';
    const noted = { ...remark(entry, match.user, 'protected', `${why}: left alone${still}`), ...more };
    return { operations: [], remarks: [staysActive ? { ...noted, staysActive } : noted] };
  };
  if (names.some((name) => decide.isProtected(name))) return alone('protected by the policy');
  if (match.user && isSelf(match.user, self)) return alone('the account this action signs in with', { isOwn: true });
  return planFree(entry, match, decide);
}

/**
 * Whether something of the row stays undone, or may, because its account is left alone: roles are not compared, since
 * the policy judges none that are not given.
 */
function asksForMore(entry: RosterEntry, match: Match, decide: Decisions): boolean {
  if (decide.may.roles && namesRoles(entry) && !leaves(entry, decide.today)) return true;
  const { operations, remarks } = planFree(entry, match, { ...decide, roleDelta: () => null });
  return operations.length > 0 || remarks.some(({ code }) => code === 'not-handled');
}

/** The same for someone who is not left alone. */
function planFree(entry: RosterEntry, match: Match, decide: Decisions): Planned {
  const only = (code: string, text: string): Planned => ({
    operations: [],
    remarks: [remark(entry, match.user, code, text)],
  });
  const leaving = leaves(entry, decide.today);
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
          blockedKind: leaving ? actionOn(entry, decide) : 'update',
        }),
      ],
      remarks: [],
    };
  }
  if (match.kind === 'none') {
    if (leaving) {
      const gone = remark(entry, undefined, 'already-gone', 'has no account: nothing to do');
      return { operations: [], remarks: [{ ...gone, noAccount: true }] };
    }
    if (entry.startDate !== undefined && decide.today < entry.startDate)
      return only('future', `starts on ${entry.startDate}: no account yet`);
    if (!entry.profile.userName || !entry.profile.givenName || !entry.profile.familyName) return incomplete(entry);
    if (!decide.may.provision)
      return only('not-handled', 'needs a new account; `provision` is not among the operations of this run');
    return newAccount(entry, decide);
  }
  if (leaving) {
    if (!decide.may.deprovision) {
      const text = 'leaves; `deprovision` is not among the operations of this run';
      const noted = remark(entry, match.user, 'not-handled', text);
      return { operations: [], remarks: [match.user.active ? { ...noted, staysActive: true } : noted] };
    }
    return leaverOperation(match.user, decide, {
      action: actionOn(entry, decide),
      entry,
      reason: entry.suspended
        ? `${entry.goneBy ?? 'the file says so'}: no account for now`
        : entry.active === false
          ? (entry.goneBy ?? 'the file says so')
          : `last day was ${entry.endDate}`,
      reasonCode: entry.active === false ? 'leaver' : 'end-date-past',
    });
  }
  return accountChanges({ entry, prior: match.user, adoption: match.adoption }, decide);
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
