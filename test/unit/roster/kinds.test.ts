import { describe, expect, it } from 'vitest';
import { readBy, said } from './reading.ts';

const TODAY = '2026-11-26';
const HEADER = 'externalId,userName,givenName,familyName,title,department,status';
const person = (at: number, more = 'Agent,Sales,active'): string => `${1000 + at},p${at}@example.com,P,Q,${more}`;
const read = (text: string | Uint8Array, more: object = {}, path = 'roster.csv') =>
  readBy({ today: TODAY, ...more }, text, path);
const table = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const quoted = (cell: string): string => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What is said of one cell of a column, without its place. */
async function ofCell(column: string, cell: string, more: object = {}): Promise<string[]> {
  const cells = { userName: 'a@example.com', givenName: 'P', familyName: 'Q', [column]: cell };
  const text = `${Object.keys(cells).join(',')}\n${Object.values(cells).map(quoted).join(',')}\n`;
  return said(await read(text, more)).map((one) => one.replace('2:2 ', '').replace(`${column} `, ''));
}
const valueOf = async (column: string, cell: string): Promise<unknown> => {
  const text = `userName,givenName,familyName,${column}\na@example.com,P,Q,${quoted(cell)}\n`;
  return ((await read(text)).entries[0]?.profile as Record<string, unknown> | undefined)?.[column];
};

describe('rows of another shape', () => {
  const ROWS = Array.from({ length: 8 }, (_, at) => person(at));
  const withRow = (row: string): string => table(...ROWS.slice(0, 4), row, ...ROWS.slice(4));

  it.each([
    ['"1009,p9@example.com,P,Q,Agent,Sales,terminated"', 'one pair of quotes'],
    ['1009;p9@example.com;P;Q;Agent;Sales;terminated', 'by commas: this row is separated by semicolons'],
    ['1009\tp9@example.com\tP\tQ\tAgent\tSales\tterminated', 'separated by tabs'],
    ['1009|p9@example.com|P|Q|Agent|Sales|terminated,,,,,,', 'separated by pipes'],
  ])('%s is one error, and its neighbours are read', async (row, why) => {
    const roster = await read(withRow(row));
    expect(roster.issues.map(({ row: at, code }) => [at, code])).toEqual([[6, 'whole-row']]);
    expect(roster.issues[0]?.expected).toContain(why);
    expect(roster).toMatchObject({ rows: 9, invalidRows: 1 });
    expect(roster.entries).toHaveLength(8);
  });

  it('a line of one cell does not take the row below it along', async () => {
    const roster = await read(withRow('Service'));
    expect(roster.entries).toHaveLength(8);
    expect(roster.issues.map(({ row, code }) => [row, code])).toContainEqual([6, 'too-few-cells']);
    expect(roster.issues.map(({ code }) => code)).not.toContain('split-row');
    const short = roster.issues.find(({ code }) => code === 'too-few-cells');
    expect(short?.found).toBe('1 cell');
    expect(short?.expected).toMatch(/^\d+ cells as other rows have: \d+ are missing, and every cell after them/u);
  });

  it('every line in quotes, and a sep= that is not true, are called so', async () => {
    const lines = [HEADER, ...ROWS].map((line) => `"${line}"`).join('\n');
    const [first] = (await read(lines)).issues;
    expect(first).toMatchObject({ code: 'whole-row', row: null });
    expect(first?.expected).toContain('every line is one cell');
    const [other] = (await read(`sep=;\n${table(...ROWS)}`)).issues;
    expect(other?.expected).toContain('(sep=;) says: these are separated by commas');
    expect((await read('userName\na@example.com\n')).issues.map(({ code }) => code)).not.toContain('whole-row');
  });

  it.each(['\u0085', '\u2028', '\u2029'])('lines that end in %j are called so: the file is not empty', async (end) => {
    const roster = await read(['userName,givenName,familyName', 'a@example.com,A,B', 'b@example.com,C,D'].join(end));
    const code = `U+${end.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    expect(said(roster)).toEqual([`file error whole-row “lines that end in ${code}”`]);
    expect(roster.issues[0]?.expected).toContain('CRLF');
    expect(roster.entries).toEqual([]);
    expect(said(await read(`userName,given${end}Name,familyName\na@example.com,A,B\n`))).toEqual([]);
  });

  it('a leaver whose row lacks a cell does not stay, where the empty status is at its end', async () => {
    const roster = await read(withRow('1009,p9@example.com,P,Q,Sales,terminated,'));
    expect(said(roster)).toEqual(['6:6 error shifted-row department “terminated”']);
    expect(roster.entries).toHaveLength(8);
    for (const right of ['Agent,Sales,', 'Agent,terminated,active', ',,', 'terminated,Sales,', 'Agent,No,'])
      expect(said(await read(withRow(`1009,p9@example.com,P,Q,${right}`)))).toEqual([]);
    expect(said(await read('userName,givenName,familyName,status\na@example.com,Ada,Left,\n'))).toEqual([]);
  });

  it.each([
    '----------,--------,-----,-----,-----,-----,------',
    '===,===,===,===,===,===,===',
    'Prepared by: Jane Doe,,,,,,',
    'EOF',
    'TRL,8,,,,,',
    '* Statistik: 8',
    'Completion time: 2026-11-26T09:00:00',
    'Legend,,,,,,',
  ])('“%s” is no row', async (line) => {
    const roster = await read(table(...ROWS, line));
    expect(roster.issues.map(({ code, severity }) => [code, severity])).toEqual([['not-a-row', 'warning']]);
    expect(roster).toMatchObject({ rows: 8, invalidRows: 0 });
  });

  it('“=======” alone is no line that is drawn: a merge leaves it', async () => {
    expect((await read(withRow('======='))).invalidRows).toBe(1);
  });
});

describe('ids', () => {
  const ofIds = async (...ids: string[]): Promise<string[]> => {
    const rows = ids.map((id, at) => `${quoted(id)},p${at}@example.com,P,Q`);
    return said(await read(`externalId,userName,givenName,familyName\n${rows.join('\n')}\n`));
  };

  it.each([
    ['"1001"', '1001'],
    ['“1001”', '1001'],
    ["'1001'", '1001'],
    ['‘E 1’', 'E 1'],
    ['«1001»', '1001'],
  ])('%s is read without its quotes', async (id, inner) => {
    expect(await ofIds(id)).toEqual([`2:2 notice apostrophe-id externalId “${id}” → ${inner}`]);
    expect(await valueOf('externalId', id)).toBe(inner);
  });

  it.each([
    ['００７７７', '00777'],
    ['٠٠١٢٣', '00123'],
    ['१००१', '1001'],
    ['Ｅ１００', 'E100'],
    ['𝟏𝟎𝟎𝟗', '1009'],
  ])('%s looks like %s and is another: a warning', async (id, plain) => {
    expect(await ofIds(id)).toEqual([`2:2 warning number-format-id externalId “${id}” → ${plain}`]);
  });

  it.each([
    'TBD',
    'unknown',
    'pending',
    'folgt',
    'À définir',
    '#',
    '--None--',
    'Not assigned',
    'New Hire',
    'neu',
    'To follow',
  ])('%s is no id', async (id) => expect(await ofIds(id)).toEqual([`2:2 error null-word externalId “${id}”`]));

  it.each([
    ['0', 'null-word'],
    ['000000', 'null-word'],
    ['1234567890123450000', 'rounded-id'],
  ])('%s is a warning: %s', async (id, code) => {
    expect(await ofIds(id)).toEqual([`2:2 warning ${code} externalId “${id}”`]);
    expect(await valueOf('externalId', id)).toBe(id);
  });

  it.each([
    '123456789012345',
    '1234567890123456',
    '123456789012345001',
    '10',
    'E0',
    'ACME/12',
    '用户1',
    'ÄÖ1',
    'unknown1',
  ])('%s is one', async (id) => expect(await ofIds(id)).toEqual([]));

  it('with a look-alike of another alphabet are not those of their column', async () => {
    const [e, a] = ['\u0415', '\u0410'];
    expect(await ofIds('E10240', `${e}10241`)).toEqual([`3:3 warning mixed-alphabets externalId “${e}10241” → E10241`]);
    expect(await ofIds(`${a}-100`, `${a}-101`, '102')).toEqual([]);
    expect(await ofIds('E1', '\u042F-100')).toEqual([]);
    expect(await ofIds(`A${e}1`)).toEqual([`2:2 warning mixed-alphabets externalId “A${e}1” → AE1`]);
  });

  it('that are one number with and without its zeros are named, in two files as well', async () => {
    expect(await ofIds('01001', '1001', '1002')).toEqual(['3:3 warning short-id externalId “1001”']);
    expect(await ofIds('01001', '0002', '1003', '000')).toEqual(['5:5 warning null-word externalId “000”']);
  });
});

describe('formulas', () => {
  it.each(['=1001', '=1001+1', '=CONCAT(A1;B1)', '=A1', '=$B$12', '=+4930123', '=-1', '=HYPERLINK("x")', '＝SUM(A1)'])(
    '%s stands for what it comes to',
    async (cell) => {
      for (const column of ['externalId', 'title', 'phone', 'department'])
        expect(await ofCell(column, cell)).toEqual([`error formula-error “${cell}”`]);
    },
  );

  it.each(['=Agent', "'=1001", '= Lead', '="Lead"', '==', '=A1B'])('%s is a text', async (cell) => {
    expect((await ofCell('title', cell)).filter((one) => one.startsWith('error'))).toEqual([]);
  });

  it('one quote alone is a slip, and no inch', async () => {
    expect(await ofCell('title', 'Agent"')).toEqual(['warning broken-quote “Agent"” → Agent']);
    expect(await ofCell('department', '"Team')).toEqual(['warning broken-quote “"Team” → Team']);
    for (const text of ['24" wall', 'Team "A"', '19" and 24" desks', 'Size 3"'])
      expect(await ofCell('title', text)).toEqual([]);
    expect(await ofCell('externalId', '1005"')).toEqual(['error broken-quote “1005"” → 1005']);
    const name = async (cell: string): Promise<string[]> =>
      said(await read(`userName,givenName,familyName\na@example.com,Ada,"${cell.replaceAll('"', '""')}"\n`));
    expect(await name('Kern"')).toEqual(['2:2 warning broken-quote familyName “Kern"” → Kern']);
    expect(await name('Robert "Bob" Kern')).toEqual([]);
  });

  it('a number that became a date is no phone number', async () => {
    expect(await ofCell('phone', '1-Mar')).toEqual(['warning date-id “1-Mar”']);
    expect(await ofCell('phone', 'Mrz 15')).toEqual(['warning date-id “Mrz 15”']);
    for (const phone of ['030-12-2020', '12.05.2026', '2026-05-12', '030 1 (Mai)'])
      expect(await ofCell('phone', phone)).toEqual([]);
  });

  it('a number that became an amount is no phone number', async () => {
    expect(await ofCell('phone', '49301234567.0')).toEqual(['error decimal-id “49301234567.0” → 49301234567']);
    for (const phone of ['+49 30 12.00', '030.123.000', '123.0', '49301234567.05'])
      expect(await ofCell('phone', phone)).toEqual([]);
  });
});

describe('letters', () => {
  it.each([
    ['Ren&eacute;', 'René'],
    ['O&#39;Neil', "O'Neil"],
    ['Ren&#xE9;', 'René'],
    ['M&uuml;ller', 'Müller'],
    ['Stra&szlig;er', 'Straßer'],
    ['Ren\\u00e9', 'René'],
    ['Ren\\xe9', 'René'],
    ['Ren=C3=A9', 'René'],
    ['Ren%C3%A9', 'René'],
    ['Ana%20Maria', 'Ana Maria'],
    ['<b>Kern</b>', 'Kern'],
    ['<![CDATA[Ada]]>', 'Ada'],
  ])('%s was written for another program: %s', async (cell, right) => {
    expect(await ofCell('givenName', cell)).toEqual([`error escaped-text “${cell}” → ${right}`]);
    expect(await ofCell('title', cell)).toEqual([`warning escaped-text “${cell}” → ${right}`]);
    expect(await valueOf('title', cell)).toBe(cell);
    expect(await ofCell('givenName', right)).toEqual([]);
  });

  it.each([
    'R&D',
    'AT&T',
    'Sales & More',
    '100% remote',
    'a = b',
    'A < B',
    'C:\\Users',
    '&co;',
    '%zz',
    '=C',
    '1 < 2 > 1',
  ])('%s is a text', async (cell) => expect(await ofCell('title', cell)).toEqual([]));

  it.each(['M?ller', 'J?rgen', 'Ren?e', '?ukasz', 'Jos?', 'Ren? Luc'])('%s lost a letter', async (name) => {
    expect(await ofCell('givenName', name)).toEqual([`error unreadable-character “${name}”`]);
  });

  it.each([
    ['\u0410da', 'Ada'],
    ['Ker\u0578', null],
    ['K\u0435rn', 'Kern'],
    ['Анна', null],
    ['Анна Kern', null],
    ['Ωmega', null],
    ['\u039Fmega', 'Omega'],
  ])('%s: two alphabets in a word are %s', async (name, latin) => {
    expect(await ofCell('familyName', name)).toEqual(
      latin === null ? [] : [`warning mixed-alphabets “${name}” → ${latin}`],
    );
  });

  it.each([
    ['A\u034Fda', 'Ada'],
    ['Ada\u3164', 'Ada'],
    ['Ada\uFFA0', 'Ada'],
    ['Ada\uFE0F', 'Ada'],
    ['A\u{E0061}da', 'Ada'],
    ['A\u2800da', 'A da'],
    ['\u115FAda', 'Ada'],
  ])('%j is read as %s', async (cell, name) => expect(await valueOf('displayName', cell)).toBe(name));

  it.each([
    '葛\u{E0100}城',
    '👩‍💻 Nia',
    '❤️',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '3️⃣',
    'علی‌رضا',
  ])('%j needs what is not seen', async (name) => {
    expect(await valueOf('displayName', name)).toBe(name);
    expect(await ofCell('displayName', name)).toEqual([]);
  });

  it('nothing but invisible letters is an empty name', async () => {
    expect(await ofCell('familyName', '\u3164')).toEqual(['error missing-value “”']);
  });

  it('of an old Mac, right behind the first letter, are none of the West', async () => {
    const name = (byte: number): Buffer =>
      Buffer.concat([
        Buffer.from('userName,givenName,familyName\na@example.com,J'),
        Buffer.from([byte]),
        Buffer.from('rgen,Q\n'),
      ]);
    expect(said(await read(name(0x9f))).filter((one) => one.includes('error'))).toEqual([
      '2:2 error foreign-encoding givenName “JŸrgen”',
    ]);
    for (const right of ['DŽenana', 'LJuba', 'ŠŠ', 'JÜRGEN', 'Žofie'])
      expect(await ofCell('givenName', right)).toEqual([]);
  });

  it('in UTF-32, and a table of a web page, are called by their name', async () => {
    const wide = Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]);
    expect(said(await read(wide))).toEqual(['file error not-a-text-file “a text in UTF-32”']);
    expect(said(await read('<table><tr><td>x</td></tr></table>'))).toEqual([
      'file error not-a-table “a web page (HTML)”',
    ]);
  });

  it('a curved apostrophe in an address has the straight one as its suggestion', async () => {
    expect(await ofCell('email', 'o’neil@example.com')).toEqual([
      "error not-an-address “o’neil@example.com” → o'neil@example.com",
    ]);
  });
});

describe('words for nothing', () => {
  it.each(['--None--', '- Select -', '[object Object]', 'Bitte wählen', 'Not assigned', '#', '***N/A***', 'なし'])(
    '%s is an empty cell, with a warning',
    async (cell) => {
      expect(await ofCell('department', cell)).toEqual([`warning null-word “${cell}”`]);
      expect(await valueOf('department', cell)).toBeUndefined();
    },
  );

  it.each(['Selection', '-Sales-', 'Unassigned', '#1', 'North', '(North)'])('%s is a department', async (cell) => {
    expect(await ofCell('department', cell)).toEqual([]);
  });

  it('of the first of several columns let the next one count: nobody stays for an “N/A”', async () => {
    const columns = { endDate: ['Termination Date', 'Contract End'], givenName: ['Known As', 'First Name'] };
    const rows = async (...cells: string[]) => {
      const head = 'userName,familyName,Known As,First Name,Termination Date,Contract End';
      const text = `${head}\na@example.com,Q,${cells.join(',')}\n`;
      const roster = await read(text, { columns });
      const [entry] = roster.entries;
      return [entry?.profile.givenName, entry?.endDate, ...said(roster).map((one) => one.replace('2:2 ', ''))];
    };
    expect(await rows('', 'Ada', 'N/A', '2026-10-31')).toEqual([
      'Ada',
      '2026-10-31',
      'warning null-word Termination Date “N/A”',
    ]);
    expect(await rows('', 'Ada', '1900-01-01', '2026-10-31')).toEqual([
      'Ada',
      '2026-10-31',
      'warning null-word Termination Date “1900-01-01”',
    ]);
    expect(await rows('-', 'Ada', '', '')).toEqual(['Ada', undefined, 'warning null-word Known As “-”']);
    expect(await rows('Nan', 'Ada', '9999-12-31', '2026-10-31')).toEqual(['Nan', undefined]);
    expect((await rows('-', 'N/A', '', '')).slice(2)).toEqual(['error null-word Known As “-”']);
  });
});

describe('a column that asks who has left, mapped to one that asks who works here', () => {
  const of = async (columns: object, cell: string, statuses = {}) => {
    const roster = await read(`userName,givenName,familyName,Terminated\na@example.com,P,Q,${cell}\n`, {
      columns,
      statuses,
    });
    return [roster.entries[0]?.active, ...said(roster).map((one) => one.replace('2:2 ', ''))];
  };

  it('is an error at yes and no: it would say the opposite', async () => {
    expect(await of({ status: 'Terminated' }, 'yes')).toEqual([undefined, 'error inverted-column Terminated “yes”']);
    expect(await of({ active: 'Terminated' }, 'FALSE')).toEqual([
      undefined,
      'error inverted-column Terminated “FALSE”',
    ]);
    expect(await of({ status: 'Terminated' }, 'left')).toEqual([false]);
  });

  it('reads what the policy says its words mean, as the error advises', async () => {
    const statuses = { yes: 'gone', no: 'active' };
    expect(await of({ status: 'Terminated' }, 'yes', statuses)).toEqual([false]);
    expect(await of({ status: 'Terminated' }, 'No', statuses)).toEqual([true]);
  });
});

describe('JSON', () => {
  const one = (more: object): object => ({ userName: 'a@example.com', givenName: 'P', familyName: 'Q', ...more });
  const json = async (value: unknown): Promise<string[]> =>
    said(await read(typeof value === 'string' ? value : JSON.stringify(value), {}, 'r.json')).filter(
      (each) => !each.includes('unmapped-columns'),
    );

  it('a list where one text should be is called one', async () => {
    expect(await json([one({ status: ['terminated'], externalId: ['1'] })])).toEqual([
      '1:1 error not-text status “["terminated"]”',
      '1:1 error not-text externalId “["1"]”',
    ]);
    expect(await json([one({ title: [], roles: ['a;b'] })])).toEqual([]);
  });

  it.each([
    [{ employment: { status: 'Terminated' } }, 'employment.status', 'says “Terminated”'],
    [{ internal: { lifecycle: { status: 'Inactive' } } }, 'internal.lifecycle.status', 'says “Inactive”'],
    [{ termination: { date: '2026-10-31' } }, 'termination.date', 'says “2026-10-31”'],
    [{ account: { enabled: false } }, 'account.enabled', 'says “false”'],
    [{ work: { active: 'no' } }, 'work.active', 'says “no”'],
    [{ employments: [{ status: 'Terminated' }] }, 'employments.0.status', 'says “Terminated”'],
    [{ contracts: [{ endDate: '2026-10-31' }] }, 'contracts.0.endDate', 'says “2026-10-31”'],
  ])('%j says inside that the person has left', async (more, path, what) => {
    const errors = (await json([one(more)])).filter((each) => each.includes('error'));
    expect(errors).toEqual([`file error decisive-column-not-read ${path} “${path} ${what} in row 1”`]);
    expect((await json([one({ ...more, active: false })])).filter((each) => each.includes('error'))).toEqual([]);
  });

  it.each([
    [{ manager: { status: 'Terminated', active: false } }],
    [{ visa: { status: 'expired' } }],
    [{ home: { city: 'Left' } }],
    [{ employments: [{ status: 'Terminated' }, { status: 'Active' }] }],
    [{ dependents: [{ status: 'inactive' }], managers: [{ status: 'Terminated' }] }],
    [{ mfa: { enabled: false }, device: { status: 'inactive' }, badge: { active: 'no' } }],
  ])('%j is about something else', async (more) => expect(await json([one(more)])).toEqual([]));

  it.each([
    [{ Resources: [one({})], totalResults: 100 }, '1 of 100 people (totalResults)'],
    [{ total: 3, users: [one({})] }, '1 of 3 people (total)'],
    [{ users: [one({})], nextPage: 'https://example.com?page=2' }, 'one page of several (nextPage)'],
    [{ users: [one({})], hasMore: true }, 'one page of several (hasMore)'],
    [{ '@odata.nextLink': 'https://example.com', employees: [one({})] }, 'one page of several (@odata.nextLink)'],
    [{ users: [one({})], pagination: { total: 5 } }, '1 of 5 people (pagination.total)'],
    [{ users: [one({})], links: { next: 'https://example.com?page=2' } }, 'one page of several (links.next)'],
    [{ _links: { next: { href: '/p2' } }, users: [one({})] }, 'one page of several (_links.next.href)'],
    [{ users: [one({})], page: 1, totalPages: 3 }, 'one page of several (totalPages)'],
  ])('%j is a part of a list: a warning', async (value, found) => {
    expect(await json(value)).toEqual([`file warning incomplete-list “${found}”`]);
  });

  it.each([
    [{ users: [one({})], total: 1, hasMore: false, nextPage: null, next: '', page: 1 }],
    [{ Resources: [one({})], totalResults: 1, startIndex: 1, itemsPerPage: 100 }],
    [{ users: [one({})], meta: { total: 1, totalPages: 1, hasMore: false }, links: { next: null, self: '/p1' } }],
    [{ users: [one({})], total: 1, totalPages: 3 }],
    [{ users: [one({})], departments: { total: 9 }, filter: { next: 'x' } }],
    [[one({})]],
  ])('%j is all of it', async (value) => expect(await json(value)).toEqual([]));

  it('two lists of one name are an error', async () => {
    const list = JSON.stringify([one({})]);
    expect(await json(`{"users":${list},"users":[]}`)).toEqual([
      'file error duplicate-key “users is there twice”'.replace('users is', '“users” is'),
    ]);
    expect(await json(`{"users":${list},"employees":[]}`)).toEqual([]);
  });
});

describe('days of other calendars', () => {
  it.each(['2569-10-31', '31/10/2569', '31.10.2569', '2206-11-26', '5202-03-01', '2569-12-31', '31/12/2570'])(
    '%s is a slip, or Thai',
    async (day) => {
      for (const column of ['startDate', 'endDate']) {
        expect(await ofCell(column, day)).toEqual([`error bad-date “${day}”`]);
      }
      const text = `userName,givenName,familyName,endDate\na@example.com,P,Q,${day}\n`;
      expect((await read(text)).issues[0]?.expected).toContain('Western calendar');
    },
  );

  it.each([
    '2099-06-30',
    '2199-12-31',
    '2200-01-01',
    '2999-12-31',
    '4712-12-31',
    '2500-01-01',
    '2262-04-11',
    '9999-12-31',
  ])('%s is none', async (day) => expect(await ofCell('endDate', day)).toEqual([]));
});

describe('errors of spreadsheets in other languages', () => {
  it.each([
    '#ERROR!',
    '#N/D',
    '#NOME?',
    '#¡REF!',
    '#¿NOMBRE?',
    '#VALEUR!',
    '#SAYI/0!',
    '#ADRES!',
    '#Н/Д',
    'Err:502',
    'Loading...',
    '#REF !',
  ])('%s is no title', async (cell) => {
    expect(await ofCell('title', cell)).toEqual([`error formula-error “${cell}”`]);
  });

  it.each(['#1', '#Team', '#ops', 'Error', 'Err: none', 'Loading', '#12!'])('%s is one', async (cell) => {
    expect(await ofCell('title', cell)).toEqual([]);
  });
});

describe('domains', () => {
  const rows = async (...names: string[]): Promise<string[]> => {
    const usual = Array.from({ length: 20 }, (_, at) => `u${at}@acme.example`);
    const lines = [...usual, ...names].map((name) => `${name},P,Q`).join('\n');
    return said(await read(`userName,givenName,familyName\n${lines}\n`));
  };

  it.each(['acme.exmaple', 'acmee.example', 'amce.example', 'acm.example', 'aacme.example'])(
    '%s is nearly the usual one: a warning',
    async (domain) => {
      expect(await rows(`ada@${domain}`)).toEqual([
        `22:22 warning odd-domain userName “ada@${domain}” → ada@acme.example`,
      ]);
    },
  );

  it.each(['acme2.example', 'acme.exampl', 'acmd.example', 'other.example', 'eu.acme.example', 'acme.example'])(
    '%s is another',
    async (domain) => expect(await rows(`ada@${domain}`)).toEqual([]),
  );

  it('that three people have is one of its own', async () => {
    expect(await rows('a@amce.example', 'b@amce.example', 'c@amce.example')).toEqual([]);
  });
});
