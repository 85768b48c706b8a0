import { latinLook } from './address.ts';
import { codePoint } from '../../text/code-point.ts';

const WORD = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/u;

/** Full-width and mathematical letters: Latin ones to the eye, others to a program. */
export const WIDE = /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const ALL_WIDE = new RegExp(WIDE, 'gu');

/** A text with words of two alphabets, as it would be in Latin letters. */
interface Mixed {
  latin: string;
  /** The letters in question, with their numbers. */
  letters: string;
}

/**
 * Words in which letters of another alphabet stand among Latin ones and look like them: to the eye the name is right,
 * to CXone it is another one.
 */
export function mixedAlphabets(text: string): Mixed | null {
  const isWide = WIDE.test(text);
  if (!isWide && !/[\u0370-\u052F]/.test(text)) return null;
  const odd = new Set<string>();
  const plain = text.replaceAll(ALL_WIDE, (letter) => {
    odd.add(letter);
    return letter.normalize('NFKC');
  });
  const latin = plain.replaceAll(WORD, (word) => {
    const others = Array.from(word).filter((letter) => !LATIN.test(letter));
    if (others.length === 0 || others.length === Array.from(word).length) return word;
    if (!others.every((letter) => latinLook(letter) !== undefined)) return word;
    for (const letter of others) odd.add(letter);
    return Array.from(word, (letter) => latinLook(letter) ?? letter).join('');
  });
  return odd.size === 0 ? null : { latin, letters: [...odd].map(withNumber).join(', ') };
}

/** “а” U+0430 */
const withNumber = (letter: string): string => `“${letter}” ${codePoint(letter)}`;
