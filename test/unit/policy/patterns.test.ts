import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIsPast, isTimezone, today } from '../../../src/policy/calendar.ts';
import { matcher, ownership } from '../../../src/policy/patterns.ts';

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
    const plain = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[*?[\]{}()\\]/u.test(text));
    fc.assert(
      fc.property(plain, plain, (name, other) => {
        const is = matcher([name]);
        expect(
          is({ userName: name.toUpperCase().toLowerCase() === name.toLowerCase() ? name.toUpperCase() : name }),
        ).toBe(true);
        expect(is({ externalId: other })).toBe(other === name);
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
