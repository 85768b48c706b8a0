import { LICENSE_POLICIES, type LicensePolicy } from '../../model/leaver-steps.ts';
import { nearestSlip, nearestWord } from '../../text/nearest.ts';
import { comparedStatus } from '../../text/status-word.ts';
import { foreignStanding, OURS } from './foreign-words.ts';

/**
 * What a status cell says: works here; works here but is away; is not to have an account for now (only by the policy's
 * `statuses`); has left.
 */
export type Standing = 'employed' | 'away' | 'suspended' | 'gone';

/** Words of HR systems in comparison form (lower case, single spaces), in a column of `active` and of `status`. */
export const STANDING_WORDS: Record<Exclude<Standing, 'suspended'>, readonly string[]> = {
  employed: [
    'active',
    'yes',
    'true',
    'on',
    'enabled',
    'employed',
    'working',
    'current',
    'hired',
    'full time',
    'part time',
    'active payroll eligible',
    'active no payroll',
    'active process when earning',
    'aktiv',
    'ja',
    'oui',
    'si',
    'sí',
    'actif',
    'activo',
    'befristet',
    'unbefristet',
  ],
  away: [
    'on leave',
    'leave',
    'leave of absence',
    'loa',
    'paid leave',
    'unpaid leave',
    'parental leave',
    'maternity leave',
    'paternity leave',
    'medical leave',
    'sick leave',
    'sabbatical',
    'furlough',
    'furloughed',
    'beurlaubt',
    'elternzeit',
    'ruhend',
    'en congé',
    'congé parental',
    'de baja médica',
    'excedencia',
  ],
  gone: [
    'inactive',
    'no',
    'false',
    'off',
    'disabled',
    'deactivated',
    'terminated',
    'term',
    'left',
    'leaver',
    'separated',
    'resigned',
    'retired',
    'dismissed',
    'departed',
    'former',
    'former employee',
    'ex employee',
    'not active',
    'no longer employed',
    'laid off',
    'redundant',
    'exited',
    'quit',
    'deceased',
    'no show',
    'deprovisioned',
    'inactive payroll eligible',
    'inactive no payroll',
    'inactive process when earning',
    'inaktiv',
    'nein',
    'non',
    'ausgeschieden',
    'ausgetreten',
    'inactif',
    'inactivo',
    'sorti',
    'sortie',
    'parti',
    'partie',
    'démissionné',
    'baja',
  ],
};

/**
 * Words that answer the question “active?” and nothing else: single characters, and what Excel makes of TRUE and FALSE
 * in its languages. As a status they are some system's own codes – `T` is “terminated”, SAP's `1` is “withdrawn”.
 */
const TRUTH_WORDS: Record<'employed' | 'gone', readonly string[]> = {
  employed: (
    'y t 1 wahr vrai verdadero vero verdadeiro waar sant sand tosi prawda pravda igaz doğru истина ' +
    'истинно adevarat adevărat veritable cert αληθης αληθής sann egia істина 真 да tak sim sì ano igen ' +
    'evet kyllä 是 はい'
  ).split(' '),
  gone: (
    'n f 0 falsch faux falso onwaar falskt falsk usann gezurra epätosi fałsz nepravda hamis yanlış yanliş ' +
    'хибність ложь fals ψευδης ψευδής 假 нет nie não nee nej nei ne nem hayır hayir ei 否 いいえ'
  ).split(' '),
};

type Words = ReadonlyMap<string, Standing>;

const byWord = (words: Partial<Record<Standing, readonly string[]>>): Words =>
  new Map(
    (Object.entries(words) as [Standing, readonly string[]][]).flatMap(([standing, list]) =>
      list.map((word): [string, Standing] => [comparedStatus(word), standing]),
    ),
  );

const BY_WORD: Words = byWord(STANDING_WORDS);
const BY_TRUTH: Words = byWord(TRUTH_WORDS);

/** An organisation's own codes, from the policy's `statuses`. */
type OwnStatuses = Readonly<Record<string, 'active' | 'inactive' | 'gone'>>;

const OWN: Record<OwnStatuses[string], Standing> = { active: 'employed', inactive: 'suspended', gone: 'gone' };

/** Reads the words of a standing: the policy's own codes first. */
export class StandingWords {
  readonly #own: Words;

  constructor(own: OwnStatuses = {}) {
    this.#own = new Map(Object.entries(own).map(([code, meaning]) => [comparedStatus(code), OWN[meaning]]));
  }

  /** Whether the policy’s `statuses` say what a word means. */
  isOwn = (text: string): boolean => this.#own.has(comparedStatus(text));

  /** What a cell of `active` or `status` says, `null` where it is no known word. */
  read(text: string, field: string): Standing | null {
    const word = comparedStatus(text);
    return this.#own.get(word) ?? BY_WORD.get(word) ?? (field === 'active' ? BY_TRUTH.get(word) : undefined) ?? null;
  }

  /**
   * The status someone probably meant, `''` where none is near. Never for words of one or two letters, never one that
   * says the opposite – “Unactive” is not “active”, “provisioned” not “deprovisioned” –, and none where words of both
   * kinds are near: “rehired” lies between “hired” and “retired”.
   */
  nearest(text: string): string {
    const word = comparedStatus(text);
    const foreign = foreignStanding(text);
    if (foreign !== null) return OURS[foreign];
    if (word.length < 3) return '';
    // “Re-hired” is near to “retired”, and says the opposite.
    if (AGAIN.test(word)) return '';
    const denies = NEGATION.test(word);
    const denied = word.replace(NEGATION, '');
    const known = [...BY_WORD, ...this.#own].filter(
      ([each, standing]) =>
        each.length > 3 &&
        (denies
          ? denied !== each && (NEGATION.test(each) || (standing === 'gone' && nearestWord(denied, [each]) === ''))
          : !NEGATION.test(each) || nearestWord(word, [each.replace(NEGATION, '')]) === ''),
    );
    const here = known.filter(([, standing]) => standing !== 'gone').map(([each]) => each);
    const gone = known.filter(([, standing]) => standing === 'gone').map(([each]) => each);
    if (nearestWord(word, here) !== '' && nearestWord(word, gone) !== '') return '';
    // Short words, and those that begin otherwise, are words of their own: “perm” is no “term”, “fired” no “hired”.
    const near = [...here, ...gone].filter((each) => each.length > 4 && (denies || each[0] === word[0]));
    return word.length > 4 ? nearestSlip(word, near, 1) : '';
  }
}

/** What was so once more. */
const AGAIN = /^re (?=\p{L}{3})/u;
/** How a word turns into its opposite in the languages we know. */
const NEGATION = /^(?:in|un|non|not|no|dis|de|des|ex|an|nicht|nie|kein|sin|pas|ne)[ -]?(?=\p{L}{3})/u;

const YES = new Set(
  [...TRUTH_WORDS.employed, 'yes', 'true', 'ja', 'oui', 'si', 'sí', 'on', 'x', '✓'].map(comparedStatus),
);
const NO = new Set([...TRUTH_WORDS.gone, 'no', 'false', 'nein', 'non', 'off'].map(comparedStatus));

/** What a cell answers to a question of yes and no, `null` where it does not. */
export function truthOf(text: string): boolean | null {
  const word = comparedStatus(text);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

const WORDS = new StandingWords();

/** What a word says by itself, without a policy. */
export const standingOf = (text: string, field: string = 'status'): Standing | null => WORDS.read(text, field);

/** True for `aCTIVE`, `INactive`: neither all small, nor all capital, nor capital only where a word begins. */
export function oddCase(text: string): boolean {
  if (text === text.toLowerCase() || text === text.toUpperCase()) return false;
  return text.split(/[\s_-]+/).some((word) => word.slice(1) !== word.slice(1).toLowerCase());
}

/** The licence policy a cell names, without regard to case. */
export const licencePolicyOf = (text: string): LicensePolicy | null =>
  LICENSE_POLICIES.find((word) => word === text.toUpperCase()) ?? null;
