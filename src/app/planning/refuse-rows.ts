import type { Roster, RosterEntry, RosterIssue } from '../../model/entry.ts';
import type { Session } from '../session.ts';

/**
 * Rows that turn out to be wrong only by what CXone has: listed with the file's problems, counted, and their people
 * left untouched.
 */
export function refuseRows(
  wrong: ReadonlySet<RosterEntry>,
  issues: readonly RosterIssue[],
  roster: Roster,
  session: Session,
): void {
  // Every row of a large file may have one: more than a call takes arguments.
  for (const issue of issues) roster.issues.push(issue);
  roster.invalidRows += wrong.size;
  session.report.counts.invalidRows = roster.invalidRows;
  for (const { profile } of wrong) {
    if (profile.userName) roster.untouchable.userNames.push(profile.userName.toLowerCase());
    if (profile.externalId) roster.untouchable.externalIds.push(profile.externalId);
  }
}
