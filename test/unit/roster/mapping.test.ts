import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { fieldOfHeader, headerKey } from '../../../src/roster/cells/fields.ts';
import { bindHeaders } from '../../../src/roster/cells/headers.ts';
import { nearestField } from '../../../src/roster/cells/nearest-field.ts';
import { parseTemplate, toAscii, type Template } from '../../../src/roster/cells/template.ts';
import { hrExport } from './hr-export.ts';
import { brief, issueOf, readFixtures, readText } from './reading.ts';

describe('headers', () => {
  it.each([
    ['USER NAME', 'userName'],
    ['user_name', 'userName'],
    ['User-Name*', 'userName'],
    ['E-Mail', 'email'],
    ['Prénom', 'givenName'],
    ['PRENOM', 'givenName'],
    ['Employee #', 'externalId'],
    ['Role Name', 'primaryRole'],
    ['Team\u00A0Name', 'team'],
    ['attr.Shift Plan', 'attr.Shift Plan'],
    ['Attr. shift', 'attr.shift'],
    ['Worker Status', 'status'],
    ['Beschäftigungsstatus', 'status'],
  ])('%s is %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });

  it.each([['User ID'], ['Name'], ['Personal Email'], ['Mobile'], ['Manager'], ['attr.'], ['']])(
    '%s is guessed into nothing',
    (header) => {
      expect(fieldOfHeader(header)).toBeNull();
    },
  );

  it('no alias means two fields', async () => {
    const { FIELDS } = await import('../../../src/roster/cells/fields.ts');
    const pairs = Object.entries(FIELDS).flatMap(([field, { aliases }]) =>
      [field, ...aliases].map((name) => [headerKey(name), field] as const),
    );
    const fields = Map.groupBy(pairs, ([key]) => key);
    expect([...fields].filter(([, held]) => new Set(held.map(([, field]) => field)).size > 1)).toEqual([]);
  });

  it('two for one field are an error that names both', async () => {
    const roster = await readFixtures(['two-headers.csv']);
    expect(issueOf(roster, 'two-headers')).toMatchObject({
      row: null,
      column: 'Login',
      severity: 'error',
      found: '“userName” and “Login” both mean userName',
    });
  });

  it('two that are the same: the policy cannot name one of them, so the advice is another one', async () => {
    const roster = await readText('Username,givenName,familyName,Username\na@example.com,A,A,b@example.com\n');
    expect(issueOf(roster, 'two-headers')).toMatchObject({
      found: '“Username” is the header of two columns',
      expected: 'each header once: delete one of the two columns, or give it another header',
    });
  });

  it('what nothing maps is named once, with the nearest field', async () => {
    const roster = await readText(
      'userName,givenName,familyName,Manager,Departmnt,Shoe Size\na@example.com,A,A,x,y,42\n',
    );
    expect(brief(roster.issues)).toEqual(['null unmapped-columns null']);
    expect(roster.issues[0]).toMatchObject({
      severity: 'notice',
      found: 'Manager, Departmnt, Shoe Size',
      suggestion: 'Departmnt → department',
    });
    expect(roster.files[0]?.unmapped).toEqual([
      { header: 'Manager', nearest: '' },
      { header: 'Departmnt', nearest: 'department' },
      { header: 'Shoe Size', nearest: '' },
    ]);
    expect(nearestField('WorkerStatusReason')).toBe('status');
  });

  it('cells under no header are said once', async () => {
    const roster = await readText('userName,,givenName,familyName\na@example.com,x,A,A\nb@example.com,y,B,B\n');
    expect(brief(roster.issues)).toEqual(['2 no-header null']);
  });
});

describe('columns of the policy', () => {
  it('by name, by list (the first cell that is not empty) and by template', async () => {
    const roster = await readText('Person,Known As,Legal,Last Name,Badge\nÉva ,Evi,Éva,Oak,B1\nOle,,Ole,Pine,B2\n', {
      columns: {
        userName: '{{Person | trim | ascii | lower}}@example.com',
        givenName: ['Known As', 'Legal'],
        externalId: 'badge',
        'attr.badge': 'Badge',
      },
    });
    expect(roster.issues).toEqual([]);
    expect(roster.entries.map(({ profile, attributes }) => ({ ...profile, ...attributes }))).toEqual([
      { userName: 'eva@example.com', givenName: 'Evi', familyName: 'Oak', externalId: 'B1', badge: 'B1' },
      { userName: 'ole@example.com', givenName: 'Ole', familyName: 'Pine', externalId: 'B2', badge: 'B2' },
    ]);
  });

  it('the policy wins over a known name', async () => {
    const roster = await readText('Username,Work Email,First Name,Last Name\naa1,a@example.com,A,A\n', {
      columns: { userName: 'Work Email', email: 'Work Email' },
    });
    expect(roster.entries[0]?.profile).toEqual({
      userName: 'a@example.com',
      email: 'a@example.com',
      givenName: 'A',
      familyName: 'A',
    });
    expect(roster.files[0]?.unmapped.map(({ header }) => header)).toEqual(['Username']);
  });

  it('half a template is no value', async () => {
    const roster = await readText('UserID,First Name,Last Name\n,A,A\n', {
      columns: { userName: '{{UserID}}@example.com' },
    });
    expect(brief(roster.issues)).toEqual(['2 missing-value userName']);
  });

  it('debris and strange letters in a templated column are errors too', async () => {
    const roster = await readText('UserID,First Name,Last Name\n1.23E+05,A,A\nйo,B,B\n', {
      columns: { userName: '{{UserID}}@example.com' },
    });
    expect(brief(roster.issues)).toEqual(['2 scientific-number UserID', '3 confusable-address userName']);
  });

  it.each([
    [{ usrName: 'Login' }, 'unknown-field', 'userName'],
    [{ team: 'Temas' }, 'missing-column', 'Teams'],
    [{ title: '{{Teams | lowr}}' }, 'bad-template', 'lower'],
    [{ title: '{{Teams' }, 'bad-template', ''],
    [{ title: '{{Tems}}' }, 'missing-column', 'Teams'],
  ])('%o is %s, nearest “%s”', async (columns, code, suggestion) => {
    const roster = await readText('userName,givenName,familyName,Teams\na@example.com,A,A,x\n', { columns });
    expect(issueOf(roster, code)).toMatchObject({ row: null, severity: 'error', suggestion });
  });

  it('a header the policy names must be there once', () => {
    expect(
      bindHeaders(['userName', 'Code', 'code'], { columns: { team: 'CODE' }, ignoreColumns: [] }).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(['two-headers']);
    expect(
      bindHeaders(['userName', 'Code', 'code'], { columns: { team: 'Code' }, ignoreColumns: [] }).problems,
    ).toEqual([]);
  });

  it('a file with the fields’ own names is read under a policy made for another', async () => {
    const roster = await readText('userName,givenName,familyName\na@example.com,A,A\n', {
      columns: { userName: '{{UserID}}@example.com' },
    });
    expect(roster.issues).toEqual([]);
  });
});

const fill = (text: string, cells: Record<string, string>): string =>
  (parseTemplate(text) as Template).fill((column) => cells[column] ?? '');

describe('templates', () => {
  it('fill in text, columns and filters', () => {
    expect(
      fill('{{First|lower}}.{{Last | ascii | lower | compact}}@example.com', { First: 'ANNA', Last: 'de Ångström' }),
    ).toBe('anna.deangstrom@example.com');
    expect(fill('{{ID | upper}}', { ID: 'a1' })).toBe('A1');
    expect(toAscii('Łódź Øre Straße Æsir ﬁn')).toBe('Lodz Ore Strasse Aesir fin');
    expect(toAscii('Иван')).toBe('Иван');
  });
});

describe('a 1,000-row HR export without an e-mail column', () => {
  it('is read with seven lines of policy; its inactive rows are leavers', async () => {
    const lines = [
      'version: 1',
      'columns:',
      '  userName: "{{UserID | lower}}@example.com"',
      '  displayName: "{{FirstName}} {{LastName}}"',
      '  title: RoleTitle',
      '  department: Unit',
      '  team: Desk',
    ];
    expect(lines.length).toBeLessThanOrEqual(8);
    const { policy, problems } = await parsePolicy(lines.join('\n'), 'policy.yml');
    expect(problems).toEqual([]);
    const { text, inactive, onLeave } = hrExport(1000);
    const roster = await readText(text, { path: 'hr.csv', columns: policy?.columns ?? {} });
    expect(roster.issues.map(({ code, severity, found }) => [code, severity, found])).toEqual([
      ['unmapped-columns', 'notice', 'ManagerID, Salary Band'],
    ]);
    expect(roster).toMatchObject({ rows: 1000, invalidRows: 0 });
    expect(roster.entries.filter(({ active }) => active === false)).toHaveLength(inactive);
    expect(roster.entries.filter(({ active }) => active === undefined)).toHaveLength(onLeave);
    expect(inactive).toBeGreaterThan(50);
    expect(roster.entries[41]).toMatchObject({
      row: 43,
      line: 43,
      startDate: '2018-02-14',
      profile: { userName: 'p00042@example.com', externalId: '900042', displayName: 'Given42 Family42' },
    });
    expect(roster.entries.every(({ profile }) => profile.email === undefined)).toBe(true);
  });
});
