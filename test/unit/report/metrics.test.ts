import { describe, expect, it } from 'vitest';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { metricsOf } from '../../../src/report/words/metrics.ts';

const outcome = (status: OutcomeStatus, latencyMs: number): Outcome => ({ status, latencyMs }) as Outcome;
const run = (more: Partial<RunReport>): RunReport => more as RunReport;

describe('metrics', () => {
  it('count what was tried, and tell latency by percentiles beside the average', () => {
    const outcomes = [
      ...Array.from({ length: 98 }, (_, i) => outcome(i % 2 === 0 ? 'done' : 'adopted', i + 1)),
      outcome('failed', 99),
      outcome('partial', 10_000),
      outcome('blocked', 0),
      outcome('not-started', 0),
    ];
    expect(metricsOf(run({ outcomes }))).toEqual({
      operations: 100,
      successes: 98,
      failures: 2,
      success_rate_pct: 98,
      latency_ms: { average: 149.5, median: 50, p90: 90, p95: 95, p99: 99, slowest: 10_000 },
    });
  });

  it('of an apply with nothing to do are all well', () => {
    expect(metricsOf(run({ outcomes: [] }))).toEqual({
      operations: 0,
      successes: 0,
      failures: 0,
      success_rate_pct: 100,
      latency_ms: null,
    });
  });

  it('are none of a run that only compares', () => {
    expect(metricsOf(run({}))).toBeNull();
  });
});
