/** What a spreadsheet takes for the start of a formula, after any apostrophes that are the cell's own. */
const FORMULA = /^'*[=+\-@\t\r]/;

export interface CsvStyle {
  delimiter?: ',' | ';' | '\t' | '|';
  newline?: '\n' | '\r\n' | '\r';
}

/**
 * CSV after RFC 4180 that no spreadsheet calculates: a cell that starts like a formula gets a leading `'`, which the
 * roster reader takes off again. Cells with an apostrophe before such a start get one more, so that reading gives back
 * what was written.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the text, each record ended by the newline (default `\n`)
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
  style: CsvStyle = {},
): string {
  const { delimiter = ',', newline = '\n' } = style;
  const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
  const written = (cell: string | number | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const text = FORMULA.test(cell) ? `'${cell}` : cell;
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const record = (cells: readonly (string | number | null)[]): string => cells.map(written).join(delimiter) + newline;
  const parts = [record(header)];
  for (const row of rows) parts.push(record(row));
  return parts.join('');
}
