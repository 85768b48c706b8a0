import type { Roster, RosterEntry, RosterFile } from '../../model/entry.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import type { KeyColumns, KeyIndex } from './duplicates.ts';
import type { Binding } from '../cells/headers.ts';
import type { Finding, Ledger, Place } from '../issues/ledger.ts';
import type { RosterLimits } from '../cells/limits.ts';
import { RowReader, type RowRules } from '../cells/row.ts';
import { areSalutations } from '../cells/salutations.ts';
import { idsOf, lookalikeIds, shortIds, type NumberedId } from '../cells/short-ids.ts';
import { listsLeavers } from '../cells/turns.ts';
import type { TakenRow } from './taken-row.ts';
import { UnmarkedRows } from './unmarked-rows.ts';
import { UnreadColumns } from './unread-columns.ts';

/** What all files of one reading share. */
export interface Reading {
  columns: Policy['columns'];
  ignoreColumns: readonly string[];
  rules: RowRules;
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

/** One file being read: where its rows, entries and problems go. Knows no format. */
export class FileReading {
  readonly reading: Reading;
  readonly file: RosterFile;
  readonly #rows: RowReader;
  readonly #place: Place;
  /** Where this file's entries begin. */
  readonly #first: number;
  readonly #unread: UnreadColumns;
  readonly #unmarked = new UnmarkedRows();
  #hasHeaders = false;
  /** What stands above the header. */
  #title = '';
  #columns: KeyColumns = { userName: 'userName', externalId: 'externalId' };
  readonly #wrongIds: NumberedId[] = [];
  /** Entries that turned out to be wrong after they were taken. */
  readonly #rejected = new Set<RosterEntry>();
  #invalid = 0;

  constructor(reading: Reading, file: RosterFile) {
    this.reading = reading;
    this.file = file;
    this.#first = reading.roster.entries.length;
    this.#place = { file: file.path, row: null, line: null };
    this.#rows = new RowReader(file.path, reading.ledger, reading.rules, file.format === 'csv');
    this.#unread = new UnreadColumns(reading.rules);
  }

  bind(headers: readonly string[], binding: Binding): void {
    this.#hasHeaders = headers.some((header) => header !== '');
    this.file.fields = binding.fields.map(({ field }) => field);
    this.file.labels = Object.fromEntries(binding.fields.map(({ field, label }) => [field, label]));
    const label = (name: keyof KeyColumns): string => this.file.labels[name] ?? name;
    this.#columns = { userName: label('userName'), externalId: label('externalId') };
    this.#rows.bind(headers, binding.fields);
    this.#unread.bind(headers, binding.unmapped);
  }

  /** Takes what stands above the header. */
  titled(title: string): void {
    this.#title = title;
  }

  /** Problems of the headers, and one notice of all columns that nothing maps. */
  headers({ problems, unmapped, userNameFrom }: Binding): void {
    this.file.unmapped = unmapped.map(({ header, nearest }) => ({ header, nearest }));
    for (const problem of problems) this.report({ ...problem, severity: 'error' });
    if (userNameFrom !== null) {
      this.report({
        column: userNameFrom,
        code: 'user-name-from-email',
        severity: 'notice',
        found: userNameFrom,
        expected: `a column userName: the file has none, so ${userNameFrom} is read as the user name too`,
      });
    }
    if (unmapped.length === 0) return;
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
   * Counts and checks one data row.
   * @param inner values inside of others, which are no cells (JSON)
   * @returns the row, `null` where the file has more rows than are read
   */
  row(
    cells: readonly string[],
    row: number,
    line: number,
    before: readonly Finding[] = [],
    alone = false,
    inner?: ReadonlyMap<string, string>,
  ): TakenRow | null {
    if (!this.#count(row, line)) return null;
    const { keys, ledger, roster } = this.reading;
    const checked = this.#rows.read(cells, row, line, before, alone);
    const taken = { row, line, checked };
    this.#unread.see(cells, row, checked.entry, inner, this.#rows.isOpen(checked.entry));
    if (checked.unmarked) {
      const isFirst = keys.take({ ...checked, right: true }, this.#place, ledger, this.#columns);
      if (isFirst) this.#unmarked.add(taken);
      else this.#wrong(taken);
      return taken;
    }
    this.#unmarked.sawMark();
    if (keys.take(checked, this.#place, ledger, this.#columns)) roster.entries.push(checked.entry);
    else this.#wrong(taken);
    return taken;
  }

  /** What is wrong with a row that leaves out its last cells, as all rows of the file do. */
  shiftedEnd = (cells: number, last: string): Finding | null => this.#rows.shiftedEnd(cells, last);

  /** Makes a row that was taken wrong: what its neighbours show, once they are read. */
  reject({ row, line, checked }: TakenRow, finding: Finding): void {
    this.report(finding, row, line);
    if (!checked.right || this.#rejected.has(checked.entry)) return;
    this.#rejected.add(checked.entry);
    this.#wrong({ row, line, checked });
    this.reading.keys.spoil(checked);
  }

  /** Counts a row that could not be read at all. */
  brokenRow(row: number, line: number, finding: Finding): void {
    if (!this.#count(row, line)) return;
    this.#invalid += 1;
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
    const { roster } = this.reading;
    const late = this.#rows.finish();
    const good = new Set(late.size > 0 ? roster.entries.slice(this.#first) : []);
    for (const entry of late) {
      const { userName, externalId } = entry.profile;
      if (this.#rejected.has(entry) || !good.has(entry)) continue;
      const keys = { userName: userName ?? undefined, externalId: externalId ?? undefined };
      this.#rejected.add(entry);
      this.reading.keys.spoil(keys);
      this.#wrong({ row: entry.row, line: entry.line, checked: { entry, right: false, unmarked: null, ...keys } });
    }
    if (this.#rejected.size > 0) {
      const own = roster.entries.splice(this.#first);
      for (const entry of own) if (!this.#rejected.has(entry)) roster.entries.push(entry);
    }
    this.#decideMarks(late);
    this.#lookBack();
    this.#lookAtTitle();
    if (this.file.rows === 0 && complete) {
      this.report({
        column: null,
        code: 'no-rows',
        severity: 'error',
        found: this.#hasHeaders ? 'a header row, and no row below it' : 'an empty file',
        expected: `${this.file.format === 'json' ? '' : 'a header row and '}at least one ${
          this.file.format === 'json' ? 'person' : 'row below it'
        }: export again`,
      });
    }
  }

  /**
   * Takes back everything of this file: it turned out to be no table.
   * @param counted whether its rows still count
   */
  withdraw(counted: boolean): void {
    const { roster, ledger } = this.reading;
    ledger.forget(this.file.path);
    roster.entries.splice(this.#first);
    if (counted) return;
    roster.rows -= this.file.rows;
    roster.invalidRows -= this.#invalid;
    this.file.rows = 0;
  }

  /** A list of leavers that only its title calls so: everyone in it would count as one who works here. */
  #lookAtTitle(): void {
    const { path, fields, rows } = this.file;
    if (rows === 0 || fields.length === 0 || fields.some((field) => /^(?:status|active|endDate)$/.test(field))) return;
    const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
    const found = listsLeavers(name) ? path : listsLeavers(this.#title) ? this.#title : null;
    if (found === null) return;
    this.report({
      column: null,
      code: 'file-of-leavers',
      severity: 'warning',
      found,
      expected:
        'a column status with “terminated”, if these people have left: no column says so, and everyone in the file ' +
        'counts as one who works here',
    });
  }

  /** What only the whole column shows. */
  #lookBack(): void {
    const { entries } = this.reading.roster;
    if (this.file.fields.includes('externalId')) {
      const ids = (): IteratorObject<NumberedId> =>
        [this.#wrongIds, idsOf(entries, this.#first)].values().flatMap((each) => each);
      const warn: Parameters<typeof shortIds>[1] = (place, finding) =>
        this.report({ ...finding, column: this.#columns.externalId }, place.row, place.line);
      shortIds(ids, warn);
      lookalikeIds(ids, warn);
    }
    if (this.file.fields.includes('title') && areSalutations(entries, this.#first)) {
      const column = this.file.labels['title'] as string;
      this.report({
        column,
        code: 'salutations',
        severity: 'warning',
        found: `${column} holds only salutations, such as Mr or Dr.`,
        expected:
          'job titles: name the right column under `columns` in the policy, or put this one under `ignoreColumns`',
      });
    }
    for (const finding of this.#unread.findings()) this.report(finding);
  }

  /** @param late entries whose dates turned out to be wrong */
  #decideMarks(late: ReadonlySet<RosterEntry>): void {
    const { roster, ledger, rules } = this.reading;
    for (const { taken, entry, problems } of this.#unmarked.decide(rules.today, this.#rows.label, late)) {
      for (const finding of problems) ledger.add({ file: this.file.path, row: taken.row, line: taken.line }, finding);
      if (this.#rejected.has(taken.checked.entry)) continue;
      if (entry) roster.entries.push(entry);
      else {
        this.#wrong(taken);
        this.reading.keys.spoil(taken.checked);
      }
    }
    if (!this.#unmarked.isEmpty) {
      const own = roster.entries.splice(this.#first);
      for (const entry of own.sort((a, b) => a.row - b.row)) roster.entries.push(entry);
    }
  }

  #wrong({ row, line, checked: { externalId } }: TakenRow): void {
    this.#invalid += 1;
    this.reading.roster.invalidRows += 1;
    if (externalId !== undefined && this.#wrongIds.length < this.reading.limits.errors)
      this.#wrongIds.push({ row, line, id: externalId });
  }

  #count(row: number, line: number): boolean {
    const { roster } = this.reading;
    this.#place.row = row;
    this.#place.line = line;
    if (!this.passes(this.file.rows + 1)) return false;
    this.file.rows += 1;
    roster.rows += 1;
    return true;
  }

  /** Whether so many rows may be read, the empty ones among them or not: a file of line ends alone is no roster. */
  passes(rows: number): boolean {
    const { limits } = this.reading;
    if (rows <= limits.rows) return true;
    this.report({
      column: null,
      code: 'too-many-rows',
      severity: 'error',
      found: `more than ${limits.rows} rows`,
      expected: `at most ${limits.rows} rows in a file: split it`,
    });
    return false;
  }
}
