import { type Attributes, type Operation, wireKind } from '../../model/operation.ts';
import { type Outcome, outcomesById } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { csvRecords } from '../../text/csv.ts';
import { accountLabel } from '../safe/redact.ts';
import { undoAdvice } from '../words/causes.ts';

/** The header that programs of others go by. */
const HEADER =
  'id,kind,key,person,file,row,before,after,status,steps,attempts,http_status,latency_ms,error,advice'.split(',');

/** Attributes as JSON, in full; empty where there are none. */
const json = (attributes: Attributes | null): string => (attributes === null ? '' : JSON.stringify(attributes));

/** `deactivate=done sessions=unsupported`: every step once more than once tried, in order. */
const stepList = (outcome: Outcome): string => outcome.steps.map(({ step, status }) => `${step}=${status}`).join(' ');

/**
 * `results.csv`: one line an operation, with its outcome; `planned` where nothing was applied. Holds people in full: it
 * lies in the artifact. `steps` are `name=status` with spaces between.
 * @returns the records, made while the file is written
 */
export function resultsCsv(run: RunReport): Iterable<string> {
  return csvRecords(HEADER, recordsOf(run), { bom: true });
}

/** Cells in the order of the header. */
type Cells = (string | number | null)[];

function* recordsOf({ plan, outcomes = [] }: RunReport): Generator<Cells> {
  const byId = outcomesById(outcomes);
  const operations = plan?.operations ?? outcomes.map(({ operation }) => operation);
  for (const operation of operations) yield recordOf(operation, byId.get(operation.id));
}

function recordOf(operation: Operation, outcome: Outcome | undefined): Cells {
  const { id, key, file, row, before, after, person } = operation;
  const kind = wireKind(operation.kind);
  const record: Cells = [id, kind, key, accountLabel(person), file, row, json(before), json(after)];
  if (!outcome) {
    const blocked = kind === 'blocked';
    record.push(blocked ? 'blocked' : 'planned', '', null, null, null, blocked ? operation.reason : '', '');
    return record;
  }
  const error = outcome.error ?? outcome.steps.find((step) => step.error)?.error;
  const well = outcome.status === 'done' || outcome.status === 'adopted';
  record.push(
    outcome.status,
    stepList(outcome),
    outcome.attempts,
    (error && !well ? error.status : outcome.httpStatus) ?? null,
    Math.round(outcome.latencyMs),
    well ? '' : outcome.detail || error?.message || '',
    undoAdvice(operation, error) ?? error?.advice ?? '',
  );
  return record;
}

/** The whole file as one text. */
export const renderResultsCsv = (run: RunReport): string => [...resultsCsv(run)].join('');
