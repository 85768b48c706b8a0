import { describe, expect, it } from 'vitest';
import { branch, POLICY, staff } from './world.ts';

const HEADERS = [
  'Row Changed',
  'Username',
  'First Name',
  'Middle Name',
  'Last Name',
  'Display Name',
  'Email Address',
  'Mobile Number',
  'Time Zone',
  'Hire Date',
  'Rank',
  'Role Name',
  'Secondary Roles',
  'Team Name',
  'Login Authenticator',
  'Invite',
  'User ID',
] as const;
type Cells = Partial<Record<(typeof HEADERS)[number], string>>;

const people = staff(4).map((one) => ({ ...one, roles: ['r-agent'], displayName: 'Shown', rank: 4 }));
const policy = `owned: { userNames: ["*"] }\n${POLICY}`;
const line = (cells: Cells): string =>
  HEADERS.map((header) => {
    const cell = cells[header] ?? '';
    return /[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }).join(',');
const own = (i: number, more: Cells = {}): string =>
  line({
    Username: `p${i}@example.com`,
    'First Name': `Given${i}`,
    'Last Name': `Family${i}`,
    'Email Address': `p${i}@example.com`,
    'Role Name': 'Agent',
    'Team Name': i % 2 === 1 ? 'Billing' : 'Default Team',
    ...more,
  });
const open = (users = people) => branch({ users });
const run = (office: Awaited<ReturnType<typeof open>>, rows: string[]) =>
  office.run(rows, { columns: HEADERS.join(','), policy });

describe('CXone’s upload template, as it is', () => {
  it('has every column read: a new row, and one that changes all of them', async () => {
    await using office = await open();
    const all: Cells = {
      'Middle Name': 'Mid',
      'Display Name': 'Shown Otherwise',
      'Mobile Number': '+1 555 0100',
      'Time Zone': 'America/New_York',
      'Hire Date': '2023-04-05',
      Rank: '7',
      'Role Name': 'Team Lead',
      'Secondary Roles': 'Agent; Evaluator',
      'Team Name': 'Nobody Yet',
      'Login Authenticator': 'la-default',
    };
    const rows = [own(1, all), own(2), own(9, { ...all, Username: 'new@example.com', Invite: 'True' })];
    const { report } = await run(office, rows);
    expect(report.roster?.issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual(
      report.outcomes?.map(() => ['done', '']),
    );
    for (const name of ['p1@example.com', 'new@example.com'])
      expect(office.tenant.state.find(name)).toMatchObject({
        middleName: 'Mid',
        displayName: 'Shown Otherwise',
        mobileNumber: '+1 555 0100',
        timeZone: 'America/New_York',
        hireDate: '2023-04-05T00:00:00.000Z',
        rank: 7,
        roles: ['r-lead', 'r-agent', 'r-eval'],
        teamId: 't-empty',
        loginAuthenticatorId: 'la-default',
      });
    const before = office.tenant.writes.length;
    const night = await run(office, rows);
    expect([night.report.plan?.operations, office.tenant.writes.length]).toEqual([[], before]);
  });

  it.each(['[!REMOVE!]', '[!***REMOVE***!]', '[!remove!]'])('%s clears what may be cleared', async (word) => {
    await using office = await open();
    const cleared = { 'Display Name': word, 'Mobile Number': word, 'Time Zone': word, 'Hire Date': word, Rank: word };
    const { report } = await run(office, [own(1, cleared)]);
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    const user = office.tenant.state.find('p1@example.com');
    for (const field of ['displayName', 'mobileNumber', 'timeZone', 'hireDate', 'rank'] as const)
      expect([field, user?.[field]]).toEqual([field, undefined]);
    expect((await run(office, [own(1, { Username: word })])).report.reason).toBe('roster-invalid');
  });

  it('only marked rows are read where some are marked; nobody else counts as absent', async () => {
    await using office = await open();
    const absent = `leavers: { absent: deactivate }\n${policy}guards: {}\n`.replace(/guards: \{\}\n$/, '');
    const rows = [
      own(1, { 'First Name': 'Marked', 'Row Changed': 'Y' }),
      own(2, { 'First Name': 'Not marked', 'Row Changed': 'N' }),
      own(3, { 'First Name': 'Not marked' }),
      own(4),
    ];
    const { report } = await office.run(rows, { columns: HEADERS.join(','), policy: absent });
    expect(report.plan?.operations.map(({ kind, key }) => [kind, key])).toEqual([['update', 'E1']]);
    const none = await run(
      office,
      rows.map((row) => row.replace(/^[YN],/, ',')),
    );
    expect(none.report.plan?.operations.map(({ key }) => key).sort()).toEqual(['E2', 'E3']);
  });

  it('User ID is the key: the user name may change, a wrong id stops nobody else', async () => {
    await using office = await open();
    const { id } = office.tenant.state.find('p1@example.com')!;
    const { report } = await run(office, [
      own(1, { Username: 'married@example.com', 'Email Address': 'married@example.com', 'User ID': id }),
      own(2, { 'User ID': office.tenant.state.find('p2@example.com')!.id }),
    ]);
    expect(report.outcomes?.map(({ operation, status }) => [operation.kind, status])).toEqual([['update', 'done']]);
    expect(office.tenant.state.users.get(id)?.userName).toBe('married@example.com');
  });

  it('several roles in Role Name: the first is the primary one', async () => {
    await using office = await open();
    await run(office, [own(1, { 'Role Name': 'Evaluator; Agent' })]);
    expect(office.tenant.state.find('p1@example.com')?.roles).toEqual(['r-eval', 'r-agent']);
  });

  it('an empty cell changes nothing', async () => {
    await using office = await open();
    const { report } = await run(office, [own(1, { 'Role Name': '', 'Team Name': '', 'Email Address': '' })]);
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
  });
});
