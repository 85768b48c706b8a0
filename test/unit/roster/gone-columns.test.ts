import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/roster/cells/turns.ts';
import { readBy, said } from './reading.ts';

const TODAY = '2026-11-26';
const KEYS = 'externalId,userName,givenName,familyName';
const quoted = (cell: string): string => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const person = (at: number, more: readonly string[]): string =>
  [`${1001 + at}`, `p${at}@example.com`, 'P', 'Q', ...more.map(quoted)].join(',');

/** What a file says whose last columns are these, but for the notice of unmapped ones. */
const told = async (headers: string, rows: readonly (readonly string[])[], more: object = {}): Promise<string[]> => {
  const text = `${KEYS},${headers}\n${rows.map((cells, at) => person(at, cells)).join('\n')}\n`;
  return said(await readBy({ today: TODAY, ...more }, text))
    .filter((one) => !one.includes('unmapped-columns'))
    .map((one) => one.replace('file ', '').replace('decisive-column-not-read', 'unread'));
};
const oneColumn = (header: string, cells: readonly string[]): Promise<string[]> =>
  told(
    quoted(header),
    cells.map((cell) => [cell]),
  );

/** Reasons: what they say is shown to nobody. */
const WHY = new Set(['Better pay', 'Moved abroad', 'Voluntary']);

describe('a file of leavers', () => {
  const plain = `${KEYS}\n${person(0, [])}\n`;
  const of = async (path: string, text = plain): Promise<string[]> =>
    said(await readBy({ today: TODAY }, text, path)).filter((one) => one.includes('file-of-leavers'));

  it.each(['leavers.csv', 'hr/terminated-2026-10.csv', 'FormerEmployees.csv', 'Austritte Oktober.csv', 'exits.json'])(
    '%s without a column that says so is a warning',
    async (path) => {
      const people = [{ externalId: '1', userName: 'a@example.com', givenName: 'P', familyName: 'Q' }];
      const text = path.endsWith('.json') ? JSON.stringify(people) : plain;
      expect(await of(path, text)).toEqual([`file warning file-of-leavers “${path}”`]);
    },
  );

  it('may say so above its header, and is none where a column says who left, or its name means others', async () => {
    expect(await of('roster.csv', `Leavers October,,,\n${plain}`)).toEqual([
      'file warning file-of-leavers “Leavers October”',
    ]);
    for (const column of ['status', 'endDate', 'Is Active'])
      expect(await of('leavers.csv', `${KEYS},${column}\n${person(0, [''])}\n`)).toEqual([]);
    for (const path of [
      'roster.csv',
      'leavers/roster.csv',
      'joiners-and-leavers.csv',
      'without-leavers.csv',
      'active.csv',
    ])
      expect(await of(path)).toEqual([]);
  });
});

describe('a column that says that someone has left, under any name', () => {
  it.each([
    ['Current Employee', ['Yes', 'No'], 3],
    ['Still Here', ['Yes', 'No'], 3],
    ['Works Here', ['Y', 'N'], 3],
    ['Is Deceased', ['No', 'Yes'], 3],
    ['InActive', ['FALSE', 'TRUE'], 3],
    ['In-Active', ['N', 'Y'], 3],
    ['In Active', ['No', 'Yes'], 3],
    ['Un-Active', ['no', 'yes'], 3],
    ['User InActive Flag', ['0', '1'], 3],
    ['Konto gesperrt', ['nein', 'ja'], 3],
    ['Compte désactivé', ['non', 'oui'], 3],
    ['Compte bloqué', ['non', 'oui'], 3],
    ['Cuenta deshabilitada', ['no', 'sí'], 3],
    ['Bloqueado', ['não', 'sim'], 3],
    ['Account geblokkeerd', ['nee', 'ja'], 3],
    ['Niet actief', ['nee', 'ja'], 3],
    ['Konto zablokowane', ['nie', 'tak'], 3],
    ['Kennz. ausgeschieden', ['', 'X'], 3],
    ['Effective End Date', ['31-Dec-4712', '2026-10-31'], 3],
    ['Date Term', ['', '10/31/2026'], 3],
    ['Term', ['', '10/31/2026'], 3],
    ['End of work', ['', '2026-10-31'], 3],
    ['Situação', ['Trabalhando', 'Demitido'], 3],
    ['员工状态', ['正式', '离职'], 3],
    ['Gone', ['', 'x'], 3],
    ['Contract End', ['2027-10-31', '2026-10-31'], 3],
    ['LWD', ['2026-10-31'], 2],
    ['Last Employed', ['2026-10-31'], 2],
    ['Last Worked', ['31.10.2026'], 2],
    ['End', ['2026-10-31'], 2],
    ['Ende', ['31.10.2026'], 2],
    ['Valid To', ['2026-10-31'], 2],
    ['Gültig bis', ['31.12.9999', '31.10.2026'], 3],
    ['Befristet bis', ['31.10.2026'], 2],
    ['Vertragsende', ['31.10.2026'], 2],
    ['Kündigungsdatum', ['31.10.2026'], 2],
    ['Date de fin', ['31/10/2026'], 2],
    ['Date de fin de contrat', ['31/10/2026'], 2],
    ['Fecha fin', ['31/10/2026'], 2],
    ['Data cessazione', ['31/10/2026'], 2],
    ['Datum uit dienst', ['31-10-2026'], 2],
    ['Einddatum', ['31-10-2026'], 2],
    ['退職日', ['2026/10/31'], 2],
    ['离职日期', ['2026-10-31'], 2],
    ['퇴사일', ['2026-10-31'], 2],
    ['Reason for Leaving', ['', 'Better pay'], 3],
    ['Termination Reason', ['', 'Moved abroad'], 3],
    ['Termination Type', ['', 'Voluntary'], 3],
    ['State', ['Active', 'Terminated'], 3],
    ['Situation', ['Actif', 'Sorti'], 3],
    ['Lifecycle', ['Employed', 'Terminated'], 3],
    ['Employee Category', ['Active', 'on leave', 'Resigned'], 4],
    ['Employment Type', ['Full-time', 'Terminated'], 3],
    ['Notes', ['active', 'left'], 3],
    ['Worker', ['Ada Kern', 'Bela Roth (Terminated)'], 3],
    ['Employee Name', ['Kern, Ada', 'Roth, Bela [Inactive]'], 3],
    ['Name', ['Ada Kern', 'Bela Roth - Terminated'], 3],
    ['Login Enabled', ['yes', 'no'], 3],
    ['Activated', ['TRUE', 'FALSE'], 3],
    ['Leave Date', ['2026-10-31'], 2],
    ['Left Company', ['no', 'yes'], 3],
    ['Record Deleted', ['0', '1'], 3],
    ['Agent Inactive', ['FALSE', 'TRUE'], 3],
    ['Former Employee', ['no', 'yes'], 3],
    ['Operation', ['CREATE', 'DELETE'], 3],
    ['Action', ['Update', 'Terminate'], 3],
    ['Action', ['', 'Deactivate'], 3],
    ['HR Action', ['Hire', 'Termination'], 3],
    ['Action Type', ['Transfer', 'Separation'], 3],
    ['Change Type', ['New', 'Leaver'], 3],
    ['Transaction Type', ['Rehire', 'Voluntary Termination'], 3],
    ['Request', ['', 'Disable account'], 3],
    ['Instruction', ['', 'Delete user'], 3],
    ['Aktion', ['neu', 'löschen'], 3],
    ['Vorgang', ['Einstellung', 'Austritt'], 3],
    ['Mouvement', ['Entrée', 'Départ'], 3],
    ['Movimiento', ['Alta', 'Baja'], 3],
    ['New Status [UPLOAD ONLY]', ['', 'Inactive'], 3],
    ['Block credential', ['False', 'True'], 3],
    ['Block sign in (Yes/No)', ['No', 'Yes'], 3],
    ['Sign-in blocked', ['No', 'Yes'], 3],
    ['Ex-employee?', ['No', 'Yes'], 3],
    ['No longer employed', ['', 'x'], 3],
    ['A quitté', ['Non', 'Oui'], 3],
    ['Parti', ['Non', 'Oui'], 3],
    ['De baja', ['', 'x'], 3],
    ['Uit dienst', ['nee', 'ja'], 3],
    ['Deprovisioned', ['FALSE', 'TRUE'], 3],
    ['Deactivate', ['', 'x'], 3],
    ['Offboard?', ['', 'Y'], 3],
    ['Remove user', ['', 'yes'], 3],
    ['To be deleted', ['', 'yes'], 3],
    ['Access revoked', ['no', 'yes'], 3],
    ['Account closed', ['no', 'yes'], 3],
    ['Terminate', ['', 'x'], 3],
    ['Still with us', ['Yes', 'No'], 3],
    ['On payroll', ['Yes', 'No'], 3],
    ['In service', ['Yes', 'No'], 3],
    ['En poste', ['Oui', 'Non'], 3],
    ['In forza', ['si', 'no'], 3],
    ['In dienst', ['ja', 'nee'], 3],
    ['Sign-in allowed', ['True', 'False'], 3],
    ['Contract To', ['2026-10-31'], 2],
    ['Employment To', ['2026-10-31'], 2],
    ['Offboard Date', ['2026-10-31'], 2],
    ['Last physical day', ['2026-10-31'], 2],
    ['Finish Date', ['2026-10-31'], 2],
    ['Ended', ['2026-10-31'], 2],
    ['End of Notice Period', ['2026-10-31'], 2],
    ['Actual End Date', ['2026-10-31'], 2],
    ['DOL', ['31-Oct-2026'], 2],
    ['Inactive Since', ['', '2026-10-31'], 3],
    ['Inaktiv seit', ['', '31.10.2026'], 3],
    ['Sorti le', ['', '31.10.2026'], 3],
    ['employeeLeaveDateTime', ['', '2026-10-31T00:00:00Z'], 3],
    ['END_DT', ['9999-12-31', '2026-10-31'], 3],
    ['ENDDA', ['99991231', '20261031'], 3],
    ['Last Employed', ['2027-10-31', 'terminated'], 3],
  ])('%s with %j is an error that names row %i', async (header, cells, row) => {
    const all = await oneColumn(header, cells);
    expect(all).toHaveLength(1);
    const cell = cells.at(-1) ?? '';
    const behind = /[([].*$|- .*$/.exec(cell)?.[0] ?? cell;
    const what = WHY.has(cell) ? 'is filled' : `says “${behind}”`;
    expect(all[0]).toBe(`error unread ${header} “${header} ${what} in row ${row}”`);
  });

  it.each([
    ['Notes', ['hello', '', 'terminated']],
    ['Notes', ['terminated']],
    ['Favourite', ['left', 'right']],
    ['Newsletter', ['yes', 'no']],
    ['Okta', ['active', 'inactive']],
    ['MFA', ['enabled', 'disabled']],
    ['State', ['ON', 'NO', 'CA', 'IN']],
    ['Employment Type', ['Full-time', 'Part-time']],
    ['Probation End Date', ['2020-06-30']],
    ['Visa End Date', ['2020-06-30']],
    ['Leave Start Date', ['2026-06-30']],
    ['Leave End Date', ['2026-06-30']],
    ['Benefits End Date', ['2026-06-30']],
    ['Certification Expired On', ['2026-06-30']],
    ['Left Handed', ['yes', 'no']],
    ['Manager Status', ['Active', 'Terminated']],
    ['Manager Termination Date', ['2020-06-30']],
    ['Manager', ['Bo Lee (Terminated)']],
    ['Worker', ['Ada Kern (III)', 'Bela Roth (née Lu)', 'Cleo Ito (On Leave)', 'Jean-Luc Bo - Paris']],
    ['Contract End', ['2027-10-31x', '']],
    ['End', ['North', 'South']],
    ['Valid To', ['9999-12-31', '']],
    ['Reason for Leaving', ['', 'N/A', '-']],
    ['Termination Reason', ['', 'No']],
    ['Rehire Date', ['2024-01-01']],
    ['Rates', ['1', '2']],
    ['Retirement Plan', ['Yes', 'No']],
    ['Two-factor Enabled', ['yes', 'no']],
    ['Direct Deposit Active', ['no']],
    ['Parking Expired', ['yes']],
    ['Former Name', ['X', 'left']],
    ['Exit Interview', ['yes', 'no']],
    ['Station Active', ['no']],
    ['Queue Status', ['inactive']],
    ['Overtime Status', ['Exempt']],
    ['statusChanged', ['2020-01-01']],
    ['Membership End Date', ['2026-01-01']],
    ['Allocation Start Date', ['2026-01-01']],
    ['Previous Termination Date', ['2020-06-30']],
    ['Action', ['Update', 'No action']],
    ['Action', ['Leave of absence', 'Remove from phone list']],
    ['Last Action', ['Termination']],
    ['Permission', ['delete', 'remove']],
    ['Notes', ['delete old laptop', 'x']],
    ['Request', ['new laptop', '']],
    ['Prior Term Date', ['2020-06-30']],
    ['Block', ['1', '2']],
    ['Bloque', ['1', '2']],
    ['Remove MFA', ['yes', 'no']],
    ['Mailbox Access Revoked', ['yes', 'no']],
    ['Laptop removed', ['yes', 'no']],
    ['Loan Closed', ['yes', 'no']],
    ['Finish', ['matt', 'gloss']],
    ['Active Since', ['2020-06-30']],
    ['Working from home', ['yes', 'no']],
    ['On payroll since', ['2020-06-30']],
    ['End of shift', ['17:00']],
    ['Ex-spouse', ['Bo']],
    ['Voicemail Enabled', ['no']],
    ['Left Shoe', ['no']],
  ])('%s with %j is none: nothing is said', async (header, cells) => {
    expect((await oneColumn(header, cells)).filter((one) => one.includes('error'))).toEqual([]);
    if (!/Contract End|Termination Reason/.test(header)) expect(await oneColumn(header, cells)).toEqual([]);
  });

  it('what shall be done says nothing new of someone who leaves by the row, now or later', async () => {
    for (const [status, day] of [
      ['terminated', ''],
      ['', '2026-10-31'],
      ['active', '2027-10-31'],
    ] as const)
      expect(await told('status,endDate,Action', [[status, day, 'Terminate']]), status).toEqual([]);
    expect(await oneColumn('Operation', ['C', 'D'])).toEqual([expect.stringMatching(/^warning unread Operation/)]);
    expect(await oneColumn('New Status', ['', 'Suspended'])).toEqual([expect.stringMatching(/^warning unread New/)]);
  });

  it.each([
    ['Contract status', 'Completed'],
    ['Current Employee Status', 'Discharged'],
    ['Contractor Engagement Status', 'gekündigt'],
  ])('%s with “%s”, a word that nobody knows, is a warning', async (header, cell) => {
    expect(await oneColumn(header, ['', cell])).toEqual([
      expect.stringMatching(new RegExp(`^warning unread ${header} “${header}”`)),
    ]);
    expect(await oneColumn(header, ['', ''])).toEqual([]);
    expect(await oneColumn('Hiring Status', ['Active', 'Inactive'])).toEqual([
      'error unread Hiring Status “Hiring Status says “Inactive” in row 3” → status',
    ]);
  });

  it('an old reason of someone whose status says that they work here is no alarm', async () => {
    expect(await told('status,Reason for Leaving', [['active', 'Better pay']])).toEqual([]);
    expect(await told('status,Reason for Leaving', [['terminated', 'Better pay']])).toEqual([]);
    expect(await told('status,Worker', [['terminated', 'Ada Kern (Terminated)']])).toEqual([]);
    expect(
      await told('status,State', [
        ['terminated', 'Terminated'],
        ['active', 'Active'],
      ]),
    ).toEqual([]);
  });

  it('is left alone where the policy ignores it, and says how it is made to count', async () => {
    const text = `${KEYS},State\n${person(0, ['Active'])}\n${person(1, ['Terminated'])}\n`;
    const { issues } = await readBy({ today: TODAY }, text);
    expect(issues.find(({ severity }) => severity === 'error')?.expected).toContain('(status: "State")');
    expect((await readBy({ today: TODAY, ignoreColumns: ['State'] }, text)).issues).toEqual([]);
    const mapped = await readBy({ today: TODAY, columns: { status: 'State' } }, text);
    expect(mapped.issues).toEqual([]);
    expect(mapped.entries.map(({ active }) => active)).toEqual([true, false]);
  });

  it('counts the policy’s own codes', async () => {
    const more = { statuses: { Aktive: 'active', Weg: 'gone' } };
    expect(await told('Zustand', [['Aktive'], ['Weg']], more)).toEqual([
      'error unread Zustand “Zustand says “Weg” in row 3”',
    ]);
  });
});

describe('someone who came back', () => {
  const row = (status: string, end: string, again: string): string[] => [status, end, again];

  it('is not locked out for an old last day without an error', async () => {
    const columns = 'status,Termination Date,Rehire Date';
    const [error, warning] = await told(columns, [row('Active', '2022-12-31', '2024-01-01')]);
    expect(warning).toContain('2:2 warning active-past-end Termination Date');
    expect(error).toBe(
      'error unread Rehire Date “Rehire Date says “2024-01-01” in row 2, after the last day of the row”',
    );
  });

  it.each([
    ['', '2022-12-31', '2020-01-01'],
    ['Terminated', '2022-12-31', '2024-01-01'],
    ['Active', '', '2024-01-01'],
    ['Active', '2027-12-31', '2024-01-01'],
    ['', '2022-12-31', ''],
    ['', '2022-12-31', 'never'],
  ])('status “%s”, last day “%s”, back “%s” is no error', async (...cells) => {
    const all = await told('status,Termination Date,Rehire Date', [cells]);
    expect(all.filter((one) => one.includes('unread'))).toEqual([]);
  });
});

describe('headers ask', () => {
  it.each(
    (
      'Fecha de egreso|Fecha de despido|Fecha de renuncia|Fecha de desvinculación|Último día trabajado|' +
      'Data de demissão|' +
      'Data de rescisão|Data fine rapporto|Ultimo giorno di lavoro|Date de fin d’emploi|Date de fin de service|' +
      'Date de licenciement|Date de démission|Datum uitdiensttreding|Uit dienst per|Laatste werkdag|Einde contract|' +
      'Einde dienstverband|Letzter Tag|Ende des Arbeitsverhältnisses|Ende der Beschäftigung|Dismissal Date|' +
      'Discharge Date|Cessation Date|Relieving Date|Date of Relieving|Last Working Date|Last Work Date|' +
      'Final Working Day|End of Service Date|Service End Date|Employment Ended|Deactivation Date|最后工作日'
    ).split('|'),
  )('%s: the last day', (header) => expect(questionOf(header)).toBe('last day'));

  it.each(
    (
      'Last Login Date|Last Workshop Date|Last Contract Date|Last Promotion Date|Last Modified Date|Last Hire Date|' +
      'Employment Date|Date de début|Fecha de ingreso|Fecha de alta|Service Date|End Time|Work End Time|' +
      'Letzte Änderung|Letzter Login|Fine Amount|Final Grade|Data di nascita'
    ).split('|'),
  )('%s: nothing of the kind', (header) => expect(questionOf(header)).toBe(null));

  it.each([
    ['Manager Active', null],
    ['Supervisor Termination Date', null],
    ['Rehire Date', 'came back'],
    ['Reason for Leaving', 'why left'],
    ['Left', 'left'],
    ['Current Employee', 'works'],
    ['Current Team', null],
    ['Contract End', 'last day'],
    ['Endpoint', null],
  ])('%s: %s', (header, question) => {
    expect(questionOf(header)).toBe(question);
  });
});

describe('a name with a status behind it', () => {
  const names = async (given: string, family: string, more: object = {}, status = ''): Promise<string[]> => {
    const text = `${KEYS},status,Full Name\n1,a@example.com,${given},${family},${status},\n`;
    return said(await readBy({ today: TODAY, ...more }, text));
  };

  it.each([
    'Kern (Terminated)',
    'Kern [inactive]',
    'Kern - Terminated',
    'Kern (ausgeschieden) ',
    'Kern (Former Employee)',
    'Kern (gekündigt)',
    'Kern (left 31.10.2026)',
    'Kern (inactive since 2026-10-31)',
    'Kern (left 2025)',
    'Kern (inactive since 2025)',
    'Kern (gone)',
    'Kern (no longer here)',
    'Kern – no longer with us',
    'Kern - left 31.10.',
    'Kern [ex]',
    'Kern †',
    'Kern LEFT',
    'Kern TERMINATED',
  ])('“%s” is an error where the row says nothing of it', async (name) => {
    expect((await names('Ada', name)).filter((one) => one.includes('error'))).toEqual([
      `2:2 error status-in-name familyName “${name.trim()}”`,
    ]);
    expect((await names('Ada', name, {}, 'terminated')).filter((one) => one.includes('error'))).toEqual([]);
  });

  it.each(['Kern (III)', 'Kern (née Left)', 'Kern-Left', 'Left', 'Kern (On Leave)', 'Smith (Jr.)', 'Kern – Roth'])(
    '“%s” is a name',
    async (name) => expect(await names('Ada', name)).toEqual([]),
  );

  it.each(['KERN LEFT', 'Kern Left', 'Kern (since 31.10.2026)', 'Kern (B.2026)', 'Kern (Alex)', 'Kern - 31.10.2026'])(
    '“%s” says nothing of leaving',
    async (name) => expect(await names('Ada', name)).toEqual([]),
  );

  it('is found behind an id', async () => {
    const text = `${KEYS},status\n1001 (left),a@example.com,P,Q,\n1002,b@example.com,P,Q,\n`;
    expect(said(await readBy({ today: TODAY }, text))).toEqual(['2:2 error status-in-name externalId “1001 (left)”']);
  });

  it('is a warning as a whole department or team of someone of whom no status is given', async () => {
    for (const [column, cell] of [
      ['department', 'Terminated'],
      ['department', 'Leavers'],
      ['team', 'Ex-Mitarbeiter'],
      ['team', 'Retired'],
      ['department', 'Former Employees'],
      ['department', 'Sales (Terminated)'],
      ['title', 'P-0012 Agent (Terminated)'],
      ['title', 'Agent [Resigned]'],
    ] as const) {
      const row = `status,endDate,phone,${column}`;
      expect(await told(row, [['', '', '', cell]])).toEqual([`2:2 warning status-in-name ${column} “${cell}”`]);
      expect(await told(column, [[cell]])).toEqual([`2:2 warning status-in-name ${column} “${cell}”`]);
      for (const [status, day] of [
        ['terminated', ''],
        ['active', ''],
        ['', '2026-10-31'],
      ] as const)
        expect(await told(row, [[status, day, '', cell]])).toEqual([]);
    }
    for (const cell of [
      'Left',
      'Term Loans',
      'Retired Accounts',
      'Active',
      'On leave',
      'Alumni Relations',
      'T',
      'Agent (Left)',
    ])
      expect(await told('department', [[cell]], { statuses: { T: 'gone' } })).toEqual([]);
  });

  it('is found in the cell that a template takes apart, too', async () => {
    const columns = { familyName: '{{Worker | family}}', givenName: '{{Worker | given}}' };
    const read = async (worker: string): Promise<string[]> =>
      said(await readBy({ today: TODAY, columns }, `userName,Worker\na@example.com,"${worker}"\n`));
    expect(await read('Kern, Ada (Terminated)')).toEqual(['2:2 error status-in-name Worker “Kern, Ada (Terminated)”']);
    expect(await read('Kern, Ada (On Leave)')).toEqual([]);
  });
});
