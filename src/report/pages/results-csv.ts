import { wireKind } from '../../model/operation.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { writeCsv } from '../../text/csv.ts';

const HEADER = [
  'id',
  'kind',
  'key',
  'file',
  'row',
  'status',
  'steps',
  'attempts',
  'http_status',
  'latency_ms',
  'error',
  'advice',
];

/** `deactivate=done sessions=unsupported`: every step once more than once tried, in order. */
const stepList = (outcome: Outcome): string => outcome.steps.map(({ step, status }) => `${step}=${status}`).join(' ');

/**
 * `results.csv`: one line an operation, with its outcome; `planned` where nothing was applied. Holds people in full: it
 * lies in the artifact. `steps` are `name=status` with spaces between.
 */
export function renderResultsCsv(run: RunReport): string {
  const outcomes = new Map(run.outcomes?.map((outcome) => [outcome.operation.id, outcome]));
  const operations = run.plan?.operations ?? run.outcomes?.map(({ operation }) => operation) ?? [];
  return writeCsv(
    HEADER,
    operations.map((operation) => {
      const { id, key, file, row } = operation;
      const kind = wireKind(operation.kind);
      const outcome = outcomes.get(id);
      if (!outcome)
        return [
          id,
          kind,
          key,
          file,
          row,
          kind === 'blocked' ? 'blocked' : 'planned',
          '',
          null,
          null,
          null,
          kind === 'blocked' ? operation.reason : '',
          '',
        ];
      const error = outcome.error ?? outcome.steps.find((step) => step.error)?.error;
      const said =
        outcome.status === 'done' || outcome.status === 'adopted' ? '' : outcome.detail || error?.message || '';
      return [
        id,
        kind,
        key,
        file,
        row,
        outcome.status,
        stepList(outcome),
        outcome.attempts,
        error?.status ?? null,
        Math.round(outcome.latencyMs),
        said,
        error?.advice ?? '',
      ];
    }),
  );
}
