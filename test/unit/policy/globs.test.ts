import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { Glob } from '../../../src/policy/glob.ts';

/** A part of a pattern: how it is written, and the regular expression that means the same. */
interface Part {
  written: string;
  meant: string;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$*+?.()|[\]{}/]/g, String.raw`\$&`);
const sign = fc.constantFrom(...Array.from('ab-!^]😀'));
const plain = sign.map((letter): Part => ({ written: letter, meant: escaped(letter) }));
const special = fc
  .constantFrom(...Array.from('*?[{},\\a'))
  .map((letter): Part => ({ written: `\\${letter}`, meant: escaped(letter) }));
const wild = fc.constantFrom<Part>({ written: '?', meant: '[^]' }, { written: '*', meant: '[^]*' });
const set = fc
  .tuple(fc.constantFrom('', '!', '^'), fc.array(fc.constantFrom('a', 'b', '*', 'a-b', 'b-d', '?'), { minLength: 1 }))
  .map(([no, members]): Part => ({
    written: `[${no}${members.join('')}]`,
    meant: `[${no === '' ? '' : '^'}${members.map((one) => one.replaceAll(/[*?]/g, String.raw`\$&`)).join('')}]`,
  }));
const sequence = (part: fc.Arbitrary<Part>, maxLength: number): fc.Arbitrary<Part> =>
  fc.array(part, { maxLength }).map((parts) => ({
    written: parts.map(({ written }) => written).join(''),
    meant: parts.map(({ meant }) => meant).join(''),
  }));
const choice = (part: fc.Arbitrary<Part>): fc.Arbitrary<Part> =>
  fc.array(sequence(part, 2), { minLength: 2, maxLength: 3 }).map((options) => ({
    written: `{${options.map(({ written }) => written).join(',')}}`,
    meant: `(?:${options.map(({ meant }) => meant).join('|')})`,
  }));
const simple = fc.oneof(plain, plain, special, wild, set);
const pattern = sequence(fc.oneof(simple, simple, choice(fc.oneof(simple, choice(simple)))), 4);
const text = fc
  .array(fc.constantFrom(...Array.from('abbd-!*{😀')), { maxLength: 5 })
  .map((letters) => letters.join(''));

describe('a glob', () => {
  it('matches what the regular expression of the same meaning matches', () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 12 }), ({ written, meant }, texts) => {
        const glob = new Glob(written);
        const regex = new RegExp(`^(?:${meant})$`, 'u');
        for (const one of texts) {
          if (regex.test(one)) matched += 1;
          expect([one, glob.matches(one)]).toEqual([one, regex.test(one)]);
        }
      }),
      { numRuns: 1500 },
    );
    expect(matched).toBeGreaterThan(500);
  });

  it.each([
    ['[ab', ['[ab'], ['a', 'b', '[a']],
    ['a]', ['a]'], ['a']],
    ['[]', ['[]'], [']', '']],
    ['[]a]', [']', 'a'], ['[', '[]a]', '']],
    ['[!]a]', ['b'], [']', 'a']],
    ['[ab]', ['a', 'b'], [']', '[', 'ab']],
    ['[a-]', ['a', '-'], ['b', ']']],
    ['[-a]', ['a', '-'], ['b']],
    ['[a-c-e]', ['b', '-', 'e'], ['d']],
    ['{a', ['{a'], ['a']],
    ['{a}?', ['{a}b'], ['ab']],
    ['{}?', ['{}b'], ['b']],
    ['{a,b', ['{a,b'], ['a', 'b']],
    ['x{,y}', ['x', 'xy'], ['x,y', 'xy}']],
    [String.raw`{a\,b,c}`, ['a,b', 'c'], ['a', 'b', String.raw`a\,b`]],
    [String.raw`{a\}b,c}`, ['a}b', 'c'], ['a', 'b,c}']],
    [String.raw`{a\{,c}`, ['a{', 'c'], ['a']],
    ['{a,{b,c}d}e', ['ae', 'bde', 'cde'], ['be', 'ce', 'de']],
    ['{a,{b}}', ['a', '{b}'], ['b']],
    ['{{a,b},c}', ['a', 'b', 'c'], ['{a,b}']],
    ['{a,b}{c,d}', ['ac', 'bd'], ['ab', 'cd', 'a']],
    ['?\\', ['a\\'], ['a', '\\']],
    ['', [''], ['a']],
    ['*', ['', 'abc'], []],
    ['a*b*c', ['abc', 'axbyc', 'abbc'], ['ab', 'acb', 'bc']],
  ])('%s matches %j and not %j', (written, yes, no) => {
    const glob = new Glob(written);
    expect([...yes, ...no].filter((one) => glob.matches(one))).toEqual(yes);
    // The same again, from what is remembered.
    expect([...no, ...yes].filter((one) => glob.matches(one))).toEqual(yes);
  });

  it('is right for any number of texts, also past what it remembers', () => {
    const glob = new Glob('[!a]*z');
    const names = Array.from({ length: 1500 }, (_, at) => `${String.fromCodePoint(0x4e00 + at)}${at}`);
    expect(names.filter((name) => glob.matches(name))).toEqual([]);
    expect(names.every((name) => glob.matches(`${name}z`))).toBe(true);
    expect(glob.matches('az')).toBe(false);
  });
});
