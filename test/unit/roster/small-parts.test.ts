import { describe, expect, it } from 'vitest';
import type { Roster, RosterEntry } from '../../../src/model/entry.ts';
import { spreadsheetDebris } from '../../../src/roster/cells/cell.ts';
import { epochDay, meantDay } from '../../../src/roster/cells/dates.ts';
import { escapedText } from '../../../src/roster/cells/escaped-text.ts';
import { foreignStanding } from '../../../src/roster/cells/foreign-words.ts';
import { isAsAbove, isNearlyRemove } from '../../../src/roster/cells/leftovers.ts';
import { skillGrants } from '../../../src/roster/cells/lists.ts';
import { monthOf, plainWords } from '../../../src/roster/cells/months.ts';
import { isNoIdYet, isNullWord } from '../../../src/roster/cells/null-words.ts';
import { hasLeft, isLeaver } from '../../../src/roster/cells/standing.ts';
import { addPrimary } from '../../../src/roster/cells/take.ts';
import { questionOf } from '../../../src/roster/cells/turns.ts';
import { oddCase } from '../../../src/roster/cells/words.ts';
import { certainFixes } from '../../../src/roster/file/certain-fixes.ts';
import { readBy, readRows, readText, said } from './reading.ts';

const HEADER = 'externalId,userName,givenName,familyName';
const [ADA, BO] = ['E1,a@acme.example,Ada,Berg', 'E2,b@acme.example,Bo,Lind'];

describe('more small parts of reading', () => {
  it.each([
    ['koniec zatrudnienia', 'last day'],
    ['Data zwolnienia', 'last day'],
    ['Data rozwiązania umowy', 'last day'],
    ['Slutdato', 'last day'],
    ['Avslutningsdatum', 'last day'],
    ['Sista anställningsdag', 'last day'],
    ['Viimeinen työpäivä', 'last day'],
    ['Työsuhteen päättymispäivä', 'last day'],
    ['Sluttdatum for noe', null],
    ['Leave Dates', null],
    ['Termination Date', 'last day'],
    ['Leave Datebook', null],
    ['Leaver Datum', 'last day'],
  ] as const)('the header %j asks for: %s', (header, question) => expect(questionOf(header)).toBe(question));

  it.each([
    ['####', 'formula-error'],
    ['##', null],
    ['#12###', null],
    ['1.2E+05', 'scientific-number'],
    ['+1.2E+05', 'scientific-number'],
    ['9.2E+05', 'scientific-number'],
    ['A1.2E+05', null],
  ])('debris of a spreadsheet in %j: %s', (text, debris) => expect(spreadsheetDebris(text)).toBe(debris));

  it.each([
    ['1709251200', '2024-03-01'],
    ['1709251200000', '2024-03-01'],
    ['17092512001', ''],
    ['1709251200 x', ''],
  ])('the day of %j is %j', (text, day) => expect(epochDay(text)).toBe(day));

  it('letters are of odd case where neither all, none nor the first of each word are capitals', () => {
    for (const text of ['aCTIVE', 'INactive', 'On lEave']) expect(oddCase(text), text).toBe(true);
    for (const text of ['active', 'ACTIVE', 'Active', 'On Leave', 'on-Leave', ''])
      expect(oddCase(text), text).toBe(false);
  });

  it('fixes come in the order of the lines, whatever order the issues have', async () => {
    const lines = [`${HEADER},title`, `${ADA},Lead `, `${BO},Coach `];
    const roster = await readText(lines.join('\n'));
    const turned = { ...roster, issues: roster.issues.toReversed() };
    expect(certainFixes(turned, 'roster.csv', lines).map(({ line }) => line)).toEqual([2, 3]);
  });

  it('“as above” is said in words and in signs; a word with more behind it is a text', () => {
    for (const text of ['ditto', 'Dito', 's.o.', 'siehe oben', 'como arriba', '"', '– ″ –', "''", '同上'])
      expect(isAsAbove(text, 'text'), text).toBe(true);
    for (const text of ['ditto 2', '" x', 'arriba', '']) expect(isAsAbove(text, 'text'), text).toBe(false);
    expect(isAsAbove('Dito', 'name')).toBe(false);
  });

  it('a leaver is who has a last day or is gone; where nobody knows the day, no last day is past', () => {
    const [gone, stays, leaving] = [{ active: false }, {}, { endDate: '2024-05-01' }];
    expect([gone, stays, leaving].map((one) => isLeaver(one, null))).toEqual([true, false, true]);
    expect([gone, stays, leaving].map((one) => hasLeft(one, null))).toEqual([true, false, false]);
    for (const who of [isLeaver, hasLeft]) {
      expect([gone, stays, leaving].map((one) => who(one, '2024-05-02'))).toEqual([true, false, true]);
      expect(who(leaving, '2024-04-30')).toBe(false);
    }
  });

  it('a row that other signs separate is told both signs', async () => {
    const { issues } = await readRows(HEADER, ADA, BO.replaceAll(',', ';'));
    expect(issues.map(({ code, expected }) => [code, expected])).toEqual([
      ['whole-row', 'cells separated as in the header, by commas: this row is separated by semicolons'],
    ]);
  });

  it('rows that are all short by the same cells are not cut off, also without a line break at the end', async () => {
    const rows = (count: number): string[] => [ADA, BO, 'E3,c@acme.example,Cy,Moor'].slice(0, count);
    const codes = async (count: number): Promise<string[]> =>
      (await readText([`${HEADER},title`, ...rows(count)].join('\n'))).issues.map(({ code }) => code);
    expect(await codes(1)).toEqual(['cut-off']);
    for (const count of [2, 3]) expect(await codes(count)).not.toContain('cut-off');
  });

  it('a word for nothing in a sign-in name is an error', async () => {
    expect(said(await readRows(HEADER, 'E1,n/a,Ada,Berg'))[0]).toMatch(/^2:2 error null-word userName “n\/a”/);
  });

  it('an id that is a number of a list is no total: only a whole number counts', async () => {
    const list = (total: string): string =>
      `{"totalResults": ${total}, "Resources": [{"userName": "a@acme.example", "givenName": "A", "familyName": "B"}]}`;
    const codes = async (total: string): Promise<string[]> =>
      (await readText(list(total), { path: 'roster.json' })).issues.map(({ code }) => code);
    expect(await codes('2')).toHaveLength(1);
    for (const total of ['1', '0.2', '1e9', '-5']) expect(await codes(total), total).toEqual([]);
  });

  it('keys that the policy leaves out stay left out when a later object brings a new one', async () => {
    const people = [
      { userName: 'a@acme.example', givenName: 'Ada', familyName: 'Berg', shoeSize: '38' },
      { userName: 'b@acme.example', givenName: 'Bo', familyName: 'Lind', shoeSize: '43', title: 'Lead' },
    ];
    const roster = await readBy({ ignoreColumns: ['shoeSize'] }, JSON.stringify(people), 'roster.json');
    expect(said(roster)).toEqual([]);
    expect(roster.entries[1]?.profile).toMatchObject({ title: 'Lead' });
  });

  it.each([
    [[{ nick: 'a' }], 'objects with a key userName or externalId; where yours has another name, map it in the policy'],
    [[{ work: { nick: 'a', userName: 'a@acme.example' } }], 'not inside of another object (here: work.userName)'],
    [[{ work: { nick: 'a', 'E-mail': 'a@acme.example' } }], 'not inside of another object (here: work.E-mail)'],
  ])('of a list without a key it is told where one is looked for: %j', async (people, expected) => {
    const { issues } = await readText(JSON.stringify(people), { path: 'roster.json' });
    expect(issues.find(({ code }) => code === 'no-key-column')?.expected).toContain(expected);
  });

  it('a day that two orders give is said with both, and with the year in full where it is short', async () => {
    const expected = async (day: string): Promise<string | undefined> =>
      (await readRows(`${HEADER},endDate`, `${ADA},${day}`)).issues[0]?.expected;
    expect(await expected('03/04/2026')).toMatch(/: this could be 2026-0[34]-0[34] or 2026-0[34]-0[34]$/);
    expect(await expected('03/04/26')).toMatch(/ or 2003-04-26, with the year in full$/);
  });

  it.each(
    '#REF! #N/A #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #GETTING_DATA '
      .concat('#BEZUG! #NV #WERT! #ZAHL! #ÜBERLAUF! #null! #¡VALOR! #NOMBRE? Err:502 Loading...')
      .split(' '),
  )('%s is what a spreadsheet writes where a formula went wrong', (text) =>
    expect(spreadsheetDebris(text)).toBe('formula-error'),
  );

  it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'])('months and days of the week are read in %s', (language) => {
    const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1)
      expect(monthOf(plainWords(long.format(Date.UTC(2024, month, 15))))).toBe(month + 1);
    for (let day = 1; day <= 7; day += 1) {
      const name = days.format(Date.UTC(2024, 0, day));
      expect(plainWords(`${name}, 3 may`), name).toBe('3 may');
    }
  });

  it.each([
    ['demitida', 'gone'],
    ['licenziato', 'gone'],
    ['uit dienst', 'gone'],
    ['zwolniony', 'gone'],
    ['уволен', 'gone'],
    ['ukončeno', 'gone'],
    ['işten ayrıldı', 'gone'],
    ['irtisanottu', 'gone'],
    ['已离职', 'gone'],
    ['ativo', 'employed'],
    ['работает', 'employed'],
    ['inativo', 'inactive'],
    ['nobody', null],
  ])('the status word %s says %s', (word, standing) => expect(foreignStanding(word)).toBe(standing));

  it.each([
    ['Berg, Ada (On Leave)', 'Ada'],
    ['Berg, Ada (a) (b)', 'Ada'],
    ['Berg (born Lind), Ada', 'Ada'],
    ['Berg, Ada, Dr.', undefined],
  ])('the first name of %s is %s', async (name, givenName) => {
    const roster = await readText(`userName,worker,familyName\na@acme.example,"${name}",Berg\n`, {
      columns: { givenName: '{{worker|given}}' },
    });
    expect(roster.entries[0]?.profile.givenName).toBe(givenName);
  });

  it.each([
    ['A&#55357;B', null],
    ['A&#x110000;B', null],
    ['A&#228;B', 'AäB'],
    ['A&#10;B', null],
    ['M+APw-ller', 'Müller'],
    ['M+APx-ller', null],
    ['+4930-1234', null],
  ])('the letters of %s are %s', (text, right) => expect(escapedText(text)?.right ?? null).toBe(right));

  it('a slip in the domain of a sign-in name is told in the words of the file', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `p${i}@acme.example,P${i},Q${i}`);
    const { issues } = await readText(['Login,givenName,familyName', ...rows, 'z@acme.exampel,Z,Y'].join('\n'));
    expect(issues.map(({ column, suggestion }) => [column, suggestion])).toEqual([['Login', 'z@acme.example']]);
  });

  it('a word for nothing that is read as empty is said with what is expected', async () => {
    const { issues, entries } = await readRows(`${HEADER},title`, `${ADA},n/a`);
    expect(issues.map(({ severity, expected }) => `${severity}: ${expected}`)).toEqual([
      'warning: an empty cell: this is a program’s word for “nothing here”; read as empty',
    ]);
    expect(entries[0]?.profile.title).toBeUndefined();
  });

  it.each([
    ['Left Company', 'yes', /give the file a column status .*\(“yes” here is the opposite of active\), or put it/],
    ['Reason for Leaving', 'Retired', /give the file a column status with “terminated” for these people, or put it/],
  ])('what makes a column %s count', async (header, cell, expected) => {
    const { issues } = await readRows(`${HEADER},${header}`, `${ADA},${cell}`, `${BO},`);
    expect(issues.find(({ column }) => column === header)?.expected).toMatch(expected);
  });

  it.each([
    ...['totalResults', 'total', 'totalCount', 'total_records', 'meta.totalItems'].map((name) => [name, '3'] as const),
    ...['hasMore', 'hasNext', 'has_next_page', 'morePages', 'incomplete'].map((name) => [name, 'true'] as const),
    ...['next', 'nextPage', 'nextLink', '@odata.nextLink', 'next_url', 'nextCursor', 'nextPageToken'].map(
      (name) => [name, '"abc"'] as const,
    ),
  ])('a list beside which %s is %s is one page of several', async (name, value) => {
    const person = '{"userName": "a@acme.example", "givenName": "A", "familyName": "B"}';
    const list = `{"${name}": ${value}, "users": [${person}]}`;
    const { issues } = await readText(list, { path: 'roster.json' });
    expect(issues.map(({ severity, found }) => [severity, found.includes(name)])).toEqual([['warning', true]]);
  });

  it.each(
    'null <null> (null) [null] #null nil <nil> nan #nan <na> none (none) <none> [none] n/a #n/a #na na n.a. '
      .concat('n.v. k.a. n/v ')
      .concat(
        'undefined (undefined) \\n \\0 (blank) [blank] <blank> blank (leer) (vide) empty (empty) [empty] <empty> ',
      )
      .concat('missing dbnull system.dbnull -nan 1.#ind')
      .split(' '),
  )('%s is a program’s word for nothing', (word) => {
    expect(isNullWord(word)).toBe(true);
    expect(isNullWord(word.toUpperCase())).toBe(true);
  });

  it.each(['title', 'familyName', 'externalId', 'roles', 'primaryRole', 'groups', 'skills'])(
    'letters of another encoding in %s are an error or a repair, never a value',
    async (field) => {
      const headers = [...new Set([...HEADER.split(','), field])];
      const person: Record<string, string> = {
        externalId: 'E1',
        userName: 'a@acme.example',
        givenName: 'A',
        familyName: 'B',
      };
      const cells = headers.map((header) => (header === field ? 'MÃ¼ller' : (person[header] ?? '')));
      const roster = await readRows(headers.join(','), cells.join(','));
      expect(roster.issues.map(({ suggestion }) => suggestion)).toContain('Müller');
      expect(JSON.stringify(roster.entries)).not.toContain('MÃ¼ller');
    },
  );

  it.each([
    ['userName', '"a@acme.example"', 'a@acme.example'],
    ['email', '“a@acme.example”', 'a@acme.example'],
    ['timeZone', "'Europe/Berlin'", 'Europe/Berlin'],
    ['rank', '"3"', '3'],
    ['hireDate', '"2024-05-01"', '2024-05-01'],
  ])('quotes around all of a cell in %s are no part of it', async (field, cell, value) => {
    const headers = [...new Set([...HEADER.split(','), field])];
    const person: Record<string, string> = {
      externalId: 'E1',
      userName: 'a@acme.example',
      givenName: 'A',
      familyName: 'B',
    };
    const cells = headers.map((header) =>
      header === field ? `"${cell.replaceAll('"', '""')}"` : (person[header] ?? ''),
    );
    const { entries, issues } = await readRows(headers.join(','), cells.join(','));
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['notice apostrophe-id']);
    expect(String((entries[0]?.profile as Record<string, unknown> | undefined)?.[field])).toBe(value);
  });

  it('a date of five digits is one between 1930 and 2100, and zero is none', async () => {
    const days = async (cell: string): Promise<unknown> =>
      (await readRows(`${HEADER},hireDate`, `${ADA},${cell}`)).entries[0]?.profile.hireDate;
    expect(await days('45413')).toBe('2024-05-01');
    expect(await days('0')).toBeUndefined();
    expect(await days('1970-01-01T00:00:00Z')).toBeUndefined();
  });

  it('a skill has its proficiency behind the last colon', () => {
    expect(skillGrants(['Billing: EN:3', 'Chat', 'Mail :20']).grants).toEqual([
      { name: 'Billing: EN', proficiency: 3 },
      { name: 'Chat' },
      { name: 'Mail', proficiency: 20 },
    ]);
    expect(skillGrants(['Chat:21']).fault).toMatchObject({ code: 'bad-proficiency', found: 'Chat:21' });
    expect(skillGrants(['Chat:0']).fault).toMatchObject({ code: 'bad-proficiency' });
  });

  it.each([
    ['Ada (terminated)', /“\(?terminated\)?” behind it/],
    ['TERMINATED - Ada', /“TERMINATED -” before it/],
  ])('of the name %s it is said on which side the status stands', async (name, expected) => {
    const { issues } = await readRows(HEADER, `E1,a@acme.example,${name},Berg`);
    expect(issues.map(({ code }) => code)).toEqual(['status-in-name']);
    expect(issues[0]?.expected).toMatch(expected);
  });

  it.each([
    ['&amp;', '&'],
    ['&apos;', "'"],
    ['&quot;', '"'],
    ['&szlig;', 'ß'],
    ['&AElig;', 'Æ'],
    ['&oslash;', 'ø'],
    ['&rsquo;', '’'],
    ['&ndash;', '–'],
    ['&ccedil;', 'ç'],
    ['&Aring;', 'Å'],
    ['&scaron;', 'š'],
    ['&nobody;', null],
  ])('the sign of %s is %s', (text, sign) => expect(escapedText(`A${text}B`)?.right ?? null).toBe(sign && `A${sign}B`));

  it.each([
    ['Mr', true],
    ['Herr  Dr.', true],
    ['Mr / Mrs', true],
    ['Dr. Lead', false],
  ])('a column of titles %s holds salutations: %s', async (title, isSo) => {
    const { issues } = await readRows(`${HEADER},title`, `${ADA},${title}`, `${BO},Mrs.`);
    expect(issues.some(({ found }) => found.includes('salutation') || found.includes(title))).toBe(isSo);
  });

  it('a template takes no word for nothing into a key', async () => {
    const read = async (cell: string, field: string): Promise<Roster> =>
      readText(`id,userName,givenName,familyName\n${cell},a@acme.example,Ada,Berg\n`, {
        columns: { [field]: '{{id}}' },
      });
    expect(said(await read('n/a', 'externalId'))[0]).toContain('error null-word id “n/a”');
    expect(said(await read('tbd', 'externalId'))[0]).toContain('error null-word id “tbd”');
    const title = await read('n/a', 'title');
    expect(said(title)[0]).toContain('warning null-word id “n/a”');
    expect(title.entries[0]?.profile.title).toBeUndefined();
  });

  it('of a list whose key lies inside of another object it says where, and of no mapping', async () => {
    const people = [{ work: { nick: 'a', userName: 'a@acme.example' } }];
    const { issues } = await readText(JSON.stringify(people), { path: 'roster.json' });
    expect(issues.find(({ code }) => code === 'no-key-column')?.expected).toBe(
      'objects with a key userName or externalId, not inside of another object (here: work.userName)',
    );
  });

  it('a commented row is shown without the blanks around it', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `E${i + 10},p${i}@acme.example,P${i},Q${i}`);
    const { issues } = await readRows(HEADER, ...rows, ' # E1 ,a@acme.example,Ada,Berg');
    expect(issues.filter(({ code }) => code === 'commented-row').map(({ found }) => found)).toEqual(['# E1']);
  });

  it.each([
    ['title', 'TRUE', /^a value: TRUE is what .* read as empty$/, undefined],
    ['title', 'ИСТИНА', /^a value: .* read as empty$/, undefined],
    ['middleName', 'FALSCH', /^a name: FALSCH is what .* correct it, if that is where it comes from$/, 'FALSCH'],
    ['externalId', 'WAHR', /^an id: WAHR is what .* correct it, if that is where it comes from$/, 'WAHR'],
  ])('of an answer in %s, %s, it is said what it may be', async (field, answer, expected, value) => {
    const headers = [...new Set(['externalId', 'userName', 'givenName', 'familyName', field])];
    const person: Record<string, string> = {
      externalId: 'E1',
      userName: 'a@acme.example',
      givenName: 'Ada',
      familyName: 'Berg',
      [field]: answer,
    };
    const { issues, entries } = await readRows(headers.join(','), headers.map((header) => person[header]).join(','));
    expect(issues).toMatchObject([{ code: 'null-word', severity: 'warning', found: answer }]);
    expect(issues[0]?.expected).toMatch(expected);
    expect((entries[0]?.profile as Record<string, unknown> | undefined)?.[field]).toBe(value);
  });

  it.each(
    'tbd t.b.d. tba tbc unknown pending unbekannt folgt offen inconnu pendiente desconocido new neu nouveau nuevo'
      .split(' ')
      .concat('to be determined', 'to be confirmed', 'à définir', 'new hire', 'new starter', 'to follow', 'not yet'),
  )('%s is no id yet', (word) => {
    expect(isNoIdYet(word)).toBe(true);
    expect(isNoIdYet(word.toUpperCase())).toBe(true);
    expect(isNullWord(`see ${word}`)).toBe(false);
  });

  it.each([
    ['[! remove !]', true],
    ['<REMOVE>', true],
    ['*delete*', true],
    ['(do not remove)', false],
    ['<no remove>', false],
  ])('%s is nearly [!REMOVE!]: %s', (text, isSo) => expect(isNearlyRemove(text)).toBe(isSo));

  it.each([
    ['2024-5-1', '2024-05-01'],
    ['2024.05.01', '2024-05-01'],
    ['2024-5-1x', ''],
    ['2024-05-01 13:45', '2024-05-01'],
    ['2024-13-01', ''],
  ])('the day that %s probably means is %j', (text, day) => expect(meantDay(text)).toBe(day));

  it.each([
    ['İşten çıkış tarihi', 'last day'],
    ['Datum ukončení', 'last day'],
    ['Datum odchodu', 'last day'],
    ['Kilépés dátuma', 'last day'],
    ['Data încetării', 'last day'],
    ['Дата увольнения', 'last day'],
    ['退職日', 'last day'],
    ['Austrittsdatum', 'last day'],
    ['Data de saída', 'last day'],
    ['Einde dienstverband', 'last day'],
  ])('the header %s asks for the %s', (header, question) => expect(questionOf(header)).toBe(question));

  it.each([
    ['Ada<br>Berg', 'Ada Berg'],
    ['<b>Ada</b>', 'Ada'],
    ['A&lt;B', 'A<B'],
  ])('what a web page made of a text, %s, is told with the text', (text, right) =>
    expect(escapedText(text)?.right).toBe(right),
  );

  it('who came back on the last day itself is no one who came back after it', async () => {
    const read = async (back: string): Promise<string[]> =>
      (
        await readBy(
          { today: '2026-01-01', timezone: 'UTC' },
          `${HEADER},endDate,Rehire Date\n${ADA},2024-05-01,${back}\n${BO},,\n`,
        )
      ).issues.map(({ severity, code }) => `${severity} ${code}`);
    expect(await read('2024-05-02')).toContain('error decisive-column-not-read');
    expect(await read('2024-05-01')).not.toContain('error decisive-column-not-read');
  });

  it('a userName that is the id of another is told with the column that lacks', async () => {
    const { issues } = await readRows(HEADER, 'b@acme.example,a@acme.example,Ada,Berg', ',b@acme.example,Bo,Lind');
    expect(issues.filter(({ code }) => code === 'key-of-another')).toMatchObject([
      { column: 'userName', found: 'b@acme.example' },
    ]);
  });

  it('a primary role that ends is one of the roles alone', () => {
    const entry = { roles: [{ name: 'Agent' }] } as unknown as RosterEntry;
    addPrimary(entry, [{ name: 'Lead', until: '2026-05-01' }]);
    expect(entry).toEqual({ roles: [{ name: 'Lead', until: '2026-05-01' }, { name: 'Agent' }] });
    const other = {} as unknown as RosterEntry;
    addPrimary(other, [{ name: 'Lead' }]);
    expect(other).toEqual({ primaryRole: 'Lead' });
    addPrimary(other, []);
    expect(other).toEqual({ primaryRole: 'Lead', roles: [] });
  });
});
