import { expect, it } from 'vitest';
import { people, scaledClock, type SeedUser, startTenant } from '../../tenant/server.ts';
import { ReviewedBranch } from '../hub/reviewed.ts';
import { office } from './office.ts';
import { rosterOf, WIDE_GUARDS } from './setting.ts';

const POLICY = `
roles:
  write: membership
  allowed: { Standard Agent: {}, Supervisor: {}, Billing Admin: {} }
${WIDE_GUARDS}`;
const NAMES = { 'role-billing': 'Billing Admin', 'role-supervisor': 'Supervisor', 'role-agent': 'Standard Agent' };

it('groups that swap their names have no other members by a night alone', async () => {
  const clock = scaledClock(1000);
  const named = (i: number): keyof typeof NAMES => (i < 2 ? 'role-billing' : i < 6 ? 'role-supervisor' : 'role-agent');
  const users: SeedUser[] = people(12).map((one, i) => ({ ...one, roles: [named(i)] }));
  const roster = rosterOf(users.map((one, i) => ({ ...one, roles: [NAMES[named(i)]] })));
  const tenant = await startTenant({ shape: { roles: 'membership' }, users, clock });
  const days = new ReviewedBranch(async (_, more) => office({ tenant, clock, roster, policy: POLICY, ...more }));
  const swap = (): void => {
    const [one, other] = ['role-billing', 'role-supervisor'].map((id) => tenant.groups.get(id));
    if (one && other) [one.displayName, other.displayName] = [other.displayName, one.displayName];
  };
  try {
    expect((await days.review(1, [])).report.reason).toBe('none');
    expect((await days.night([])).report.approval?.state).toBe('reviewed');
    swap();
    const night = await days.night([]);
    expect(night.report.reason).toBe('plan-changed');
    expect(night.report.problems[0]?.message).toContain('“Billing Admin” (was role-billing, is role-supervisor)');
    expect(tenant.writes).toEqual([]);
    swap();
    expect((await days.night([])).report.reason).toBe('none');
    expect(tenant.writes).toEqual([]);
  } finally {
    await tenant.close();
  }
});
