/** Nothing is there. */
const NONE = -1;
/** Steps after which a text goes aside: nobody's choice of texts makes looking slow. */
const STEPS = 64;
const SMALLEST = 16;

/**
 * Places of texts in a list that someone else keeps: two numbers a text and nothing else, so that a million of them
 * take 16 MB. Each text has one place, the first it was given.
 */
export class TextIndex {
  /** Pairs: the text's number, and its place plus one; 0 where nothing is. */
  #slots: Int32Array;
  #count = 0;
  readonly #textAt: (place: number) => string;
  readonly #aside = new Map<string, number>();

  /**
   * @param textAt the text that stands at a place
   * @param expected texts that will come
   */
  constructor(textAt: (place: number) => string, expected = 0) {
    this.#textAt = textAt;
    let size = SMALLEST;
    while (isFull(expected, size)) size *= 2;
    this.#slots = new Int32Array(2 * size);
  }

  /** The place of a text, -1 where it has none. @param number as `numberOf` makes it of the text */
  find(text: string, number = numberOf(text)): number {
    const mask = this.#slots.length - 1;
    let at = (number << 1) & mask;
    for (let step = 0; step < STEPS; step += 1) {
      const place = (this.#slots[at + 1] as number) - 1;
      if (place === NONE) return NONE;
      if (this.#slots[at] === number && this.#textAt(place) === text) return place;
      at = (at + 2) & mask;
    }
    return this.#aside.get(text) ?? NONE;
  }

  /**
   * Gives a text a place.
   * @returns the place that it has already, -1 where it had none
   */
  claim(text: string, place: number): number {
    const number = numberOf(text);
    const held = this.find(text, number);
    if (held !== NONE) return held;
    this.#count += 1;
    if (isFull(this.#count, this.#slots.length / 2)) this.#grow();
    if (!this.#put(number, place)) this.#aside.set(text, place);
    return NONE;
  }

  /** @returns false where there is no room near its number */
  #put(number: number, place: number): boolean {
    const mask = this.#slots.length - 1;
    let at = (number << 1) & mask;
    for (let step = 0; step < STEPS; step += 1) {
      if (this.#slots[at + 1] === 0) {
        this.#slots[at] = number;
        this.#slots[at + 1] = place + 1;
        return true;
      }
      at = (at + 2) & mask;
    }
    return false;
  }

  #grow(): void {
    const held = this.#slots;
    this.#slots = new Int32Array(2 * held.length);
    for (let at = 0; at < held.length; at += 2) {
      const place = (held[at + 1] as number) - 1;
      if (place !== NONE && !this.#put(held[at] as number, place)) this.#aside.set(this.#textAt(place), place);
    }
    for (const [text, place] of this.#aside) if (this.#put(numberOf(text), place)) this.#aside.delete(text);
  }
}

const isFull = (count: number, size: number): boolean => 4 * count > 3 * size;

/** FNV-1a over the characters, and the end of MurmurHash3, so that all bits depend on all characters. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
