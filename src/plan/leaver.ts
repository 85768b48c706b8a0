import type { RosterEntry } from '../model/entry.ts';
import type { Change, Remark } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import { operation, type Planned, remark } from './make-operation.ts';
import { wasKept } from './kept-deletions.ts';
import { effectsOf, stillOpen } from './open-steps.ts';
import { foldName } from '../text/fold-name.ts';

/** Why someone leaves, and how. */
interface Leaving {
  action: 'deactivate' | 'delete';
  entry?: RosterEntry;
  reason: string;
  reasonCode: string;
}

/**
 * Deactivation or deletion of one account. An account that is already deactivated needs no deactivation; what an
 * earlier run left open of its sign-out is an operation of its own, see `open-steps.ts`.
 */
export function leaverOperation(prior: PriorUser, decide: Decisions, leaving: Leaving): Planned {
  const { entry, reason, reasonCode } = leaving;
  const action = leaving.action === 'delete' && !decide.tenant.canDelete ? 'deactivate' : leaving.action;
  const note = (code: string, text: string): Remark => remark(entry, prior, code, text);
  const remarks =
    action === leaving.action ? [] : [note('cannot-delete', 'this tenant cannot delete accounts: deactivated instead')];
  if (entry && isNamedOtherwise(entry, prior))
    remarks.push(
      note(
        'named-otherwise',
        'the row names the account differently from CXone; the person shown is the account’s: check that the row is ' +
          'about this person',
      ),
    );
  const licensePolicy = entry?.licensePolicy ?? decide.licensePolicy;
  if (action === 'deactivate' && !prior.active)
    return { operations: [], remarks: [...remarks, note('already-gone', 'already deactivated: nothing to do')] };
  if (action === 'delete' && wasKept(decide.keptDeletions ?? [], prior, entry))
    return {
      operations: [],
      remarks: [
        ...remarks,
        note(
          'still-listed',
          'CXone answered the deletion with success and keeps the account, deactivated: not asked for again until ' +
            'the row or the account changes',
        ),
      ],
    };
  // A deletion takes all of its steps once more; one that turns out to be held back only what is open.
  const left = prior.active ? undefined : decide.openSteps?.find(({ id }) => id === prior.id);
  const openSteps = left && stillOpen(left.steps, decide, licensePolicy);
  const parts = {
    entry,
    prior,
    reason,
    reasonCode,
    sideEffects: [
      ...effectsOf(stillOpen(decide.leaverSteps, decide, licensePolicy)),
      ...(action === 'delete' && !decide.retainData ? (['data-deleted'] as const) : []),
    ],
    licensePolicy,
    openSteps: openSteps && openSteps.length > 0 ? openSteps : undefined,
  };
  // A deletion that a killed run has begun (the account is deactivated by then) is still the deletion that was
  // reviewed.
  const before = { userName: prior.userName, externalId: prior.externalId ?? null };
  return {
    operations: [
      action === 'delete'
        ? operation('delete', { ...parts, before, after: null })
        : operation('deactivate', {
            ...parts,
            before: { active: true },
            after: { active: false, ...newExternalId(entry, prior, decide) },
          }),
    ],
    remarks,
  };
}

/**
 * A leaver found by the userName alone has the row's externalId from now on, so that it is known whose account it was.
 */
function newExternalId(
  entry: RosterEntry | undefined,
  prior: PriorUser,
  { leavesExternalIds }: Decisions,
): { externalId?: string } {
  const externalId = entry?.profile.externalId;
  const isToBeSet = externalId && !prior.externalId && prior.ssoName === undefined && !leavesExternalIds;
  return isToBeSet ? { externalId } : {};
}

/** A leaver's row changes no names, so another name in it is seen by nobody: perhaps the row means another person. */
function isNamedOtherwise({ profile }: RosterEntry, prior: PriorUser): boolean {
  return (['userName', 'givenName', 'familyName'] as const).some((field) => {
    const [named, held] = [profile[field], prior[field]];
    return Boolean(named && held) && foldName(named as string) !== foldName(held as string);
  });
}

/**
 * The deletion that a blocked one stands for. A blocked deletion writes nothing that the deletion would not have
 * written too – the account is deactivated, and stays –, so who reviewed the deletion has reviewed it.
 * @returns `null` for every other change: people blocked for other reasons change nothing
 */
export function blockedDeletion({ kind, key, before }: Change): Change | null {
  return kind === 'held-back' ? { kind: 'delete', key, before, after: null } : null;
}
