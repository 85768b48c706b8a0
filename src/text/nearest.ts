import { distance } from 'fastest-levenshtein';

/**
 * The word someone probably meant.
 * @returns the nearest of `words`, or `''` where none is near (more than a third of the letters differ; two letters may
 * from five on, so that exchanged neighbours are found)
 */
export function nearestWord(given: string, words: Iterable<string>): string {
  const text = given.trim().slice(0, 64).toLowerCase();
  let best = '';
  let least = Infinity;
  for (const word of words) {
    const steps = distance(text, word.toLowerCase());
    if (steps < least && steps <= tolerance(Math.max(text.length, word.length))) {
      least = steps;
      best = word;
    }
  }
  return best;
}

/** Words held against each other until nobody reads the proposals any more. */
const MOST_COMPARED = 1_000_000;

/** The same for many texts; after a million comparisons nothing is proposed. */
export function nearestOf(words: readonly string[]): (given: string) => string {
  let left = MOST_COMPARED;
  return (given) => {
    left -= words.length;
    return left < 0 ? '' : nearestWord(given, words);
  };
}

const tolerance = (length: number): number => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));

/**
 * The word of which a text is a slip of the hand: one letter more, less or other, two neighbours exchanged, or in words
 * of eight letters and more up to a quarter of them.
 * @param most letters at most, however long the word is
 * @returns the nearest of `words`, or `''`
 */
export function nearestSlip(given: string, words: Iterable<string>, most = Infinity): string {
  const text = given.trim().toLowerCase();
  const near = nearestWord(text, words);
  if (near === '') return '';
  const steps = distance(text, near.toLowerCase());
  const length = Math.max(text.length, near.length);
  return steps <= Math.min(most, Math.max(1, length < 8 ? 1 : Math.floor(length / 4))) ||
    areExchanged(text, near.toLowerCase())
    ? near
    : '';
}

/** True where two neighbouring letters of one text stand the other way round in the other, and nothing else differs. */
function areExchanged(text: string, word: string): boolean {
  if (text.length !== word.length) return false;
  const at = Array.from(text).findIndex((letter, index) => letter !== word[index]);
  return at >= 0 && text[at] === word[at + 1] && text[at + 1] === word[at] && text.slice(at + 2) === word.slice(at + 2);
}
