/** Something that keeps a record from being read. */
export type RecordFault = 'broken-quote' | 'unterminated-quote' | 'line-too-long';

/** What the splitter hands on. `line` is the physical line the record starts on, from 1. */
export interface RecordSink {
  record(cells: string[], line: number): void;
  /** The record could not be read. After `broken-quote` the next line goes on; the two others end the file. */
  fault(code: RecordFault, excerpt: string, line: number): void;
}

/** Characters that one record, or one open quote, may take before it is given up. */
const RECORD_LIMIT = 1024 * 1024;
const QUOTE = 34;
const SPACE = 32;
const LF = 10;
const CR = 13;

/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records, piece by piece.
 *
 * Not `csv-parse`: a spreadsheet's row is right only if a CRLF inside a cell counts as one line, one bad quote must not
 * end the reading of the file, and an open quote has to be reported where it began. Tests hold the two side by side on
 * valid files.
 */
export class RecordSplitter {
  readonly #delimiter: string;
  readonly #sink: RecordSink;
  #text = '';
  #line: number;
  #stopped = false;

  /** @param line physical line of the first record */
  constructor(delimiter: string, sink: RecordSink, line = 1) {
    this.#delimiter = delimiter;
    this.#sink = sink;
    this.#line = line;
  }

  /** True after a fault that ends the file, or after `stop`. */
  get stopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
  }

  write(piece: string): void {
    if (this.#stopped || piece === '') return;
    this.#text = this.#text === '' ? piece : this.#text + piece;
    this.#split(false);
  }

  end(): void {
    if (!this.#stopped) this.#split(true);
    this.#text = '';
  }

  #split(last: boolean): void {
    const text = this.#text;
    const found = { lf: -2, cr: -2, quote: -2 };
    let at = 0;
    while (at < text.length && !this.#stopped) {
      if (found.lf !== -1 && found.lf < at) found.lf = text.indexOf('\n', at);
      if (found.cr !== -1 && found.cr < at) found.cr = text.indexOf('\r', at);
      if (found.quote !== -1 && found.quote < at) found.quote = text.indexOf('"', at);
      const { lf, cr, quote } = found;
      const end = lf === -1 ? cr : cr === -1 || lf < cr ? lf : cr;
      const next: number =
        quote !== -1 && (end === -1 || quote < end) ? this.#quoted(text, at, last) : this.#plain(text, at, end, last);
      if (next < 0) break;
      at = next;
    }
    this.#text = at === 0 ? text : text.slice(at);
    if (!last && !this.#stopped && this.#text.length > RECORD_LIMIT) {
      const open = this.#text.includes('"');
      this.#fault(open ? 'unterminated-quote' : 'line-too-long', this.#text);
    }
  }

  /** A record without quotes. Returns where the next one starts, -1 where more text is needed. */
  #plain(text: string, at: number, end: number, last: boolean): number {
    if (end === -1 || (end === text.length - 1 && text.charCodeAt(end) === CR)) {
      if (!last) return -1;
      if (end === -1) {
        this.#emit(text.slice(at).split(this.#delimiter), 1);
        return text.length;
      }
    }
    this.#emit(text.slice(at, end).split(this.#delimiter), 1);
    return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
  }

  #emit(cells: string[], lines: number): void {
    const line = this.#line;
    this.#line += lines;
    this.#sink.record(cells, line);
  }

  /** A record with a quote somewhere. Returns as `#plain` does. */
  #quoted(text: string, start: number, last: boolean): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    const { length } = text;
    const cells: string[] = [];
    let breaks = 0;
    let at = start;
    for (;;) {
      let opening = at;
      while (text.charCodeAt(opening) === SPACE) opening += 1;
      if (text.charCodeAt(opening) === QUOTE) {
        const close = closingQuote(text, opening + 1);
        if (close === -1) {
          if (last) this.#fault('unterminated-quote', text.slice(start));
          return last ? length : -1;
        }
        const after = text.charCodeAt(close + 1);
        const ends = close + 1 === length || after === delimiter || after === LF || after === CR;
        if (close + 1 === length && !last) return -1;
        const inner = text.slice(opening + 1, close);
        const inside = lineBreaks(inner);
        if (!ends || opening !== at) {
          // Text after a closing quote that was opened lines before: the quote that is missing belongs to that first
          // line.
          if (breaks + inside > 0) {
            this.#fault('unterminated-quote', text.slice(start));
            return length;
          }
          return this.#skip(text, start, close, last);
        }
        breaks += inside;
        cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
        at = close + 1;
      } else {
        let end = at;
        for (; end < length; end += 1) {
          const code = text.charCodeAt(end);
          if (code === delimiter || code === LF || code === CR) break;
        }
        if (end === length && !last) return -1;
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at < length && text.charCodeAt(at) === delimiter) {
        at += 1;
        continue;
      }
      if (at === length - 1 && text.charCodeAt(at) === CR && !last) return -1;
      this.#emit(cells, breaks + 1);
      if (at >= length) return length;
      return at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
    }
  }

  /** Reports a record that one line holds, and goes on after that line. */
  #skip(text: string, start: number, from: number, last: boolean): number {
    let end = from;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end += 1;
    if (!last && end >= text.length - 1) return -1;
    this.#sink.fault('broken-quote', text.slice(start, end), this.#line);
    this.#line += 1;
    if (end >= text.length) return text.length;
    return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
  }

  #fault(code: RecordFault, text: string): void {
    this.#stopped = true;
    this.#sink.fault(code, /^[^\r\n]*/.exec(text.slice(0, 1000))?.[0] ?? '', this.#line);
  }
}

/** Where the quote that closes a cell is, doubled ones passed over; -1 where it is not there. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** Line breaks in a cell: CRLF is one. */
function lineBreaks(text: string): number {
  if (!/[\r\n]/.test(text)) return 0;
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
