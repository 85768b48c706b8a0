import { groupOf, type Outcome } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { percentiles, twoDecimals } from '../../text/figures.ts';
import { once } from '../../text/once.ts';

/** Figures of what a run did, as `result` and the audit have them. */
interface Metrics {
  /** What was tried: changes of people; pages of a listing; abilities of a check. */
  operations: number;
  successes: number;
  failures: number;
  /** Two decimals; 100 of nothing. */
  success_rate_pct: number;
  /** Milliseconds; `null` where nothing was measured. */
  latency_ms: { average: number; median: number; p90: number; p95: number; p99: number; slowest: number } | null;
}

/** Changes that were tried. */
const ofChanges = once((outcomes: readonly Outcome[]): Metrics => {
  const latencies: number[] = [];
  let successes = 0;
  for (const { status, latencyMs } of outcomes) {
    const group = groupOf(status);
    if (group !== 'worked' && group !== 'failed' && group !== 'unconfirmed') continue;
    if (group === 'worked') successes += 1;
    latencies.push(latencyMs);
  }
  return metrics(successes, latencies.length - successes, latencies);
});

/** @returns `null` for a run that only read and compared */
export function metricsOf(run: RunReport): Metrics | null {
  const { outcomes, definitions, check, traffic } = run;
  if (outcomes) {
    return ofChanges(outcomes);
  }
  if (definitions) {
    const { pages_fetched: pages, pagination_success_rate_pct: rate } = definitions.summary;
    return metrics(pages, rate < 100 || !definitions.complete ? 1 : 0, traffic?.latencies ?? []);
  }
  if (check)
    return metrics(
      check.findings.filter(({ status }) => status === 'works').length,
      check.findings.filter(({ status }) => status === 'failed').length,
      traffic?.latencies ?? [],
    );
  return null;
}

function metrics(successes: number, failures: number, latencies: readonly number[]): Metrics {
  const operations = successes + failures;
  const ranked = percentiles(latencies);
  const at = (share: number): number => twoDecimals(ranked(share) ?? 0);
  return {
    operations,
    successes,
    failures,
    success_rate_pct: operations === 0 ? 100 : twoDecimals((successes * 100) / operations),
    latency_ms:
      latencies.length === 0
        ? null
        : {
            average: twoDecimals(latencies.reduce((sum, each) => sum + each, 0) / latencies.length),
            median: at(0.5),
            p90: at(0.9),
            p95: at(0.95),
            p99: at(0.99),
            slowest: at(1),
          },
  };
}
