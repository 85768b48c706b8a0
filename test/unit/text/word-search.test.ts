import { describe, expect, it } from 'vitest';
import fc from '../../harness/property.ts';
import { WordSearch } from '../../../src/text/word-search.ts';

describe('a search for several words', () => {
  it('finds what a search for each of them finds', () => {
    // Few letters, so that words begin, end and overlap everywhere.
    const signs = ['a', 'a', 'b', 'b', 'c', 'é', '漢'];
    const text = (most: number) => fc.string({ unit: fc.constantFrom(...signs), maxLength: most });
    const parts = fc.array(fc.oneof(fc.nat(5), text(20)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text(40), { maxLength: 6 }), parts, (words, pieces) => {
        // Some of the pieces are words.
        const content = pieces.map((one) => (typeof one === 'number' ? (words[one] ?? '') : one)).join('');
        const there = new Set(words.filter((word) => content.includes(word)));
        const search = new WordSearch(words);
        expect(search.found(content)).toEqual(there);
        expect(search.isIn(content)).toBe(there.size > 0);
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
