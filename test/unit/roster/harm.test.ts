import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { bindHeaders } from '../../../src/roster/cells/headers.ts';
import { nearestField } from '../../../src/roster/cells/nearest-field.ts';
import { repairMojibake } from '../../../src/roster/cells/mojibake.ts';
import { foreignLetters } from '../../../src/roster/cells/foreign-letters.ts';
import { questionOf } from '../../../src/roster/cells/turns.ts';
import { standingOf, StandingWords } from '../../../src/roster/cells/words.ts';
import { readRoster } from '../../../src/roster/read.ts';
import { redactIssue } from '../../../src/report/safe/redact.ts';
import { brief, chunks, issueOf, readBy, readText } from './reading.ts';

const TODAY = '2026-11-26';
const HEADER = 'externalId,userName,givenName,familyName,title,department,status';
const person = (at: number, more = 'Agent,Sales,active'): string => `${1000 + at},p${at}@example.com,P,Q${at},${more}`;
const table = (rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const read = (text: string | Uint8Array, more: Partial<Parameters<typeof readRoster>[1]> = {}, path = 'roster.csv') =>
  readRoster([{ path, bytes: chunks(typeof text === 'string' ? Buffer.from(text) : text) }], {
    columns: {},
    today: TODAY,
    ...more,
  });
const errors = (roster: Awaited<ReturnType<typeof read>>): string[] => brief(roster.issues, 'error');

describe('codes', () => {
  it('of one character are never a status, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (code) => {
        expect(standingOf(code, 'status')).toBeNull();
      }),
    );
    for (const code of 'TFYN01ALIX') expect(standingOf(code, 'status')).toBeNull();
  });

  it('answer the question “active?”', () => {
    expect(['y', 'T', '1', 'WAHR', 'VRAI'].map((word) => standingOf(word, 'active'))).toEqual(
      Array(5).fill('employed'),
    );
    expect(['n', 'F', '0', 'FALSCH', 'FAUX'].map((word) => standingOf(word, 'active'))).toEqual(Array(5).fill('gone'));
    expect(['WAHR', 'FALSCH', 'VRAI', 'FALSO'].map((word) => standingOf(word, 'status'))).toEqual(Array(4).fill(null));
  });

  it('mean what the policy says, and nothing the opposite is suggested', async () => {
    const words = new StandingWords({ A: 'active', L: 'inactive', T: 'gone' });
    expect(['a', 'L', 'T', 'X'].map((code) => words.read(code, 'status'))).toEqual([
      'employed',
      'suspended',
      'gone',
      null,
    ]);
    for (const word of ['Unactive', 'Non-active', 'In active', 'Disactive', 'nicht aktiv'])
      expect([word, standingOf(words.nearest(word) || 'terminated')]).toEqual([word, 'gone']);
    const roster = await read(table([person(1, 'a,b,L')]), { statuses: { L: 'inactive' } });
    expect(roster.entries[0]).toMatchObject({ active: false, suspended: true });
  });
});

describe('rows', () => {
  it('that lack a cell among full ones are refused, wherever the cell is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 6 }), async (at, cell) => {
        const rows = Array.from({ length: 30 }, (_, number) => person(number));
        rows[at] = person(at, 'Agent,Sales,terminated')
          .split(',')
          .filter((_, index) => index !== cell)
          .join(',');
        const roster = await read(table(rows));
        // The person of the row is neither planned from it, nor from anything else, and does not count as absent.
        expect(roster.entries.map(({ row }) => row)).not.toContain(at + 2);
        expect(roster.invalidRows).toBeGreaterThan(0);
        expect(brief(roster.issues)).toContain(`${at + 2} too-few-cells null`);
      }),
      { numRuns: 60 },
    );
  });

  it('may all leave out the same last cells; a whole block of 16 is what Excel does', async () => {
    const short = Array.from({ length: 20 }, (_, at) => person(at).split(',').slice(0, 5).join(','));
    expect((await read(table(short))).issues).toEqual([]);
    const blocks = Array.from(
      { length: 40 },
      (_, at) => (at >= 15 && at < 31 ? short[at % 20] : person(at)) as string,
    ).map((row, at) => row.replace(/^\d+,p\d+/, `${1000 + at},p${at}`));
    expect((await read(table(blocks))).issues).toEqual([]);
  });

  it('whose line was cut off are refused, the only one too', async () => {
    const whole = table([person(1), person(2)]);
    for (const length of [12, 25, 40]) {
      const roster = await read(whole.slice(0, whole.length - length));
      expect(errors(roster).length).toBeGreaterThan(0);
    }
    expect(errors(await read(`${HEADER}\n1001,p1@example.com,P`))).toContain('2 cut-off null');
  });

  it('that two stray quotes swallow are never lost without a word', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        async (from, count, opens, closes) => {
          const rows = Array.from({ length: 20 }, (_, at) => person(at).split(','));
          const first = rows[from] as string[];
          const last = rows[from + count] as string[];
          first[opens] = `"${first[opens]}`;
          last[closes] = `${last[closes]}"`;
          const roster = await read(table(rows.map((cells) => cells.join(','))));
          const seen = new Set(roster.entries.map(({ profile }) => profile.externalId));
          const lost = rows.some((_, at) => !seen.has(String(1000 + at)));
          expect(lost ? errors(roster).length > 0 : true).toBe(true);
          expect(lost).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of two lines, where a cell breaks without quotes, are one error', async () => {
    const roster = await read(
      table([person(1), '1002,p2@example.com,P,Q2,Key', 'Account Manager,Sales,active', person(3)]),
    );
    expect(errors(roster)).toEqual(['3 split-row null']);
    expect(roster.entries.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('quoted texts of several lines stay one cell', async () => {
    const roster = await read(
      table([person(1, '"Lead, EMEA\nAgent",Sales,active'), person(2, '"a\nb\nc",Sales,active')]),
    );
    expect(errors(roster)).toEqual([]);
    expect(roster.entries.map(({ profile }) => profile.title)).toEqual(['Lead, EMEA Agent', 'a b c']);
  });
});

describe('dates', () => {
  const withDates = (dates: string[], header = 'endDate'): string =>
    [
      `userName,givenName,familyName,${header}`,
      ...dates.map((date, at) => `p${at}@example.com,P,Q,"${date}"`),
      '',
    ].join('\n');

  it.each([
    ['1900-01-01'],
    ['1970-01-01'],
    ['1899-12-30'],
    ['01/01/1900'],
    ['12/30/1899'],
    ['30.12.1899'],
    ['0000-00-00'],
    ['0001-01-01'],
    ['1753-01-01'],
    ['1970-01-01T00:00:00Z'],
    ['1969-12-31T19:00:00-05:00'],
    ['Jan 1, 1900'],
    ['0'],
  ])('%s is no date, and is said', async (date) => {
    const roster = await read(withDates([date]));
    expect(brief(roster.issues)).toEqual(['2 empty-date endDate']);
    expect(roster.entries[0]).not.toHaveProperty('endDate');
  });

  it('one value above 12 proves the order of a column; both orders are refused', async () => {
    const roster = await read(withDates(['03/04/2025', '13/04/2025', '05/05/2025']));
    expect(roster.entries.map(({ endDate }) => endDate)).toEqual(['2025-04-03', '2025-04-13', '2025-05-05']);
    const american = await read(withDates(['03/04/2025', '04/13/2025']));
    expect(american.entries.map(({ endDate }) => endDate)).toEqual(['2025-03-04', '2025-04-13']);
    const both = await read(withDates(['03/04/2025', '13/04/2025', '04/13/2025']));
    expect(errors(both)).toEqual([2, 3, 4].map((row) => `${row} mixed-date-orders endDate`));
    expect(both).toMatchObject({ entries: [], invalidRows: 3 });
    expect(errors(await read(withDates(['03/04/2025'])))).toEqual(['2 ambiguous-date endDate']);
  });

  it('are read in the order of the policy', async () => {
    const orders = await Promise.all(
      (['dmy', 'mdy'] as const).map((dates) => read(withDates(['03/04/2025', '03/04/25']), { dates })),
    );
    expect(orders.map(({ entries }) => entries.map(({ endDate }) => endDate))).toEqual([
      ['2025-04-03', '2025-04-03'],
      ['2025-03-04', '2025-03-04'],
    ]);
    expect(errors(await read(withDates(['01/13/2025']), { dates: 'dmy' }))).toEqual(['2 bad-date endDate']);
    expect((await read(withDates(['25-04-03']), { dates: 'ymd' })).entries[0]?.endDate).toBe('2025-04-03');
  });

  it('that are moments are days of the policy’s time zone', async () => {
    const roster = await read(withDates(['2026-11-25T23:00:00.000Z', '2026-11-25T00:00:00Z']), {
      timezone: 'Europe/Berlin',
    });
    expect(roster.entries.map(({ endDate }) => endDate)).toEqual(['2026-11-26', '2026-11-25']);
    expect(brief(roster.issues)).toEqual(['2 instant-date endDate']);
  });

  it('contradict a status: gone with a day to come is an error, active with a past one a warning', async () => {
    const rows = (status: string, end: string): string =>
      `userName,givenName,familyName,status,Last Working Day\na@example.com,A,A,${status},${end}\n`;
    expect(errors(await read(rows('Terminated', '2027-03-31')))).toEqual(['2 contradiction Last Working Day']);
    expect(brief((await read(rows('Active', '2024-01-31'))).issues)).toEqual(['2 active-past-end Last Working Day']);
    expect((await read(rows('Active', '2027-03-31'))).issues).toEqual([]);
    expect((await read(rows('Terminated', TODAY))).issues).toEqual([]);
  });
});

describe('letters', () => {
  it('of UTF-8 that was read as another encoding are always found, and taken back', () => {
    const western = fc.string({
      unit: fc.constantFrom(...Array.from('aeinorstäöüéèñçøåÆÉß')),
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(western, fc.constantFrom('windows-1252', 'macintosh'), (name, encoding) => {
        fc.pre(/[^\u0000-\u007F]/.test(name) && /[a-z]/.test(name));
        const spoilt = new TextDecoder(encoding).decode(Buffer.from(name));
        const repair = repairMojibake(spoilt);
        expect(repair !== null || foreignLetters(spoilt, true) !== '').toBe(true);
        if (encoding === 'windows-1252' && !/[\u0080-\u009F]/.test(spoilt)) expect(repair?.text).toBe(name);
        expect(repairMojibake(name)).toBeNull();
      }),
    );
  });

  it.each([
    ['Иванов', 'windows-1251'],
    ['Γιώργος', 'windows-1253'],
    ['Петров', 'koi8-r'],
  ])('%s in %s is no name of the West', (name, encoding) => {
    const decoder = new TextDecoder(encoding);
    const byte = new Map(Array.from({ length: 128 }, (_, at) => [decoder.decode(Uint8Array.of(128 + at)), 128 + at]));
    const bytes = Uint8Array.from(Array.from(name, (letter) => byte.get(letter) ?? 63));
    expect(foreignLetters(new TextDecoder('windows-1252').decode(bytes), true)).not.toBe('');
  });

  it.each([
    'Müller',
    'O’Neil',
    'José',
    'ÅÄÖ',
    'Jäääär',
    'CAFÉ’S',
    'Гёте',
    'CĂŞUNEANU',
    'Ćśma',
    'McÉwan',
    'Mª Carmen',

    'Nguyễn Văn Á',
    'Ada “Adi” Kern',
    'Þórður',
    'L’École',
    'ESPAÑA',
    'GÂŢĂ',
    'Γιώργος',
    '山田',
    'Иванов',
    'Øyvind–Å',
  ])('%s is a name', (name) => {
    expect([repairMojibake(name), foreignLetters(name, true)]).toEqual([null, '']);
  });
});

describe('headers', () => {
  it.each([
    'Inactive',
    'Not Active',
    'Account Disabled',
    'Manager Email',
    'Personal Email',
    'Supervisor Name',
    'Home Phone',
    'Manager ID',
    'Manager Employee ID',
    'Emergency Contact Phone',
    'State',
    'Recovery Email',
    'Is Inactive',
  ])('%s is suggested as nothing: its words turn the meaning', (header) => {
    expect(nearestField(header)).toBe('');
  });

  it.each([
    ['Inactive', 'left'],
    ['Not Active', 'left'],
    ['Account Disabled', 'left'],
    ['Is Suspended', 'left'],
    ['Not Terminated', 'works'],
    ['Employed', 'works'],
    ['Contract Status', 'status'],
    ['Terminated On', 'last day'],
    ['Last Day', 'last day'],
    ['Marital Status', null],
    ['State', null],
    ['Shoe size', null],
    ['Active Directory Account', null],
  ])('%s asks: %s', (header, question) => {
    expect(questionOf(header)).toBe(question);
  });

  it.each([
    ['Inactive', 'yes', 'no'],
    ['Account Disabled', 'TRUE', 'FALSE'],
    ['Contract Status', 'Terminated', 'Active'],
    ['Left Company', 'x', 'no'],
    ['Last Day', '2024-01-31', '2027-01-31'],
    ['Not Active', '1', '0'],
  ])('%s that nobody reads is an error at “%s”, a warning at “%s”', async (header, gone, here) => {
    const text = (cell: string): string => `userName,givenName,familyName,${header}\na@example.com,A,A,${cell}\n`;
    expect(errors(await read(text(gone)))).toEqual([`null decisive-column-not-read ${header}`]);
    expect(brief((await read(text(here))).issues, 'warning')).toEqual([`null decisive-column-not-read ${header}`]);
    const ignored = await read(text(gone), { ignoreColumns: [header] });
    expect(ignored.issues).toEqual([]);
  });

  it('the work e-mail stands in for the user name, once said', async () => {
    const roster = await readText('First Name,Last Name,Work Email\nA,A,a@example.com\nB,B,b@example.com\n');
    expect(brief(roster.issues)).toEqual(['null user-name-from-email Work Email']);
    expect(roster.entries.map(({ profile }) => profile.userName)).toEqual(['a@example.com', 'b@example.com']);
    expect(bindHeaders(['userName', 'email'], { columns: {}, ignoreColumns: [] }).userNameFrom).toBeNull();
  });

  it('User ID is CXone’s id where its cells are', async () => {
    const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';
    const text = (cell: string): string => `userName,givenName,familyName,User ID\na@example.com,A,A,${cell}\n`;
    expect((await read(text(id))).entries[0]?.cxoneId).toBe(id);
    expect((await read(text('akerna'))).files[0]?.unmapped).toMatchObject([{ header: 'User ID' }]);
  });

  it('messages name the file’s header', async () => {
    const roster = await read('Login,First Name,Last Name\na@example.com,,A\n');
    expect(issueOf(roster, 'missing-value')).toMatchObject({
      column: 'First Name',
      expected: 'First Name: a row can be without it only for a leaver',
    });
  });

  it('messages of a value that a template makes name the headers that it is made of', async () => {
    const columns = { familyName: '{{Worker|family}}', givenName: '{{Worker|given}}' };
    const roster = await readBy({ columns }, 'Login,Worker\na@example.com,Suharto\n');
    expect(issueOf(roster, 'missing-value').expected).toBe(
      'givenName: a row can be without it only for a leaver; the policy makes it of “Worker”',
    );
  });
});

describe('Row Changed', () => {
  const rows = (marks: string[], status = 'active'): string =>
    [
      'Row Changed,userName,givenName,familyName,status',
      ...marks.map((mark, at) => {
        const [given, standing] = [at === 1 ? '' : 'P', at === 0 ? 'active' : status];
        return `${mark},p${at}@example.com,${given},Q,${standing}`;
      }),
      '',
    ].join('\n');

  it('filled somewhere: the other rows are present, whatever their cells', async () => {
    const roster = await read(rows(['Y', '', 'N']));
    expect(roster.issues).toEqual([]);
    expect(roster.entries.map(({ unchanged, profile }) => [profile.userName, unchanged ?? false])).toEqual([
      ['p0@example.com', false],
      ['p1@example.com', true],
      ['p2@example.com', true],
    ]);
  });

  it('empty everywhere it is not read', async () => {
    expect(errors(await read(rows(['', '', ''])))).toEqual(['3 missing-value givenName']);
  });

  it('an unmarked leaver is an error', async () => {
    expect(errors(await read(rows(['Y', 'N', ''], 'terminated')))).toEqual([
      '3 unmarked-leaver Row Changed',
      '4 unmarked-leaver Row Changed',
    ]);
  });
});

describe('what is no table', () => {
  it.each([
    ['version https://git-lfs.github.com/spec/v1\noid sha256:1\n', 'roster.csv', 'lfs-pointer'],
    ['<!DOCTYPE html><html></html>', 'roster.csv', 'not-a-table'],
    ['<html><body>Sign in</body></html>', 'roster.json', 'not-a-table'],
    ['<?xml version="1.0"?><Workbook/>', 'roster.csv', 'not-a-table'],
    ['[{"userName":"a@example.com"}]', 'roster.csv', 'not-a-table'],
    ['{"users": []}', 'roster.csv', 'not-a-table'],
    ['userName,givenName\na@example.com,A\n', 'roster.json', 'not-a-table'],
    ['PK\u0003\u0004xx', 'roster.csv', 'not-a-text-file'],
    ['\u001F\u008B', 'roster.csv', 'not-a-text-file'],
    ['', 'roster.csv', 'no-rows'],
    ['\uFEFF \n', 'roster.csv', 'no-rows'],
    [`${HEADER}\n<<<<<<< HEAD\n${person(1)}\n=======\n${person(2)}\n>>>>>>> b\n`, 'roster.csv', 'merge-conflict'],
  ])('%j as %s is one error: %s', async (text, path, code) => {
    const bytes = code === 'not-a-text-file' ? Buffer.from(text, 'latin1') : Buffer.from(text);
    const roster = await read(bytes, {}, path);
    expect(roster.issues.map((issue) => issue.code)).toEqual([code]);
    expect(roster.entries).toEqual([]);
  });

  it('merge markers are found wherever the text is cut, and rows of “=” are none', async () => {
    const text = Buffer.from(table([person(1), '<<<<<<< HEAD', person(2), '=======', person(3), '>>>>>>> x']));
    for (const size of [1, 5, 64]) {
      const roster = await readRoster([{ path: 'r.csv', bytes: chunks(text, size) }], { columns: {} });
      expect(issueOf(roster, 'merge-conflict').found).toContain(
        'line 3: <<<<<<< HEAD, line 5: =======, line 7: >>>>>>> x',
      );
    }
    expect(errors(await read(table([person(1, '=======,Sales,active')])))).toEqual([]);
  });
});

describe('JSON', () => {
  it('Lines are people, one a line; a broken line costs that line', async () => {
    const line = (at: number): string => `{"userName":"p${at}@example.com","givenName":"P","familyName":"Q"}`;
    const roster = await read(`${line(1)}\n\n{"userName":\n${line(2)}`, {}, 'roster.jsonl');
    expect(roster.entries.map(({ row, line: at }) => [row, at])).toEqual([
      [1, 1],
      [3, 4],
    ]);
    expect(errors(roster)).toEqual(['2 invalid-json null']);
    expect((await read(`${line(1)}\n${line(2)}\n`, {}, 'roster.json')).entries).toHaveLength(2);
    expect(errors(await read(line(1), {}, 'roster.json'))).toEqual(['null invalid-json null']);
  });

  it.each([['users'], ['employees'], ['Resources']])('“%s” holds the people', async (key) => {
    const text = JSON.stringify({ [key]: [{ userName: 'a@example.com', givenName: 'A', familyName: 'A' }], total: 1 });
    expect((await read(text, {}, 'roster.json')).entries).toHaveLength(1);
  });

  it('a key given twice is an error at any depth', async () => {
    const roster = await read(
      '[{"userName":"a@example.com","givenName":"A","familyName":"A","attr":{"x":"1","x":"2"}}]',
      {},
      'roster.json',
    );
    expect(errors(roster)).toEqual(['1 duplicate-key x']);
  });
});

describe('a key that every object inherits', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s gives nobody anything', async (key) => {
    const inner = { roles: [{ value: 'admin' }], email: 'x@example.com', active: false };
    const person = (more: object): string => JSON.stringify([more]).replaceAll('"KEY"', JSON.stringify(key));
    const name = { givenName: 'A', familyName: 'B' };
    const emails = [{ value: 'own@example.com', type: 'work' }];
    for (const text of [
      person({ KEY: inner, userName: 'a@example.com', name, emails }),
      person({ KEY: inner, userName: 'a@example.com', ...name, email: 'own@example.com' }),
    ]) {
      const [entry] = (await read(text, {}, 'roster.json')).entries;
      expect(entry?.profile).toEqual({ userName: 'a@example.com', ...name, email: 'own@example.com' });
      expect([entry?.roles, entry?.active]).toEqual([undefined, undefined]);
    }
    const csv = await read(`${key},userName,givenName,familyName,attr.${key}\nadmin,a@example.com,A,B,1\n`);
    expect(csv.entries.map(({ roles, attributes }) => [roles, Object.entries(attributes ?? {})])).toEqual([
      [undefined, [[key, '1']]],
    ]);
  });
});

describe('masking', () => {
  it('never hides the repair: the letters, or the sign, in question are shown', async () => {
    const roster = await read(
      'externalId,userName,givenName,familyName\n' +
        '1001.0,\u0430da@example.com,RenÃ©e,Ïåòðîâ\n1002,jürgen@example.com,A,A\n',
    );
    const shown = Object.fromEntries(
      roster.issues.map((issue) => [issue.code, redactIssue(issue, 'masked', 'salt')] as const),
    );
    expect(shown['mojibake']).toMatchObject({ found: 'R…', suggestion: 'R…' });
    expect(shown['mojibake']?.expected).toContain('“Ã©” was “é”');
    expect(shown['foreign-encoding']?.expected).toContain('“Ï å ò ð î â”');
    expect(shown['confusable-address']?.expected).toContain('“\u0430” U+0430');
    expect(shown['not-an-address']?.expected).toContain('“ü” U+00FC');
    expect(shown['decimal-id']?.expected).toContain('without “.0”');
  });
});
