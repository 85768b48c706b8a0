import type { RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import { tidyCell } from './cell.ts';
import { hasLeft, isLeaver } from './standing.ts';
import { goneBehind, mayStandBehind } from './status-behind.ts';
import type { Said } from './take.ts';
import { isAboutOther, questionOf } from './turns.ts';
import { type StandingWords, truthOf } from './words.ts';

/** What is needed of a column that is read. */
interface Place {
  field: string;
  kind: string;
  index: number;
}

/** A cell beside one that says who has left: where that one is empty, what belongs into it may stand here. */
interface Side {
  field: 'status' | 'endDate';
  /** Place of the cell that says it. */
  at: number;
  header: string;
  index: number;
  /** A title, a department or a team: no word of a status is one. */
  isOwn: boolean;
}

/** Whether a cell begins with a digit, or a blank before one: nearly no title or team does. */
const mayBeDay = (cell: string): boolean => {
  const code = cell.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 32;
};
/** A whole day, and nothing else. */
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{4})$/;

/**
 * Signs, in other cells than the status, that the person of a row has left: behind the name, and in the cells beside an
 * empty status or last day, where a row lacks a cell or has one too many.
 */
export class RowSigns {
  readonly #words: StandingWords;
  #sides: Side[] = [];
  #name: { finding: Finding; field: string } | null = null;

  constructor(words: StandingWords) {
    this.#words = words;
  }

  /** @param headers all columns; `null` where rows have no order of cells (JSON) */
  bind(slots: readonly Place[], headers: readonly string[] | null): void {
    this.#sides = [];
    if (headers === null) return;
    for (const { field, index: at } of slots) {
      if (at < 0 || (field !== 'status' && field !== 'endDate')) continue;
      for (const index of [at - 1, at + 1]) {
        const header = headers[index] ?? '';
        const slot = slots.find((each) => each.index === index);
        // Days stand in many columns that nothing reads, and no day is a title, a department or a team.
        // What is about a badge or a marriage has words of its own.
        const isText = slot
          ? slot.kind === 'text'
          : field === 'status' && questionOf(header) === null && !isAboutOther(header);
        if (index >= 0 && index < headers.length && isText)
          this.#sides.push({ field, at, header, index, isOwn: slot !== undefined && slot.field !== 'userType' });
      }
    }
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
    this.#name !== null ||
    this.#sides.some(
      ({ field, at, index }) => cells[at] === '' && (field === 'status' || mayBeDay(cells[index] ?? '')),
    );

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
    for (const side of this.#sides) {
      // A row that is too short is another matter.
      if (cells[side.at] !== '' || (side.field === 'status' && said.active !== undefined)) continue;
      if (side.field === 'endDate' && hasLeft(entry, today)) continue;
      const shifted = this.#shifted(side, cells[side.index] ?? '', label);
      if (shifted) yield [shifted, side.field];
    }
  }

  /**
   * What is wrong with a row that ends right before the status, as all rows of its file do.
   * @param last its last cell
   */
  shiftedEnd(cells: number, last: string, label: (field: string) => string): Finding | null {
    const side = this.#sides.find(({ field, at, index }) => field === 'status' && at === cells && index === at - 1);
    return side ? this.#shifted(side, last, label) : null;
  }

  /** A status beside the status, or a day beside the last day. */
  #shifted({ field, header, isOwn }: Side, cell: string, label: (field: string) => string): Finding | null {
    const { text } = tidyCell(cell);
    if (text === '' || !(field === 'status' ? this.#isStatus(text, isOwn) : DAY.test(text))) return null;
    return {
      column: header,
      code: 'shifted-row',
      severity: 'error',
      found: text,
      expected:
        `“${text}” in ${label(field)}, which is empty: a cell before it is missing or one too many, and the cells ` +
        'after that stand in the wrong column',
    };
  }

  /** Of a column that nothing reads, only words of leaving: other things than people are active, too. */
  #isStatus(text: string, isOwn: boolean): boolean {
    if (truthOf(text) !== null) return false;
    const standing = this.#words.read(text, 'status');
    return isOwn ? standing !== null : standing === 'gone' || standing === 'suspended';
  }
}
