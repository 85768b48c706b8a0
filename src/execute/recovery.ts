import { isBlocked, isLeaving, type Operation } from '../model/operation.ts';
import { type Outcome, type OutcomeStatus, WAITS_FOR, type WaitsFor } from '../model/outcome.ts';
import type { StepOutcome, StepStatus } from '../model/step.ts';
import type { PriorUser } from '../model/state.ts';
import type { AuditRecord } from '../model/audit-record.ts';
import { arrived } from './missing.ts';
import { NOT_READ_BACK } from './proof.ts';

/**
 * What a run that was interrupted did, from its plan and its audit: an outcome for every operation. Sent without an
 * answer is *unknown*; without a record, *not started*; a leaver whose steps were not finished, *partial*.
 * @param records the audit's records, in order
 */
export function recoverOutcomes(operations: readonly Operation[], records: readonly AuditRecord[]): Outcome[] {
  const byOperation = new Map<string, WorkRecord[]>();
  for (const record of records) {
    if (!isWork(record)) continue;
    const mine = byOperation.get(record.operation);
    if (mine) mine.push(record);
    else byOperation.set(record.operation, [record]);
  }
  return operations.map((operation) => recoverOutcome(operation, byOperation.get(operation.id) ?? []));
}

type WorkRecord = Extract<AuditRecord, { kind: unknown }>;

const isWork = (record: AuditRecord): record is WorkRecord => 'kind' in record;

function recoverOutcome(operation: Operation, records: WorkRecord[]): Outcome {
  const finished = records.findLast((record) => record.event === 'operation.finished');
  const isLeaver = isLeaving(operation);
  const steps = records.flatMap((record) => {
    if (record.event === 'step.finished') return [stepOf(record, record.status)];
    return isLeaver && isDeactivated(record) ? [stepOf(record, 'done')] : [];
  });
  const attempts = Math.max(0, ...records.map((record) => record.attempts ?? 0));
  const id = records.map((record) => record.target?.id).find((value) => typeof value === 'string');
  const httpStatus =
    records.findLast(({ http_status: status }) => typeof status === 'number')?.http_status ?? undefined;
  const answered = wasAnswered(records) ? { answered: true as const } : {};
  const base = { operation, steps, attempts, latencyMs: finished?.latency_ms ?? 0, id, httpStatus };
  if (finished)
    return {
      ...base,
      ...(finished.status === 'unknown' ? answered : {}),
      status: finished.status,
      detail: finished.detail ?? '',
      error: finished.error ?? undefined,
      waits: finished.status === 'not-started' ? waitsFor(finished.detail) : undefined,
    };
  if (isBlocked(operation) && (operation.kind === 'blocked' || isOff(records)))
    return { ...base, status: 'blocked', detail: operation.reason };
  if (steps.some(({ step, status }) => step === 'delete' && status === 'done'))
    return { ...base, status: 'done', detail: '' };
  const last = records.findLast(
    ({ event }) => event === 'operation.sent' || event === 'operation.answered' || event === 'operation.resumed',
  );
  if (!last) return { ...base, status: 'not-started', detail: 'the run was interrupted before' };
  if (last.event === 'operation.resumed' || (last.event === 'operation.answered' && last.status === 'done')) {
    return isLeaver
      ? { ...base, status: 'partial', detail: 'the run was interrupted before all steps were done' }
      : { ...base, ...answered, status: 'unknown', detail: `${NOT_READ_BACK}: the run was interrupted` };
  }
  if (last.event === 'operation.answered' && last.status === 'failed')
    return { ...base, status: 'failed', detail: 'refused by CXone; the run was interrupted afterwards' };
  return { ...base, status: 'unknown', detail: 'sent; the run was interrupted before an answer came' };
}

/** The last request was answered with success. */
function wasAnswered(records: readonly WorkRecord[]): boolean {
  const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered');
  return last?.event === 'operation.answered' && last.status === 'done';
}

const WHY = Object.entries(WAITS_FOR) as readonly [WaitsFor, string][];

/** What a change was held back for, before the run was interrupted. */
const waitsFor = (detail: string | null): WaitsFor | undefined => WHY.find(([, words]) => words === detail)?.[0];

const isOff = (records: readonly WorkRecord[]): boolean =>
  records.some((record) => record.event === 'operation.resumed' || isDeactivated(record));

/** The account is off: the answer said so, or a look-up after an answer that never came. */
const isDeactivated = (record: WorkRecord): record is WorkRecord & { event: 'operation.answered' } =>
  record.event === 'operation.answered' && record.step === 'deactivate' && record.status === 'done';

function stepOf(
  record: WorkRecord & { event: 'step.finished' | 'operation.answered' },
  status: StepStatus,
): StepOutcome {
  return {
    step: record.step,
    status,
    detail: record.event === 'step.finished' ? record.detail : '',
    at: record.timestamp,
    attempts: record.attempts ?? 0,
    latencyMs: record.latency_ms ?? 0,
    error: record.error ?? undefined,
  };
}

/**
 * Decides an unknown outcome by what a look-up found.
 * @param user the account as it is now, `undefined` where there is none
 */
export function resolveOutcome(outcome: Outcome, user: PriorUser | undefined): Outcome {
  const { operation } = outcome;
  const off =
    user?.active === false && isLeaving(operation) && !outcome.steps.some(({ step }) => step === 'deactivate');
  const steps: StepOutcome[] = off
    ? [
        { step: 'deactivate', status: 'done', detail: 'confirmed by a look-up', at: '', attempts: 0, latencyMs: 0 },
        ...outcome.steps,
      ]
    : outcome.steps;
  const resolved = (status: OutcomeStatus, detail: string): Outcome => ({
    ...outcome,
    steps,
    status,
    detail,
    id: user?.id ?? outcome.id,
  });
  if (operation.kind === 'delete') {
    if (!user) return resolved('done', 'confirmed by a look-up');
    return user.active
      ? resolved('not-started', 'the account is still active: run the job again')
      : resolved('partial', 'the account is off and still there: run the job again');
  }
  if (!user && outcome.answered) return resolved('accepted', 'CXone reported success, but no read shows the account');
  if (!user)
    return operation.kind === 'create'
      ? resolved('not-started', 'did not arrive: run the job again')
      : resolved('failed', 'the account is gone');
  // Who is off is off, whatever else of the write did not arrive.
  if (isLeaving(operation) && !user.active)
    return resolved('partial', 'deactivated; whether the steps after it were done is not known');
  if (!arrived(operation, user) && outcome.answered)
    return resolved('ignored', 'CXone reported success, but the account is not as written');
  if (!arrived(operation, user)) return resolved('not-started', 'did not arrive: run the job again');
  return resolved('done', 'confirmed by a look-up');
}
