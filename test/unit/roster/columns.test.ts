import { describe, expect, it } from 'vitest';
import fc from '../../harness/property.ts';
import { PROFILE_FIELDS } from '../../../src/model/fields.ts';
import { definitionOf, FIELD_NAMES, fieldNamed, fieldOfHeader, headerKey } from '../../../src/roster/cells/fields.ts';
import { bindHeaders } from '../../../src/roster/cells/headers.ts';
import { nearestField } from '../../../src/roster/cells/nearest-field.ts';
import { FILTER_NAMES, isTemplate, parseTemplate, type Template, toAscii } from '../../../src/roster/cells/template.ts';
import { headerWords, questionOf, turnsFrom } from '../../../src/roster/cells/turns.ts';
import { readBy, said } from './reading.ts';

type Columns = Parameters<typeof bindHeaders>[1]['columns'];

/** What was bound, `field: label source`, then problems and what nothing maps. */
function bind(headers: string[], columns: Columns = {}, ignoreColumns: string[] = [], cells: string[][] = []) {
  const { fields, problems, unmapped, userNameFrom } = bindHeaders(headers, { columns, ignoreColumns }, (index) =>
    cells.map((row) => row[index] ?? ''),
  );
  return {
    fields: fields.map(({ field, label, source }) => {
      const from =
        source.kind === 'cell'
          ? source.index
          : source.kind === 'first'
            ? source.indexes.join('|')
            : [...source.indexes].map(([name, at]) => `${name}=${at}`).join('|');
      return `${field}: ${label} ${source.kind} ${from}`;
    }),
    problems: problems.map(({ code, column, found, suggestion }) =>
      [code, column ?? 'file', `“${found}”`, suggestion].filter((part) => part !== '').join(' '),
    ),
    unmapped: unmapped.map(({ header, nearest }) => (nearest === '' ? header : `${header} → ${nearest}`)),
    userNameFrom,
  };
}
const KEY = 'userName: Login cell 0';

describe('columns', () => {
  it.each<[string, Parameters<typeof bind>, Partial<ReturnType<typeof bind>>]>([
    [
      'are known by name',
      [['Login', 'First Name', 'Shoe']],
      { fields: [KEY, 'givenName: First Name cell 1'], unmapped: ['Shoe'] },
    ],
    ['without a header are none', [['Login', '', '']], { fields: [KEY], unmapped: [], problems: [] }],
    [
      'that the policy ignores are none',
      [['Login', 'TITLE', 'Foo'], {}, ['title', 'foo']],
      { fields: [KEY], unmapped: [], problems: [] },
    ],
    [
      'that mean one field are an error, named once each',
      [['Login', 'Title', 'Job Title', 'Position']],
      {
        fields: [KEY, 'title: Title cell 1'],
        problems: [
          'two-headers Job Title “Title” and “Job Title” both mean title”'.replace('Job Title “', 'Job Title ““'),
          'two-headers Position “Title” and “Position” both mean title”'.replace('Position “', 'Position ““'),
        ],
        unmapped: [],
      },
    ],
    [
      'that the policy names go before their own meaning',
      [['Login', 'Title', 'Job Title'], { title: 'job_title' }],
      { fields: ['title: Job Title cell 2', KEY], problems: [], unmapped: ['Title → title'] },
    ],
    [
      'may be read as two fields',
      [['Login', 'Badge'], { externalId: 'Badge', 'attr.badge': 'badge' }],
      { fields: ['externalId: Badge cell 1', 'attr.badge: Badge cell 1', KEY], unmapped: [] },
    ],
    [
      'may come from a list, each column once; those that are not there do not matter',
      [['Login', 'A', 'B'], { title: ['B', 'b', 'Z', 'A'] }],
      { fields: ['title: B first 2|1', KEY], problems: [], unmapped: [] },
    ],
    [
      'from a list of which one is there are that one',
      [['Login', 'A'], { title: ['Z', 'A'] }],
      { fields: ['title: A cell 1', KEY] },
    ],
    [
      'of a list that are all missing are an error, with the nearest',
      [['Login', '', 'Titel A'], { title: ['Zzzzzz', 'Titel B'] }],
      { problems: ['missing-column title “Login, Titel A” Titel A'], unmapped: ['Titel A'] },
    ],
    [
      'that are missing do not matter where the file has the field by name',
      [['Login', 'Title'], { title: 'Nowhere', userName: '{{No}}@x' }],
      { fields: [KEY, 'title: Title cell 1'], problems: [] },
    ],
    [
      'in a template are used, once each',
      [['Id', 'Unit', 'Login'], { externalId: '{{Id}}-{{unit}}-{{Id}}' }],
      { fields: ['externalId: externalId template Id=0|unit=1', 'userName: Login cell 2'], unmapped: [], problems: [] },
    ],
    [
      'in a template keep their own meaning',
      [['Login', 'Title'], { displayName: '{{Title}}' }],
      { fields: ['displayName: displayName template Title=1', KEY, 'title: Title cell 1'], unmapped: [] },
    ],
    [
      'a template lacks are an error',
      [['Login'], { title: '{{Tilte}} x' }],
      { problems: ['missing-column title “Login”'] },
    ],
    [
      'a bad template has are one',
      [['Login'], { title: '{{Login | upper | uper}}' }],
      { problems: ['bad-template title “filter “uper”” upper'], unmapped: [] },
    ],
    [
      'of no field are an error with the nearest field',
      [['Login'], { tilte: 'Login', Login: 'x', 'attr.': 'y' }],
      {
        problems: [
          'unknown-field file “columns: tilte” title',
          'unknown-field file “columns: Login” userName',
          'unknown-field file “columns: attr.”',
        ],
      },
    ],
    [
      'that the policy names and the file has twice are an error, once',
      [['Login', 'Code', 'CODE', 'Code'], { title: 'Code', team: 'code' }],
      { problems: ['two-headers Code ““Code” is there more than once”'] },
    ],
    [
      'that compare alike are no answer, the first of the file neither',
      [['Code', 'CODE', 'Login'], { title: 'code' }],
      { problems: ['two-headers Code ““Code” is there more than once”'] },
    ],
    [
      'that are there twice but for their case are told apart by it',
      [['Login', 'Code', 'CODE'], { title: 'CODE' }],
      { fields: ['title: CODE cell 2', KEY], problems: [], unmapped: ['Code'] },
    ],
    [
      'with a name of nothing but signs are found by no other',
      [['Login', '---', '!!'], { title: '??' }],
      { problems: ['missing-column title “Login, ---, !!”'] },
    ],
  ])('%s', (_, given, expected) => {
    expect(bind(...given)).toMatchObject(expected);
  });

  it('of a file without a key are an error, with the header that is nearly one', () => {
    expect(bind(['Usernme', '', 'First Name']).problems).toEqual(['no-key-column file “Usernme, First Name” Usernme']);
    expect(bind(['Employe ID', 'x']).problems).toEqual(['no-key-column file “Employe ID, x” Employe ID']);
    expect(bind(['Nothing']).problems).toEqual(['no-key-column file “Nothing”']);
    expect(bind(['Nothing'], { userName: 'Gone' }).problems.map((one) => one.split(' ')[0])).toEqual([
      'missing-column',
    ]);
    for (const header of ['CXone ID', 'Employee ID', 'Login']) expect(bind([header]).problems).toEqual([]);
    expect(bind(Array.from({ length: 25 }, (_, at) => `Z${at}`)).problems[0]).toContain('Z19”');
  });

  it('that the policy names and the file lacks are all named', () => {
    const rules = { columns: { title: ['Zzz', 'Titel B'] }, ignoreColumns: [] };
    expect(bindHeaders(['Login'], rules).problems[0]?.expected).toMatch(/title: “Zzz” or “Titel B”$/);
  });

  it('of the work e-mail stand in for the user name, where nothing else is one', () => {
    expect(bind(['Email', 'First Name'])).toMatchObject({
      fields: ['email: Email cell 0', 'givenName: First Name cell 1', 'userName: Email cell 0'],
      userNameFrom: 'Email',
      problems: [],
    });
    expect(bind(['Email', 'Login']).userNameFrom).toBeNull();
    expect(bind(['Email', 'Other'], { email: ['Other', 'Email'] })).toMatchObject({ userNameFrom: 'Other' });
    expect(bind(['Id'], { email: '{{Id}}@example.com' })).toMatchObject({
      userNameFrom: null,
      problems: ['no-key-column file “Id”'],
    });
    expect(bind(['Email'], { userName: 'Gone' })).toMatchObject({ userNameFrom: null });
  });

  it('called User ID are CXone’s id where every cell is a UUID, and there is one', () => {
    const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';
    const fields = (...cells: string[]) =>
      bind(
        ['Login', 'USER ID'],
        {},
        [],
        cells.map((cell) => ['', cell]),
      ).fields.length;
    expect(bindHeaders(['Login', 'User ID'], { columns: {}, ignoreColumns: [] }).fields).toHaveLength(1);
    expect([fields(id, '', ` ${id.toUpperCase()} `), fields(id, 'x'), fields('x', id), fields(''), fields()]).toEqual([
      2, 1, 1, 1, 1,
    ]);
  });
});

describe('headers', () => {
  it.each([
    ['User_Name', 'userName'],
    ['First Name [Required]', 'givenName'],
    ['Last Name [read only]', 'familyName'],
    ['attr. Shift [Optional]', 'attr.Shift'],
    ['ATTR.x', 'attr.x'],
    ['attr.', null],
    ['attribute', null],
    ['xattr.y', null],
    ['[Required]', null],
    ['Größe', null],
    ['Straße', null],
    ['Employee#', 'externalId'],
    ['Prénom', 'givenName'],
    ['  Login  ', 'userName'],
  ])('%j is %j', (header, field) => expect(fieldOfHeader(header)).toBe(field));

  it('compares an ASCII header as any other: with a letter of another kind behind it only that one is added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (header) => {
        expect(`${headerKey(header)}e`).toBe(headerKey(`${header}é`));
      }),
    );
  });

  it('are compared without what does not matter', () => {
    expect(['E-Mail (Work)', 'No. #', 'Straße', 'ＩＤ', '名前', '--'].map(headerKey)).toEqual([
      'emailwork',
      'nonumber',
      'strasse',
      'id',
      '名前',
      '',
    ]);
  });

  it('name a field in the policy by its own name alone', () => {
    expect(['username', 'user name', 'attr.X', 'Login', 'status ', ''].map(fieldNamed)).toEqual([
      'userName',
      'userName',
      'attr.X',
      null,
      'status',
      null,
    ]);
  });

  it('of custom attributes and of fields say what may stand in their cells', () => {
    expect(definitionOf('attr.x')).toMatchObject({ kind: 'attribute', clearable: true });
    expect(FIELD_NAMES.filter((field) => definitionOf(field).clearable).sort()).toEqual(
      ['externalId', 'displayName', 'title', 'phone', 'department', 'team', 'roles', 'groups', 'skills']
        .concat(
          PROFILE_FIELDS.filter(
            (field) =>
              /^(middleName|mobilePhone|timeZone|hireDate|rank|userType|loginAuthenticator)$/.test(field) &&
              definitionOf(field).clearable,
          ),
        )
        .sort(),
    );
    const kinds = [
      'active',
      'status',
      'roles',
      'groups',
      'startDate',
      'endDate',
      'licensePolicy',
      'primaryRole',
      'skills',
      'invite',
      'cxoneId',
      'rowChanged',
    ];
    expect(kinds.map((field) => definitionOf(field).kind)).toEqual([
      'truth',
      'truth',
      'list',
      'list',
      'date',
      'date',
      'licence',
      'role',
      'skills',
      'yesNo',
      'cxoneId',
      'mark',
    ]);
  });

  it.each([
    ['Departmnt', 'department'],
    ['Start Dat', 'startDate'],
    ['Our Department Code', 'department'],
    ['GroupsX', 'groups'],
    ['xyTeamzz', 'team'],
    ['brank', 'rank'],
    ['Former Title', ''],
    ['Previous Department', ''],
    ['Team Lead', ''],
    ['Unactive', ''],
    ['Nonactive', ''],
    ['Disactive', ''],
    ['First Day of Work', ''],
    ['First Working Day', ''],
    ['Status Date', ''],
    ['Employment Status: Date', ''],
    ['Active From', ''],
    ['Employment Start', ''],
    ['Role Start Date', ''],
    ['Roles Valid To', ''],
    ['Status Code', 'status'],
    ['Account Start Date', 'startDate'],
    ['Employment Date', ''],
    ['Date de début', ''],
    ['Fecha de egreso', ''],
    ['Last Work Date', ''],
    ['Beschäftigungsart', ''],
    ['Beschäftigungsgrad', ''],
    ['Employment Class', ''],
    ['Terminatoin Date', 'endDate'],
    ['Eintritsdatum', 'startDate'],
    ['Zzz', ''],
    ['', ''],
  ])('%j comes nearest to %j', (header, field) => expect(nearestField(header)).toBe(field));

  it('come apart into words, also where only capitals part them', () => {
    expect(headerWords('isActive')).toEqual(['is', 'active']);
    expect(headerWords('IS_ACTIVE - Été #2')).toEqual(['is', 'active', 'ete', '2']);
    expect(headerWords('')).toEqual([]);
    expect([
      turnsFrom('Manager Email', 'email'),
      turnsFrom('Work Email', 'email'),
      turnsFrom('Department Name', 'department'),
    ]).toEqual([true, false, false]);
    expect([turnsFrom('Secondary Roles', 'Secondary Roles'), turnsFrom('New Roles', 'roles')]).toEqual([false, true]);
  });

  it.each([
    ['Active', 'works'],
    ['isActive', 'works'],
    ['Currently Employed', 'works'],
    ['Non Active', 'left'],
    ['Not Employed', 'left'],
    ['Unemployed', 'left'],
    ['Deactivated', 'left'],
    ['Disactive', 'left'],
    ['Not Unactive', 'works'],
    ['Nonactive', 'left'],
    ['Active Inactivo', 'left'],
    ['Non-active Enabled', 'left'],
    ['Unactive Enabled', 'left'],
    ['Leaver', 'left'],
    ['Never Terminated', 'works'],
    ['Ausgeschieden', 'left'],
    ['Status', 'status'],
    ['Worker Status', 'status'],
    ['Active Status', 'status'],
    ['Terminated Status', 'status'],
    ['Ticket Status', null],
    ['Visa Status', null],
    ['Termination Date', 'last day'],
    ['Employment End Date', 'last day'],
    ['Contract End Day', 'last day'],
    ['Project End Date', null],
    ['Active Date', null],
    ['Employee Status Code', 'status'],
    ['Last Date Worked', 'last day'],
    ['LASTDATEWORKED', 'last day'],
    ['COMPANYEXITDATE', 'last day'],
    ['companyExitDate', 'last day'],
    ['Last Workshop Date', null],
    ['Retirement Eligibility Date', null],
    ['Exit Interview Date', null],
    ['Termination Effective Date', 'last day'],
    ['Start Date', null],
    ['End of Employment', 'last day'],
    ['Final Day', 'last day'],
    ['Letzter Arbeitstag', 'last day'],
    ['Terminated by the lead of my team now', null],
    ['Terminated by lead of the team', 'left'],
    ['Active Directory', null],
    ['Favourite Colour', null],
  ])('%s asks %j', (header, question) => expect(questionOf(header)).toBe(question));
});

describe('templates', () => {
  const fill = (text: string, cells: Record<string, string>) =>
    (parseTemplate(text) as Template).fill((column) => cells[column] ?? '');

  it.each([
    ['{{A}}', { A: 'x' }, 'x'],
    ['a-{{A}}-{{B}}-z', { A: 'x', B: 'y' }, 'a-x-y-z'],
    ['{{A}}{{B}}', { A: 'x' }, ''],
    ['{{A | trim}}!', { A: ' x ' }, 'x!'],
    ['{{A|upper}}', { A: 'äx' }, 'ÄX'],
    ['{{A | compact}}', { A: ' a b  c' }, 'abc'],
    ['{{A | family}}', { A: 'Kern, Ada' }, 'Kern'],
    ['{{A | given}}', { A: 'Kern, Ada (On Leave) (x)' }, 'Ada'],
    ['{{A | given}}', { A: 'Kern, Ada (On Leave)  ' }, 'Ada'],
    ['{{A | given}}', { A: 'Kern, Ada, Dr' }, ''],
    ['{{A | given}}', { A: 'Ada Kern' }, ''],
    ['{{A | family}}', { A: ', Ada' }, ''],
    ['{{A | family}}', { A: 'Kern, ' }, ''],
    ['{{A | family | lower | ascii}}@x', { A: 'Ångström, Å' }, 'angstrom@x'],
    ['{{ A B }}', { 'A B': 'x' }, 'x'],
    ['none', {}, 'none'],
  ])('%s of %j is %j', (text, cells, filled) => expect(fill(text, cells as Record<string, string>)).toBe(filled));

  it.each([
    ['{{}}', '{{}}', ''],
    ['x {{ | lower}}', '{{ | lower}}', ''],
    ['{{A | lowr}}', 'filter “lowr”', 'lower'],
    ['{{A | toString}}', 'filter “toString”', ''],
    ['{{A | }}', 'filter “”', ''],
    ['{{A', '{{A', ''],
    ['A}}', 'A}}', ''],
    ['{{A}} {{B', '{{A}} {{B', ''],
  ])('%s is none: %s', (text, found, suggestion) => expect(parseTemplate(text)).toMatchObject({ found, suggestion }));

  it('know what docs/roster-files.md says of them', () => {
    expect([...FILTER_NAMES].sort()).toEqual(['ascii', 'compact', 'family', 'given', 'lower', 'trim', 'upper']);
    expect((parseTemplate('{{A | lower}} {{B}} {{A}}') as Template).columns).toEqual(['A', 'B', 'A']);
    expect([isTemplate('{{A}}'), isTemplate('{A}')]).toEqual([true, false]);
    expect(toAscii('ßẞæÆœŒøØłŁđĐðÐþÞı éÅ ﬁ Ж')).toBe('ssSSaeAeoeOeoOlLdDdDthThi eA fi Ж');
  });

  it('take cells as they are meant, and are cleared where one of them is', async () => {
    const rules = {
      columns: {
        userName: '{{Id | lower}}@example.com',
        title: '{{Job}} ({{Unit}})',
        displayName: ['Nick', 'Known As'],
      },
    };
    const roster = await readBy(
      rules,
      'Id,First Name,Last Name,Job,Unit,Nick,Known As\nA1 ,A,A,Agent,[!REMOVE!], ,Al\n B2,B,B, Agent,X,,\nC3,C,' +
        'C,#REF!,X,-,x\n' +
        'D4,D,D,a\u0007b,X,"\u200B",Di\nE5,E,E,x,,,\n',
    );
    expect(roster.entries.map(({ profile }) => [profile.userName, profile.title, profile.displayName])).toEqual([
      ['a1@example.com', null, 'Al'],
      ['b2@example.com', 'Agent (X)', undefined],
      ['e5@example.com', undefined, undefined],
    ]);
    expect(said(roster)).toEqual([
      '4:4 error formula-error Job “#REF!”',
      '4:4 warning null-word Nick “-”',
      '5:5 error control-character Job “a\u0007b”',
    ]);
  });
});
