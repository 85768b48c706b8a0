import { describe, expect, it } from 'vitest';
import { readBy, said } from './reading.ts';

const TODAY = '2026-11-26';
const KEYS = 'userName,givenName,familyName';
const person = (at: number, more = ''): string => `p${at}@example.com,P,Q${more}`;
const read = (header: string, lines: string[], rules: Parameters<typeof readBy>[0] = {}) =>
  readBy({ today: TODAY, ...rules }, `${header}\n${lines.join('\n')}\n`);

describe('who works here', () => {
  it.each<[string, string, object, string[]?]>([
    ['active', '', {}],
    ['active', 'yes', { active: true }],
    ['active', 'No', { active: false, goneBy: 'active is “No”' }],
    ['active', ' 0 ', { active: false, goneBy: 'active is “0”' }, ['notice spaces']],
    ['active', 'on leave', {}],
    ['active', 'nope', {}, ['error unknown-status']],
    ['Status', 'Terminated', { active: false, goneBy: 'Status is “Terminated”' }],
    ['Status', 'L', { active: false, suspended: true, goneBy: 'Status is “L”' }],
    ['Status', 'T', { active: false, goneBy: 'Status is “T”' }],
    ['Status', 'aCTIVE', { active: true }, ['notice status-case']],
    ['active,status', 'yes,active', { active: true }],
    ['active,status', 'yes,on leave', {}],
    ['active,status', 'yes,', { active: true }],
    ['active,status', ',left', { active: false, goneBy: 'status is “left”' }],
    ['active,status', 'no,left', { active: false, goneBy: 'status is “left”' }],
    ['active,status', 'no,L', { active: false, suspended: true, goneBy: 'status is “L”' }],
    ['active,status', 'no,active', {}, ['error contradiction']],
    ['active,status', 'yes,left', {}, ['error contradiction']],
    ['active,status', 'no,on leave', {}, ['error contradiction']],
  ])('%s “%s”', async (columns, cells, expected, problems = []) => {
    const header = `${KEYS},${columns}`;
    const roster = await read(header, [person(1, `,${cells}`)], { statuses: { L: 'inactive', T: 'gone' } });
    expect(roster.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(problems);
    const wrong = problems.some((one) => one.startsWith('error'));
    expect(roster.entries).toEqual(
      wrong
        ? []
        : [
            {
              file: 'roster.csv',
              row: 2,
              line: 2,
              profile: { userName: 'p1@example.com', givenName: 'P', familyName: 'Q' },
              ...expected,
            },
          ],
    );
    expect(roster.invalidRows).toBe(wrong ? 1 : 0);
  });

  it('is quoted with the cell that counts: the first that is not empty, and forty letters of it', async () => {
    const rules = {
      columns: { status: ['Now', 'Before'] },
      statuses: { 'gone for good and never to be seen again': 'gone' as const },
    };
    const roster = await read(
      `${KEYS},Now,Before`,
      [person(1, ',,left'), person(2, ',Gone for good and never to be seen again,left')],
      rules,
    );
    expect(roster.entries.map(({ goneBy }) => goneBy)).toEqual([
      'Now is “left”',
      'Now is “Gone for good and never to be seen again”'.slice(0, 48) + '”',
    ]);
    const template = await read(`${KEYS},A,B`, [person(1, ',term,inated')], { columns: { status: '{{A}}{{B}}' } });
    expect(template.entries[0]?.goneBy).toBe('status is “terminated”');
    const first = await readBy({}, 'status,externalId\nleft,1\n');
    expect(first.entries[0]).toMatchObject({ active: false, goneBy: 'status is “left”' });
  });

  it('contradicts a last day to come, and is warned of with one that is past', async () => {
    const roster = await read(
      `${KEYS},status,endDate`,
      [
        person(1, ',left,2026-11-27'),
        person(2, `,left,${TODAY}`),
        person(3, ',active,2026-11-25'),
        person(4, `,active,${TODAY}`),
        person(5, ',L,2026-11-27'),
        person(6, ',,2026-11-25'),
      ],
      { statuses: { L: 'inactive' } },
    );
    expect(said(roster)).toEqual([
      '2:2 error contradiction endDate “the status says that the person is gone, endDate that the last day is ' +
        '2026-11-27”',
      '4:4 warning active-past-end endDate “active, and the last day was 2026-11-25”',
    ]);
    expect(roster.entries).toHaveLength(5);
    const unknown = await readBy({}, `${KEYS},status,endDate\n${person(1, ',left,2099-01-01')}\n`);
    expect(unknown.issues).toEqual([]);
    const same = await read(`${KEYS},startDate,endDate`, [
      person(1, ',2026-01-01,2026-01-01'),
      person(2, ',2026-01-02,2026-01-01'),
    ]);
    expect(said(same)).toEqual(['3:3 error dates-reversed “starts 2026-01-02, ends 2026-01-01”']);
  });
});

describe('a row', () => {
  it('without a key, or a name, says so under the file’s own headers; a wrong key is not missing', async () => {
    const roster = await readBy(
      {},
      'Login,First Name,Surname,Employee ID,Status,CXone ID\n,,,,left,\n,A,,1,,\nnobody,B,B,,left,\n,,,1001.0,left,\n' +
        ',,,,left,3f0c7a51-1d6e-4b7d-9d0e-111111111111\n,,,"#REF!",left,\n',
    );
    expect(said(roster)).toEqual([
      '2:2 error missing-key “neither Login nor Employee ID”',
      '3:3 error missing-value Login “”',
      '3:3 error missing-value Surname “”',
      '4:4 error not-an-address Login “nobody”',
      '5:5 error decimal-id Employee ID “1001.0” → 1001',
      '7:7 error formula-error Employee ID “#REF!”',
    ]);
    expect(roster.issues[0]?.expected).toContain('Login or Employee ID');
    expect(roster.issues.map(({ field }) => field)).toEqual([
      undefined,
      'userName',
      'familyName',
      'userName',
      'externalId',
      'externalId',
    ]);
    expect(roster.entries.map(({ row, cxoneId }) => [row, cxoneId])).toEqual([
      [6, '3f0c7a51-1d6e-4b7d-9d0e-111111111111'],
    ]);
    expect(roster).toMatchObject({
      rows: 6,
      invalidRows: 5,
      untouchable: { userNames: ['nobody'], externalIds: ['1', '1001.0'] },
    });
  });

  it('lacks a column once for the file, with the number of rows', async () => {
    const roster = await readBy({}, 'externalId,familyName,endDate\n1,A,\n2,B,\n3,,2026-01-01\n');
    expect(said(roster)).toEqual([
      'file error missing-column userName “2 rows without userName: the file has no such column”',
      'file error missing-column givenName “2 rows without givenName: the file has no such column”',
    ]);
    expect(said(await readBy({}, 'externalId,familyName,userName\n1,A,a@example.com\n'))).toEqual([
      'file error missing-column givenName “1 row without givenName: the file has no such column”',
    ]);
  });

  it('holds every kind of cell, and what is wrong with each', async () => {
    const header = `${KEYS},timeZone,rank,licensePolicy,skills,invite,cxoneId,groups,attr.x,phone`;
    const roster = await readBy(
      {},
      `${header}
${person(1, ',europe/berlin,007,downgrade,"A:2;B",Yes,3f0c7a51-1d6e-4b7d-9d0e-111111111111,g;g|h,NULL,"1\n2"')}
${person(2, ',Europe/Berln,7a,x,A:99,maybe,12,g;#REF!,,')}
${person(3, ',,,,A;[!REMOVE!],no,,;,,')}
${person(4, ',[!REMOVE!],[!REMOVE!],[!REMOVE!],[!REMOVE!],[!REMOVE!],[!REMOVE!],[!REMOVE!],[!REMOVE!],-')}
${person(5, ',,,,;,on leave,,"g\u0007",,')}
`,
    );
    const errors = said(roster).map((one) => one.replace(/ “[^]*?”/, ''));
    expect(errors).toEqual([
      '3:4 error unknown-time-zone timeZone → Europe/Berlin',
      '3:4 error not-a-number rank',
      '3:4 error unknown-licence-policy licensePolicy',
      '3:4 error bad-proficiency skills',
      '3:4 error not-yes-or-no invite',
      '3:4 error not-a-cxone-id cxoneId',
      '3:4 error bad-item groups',
      '4:5 error bad-item skills',
      '5:6 error not-clearable licensePolicy',
      '5:6 error not-clearable invite',
      '5:6 error not-clearable cxoneId',
      '5:6 warning null-word phone',
      '6:7 error not-yes-or-no invite',
      '6:7 error control-character groups',
    ]);
    expect(roster.entries).toEqual([
      {
        file: 'roster.csv',
        row: 2,
        line: 2,
        licensePolicy: 'DOWNGRADE',
        skills: [{ name: 'A', proficiency: 2 }, { name: 'B' }],
        invite: true,
        cxoneId: '3f0c7a51-1d6e-4b7d-9d0e-111111111111',
        groups: ['g', 'h'],
        attributes: { x: 'NULL' },
        profile: {
          userName: 'p1@example.com',
          givenName: 'P',
          familyName: 'Q',
          timeZone: 'Europe/Berlin',
          rank: '7',
          phone: '1 2',
        },
      },
    ]);
  });

  it('leaves alone what its lists do not name', async () => {
    const { entries, issues } = await readBy({}, `${KEYS},roles,groups,skills\n${person(1, ',;,|,;|')}\n`);
    expect(issues).toEqual([]);
    expect([entries[0]?.roles, entries[0]?.groups, entries[0]?.skills]).toEqual([undefined, undefined, undefined]);
  });

  it('names five of the signs that nobody sees', async () => {
    const { issues } = await readBy({}, `${KEYS},title\n${person(1, ',\u0001\u0002\u0001\u0003\u0004\u0005\u0006')}\n`);
    expect(issues[0]?.expected).toContain('(U+0001, U+0002, U+0003, U+0004, U+0005)');
  });

  it('has a primary role, alone or before the others', async () => {
    const roster = await readBy(
      {},
      `${KEYS},Role Name,roles
${person(1, ',a,')}
${person(2, ',a,b;c')}
${person(3, ',a;b,b;c')}
${person(4, ',a@2027-01-01,b')}
${person(5, ',a@2027-01-01,')}
${person(6, ',,b')}
${person(7, ',a;b@2027-01-01,[!REMOVE!]')}
`,
    );
    expect(roster.issues).toEqual([]);
    expect(
      roster.entries.map(({ primaryRole, roles }) => [
        primaryRole,
        roles?.map(({ name, until }) => (until === undefined ? name : `${name}@${until}`)),
      ]),
    ).toEqual([
      ['a', undefined],
      ['a', ['b', 'c']],
      ['a', ['a', 'b', 'c']],
      [undefined, ['a@2027-01-01', 'b']],
      [undefined, ['a@2027-01-01']],
      [undefined, ['b']],
      ['a', ['a', 'b@2027-01-01']],
    ]);
  });

  it('is read with what a spreadsheet and other programs left in it', async () => {
    const roster = await readBy(
      {},
      `${KEYS},externalId,displayName,title,roles
p1@example.com,P,Q,"=""00777""",N/A,n/a,a
p2@example.com,P,Q,'00778,Null,-,n/a
p3@example.com,NULL,N/A,none,x,x,
p4@example.com,RenÃ©e,Ïåòðîâ,4,x\u00A0y,x\u2028y, a
p5@example.com,P,Q,5,\u200B,"=""x""","=""a"""
p6@example.com,P,Q,6,x\uFFFD,a\u0001b,#N/A
`,
    );
    expect(said(roster)).toEqual([
      '2:2 notice excel-text-guard externalId “="00777"” → 00777',
      '2:2 warning null-word displayName “N/A”',
      '2:2 warning null-word title “n/a”',
      "3:3 notice apostrophe-id externalId “'00778” → 00778",
      '3:3 warning null-word title “-”',
      '3:3 error null-word roles “n/a”',
      '4:4 error null-word familyName “N/A”',
      '4:4 error null-word externalId “none”',
      '5:5 error mojibake givenName “RenÃ©e” → Renée',
      '5:5 error foreign-encoding familyName “Ïåòðîâ”',
      '5:5 notice no-break-space displayName “x\u00A0y” → x y',
      '5:5 notice line-separator title “x\u2028y” → x y',
      '5:5 notice spaces roles “ a” → a',
      '6:6 notice excel-text-guard title “="x"” → x',
      '6:6 notice excel-text-guard roles “="a"” → a',
      '7:7 error unreadable-character displayName “x\uFFFD”',
      '7:7 error control-character title “a\u0001b”',
      '7:7 error formula-error roles “#N/A”',
    ]);
    expect(roster.issues.filter(({ certain }) => certain).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '5 displayName',
    ]);
    expect(roster.issues.find(({ code }) => code === 'control-character')?.expected).toContain('(U+0001)');
    expect(roster.issues.find(({ code }) => code === 'foreign-encoding')?.expected).toContain('“Ï å ò ð î â”');
    expect(roster.entries.map(({ profile }) => [profile.externalId, profile.displayName, profile.title])).toEqual([
      ['00777', undefined, undefined],
      ['5', undefined, 'x'],
    ]);
  });

  it('may be long, but no cell of it longer than the limit', async () => {
    const roster = await readBy(
      { limits: { cellLength: 100 } },
      `${KEYS},externalId,title\n${person(1, `,${'9'.repeat(128)},`)}\n${person(2, `,,${'x'.repeat(100)}`)}\n`,
    );
    expect(said(roster)).toEqual([`2:2 error cell-too-long externalId “128 characters: ${'9'.repeat(60)}…”`]);
    const ids = await readBy(
      {},
      `${KEYS},externalId\n${person(1, `,${'A'.repeat(128)}`)}\n${person(2, `,${'A'.repeat(129)}`)}\n` +
        `${person(3, ',"a\nb"')}\n`,
    );
    expect(ids.issues.map(({ row, code }) => [row, code])).toEqual([[3, 'too-long']]);
    expect(ids.entries.map(({ profile }) => profile.externalId?.slice(0, 3))).toEqual(['AAA', 'a b']);
  });
});
