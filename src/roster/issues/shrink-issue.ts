import type { Roster, RosterEntry, RosterIssue } from '../../model/entry.ts';

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

type Decisive = 'active' | 'endDate' | 'startDate' | 'roles' | 'primaryRole' | 'groups';

/** What is no longer so where the column of a field is gone. */
const WITHOUT: Readonly<Record<Decisive, { columns: readonly string[]; what: string }>> = {
  active: { columns: ['active', 'status'], what: 'without it everybody in the file works here' },
  endDate: { columns: ['endDate'], what: 'without it nobody leaves after a last day' },
  startDate: { columns: ['startDate', 'hireDate'], what: 'without it nobody waits for a first day' },
  roles: { columns: ['roles'], what: 'without it roles stay as they are' },
  primaryRole: { columns: ['primaryRole'], what: 'without it roles stay as they are' },
  groups: { columns: ['groups'], what: 'without it roles stay as they are' },
};

/**
 * Columns that say who has an account and what they may do, that a file had on the base branch, and has no more: a
 * column that was deleted in a spreadsheet makes no row wrong. Of JSON nothing is said: its keys come and go.
 * @param before the same roster at the base commit
 */
export function goneColumns(roster: Roster, before: Roster): RosterIssue[] {
  const issues: RosterIssue[] = [];
  for (const file of roster.files) {
    const base = before.files.find(({ path }) => path === file.path);
    if (!base || file.format !== 'csv' || file.fields.length === 0) continue;
    for (const [field, { columns, what }] of Object.entries(WITHOUT) as [Decisive, (typeof WITHOUT)[Decisive]][]) {
      const column = columns.find((each) => base.fields.includes(each));
      const isFilled = (entry: RosterEntry): boolean => entry.file === base.path && entry[field] !== undefined;
      if (column === undefined || columns.some((each) => file.fields.includes(each)) || !before.entries.some(isFilled))
        continue;
      issues.push({
        file: file.path,
        row: null,
        line: null,
        column: null,
        code: 'column-gone',
        severity: 'warning',
        found: `no column “${base.labels[column] ?? column}”, which the file had before`,
        expected: `the column as on the base branch, unless it is meant: ${what}`,
        suggestion: '',
      });
    }
  }
  return issues;
}
