import { isOffboarding } from '../../model/offboard.ts';
import type { PriorState } from '../../model/state.ts';
import type { Operation, Plan } from '../../model/operation.ts';
import type { Tenant } from '../../model/tenant.ts';
import { draftPlan } from '../../plan/build.ts';
import type { Decisions, Untouchable } from '../../plan/decisions.ts';
import { planHash } from '../../plan/hash.ts';
import { scheduledOperations } from '../../plan/scheduled.ts';
import { linkOperations } from '../../plan/order.ts';
import { roleDelta } from '../../policy/delta.ts';
import { desiredRoles } from '../../policy/desired-roles.ts';
import { ownership } from '../../policy/patterns.ts';
import { byNames } from '../../policy/role-names.ts';
import { desiredSkills } from '../../policy/skills.ts';
import { checkWrite, type RoleViolation, unclearRoles } from '../../policy/violations.ts';
import { tenantLine } from '../../report/pages/log-lines.ts';
import { ignoredBefore, keepsNoExternalIds, tellNotSent } from '../ignored-fields.ts';
import { addViolations, asWritten, type DesiredState } from './desired.ts';
import { judgeGuards } from './judge-guards.ts';
import { withObstacles } from './obstacles.ts';
import { openOf, withLeavers } from './open-leavers.ts';
import { staysOff, takenBack } from './remembered.ts';
import { checkNames, judgeNames } from './tenant-names.ts';
import { namedIds } from './named-ids.ts';
import { checkUnnamed } from './unnamed-roles.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { MODES } from '../../interface/modes.ts';
import { madeOf, policyAnswers, showPlan } from './plan-parts.ts';
import { tellIdleEntries } from './idle-entries.ts';
import { tellOtherIds } from './other-ids.ts';
import type { LeftOpen } from '../../plan/left-open.ts';
import { leaves } from '../../model/entry.ts';

/**
 * Reads the tenant and makes the plan: operations, guards, hash. Adds what stands in the way to the session.
 * @throws Failure where the tenant cannot be read completely
 */
export async function makePlan(
  desired: DesiredState,
  tenant: Tenant,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<Plan> {
  const { prior, openSteps } = await readPrior(desired, tenant, request, session);
  session.report.capabilities = tenant.capabilities;
  services.log.line(tenantLine({ tenant: request.tenantName, profile: request.profile, ...prior }));

  checkNames(desired, prior, tenant, request, session);
  if (desired.namesOpen) judgeNames(desired, prior, request, session);
  const { entries, policy } = desired;
  const untouchable = untouchableOf(desired);
  const violations: RoleViolation[] = [];
  const wasIgnored = ignoredBefore(session.known, policy);
  const keepsNone = keepsNoExternalIds(session.known, policy);
  const decideOn = (today: string, unclear: RoleViolation[]): Decisions => {
    const decide = decisionsOf({ ...desired, today }, prior, tenant, request, unclear);
    return { ...decide, leavesExternalIds: decide.leavesExternalIds || keepsNone, wasIgnored };
  };
  const decide: Decisions = {
    ...decideOn(desired.today, violations),
    openSteps,
    signOutAgain: Boolean(session.recalled?.lost),
    keptDeletions: session.keptDeletions,
  };
  const draft = draftPlan(entries, prior, decide, untouchable);
  addViolations(violations, desired.roster, session);
  checkUnnamed(draft.operations, prior, tenant, desired.graph, session);
  const isReviewed = request.mode === 'plan' || request.mode === 'apply';
  if (isReviewed) desired.names = namedIds(asWritten(desired), desired, prior);
  const scheduled = isReviewed
    ? scheduledOperations(entries, prior, draft.operations, (day) => decideOn(day, []), desired.today, untouchable)
    : [];
  const operations = await withObstacles(draft.operations, policy, tenant, session, services.clock);
  linkOperations(operations);
  const hash = planHash(request.tenantName, operations);
  const back = takenBack(operations, desired, isReviewed ? session.undone : []);
  session.report.takenBack = back.size > 0 ? [...back] : undefined;
  const isOff = (operation: Operation): boolean =>
    !request.guardsAlone && !request.givenPlan && staysOff(operation, desired, session);
  const due = operations.filter((operation) => !back.has(operation.id) && !isOff(operation));
  // Guards hold writes back; a drift run has none, and must tell a large difference all the more.
  const guards =
    request.mode === 'drift' ? [] : await judgeGuards(due, { draft, prior, hash }, desired, request, services, session);
  const plan: Plan = {
    tenant: request.tenantName,
    ...madeOf(desired),
    population: { owned: draft.owned, expected: prior.expected, read: prior.read },
    operations,
    scheduled,
    guards,
    hash,
    unchanged: draft.unchanged,
    remarks: draft.remarks,
    absent: draft.absent,
    signOutsOver: draft.over.length > 0 ? draft.over : undefined,
    self: prior.self || undefined,
  };
  showPlan(plan, desired, session);
  tellNotSent(plan, tenant, session, policy);
  if (MODES[request.mode].needs.roster) {
    tellOtherIds(operations, desired, prior, session);
    tellIdleEntries(desired, prior, tenant.listsAllRoles, session);
  }
  return plan;
}

/** What the tenant has of the roster's people, and of those whose sign-out is open. */
async function readPrior(
  { entries, roster, policy, today }: DesiredState,
  tenant: Tenant,
  request: RunRequest,
  session: Session,
): Promise<{ prior: PriorState; openSteps: readonly LeftOpen[] }> {
  const read = await tenant.read({
    keys: entries.map((entry) => ({
      id: entry.cxoneId,
      userName: entry.profile.userName || undefined,
      externalId: entry.profile.externalId || undefined,
      leaves: leaves(entry, today) ? true : undefined,
      loginAuthenticator: entry.profile.loginAuthenticator ? true : undefined,
    })),
    fields: [...new Set(roster.files.flatMap((file) => file.fields))],
    needAbsent: !request.partialRoster && (request.mode === 'drift' || policy.leavers.absent !== 'report'),
    owned: policy.owned,
  });
  // An offboarding is about one person: what is open of others' sign-outs stays in memory, for the next apply.
  const isOne = isOffboarding(request.rosterPaths);
  const openSteps = isOne ? openOf(session.openSteps, entries, read.users) : session.openSteps;
  return { prior: await withLeavers(read, openSteps, tenant), openSteps };
}

/** People of wrong rows, where rows are wrong. */
function untouchableOf({ roster: { invalidRows, untouchable } }: DesiredState): Untouchable | null {
  if (invalidRows === 0) return null;
  return { userNames: new Set(untouchable.userNames), externalIds: new Set(untouchable.externalIds) };
}

/** The policy's answers for a plan; violations that only the tenant's roles show are added to `violations`. */
export function decisionsOf(
  desired: DesiredState,
  prior: PriorState,
  tenant: Tenant,
  request: RunRequest,
  violations: RoleViolation[],
): Decisions {
  const { policy, graph } = desired;
  const compareRoles = roleDelta(policy, graph, prior.roles, tenant.listsAllRoles && prior.roles !== undefined);
  return {
    ...policyAnswers(desired, tenant, request),
    isOwned: ownership(policy.owned),
    roleDelta: (entry, account) => {
      const wanted = desiredRoles(entry, policy, graph, desired.today);
      if (!wanted) return null;
      const delta = compareRoles(account?.roles ?? [], wanted, account?.primaryRole);
      violations.push(...unclearRoles(entry, delta.unclear));
      // Roles that stay count for the conflicts as well, under whatever name.
      if (delta.add.length > 0) violations.push(...checkWrite(entry, delta.keys, policy, graph, delta.keysOf));
      return prior.roles ? delta : byNames(delta);
    },
    skills: (entry, account) => desiredSkills(entry, account, policy),
    leavesExternalIds: tenant.listsAllRoles && policy.externalId === 'ignore',
    today: desired.today,
    leaverAction: isOffboarding(request.rosterPaths) ? 'deactivate' : policy.leavers.action,
    absentAction: request.partialRoster ? 'ignore' : policy.leavers.absent,
    retainData: policy.leavers.retainData,
    // Drift writes nothing: someone who was deactivated in CXone is a difference by night as well. Of an apply the
    // approval decides: a reviewed plan may name them.
    unattended: request.unattended && request.mode !== 'drift' && request.mode !== 'apply',
    tenant: { canDelete: tenant.canDelete },
  };
}
