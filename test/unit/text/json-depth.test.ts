import { describe, expect, it } from 'vitest';
import { isDeep, MOST_LEVELS, tooDeep } from '../../../src/text/json-depth.ts';

/** So many levels, objects and lists in turn. */
const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner, _, at) => (at % 2 === 0 ? [inner] : { a: inner }), 1);

describe('a text that is nested', () => {
  it.each([1, 2, MOST_LEVELS, 100_000])('%d levels deep is too deep for one less', (levels) => {
    const text = '['.repeat(levels) + ']'.repeat(levels);
    expect(tooDeep(text, levels)).toBe(false);
    expect(tooDeep(text, levels - 1)).toBe(true);
  });

  it('counts as the value does, and a hundred levels unless told', () => {
    for (const levels of [0, 1, 2, 99, 100, 101, 300]) {
      const value = nested(levels);
      expect(tooDeep(JSON.stringify(value))).toBe(levels > 100);
      expect(isDeep(value)).toBe(levels > 100);
      expect(isDeep({ flat: 1, none: null, list: [1, value] }, levels + 2)).toBe(false);
      if (levels > 0) expect(isDeep({ flat: 1, none: null, list: [1, value] }, levels + 1)).toBe(true);
    }
  });

  it('does not count brackets inside of texts, whatever is escaped there', () => {
    for (const text of ['[[[[', '{{{{', '\\"[[[', '\\\\', '"', ']]]]'])
      expect(tooDeep(JSON.stringify({ [text]: [text] }), 2)).toBe(false);
    expect(tooDeep('{"a\\\\":[[["x"]]]}', 3)).toBe(true);
    expect(tooDeep('[]'.repeat(500), 1)).toBe(false);
  });
});
