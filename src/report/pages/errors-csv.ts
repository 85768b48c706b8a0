import type { Roster } from '../../model/entry.ts';
import { writeCsv } from '../../text/csv.ts';

/** The header that programs of others go by. */
const ERRORS_HEADER = ['file', 'row', 'column', 'code', 'found', 'expected', 'suggestion'];

/**
 * `roster-errors.csv`: every problem of the roster – errors, warnings and notices – in the order of the file, with
 * cells in full: it lies in the artifact.
 */
export function renderRosterErrorsCsv(roster: Roster | undefined): string {
  const rows = (roster?.issues ?? []).map(({ file, row, column, code, found, expected, suggestion }) => [
    file,
    row,
    column,
    code,
    found,
    expected,
    suggestion,
  ]);
  return writeCsv(ERRORS_HEADER, rows, { bom: true });
}
