import { oneLine, tidyCell } from '../cells/cell.ts';
import { fieldOfHeader } from '../cells/fields.ts';
import { codePoint } from '../../text/code-point.ts';
import { delimiterWord, DELIMITERS } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';

const SIGNS = Object.keys(DELIMITERS);
/** `commas`. */
const named = (sign: string): string => `${delimiterWord(sign)}s`;

/**
 * A row that is one cell with all others in it: in quotes as a whole, as programs write that take a line for a text, or
 * separated by another sign than the header.
 * @param width columns of the header
 */
export function wholeRow(cells: readonly string[], width: number, delimiter: string): Finding | null {
  const [text = ''] = cells;
  if (width < 3 || text.length < width || cells.slice(1).some((cell) => cell !== '')) return null;
  const sign = [delimiter, ...SIGNS].find((each) => text.split(each).length === width);
  if (sign === undefined) return null;
  return {
    column: null,
    code: 'whole-row',
    severity: 'error',
    found: text,
    expected:
      sign === delimiter
        ? `${width} cells: here the whole row stands in one pair of quotes; delete them, or export again`
        : `cells separated as in the header, by ${named(delimiter)}: this row is separated by ${named(sign)}`,
  };
}

/** A header that is one cell with all headers in it: every line in quotes, or a `sep=` line that is not true. */
export function wholeHeader(cells: readonly string[], delimiter: string): Finding | null {
  const [text = '', ...more] = cells.map((cell) => tidyCell(cell).text);
  if (more.some((cell) => cell !== '')) return null;
  const sign = SIGNS.find((each) => knownIn(text.split(each)) >= 2);
  if (sign === undefined)
    return knownIn(text.split(/ {2,}/)) >= 3 || knownIn(text.split(/ +/)) >= 3 ? spaced(text) : null;
  return {
    column: null,
    code: 'whole-row',
    severity: 'error',
    found: oneLine(text),
    expected:
      sign === delimiter || sign === '\t'
        ? 'quotes around single cells only: here every line is one cell' +
          `${sign === delimiter ? '' : ', with tabs in it'}; ` +
          'delete the quote at the beginning and at the end of each line (and write "" inside as "), or export again'
        : `cells separated by ${named(delimiter)}, as the first line (sep=${delimiter}) says: these are separated by ` +
          `${named(sign)}; correct or delete that line`,
  };
}

/** A header that is the whole file: its lines end in signs that programs of another kind write, as mainframes do. */
export function oddLineEnds(cells: readonly string[]): Finding | null {
  const sign = /[\u0085\u2028\u2029]/.exec(cells.join(''))?.[0];
  if (sign === undefined || !cells.some((cell) => cell.includes('@')) || knownIn(cells) < 2) return null;
  return {
    column: null,
    code: 'whole-row',
    severity: 'error',
    found: `lines that end in ${codePoint(sign)}`,
    expected:
      'lines that end in CRLF or LF: here the whole file is one line; export it again with these, or convert it',
  };
}

const knownIn = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldOfHeader(cell.replaceAll('"', '')) !== null).length;

const spaced = (text: string): Finding => ({
  column: null,
  code: 'whole-row',
  severity: 'error',
  found: oneLine(text),
  expected: 'cells separated by a comma, semicolon, tab or pipe: these columns are separated by spaces; export as CSV',
});
