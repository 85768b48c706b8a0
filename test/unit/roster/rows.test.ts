import { describe, expect, it } from 'vitest';
import { brief, issueOf, readFixtures, readRows, readText } from './reading.ts';

const head = 'userName,givenName,familyName';
const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `p${from + at}@example.com,P,P,${from + at}`).join('\n');

describe('what a row needs', () => {
  it('userName and names; a leaver only a key', async () => {
    const roster = await readRows(
      `${head},externalId,status,endDate`,
      ',A,A,1,,',
      'b@example.com,,B,2,,',
      ',,,3,left,',
      'd@example.com,,,,,2026-01-31',
      ',,,,inactive,',
      ',,,5,on leave,',
    );
    expect(brief(roster.issues)).toEqual([
      '2 missing-value userName',
      '3 missing-value givenName',
      '6 missing-key null',
      '7 missing-value userName',
      '7 missing-value givenName',
      '7 missing-value familyName',
    ]);
    expect(roster.entries.map(({ row }) => row)).toEqual([4, 5]);
    expect(roster.invalidRows).toBe(4);
    expect(roster.untouchable).toEqual({ userNames: ['b@example.com'], externalIds: ['1', '2', '5'] });
  });

  it('a column that is not there is said once, and the rows are wrong nevertheless', async () => {
    const roster = await readText('externalId,status\n1,active\n2,active\n3,left\n');
    expect(brief(roster.issues)).toEqual([
      'null missing-column userName',
      'null missing-column givenName',
      'null missing-column familyName',
    ]);
    expect(roster.issues[0]?.found).toContain('2 rows');
    expect(roster.invalidRows).toBe(2);
    expect(roster.entries.map(({ profile }) => profile.externalId)).toEqual(['3']);
  });

  it('a file of leavers needs no other column', async () => {
    const roster = await readText('externalId,status\n1,left\n2,terminated\n');
    expect(roster.issues).toEqual([]);
    expect(roster.entries.map(({ active }) => active)).toEqual([false, false]);
  });

  it('a file without any key column says so, with the header that comes nearest', async () => {
    const roster = await readText('usrname,first name,last name\na@example.com,A,A\n');
    expect(issueOf(roster, 'no-key-column')).toMatchObject({ row: null, suggestion: 'usrname' });
    expect(roster.entries).toEqual([]);
  });
});

describe('cells', () => {
  it('empty leaves alone, [!REMOVE!] clears where clearing makes sense', async () => {
    const roster = await readRows(
      `${head},title,team,roles,groups,attr.shift,email`,
      'a@example.com,A,A,[!REMOVE!],,[!REMOVE!],[!remove!],[!REMOVE!],',
      'b@example.com,[!REMOVE!],B,,,,,,[!REMOVE!]',
    );
    expect(roster.entries).toEqual([
      {
        file: 'roster.csv',
        row: 2,
        line: 2,
        roles: null,
        groups: null,
        attributes: { shift: null },
        profile: { userName: 'a@example.com', givenName: 'A', familyName: 'A', title: null },
      },
    ]);
    expect(brief(roster.issues)).toEqual(['3 not-clearable givenName', '3 not-clearable email']);
  });

  it('spaces, no-break spaces and invisible characters go, with a certain fix; accents are composed', async () => {
    const roster = await readFixtures(['invisible.csv']);
    expect(
      roster.entries.map(({ profile, active }) => [profile.userName, profile.givenName, profile.familyName, active]),
    ).toEqual([
      ['anna.alder@example.com', 'Anna', 'Alder', true],
      ['bert.birch@example.com', 'Bert', 'Birch', true],
      ['cora.cedar@example.com', 'C\u00F6ra', 'Cedar', true],
    ]);
    expect(
      roster.issues.map(({ row, code, severity, certain, suggestion }) => [row, code, severity, certain, suggestion]),
    ).toEqual([
      [2, 'no-break-space', 'notice', true, 'anna.alder@example.com'],
      [3, 'invisible-character', 'notice', true, 'Bert'],
      [3, 'status-case', 'notice', true, 'active'],
      [4, 'spaces', 'notice', true, 'Cedar'],
    ]);
  });

  it('what a spreadsheet did to them is an error in every mapped cell', async () => {
    const roster = await readFixtures(['spreadsheet-debris.csv']);
    expect(brief(roster.issues)).toEqual([
      '2 scientific-number externalId',
      '3 formula-error familyName',
      '4 formula-error department',
      '5 ambiguous-date startDate',
      '6 excel-date startDate',
      '7 bad-date startDate',
      '7 short-id externalId',
    ]);
    expect(issueOf(roster, 'ambiguous-date').expected).toContain('2025-04-03 or 2025-03-04');
    expect(issueOf(roster, 'short-id')).toMatchObject({ severity: 'warning', found: '106', suggestion: '000106' });
    expect(roster.entries.map(({ startDate }) => startDate)).toEqual(['2024-02-01']);
  });

  it('debris in a column that nothing maps does no harm', async () => {
    const roster = await readText(`${head},Budget\na@example.com,A,A,#REF!\n`);
    expect(brief(roster.issues, 'error')).toEqual([]);
  });

  it('addresses of other alphabets, marks, and slips of the hand', async () => {
    const roster = await readFixtures(['confusable.csv']);
    expect(roster.issues.map(({ row, code, suggestion }) => [row, code, suggestion])).toEqual([
      [2, 'confusable-address', 'anna.alder@example.com'],
      [3, 'confusable-address', 'bert.birch@example.com'],
      [4, 'not-an-address', 'cora@example.com'],
      [5, 'not-an-address', ''],
      [6, 'not-an-address', 'emilelm@example.com'],
    ]);
    expect(roster.entries).toEqual([]);
  });

  it('status and active: the words of HR, near misses with the nearest, contradictions refused', async () => {
    const roster = await readRows(
      `${head},active,status`,
      'a@example.com,A,A,yes,Active',
      'b@example.com,B,B,no,Terminated',
      'c@example.com,C,C,1,On Leave',
      'd@example.com,D,D,0,active',
      'e@example.com,E,E,,terminatd',
      'f@example.com,F,F,maybe,',
      'g@example.com,G,G,,LEFT',
    );
    expect(roster.entries.map(({ row, active }) => [row, active])).toEqual([
      [2, true],
      [3, false],
      [4, undefined],
      [8, false],
    ]);
    expect(roster.issues.map(({ row, code, suggestion }) => [row, code, suggestion])).toEqual([
      [5, 'contradiction', ''],
      [6, 'unknown-status', 'terminated'],
      [7, 'unknown-status', ''],
    ]);
  });

  it('roles: separated, dated, once; never dated by guess', async () => {
    const roster = await readRows(
      `${head},roles,groups`,
      'a@example.com,A,A,agent; qa@2026-12-31 |agent,g1|g2',
      'b@example.com,B,B,agent@2026-02-30,',
      'c@example.com,C,C,agent@2026-01-01;agent@2026-02-01,',
      'd@example.com,D,D,a@b.example,',
    );
    expect(roster.entries.map(({ roles, groups }) => [roles, groups])).toEqual([
      [
        [{ name: 'agent' }, { name: 'qa', until: '2026-12-31' }],
        ['g1', 'g2'],
      ],
      [[{ name: 'a@b.example' }], undefined],
    ]);
    expect(brief(roster.issues)).toEqual(['3 bad-date roles', '4 role-twice roles']);
  });

  it('licence policy without case, with the nearest word', async () => {
    const roster = await readText(`${head},licensePolicy\na@example.com,A,A,preserve\nb@example.com,B,B,RECLAM\n`);
    expect(roster.entries[0]?.licensePolicy).toBe('PRESERVE');
    expect(issueOf(roster, 'unknown-licence-policy').suggestion).toBe('RECLAIM');
  });

  it('an end before the start, an id that is too long, a control character', async () => {
    const roster = await readRows(
      `${head},startDate,endDate,externalId`,
      'a@example.com,A,A,2026-02-01,2026-01-31,',
      `b@example.com,B,B,,,${'9'.repeat(129)}`,
      `c@example.com,C\u0007,C,,,${'9'.repeat(128)}`,
    );
    expect(brief(roster.issues)).toEqual([
      '2 dates-reversed null',
      '3 too-long externalId',
      '4 control-character givenName',
    ]);
  });

  it('the apostrophe that writing puts before a formula is taken off, others stay', async () => {
    const roster = await readText(`${head},phone,title\na@example.com,A,A,'+49 30 1,'tis\n`);
    expect(roster.entries[0]?.profile).toMatchObject({ phone: '+49 30 1', title: "'tis" });
    expect(roster.issues).toEqual([]);
  });
});

describe('across rows and files', () => {
  it('a duplicate is reported at every later row and names the first; nobody of them is touched', async () => {
    const roster = await readFixtures(['duplicates-one.csv', 'duplicates-two.csv']);
    const duplicates = roster.issues.filter(({ code }) => code.startsWith('duplicate'));
    expect(
      duplicates.map(({ file, row, code, expected }) => [
        file,
        row,
        code,
        expected.slice(expected.indexOf('the first')),
      ]),
    ).toEqual([
      ['duplicates-one.csv', 3, 'duplicate-user-name', 'the first is in row 2'],
      ['duplicates-two.csv', 2, 'duplicate-user-name', 'the first is in row 4 of duplicates-one.csv'],
      ['duplicates-two.csv', 3, 'duplicate-external-id', 'the first is in row 4 of duplicates-one.csv'],
    ]);
    expect(roster.invalidRows).toBe(3);
    expect(roster.entries.map(({ profile }) => profile.userName)).toEqual(['dora.dogwood@example.com']);
  });

  it('one e-mail address for several people is a warning', async () => {
    const roster = await readRows(
      `${head},email`,
      'a@example.com,A,A,desk@example.com',
      'b@example.com,B,B,DESK@example.com',
      'c@example.com,C,C,a2@example.com',
      'a2@example.com,D,D,',
      'e@example.com,E,E,e@example.com',
    );
    expect(roster.issues.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [3, 'shared-email', 'warning'],
      [4, 'shared-email', 'warning'],
    ]);
    expect(roster.entries).toHaveLength(5);
  });

  it('ids of one length make no warning, nor do ids that count up through all lengths', async () => {
    expect((await readText(`${head},externalId\n${ids(100, 200)}\n`)).issues).toEqual([]);
    expect((await readText(`${head},externalId\n${ids(96, 103)}\n`)).issues).toEqual([]);
  });

  it('all problems of all rows come in one run, by row', async () => {
    const roster = await readText(`${head},status,startDate\nnobody,,A,gone?,31/31/2020\nb@example.com,B,B,,\n`);
    expect(brief(roster.issues)).toEqual([
      '2 not-an-address userName',
      '2 unknown-status status',
      '2 bad-date startDate',
      '2 missing-value givenName',
    ]);
  });
});
