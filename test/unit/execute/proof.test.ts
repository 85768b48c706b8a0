import { describe, expect, it } from 'vitest';
import type { ExecuteContext } from '../../../src/execute/context.ts';
import { type Item, itemOf, writeOf } from '../../../src/execute/item.ts';
import { leaveUnconfirmed, prove } from '../../../src/execute/proof.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant, WireOperation } from '../../../src/model/tenant.ts';
import { account } from '../plan/builders.ts';
import { joiner, many, mover, promoted } from './operations.ts';
import { Small } from './small-tenant.ts';

/** Time that passes only where someone sleeps. */
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

describe('a look', () => {
  const several = (count: number, small: Small, more: Partial<Item> = {}): Item[] =>
    many(count, mover).map((operation) =>
      Object.assign(itemOf(operation, writeOf(operation), small.tenant.prepare), { state: 'done', at: 0, ...more }),
    );
  const crowd = (count: number): PriorUser[] => many(count, mover).flatMap(({ prior }) => prior ?? []);

  it('at a list that moves while it is read shows nobody this time, and the next one does', async () => {
    let times = 0;
    const small = new Small({
      users: crowd(12).map((user) => ({ ...user, title: 'Lead' })),
      onRead: () => {
        times += 1;
        if (times === 1) throw new Failure('read-incomplete', 'it moves', 'Again.');
      },
    });
    const items = several(12, small);
    expect(await prove(items, small.context())).toBe(true);
    expect(items.every(({ seen }) => seen)).toBe(true);
    expect(small.now).toBe(1_000);
  });

  it.each([new Failure('auth-failed', 'no', 'Look.'), new Error('odd')])(
    'that fails otherwise ends the proof: %s',
    async (error) => {
      const small = new Small({
        onRead: () => {
          throw error;
        },
      });
      await expect(prove(several(2, small), small.context())).rejects.toBe(error);
    },
  );

  it('is not begun once the run is cancelled, and the writes stay as their answers left them', async () => {
    const small = new Small({ users: crowd(2) });
    const items = several(2, small);
    expect(await prove(items, small.context({ signal: AbortSignal.abort() }))).toBe(false);
    expect(small.traffic).toEqual([]);
    expect(items.every(({ state, seen }) => state === 'done' && !seen)).toBe(true);
  });

  it('that a cancellation interrupts while it waits ends without a judgement', async () => {
    const cancel = new AbortController();
    const small = new Small({ users: crowd(2), onRead: () => cancel.abort() });
    const items = several(2, small);
    expect(await prove(items, small.context({ signal: cancel.signal }))).toBe(false);
    expect(items.every(({ state, seen }) => state === 'done' && !seen)).toBe(true);
  });

  it('waits from each write’s own answer: one that came later is looked for longer', async () => {
    const small = new Small({ users: crowd(2) });
    const [early, late] = several(2, small) as [Item, Item];
    late.at = 20_000;
    small.now = 20_000;
    await prove([early, late], small.context());
    expect([early.state, late.state]).toEqual(['ignored', 'ignored']);
    const judged = small.log.flatMap((line, i) =>
      line.startsWith('·') ? [small.log.slice(0, i).findLast((one) => one.includes(' s ')) ?? ''] : [],
    );
    expect(judged.map((line) => Number(line.split(' ')[0]))).toEqual([35, 50]);
  });

  it.each([
    [10, 'get'],
    [11, 'list'],
  ])('at %i people is, from the second on, a %s', async (count, how) => {
    const small = new Small({ users: crowd(count) });
    await prove(several(count, small), small.context({ settleMs: 3_000 }));
    const at = (seconds: number): string[] => small.traffic.filter((line) => line.startsWith(`${seconds} s`));
    expect(at(0).map((line) => line.split(' ')[2])).toEqual(['list']);
    expect(at(1).map((line) => line.split(' ')[2])).toEqual(['list']);
    expect(new Set(at(2).map((line) => line.split(' ')[2]))).toEqual(new Set([how]));
    // At last by id, and nobody twice.
    expect(at(3).filter((line) => line.includes('get'))).toHaveLength(count);
  });

  it('reads people by their ids a few at once', async () => {
    let underWay = 0;
    let most = 0;
    const small = new Small({ users: crowd(12) });
    const { tenant, ...context } = small.context({ settleMs: 0, concurrency: 3 });
    await prove(several(12, small), {
      ...context,
      tenant: {
        ...tenant,
        get: async (id) => {
          most = Math.max(most, ++underWay);
          await Promise.resolve();
          underWay -= 1;
          return tenant.get(id);
        },
      },
    });
    expect(most).toBe(3);
    expect(small.traffic.filter((line) => line.includes('get'))).toHaveLength(12);
  });

  it('of someone who is seen already is not made again by id', async () => {
    const small = new Small({ users: crowd(12).map((user, i) => (i < 11 ? { ...user, title: 'Lead' } : user)) });
    await prove(several(12, small), small.context({ settleMs: 0 }));
    expect(small.traffic.slice(1)).toEqual(['0 s get u-m11']);
  });

  it('that shows one of them is enough where that is asked: the others are left as they are', async () => {
    const small = new Small({ users: crowd(12).map((user, i) => (i < 1 ? { ...user, title: 'Lead' } : user)) });
    const items = several(12, small);
    expect(await prove(items, small.context(), 'one')).toBe(true);
    expect(items.filter(({ seen }) => seen)).toHaveLength(1);
    expect(items.every(({ state }) => state === 'done')).toBe(true);
    expect(small.traffic).toHaveLength(1);
    const none = new Small({ users: crowd(12) });
    const unseen = several(12, none);
    expect(await prove(unseen, none.context({ settleMs: 1_000 }), 'one')).toBe(true);
    expect(unseen.every(({ state }) => state === 'ignored')).toBe(true);
  });
});

describe('of several roles one alone is kept', () => {
  const roles = (...values: string[]): PriorUser['roles'] =>
    values.map((value) => ({ value, display: `Role ${value}` }));
  const ended = async (operation: Operation, kept: PriorUser['roles']): Promise<Item> => {
    const shown = { ...account('p'), userName: 'p@example.com', externalId: 'E-p', title: 'Lead', roles: kept };
    const small = new Small({ users: [shown] });
    const item = Object.assign(itemOf(operation, writeOf(operation), small.tenant.prepare), {
      state: 'done' as const,
      at: 0,
      id: 'p',
    });
    await prove([item], small.context({ settleMs: 0 }));
    return item;
  };
  const ADVICE = 'CXone may keep one role a person: name one role for each person in the file.';

  it.each<[string, Operation]>([
    ['a change', promoted('p', ['a', 'b'], account('p', { roles: roles('a') }))],
    ['a new account', joiner('p', {}, ['a', 'b'])],
  ])('by %s: says which one, and what to do', async (_, operation) => {
    const { state, detail, error } = await ended(operation, roles('b'));
    expect([state, error?.advice]).toEqual(['ignored', ADVICE]);
    expect(detail).toContain('the account has the role Role b alone');
  });

  it('is one way to see a change that left the account as it was', async () => {
    const { detail, error } = await ended(promoted('p', ['a', 'b'], account('p', { roles: roles('b') })), roles('b'));
    expect(detail).not.toContain('alone');
    expect(error?.advice).toMatch(
      /^Check in CXone .*; where it keeps one role a person, name one role for each in the/,
    );
  });

  it('is not said of one that was not asked for, nor of two of three', async () => {
    for (const kept of [['c'], ['a', 'b'], []]) {
      const { state, error } = await ended(promoted('p', ['a', 'b', 'd'], account('p')), roles(...kept));
      expect(state).toBe('ignored');
      expect(error?.advice).not.toBe(ADVICE);
    }
  });
});

describe('what could not be read back', () => {
  it('is not known to be done, and everything else stays', () => {
    const small = new Small();
    const items = (['done', 'done', 'failed', 'ignored'] as const).map((state, i) =>
      Object.assign(itemOf(mover(`m${i}`), writeOf(mover(`m${i}`)), small.tenant.prepare), {
        state,
        seen: i === 1,
        detail: 'kept',
      }),
    );
    leaveUnconfirmed(items, 'the run was interrupted');
    expect(items.map(({ state, detail }) => [state, detail])).toEqual([
      ['unknown', 'answered with success, but not read back: the run was interrupted'],
      ['done', 'kept'],
      ['failed', 'kept'],
      ['ignored', 'kept'],
    ]);
  });
});
