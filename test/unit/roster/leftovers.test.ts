import { describe, expect, it } from 'vitest';
import { brief, readBy, readRows, readText, said } from './reading.ts';

const HEADER = 'externalId,userName,givenName,familyName';
const person = (at: number, more = ''): string => `${9000 + at},p${at}@acme.example,Ada,Kern${more}`;
/** A roster of two people with one more column, whose cells are these. */
const column = (header: string, ...cells: string[]) =>
  readRows(`${HEADER},${header}`, ...cells.map((cell, at) => person(at, `,${cell}`)));
const names = (...rows: (readonly [string, string])[]) =>
  readRows(HEADER, ...rows.map(([given, family], at) => `${9000 + at},p${at}@acme.example,${given},${family}`));
const values = ({ entries }: Awaited<ReturnType<typeof readRows>>, field: 'title' | 'phone' | 'middleName') =>
  entries.map(({ profile }) => profile[field]);

describe('a byte order mark that a program took for letters', () => {
  it.each(['ï»¿', '\uFEFFï»¿', 'ï»¿\uFEFF'])('%j is no part of the first header', async (mark) => {
    const { entries, issues } = await readText(`${mark}${HEADER}\n${person(1)}\n`);
    expect(issues).toEqual([]);
    expect(entries[0]?.profile.externalId).toBe('9001');
  });
});

describe('a row behind a comment sign', () => {
  it.each(['#', '# ', '//', ';', '-- ', '%', '-', '*', '!', 'REM ', 'DELETE ', 'del '])(
    '%j is named, and no person',
    async (sign) => {
      const roster = await readBy({}, `${HEADER}\n${person(1)}\n${sign}${person(2)}\n${person(3)}\n`);
      expect(brief(roster.issues, 'error')).toEqual(['3 commented-row externalId']);
      expect(roster.invalidRows).toBe(1);
      expect(roster.entries.map(({ row }) => row)).toEqual([2, 4]);
    },
  );

  it('is one where the user name stands first', async () => {
    const roster = await readRows('userName,givenName,familyName', 'a@acme.example,A,B', '#b@acme.example,B,C');
    expect(said(roster)).toEqual(['3:3 error commented-row userName “#b@acme.example”']);
  });

  it('is none where it is a part of the id', async () => {
    const ids = ['REM1', 'DELETED-2', '-x', 'REMOTE 4'];
    const roster = await readRows(
      HEADER,
      person(1),
      ...ids.map((id, at) => `${id},q${at}@acme.example,A,B`),
      person(2),
    );
    expect(roster.issues.filter(({ code }) => code === 'commented-row').map(({ found }) => found)).toEqual([]);
  });

  it('is none where ids are written so, and where the first column is something else', async () => {
    expect((await readRows(HEADER, `#${person(1)}`, `#${person(2)}`, `#${person(3)}`)).issues).toEqual([]);
    const rows = await readRows(`title,${HEADER}`, `Lead,${person(1)}`, `#1 Agent,${person(2)}`, `Lead,${person(3)}`);
    expect(rows.issues).toEqual([]);
  });
});

describe('a cell that says “nothing” where a row needs a value', () => {
  it.each([
    ['[!REMOVE!]', 'not-clearable'],
    ['[REMOVE]', 'nearly-remove'],
    ['N/A', 'null-word'],
  ])('%s: nobody is sent to an empty cell, which would be the next error', async (cell, code) => {
    const roster = await readRows('userName,givenName,familyName,email', `${cell},${cell},${cell},${cell}`);
    const found = roster.issues.filter((issue) => issue.code === code && issue.severity === 'error');
    expect(found.map(({ column: of }) => of)).toEqual(
      ['userName', 'givenName', 'familyName', 'email'].slice(0, code === 'null-word' ? 3 : 4),
    );
    for (const { column: of, expected } of found)
      if (of === 'email') expect(expected).toContain('an empty cell leaves it alone');
      else expect(expected).toMatch(/^a value: .*only a leaver’s row can be without (?:it|\w+)$/);
  });

  it('and so in a part of a template that makes the user name', async () => {
    const rules = { columns: { userName: '{{Login}}@acme.example' } };
    const roster = await readBy(rules, 'Login,givenName,familyName\nN/A,Ada,Kern\n');
    expect(roster.issues.find(({ code }) => code === 'null-word')?.expected).toMatch(
      /^a value: .*only a leaver’s row can be without userName$/,
    );
  });
});

describe('nearly [!REMOVE!]', () => {
  it.each(['[REMOVE]', '!REMOVE!', '[! REMOVE !]', '[!DELETE!]', '<clear>', 'REMOVE', '[!REMOVE!', '{remove}'])(
    '%s is written nowhere',
    async (cell) => {
      const roster = await column('title', cell, 'Agent');
      expect(said(roster)).toEqual([`2:2 error nearly-remove title “${cell}” → [!REMOVE!]`]);
    },
  );

  it('is not suggested where nothing can be cleared', async () => {
    expect(said(await column('licensePolicy', '[REMOVE]'))).toEqual([
      '2:2 error nearly-remove licensePolicy “[REMOVE]”',
    ]);
  });

  it('is not every word with signs around it', async () => {
    expect((await column('title', 'Removal', 'Remove & Replace', '[Agent]', 'Clear')).issues).toEqual([]);
  });
});

describe('what stands around a cell', () => {
  it.each([
    ["'Zoe'", 'Zoe'],
    ['"""Zoe"""', 'Zoe'],
    ['“Zoe”', 'Zoe'],
    ['‘Zoe’', 'Zoe'],
    ['`Zoe`', 'Zoe'],
  ])('%s is read without its quotes', async (cell, name) => {
    const roster = await names([cell, 'Kern']);
    expect(brief(roster.issues)).toEqual(['2 apostrophe-id givenName']);
    expect(roster.entries[0]?.profile.givenName).toBe(name);
  });

  it('is read without in addresses, dates and statuses too, and said of a title', async () => {
    const roster = await readRows(
      `${HEADER},title,status,endDate`,
      `'9001','a@acme.example','Ada','Kern','Agent','active','2027-01-31'`,
    );
    expect(brief(roster.issues, 'error')).toEqual([]);
    expect(roster.entries[0]).toMatchObject({ active: true, endDate: '2027-01-31' });
    // A title may stand in quotes on purpose, and CXone may have it so: it is said, and left.
    expect(roster.entries[0]?.profile).toMatchObject({ userName: 'a@acme.example', title: "'Agent'" });
    expect(brief(roster.issues)).toContain('2 apostrophe-id title');
  });

  it('is an apostrophe before an address, a date or a status', async () => {
    const roster = await readRows(
      `${HEADER},status,endDate,phone`,
      `'9001,'a@acme.example,Ada,Kern,'active,'2027-01-31,'030123`,
    );
    expect(brief(roster.issues, 'error')).toEqual([]);
    expect(roster.entries[0]).toMatchObject({ active: true, endDate: '2027-01-31' });
    expect(roster.entries[0]?.profile).toMatchObject({ userName: 'a@acme.example', phone: '030123' });
  });

  it('is part of a name that begins with an apostrophe, or has quotes inside', async () => {
    const roster = await names(["'t", "'Hart"], ['Zoe ""Zo""', "O'Neil'"], ["D'", "'"]);
    expect(roster.entries.map(({ profile }) => profile.familyName).slice(0, 2)).toEqual(["'Hart", "O'Neil'"]);
  });
});

describe('what a formula gives where it finds nothing', () => {
  it('is 0: no title, no phone, no name', async () => {
    const titles = await column('title', '0', '0.0', '00', 'Level 0');
    expect(brief(titles.issues)).toEqual(['2 null-word title', '3 null-word title', '4 null-word title']);
    expect(values(titles, 'title')).toEqual([undefined, undefined, undefined, 'Level 0']);
    expect(values(await column('phone', '0'), 'phone')).toEqual([undefined]);
    expect(brief((await names(['0', 'Kern'])).issues, 'error')).toEqual(['2 null-word givenName']);
    expect(values(await column('middleName', '0'), 'middleName')).toEqual([undefined]);
  });

  it('is TRUE or FALSE: no title; a name is left alone with a warning', async () => {
    const titles = await column('title', 'FALSE', 'WAHR', 'True Crime', 'False');
    expect(brief(titles.issues, 'warning')).toEqual(['2 null-word title', '3 null-word title']);
    expect(values(titles, 'title')).toEqual([undefined, undefined, 'True Crime', 'False']);
    const people = await names(['TRUE', 'Kern'], ['True', 'Vero'], ['Ada', 'FALSE']);
    expect(brief(people.issues)).toEqual(['2 null-word givenName', '4 null-word familyName']);
    expect(people.entries).toHaveLength(3);
  });

  it('is a program’s NULL as a middle name or a name as it is shown; a name Null stays', async () => {
    const middle = await column('middleName', 'NULL', 'nan', 'None', 'Null', 'Nan');
    expect(brief(middle.issues)).toEqual([
      '2 null-word middleName',
      '3 null-word middleName',
      '4 null-word middleName',
    ]);
    expect(values(middle, 'middleName')).toEqual([undefined, undefined, undefined, 'Null', 'Nan']);
    expect(brief((await column('displayName', 'NULL')).issues)).toEqual(['2 null-word displayName']);
    expect((await names(['NULL', 'Null'])).issues).toEqual([]);
  });
});

describe('a mark for “as above”', () => {
  it.each(['""""', '〃', "''", '″', '“', ',,', '- """" -', 'ditto', 'siehe oben', 's.o.', 'same as above', '同上'])(
    '%s is no value',
    async (cell) => {
      const roster = await column(
        'title',
        'Agent',
        cell.includes(',') ? `"${cell}"` : cell.replace('- """" -', '"- "" -"'),
      );
      expect(brief(roster.issues, 'error')).toEqual(['3 as-above title']);
    },
  );

  it('is no name either; words are, and signs inside of a text', async () => {
    expect(brief((await names(['〃', 'Kern'])).issues, 'error')).toEqual(['2 as-above givenName']);
    expect((await names(['Ditto', 'Kern'])).issues).toEqual([]);
    expect((await column('title', '5"" Agent', 'Ditto Agent')).issues).toEqual([]);
  });
});

describe('letters written for another format', () => {
  it('are what workbooks write for a line break, and UTF-7', async () => {
    const titles = await column('title', 'Agent_x000D_', 'Service_x0020_Desk', 'a_xyz_b');
    expect(said(titles)).toEqual([
      '2:2 warning escaped-text title “Agent_x000D_” → Agent',
      '3:3 warning escaped-text title “Service_x0020_Desk” → Service Desk',
    ]);
    expect(said(await names(['Ren+AOk-e', 'M+APw-ller'], ['A+-B', 'C+BCD-']))).toEqual([
      '2:2 error escaped-text givenName “Ren+AOk-e” → Renée',
      '2:2 error escaped-text familyName “M+APw-ller” → Müller',
    ]);
    expect((await column('phone', '+4930123456-78', '+ABC-12')).issues).toEqual([]);
  });

  it('are encoded words of a mail', async () => {
    expect(said(await names(['=?UTF-8?B?SsO8cmdlbg==?=', '=?iso-8859-1?Q?M=FCller_X?=']))).toEqual([
      '2:2 error escaped-text givenName “=?UTF-8?B?SsO8cmdlbg==?=” → Jürgen',
      '2:2 error escaped-text familyName “=?iso-8859-1?Q?M=FCller_X?=” → Müller X',
    ]);
  });

  it('are marks of Markdown', async () => {
    expect(said(await names(['**Ada**', '~~Kern~~'], ['A*da', 'Kern*']))).toEqual([
      '2:2 error escaped-text givenName “**Ada**” → Ada',
      '2:2 error escaped-text familyName “~~Kern~~” → Kern',
    ]);
  });

  it('are wide and mathematical letters', async () => {
    expect(said(await names(['Ａｄａ', '𝐊𝐞𝐫𝐧'], ['アダ', 'Kern']))).toEqual([
      '2:2 warning mixed-alphabets givenName “Ａｄａ” → Ada',
      '2:2 warning mixed-alphabets familyName “𝐊𝐞𝐫𝐧” → Kern',
    ]);
  });
});

describe('an id in a number format', () => {
  it.each([
    ['"$1,234.00"', '1234'],
    ['"1.234,00 €"', '1234'],
    ['€ 1234', '1234'],
    ['(1234)', '1234'],
    ['12%', ''],
    ['1234-', '1234'],
  ])('%s is named', async (cell, digits) => {
    const { issues } = await readRows(HEADER, `${cell},a@acme.example,Ada,Kern`);
    expect(issues.map(({ severity, code, suggestion }) => [severity, code, suggestion])).toEqual([
      ['warning', 'number-format-id', digits],
    ]);
  });

  it('is no answer of a formula', async () => {
    expect(brief((await readRows(HEADER, 'TRUE,a@acme.example,Ada,Kern')).issues)).toEqual(['2 null-word externalId']);
  });

  it('is not every id with signs', async () => {
    expect((await readRows(HEADER, 'E-12,a@acme.example,A,B', '12-34,b@acme.example,A,B')).issues).toEqual([]);
  });
});

describe('a status before a name', () => {
  it.each(['(Inactive) Ada', 'TERMINATED - Ada', '[Terminated] Ada', 'Terminated: Ada'])(
    '%s is named',
    async (cell) => {
      expect(brief((await names([cell, 'Kern'])).issues, 'error')).toEqual(['2 status-in-name givenName']);
    },
  );

  it('is none where it is another word, or no word before a sign', async () => {
    expect((await names(['(Mr) Ada', 'Kern'], ['Jean-Left', 'Kern'], ['No: El', 'Left Kern'])).issues).toEqual([]);
  });
});

describe('in the columns of a template', () => {
  const columns = { userName: '{{User | lower}}@acme.example', givenName: 'First', familyName: 'Last' };
  const ofUser = (cell: string) => readBy({ columns }, `externalId,User,First,Last\n9001,${cell},Ada,Kern\n`);

  it.each(['N/A', '0', '-', 'TBD', 'NULL'])('%s makes no address', async (cell) => {
    expect(brief((await ofUser(cell)).issues)).toEqual(['2 null-word User']);
  });

  it('a number that was taken for an amount makes none either', async () => {
    expect(said(await ofUser('1001.0'))).toEqual(['2:2 error decimal-id User “1001.0” → 1001']);
  });

  it.each(["'ada", '“ada”', "'ada'", '="ada"'])('%s is read without what stands around it', async (cell) => {
    const roster = await ofUser(cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
    expect(roster.entries[0]?.profile.userName).toBe('ada@acme.example');
  });

  it('a word for nothing leaves a text alone, with a warning', async () => {
    const roster = await readBy(
      { columns: { title: '{{Job}} ({{Level}})' } },
      `${HEADER},Job,Level\n${person(1, ',Agent,N/A')}\n${person(2, ',Agent,2')}\n`,
    );
    expect(said(roster)).toEqual(['2:2 warning null-word Level “N/A”']);
    expect(values(roster, 'title')).toEqual([undefined, 'Agent (2)']);
  });

  it('someone called Null keeps the name', async () => {
    const roster = await readBy(
      { columns: { displayName: '{{givenName}} {{familyName}}' } },
      `${HEADER}\n9001,a@b.example,Ada,Null\n`,
    );
    expect(roster.issues).toEqual([]);
    expect(roster.entries[0]?.profile.displayName).toBe('Ada Null');
  });
});

describe('the first of several columns', () => {
  it('is not a 0 that a formula left', async () => {
    const roster = await readBy(
      { columns: { title: ['Title DE', 'Title EN'] } },
      `${HEADER},Title DE,Title EN\n${person(1, ',0,Agent')}\n`,
    );
    expect(brief(roster.issues)).toEqual(['2 null-word Title DE']);
    expect(values(roster, 'title')).toEqual(['Agent']);
  });
});
