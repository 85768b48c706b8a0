import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import {
  type Fault,
  people,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Day, entriesOf, live, tally } from '../execute/world.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const policyWith = (steps: Partial<Policy['steps']>, leavers: Partial<Policy['leavers']> = {}): Policy => {
  const policy = defaultPolicy();
  return { ...policy, steps: { ...policy.steps, ...steps }, leavers: { ...policy.leavers, ...leavers } };
};

interface Case {
  users: SeedUser[];
  /** Accounts that come after the read, before the first write. */
  beside?: SeedUser[];
  /** The accounts have no externalId yet, the rows do. */
  unlinked?: boolean;
  /** How many of them, from the first on, leave. */
  leave?: number;
  action?: 'deactivate' | 'delete';
  tenant?: TenantOptions;
  policy?: Policy;
  licensePolicy?: 'DOWNGRADE' | 'PRESERVE';
  execute?: Parameters<typeof live>[0]['execute'];
}

async function leave({
  users,
  beside = [],
  unlinked = false,
  leave: count = users.length,
  action = 'delete',
  tenant: options = {},
  policy = defaultPolicy(),
  licensePolicy,
  execute,
}: Case): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(2000);
  const accounts = unlinked ? users.map((one) => ({ ...one, externalId: undefined })) : users;
  const tenant = await startTenant({ users: accounts, clock, ...options });
  open.push(tenant);
  const late = [...beside];
  const entries = entriesOf(users, (_, i) =>
    i < count ? { active: false, ...(licensePolicy && { licensePolicy }) } : {},
  );
  const day = await live({
    tenant,
    entries,
    clock,
    decisions: {
      leaverAction: action,
      isOwned: () => {
        tenant.seed(late.splice(0));
        return true;
      },
    },
    settings: { requestTimeoutSeconds: 2000 },
    execute: { policy, ...execute },
  });
  return { tenant, ...day };
}

const USERS = people(12).map((one) => ({ ...one, sessions: 1 }));
const down = (path: RegExp, method?: string): Fault => ({
  kind: 'status',
  status: 503,
  times: Infinity,
  match: { path, ...(method && { method }) },
});
const stepsOf = (day: Day, i = 0): string =>
  day.execution.outcomes[i]?.steps.map(({ step, status }) => `${step}=${status}`).join(' ') ?? '';

describe('the steps of a deletion', () => {
  it('come in their order for everybody, the deletion last, each on record with its time', async () => {
    const day = await leave({ users: USERS, leave: 5 });
    expect(tally(day.execution)).toEqual({ done: 5 });
    expect(stepsOf(day)).toBe('deactivate=done sessions=done disconnect=done license=done delete=done');
    const at = (test: (path: string, body: string) => boolean): number =>
      day.tenant.requests.findIndex(({ path, body = '' }) => test(path, body));
    for (const { userName, externalId = '' } of USERS.slice(0, 5)) {
      const { id } = day.tenant.deleted.find(({ resource }) => resource['userName'] === userName) ?? { id: '' };
      const deletion = day.tenant.requests.findIndex(
        ({ method, path }) => method === 'DELETE' && path.endsWith(`/${id}`),
      );
      const order = [
        at((path, body) => path.endsWith('/Bulk') && body.includes(id)),
        at((path, body) => path.includes('bulk-revoke') && body.includes(externalId)),
        at((path, body) => path.includes('pubsub') && body.includes(externalId)),
        at((path, body) => path.includes('license') && body.includes(externalId)),
        deletion,
      ];
      expect(order.every((position, i) => position > (order[i - 1] ?? -1))).toBe(true);
    }
    const events = day.events.filter(({ event }) => event === 'step.finished');
    expect(events).toHaveLength(20);
    expect(day.events.filter(({ event }) => event === 'operation.finished')).toHaveLength(5);
    expect(day.tenant.violations).toEqual([]);
  });

  it('sign the first hundred out before the last are deactivated', async () => {
    const day = await leave({ users: people(230), action: 'deactivate' });
    expect(tally(day.execution)).toEqual({ done: 230 });
    const kinds = day.tenant.writes.flatMap(({ path }) =>
      path.endsWith('/Bulk') ? ['bulk'] : path.includes('revoke') ? ['revoke'] : [],
    );
    expect(kinds.join(' ')).toBe('bulk bulk revoke bulk bulk revoke bulk revoke');
    const times = day.execution.outcomes.map(({ signOutMs = 0 }) => signOutMs);
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(times[0]).toBeLessThan(times[229] ?? 0);
  });

  it.each(['PRESERVE', 'DOWNGRADE'] as const)('make no licence call under %s, and say so', async (licensePolicy) => {
    const day = await leave({ users: USERS, leave: 2, licensePolicy });
    expect(stepsOf(day)).toBe('deactivate=done sessions=done disconnect=done license=skipped delete=done');
    expect(day.tenant.cleanup.licenses).toEqual([]);
    expect(
      day.tenant.requests
        .filter(({ method }) => method === 'DELETE')
        .map(({ headers }) => headers['x-nice-licenseaction']),
    ).toEqual([licensePolicy, licensePolicy]);
  });

  it('say what needs an externalId where there is none, and fail where they are required', async () => {
    const [first, ...rest] = USERS;
    const { externalId: _, ...nameless } = first as SeedUser;
    const tried = await leave({ users: [nameless, ...rest], leave: 1 });
    expect(stepsOf(tried)).toBe('deactivate=done sessions=skipped disconnect=skipped license=skipped delete=done');
    expect(tried.execution.outcomes[0]?.steps[1]?.detail).toContain('needs an externalId');
    const required = await leave({ users: [nameless, ...rest], leave: 1, policy: policyWith({ license: 'require' }) });
    expect(required.execution.outcomes[0]).toMatchObject({
      status: 'partial',
      detail: 'required and not done: license',
    });
    expect(required.tenant.deleted).toEqual([]);
  });

  it.each([
    policyWith({ license: 'off' }, { terminateSessions: false, disconnect: false }),
    policyWith({ license: 'off', sessions: 'off', disconnect: 'off' }),
  ])('that are switched off are neither done nor told as done: %#', async (policy) => {
    const day = await leave({ users: USERS, leave: 2, policy });
    expect(stepsOf(day)).toBe('deactivate=done sessions=skipped disconnect=skipped license=skipped delete=done');
    expect(day.tenant.cleanup).toMatchObject({ sessions: [], disconnects: [], licenses: [] });
    expect(day.tenant.requests.find(({ method }) => method === 'DELETE')?.headers).toMatchObject({
      'x-nice-terminatesessions': 'false',
      'x-nice-licenseaction': 'PRESERVE',
    });
  });
});

describe('a step that does not work', () => {
  it.each([
    ['sessions', /bulk-revoke/],
    ['license', /license/],
  ] as const)('keeps everybody from deletion where %s is required', async (step, path) => {
    const day = await leave({
      users: USERS,
      leave: 4,
      tenant: { faults: [down(path)] },
      policy: policyWith({ [step]: 'require' }),
    });
    expect(tally(day.execution)).toEqual({ partial: 4 });
    for (const outcome of day.execution.outcomes) {
      expect(outcome.detail).toBe(`required and not done: ${step}`);
      expect(outcome.steps.find((each) => each.step === step)).toMatchObject({
        status: 'failed',
        error: { retryable: true },
      });
      expect(outcome.steps.find((each) => each.step === 'delete')).toMatchObject({
        status: 'skipped',
        detail: `not deleted: ${step} must be done first`,
      });
    }
    expect(day.tenant.deleted).toEqual([]);
    expect(day.execution.fatal).toBeUndefined();
    expect(USERS.slice(0, 4).map(({ userName }) => day.tenant.find(userName)?.active)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it(
    'is told where it is only tried, and leaves the person partly done; time to sign-out counts nobody whose ' +
      'sessions were not ended',
    async () => {
      const day = await leave({
        users: USERS,
        leave: 4,
        action: 'deactivate',
        tenant: { faults: [down(/bulk-revoke/)] },
      });
      expect(tally(day.execution)).toEqual({ partial: 4 });
      expect(day.execution.outcomes[0]).toMatchObject({ detail: 'not done: sessions', openSteps: ['sessions'] });
      expect(stepsOf(day)).toBe('deactivate=done sessions=failed disconnect=done license=done');
      expect(day.execution.outcomes.map(({ signOutMs }) => signOutMs)).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  it('leaves people that CXone will not delete deactivated, signed out and blocked, with the reason', async () => {
    const users = USERS.map((one, i) => ({ ...one, dependencies: { skills: i === 1 ? 3 : 0 } }));
    const day = await leave({ users, leave: 3 });
    expect(day.execution.outcomes.map(({ status }) => status)).toEqual(['done', 'blocked', 'done']);
    expect(day.execution.outcomes[1]?.detail).toMatch(/^CXone refuses the deletion: /);
    expect(stepsOf(day, 1)).toBe('deactivate=done sessions=done disconnect=done license=done delete=failed');
    expect(day.tenant.find(users[1]?.userName ?? '')).toMatchObject({ active: false });
    expect(day.tenant.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(3);
  });

  it('deactivates nobody where the tenant ignores that: signed out all the same, the licence stays', async () => {
    const day = await leave({ users: USERS, leave: 3, tenant: { quirks: { ignoreActiveWrites: true } } });
    expect(tally(day.execution)).toEqual({ ignored: 3 });
    expect(day.execution.outcomes[0]?.detail).toContain('still active');
    expect(day.tenant.cleanup.sessions).toEqual(USERS.slice(0, 3).map(({ externalId }) => externalId));
    expect(stepsOf(day)).toBe('deactivate=failed sessions=done disconnect=done');
    expect(day.execution.outcomes[0]?.openSteps).toEqual(['license']);
    expect(day.tenant.cleanup.licenses).toEqual([]);
    expect(day.tenant.requests.some(({ method }) => method === 'DELETE')).toBe(false);
  });

  it('does not start what the time budget does not allow, and says what is open', async () => {
    const clock = scaledClock(2000);
    const day = await leave({
      users: USERS,
      leave: 3,
      action: 'deactivate',
      tenant: { clock, faults: [{ kind: 'slow', ms: 100_000, match: { path: /Bulk/ } }] },
      execute: { clock, deadline: clock.now() + 90_000 },
    });
    expect(tally(day.execution)).toEqual({ partial: 3 });
    expect(day.execution.outcomes[0]?.detail).toBe(
      'deactivated; not started: sessions, disconnect, license (the time budget was used up)',
    );
    expect(day.tenant.cleanup.sessions).toEqual([]);
  });
});

describe('a deletion whose answer is lost', () => {
  it.each<[string, Fault]>([
    ['reset after it was done', { kind: 'reset', when: 'after', match: { method: 'DELETE' }, times: 2 }],
    ['500 although it was done', { kind: 'status', status: 500, when: 'after', match: { method: 'DELETE' }, times: 2 }],
    ['503 before', { kind: 'status', status: 503, match: { method: 'DELETE' }, times: 2 }],
    ['429 with a wait', { kind: 'status', status: 429, retryAfter: '3', match: { method: 'DELETE' }, times: 2 }],
  ])('is settled by looking (%s): right people gone, nobody else', async (_, fault) => {
    const day = await leave({ users: USERS, leave: 4, tenant: { faults: [fault] } });
    expect(tally(day.execution)).toEqual({ done: 4 });
    expect(day.tenant.deleted.map(({ resource }) => String(resource['externalId'])).sort()).toEqual(
      USERS.slice(0, 4).map(({ externalId }) => externalId),
    );
    expect(day.tenant.snapshot()).toHaveLength(8);
  });

  it('of a missing route is none: the account stays, and is said to', async () => {
    const day = await leave({ users: USERS, leave: 2, tenant: { offer: { delete: false } } });
    expect(tally(day.execution)).toEqual({ partial: 2 });
    expect(day.tenant.snapshot()).toHaveLength(12);
  });
});

describe('an account that someone else removes between plan and apply', () => {
  it.each(['delete', 'deactivate'] as const)('counts as done for a %s, by its id', async (action) => {
    const [gone] = USERS as [SeedUser];
    const day: Day & { tenant: TenantHandle } = await leave({
      users: USERS,
      leave: 3,
      action,
      execute: {
        journal: {
          appendAll: async () => {
            open.at(-1)?.remove(gone.userName);
            return [];
          },
        },
      },
    });
    expect(tally(day.execution)).toEqual({ done: 3 });
    expect(day.execution.outcomes[0]).toMatchObject({ detail: 'the account was gone already' });
    expect(
      day.tenant.requests.filter(
        ({ method, path }) => method === 'DELETE' && path.endsWith(String(day.execution.outcomes[0]?.id)),
      ),
    ).toEqual([]);
  });
});

describe('a leaver whose account has no externalId yet', () => {
  const linked = (day: Day & { tenant: TenantHandle }) =>
    USERS.slice(0, 3).map(({ userName, externalId }) => {
      const account = day.tenant.find(userName);
      return account?.active === false && account.externalId === externalId;
    });

  it.each<[string, TenantOptions]>([
    ['by PATCH in a bulk', {}],
    ['by PATCH alone', { offer: { bulk: false } }],
    ['by PUT', { offer: { patch: false, bulk: false } }],
  ])('is deactivated and linked to the row, %s', async (_, tenant) => {
    const day = await leave({ users: USERS, leave: 3, action: 'deactivate', unlinked: true, tenant });
    expect(linked(day)).toEqual([true, true, true]);
    expect(day.execution.outcomes.slice(0, 3).map(({ status, detail }) => [status, detail])).toEqual(
      Array.from({ length: 3 }, () => ['done', '']),
    );
    // By the externalId that it has now.
    expect(stepsOf(day)).toBe('deactivate=done sessions=done disconnect=done license=done');
  });

  it('is deactivated all the same where CXone refuses the externalId, which is said', async () => {
    const [first, ...others] = USERS.slice(0, 3) as [SeedUser, ...SeedUser[]];
    const day = await leave({
      users: USERS,
      leave: 3,
      action: 'deactivate',
      unlinked: true,
      // Someone else gets the first one’s externalId.
      beside: [{ ...first, userName: 'someone.new@example.com', email: 'someone.new@example.com' }],
      tenant: { quirks: { uniqueExternalId: true } },
    });
    const [refused, ...rest] = day.execution.outcomes;
    expect(refused).toMatchObject({ status: 'partial', error: { kind: 'uniqueness' } });
    expect(refused?.detail).toContain('the externalId was not set: ');
    // Without one there is nothing that these steps could name.
    expect(stepsOf(day)).toBe('deactivate=done sessions=skipped disconnect=skipped license=skipped');
    expect(day.tenant.find(first.userName)).toMatchObject({ active: false });
    expect(day.tenant.find(first.userName)?.externalId).toBeUndefined();
    expect(rest.slice(0, 2).map(({ status }) => status)).toEqual(['done', 'done']);
    expect(others.map(({ userName }) => day.tenant.find(userName)?.externalId)).toEqual(
      others.map(({ externalId }) => externalId),
    );
  });
});
