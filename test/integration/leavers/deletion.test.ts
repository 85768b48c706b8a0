import { afterEach, describe, expect, it } from 'vitest';
import { countOutcomes, judgeOutcomes } from '../../../src/execute/counts.ts';
import {
  people,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { isObject } from '../../tenant/wire.ts';
import { type Day, entriesOf, live, tally } from '../execute/world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const USERS = people(40).map((one): SeedUser => ({ ...one, sessions: 1 }));

async function remove(
  count: number,
  options: TenantOptions,
  settleMs = 30_000,
): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(20_000);
  const tenant = await startTenant({ users: USERS, clock, ...options });
  open.push(tenant);
  const day = await live({
    tenant,
    clock,
    entries: entriesOf(USERS, (_, i) => (i < count ? { active: false } : {})),
    decisions: { leaverAction: 'delete' },
    settings: { requestTimeoutSeconds: 20_000 },
    execute: { settleMs },
  });
  return { tenant, ...day };
}

/** Accounts whose deletion was sent; a request that a busy machine answers late is sent again. */
const deletions = ({ tenant }: { tenant: TenantHandle }): number =>
  new Set(tenant.requests.flatMap(({ method, path }) => (method === 'DELETE' ? [path] : []))).size;

describe('a deletion that was answered with success', () => {
  it('is proven: gone by id and by filter', async () => {
    const day = await remove(12, {});
    expect(tally(day.execution)).toEqual({ done: 12 });
    const after = day.tenant.requests.slice(day.tenant.requests.findIndex(({ method }) => method === 'DELETE'));
    for (const { id } of day.tenant.deleted)
      expect(after.some(({ method, path }) => method === 'GET' && path.endsWith(`/Users/${id}`))).toBe(true);
    expect(after.filter(({ path }) => path.includes('filter=')).length).toBeGreaterThanOrEqual(3);
  });

  it.each([200, 202] as const)('is proven, too, where the answer is %i without a word', async (deleteStatus) => {
    const day = await remove(3, { shape: { deleteStatus } });
    expect(tally(day.execution)).toEqual({ done: 3 });
    expect(day.tenant.deleted).toHaveLength(3);
  });

  it.each<[string, 'ignored' | 'right', string, Record<string, number>]>([
    ['is proven by the id alone where filters turn out to be ignored', 'ignored', '', { done: 3 }],
    ['is not known where filters never answer whole', 'right', 'filter', { unknown: 2, done: 1 }],
  ])('%s, and the others are written all the same', async (_, filter, cut, ends) => {
    const clock = scaledClock(20_000);
    let isDeleted = false;
    const tenant = await startTenant({
      users: USERS.slice(0, 5),
      clock,
      quirks: { filter },
      gateway: {
        answer: ({ method, path, query }, answer) => {
          if (method === 'DELETE') isDeleted = true;
          const { body } = answer;
          if (!isDeleted || path !== '/scim/v2/Users' || !isObject(body)) return undefined;
          // It counts someone who is on no page.
          const isCut = cut === '' || query.has(cut);
          return isCut ? { ...answer, body: { ...body, totalResults: Number(body['totalResults']) + 1 } } : undefined;
        },
      },
    });
    open.push(tenant);
    const [first, second, third] = USERS as [SeedUser, SeedUser, SeedUser];
    const entries = entriesOf([first, second, { ...third, title: 'Lead' }], (__, i) =>
      i < 2 ? { active: false } : {},
    );
    const { execution } = await live({
      tenant,
      clock,
      entries,
      decisions: { leaverAction: 'delete' },
      settings: { requestTimeoutSeconds: 20_000 },
      execute: { settleMs: 5_000 },
    });
    expect(execution.fatal).toBeUndefined();
    expect(tally(execution)).toEqual(ends);
    expect(tenant.find(third.userName)?.title).toBe('Lead');
  });

  it.each([
    [false, { done: 1 }],
    [true, { partial: 1 }],
  ])('of an account that someone changed just before looks at it first (active again: %s)', async (active, ends) => {
    const clock = scaledClock(20_000);
    const tenant = await startTenant({ users: USERS.slice(0, 3), clock });
    open.push(tenant);
    const [first] = USERS as [(typeof USERS)[number]];
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf([first], () => ({ active: false })),
      decisions: { leaverAction: 'delete' },
      settings: { requestTimeoutSeconds: 20_000 },
      execute: {
        journal: {
          appendAll: async (events) => {
            if (events.some((one) => one.event === 'operation.sent' && one.step === 'delete'))
              tenant.change({ ...first, title: 'Changed', active });
            return [];
          },
        },
      },
    });
    expect(tally(execution)).toEqual(ends);
    expect(tenant.deleted).toHaveLength(active ? 0 : 1);
  });

  it('is waited for where reads lag behind', async () => {
    const day = await remove(4, { lies: { readLagMs: 6_000, listLagMs: 9_000 } });
    expect(tally(day.execution)).toEqual({ done: 4 });
  });

  it('and left the account listed, deactivated, is told as that and counts as a deactivation', async () => {
    const day = await remove(3, { quirks: { deletion: 'deactivates' } });
    const { outcomes } = day.execution;
    expect(tally(day.execution)).toEqual({ partial: 3 });
    expect(outcomes[0]?.detail).toBe(
      'CXone answered the deletion with success, and the account is still listed, deactivated',
    );
    expect(countOutcomes(outcomes)).toMatchObject({ deleted: 0, deactivated: 3, failed: 0 });
    expect(judgeOutcomes(outcomes)).toBe('apply-partial');
    expect(outcomes[0]?.openSteps).toBeUndefined();
  });

  it('is not believed where only the filter still shows the account, under its id in another case', async () => {
    const removed = new Set<string>();
    const day = await remove(2, {
      users: USERS.map((one, i) => ({ ...one, id: `7c3f1a52-0000-4000-8000-0000000000${i + 10}` })),
      quirks: { deletion: 'ignored' },
      gateway: {
        answer: ({ method, path, query }, answer) => {
          const id = /\/Users\/([^/]+)$/.exec(path)?.[1];
          if (method === 'DELETE' && id !== undefined) removed.add(id);
          if (method === 'GET' && id !== undefined && removed.has(id))
            return { status: 404, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' } };
          if (!query.has('filter') || !isObject(answer.body)) return undefined;
          const users = (answer.body['Resources'] ?? []) as { id: string }[];
          return {
            ...answer,
            body: { ...answer.body, Resources: users.map((u) => ({ ...u, id: u.id.toUpperCase() })) },
          };
        },
      },
    });
    expect(tally(day.execution)).toEqual({ partial: 2 });
  });

  it.each([1, 5, 7, 20])('and not carried out: after five in a row no more is sent (%i leave)', async (count) => {
    const day = await remove(count, { quirks: { deletion: 'ignored' } });
    expect(deletions(day)).toBe(Math.min(5, count));
    expect(tally(day.execution)).toEqual({ partial: count });
    if (count > 5) expect(day.execution.outcomes[count - 1]?.detail).toContain('5 deletions in a row');
    // Signed out and their licences freed all the same.
    expect(new Set(day.tenant.cleanup.sessions).size).toBe(count);
    expect(new Set(day.tenant.cleanup.licenses).size).toBe(count);
  });
});
