import type { PriorUser } from '../../../src/model/state.ts';
import { accountChanges, type MadeChange } from '../../../src/plan/made-changes.ts';
import { draftUndo } from '../../../src/plan/undo.ts';
import type { UndoDecisions, UndoDraft } from '../../../src/plan/undo-draft.ts';
import { account, change, create, made } from './builders.ts';

export const MAY = { provision: true, roles: true, deprovision: true };

/** Today's rules: all is allowed but for roles that begin with `x`. */
const rules = (more: Partial<UndoDecisions> = {}): UndoDecisions => ({
  isProtected: () => false,
  leaverSteps: ['sessions', 'disconnect', 'license'],
  licensePolicy: 'RECLAIM',
  may: MAY,
  isSkillAllowed: () => true,
  self: new Set(),
  rolesBack: (held, before) => {
    const has = held.map(({ value }) => value);
    const roles = before.filter((one) => has.includes(one) || !one.startsWith('x')).map((value) => ({ value }));
    return {
      roles,
      gains: roles.filter(({ value }) => !has.includes(value)).map((role) => ({ ...role, inherited: false })),
      loses: held.filter(({ value }) => !before.includes(value)).map((role) => ({ ...role, inherited: true })),
      refused: before.filter((one) => !has.includes(one) && one.startsWith('x')),
    };
  },
  ...more,
});

/** The undo of these changes, on the accounts as they are now. */
export const undo = (changes: MadeChange[], users: PriorUser[], more: Partial<UndoDecisions> = {}): UndoDraft =>
  draftUndo(
    accountChanges(changes),
    ({ id, person }) => users.find((one) => (id === null ? one.userName === person.userName : one.id === id)),
    rules(more),
  );
/** What it does. */
export const done = ({ operations }: UndoDraft) =>
  operations.map(({ kind, key, before, after }) => [kind, key, before, after]);
/** What it leaves alone, or cannot take back. */
export const noted = (notes: UndoDraft['alone']) =>
  notes.map(({ key, fields, what }) => `${key} [${fields.join(' ')}] ${what}`);
/** All that an undo does and says. */
export const told = (draft: UndoDraft) => ({
  operations: draft.operations.map(({ kind }) => kind),
  alone: noted(draft.alone),
  stays: noted(draft.stays),
  asBefore: draft.asBefore,
});

/** The account that most changes here are about. */
export const ada = (more: Partial<PriorUser> = {}): PriorUser => account('a', more);
export const ON = { active: true };
export const OFF = { active: false };
export const titled = (before: string | null, after: string | null): MadeChange =>
  made(change('update', ada(), { title: before }, { title: after }));
export const roled = (
  before: string[],
  after: string[],
  primary: [string | null, string | null] | null = null,
): MadeChange =>
  made(
    change(
      'roles',
      ada(),
      { roles: before, ...(primary && { primaryRole: primary[0] }) },
      { roles: after, ...(primary && { primaryRole: primary[1] }) },
    ),
  );
export const roles = (...values: string[]) => values.map((value) => ({ value }));
export const leaves = (...steps: string[]) =>
  made(change('deactivate', ada(), ON, OFF), { steps: new Set(['deactivate', ...steps]) });
export const returns = made(change('reactivate', ada({ active: false }), OFF, ON));
export const joins = made(create('a', { title: 'A' }), { id: 'a' });
