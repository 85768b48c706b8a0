import { leaves, type RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import type { Standing } from './words.ts';

/** The header of a field, as the file writes it. */
type Label = (field: string) => string;

const isGone = (standing: Standing): boolean => standing === 'gone' || standing === 'suspended';

/** What is wrong where `active` and `status` say different things; `null` where they agree. */
export function standingProblem(
  active: Standing | undefined,
  status: Standing | undefined,
  label: Label,
): Finding | null {
  if (active === undefined || status === undefined || isGone(active) === isGone(status)) return null;
  const [here, gone] = isGone(active) ? (['status', 'active'] as const) : (['active', 'status'] as const);
  return {
    column: null,
    code: 'contradiction',
    severity: 'error',
    found: `${label(here)} says “works here”, ${label(gone)} says “does not”`,
    expected: `${label('active')} and ${label('status')} that say the same, or only one of them`,
  };
}

/** Whether a row makes its person a leaver today; where nobody says which day it is, every last day counts. */
export const isLeaver = (entry: Pick<RosterEntry, 'active' | 'endDate'>, today: string | null): boolean =>
  today === null ? entry.active === false || entry.endDate !== undefined : leaves(entry, today);

/** Whether the person of a row is known to be gone today; where nobody says which day it is, no last day is past. */
export const hasLeft = (entry: Pick<RosterEntry, 'active' | 'endDate'>, today: string | null): boolean =>
  today === null ? entry.active === false : leaves(entry, today);

/** Puts a day into its field; `''` is “never”. */
export function setDay(entry: RosterEntry, field: string, date: string): void {
  if (date === '') return;
  if (field === 'startDate') entry.startDate = date;
  else if (field === 'endDate') entry.endDate = date;
  else entry.profile.hireDate = date;
}

/**
 * Holds the last day against the first one, against the status and against today.
 * @param today YYYY-MM-DD; `null` where nobody says
 */
export function checkDays(
  { active, suspended, startDate, endDate }: RosterEntry,
  today: string | null,
  label: Label,
  report: (finding: Finding) => void,
): void {
  if (endDate === undefined) return;
  if (startDate !== undefined && endDate < startDate) {
    report({
      column: null,
      code: 'dates-reversed',
      severity: 'error',
      found: `starts ${startDate}, ends ${endDate}`,
      expected: 'an end date on or after the start date',
    });
  }
  if (today === null) return;
  if (active === false && !suspended && endDate > today) {
    report({
      column: label('endDate'),
      code: 'contradiction',
      severity: 'error',
      found: `the status says that the person is gone, ${label('endDate')} that the last day is ${endDate}`,
      expected:
        `one of the two: without the date the account is deactivated now; with an empty status, or “active”, ` +
        `after ${endDate}`,
    });
  } else if (active === true && endDate < today) {
    report({
      column: label('endDate'),
      code: 'active-past-end',
      severity: 'warning',
      found: `active, and the last day was ${endDate}`,
      expected:
        'a status that agrees: the person counts as a leaver since that day; if the person came ' +
        'back, clear the old date',
    });
  }
}
