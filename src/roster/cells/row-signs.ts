import type { RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import { tidyCell } from './cell.ts';
import { isLeaver } from './standing.ts';
import { goneBehind, mayStandBehind } from './status-behind.ts';
import type { Said } from './take.ts';
import { type StandingWords, truthOf } from './words.ts';

/** What is needed of a column that is read. */
interface Place {
  field: string;
  kind: string;
  index: number;
}

/**
 * Signs, in other cells than the status, that the person of a row has left: behind the name, and where the status
 * stands in a row that lacks a cell.
 */
export class RowSigns {
  readonly #words: StandingWords;
  #before: { header: string; index: number; status: number } | null = null;
  #name: { finding: Finding; field: string } | null = null;

  constructor(words: StandingWords) {
    this.#words = words;
  }

  /** @param headers all columns; `null` where rows have no order of cells (JSON) */
  bind(slots: readonly Place[], headers: readonly string[] | null): void {
    const status = slots.find(({ field }) => field === 'status')?.index ?? -1;
    const index = status - 1;
    const kind = slots.find((slot) => slot.index === index)?.kind ?? 'text';
    this.#before = headers && index >= 0 && kind === 'text' ? { header: headers[index] ?? '', index, status } : null;
  }

  /** Before each row. */
  begin(): void {
    this.#name = null;
  }

  /** Looks at a cell of a name: what stands behind it may be a status. */
  look(field: string, column: string, raw: string): void {
    if (!mayStandBehind(raw)) return;
    const finding = goneBehind(column, tidyCell(raw).text, this.#words);
    if (finding) this.#name = { finding, field };
  }

  /** Whether it is worth asking for `findings`: nearly no row has any. */
  suspects = (cells: readonly string[]): boolean =>
    this.#name !== null || (this.#before !== null && cells[this.#before.status] === '');

  /** Errors of the row, each with the field that it is of. */
  *findings(
    entry: RosterEntry,
    said: Said,
    cells: readonly string[],
    today: string | null,
    label: (field: string) => string,
  ): Generator<[Finding, string], void> {
    const name = this.#name;
    if (name && !isLeaver(entry, today)) yield [name.finding, name.field];
    const before = this.#before;
    // A row that is too short is another matter.
    if (!before || said.status !== undefined || said.active !== undefined || cells[before.status] !== '') return;
    const shifted = this.#shifted(cells[before.index] ?? '', label('status'));
    if (shifted) yield [shifted, 'status'];
  }

  /**
   * What is wrong with a row that ends right before the status, as all rows of its file do.
   * @param last its last cell
   */
  shiftedEnd(cells: number, last: string, label: (field: string) => string): Finding | null {
    return this.#before && cells === this.#before.status ? this.#shifted(last, label('status')) : null;
  }

  /** A status in the cell before the status. */
  #shifted(cell: string, status: string): Finding | null {
    const { text } = tidyCell(cell);
    if (text === '' || truthOf(text) !== null || this.#words.read(text, 'status') === null) return null;
    return shiftedRow(this.#before?.header ?? '', status, text);
  }
}

const shiftedRow = (before: string, status: string, text: string): Finding => ({
  column: before,
  code: 'shifted-row',
  severity: 'error',
  found: text,
  expected:
    `“${text}” in ${status}, which is empty: a cell before it is missing, and every cell after that stands in the ` +
    'wrong column',
});
