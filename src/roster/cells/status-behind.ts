import type { Finding } from '../issues/ledger.ts';
import { type Standing, type StandingWords, truthOf } from './words.ts';

const BEHIND = /[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]]$|\s[-–—*]\s{0,5}([^-–—*()[\]]{2,40}?)\s{0,5}\*?$/u;
const BEFORE =
  /^[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]][\s:–—-]{0,9}(?=\S)|^([^-–—:()[\]]{2,40}?)(?:\s[-–—]\s|:\s)\s{0,5}(?=\S)/u;
/** Characters at either end of a name in which a status with its signs has room. */
const ROOM = 80;

/** Whether it is worth looking: nearly no cell has such a sign. */
export const mayStandBehind = (text: string): boolean => /[([]|\s[-–—*]|:\s/.test(text);

const partOf = (match: RegExpExecArray | null, words: StandingWords): { part: string; standing: Standing } | null => {
  const word = match?.[1] ?? match?.[2];
  const standing = word === undefined ? null : words.read(word, 'status');
  return match && standing !== null ? { part: match[0].trim(), standing } : null;
};

/** Behind the name, else before it; there “No” and “Off” are too short to say anything. */
const beside = (text: string, words: StandingWords): { part: string; standing: Standing } | null => {
  const behind = partOf(BEHIND.exec(text.trimEnd().slice(-ROOM)), words);
  if (behind) return behind;
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
