import type { QuotedSplitter } from './quoted-splitter.ts';
import { closingQuote, QUOTE, type RecordSink } from './records.ts';

const LINE_END = /\r\n|\r|\n/;
/** Characters of a line that may be too long to be one. */
const LONG = 64 * 1024;

/**
 * Records of lines that are one each: the quotes of a cell stand around it, in one line.
 * @param lines without their ends
 * @returns `null` where a line is something else
 */
function plainRecords(lines: readonly string[], delimiter: string): string[][] | null {
  const records: string[][] = [];
  for (const line of lines) {
    if (line.length > LONG) return null;
    const cells = line.includes('"') ? quotedCells(line, delimiter) : line.split(delimiter);
    if (!cells) return null;
    records.push(cells);
  }
  return records;
}

/** The cells of a line with quotes in it. */
function quotedCells(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const from = at;
    if (line.charCodeAt(from) === QUOTE) {
      const close = closingQuote(line, from + 1);
      if (close === -1) return null;
      cells.push(line.slice(from + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const end = line.indexOf(delimiter, from);
      at = end === -1 ? line.length : end;
      const cell = line.slice(from, at);
      if (cell.includes('"')) return null;
      cells.push(cell);
    }
    if (at === line.length) return cells;
    if (line[at] !== delimiter) return null;
    at += 1;
  }
}

/** Records that are looked at before the header is known. */
export const HEAD_RECORDS = 40;

/**
 * The first records of a text as this delimiter would split them, where each is a line.
 * @param text beginning of a file; its last record may be cut
 */
export function plainHead(text: string, delimiter: string): string[][] | null {
  const lines = text.split(LINE_END, HEAD_RECORDS + 1);
  if (lines.length > HEAD_RECORDS || lines.at(-1) === '') lines.pop();
  return plainRecords(lines, delimiter);
}

/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records, piece by piece. From the first piece on in
 * which a cell goes on over lines, a quote stands where none belongs or a line does not end, `csv-parse` does it, which
 * is loaded only then.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #sink: RecordSink;
  #line: number;
  /** Of a record that is not whole yet. */
  #rest = '';
  #parser: QuotedSplitter | null = null;
  #stopped = false;

  /** @param line physical line of the first record */
  constructor(delimiter: string, sink: RecordSink, line = 1) {
    this.#delimiter = delimiter;
    this.#sink = sink;
    this.#line = line;
  }

  /** True after a fault that ends the file, or after `stop`. */
  get stopped(): boolean {
    return this.#stopped || this.#parser?.stopped === true;
  }

  stop(): void {
    this.#stopped = true;
    this.#parser?.stop();
  }

  /** @param piece text that does not end inside of a character */
  async write(piece: string): Promise<void> {
    if (this.stopped || piece === '') return;
    if (this.#parser) {
      this.#parser.write(piece);
      return;
    }
    const text = this.#rest + piece.toWellFormed();
    // The line feed of a last carriage return may follow.
    const isOpen = text.endsWith('\r');
    const lines = (isOpen ? text.slice(0, -1) : text).split(LINE_END);
    const rest = lines.pop() as string;
    this.#rest = isOpen ? `${rest}\r` : rest;
    if (rest.length > LONG || !this.#take(lines, true)) await this.#parse(text);
  }

  /** Resolves once everything that was written is handed on. */
  async end(): Promise<void> {
    if (this.stopped) return;
    const rest = this.#rest;
    if (!this.#parser && rest !== '' && !this.#take([rest.replace('\r', '')], rest.endsWith('\r')))
      await this.#parse(rest);
    await this.#parser?.end();
  }

  /** Hands records on. @returns false where that takes a parser */
  #take(lines: readonly string[], ended: boolean): boolean {
    const records = plainRecords(lines, this.#delimiter);
    for (const cells of records ?? []) {
      if (this.#stopped) break;
      this.#sink.record(cells, this.#line, ended, 0);
      this.#line += 1;
    }
    return records !== null;
  }

  async #parse(text: string): Promise<void> {
    const { QuotedSplitter } = await import('./quoted-splitter.ts');
    this.#parser = new QuotedSplitter(this.#delimiter, this.#sink, this.#line);
    this.#parser.write(text);
  }
}
