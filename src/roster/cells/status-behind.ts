import type { Finding } from '../issues/ledger.ts';
import type { Standing, StandingWords } from './words.ts';

const BEHIND = /[([]\s*([^()[\]]{2,40}?)\s*[)\]]\s*$|\s[-–—*]\s*([^-–—*()[\]]{2,40}?)\s*\*?\s*$/u;

/** Whether it is worth looking: nearly no cell has such a sign. */
export const mayStandBehind = (text: string): boolean => /[([]|\s[-–—*]/.test(text);

/**
 * The status that HR systems write behind a name – “Ada Kern (Terminated)”, “Kern - Inactive” –, `null` where there is
 * none: “(III)” and “(née Roth)” are names.
 */
export function standingBehind(text: string, words: StandingWords): Standing | null {
  const behind = BEHIND.exec(text);
  const word = behind?.[1] ?? behind?.[2];
  return word === undefined ? null : words.read(word, 'status');
}

/** What stands behind the name: “(Terminated)”. */
export const partBehind = (text: string): string => BEHIND.exec(text)?.[0].trim() ?? '';

/** What to say of a name that has a status behind it which says that the person is gone; `null` of all others. */
export function goneBehind(column: string, text: string, words: StandingWords): Finding | null {
  if (standingBehind(text, words) !== 'gone') return null;
  return {
    column,
    code: 'status-in-name',
    severity: 'error',
    found: text,
    expected:
      `the name alone: “${partBehind(text)}” behind it says that the person is gone, and the row says nothing of it; ` +
      'put that into a column status, or delete it where the person works here',
  };
}
