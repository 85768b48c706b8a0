import type { FieldKind } from './fields.ts';

const OPENS = /^[[\](){}<>!*]/;
const NEARLY_REMOVE = /^[\s[\](){}<>!*"'_-]*(?:remove|delete|clear)[\s[\](){}<>!*"'_-]*$/i;

/** Nearly `[!REMOVE!]`, and not it: meant to clear a value, and it would be written as one. */
export const isNearlyRemove = (text: string): boolean =>
  text === 'REMOVE' || (text.length <= 24 && OPENS.test(text) && NEARLY_REMOVE.test(text));

/** Signs that say “as above” to people, between dashes too. */
const DITTO = /^[-–—\s]*(?:["″〃“”„]{1,3}|'{2}|´{2}|`{2}|,{2}|同上)[-–—\s]*$/u;
/** The same in words. As a name they are left alone. */
const AS_ABOVE: ReadonlySet<string> = new Set([
  'ditto',
  'dito',
  's.o.',
  's. o.',
  'siehe oben',
  'wie oben',
  'see above',
  'as above',
  'same as above',
  'comme ci-dessus',
  'voir ci-dessus',
  'como arriba',
]);

/** Whether a cell refers to the one above it. */
export function isAsAbove(text: string, kind: FieldKind): boolean {
  if (text.length > 16) return false;
  const code = text.charCodeAt(0);
  const isLetter = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? kind !== 'name' && AS_ABOVE.has(text.toLowerCase()) : DITTO.test(text);
}

/** What a formula gives where it refers to an empty cell. */
const ZERO = /^0+(?:[.,]0+)?$/;

/** Whether a formula may have given a name or a text where it found nothing: `0`. */
export const isZero = (text: string, kind: FieldKind): boolean =>
  text.charCodeAt(0) === 48 && (kind === 'name' || kind === 'text') && ZERO.test(text);

/** What a formula gives that asks a question, as Excel writes it in languages where it is no name. */
const ANSWERS: ReadonlySet<string> = new Set(
  'TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERDADEIRO WAAR ONWAAR SANT FALSKT PRAWDA FAŁSZ ИСТИНА ЛОЖЬ'.split(
    ' ',
  ),
);
const IN_NAMES: ReadonlySet<string> = new Set(['TRUE', 'FALSE', 'WAHR', 'FALSCH', 'VRAI', 'FAUX']);

/** Whether a cell of a name, a text or an id holds the answer of a formula in its place. */
export const isAnswer = (text: string, kind: FieldKind): boolean =>
  text.length <= 10 &&
  (kind === 'text' ? ANSWERS.has(text) : (kind === 'name' || kind === 'externalId') && IN_NAMES.has(text));

/** How programs write nothing, letter for letter: a middle name Null is a name, NULL is none. */
const PROGRAMS: ReadonlySet<string> = new Set(['NULL', 'null', 'nan', 'NaN', 'None', 'NONE', 'nil', 'NA', 'NaT']);

/** Whether a cell is a program's word for nothing. */
export const isProgramsNull = (text: string): boolean => PROGRAMS.has(text);
