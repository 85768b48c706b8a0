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
