import { closest, distance } from 'fastest-levenshtein';

/** One thing that is wrong, or odd, in a policy or override file. Its texts never hold a secret. */
export interface PolicyProblem {
  /** As the path was given; `null` where no file is known. */
  file: string | null;
  /** From 1; `null` where the file as a whole is meant, or no file is known. */
  line: number | null;
  column: number | null;
  /** Keys and indexes that lead there; none for the file. */
  path: readonly (string | number)[];
  /** The key itself is meant, not its value. */
  atKey?: boolean;
  found: string;
  expected: string;
  /** The nearest right key or word, `''` where there is none. */
  suggestion: string;
  /** All of it in one line: where (by keys), what was found, what is expected, what was likely meant. */
  message: string;
}

/** Words a problem; its line comes later, from the file. */
export function policyProblem(path: readonly (string | number)[], found: string, expected: string, suggestion = ''): PolicyProblem {
  const where = path.length === 0 ? '' : `${pathText(path)}: `;
  const hint = suggestion === '' ? '' : `; did you mean ${suggestion}?`;
  return { file: null, line: null, column: null, path, found, expected, suggestion, message: `${where}found ${found}, expected ${expected}${hint}` };
}

/**
 * The word of a list that somebody who wrote `given` most likely meant.
 * @returns `''` where none is near: more than a third of the letters, and more than two, would have to change
 */
export function nearest(given: string, words: readonly string[]): string {
  const wanted = given.trim().toLowerCase();
  if (wanted === '' || words.length === 0) return '';
  const lowered = words.map((word) => word.toLowerCase());
  const best = closest(wanted, lowered);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  // Two letters are no typing mistake in a word of three.
  const near = distance(wanted, best) <= Math.min(limit, wanted.length - 1);
  return near ? (words[lowered.indexOf(best)] as string) : '';
}

/** `roles.allowed["a b"].inherits[0]`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[\w-]+$/u.test(part)) return `[${JSON.stringify(part)}]`;
      return i === 0 ? part : `.${part}`;
    })
    .join('');
}
