import type { RosterEntry } from '../model/entry.ts';
import type { Operation, Remark, SideEffect } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import type { Change } from './hash.ts';
import { operation, personOf } from './make-operation.ts';

/** Why somebody leaves, and how. */
export interface Leaving {
  action: 'deactivate' | 'delete';
  entry?: RosterEntry;
  reason: string;
  reasonCode: string;
}

/**
 * Deactivation or deletion of one account. An account that is already deactivated needs no deactivation; where an
 * earlier run left its sign-out unfinished, the same operation is planned once more, for just the open steps.
 */
export function leaverOperation(
  prior: PriorUser,
  decide: Decisions,
  leaving: Leaving,
): { operations: Operation[]; remarks: Remark[] } {
  const { entry, reason, reasonCode } = leaving;
  const action = leaving.action === 'delete' && !decide.tenant.canDelete ? 'deactivate' : leaving.action;
  const note = (code: string, text: string): Remark => ({
    key: entry?.profile.externalId ?? prior.externalId ?? prior.userName,
    person: personOf(prior),
    file: entry?.file ?? null,
    row: entry?.row ?? null,
    line: entry?.line ?? null,
    code,
    text,
  });
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
  const openSteps = prior.active ? undefined : decide.openSteps?.(prior, licensePolicy);
  if (action === 'deactivate' && !prior.active && !openSteps)
    return { operations: [], remarks: [...remarks, note('already-gone', 'already deactivated: nothing to do')] };
  const parts = {
    ...(entry && { entry }),
    prior,
    reasonCode,
    sideEffects: leaverEffects(action, licensePolicy, decide),
    licensePolicy,
    ...(openSteps && { openSteps }),
  };
  // A deletion that a killed run has begun (the account is deactivated by then) is still the deletion that was reviewed.
  const before = { userName: prior.userName, externalId: prior.externalId ?? null };
  return {
    operations: [
      action === 'delete'
        ? operation('delete', { ...parts, before, after: null, reason })
        : operation('deactivate', {
            ...parts,
            before: { active: true },
            after: { active: false, ...newExternalId(entry, prior) },
            reason: openSteps
              ? `${reason}; deactivated by a run that was cut off, the rest of the steps is done now`
              : reason,
          }),
    ],
    remarks,
  };
}

/** A leaver whom only the userName told has the row's externalId from now on, so that it is known whose account it was. */
function newExternalId(entry: RosterEntry | undefined, prior: PriorUser): { externalId?: string } {
  const externalId = entry?.profile.externalId;
  return externalId && !prior.externalId && prior.ssoName === undefined ? { externalId } : {};
}

const plainName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** A leaver's row changes no names, so another name in it is seen by nobody: perhaps the row means another person. */
function isNamedOtherwise({ profile }: RosterEntry, prior: PriorUser): boolean {
  return (['userName', 'givenName', 'familyName'] as const).some((field) => {
    const [named, held] = [profile[field], prior[field]];
    return Boolean(named && held) && plainName(named as string) !== plainName(held as string);
  });
}

function leaverEffects(action: 'deactivate' | 'delete', licensePolicy: string, decide: Decisions): SideEffect[] {
  if (decide.tenant.published) return ['agent-logged-out', 'access-keys-off'];
  const effects: SideEffect[] = [];
  if (decide.terminateSessions) effects.push('sessions-ended');
  if (decide.disconnect) effects.push('disconnected');
  if (licensePolicy === 'RECLAIM') effects.push('licence-freed');
  if (action === 'delete' && !decide.retainData) effects.push('data-deleted');
  return effects;
}

/**
 * The deletion that a blocked one stands for. A blocked deletion writes nothing that the deletion would not have
 * written too – the account is switched off, and stays –, so whoever reviewed the deletion has reviewed it.
 * @returns `null` for every other change: people blocked for other reasons change nothing
 */
export function blockedDeletion({ kind, key, before }: Change): Change | null {
  return kind === 'held-back' ? { kind: 'delete', key, before, after: null } : null;
}
