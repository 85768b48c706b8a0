import { countOutcomes, countPlan, judgeOutcomes } from '../../execute/counts.ts';
import { recoverOutcomes, resolveOutcome } from '../../execute/recovery.ts';
import { untilNextLook } from '../../execute/proof.ts';
import { REASONS, type ReasonCode } from '../../interface/reasons.ts';
import { about } from '../../execute/context.ts';
import type { Clock } from '../../model/clock.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { AuditEvent, AuditRecord } from '../../model/audit-record.ts';
import type { Problem, RunReport } from '../../model/run.ts';
import type { PriorUser } from '../../model/state.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { StoredPlan } from '../../plan/stored.ts';
import { allDone, type Session } from '../session.ts';
import { counted } from '../../text/figures.ts';
import { RUN_AGAIN } from '../../text/run-again.ts';

/** What is left of a run that was interrupted. */
export interface Remains {
  /** Null where the run got no further than its checks. */
  stored: StoredPlan | null;
  /** Null where its audit is not there any more. */
  records: readonly AuditRecord[] | null;
}

/** How long reads may lag behind what the run had sent. */
interface Patience {
  clock: Clock;
  settleMs: number;
  signal?: AbortSignal | undefined;
}

/** `post` has five minutes in all. */
const LONGEST_MS = 60_000;

/** So few are asked for by their ids before they are called not changed: a single read lags less than a list. */
const FEW = 100;

/**
 * Finds out what an interrupted run did: from its audit, and for what was sent without an answer by looking up, again
 * while reads may lag behind. Adds it to the session, with how the run ended; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation ended
 * @throws what the tenant's client throws; what the audit alone tells is in the session by then
 */
export async function recover(
  { stored, records: found }: Remains,
  session: Session,
  tenant: (() => Promise<Tenant>) | null,
  patience: Patience,
): Promise<AuditEvent[]> {
  const { report } = session;
  const records = found ?? [];
  const last = records.at(-1);
  const seal = last?.event === 'seal' ? last : undefined;
  // Also a `post` that was killed itself has sealed what the run had not.
  const isEnded = seal !== undefined && seal.status !== 'interrupted';
  report.interrupted = !isEnded;
  const judged = records.findLast((record) => record.event === 'approval.judged');
  if (judged) report.approval = { state: judged.status, detail: judged.detail };
  const hasBegun = records.some(({ event }) => event === 'apply.grounds') && (stored?.plan.operations.length ?? 0) > 0;
  if (seal) sealedEnd(seal, session, stored !== null);
  if (stored) {
    report.plan = stored.plan;
    Object.assign(report.counts, countPlan(stored.plan));
  }
  const isSent = records.some(({ event }) => event === 'operation.sent' || event === 'operation.resumed');
  if (!stored || (!isSent && !hasBegun)) {
    if (!isEnded) session.add([unplanned(found, isSent, report)]);
    return [];
  }
  const take = (outcomes: Outcome[]): void => {
    report.outcomes = outcomes;
    Object.assign(report.counts, countOutcomes(outcomes));
  };
  const outcomes = recoverOutcomes(stored.plan.operations, records);
  take(outcomes);
  tellHeldBack(outcomes, session);
  const unknown = seal ? [] : outcomes.filter((outcome) => outcome.status === 'unknown');
  try {
    if (unknown.length === 0 || !tenant) return [];
    const found = await lookUp(unknown, stored.userIds, tenant, patience);
    take(outcomes.map((outcome) => found.get(outcome) ?? outcome));
    return [...found.values()].map(({ operation, status, detail, id }) =>
      about(operation, 'operation.finished', { status, detail, resolved: 'look-up' }, id),
    );
  } finally {
    if (!isEnded) interrupted(session, isSent);
  }
}

/** How a run ended that was interrupted, and of which no plan tells what it was about. */
function unplanned(records: readonly AuditRecord[] | null, isSent: boolean, report: RunReport): Problem {
  if (!records)
    return {
      reason: 'apply-partial',
      message:
        'the run was interrupted, and its audit is gone from the output folder: what it did in CXone is not known',
      advice: sessionsAgain(report),
    };
  if (isSent)
    return {
      reason: 'apply-partial',
      message:
        'the run was interrupted while it was applying, and its `plan.json` is gone: what it did stands in its audit ' +
        'alone',
      advice: 'Run the job again: it plans afresh. Look into the audit for leavers whose sessions it did not end.',
    };
  if (records.length === 0)
    return {
      reason: 'apply-partial',
      message: 'the run was interrupted, and its audit is damaged: what it did is not known',
      advice:
        'Compare the roster with CXone by a run of mode plan, and end by hand the sessions of leavers whose accounts ' +
        'are off: nobody knows whose sessions it ended. Keep the damaged audit for the people who look into it.',
    };
  return { reason: 'apply-failed', message: BEFORE, advice: RUN_AGAIN };
}

/**
 * An audit has an outcome for everyone of the plan: of people that neither the run nor `post` put on record, it is
 * put there now.
 * @param events what is on record, of the run and of what was looked up
 * @param handled operations whose outcome is on record since
 * @param userIds accounts by operation, as the plan has them
 */
export function unrecorded(
  events: readonly AuditEvent[],
  handled: ReadonlySet<string>,
  outcomes: readonly Outcome[] = [],
  userIds: ReadonlyMap<string, string> = new Map(),
): AuditEvent[] {
  const known = new Set(events.flatMap((one) => (one.event === 'operation.finished' ? one.operation : [])));
  return outcomes
    .filter(({ operation: { id } }) => !known.has(id) && !handled.has(id))
    .map(({ operation, status, detail, attempts, id }) =>
      about(operation, 'operation.finished', { status, detail, attempts }, id ?? userIds.get(operation.id)),
    );
}

/**
 * What an audit lacks that could not be written to its end: why, and the outcomes that are not on record, first
 * those for which something was sent.
 */
export function missingRecords(records: readonly AuditRecord[], { problems, outcomes = [] }: RunReport): AuditEvent[] {
  const known = new Set(records.flatMap((one) => (one.event === 'run.problem' ? one.error : [])));
  return [
    ...problems
      .filter(({ reason, message }) => reason !== 'none' && !known.has(message))
      .map(({ reason, message }) => ({ event: 'run.problem', status: reason, error: message }) as const),
    ...unrecorded(
      records,
      new Set(),
      outcomes.toSorted((a, b) => Number(b.attempts > 0) - Number(a.attempts > 0)),
    ),
  ];
}

/** Where the audit is gone: which leavers were signed out, nobody knows. */
function sessionsAgain({ mode }: Session['report']): string {
  if (mode === 'undo')
    return (
      'Run the job again: it plans afresh. ' +
      'Look in CXone whether people whose accounts are off by now are signed out.'
    );
  const isEvent = mode === 'event';
  return (
    `${isEvent ? 'On the page of this run press Re-run jobs' : 'Run the job again'}: it plans afresh, and ends once ` +
    `more the sessions of those leavers of the ${isEvent ? 'event' : 'file'} whose accounts are off. With ` +
    "`artifact-name: ''`, or without a `github-token`, it does not: end them by hand."
  );
}

const APPLYING = 'the run was interrupted while it was applying';
const BEFORE = 'the run was interrupted before anything was sent';
const WAITING = 'Look at the table for what waits: it says what for, and running the job again does not change that.';
const isWaiting = ({ waits }: Outcome): boolean => waits !== undefined;

/** What the run was not allowed to do is known before it is known what it did. */
function tellHeldBack(outcomes: readonly Outcome[], { report }: Session): void {
  const idsOf = (...why: readonly Outcome['waits'][]): string[] =>
    outcomes.flatMap(({ waits, operation }) => (waits && why.includes(waits) ? [operation.id] : []));
  if (report.approval) report.approval.unreviewed = idsOf('review');
  if (outcomes.some(isWaiting)) report.takenBack = idsOf('undo');
}

function interrupted(session: Session, isSent: boolean): void {
  const { outcomes = [], approval } = session.report;
  const waiting = outcomes.filter(isWaiting);
  const reason = judgeOutcomes(outcomes.filter((one) => !isWaiting(one)));
  if (waiting.length > 0) {
    const message = approval?.detail || `${counted(waiting.length, 'change')} of the plan may not be made yet`;
    session.problem('plan-changed', message, reason === 'none' ? WAITING : `${RUN_AGAIN} ${WAITING}`);
  }
  if (reason !== 'none') session.problem(reason, isSent ? APPLYING : BEFORE, RUN_AGAIN);
  else if (waiting.length === 0) session.add([allDone(session.report)]);
}

/** Once `post` has finished what was open of sign-outs: where nothing is left, nobody has to run anything again. */
export function retell({ report }: Session): void {
  const { outcomes = [] } = report;
  if (judgeOutcomes(outcomes.filter((one) => !isWaiting(one))) !== 'none') return;
  const waits = outcomes.some(isWaiting);
  report.problems = report.problems.flatMap((one) => {
    if (one.message === APPLYING) return waits ? [] : [{ ...one, ...allDone(report) }];
    return one.reason === 'plan-changed' ? [{ ...one, advice: WAITING }] : [one];
  });
}

/** The run had come to its end, and its audit says how; only its reports did not get out. */
function sealedEnd(seal: AuditRecord & { event: 'seal' }, session: Session, hasPlan: boolean): void {
  session.report.audit = { records: seal.seq, head: seal.hash };
  if (seal.status === 'interrupted') return;
  const reason = Object.keys(REASONS).find((code): code is ReasonCode => code === seal.reason_code);
  if (reason === 'none' && !hasPlan)
    session.problem(
      'none',
      'the run had ended; it was interrupted while it wrote its reports',
      'What it found is in the log of the run. Run the job again to have it in a report.',
    );
  if (reason && reason !== 'none')
    session.problem(
      reason,
      'the run had ended; it was interrupted while it published its reports',
      reason === 'apply-partial' ? `${RUN_AGAIN} What went wrong is in the log of the run.` : 'See the log of the run.',
    );
}

/** The account shows what was sent; that it does not show it yet proves nothing. */
const isSeen = ({ status }: Outcome): boolean => status === 'done' || status === 'partial';

/**
 * Looks at the accounts until each shows what was sent, or reads cannot lag behind it any more. Who shows nothing by
 * then stays unknown where there was no time for that.
 */
async function lookUp(
  unknown: readonly Outcome[],
  userIds: ReadonlyMap<string, string>,
  open: () => Promise<Tenant>,
  { clock, settleMs, signal }: Patience,
): Promise<Map<Outcome, Outcome>> {
  const from = clock.now();
  const until = Math.min(settleMs, LONGEST_MS);
  const found = new Map<Outcome, Outcome>();
  const tenant = await open();
  try {
    await tenant.connect();
    for (let left = unknown; left.length > 0;) {
      const isLast = clock.now() - from >= until;
      const shown = await look(left, userIds, tenant, isLast && left.length <= FEW).catch((error: unknown) => {
        if (found.size === 0) throw error;
        return null;
      });
      if (!shown) break;
      for (const outcome of left) {
        const resolved = resolveOutcome(outcome, shown(outcome));
        if (isSeen(resolved) || isLast) found.set(outcome, resolved);
      }
      left = left.filter((outcome) => !found.has(outcome));
      if (left.length === 0 || signal?.aborted) break;
      await clock.sleep(untilNextLook(from, clock.now(), until), signal).catch(() => undefined);
    }
    return found;
  } finally {
    await tenant.close();
  }
}

/** @param alone those who do not show what was sent are asked for once more by their ids */
async function look(
  outcomes: readonly Outcome[],
  userIds: ReadonlyMap<string, string>,
  tenant: Tenant,
  alone: boolean,
): Promise<(outcome: Outcome) => PriorUser | undefined> {
  const keys = outcomes.map(({ operation }) => {
    const id = userIds.get(operation.id);
    if (id) return { id };
    const { userName, externalId } = operation.person;
    return { userName, externalId: externalId || undefined };
  });
  const users = await tenant.lookUp(keys);
  const byId = new Map(users.map((user) => [user.id, user]));
  const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
  const shown = ({ operation }: Outcome): PriorUser | undefined => {
    const id = userIds.get(operation.id);
    return id ? byId.get(id) : byName.get(operation.person.userName.toLowerCase());
  };
  if (!alone) return shown;
  for (const outcome of outcomes) {
    const id = userIds.get(outcome.operation.id);
    if (id === undefined || isSeen(resolveOutcome(outcome, shown(outcome)))) continue;
    const user = await tenant.get(id);
    if (user) byId.set(id, user);
  }
  return shown;
}
