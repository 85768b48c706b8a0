import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { judgeAddress } from '../../../src/roster/cells/address.ts';
import { oneLine, spreadsheetDebris, tidyCell } from '../../../src/roster/cells/cell.ts';
import { readDate } from '../../../src/roster/cells/dates.ts';
import { listItems, roleGrants } from '../../../src/roster/cells/lists.ts';
import { oddCase, standingOf, StandingWords } from '../../../src/roster/cells/words.ts';
import { processorMs } from '../../harness/processor.ts';

describe('dates', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T00:00:00Z', '2026-01-31'],
    ['2026-01-31 00:00:00.000', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['31.01.2026', '2026-01-31'],
    ['1.2.2026', '2026-02-01'],
    ['31/01/2026', '2026-01-31'],
    ['01/31/2026', '2026-01-31'],
    ['05/05/2026', '2026-05-05'],
    ['31-Jan-2026', '2026-01-31'],
    ['January 31, 2026', '2026-01-31'],
    ['1st Sept 2026', '2026-09-01'],
    ['2026/1/31', '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
    ['9999-12-31', ''],
    ['1/31/2026 12:00:00 AM', '2026-01-31'],
  ])('%s is %s', (text, date) => {
    const reading = readDate(text);
    const proven = reading.kind === 'ordered' && reading.proves ? reading.days[reading.proves] : undefined;
    expect(proven === undefined ? reading : { kind: 'date', date: proven }).toEqual({ kind: 'date', date });
  });

  it.each([['03/04/25'], ['03/04/2025'], ['3-4-2025'], ['31/01/26']])('%s may be two days', (text) => {
    expect(readDate(text)).toMatchObject({ kind: 'ordered', proves: null });
  });

  it.each([
    ['2026-02-30'],
    ['2023-02-29'],
    ['31.13.2026'],
    ['soon'],
    ['1234'],
    ['2026-1-1'],
    ['99999'],
    ['32/32/2026'],
    [''],
  ])('%s is none', (text) => {
    expect(readDate(text)).toEqual({ kind: 'unknown' });
  });

  it('serial numbers of Excel are its days', () => {
    expect(readDate('45000')).toEqual({ kind: 'serial', date: '2023-03-15' });
    expect(readDate('36526.5')).toEqual({ kind: 'serial', date: '2000-01-01' });
  });

  it('every day is read back from its ISO form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        // The first day of Unix is how programs write “no date”.
        fc.pre(iso !== '1970-01-01');
        expect(readDate(iso)).toEqual({ kind: 'date', date: iso });
        const [year, month, date] = iso.split('-');
        expect(readDate(`${date}.${month}.${year}`)).toEqual({ kind: 'date', date: iso });
        const slashed = readDate(`${date}/${month}/${year}`);
        expect(
          slashed.kind === 'ordered' ? Object.values(slashed.days) : [slashed.kind === 'date' && slashed.date],
        ).toContain(iso);
      }),
    );
  });
});

const words = new StandingWords();

describe('statuses', () => {
  it.each([
    ['Active', 'employed'],
    ['ON_LEAVE', 'away'],
    ['on  leave', 'away'],
    ['Part-Time', 'employed'],
    ['TERMINATED', 'gone'],
    ['0', null],
    ['T', null],
    ['WAHR', null],
    ['Nein', 'gone'],
    ['suspended', null],
    ['', null],
  ])('%s: %s', (text, standing) => expect(standingOf(text)).toBe(standing));

  it('near misses have a nearest word, short ones none', () => {
    expect(words.nearest('Actvie')).toBe('active');
    expect(words.nearest('on leav')).toBe('on leave');
    expect(words.nearest('z')).toBe('');
    expect([oddCase('aCTIVE'), oddCase('Active'), oddCase('ON LEAVE'), oddCase('On Leave'), oddCase('ActivE')]).toEqual(
      [true, false, false, false, true],
    );
  });
});

describe('addresses', () => {
  it.each([['a@example.com'], ['first.last+tag@sub.example.co.uk'], ["o'neil@example.com"], ['A_B-1@ex-ample.com']])(
    '%s is one',
    (text) => {
      expect(judgeAddress(text)).toBeNull();
    },
  );

  it.each([
    ['a', ''],
    ['a@b', ''],
    ['a@@example.com', 'a@example.com'],
    ['a.@example.com', 'a@example.com'],
    ['.a@example.com', ''],
    ['a b@example.com', 'ab@example.com'],
    ['a@example,com', 'a@example.com'],
    ['mailto:a@example.com', 'a@example.com'],
    ['A <a@example.com>', 'a@example.com'],
    ['a@example.com;', 'a@example.com'],
    ['a@-example.com', ''],
    [`${'a'.repeat(250)}@example.com`, ''],
    ['a@example.com\nb@example.com', ''],
  ])('%s is none, nearest “%s”', (text, suggestion) => {
    expect(judgeAddress(text)).toMatchObject({ code: 'not-an-address', suggestion });
  });

  it.each([
    ['\u0430nna@example.com', 'anna@example.com'],
    ['anna@ex\u0430mple.com', 'anna@example.com'],
    ['\u0441\u043E\u0441\u043E@example.com', 'coco@example.com'],
    ['ａnna@example.com', 'anna@example.com'],
  ])('%s only looks like one', (text, suggestion) =>
    expect(judgeAddress(text)).toMatchObject({ code: 'confusable-address', suggestion }),
  );

  it('are judged in linear time', async () => {
    const hostile = [
      `${'a.'.repeat(50_000)}@`,
      `a@${'a-'.repeat(50_000)}`,
      '<'.repeat(100_000),
      `a@${'b.'.repeat(50_000)}1`,
    ];
    const took = await processorMs(() => {
      for (const text of hostile) expect(judgeAddress(text)).not.toBeNull();
    });
    expect(took).toBeLessThan(3000);
  });
});

describe('cells', () => {
  it.each([
    ['1.23E+05', 'scientific-number'],
    ['1,2E+10', 'scientific-number'],
    ['1E+05', 'scientific-number'],
    ['1E5', null],
    ['12E5', null],
    ['#REF!', 'formula-error'],
    ['#n/a', 'formula-error'],
    ['#####', 'formula-error'],
    ['#1 team', null],
    ['#12', null],
    ['+49 30', null],
  ])('%s: %s', (text, debris) => expect(spreadsheetDebris(text)).toBe(debris));

  it('are read in linear time, however hostile', async () => {
    const blank = ' '.repeat(500_000);
    const took = await processorMs(() => {
      expect(tidyCell(`${blank}x${blank}y`).text).toHaveLength(500_002);
      expect(oneLine(`a${blank}b\n${blank}\n c`)).toBe(`a${blank}b c`);
      expect(roleGrants(listItems(`a${blank}@${blank}x`).items).fault).toBeNull();
      expect(readDate(`1${blank}`).kind).toBe('unknown');
    });
    expect(took).toBeLessThan(3000);
  });

  it('tidied once is tidied', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(' ', '\u00A0', '\u200B', '\t', 'a', 'é', 'e\u0301', '\u3000', '\uFEFF', '\n', 'x'),
        }),
        (text) => {
          const once = tidyCell(text).text;
          expect(tidyCell(once)).toEqual({ text: once });
        },
      ),
    );
  });
});
