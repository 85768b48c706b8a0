import { type Parser, parse } from 'csv-parse';

/** Something that keeps a record from being read. */
export type RecordFault = 'broken-quote' | 'unterminated-quote' | 'line-too-long';

/** What the splitter hands on. `line` is the physical line the record starts on, from 1. */
interface RecordSink {
  /**
   * @param ended whether a line break ends the record: the last one may have none
   * @param breaks line breaks inside of its cells
   */
  record(cells: string[], line: number, ended: boolean, breaks: number): void;
  /** The record could not be read. After `broken-quote` the next line goes on; the two others end the file. */
  fault(code: RecordFault, excerpt: string, line: number): void;
}

/** Bytes that one record, or one open quote, may take before it is given up. */
const RECORD_LIMIT = 1024 * 1024;
const QUOTE = 34;
const SPACE = 32;
const LF = 10;
const CR = 13;

/**
 * How `csv-parse` reads rosters: RFC 4180, with every line end, and forgiving where `quoteFault` judges
 * afterwards.
 */
export const CSV_OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
} as const;

/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records with `csv-parse`, piece by piece.
 *
 * What it adds: the physical line of each record (a CRLF inside a cell is one line), the quotes that `relax_quotes`
 * lets pass and nobody meant, and the place where a quote was opened that is never closed.
 */
export class RecordSplitter {
  readonly #parser: Parser;
  readonly #delimiter: number;
  #sink: RecordSink | null;
  /** What was written and is not part of a finished record yet: `csv-parse` counts bytes, this finds them. */
  #pieces: { start: number; bytes: Buffer }[] = [];
  #written = 0;
  #taken = 0;
  #line: number;
  #ended = true;
  #stopped = false;
  /** A quote was seen. */
  #quoted = false;

  /** @param line physical line of the first record */
  constructor(delimiter: string, sink: RecordSink, line = 1) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#sink = sink;
    this.#line = line;
    this.#parser = parse({
      ...CSV_OPTIONS,
      record_delimiter: [...CSV_OPTIONS.record_delimiter],
      delimiter,
      max_record_size: RECORD_LIMIT,
      on_record: (cells: string[], { bytes }) => {
        if (!this.#stopped) this.#record(cells, bytes);
        return undefined;
      },
    });
    this.#parser.on('error', (error) => this.#broken(error)).resume();
  }

  /** True after a fault that ends the file, or after `stop`. */
  get stopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    this.#pieces = [];
  }

  /** @param piece text that does not end inside of a character */
  write(piece: string): void {
    if (this.#stopped || piece === '') return;
    this.#quoted ||= piece.includes('"');
    const bytes = Buffer.from(piece);
    this.#pieces.push({ start: this.#written, bytes });
    this.#written += bytes.length;
    this.#parser.write(bytes);
    while (this.#pieces[0] && this.#pieces[0].start + this.#pieces[0].bytes.length <= this.#taken) this.#pieces.shift();
  }

  /** Resolves once everything that was written is handed on. */
  async end(): Promise<void> {
    if (this.#stopped) return;
    await new Promise<void>((resolve) => {
      this.#parser.once('close', resolve);
      this.#parser.end();
    });
    // The stream stays in memory for a while: what was read of the file must not stay with it.
    this.#sink = null;
  }

  #record(cells: string[], bytes: number): void {
    const line = this.#line;
    const start = this.#taken;
    this.#taken = bytes;
    let breaks = 0;
    let quotes = false;
    // Where no quote was, no cell has a line break.
    for (const cell of this.#quoted ? cells : []) {
      if (cell.includes('\n') || cell.includes('\r')) breaks += lineBreaks(cell);
      if (cell.includes('"')) quotes = true;
    }
    this.#line += breaks + 1;
    if (quotes) {
      const raw = this.#text(start, bytes);
      const fault = quoteFault(raw, this.#delimiter);
      if (fault === 'unterminated-quote') {
        this.stop();
        this.#sink?.fault(fault, firstLine(raw), line);
        return;
      }
      if (fault) {
        this.#sink?.fault(fault, withoutEnd(raw), line);
        return;
      }
    }
    this.#ended = bytes < this.#written || this.#endsInBreak(bytes);
    this.#sink?.record(cells, line, this.#ended, breaks);
  }

  #broken(error: Error): void {
    if (this.#stopped) return;
    const rest = this.#text(this.#taken, this.#written);
    const code = 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';
    this.stop();
    this.#sink?.fault(code || rest.includes('"') ? 'unterminated-quote' : 'line-too-long', firstLine(rest), this.#line);
  }

  #endsInBreak(bytes: number): boolean {
    const last = this.#pieces.at(-1);
    const code = last?.bytes[bytes - 1 - last.start];
    return code === LF || code === CR;
  }

  #text(from: number, to: number): string {
    const parts = this.#pieces
      .filter(({ start, bytes }) => start < to && start + bytes.length > from)
      .map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start)));
    return Buffer.concat(parts).toString();
  }
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text.slice(0, 1000))?.[0] ?? '';

/**
 * What is wrong with the quotes of a record: text beside a cell's quotes. Where the closing quote stands on a later
 * line than the record's first, the quote that is missing belongs to that first line.
 */
function quoteFault(text: string, delimiter: number): 'broken-quote' | 'unterminated-quote' | null {
  const { length } = text;
  let at = 0;
  for (;;) {
    let opening = at;
    while (text.charCodeAt(opening) === SPACE) opening += 1;
    if (text.charCodeAt(opening) === QUOTE) {
      const close = closingQuote(text, opening + 1);
      if (close === -1) return 'unterminated-quote';
      const after = text.charCodeAt(close + 1);
      const ends = close + 1 >= length || after === delimiter || after === LF || after === CR;
      if (!ends || opening !== at) return /[\r\n]/.test(text.slice(0, close)) ? 'unterminated-quote' : 'broken-quote';
      at = close + 1;
    } else while (at < length && !ends(text.charCodeAt(at), delimiter)) at += 1;
    if (at >= length || text.charCodeAt(at) !== delimiter) return null;
    at += 1;
  }
}

const ends = (code: number, delimiter: number): boolean => code === delimiter || code === LF || code === CR;

/** Where the quote that closes a cell is, doubled ones passed over; -1 where it is not there. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** Line breaks in a cell: CRLF is one. */
export const lineBreaks = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A record without the line ends behind it. */
function withoutEnd(raw: string): string {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === '\n' || raw[end - 1] === '\r')) end -= 1;
  return raw.slice(0, end);
}
