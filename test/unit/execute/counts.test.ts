import { describe, expect, it } from 'vitest';
import { countOutcomes, judgeOutcomes } from '../../../src/execute/counts.ts';
import type { Kind, Operation } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';

const outcome = (key: string, kind: Kind, status: OutcomeStatus): Outcome => ({
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
