import { firstReason, type ReasonCode } from '../../interface/reasons.ts';
import type { Plan } from '../../model/operation.ts';
import type { PlanReview } from '../../model/review.ts';
import type { Tenant, TenantOptions } from '../../model/tenant.ts';
import { planLine } from '../../report/pages/log-lines.ts';
import { planMembers } from '../../plan/plan-json.ts';
import { contentDigest } from '../../plan/row-digest.ts';
import { applyMinutes } from '../../plan/duration.ts';
import { paceOf } from '../progress.ts';
import { asWritten, type DesiredState, readDesired } from '../planning/desired.ts';
import { makePlan } from '../planning/make-plan.ts';
import { requireOwnPolicy } from '../planning/own-files.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { withoutReadingKeys } from '../../policy/reading-keys.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import { memoryMovedOn, recallMemory } from '../memory.ts';
import { decidingPaths, supersede } from '../superseded.ts';
import type { Session } from '../session.ts';
import { MODES } from '../../interface/modes.ts';
import { validateRoster } from './validate.ts';

/**
 * Reads roster and tenant and shows what would change. Writes nothing to the tenant; without secrets the roster is
 * checked alone.
 */
export async function planRoster(request: RunRequest, services: Services, session: Session): Promise<void> {
  if (request.secretsWithheld) {
    session.problem(
      'none',
      'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked',
      'For a plan, someone who may write here brings these commits to a branch of this repository, and opens a pull ' +
        'request from there.',
    );
    return validateRoster(request, services, session);
  }
  await withPlan(request, services, session, async () => undefined);
}

/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 * @param make how the plan is made of it
 */
export async function withPlan(
  request: RunRequest,
  services: Services,
  session: Session,
  next: (plan: Plan, tenant: Tenant, context: DesiredState) => Promise<void>,
  wanted: () => Promise<DesiredState | null> = () => readDesired(request, services, session),
  make: (desired: DesiredState, tenant: Tenant) => Promise<Plan> = (desired, tenant) =>
    makePlan(desired, tenant, request, services, session),
): Promise<void> {
  session.add(await services.checkTenant());
  const desired = await wanted();
  if (!desired) return;
  // What is wrong with the file of an old commit is nobody's matter any more.
  const isFileAlone = session.problems.every((reason) => OF_THE_FILE.has(reason));
  if (request.mode === 'apply' && isFileAlone) {
    const newer = await services.host.superseded(decidingPaths(request, desired));
    if (newer && (!session.stopped || newer.reason === 'superseded')) return supersede(newer, session);
  }
  if (session.stopped) return;
  const tenant = await services.tenant({
    ...readingBy(desired.policy),
    needs: needsOf(request, desired.policy),
  });
  try {
    // CXone gives its token and says what it offers while GitHub is asked what earlier runs left.
    const connecting = tenant.connect();
    connecting.catch(() => undefined);
    // Modes that write know of each other; an undo recalls by itself, and only where it writes.
    if (MODES[request.mode].writes && request.mode !== 'undo') await recallMemory(services, session);
    // A plan shows what an apply would finish of earlier sign-outs, and what none makes again; it carries nothing on.
    else if (request.mode === 'plan') {
      session.recalled = await services.host.recall();
      for (const warning of session.recalled.warnings) services.log.warning(warning);
    }
    session.report.capabilities = await connecting;
    if (
      request.mode !== 'undo' &&
      desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))
    ) {
      await (await import('../planning/attribute-columns.ts')).checkAttributeColumns(desired, tenant, request, session);
      if (session.stopped) return;
    }
    const plan = await currentPlan(desired, () => make(desired, tenant), services, session);
    session.report.minutes = applyMinutes(plan.operations, paceOf(request, tenant));
    // Before anything is sent: what a killed run meant to do is what `post` reports on.
    const review = await reviewOf(plan, desired, request, services, session);
    session.planPath = await services.files.write(
      'plan.json',
      await services.host.seal('plan.json', planMembers(plan, review)),
    );
    await journalPlan(plan, session);
    services.log.line(planLine(plan, session.report.counts));
    if (MODES[request.mode].writes && plan.operations.length > 0) await requireOwnPolicy(request, services, session);
    await next(plan, tenant, desired);
  } finally {
    session.report.traffic = tenant.traffic;
    session.report.capabilities ??= tenant.capabilities;
    await tenant.close();
  }
}

/**
 * The plan, made with the newest memory: what an earlier job listed for all tenants is enough to find that there is
 * nothing to do, and no more than that.
 */
async function currentPlan(
  desired: DesiredState,
  make: () => Promise<Plan>,
  services: Services,
  session: Session,
): Promise<Plan> {
  const { report } = session;
  const { roster } = desired;
  const before = {
    problems: [...report.problems],
    counts: { ...report.counts },
    issues: [...roster.issues],
    rows: roster.invalidRows,
    entries: desired.entries,
  };
  const plan = await make();
  if (plan.operations.length === 0 || session.stopped || !(await memoryMovedOn(services, session))) return plan;
  services.log.line('Another run of this tenant has ended since this one began: planned once more.');
  report.problems = before.problems;
  report.counts = before.counts;
  Object.assign(roster, { issues: before.issues, invalidRows: before.rows });
  // Also the rows that were left out: judged anew, they are said and counted again.
  desired.entries = before.entries;
  return make();
}

/** What the rows alone are to blame for. */
const OF_THE_FILE: ReadonlySet<ReasonCode> = new Set(['roster-invalid', 'policy-violation']);

/** What `plan.json` says about where and by which rules it was made. */
async function reviewOf(
  plan: Plan,
  desired: DesiredState,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<PlanReview | undefined> {
  const place = await services.host.reviewPlace();
  if (!place) return undefined;
  const { policy, overrideText, names } = desired;
  const used = new Set(plan.guards.filter(({ overridden }) => overridden).map(({ kind }) => kind));
  const { overrides } =
    overrideText === null || used.size === 0
      ? { overrides: [] }
      : await (
          await import('../../policy/override.ts')
        ).parseOverride(overrideText, policy.override, services.clock.now());
  return {
    ...place,
    reason: firstReason(session.report.problems.map(({ reason }) => reason)),
    operations: [...request.operations].sort(),
    policy: withoutReadingKeys(policy),
    override: overrides.filter((one) => one.plan === plan.hash && used.has(one.kind)),
    names,
    rows: place.pull_request === null ? undefined : Object.values(contentDigest(asWritten(desired)).rows),
  };
}

/** How a policy has accounts read: where their roles are, and whose their externalIds. */
export const readingBy = (policy: Policy): Required<Omit<TenantOptions, 'needs'>> => ({
  rolesWrite: policy.roles.write,
  roleNames: roleNames(policy),
  externalIds: policy.externalId,
});

/** Every name under which the policy knows a role. */
function roleNames({ roles }: Policy): string[] {
  return [
    ...Object.entries(roles.allowed).flatMap(([key, { display }]) => [
      key,
      ...(display === undefined ? [] : [display]),
    ]),
    ...Object.entries(roles.groups).flat(),
  ];
}

/** What an apply will ask of the tenant; a plan only reads. */
function needsOf(request: RunRequest, policy: Policy): TenantOptions['needs'] {
  if (!MODES[request.mode].writes) return [];
  const needs: TenantOptions['needs'] = ['write'];
  if (!request.operations.has('deprovision')) return needs;
  if (policy.leavers.action === 'delete' || policy.leavers.absent === 'delete') needs.push('delete');
  if (policy.steps.sessions === 'require') needs.push('sessions');
  if (policy.steps.license === 'require') needs.push('license');
  return needs;
}

async function journalPlan(plan: Plan, session: Session): Promise<void> {
  await session.journal?.append({
    event: 'plan.made',
    status: 'ok',
    plan_hash: plan.hash,
    operations: plan.operations.length,
    population: plan.population,
    roster: plan.roster,
    policy: plan.policy,
    guards: plan.guards.map(({ kind, count, population, tripped, overridden, override }) => ({
      kind,
      count,
      population,
      tripped,
      overridden,
      override,
    })),
  });
}
