import type { Roster, RosterEntry, RosterFile } from '../../model/entry.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import type { KeyColumns, KeyIndex } from './duplicates.ts';
import type { Binding } from '../cells/headers.ts';
import type { Finding, Ledger, Place } from '../issues/ledger.ts';
import type { RosterLimits } from '../cells/limits.ts';
import { RowReader } from '../cells/row.ts';
import { idsOf, shortIds, type NumberedId } from '../cells/short-ids.ts';

/** What all files of one reading share. */
export interface Reading {
  columns: Policy['columns'];
  limits: RosterLimits;
  ledger: Ledger;
  keys: KeyIndex;
  roster: Roster;
}

/** Reads the text of one file, piece by piece. */
export interface TextReader {
  readonly stopped: boolean;
  write(piece: string): void;
  /** The text is whole; `broken` where it is not, and the reason is known already. */
  end(broken: boolean): Promise<void>;
}

/** Fields that decide who has an account and what they may do. */
const DECISIVE: ReadonlySet<string> = new Set(['status', 'active', 'startDate', 'endDate', 'roles', 'groups']);

/** One file being read: where its rows, entries and problems go. Knows no format. */
export class FileReading {
  readonly reading: Reading;
  readonly file: RosterFile;
  readonly #rows: RowReader;
  readonly #place: Place;
  /** Where this file's entries begin. */
  readonly #first: number;
  #columns: KeyColumns = { userName: 'userName', externalId: 'externalId' };
  readonly #wrongIds: NumberedId[] = [];

  constructor(reading: Reading, file: RosterFile) {
    this.reading = reading;
    this.file = file;
    this.#first = reading.roster.entries.length;
    this.#place = { file: file.path, row: null, line: null };
    this.#rows = new RowReader(file.path, reading.ledger, reading.limits.cellLength, file.format === 'csv');
  }

  bind(headers: readonly string[], binding: Binding): void {
    this.file.fields = binding.fields.map(({ field }) => field);
    const label = (name: keyof KeyColumns): string => binding.fields.find(({ field }) => field === name)?.label ?? name;
    this.#columns = { userName: label('userName'), externalId: label('externalId') };
    this.#rows.bind(headers, binding.fields);
  }

  /** Problems of the headers, and one notice of all columns that nothing maps. */
  headers({ problems, unmapped }: Binding): void {
    this.file.unmapped = unmapped;
    for (const problem of problems) this.report({ ...problem, severity: 'error' });
    if (unmapped.length === 0) return;
    this.#warnOfDecisive(unmapped);
    const near = unmapped
      .filter(({ nearest }) => nearest !== '')
      .map(({ header, nearest }) => `${header} → ${nearest}`);
    this.report({
      column: null,
      code: 'unmapped-columns',
      severity: 'notice',
      found: unmapped.map(({ header }) => header).join(', '),
      expected:
        'nothing: these columns are not read; where one should be, give it a header of docs/roster-files.md, or ' +
        'map it under `columns` in the policy (.github/cxone-policy.yml)',
      suggestion: near.slice(0, 10).join(', '),
    });
  }

  /**
   * A column that looks as if it said who works here, or what they may do, and is not read: that must not go unseen.
   */
  #warnOfDecisive(unmapped: Binding['unmapped']): void {
    for (const { header, nearest } of unmapped) {
      if (!DECISIVE.has(nearest)) continue;
      this.report({
        column: header,
        code: 'decisive-column-not-read',
        severity: 'warning',
        found: header,
        expected:
          `a header that means ${nearest}, if it does: nothing of this column is read as it is; rename it ` +
          `to ${nearest}, or map it in the policy’s columns`,
        suggestion: nearest,
      });
    }
  }

  /**
   * Counts and checks one data row.
   * @returns false where the file has more rows than are read
   */
  row(cells: readonly string[], row: number, line: number, before: readonly Finding[] = [], alone = false): boolean {
    if (!this.#count(row, line)) return false;
    const { keys, ledger, roster } = this.reading;
    const checked = this.#rows.read(cells, row, line, before, alone);
    const right = keys.take(checked, this.#place, ledger, this.#columns);
    if (right) {
      roster.entries.push(checked.entry as RosterEntry);
      return true;
    }
    roster.invalidRows += 1;
    const { externalId } = checked;
    if (externalId !== undefined && this.#wrongIds.length < this.reading.limits.errors)
      this.#wrongIds.push({ row, line, id: externalId });
    return true;
  }

  /** Counts a row that could not be read at all. */
  brokenRow(row: number, line: number, finding: Finding): void {
    if (!this.#count(row, line)) return;
    this.reading.roster.invalidRows += 1;
    this.reading.ledger.add(this.#place, finding);
  }

  /** A problem of the file as a whole, or of the place given. */
  report(finding: Finding, row: number | null = null, line: number | null = null): void {
    this.reading.ledger.add({ file: this.file.path, row, line }, finding);
  }

  /**
   * After the last row.
   * @param complete whether the file was read to its end
   */
  finish(complete: boolean): void {
    this.#rows.finish();
    if (this.file.fields.includes('externalId')) {
      const { entries } = this.reading.roster;
      shortIds(
        () => [this.#wrongIds, idsOf(entries, this.#first)].values().flatMap((ids) => ids),
        (place, finding) => this.report({ ...finding, column: this.#columns.externalId }, place.row, place.line),
      );
    }
    if (this.file.rows === 0 && complete) {
      this.report({
        column: null,
        code: 'no-rows',
        severity: 'error',
        found: 'no data rows',
        expected: 'a header row and at least one row below it',
      });
    }
  }

  #count(row: number, line: number): boolean {
    const { limits, roster } = this.reading;
    this.#place.row = row;
    this.#place.line = line;
    if (this.file.rows >= limits.rows) {
      this.report({
        column: null,
        code: 'too-many-rows',
        severity: 'error',
        found: `more than ${limits.rows} rows`,
        expected: `at most ${limits.rows} rows in a file: split it`,
      });
      return false;
    }
    this.file.rows += 1;
    roster.rows += 1;
    return true;
  }
}
