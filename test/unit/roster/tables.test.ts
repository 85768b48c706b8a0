import { describe, expect, it } from 'vitest';
import { holdsFirstRecord, readCsvHead } from '../../../src/roster/file/delimiter.ts';
import { ConflictWatch, nameOfText } from '../../../src/roster/file/no-table.ts';
import { isHeaderAgain, secondHeader } from '../../../src/roster/file/headers-again.ts';
import { noRow, swallowedRecords } from '../../../src/roster/file/odd-records.ts';
import { lineBreaks, RecordSplitter } from '../../../src/roster/file/splitter.ts';
import { readBy, said } from './reading.ts';

const HEAD = 'userName,givenName,familyName,title';
const line = (at: number, title = 'Agent'): string => `p${at}@example.com,P,Q${at},${title}`;
const file = (...lines: string[]): string => `${[HEAD, ...lines].join('\n')}\n`;
const rows = async (text: string): Promise<[number, number, unknown][]> =>
  (await readBy({}, text)).entries.map(({ row, line: at, profile }) => [row, at, profile.title]);

describe('how a table begins', () => {
  const head = (text: string, path = 'r.csv', known: string[] = []) => readCsvHead(text, path, known);

  it.each<[string, string, object]>([
    [
      'a comma',
      'userName,email\na,b\n',
      { delimiter: ',', header: 0, skip: 0, line: 1, unknownSeparator: undefined, sample: [['a', 'b']] },
    ],
    ['a semicolon', 'userName;First, Last;email\n', { delimiter: ';', header: 0 }],
    ['a tab', 'userName\temail\n', { delimiter: '\t' }],
    ['a pipe', 'userName|email\n', { delimiter: '|' }],
    ['what makes known headers goes before what makes more cells', 'userName;email,a,b,c\n', { delimiter: ';' }],
    ['what makes more cells, where none is known', 'a,b;c;d\n', { delimiter: ';' }],
    ['the first of two that are alike', 'a,b;c\n', { delimiter: ',' }],
    ['one column alone', 'userName\na\n', { delimiter: ',', header: 0, sample: [['a']] }],
    ['sep=;', 'sep=;\na,b\n', { delimiter: ';', skip: 6, line: 2, header: 0 }],
    ['"sep=|"', '"SEP=|"\r\na\n', { delimiter: '|', skip: 9, line: 2 }],
    ['sep=^', 'sep=^\na^b\n', { delimiter: ',', skip: 6, line: 2, unknownSeparator: { sign: '^', named: true } }],
    ['sep= and nothing', 'sep=\na\n', { unknownSeparator: { sign: '', named: true } }],
    ['a caret', 'userName^email\n', { unknownSeparator: { sign: '^', named: false } }],
    ['a tilde, with blanks', '\nuserName ~ email\n', { unknownSeparator: { sign: '~', named: false } }],
    ['a control character', 'userName\u0001email\n', { unknownSeparator: { sign: '\u0001', named: false } }],
    ['another one', 'userName\u001Femail\n', { unknownSeparator: { sign: '\u001F', named: false } }],
    ['a colon', 'userName:email\n', { unknownSeparator: { sign: ':', named: false } }],
    ['an exclamation mark', 'userName!email\n', { unknownSeparator: { sign: '!', named: false } }],
    ['a paragraph', 'userName§email\n', { unknownSeparator: { sign: '§', named: false } }],
    ['a broken bar', 'userName¦email\n', { unknownSeparator: { sign: '¦', named: false } }],
    ['a foreign sign beside one known header', 'userName^foo\n', { unknownSeparator: undefined }],
  ])('%s', (_, text, expected) => expect(head(text)).toMatchObject(expected));

  it('by its name a .tsv has tabs, unless others make known headers', () => {
    expect(head('a\tb,c\n', 'r.tsv').delimiter).toBe('\t');
    expect(head('a,b\tc\n', 'r.TSV').delimiter).toBe('\t');
    expect(head('a,b\tc\n', 'r.csv').delimiter).toBe(',');
    expect(head('userName,email\tc\n', 'r.tsv').delimiter).toBe(',');
    expect(head('userName', 'r.tsv').delimiter).toBe('\t');
  });

  it('headers that the policy names are known', () => {
    expect(head('Badge No;Desk,x,y\n', 'r.csv', ['badge no', 'desk']).delimiter).toBe(';');
    expect(head('Badge^Desk\n', 'r.csv', ['Badge', 'Desk']).unknownSeparator).toEqual({ sign: '^', named: false });
  });

  it.each<[string, string, number]>([
    ['the first that is not empty', '\n,,\nuserName,email\n', 2],
    ['a later one with three known headers, where the first has none', 'Report,,\nof,May,\nuserName,email,title\n', 2],
    ['the first, where a later one has but two', 'Report,,\nuserName,email\n', 0],
    ['the first, where it has half as many', 'userName,email,x,y\nuserName,email,title,team\n', 0],
    ['a later one, where the first has less than half', 'userName,x,y\nuserName,email,title\n', 1],
    ['the first of those with most', 'x,y,z\nuserName,email,title\nuserName,email,title\n', 1],
  ])('the header is %s', (_, text, header) => expect(head(text).header).toBe(header));

  it.each<[string, boolean]>([
    ['a,b\nc', true],
    ['a,b\n', false],
    ['a,b', false],
    ['\n\n a\nb', true],
    ['\n  \n', false],
    ['"a\nb', false],
    ['"a\nb"\nc', true],
    ['a\rb', true],
    ['sep=;\n', false],
    ['sep=;\na\nb', true],
    ['"sep=;"\r\na\nb', true],
    ['sep=;\n\n', false],
  ])('%j holds a whole first record: %s', (text, whole) => expect(holdsFirstRecord(text)).toBe(whole));

  it('lines above the header are named and not read, rows keep their numbers', async () => {
    const roster = await readBy({}, `Report, of\n\n2026 ,,May\n${file(line(1))}`);
    expect(said(roster)).toEqual(['file warning lines-above-header “Report  of / 2026  May”']);
    expect(roster.issues[0]?.expected).toContain('row 4');
    expect(roster.entries.map(({ row, line: at }) => [row, at])).toEqual([[5, 5]]);
  });

  it('a second header right below the first is named and not read', async () => {
    const roster = await readBy(
      {},
      `Login,First Name,Last Name\nuserName,givenName,familyName\nuserName,givenName,familyName\n`,
    );
    expect(said(roster).slice(0, 1)).toEqual(['2:2 warning not-a-row “userName, givenName, familyName”']);
    expect(roster.rows).toBe(1);
    expect(isHeaderAgain(['userName', 'email', ' title '])).toBe(true);
    expect([isHeaderAgain(['userName', 'email', 'x']), isHeaderAgain(['userName', 'email', 'title', 'a@b'])]).toEqual([
      false,
      false,
    ]);
    expect(secondHeader(['', ...Array.from({ length: 12 }, (_, at) => `c${at}`)])).toMatchObject({
      code: 'not-a-row',
      severity: 'warning',
      column: null,
      found: 'c0, c1, c2, c3, c4, c5, c6, c7, c8, c9',
    });
  });

  it('is found in any piece size, and where it takes more than the reader looks at first', async () => {
    const long = `${HEAD},${'x'.repeat(20_000)}\n${line(1)}\n${line(2)}\n`;
    for (const size of [777, 100_000]) {
      const roster = await readBy({}, long, 'roster.csv', size);
      expect(roster.entries.map(({ row }) => row)).toEqual([2, 3]);
    }
    const quoted = `userName,givenName,familyName,"${'y\n'.repeat(150_000)}"\n${line(1)}\n`;
    expect((await readBy({}, quoted, 'roster.csv', 10_000)).entries.map(({ row, line: at }) => [row, at])).toEqual([
      [2, 150_002],
    ]);
  });
});

describe('lines that are no person', () => {
  const of = (...cells: string[]) => noRow(cells, cells.length)?.found ?? null;

  it.each([
    'Total|totals:|Grand Total|SUBTOTAL|totale|total général|Summe|gesamt|Gesamtsumme|Gesamtzahl|insgesamt|' +
      'Anzahl|Somme|suma|número|aantal|count|Sum|record|Records:|row|Rows|number of people',
    'no. of rows|end of report|Ende|FIN|Page 1|Seite 2|generated|printed by x|exported|erstellt|created on 1|' +
      'created by x|report|run on x|run date|as of today|confidential|vertraulich',
    '*** end of file ***|# comment|// comment|-- total|(12 rows)|12 records|3 employees|1 person|4 people|7 ' +
      'Zeilen|8 Datensätze|9 lignes|2 filas|5 users|1 Zeile|(1 Zeile betroffen)|12 Mitarbeiter|1 ligne|3 empleados',
  ])('%s', (words) => {
    for (const word of words.split('|')) expect([word, of(word, '', '', '', '')]).toEqual([word, word]);
  });

  it.each<[string[], string | null]>([
    [['Total', '12', '', '', ''], 'Total 12'],
    [['', 'Total', '12', '3', ''], 'Total 12 3'],
    [['Total', '1', '2', '3'], null],
    [['Total', '1', '2'], null],
    [['Total', 'Anna', '', '', ''], null],
    [['Totally', '', '', '', ''], null],
    [['# a', 'b', '', '', ''], '# a b'],
    [['', '# a', 'b', '', ''], null],
    [['', '# a', '', '', ''], '# a'],
    [['// a', 'b', '', '', ''], null],
    [['# a@example.com', '', '', '', ''], null],
    [['#', '1', '2', '3', '4'], null],
    [['12 rows of x', '', '', '', ''], '12 rows of x'],
    [['x 12 rows', '', '', '', ''], null],
    [['Total', ''], 'Total'],
    [['Total', '7'], null],
    [['1001', '', '', '', ''], null],
    [['Al', 'Bo', 'Agent', 'x'], null],
    [['', '', '', '', ''], null],
  ])('%j: %j', (cells, found) => expect(noRow(cells, cells.length)?.found ?? null).toBe(found));

  it('are warned of and not counted', async () => {
    const roster = await readBy({}, file(line(1), 'Total,1,,', '# end,,,'));
    expect(said(roster)).toEqual(['3:3 warning not-a-row “Total 1”', '4:4 warning not-a-row “# end”']);
    expect(roster.rows).toBe(1);
  });
});

describe('records inside of a cell', () => {
  const found = (cells: string[], width = 4): unknown => {
    const finding = swallowedRecords(cells, width, ',', 10);
    return finding && [finding.code, finding.severity, finding.found];
  };

  it.each<[string, string[], number, string | null]>([
    ['a record with an address', ['a', 'x\nb@example.com,B,C,D\ny'], 4, 'cell 2 goes on for 3 lines (10 to 12): x …'],
    ['a record as wide as the table', ['a', 'x\n1,2,3,4\ny'], 4, 'cell 2 goes on for 3 lines (10 to 12): x …'],
    ['halves that make records', ['a', 'b,c,d\ne,f', 'g', 'h'], 4, 'cell 2 goes on for 2 lines (10 to 11): b,c,d …'],
    ['halves of two records', ['a', 'b,c,d\nx,f'], 5, null],
    [
      'a record begun and one ended',
      ['1', 'P,Q,R\n2,S', 'T', 'U'],
      4,
      'cell 2 goes on for 2 lines (10 to 11): P,Q,R …',
    ],
    ['both ends of neighbours', ['1', 'P,Q,R\r2', 'T'], 5, null],
    ['a text of several lines', ['a', 'one, two\nthree'], 4, null],
    ['a text without separators', ['a', 'x\nb@example.com\ny'], 4, null],
    ['a narrow table', ['a', 'x\nb@example.com,B\ny'], 2, null],
    [
      'after a cell with line breaks of its own',
      ['p\nq', 'x\r\nb@example.com,B,C,D'],
      4,
      'cell 2 goes on for 2 lines (11 to 12): x …',
    ],
    ['an address in the first line', ['a', 'x@example.com, y\nz'], 4, null],
  ])('%s', (_, cells, width, text) => {
    const finding = found(cells, width);
    if (text === null) expect(finding).toBeNull();
    else expect(finding).toEqual(['swallowed-rows', 'error', `the quoted ${text}`]);
  });

  it('are an error where the first and last line are the ends of two records', async () => {
    expect([found(['1', 'b,c,d\n2', 'x']), found(['1', 'b,c\n2,e', 'f', 'g'])]).toEqual([null, null]);
    const roster = await readBy(
      {},
      file(line(1), 'p2@example.com,P,Q,"Lead', 'p3@example.com,P,Q,Agent', 'p4@example.com,P,Q,Agent"', line(5)),
    );
    expect(said(roster)).toEqual(['3:3 error swallowed-rows “the quoted cell 4 goes on for 3 lines (3 to 5): Lead …”']);
    expect(roster.entries.map(({ row, line: at }) => [row, at])).toEqual([
      [2, 2],
      [4, 6],
    ]);
    expect(roster.untouchable.userNames).toEqual(['p2@example.com']);
  });

  it.each([
    ['a', 0],
    ['a\nb', 1],
    ['a\r\nb\rc\nd', 3],
    ['\n\n', 2],
    ['', 0],
  ])('%j has %i line breaks', (cell, breaks) => {
    expect(lineBreaks(cell)).toBe(breaks);
  });
});

describe('quotes', () => {
  async function split(text: string, size = text.length): Promise<string[]> {
    const found: string[] = [];
    const splitter = new RecordSplitter(',', {
      record: (cells, at, ended, breaks) =>
        found.push(`${at} ${cells.join('|')}${ended ? '' : ' (open)'}${breaks > 0 ? ` +${breaks}` : ''}`),
      fault: (code, excerpt, at) => found.push(`${at} ✗ ${code} ${excerpt}`),
    });
    for (let at = 0; at < text.length; at += size) splitter.write(text.slice(at, at + size));
    await splitter.end();
    return found;
  }

  it.each<[string, string[]]>([
    ['a,b\nc,d', ['1 a|b', '2 c|d (open)']],
    ['a,b\r\nc,d\r\n', ['1 a|b', '2 c|d']],
    ['a,b\rc,d\r', ['1 a|b', '2 c|d']],
    ['"a\nb",c\r\nd\n', ['1 a\nb|c +1', '3 d']],
    ['"a\r\nb\rc",""\n"x"', ['1 a\r\nb\rc| +2', '4 x (open)']],
    ['"a ""b""",c\n', ['1 a "b"|c']],
    ['12" screen,b\n', ['1 12" screen|b']],
    ['"a"b,c\nd\n', ['1 ✗ broken-quote "a"b,c', '2 d']],
    ['"a"b\r\nc\r\n', ['1 ✗ broken-quote "a"b', '2 c']],
    ['x,"a"b\n', ['1 ✗ broken-quote x,"a"b']],
    [' "a",b\n', ['1 ✗ broken-quote  "a",b']],
    ['a, "b"\n', ['1 ✗ broken-quote a, "b"']],
    ['"a\nb"c,d\ne\n', ['1 ✗ unterminated-quote "a']],
    ['x\n"a,b\nc\n', ['1 x', '2 ✗ unterminated-quote "a,b']],
    ['"', ['1 ✗ unterminated-quote "']],
    ['a,"b\n', ['1 ✗ unterminated-quote a,"b']],
    ['"a",\n', ['1 a|']],
    ['é,"ü"\n"ß" \n', ['1 é|ü', '2 ✗ broken-quote "ß" ']],
    ['', []],
  ])('%j', async (text, expected) => {
    for (const size of [Math.max(1, text.length), 1, 2, 5]) expect(await split(text, size)).toEqual(expected);
  });

  it('that stop the reading hand on nothing more', async () => {
    const found: string[] = [];
    const splitter: RecordSplitter = new RecordSplitter(
      ',',
      {
        record: (cells) => {
          found.push(cells.join('|'));
          splitter.stop();
        },
        fault: () => found.push('✗'),
      },
      7,
    );
    splitter.write('a\nb\n');
    splitter.write('"');
    await splitter.end();
    expect([found, splitter.stopped]).toEqual([['a'], true]);
  });

  it('cost their row, or the rest of the file, and say which', async () => {
    const roster = await readBy({}, file(line(1), '"p2"x@example.com,P,Q,', line(3), 'p4@example.com,"P,Q,', line(5)));
    expect(said(roster)).toEqual([
      '3:3 error broken-quote “"p2"x@example.com,P,Q,”',
      '5:5 error unterminated-quote “p4@example.com,"P,Q,”',
    ]);
    expect(roster).toMatchObject({ rows: 4, invalidRows: 2 });
    expect(said(await readBy({}, 'userName,"x\n'))).toEqual(['1:1 error unterminated-quote “userName,"x”']);
    expect(said(await readBy({}, '"userName"x,givenName\na,b\n'))).toEqual([
      '1:1 error broken-quote “"userName"x,givenName”',
    ]);
  });
});

describe('what is no table', () => {
  const name = (text: string, path = 'r.csv'): unknown => {
    const finding = nameOfText(text, { format: /json/.test(path) ? 'json' : 'csv', path });
    return finding && `${finding.severity} ${finding.code} ${finding.column ?? ''}${finding.found}`;
  };

  it.each<[string, string, string | null]>([
    [
      'version https://git-lfs.github.com/spec/v1\n',
      'r.csv',
      'error lfs-pointer a Git LFS pointer, not the file it stands for',
    ],
    [
      'version https://hawser.github.com/spec/v1\n',
      'r.json',
      'error lfs-pointer a Git LFS pointer, not the file it stands for',
    ],
    ['version,name\n', 'r.csv', null],
    ['  <!doctype  html>', 'r.csv', 'error not-a-table a web page (HTML)'],
    ['<HTML lang="en">', 'r.csv', 'error not-a-table a web page (HTML)'],
    ['<!-- x -->\n<body>', 'r.csv', 'error not-a-table a web page (HTML)'],
    ['<script>', 'r.json', 'error not-a-table a web page (HTML)'],
    ['<meta charset>', 'r.csv', 'error not-a-table a web page (HTML)'],
    ['<head>', 'r.csv', 'error not-a-table a web page (HTML)'],
    ['<header>,x', 'r.csv', null],
    ['<?xml version="1.0"?><a/>', 'r.csv', 'error not-a-table an XML file'],
    [
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'r.csv',
      'error not-a-table an Excel workbook in XML',
    ],
    ['<Workbook xmlns="x">', 'r.csv', 'error not-a-table an Excel workbook in XML'],
    ['<ss:Workbook>', 'r.csv', 'error not-a-table an Excel workbook in XML'],
    ['{\\rtf1', 'r.csv', 'error not-a-table a text document (RTF)'],
    ['%!PS-Adobe', 'r.csv', 'error not-a-table a document or key, not a table'],
    ['-----BEGIN CERTIFICATE-----', 'r.csv', 'error not-a-table a document or key, not a table'],
    ['[{"userName":', 'a/b.x/r.csv', 'error not-a-table JSON, in a file named .csv'],
    ['[ {} ]', 'r.tsv', 'error not-a-table JSON, in a file named .tsv'],
    ['[]', 'r.csv', 'error not-a-table JSON, in a file named .csv'],
    ['{ "users" : [', 'roster', 'error not-a-table JSON, in a file named roster'],
    ['[1,2]', 'r.csv', null],
    ['a,[]', 'r.csv', null],
    ['a,<html>', 'r.csv', null],
    ['*a,b', 'r.json', null],
    ['[a],b', 'r.csv', null],
    ['[{"userName":', 'r.json', null],
    ['userName,email\nx', 'r.json', 'error not-a-table a table (CSV), in a file named .json'],
    ['user name;e-mail\r', 'r.jsonl', 'error not-a-table a table (CSV), in a file named .jsonl'],
    ['Größe\tx', 'r.json', 'error not-a-table a table (CSV), in a file named .json'],
    ['a|b', 'r.json', 'error not-a-table a table (CSV), in a file named .json'],
    ['true,x', 'r.json', null],
    ['null,x', 'r.json', null],
    ['1,2', 'r.json', null],
    ['"a","b"', 'r.json', null],
    ['// a,b', 'r.json', null],
    ['word', 'r.json', null],
    ['a{,b', 'r.json', null],
    ['', 'r.json', null],
    ['', 'r.csv', null],
  ])('%j as %s: %j', (text, path, expected) => expect(name(text, path)).toBe(expected));
});

describe('marks of a merge', () => {
  const watch = (text: string, size = text.length): string | null => {
    const conflicts = new ConflictWatch();
    for (let at = 0; at < text.length; at += size) conflicts.see(text.slice(at, at + size));
    const finding = conflicts.end();
    return finding && `${finding.severity} ${finding.code} ${finding.found}`;
  };
  const FOUND = 'error merge-conflict unresolved merge conflict – ';

  it.each<[string, string | null]>([
    ['a\n<<<<<<< HEAD\nb\n', `${FOUND}line 2: <<<<<<< HEAD`],
    ['a\n>>>>>>> x', `${FOUND}line 2: >>>>>>> x`],
    ['<<<<<<<\n', `${FOUND}line 1: <<<<<<<`],
    [
      '<<<<<<< a\r\nb\r\n=======\r\nc\r\n>>>>>>> d\r\n',
      `${FOUND}line 1: <<<<<<< a, line 3: =======, line 5: >>>>>>> d`,
    ],
    ['x\r<<<<<<< a\rb', `${FOUND}line 1: <<<<<<< a`],
    [
      '<<<<<<< a\n||||||| b\n=======\n>>>>>>> c\n',
      `${FOUND}line 1: <<<<<<< a, line 2: ||||||| b, line 3: =======, line 4: >>>>>>> c`,
    ],
    ['=======\n', null],
    ['||||||| x\n', null],
    ['a,<<<<<<< HEAD\n', null],
    ['<<<<<<<<\n', null],
    ['<<<<<<<x\n', null],
    ['<<<<<<\n', null],
    ['<<<<<<< a\n======= \n', `${FOUND}line 1: <<<<<<< a`],
    ['', null],
    ['a\nb\n', null],
  ])('in %j: %j', (text, expected) => {
    for (const size of [Math.max(1, text.length), 1, 3, 8]) expect(watch(text, size)).toBe(expected);
  });

  it('are named up to twenty, and shortened', () => {
    const many = watch('<<<<<<< x\n'.repeat(22));
    expect(many).toContain('line 20: <<<<<<< x and 2 more');
    expect(watch('<<<<<<< x\n'.repeat(20))).toMatch(/line 20: <<<<<<< x$/);
    expect(watch(`<<<<<<< ${'y'.repeat(400)}\n`)).toBe(`${FOUND}line 1: <<<<<<< ${'y'.repeat(72)}`);
    expect(watch(`${'z'.repeat(300)}\n<<<<<<< a\n`, 250)).toBe(`${FOUND}line 2: <<<<<<< a`);
    expect(watch(`<<<<<<< ${'y'.repeat(400)}\n`, 300)).toBeNull();
    expect(watch(`${'z'.repeat(300)}<<<<<<< a\n`, 300)).toBeNull();
  });

  it('make nothing of the file count but its rows', async () => {
    const roster = await readBy({}, file(line(1), '<<<<<<< a', line(2), '>>>>>>> b'));
    expect(said(roster)).toEqual([
      `file ${FOUND.slice(0, 20)} “${FOUND.slice(21)}line 3: <<<<<<< a, line 5: >>>>>>> b”`,
    ]);
    expect([roster.entries, roster.rows]).toEqual([[], roster.files[0]?.rows]);
  });
});

describe('rows that are too short or too long', () => {
  it('are an error where a cell too many says something', async () => {
    const roster = await readBy({}, file(line(1), `${line(2)},,`, `${line(3)}, x,y`));
    expect(said(roster)).toEqual(['4:4 error too-many-cells “6 cells:  x y”']);
    expect(roster.entries).toHaveLength(2);
  });

  it('need a header where the header line has an empty cell above them', async () => {
    const noted = (header: string, note = ''): string =>
      `userName,givenName,familyName,${header}\np1@example.com,P,Q,${note}\n`;
    const [without] = (await readBy({}, noted('', 'ask Kim'))).issues;
    expect(without).toMatchObject({ code: 'too-many-cells', severity: 'error' });
    expect(without?.expected).toMatch(/; a column of its own needs a header$/);
    expect((await readBy({}, noted('Note', 'ask Kim'))).issues.map(({ code }) => code)).toEqual(['unmapped-columns']);
    const [comma] = (await readBy({}, 'userName,givenName,familyName\np1@example.com,P,Q,x\n')).issues;
    expect(comma?.expected).toMatch(/a cell with a separator in it needs quotes$/);
  });

  it('are an error where others are full, but for the last that may be cut off', async () => {
    expect(said(await readBy({}, file(line(1), 'p2@example.com,P,Q')))).toEqual(['3:3 error too-few-cells “3 cells”']);
    const cut = await readBy({}, file(line(1), 'p2@example.com,P,Q').slice(0, -1));
    expect(said(cut)).toEqual(['3:3 error cut-off “the last line ends after 3 of 4 cells: Q”']);
    expect(cut).toMatchObject({ invalidRows: 1, untouchable: { userNames: ['p2@example.com'] } });
    expect(said(await readBy({}, file('p1@example.com,P,Q', 'p2@example.com,P,Q').slice(0, -1)))).toEqual([]);
    expect(said(await readBy({}, file('p1@example.com,P,Q', 'p2@example.com,P').slice(0, -1)))).toEqual([
      '3:3 error missing-value familyName “”',
      '3:3 error cut-off “the last line ends after 2 of 4 cells: P”',
    ]);
    expect(said(await readBy({}, file('p1@example.com,P,Q').slice(0, -1)))).toEqual([
      '2:2 error cut-off “the last line ends after 3 of 4 cells: Q”',
    ]);
    expect(said(await readBy({}, file('p1@example.com,P,Q')))).toEqual([]);
  });

  it('are what Excel leaves out where a whole block of sixteen is so', async () => {
    const short = (at: number): string => `p${at}@example.com,P,Q${at}`;
    const wrong = async (isShort: (row: number) => boolean, last = 50): Promise<number[]> =>
      (
        await readBy({}, file(...Array.from({ length: last - 1 }, (_, at) => (isShort(at + 2) ? short(at) : line(at)))))
      ).issues.map(({ row }) => row as number);
    expect(await wrong((row) => row >= 17 && row <= 32)).toEqual([]);
    expect(await wrong((row) => row <= 16)).toEqual([]);
    expect(await wrong((row) => row >= 17 && row <= 31)).toHaveLength(15);
    expect(await wrong((row) => row >= 18 && row <= 33)).toHaveLength(16);
    expect(await wrong((row) => row >= 33)).toEqual([]);
    expect(await wrong((row) => row >= 49)).toEqual([49, 50]);
    expect(await wrong((row) => row >= 33 && row !== 49)).toEqual([50]);
  });

  it('that one row makes of two lines are said once, also at the end', async () => {
    const roster = await readBy({}, file(line(1), 'p2@example.com,P', 'Q,Agent,', line(3), 'p4@example.com,P,Q,', 'x'));
    expect(said(roster)).toContain('3:3 error split-row “P / Q”');
    expect(roster.entries.map(({ row }) => row)).toEqual([2, 5, 6]);
  });

  it('of blanks alone are no rows, and cells without a header are told once', async () => {
    expect(await rows(file('', ' ,\t,,', '\u00A0,,,', line(1), '\u200B'))).toEqual([[5, 5, 'Agent']]);
    const roster = await readBy(
      {},
      `userName,,givenName,familyName,\na@example.com,,A,A,\nb@example.com,x,B,B,y\nc@example.com,z,C,C,\n`,
    );
    expect(said(roster)).toEqual([
      '3:3 warning no-header “column 2 has cells and no header”',
      '3:3 error too-many-cells “5 cells: y”',
    ]);
  });

  it('are counted up to the limit, and columns too', async () => {
    const two = file(line(1), line(2), line(3));
    const roster = await readBy({ limits: { rows: 2 } }, two);
    expect(said(roster)).toEqual(['file error too-many-rows “more than 2 rows”']);
    expect(roster).toMatchObject({ rows: 2, files: [{ rows: 2 }] });
    expect(said(await readBy({ limits: { columns: 3 } }, two))).toEqual(['file error too-many-columns “4 columns”']);
    expect(said(await readBy({ limits: { columns: 4, rows: 3 } }, two))).toEqual([]);
    // Empty ones are rows of a spreadsheet as well.
    for (const empty of ['\n', ',,,\n', ' , \n']) {
      const [header, ...rows] = two.split('\n');
      const with2 = [header, empty + empty + rows.join('\n')].join('\n');
      expect(said(await readBy({ limits: { rows: 4 } }, with2))).toEqual([]);
      expect(said(await readBy({ limits: { rows: 1 } }, with2))).toEqual([
        'file error too-many-rows “more than 1 rows”',
      ]);
    }
    expect(said(await readBy({}, 'sep=^\na^b\n'))).toEqual(['file error unknown-separator “sep=^”']);
    expect(said(await readBy({}, 'userName^email\na^b\n'))).toEqual([
      'file error unknown-separator “cells separated by “^””',
    ]);
    for (const sign of '，；،')
      expect(said(await readBy({}, `userName${sign}email\na${sign}b\n`))).toEqual([
        `file error unknown-separator “cells separated by “${sign}””`,
      ]);
    expect(said(await readBy({}, `${HEAD}\n`))).toEqual(['file error no-rows “a header row, and no row below it”']);
    expect(said(await readBy({}, '\n \n'))).toEqual(['file error no-rows “an empty file”']);
  });
});
