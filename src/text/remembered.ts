/** The same answer for the same word, found once: the same one tends to be in thousands of rows. */
export function remembered(answer: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = answer(word);
    known.set(word, found);
    return found;
  };
}
