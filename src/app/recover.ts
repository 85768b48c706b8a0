import { countOutcomes, countPlan } from '../execute/tally.ts';
import { recoverOutcomes, resolveOutcome } from '../execute/recovery.ts';
import type { Outcome } from '../model/outcome.ts';
import type { AuditEvent, AuditRecord } from '../model/record.ts';
import type { RunReport } from '../model/run.ts';
import type { Tenant } from '../model/tenant.ts';
import type { StoredPlan } from '../plan/stored.ts';

/** What is left of a run that was cut off. */
export interface Remains {
  /** Null where the run got no further than its checks. */
  stored: StoredPlan | null;
  records: AuditRecord[];
}

/**
 * Finds out what a cut-off run did: from its audit, and for what was sent without an answer by looking up. Adds it to the
 * report; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation was settled
 */
export async function recover(remains: Remains, report: RunReport, tenant: (() => Promise<Tenant>) | null): Promise<AuditEvent[]> {
  report.interrupted = true;
  const { stored, records } = remains;
  if (!stored) return [];
  report.plan = stored.plan;
  Object.assign(report.counts, countPlan(stored.plan));
  if (!records.some((record) => record.event === 'operation.sent')) return [];
  let outcomes = recoverOutcomes(stored.plan.operations, records);
  const events: AuditEvent[] = [];
  const unknown = outcomes.filter((outcome) => outcome.status === 'unknown');
  if (unknown.length > 0 && tenant) {
    const settled = await lookUp(unknown, stored.userIds, tenant);
    outcomes = outcomes.map((outcome) => settled.get(outcome) ?? outcome);
    for (const outcome of settled.values()) {
      events.push({ event: 'operation.finished', operation: outcome.operation.id, kind: outcome.operation.kind, status: outcome.status, detail: outcome.detail, resolved: 'look-up' });
    }
  }
  report.outcomes = outcomes;
  Object.assign(report.counts, countOutcomes(outcomes));
  return events;
}

async function lookUp(unknown: Outcome[], userIds: ReadonlyMap<string, string>, open: () => Promise<Tenant>): Promise<Map<Outcome, Outcome>> {
  const tenant = await open();
  try {
    await tenant.connect();
    const keys = unknown.map(({ operation }) => {
      const id = userIds.get(operation.id);
      if (id) return { id };
      const { userName, externalId } = operation.person;
      return { userName, ...(externalId && { externalId }) };
    });
    const users = await tenant.lookUp(keys);
    const byId = new Map(users.map((user) => [user.id, user]));
    const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
    return new Map(
      unknown.map((outcome) => {
        const id = userIds.get(outcome.operation.id);
        return [outcome, resolveOutcome(outcome, id ? byId.get(id) : byName.get(outcome.operation.person.userName.toLowerCase()))];
      }),
    );
  } finally {
    await tenant.close();
  }
}
