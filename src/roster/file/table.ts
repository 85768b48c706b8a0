import { oneLine, tidyCell } from '../cells/cell.ts';
import { holdsFirstRecord, readCsvHead } from './delimiter.ts';
import type { FileReading, TextReader } from './file.ts';
import { bindHeaders, type Binding } from '../cells/headers.ts';
import type { Finding } from '../issues/ledger.ts';
import { RecordSplitter, type RecordFault } from './splitter.ts';

/** Most text that is looked at before the delimiter has to be known. */
const HEAD_LIMIT = 256 * 1024;

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
  /** Columns inside the table that have no header. */
  #headless: { index: number; told: boolean }[] = [];
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
    if (this.#head.length > HEAD_LIMIT || holdsFirstRecord(this.#head)) this.#begin();
  }

  async end(broken: boolean): Promise<void> {
    if (!broken && !this.#splitter) this.#begin();
    if (!broken) await this.#splitter?.end();
    this.#file.finish(!broken && !this.#broken);
  }

  #begin(): void {
    const { columns } = this.#file.reading;
    const { delimiter, skip, line, unknownSeparator } = readCsvHead(
      this.#head,
      this.#file.file.path,
      Object.values(columns).flat(),
    );
    this.#file.file.delimiter = delimiter;
    this.#splitter = new RecordSplitter(
      delimiter,
      { record: (cells, at) => this.#record(cells, at), fault: (code, excerpt, at) => this.#fault(code, excerpt, at) },
      line,
    );
    if (unknownSeparator !== undefined) {
      this.#file.report({
        column: null,
        code: 'unknown-separator',
        severity: 'error',
        found: `sep=${unknownSeparator}`,
        expected: 'sep= with a comma, semicolon, tab or pipe',
      });
      this.#broken = true;
      this.#splitter.stop();
    }
    this.#splitter.write(this.#head.slice(skip));
    this.#head = '';
  }

  #record(cells: string[], line: number): void {
    this.#row += 1;
    if (isBlank(cells)) return;
    if (this.#width === 0) {
      this.#header(cells);
      return;
    }
    if (this.#binding) {
      this.#file.headers(this.#binding);
      this.#binding = null;
    }
    const before = this.#excess(cells, line);
    if (!this.#file.row(cells, this.#row, line, before, before.length > 0)) this.#splitter?.stop();
  }

  #header(cells: string[]): void {
    const headers = cells.map((cell) => oneLine(tidyCell(cell).text));
    while (headers.at(-1) === '') headers.pop();
    this.#width = headers.length;
    const { limits, columns } = this.#file.reading;
    if (headers.length > limits.columns) {
      this.#file.report({
        column: null,
        code: 'too-many-columns',
        severity: 'error',
        found: `${headers.length} columns`,
        expected: `at most ${limits.columns} columns`,
      });
      this.#broken = true;
      this.#splitter?.stop();
      return;
    }
    this.#headless = headers.flatMap((header, index) => (header === '' ? [{ index, told: false }] : []));
    this.#binding = bindHeaders(headers, columns);
    this.#file.bind(headers, this.#binding);
  }

  /**
   * Cells beyond the header shift a row: nothing else in it can be trusted. Missing ones at the end are what a
   * spreadsheet leaves out.
   */
  #excess(cells: string[], line: number): Finding[] {
    for (const column of this.#headless) {
      if (column.told || tidyCell(cells[column.index] ?? '').text === '') continue;
      column.told = true;
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
    if (cells.length <= this.#width) return [];
    const extra = cells.slice(this.#width).filter((cell) => tidyCell(cell).text !== '');
    if (extra.length === 0) return [];
    return [
      {
        column: null,
        code: 'too-many-cells',
        severity: 'error',
        found: `${cells.length} cells: ${extra.join(' ')}`,
        expected: `${this.#width} cells as the header has; a cell with a separator in it needs quotes`,
      },
    ];
  }

  #fault(code: RecordFault, excerpt: string, line: number): void {
    this.#row += 1;
    if (code !== 'broken-quote') this.#broken = true;
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

function isBlank(cells: readonly string[]): boolean {
  const first = cells[0] as string;
  if (first.length > 0 && first.charCodeAt(0) > 32 && first.charCodeAt(0) < 127) return false;
  return cells.every((cell) => cell === '' || tidyCell(cell).text === '');
}
