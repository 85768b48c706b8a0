import { describe, expect, it } from 'vitest';
import { isDeep, MOST_LEVELS, tooDeep, tooDense } from '../../../src/text/json-depth.ts';

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

describe('a text of little but brackets and commas', () => {
  it.each(['[],', '{},', '0,', '"",', '[[],{}],'])('is denser than any file of ours: %s', (part) => {
    expect(tooDense(`[${part.repeat(40_000)}0]`)).toBe(true);
    expect(tooDense(`[${part.repeat(100)}0]`)).toBe(false);
  });

  it('is not one of texts, whatever stands in them', () => {
    expect(tooDense(JSON.stringify({ a: '[],'.repeat(100_000), b: ['\\"[],'.repeat(50_000)] }))).toBe(false);
    const people = Array.from({ length: 20_000 }, (_, i) => ({ key: `E${i}`, before: { active: true }, effects: [] }));
    expect(tooDense(JSON.stringify({ people }))).toBe(false);
  });
});
