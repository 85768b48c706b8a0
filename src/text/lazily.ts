/** What a list is asked for: an array has it, and so does one whose elements are made when someone looks at them. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** A list of the same length as another one; each element is made when it is asked for, and again the next time. */
export function lazily<A, B>(all: readonly A[], make: (one: A, index: number) => B): Listed<B> {
  return {
    length: all.length,
    at: (index) => (index in all ? make(all[index] as A, index) : undefined),
    *[Symbol.iterator]() {
      for (const [index, one] of all.entries()) yield make(one, index);
    },
  };
}
