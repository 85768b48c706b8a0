import { describe, expect, it } from 'vitest';
import type { ExecuteContext } from '../../../src/execute/context.ts';
import { type Item, itemOf, writeOf } from '../../../src/execute/item.ts';
import { prove } from '../../../src/execute/proof.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant, WireOperation } from '../../../src/model/tenant.ts';
import { account } from '../plan/builders.ts';

/** Time that passes only where somebody sleeps. */
function world(shows: (seconds: number, id: string, how: 'list' | 'single') => PriorUser | null) {
  let now = 0;
  const looks: string[] = [];
  const note = (how: string, ids: string[]): void => void looks.push(`${now / 1000} s ${how} ${ids.join(' ')}`);
  const tenant: Partial<Tenant> = {
    lookUp: async (keys) => {
      const ids = keys.flatMap(({ id }) => id ?? []);
      note('list', ids);
      return ids.flatMap((id) => shows(now / 1000, id, 'list') ?? []);
    },
    get: async (id) => {
      note('get', [id]);
      return shows(now / 1000, id, 'single');
    },
  };
  const context = {
    tenant,
    clock: { now: () => now, sleep: async (ms: number) => void (now += ms) },
    journal: { appendAll: async () => [] },
    concurrency: 5,
  } as unknown as ExecuteContext;
  return { context, looks };
}

const OLD = { title: 'Agent' };
function answered(id: string): Item {
  const operation = {
    id: `op-${id}`,
    kind: 'update',
    key: id,
    before: OLD,
    after: { title: 'Lead' },
    person: { userName: `${id}@example.com` },
    prior: account(id, OLD),
  } as unknown as Operation;
  const item = itemOf(operation, writeOf(operation), (write) => ({ write, ref: write.ref }) as WireOperation);
  return Object.assign(item, { state: 'done' as const, at: 0 });
}

const MANY = Array.from({ length: 12 }, (_, i) => `u${i}`);
const after = (looks: string[]): string[] => looks.map((look) => look.split(' ').slice(0, 3).join(' '));

describe('when a write is looked for', () => {
  it.each([
    [30, [0, 1, 2, 4, 8, 15, 30]],
    [10, [0, 1, 2, 4, 8, 10]],
    [90, [0, 1, 2, 4, 8, 15, 30, 60, 90]],
    [0, [0]],
  ])('never seen, settle-seconds %i: after %j s, at last by its id', async (settle, times) => {
    const { context, looks } = world((_, id) => account(id, OLD));
    const items = MANY.map(answered);
    await prove(items, context, 'all', settle * 1000);
    const last = times.at(-1);
    expect(after(looks)).toEqual([...times.map((at) => `${at} s list`), ...MANY.map(() => `${last} s get`)]);
    expect(items.every(({ state, missing }) => state === 'ignored' && missing.join() === 'title')).toBe(true);
  });

  it('only those not yet seen are looked for again, a few of them one by one', async () => {
    const { context, looks } = world((at, id) => account(id, at >= (id === 'u3' ? 4 : 0) ? { title: 'Lead' } : OLD));
    const items = MANY.map(answered);
    await prove(items, context, 'all', 30_000);
    expect(looks).toEqual([`0 s list ${MANY.join(' ')}`, '1 s list u3', '2 s get u3', '4 s get u3']);
    expect(items.every(({ state, seen }) => state === 'done' && seen)).toBe(true);
  });

  it('one is enough to know that the tenant does what it says', async () => {
    const { context, looks } = world((_, id) => account(id, id === 'u3' ? { title: 'Lead' } : OLD));
    const items = MANY.map(answered);
    await prove(items, context, 'one', 30_000);
    expect(looks).toHaveLength(1);
    expect(items.filter(({ seen }) => seen).map(({ id }) => id)).toEqual(['u3']);
    expect(items.filter(({ state }) => state === 'done')).toHaveLength(12);
  });

  it('nobody is called not there by a list: asked for by its id, the account is seen', async () => {
    const { context } = world((_, id, how) => (how === 'list' ? null : account(id, { title: 'Lead' })));
    const items = MANY.map(answered);
    await prove(items, context, 'all', 0);
    expect(items.every(({ seen }) => seen)).toBe(true);
  });

  it('accepted where nothing shows the account', async () => {
    const { context } = world(() => null);
    const items = MANY.map(answered);
    await prove(items, context, 'all', 30_000);
    expect(items.every(({ state, error }) => state === 'accepted' && error?.kind === 'ignored')).toBe(true);
  });
});
