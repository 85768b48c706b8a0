import { Unlisted } from '../planning/unlisted.ts';
import { applyPlan } from '../../execute/apply-plan.ts';
import { about } from '../../execute/context.ts';
import { openAfter } from '../../execute/leavers/left-open.ts';
import { eventsOf } from '../../execute/webhook-events.ts';
import { countOutcomes, judgeOutcomes } from '../../execute/counts.ts';
import type { ReasonCode } from '../../interface/reasons.ts';
import type { Failure } from '../../model/failure.ts';
import type { Journal } from '../../model/audit-record.ts';
import { placeOf, type RosterEntry } from '../../model/entry.ts';
import type { Plan } from '../../model/operation.ts';
import { isPartly, isStillListed, type Outcome, peopleOf, WAITS_FOR, worked } from '../../model/outcome.ts';
import type { Tenant } from '../../model/tenant.ts';
import { payloadHash } from '../../audit/payload-hash.ts';
import { accountDigest } from '../../plan/kept-deletions.ts';
import { nameKey } from '../../plan/match.ts';
import { rowDigest } from '../../plan/row-digest.ts';
import { applyMinutes } from '../../plan/duration.ts';
import { phaseOf, withoutWaiting } from '../../plan/order.ts';
import { matcher, ownership } from '../../policy/patterns.ts';
import { sha256 } from '../../text/hash.ts';
import type { DesiredState } from '../planning/desired.ts';
import { paceOf, progressTeller } from '../progress.ts';
import { judgeApproval } from '../approval-question.ts';
import { expectMemory } from '../memory.ts';
import { decidingPaths, supersede } from '../superseded.ts';
import { leaveOff } from './left-off.ts';
import { withPlan } from './plan.ts';
import { rememberIgnored, tellIgnored } from '../ignored-fields.ts';
import { tellRolesBeside } from '../roles-beside.ts';
import type { ApprovalVerdict } from '../host-port.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { causeOf, troubles } from '../../report/words/causes.ts';
import { plural } from '../../text/figures.ts';
import { unfinishedWords } from '../../report/words/unfinished.ts';
import { RUN_AGAIN } from '../../text/run-again.ts';
import { isSelf } from '../../plan/plan-row.ts';
import { isoTime } from '../../text/days.ts';

/**
 * Plans afresh and does it, unless a guard or the approval stops it. Nothing is sent before every check has passed.
 */
export async function applyRoster(request: RunRequest, services: Services, session: Session): Promise<void> {
  await withPlan(request, services, session, async (plan, tenant, desired) => {
    if (session.stopped) return;
    const verdict = await judgeApproval(plan, desired, request, services, session);
    const back = new Set(verdict.undone);
    // What an undo took back may well be in the plan that was reviewed.
    const unreviewed = verdict.unreviewed.filter((id) => !back.has(id));
    session.report.approval = { ...session.report.approval, state: verdict.state, detail: verdict.detail, unreviewed };
    // Who is stopped before that is asked says nothing of it: then the plan does.
    session.report.takenBack = verdict.undone ?? session.report.takenBack;
    leaveOff(plan, verdict.reactivations, unreviewed.length > 0, session);
    session.add(verdict.problems);
    const go = withoutWaiting(plan.operations, verdict.go);
    if (session.problems.some((reason) => reason !== 'plan-changed') || !session.journal) return;
    if (session.memory) {
      const still = verdict.next || verdict.problems.length === 0 ? [] : session.memory.stopped;
      session.memory.stopped = [...new Set([...still, ...(verdict.stops ?? [])])];
    }
    if (session.stopped && go.size === 0) {
      // What the rules let pass, and find nothing to do for but what waits, counts as applied: all else goes on.
      (await expectMemory(verdict.next, services, session))([]);
      return;
    }
    const newer = go.size > 0 ? await services.host.superseded(decidingPaths(request, desired)) : null;
    if (newer) return supersede(newer, session);
    const keepMemory = await expectMemory(verdict.next, services, session);
    if (go.size > 0) await services.host.comment(session.report, 'applying');
    const planned = { ...plan, operations: plan.operations.filter(({ id }) => go.has(id)) };
    await applyPlanned({ plan: planned, tenant, desired }, request, services, session, heldBack(plan, go, verdict));
    keepMemory(session.report.outcomes ?? []);
  });
}

/** What an apply does not do because it, or something beside it, was not reviewed. Who is blocked stays blocked. */
function heldBack(
  plan: Plan,
  going: ReadonlySet<string>,
  { unreviewed, undone = [] }: Pick<ApprovalVerdict, 'unreviewed' | 'undone'>,
): Outcome[] {
  const [unseen, back] = [new Set(unreviewed), new Set(undone)];
  return plan.operations
    .filter(({ id }) => !going.has(id))
    .map((operation): Outcome => {
      const nothing = { operation, steps: [], attempts: 0, latencyMs: 0 };
      if (operation.kind === 'blocked') return { ...nothing, status: 'blocked', detail: operation.reason };
      const waits = back.has(operation.id) ? 'undo' : unseen.has(operation.id) ? 'review' : 'others';
      return { ...nothing, status: 'not-started', waits, detail: WAITS_FOR[waits] };
    });
}

/** Carries a plan out that nothing stands against, and reports what became of it. */
export async function applyPlanned(
  { plan, tenant, desired }: { plan: Plan; tenant: Tenant; desired: DesiredState },
  request: RunRequest,
  services: Services,
  session: Session,
  held: readonly Outcome[] = [],
): Promise<void> {
  if (!session.journal) return;
  const startedAt = services.clock.now();
  await recordGrounds(plan, desired, session);
  await recordHeld(held, session.journal);
  const { leavers, steps } = desired.policy;
  // What `post` needs to finish a sign-out that is interrupted, as this run meant it.
  if (plan.operations.some((operation) => phaseOf(operation) === 0))
    await session.journal.append({
      event: 'apply.started',
      status: 'ok',
      operations: plan.operations.length,
      policy: { leavers, steps },
    });
  const rows = releaseRows(plan, desired);
  const unlisted = new Unlisted(plan);
  const waited = tenant.traffic.waits;
  const minutes = applyMinutes(plan.operations, paceOf(request, tenant));
  const tell = progressTeller(services, session, startedAt);
  const execution = await applyPlan(plan.operations, {
    onUnlisted: () => unlisted.met(),
    tenant,
    journal: session.journal,
    clock: services.clock,
    random: services.random,
    policy: desired.policy,
    concurrency: request.concurrency,
    bulkPerMinute: request.bulkPerMinute,
    maxAttempts: request.maxAttempts,
    settleMs: request.settleMs,
    deadline: request.startedAt + request.timeBudgetMs,
    startedAt: request.startedAt,
    signal: services.signal,
    onOutcome: (outcome) => {
      // After a cancellation `post` finds out what is unknown, and tells that.
      if (outcome.status === 'unknown' && services.signal?.aborted) return;
      for (const { id, payload, about } of eventsOf(outcome, services.clock.now()))
        session.notifier.notify(id, payload, about);
    },
    onProgress: (progress) => tell({ ...progress, minutes, waits: tenant.traffic.waits - waited }),
    payloadHash,
    isOwned: ownership(desired.policy.owned),
    isProtected: untouchable(desired, plan),
  });
  unlisted.tell(session);
  const reason = conclude(execution.outcomes, held, session, desired.roster.invalidRows, execution.fatal);
  rememberSignOuts(plan, session);
  tellIgnored(execution.outcomes, tenant, session, desired.policy);
  tellRolesBeside(execution.outcomes, session);
  if (session.memory)
    rememberIgnored(execution.outcomes, desired.policy, session.memory, isoTime(services.clock.now()));
  rememberDeletions(execution.outcomes, rows, session);
  if (execution.fatal) tellFatal(execution.fatal, reason, session);
}

/**
 * Lets go of the rows, which are in the plan by now: nobody keeps them while a hundred thousand changes are under way.
 * @returns those of people who are deleted: what CXone does not carry out is remembered with its row
 */
function releaseRows({ operations }: Plan, desired: DesiredState): RosterEntry[] {
  const deleted = new Set(operations.flatMap((one) => (one.kind === 'delete' ? [placeOf(one)] : [])));
  const rows = deleted.size === 0 ? [] : desired.entries.filter((one) => deleted.has(placeOf(one)));
  desired.entries = [];
  desired.roster.entries = [];
  return rows;
}

/** What waits has its outcome before anything is sent. */
async function recordHeld(held: readonly Outcome[], journal: Journal): Promise<void> {
  if (held.length === 0) return;
  const records = held.map(({ operation, status, detail }) =>
    about(operation, 'operation.finished', { status, detail, attempts: 0 }),
  );
  await journal.appendAll(records, 'file');
}

/** What this apply rests on: policy, override, and who decided, as far as that is known. */
async function recordGrounds(plan: Plan, { overrideText }: DesiredState, session: Session): Promise<void> {
  const { pulls = [], override: origin, approved_by = [], action_commit } = session.evidence ?? {};
  const nobody = { author: null, merged_by: null, commit: null };
  await session.journal?.append({
    event: 'apply.grounds',
    status: 'ok',
    plan_hash: plan.hash,
    policy: { sha256: plan.policy.sha256 },
    override:
      overrideText !== null && plan.guards.some(({ overridden }) => overridden)
        ? { sha256: sha256(overrideText), ...(origin ?? nobody) }
        : null,
    pulls,
    approved_by,
    action_commit,
  });
}

/** What is left open of sign-outs is the next run's, on whatever machine it runs. */
export function rememberSignOuts(
  plan: Plan,
  { memory, report }: Session,
  outcomes: readonly Outcome[] = report.outcomes ?? [],
): void {
  if (!memory) return;
  const { run, at } = memory.writer;
  memory.openSteps = openAfter(memory.openSteps, outcomes, plan.signOutsOver ?? [], { run, at });
}

/** Deletions that CXone answered and did not carry out: not asked for again every night. */
function rememberDeletions(
  outcomes: readonly Outcome[],
  rows: readonly RosterEntry[],
  { memory }: Pick<Session, 'memory'>,
): void {
  if (!memory) return;
  const { run, at: since } = memory.writer;
  const asked = new Set(
    outcomes.flatMap(({ operation: { kind, prior } }) => (kind === 'delete' && prior ? prior.id : [])),
  );
  const kept = outcomes.filter(isStillListed).flatMap(({ operation: { key, file, row, prior } }) => {
    if (!prior) return [];
    const entry = rows.find((one) => one.file === file && one.row === row);
    const account = accountDigest({ ...prior, active: false });
    return [{ key, id: prior.id, row: entry ? rowDigest(entry) : null, account, since, run }];
  });
  memory.deletions = [...memory.deletions.filter(({ id }) => !asked.has(id)), ...kept];
}

/** What was refused to us keeps its own name; other ends are those of an apply. */
const hasOwnName = ({ reason }: Failure): boolean =>
  !['tenant-unreachable', 'read-incomplete', 'apply-failed', 'apply-partial'].includes(reason);

/**
 * A tenant that stops answering in the middle, or a full disk, leaves an apply failed or partial.
 * @param reason of the apply by its outcomes
 */
function tellFatal(fatal: Failure, reason: ReasonCode, session: Session): void {
  const otherwise = fatal.reason === 'apply-partial' ? fatal.reason : 'apply-failed';
  const byOutcomes = reason === 'none' ? otherwise : reason;
  session.problem(hasOwnName(fatal) ? fatal.reason : byOutcomes, fatal.message, fatal.advice);
}

/**
 * People that no write may reach, also where an account turns up only during the apply: protected people and our own
 * account.
 */
function untouchable(
  desired: DesiredState,
  plan: Plan,
): (person: { userName?: string; externalId?: string }) => boolean {
  const isProtected = matcher(desired.policy.protected);
  const self = new Set((plan.self ?? []).map(nameKey));
  return (person) => isProtected(person) || isSelf(person, self);
}

/**
 * @param held what waits for a review: that problem is known already, and another run does not help
 * @param fatal what ended the apply before its end: it is the first thing to see to
 * @returns the reason that the outcomes are
 */
function conclude(
  outcomes: Outcome[],
  held: readonly Outcome[],
  session: Session,
  invalidRows: number,
  fatal: Failure | undefined,
): ReasonCode {
  const { report } = session;
  report.outcomes = [...outcomes, ...held];
  Object.assign(report.counts, countOutcomes(report.outcomes));
  const reason = judgeOutcomes(outcomes, fatal !== undefined);
  if (reason !== 'none') {
    const whole = outcomes.filter((outcome) => !isPartly(outcome));
    const partly = peopleOf(outcomes.filter(isPartly), 'failed');
    const failed = peopleOf(whole, 'failed');
    const unconfirmed = peopleOf(whole, 'unconfirmed');
    const notStarted = peopleOf(whole, 'not-started');
    const blocked = peopleOf(whole, 'blocked');
    const kept = outcomes.filter(isStillListed).length;
    const parts = [
      ...unfinishedWords({ failed, partly, unconfirmed, notStarted }),
      blocked > 0 && `${blocked} ${plural(blocked, 'person is', 'people are')} blocked`,
      kept > 0 && `${kept} deleted ${plural(kept, 'account is', 'accounts are')} still listed, deactivated`,
    ].filter(Boolean);
    const waits = failed === 0 && partly === 0 && unconfirmed === 0 && notStarted === 0 && kept === 0;
    const isAnyDone = outcomes.some(({ status }) => worked(status));
    const again = notStarted > 0 || troubles(report).some((trouble) => causeOf(trouble).retry);
    const first = fatal && !hasOwnName(fatal) ? fatal.advice : RUN_AGAIN;
    session.problem(
      reason,
      parts.join(', '),
      first === RUN_AGAIN && waits
        ? `Look at who needs a decision, and what is in the way${isAnyDone ? ': the rest is done' : ''}.`
        : first !== RUN_AGAIN || again
          ? `${first} The table says for which people that helps, and what to do for the others.`
          : 'Look at the table: it says what to do for each person. Another run alone does not help.',
    );
  } else if (invalidRows > 0) {
    session.problem(
      'apply-partial',
      `${invalidRows} ${plural(invalidRows, 'row was', 'rows were')} wrong and skipped; the rest is applied`,
      `Correct the ${plural(invalidRows, 'row')} in a new pull request.`,
    );
  }
  return reason;
}
