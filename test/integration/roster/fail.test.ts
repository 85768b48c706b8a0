import { describe, expect, it } from 'vitest';
import { casesIn, planCase } from './cases.ts';

/** What each file comes to: the exit code, what is said (`row severity code suggestion`), and what is planned. */
interface Expectation {
  exit: 0 | 1;
  said: string[];
  operations: string[];
  policy?: string;
}

const each = (rows: number[], text: (row: number) => string): string[] => rows.map(text);
const error = (said: string[]): Expectation => ({ exit: 1, said, operations: [] });

const EXPECTED: Record<string, Expectation> = {
  'active-past-end-1.csv': { exit: 0, said: ['2 warning active-past-end '], operations: ['deactivate 1001'] },
  'apostrophe-ids.csv': {
    exit: 0,
    said: ['2 notice apostrophe-id 00777', '3 notice apostrophe-id 00778'],
    operations: ['create 00777', 'create 00778'],
  },
  'caret.csv': error(['null error unknown-separator ']),
  'cp1251.csv': error(['null error encoding-guessed ', '2 error foreign-encoding ', '2 error foreign-encoding ']),
  'date-1900.csv': { exit: 0, said: each([2, 3, 4], (row) => `${row} warning empty-date `), operations: [] },
  'date-instant.csv': {
    exit: 0,
    said: ['2 warning instant-date 2026-11-26'],
    operations: [],
    policy: 'timezone: Europe/Berlin\n',
  },
  'decimal-ids-german.csv': error(['2 error decimal-id 1001', '3 warning number-format-id 1002']),
  'excel-text-guard.csv': {
    exit: 0,
    said: ['01001', '01002', '01003', '01004', '00777'].map((id, at) => `${at + 2} notice excel-text-guard ${id}`),
    operations: ['blocked 01001', 'blocked 01002', 'blocked 01003', 'blocked 01004', 'create 00777'],
  },
  'float-ids.csv': error(
    each(
      Array.from({ length: 31 }, (_, at) => at + 2),
      (row) => `${row} error decimal-id ${row === 32 ? 2001 : 999 + row}`,
    ),
  ),
  'id-date.csv': {
    exit: 0,
    said: each([2, 3, 4, 5], (row) => `${row} warning date-id `),
    operations: ['create 1-Mar', 'create 2-Sep', 'create MAR-04', 'create 12/05/2026'],
  },
  'idn-domain.csv': error([
    '2 error not-an-address info@xn--bcher-kva.example',
    '3 error not-an-address ada@xn--strae-oqa.example',
  ]),
  'json-dup.json': error(['1 error duplicate-key ', '2 error duplicate-key ']),
  'json-nested-one-unmapped.json': { exit: 0, said: ['null notice unmapped-columns '], operations: [] },
  'lfs-pointer.csv': error(['null error lfs-pointer ']),
  'lfs-pointer.json': error(['null error lfs-pointer ']),
  'line-separator.csv': { exit: 0, said: ['2 notice line-separator Lead Agent'], operations: ['create 8401'] },
  'merge-markers-header.csv': error(['null error merge-conflict ']),
  'merge-markers.csv': error(['null error merge-conflict ']),
  'mojibake.csv': error(
    ['Renée', 'Jürgen', 'Åsa', 'Zoë', 'François'].map((name, at) => `${at + 2} error mojibake ${name}`),
  ),
  'null-words.csv': error([
    ...[2, 2, 3, 3, 4, 4, 5, 5, 6, 6].map((row) => `${row} warning null-word `),
    '7 error null-word ',
  ]),
  'preamble.csv': { exit: 0, said: ['null warning lines-above-header '], operations: [] },
  'salutation.csv': {
    exit: 0,
    said: ['null warning salutations '],
    operations: ['update 1001', 'update 1002', 'update 1003'],
  },
  'short-row-shift.csv': error(['31 error too-few-cells ']),
  'sjis.csv': error(['null warning encoding-guessed ', '2 error foreign-encoding ', '2 error foreign-encoding ']),
  'status-letter-codes.csv': error(each([2, 3, 4, 5], (row) => `${row} error unknown-status `)),
  'status-sap-stat2.csv': error(each([2, 3, 4], (row) => `${row} error unknown-status `)),
  'swallowed.csv': error(['27 error swallowed-rows ']),
  'terminated-future-end.csv': error(['2 error contradiction ']),
  'thousands-ids.csv': {
    exit: 0,
    said: ['2 warning number-format-id 10777', '3 warning number-format-id 10778'],
    operations: ['create 10,777', 'create 10,778'],
  },
  'zwnj-names.csv': { exit: 0, said: [], operations: ['create 8210', 'create 8211', 'create 8212'] },
};

describe('files that did wrong things without a word', () => {
  it('are all here', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(casesIn('fail'));
  });

  it('a Git LFS pointer is nothing that anyone could correct in the file: an administrator is asked', async () => {
    const { advice } = await planCase('fail/lfs-pointer.csv');
    expect(advice).toMatch(/^Ask an administrator to set `lfs: true` .* out of Git LFS; then run the job again\.$/);
  });

  it.each(casesIn('fail'))('%s says what is wrong with it', async (name) => {
    const { policy = '', exit, said, operations } = EXPECTED[name] as Expectation;
    const result = await planCase(`fail/${name}`, { policy });
    expect(
      result.issues.map(({ row, severity, code, suggestion }) => `${row} ${severity} ${code} ${suggestion}`),
    ).toEqual(said);
    expect(result).toMatchObject({ exit, operations });
    expect(result.issues.filter(({ found, suggestion }) => found === suggestion)).toEqual([]);
  });
});
