import { describe, expect, it } from 'vitest';
import type { CxoneSeed, Unknowns } from '../../cxone/tenant.ts';
import { branch, staff } from './world.ts';

const people = staff(8);
const ID = 'userName,externalId,givenName,familyName';
const row = (i: number, cell = ''): string => `p${i}@example.com,E${i},Given${i},Family${i},${cell}`;
type Office = Awaited<ReturnType<typeof branch>>;
type Held = ReturnType<Office['tenant']['state']['find']>;

const COLUMNS: [column: string, first: string, second: string, held: (user: Held) => unknown, stored: unknown[]][] = [
  ['middleName', 'Ann', 'Zoë', (user) => user?.middleName, ['Ann', 'Zoë']],
  ['displayName', 'P One', 'P. One', (user) => user?.displayName, ['P One', 'P. One']],
  ['userType', 'Employee', 'Contractor', (user) => user?.type, ['Employee', 'Contractor']],
  ['mobilePhone', '+15550001', '+15550002', (user) => user?.mobileNumber, ['+15550001', '+15550002']],
  ['timeZone', 'Asia/Tokyo', 'America/Lima', (user) => user?.timeZone, ['Asia/Tokyo', 'America/Lima']],
  [
    'hireDate',
    '2020-02-29',
    '2021-12-31',
    (user) => user?.hireDate,
    ['2020-02-29T00:00:00.000Z', '2021-12-31T00:00:00.000Z'],
  ],
  ['rank', '0', '12', (user) => user?.rank, [0, 12]],
  ['team', 'Nobody Yet', 'Billing', (user) => user?.teamId, ['t-empty', 't-billing']],
];

describe('each column that administrators keep', () => {
  it.each(COLUMNS)(
    '%s: new, changed, cleared, changed in CXone, exported',
    async (column, first, second, held, [a, b]) => {
      await using office = await branch({ users: people });
      const columns = `${ID},${column}`;
      const night = async (rows: string[]): Promise<void> => {
        const before = office.tenant.writes.length;
        const { report } = await office.run(rows, { columns });
        expect(report.problems).toEqual([]);
        expect([report.reason, report.plan?.operations, office.tenant.writes.length]).toEqual(['none', [], before]);
      };
      const cells = async (one: string, joiner: string): Promise<string[]> => {
        const rows = [row(1, one), `new@example.com,E99,New,Person,${joiner}`];
        const { report } = await office.run(rows, { columns });
        expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual(
          report.outcomes?.map(() => ['done', '']),
        );
        return rows;
      };
      // A change and a new account.
      await night(await cells(first, second));
      expect(held(office.tenant.state.find('p1@example.com'))).toEqual(a);
      expect(held(office.tenant.state.find('new@example.com'))).toEqual(b);
      // An empty cell leaves it alone.
      await night([row(1), 'new@example.com,E99,New,Person,']);
      const rows = await cells(second, second);
      expect(held(office.tenant.state.find('p1@example.com'))).toEqual(b);
      // Exported as it is.
      const exported = await office.run([], { request: { mode: 'export' } });
      const [header, ...lines] = exported
        .text('roster.csv')
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split(/\r?\n/);
      expect(header?.split(',')).toContain(column);
      const again = await office.run(lines, { columns: header as string, policy: exported.text('policy.yml') });
      expect(again.report.plan?.operations).toEqual([]);
      // An administrator changes it in CXone: seen, and taken back.
      const user = office.tenant.state.find('p1@example.com') as Record<string, unknown>;
      const key = { mobilePhone: 'mobileNumber', userType: 'type', team: 'teamId' }[column] ?? column;
      user[key] = { rank: 77, team: 't-default', hireDate: '2001-01-01T00:00:00Z' }[column] ?? 'other';
      const drift = await office.run(rows, { columns, request: { mode: 'drift' } });
      expect([drift.report.reason, drift.report.plan?.operations.map(({ after }) => Object.keys(after ?? {}))]).toEqual(
        ['drift', [[column]]],
      );
      await cells(second, second);
      // Cleared.
      if (column === 'team') return;
      await night(await cells('[!REMOVE!]', second));
      expect(held(office.tenant.state.find('p1@example.com'))).toBeUndefined();
      expect(office.tenant.state.violations).toEqual([]);
    },
  );

  it.each([
    ['timeZone', 'Mars/Olympus', 'unknown-time-zone'],
    ['timeZone', 'Eastern Standard Time', 'unknown-time-zone'],
    ['rank', 'high', 'not-a-number'],
    ['hireDate', '2021-02-30', 'bad-date'],
    ['invite', 'maybe', 'not-yes-or-no'],
  ])('%s %s stops the plan', async (column, cell, code) => {
    await using office = await branch({ users: people });
    const { report } = await office.run([row(1, cell)], { columns: `${ID},${column}` });
    expect([report.reason, report.roster?.issues[0]?.code]).toEqual(['roster-invalid', code]);
    expect(office.tenant.requests).toEqual([]);
  });
});

describe('loginAuthenticator', () => {
  const users = people.map((one, i) => ({ ...one, loginAuthenticatorId: i < 4 ? 'la-default' : 'la-sso' }));
  const columns = `${ID},loginAuthenticator`;

  it('by a name that some account shows, or by an id; read for the rows that name one', async () => {
    await using office = await branch({ users });
    const rows = [row(1, 'login la-sso'), row(2, ''), row(3, 'la-default'), row(5, 'la-sso')];
    const { report } = await office.run(rows, { columns });
    expect(report.outcomes?.map(({ operation, status, detail }) => [operation.key, status, detail])).toEqual([
      ['E1', 'done', ''],
    ]);
    expect(office.tenant.state.find('p1@example.com')?.loginAuthenticatorId).toBe('la-sso');
    office.tenant.requests.length = 0;
    const night = await office.run(rows, { columns });
    expect(night.report.plan?.operations).toEqual([]);
    expect(office.tenant.requests.filter(({ path }) => /\/scim\/v2\/Users\/|\/v3\/users\//.test(path))).toHaveLength(3);
  });

  it('costs nothing where no row names one', async () => {
    await using office = await branch({ users });
    await office.run([row(1), row(2)], { columns });
    const asked = office.tenant.requests.length;
    office.tenant.requests.length = 0;
    await office.run([row(1).replace(/,$/, ''), row(2).replace(/,$/, '')], { columns: ID });
    expect(office.tenant.requests.length).toBe(asked);
  });

  it('a name that no account shows stops the plan, with the nearest one', async () => {
    await using office = await branch({ users });
    const { report } = await office.run([row(1, 'Login la-defualt')], { columns });
    expect([report.reason, report.roster?.issues.map(({ code, suggestion }) => [code, suggestion])]).toEqual([
      'roster-invalid',
      [['login-authenticator-unknown', 'Login la-default']],
    ]);
    expect(office.tenant.writes).toEqual([]);
  });

  it('of a new account', async () => {
    await using office = await branch({ users });
    const rows = [row(5, 'Login la-sso'), 'new@example.com,E99,New,Person,Login la-sso'];
    const { report } = await office.run(rows, { columns });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    expect(office.tenant.state.find('new@example.com')?.loginAuthenticatorId).toBe('la-sso');
    expect((await office.run(rows, { columns })).report.plan?.operations).toEqual([]);
  });
});

describe('invite', () => {
  const columns = `${ID},invite`;
  const statuses = ['UNREGISTERED', 'PENDING', 'ACTIVE', 'BLOCKED', 'DELETED', 'UNREGISTERED'] as const;
  const users = statuses.map((status, i): CxoneSeed => ({ ...people[i]!, status }));

  it('true invites the people who are UNREGISTERED, once; false and empty invite nobody', async () => {
    await using office = await branch({ users });
    const rows = users.map((_, i) => row(i + 1, i === 5 ? 'no' : 'yes'));
    const { report } = await office.run(rows, { columns });
    expect(report.plan?.operations.map(({ key, after }) => [key, after])).toEqual([['E1', { invite: 'true' }]]);
    expect(office.tenant.state.invited).toEqual(['p1@example.com']);
    await office.run(rows, { columns });
    expect(office.tenant.state.invited).toEqual(['p1@example.com']);
  });

  it('sends one mail, also where CXone shows the person as never invited afterwards', async () => {
    await using office = await branch({ users });
    const [user] = office.tenant.state.users.values();
    Object.defineProperty(user, 'status', { get: () => 'UNREGISTERED', set() {} });
    const { report } = await office.run([row(1, 'yes')], { columns });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['ignored']);
    expect(office.tenant.state.invited).toEqual(['p1@example.com']);
  });

  it.each(['PENDING', 'ACTIVE', 'UNREGISTERED'] as const)('of a new account that is %s', async (newStatus) => {
    await using office = await branch({ users: people, unknowns: { newStatus } });
    const rows = ['new@example.com,E99,New,Person,true'];
    const { report } = await office.run(rows, { columns });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual([['done', '']]);
    expect((await office.run(rows, { columns })).report.plan?.operations).toEqual([]);
    // A person who was invited by the creation itself gets no second mail.
    expect(office.tenant.state.invited).toEqual(newStatus === 'UNREGISTERED' ? ['new@example.com'] : []);
  });
});

describe('externalId', () => {
  const POLICY = 'guards: { update: { percent: 100 } }\n';
  const columns = `${ID},team`;

  it('`ours`: a value that looks like a sign-in name is matched and overwritten, too', async () => {
    const users = [{ ...people[0]!, externalIdentity: 'p1@corp.example' }, ...people.slice(1)];
    await using office = await branch({ users });
    const rows = [row(1, 'Billing')];
    const auto = await office.run(rows, { columns, policy: POLICY });
    expect([auto.report.plan?.operations, office.tenant.writes]).toEqual([[], []]);
    await office.run(['p1@example.com,p1@corp.example,Changed,Family1,Billing'], {
      columns,
      policy: `externalId: ours\n${POLICY}`,
    });
    expect(office.tenant.state.find('p1@example.com')?.firstName).toBe('Changed');
  });

  const noIds = staff(30).map((person) => {
    const one = { ...person };
    delete one.externalIdentity;
    return one;
  });
  const policy = 'owned: { userNames: ["p*"] }\nguards: { update: { percent: 100 }, create: { percent: 100 } }\n';
  const thirty = Array.from(noIds.keys(), (i) => row(i + 1, i === 20 ? 'Nobody Yet' : ''));
  const all = [...thirty.slice(0, 29), row(30).replace('Given30', 'Changed'), row(31)];

  it('where the tenant keeps none: written for five people, said, and not again', async () => {
    await using office = await branch({ users: noIds.slice(0, 30), externalIds: 'nowhere' });
    const { report } = await office.run(all, { columns, policy });
    const written = office.tenant.requests.filter(
      ({ method, body }) => ['PATCH', 'PUT'].includes(method) && /externalId/.test(body),
    );
    const people = new Set(written.flatMap(({ body }) => /"E\d+"/.exec(body) ?? []));
    people.delete('"E31"');
    expect(people.size).toBeLessThanOrEqual(5);
    expect(office.tenant.state.find('p21@example.com')?.teamId).toBe('t-empty');
    expect(office.tenant.state.find('p30@example.com')?.firstName).toBe('Changed');
    expect(office.tenant.state.find('p31@example.com')).toBeDefined();
    expect(report.reason).toBe('apply-failed');
    expect(report.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('keeps no `externalId`'),
    );
    // The next night nothing is planned, and what was found is a warning.
    const before = office.tenant.writes.length;
    const night = await office.run([...all, row(32)], { columns, policy, memory: office.remembered() });
    expect([night.report.reason, night.report.plan?.operations.map(({ kind, key }) => [kind, key])]).toEqual([
      'none',
      [['create', 'E32']],
    ]);
    expect(office.tenant.writes.length).toBe(before + 1);
    // Under `ignore` it is not even spoken of.
    const ignore = await office.run(all, { columns, policy: `externalId: ignore\n${policy}` });
    expect([ignore.report.reason, ignore.report.plan?.operations]).toEqual(['none', []]);
  });

  it('where fewer than five are not kept: said once, then a warning; five in all, and nobody’s is sent', async () => {
    await using office = await branch({ users: noIds.slice(0, 30), externalIds: 'nowhere' });
    const first = thirty.slice(0, 2);
    const { report } = await office.run(first, { columns, policy });
    expect(report.reason).toBe('apply-failed');
    const said = report.problems.find(({ message }) => message.includes('`externalId` of 2 people'));
    expect(said?.advice).toContain('externalId: ignore');
    expect(report.problems.some(({ message }) => message.includes('keeps no'))).toBe(false);
    const before = office.tenant.writes.length;
    const night = await office.run(first, { columns, policy, memory: office.remembered() });
    expect([night.report.reason, night.report.plan?.operations, office.tenant.writes.length]).toEqual([
      'none',
      [],
      before,
    ]);
    expect(night.report.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('`externalId` of 2 people'),
    );
    // Someone else is tried for all that.
    const third = await office.run(thirty.slice(0, 5), { columns, policy, memory: office.remembered() });
    expect(third.report.outcomes?.map(({ operation: { key } }) => key)).toEqual(['E3', 'E4', 'E5']);
    expect(third.report.problems.some(({ message }) => message.includes('keeps no `externalId`'))).toBe(true);
    const last = await office.run(thirty.slice(0, 9), { columns, policy, memory: office.remembered() });
    expect([last.report.reason, last.report.plan?.operations]).toEqual(['none', []]);
  });

  it('where fewer than five were not kept and CXone keeps it now: a changed policy tries again', async () => {
    await using office = await branch({ users: noIds.slice(0, 30), externalIds: 'nowhere' });
    await office.run(thirty.slice(0, 2), { columns, policy });
    office.tenant.state.options.externalIds = 'kept';
    const changed = `${policy}unmanaged: [title]\n`;
    const { report } = await office.run(thirty.slice(0, 2), { columns, policy: changed, memory: office.remembered() });
    expect([report.reason, report.outcomes?.map(({ status }) => status)]).toEqual(['none', ['done', 'done']]);
    expect(office.remembered().ignoredFields).toEqual([]);
  });

  it('where it keeps none, who leaves is off and signed out, linked to no row; known, nothing is planned', async () => {
    await using office = await branch({ users: noIds.slice(0, 30), externalIds: 'nowhere' });
    const leaving = {
      columns: 'externalId,userName,status',
      policy: policy.replace('{ update', '{ deactivate: { percent: 100 }, update'),
    };
    const gone = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, i) => `E${from + i},p${from + i}@example.com,terminated`);
    const first = await office.run(gone(1, 5), leaving);
    expect(first.report.outcomes?.map(({ status, detail, openSteps }) => [status, detail, openSteps])).toEqual(
      Array.from({ length: 5 }, () => [
        'partial',
        'the externalId was not set: CXone reported success, but did not keep externalId',
        undefined,
      ]),
    );
    expect(first.report.outcomes?.[0]?.steps.map(({ step, status }) => `${step}=${status}`)).toEqual([
      'deactivate=done',
      'logout=done',
      'access-keys=done',
    ]);
    expect(first.report.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('keeps no `externalId`'),
    );
    const second = await office.run(gone(1, 7), { ...leaving, memory: office.remembered() });
    expect(second.report.plan?.operations.map(({ key, after }) => [key, after])).toEqual([
      ['E6', { active: false }],
      ['E7', { active: false }],
    ]);
    expect([second.report.reason, second.report.counts.deactivated]).toEqual(['none', 2]);
  });

  it.each<Partial<Unknowns>>([
    { scimExternalId: 'ignored' },
    { scimPatch: 'refused' },
    { scimPatch: 'ignored' },
    { scimPatch: 'ignored', scimExternalId: 'ignored' },
  ])('who leaves is linked to the row by whichever route keeps it: %o', async (unknowns) => {
    await using office = await branch({ users: noIds.slice(0, 30), unknowns });
    const gone = Array.from({ length: 7 }, (_, i) => `E${i + 1},p${i + 1}@example.com,terminated`);
    const { report } = await office.run(gone, {
      columns: 'externalId,userName,status',
      policy: policy.replace('{ update', '{ deactivate: { percent: 100 }, update'),
    });
    expect([report.reason, report.counts.deactivated]).toEqual(['none', 7]);
    for (let i = 1; i <= 7; i += 1)
      expect(office.tenant.state.find(`p${i}@example.com`)).toMatchObject({
        status: 'DELETED',
        externalIdentity: `E${i}`,
      });
  });

  it('where it keeps them although no account has one yet, everybody gets theirs', async () => {
    for (const scimExternalId of ['stored', 'ignored'] as const) {
      await using office = await branch({ users: noIds.slice(0, 30), unknowns: { scimExternalId } });
      const { report } = await office.run(thirty.slice(0, 29), { columns, policy });
      expect([report.reason, report.counts.updated]).toEqual(['none', 29]);
      expect((await office.run(thirty.slice(0, 29), { columns, policy })).report.plan?.operations).toEqual([]);
    }
  });

  it.each([
    ['a list', '"p1@example.com", "p6@example.com"'],
    ['a pattern', '"p*@example.com"'],
  ])('people are owned by %s where accounts have none: who is absent from the file leaves', async (_, names) => {
    await using office = await branch({ users: noIds.slice(0, 6) });
    const rows = noIds.slice(0, 5).map((_, i) => row(i + 1).replace(`E${i + 1}`, ''));
    const owned =
      `owned: { userNames: [${names}] }\nleavers: { absent: deactivate }\n` +
      'guards: { deactivate: { percent: 100 } }\n';
    const { report } = await office.run(rows, { columns, policy: owned });
    expect(report.plan?.operations.map(({ kind, key }) => [kind, key])).toEqual([['deactivate', 'p6@example.com']]);
    expect(office.tenant.state.find('p6@example.com')?.status).toBe('DELETED');
  });

  it('the column cxoneId finds an account whatever its names became', async () => {
    await using office = await branch({ users: people });
    const { id } = office.tenant.state.find('p1@example.com')!;
    Object.assign(office.tenant.state.find('p1@example.com')!, { userName: 'married@example.com' });
    delete office.tenant.state.users.get(id)!.externalIdentity;
    const { report } = await office.run([`${row(1, 'Nobody Yet')},${id}`, `${row(2)},`], {
      columns: `${columns},cxoneId`,
      policy,
    });
    expect(report.outcomes?.map(({ operation, status }) => [operation.kind, operation.key, status])).toEqual([
      ['update', 'E1', 'done'],
    ]);
    expect(office.tenant.state.users.get(id)).toMatchObject({
      userName: 'p1@example.com',
      externalIdentity: 'E1',
      teamId: 't-empty',
    });
  });
});

describe('a user name that another row’s change is to set free', () => {
  it('is given to nobody where that change waits: the account stays the person’s', async () => {
    const [first, ...others] = staff(12) as [CxoneSeed, ...CxoneSeed[]];
    const { externalIdentity: _, ...bare } = first;
    await using office = await branch({ users: [bare, ...others] });
    const { state } = office.tenant;
    const columns = 'userName,externalId,givenName,familyName,cxoneId';
    const row = (userName: string, externalId: string, name: string, id = ''): string =>
      [userName, externalId, name, 'Family1', id].join(',');
    const rows = [
      row('renamed@example.com', '', 'Given1', state.find(first.userName)?.id),
      row(first.userName, 'E99', 'New'),
      row('new@example.com', 'E98', 'New'),
    ];
    const { report } = await office.run(rows, {
      columns,
      host: {
        approve: async ({ plan: { operations } }) => {
          const of = (wanted: string): string[] => operations.filter(({ kind }) => kind === wanted).map(({ id }) => id);
          return {
            state: 'held',
            detail: '',
            problems: [{ reason: 'plan-changed', message: 'An undo took it back.', advice: 'Revert the row.' }],
            go: of('create'),
            unreviewed: of('update'),
            undone: of('update'),
            reactivations: [],
          };
        },
      },
    });
    expect(report.plan?.operations.map(({ kind }) => kind)).toEqual(['update', 'create', 'create']);
    expect(report.outcomes?.map(({ operation: { key }, status }) => [key, status])).toEqual([
      ['E98', 'done'],
      ['renamed@example.com', 'not-started'],
      ['E99', 'not-started'],
    ]);
    expect(state.find(first.userName)?.firstName).toBe('Given1');
  });
});
