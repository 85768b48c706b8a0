import { CELL_PROBLEMS } from './cell-problems.ts';
import type { ProblemTable } from './problem-table.ts';

/**
 * Every problem the reader finds: the codes are stable, and docs/roster-problems.md is made from this table.
 * `fix` says what the person who keeps the file does about it.
 */
export const PROBLEMS = {
  'unreadable-file': {
    scope: 'file',
    severity: 'error',
    when: 'Reading the file was interrupted.',
    fix: 'See that the file is there and whole.',
  },
  'not-a-text-file': {
    scope: 'file',
    severity: 'error',
    when: 'The file is a workbook, an archive, a PDF or encrypted.',
    fix: 'Save the table as “CSV UTF-8 (comma delimited)”, and name that file in `roster`.',
  },
  'file-too-large': { scope: 'file', severity: 'error', when: 'More bytes than are read.', fix: 'Split the file.' },
  'too-many-rows': { scope: 'file', severity: 'error', when: 'More rows than are read.', fix: 'Split the file.' },
  'too-many-columns': {
    scope: 'file',
    severity: 'error',
    when: 'More columns than a spreadsheet can have, or objects of JSON with more than 1,000 different keys.',
    fix: 'Save the table alone.',
  },
  'no-rows': {
    scope: 'file',
    severity: 'error',
    when: 'A header at most, and no row below it.',
    fix: 'Export again: an empty roster is never taken for “everybody left”.',
  },
  'line-too-long': {
    scope: 'file',
    severity: 'error',
    when: 'A line that does not end.',
    fix: 'Save the table as CSV.',
  },
  'unknown-separator': {
    scope: 'file',
    severity: 'error',
    when: 'A `sep=` line names another sign than comma, semicolon, tab or pipe.',
    fix: 'Use one of them.',
  },
  'invalid-json': {
    scope: 'file',
    severity: 'error',
    when: 'The file, or one object in it, is not JSON.',
    fix: 'Correct the JSON at the line given; what stands before it is checked.',
  },
  'file-shrank': {
    scope: 'file',
    severity: 'warning',
    when: 'More than a fifth fewer rows than at the base.',
    fix: 'Compare with the previous file: an export may be incomplete.',
  },
  'column-gone': {
    scope: 'headers',
    severity: 'warning',
    when:
      'A column of a status, a first or last day, roles or groups that the file has at the base, and has no more, or ' +
      'only empty.',
    fix: 'Put it back, unless it is meant.',
  },
  'more-of-the-same': {
    scope: 'file',
    severity: 'error',
    when: 'More problems of one kind than are listed (with the severity of that kind).',
    fix: 'Correct those listed; they are probably all alike.',
  },
  'no-key-column': {
    scope: 'headers',
    severity: 'error',
    when: 'No column userName or externalId.',
    fix: 'Put the header row first, or map the column in the policy’s `columns`.',
  },
  'missing-column': {
    scope: 'headers',
    severity: 'error',
    when: 'A column that rows need, or that the policy names, is not in the file.',
    fix: 'Add it, or correct the name in the policy’s `columns`.',
  },
  'two-headers': {
    scope: 'headers',
    severity: 'error',
    when: 'Two headers mean one field.',
    fix: 'Remove one, or name the one that counts in the policy’s `columns`.',
  },
  'unknown-field': {
    scope: 'headers',
    severity: 'error',
    when: 'The policy’s `columns` maps to a field that does not exist.',
    fix: 'Use the field’s name.',
  },
  'bad-template': {
    scope: 'headers',
    severity: 'error',
    when: 'A template of the policy’s `columns` has an open brace or an unknown filter.',
    fix: 'Correct the template.',
  },
  'file-of-leavers': {
    scope: 'file',
    severity: 'warning',
    when: 'The name of the file, or a line above its header, says that these people have left, and no column does.',
    fix: 'Add a column `status` with “terminated”; or leave it where it means something else.',
  },
  'decisive-column-not-read': {
    scope: 'headers',
    severity: 'warning',
    when:
      'A column that nothing maps has nearly the name of `status`, `active`, `endDate`, `startDate`, `roles` ' +
      'or `groups`.',
    fix: 'Give it that header, or map it in the policy’s `columns`; leave it where it means something else.',
  },
  'unmapped-columns': {
    scope: 'headers',
    severity: 'notice',
    when: 'Columns that nothing maps. They are not read.',
    fix: 'Nothing, or map them in the policy’s `columns`.',
  },
  'no-header': {
    scope: 'headers',
    severity: 'warning',
    when: 'Cells in a column without a header. They are not read.',
    fix: 'Give the column a header, or empty it.',
  },
  'broken-quote': {
    scope: 'row',
    severity: 'error',
    when: 'Text beside a cell’s quotes; one quote alone in a name or an id. In other texts the latter is a warning.',
    fix: 'Write quotes around whole cells only, and a quote inside of one twice.',
  },
  'unterminated-quote': {
    scope: 'row',
    severity: 'error',
    when: 'A quoted cell that never ends; nothing after it could be read.',
    fix: 'Close the quote in this row.',
  },
  'too-many-cells': {
    scope: 'row',
    severity: 'error',
    when: 'More cells than headers: a separator inside of a cell.',
    fix: 'Put the cell in quotes.',
  },
  'not-an-object': {
    scope: 'row',
    severity: 'error',
    when: 'Something else than an object in a JSON roster.',
    fix: 'Write one object a person.',
  },
  'missing-value': {
    scope: 'row',
    severity: 'error',
    when: 'userName, givenName or familyName is empty, and the row is no leaver’s.',
    fix: 'Fill the cell; of someone with one name, write it into both.',
  },
  'status-in-name': {
    scope: 'row',
    severity: 'error',
    when:
      'A name, or an id, with a status behind or before it that says that the person is gone: `Kern (Terminated)`. A ' +
      'department or team that is such a word, or a title with one in brackets, is a warning.',
    fix: 'Put the status into its own column, or delete it.',
  },
  'inverted-column': {
    scope: 'row',
    severity: 'error',
    when: 'A yes or no in a column that asks who has left, and that the policy maps to `active` or `status`.',
    fix: 'Say in the policy’s `statuses` what its words mean.',
  },
  'missing-key': {
    scope: 'row',
    severity: 'error',
    when: 'A leaver’s row without userName and externalId.',
    fix: 'Fill one of them.',
  },
  contradiction: {
    scope: 'row',
    severity: 'error',
    when: 'active and status say different things.',
    fix: 'Make them agree, or keep one.',
  },
  'dates-reversed': {
    scope: 'row',
    severity: 'error',
    when: 'The end date is before the start date.',
    fix: 'Correct one of them; of a rehire, clear the old end date.',
  },
  'duplicate-user-name': {
    scope: 'rows',
    severity: 'error',
    when: 'A userName another row has, without regard to case.',
    fix: 'Keep the row that is right; the first is named.',
  },
  'duplicate-external-id': {
    scope: 'rows',
    severity: 'error',
    when: 'An externalId another row has.',
    fix: 'Keep the row that is right; the first is named.',
  },
  'key-of-another': {
    scope: 'rows',
    severity: 'error',
    when: 'An externalId that is the userName of a row without one: plan and reports would call both people by it.',
    fix: 'Correct it, or give the other person an externalId.',
  },
  'shared-email': {
    scope: 'rows',
    severity: 'warning',
    when: 'One e-mail address for several people. The tenant allows it.',
    fix: 'Nothing, if it is meant.',
  },
  'odd-domain': {
    scope: 'rows',
    severity: 'warning',
    when: 'A sign-in name whose domain is that of most others but for one letter, or two exchanged ones.',
    fix: 'Correct the domain, if it is a slip.',
  },
  'short-id': {
    scope: 'rows',
    severity: 'warning',
    when: 'A numeric externalId shorter than most of its column.',
    fix: 'Format the column as text and put the leading zeros back.',
  },
  'too-few-cells': {
    scope: 'row',
    severity: 'error',
    when: 'Fewer cells than other rows have: one is missing, and all after it stand in the wrong column.',
    fix: 'Put the missing cell, or its separator, in.',
  },
  'whole-row': {
    scope: 'row',
    severity: 'error',
    when: 'A whole row, or the whole header, in one cell: in one pair of quotes, or separated by another sign.',
    fix: 'Delete these quotes, or separate the row as the header is; or export again.',
  },
  'shifted-row': {
    scope: 'row',
    severity: 'error',
    when: 'A status beside the status, or a day beside the last day, which is empty: a cell is missing, or too many.',
    fix: 'Put the missing cell, or its separator, in; or take the one too many out.',
  },
  'split-row': {
    scope: 'row',
    severity: 'error',
    when: 'A line break in a cell without quotes: one row is two lines.',
    fix: 'Put the cell in quotes, or delete the line break.',
  },
  'cut-off': {
    scope: 'row',
    severity: 'error',
    when: 'The last line has fewer cells than the header and no end: the file is incomplete.',
    fix: 'Export again.',
  },
  'swallowed-rows': {
    scope: 'row',
    severity: 'error',
    when: 'A quoted cell that holds whole rows: two stray quotes.',
    fix: 'Delete both quotes.',
  },
  'not-a-row': {
    scope: 'row',
    severity: 'warning',
    when: 'A comment, a total or the end of a report. It is not read.',
    fix: 'Nothing, or delete the line.',
  },
  'lone-cell': {
    scope: 'row',
    severity: 'error',
    when: 'A line with one filled cell that is no key: a heading between the rows, or the end of a report.',
    fix: 'Delete the line, or fill the other cells.',
  },
  'header-again': {
    scope: 'row',
    severity: 'error',
    when: 'A header among the rows: several exports in one file. Below one with other columns nothing is read.',
    fix: 'Delete the line; put rows below other columns into a file of their own.',
  },
  'commented-row': {
    scope: 'row',
    severity: 'error',
    when: 'A row behind a sign of comments, such as `# 9001`, in a column whose other cells have none.',
    fix: 'Delete the row, or the sign.',
  },
  'incomplete-list': {
    scope: 'file',
    severity: 'warning',
    when: 'A JSON list that says that it is only a part: more people in `totalResults`, or a next page.',
    fix: 'Export all pages into one file.',
  },
  'duplicate-key': {
    scope: 'row',
    severity: 'error',
    when: 'A JSON object with the same key twice, or a file with two lists of the same name.',
    fix: 'Keep one.',
  },
  'unmarked-leaver': {
    scope: 'row',
    severity: 'error',
    when: 'A leaver in a row that `Row Changed` does not mark.',
    fix: 'Mark the row, or empty the column `Row Changed`.',
  },
  'active-past-end': {
    scope: 'row',
    severity: 'warning',
    when: 'Active, with a last day that is past; the person counts as a leaver.',
    fix: 'Correct the status; if the person works here again, clear the old date.',
  },
  'not-a-table': {
    scope: 'file',
    severity: 'error',
    when: 'A web page, an XML file, JSON in a `.csv` or a table in a `.json`.',
    fix: 'Export the table itself, or give the file the right name.',
  },
  'lfs-pointer': {
    scope: 'file',
    severity: 'error',
    when: 'A Git LFS pointer instead of the file.',
    fix: 'Set `lfs: true` for actions/checkout.',
  },
  'merge-conflict': {
    scope: 'file',
    severity: 'error',
    when: 'Lines that Git leaves where a merge was not resolved.',
    fix: 'Keep the right rows and delete the markers.',
  },
  'encoding-guessed': {
    scope: 'file',
    severity: 'warning',
    when: 'Bytes that are no UTF-8, read as Windows-1252; an error where the letters show another encoding.',
    fix: 'Save the file as UTF-8.',
  },
  'lines-above-header': {
    scope: 'headers',
    severity: 'warning',
    when: 'Titles or comments above the header row. They are not read; an error where they are rows of people.',
    fix: 'Nothing, or delete them; put the header above the people.',
  },
  'user-name-from-email': {
    scope: 'headers',
    severity: 'notice',
    when: 'No column userName: the work e-mail is read as it.',
    fix: 'Nothing, if people sign in with it.',
  },
  salutations: {
    scope: 'rows',
    severity: 'warning',
    when: 'A column of job titles that holds only salutations.',
    fix: 'Name the right column in the policy’s `columns`.',
  },
  ...CELL_PROBLEMS,
} as const satisfies ProblemTable;

export type ProblemCode = keyof typeof PROBLEMS;
