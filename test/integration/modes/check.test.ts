import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  people,
  PRESETS,
  scaledClock,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Play, type Played, play } from './stage.ts';

/** State of every ability, by its name. */
const states = ({ report }: Played): Record<string, string> =>
  Object.fromEntries((report.check?.findings ?? []).map(({ name, status }) => [name, status]));

async function checked(
  options: TenantOptions,
  more: Partial<Play>,
  test: (played: Played, tenant: TenantHandle) => void | Promise<void>,
): Promise<void> {
  const tenant = await startTenant({ users: people(30), ...options });
  try {
    const played = await play({
      tenant,
      mode: 'check',
      clock: scaledClock(1),
      settings: { maxAttempts: 1, ...more.settings },
      ...more,
    });
    expect(tenant.writes).toEqual([]);
    expect(tenant.violations).toEqual([]);
    await test(played, tenant);
  } finally {
    await tenant.close();
  }
}

describe('a check of a good tenant', () => {
  it('says what works, with clock and round trips, and writes nothing', async () => {
    await checked({}, {}, async (played, tenant) => {
      expect(played.report).toMatchObject({ reason: 'none', decision: 'complete' });
      expect(states(played)).toMatchObject({
        'sign-in': 'works',
        users: 'works',
        paging: 'works',
        filter: 'works',
        bulk: 'works',
        patch: 'works',
        etag: 'works',
        roles: 'works',
        attributes: 'works',
        clock: 'works',
      });
      expect(played.report.check?.clockDifferenceMs).toBe(0);
      expect(played.report.traffic?.latencies.length).toBe(6);
      expect(tenant.requests.filter(({ budget }) => budget !== 'token').every(({ method }) => method === 'GET')).toBe(
        true,
      );
      const summary = await played.file('summary.md');
      expect(summary).toMatch(/\| Bulk \| ✅ works \|/);
      expect(summary).toMatch(/ms \(median\)/);
      expect(played.audit.filter(({ event }) => event === 'check.finding')).toHaveLength(12);
      expect(JSON.stringify(played.audit)).not.toContain(people(30)[0]?.userName);
    });
  });

  it('of every profile', async () => {
    for (const profile of ['cxone', 'bulk', 'roles', 'lifecycle', 'entra', 'attributes'] as const) {
      const settings = profile === 'cxone' ? { maxAttempts: 1, apiUrl: '' } : { maxAttempts: 1 };
      await checked(PRESETS[profile], { profile, settings }, (played) => {
        expect(played.report.problems, profile).toEqual([]);
        expect(states(played)['sign-in'], profile).toBe('works');
        expect(states(played)[profile === 'attributes' ? 'attributes' : 'users'], profile).toBe('works');
      });
    }
  });
});

describe('a check of a half-configured tenant', () => {
  it('without bulk, filter, PATCH, versions and attributes says so, and that plans work all the same', async () => {
    await checked(
      { offer: { bulk: false, filter: false, patch: false, etag: false, groups: false, attributes: false } },
      {},
      (played) => {
        expect(played.report.reason).toBe('none');
        expect(states(played)).toMatchObject({
          users: 'works',
          filter: 'absent',
          bulk: 'absent',
          patch: 'absent',
          etag: 'absent',
          roles: 'absent',
          attributes: 'absent',
        });
      },
    );
  });

  it('whose users may not be read ends auth-failed and says what to grant', async () => {
    const faults: TenantOptions['faults'] = [
      { kind: 'status', status: 403, match: { path: '/scim/v2/Users' }, times: Infinity },
    ];
    await checked({ faults }, {}, async (played) => {
      expect(played.report.reason).toBe('auth-failed');
      expect(states(played)).toMatchObject({
        'sign-in': 'works',
        'service-provider-config': 'works',
        users: 'failed',
        filter: 'unknown',
      });
      expect(played.report.check?.findings.find(({ name }) => name === 'users')?.advice).toMatch(
        /permission to read users/,
      );
      expect(await played.file('summary.md')).toContain('fails');
    });
  });

  it('without ServiceProviderConfig is taken as its profile says', async () => {
    await checked(
      { ...PRESETS.bulk, offer: { ...PRESETS.bulk.offer, serviceProviderConfig: false } },
      { profile: 'bulk' },
      (played) => {
        expect(played.report.reason).toBe('none');
        expect(states(played)).toMatchObject({ 'service-provider-config': 'absent', bulk: 'works', users: 'works' });
      },
    );
  });

  it('that pages wrongly could not be planned on', async () => {
    await checked({ quirks: { paging: 'repeated' } }, {}, (played) => {
      expect(played.report.reason).toBe('read-incomplete');
      expect(states(played)).toMatchObject({ users: 'works', paging: 'failed', filter: 'works' });
    });
  });

  it('without users at its SCIM base ends config-invalid', async () => {
    await checked(
      { faults: [{ kind: 'status', status: 404, match: { path: '/scim/v2/Users' }, times: Infinity }] },
      {},
      (played) => {
        expect(played.report.reason).toBe('config-invalid');
        expect(played.report.problems[0]?.advice).toMatch(/scim-url/);
      },
    );
  });

  it('whose SCIM base leads nowhere ends tenant-unreachable', async () => {
    await checked({}, { settings: { maxAttempts: 1, scimUrl: 'http://127.0.0.1:1/wrong' } }, (played) => {
      expect(played.report.reason).toBe('tenant-unreachable');
      expect(states(played)).toMatchObject({ 'sign-in': 'works', users: 'failed' });
    });
  });

  it('whose clock is wrong', async () => {
    await checked({}, { clock: scaledClock(1, Date.now() + 300_000) }, (played) => {
      expect(played.report.check?.clockDifferenceMs).toBeLessThan(-298_000);
      expect(states(played)['clock']).toBe('failed');
      expect(played.report.check?.findings.find(({ name }) => name === 'clock')?.detail).toMatch(/5 min behind/);
    });
  });
});

describe('a check of a tenant that cannot be used', () => {
  it('for a wrong secret ends auth-failed; nothing else is asked', async () => {
    await checked({}, { settings: { maxAttempts: 1, clientSecret: 'another-secret' } }, (played, tenant) => {
      expect(played.report.reason).toBe('auth-failed');
      expect(states(played)).toMatchObject({ 'sign-in': 'failed', users: 'unknown', clock: 'unknown' });
      expect(JSON.stringify(played.report)).not.toContain('another-secret');
      expect(tenant.requests.every(({ budget }) => budget === 'token')).toBe(true);
    });
  });

  it('for a missing secret ends config-invalid; nothing is asked', async () => {
    await checked({}, { settings: { clientSecret: '' } }, (played, tenant) => {
      expect(played.report.reason).toBe('config-invalid');
      expect(tenant.requests).toEqual([]);
    });
  });

  it('because it is dead ends tenant-unreachable', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await checked(
      {},
      {
        settings: { maxAttempts: 2, tokenUrl: `${origin}/token`, scimUrl: `${origin}/scim/v2`, apiUrl: origin },
        clock: scaledClock(1000),
      },
      async (played) => {
        expect(played.report).toMatchObject({ reason: 'tenant-unreachable', decision: 'failure' });
        expect(states(played)['sign-in']).toBe('failed');
        expect(await played.file('summary.md')).toMatch(/refused the connection/);
      },
    );
  });
});
