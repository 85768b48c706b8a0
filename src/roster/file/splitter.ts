import type { QuotedSplitter } from './quoted-splitter.ts';
import type { RecordSink } from './record-sink.ts';

const LINE_END = /\r\n|\r|\n/;
/** Characters of a line that may be too long to be one. */
const LONG = 64 * 1024;

/**
 * Records of text that no quote is in: a line is a record, and a delimiter ends a cell.
 * @param lines without their ends
 * @returns `null` where it takes a parser to tell what is a record
 */
function plainRecords(lines: readonly string[], delimiter: string): string[][] | null {
  if (lines.some((line) => line.length > LONG || line.includes('"'))) return null;
  return lines.map((line) => line.split(delimiter));
}

/** Records that are looked at before the header is known. */
export const HEAD_RECORDS = 40;

/**
 * The first records of a text as this delimiter would split them, where no quote is in them.
 * @param text beginning of a file; its last record may be cut
 */
export function plainHead(text: string, delimiter: string): string[][] | null {
  const lines = text.split(LINE_END, HEAD_RECORDS + 1);
  if (lines.length > HEAD_RECORDS || lines.at(-1) === '') lines.pop();
  return plainRecords(lines, delimiter);
}

/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records, piece by piece. From the first piece on that
 * holds a quote, or a line without end, `csv-parse` does it, which is loaded only then.
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
    const records = plainRecords(lines, this.#delimiter);
    if (!records) {
      const { QuotedSplitter } = await import('./quoted-splitter.ts');
      this.#parser = new QuotedSplitter(this.#delimiter, this.#sink, this.#line);
      this.#parser.write(text);
      return;
    }
    records.pop();
    this.#rest = `${lines.at(-1)}${isOpen ? '\r' : ''}`;
    for (const cells of records) this.#record(cells, true);
  }

  /** Resolves once everything that was written is handed on. */
  async end(): Promise<void> {
    if (this.stopped) return;
    if (this.#parser) await this.#parser.end();
    else if (this.#rest !== '')
      this.#record(this.#rest.replace('\r', '').split(this.#delimiter), this.#rest.endsWith('\r'));
  }

  #record(cells: string[], ended: boolean): void {
    if (this.#stopped) return;
    this.#sink.record(cells, this.#line, ended, 0);
    this.#line += 1;
  }
}
