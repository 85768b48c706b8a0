import { codePoint } from './code-point.ts';

/** What begins a formula: ASCII, and the full-width forms that some locales take for the same. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';

/** Where a cell begins for some spreadsheet: its start, and what follows a character that is a separator somewhere. */
const BEGIN = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])([^\\S\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]*)';

/** A text without any of these begins nothing: most cells. */
const MAY_BEGIN = /^[\s'=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[;|\t\r\n\v\f\u0085\u2028\u2029]/u;

const UNGUARDED = new RegExp(`${BEGIN}(?='*${SIGN})`, 'gu');
const GUARDED = new RegExp(`${BEGIN}'(?='*${SIGN})`, 'gu');

/**
 * A text that no spreadsheet of any locale takes for a formula: a `'` before the first non-blank of the cell, and
 * before the first non-blank after each `;` `|` tab or line break inside it, where that is one of `= + - @` or their
 * full-width forms (after apostrophes of the text's own, so that `unguarded` gives back just this text).
 */
export function guarded(text: string): string {
  return !MAY_BEGIN.test(text) ? text : text.replaceAll(UNGUARDED, "$1$2'");
}

/** The text without the apostrophes that `guarded` puts there: exactly these. */
export function unguarded(text: string): string {
  return text.includes("'") ? text.replaceAll(GUARDED, '$1$2') : text;
}

/**
 * Control characters (but tab and line ends), half characters, and marks that turn the direction of a text or hide in
 * it.
 */
const UNSEEN = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F` +
    String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}\u{E0000}-\u{E007F}]`,
  'gu',
);

/** Nothing but what everybody sees: most texts. */
const SEEN = /^[\t\n\r -~]*$/;

/** The text with what nobody would see shown as its code, `‹U+202E›`. */
export function withCodes(text: string): string {
  if (SEEN.test(text)) return text;
  return text.replaceAll(UNSEEN, (character) => `‹${codePoint(character)}›`);
}

/** Without a look at each character by a pattern: files of many megabytes pass here. */
const isAscii = (text: string): boolean => Buffer.byteLength(text, 'utf8') === text.length;

/** JSON text with the same characters in JSON's own escapes: another spelling of the same value. */
export function jsonWithCodes(json: string): string {
  // JSON has escaped all other control characters itself.
  if (isAscii(json) && !json.includes('\u007F')) return json;
  return json.replaceAll(UNSEEN, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Cells that are written as they are in every style: most of them. */
const PLAIN = /^(?![ '=+@-])[ !#-+\--:<-{}~]*(?<! )$/;

/** The same with quotation marks and commas: what JSON is made of. */
const QUIET = /^(?![ '=+@-])[ -:<-{}~]*$/;

export interface CsvStyle {
  delimiter?: ',' | ';' | '\t' | '|';
  newline?: '\n' | '\r\n' | '\r';
  /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
  bom?: boolean;
}

/**
 * CSV after RFC 4180 that no spreadsheet calculates and nothing hides in: cells are `guarded`, which the roster reader
 * takes off again, and characters that nobody sees are shown as codes.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the records one by one, each ended by the newline (default `\n`)
 */
export function* csvRecords(
  header: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
  style: CsvStyle = {},
): Generator<string> {
  const { delimiter = ',', newline = '\n', bom = false } = style;
  const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
  const written = (cell: string | number | null): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    if (PLAIN.test(cell)) return cell;
    const text = QUIET.test(cell) ? cell : guarded(withCodes(cell));
    return special.test(text) ? `"${text.replaceAll(/"/g, '""')}"` : text;
  };
  const record = (cells: readonly (string | number | null)[]): string => {
    const texts: string[] = [];
    for (const cell of cells) texts.push(written(cell));
    return texts.join(delimiter) + newline;
  };
  yield (bom ? '\uFEFF' : '') + record(header);
  for (const row of rows) yield record(row);
}

/** The same as one text. */
export function writeCsv(...parts: Parameters<typeof csvRecords>): string {
  return [...csvRecords(...parts)].join('');
}
