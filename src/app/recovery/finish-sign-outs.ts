import { payloadHash } from '../../audit/payload-hash.ts';
import { about, type ExecuteContext } from '../../execute/context.ts';
import { each, freeLicense, leaverSteps, signOut } from '../../execute/leavers/leaver-steps.ts';
import { openStepsOf, signOutsIn } from '../../execute/leavers/open-steps.ts';
import type { LeaverStepName } from '../../model/leaver-steps.ts';
import { countOutcomes } from '../../execute/counts.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { AuditRecord, Journal } from '../../model/audit-record.ts';
import type { Tenant } from '../../model/tenant.ts';
import { phaseOf } from '../../plan/order.ts';
import { policySchema } from '../../policy/policy-schema.ts';
import type { Services } from '../ports.ts';
import type { Remains } from './recover.ts';
import type { Session } from '../session.ts';
import { type Leaver, leaverOf } from '../../execute/leavers/leaver.ts';

/** What `post` may spend on it; it has five minutes in all, and must still say what is known. */
const TIME_MS = 150_000;
const TOGETHER = 100;
const CONCURRENCY = 5;

/**
 * What is open of the sign-outs of an interrupted run, by its audit; what `post` finished or tried again is reported.
 * @param whose `off`: of everybody whose account is off or may be, by a look-up; `asked`: also of those whose
 * deactivation was sent and not seen to arrive, for it may arrive yet
 * @returns the outcomes, with the open steps
 */
export function withOpenSteps(
  { stored, records }: Remains,
  outcomes: readonly Outcome[],
  handled: ReadonlySet<string>,
  whose: 'off' | 'asked' = 'off',
): Outcome[] {
  const policy = policyOf(records ?? []);
  if (!stored || !policy || !records) return [...outcomes];
  const progress = signOutsIn(records);
  return outcomes.map((outcome) => {
    const { operation, status } = outcome;
    const id = stored.userIds.get(operation.id);
    const own = id === undefined ? undefined : progress.get(id);
    if (!own || handled.has(operation.id) || NOT_OFF.has(status)) return outcome;
    if (status === 'not-started' && whose === 'off') return outcome;
    const openSteps = openStepsOf(own, operation.licensePolicy ?? policy.leavers.licensePolicy, policy);
    return openSteps.length > 0 ? { ...outcome, id: outcome.id ?? id!, openSteps } : outcome;
  });
}

const NOT_OFF: ReadonlySet<Outcome['status']> = new Set(['done', 'failed']);

/**
 * Finishes the sign-out of people that an interrupted run deactivated: ends their sessions and, of those who are only
 * deactivated, frees the licence – the steps that run was about to take, by the policy it had. Nobody is deactivated
 * or deleted here, and nothing is done for an account that a look-up does not show as off. Whatever comes in between
 * leaves the rest to the next run.
 * @param open connects to the tenant; asked only where something is open
 * @returns ids of the operations that it took up, with how they ended in the session's report
 */
export async function finishSignOuts(
  { stored, records }: Remains,
  session: Session,
  services: Services,
  journal: Journal,
  open: () => Promise<Tenant>,
): Promise<ReadonlySet<string>> {
  const handled = new Set<string>();
  const policy = policyOf(records ?? []);
  const { outcomes } = session.report;
  if (!stored || !policy || !outcomes || !records) return handled;
  const progress = signOutsIn(records);
  const due = (tenant: Tenant): Due[] =>
    outcomes.flatMap((outcome) => {
      const { operation } = outcome;
      const id = stored.userIds.get(operation.id);
      const own = id === undefined ? undefined : progress.get(id);
      if (phaseOf(operation) !== 0 || id === undefined || !own || outcome.status === 'done') return [];
      const licence = operation.licensePolicy ?? policy.leavers.licensePolicy;
      // A deletion is left to the next run, which takes all of its steps, the licence just before the account goes.
      const steps = openStepsOf(own, licence, policy, leaverSteps(tenant.steps, policy)).filter(
        (step) => step !== 'license' || operation.kind !== 'delete',
      );
      return steps.length > 0 ? [{ outcome, id, steps }] : [];
    });
  const tenant = await open();
  try {
    if (due(tenant).length === 0) return handled;
    await tenant.connect();
    const context: ExecuteContext = {
      tenant,
      journal,
      policy,
      clock: services.clock,
      random: services.random,
      concurrency: CONCURRENCY,
      bulkPerMinute: 0,
      maxAttempts: 1,
      settleMs: 0,
      deadline: services.clock.now() + TIME_MS,
      startedAt: Date.parse(session.report.startedAt),
      payloadHash,
      isProtected: () => false,
      signal: services.signal,
    };
    const leavers = await leaversOf(due(tenant), tenant, policy);
    for (const { outcome } of leavers) handled.add(outcome.operation.id);
    await finish(leavers, context, session);
  } catch (error) {
    session.fail(error);
  } finally {
    await tenant.close();
  }
  return handled;
}

interface Due {
  outcome: Outcome;
  id: string;
  steps: LeaverStepName[];
}

/** The policy the run applied, as its audit has it. */
function policyOf(records: readonly AuditRecord[]): ExecuteContext['policy'] | null {
  const policy = records.findLast((record) => record.event === 'apply.started')?.policy;
  if (!policy) return null;
  const { leavers, steps } = policySchema.parse(policy);
  return { leavers, steps };
}

/** Those whose accounts are off, and still the same person's. */
async function leaversOf(
  due: readonly Due[],
  tenant: Tenant,
  policy: ExecuteContext['policy'],
): Promise<{ leaver: Leaver; outcome: Outcome }[]> {
  const users = await tenant.lookUp(
    due.map(({ id, outcome }) => ({ id, userName: outcome.operation.person.userName })),
  );
  const byId = new Map(users.map((user) => [user.id, user]));
  return due.flatMap(({ outcome, id, steps }) => {
    const user = byId.get(id);
    // The row's externalId need not be the account's: that may belong to the sign-in, or CXone keeps none.
    const isOthers = user?.externalId !== undefined && user.externalId !== outcome.operation.person.externalId;
    if (!user || user.active || isOthers) return [];
    const operation = { ...outcome.operation, prior: user };
    const leaver = { ...leaverOf(operation, user, steps, policy), steps: [...outcome.steps] };
    return [{ outcome, leaver }];
  });
}

async function finish(
  due: readonly { leaver: Leaver; outcome: Outcome }[],
  context: ExecuteContext,
  session: Session,
): Promise<void> {
  const leavers = due.map(({ leaver }) => leaver);
  const { report } = session;
  try {
    for (let at = 0; at < leavers.length; at += TOGETHER) await signOut(leavers.slice(at, at + TOGETHER), context);
    await each(leavers, context, (leaver) => freeLicense(leaver, context));
  } finally {
    const finished = new Map(due.map((each) => [each.outcome.operation.id, ended(each)]));
    report.outcomes = (report.outcomes ?? []).map((outcome) => finished.get(outcome.operation.id) ?? outcome);
    Object.assign(report.counts, countOutcomes(report.outcomes));
    await context.journal.appendAll(
      [...finished.values()].map(({ operation, status, detail, id }) =>
        about(operation, 'operation.finished', { status, detail, resolved: 'post' }, id),
      ),
    );
  }
}

/** What a person's outcome is now. */
function ended({ leaver, outcome }: { leaver: Leaver; outcome: Outcome }): Outcome {
  const { operation, user, steps, signOutMs } = leaver;
  const left = [...leaver.open.keys()];
  const { openSteps: _, ...before } = outcome;
  const base: Outcome = {
    ...before,
    steps,
    id: user.id,
    openSteps: left.length > 0 ? left : undefined,
    signOutMs: signOutMs ?? before.signOutMs,
  };
  const rest =
    left.length > 0 ? `still open: ${left.join(', ')}` : 'the sign-out was finished after the run was interrupted';
  if (operation.kind === 'deactivate') return { ...base, status: left.length > 0 ? 'partial' : 'done', detail: rest };
  if (operation.kind === 'delete')
    return { ...base, status: 'partial', detail: `${rest}; not deleted yet: run the job again` };
  return { ...base, status: 'blocked', detail: `${operation.reason}; ${rest}` };
}
