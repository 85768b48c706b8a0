import { ADDRESS } from '../cells/address.ts';
import { tidyCell } from '../cells/cell.ts';
import type { Binding } from '../cells/headers.ts';
import { counted, plural } from '../../text/figures.ts';
import type { Finding } from '../issues/ledger.ts';

/** Fewest filled cells of a row about a person: “Exported by, hr@example.com” is none. */
const FEWEST_CELLS = 3;

const textOf = (cell: string | undefined): string => tidyCell(cell ?? '').text;
const isAddress = (cell: string | undefined): boolean => ADDRESS.test(textOf(cell));
const filledOf = (cells: readonly string[]): string[] => cells.filter((cell) => textOf(cell) !== '');

/**
 * What to say of the lines above the header. Titles and comments are a warning. Rows of people are an error: someone
 * sorted the rows, and the header with them.
 * @param row the header's
 */
export function aboveHeader(lines: readonly string[][], row: number, { fields }: Binding): Finding {
  const column = fields.find(({ field, source }) => /^(?:userName|email)$/.test(field) && source.kind === 'cell');
  const at = column?.source.kind === 'cell' ? column.source.index : -1;
  const people = lines.filter((cells) => isAddress(cells[at]) && filledOf(cells).length >= FEWEST_CELLS).length;
  const expected = `the header in the first row: it was found in row ${row}, `;
  if (people === 0) {
    const found = lines.map((cells) => filledOf(cells).join(' ')).join(' / ');
    return {
      column: null,
      code: 'lines-above-header',
      severity: 'warning',
      found,
      expected: `${expected}what stands above it is not read`,
    };
  }
  return {
    column: null,
    code: 'lines-above-header',
    severity: 'error',
    found: `${counted(people, 'row')} above the header ${plural(people, 'has', 'have')} an address in ${column?.label}`,
    expected: `${expected}and the people above it would not be read; put it above them`,
  };
}

/** A header row that is a person’s: the file has no header. Nothing of the row is shown: everybody may read it. */
export function personAsHeader(headers: readonly string[], row: number, { problems }: Binding): Finding | null {
  if (!problems.some(({ code }) => code === 'no-key-column') || !headers.some(isAddress)) return null;
  return {
    column: null,
    code: 'no-key-column',
    severity: 'error',
    found: `row ${row} is about a person: it has an e-mail address`,
    expected:
      'a row of headers above the first person, such as userName, givenName, familyName; export the file with them, ' +
      'or write them into a new first row',
  };
}
