/** What databases and spreadsheets write where there is nothing, in comparison form. */
const NULL_WORDS: ReadonlySet<string> = new Set([
  'null',
  '<null>',
  '(null)',
  '[null]',
  '#null',
  'nil',
  '<nil>',
  'nan',
  '#nan',
  '<na>',
  'nat',
  'none',
  '(none)',
  '<none>',
  '[none]',
  'n/a',
  '#n/a',
  '#n/a n/a',
  '#na',
  'na',
  'n.a.',
  'n. a.',
  'n.v.',
  'k.a.',
  'k. a.',
  'n/v',
  'undefined',
  '(undefined)',
  '\\n',
  '\\0',
  '(blank)',
  '[blank]',
  '<blank>',
  'blank',
  '(leer)',
  '(vide)',
  'empty',
  '(empty)',
  '[empty]',
  '<empty>',
  'not applicable',
  'not available',
  'no data',
  'no value',
  'missing',
  'dbnull',
  'system.dbnull',
  '-nan',
  '1.#ind',
  '1.#qnan',
  '-1.#ind',
  '(en blanco)',
  '(null value)',
  'nothing',
  '<unset>',
]);

/** Names that people have: as a name they are left alone. */
const NAMES: ReadonlySet<string> = new Set(['null', 'nil', 'nan', 'none', 'na', 'nat', 'blank', 'nothing', 'missing']);

const DASHES = /^[-–—−_.?*~/\\]+$/;

/**
 * Whether a cell holds the word of a program for “nothing here”.
 * @param isName in a column of names: people are called Null
 */
export function isNullWord(text: string, isName = false): boolean {
  if (text.length > 20) return false;
  if (DASHES.test(text)) return true;
  const word = text.toLowerCase();
  return NULL_WORDS.has(word) && !(isName && NAMES.has(word));
}
