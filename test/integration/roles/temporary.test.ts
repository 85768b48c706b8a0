import { afterEach, describe, expect, it } from 'vitest';
import { people, scaledClock, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { office } from './office.ts';
import { policyWith, rolesIn } from './setting.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const [ada, bo] = people(2);
const CSV = `userName,externalId,givenName,familyName,roles
${ada?.userName},${ada?.externalId},${ada?.givenName},${ada?.familyName},role-agent;role-billing@2026-12-31
${bo?.userName},${bo?.externalId},${bo?.givenName},${bo?.familyName},role-agent
`;

/** A scheduled run at a moment. */
async function on(tenant: TenantHandle, moment: string, policy: string, roster = CSV) {
  const clock = scaledClock(1000, Date.parse(moment));
  return office({ tenant, clock, policy, roster, request: { unattended: true } });
}

const start = async (): Promise<TenantHandle> => {
  const tenant = await startTenant({
    users: [
      { ...(ada ?? { userName: '' }), roles: ['role-agent'] },
      { ...(bo ?? { userName: '' }), roles: ['role-agent', 'role-admin'] },
    ],
    clock: scaledClock(1000),
  });
  open.push(tenant);
  return tenant;
};

describe('a role until 31 December', () => {
  it.each(['remove', 'keep'])(
    'is given, lasts through its last day and ends by itself on a scheduled run (extra: %s)',
    async (extra) => {
      const tenant = await start();
      const policy = policyWith(`extra: ${extra}`);
      const adas = (): string[] => rolesIn(tenant, ada?.userName ?? '');
      const given = await on(tenant, '2026-11-21T08:00:00Z', policy);
      expect(given.report.reason).toBe('none');
      expect(adas()).toEqual(['role-agent', 'role-billing']);
      // What the tenant has beyond the roster goes or stays as the policy says.
      expect(rolesIn(tenant, bo?.userName ?? '')).toEqual(
        extra === 'keep' ? ['role-admin', 'role-agent'] : ['role-agent'],
      );

      const last = await on(tenant, '2026-12-31T23:00:00Z', policy);
      expect(last.report.plan?.operations).toEqual([]);
      expect(adas()).toEqual(['role-agent', 'role-billing']);

      const over = await on(tenant, '2027-01-01T00:30:00Z', policy);
      expect(over.report.plan?.operations).toMatchObject([
        { kind: 'roles', key: ada?.externalId, loses: [{ value: 'role-billing', inherited: false }], gains: [] },
      ]);
      expect(adas()).toEqual(['role-agent']);
      expect((await on(tenant, '2027-01-02T00:30:00Z', policy)).report.plan?.operations).toEqual([]);
    },
  );

  it('ends by the policy’s own midnight', async () => {
    const tenant = await start();
    const policy = policyWith('', 'timezone: America/New_York\n');
    await on(tenant, '2026-11-21T08:00:00Z', policy);
    await on(tenant, '2027-01-01T03:00:00Z', policy);
    expect(rolesIn(tenant, ada?.userName ?? '')).toEqual(['role-agent', 'role-billing']);
    await on(tenant, '2027-01-01T06:00:00Z', policy);
    expect(rolesIn(tenant, ada?.userName ?? '')).toEqual(['role-agent']);
  });

  it('ends although it was the only one, and not where the row names it for ever as well', async () => {
    const tenant = await start();
    const policy = policyWith('extra: keep');
    const only = CSV.replace('role-agent;role-billing@2026-12-31', 'role-agent@2026-12-31').replace(
      /role-agent\n$/,
      'role-agent;Standard Agent@2026-01-01\n',
    );
    await on(tenant, '2027-01-01T06:00:00Z', policy, only);
    expect(rolesIn(tenant, ada?.userName ?? '')).toEqual([]);
    expect(rolesIn(tenant, bo?.userName ?? '')).toEqual(['role-admin', 'role-agent']);
  });
});
