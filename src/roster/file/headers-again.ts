import { tidyCell } from '../cells/cell.ts';
import { fieldOfHeader, headerKey } from '../cells/fields.ts';
import type { Binding } from '../cells/headers.ts';
import type { Finding } from '../issues/ledger.ts';

/** What a row below the header says of its columns, in templates and in exports of databases. */
const ABOUT_COLUMNS = new RegExp(
  `^(?:${[
    'required|mandatory|optional|read ?only|pflichtfeld|obligatoire|facultatif|obligatorio|opcional',
    'string|text|date|datetime|boolean|bool|number|numeric|integer|int|(?:n?var)?char(?: ?\\(\\d+\\))?',
  ].join('|')})$`,
  'i',
);

const textOf = (cell: string): string => tidyCell(cell).text;
const filledOf = (cells: readonly string[]): string[] => cells.map(textOf).filter((cell) => cell !== '');

/**
 * Finds a header among the rows: names for people under those for programs, exports that were put into one file one
 * after the other.
 */
export class HeadersAgain {
  #keys: string[] = [];
  #at = 0;

  /** @param headers as they stand in the file, tidied */
  bind(headers: readonly string[], { fields }: Binding): void {
    this.#keys = headers.map(headerKey);
    const key = ['userName', 'email', 'externalId'].map((name) => fields.find(({ field }) => field === name)?.source);
    const first = key.find((source) => source?.kind === 'cell');
    this.#at = first?.kind === 'cell' ? first.index : 0;
  }

  /**
   * @param isBelow whether the row stands right below the header
   * @returns what to say of it, and whether it is the same header: else what follows stands in other columns; `null`
   * for a row
   */
  judge(cells: readonly string[], isBelow: boolean): { finding: Finding; isBelow: boolean; isSame: boolean } | null {
    const key = cells[this.#at] ?? '';
    const code = key.charCodeAt(0);
    // Nearly every row: an address, or a number.
    if ((code >= 48 && code <= 57) || key.includes('@')) return null;
    const isSame = this.#isSame(cells);
    if (isBelow && (isSame || isHeaderAgain(cells) || isAboutColumns(cells)))
      return { finding: secondHeader(cells), isBelow, isSame };
    return isSame || isHeaderAgain(cells) ? { finding: headerAgain(cells, isSame), isBelow: false, isSame } : null;
  }

  #isSame(cells: readonly string[]): boolean {
    const filled = filledOf(cells).length;
    return filled >= 2 && cells.every((cell, at) => textOf(cell) === '' || headerKey(textOf(cell)) === this.#keys[at]);
  }
}

/** Whether a row has names of columns in its cells. */
export const isHeaderAgain = (cells: readonly string[]): boolean =>
  cells.filter((cell) => fieldOfHeader(textOf(cell)) !== null).length >= 3 && !cells.some((cell) => cell.includes('@'));

/** The warning about a header below the header. */
export const secondHeader = (cells: readonly string[]): Finding => ({
  column: null,
  code: 'not-a-row',
  severity: 'warning',
  found: filledOf(cells).slice(0, 10).join(', '),
  expected: 'a person: this line was taken for a second header, and is not read',
});

const isAboutColumns = (cells: readonly string[]): boolean => {
  const filled = filledOf(cells);
  return filled.length >= 3 && filled.every((cell) => ABOUT_COLUMNS.test(cell));
};

const headerAgain = (cells: readonly string[], isSame: boolean): Finding => ({
  column: null,
  code: 'header-again',
  severity: 'error',
  found: filledOf(cells).slice(0, 20).join(', '),
  expected: isSame
    ? 'a person: this line is the header once more, as where several exports are put into one file; delete it'
    : 'a person: this line is a header with other columns, and what follows stands below it; put the rows below it ' +
      'into a file of its own, with this header',
});
