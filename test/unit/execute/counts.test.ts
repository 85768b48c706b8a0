import { describe, expect, it } from 'vitest';
import { countOutcomes, countPlan, judgeOutcomes, noCounts } from '../../../src/execute/counts.ts';
import type { Operation, OperationKind } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';

const outcome = (key: string, kind: OperationKind, status: OutcomeStatus): Outcome => ({
  operation: { id: `${kind}-${key}`, kind, key } as Operation,
  status,
  steps: [],
  attempts: 1,
  latencyMs: 1,
  detail: '',
});

describe('what an apply counts', () => {
  it('each planned person once a kind: ignored and partial fail, accepted and unknown are not confirmed', () => {
    expect(
      countOutcomes([
        outcome('a', 'create', 'done'),
        outcome('b', 'create', 'adopted'),
        outcome('c', 'update', 'ignored'),
        outcome('d', 'deactivate', 'partial'),
        outcome('e', 'roles', 'failed'),
        outcome('f', 'create', 'accepted'),
        outcome('g', 'update', 'unknown'),
        outcome('c', 'roles', 'not-started'),
        outcome('h', 'blocked', 'blocked'),
      ]),
    ).toEqual({
      created: 1,
      updated: 1,
      reactivated: 0,
      rolesChanged: 0,
      deactivated: 0,
      deleted: 0,
      failed: 3,
      unconfirmed: 2,
      notStarted: 1,
      blocked: 1,
    });
  });

  it('an apply of which all failed or was ignored is failed; anything else that is not done makes it partial', () => {
    const judge = (...statuses: OutcomeStatus[]): string =>
      judgeOutcomes(statuses.map((status, i) => outcome(String(i), 'update', status)));
    expect(judge('done', 'adopted')).toBe('none');
    expect(judge('failed', 'ignored', 'not-started')).toBe('apply-failed');
    expect(judge('accepted')).toBe('apply-partial');
    expect(judge('unknown', 'failed')).toBe('apply-partial');
    expect(judge('not-started')).toBe('apply-partial');
    expect(judge('blocked')).toBe('apply-partial');
    expect(judge('done', 'ignored')).toBe('apply-partial');
  });

  it('a tenant that stopped before the first success leaves the apply failed', () => {
    expect(judgeOutcomes([outcome('a', 'update', 'unknown'), outcome('b', 'update', 'not-started')], true)).toBe(
      'apply-failed',
    );
    expect(judgeOutcomes([outcome('a', 'update', 'done'), outcome('b', 'update', 'not-started')], true)).toBe(
      'apply-partial',
    );
  });
});

describe('what a plan counts', () => {
  const planned = (...kinds: OperationKind[]): Operation[] =>
    kinds.map((kind, i) => ({ id: `${i}`, kind, key: `E-${i % 6}` }) as Operation);

  it('people by kind, each once a kind, and a deletion that is held back as blocked', () => {
    const six = (kind: OperationKind, count: number): Operation[] => planned(...Array<OperationKind>(count).fill(kind));
    const operations = [
      ...six('create', 1),
      ...six('update', 2),
      ...six('reactivate', 3),
      ...six('roles', 4),
      ...six('deactivate', 5),
      // Six people, one of them twice.
      ...six('delete', 7),
      ...planned('blocked', 'held-back'),
    ];
    const counts = {
      toCreate: 1,
      toUpdate: 2,
      toReactivate: 3,
      toChangeRoles: 4,
      toDeactivate: 5,
      toDelete: 6,
      blocked: 2,
      unchanged: 9,
    };
    expect(countPlan({ operations, unchanged: 9 })).toEqual(counts);
    expect(countPlan({ operations: [], unchanged: 0 })).toEqual(
      Object.fromEntries(Object.keys(counts).map((name) => [name, 0])),
    );
  });

  it('nothing, before anything was planned: a zero for every figure', () => {
    const counts = noCounts();
    expect(new Set(Object.values(counts))).toEqual(new Set([0]));
    expect(Object.keys(counts).sort()).toEqual(
      [
        ...Object.keys(countPlan({ operations: [], unchanged: 0 })),
        ...Object.keys(countOutcomes([])).filter((name) => name !== 'blocked'),
        'invalidRows',
      ].sort(),
    );
  });
});

describe('the figures of outcomes', () => {
  const nothing = countOutcomes([]);

  it.each<[OperationKind, keyof typeof nothing]>([
    ['create', 'created'],
    ['update', 'updated'],
    ['reactivate', 'reactivated'],
    ['roles', 'rolesChanged'],
    ['deactivate', 'deactivated'],
    ['delete', 'deleted'],
  ])('a %s that is done is %s and nothing else', (kind, figure) => {
    expect(countOutcomes([outcome('a', kind, 'done')])).toEqual({ ...nothing, [figure]: 1 });
  });

  it('a deletion that left the account listed, deactivated, counts as a deactivation', () => {
    const kept = (kind: string): Outcome => ({
      ...outcome('a', 'delete', 'partial'),
      steps: [{ step: 'delete', status: 'failed', error: { kind } }] as never,
    });
    expect(countOutcomes([kept('ignored')])).toEqual({ ...nothing, deactivated: 1 });
    expect(countOutcomes([kept('conflict')])).toEqual({ ...nothing, failed: 1 });
    expect(countOutcomes([kept('ignored'), outcome('b', 'update', 'failed')])).toEqual({
      ...nothing,
      deactivated: 1,
      failed: 1,
    });
  });

  const WORSE: OutcomeStatus[] = ['done', 'blocked', 'not-started', 'unknown', 'failed'];
  const FIGURES = ['updated', 'blocked', 'notStarted', 'unconfirmed', 'failed'] as const;
  it.each(WORSE.flatMap((worse, i) => WORSE.slice(0, i + 1).map((other) => [other, worse, FIGURES[i]] as const)))(
    'someone with two changes, %s and %s, counts once, as %s',
    (other, worse, figure) => {
      const both = [outcome('a', 'update', other), outcome('a', 'update', worse)];
      for (const outcomes of [both, both.toReversed()])
        expect(countOutcomes(outcomes)).toEqual({ ...nothing, [figure as string]: 1 });
      expect(countOutcomes([...both, outcome('b', 'update', 'done')])).toEqual({
        ...nothing,
        updated: 1,
        [figure as string]: figure === 'updated' ? 2 : 1,
      });
    },
  );

  it('an account that was linked stands where its creation, done as well, would: the first word counts', () => {
    const [linked, made] = [outcome('a', 'create', 'adopted'), outcome('a', 'create', 'done')];
    expect(countOutcomes([linked, made])).toEqual({ ...nothing, updated: 1 });
    expect(countOutcomes([made, linked])).toEqual({ ...nothing, created: 1 });
  });

  it.each<[string, boolean, OutcomeStatus[]]>([
    ['none', false, []],
    ['none', true, ['done']],
    ['apply-failed', true, ['not-started', 'not-started']],
    ['apply-failed', true, ['unknown']],
    ['apply-failed', false, ['ignored']],
    ['apply-partial', false, ['unknown', 'failed']],
    ['apply-partial', false, ['partial']],
    ['apply-partial', true, ['partial']],
    ['apply-partial', true, ['accepted', 'failed']],
    ['apply-partial', true, ['blocked', 'failed']],
    ['apply-partial', true, ['done', 'failed']],
  ])('%s, broken off %s: %j', (reason, broke, all) => {
    expect(
      judgeOutcomes(
        all.map((status, i) => outcome(String(i), 'update', status)),
        broke,
      ),
    ).toBe(reason);
  });
});
