import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { daysOf, isDay, readDate } from '../../../src/roster/cells/dates.ts';
import { readBy, said } from './reading.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What a cell is read as, in short: the day, or the kind with what it holds. */
function read(text: string, timezone?: string): string {
  const reading = timezone === undefined ? readDate(text) : readDate(text, timezone);
  switch (reading.kind) {
    case 'date':
      return reading.date;
    case 'serial':
    case 'instant':
      return `${reading.kind} ${reading.date}`;
    case 'ordered':
      return [...Object.entries(reading.days).map(([order, day]) => `${order} ${day}`), reading.proves ?? 'open'].join(
        ', ',
      );
    default:
      return reading.kind;
  }
}

describe('a day', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['1930-01-01', '1930-01-01'],
    ['1929-12-31', 'unknown'],
    ['2026-01-31T13:45', '2026-01-31'],
    ['2026-01-31 13:45:59', '2026-01-31'],
    ['2026-01-31T13:45:59.123456789', '2026-01-31'],
    ['2026-01-31T13:45:59.1234567890', 'unknown'],
    ['2026-01-31T', 'unknown'],
    ['2026-01-31x', 'unknown'],
    ['x2026-01-31', 'unknown'],
    ['2026-01-31 00:00 +02:00', '2026-01-31'],
    // A day of XML Schema, as Workday writes it.
    ['2026-01-31-08:00', '2026-01-31'],
    ['2026-01-31+01:00', '2026-01-31'],
    ['2026-01-31Z', '2026-01-31'],
    ['9999-12-31-08:00', ''],
    ['1970-01-01Z', 'empty'],
    ['2026-02-30-08:00', 'unknown'],
    ['2026-01-31-08', 'unknown'],
    ['2026-01-31T00:00:00.000Z', '2026-01-31'],
    ['2026-01-31T00:00:00.001Z', 'instant 2026-01-31'],
    ['2026-01-31T23:30:00-0100', 'instant 2026-02-01'],
    ['2026-01-31 23:30 -01', 'unknown'],
    ['2026-01-31 23:30 -01:00', 'instant 2026-02-01'],
    ['2026-01-31T25:00:00Z', 'unknown'],
    ['1970-01-01T01:00:00+01:00', 'empty'],
    ['1899-12-31T23:30:00Z', 'empty'],
    ['/Date(1769817600000)/', '2026-01-31'],
    ['Date(1769817600000)', '2026-01-31'],
    ['/Date(1769817600000+0100)/', '2026-01-31'],
    ['/Date(1769817600001)/', 'instant 2026-01-31'],
    ['/Date(-2208988800000)/', 'empty'],
    ['/Date(0)/', 'empty'],
    ['/Date(999999999999999)/', 'unknown'],
    ['x/Date(1769817600000)/', 'unknown'],
    ['/Date(1769817600000)/x', 'unknown'],
    ['/Date(99999999999999999)/', 'unknown'],
    ['20260131', '2026-01-31'],
    ['20260131000000', '2026-01-31'],
    ['20260131000001', 'unknown'],
    ['2026/1/31', '2026-01-31'],
    ['2026.01.31', '2026-01-31'],
    ['2026/01/31 00:00', '2026-01-31'],
    ['2026/01/31 0:00:00', '2026-01-31'],
    ['2026/01/31 10:00', 'unknown'],
    ['2026/13/31', 'unknown'],
    ['31.01.2026', '2026-01-31'],
    ['31. 1. 2026', '2026-01-31'],
    ['31.01.2026 00:00:00', '2026-01-31'],
    ['31.01.2026 11:00', 'dmy 2026-01-31, dmy'],
    ['01.31.2026', 'unknown'],
    ['31.01.26', 'dmy 2026-01-31, ymd 2031-01-26, open'],
    ['9999-12-31', ''],
    ['31.12.9999', ''],
    ['12/31/9999', ''],
    ['31/12/9999', ''],
    ['99991231', ''],
    ['9999-12-32', 'unknown'],
    ['2026-00-10', 'unknown'],
    ['2026-10-00', 'unknown'],
    ['2026-13-01', 'unknown'],
    [`2026-01-31${' '.repeat(60)}`, 'unknown'],
    ['2000-02-29', '2000-02-29'],
    ['2100-02-29', 'unknown'],
    ['2028-02-29', '2028-02-29'],
    ['2026-04-31', 'unknown'],
    ['2026-06-31', 'unknown'],
    ['2026-09-31', 'unknown'],
    ['2026-11-31', 'unknown'],
    ['2026-05-31', '2026-05-31'],
    ['2026-12-31', '2026-12-31'],
  ])('written %s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['31/01/2026', 'dmy 2026-01-31, dmy'],
    ['01/31/2026', 'mdy 2026-01-31, mdy'],
    ['03-04-2026', 'dmy 2026-04-03, mdy 2026-03-04, open'],
    ['3/4/2026 9:05', 'dmy 2026-04-03, mdy 2026-03-04, open'],
    ['3/4/2026, 9:05:07 pm', 'dmy 2026-04-03, mdy 2026-03-04, open'],
    ['3/4/2026 9:05AM', 'dmy 2026-04-03, mdy 2026-03-04, open'],
    ['3/4/2026 9:05 XM', 'unknown'],
    ['3/4-2026', 'unknown'],
    ['3/4/202', 'unknown'],
    ['5/5/2026', '2026-05-05'],
    ['5/5/26', 'dmy 2026-05-05, mdy 2026-05-05, ymd 2005-05-26, open'],
    ['31/12/25', 'dmy 2025-12-31, ymd 2031-12-25, open'],
    ['99/12/31', 'ymd 2099-12-31, ymd'],
    ['32/13/99', 'unknown'],
    ['01/01/1900', 'empty'],
    ['01/02/1900', 'empty'],
    ['30/12/1899', 'empty'],
    ['00/00/0000', 'empty'],
  ])('in numbers, %s, is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['31-Jan-2026', '2026-01-31'],
    ['31 JANUARY 2026', '2026-01-31'],
    ['Jan. 31, 2026', '2026-01-31'],
    ['January/31/2026', '2026-01-31'],
    ['2nd March 2026', '2026-03-02'],
    ['March 3rd, 2026', '2026-03-03'],
    ['  21st Apr 2026', '2026-04-21'],
    ['1 Sept 2026', '2026-09-01'],
    ['31 Janu 2026', 'unknown'],
    ['31 2026 Jan', 'unknown'],
    ['31 Jan 26', 'dmy 2026-01-31, mdy 2026-01-31, ymd 2031-01-26, open'],
    ['x 31 Jan 2026', 'unknown'],
    ['31 Jan 2026 x', 'unknown'],
    ['x Jan 31 2026', 'unknown'],
    ['Jan 31 2026 x', 'unknown'],
    ['Jan 1, 1900', 'empty'],
  ])('with a name, %s, is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(MONTHS.map((name, at) => [name, at + 1] as const))(
    'in %s is read by its name and its first letters',
    (name, month) => {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      for (const word of [name, name.slice(0, 3), name.toUpperCase()])
        expect([read(`9 ${word} 2026`), read(`${word} 9, 2026`)]).toEqual([day, day]);
    },
  );

  it.each([
    ['45000', 'serial 2023-03-15'],
    ['45000,25', 'serial 2023-03-15'],
    ['10959', 'serial 1930-01-01'],
    ['10958', 'unknown'],
    ['73415', 'serial 2100-12-31'],
    ['73416', 'unknown'],
    ['9999', 'unknown'],
    ['0', 'empty'],
    ['1', 'empty'],
    ['2.0', 'empty'],
    ['3', 'unknown'],
    ['2.5', 'unknown'],
    ['123456', 'unknown'],
  ])('as the number %s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '0000-00-00',
    '0001-01-01',
    '1000-01-01',
    '1582-10-15',
    '1601-01-01',
    '1753-01-01',
    '1800-01-01',
    '1800-12-28',
    '1858-11-17',
    '1899-12-29',
    '1899-12-30',
    '1899-12-31',
    '1900-01-00',
    '1900-01-01',
    '1900-01-02',
    '1901-01-01',
    '1904-01-01',
    '1904-01-02',
    '1970-01-01',
  ])('%s is how a program writes “no date”, and nobody’s last day', (text) => {
    expect(read(text)).toBe('empty');
    expect(isDay(text)).toBe(text === '1970-01-01');
  });

  it('of a moment is the one in the time zone', () => {
    expect(read('2026-01-31T23:30:00Z', 'Europe/Berlin')).toBe('instant 2026-02-01');
    expect(read('2026-02-01T03:30:00Z', 'America/New_York')).toBe('instant 2026-01-31');
    expect(read('2026-01-31T00:00:00Z', 'America/New_York')).toBe('2026-01-31');
  });

  it.each(['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59-05:00', '9999-12-31 23:59:59', '/Date(253402300799999)/'])(
    'of %s never comes, in any zone',
    (text) => {
      for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York']) expect(read(text, zone)).toBe('');
    },
  );

  it('is one of a role only as YYYY-MM-DD, from 1930 on', () => {
    const days = [
      '2026-01-31',
      '1930-01-01',
      '9999-12-31',
      '1929-12-31',
      '2026-02-30',
      '2026-1-31',
      ' 2026-01-31',
      '2026-01-31 ',
    ];
    expect(days.filter(isDay)).toEqual(['2026-01-31', '1930-01-01', '9999-12-31']);
  });

  it('in numbers is one of the days it can be, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 2001, max: 2099 }),
        fc.constantFrom('/', '-'),
        (first, second, year, sign) => {
          const real = (month: number, day: number): string[] => {
            const date = new Date(Date.UTC(year, month - 1, day));
            return month <= 12 && date.getUTCDate() === day ? [date.toISOString().slice(0, 10)] : [];
          };
          const possible = new Set([...real(second, first), ...real(first, second)]);
          const reading = readDate(`${first}${sign}${second}${sign}${year}`);
          const found = reading.kind === 'ordered' ? daysOf(reading) : reading.kind === 'date' ? [reading.date] : [];
          expect(new Set(found)).toEqual(possible);
          expect(reading.kind === 'ordered' && reading.proves !== null).toBe(possible.size === 1 && first !== second);
        },
      ),
    );
  });
});

describe('a column of days', () => {
  const table = (header: string, days: string[]): string =>
    `userName,givenName,familyName,${header}\n${days.map((day, at) => `p${at}@example.com,P,Q,"${day}"\n`).join('')}`;
  const ends = async (rules: object, days: string[], header = 'endDate') =>
    (await readBy(rules, table(header, days))).entries.map(
      ({ endDate, startDate, profile }) => endDate ?? startDate ?? profile.hireDate,
    );

  it('proves its order by one value, for each column by itself', async () => {
    const roster = await readBy(
      {},
      'userName,givenName,familyName,startDate,endDate\na@example.com,A,A,03/04/2020,05/06/2020\n' +
        'b@example.com,B,B,13/04/2020,12/31/2020\nc@example.com,C,C,01/04/2020,\n',
    );
    expect(roster.entries.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2020-04-03', '2020-05-06'],
      ['2020-04-13', '2020-12-31'],
      ['2020-04-01', undefined],
    ]);
  });

  it('that proves two orders is refused row by row, with the rows that prove them', async () => {
    const roster = await readBy({}, table('endDate', ['13/04/2020', '04/13/2020', '01/02/2020']));
    expect(said(roster)).toEqual([
      '2:2 error mixed-date-orders endDate “13/04/2020”',
      '3:3 error mixed-date-orders endDate “04/13/2020”',
      '4:4 error mixed-date-orders endDate “01/02/2020”',
    ]);
    expect(roster.issues[0]?.expected).toContain('row 2 has the day first, row 3 the month first');
    expect(roster).toMatchObject({ invalidRows: 3, entries: [] });
  });

  it('that proves none is refused with both days, and with the advice to write the year in full', async () => {
    const roster = await readBy({}, table('endDate', ['03/04/2020', '03/04/20']));
    expect(said(roster)).toEqual([
      '2:2 error ambiguous-date endDate “03/04/2020”',
      '3:3 error ambiguous-date endDate “03/04/20”',
    ]);
    expect(roster.issues.map(({ expected }) => /with the year in full/.test(expected))).toEqual([false, true]);
    expect(roster.issues[0]?.expected).toContain('2020-04-03 or 2020-03-04');
  });

  it('that proves an order in which one of its days is none is refused at that day', async () => {
    expect(said(await readBy({}, table('endDate', ['12/31/2025', '31/12/25'])))).toEqual([
      '3:3 error ambiguous-date endDate “31/12/25”',
    ]);
  });

  it('is read in the order of the policy, and refused where that makes no day', async () => {
    expect(await ends({ dates: 'dmy' }, ['03/04/2020', '03-04-20'])).toEqual(['2020-04-03', '2020-04-03']);
    expect(await ends({ dates: 'mdy' }, ['03/04/2020', '03-04-20'])).toEqual(['2020-03-04', '2020-03-04']);
    expect(await ends({ dates: 'ymd' }, ['03-04-20'])).toEqual(['2003-04-20']);
    expect(said(await readBy({ dates: 'mdy' }, table('endDate', ['13/04/2020'])))).toEqual([
      '2:2 error bad-date endDate “13/04/2020”',
    ]);
  });

  it('that comes late still holds the end against the start and today', async () => {
    const roster = await readBy(
      { today: '2026-11-26' },
      'userName,givenName,familyName,startDate,endDate,status\na@example.com,A,A,13/05/2020,12/04/2020,\n' +
        'b@example.com,B,B,,14/04/2027,left\nc@example.com,C,C,,25/11/2026,active\nd@example.com,D,D,,' +
        '26/11/2026,active\n',
    );
    expect(said(roster)).toEqual([
      '2:2 error dates-reversed “starts 2020-05-13, ends 2020-04-12”',
      '3:3 error contradiction endDate “the status says that the person is gone, endDate that the last day is ' +
        '2027-04-14”',
      '4:4 warning active-past-end endDate “active, and the last day was 2026-11-25”',
    ]);
    expect(roster.entries.map(({ row }) => row)).toEqual([4, 5]);
    expect(roster).toMatchObject({ invalidRows: 2, untouchable: { userNames: ['a@example.com', 'b@example.com'] } });
  });

  it('that turns out wrong takes its row away, also one that is known by its CXone id alone', async () => {
    const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';
    const roster = await readBy({}, `cxoneId,startDate,endDate\n${id},20/05/2020,13/04/2020\n`);
    expect(said(roster)).toEqual(['2:2 error dates-reversed “starts 2020-05-20, ends 2020-04-13”']);
    expect(roster).toMatchObject({ entries: [], invalidRows: 1 });
  });

  it('says how a day was read that is none in the file', async () => {
    const days = ['2026-01-31T23:30:00Z', '45000', '1900-01-01', 'soon', '[!REMOVE!]'];
    expect(said(await readBy({ timezone: 'Europe/Berlin' }, table('endDate', days)))).toEqual([
      '2:2 warning instant-date endDate “2026-01-31T23:30:00Z” → 2026-02-01',
      '3:3 warning excel-date endDate “45000” → 2023-03-15',
      '4:4 warning empty-date endDate “1900-01-01”',
      '5:5 error bad-date endDate “soon”',
      '6:6 error not-clearable endDate “[!REMOVE!]”',
    ]);
  });

  it('of hiring is the first day too, where the file has no start date', async () => {
    expect(await ends({}, ['13/04/2020', '2021-01-31', '31/12/9999'], 'hireDate')).toEqual([
      '2020-04-13',
      '2021-01-31',
      undefined,
    ]);
    const roster = await readBy(
      {},
      'userName,givenName,familyName,hireDate,startDate\na@example.com,A,A,13/04/2020,\nb@example.com,B,B,' +
        '2021-01-31,2021-02-28\n' +
        'c@example.com,C,C,[!REMOVE!],\n',
    );
    expect(roster.entries.map(({ startDate, profile }) => [startDate, profile.hireDate])).toEqual([
      [undefined, '2020-04-13'],
      ['2021-02-28', '2021-01-31'],
      [undefined, null],
    ]);
  });

  it('makes of a row a leaver’s, which needs only its key, also while its day is open', async () => {
    const both = await readBy({}, 'externalId,endDate,startDate\n1,13/04/2020,13/02/2020\n');
    expect([both.issues, both.entries.map(({ endDate }) => endDate)]).toEqual([[], ['2020-04-13']]);
    const roster = await readBy({}, 'externalId,userName,endDate\n1,,13/04/2020\n2,,03/04/2020\n3,,\n');
    expect(roster.entries.map(({ row, endDate }) => [row, endDate])).toEqual([
      [2, '2020-04-13'],
      [3, '2020-04-03'],
    ]);
    expect(said(roster)).toEqual([
      'file error missing-column givenName “1 row without givenName: the file has no such column”',
      'file error missing-column familyName “1 row without familyName: the file has no such column”',
      '4:4 error missing-value userName “”',
    ]);
  });
});
