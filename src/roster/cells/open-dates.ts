import type { RosterEntry } from '../../model/entry.ts';
import type { Finding } from '../issues/ledger.ts';
import { type DateOrder, isFarShort } from './dates.ts';
import type { OrderedDate } from './cell-notes.ts';
import { isLeaver } from './standing.ts';
import { ambiguousDate } from './values.ts';

const FIRST_PART: Record<DateOrder, string> = { dmy: 'day', mdy: 'month', ymd: 'year' };

/** A date whose column has yet to say in which order it is written. */
interface OpenDate {
  entry: RosterEntry;
  field: string;
  label: string;
  reading: OrderedDate;
  /** What is wrong with the row, where it is held back: with `Row Changed` it may not count. */
  held: Finding[] | null;
}

/** The row of a date, and where its problems go. */
export type OpenRow = Pick<OpenDate, 'entry' | 'held'>;

/**
 * Dates like 03/04/2026 of one file. One value of a column with a first or second part above 12 proves the order of all
 * of them; that may be the file's last row, so they are read when the file is.
 */
export class OpenDates {
  readonly #held: OpenDate[] = [];
  readonly #proofs = new Map<string, Map<DateOrder, RosterEntry>>();
  /** Errors of rows that count unless the last day, once it is known, makes leavers of them. */
  readonly #waiting: { row: OpenRow; finding: Finding }[] = [];
  #last: { entry: RosterEntry; fields: Set<string> } | null = null;

  add(open: OpenDate): void {
    const { entry, field, reading } = open;
    this.#held.push(open);
    if (this.#last?.entry !== entry) this.#last = { entry, fields: new Set() };
    this.#last.fields.add(field);
    const { proves } = reading;
    if (proves === null) return;
    const proofs = this.#proofs.get(field) ?? new Map<DateOrder, RosterEntry>();
    this.#proofs.set(field, proofs.has(proves) ? proofs : proofs.set(proves, entry));
  }

  /** Whether this field of the row that was read last is open. */
  isOpen = (entry: RosterEntry, field: string): boolean => this.#last?.entry === entry && this.#last.fields.has(field);

  /** Keeps an error of a row with an open last day that is none where the person has left. */
  wait(row: OpenRow, finding: Finding): void {
    this.#waiting.push({ row, finding });
  }

  /**
   * Reads them all.
   * @param today YYYY-MM-DD; `null` where nobody says
   * @returns the rows whose dates are known now
   */
  decide(
    report: (row: OpenRow, finding: Finding) => void,
    take: (entry: RosterEntry, field: string, date: string) => void,
    today: string | null,
  ): Map<RosterEntry, OpenRow> {
    const decided = new Map<RosterEntry, OpenRow>();
    for (const row of this.#held) {
      const { entry, field, label, reading } = row;
      const proofs = this.#proofs.get(field);
      const [order] = proofs?.size === 1 ? proofs.keys() : [];
      const date = order && reading.days[order];
      if (date !== undefined && !isFarShort(reading, date)) {
        take(entry, field, date);
        decided.set(entry, row);
      } else if (proofs && proofs.size > 1) {
        const rows = [...proofs].map(
          ([each, proof], at) => `row ${proof.row} ${at === 0 ? 'has ' : ''}the ${FIRST_PART[each]} first`,
        );
        report(row, {
          column: label,
          code: 'mixed-date-orders',
          severity: 'error',
          found: reading.text,
          expected: `one order of day and month in the column (${rows.join(', ')}), or the date as YYYY-MM-DD`,
        });
      } else report(row, { column: label, code: 'ambiguous-date', severity: 'error', ...ambiguousDate(reading) });
    }
    for (const { row, finding } of this.#waiting)
      if (row.entry.endDate !== undefined && !isLeaver(row.entry, today)) report(row, finding);
    return decided;
  }
}
