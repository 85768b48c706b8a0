import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/model/operation.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { linkOperations, phaseOf, withoutWaiting } from '../../../src/plan/order.ts';
import * as fc from '../../harness/property.ts';
import { account, change, create, decisions, entry, prior } from './builders.ts';

const NAME = { userName: 'a@example.com' };
const renamed = (id: string, from: string, to: string): Operation =>
  change('update', account(id, { userName: from }), { userName: from }, { userName: to });
const joins = (id: string, userName: string): Operation => create(id, { userName });
const gone = (id: string, userName: string): Operation =>
  change('delete', account(id, { userName }), { userName }, null);

describe('what may be carried out, and waits for what may not', () => {
  const chain = [joins('n', 'a'), renamed('b', 'b', 'c'), renamed('a', 'a', 'b'), joins('m', 'free')];
  linkOperations(chain);
  const [joiner, second, first, other] = chain.map(({ id }) => id) as [string, string, string, string];

  it('stays, and so does what waits for that', () => {
    const going = (...ids: string[]): string[] => [...withoutWaiting(chain, ids)];
    expect(going(joiner, second, first, other)).toEqual([joiner, second, first, other]);
    expect(going(joiner, first, other)).toEqual([other]);
    expect(going(joiner, second, other)).toEqual([second, other]);
    expect(going(first, second)).toEqual([first, second]);
  });
});

describe('the order of an apply', () => {
  const ada = account('a');

  it('is leavers, then userNames that become free, then all the rest', () => {
    const phases = [
      change('deactivate', ada, { active: true }, { active: false }),
      gone('a', 'a'),
      change('held-back', ada, NAME, { active: false }),
      renamed('a', 'x', 'y'),
      change('update', ada, { title: 'A' }, { title: 'B' }),
      change('reactivate', ada, { active: false }, { active: true }),
      change('roles', ada, { roles: [] }, { roles: ['r'] }),
      joins('n', 'n'),
      change('blocked', ada, { userName: 'x' }, null),
    ].map(phaseOf);
    expect(phases).toEqual([0, 0, 0, 1, 2, 2, 2, 2, 2]);
  });

  it('of one person is off, on, details, roles; nobody else waits for that', () => {
    const operations = [
      change('roles', ada, { roles: [] }, { roles: ['r'] }),
      change('update', ada, { title: 'A' }, { title: 'B' }),
      change('blocked', ada, null, null),
      change('reactivate', ada, { active: false }, { active: true }),
      change('deactivate', ada, { active: true }, { active: false }),
      change('update', account('b'), { title: 'A' }, { title: 'B' }),
    ];
    expect(linkOperations(operations).size).toBe(0);
    const ids = operations.map(({ id }) => id);
    expect(operations.map(({ follows }) => follows?.map((id) => ids.indexOf(id)))).toEqual([
      [1],
      [3],
      undefined,
      [4],
      undefined,
      undefined,
    ]);
    expect(operations.every(({ waitsFor }) => waitsFor === undefined)).toBe(true);
  });

  it('lets a userName be taken once a change or deletion, not a deactivation, sets it free, whatever its case', () => {
    const waits = (taker: Operation, holder: Operation): boolean => {
      linkOperations([taker, holder]);
      return taker.waitsFor?.[0] === holder.id;
    };
    for (const taker of [() => joins('n', 'X@Example.com'), () => renamed('b', 'b', 'X@Example.com')]) {
      expect(waits(taker(), renamed('a', 'x@example.com', 'y'))).toBe(true);
      expect(waits(taker(), gone('a', 'x@EXAMPLE.com'))).toBe(true);
      const off = change(
        'deactivate',
        account('a', { userName: 'x@example.com' }),
        { active: true },
        { active: false },
      );
      expect(waits(taker(), off)).toBe(false);
      expect(waits(taker(), change('update', account('a'), { title: 'x@example.com' }, { title: null }))).toBe(false);
    }
    const roles = change('roles', account('b'), { userName: 'b' }, { userName: 'x' });
    expect(waits(roles, gone('a', 'x'))).toBe(false);
    // The case of one's own name.
    const own = renamed('a', 'x', 'X');
    expect([linkOperations([own]).size, own.waitsFor]).toEqual([0, undefined]);
  });

  it('knows a ring by all that comes before: also where the person has to be switched on first', () => {
    const on = change('reactivate', account('a', { userName: 'x' }), { active: false }, { active: true });
    const ring = [renamed('a', 'x', 'y'), renamed('b', 'y', 'x')];
    expect([...linkOperations([on, ...ring])].sort()).toEqual(ring.map(({ id }) => id).sort());
    expect(ring[0]).toMatchObject({ follows: [on.id], waitsFor: [ring[1]!.id] });
  });

  it('has no ring exactly where no names change places', () => {
    const names = ['p', 'q', 'r', 's', 't'];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 5 }), fc.nat(5), (to, moved) => {
        const pairs = names.map((from, i) => [from, i < moved ? to[i]! : from] as const).filter(([a, b]) => a !== b);
        const operations = pairs.map(([from, next], i) => renamed(String(i), from, next));
        // A name that is taken and freed waits; who only waits for a free one is no ring.
        const next = new Map(pairs);
        const isRinged = (from: string): boolean => {
          let at: string | undefined = from;
          for (let i = 0; i <= names.length && at !== undefined; i += 1) at = next.get(at);
          return at !== undefined;
        };
        const expected = operations.filter((_, i) => isRinged(pairs[i]![0])).map(({ id }) => id);
        expect([...linkOperations(operations)].sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('userNames that change places', () => {
  const plan = (names: Record<string, string>, more = {}) => {
    const ids = Object.keys(names);
    const rows = ids.map((id) =>
      entry({ userName: names[id], externalId: `E-${id}`, email: `${id}@example.com`, ...more }),
    );
    const users = ['a', 'b', 'c', 'd'].map((id) => account(id));
    return { rows, ...draftPlan(rows, prior(users), decisions({ absentAction: 'ignore' }), null) };
  };

  it('are blocked with all that waits for them, each as what it would have done; the rest goes on', () => {
    const { rows, operations } = plan({
      a: 'b@example.com',
      b: 'a@example.com',
      new: 'd@example.com',
      d: 'free@example.com',
    });
    expect(operations.map(({ kind, reasonCode, key }) => [kind, reasonCode, key])).toEqual([
      ['blocked', 'username-swap', 'E-a'],
      ['blocked', 'username-swap', 'E-b'],
      ['create', 'joiner', 'E-new'],
      ['update', 'mover', 'E-d'],
    ]);
    const { file, row, line } = rows[0]!;
    expect(operations[0]).toMatchObject({
      file,
      row,
      line,
      person: { userName: 'a@example.com', externalId: 'E-a' },
      prior: { id: 'a' },
      before: { userName: 'a@example.com' },
      after: null,
      blockedKind: 'update',
    });
    expect(operations[2]!.waitsFor).toEqual([operations[3]!.id]);
    expect(operations.slice(0, 2).every(({ waitsFor, follows }) => !waitsFor && !follows)).toBe(true);
  });

  it('block the same person’s later changes, each with an id of its own', () => {
    const rows = [
      entry({ userName: 'b@example.com', externalId: 'E-a', email: 'a@example.com' }, { roles: [{ name: 'r' }] }),
      entry({ userName: 'a@example.com', externalId: 'E-b', email: 'b@example.com' }),
    ];
    const roles = [{ value: 'r' }];
    const roleDelta = (one: (typeof rows)[number]) =>
      one.roles ? { roles, add: roles, remove: [], gains: [], loses: [] } : null;
    const { operations } = draftPlan(rows, prior([account('a'), account('b')]), decisions({ roleDelta }), null);
    expect(operations.map(({ kind, blockedKind, key }) => [kind, blockedKind, key])).toEqual([
      ['blocked', 'update', 'E-a'],
      ['blocked', 'roles', 'E-a'],
      ['blocked', 'update', 'E-b'],
    ]);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(3);
  });
});
