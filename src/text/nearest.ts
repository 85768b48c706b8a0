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

const tolerance = (length: number): number => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));
