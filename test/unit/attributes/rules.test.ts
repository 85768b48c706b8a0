import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { judgeRule } from '../../../src/attributes/rules.ts';
import { processorMs } from '../../harness/processor.ts';

const holds = (rule: unknown, value: string | null): boolean | 'unknown' => judgeRule(rule, value).holds;

describe('a rule', () => {
  const cases: [unknown, string | null, boolean | 'unknown'][] = [
    ['required', null, false],
    ['required', '', false],
    ['required', 'x', true],
    ['required:false', null, true],
    ['enum:day,night', 'day', true],
    ['enum:day,night', 'Day', false],
    ['enum:day,night', 'late', false],
    ['enum:day,night', null, true],
    ['oneOf(day|night)', 'night', true],
    [{ type: 'enum', values: ['day', 'a,b'] }, 'a,b', true],
    [{ name: 'in', value: '["day","night"]' }, 'night', true],
    ['min:5', '5', true],
    ['min:5', '4.9', false],
    ['max=10', '11', false],
    ['range:1,5', '3', true],
    ['range(1..5)', '6', false],
    ['min:5', 'five', 'unknown'],
    ['min:x', '5', 'unknown'],
    ['minLength:2', 'a', false],
    ['max_length(3)', 'äöü', true],
    ['max-length:3', 'abcd', false],
    [{ rule: 'length', value: [2, 4] }, 'abc', true],
    ['regex:^[A-Z]{2}\\d+$', 'AB12', true],
    ['pattern:^[A-Z]{2}$', 'ab', false],
    ['regex:/^ab$/i', 'AB', true],
    ['regex:^\\+?\\d{1,3}(?:-| )?\\d{4,14}$', '+49-12345', 'unknown'],
    ['regex:^\\+?\\d{1,3}[- ]?\\d{4,14}$', '+49-12345', true],
    ['regex:^\\+?\\d{1,3}[- ]?\\d{4,14}$', '49x', false],
    ['regex:^(?:day|night|late|early|none)$', 'late', true],
    ['regex:^(?:A|B)\\d+?(?:x|y)$', 'B12y', true],
    ['regex:(a+)+$', 'aaaa', 'unknown'],
    ['regex:^(a|b)*$', 'ab', 'unknown'],
    ['regex:(', 'x', 'unknown'],
    ['regex:^(?=x)', 'x', 'unknown'],
    ['regex:^(.)\\1$', 'aa', 'unknown'],
    ['unique', 'x', 'unknown'],
    ['constructor:1', '5', 'unknown'],
    ['unique', null, 'unknown'],
    [42, 'x', 'unknown'],
    [null, 'x', 'unknown'],
    [{}, 'x', 'unknown'],
    ['enum', 'x', 'unknown'],
    // A rule that the tenant names without its number.
    ['min', '-5', 'unknown'],
    ['max', '5', 'unknown'],
    ['maxLength', 'abc', 'unknown'],
    ['length:', 'abc', 'unknown'],
    [{ type: 'max', value: [] }, '5', 'unknown'],
    [{ type: 'minLength', value: null }, '', 'unknown'],
    // One end of a range, or ends that nobody can tell apart.
    ['range:5', '7', 'unknown'],
    ['between:5,1', '3', 'unknown'],
    ['range:1,2,3', '9', 'unknown'],
    ['length:3', 'abc', true],
    ['length:3', 'ab', false],
  ];
  it.each(cases)('%j of %j: %s', (rule, value, expected) => {
    expect(holds(rule, value)).toBe(expected);
  });

  it.each([
    ['string', 'max:10', '12345', 'unknown'],
    ['string', { type: 'range', value: [1, 5] }, '123', 'unknown'],
    ['string', 'maxLength:3', '12345', false],
    ['number', 'max:10', '12345', false],
    ['number', 'max:10', '9', true],
  ] as const)('limits of a number hold of numbers alone: %s, %j of %j: %s', (type, rule, value, expected) => {
    expect(judgeRule(rule, value, type).holds).toBe(expected);
  });

  it('counts one character as one', () => {
    expect(judgeRule('minLength:2', 'a')).toMatchObject({ expected: expect.stringMatching(/it has 1 character$/) });
  });

  it('never takes long, whatever pattern the tenant has', async () => {
    const patterns = [
      '^(([a-z])+.)+[A-Z]([a-z])+$',
      '(x+x+)+y',
      '([a-zA-Z]+)*',
      'a*a*a*a*b',
      '(a|aa)+$',
      '^.*.*$',
      ...['a?', 'a{0,9}', '(?:a|[a-z])', '(a|a|a)', 'a??', 'a{1,99}?', '(a?|b)'].map((part) => `^${part.repeat(35)}b$`),
      '['.repeat(100_000),
    ];
    const took = await processorMs(() => {
      for (const pattern of patterns) judgeRule(`regex:${pattern}`, `${'a'.repeat(255)}!`);
    });
    expect(took).toBeLessThan(1000);
  });

  it('judges anything without an error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.option(fc.string(), { nil: null }), (rule, value) => {
        expect([true, false, 'unknown']).toContain(holds(rule, value));
      }),
    );
  });
});
