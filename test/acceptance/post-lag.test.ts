import { afterEach, describe, expect, it } from 'vitest';
import { people, rosterCsv, type SeedUser, startTenant, type TenantHandle } from '../tenant/server.ts';
import { hanging, left } from './post-setting.ts';
import { Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

/** Six people leave, the others stay. */
const staff = people(30).map((one): SeedUser => ({ ...one, sessions: 1 }));
const columns = ['userName', 'externalId', 'givenName', 'familyName', 'status'];
const roster = rosterCsv(
  staff,
  columns,
  staff.map((_, i) => ({ status: i < 6 ? 'terminated' : 'active' })),
);
const files = { 'roster.csv': roster, '.github/cxone-policy.yml': 'guards: { deactivate: { percent: 90 } }\n' };

let world: Reviewed;
afterEach(() => world.close());

/** An apply that is killed when CXone has carried out its deactivations and not answered yet; then `post`. */
async function killed(tenant: TenantHandle): Promise<Finished> {
  world = await Reviewed.start(tenant);
  await world.plan({ rows: [], files });
  world.merge();
  tenant.forget();
  tenant.setFault(hanging(0, 'after'));
  const cut = new AbortController();
  const watch = setInterval(() => tenant.requests.some(({ path }) => path.endsWith('/Bulk')) && cut.abort(), 5);
  const run = await world.apply({
    rows: [],
    files,
    inputs: { 'settle-seconds': '15' },
    run: { signal: cut.signal, stopBy: 'SIGKILL' },
  });
  clearInterval(watch);
  tenant.clearFaults();
  return run;
}

describe('post, where reads lag behind what was sent', () => {
  it('looks again until it sees that the leavers are off, and signs them out', async () => {
    const lies = { listLagMs: 2_000, readLagMs: 2_000 };
    const run = await killed(await startTenant({ users: staff, offer: { vendor: true }, lies }));
    const { summary } = await left(run);
    expect(seen(summary)).toMatch(/^# ⚠️ Partly applied: 6 of 6 changes/);
    expect(new Set(world.tenant.cleanup.sessions).size).toBe(6);
  });
});
