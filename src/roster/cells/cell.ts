import { unguarded } from '../../text/csv.ts';
import { isNeeded } from './joiners.ts';

/** Clears the tenant's value. */
export const REMOVE = '[!REMOVE!]';

/** The clearing word, in the spelling of this product and in that of CXone's upload template. */
export const isRemove = (text: string): boolean =>
  text.charCodeAt(0) === 91 && /^\[!(?:\*{3})?REMOVE(?:\*{3})?!\]$/i.test(text);

/** What was done to a cell before it was read, and whether it can be read at all. */
interface Tidied {
  text: string;
  /** What was taken away, the most surprising first. */
  tidied?: 'line-separator' | 'no-break-space' | 'invisible-character' | 'spaces';
  /** The cell cannot be meant as it stands. */
  fault?: 'control-character' | 'unreadable-character';
}

/** Printable ASCII without surrounding spaces and without a leading apostrophe: nothing to tidy. */
const PLAIN = /^[!-&(-~](?:[ -~]*[!-~])?$/;

/** Spaces of Unicode other than the plain one (general category Zs), and the blank of Braille. */
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]/g;
/** Line and paragraph separator of Unicode: a line break like any other. */
const SEPARATORS = /[\u2028\u2029]/g;
/** What is shown as nothing: zero-width and direction marks, soft hyphen, fillers, selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** The replacement character, put where bytes were no text. */
const UNREADABLE = /\uFFFD/;
/** True where `tidyCell` would hand back the same text. */
export const isPlain = (raw: string): boolean => PLAIN.test(raw) && unguarded(raw) === raw;

/**
 * Text of a cell as it is meant: the guard against formulas taken off, surrounding white space and invisible characters
 * removed, every kind of space a plain one, and NFC (Unicode Standard Annex 15), so that what looks alike is alike.
 * @param raw text as it stands in the file, without its quotes
 */
export function tidyCell(raw: string): Tidied {
  if (raw === '' || isPlain(raw)) return { text: raw };
  const opened = unguarded(raw);
  const lined = opened.replace(SEPARATORS, '\n');
  const spaced = lined.replace(WIDE_SPACES, ' ');
  const seen = spaced.replace(INVISIBLE, (mark, at: number) => (isNeeded(spaced, at) ? mark : ''));
  const trimmed = trimmedText(seen);
  const text = trimmed.normalize('NFC');
  const result: Tidied = { text };
  if (seen.length !== spaced.length) result.tidied = 'invisible-character';
  else if (lined !== opened) result.tidied = 'line-separator';
  else if (spaced !== lined) result.tidied = 'no-break-space';
  else if (trimmed !== seen) result.tidied = 'spaces';
  if (UNREADABLE.test(text) || !text.isWellFormed()) result.fault = 'unreadable-character';
  else if (CONTROL.test(text)) result.fault = 'control-character';
  return result;
}

/** Without surrounding spaces, tabs and line breaks. A loop: `[ ]+$` takes quadratic time on a cell full of spaces. */
function trimmedText(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlankCode(text.charCodeAt(from))) from += 1;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const isBlankCode = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** A value on one line: SCIM attributes have no line breaks, cells may. */
export const oneLine = (text: string): string =>
  /[\r\n\t]/.test(text)
    ? text
        .split(/[\r\n\t]+/)
        .map(trimmedText)
        .filter((part) => part !== '')
        .join(' ')
    : text;

/**
 * What a spreadsheet writes where a formula went wrong, in English and German, and the sign for a column that is too
 * narrow.
 */
const FORMULA_ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#NAME?',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
  '#BEZUG!',
  '#NV',
  '#WERT!',
  '#ZAHL!',
  '#ÜBERLAUF!',
]);
/** The same in other languages, in Google Sheets and in LibreOffice: capitals between `#` and `!` or `?`. */
const OTHER_ERRORS = /^#[¡¿]?\p{Lu}[\p{Lu}\d/_ ]{1,13}[!?]$|^#(?:N\/[ABD]|I\/T|Н\/Д|YOK|PUUTTUU|HIÁNYZIK)$/u;
/** What LibreOffice and Google Sheets write in words. */
const WORDED_ERRORS = /^(?:Err:\d{3}|Loading\.\.\.|Wird geladen ?(?:\.\.\.|…))$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;
const SIGNED_EXPONENT = /E[+-]/i;

/**
 * Debris of a spreadsheet in a cell: `1.23E+05` was an id, `#REF!` a value that is gone.
 * A bare `1E5` is an id like any other; only a sign or a decimal mark makes it a number that was changed.
 */
export function spreadsheetDebris(text: string): 'scientific-number' | 'formula-error' | null {
  const first = text.charCodeAt(0);
  if (first === 35)
    return FORMULA_ERRORS.has(text.toUpperCase()) || OTHER_ERRORS.test(text) || /^#{3,}$/.test(text)
      ? 'formula-error'
      : null;
  if (text.length < 20 && WORDED_ERRORS.test(text)) return 'formula-error';
  if (first > 57 || first < 43) return null;
  return SCIENTIFIC.test(text) && (SIGNED_EXPONENT.test(text) || /[.,]/.test(text)) ? 'scientific-number' : null;
}
