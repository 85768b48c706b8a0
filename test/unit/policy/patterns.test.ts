import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { dayIsPast, isTimezone, today } from '../../../src/policy/calendar.ts';
import { idlePatterns, matcher, ownership } from '../../../src/policy/patterns.ts';
import { processorMs } from '../../harness/processor.ts';

describe('protected people', () => {
  it.each([
    ['svc-*', 'svc-recorder@example.com', true],
    ['svc-*', 'SVC-Recorder@example.com', true],
    ['svc-*', 'my-svc-1', false],
    ['svc-*', 'svc-a/b.c', true],
    ['*@example.com', 'ann.b@example.com', true],
    ['*@example.com', 'ann.b@example.comm', false],
    ['Admin@Example.com', 'admin@example.COM', true],
    ['ops+*@example.com', 'ops+night@example.com', true],
    ['ops+night@example.com', 'opssnight@example.com', false],
    ['a.b@example.com', 'axb@example.com', false],
    ['agent?', 'agent7', true],
    ['agent?', 'agent77', false],
    ['{ops,admin}@example.com', 'ops@example.com', true],
    ['agent[0-3]', 'agent2', true],
    ['agent[0-3]', 'agent7', false],
    ['!agent', 'anybody', false],
    ['*', '.hidden', true],
  ])('%s on userName %s: %s', (pattern, userName, expected) => expect(matcher([pattern])({ userName })).toBe(expected));

  it.each([
    ['{a,b{c,d}}x', 'bdx', true],
    ['{a}', '{a}', true],
    ['{a,b', '{a,b', true],
    ['[ab', '[ab', true],
    ['[]a]', ']', true],
    ['[!a-c]', 'd', true],
    ['[^a-c]', 'b', false],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['(a|b)', 'a', false],
    ['a**b', 'axyb', true],
    ['{,x}y', 'y', true],
    ['😀?', '😀😀', true],
    [' svc-* ', 'svc-1', true],
    ['Jose\u0301*', 'Jos\u00e9.m@example.com', true],
    ['Jos\u00e9', 'JOSE\u0301', true],
  ])('%s on userName %s: %s (braces, brackets, blanks, accents)', (pattern, userName, expected) =>
    expect(matcher([pattern])({ userName })).toBe(expected),
  );

  it.each([
    '*a*a*a*a*a*a*a*a*b',
    `${'*'.repeat(255)}b`,
    `${'{a,a}'.repeat(50)}b`,
    `${'{'.repeat(85)}a${',a}'.repeat(85)}`,
    '{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}*b',
    '*?*?*?*?*?*?*?*?b',
    '[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*b',
  ])('no pattern takes long: %s', async (pattern) => {
    const userName = 'a'.repeat(2_000);
    const took = await processorMs(() => expect(matcher([pattern])({ userName })).toBe(false));
    expect(took).toBeLessThan(500);
  });

  it('a pattern that matches nobody is named', () => {
    const people = [{ userName: 'svc-1' }, { userName: 'x', externalId: 'E1' }];
    expect(idlePatterns(['svc-*', 'E1', 'scv-*', 'E2'], people)).toEqual(['scv-*', 'E2']);
  });

  it('idle are those that match nobody, whatever they are', () => {
    const word = fc.constantFrom(
      'a',
      'A',
      'a*',
      '*b',
      'ab',
      ' ab ',
      '?',
      '[ab]',
      '{a,b}',
      'e\u0301',
      '\u00e9',
      ' ',
      'a\\*',
    );
    const person = fc.record({ userName: word, externalId: word }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(person, { maxLength: 4 }), (patterns, people) => {
        const idle = [...new Set(patterns)].filter((pattern) => !people.some(matcher([pattern])));
        expect(idlePatterns(patterns, people)).toEqual(idle);
      }),
    );
  });

  it('are found by externalId with case', () => {
    const is = matcher(['HR-*', 'X1']);
    expect(is({ userName: 'a', externalId: 'HR-7' })).toBe(true);
    expect(is({ userName: 'a', externalId: 'hr-7' })).toBe(false);
    expect(is({ userName: 'hr-7@example.com' })).toBe(true);
    expect(is({ externalId: 'x1' })).toBe(false);
    expect(is({ externalId: 'X1' })).toBe(true);
    expect(is({})).toBe(false);
    expect(matcher([])({ userName: 'a' })).toBe(false);
  });

  it('are found by any name without wildcards in it, whatever its characters', () => {
    const plain = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => !/[*?[\]{}()\\]/u.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(plain, plain, (name, other) => {
        const is = matcher([name]);
        expect(
          is({ userName: name.toUpperCase().toLowerCase() === name.toLowerCase() ? name.toUpperCase() : name }),
        ).toBe(true);
        expect(is({ externalId: other })).toBe(other.trim().normalize('NFC') === name.trim().normalize('NFC'));
      }),
    );
  });
});

describe('owned accounts', () => {
  it('have an externalId, with the prefix, or a userName of the patterns', () => {
    const any = ownership({ externalIdPrefix: '', userNames: [] });
    expect([
      any({ userName: 'a', externalId: '1' }),
      any({ userName: 'a' }),
      any({ userName: 'a', externalId: '' }),
    ]).toEqual([true, false, false]);
    const some = ownership({ externalIdPrefix: 'HR-', userNames: ['*@example.com'] });
    expect(some({ userName: 'a', externalId: 'HR-1' })).toBe(true);
    expect(some({ userName: 'a', externalId: 'hr-1' })).toBe(false);
    expect(some({ userName: 'A@EXAMPLE.COM', externalId: 'x' })).toBe(true);
    expect(some({ userName: 'a', externalId: 'x@example.com' })).toBe(false);
  });
});

describe('days', () => {
  const at = Date.parse('2026-11-21T23:30:00Z');
  it('are those of the time zone', () => {
    expect(today(at, 'UTC')).toBe('2026-11-21');
    expect(today(at, 'Europe/Berlin')).toBe('2026-11-22');
    expect(today(at, 'America/Los_Angeles')).toBe('2026-11-21');
    expect(today(Date.parse('2026-07-01T22:30:00Z'), 'Europe/Berlin')).toBe('2026-07-02');
    expect(today(Date.parse('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe('2026-03-29');
  });

  it('count to their end', () => {
    expect([
      dayIsPast('2026-11-21', '2026-11-21'),
      dayIsPast('2026-11-20', '2026-11-21'),
      dayIsPast(undefined, '2026-11-21'),
    ]).toEqual([false, true, false]);
  });

  it('are only of time zones there are', () => {
    expect(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Mars/Base', ''].map(isTimezone)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
