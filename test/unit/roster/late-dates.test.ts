import { describe, expect, it } from 'vitest';
import { readBy, said } from './reading.ts';

const TODAY = '2026-11-26';
const KEYS = 'externalId,userName,givenName,familyName';

/** Reads rows with these columns behind the keys; the last row proves that the month comes first. */
const read = (headers: string, rows: readonly string[], more: object = {}) =>
  readBy(
    { today: TODAY, ...more },
    `${KEYS},${headers}\n${rows.map((cells, at) => `${1001 + at},p${at}@example.com,P,Q,${cells}\n`).join('')}`,
  );
const told = async (...args: Parameters<typeof read>): Promise<string[]> =>
  said(await read(...args)).filter((one) => !one.includes('unmapped-columns'));

describe('a last day whose order only the column shows', () => {
  it.each([
    ['Termination Reason', 'Better pay'],
    ['Inactive', 'Yes'],
    ['Last Worked', '10/30/2026'],
    ['Worker', 'Ada Kern (Terminated)'],
    ['State', 'Terminated'],
  ])('makes a leaver of the row, so that %s “%s” is no news', async (header, cell) => {
    const rows = [`10/05/2026,${cell}`, ',', `10/31/2026,${cell}`];
    expect((await told(`Termination Date,${header}`, rows)).filter((one) => one.includes('error'))).toEqual([]);
  });

  it.each([
    ['Inactive', 'Yes', 'Yes'],
    ['Worker', 'Ada Kern (Terminated)', '(Terminated)'],
  ])('to come makes none: %s “%s” is an error that names the row', async (header, cell, shown) => {
    const rows = [`10/05/2026,${cell}`, ',', `10/31/2027,${cell}`];
    expect(await told(`Termination Date,${header}`, rows)).toEqual([
      `file error decisive-column-not-read ${header} “${header} says “${shown}” in row 4”`,
    ]);
  });

  it('that nobody can read is the error of its row, and of no other column', async () => {
    expect(await told('Termination Date,Inactive', ['10/05/2026,Yes'])).toEqual([
      '2:2 error ambiguous-date Termination Date “10/05/2026”',
    ]);
  });

  it('is held against a status behind the name', async () => {
    const name = async (end: string): Promise<string[]> =>
      said(
        await readBy(
          { today: TODAY },
          `${KEYS},endDate\n1,a@example.com,P,Q (Terminated),${end}\n2,b@example.com,P,Q,10/31/2026\n`,
        ),
      );
    expect(await name('10/05/2026')).toEqual([]);
    expect(await name('10/05/2027')).toEqual(['2:2 error status-in-name familyName “Q (Terminated)”']);
  });

  it('is held against the day of a return', async () => {
    expect(await told('Termination Date,Rehire Date', ['10/31/2020,2021-01-15', '10/05/2026,2026-01-15'])).toEqual([
      'file error decisive-column-not-read Rehire Date “Rehire Date says “2021-01-15” in row 2, after the ' +
        'last day of the row”',
    ]);
  });

  it('makes a leaver of a row that Row Changed does not mark', async () => {
    const roster = await read('Row Changed,endDate', ['Y,', 'N,10/31/2026', ',10/31/2027', 'N,10/05/2026']);
    expect(said(roster).map((one) => one.replace(/ “.*/, ''))).toEqual([
      '3:3 error unmarked-leaver Row Changed',
      '5:5 error unmarked-leaver Row Changed',
    ]);
    expect(roster.entries.map(({ row, unchanged }) => [row, unchanged])).toEqual([
      [2, undefined],
      [4, true],
    ]);
    expect(roster).toMatchObject({ invalidRows: 2, untouchable: { externalIds: ['1002', '1004'] } });
  });

  it('of a row that counts as unchanged is not read where nobody can read it', async () => {
    const roster = await read('Row Changed,startDate', ['Y,', 'N,10/05/2026']);
    expect(said(roster)).toEqual([]);
    expect(roster.entries.map(({ row, unchanged }) => [row, unchanged])).toEqual([
      [2, undefined],
      [3, true],
    ]);
  });

  it('is an error of its row where Row Changed is empty everywhere', async () => {
    const roster = await read('Row Changed,startDate', [',2026-01-31', ',10/05/2026']);
    expect(said(roster)).toEqual(['3:3 error ambiguous-date startDate “10/05/2026”']);
    expect(roster.entries.map(({ row }) => row)).toEqual([2]);
    expect(roster).toMatchObject({ invalidRows: 1, untouchable: { externalIds: ['1002'] } });
  });

  it('that is past shares its address with nobody, in any way of writing', async () => {
    const shared = (end: string): Promise<string[]> =>
      told('email,endDate', [`x@example.com,${end}`, 'x@example.com,', ',10/31/2027']);
    expect(await shared('10/05/2026')).toEqual([]);
    expect(await shared('2026-10-05')).toEqual([]);
    expect(await shared('10/05/2027')).toEqual(['3:3 warning shared-email email “x@example.com”']);
  });
});

describe('someone whose row has a last day to come', () => {
  it.each([
    ['Resignation Date', '2026-11-01'],
    ['Termination Notice Date', '11/02/2026'],
    ['Last Worked', '2026-11-20'],
    ['Reason for Leaving', 'Better pay'],
  ])('has %s “%s” beside it: nothing is said', async (header, cell) => {
    expect(await told(`Termination Date,${header}`, [`2026-12-31,${cell}`, ','])).toEqual([]);
    expect(await told(`Termination Date,${header}`, [`12/31/2026,${cell}`, ','])).toEqual([]);
    expect(await told(`status,Termination Date,${header}`, [`Active,2026-12-31,${cell}`, 'Active,,'])).toEqual([]);
  });

  it('is an error where another column says that the person is gone', async () => {
    expect(await told('Termination Date,Inactive', ['2026-12-31,Yes', ','])).toHaveLength(1);
  });
});
