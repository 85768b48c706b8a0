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

interface Gone {
  columns: readonly string[];
  /** What is so without the column. @param has whether the file has the column of a field */
  what: (has: (field: string) => boolean) => string;
}

const askedFor: Gone['what'] = (has) =>
  has('roles') || has('groups') ? 'a row asks for the roles of its other columns alone' : 'roles stay as they are';

const WITHOUT: Readonly<Record<Decisive, Gone>> = {
  active: {
    columns: ['active', 'status'],
    what: (has) => (has('endDate') ? 'only a last day says who has left' : 'everybody in the file works here'),
  },
  endDate: { columns: ['endDate'], what: () => 'nobody leaves after a last day' },
  startDate: { columns: ['startDate', 'hireDate'], what: () => 'nobody waits for a first day' },
  roles: { columns: ['roles'], what: askedFor },
  primaryRole: { columns: ['primaryRole'], what: askedFor },
  groups: { columns: ['groups'], what: askedFor },
};

/**
 * Columns that say who has an account and what they may do, that a file had on the base branch, and has no more, or
 * only empty: what was deleted in a spreadsheet, or lost with a formula, makes no row wrong. A file that is new is held
 * against the others, as it may be a part of them. Of JSON a key that some people had is nothing: its keys come and go.
 * @param before the same roster at the base commit
 */
export function goneColumns(roster: Roster, before: Roster): RosterIssue[] {
  const issues: RosterIssue[] = [];
  for (const file of roster.files) {
    const own = before.files.find(({ path }) => path === file.path);
    if (file.fields.length === 0) continue;
    const has = (field: string): boolean => file.fields.includes(field);
    for (const [field, { columns, what }] of Object.entries(WITHOUT) as [Decisive, Gone][]) {
      const base = (own ? [own] : before.files).find(({ fields }) => columns.some((each) => fields.includes(each)));
      const column = columns.find((each) => base?.fields.includes(each));
      if (!base || column === undefined) continue;
      const held = columns.find(has);
      const isFilled = (entry: RosterEntry): boolean => entry.file === base.path && entry[field] !== undefined;
      const isGone = own && file.format === 'csv' && held === undefined && before.entries.some(isFilled);
      if (!isGone && !isEmptied(roster, file.path, before.entries.filter(isFilled), field)) continue;
      const label = base.labels[column] ?? column;
      issues.push({
        file: file.path,
        row: null,
        line: null,
        column: null,
        code: 'column-gone',
        severity: 'warning',
        found:
          held !== undefined
            ? `“${file.labels[held] ?? held}” says nothing of anyone, and did before`
            : `no ${isGone ? 'column ' : ''}“${label}”, which ${isGone ? 'the file' : base.path} had before`,
        expected: `the column as on the base branch, unless it is meant: without it ${what(has)}`,
        suggestion: '',
      });
    }
  }
  return issues;
}

/** Fewest people who had it before: one cell that is emptied is an edit. */
const FEWEST = 2;

/** Whether no row of a file says anything of a field that several of its people had before. */
function isEmptied(roster: Roster, path: string, before: readonly RosterEntry[], field: Decisive): boolean {
  if (before.length < FEWEST || roster.invalidRows > 0) return false;
  const entries = roster.entries.filter(({ file }) => file === path);
  if (entries.some((entry) => entry[field] !== undefined || entry.unchanged)) return false;
  const keys = new Set(entries.map(keyOf));
  return before.filter((entry) => keys.has(keyOf(entry))).length >= FEWEST;
}

const keyOf = ({ profile: { externalId, userName } }: RosterEntry): string =>
  externalId ?? userName?.toLowerCase() ?? '';
