import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/roster/cells/dates.ts';
import { brief, issueOf, readBy, said } from './reading.ts';

const KEYS = 'externalId,userName,givenName,familyName';
const column = (header: string, cells: readonly string[], more: object = {}) =>
  readBy(
    { today: '2026-11-26', ...more },
    `${KEYS},${header}\n${cells.map((cell, at) => `${9001 + at},p${at}@acme.example,A,B,"${cell}"`).join('\n')}\n`,
  );
const dayOf = (text: string): string => {
  const reading = readDate(text);
  return reading.kind === 'date' ? reading.date : reading.kind;
};

describe('a day with the name of its month', () => {
  it.each([
    '3. März 2026',
    '03-Mrz-2026',
    '3. Maerz 2026',
    'Dienstag, 3. März 2026',
    'Di. 03.03.2026',
    '3 mars 2026',
    'mardi 3 mars 2026',
    '3 de marzo de 2026',
    'martes, 3 de marzo de 2026',
    '3 marzo 2026',
    '3 de março de 2026',
    '03-mar-2026',
    '3 maart 2026',
    'Tuesday, March 3, 2026',
    'Tue 3 Mar 2026',
    'Tue, 03 Mar 2026',
    '2026年3月3日',
    '2026年03月03日',
    '2026년 3월 3일',
    '2026. 03. 03.',
    '2026. 3. 3.',
    '２０２６/０３/０３',
    '٢٠٢٦-٠٣-٠٣',
    '2026‑03‑03',
    '03.03.2026',
  ])('%s is 3 March 2026', (text) => expect(dayOf(text)).toBe('2026-03-03'));

  it.each([
    ['1er janvier 2026', '2026-01-01'],
    ['31 août 2026', '2026-08-31'],
    ['15 déc. 2026', '2026-12-15'],
    ['15 févr. 2026', '2026-02-15'],
    ['1. Jänner 2026', '2026-01-01'],
    ['31-Okt-2026', '2026-10-31'],
    ['31-Dez-2026', '2026-12-31'],
    ['31-dic-2026', '2026-12-31'],
    ['1 enero 2026', '2026-01-01'],
    ['1 agosto 2026', '2026-08-01'],
    ['1 gennaio 2026', '2026-01-01'],
    ['31 ottobre 2026', '2026-10-31'],
    ['1 luglio 2026', '2026-07-01'],
    ['1 de outubro de 2026', '2026-10-01'],
    ['1 mei 2026', '2026-05-01'],
    ['1-Mai-2026', '2026-05-01'],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    '30. Februar 2026',
    '3 lis 2026',
    '3 Marchember 2026',
    'Someday, March 3, 2026',
    '2026年13月3日',
    'März 2026',
  ])('%s is none', (text) => expect(dayOf(text)).toBe('unknown'));
});

describe('a year of two digits', () => {
  it.each(['5-Feb-20', '05-FEB-20', '05 Feb 20', 'Feb 5, 20'])('in %s needs its century', async (text) => {
    expect(issueOf(await column('startDate', [text]), 'ambiguous-date').expected).toContain('with the year in full');
    const { entries, issues } = await column('startDate', [text], { dates: 'mdy' });
    expect(issues).toEqual([]);
    expect(entries[0]?.startDate).toBe('2020-02-05');
  });

  it.each(['01/02/98', '01.02.98', '05-FEB-98', '01/02/50'])(
    'is not guessed where it would be far ahead: %s',
    async (text) => {
      const roster = await column('startDate', [text], { dates: 'dmy' });
      expect(brief(roster.issues)).toEqual(['2 ambiguous-date startDate']);
      expect(issueOf(roster, 'ambiguous-date').expected).toMatch(/year in full/);
    },
  );

  it('is not guessed either where the column proves its order', async () => {
    const roster = await column('startDate', ['98/12/31', '99/11/30']);
    expect(brief(roster.issues)).toEqual(['2 ambiguous-date startDate', '3 ambiguous-date startDate']);
  });

  it('is read up to 2049', async () => {
    const { entries } = await column('endDate', ['01/02/49'], { dates: 'dmy' });
    expect(entries[0]?.endDate).toBe('2049-02-01');
  });
});

describe('no date', () => {
  it.each(['0-Jan-00', '00-Jan-00', 'Jan-00', '1/0/00', '00/01/00', '12:00:00 AM', '00:00:00', '0:00'])(
    '%s is the zero of a spreadsheet',
    async (text) => {
      const { entries, issues } = await column('endDate', [text]);
      expect(brief(issues)).toEqual(['2 empty-date endDate']);
      expect(entries[0]?.endDate).toBeUndefined();
    },
  );

  it('is the mask of a form', async () => {
    expect(brief((await column('endDate', ['.  .', '/  /', '__.__.____'])).issues, 'error')).toEqual([]);
  });

  it.each(['never', 'unbefristet', 'Present', 'TBD'])('%s says what to do', async (text) => {
    expect(issueOf(await column('endDate', [text]), 'bad-date').expected).toBe(
      'a day as YYYY-MM-DD, or an empty cell where there is none',
    );
  });

  it('is a number of seconds or milliseconds since 1970, with the day it may be', async () => {
    expect(said(await column('startDate', ['1580515200', '1580515200000', '15805152000']))).toEqual([
      '2:2 error bad-date startDate “1580515200” → 2020-02-01',
      '3:3 error bad-date startDate “1580515200000” → 2020-02-01',
      '4:4 error bad-date startDate “15805152000”',
    ]);
  });

  it.each([
    ['2020-1-3', '2020-01-03'],
    ['2020 01 13', '2020-01-13'],
    ['2020/01/13 08:00', '2020-01-13'],
    ['13-Jan-2020 08:00', '2020-01-13'],
    ['20200113T080000Z', '2020-01-13'],
    ['2020-1-32', ''],
    ['2020-13-1', ''],
  ])('is nearly one: %s', async (text, proposal) => {
    expect(issueOf(await column('startDate', [text]), 'bad-date').suggestion).toBe(proposal);
  });

  it('is a day before everybody’s', async () => {
    expect(issueOf(await column('startDate', ['01.05.1925']), 'bad-date').expected).toBe(
      'a day from 1930 on, as YYYY-MM-DD',
    );
    expect(issueOf(await column('startDate', ['13.02.0202']), 'bad-date').expected).toBe(
      'a day from 1930 on, as YYYY-MM-DD',
    );
    expect(issueOf(await column('startDate', ['Sat Oct 31 2026 00:00:00 GMT+0100 (CET)']), 'bad-date').expected).toBe(
      'a day that exists, as YYYY-MM-DD',
    );
  });
});
