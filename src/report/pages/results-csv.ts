import { type Attributes, isBlocked, type Operation, wireKind } from '../../model/operation.ts';
import { type Outcome, outcomesById, worked } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { csvRecords } from '../../text/csv.ts';
import { accountLabel } from '../safe/redact.ts';
import { adminCause, ownAdvice } from '../words/causes.ts';
import { type Wish, wishOf } from '../words/wish.ts';
import { decisionWords } from '../words/wording.ts';

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

function* recordsOf(run: RunReport): Generator<Cells> {
  const { plan, outcomes = [] } = run;
  const wish = wishOf(run);
  const byId = outcomesById(outcomes);
  const operations = plan?.operations ?? outcomes.map(({ operation }) => operation);
  for (const operation of operations) yield recordOf(operation, byId.get(operation.id), wish);
}

function recordOf(operation: Operation, outcome: Outcome | undefined, wish: Wish): Cells {
  const { id, key, file, row, before, after, person } = operation;
  const kind = wireKind(operation.kind);
  const record: Cells = [id, kind, key, accountLabel(person), file, row, json(before), json(after)];
  if (!outcome) {
    const blocked = kind === 'blocked';
    const advice = blocked ? decisionFor(operation, wish) : '';
    record.push(blocked ? 'blocked' : 'planned', '', null, null, null, blocked ? operation.reason : '', advice);
    return record;
  }
  const step = (outcome.error ? undefined : outcome.steps.find(({ error: one }) => one)) ?? null;
  const error = outcome.error ?? step?.error;
  const well = worked(outcome.status);
  record.push(
    outcome.status,
    stepList(outcome),
    outcome.attempts,
    (error && !well ? error.status : outcome.httpStatus) ?? null,
    Math.round(outcome.latencyMs),
    well ? '' : outcome.detail || error?.message || '',
    ownAdvice(operation, error, step) ?? error?.advice ?? (well ? '' : nextStep(outcome, wish)),
  );
  return record;
}

/** What to do about a change that is not done, where no answer of CXone says it. */
function nextStep(outcome: Outcome, wish: Wish): string {
  if (outcome.status === 'blocked') return decisionFor(outcome.operation, wish);
  const step = outcome.steps.findLast(({ status }) => status !== 'done') ?? null;
  return adminCause({ outcome, step }).action;
}

/** What someone decides about a blocked change. */
const decisionFor = (operation: Operation, wish: Wish): string =>
  decisionWords(isBlocked(operation) ? operation.reasonCode : 'dependencies', wish) ?? '';

/** The whole file as one text. */
export const renderResultsCsv = (run: RunReport): string => [...resultsCsv(run)].join('');
