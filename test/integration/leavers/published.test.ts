import { afterEach, describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../src/model/entry.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import {
  people,
  PRESETS,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { settingsFor } from '../cxone/pair.ts';
import { type Day, entriesOf, live, tally } from '../execute/world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const USERS = people(200).map((one, i): SeedUser => ({
  ...one,
  sessions: 1,
  accessKeys: i % 4 === 0 ? [`key-${i}`, `old-${i}`] : [],
}));

/** The first of 200 people leave a tenant that offers what NiCE publishes, and no more. */
async function leave(
  count: number,
  more: TenantOptions = {},
  { policy = defaultPolicy(), entry = {} }: { policy?: Policy; entry?: Partial<RosterEntry> } = {},
): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(2000);
  const tenant = await startTenant({ ...PRESETS.cxone, users: USERS, clock, ...more });
  open.push(tenant);
  const {
    tokenUrl: _,
    scimUrl: __,
    apiUrl: ___,
    ...settings
  } = { tokenUrl: '', scimUrl: '', apiUrl: '', ...settingsFor(tenant, 'cxone') };
  const day = await live({
    tenant,
    clock,
    entries: entriesOf(USERS, (__person, i) => (i < count ? { active: false, ...entry } : {})),
    decisions: { leaverAction: 'delete' },
    execute: { policy },
    settings: { ...settings, tokenUrl: '', scimUrl: '', apiUrl: '', maxAttempts: 3, requestTimeoutSeconds: 2000 },
  });
  return { tenant, ...day };
}

describe('leavers on the published API', () => {
  it('are deactivated many at once, logged out, their keys off; a deletion is never sent', async () => {
    const { tenant, execution, draft } = await leave(60);
    expect(draft.remarks.filter(({ code }) => code === 'cannot-delete')).toHaveLength(60);
    expect(tally(execution)).toEqual({ done: 60 });
    expect(tenant.requests.filter(({ path }) => path.endsWith('/deactivate'))).toHaveLength(1);
    expect(tenant.requests.some(({ method, path }) => method === 'DELETE' || path.includes('/api/v2/'))).toBe(false);
    const leavers = USERS.slice(0, 60);
    for (const { userName } of leavers) expect(tenant.find(userName)).toMatchObject({ active: false });
    expect(tenant.cleanup.logouts.map((id) => String(tenant.users.get(id)?.resource['userName'])).sort()).toEqual(
      leavers.map(({ userName }) => userName).sort(),
    );
    const accounts = [...tenant.users.values()];
    expect(
      accounts
        .slice(0, 60)
        .flatMap(({ accessKeys }) => accessKeys)
        .every(({ isActive }) => !isActive),
    ).toBe(true);
    expect(
      accounts
        .slice(60)
        .flatMap(({ accessKeys }) => accessKeys)
        .every(({ isActive }) => isActive),
    ).toBe(true);
    expect(tenant.snapshot().filter(({ active }) => active)).toHaveLength(140);
    expect(execution.outcomes.every(({ signOutMs }) => signOutMs !== undefined)).toBe(true);
    expect(tenant.violations).toEqual([]);
    // One list of 200 agents, and a look past its end, instead of 60 searches; token and reads, their looks past the
    // end and the list of all users included, aside from 30 keys switched off, 15 looks whether they are, and one look
    // (and one past its end) whether the agents are logged out.
    expect(tenant.requests.filter(({ path }) => path.includes('/agents?'))).toHaveLength(3);
    expect((tenant.requests.length - 47) / 60).toBeLessThan(2.5);
  });

  it('of a few among many are searched for one by one', async () => {
    const { tenant, execution } = await leave(2);
    expect(tally(execution)).toEqual({ done: 2 });
    expect(
      tenant.requests.filter(({ path }) => path.includes('/agents?') && !path.includes('searchString=&')),
    ).toHaveLength(2);
    expect(tenant.cleanup.logouts).toHaveLength(2);
  });

  it('people that CXone did not deactivate, and SCIM takes in vain, are not done, and signed out', async () => {
    const { tenant, execution } = await leave(3, { quirks: { ignoreActiveWrites: true } });
    expect(tally(execution)).toEqual({ ignored: 3 });
    expect(execution.outcomes[0]?.detail).toBe('CXone reported success, but the account is still active');
    expect(tenant.cleanup.logouts).toHaveLength(3);
  });

  it('whose accounts have no externalId yet are deactivated and linked to their rows', async () => {
    const { tenant, execution } = await leave(3, {
      users: USERS.map((one, i) => (i < 3 ? { ...one, externalId: undefined } : one)),
    });
    expect(tally(execution)).toEqual({ done: 3 });
    for (const { userName, externalId } of USERS.slice(0, 3))
      expect(tenant.find(userName)).toMatchObject({ active: false, externalId });
    expect(tenant.cleanup.logouts).toHaveLength(3);
  });

  it.each<[RosterEntry['licensePolicy'], Policy['leavers']['licensePolicy'], string]>([
    ['PRESERVE', 'RECLAIM', 'done'],
    ['RECLAIM', 'PRESERVE', 'partial'],
  ])('a licence that %s of the row decides about (policy: %s), and that has no route: %s', async (own, all, status) => {
    const policy = defaultPolicy();
    policy.steps.license = 'require';
    policy.leavers.licensePolicy = all;
    const { execution } = await leave(1, {}, { policy, entry: { licensePolicy: own } });
    expect(execution.outcomes[0]).toMatchObject({
      status,
      detail: status === 'done' ? '' : 'required and not done: license',
    });
  });

  it('without an agent are told as such: nobody says that they were signed out', async () => {
    const { tenant, execution } = await leave(2, {
      faults: [
        {
          kind: 'status',
          status: 200,
          body: '{"totalRecords":0,"agents":[]}',
          contentType: 'application/json',
          times: Infinity,
          match: { path: /agents$/ },
        },
      ],
    });
    expect(tally(execution)).toEqual({ done: 2 });
    expect(execution.outcomes[0]?.steps.find(({ step }) => step === 'logout')).toMatchObject({
      status: 'skipped',
      detail: 'no agent belongs to this account',
    });
    expect(execution.outcomes.map(({ signOutMs }) => signOutMs)).toEqual([undefined, undefined]);
    expect(tenant.cleanup.logouts).toEqual([]);
  });
});
