import { describe, expect, it } from 'vitest';
import { numberOf, TextIndex } from '../../../src/text/text-index.ts';
import fc from '../../harness/property.ts';

/** An index over a list of texts, claimed in their order. */
function indexed(texts: readonly string[], expected?: number) {
  const index = new TextIndex((place) => texts[place] as string, expected);
  const first = texts.map((text, place) => index.claim(text, place));
  return { index, first };
}

describe('an index of texts', () => {
  it('gives each text the first place it was claimed at, whatever room was asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.nat(40), (texts, expected) => {
        const { index, first } = indexed(texts, expected);
        texts.forEach((text, place) => {
          const held = texts.indexOf(text);
          expect(first[place]).toBe(held === place ? -1 : held);
          expect(index.find(text)).toBe(held);
        });
        expect(index.find('none of these')).toBe(-1);
      }),
    );
  });

  it('finds texts that were chosen to have the same number’s end, before and after it grows', () => {
    const alike: string[] = [];
    for (let i = 0; alike.length < 150; i += 1) if ((numberOf(`t${i}`) & 0x3ff) === 7) alike.push(`t${i}`);
    const others = Array.from({ length: 3000 }, (_, i) => `other ${i}`);
    const texts = [...alike, ...others];
    const index = new TextIndex((place) => texts[place] as string, 700);
    const found = (count: number): boolean => texts.slice(0, count).every((text, place) => index.find(text) === place);
    alike.forEach((text, place) => expect(index.claim(text, place)).toBe(-1));
    expect(found(alike.length)).toBe(true);
    expect(index.claim(alike[140] as string, 9)).toBe(140);
    others.forEach((text, at) => expect(index.claim(text, alike.length + at)).toBe(-1));
    expect(found(texts.length)).toBe(true);
  });
});
