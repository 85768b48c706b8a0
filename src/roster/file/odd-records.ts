import { oneLine, tidyCell } from '../cells/cell.ts';
import type { Finding } from '../issues/ledger.ts';
import { tooFew } from './short-rows.ts';
import { lineBreaks } from './splitter.ts';

const ADDRESS = /(?<![^\s@,;|"])[^\s@,;|"]+@[^\s@,;|"]+\.[^\s@,;|"]/;

/**
 * Records that two stray quotes made one cell of: people in it would vanish, and count as absent.
 * @param width columns of the header
 * @param line physical line the record starts on
 */
export function swallowedRecords(
  cells: readonly string[],
  width: number,
  delimiter: string,
  line: number,
): Finding | null {
  let breaks = 0;
  for (const [place, cell] of cells.entries()) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    const before = breaks;
    breaks += lineBreaks(cell);
    if (!cell.includes(delimiter) || width < 3) continue;
    const lines = cell.split(/\r\n|\r|\n/);
    const separators = lines.map((each) => each.split(delimiter).length - 1);
    const inner = separators.slice(1, -1);
    const isJoined = separators[0] === width - 1 - place && separators.at(-1) === place;
    const hasRecord =
      inner.some((count) => count === width - 1) ||
      lines.slice(1).some((each, at) => {
        const count = separators[at + 1] as number;
        return count > 0 && ADDRESS.test(each);
      });
    if (!isJoined && !hasRecord) continue;
    const from = line + before;
    return {
      column: null,
      code: 'swallowed-rows',
      severity: 'error',
      found:
        `the quoted cell ${place + 1} goes on for ${lines.length} lines (${from} to ` +
        `${from + lines.length - 1}): ${oneLine(lines[0] ?? '')} …`,
      expected:
        'one row a line: a quote opens in this row and closes in a later one, and the rows between ' +
        'are read as one cell; ' +
        'delete both quotes',
    };
  }
  return null;
}

/** What a last line begins with that sums up or ends a list. */
const TOTAL = new RegExp(
  `^[\\s*#=_–—-]*(?:${[
    '(?:grand |sub)?totals?',
    'totale',
    'total général',
    'summe',
    'gesamt(?:summe|zahl|ergebnis)?',
    'insgesamt',
    'anzahl',
    'somme',
    'suma',
    'número',
    'aantal',
    'totaal|toplam|razem|celkem|összesen|yhteensä|итого|всего|合計|総計|合计|总计|總計|합계|총계',
    'count',
    'sum',
    'records?',
    'rows?',
    'number of',
    'no\\. of',
    'end of',
    'ende',
    'fin',
    'page',
    'seite',
    'generated',
    'printed',
    'exported',
    'erstellt',
    'created (?:on|by)',
    'report',
    'run (?:on|date)',
    'as of',
    'confidential',
    'vertraulich',
    'prepared by',
    'eof',
    'trl',
    'trailer',
    'legende?',
    'completion time',
    'statisti(?:k|cs)',
    'disclaimer',
    'filters?',
    'source',
    'quelle',
    'copyright',
    '©',
    '\\(c\\)',
    'all rights reserved',
    'alle rechte',
    'tous droits',
    'todos los derechos',
    'stand:? \\d',
    'stand(?=:)',
    'nombre (?:de|total)',
    'showing',
    'displaying',
    'applied filters?',
    'angewandte filter',
  ].join('|')})(?=$|[^\\p{L}])`,
  'iu',
);
/** A line that is drawn, as below the header of a listing. Seven “=” alone are what a merge leaves. */
const RULE = /^\s*[-=_+:*~`]{3,}\s*$/;
/** What spreadsheets write below a group of rows. */
const SUBTOTAL = /\s(?:totals?|count|sum|average|summe|ergebnis|anzahl|mittelwert)\s*:?$/i;
/** What may stand beside such words: numbers, and a day with the name of its month. */
const FIGURES = /^(?:\p{L}{3,9}\.? )?[\d.,:/ %-]*(?: ?[ap]m)?$/iu;
const COUNTED = new RegExp(
  '^\\(?\\d+ (?:(?:of|von|sur|de) \\d+ )?' +
    '(?:rows?|records?|employees?|people|persons?|users?|zeilen?|datens[aä]tze?|mitarbeiter(?:innen)?|personen|' +
    'lignes?|personnes|filas?|registros?|empleados|personas|righe|rijen)\\b',
  'i',
);

/**
 * A line of the table that is about no person: a comment, a total, the end of a report.
 * @returns the warning that names it, `null` for a row
 */
export function noRow(cells: readonly string[], width: number): Finding | null {
  const first = cells[0] as string;
  const code = first.charCodeAt(0);
  // Nearly every row: a number, or a name of small letters.
  const isSigns =
    first === ''
      ? cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || RULE.test(cell))
      : RULE.test(first);
  if (cells.length >= 4 && first !== '' && cells[1] !== '' && cells[2] !== '' && code !== 35 && !isSigns) return null;
  const filled = cells.map((cell) => tidyCell(cell).text).filter((cell) => cell !== '');
  const [head = ''] = filled;
  if (isSigns && filled.every((cell) => RULE.test(cell)) && filled.join('') !== '=======') return aside(filled);
  if (filled.length > Math.min(3, Math.max(1, width - 2))) return null;
  // An address makes a person of a line, but not of a sentence.
  if (filled.some((cell) => cell.includes('@') && !(filled.length === 1 && /\S\s+\S+\s+\S/.test(cell)))) return null;
  const isComment = (head.startsWith('#') || head.startsWith('//')) && (filled.length === 1 || first.startsWith('#'));
  if (
    !isComment &&
    !COUNTED.test(head) &&
    !((TOTAL.test(head) || SUBTOTAL.test(head)) && filled.slice(1).every((cell) => FIGURES.test(cell)))
  )
    return null;
  return aside(filled);
}

const aside = (filled: readonly string[]): Finding => ({
  column: null,
  code: 'not-a-row',
  severity: 'warning',
  found: filled.join(' '),
  expected: 'a person: this line was taken for a comment or a total, and is not read',
});

/**
 * A line with one cell, which is no key: a heading between the rows, or the end of a report in words that nobody knows.
 * @param isStatus whether a text is a word of a status, or a yes or no: then the rest of a row is missing
 */
export function loneCell(cells: readonly string[], width: number, isStatus: (text: string) => boolean): Finding | null {
  if (width < 4 || (cells[0] !== '' && cells.length > 1 && cells[1] !== '')) return null;
  let text = '';
  for (const cell of cells) {
    if (cell === '') continue;
    const own = tidyCell(cell).text;
    if (own === '') continue;
    if (text !== '') return null;
    text = own;
  }
  const isKey = !/\s/.test(text) && /[\d@]/.test(text);
  if (isKey || !/\p{L}/u.test(text) || isStatus(text)) return null;
  const rest = 'delete the line where it is a heading or the end of a report, or fill the other cells';
  if (cells.length < width) return tooFew(width, cells.length, rest);
  const expected = `${width} cells of a person: this line has one; ${rest}`;
  return { column: null, code: 'lone-cell', severity: 'error', found: text, expected };
}
