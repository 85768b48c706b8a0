/** Values of a block of two characters: enough that unlike blocks rarely meet. */
const BLOCKS = 4096;
/** Characters of a word that are looked at: more would not skip further. */
const LONGEST = 24;
/** Shorter words are looked for one by one: the shortest says how far the pass may skip. */
const SHORT = 10;

const block = (text: string, end: number): number =>
  ((text.charCodeAt(end - 1) << 5) ^ text.charCodeAt(end)) & (BLOCKS - 1);

/**
 * Whether a text holds any of several words: one pass that skips what no word can stand in (Wu and Manber, A fast
 * algorithm for multi-pattern searching, 1994), instead of a pass for each word.
 */
export class WordSearch {
  readonly #words: readonly string[];
  readonly #short: readonly string[];
  /** Characters of each word that the pass goes by. */
  readonly #length: number;
  /** How far a block of two characters lets the pass go on. */
  readonly #skip = new Uint8Array(BLOCKS);
  /** Words whose first `#length` characters end in a block. */
  readonly #ending: string[][] = [];

  constructor(words: Iterable<string>) {
    const all = [...new Set(words)];
    this.#short = all.filter(({ length }) => length < SHORT);
    this.#words = all.filter(({ length }) => length >= SHORT);
    this.#length = Math.min(LONGEST, ...this.#words.map(({ length }) => length));
    this.#skip.fill(this.#length - 1);
    for (const word of this.#words) {
      for (let end = 1; end < this.#length; end += 1) {
        const at = block(word, end);
        this.#skip[at] = Math.min(this.#skip[at] as number, this.#length - 1 - end);
      }
      (this.#ending[block(word, this.#length - 1)] ??= []).push(word);
    }
  }

  isIn(text: string): boolean {
    return this.#look(text, null);
  }

  /** Those of the words that a text holds. */
  found(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    this.#look(text, found);
    return found;
  }

  /** @param found takes all that are there; without it the first is enough */
  #look(text: string, found: Set<string> | null): boolean {
    for (const word of this.#short) {
      if (!text.includes(word)) continue;
      if (found === null) return true;
      found.add(word);
    }
    if (this.#words.length === 0) return false;
    for (let end = this.#length - 1; end < text.length;) {
      const at = block(text, end);
      const skip = this.#skip[at] as number;
      if (skip === 0) {
        const from = end - this.#length + 1;
        for (const word of this.#ending[at] ?? []) {
          if (!text.startsWith(word, from)) continue;
          if (found === null) return true;
          found.add(word);
        }
        end += 1;
      } else end += skip;
    }
    return false;
  }
}
