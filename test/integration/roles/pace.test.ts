import { describe, expect, it } from 'vitest';
import { people, scaledClock, startTenant } from '../../tenant/server.ts';
import { office } from './office.ts';
import { policyWith, rolesIn, rosterOf, type Way, WAYS, withoutRoles } from './setting.ts';

describe('1,000 people on a tenant that takes 100 requests a minute and 20 bulk requests', () => {
  it.each(['attribute', 'matrix', 'membership'] as Way[])('all right, nobody renamed: %s', async (way) => {
    const there = people(1000).map((one, i) => ({ ...one, roles: i % 2 ? ['role-agent'] : ['role-admin'] }));
    const rows = there.map((one, i) => ({
      ...one,
      roles: i % 2 ? ['role-supervisor'] : ['role-admin', 'role-billing'],
    }));
    // A thousand PUTs and as many cache refreshes are twenty minutes of the tenant's time; two seconds of ours. The
    // other ways write in few requests, and the refreshes are the same.
    const more = way === 'matrix' ? '' : 'steps: { cacheRefresh: off }\n';
    const clock = scaledClock(1000);
    const tenant = await startTenant({
      ...WAYS[way].options,
      users: there,
      clock,
      limits: { rate: { otherPerMinute: 100, otherBurst: 20, bulkPerMinute: 20, bulkBurst: 5 } },
      keepBodies: false,
    });
    try {
      const before = withoutRoles(tenant);
      const { report } = await office({
        tenant,
        clock,
        settings: { profile: WAYS[way].profile },
        policy: policyWith(WAYS[way].policy, more),
        roster: rosterOf(rows),
      });
      expect(report.problems).toEqual([]);
      expect(report.counts).toMatchObject({ rolesChanged: 1000, failed: 0, notStarted: 0 });
      const wrong = there.filter(
        ({ userName }, i) =>
          rolesIn(tenant, userName).join() !== (i % 2 ? 'role-supervisor' : 'role-admin,role-billing'),
      );
      expect(wrong).toEqual([]);
      expect(withoutRoles(tenant)).toEqual(before);
      expect(tenant.violations).toEqual([]);
      // Paced, not driven against the wall: the tutorial gets 181 right, the rest is refused.
      expect(tenant.requests.filter(({ status }) => status === 429).length).toBeLessThan(50);
    } finally {
      await tenant.close();
    }
  });
});
