import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import type { GuardKind, GuardResult, Operation } from '../../../src/model/operation.ts';
import { evaluateGuards, guardAdvice, guardCounts, guardMessage } from '../../../src/policy/guards.ts';
import { problemText } from '../../../src/policy/problem.ts';
import { missedOverride, type Override, parseOverride } from '../../../src/policy/override.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import type { Policy } from '../../../src/policy/policy-schema.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';

const HASH = 'a1'.repeat(32);
const NOW = Date.parse('2026-11-21T12:00:00Z');
const NONE: Record<GuardKind, number> = {
  deactivate: 0,
  delete: 0,
  roleGain: 0,
  roleLoss: 0,
  create: 0,
  update: 0,
  reactivate: 0,
  userNameChange: 0,
};

function read(
  counts: Partial<Record<GuardKind, number>>,
  owned: number,
  ownedActive = owned,
  guards: Policy['guards'] = defaultPolicy().guards,
  overrides: Override[] = [],
) {
  const results = evaluateGuards({
    counts: { ...NONE, ...counts },
    populations: { owned, ownedActive },
    guards,
    hash: HASH,
    overrides,
    now: NOW,
  });
  return Object.fromEntries(results.map((result) => [result.kind, result])) as Record<GuardKind, GuardResult>;
}
const tripped = (...of: Parameters<typeof read>) =>
  Object.values(read(...of))
    .filter((result) => result.tripped)
    .map((result) => result.kind);

const guards = (percent: number): Policy['guards'] => ({ ...defaultPolicy().guards, update: { percent } });

describe('guards', () => {
  it('do not count whose access is gone already, but every deletion', () => {
    const of = (kind: Operation['kind'], key: string, active: boolean): Operation =>
      ({
        kind,
        key,
        after: kind === 'delete' ? null : { active: false },
        prior: { active },
      }) as unknown as Operation;
    const counts = guardCounts([
      of('deactivate', 'a', true),
      of('deactivate', 'b', false),
      of('delete', 'c', true),
      of('delete', 'd', false),
      of('held-back', 'e', true),
      of('held-back', 'f', false),
    ]);
    // a; c, d (a deletion takes the account away); e (a blocked deletion deactivates).
    expect(counts).toMatchObject({ deactivate: 4, delete: 3 });
  });

  it('are quiet where nothing happens, also in an empty tenant', () => {
    expect(tripped({}, 0)).toEqual([]);
    expect(tripped({}, 5000)).toEqual([]);
    expect(Object.keys(read({}, 0))).toHaveLength(8);
  });

  it.each<[GuardKind, number, number]>([
    ['deactivate', 10, 11],
    ['delete', 5, 6],
    ['roleGain', 20, 21],
    ['roleLoss', 20, 21],
    ['update', 50, 51],
    ['reactivate', 20, 21],
    ['userNameChange', 5, 6],
  ])('trip when more than the share of 100 active accounts: %s %i passes, %i trips', (kind, most, over) => {
    expect(tripped({ [kind]: most }, 130, 100)).toEqual([]);
    expect(tripped({ [kind]: over }, 130, 100)).toEqual([kind]);
    expect(read({ [kind]: over }, 130, 100)[kind]).toMatchObject({
      count: over,
      population: 100,
      percent: over,
      tripped: true,
      overridden: false,
    });
  });

  it('say where only all of them trips', () => {
    expect(read({ deactivate: 5 }, 5).deactivate).toMatchObject({ tripped: true, isSmall: true });
    expect(read({ deactivate: 4 }, 5).deactivate.tripped).toBe(false);
    expect(read({ deactivate: 30 }, 100).deactivate.isSmall).toBeUndefined();
  });

  it('trip by the count alone, and by the share alone', () => {
    expect(tripped({ deactivate: 25, delete: 10 }, 10_000)).toEqual([]);
    expect(tripped({ deactivate: 26, delete: 11 }, 10_000)).toEqual(['deactivate', 'delete']);
    expect(tripped({ deactivate: 6 }, 50)).toEqual(['deactivate']);
  });

  it('measure new accounts against the owned accounts there would be afterwards', () => {
    expect(read({ create: 100 }, 100, 40).create).toMatchObject({ population: 200, percent: 50, tripped: false });
    expect(read({ create: 101 }, 100, 40).create).toMatchObject({ population: 201, percent: 50.2, tripped: true });
    expect(read({ create: 100, delete: 2 }, 100).create).toMatchObject({ population: 198, tripped: true });
  });

  it('call changes of accounts that are not active no part of all of them', () => {
    const of = (counts: Partial<Record<GuardKind, number>>, inactive: number, owned: number, active: number) =>
      evaluateGuards({
        counts: { ...NONE, ...counts },
        planned: { ...NONE, ...counts },
        inactive: { ...NONE, update: inactive, delete: inactive, reactivate: inactive },
        populations: { owned, ownedActive: active },
        guards: defaultPolicy().guards,
        hash: HASH,
        overrides: [],
        now: NOW,
      });
    const trip = (...given: Parameters<typeof of>) =>
      of(...given).flatMap(({ kind, tripped: is }) => (is ? [kind] : []));
    // Four that are off beside four that are on, to which nothing happens.
    expect(trip({ update: 4 }, 4, 8, 4)).toEqual([]);
    expect(trip({ delete: 4 }, 4, 8, 4)).toEqual([]);
    expect(trip({ update: 6 }, 2, 8, 4)).toEqual(['update']);
    expect(trip({ update: 5 }, 2, 8, 4)).toEqual([]);
    // Reactivations are of accounts that are off.
    expect(trip({ reactivate: 8 }, 8, 8, 0)).toEqual(['reactivate']);
    // In a large tenant the share counts them, as the limits say; the words do not call them active.
    const [large] = of({ update: 60 }, 40, 140, 100).filter(({ kind }) => kind === 'update');
    expect(large).toMatchObject({ tripped: true, percent: 60, inactive: 40 });
    expect(guardMessage(large!)).toBe(
      'update: 60 owned accounts would be updated, 40 of them not active, beside 100 active ones (60 %, limit 50 %)',
    );
    const [over] = of({ update: 120 }, 40, 140, 100).filter(({ kind }) => kind === 'update');
    expect(guardMessage(over!)).not.toContain('all of them');
  });

  it('trip in a small tenant only when it is all of them', () => {
    for (const kind of ['deactivate', 'delete', 'roleGain', 'roleLoss', 'update', 'userNameChange'] as const) {
      expect(tripped({ [kind]: 14 }, 20, 15)).toEqual([]);
      expect(tripped({ [kind]: 15 }, 20, 15)).toEqual([kind]);
    }
    expect(tripped({ create: 1000 }, 20)).toEqual([]);
    expect(tripped({ create: 1000 }, 21)).toEqual(['create']);
    expect(tripped({ update: 3 }, 0)).toEqual([]);
    expect([read({ update: 3 }, 0).update.percent, read({}, 0).update.percent]).toEqual([100, 0]);
    expect(tripped({ reactivate: 1 }, 2, 1)).toEqual([]);
    expect(tripped({ reactivate: 2 }, 2, 0)).toEqual(['reactivate']);
    expect(tripped({ deactivate: 20 }, 21)).toEqual(['deactivate']);
  });

  it('measure new accounts against those there would be, people kept from deletion included', () => {
    const at = (kept: number): unknown =>
      evaluateGuards({
        counts: { ...NONE, create: 20, delete: 12 },
        kept,
        populations: { owned: 30, ownedActive: 30 },
        guards: defaultPolicy().guards,
        hash: HASH,
        overrides: [],
        now: NOW,
      }).find(({ kind }) => kind === 'create');
    expect(at(0)).toMatchObject({ population: 38, tripped: true });
    expect(at(12)).toMatchObject({ population: 50, tripped: false });
  });

  it('call nobody who is reactivated one of the active accounts', () => {
    expect(guardMessage(read({ reactivate: 8 }, 30, 22).reactivate)).toBe(
      'reactivate: 8 owned accounts would be reactivated, beside 22 active ones (36.4 %, limit 20 %)',
    );
    expect(guardMessage(read({ reactivate: 20 }, 20, 0).reactivate)).toBe(
      'reactivate: 20 of 20 owned accounts would be reactivated, which is all of them (100 %, limit 20 %)',
    );
  });

  it('trip when nobody is active to be a share of', () => {
    expect(read({ reactivate: 30 }, 30, 0).reactivate).toMatchObject({ percent: 100, tripped: true });
  });

  it('compare exactly, whatever the page shows', () => {
    expect(read({ update: 5001 }, 10_000, 10_000).update).toMatchObject({ percent: 50, tripped: true });
    expect(guardMessage(read({ update: 5001 }, 10_000).update)).toContain('just over 50 %');
    // Over its count, and exactly at its share.
    const both = { ...defaultPolicy().guards, update: { percent: 10, count: 25 } };
    expect(guardMessage(read({ update: 26 }, 260, 260, both).update)).toContain('(10 %, limit 10 % or 25)');
    expect(tripped({ update: 87 }, 2000, 2000, guards(4.35))).toEqual([]);
    expect(tripped({ update: 88 }, 2000, 2000, guards(4.35))).toEqual(['update']);
    expect(tripped({ update: 1 }, 2000, 2000, guards(0))).toEqual(['update']);
    expect(tripped({ update: 2000 }, 2000, 2000, guards(100))).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer({ min: 21, max: 100_000 }),
        fc.nat(100_000),
        fc.integer({ min: 0, max: 10_000 }),
        (population, count, hundredths) => {
          const expected = BigInt(count) * 10_000n > BigInt(hundredths) * BigInt(population);
          expect(tripped({ update: count }, population, population, guards(hundredths / 100))).toEqual(
            expected ? ['update'] : [],
          );
        },
      ),
    );
  });

  it('keep the default of what the policy does not set', async () => {
    const { policy } = await parsePolicy('guards: { deactivate: { percent: 90 }, minimumPopulation: 0 }', 'p');
    expect(tripped({ deactivate: 25 }, 30, 30, policy!.guards)).toEqual([]);
    expect(tripped({ deactivate: 26 }, 30, 30, policy!.guards)).toEqual(['deactivate']);
    expect(tripped({ create: 2 }, 1, 1, policy!.guards)).toEqual(['create']);
  });

  it('say what they saw', () => {
    const result = read({ deactivate: 30, create: 60, reactivate: 7 }, 120, 100);
    expect(guardMessage(result.deactivate)).toBe(
      'deactivate: 30 of 100 owned active accounts would be deactivated or deleted (30 %, limit 10 % or 25)',
    );
    expect(guardMessage(result.create)).toBe(
      'create: 60 of the 180 owned accounts there would be afterwards would be created (33.3 %, limit 50 %)',
    );
    expect(guardMessage(read({ delete: 4 }, 4).delete)).toContain(
      '4 of 4 owned active accounts would be deleted, which is all of them',
    );
  });
});

const entry = (more: object = {}): string =>
  JSON.stringify({
    plan: HASH,
    kind: 'deactivate',
    count: 30,
    reason: 'site closes',
    approver: 'Ops lead',
    expires: '2026-11-24',
    ...more,
  });

const parse = (text: string) => parseOverride(text, 'o.yml', NOW);

const filledIn = (lines: string) =>
  lines.replaceAll('why this is meant', 'site closes').replaceAll('who answers for it', 'Ops lead');

const result = async (text: string) =>
  read({ deactivate: 30, delete: 20 }, 100, 100, undefined, (await parse(text)).overrides);

describe('overrides', () => {
  it('that miss a guard by the plan or the count are said; others have nothing to do with it', () => {
    const one: Override = {
      plan: HASH,
      kind: 'deactivate',
      count: 9,
      reason: 'r',
      approver: 'a',
      expires: '2026-11-22',
    };
    const other = { ...one, plan: 'b2'.repeat(32) };
    expect(missedOverride([other, one], HASH, 'deactivate', 10)).toBe(
      'the override for deactivate is for a count of 9, and this plan has 10',
    );
    expect(missedOverride([other], HASH, 'deactivate', 9)).toBe(
      'the override for deactivate names another plan (b2b2b2b2b2b2…, and this one is a1a1a1a1a1a1…)',
    );
    expect(missedOverride([one], HASH, 'delete', 9)).toBeNull();
    expect(missedOverride([], HASH, 'deactivate', 9)).toBeNull();
  });

  it('let pass exactly what they name', async () => {
    const passed = await result(entry());
    expect(passed.deactivate).toMatchObject({
      tripped: true,
      overridden: true,
      override: { reason: 'site closes', approver: 'Ops lead', expires: '2026-11-24' },
    });
    expect(guardMessage(passed.deactivate)).toContain('let pass by Ops lead until 2026-11-24: site closes');
    expect(passed.delete).toMatchObject({ tripped: true, overridden: false });
    for (const other of [{ plan: 'b2'.repeat(32) }, { kind: 'delete' }, { count: 29 }, { count: 31 }]) {
      expect((await result(entry(other))).deactivate.overridden).toBe(false);
    }
    expect((await result(`[${entry()}, ${entry({ kind: 'delete', count: 20 })}]`)).delete.overridden).toBe(true);
    expect((await result(entry({ plan: HASH.toUpperCase() }))).deactivate.overridden).toBe(true);
  });

  it.each([
    ['2026-11-21', 'holds'],
    ['2026-11-28', 'holds'],
    ['2026-11-28T12:00:00Z', 'holds'],
    ['2026-11-21T14:00:00+01:00', 'holds'],
    ['2026-11-20', 'warning'],
    ['2026-11-21T12:00:00Z', 'warning'],
    ['2026-11-29', 'error'],
    ['2026-11-28T12:00:01Z', 'error'],
    ['2027-01-01', 'error'],
    ['2026-11-24T12:00', 'error'],
    ['next week', 'error'],
    ['2026-02-30', 'error'],
  ])('expire: %s %s', async (expires, what) => {
    const { overrides, problems } = await parse(entry({ expires }));
    expect(overrides).toHaveLength(what === 'holds' ? 1 : 0);
    expect(problems.map((each) => each.severity)).toEqual(what === 'holds' ? [] : [what]);
    const held: Override = { plan: HASH, kind: 'deactivate', count: 30, reason: 'r', approver: 'a', expires };
    expect(read({ deactivate: 30 }, 100, 100, undefined, [held]).deactivate.overridden).toBe(what === 'holds');
  });

  it('say what is wrong, and where', async () => {
    const text =
      `- ${entry()}\n- plan: 12\n  kind: deactivat\n  count: 0\n  reasons: x\n  approver: " "\n  ` +
      `expires: 2026-11-24\n`;
    const { overrides, problems } = await parse(text);
    expect(overrides).toHaveLength(1);
    expect(problems.map((each) => [each.path, each.line, each.suggestion])).toEqual([
      ['[1].reason', 2, ''],
      ['[1].plan', 2, '"12"'],
      ['[1].kind', 3, 'deactivate'],
      ['[1].count', 4, ''],
      ['[1].reasons', 5, 'reason'],
      ['[1].approver', 6, ''],
    ]);
    expect((await parse('')).problems).toEqual([]);
    expect((await parse('hello')).problems[0]!.expected).toBe('a mapping (key: value)');
    expect((await parse(entry({ reason: 'see https://example.com' }))).problems[0]!.found).toContain('URL');
  });

  it('can be pasted from the advice once someone has put their name to it', async () => {
    const guard = read({ deactivate: 30 }, 100).deactivate;
    const advice = guardAdvice(guard, HASH, 'o.yml', NOW);
    const lines = advice.slice(advice.indexOf('plan: '));
    expect((await result(filledIn(lines))).deactivate.overridden).toBe(true);
  });

  it('warn where they are as they were proposed, and say what to fill in; not once they are over', async () => {
    const guard = read({ deactivate: 30 }, 100).deactivate;
    const advice = guardAdvice(guard, HASH, 'o.yml', NOW);
    const lines = advice.slice(advice.indexOf('plan: '));
    const { overrides, problems, unfilled } = await parse(lines);
    expect(overrides).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(new Set(unfilled.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(unfilled.map(problemText)).toEqual([
      'o.yml:4:9 reason: found "why this is meant", as the entry was proposed, expected the reason, in your own words',
      'o.yml:5:11 approver: found "who answers for it", as the entry was proposed, ' +
        'expected the name of the person who approves it',
    ]);
    const half = lines.replace('why this is meant', 'site closes').replace('who answers', ' Who Answers');
    expect((await parse(half)).unfilled.map(({ path }) => path)).toEqual(['approver']);
    const over = await parse(lines.replace(/expires: .*/u, 'expires: 2026-11-01'));
    expect(over.problems.map(({ severity, path }) => [severity, path])).toEqual([['warning', 'expires']]);
    expect(over.unfilled).toEqual([]);
  });

  it('gives lines for one file where several trip: one below the other they let all of them pass', async () => {
    const { deactivate, create } = read({ deactivate: 31, create: 900 }, 240);
    const lines = [deactivate, create].map((guard) => {
      const advice = guardAdvice(guard, HASH, 'o.yml', NOW, undefined, 2);
      expect(advice).toContain('merge one o.yml by a pull request of its own, with an entry for each of the 2 limits');
      return advice.slice(advice.indexOf('- plan: '));
    });
    const { overrides, problems } = await parse(filledIn(lines.join('\n')));
    expect(problems).toEqual([]);
    const passed = read({ deactivate: 31, create: 900 }, 240, 240, defaultPolicy().guards, overrides);
    expect([passed.deactivate.overridden, passed.create.overridden]).toEqual([true, true]);
  });
});

const op = (kind: Operation['kind'], key: string, more: Partial<Record<keyof Operation, unknown>> = {}): Operation =>
  ({
    id: key,
    kind,
    key,
    file: null,
    row: null,
    line: null,
    before: null,
    after: {},
    reason: '',
    reasonCode: '',
    sideEffects: [],
    person: { userName: key },
    ...more,
  }) as Operation;

describe('counts', () => {
  const gain = { gains: [{ value: 'r', inherited: true }] };

  it('count people, not operations, and only existing ones as gaining or changing', () => {
    const counts = guardCounts([
      op('create', 'a', gain),
      op('update', 'b', { after: { userName: 'x' } }),
      op('roles', 'b', { ...gain, loses: [{ value: 's', inherited: false }] }),
      op('update', 'c', { after: { title: 'x' } }),
      op('reactivate', 'c', gain),
      op('deactivate', 'd'),
      op('delete', 'e'),
      op('held-back', 'f', { after: { active: false }, dependencies: [] }),
      op('blocked', 'g', { blockedKind: 'delete', after: null }),
      op('blocked', 'h', { blockedKind: 'update', after: null }),
    ]);
    expect(counts).toEqual({
      create: 1,
      update: 2,
      userNameChange: 1,
      roleGain: 2,
      roleLoss: 1,
      reactivate: 1,
      deactivate: 3,
      delete: 2,
    });
  });

  it('add who lost the account in the last 24 hours, each person once', () => {
    const recent = [
      { key: 'd', id: 'id-d', kind: 'deactivate' },
      { key: 'x', id: 'id-x', kind: 'deactivate' },
      { key: 'x', id: 'id-x', kind: 'delete' },
      // Read under another key by now: the account is the same.
      { key: 'e@example.com', id: 'id-e', kind: 'delete' },
      { key: 'y', kind: 'deactivate' },
    ] as const;
    const counts = guardCounts(
      [op('deactivate', 'd'), op('delete', 'e', { prior: { id: 'id-e', active: true } })],
      recent,
    );
    expect(counts).toMatchObject({ deactivate: 4, delete: 2 });
  });
});

describe('leavers of one day', () => {
  const done = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({ key: `p${from + i}`, kind: 'deactivate' as const }));

  it('are measured together: 5 % three times trips', () => {
    const after = (recent: number): GuardResult[] =>
      evaluateGuards({
        counts: guardCounts(
          done(recent, recent + 5).map(({ key }) => op('deactivate', key)),
          done(0, recent),
        ),
        planned: { ...NONE, deactivate: 5 },
        populations: { owned: 100, ownedActive: 100 - recent, left: recent },
        guards: defaultPolicy().guards,
        hash: HASH,
        overrides: [],
        now: NOW,
      });
    expect(after(0)[0]).toMatchObject({ count: 5, population: 100, tripped: false });
    expect(after(5)[0]).toMatchObject({ count: 10, population: 100, tripped: false });
    expect(after(10)[0]).toMatchObject({ count: 15, population: 100, percent: 15, tripped: true });
    expect(guardMessage(after(10)[0]!)).toBe(
      'deactivate: 15 of 100 owned active accounts would be deactivated or deleted, 10 of them in the last 24 hours ' +
        '(15 %, limit 10 % or 25)',
    );
  });

  it('count deleted accounts as owned for a day, for leavers alone', () => {
    const at = (owned: number, deleted: number): GuardKind[] =>
      evaluateGuards({
        counts: { ...NONE, deactivate: 4, delete: 4, update: 12 },
        populations: { owned, ownedActive: owned, left: deleted, deleted },
        guards: defaultPolicy().guards,
        hash: HASH,
        overrides: [],
        now: NOW,
      }).flatMap(({ kind, tripped: isOver }) => (isOver ? [kind] : []));
    expect(at(20, 0)).toEqual([]);
    expect(at(19, 1)).toEqual([]);
    expect(at(20, 1)).toEqual(['deactivate', 'delete']);
    expect(at(21, 0)).toEqual(['deactivate', 'delete', 'update']);
  });

  it('do not stop a plan that takes nobody’s account', () => {
    const [deactivate] = evaluateGuards({
      counts: { ...NONE, deactivate: 30 },
      planned: NONE,
      populations: { owned: 100, ownedActive: 70, left: 30 },
      guards: defaultPolicy().guards,
      hash: HASH,
      overrides: [],
      now: NOW,
    });
    expect(deactivate).toMatchObject({ count: 30, earlier: 30, tripped: false });
  });

  it('are let pass by an override for the people of the plan, also when the day of the others is over', async () => {
    const planned = { ...NONE, deactivate: 5 };
    const at = (count: number, overrides: Override[]): GuardResult =>
      evaluateGuards({
        counts: { ...NONE, deactivate: count },
        planned,
        populations: { owned: 30, ownedActive: 30 },
        guards: defaultPolicy().guards,
        hash: HASH,
        overrides,
        now: NOW,
      })[0]!;
    const advice = guardAdvice(at(9, []), HASH, 'o.yml', NOW);
    expect(advice).toContain('count: 5\n');
    const lines = advice.slice(advice.indexOf('plan: '));
    const { overrides } = await parse(filledIn(lines));
    expect([at(9, overrides), at(7, overrides), at(5, overrides)].map((each) => each.overridden)).toEqual([
      true,
      true,
      true,
    ]);
    const nine = (await parse(entry({ count: 9 }))).overrides;
    expect([at(9, nine).overridden, at(7, nine).overridden]).toEqual([true, false]);
  });

  it('trip as one in 20 people: 1 deleted and 19 deactivated', () => {
    const operations = [op('delete', 'p0'), ...done(1, 20).map(({ key }) => op('deactivate', key))];
    const results = evaluateGuards({
      counts: guardCounts(operations),
      populations: { owned: 20, ownedActive: 20 },
      guards: defaultPolicy().guards,
      hash: HASH,
      overrides: [],
      now: NOW,
    });
    expect(results.filter(({ tripped }) => tripped).map(({ kind, count }) => [kind, count])).toEqual([
      ['deactivate', 20],
    ]);
  });
});
