import type { Roster, RosterIssue } from '../../model/entry.ts';

/** Share of the base's rows that may be missing before someone is asked. */
const SHRINK_LIMIT = 0.2;

const WHY = 'more than a fifth fewer is often an incomplete export';

/**
 * A roster that lost more than a fifth of its rows is more often a broken export than a wave of leavers.
 * @param baseRows data rows of the same roster at the base commit
 * @returns a warning for the first file, or `null`
 */
export function shrinkIssue(roster: Roster, baseRows: number): RosterIssue | null {
  const lost = baseRows - roster.rows;
  const file = roster.files[0]?.path;
  if (file === undefined || baseRows <= 0 || lost <= baseRows * SHRINK_LIMIT) return null;
  return {
    file,
    row: null,
    line: null,
    column: null,
    code: 'file-shrank',
    severity: 'warning',
    found: `${roster.rows} rows, ${lost} (${((lost / baseRows) * 100).toFixed(1)} %) fewer than before`,
    expected: `about ${baseRows} rows as on the base branch; ${WHY}`,
    suggestion: '',
  };
}
