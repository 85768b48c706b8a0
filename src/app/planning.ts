import type { PriorState } from '../model/state.ts';
import type { Operation, Plan } from '../model/operation.ts';
import type { Tenant } from '../model/tenant.ts';
import { countPlan } from '../execute/tally.ts';
import { draftPlan, leaves } from '../plan/build.ts';
import type { Decisions } from '../plan/decisions.ts';
import { planHash } from '../plan/hash.ts';
import { operation } from '../plan/operation.ts';
import { linkOperations } from '../plan/order.ts';
import { evaluateGuards, guardMessage, type GuardCounts } from '../policy/guards.ts';
import { parseOverride } from '../policy/override.ts';
import { isOwned, matcher } from '../policy/patterns.ts';
import { desiredRoles } from '../policy/violations.ts';
import { roleDelta } from '../policy/delta.ts';
import type { DesiredState } from './desired.ts';
import type { RunRequest, Services } from './ports.ts';
import type { Session } from './session.ts';

/**
 * Reads the tenant and makes the plan: operations, guards, hash. Adds what stands in the way to the session.
 * @throws Failure where the tenant cannot be read completely
 */
export async function makePlan(desired: DesiredState, tenant: Tenant, request: RunRequest, services: Services, session: Session): Promise<Plan> {
  const { policy, entries } = desired;
  const prior = await tenant.read({
    keys: entries.map(({ profile }) => ({ ...(profile.userName && { userName: profile.userName }), ...(profile.externalId && { externalId: profile.externalId }) })),
    fields: [...new Set(desired.roster.files.flatMap((file) => file.fields))],
    needAbsent: policy.leavers.absent !== 'report',
    owned: policy.owned,
  });
  session.report.capabilities = tenant.capabilities;
  services.log.line(`Tenant   ${request.tenantName} by profile ${request.profile}: ${prior.read} of ${prior.expected} accounts in ${prior.requests} ${prior.requests === 1 ? 'request' : 'requests'}`);

  const skipping = desired.roster.invalidRows > 0;
  const untouchable = skipping
    ? { userNames: new Set(desired.roster.untouchable.userNames), externalIds: new Set(desired.roster.untouchable.externalIds) }
    : null;
  const draft = draftPlan(entries, prior, decisionsOf(desired, prior, tenant, request), untouchable);
  const operations = await withDependencies(draft.operations, desired, tenant, session);
  linkOperations(operations);
  const hash = planHash(request.tenantName, operations);
  const guards = judgeGuards(operations, draft, desired, hash, request, services, session);
  const files = desired.roster.files;
  const plan: Plan = {
    tenant: request.tenantName,
    roster: { path: files.map((file) => file.path).join('\n'), sha256: files.map((file) => file.sha256).join('\n'), rows: desired.roster.rows },
    policy: { sha256: desired.policySha256 },
    population: { owned: draft.owned, expected: prior.expected, read: prior.read },
    operations,
    guards,
    hash,
    unchanged: draft.unchanged,
    remarks: draft.remarks,
    absent: draft.absent,
  };
  session.report.plan = plan;
  Object.assign(session.report.counts, countPlan(plan));
  return plan;
}

function decisionsOf(desired: DesiredState, prior: PriorState, tenant: Tenant, request: RunRequest): Decisions {
  const { policy, graph } = desired;
  const isProtected = matcher(policy.protected);
  return {
    isOwned: (account) => isOwned(account, policy.owned),
    isProtected,
    roleDelta: (entry, account) => {
      const wanted = desiredRoles(entry, policy, graph, desired.today);
      return wanted === undefined ? null : roleDelta(account?.roles ?? [], wanted, policy, graph, prior.roles);
    },
    today: desired.today,
    leaverAction: policy.leavers.action,
    absentAction: policy.leavers.absent,
    licensePolicy: policy.leavers.licensePolicy,
    terminateSessions: policy.leavers.terminateSessions,
    disconnect: policy.leavers.disconnect,
    retainData: policy.leavers.retainData,
    may: { provision: request.operations.has('provision'), roles: request.operations.has('roles'), deprovision: request.operations.has('deprovision') },
    unattended: request.unattended,
    tenant: { canDelete: tenant.canDelete, published: tenant.published },
  };
}

/** Looks up what stands in the way of deletions; those people are deactivated and signed out instead, and stay blocked. */
async function withDependencies(operations: Operation[], desired: DesiredState, tenant: Tenant, session: Session): Promise<Operation[]> {
  const { policy } = desired;
  const wish = policy.steps.dependencies;
  const deletions = operations.filter((each) => each.kind === 'delete' && each.prior);
  if (deletions.length === 0 || wish === 'off') return operations;
  const answers = await tenant.steps.dependencies(deletions.map((each) => each.prior as NonNullable<Operation['prior']>));
  return operations.map((each) => {
    if (each.kind !== 'delete' || !each.prior) return each;
    const answer = answers.get(each.prior.id);
    if (answer?.status === 'done' && answer.found.length === 0) return each;
    if (answer?.status === 'unsupported' && wish === 'try') {
      if (!session.report.problems.some((problem) => problem.message === UNSUPPORTED)) session.problem('none', UNSUPPORTED, 'Check by hand for queues, skills and recordings, or require the step in the policy.');
      return each;
    }
    const found = answer?.status === 'done' ? answer.found : [];
    if (found.length > 0 && policy.leavers.dependencies === 'proceed') return { ...each, dependencies: found };
    const reason = found.length > 0 ? `${each.reason}; still has ${found.join(', ')}` : `${each.reason}; what depends on this person could not be looked up`;
    return {
      ...operation('blocked', {
        prior: each.prior,
        at: each,
        before: each.before,
        after: { active: false },
        reason: `${reason}: deactivated and signed out, not deleted`,
        reasonCode: found.length > 0 ? 'dependencies' : 'dependencies-unknown',
        blockedKind: 'delete',
        sideEffects: each.sideEffects.filter((effect) => effect !== 'data-deleted'),
        ...(each.licensePolicy && { licensePolicy: each.licensePolicy }),
      }),
      dependencies: found,
    };
  });
}

const UNSUPPORTED = 'this tenant has no route that tells what depends on a person: deletions are not checked for queues, skills and recordings';

function judgeGuards(
  operations: Operation[],
  draft: { owned: number; ownedActive: number },
  desired: DesiredState,
  hash: string,
  request: RunRequest,
  services: Services,
  session: Session,
): Plan['guards'] {
  const counts = guardCounts(operations);
  const now = services.clock.now();
  const parsed = desired.overrideText === null ? { overrides: [], problems: [] } : parseOverrideText(desired.overrideText, desired.policy.override, now);
  for (const problem of parsed.problems) session.problem('none', `${desired.policy.override}: ${problem}`, 'The override does not count until this is mended.');
  const guards = evaluateGuards({ counts, population: draft, policy: desired.policy, hash, overrides: parsed.overrides, now });
  for (const guard of guards) {
    if (!guard.tripped || guard.overridden) continue;
    session.problem(
      'guard-tripped',
      guardMessage(guard),
      `If that is a mistake, compare the file with the previous one. If it is meant, get an override for plan ${hash} merged as ${desired.policy.override}.`,
    );
  }
  return guards;
}

function guardCounts(operations: Operation[]): GuardCounts {
  const people = (test: (operation: Operation) => boolean): number => new Set(operations.filter(test).map((each) => each.key)).size;
  const existing = (each: Operation): boolean => each.kind !== 'create' && each.kind !== 'blocked';
  return {
    create: people((each) => each.kind === 'create'),
    update: people((each) => each.kind === 'update'),
    reactivate: people((each) => each.kind === 'reactivate'),
    userNameChange: people((each) => each.kind === 'update' && each.after?.userName !== undefined),
    roleGain: people((each) => existing(each) && (each.gains?.length ?? 0) > 0),
    roleLoss: people((each) => existing(each) && (each.loses?.length ?? 0) > 0),
    deactivate: people((each) => each.kind === 'deactivate'),
    // A deletion that turns out to be blocked takes the person's access away all the same.
    delete: people((each) => each.kind === 'delete' || (each.kind === 'blocked' && each.after !== null)),
  };
}

export { leaves };
