import type { CellFinding } from './cell-notes.ts';
import { mixedAlphabets, WIDE } from './alphabets.ts';
import { escapedText } from './escaped-text.ts';

/** Nearly all cells: nothing to look for. */
const PLAIN = /^[A-Za-z0-9 .,;:()'/+@_-]*$/;
const ORDINARY = /^[\p{Script=Latin}\p{M}\p{N} .,;:()'’/+@_-]*$/u;
/** Escapes that are written in plain letters and signs. */
const ODD = /_x[0-9A-Fa-f]{4}_|\+[A-Za-z0-9+/]{3,300}-/;
/** Whether a text has no sign that would have to be looked at. */
export const isOrdinary = (text: string): boolean =>
  PLAIN.test(text) ? !ODD.test(text) : ORDINARY.test(text) && !ODD.test(text) && !WIDE.test(text);
const isOdd = (text: string, sign: string | RegExp): boolean => text.split(sign).length % 2 === 0;
/** A quote alone; in a text one behind a digit may be an inch. */
const isAlone = (text: string, mayBeInch: boolean): boolean =>
  isOdd(text, '"') && (!mayBeInch || isOdd(text, /(?<!\d)"/));
/** A question mark in a word of a name, before it or behind it. */
const LOST = /\p{L}\?(?=\p{L}|\s|$)|^\?\p{L}{2}/u;

/**
 * What is no letter of a text: escapes of another format, letters that were lost, alphabets in one word. In a name the
 * first two are errors, elsewhere warnings; a quote that stands alone is an error in an id.
 */
export function* legibility(text: string, isName: boolean, isId: boolean): Generator<CellFinding, void> {
  if (isOrdinary(text)) return;
  if (isName && LOST.test(text) && !text.includes('=?')) {
    yield {
      code: 'unreadable-character',
      severity: 'error',
      found: text,
      expected:
        'the letter that “?” stands for, as where one is lost in an encoding that does not have it: export again as ' +
        'UTF-8; or the name without it',
    };
    return;
  }
  if (isAlone(text, !isName && !isId)) {
    yield {
      code: 'broken-quote',
      severity: isId ? 'error' : 'warning',
      found: text,
      expected: 'the text without the quote that stands alone, or with the one that belongs to it',
      suggestion: text.replaceAll('"', '').trim(),
    };
  }
  const escaped = escapedText(text);
  if (escaped) {
    yield {
      code: 'escaped-text',
      severity: isName ? 'error' : 'warning',
      found: text,
      expected: `the text as people write it: “${escaped.wrong}” is how web pages, links or programs write text`,
      suggestion: escaped.right,
    };
    return;
  }
  // Wide letters of an id are said of with its digits.
  const mixed = isId && WIDE.test(text) ? null : mixedAlphabets(text);
  if (mixed)
    yield {
      code: 'mixed-alphabets',
      severity: 'warning',
      found: text,
      expected: `letters of one alphabet in a word: ${mixed.letters} only look like Latin letters; type it again`,
      suggestion: mixed.latin,
    };
}
