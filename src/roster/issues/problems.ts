import type { Severity } from '../../model/entry.ts';

/** Whether the problem is one of the file, of its headers, of a row, of a cell, or between rows. */
type Scope = 'file' | 'headers' | 'row' | 'cell' | 'rows';

/**
 * Every problem the reader finds: the codes are stable, and docs/roster-problems.md is made from this table.
 * `mend` says what whoever keeps the file does about it.
 */
export const PROBLEMS = {
  'unreadable-file': {
    scope: 'file',
    severity: 'error',
    when: 'Reading the file broke off.',
    mend: 'See that the file is there and whole.',
  },
  'not-a-text-file': {
    scope: 'file',
    severity: 'error',
    when: 'The file is a workbook, an archive or a PDF.',
    mend: 'Save it as “CSV UTF-8 (comma delimited)”.',
  },
  'file-too-large': { scope: 'file', severity: 'error', when: 'More bytes than are read.', mend: 'Split the file.' },
  'too-many-rows': { scope: 'file', severity: 'error', when: 'More rows than are read.', mend: 'Split the file.' },
  'too-many-columns': {
    scope: 'file',
    severity: 'error',
    when: 'More columns than a spreadsheet can have.',
    mend: 'Save the table alone.',
  },
  'no-rows': {
    scope: 'file',
    severity: 'error',
    when: 'A header at most, and no row below it.',
    mend: 'Export again: an empty roster is never taken for “everybody left”.',
  },
  'line-too-long': {
    scope: 'file',
    severity: 'error',
    when: 'A line that does not end.',
    mend: 'Save the table as CSV.',
  },
  'unknown-separator': {
    scope: 'file',
    severity: 'error',
    when: 'A `sep=` line names another sign than comma, semicolon, tab or pipe.',
    mend: 'Use one of them.',
  },
  'invalid-json': {
    scope: 'file',
    severity: 'error',
    when: 'The file, or one object in it, is not JSON.',
    mend: 'Mend the JSON at the line given; what stands before it is checked.',
  },
  'file-shrank': {
    scope: 'file',
    severity: 'warning',
    when: 'More than a fifth fewer rows than at the base.',
    mend: 'Compare with the previous file: an export may have been cut off.',
  },
  'more-of-the-same': {
    scope: 'file',
    severity: 'error',
    when: 'More problems of one kind than are listed (with the severity of that kind).',
    mend: 'Mend those listed; they are probably all alike.',
  },
  'no-key-column': {
    scope: 'headers',
    severity: 'error',
    when: 'No column userName or externalId.',
    mend: 'Put the header row first, or map the column in the policy’s `columns`.',
  },
  'missing-column': {
    scope: 'headers',
    severity: 'error',
    when: 'A column that rows need, or that the policy names, is not in the file.',
    mend: 'Add it, or correct the name in the policy’s `columns`.',
  },
  'two-headers': {
    scope: 'headers',
    severity: 'error',
    when: 'Two headers mean one field.',
    mend: 'Remove one, or name the one that counts in the policy’s `columns`.',
  },
  'unknown-field': {
    scope: 'headers',
    severity: 'error',
    when: 'The policy’s `columns` maps to a field that does not exist.',
    mend: 'Use the field’s name.',
  },
  'bad-template': {
    scope: 'headers',
    severity: 'error',
    when: 'A template of the policy’s `columns` has an open brace or an unknown filter.',
    mend: 'Correct the template.',
  },
  'decisive-column-not-read': {
    scope: 'headers',
    severity: 'warning',
    when:
      'A column that nothing maps has nearly the name of `status`, `active`, `endDate`, `startDate`, `roles` ' +
      'or `groups`.',
    mend: 'Give it that header, or map it in the policy’s `columns`; leave it where it means something else.',
  },
  'unmapped-columns': {
    scope: 'headers',
    severity: 'notice',
    when: 'Columns that nothing maps. They are not read.',
    mend: 'Nothing, or map them in the policy’s `columns`.',
  },
  'no-header': {
    scope: 'headers',
    severity: 'warning',
    when: 'Cells in a column without a header. They are not read.',
    mend: 'Give the column a header, or empty it.',
  },
  'broken-quote': {
    scope: 'row',
    severity: 'error',
    when: 'Text beside a cell’s quotes.',
    mend: 'Write quotes around whole cells only, and a quote inside of one twice.',
  },
  'unterminated-quote': {
    scope: 'row',
    severity: 'error',
    when: 'A quoted cell that never ends; nothing after it could be read.',
    mend: 'Close the quote in this row.',
  },
  'too-many-cells': {
    scope: 'row',
    severity: 'error',
    when: 'More cells than headers: a separator inside of a cell.',
    mend: 'Put the cell in quotes.',
  },
  'not-an-object': {
    scope: 'row',
    severity: 'error',
    when: 'Something else than an object in a JSON roster.',
    mend: 'Write one object a person.',
  },
  'missing-value': {
    scope: 'row',
    severity: 'error',
    when: 'userName, givenName or familyName is empty, and the row is no leaver’s.',
    mend: 'Fill the cell.',
  },
  'missing-key': {
    scope: 'row',
    severity: 'error',
    when: 'A leaver’s row without userName and externalId.',
    mend: 'Fill one of them.',
  },
  contradiction: {
    scope: 'row',
    severity: 'error',
    when: 'active and status say different things.',
    mend: 'Make them agree, or keep one.',
  },
  'dates-reversed': {
    scope: 'row',
    severity: 'error',
    when: 'The end date is before the start date.',
    mend: 'Correct one of them; of a rehire, clear the old end date.',
  },
  'not-an-address': {
    scope: 'cell',
    severity: 'error',
    when: 'userName or email is no e-mail address.',
    mend: 'Correct it; where the column holds something else, map a template in the policy’s `columns`.',
  },
  'confusable-address': {
    scope: 'cell',
    severity: 'error',
    when: 'An address with letters of another alphabet that look Latin.',
    mend: 'Type it again.',
  },
  'unknown-status': {
    scope: 'cell',
    severity: 'error',
    when: 'A status nobody told us.',
    mend: 'Use active, on leave, inactive, terminated, or yes and no.',
  },
  'unknown-licence-policy': {
    scope: 'cell',
    severity: 'error',
    when: 'Another word than RECLAIM, DOWNGRADE or PRESERVE.',
    mend: 'Use one of them.',
  },
  'ambiguous-date': {
    scope: 'cell',
    severity: 'error',
    when: 'A date that could be two days, or has no century.',
    mend: 'Write it as YYYY-MM-DD.',
  },
  'bad-date': {
    scope: 'cell',
    severity: 'error',
    when: 'No date, or a day that does not exist.',
    mend: 'Write it as YYYY-MM-DD.',
  },
  'excel-date': {
    scope: 'cell',
    severity: 'warning',
    when: 'A serial number of Excel, read as its day.',
    mend: 'Format the column as a date, or write YYYY-MM-DD.',
  },
  'role-twice': { scope: 'cell', severity: 'error', when: 'One role with two last days.', mend: 'Keep one.' },
  'bad-item': {
    scope: 'cell',
    severity: 'error',
    when: 'A list with something in it that is no name.',
    mend: 'Remove it; `[!REMOVE!]` stands alone in its cell.',
  },
  'too-long': {
    scope: 'cell',
    severity: 'error',
    when: 'An externalId of more than 128 characters.',
    mend: 'Shorten it.',
  },
  'cell-too-long': {
    scope: 'cell',
    severity: 'error',
    when: 'More characters than a spreadsheet’s cell can hold.',
    mend: 'Look for a quote that is not closed.',
  },
  'not-clearable': {
    scope: 'cell',
    severity: 'error',
    when: '`[!REMOVE!]` where nothing can be cleared.',
    mend: 'Leave the cell empty.',
  },
  'scientific-number': {
    scope: 'cell',
    severity: 'error',
    when: 'A number the spreadsheet changed, such as `1.23E+05`.',
    mend: 'Format the column as text and enter the number again.',
  },
  'formula-error': {
    scope: 'cell',
    severity: 'error',
    when: 'A formula that went wrong, such as `#REF!`.',
    mend: 'Enter the value itself.',
  },
  'control-character': {
    scope: 'cell',
    severity: 'error',
    when: 'A character that is no text.',
    mend: 'Type the cell again.',
  },
  'unreadable-character': {
    scope: 'cell',
    severity: 'error',
    when: 'Letters lost by saving in another encoding.',
    mend: 'Export again as UTF-8.',
  },
  'not-text': {
    scope: 'cell',
    severity: 'error',
    when: 'A JSON value that is neither text nor number nor a list of texts.',
    mend: 'Write it as text.',
  },
  'number-precision': {
    scope: 'cell',
    severity: 'error',
    when: 'A JSON number so long that readers round it.',
    mend: 'Put it in quotes.',
  },
  spaces: {
    scope: 'cell',
    severity: 'notice',
    when: 'Spaces before or after; read without them.',
    mend: 'Certain: accept the suggestion.',
  },
  'no-break-space': {
    scope: 'cell',
    severity: 'notice',
    when: 'Spaces that are not the plain one; read as it.',
    mend: 'Certain: accept the suggestion.',
  },
  'invisible-character': {
    scope: 'cell',
    severity: 'notice',
    when: 'Characters nobody can see; read without them.',
    mend: 'Certain: accept the suggestion.',
  },
  'status-case': {
    scope: 'cell',
    severity: 'notice',
    when: 'Capitals in the middle of a status; read without them.',
    mend: 'Certain: accept the suggestion.',
  },
  'duplicate-user-name': {
    scope: 'rows',
    severity: 'error',
    when: 'A userName another row has, without regard to case.',
    mend: 'Keep the row that is right; the first is named.',
  },
  'duplicate-external-id': {
    scope: 'rows',
    severity: 'error',
    when: 'An externalId another row has.',
    mend: 'Keep the row that is right; the first is named.',
  },
  'shared-email': {
    scope: 'rows',
    severity: 'warning',
    when: 'One e-mail address for several people. The tenant allows it.',
    mend: 'Nothing, if it is meant.',
  },
  'short-id': {
    scope: 'rows',
    severity: 'warning',
    when: 'A numeric externalId shorter than most of its column.',
    mend: 'Format the column as text and put the leading zeros back.',
  },
} as const satisfies Record<string, { scope: Scope; severity: Severity; when: string; mend: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
