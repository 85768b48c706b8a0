import fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { analyse, defaultIsValid, summarise } from '../../../src/attributes/analysis.ts';
import { isIsoDate } from '../../../src/attributes/iso-dates.ts';
import { attributesCsv } from '../../../src/attributes/files.ts';
import type { AttributeDefinition } from '../../../src/model/definition.ts';

const definition = (more: Partial<AttributeDefinition>): AttributeDefinition => ({
  id: '1',
  name: 'shift',
  type: 'string',
  scope: 'global',
  defaultValue: undefined,
  validationRules: [],
  isSystem: false,
  ...more,
});

describe('a default', () => {
  const cases: [string, unknown, boolean][] = [
    ['number', 5, true],
    ['number', -0.5, true],
    ['number', '5', false],
    ['number', true, false],
    ['number', Number.NaN, false],
    ['boolean', false, true],
    ['boolean', 'false', false],
    ['boolean', 0, false],
    ['date', '2026-01-31', true],
    ['date', '2026-01-31T10:00:00+01:00', true],
    ['date', '31.01.2026', false],
    ['date', 1_769_817_600, false],
    ['string', 'x', true],
    ['string', '', true],
    ['string', 5, false],
    ['currency', {}, true],
  ];
  it.each(cases)('of type %s: %j is valid: %s', (type, defaultValue, valid) => {
    expect(defaultIsValid({ type, defaultValue })).toBe(valid);
  });

  it.each(['string', 'number', 'boolean', 'date', 'other'])('may be null or missing for %s', (type) => {
    expect(defaultIsValid({ type, defaultValue: null })).toBe(true);
    expect(defaultIsValid({ type, defaultValue: undefined })).toBe(true);
  });
});

describe('a date of ISO 8601', () => {
  it.each([
    '2026-02-28',
    '2024-02-29',
    '20260131',
    '2026-01-31T10',
    '2026-01-31T10:20',
    '2026-01-31T10:20:30.5Z',
    '2026-12-31T23:59:60Z',
    '2026-12-31T24:00:00Z',
    '20260131T102030+0100',
  ])('is %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-0131',
    '2026-01-31 10:20',
    '2026-01-31T',
    '2026-01-31T25:00',
    '2026-01-31T10:60',
    'T10:20',
    '31/01/2026',
    'tomorrow',
    '2026-01-31T10:20T',
  ])('is not %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
  it('is whatever a clock writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isIsoDate(date.toISOString()) && isIsoDate(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });
});

describe('a summary', () => {
  it('adds up, with percentiles', () => {
    const items = [
      definition({}),
      definition({ type: 'currency' }),
      definition({ type: 'number', defaultValue: 'x' }),
    ].map(analyse);
    expect(summarise(items, { pages: 3, failedPages: 1, latencies: [10, 20, 90] })).toEqual({
      total_attributes: 3,
      pages_fetched: 3,
      average_latency_ms: 40,
      median_latency_ms: 20,
      p95_latency_ms: 90,
      pagination_success_rate_pct: 75,
      type_compatibility_violations: 1,
      default_value_violations: 1,
    });
  });

  it('of nothing has no figure that is none', () => {
    const summary = summarise([], { pages: 0, failedPages: 0, latencies: [] });
    expect(Object.values(summary).every(Number.isFinite)).toBe(true);
  });
});

describe('attributes.csv', () => {
  it('keeps rules in one cell and formulas harmless', () => {
    const csv = attributesCsv([
      analyse(definition({ name: '=HYPERLINK("x")', validationRules: ['min:1', { type: 'max', value: 5 }] })),
    ]);
    expect(csv.split('\n')[1]).toBe(
      `1,"'=HYPERLINK(""x"")",string,global,true,true,"min:1; {""type"":""max"",""value"":5}",false`,
    );
  });
});
