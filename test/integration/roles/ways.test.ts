import { afterEach, describe, expect, it } from 'vitest';
import {
  type Person,
  people,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
} from '../../tenant/server.ts';
import { office } from './office.ts';
import { decorate, policyWith, rolesIn, rosterOf, team, touched, type Way, WAYS, withoutRoles } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

async function start(way: Way, users: SeedUser[], more: object = {}) {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ ...WAYS[way].options, users, clock, ...more });
  open.push(tenant);
  decorate(tenant);
  return { clock, tenant, settings: { profile: WAYS[way].profile } as const };
}

/** Writes and reads that a change of 72 people's roles takes, cache refreshes aside. */
const REQUESTS = {
  attribute: { writes: 2, reads: 3 },
  matrix: { writes: 72, reads: 3 },
  membership: { writes: 1, reads: 3 },
};
/** Changes that go first, and show whether the tenant does what it says. */
const FIRST = { attribute: 50, matrix: 20, membership: 72 };

describe.each(Object.keys(WAYS) as Way[])('120 people, roles written by %s', (way) => {
  const { there, rows, after, changed } = team(120);
  const PROTECTED = there.filter((_, i) => i % 10 === 0);
  // Protected by a pattern of externalIds and by userName.
  const list = PROTECTED.map(({ externalId, userName }, i) => (i % 2 ? externalId : userName));
  const policy = policyWith(WAYS[way].policy, `protected: ${JSON.stringify(list)}\n`);

  it('exact roles, nothing else changed, nobody protected written; a second run plans nothing', async () => {
    const { clock, tenant, settings } = await start(way, there);
    const before = withoutRoles(tenant);
    const first = await office({ tenant, clock, settings, policy, roster: rosterOf(rows) });
    const moved = changed - PROTECTED.length;
    expect(first.report).toMatchObject({
      reason: 'none',
      decision: 'complete',
      problems: [],
      counts: { toChangeRoles: moved, rolesChanged: moved, failed: 0, unchanged: 120 - moved },
    });

    const isProtected = (person: Person): boolean => PROTECTED.includes(person);
    expect(Object.fromEntries(there.map(({ userName }) => [userName, rolesIn(tenant, userName)]))).toEqual(
      Object.fromEntries(
        there.map((person, i) => [
          person.userName,
          [...(isProtected(person) ? (person.roles ?? []) : after(i))].sort(),
        ]),
      ),
    );
    expect(withoutRoles(tenant)).toEqual(before);
    const writtenTo = touched(tenant);
    for (const person of PROTECTED) expect(writtenTo.has(tenant.find(person.userName)?.id ?? '')).toBe(false);
    expect(tenant.violations).toEqual([]);

    tenant.forget();
    const second = await office({ tenant, clock, settings, policy, roster: rosterOf(rows) });
    expect(second.report).toMatchObject({
      reason: 'none',
      plan: { operations: [] },
      counts: { unchanged: 120, rolesChanged: 0 },
    });
    expect(tenant.writes).toEqual([]);
  });

  it('takes few requests', async () => {
    const { clock, tenant, settings } = await start(way, there);
    await office({
      tenant,
      clock,
      settings,
      policy: policyWith(WAYS[way].policy, 'steps: { cacheRefresh: off }\n'),
      roster: rosterOf(rows),
    });
    expect(changed).toBe(72);
    expect(tenant.writes).toHaveLength(REQUESTS[way].writes);
    // Everybody before, those changed afterwards, the first of them apart; where roles are groups, these once.
    expect(
      tenant.requests.filter(({ method, path }) => method === 'GET' && !path.includes('ServiceProviderConfig')),
    ).toHaveLength(REQUESTS[way].reads);
  });

  it('is on record: payload hash, latency and outcome of everybody', async () => {
    const { clock, tenant, settings } = await start(way, there.slice(0, 10));
    const { records } = await office({
      tenant,
      clock,
      settings,
      policy: policyWith(WAYS[way].policy),
      roster: rosterOf(rows.slice(0, 10)),
    });
    const finished = records.filter((record) => record.event === 'operation.finished' && record.kind === 'roles');
    expect(finished).toHaveLength(6);
    for (const record of finished) {
      expect(record).toMatchObject({
        status: 'done',
        payload_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        latency_ms: expect.any(Number) as number,
      });
      expect(
        records.filter(({ event, operation }) => event === 'step.finished' && operation === record.operation),
      ).toMatchObject([{ step: 'cache-refresh', status: 'done' }]);
    }
    expect(new Set(finished.map(({ payload_hash: hash }) => hash)).size).toBeGreaterThan(1);
    expect(tenant.requests.filter(({ path }) => path.endsWith('/cache/refresh'))).toHaveLength(6);
  });

  it('a tenant that says yes and ignores it: ignored, not done, and not written to any more', async () => {
    const { clock, tenant, settings } = await start(way, there, { quirks: { ignoreRoleWrites: true } });
    const { report, records } = await office({
      tenant,
      clock,
      settings,
      policy: policyWith(WAYS[way].policy),
      roster: rosterOf(rows),
    });
    expect(report).toMatchObject({
      reason: 'apply-failed',
      decision: 'failure',
      counts: { toChangeRoles: 72, rolesChanged: 0, failed: FIRST[way], notStarted: 72 - FIRST[way] },
    });
    const ignored = report.outcomes?.filter(({ status, error }) => status === 'ignored' && error?.kind === 'ignored');
    expect(ignored).toHaveLength(FIRST[way]);
    expect(records.filter(({ event, status }) => event === 'operation.finished' && status === 'done')).toEqual([]);
    // Nobody's cache is refreshed for a change that did not happen.
    expect(tenant.requests.filter(({ path }) => path.endsWith('/cache/refresh'))).toEqual([]);
  });

  it('new people get theirs with the account', async () => {
    const { clock, tenant, settings } = await start(way, there.slice(0, 5));
    const joiners = people(7, { seed: 5, idPrefix: 'J' }).map((one, i) => ({ ...one, roles: after(i % 3) }));
    const { report } = await office({
      tenant,
      clock,
      settings,
      policy: policyWith(WAYS[way].policy),
      roster: rosterOf([...there.slice(0, 5), ...joiners]),
    });
    expect(report).toMatchObject({ reason: 'none', counts: { created: 7, rolesChanged: 0 } });
    joiners.forEach((one) => expect(rolesIn(tenant, one.userName)).toEqual([...one.roles].sort()));
  });
});

it('memberships of new people that no answer names are written in the same run', async () => {
  const { there, rows, after } = team(12);
  const shape = { ...WAYS.membership.options.shape, bulkResources: 'none' };
  const { clock, tenant, settings } = await start('membership', there.slice(0, 10), { shape });
  const policy = policyWith('write: membership');
  const { report } = await office({ tenant, clock, settings, policy, roster: rosterOf(rows) });
  expect(report).toMatchObject({ reason: 'none', counts: { created: 2, failed: 0 } });
  there.forEach(({ userName }, i) => expect(rolesIn(tenant, userName)).toEqual([...after(i)].sort()));
});

describe('without bulk requests', () => {
  it('memberships of 72 people still take one PATCH a group', async () => {
    const { there, rows, after } = team(120);
    const { clock, tenant } = await start('membership', there, { offer: { bulk: false } });
    const { report } = await office({
      tenant,
      clock,
      policy: policyWith('write: membership', 'steps: { cacheRefresh: off }\n'),
      roster: rosterOf(rows),
    });
    expect(report).toMatchObject({ reason: 'none', counts: { rolesChanged: 72 } });
    there.forEach(({ userName }, i) => expect(rolesIn(tenant, userName)).toEqual([...after(i)].sort()));
    expect(tenant.writes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      ['role-agent', 'role-billing', 'role-supervisor'].map((group) => `PATCH /scim/v2/Groups/${group}`),
    );
  });

  it('a group too large for one request goes in halves, and one person who is refused fails alone', async () => {
    const { there, rows } = team(60);
    const { clock, tenant } = await start('membership', there, { offer: { bulk: false } });
    const unlucky = tenant.find(there[0]?.userName ?? '')?.id ?? '';
    tenant.setFault({ kind: 'status', status: 413, times: 1, match: { path: '/Groups/role-supervisor' } });
    tenant.setFault({
      kind: 'status',
      status: 400,
      times: Infinity,
      match: { path: '/Groups/role-supervisor', body: unlucky },
    });
    const { report } = await office({
      tenant,
      clock,
      policy: policyWith('write: membership'),
      roster: rosterOf(rows),
    });
    expect(
      report.outcomes
        ?.filter(({ status }) => status !== 'done')
        .map(({ operation, status }) => [operation.key, status]),
    ).toEqual([[there[0]?.externalId, 'failed']]);
    expect(report.reason).toBe('apply-partial');
  });
});
