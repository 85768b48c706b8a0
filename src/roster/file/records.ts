/** Something that keeps a record from being read. */
export type RecordFault = 'broken-quote' | 'unterminated-quote' | 'line-too-long';

/** What the splitter hands on. `line` is the physical line the record starts on, from 1. */
export interface RecordSink {
  /**
   * @param ended whether a line break ends the record: the last one may have none
   * @param breaks line breaks inside of its cells
   */
  record(cells: string[], line: number, ended: boolean, breaks: number): void;
  /** The record could not be read. After `broken-quote` the next line goes on; the two others end the file. */
  fault(code: RecordFault, excerpt: string, line: number): void;
}

/** Line breaks in a cell: CRLF is one. */
export const lineBreaks = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

export const QUOTE = 34;

/** Where the quote that closes a cell is, doubled ones passed over; -1 where it is not there. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}
