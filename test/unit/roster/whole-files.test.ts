import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/roster/read.ts';
import { chunks, readBy, said } from './reading.ts';

const TODAY = '2026-11-26';
const KEYS = 'userName,givenName,familyName';
const person = (at: number, more = ''): string => `p${at}@example.com,P,Q${more}`;
const read = (header: string, lines: string[], rules: Parameters<typeof readBy>[0] = {}) =>
  readBy({ today: TODAY, ...rules }, `${header}\n${lines.join('\n')}\n`);

describe('keys and addresses', () => {
  it('that are there twice are an error of the later row, in one file and across', async () => {
    const source = (path: string, text: string) => ({ path, bytes: chunks(Buffer.from(text)) });
    const roster = await readRoster(
      [
        source(
          'a.csv',
          `Login,First Name,Last Name,Badge\na@example.com,A,A,1\nb@example.com,B,B,2\nA@EXAMPLE.com,C,C,` +
            `3\nd@example.com,D,D,2\n`,
        ),
        source(
          'b.csv',
          `userName,givenName,familyName,externalId\nB@example.com,B,B,b1\ne@example.com,E,E,B1\nf@example.com,` +
            `F,F,1\ng@example.com,G,G,g\nG@example.com,G,G,h\n`,
        ),
      ],
      { columns: { externalId: ['Badge', 'externalId'] } },
    );
    expect(
      roster.issues.map(
        ({ file, row, code, column, severity, expected }) =>
          `${file}:${row} ${severity} ${code} ${column} ${expected.slice(expected.indexOf(';'))}`,
      ),
    ).toEqual([
      'a.csv:4 error duplicate-user-name Login ; the first is in row 2',
      'a.csv:5 error duplicate-external-id Badge ; the first is in row 3',
      'b.csv:2 error duplicate-user-name userName ; the first is in row 3 of a.csv',
      'b.csv:4 error duplicate-external-id externalId ; the first is in row 2 of a.csv',
      'b.csv:6 error duplicate-user-name userName ; the first is in row 5',
    ]);
    expect(roster.issues.map(({ expected }) => /without regard to case/.test(expected))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(roster.entries.map(({ profile }) => profile.externalId)).toEqual(['B1']);
    expect(roster.untouchable).toEqual({
      userNames: ['a@example.com', 'd@example.com', 'b@example.com', 'f@example.com', 'g@example.com'],
      externalIds: ['3', '2', 'b1', '1', 'h'],
    });
    expect(roster).toMatchObject({ rows: 9, invalidRows: 5 });
  });

  it('that two people would be called by are an error of the later row, whichever comes first', async () => {
    const lines = [`a@example.com,E1,A,A`, `b@example.com,,B,B`, `x@example.com,b@example.com,X,X`];
    const header = 'userName,externalId,givenName,familyName';
    const found = async (...rows: string[]): Promise<string[]> => {
      const { issues, entries } = await read(header, rows);
      const words = issues.map(({ row, code, expected }) => `${row} ${code}: ${expected}`);
      return [...words, ...entries.map(({ profile }) => profile.userName ?? '')];
    };
    const [first, nameless, other] = lines as [string, string, string];
    expect(await found(first, nameless, other)).toEqual([
      '4 key-of-another: another externalId: this one is the userName of row 3, which has no externalId',
      'a@example.com',
      'b@example.com',
    ]);
    expect(await found(other, nameless, first)).toEqual([
      '3 key-of-another: externalId filled in this row: its userName is the externalId of row 2',
      'x@example.com',
      'a@example.com',
    ]);
    const own = await read('Login Name,Employee #,givenName,familyName', [first, nameless, other]);
    expect(own.issues.map(({ expected }) => expected)).toEqual([
      'another Employee #: this one is the Login Name of row 3, which has no Employee #',
    ]);
    // One's own, that of someone who has an externalId, and one that differs in case are other keys.
    for (const row of ['b@example.com,b@example.com,B,B', 'x@example.com,a@example.com,X,X'])
      expect(await found(first, row)).toHaveLength(2);
    expect(await found(first, nameless, 'x@example.com,B@example.com,X,X')).toHaveLength(3);
  });

  it('of which a wrong row names one take the right row about the same person with them', async () => {
    const text = (wrong: string): string => `externalId,${KEYS}\n1,${person(1)}\n2,${person(2)}\n${wrong}\n`;
    const kept = async (wrong: string) =>
      (await readBy({}, text(wrong))).entries.map(({ profile }) => profile.externalId);
    expect(await kept('1,x@example.com,,')).toEqual(['2']);
    expect(await kept('3,P2@example.com,,')).toEqual(['1']);
    expect(await kept('3,x@example.com,X,')).toEqual(['1', '2']);
  });

  it('that several people share are warned of, but not those of leavers, nor one’s own', async () => {
    const shared = async (lines: string[], header = `${KEYS},Work Email,status`) =>
      said(await readBy({}, `${header}\n${lines.join('\n')}\n`));
    expect(
      await shared([person(1, ',d@example.com,'), person(2, ',D@example.com,'), person(3, ',d@example.com,left')]),
    ).toEqual(['3:3 warning shared-email Work Email “D@example.com”']);
    expect(await shared([person(1, ',p1@example.com,'), person(2, ',P1@example.com,'), person(3, ',,')])).toEqual([
      '3:3 warning shared-email Work Email “P1@example.com”',
    ]);
    expect(await shared([person(1, ',,left'), person(2, ',p1@example.com,')])).toEqual([]);
    expect(await shared([person(1, ',x@example.com,'), person(2, ',y@example.com,')])).toEqual([]);
    expect(await shared([person(1), person(2)], KEYS)).toEqual([]);
    const alone = await readBy({}, `${KEYS},email\n${person(1, ',d@example.com')}\n${person(2, ',d@example.com')}\n`);
    expect(alone.issues[0]?.expected).toMatch(/shared with row 2$/);
    const files = await readRoster(
      ['a.csv', 'b.csv'].map((path, at) => ({
        path,
        bytes: chunks(Buffer.from(`${KEYS},email\n${person(at, ',x@example.com')}\n`)),
      })),
      { columns: {} },
    );
    expect(
      files.issues.map(({ file, row, column, expected }) => [
        file,
        row,
        column,
        expected.slice(expected.indexOf('row')),
      ]),
    ).toEqual([['b.csv', 2, 'email', 'row 2 of a.csv']]);
  });

  it('in numbers that lack their zeros are warned of, in wrong rows too; salutations are no titles', async () => {
    const roster = await readBy(
      {},
      `Badge,${KEYS},Title\n0001,${person(1, ',Mr')}\n0002,${person(2, ',Dr.')}\n3,nobody,P,Q,\n0004,` +
        `${person(4, ',Ms')}\n05,${person(5, ',')}\n`,
      'roster.csv',
    );
    expect(said(roster).slice(0, 1)).toEqual(['file notice unmapped-columns “Badge”']);
    const mapped = await readBy(
      { columns: { externalId: 'Badge' } },
      `Badge,${KEYS},Title\n0001,${person(1, ',Mr')}\n0002,${person(2, ',Dr.')}\n3,nobody,P,Q,\n0004,` +
        `${person(4, ',Ms')}\n05,${person(5, ',')}\n`,
    );
    expect(said(mapped)).toEqual([
      'file warning salutations Title “Title holds only salutations, such as Mr or Dr.”',
      '4:4 error not-an-address userName “nobody”',
      '4:4 warning short-id Badge “3” → 0003',
      '6:6 warning short-id Badge “05” → 0005',
    ]);
    expect(said(await readBy({}, `${KEYS},title\n${person(1, ',Mr')}\n${person(2, ',Agent')}\n`))).toEqual([]);
  });
});

it('the work e-mail that stands in for the user name is a notice', async () => {
  expect(said(await readBy({}, 'Email,First Name,Last Name\na@example.com,A,A\n'))).toEqual([
    'file notice user-name-from-email Email “Email”',
  ]);
});

describe('columns that nothing reads', () => {
  const found = async (header: string, cells: string[], more: Parameters<typeof readBy>[0] = {}) =>
    said(
      await read(
        `${KEYS},status,endDate,${header}`,
        cells.map((cell, at) => person(at, `,${cell}`)),
        more,
      ),
    ).filter((one) => !one.includes('unmapped-columns'));

  it.each<[string, string[], string[]]>([
    [
      'Inactive',
      [',,no', ',,yes', ',,yes'],
      ['error decisive-column-not-read Inactive “Inactive says “yes” in row 3”'],
    ],
    ['Inactive', [',,no'], ['warning decisive-column-not-read Inactive “Inactive”']],
    ['Inactive', [',,', ',,perhaps'], []],
    ['Inactive', ['left,,yes', ',2026-11-25,yes'], ['warning decisive-column-not-read Inactive “Inactive”']],
    ['Inactive', [`,${TODAY},yes`], ['error decisive-column-not-read Inactive “Inactive says “yes” in row 2”']],
    ['Inactive', [',,2026-11-25'], ['error decisive-column-not-read Inactive “Inactive says “2026-11-25” in row 2”']],
    ['Inactive', [`,,${TODAY}`], ['warning decisive-column-not-read Inactive “Inactive”']],
    ['Inactive', [',,terminated'], ['error decisive-column-not-read Inactive “Inactive says “terminated” in row 2”']],
    ['Employed', [',,no'], ['error decisive-column-not-read Employed “Employed says “no” in row 2”']],
    ['Employed', [',,yes'], ['warning decisive-column-not-read Employed “Employed”']],
    ['Employed', [',,2026-11-25'], []],
    [
      'Contract Status',
      [',,T'],
      ['error decisive-column-not-read Contract Status “Contract Status says “T” in row 2”'],
    ],
    [
      'Contract Status',
      [',,L'],
      ['error decisive-column-not-read Contract Status “Contract Status says “L” in row 2”'],
    ],
    ['Contract Status', [',,yes'], ['warning decisive-column-not-read Contract Status “Contract Status”']],
    ['Contract Status', [',,1'], []],
    [
      'Terminated On',
      [',,2026-11-25'],
      ['error decisive-column-not-read Terminated On “Terminated On says “2026-11-25” in row 2”'],
    ],
    [
      'Terminated On',
      [',,03/04/2026'],
      ['error decisive-column-not-read Terminated On “Terminated On says “03/04/2026” in row 2”'],
    ],
    [
      'Terminated On',
      [',,12/11/2026'],
      ['error decisive-column-not-read Terminated On “Terminated On says “12/11/2026” in row 2”'],
    ],
    ['Terminated On', [',,12/11/2027'], ['warning decisive-column-not-read Terminated On “Terminated On”']],
    ['Terminated On', [',,9999-12-31', ',,yes'], []],
    ['Statuss', [',,zzz'], ['warning decisive-column-not-read Statuss “Statuss” → status']],
    ['Start Dat', [',,'], ['warning decisive-column-not-read Start Dat “Start Dat” → startDate']],
    ['Favourite', [',,left'], []],
  ])('%s with %j', async (header, cells, expected) => {
    const all = await found(header, cells, { statuses: { T: 'gone', L: 'inactive' } });
    expect(all.map((one) => one.replace('file ', ''))).toEqual(expected);
  });

  it('say what makes them count, but for those in which “yes” means gone', async () => {
    const advice = async (header: string, cell: string) =>
      (await read(`${KEYS},${header}`, [person(1, `,${cell}`)])).issues.find(
        ({ code }) => code === 'decisive-column-not-read',
      )?.expected;
    expect(await advice('Employed', 'yes')).toContain('(active: "Employed")');
    expect(await advice('Contract Status', 'active')).toContain('(status: "Contract Status")');
    expect(await advice('Last Day', '2027-01-01')).toContain('(endDate: "Last Day")');
    expect(await advice('Rolls', 'x')).toContain('(roles: "Rolls")');
    expect(await advice('Inactive', 'no')).not.toContain('columns`');
    expect(await advice('"Employed ""now"""', 'yes')).toContain('(active: "Employed now")');
  });

  it('are named in a notice, with at most ten that are nearly known', async () => {
    const headers = Array.from({ length: 12 }, (_, at) => `Departmnt${at}`);
    const roster = await read(`${KEYS},Foo,${headers.join(',')}`, [person(1)]);
    const [notice] = roster.issues.filter(({ code }) => code === 'unmapped-columns');
    expect(notice).toMatchObject({ severity: 'notice', column: null, found: ['Foo', ...headers].join(', ') });
    expect(notice?.suggestion.split(', ')).toHaveLength(10);
    expect(notice?.suggestion).toMatch(/^Departmnt0 → department, /);
    // A column that a later object brings does not make the earlier ones forgotten.
    const json = await readBy(
      {},
      '[{"userName":"a@example.com","Inactive":"yes"},{"userName":"b@example.com","Inactive":"no","Employed":"yes"}]',
      'r.json',
    );
    expect(said(json).filter((one) => one.includes('decisive'))).toEqual([
      'file error decisive-column-not-read Inactive “Inactive says “yes” in row 1”',
      'file warning decisive-column-not-read Employed “Employed”',
    ]);
  });
});

describe('Row Changed', () => {
  const HEAD = `Row Changed,externalId,${KEYS},status,endDate,CXone ID`;
  const id = '3f0c7a51-1d6e-4b7d-9d0e-111111111111';

  it('filled somewhere makes the other rows present and unchanged, by their keys alone, in order', async () => {
    const roster = await read(HEAD, [
      `,1,nobody,,,nonsense,,${id}`,
      `Y,2,${person(2)},,,`,
      `N,,${person(3)},,,`,
      `no,4,,,,,${TODAY},`,
      `,,,,,,,${id}`,
      'N,5,,,,left,,',
      ',6,,,,,2026-11-25,',
      ',,,,,,,',
      'N,,,,,,,',
    ]);
    expect(said(roster)).toEqual([
      '7:7 error unmarked-leaver Row Changed “the row says that the person is gone, and Row Changed that it did ' +
        'not change”',
      '8:8 error unmarked-leaver Row Changed “the row says that the person is gone, and Row Changed that it did ' +
        'not change”',
      '10:10 error missing-value userName “”',
      '10:10 error missing-value givenName “”',
      '10:10 error missing-value familyName “”',
    ]);
    expect(
      roster.entries.map(({ row, unchanged, profile, cxoneId }) => [
        row,
        unchanged,
        profile.externalId,
        profile.userName,
        cxoneId,
      ]),
    ).toEqual([
      [2, true, '1', 'nobody', id],
      [3, undefined, '2', 'p2@example.com', undefined],
      [4, true, undefined, 'p3@example.com', undefined],
      [5, true, '4', undefined, undefined],
      [6, true, undefined, undefined, id],
    ]);
    expect(roster).toMatchObject({ rows: 8, invalidRows: 3, untouchable: { externalIds: ['5', '6'] } });
  });

  it('filled nowhere is not read: rows are rows like any other', async () => {
    const roster = await read(HEAD, [`,1,${person(1)},,,`, ',2,nobody,P,Q,,,', ',3,,,,left,,']);
    expect(said(roster)).toEqual(['3:3 error not-an-address userName “nobody”']);
    expect(roster.entries.map(({ row, unchanged, active }) => [row, unchanged, active])).toEqual([
      [2, undefined, undefined],
      [4, undefined, false],
    ]);
    expect(roster).toMatchObject({ invalidRows: 1, untouchable: { externalIds: ['2'], userNames: ['nobody'] } });
  });

  it('does not let a key be there twice', async () => {
    const roster = await read(HEAD, [`Y,1,${person(1)},,,`, `,1,${person(2)},,,`, `,3,${person(1)},,,`]);
    expect(roster.issues.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 duplicate-external-id',
      '4 duplicate-user-name',
    ]);
    expect(roster.entries).toEqual([]);
  });
});
