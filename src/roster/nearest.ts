import { distance } from 'fastest-levenshtein';

/**
 * The word somebody probably meant.
 * @returns the nearest of `words`, or `''` where none is near (more than a third of the letters differ)
 */
export function nearestWord(given: string, words: Iterable<string>): string {
  const text = given.slice(0, 64).toLowerCase();
  let best = '';
  let least = Infinity;
  for (const word of words) {
    const steps = distance(text, word.toLowerCase());
    if (steps < least && steps <= Math.max(1, Math.floor(Math.max(text.length, word.length) / 3))) {
      least = steps;
      best = word;
    }
  }
  return best;
}
