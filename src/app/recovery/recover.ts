import { countOutcomes, countPlan, judgeOutcomes } from '../../execute/counts.ts';
import { recoverOutcomes, resolveOutcome } from '../../execute/recovery.ts';
import { REASONS, type ReasonCode } from '../../interface/reasons.ts';
import { wireKind } from '../../model/operation.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { AuditEvent, AuditRecord } from '../../model/audit-record.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { StoredPlan } from '../../plan/stored.ts';
import type { Session } from '../session.ts';

/** What is left of a run that was interrupted. */
export interface Remains {
  /** Null where the run got no further than its checks. */
  stored: StoredPlan | null;
  records: readonly AuditRecord[];
}

const AGAIN = 'Run the job again: finished changes are not repeated.';

/**
 * Finds out what an interrupted run did: from its audit, and for what was sent without an answer by looking up. Adds it
 * to the session, with how the run ended; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation ended
 * @throws what the tenant's client throws; what the audit alone tells is in the session by then
 */
export async function recover(
  { stored, records }: Remains,
  session: Session,
  tenant: (() => Promise<Tenant>) | null,
): Promise<AuditEvent[]> {
  const { report } = session;
  const last = records.at(-1);
  const seal = last?.event === 'seal' ? last : undefined;
  report.interrupted = seal === undefined;
  const judged = records.findLast((record) => record.event === 'approval.judged');
  if (judged) report.approval = { state: judged.status, detail: judged.detail };
  if (seal) sealedEnd(seal, session);
  if (stored) {
    report.plan = stored.plan;
    Object.assign(report.counts, countPlan(stored.plan));
  }
  if (!stored || !records.some(({ event }) => event === 'operation.sent' || event === 'operation.resumed')) {
    if (!seal && records.length === 0)
      session.problem(
        'apply-partial',
        'the run was interrupted, and its audit is damaged: what it did is not known',
        'Compare the roster with the tenant by a run of mode plan; keep the damaged audit for the people who ' +
          'look into it.',
      );
    else if (!seal) session.problem('apply-failed', 'the run was interrupted before anything was sent', AGAIN);
    return [];
  }
  const take = (outcomes: Outcome[]): void => {
    report.outcomes = outcomes;
    Object.assign(report.counts, countOutcomes(outcomes));
  };
  const outcomes = recoverOutcomes(stored.plan.operations, records);
  take(outcomes);
  const unknown = seal ? [] : outcomes.filter((outcome) => outcome.status === 'unknown');
  try {
    if (unknown.length === 0 || !tenant) return [];
    const found = await lookUp(unknown, stored.userIds, tenant);
    take(outcomes.map((outcome) => found.get(outcome) ?? outcome));
    return [...found.values()].map(({ operation, status, detail }) => ({
      event: 'operation.finished',
      operation: operation.id,
      kind: wireKind(operation.kind),
      status,
      detail,
      resolved: 'look-up',
    }));
  } finally {
    if (!seal) interrupted(session);
  }
}

function interrupted(session: Session): void {
  const reason = judgeOutcomes(session.report.outcomes ?? []);
  if (reason === 'none')
    session.problem(
      'apply-partial',
      'the run was interrupted after its last change, before it could say so',
      'Nothing is left to be done; the next run finds no changes.',
    );
  else session.problem(reason, 'the run was interrupted while it was applying', AGAIN);
}

/** The run had come to its end, and its audit says how; only its reports did not get out. */
function sealedEnd(seal: AuditRecord & { event: 'seal' }, session: Session): void {
  session.report.audit = { records: seal.seq, head: seal.hash };
  const reason = Object.keys(REASONS).find((code): code is ReasonCode => code === seal.reason_code);
  if (reason && reason !== 'none')
    session.problem(
      reason,
      'the run had ended; it was interrupted while it published its reports',
      'See the log of the run.',
    );
}

async function lookUp(
  unknown: Outcome[],
  userIds: ReadonlyMap<string, string>,
  open: () => Promise<Tenant>,
): Promise<Map<Outcome, Outcome>> {
  const tenant = await open();
  try {
    await tenant.connect();
    const keys = unknown.map(({ operation }) => {
      const id = userIds.get(operation.id);
      if (id) return { id };
      const { userName, externalId } = operation.person;
      return { userName, externalId: externalId || undefined };
    });
    const users = await tenant.lookUp(keys);
    const byId = new Map(users.map((user) => [user.id, user]));
    const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
    return new Map(
      unknown.map((outcome) => {
        const id = userIds.get(outcome.operation.id);
        return [
          outcome,
          resolveOutcome(outcome, id ? byId.get(id) : byName.get(outcome.operation.person.userName.toLowerCase())),
        ];
      }),
    );
  } finally {
    await tenant.close();
  }
}
