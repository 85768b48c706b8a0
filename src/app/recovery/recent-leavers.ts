import { verifyAudit } from '../../audit/verify-audit.ts';
import { isOffboarding } from '../../model/offboard.ts';
import { isLeaving, type Operation, type Plan } from '../../model/operation.ts';
import { holdsChange, isOutcomeStatus } from '../../model/outcome.ts';
import { readPlan } from '../../plan/stored.ts';
import type { RecentLeaver } from '../../policy/guards.ts';
import type { Services } from '../ports.ts';
import type { TrustedArtifact } from '../host-port.ts';
import { DAY_MS, isoTime } from '../../text/days.ts';
import { adviceOf, errorWords } from '../../text/errors.ts';
import { oneChunk } from '../../text/one-chunk.ts';

/**
 * People that trusted applies of the last 24 hours deactivated or deleted, for the guards. What an override let pass,
 * and what an offboarding did, does not count again. If GitHub does not answer that is a warning: this plan is then
 * measured alone.
 * @param tenant name of the tenant, as plans hold it
 */
export async function recentLeavers(tenant: string, { host, clock, log }: Services): Promise<RecentLeaver[]> {
  const since = isoTime(clock.now() - DAY_MS);
  const leavers: RecentLeaver[] = [];
  try {
    for await (const artifact of host.trustedArtifacts(since))
      leavers.push(...(await leaversOf(artifact, tenant, since)));
  } catch (error) {
    log.warning(
      `Who lost an account in the last 24 hours could not be looked up (${errorWords(error)}): the guards ` +
        `measure this plan alone. ${adviceOf(error, 'Give the job “permissions: actions: read”.')}`,
    );
  }
  return leavers;
}

async function leaversOf(artifact: TrustedArtifact, tenant: string, since: string): Promise<RecentLeaver[]> {
  const [planText, auditText] = [await artifact.read('plan.json'), await artifact.read('audit.jsonl')];
  const stored = planText === null ? null : readPlan(planText);
  if (!stored || stored.plan.tenant !== tenant || auditText === null) return [];
  const { plan, userIds } = stored;
  if (isOffboarding(plan.roster.path) && plan.operations.length <= 1) return [];
  const done = await doneSince(auditText, since);
  return plan.operations.flatMap((operation): RecentLeaver[] => {
    const kind = done.has(operation.id) ? takenAs(operation, plan) : null;
    if (!kind) return [];
    const id = userIds.get(operation.id);
    return [{ key: operation.key, kind, id }];
  });
}

/** As what a leaver counts; `null` where the operation took no account, or an override let it pass. */
function takenAs(operation: Operation, plan: Plan): RecentLeaver['kind'] | null {
  if (!isLeaving(operation)) return null;
  const isDeletion = operation.kind !== 'deactivate';
  // Off before that run: it only finished the sign-out.
  if (!isDeletion && (operation.openSteps || operation.before?.['active'] === false)) return null;
  const overridden = (kind: RecentLeaver['kind']): boolean =>
    plan.guards.some((guard) => guard.kind === kind && guard.overridden);
  if (overridden('deactivate')) return null;
  return isDeletion && !overridden('delete') ? 'delete' : 'deactivate';
}

/**
 * Ids of operations that ended so, by their last record. Of an audit that was changed, what stands before the change
 * counts; of one whose run was killed, all of it.
 */
async function doneSince(auditText: string, since: string): Promise<ReadonlySet<unknown>> {
  const done = new Map<unknown, boolean>();
  await verifyAudit(oneChunk(auditText), undefined, ({ event, operation, status, timestamp }) => {
    if (event === 'operation.finished')
      done.set(operation, isOutcomeStatus(status) && holdsChange(status) && String(timestamp) >= since);
  });
  return new Set([...done].filter(([, isDone]) => isDone).map(([id]) => id));
}
