import { afterEach, describe, expect, it } from 'vitest';
import {
  PRESETS,
  ROLES,
  scaledClock,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { office } from './office.ts';
import { decorate, policyWith, rolesIn, rosterOf, team, type Way, WAYS, withoutRoles } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const { there, rows, after } = team(10);

async function apply(
  way: Way,
  options: TenantOptions,
  policy = '',
  roster = rows,
  settings = {},
  meddle?: (tenant: TenantHandle) => void,
) {
  const clock = scaledClock(1000);
  const preset = WAYS[way].options as TenantOptions;
  const tenant = await startTenant({
    ...preset,
    users: there,
    clock,
    ...options,
    offer: { ...preset.offer, ...options.offer },
    shape: { ...preset.shape, ...options.shape },
  });
  open.push(tenant);
  decorate(tenant);
  let met = false;
  const job = {
    tenant,
    clock,
    policy: policyWith(WAYS[way].policy, policy),
    roster: rosterOf(roster),
    settings: { profile: WAYS[way].profile, ...settings },
    request: { concurrency: 1 },
  };
  const run = await office({
    ...job,
    // Just before the first write goes out.
    onRecord: ({ event }) => {
      if (event === 'operation.sent' && !met) meddle?.(tenant);
      met ||= event === 'operation.sent';
    },
  });
  return { tenant, ...run, again: async () => office(job) };
}

const expectRight = (tenant: TenantHandle): void =>
  there.forEach(({ userName }, i) => expect(rolesIn(tenant, userName)).toEqual([...after(i)].sort()));

describe('If-Match', () => {
  it('goes with every write of an account that has a version', async () => {
    const { tenant } = await apply('matrix', {});
    const puts = tenant.writes.filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(6);
    expect(puts.every(({ headers }) => /^W\/"\d+"$/.test(headers['if-match'] ?? ''))).toBe(true);
  });

  it('and in a bulk, as the operation’s version', async () => {
    const { tenant } = await apply('attribute', {});
    const bulk = JSON.parse(tenant.writes.find(({ path }) => path.endsWith('/Bulk'))?.body ?? '') as {
      Operations: { version?: string }[];
    };
    expect(bulk.Operations.map(({ version }) => version)).toEqual(Array.from({ length: 6 }, () => 'W/"1"'));
  });

  it.each([412, 400] as const)(
    'someone else’s edit in between (%i) is read, and survives the PUT',
    async (versionError) => {
      const first = there[0]?.userName ?? '';
      const { tenant, report } = await apply('matrix', { shape: { versionError } }, '', rows, {}, (one) => {
        for (const account of one.users.values()) {
          if (account.resource['userName'] !== first) continue;
          account.resource['nickName'] = 'changed meanwhile';
          account.version += 1;
        }
      });
      expect(report).toMatchObject({ reason: 'none', counts: { rolesChanged: 6 } });
      expectRight(tenant);
      expect(
        [...tenant.users.values()].filter(({ resource }) => resource['nickName'] === 'changed meanwhile'),
      ).toHaveLength(1);
    },
  );

  it('without versions every PUT is preceded by a look, so that nothing older is put back', async () => {
    const { tenant, report } = await apply('matrix', { offer: { etag: false } });
    expect(report.reason).toBe('none');
    expect(tenant.requests.filter(({ method, path }) => method === 'GET' && /\/Users\/u/.test(path))).toHaveLength(6);
    expectRight(tenant);
  });
});

describe('the matrix', () => {
  it('has value, display, $ref and type of every role, and everything else of the person', async () => {
    const { tenant } = await apply('matrix', {});
    const put = tenant.writes.find(
      ({ method, path }) => method === 'PUT' && path.includes(tenant.find(there[2]?.userName ?? '')?.id ?? '-'),
    );
    const body = JSON.parse(put?.body ?? '') as Record<string, unknown>;
    expect(body).toMatchObject({
      userName: there[2]?.userName,
      groups: [
        { value: 'role-agent', display: 'Standard Agent', $ref: `${tenant.scimUrl}/Groups/role-agent`, type: 'role' },
        {
          value: 'role-billing',
          display: 'Billing Admin',
          $ref: `${tenant.scimUrl}/Groups/role-billing`,
          type: 'role',
        },
      ],
      nickName: expect.any(String) as string,
      'urn:example:extension:1.0:User': { badge: expect.any(Number) as number },
    });
    expect(body).not.toHaveProperty('meta');
  });

  it.each([200, 204] as const)(
    'is done with %i, and with a tenant that clears what a PUT leaves out',
    async (putStatus) => {
      const { tenant, report } = await apply('matrix', { shape: { putStatus }, quirks: { putClears: true } });
      expect(report.reason).toBe('none');
      expectRight(tenant);
    },
  );
});

describe('a matrix whose groups are answered as `direct`, the word of RFC 7643', () => {
  const direct = { quirks: { matrixType: 'direct' } } as const;

  it('has its roles planned, written and seen; the next run wants nothing', async () => {
    const joiner = { ...there[1]!, userName: 'new@example.com', externalId: 'J1', roles: ['role-agent'] };
    const roster = [...rows, joiner];
    const { tenant, report, again } = await apply('matrix', direct, '', roster);
    expect(report).toMatchObject({ reason: 'none', counts: { created: 1, rolesChanged: 6, failed: 0 } });
    expectRight(tenant);
    expect(rolesIn(tenant, joiner.userName)).toEqual(['role-agent']);
    const before = tenant.writes.length;
    const second = await again();
    expect(second.report).toMatchObject({ reason: 'none', plan: { operations: [] }, counts: { unchanged: 11 } });
    expect(tenant.writes).toHaveLength(before);
  });

  it('keeps the groups that the policy does not name, with everybody in them', async () => {
    const staff = there.map((one) => ({ ...one, roles: [...one.roles!, 'all-staff'] }));
    const roles = [...ROLES, { value: 'all-staff', display: 'All Staff' }];
    const { tenant, report, again } = await apply('matrix', { ...direct, users: staff, roles });
    expect(report).toMatchObject({ reason: 'none', counts: { rolesChanged: 6, failed: 0 } });
    there.forEach(({ userName }, i) => expect(rolesIn(tenant, userName)).toEqual([...after(i), 'all-staff'].sort()));
    expect((await again()).report.plan?.operations).toEqual([]);
  });
});

describe('the attribute', () => {
  it('is read, merged and PUT where the tenant has no PATCH', async () => {
    const clock = scaledClock(1000);
    const tenant = await startTenant({ offer: { patch: false, bulk: false }, users: there, clock });
    open.push(tenant);
    decorate(tenant);
    const before = withoutRoles(tenant);
    const { report } = await office({ tenant, clock, policy: policyWith(''), roster: rosterOf(rows) });
    expect(report.reason).toBe('none');
    expectRight(tenant);
    expect(withoutRoles(tenant)).toEqual(before);
  });

  it('is written by the published API with the ids that its role search lists', async () => {
    const clock = scaledClock(1000);
    const tenant = await startTenant({ ...PRESETS.cxone, users: there, clock });
    open.push(tenant);
    const names =
      `roles:\n  allowed:\n    Standard Agent: {}\n    Supervisor: { inherits: [Standard Agent] }\n   ` +
      ` Support Admin: {}\n    Billing Admin: {}\nguards: { roleGain: { percent: 100 }, roleLoss: { percent: 100 } }\n`;
    const display: Record<string, string> = {
      'role-agent': 'Standard Agent',
      'role-supervisor': 'Supervisor',
      'role-admin': 'Support Admin',
      'role-billing': 'Billing Admin',
    };
    const named = rows.map((one) => ({ ...one, roles: (one.roles ?? []).map((role) => display[role] ?? role) }));
    const { report } = await office({
      tenant,
      clock,
      policy: names,
      roster: rosterOf(named),
      settings: {
        profile: 'cxone',
        tenant: tenant.settings.auth.tenantId,
        issuer: tenant.issuer,
        accessKeyId: tenant.settings.auth.accessKeyId,
        accessKeySecret: tenant.settings.auth.accessKeySecret,
        tokenUrl: undefined,
        scimUrl: undefined,
        apiUrl: undefined,
      } as never,
    });
    expect(report.problems).toEqual([]);
    expect(report.counts).toMatchObject({ rolesChanged: 6 });
    expectRight(tenant);
    // No route of the tutorials is even tried.
    expect(tenant.requests.filter(({ path }) => path.includes('/cache/refresh'))).toEqual([]);
  });
});

describe('the cache refresh', () => {
  const refreshes = (tenant: TenantHandle): number =>
    tenant.requests.filter(({ path }) => path.endsWith('/cache/refresh')).length;

  it.each([
    ['off', true, 'none', 0],
    ['try', true, 'none', 6],
    ['try', false, 'none', 3],
    ['require', true, 'none', 6],
    ['require', false, 'apply-partial', 3],
  ] as const)('%s, where the tenant has the route: %s → %s', async (wish, vendor, reason, requests) => {
    const { tenant, report } = await apply(
      'attribute',
      { offer: { vendor } },
      `steps: { cacheRefresh: ${wish} }\n`,
      rows,
    );
    expect(report.reason).toBe(reason);
    expectRight(tenant);
    // After three people nobody asks again for a route that is not there.
    expect(refreshes(tenant)).toBe(requests);
    if (wish === 'require' && !vendor)
      expect(
        report.outcomes?.every(({ status, detail }) => status === 'partial' && detail.includes('cache-refresh')),
      ).toBe(true);
    if (wish === 'try' && !vendor)
      expect(
        report.outcomes?.every(({ steps }) =>
          steps.some(({ step, status }) => step === 'cache-refresh' && status === 'unsupported'),
        ),
      ).toBe(true);
  });

  it('that fails where it is required leaves the person partly done, and says nothing is complete', async () => {
    const clock = scaledClock(1000);
    const tenant = await startTenant({
      users: there,
      clock,
      faults: [{ kind: 'status', status: 503, match: { path: '/cache/refresh' }, times: Infinity }],
    });
    open.push(tenant);
    const { report, records } = await office({
      tenant,
      clock,
      policy: policyWith('', 'steps: { cacheRefresh: require }\n'),
      roster: rosterOf(rows),
      settings: { maxAttempts: 2 },
    });
    expect(report).toMatchObject({ reason: 'apply-partial', counts: { rolesChanged: 0, failed: 6 } });
    expect(records.filter(({ event, status }) => event === 'step.finished' && status === 'failed').length).toBe(6);
  });
});

describe('a run that is cancelled', () => {
  it('after the writes, before they could be read back, knows nothing to be done, and tells nobody', async () => {
    const controller = new AbortController();
    const clock = scaledClock(1000);
    const tenant = await startTenant({ users: there, clock });
    open.push(tenant);
    const { report, records } = await office({
      tenant,
      clock,
      policy: policyWith(''),
      roster: rosterOf(rows),
      signal: controller.signal,
      webhooks: { urls: [`${tenant.strangerUrl}/hook`] },
      onRecord: ({ event }) => {
        if (event === 'operation.answered') controller.abort();
      },
    });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'unknown'));
    expect(report.outcomes?.[0]?.detail).toContain('answered with success');
    expect(report).toMatchObject({ interrupted: true, counts: { rolesChanged: 0, unconfirmed: 6 } });
    expect(records.filter(({ event }) => event.startsWith('webhook.'))).toEqual([]);
    expect(tenant.deliveries).toEqual([]);
  });

  it('and one whose read-back is interrupted does not either', async () => {
    const { report } = await apply('attribute', {
      faults: [{ kind: 'status', status: 403, match: { method: 'GET', path: '/Users' }, after: 1, times: Infinity }],
    });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'unknown'));
    expect(report.decision).toBe('failure');
  });
});
