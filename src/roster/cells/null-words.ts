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
  '[object object]',
  '#',
  'not assigned',
  'not specified',
  'not set',
  'unspecified',
  'please select',
  'select',
  'select...',
  'select one',
  'bitte wählen',
  'bitte auswählen',
  'keine angabe',
  'nicht zugewiesen',
  'non renseigné',
  'sin asignar',
  'sin especificar',
  'no aplica',
  'n.v.t.',
  'nvt',
  'なし',
]);

/** Names that people have: as a name they are left alone. */
const NAMES: ReadonlySet<string> = new Set(['null', 'nil', 'nan', 'none', 'na', 'nat', 'blank', 'nothing', 'missing']);

const DASHES = /^[-–—−_.?*~/\\](?:[-–—−_.?*~/\\ ]*[-–—−_.?*~/\\])?$/;

/**
 * Whether a cell holds the word of a program for “nothing here”.
 * @param isName in a column of names: people are called Null
 */
export function isNullWord(text: string, isName = false): boolean {
  if (text.length > 20) return false;
  const word = text.toLowerCase();
  if (NULL_WORDS.has(word)) return !(isName && NAMES.has(word));
  const first = word.charCodeAt(0);
  if ((first >= 48 && first <= 57) || (first >= 97 && first <= 122)) return false;
  if (DASHES.test(text)) return true;
  // `--None--`, `- Select -`, `***n/a***`: what stands in a list before anything is chosen.
  const bare = DRESSED.exec(word)?.[1];
  return bare !== undefined && NULL_WORDS.has(bare);
}

const DRESSED = /^[-–—*<([{]{1,3} ?([^-–—*<>()[\]{}]+?) ?[-–—*>)\]}]{1,3}$/;

/** What people write into a number that someone does not have yet. */
const NO_ID_YET: ReadonlySet<string> = new Set([
  'tbd',
  't.b.d.',
  'tba',
  'tbc',
  'to be determined',
  'to be assigned',
  'to be confirmed',
  'unknown',
  'pending',
  'unbekannt',
  'folgt',
  'offen',
  'à définir',
  'inconnu',
  'pendiente',
  'desconocido',
  'new',
  'new hire',
  'new starter',
  'neu',
  'nouveau',
  'nuevo',
  'to follow',
  'not yet',
]);

/** Whether an id is none: two people with it would be one, and the real one would be someone else’s later. */
export const isNoIdYet = (text: string): boolean =>
  text.charCodeAt(0) >= 65 && text.length <= 20 && NO_ID_YET.has(text.toLowerCase());
