import type { Finding } from '../issues/ledger.ts';
import { foreignStanding } from './foreign-words.ts';
import { type Standing, STANDING_WORDS, type StandingWords, truthOf } from './words.ts';

const BEHIND = /[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]]$|\s[-–—*]\s{0,5}([^-–—*()[\]]{2,40}?)\s{0,5}\*?$/u;
const BEFORE =
  /^[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]][\s:–—-]{0,9}(?=\S)|^([^-–—:()[\]]{2,40}?)(?:\s[-–—]\s|:\s)\s{0,5}(?=\S)/u;
/** Characters at either end of a name in which a status with its signs has room. */
const ROOM = 80;

/** The sign of the dead, and a status in capitals behind a name that is not: “Kern LEFT”. */
const SIGN =
  /(?<=\S)\s{0,5}[†✝]$|(?<=\p{Ll}.{0,60}\s)(?:TERMINATED|INACTIVE|LEAVER|RESIGNED|LEFT|INAKTIV|AUSGESCHIEDEN)$/u;

/** Whether it is worth looking: nearly no cell has such a sign. */
export const mayStandBehind = (text: string): boolean => /[([†✝]|\s[-–—*]|:\s|[A-Z]{4}\s*$/.test(text);

/** When it happened: “left 31.10.2026”. */
const SINCE = /[,:]?\s+(?:(?:on|as of|since|per|am|zum|seit|le|el)\s+)?(?:\d{1,4}[./-][\d./-]{1,8}|(?:19|20)\d\d)$/iu;
/** Words that are said of people behind their names alone. */
const SAID = new RegExp(
  '^(?:ex|left (?:the )?company|gone|no longer (?:here|with us)|gekündigt|verstorben|licenciée?|démissionnaire|' +
    'despedid[oa]|discharged|offboarded)$',
  'iu',
);

function standingOf(text: string, words: StandingWords): Standing | null {
  const word = text.replace(SINCE, '');
  const known = words.read(word, 'status');
  return known ?? (SAID.test(word) || foreignStanding(word) === 'gone' ? 'gone' : null);
}

const partOf = (match: RegExpExecArray | null, words: StandingWords): { part: string; standing: Standing } | null => {
  const word = match?.[1] ?? match?.[2];
  const standing = word === undefined ? null : standingOf(word, words);
  return match && standing !== null ? { part: match[0].trim(), standing } : null;
};

/** Behind the name, else before it; there “No” and “Off” are too short to say anything. */
const beside = (text: string, words: StandingWords): { part: string; standing: Standing } | null => {
  const end = text.trimEnd().slice(-ROOM);
  const behind = partOf(BEHIND.exec(end), words);
  if (behind) return behind;
  const sign = SIGN.exec(end);
  if (sign) return { part: sign[0].trim(), standing: 'gone' };
  const before = BEFORE.exec(text.trimStart().slice(0, ROOM));
  return truthOf(before?.[1] ?? before?.[2] ?? '') === null ? partOf(before, words) : null;
};

/**
 * The status that HR systems write behind a name, or before it – “Ada Kern (Terminated)”, “Inactive - Kern” –, `null`
 * where there is none: “(III)” and “(née Roth)” are names.
 */
export const standingBehind = (text: string, words: StandingWords): Standing | null =>
  beside(text, words)?.standing ?? null;

/** What stands behind the name, or before it: “(Terminated)”. */
export const partBehind = (text: string, words: StandingWords): string => beside(text, words)?.part ?? '';

/** What to say of a name that has a status beside it which says that the person is gone; `null` of all others. */
export function goneBehind(column: string, text: string, words: StandingWords): Finding | null {
  if (standingBehind(text, words) !== 'gone') return null;
  const part = partBehind(text, words);
  return {
    column,
    code: 'status-in-name',
    severity: 'error',
    found: text,
    expected:
      `the name alone: “${part}” ${text.startsWith(part) ? 'before' : 'behind'} it says that the person is gone, and ` +
      'the row says nothing of it; put that into a column status, or delete it where the person works here',
  };
}

/** Whole texts that say of someone in it that they have left: a department “Terminated”, a team “Ex-Mitarbeiter”. */
const GONE_TEXT = new RegExp(
  `^(?:${[
    ...STANDING_WORDS.gone.filter((word) => /^[a-z]{6,}$/.test(word) && word !== 'disabled' && word !== 'sortie'),
    'alumni|former (?:employees?|staff|agents?)|ex[- ]?(?:employees?|mitarbeiter(?:innen)?)',
    'ehemalige(?: mitarbeiter)?|ausgeschiedene(?: mitarbeiter)?',
    '(?:leaver|terminated|inactive)s?(?: employees?| staff)?',
  ].join('|')})$`,
  'i',
);

/**
 * What to say of a department or team that is such a word, or of one, or a title, with the word in brackets behind it:
 * “Agent (Terminated)”; `null` of all others.
 */
export function goneText(column: string, text: string | null | undefined, isTitle: boolean): Finding | null {
  if (typeof text !== 'string') return null;
  const word = /[([]([^()[\]]{1,30})[)\]]$/.exec(text)?.[1] ?? (isTitle ? '' : text);
  if (word.length > 30 || !GONE_TEXT.test(word)) return null;
  return {
    column,
    code: 'status-in-name',
    severity: 'warning',
    found: text,
    expected:
      'a status such as “terminated” in a column status, if this says that the person has left: the row counts as ' +
      'one of someone who works here',
  };
}
