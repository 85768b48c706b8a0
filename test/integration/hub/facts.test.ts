import { describe, expect, it } from 'vitest';
import type { CxoneOptions } from '../../cxone/tenant.ts';
import { branch, COLUMNS, rowOf, staff } from './world.ts';

const people = staff(6);
const rows = people.map((one) => rowOf(one));
const codes = (report: { roster?: { issues: { code: string; suggestion: string }[] } | null }) =>
  (report.roster?.issues ?? []).map(({ code, suggestion }) => [code, suggestion]);

describe('names that CXone does not have, or has twice', () => {
  it.each([
    ['team', { teamId: undefined }, 'Biling', ['team-unknown', 'Billing']],
    ['an inactive team', { teamId: undefined }, 'Closed', ['team-inactive', '']],
  ])('%s stops the plan, with the nearest name', async (_, more, team, found) => {
    await using office = await branch({ users: people });
    const row = rowOf({ ...people[0], ...more } as never).split(',');
    row[5] = team;
    const { report } = await office.run([row.join(','), ...rows.slice(1)]);
    expect(report.reason).toBe('roster-invalid');
    expect(codes(report)).toEqual([found]);
    expect(office.tenant.writes).toEqual([]);
  });

  it('a skill stops the plan; the policy says which may be given', async () => {
    await using office = await branch({ users: people });
    const row = rowOf(people[0] as never).replace('Chat', 'Chad');
    expect(codes((await office.run([row])).report)).toEqual([['skill-unknown', 'Chat']]);
    const policy = 'roles: { allowed: { Agent: {}, Evaluator: {} } }\nskills: { allowed: ["Billing *"] }\n';
    const { report } = await office.run([rows[0] as string], { policy });
    expect([report.reason, codes(report)[0]?.[0]]).toEqual(['policy-violation', 'skill-not-allowed']);
  });

  it('a role of two names, none, or an inactive one stops the plan', async () => {
    await using office = await branch({ users: people });
    const policy =
      'roles: { allowed: { Agent: {}, Twin: {}, Old Role: {}, Nobody: {}, r-twin2: { display: Twin } } }\n' +
      'skills: { allowed: ["*"] }\n';
    for (const [role, code] of [
      ['Old Role', 'role-inactive'],
      ['Nobody', 'role-unknown'],
    ] as const) {
      const row = rowOf(people[1] as never).split(',');
      row[7] = role;
      const { report } = await office.run([row.join(',')], {
        policy: policy.replace(', r-twin2: { display: Twin }', ''),
      });
      expect([report.reason, codes(report)[0]?.[0]]).toEqual(['policy-violation', code]);
    }
  });
});

describe('people that CXone tells apart', () => {
  it('are told apart in the plan, and an invitation is sent to those who are UNREGISTERED alone', async () => {
    const users = staff(4).map((one, i) => ({
      ...one,
      status: (['UNREGISTERED', 'PENDING', 'BLOCKED', 'ACTIVE'] as const)[i]!,
    }));
    await using office = await branch({ users });
    const invited = users.map((one, i) => `${rowOf(one).replace('p2@', i === 1 ? 'renamed@' : 'p2@')},true`);
    const { report, text } = await office.run(invited, { columns: `${COLUMNS},invite` });
    for (const words of [
      'Locked in CXone',
      'Invited and not yet active',
      'With a user name that CXone does not change yet',
    ])
      expect(text('report.html')).toContain(words);
    expect(report.plan?.remarks.map(({ code }) => code).sort()).toEqual(
      ['cxone-blocked', 'cxone-pending', 'cxone-unregistered', 'name-pending'].sort(),
    );
    expect(report.plan?.operations.map(({ key, after }) => [key, Object.keys(after ?? {})])).toEqual([
      ['E1', ['invite']],
    ]);
    expect(office.tenant.state.invited).toEqual(['p1@example.com']);
  });

  it('a rehire is a reactivation also where every list hides deactivated people', async () => {
    const users = [...staff(3), { ...staff(4)[3]!, status: 'DELETED' as const }];
    await using office = await branch({ users, unknowns: { searchDeleted: 'hidden', v1List: 'forbidden' } });
    const { report } = await office.run(users.map((one) => rowOf(one)));
    expect(report.plan?.operations.map(({ kind, key }) => [kind, key])).toEqual([['reactivate', 'E4']]);
    expect(office.tenant.state.find('p4@example.com')?.status).toBe('ACTIVE');
  });

  it('several rehires that every list hides are compared with all they have: nothing else is written', async () => {
    const users = staff(6).map((one, i) => (i < 3 ? one : { ...one, status: 'DELETED' as const }));
    await using office = await branch({ users, unknowns: { searchDeleted: 'hidden', v1List: 'forbidden' } });
    const { report } = await office.run(users.map((one) => rowOf(one)));
    expect([report.reason, report.plan?.operations.map(({ kind, key }) => [kind, key])]).toEqual([
      'none',
      [
        ['reactivate', 'E4'],
        ['reactivate', 'E5'],
        ['reactivate', 'E6'],
      ],
    ]);
  });
});

describe('a rehire whose account shows up only after the plan', () => {
  it.each(['409', 'USER_ALREADY_EXISTS'] as const)(
    'refused as %s: nothing is taken for done, the advice works, and the next run reactivates',
    async (duplicate) => {
      const users = [...staff(3), { ...staff(4)[3]!, status: 'DELETED' as const }];
      const unknowns = { searchDeleted: 'hidden', v1List: 'forbidden', duplicate } as const;
      await using office = await branch({ users, unknowns });
      const { state } = office.tenant;
      const late = state.find('p4@example.com')!;
      state.users.delete(late.id);
      const rows = users.map((one) => rowOf(one));
      const { report } = await office.run(rows, {
        onRecord: ({ event }) => void (event === 'operation.sent' && state.users.set(late.id, late)),
      });
      expect(report.outcomes).toMatchObject([
        {
          operation: { kind: 'create', key: 'E4' },
          status: 'failed',
          detail: expect.stringContaining('taken by a deactivated account') as string,
          error: {
            kind: 'uniqueness',
            advice: expect.stringMatching(/^Run again: it is planned as a reactivation then; if it is not/) as string,
          },
        },
      ]);
      expect(late.status).toBe('DELETED');
      const next = await office.run(rows, { memory: office.remembered() });
      expect([
        next.report.reason,
        next.report.outcomes?.map(({ operation, status }) => [operation.kind, status]),
      ]).toEqual(['none', [['reactivate', 'done']]]);
      expect(late.status).toBe('ACTIVE');
    },
  );
});

describe('a PATCH that is ignored', () => {
  it('is found out for each field that differs, and for several of them in one person', async () => {
    await using office = await branch({ users: people, unknowns: { scimPatch: 'ignored' } });
    const changed = [
      'p1@example.com,Changed,Family1,',
      'p2@example.com,Given2,Family2,Shown',
      'p3@example.com,Changed,Family3,Shown',
    ];
    const { report } = await office.run(changed, { columns: 'userName,givenName,familyName,displayName' });
    expect(report.outcomes?.map(({ status, detail }) => [status, detail])).toEqual(changed.map(() => ['done', '']));
    expect(office.tenant.state.find('p3@example.com')).toMatchObject({ firstName: 'Changed', displayName: 'Shown' });
  });
});

describe('an externalId that is a sign-in name', () => {
  it.each([
    ['auto', 'p1@corp.example'],
    ['ignore', 'E-other'],
  ])('is left alone under %s: matched by userName, nothing written', async (rule, externalIdentity) => {
    await using office = await branch({ users: [{ ...people[0]!, externalIdentity }] });
    const allowed = 'roles: { allowed: { Agent: {}, Evaluator: {} } }\nskills: { allowed: ["*"] }\n';
    const policy = `externalId: ${rule}\n${allowed}`;
    const { report } = await office.run([rows[0] as string], { policy });
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
    expect(office.tenant.writes).toEqual([]);
  });
});

describe('what the API user may not see', () => {
  it('hidden agents make a roster with skills incomplete', async () => {
    await using office = await branch({ users: people, hiddenAgents: 1 });
    const { report } = await office.run(rows);
    expect(report.reason).toBe('read-incomplete');
    expect(report.problems.at(-1)?.advice).toContain('view of all agents');
  });

  it.each<[NonNullable<CxoneOptions['without']>[number], string]>([
    ['users', 'Employees: View'],
    ['skills', 'ACD Skills: View'],
  ])('a missing privilege is named: %s', async (what, privilege) => {
    await using office = await branch({ users: people, without: [what] });
    const { report } = await office.run(rows);
    expect([report.reason, report.problems.at(-1)?.advice]).toEqual([
      'read-incomplete',
      expect.stringContaining(privilege),
    ]);
  });
});

describe('mode check', () => {
  it('tries each ability by reading, and names the privilege that is missing', async () => {
    await using office = await branch({ users: people, without: ['teams', 'keys'], hiddenAgents: 2 });
    const { report } = await office.run([], { request: { mode: 'check' } });
    const found = Object.fromEntries(report.check?.findings.map((one) => [one.name, one]) ?? []);
    expect(found['skills']).toMatchObject({ status: 'works' });
    expect(found['all-users']).toMatchObject({ status: 'works' });
    expect(found['teams']).toMatchObject({
      status: 'failed',
      advice: expect.stringContaining('Teams: View') as string,
    });
    expect(found['access-keys']?.advice).toContain('Access Key: View');
    expect(found['agents']?.detail).toContain('2 agents are hidden');
    expect(office.tenant.writes).toEqual([]);
    expect(office.tenant.state.violations).toEqual([]);
  });

  it('claims nothing that it did not see, and names the privilege of each', async () => {
    const cases: [string, RegExp, string][] = [
      ['all-users', /v1\/users$/, 'Employees: View'],
      ['teams', /teams\/search/, 'Teams: View'],
      ['agents', /\/agents$/, 'ACD Users: View'],
      ['skills', /\/skills$/, 'ACD Skills: View'],
      ['access-keys', /access-keys/, 'Access Key: View'],
      ['agent-states', /agents\/states/, 'Real-time data'],
    ];
    await using good = await branch({ users: people });
    const works = (await good.run([], { request: { mode: 'check' } })).report.check?.findings ?? [];
    expect(works.find(({ name }) => name === 'write-users')).toMatchObject({ status: 'unknown' });
    expect(works.find(({ name }) => name === 'roles')?.detail).toContain('Role Management: View');
    for (const [name, path, privilege] of cases) {
      const seen = works.find((one) => one.name === name);
      expect([name, seen?.status, seen?.detail]).toEqual([name, 'works', expect.stringContaining(privilege)]);
      // A page of a proxy, answered with success, is no list.
      for (const status of [200, 403]) {
        await using office = await branch({
          users: people,
          refuse: { path, method: /GET|POST/, status, detail: 'no' },
        });
        const { report } = await office.run([], { request: { mode: 'check' } });
        const finding = report.check?.findings.find((one) => one.name === name);
        expect([name, status, finding?.status]).toEqual([name, status, 'failed']);
        if (status === 403) expect(finding?.advice).toContain(privilege);
      }
    }
  });
});

describe('1,000 people', () => {
  it('cost pages, not people; a status column costs none, and the second run writes nothing', async () => {
    const many = staff(1000);
    await using office = await branch({ users: many });
    const figures: Record<string, number> = {};
    const all = many.map((one) => rowOf(one).split(','));
    const columns = COLUMNS.split(',');
    for (const added of ['', 'status', 'team', 'primaryRole,roles', 'timeZone,mobilePhone,hireDate,rank', 'skills']) {
      const chosen = [
        'userName',
        'externalId',
        'givenName',
        'familyName',
        'email',
        ...added.split(',').filter(Boolean),
      ];
      office.tenant.requests.length = 0;
      const cells = all.map((cell) => chosen.map((name) => cell[columns.indexOf(name)]).join(','));
      const { report } = await office.run(cells, { columns: chosen.join(',') });
      expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
      figures[added || 'names'] = office.tenant.requests.length;
    }
    // Sign-in and discovery 3, roles 2, users 11 and the list of all 1; teams 1; skills: agents 11, skills 1,
    // assignments 3.
    expect(figures).toEqual({
      names: 17,
      status: 17,
      team: 19,
      'primaryRole,roles': 17,
      'timeZone,mobilePhone,hireDate,rank': 17,
      skills: 32,
    });
    expect(office.tenant.writes).toEqual([]);
  }, 60_000);

  it('are exported so that a plan with the files changes nothing', async () => {
    await using office = await branch({ users: staff(60) });
    const exported = await office.run([], { request: { mode: 'export' } });
    expect(exported.report.reason).toBe('none');
    const csv = exported
      .text('roster.csv')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);
    expect(csv[0]).toContain('cxoneId');
    expect(csv[1]).toContain('Billing EN:');
    const { report } = await office.run(csv.slice(1), {
      columns: csv[0] as string,
      policy: exported.text('policy.yml'),
    });
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
    expect(office.tenant.writes).toEqual([]);
  });
});

describe('a token that is renewed in the middle of a run', () => {
  it('and that is another tenant’s is not used: nothing more is written', async () => {
    const people = staff(6);
    const other = '11111111-2222-4333-8444-555555555555';
    let isOver = false;
    await using office = await branch({
      users: people,
      meddle: ({ method, path }) => {
        const { options } = office.tenant.state;
        if (method === 'POST' && path.endsWith('/deactivate')) isOver = true;
        if (path === '/auth/token' && isOver) options.tenantId = other;
        // Tokens of the other tenant would be taken.
        const isRefused = isOver && options.tenantId === undefined && path !== '/auth/token';
        return isRefused ? { status: 401, body: { status: 401, error: 'Unauthorized' } } : undefined;
      },
    });
    const rows = people.map((one, i) => rowOf(one, i < 2 ? 'terminated' : 'active'));
    const { report } = await office.run(rows);
    expect(report.reason).toBe('auth-failed');
    expect(report.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining(other));
    expect([...office.tenant.state.users.values()].map(({ status }) => status)).toEqual(people.map(() => 'ACTIVE'));
    expect(report.outcomes?.every(({ status }) => status !== 'done')).toBe(true);
  });
});
