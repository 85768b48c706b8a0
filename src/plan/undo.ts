import type { PriorUser } from '../model/state.ts';
import type { AccountChange } from './made-changes.ts';
import { linkOperations } from './order.ts';
import type { UndoDecisions, UndoDraft } from './undo-draft.ts';
import { UndonePerson } from './undo-person.ts';

/**
 * Operations that bring exactly those people back that a run changed: new accounts are deactivated, leavers
 * reactivated, details and roles get what they were. Only where the tenant still holds what that run wrote; the rest is
 * left alone, field by field, and named. Pure.
 * @param accounts what the run did
 * @param find the account as it is now
 */
export function draftUndo(
  accounts: readonly AccountChange[],
  find: (account: AccountChange) => PriorUser | undefined,
  decide: UndoDecisions,
): UndoDraft {
  const draft: UndoDraft = { operations: [], takesBack: new Map(), alone: [], stays: [], asBefore: 0, overAlready: [] };
  for (const account of accounts) new UndonePerson(account, find(account), decide, draft).plan();
  leaveRings(draft);
  return draft;
}

/** userNames that change places in a ring cannot be written in one run. */
function leaveRings(draft: UndoDraft): void {
  const rings = linkOperations(draft.operations);
  for (const { id, key, person, after } of draft.operations) {
    if (!rings.has(id)) continue;
    draft.takesBack.delete(id);
    const [what, todo] = ['the userNames of several people change places', 'Give one of them a name in between.'];
    draft.alone.push({
      key,
      person,
      fields: Object.keys(after ?? {}),
      what,
      todo: `${todo} Then undo the rest.`,
      why: 'open',
    });
  }
  // Nothing that is left waits for one of these: it would be among them.
  draft.operations = draft.operations.filter(({ id }) => !rings.has(id));
}
