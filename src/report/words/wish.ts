import type { Mode } from '../../interface/modes.ts';
import { isOffboarding } from '../../model/offboard.ts';
import type { Plan } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';

/** Who says how people are to be: the roster's file, an event, or a person who starts an offboarding by hand. */
export type Wish = 'file' | 'event' | 'offboarding';

/** As much of a run as tells. */
type Asked = Pick<RunReport, 'mode' | 'roster'> & { plan?: Pick<Plan, 'roster'> | undefined };

/** @param run as far as the roster was read, or its plan is known: what is not known yet is a file */
export function wishOf({ mode, roster, plan }: Asked): Wish {
  if (mode === 'event') return 'event';
  const paths = roster?.files.map(({ path }) => path) ?? plan?.roster.path ?? '';
  return mode === 'apply' && isOffboarding(paths) ? 'offboarding' : 'file';
}

/** Whether people stand in rows of a file: an undo and an event are about people, and none of them has a row. */
export const isOfAFile = (run: Asked): boolean => run.mode !== 'undo' && wishOf(run) === 'file';

/** What a title calls the run: a roster, or what takes its place. */
export function subjectOf(run: Asked): string {
  return OTHER_SUBJECTS[run.mode] ?? { file: 'Roster', event: 'Event', offboarding: 'Offboarding' }[wishOf(run)];
}

/** Modes that are about no roster, or about more than its rows. */
const OTHER_SUBJECTS: Partial<Record<Mode, string>> = {
  attributes: 'Attributes',
  check: 'Check',
  drift: 'Drift check',
  'entra-config': 'Entra settings',
  export: 'Export',
  undo: 'Undo',
  verify: 'Audit',
};

/** The same of a run that has a plan. */
export function planOf(run: Asked): string {
  const subject = subjectOf(run);
  return subject === 'Roster' ? 'Roster plan' : subject;
}

/** Remarks on people of whose row something differs in CXone, or may differ, and is left so. */
const LEFT: ReadonlySet<string> = new Set([
  'not-handled',
  'reactivation-waits',
  'unmanaged',
  'ignored',
  'last-role',
  'disputed',
  'name-pending',
  'still-listed',
]);

/** True where CXone is as it was asked for, as far as this run compared it. */
export const isAsAsked = (run: Pick<RunReport, 'plan'>): boolean =>
  !(run.plan?.remarks ?? []).some(({ code, differs }) => differs || LEFT.has(code));

/** A plan or an apply that changes nothing, in a sentence: never more than was compared. */
export function nothingToChange(run: RunReport): string {
  const wish = wishOf(run);
  if (wish === 'offboarding') return 'There is no active account to deactivate.';
  return isAsAsked(run)
    ? `CXone already is as the ${wish} says.`
    : 'This run changes nothing; who and what it leaves alone is counted below.';
}
