/** Characters of a piece that the engine copies at once. */
const COPIED = 12;

/**
 * The same text, alone: the engine keeps a piece of a text as a view of the whole, so that the beginning of a digest
 * would keep all of it in memory.
 */
export const ownText = (text: string): string =>
  text.length <= COPIED ? text : [text.slice(0, 1), text.slice(1)].join('');
