import { headerKey } from './fields.ts';

/** The words of a header, in small letters and without accents; `isActive` and `IS_ACTIVE` are two. */
export const headerWords = (header: string): string[] =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(headerKey)
    .filter((word) => word !== '');

/** Words that make of a header the opposite of it, or a thing of someone or something else. */
const TURNS: ReadonlySet<string> = new Set(
  [
    'not no non un never ex former previous prior old last current new next next alternate ' +
      'alternative other secondary',
    'inactive disabled deactivated suspended terminated blocked locked deleted unemployed inactif inactivo inaktiv',
    'manager managers supervisor supervisors boss lead leader reports reporting reportsto superior approver owner',
    'vorgesetzter vorgesetzte vorgesetzten fuehrungskraft fuhrungskraft responsable jefe superieur chef',
    'personal private home emergency contact family spouse partner parent guardian recovery privat private prive',
    'perso particular billing shipping client customer company employer vendor agency department team dept unit',
    'position job role location country city state street address marital visa contract payroll tax citizenship',
    'nicht kein ehemalig ehemalige sans pas sin created updated modified birth birthday',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Whether a header means something else than a known one that is spelled like it: it has a word that turns the
 * meaning (“Not Active”, “Manager Email”), and the known one does not.
 */
export function turnsFrom(header: string, known: string): boolean {
  const own = new Set(headerWords(known));
  const whole = headerKey(known);
  return headerWords(header).some(
    (word) => (TURNS.has(word) || isDenied(word)) && !own.has(word) && !whole.includes(word),
  );
}

const DENIED = /^(?:in|un|non|not|dis|de|des|ex|ir|nicht|kein)/;
/** Whether a word is another one turned round: `unactive`. */
const isDenied = (word: string): boolean => DENIED.test(word) && POSITIVE.has(word.replace(DENIED, ''));
/** Words that ask whether someone works here, and those that ask whether someone does not. */
const POSITIVE = new Set('active activ enabled employed aktiv actif activo attivo ativo actief beschaftigt'.split(' '));
const NEGATIVE = new Set(
  (
    'inactive disabled deactivated suspended terminated termination blocked locked deleted left ' +
    'leaver leavers leaving ' +
    'resigned resignation retired retirement dismissed separated separation departed departure ' +
    'exited exit former offboarded ' +
    'offboarding inaktiv deaktiviert gesperrt gekundigt ausgeschieden ausgetreten austritt ' +
    'kundigung inactif desactive ' +
    'sorti sortie depart inactivo baja desactivado cese cessato licenziato desligado uitdienst ' +
    'archived expired unemployed'
  ).split(' '),
);
const STATUS = new Set('status statut stato'.split(' '));
const WHO = new Set(
  (
    'employee employees employment worker user account hr person personnel staff associate member ' +
    'assignment work job ' +
    'position contract mitarbeiter beschaftigungs beschaftigung employe empleado'
  ).split(' '),
);
/** What may have a status of its own without saying who works here. */
const OTHER_STATUS = new Set(
  (
    'marital visa tax flsa exempt background check order email address home billing residence ' +
    'immigration licence license ' +
    'citizenship veteran vaccination approval onboarding training review benefit benefits country ' +
    'province location us ' +
    'directory since united filing payroll pay ethnicity disability'
  ).split(' '),
);

const LAST_DAY = /^(?:lastday|lastworkingday|finalday|endofemployment|letzterarbeitstag|dernierjour)/;

/** What a column that nobody reads asks about a person. */
export type Question = 'works' | 'left' | 'status' | 'last day';

/**
 * What a header asks, by its words, where it says who works here: `works` (yes means employed), `left` (yes, or a day
 * that is past, means gone), `status` (a word), `last day` (a day); `null` where it says nothing of it.
 */
export function questionOf(header: string): Question | null {
  const words = headerWords(header);
  const key = headerKey(header);
  if (words.some((word) => OTHER_STATUS.has(word)) || words.length > 6) return null;
  if (LAST_DAY.test(key)) return 'last day';
  const hasDate = words.some((word) => /^(?:date|day|on|datum|tag|fecha|jour|data)$/.test(word));
  const negative = words.some((word) => NEGATIVE.has(word) || isDenied(word));
  const positive = words.some((word) => POSITIVE.has(word));
  if (hasDate && (negative || (words.includes('end') && words.some((word) => WHO.has(word))))) return 'last day';
  if (hasDate) return null;
  const denies = words.some((word) => /^(?:not|no|non|nicht|kein|never|pas|sin)$/.test(word));
  if (words.some((word) => STATUS.has(word)))
    return words.length === 1 || positive || negative || words.some((word) => WHO.has(word)) ? 'status' : null;
  if (negative) return denies ? 'works' : 'left';
  return positive ? (denies ? 'left' : 'works') : null;
}
