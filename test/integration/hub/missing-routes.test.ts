import { describe, expect, it } from 'vitest';
import type { CxoneOptions } from '../../cxone/tenant.ts';
import { branch, POLICY, rowOf, staff } from './world.ts';

const people = staff(5);
const rows = people.map((one) => rowOf(one));
const changed = (more: object): string[] => [rowOf({ ...people[0]!, ...more }), ...rows.slice(1)];
type Refusal = Partial<NonNullable<CxoneOptions['refuse']>> & { path: RegExp; status: number };
const refusing = (refuse: Refusal): CxoneOptions['refuse'] => ({ method: /./, detail: 'No', ...refuse });

const LISTS: [string, RegExp, string][] = [
  ['people', /v2\/users\/search/, 'Employees: View'],
  ['skills', /v34\.0\/skills/, 'ACD Skills: View'],
  ['agents', /v34\.0\/agents$/, 'ACD Users: View'],
  ['agents’ skills', /agents\/skills/, 'ACD Skills: View'],
];

describe('a list that a plan needs and that CXone does not give', () => {
  it.each(LISTS)('makes no plan, and says what helps: %s', async (_, path, privilege) => {
    for (const [status, advice] of [
      [403, privilege],
      [404, '`mode: check` shows'],
      [405, '`mode: check` shows'],
      [501, '`mode: check` shows'],
      // Answered with success, and no list.
      [200, '`api-url`'],
    ] as const) {
      await using office = await branch({ users: people, refuse: refusing({ path, status }) });
      const { report } = await office.run(rows);
      expect([status, report.reason, report.outcomes]).toEqual([status, 'read-incomplete', undefined]);
      expect(report.problems[0]?.advice).toContain(advice);
    }
  });

  it.each([
    ['teams', /teams\/search/],
    ['everybody, deactivated people too', /v1\/users$/],
    ['names for roles, where nobody has one that only its id tells', /roles\/search/],
  ])('is not needed: %s', async (_, path) => {
    const single = people.map((one) => ({ ...one, roles: ['r-agent'] }));
    for (const status of [200, 403, 404, 405, 501]) {
      await using office = await branch({ users: single, refuse: refusing({ path, status, method: /GET|POST/ }) });
      const { report } = await office.run(single.map((one) => rowOf(one)));
      expect([status, report.reason, report.plan?.operations]).toEqual([status, 'none', []]);
    }
  });

  it('by SCIM alone (a team that nobody lists), is incomplete and not out of reach', async () => {
    const users = people.map((one) => ({ ...one, teamId: 't-old' }));
    await using office = await branch({
      users,
      unknowns: { teamsShown: 'active' },
      teams: [{ id: 't-old', name: 'Old', status: 'INACTIVE' }],
      refuse: refusing({ path: /scim\/v2\/Users/, status: 403 }),
    });
    const { report } = await office.run([], { request: { mode: 'export' } });
    expect([report.reason, report.problems[0]?.message]).toEqual([
      'read-incomplete',
      expect.stringContaining('an account was answered'),
    ]);
    expect(report.problems[0]?.advice).toContain('permission');
  });

  it('for too many requests is asked for later', async () => {
    const refuse = refusing({ path: /roles\/search/, status: 429, retryAfter: '90000' });
    await using office = await branch({ users: people, refuse });
    const { report } = await office.run(rows);
    expect([report.reason, report.problems[0]?.advice]).toEqual([
      'tenant-unreachable',
      expect.stringContaining('Run again later'),
    ]);
  });
});

describe('roles that CXone does not list', () => {
  const more = { without: ['roles'] } satisfies CxoneOptions;

  it('are not taken for others than those that rows name: the plan stops, and the advice works', async () => {
    await using office = await branch({ users: people, ...more });
    const { report } = await office.run(rows);
    expect([report.reason, report.outcomes]).toEqual(['read-incomplete', undefined]);
    expect(report.problems[0]?.message).toContain('2 people have the roles that the file names');
    expect(report.problems[0]?.advice).toContain('Role Management: View');
    expect(office.tenant.writes).toEqual([]);
    const byIds = await office.run(
      rows.map((row) => row.replace(',Evaluator,', ',r-eval,')),
      { policy: POLICY.replace('Evaluator', 'r-eval') },
    );
    expect([byIds.report.reason, byIds.report.plan?.operations]).toEqual(['none', []]);
  });

  it('may be shown under their other name', async () => {
    const lead = people.map((one) => ({ ...one, roles: ['r-lead'] }));
    await using office = await branch({ users: lead, ...more, unknowns: { roleText: 'roleName' } });
    const { report } = await office.run(lead.map((one) => rowOf(one)));
    expect([report.reason, office.tenant.writes]).toEqual(['read-incomplete', []]);
  });

  it('are known as secondary roles too by the name that someone’s primary role shows', async () => {
    const users = [...people, { ...staff(6)[5]!, roles: ['r-eval'] }];
    await using office = await branch({ users, ...more });
    const { report } = await office.run(users.map((one) => rowOf(one)));
    expect([report.reason, report.plan?.operations]).toEqual(['none', []]);
    const exported = await office.run([], { request: { mode: 'export' } });
    expect(exported.text('roster.csv')).toContain(',Agent,Agent;Evaluator,');
  });

  it('are given by a name that some account shows', async () => {
    const lead = { ...staff(6)[5]!, roles: ['r-lead'] };
    await using office = await branch({
      users: [...people.map((one) => ({ ...one, roles: ['r-agent'] })), lead],
      ...more,
    });
    const { report } = await office.run([
      rowOf({ ...people[0]!, roles: ['r-lead', 'r-agent'] }),
      ...people.slice(1).map((one) => rowOf({ ...one, roles: ['r-agent'] })),
      rowOf(lead),
    ]);
    expect(report.outcomes?.map(({ operation: { kind, key }, status }) => [kind, key, status])).toEqual([
      ['roles', 'E1', 'done'],
    ]);
    expect(office.tenant.state.find('p1@example.com')?.roles).toEqual(['r-lead', 'r-agent']);
  });
});

describe('a route that a change needs', () => {
  const ends = async (refuse: CxoneOptions['refuse'], file: readonly string[], users = people) => {
    const office = await branch({ users, refuse });
    const { report } = await office.run(file);
    return { office, report, ends: report.outcomes?.map(({ operation, status }) => [operation.kind, status]) };
  };

  it.each([404, 405, 501])('PATCH is answered %i: the account is read, merged and PUT', async (status) => {
    const refuse = refusing({ path: /scim\/v2\/Users\/./, method: /PATCH/, status });
    const done = await ends(refuse, changed({ firstName: 'New', roles: ['r-lead', 'r-eval'] }));
    await using office = done.office;
    expect(done.ends).toEqual([
      ['update', 'done'],
      ['roles', 'done'],
    ]);
    expect(office.tenant.state.find('p1@example.com')).toMatchObject({ firstName: 'New', roles: ['r-lead', 'r-eval'] });
  });

  it.each([403, 404])(
    'all of SCIM is answered %i: roles go by UserHub, and the rest says what helps',
    async (status) => {
      const refuse = refusing({
        path: /scim\/v2/,
        status,
        detail: status === 403 ? 'SCIM is not enabled here' : 'Not Found',
      });
      const done = await ends(refuse, changed({ firstName: 'New', roles: ['r-lead', 'r-eval'] }));
      await using office = done.office;
      expect(done.ends).toEqual([
        ['update', 'failed'],
        ['roles', 'done'],
      ]);
      expect(done.report.outcomes?.[0]?.error?.advice).toContain(status === 403 ? 'Switch SCIM on' : '`mode: check`');
      const { report } = await office.run([], { request: { mode: 'check' } });
      expect(report.check?.findings.find(({ name }) => name === 'write-users')).toMatchObject({
        status: 'failed',
        advice: expect.stringContaining('no account can be created') as string,
      });
    },
  );

  it('SCIM is answered by a page, and UserHub writes the rest: the name is sent again by the next run', async () => {
    const page = refusing({ path: /scim\/v2\/Users\/./, method: /PATCH|PUT/, status: 200, detail: 'Sign in' });
    const file = changed({ firstName: 'New', rank: 9, skills: { 11: 7 } });
    const done = await ends(page, file);
    await using office = done.office;
    expect([done.report.reason, done.ends]).toEqual(['apply-failed', [['update', 'ignored']]]);
    delete office.tenant.state.options.refuse;
    const next = await office.run(file, { memory: office.remembered() });
    expect(next.report.outcomes?.map(({ status }) => status)).toEqual(['done']);
    expect(office.tenant.state.find('p1@example.com')).toMatchObject({ firstName: 'New', rank: 9 });
  });

  it('the reactivation is refused by UserHub: SCIM does it', async () => {
    const users = [{ ...people[0]!, status: 'DELETED' as const }, ...people.slice(1)];
    const done = await ends(refusing({ path: /\/revive$/, status: 403 }), rows, users);
    await using office = done.office;
    expect(done.ends).toEqual([['reactivate', 'done']]);
    expect(office.tenant.state.find('p1@example.com')?.status).toBe('ACTIVE');
  });

  it('an agent’s own skills are not shown: the list of all agents’ skills shows what was written', async () => {
    const refuse = refusing({ path: /agents\/\d[^/]*\/skills$/, method: /GET/, status: 403 });
    const done = await ends(refuse, changed({ skills: { 11: 7, 15: 2 } }));
    await using _office = done.office;
    expect([done.report.reason, done.ends]).toEqual(['none', [['update', 'done']]]);
  });

  it('an agent that CXone lists takes no skills: nobody is said to be no agent', async () => {
    const done = await ends(
      refusing({ path: /agents\/[^/]+\/skills$/, method: /POST|PUT|DELETE/, status: 404 }),
      changed({ skills: { 11: 20 } }),
    );
    await using _office = done.office;
    expect(done.report.outcomes?.[0]?.detail).toContain('CXone lists this agent');
  });

  it('a new account that is completed later was created all the same', async () => {
    const refuse = refusing({ path: /\/v3\/users\//, method: /GET/, status: 503, times: 7 });
    const joiner = rowOf({
      ...people[3]!,
      userName: 'new@example.com',
      emailAddress: 'new@example.com',
      externalIdentity: 'E9',
    });
    const done = await ends(refuse, [...rows, joiner]);
    await using office = done.office;
    expect([done.report.reason, done.ends]).toEqual(['none', [['create', 'done']]]);
    expect(done.report.counts).toMatchObject({ created: 1, updated: 0 });
    expect(office.tenant.state.find('new@example.com')).toMatchObject({ roles: ['r-agent', 'r-eval'], rank: 4 });
  });
});
