import { describe, expect, it } from 'vitest';
import fc from '../../harness/property.ts';
import { WordSearch } from '../../../src/text/word-search.ts';

describe('a search for several words', () => {
  it('finds what a search for each of them finds', () => {
    // Few letters, so that words begin, end and overlap everywhere.
    const text = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '漢'), maxLength: most });
    fc.assert(
      fc.property(fc.array(text(6), { maxLength: 5 }), text(60), (words, content) => {
        expect(new WordSearch(words).isIn(content)).toBe(words.some((word) => content.includes(word)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a word at the very beginning and the very end', () => {
    const search = new WordSearch(['roster-secret', 'another-secret-that-is-longer-than-others']);
    expect(search.isIn('roster-secret and')).toBe(true);
    expect(search.isIn('and roster-secret')).toBe(true);
    expect(search.isIn('and another-secret-that-is-longer-than-others')).toBe(true);
    expect(search.isIn('roster-secre')).toBe(false);
  });
});
