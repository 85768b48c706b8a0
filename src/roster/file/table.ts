import { oneLine, tidyCell } from '../cells/cell.ts';
import { holdsFirstRecord, readCsvHead } from './delimiter.ts';
import { aboveHeader, personAsHeader } from './above-header.ts';
import type { FileReading, TextReader } from './file.ts';
import { bindHeaders, type Binding } from '../cells/headers.ts';
import type { Finding } from '../issues/ledger.ts';
import { HeadersAgain } from './headers-again.ts';
import { loneCell, noRow, swallowedRecords } from './odd-records.ts';
import { oddLineEnds, wholeHeader, wholeRow } from './whole-rows.ts';
import { CommentedRows } from './commented-rows.ts';
import { ShortRows } from './short-rows.ts';
import { RecordSplitter, type RecordFault } from './splitter.ts';

/** Text that is looked at before the header has to be known. */
const HEAD_LIMIT = 256 * 1024;
/** Text that shows the header in nearly every file. */
const HEAD_ENOUGH = 16 * 1024;

const FAULTS: Record<RecordFault, string> = {
  'broken-quote': 'quotes only around a whole cell, and a quote inside of one written twice ("")',
  'unterminated-quote': 'a closing quote: the cell that opens here never ends, and what follows could not be read',
  'line-too-long': 'lines of a table: this one does not end',
};

/** Reads a CSV file: head, header row, data rows. Rows are counted as a spreadsheet shows them, empty ones included. */
export class TableReader implements TextReader {
  readonly #file: FileReading;
  #head = '';
  #splitter: RecordSplitter | null = null;
  #row = 0;
  #binding: Binding | null = null;
  #width = 0;
  /** The header line has empty cells at its end: a column without a header may stand below them. */
  #isOpen = false;
  #headerRow = 0;
  #above: string[][] = [];
  #sample: readonly string[][] = [];
  readonly #short = new ShortRows();
  readonly #commented = new CommentedRows();
  readonly #again = new HeadersAgain();
  /** The header is none, or one cell with all headers in it: nothing else has to be said. */
  #whole: Finding | null = null;
  /** Columns inside the table that have no header. */
  #headless: { index: number; reported: boolean }[] = [];
  #held: DataRecord | null = null;
  #broken = false;

  constructor(file: FileReading) {
    this.#file = file;
  }

  get stopped(): boolean {
    return this.#splitter?.stopped ?? false;
  }

  write(piece: string): void {
    if (this.#splitter) {
      this.#splitter.write(piece);
      return;
    }
    this.#head += piece;
    const { length } = this.#head;
    if (length > HEAD_LIMIT || (length > HEAD_ENOUGH && holdsFirstRecord(this.#head))) this.#begin();
  }

  async end(broken: boolean): Promise<void> {
    if (!broken && !this.#splitter) this.#begin();
    if (!broken) await this.#splitter?.end();
    if (this.#held) this.#take(this.#held, []);
    if (this.#binding) this.#file.headers(this.#binding);
    for (const { taken, finding } of this.#commented.findings()) this.#file.reject(taken, finding);
    for (const { taken, finding } of this.#short.findings(this.#file.shiftedEnd)) this.#file.reject(taken, finding);
    this.#file.finish(!broken && !this.#broken);
    if (!this.#whole) return;
    this.#file.withdraw(true);
    this.#file.report(this.#whole);
  }

  #begin(): void {
    const { columns } = this.#file.reading;
    const known = Object.values(columns).flat();
    const head = readCsvHead(this.#head, this.#file.file.path, known);
    this.#file.file.delimiter = head.delimiter;
    this.#headerRow = head.header + 1;
    this.#sample = head.sample;
    this.#splitter = new RecordSplitter(
      head.delimiter,
      {
        record: (cells, at, ended, breaks) => this.#record(cells, at, ended, breaks),
        fault: (code, excerpt, at) => this.#fault(code, excerpt, at),
      },
      head.line,
    );
    if (head.unknownSeparator) {
      const { sign, named } = head.unknownSeparator;
      this.#stop({
        column: null,
        code: 'unknown-separator',
        severity: 'error',
        found: named ? `sep=${sign}` : `cells separated by “${sign}”`,
        expected: `${named ? 'sep= with' : 'cells separated by'} a comma, semicolon, tab or pipe`,
      });
    }
    this.#splitter.write(this.#head.slice(head.skip));
    this.#head = '';
  }

  /** Ends the reading: nothing after this makes sense. */
  #stop(finding: Finding): void {
    this.#file.report(finding);
    this.#broken = true;
    this.#splitter?.stop();
  }

  #record(cells: string[], line: number, ended: boolean, breaks: number): void {
    this.#row += 1;
    if (isBlank(cells)) {
      if (this.#file.passes(this.#row - this.#headerRow)) return;
      this.#broken = true;
      this.#splitter?.stop();
      return;
    }
    if (this.#row < this.#headerRow) {
      this.#above.push(cells);
      return;
    }
    if (this.#width === 0) {
      this.#header(cells);
      return;
    }
    if (this.#binding) {
      this.#file.headers(this.#binding);
      this.#binding = null;
    }
    const again = this.#again.judge(cells, this.#row === this.#headerRow + 1);
    if (again && !again.isBelow) {
      if (this.#held) this.#take(this.#held, []);
      this.#held = null;
      this.#file.brokenRow(this.#row, line, again.finding);
      if (again.isSame) return;
      this.#broken = true;
      this.#splitter?.stop();
      return;
    }
    const aside = again?.finding ?? noRow(cells, this.#width);
    if (aside) {
      this.#file.report(aside, this.#row, line);
      return;
    }
    this.#data({ cells, row: this.#row, line, ended, breaks });
  }

  /** A row that is too short may go on in the next line: it is held until that is known. */
  #data(record: DataRecord): void {
    const held = this.#held;
    this.#held = null;
    // A row that is full by itself is no second half, whatever stands before it.
    const isHalf = record.cells.length < this.#width;
    if (held && isHalf && held.cells.length + record.cells.length === this.#width + 1) {
      this.#take(held, [splitRow(held, record)]);
      return;
    }
    if (held) this.#take(held, []);
    const { words } = this.#file.reading.rules;
    const whole =
      wholeRow(record.cells, this.#width, this.#file.file.delimiter ?? ',') ??
      loneCell(record.cells, this.#width, (text) => words.read(text, 'active') !== null);
    if (whole) this.#take(record, [whole]);
    else if (record.cells.length < this.#width && this.#short.sawFull(this.#width)) this.#held = record;
    else this.#take(record, this.#excess(record));
  }

  #take({ cells, row, line, ended }: DataRecord, before: Finding[]): void {
    const taken = this.#file.row(cells, row, line, before, before.length > 0);
    if (!taken) this.#splitter?.stop();
    else if (before.length === 0) {
      this.#short.see(taken, cells, this.#width, ended);
      this.#commented.see(taken, cells[0] ?? '');
    }
  }

  #header(cells: string[]): void {
    const headers = cells.map((cell) => oneLine(tidyCell(cell).text));
    while (headers.at(-1) === '') headers.pop();
    this.#width = headers.length;
    this.#isOpen = headers.length < cells.length;
    const { limits, columns, ignoreColumns } = this.#file.reading;
    this.#whole = oddLineEnds(cells) ?? wholeHeader(cells, this.#file.file.delimiter ?? ',');
    if (headers.length > limits.columns) {
      this.#stop({
        column: null,
        code: 'too-many-columns',
        severity: 'error',
        found: `${headers.length} columns`,
        expected: `at most ${limits.columns} columns`,
      });
      return;
    }
    this.#headless = headers.flatMap((header, index) => (header === '' ? [{ index, reported: false }] : []));
    const sample = (index: number): string[] => this.#sample.map((record) => record[index] ?? '');
    this.#binding = bindHeaders(headers, { columns, ignoreColumns: [...ignoreColumns] }, sample);
    this.#sample = [];
    if (this.#above.length > 0) {
      this.#file.report(aboveHeader(this.#above, this.#row, this.#binding));
      this.#file.titled(oneLine(tidyCell(this.#above.flat().join(' ')).text).slice(0, 200));
    }
    this.#whole ??= personAsHeader(headers, this.#row, this.#binding);
    this.#file.bind(headers, this.#binding);
    this.#commented.bind(this.#binding.fields);
    this.#again.bind(headers, this.#binding);
  }

  /** What shifts a row, so that nothing else in it can be trusted: cells beyond the header, records inside a cell. */
  #excess({ cells, line, breaks }: DataRecord): Finding[] {
    for (const column of this.#headless) {
      if (column.reported || tidyCell(cells[column.index] ?? '').text === '') continue;
      column.reported = true;
      this.#file.report(
        {
          column: null,
          code: 'no-header',
          severity: 'warning',
          found: `column ${column.index + 1} has cells and no header`,
          expected: 'a header for it; the column is not read',
        },
        this.#row,
        line,
      );
    }
    const swallowed = breaks > 0 && swallowedRecords(cells, this.#width, this.#file.file.delimiter ?? ',', line);
    if (swallowed) return [swallowed];
    if (cells.length <= this.#width) return [];
    const extra = cells.slice(this.#width).filter((cell) => tidyCell(cell).text !== '');
    if (extra.length === 0) return [];
    return [
      {
        column: null,
        code: 'too-many-cells',
        severity: 'error',
        found: `${cells.length} cells: ${extra.join(' ')}`,
        expected:
          `${this.#width} cells as the header has; a cell with a separator in it needs quotes` +
          (this.#isOpen ? '; a column of its own needs a header' : ''),
      },
    ];
  }

  #fault(code: RecordFault, excerpt: string, line: number): void {
    if (this.#held) this.#take(this.#held, []);
    this.#held = null;
    this.#row += 1;
    const finding: Finding = { column: null, code, severity: 'error', found: excerpt, expected: FAULTS[code] };
    if (this.#width > 0) {
      this.#file.brokenRow(this.#row, line, finding);
      return;
    }
    this.#broken = true;
    this.#file.report(finding, this.#row, line);
    this.#splitter?.stop();
  }
}

interface DataRecord {
  cells: string[];
  row: number;
  line: number;
  ended: boolean;
  breaks: number;
}

/** A line break inside of a cell that has no quotes makes two short rows of one. */
const splitRow = (first: DataRecord, second: DataRecord): Finding => ({
  column: null,
  code: 'split-row',
  severity: 'error',
  found: `${first.cells.at(-1) ?? ''} / ${second.cells[0] ?? ''}`,
  expected: `one row: it goes on in row ${second.row}; a cell with a line break in it needs quotes`,
});

function isBlank(cells: readonly string[]): boolean {
  const first = cells[0] as string;
  if (first.length > 0 && first.charCodeAt(0) > 32 && first.charCodeAt(0) < 127) return false;
  return cells.every((cell) => cell === '' || tidyCell(cell).text === '');
}
