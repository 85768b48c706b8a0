import type { RosterEntry, RosterIssue } from '../../model/entry.ts';
import { type DesiredState, tellNobodyRight } from './desired.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/**
 * Rows that turn out to be wrong only by what CXone has: listed with the file's problems, counted, and their people
 * left untouched. Where such rows are skipped and no other is left, the file is as wrong as one without a right row.
 */
export function refuseRows(
  wrong: ReadonlySet<RosterEntry>,
  issues: readonly RosterIssue[],
  desired: DesiredState,
  request: RunRequest,
  session: Session,
): void {
  const { roster } = desired;
  if (request.onInvalidRows === 'skip' && wrong.size > 0 && desired.entries.every((entry) => wrong.has(entry)))
    tellNobodyRight(request, session);
  // Every row of a large file may have one: more than a call takes arguments.
  for (const issue of issues) roster.issues.push(issue);
  roster.invalidRows += wrong.size;
  session.report.counts.invalidRows = roster.invalidRows;
  for (const { profile } of wrong) {
    if (profile.userName) roster.untouchable.userNames.push(profile.userName.toLowerCase());
    if (profile.externalId) roster.untouchable.externalIds.push(profile.externalId);
  }
}
