import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/roster/read.ts';
import { brief, fixtureBytes, issueOf, readFixtures, readText } from './reading.ts';

const same = [
  {
    row: 2,
    line: 2,
    userName: 'anna.alder@example.com',
    externalId: '0001',
    givenName: 'Änna',
    familyName: 'Alder',
    team: 'Süd',
    active: true,
  },
  {
    row: 3,
    line: 3,
    userName: 'bert.birch@example.com',
    externalId: '0002',
    givenName: 'Bert',
    familyName: 'Birch',
    team: 'Nord',
    active: undefined,
  },
  {
    row: 4,
    line: 4,
    userName: 'cora.cedar@example.com',
    externalId: '0003',
    givenName: 'Cora',
    familyName: 'Cedär',
    team: 'Süd',
    active: false,
  },
];

describe('the same three people', () => {
  it.each([
    ['utf8-comma-lf.csv', 'utf-8', ','],
    ['utf8-bom-semicolon-crlf.csv', 'utf-8-bom', ';'],
    ['utf16le-tab.csv', 'utf-16le', '\t'],
    ['utf16be-comma.csv', 'utf-16be', ','],
    ['utf16le-no-mark.csv', 'utf-16le', ';'],
    ['windows1252-semicolon.csv', 'windows-1252', ';'],
    ['utf8-pipe-cr.csv', 'utf-8', '|'],
    ['tabs.tsv', 'utf-8', '\t'],
    ['sep-line.csv', 'utf-8', ';'],
    ['trailing-empties.csv', 'utf-8', ','],
  ])('are read from %s (%s), however the bytes come in', async (name, encoding, delimiter) => {
    for (const chunk of [undefined, 1, 7]) {
      const roster = await readFixtures([name], chunk === undefined ? {} : { chunk });
      expect(brief(roster.issues)).toEqual(encoding === 'windows-1252' ? ['null encoding-guessed null'] : []);
      expect(roster.files[0]).toMatchObject({
        encoding,
        delimiter,
        rows: 3,
        bytes: fixtureBytes(name).length,
        format: 'csv',
      });
      expect(roster.files[0]?.sha256).toBe(createHash('sha256').update(fixtureBytes(name)).digest('hex'));
      const down = name === 'sep-line.csv' ? 1 : 0;
      expect(
        roster.entries.map(({ row, line, active, profile }) => ({ row, line: line - down, active, ...profile })),
      ).toEqual(same);
    }
  });
});

describe('rows and lines', () => {
  it('are counted with line breaks in headers and cells', async () => {
    const roster = await readFixtures(['quoted-multiline.csv']);
    expect(roster.issues).toEqual([]);
    expect(roster.entries.map(({ row, line }) => [row, line])).toEqual([
      [2, 3],
      [3, 5],
      [4, 6],
    ]);
    expect(roster.entries[0]?.profile.team).toBe('Süd East');
    expect(roster.entries[1]?.profile.familyName).toBe('Birch "Bee"');
  });

  it('count empty rows, as a spreadsheet does', async () => {
    const roster = await readText('\nuserName,givenName,familyName\n\n,,\na@example.com,A,A\n \nb@example.com,B,\n');
    expect(roster.entries.map(({ row, line }) => [row, line])).toEqual([[5, 5]]);
    expect(brief(roster.issues)).toEqual(['7 missing-value familyName']);
    expect(roster.rows).toBe(2);
  });

  it('a row may leave out its last cells, as spreadsheets do', async () => {
    const roster = await readText('userName,givenName,familyName,title,team\na@example.com,A,A\n');
    expect(roster.issues).toEqual([]);
    expect(roster.entries[0]?.profile).toEqual({ userName: 'a@example.com', givenName: 'A', familyName: 'A' });
  });
});

describe('known exports are read without any mapping', () => {
  it('CXone’s import template', async () => {
    const roster = await readFixtures(['cxone-template.csv']);
    expect(roster.issues).toEqual([]);
    expect(roster.entries[0]).toEqual({
      file: 'cxone-template.csv',
      row: 2,
      line: 2,
      profile: {
        userName: 'anna.alder@example.com',
        email: 'anna@example.com',
        givenName: 'Anna',
        familyName: 'Alder',
        team: 'South',
        externalId: 'E-1',
      },
      primaryRole: 'agent_basic',
      roles: [{ name: 'agent_basic' }, { name: 'qa_reviewer', until: '2026-12-31' }],
    });
    expect(roster.entries[1]).not.toHaveProperty('roles');
    expect(roster.entries[1]?.profile).not.toHaveProperty('email');
  });

  it('Workday', async () => {
    const roster = await readFixtures(['workday.csv']);
    expect(brief(roster.issues)).toEqual(['null unmapped-columns null']);
    expect(roster.entries[1]).toMatchObject({
      active: false,
      startDate: '2019-05-06',
      endDate: '2026-01-31',
      profile: { externalId: '100002', title: 'Agent' },
    });
  });

  it('SuccessFactors', async () => {
    const roster = await readFixtures(['successfactors.csv']);
    expect(roster.issues).toEqual([]);
    expect(roster.entries[0]).toMatchObject({
      active: true,
      startDate: '2024-02-01',
      profile: { externalId: 'SF001', phone: '+49 30 1234', department: 'Care' },
    });
    expect(roster.entries[1]?.active).toBe(false);
  });

  it('BambooHR', async () => {
    const roster = await readFixtures(['bamboohr.csv']);
    expect(roster.issues).toEqual([]);
    expect(roster.entries.map(({ active, profile }) => [profile.externalId, active])).toEqual([
      ['0007', true],
      ['0008', false],
    ]);
  });

  it('a German SAP export in Windows-1252; the day without end is no end', async () => {
    const roster = await readFixtures(['sap-german.csv']);
    expect(brief(roster.issues)).toEqual(['null encoding-guessed null']);
    expect(roster.entries[0]).toMatchObject({
      active: true,
      startDate: '2024-02-01',
      profile: { givenName: 'Jörg', familyName: 'Weiß', externalId: '00010001' },
    });
    expect(roster.entries[0]).not.toHaveProperty('endDate');
    expect(roster.entries[1]).toMatchObject({ active: false, endDate: '2026-01-31' });
  });
});

async function* broken(): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from('userName,givenName,familyName\na@example.com,A,A\n');
  throw Object.assign(new Error('gone'), { code: 'EIO' });
}

describe('broken files', () => {
  it('an unterminated quote is one error where it began; the rows before it are checked', async () => {
    const roster = await readFixtures(['unterminated-quote.csv']);
    expect(brief(roster.issues)).toEqual(['3 not-an-address userName', '4 unterminated-quote null']);
    expect(roster.entries.map(({ row }) => row)).toEqual([2]);
    expect(roster.invalidRows).toBe(2);
  });

  it('the same among quoted cells, where the next quote seems to close it', async () => {
    const roster = await readFixtures(['unterminated-quote-among-quoted.csv']);
    expect(brief(roster.issues)).toEqual(['3 unterminated-quote null']);
    expect(roster.entries).toHaveLength(1);
  });

  it('a long file with an open quote is given up in bounded memory', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => `p${at}@example.com,P,Q${at},Customer service agent`).join(
      '\n',
    );
    const roster = await readText(`userName,givenName,familyName,title\nfirst@example.com,A,"A,B\n${rows}`);
    expect(brief(roster.issues)).toEqual(['2 unterminated-quote null']);
  });

  it('a bad quote inside one line costs that row only; a lone quote in a plain cell nothing', async () => {
    const roster = await readFixtures(['broken-quote.csv']);
    expect(brief(roster.issues)).toEqual(['2 broken-quote null']);
    expect(roster.entries.map(({ profile }) => profile.title)).toEqual(['Agent', '12" screens']);
  });

  it('too many cells are one error of their row', async () => {
    const roster = await readFixtures(['too-many-cells.csv']);
    expect(brief(roster.issues)).toEqual(['2 too-many-cells null']);
    expect(roster.entries).toHaveLength(1);
    expect(roster.untouchable.userNames).toEqual(['anna.alder@example.com']);
  });

  it.each([['header-only.csv'], ['empty.csv']])('%s has no rows', async (name) => {
    const roster = await readFixtures([name]);
    expect(brief(roster.issues)).toEqual(['null no-rows null']);
  });

  it('a workbook is told apart from text', async () => {
    const roster = await readFixtures(['workbook.csv']);
    expect(issueOf(roster, 'not-a-text-file').found).toContain('Excel workbook');
    expect(roster.issues).toHaveLength(1);
  });

  it.each([
    ['an Excel workbook (.xlsx) or another zip archive', 'PK\u0003\u0004xxx[Content_Types].xml', /CSV UTF-8.*`roster`/],
    ['a LibreOffice', 'PK\u0003\u0004xxxmimetypeapplication/vnd.oasis.opendocument.spreadsheet', /CSV UTF-8.*`roster`/],
    ['an Apple Numbers', 'PK\u0003\u0004xxxIndex/Document.iwa', /CSV UTF-8.*`roster`/],
    ['an old Excel workbook', '\u00D0\u00CF\u0011\u00E0', /CSV UTF-8.*`roster`/],
    ['a very old Excel workbook', '\u0009\u0008\u0010\u0000\u0000\u0006\u0005\u0000', /CSV UTF-8.*`roster`/],
    ['a gzip archive', '\u001F\u008B', /unpacked/],
    ['a PDF document', '%PDF-1.4', /export/],
    ['a file that git-crypt encrypted', '\u0000GITCRYPT\u0000abc', /unlock/],
  ])('%s is called by its name, with what to do', async (name, start, todo) => {
    const [issue, ...more] = (await readText(Buffer.from(start, 'latin1'), { path: 'roster.xlsx' })).issues;
    expect([issue?.code, more]).toEqual(['not-a-text-file', []]);
    expect(issue?.found).toContain(name);
    expect(issue?.expected).toMatch(todo);
  });

  it('a table of a web page named .xls can be saved as CSV; headers that nobody knows are no empty file', async () => {
    const page = await readText('<table><tr><td>externalId</td></tr></table>', { path: 'roster.xls' });
    expect(issueOf(page, 'not-a-table').expected).toContain('CSV UTF-8');
    const denied = await readText('Access Denied\n');
    expect(issueOf(denied, 'no-rows').found).toBe('a header row, and no row below it');
  });

  it('a stream that is interrupted is an error of the file', async () => {
    const roster = await readRoster([{ path: 'roster.csv', bytes: broken() }], { columns: {} });
    expect(brief(roster.issues)).toEqual(['null unreadable-file null']);
    expect(roster.issues[0]?.found).toBe('EIO');
  });

  it('a byte that is wrong in UTF-8 is an error of its cell', async () => {
    const bytes = Buffer.concat([
      Buffer.from('userName,givenName,familyName\na@example.com,Zoë Ånna Ärne,A\nb@example.com,B'),
      Buffer.from([0xff]),
      Buffer.from(',B\n'),
    ]);
    const roster = await readText(bytes);
    expect(roster.files[0]?.encoding).toBe('utf-8');
    expect(brief(roster.issues)).toEqual(['3 unreadable-character givenName']);
  });

  it('sep= with something else is said', async () => {
    const roster = await readText('sep=^\nuserName^givenName\na@example.com^A\n');
    expect(brief(roster.issues)).toEqual(['null unknown-separator null']);
  });
});

describe('limits', () => {
  const file = 'userName,givenName,familyName\na@example.com,A,A\nb@example.com,B,B\nc@example.com,C,C\n';

  it.each([
    [{ bytes: 40 }, 'file-too-large'],
    [{ rows: 2 }, 'too-many-rows'],
    [{ columns: 2 }, 'too-many-columns'],
    [{ cellLength: 12 }, 'cell-too-long'],
  ])('%o ends in %s', async (limits, code) => {
    const roster = await readText(file, { limits });
    expect(issueOf(roster, code).severity).toBe('error');
  });

  it('a line without end is given up', async () => {
    const roster = await readText(`userName,givenName,familyName\na@example.com,A,A\n${'x'.repeat(3_000_000)}`, {
      chunk: 65_536,
    });
    expect(brief(roster.issues)).toEqual(['3 line-too-long null']);
  });

  it('errors beyond the limit are counted, and so are the rows', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `nobody${at},N,N`).join('\n');
    const roster = await readText(`userName,givenName,familyName\n${rows}\n`, { limits: { errors: 10 } });
    expect(roster.issues.filter(({ code }) => code === 'not-an-address')).toHaveLength(10);
    expect(issueOf(roster, 'more-of-the-same').found).toBe('40 more of “not-an-address”');
    expect(roster.invalidRows).toBe(50);
  });

  it('notices of one kind are kept up to a number', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `p${at}@example.com,N ,N`).join('\n');
    const roster = await readText(`userName,givenName,familyName\n${rows}\n`, { limits: { remarks: 5 } });
    expect(roster.issues.filter(({ code }) => code === 'spaces')).toHaveLength(5);
    expect(issueOf(roster, 'more-of-the-same')).toMatchObject({ severity: 'notice', found: '15 more of “spaces”' });
    expect(roster.entries).toHaveLength(20);
  });
});

describe('JSON', () => {
  it('an array: lists, numbers, nested attributes', async () => {
    for (const chunk of [undefined, 1, 64]) {
      const roster = await readFixtures(['array.json'], chunk === undefined ? {} : { chunk });
      expect(roster.issues).toEqual([]);
      expect(roster.files[0]).toMatchObject({ format: 'json', delimiter: null, rows: 3 });
      expect(roster.entries).toEqual([
        {
          file: 'array.json',
          row: 1,
          line: 2,
          active: true,
          roles: [{ name: 'agent_basic' }, { name: 'a;b' }],
          attributes: { shift: 'late' },
          profile: { userName: 'anna.alder@example.com', externalId: '0001', givenName: 'Änna', familyName: 'Alder' },
        },
        {
          file: 'array.json',
          row: 2,
          line: 4,
          attributes: { shift: 'early' },
          profile: { userName: 'bert.birch@example.com', externalId: '0002', givenName: 'Bert', familyName: 'Birch' },
        },
        {
          file: 'array.json',
          row: 3,
          line: 5,
          active: false,
          goneBy: 'active is “false”',
          profile: { externalId: '3' },
        },
      ]);
    }
  });

  it('{"users": […]} with other members around', async () => {
    const roster = await readFixtures(['users.json'], { chunk: 5 });
    expect(roster.issues).toEqual([]);
    expect(roster.entries).toHaveLength(1);
  });

  it('what stands before a fault is read, and objects are checked one by one', async () => {
    const roster = await readFixtures(['broken.json']);
    expect(brief(roster.issues)).toEqual([
      'null invalid-json null',
      '2 not-text givenName',
      '3 not-an-object null',
      '4 invalid-json null',
    ]);
    expect(issueOf(roster, 'invalid-json').line).toBe(7);
    expect(roster.entries.map(({ row }) => row)).toEqual([1, 5]);
  });

  it.each([['[{"userName"'], ['{"people": []}'], ['{}'], ['true'], ['[1,]'], ['[] x'], ['[{}']])(
    '%s is an error, never an exception',
    async (text) => {
      const roster = await readText(text, { path: 'roster.json' });
      expect(roster.issues.some(({ severity }) => severity === 'error')).toBe(true);
      expect(roster.entries).toEqual([]);
    },
  );

  it('numbers that JSON readers round are refused', async () => {
    const roster = await readText(
      '[{"userName":"a@example.com","givenName":"A","familyName":"A","externalId":12345678901234567890}]',
      { path: 'r.json' },
    );
    expect(brief(roster.issues)).toEqual(['1 number-precision externalId']);
  });
});
