import { describe, expect, it } from 'vitest';
import { type Branch, branch, POLICY, rowOf, staff } from './world.ts';

const PEOPLE = 1000;
const SKILLS = { 11: 3, 12: 20, 13: 1, 14: 5, 15: 9 };

/** Teams, two roles, five skills, a time zone each. */
const many = staff(PEOPLE).map((one, i) => ({
  ...one,
  roles: ['r-agent', 'r-eval'],
  skills: { ...SKILLS, 11: 1 + (i % 20) },
}));
const rows = many.map((one) => rowOf(one));
const allowed = POLICY;

/** Requests of one job, by what they ask for. */
function counted(office: Branch): Record<string, number> {
  const kinds: [string, RegExp][] = [
    ['create', /^POST \/scim\/v2\/Users$/],
    ['scim change', /^(PATCH|PUT) \/scim\/v2\/Users\//],
    ['scim read', /^GET \/scim\/v2\/Users/],
    ['user', /^GET \/user-management\/v3\/users\//],
    ['put', /^PUT \/user-management\/v1\/users$/],
    ['search', /^POST \/user-management\/v2\/users\/search$/],
    ['list', /^GET \/user-management\/v1\/users/],
    ['roles', /^POST \/authorization/],
    ['teams', /^POST \/user-management\/v4\/teams/],
    ['agents', /^GET .*\/agents\?/],
    ['skills', /^GET .*\/skills\?/],
    ['agents’ skills', /^GET .*\/agents\/skills\?/],
    ['one agent’s skills', /^(GET|POST|PUT|DELETE) .*\/agents\/[^/]+\/skills$/],
    ['many agents’ skills', /^POST .*\/agents\/skills$/],
  ];
  const figures: Record<string, number> = {};
  for (const { method, path } of office.tenant.requests) {
    const line = `${method} ${path}`;
    const name = kinds.findLast(([, pattern]) => pattern.test(line))?.[0] ?? 'sign-in';
    figures[name] = (figures[name] ?? 0) + 1;
  }
  // How often a token runs out is a matter of the clock, which runs a thousand times as fast.
  figures['all'] = office.tenant.requests.length - (figures['sign-in'] ?? 0);
  delete figures['sign-in'];
  office.tenant.requests.length = 0;
  return figures;
}

/** Reading a tenant of 1,000 with every column: pages, and not people. */
const READING = {
  roles: 2,
  teams: 1,
  search: 11,
  list: 1,
  agents: 11,
  skills: 1,
  'agents’ skills': 6,
  all: 33,
};

/** The clock runs a thousand times as fast: a machine that is busy for a moment is no time-out. */
const settings = { concurrency: 16, requestTimeoutSeconds: 1e6 };
const request = { concurrency: 16 };

describe(`${PEOPLE} people with teams, two roles, five skills and a time zone`, () => {
  it('first import, second run, changes of each kind, export, drift: requests counted', async () => {
    await using office = await branch({
      users: [{ ...many[0]!, userName: 'admin@example.com', externalIdentity: '' }],
    });
    const run = async (file: readonly string[], more: Parameters<Branch['run']>[1] = {}) =>
      office.run(file, { policy: allowed, settings, ...more, request: { ...request, ...more.request } });

    const first = await run(rows);
    expect([first.report.reason, first.report.counts.created]).toEqual(['none', PEOPLE]);
    // Everybody is created, read and completed once: SCIM, UserHub (read and written), the agent's skills; the rest is
    // the reading of the tenant before and after.
    expect(counted(office)).toMatchObject({
      create: PEOPLE,
      put: PEOPLE,
      'one agent’s skills': PEOPLE,
      all: expect.toSatisfy((all: number) => all <= 4 * PEOPLE + 60) as number,
    });
    const { state } = office.tenant;
    const someone = state.find('p500@example.com');
    expect(someone).toMatchObject({ roles: ['r-agent', 'r-eval'], teamId: 't-default', timeZone: 'Europe/Paris' });
    expect(someone?.skills.size).toBe(5);

    const second = await run(rows);
    expect([second.report.reason, second.report.plan?.operations]).toEqual(['none', []]);
    expect(office.tenant.writes.length).toBe(0);
    expect(counted(office)).toEqual(READING);

    // A hundred people, one kind of change after the other.
    const now = many.map((one) => ({ ...one }));
    const changes: Record<string, Record<string, number>> = {};
    for (const [kind, change] of Object.entries({
      name: { firstName: 'Changed' },
      team: { teamId: 't-empty' },
      'primary role': { roles: ['r-lead', 'r-eval'] },
      'secondary role': { roles: ['r-lead', 'r-agent'] },
      skill: { skills: { 11: 1, 12: 2, 13: 3, 14: 4, 15: 5 } },
      'time zone': { timeZone: 'Asia/Tokyo' },
    })) {
      for (const one of now.slice(0, 100)) Object.assign(one, change);
      const { report } = await run(now.map((one) => rowOf(one)));
      expect([kind, report.outcomes?.length, new Set(report.outcomes?.map(({ status }) => status))]).toEqual([
        kind,
        kind === 'skill' ? expect.any(Number) : 100,
        new Set(['done']),
      ]);
      changes[kind] = counted(office);
    }
    // As docs/tenants.md says: reading before, a look after the first few, a look after all, and each person's own.
    const figures = Object.fromEntries(Object.entries(changes).map(([kind, one]) => [kind, one['all']]));
    expect(figures).toEqual({
      name: 157,
      team: 257,
      'primary role': 257,
      'secondary role': 257,
      // How many go in one request is a matter of the moment.
      skill: expect.toSatisfy((all: number) => all <= 106) as number,
      // The first accounts with custom attributes are looked at again.
      'time zone': expect.toSatisfy((all: number) => all >= 257 && all <= 276) as number,
    });
    expect(changes['skill']?.['many agents’ skills']).toBeLessThanOrEqual(20);

    const exported = await run([], { request: { mode: 'export' } });
    expect(counted(office)).toEqual(READING);
    const [header, ...lines] = exported
      .text('roster.csv')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);
    const same = await run(lines, { columns: header as string, policy: exported.text('policy.yml') });
    expect([same.report.reason, same.report.plan?.operations]).toEqual(['none', []]);
    office.tenant.requests.length = 0;

    // An administrator changes one of each in CXone.
    const { users } = state;
    const own = [...users.values()].filter(({ userName }) => userName.startsWith('p'));
    own[0]!.teamId = 't-billing';
    own[1]!.roles = ['r-lead'];
    own[2]!.skills.delete(11);
    own[3]!.skills.set(12, { proficiency: 9, isActive: true });
    own[4]!.timeZone = 'Europe/Rome';
    own[5]!.status = 'DELETED';
    own[6]!.roles = ['r-lead', 'r-agent', 'r-eval'];
    const drift = await run(
      now.map((one) => rowOf(one)),
      { request: { mode: 'drift' } },
    );
    expect(drift.report.reason).toBe('drift');
    expect(
      drift.report.plan?.operations.map(({ key, kind, after }) => [key, kind, Object.keys(after ?? {})]).sort(),
    ).toEqual([
      ['E1', 'update', ['team']],
      ['E2', 'roles', ['roles']],
      ['E3', 'update', ['skills']],
      ['E4', 'update', ['skills']],
      ['E5', 'update', ['timeZone']],
      ['E6', 'reactivate', ['active']],
      ['E7', 'roles', ['roles']],
    ]);
    expect(counted(office)).toEqual(READING);
    expect(office.tenant.state.violations).toEqual([]);
  }, 120_000);
});
