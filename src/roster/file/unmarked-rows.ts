import type { RosterEntry } from '../../model/entry.ts';
import { hasLeft } from '../cells/standing.ts';
import type { Finding } from '../issues/ledger.ts';
import type { TakenRow } from './taken-row.ts';

interface Decided {
  taken: TakenRow;
  /** What the row comes to; `null` where it is wrong. */
  entry: RosterEntry | null;
  problems: Finding[];
}

/**
 * Rows that a file with `Row Changed` does not mark. Whether that means anything is known at its end: where the
 * column is filled somewhere they count as present and unchanged, whatever their cells; where it is empty
 * everywhere they are rows like any other.
 */
export class UnmarkedRows {
  readonly #rows: TakenRow[] = [];
  #isFilled = false;

  add(row: TakenRow): void {
    this.#rows.push(row);
  }

  sawMark(): void {
    this.#isFilled = true;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /**
   * @param today YYYY-MM-DD, `null` where nobody says
   * @param late entries that turned out to be wrong at the end of the file
   */
  *decide(
    today: string | null,
    label: (field: string) => string,
    late: ReadonlySet<RosterEntry>,
  ): Generator<Decided, void> {
    for (const taken of this.#rows) {
      const { entry, right, unmarked } = taken.checked;
      if (!this.#isFilled) yield { taken, entry: right && !late.has(entry) ? entry : null, problems: unmarked ?? [] };
      else yield this.#present(taken, today, label);
    }
  }

  #present(taken: TakenRow, today: string | null, label: (field: string) => string): Decided {
    const { entry } = taken.checked;
    const { file, row, line, profile, cxoneId } = entry;
    if (hasLeft(entry, today)) {
      const finding: Finding = {
        column: label('rowChanged'),
        code: 'unmarked-leaver',
        severity: 'error',
        found: `the row says that the person is gone, and ${label('rowChanged')} that it did not change`,
        expected: `Y in ${label('rowChanged')} of this row, or that column empty in the whole file`,
      };
      return { taken, entry: null, problems: [finding] };
    }
    const { userName, externalId } = profile;
    if (typeof userName !== 'string' && typeof externalId !== 'string' && cxoneId === undefined)
      return { taken, entry: null, problems: taken.checked.unmarked ?? [] };
    const present: RosterEntry = { file, row, line, profile: {}, unchanged: true };
    if (typeof userName === 'string') present.profile.userName = userName;
    if (typeof externalId === 'string') present.profile.externalId = externalId;
    if (cxoneId !== undefined) present.cxoneId = cxoneId;
    return { taken, entry: present, problems: [] };
  }
}
