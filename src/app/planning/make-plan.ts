import { isOffboarding } from '../../model/offboard.ts';
import type { PriorState } from '../../model/state.ts';
import type { Plan } from '../../model/operation.ts';
import type { Tenant } from '../../model/tenant.ts';
import { countPlan } from '../../execute/counts.ts';
import { leaverSteps } from '../../execute/leavers/leaver-steps.ts';
import { draftPlan } from '../../plan/build.ts';
import { leaves } from '../../plan/plan-row.ts';
import type { Decisions } from '../../plan/decisions.ts';
import { planHash } from '../../plan/hash.ts';
import { scheduledOperations } from '../../plan/scheduled.ts';
import { linkOperations } from '../../plan/order.ts';
import { roleDelta } from '../../policy/delta.ts';
import { desiredRoles } from '../../policy/desired-roles.ts';
import { idlePatterns, matcher, ownership } from '../../policy/patterns.ts';
import { wishFor } from '../../policy/step-wish.ts';
import { byNames } from '../../policy/role-names.ts';
import { rolesByPower } from '../../policy/role-power.ts';
import { desiredSkills } from '../../policy/skills.ts';
import { checkWrite, type RoleViolation, unclearRoles } from '../../policy/violations.ts';
import { tenantLine } from '../../report/pages/log-lines.ts';
import { ignoredBefore, keepsNoExternalIds, tellLeftOut } from '../ignored-fields.ts';
import { addViolations, type DesiredState } from './desired.ts';
import { judgeGuards } from './judge-guards.ts';
import { withObstacles } from './obstacles.ts';
import { openOf, withLeavers } from './open-leavers.ts';
import { staysOff, takenBack } from './remembered.ts';
import { checkNames, judgeNames } from './tenant-names.ts';
import { checkUnnamed } from './unnamed-roles.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import { redactValue } from '../../report/safe/redact.ts';
import type { Session } from '../session.ts';
import { MODES } from '../../interface/modes.ts';
import { counted, list, plural } from '../../text/figures.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { foldName } from '../../text/fold-name.ts';

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
  const { policy } = desired;
  const read = await tenant.read({
    keys: desired.entries.map((entry) => ({
      id: entry.cxoneId,
      userName: entry.profile.userName || undefined,
      externalId: entry.profile.externalId || undefined,
      leaves: leaves(entry, desired.today) ? true : undefined,
      loginAuthenticator: entry.profile.loginAuthenticator ? true : undefined,
    })),
    fields: [...new Set(desired.roster.files.flatMap((file) => file.fields))],
    needAbsent: !request.partialRoster && (request.mode === 'drift' || policy.leavers.absent !== 'report'),
    owned: policy.owned,
  });
  // An offboarding is about one person: what is open of others' sign-outs stays in memory, for the next apply.
  const isOne = isOffboarding(request.rosterPaths);
  const openSteps = isOne ? openOf(session.openSteps, desired.entries, read.users) : session.openSteps;
  const prior = await withLeavers(read, openSteps, tenant);
  session.report.capabilities = tenant.capabilities;
  services.log.line(tenantLine({ tenant: request.tenantName, profile: request.profile, ...prior }));

  checkNames(desired, prior, tenant, request, session);
  if (desired.namesOpen) judgeNames(desired, prior, request, session);
  const { entries } = desired;
  const skipping = desired.roster.invalidRows > 0;
  const untouchable = skipping
    ? {
        userNames: new Set(desired.roster.untouchable.userNames),
        externalIds: new Set(desired.roster.untouchable.externalIds),
      }
    : null;
  const violations: RoleViolation[] = [];
  const wasIgnored = ignoredBefore(session.memory, policy);
  const keepsNone = keepsNoExternalIds(session.memory, policy);
  const decideOn = (today: string, unclear: RoleViolation[]): Decisions => {
    const decide = decisionsOf({ ...desired, today }, prior, tenant, request, unclear);
    return { ...decide, leavesExternalIds: decide.leavesExternalIds || keepsNone, wasIgnored };
  };
  const draft = draftPlan(
    entries,
    prior,
    {
      ...decideOn(desired.today, violations),
      openSteps,
      signOutAgain: Boolean(session.recalled?.lost),
      keptDeletions: session.keptDeletions,
    },
    untouchable,
  );
  addViolations(violations, desired.roster, session);
  checkUnnamed(draft.operations, prior, tenant, desired.graph, session);
  const isReviewed = request.mode === 'plan' || request.mode === 'apply';
  const scheduled = isReviewed
    ? scheduledOperations(entries, prior, draft.operations, (day) => decideOn(day, []), desired.today, untouchable)
    : [];
  const operations = await withObstacles(draft.operations, desired.policy, tenant, session, services.clock);
  linkOperations(operations);
  const hash = planHash(request.tenantName, operations);
  const back = takenBack(operations, desired, isReviewed ? session.undone : []);
  session.report.takenBack = back.size > 0 ? [...back] : undefined;
  // Guards hold writes back; a drift run has none, and must tell a large difference all the more.
  const guards =
    request.mode === 'drift'
      ? []
      : await judgeGuards(
          operations.filter(
            (operation) =>
              !back.has(operation.id) &&
              (request.guardsAlone || request.givenPlan || !staysOff(operation, desired, session)),
          ),
          { draft, prior, hash },
          desired,
          request,
          services,
          session,
        );
  const files = desired.roster.files;
  const plan: Plan = {
    tenant: request.tenantName,
    roster: {
      path: files.map((file) => file.path).join('\n'),
      sha256: files.map((file) => file.sha256).join('\n'),
      rows: desired.roster.rows,
    },
    policy: { sha256: desired.policySha256 },
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
  session.report.plan = plan;
  session.report.rolesByPower = rolesByPower(policy, desired.graph);
  tellLeftOut(plan, tenant, session);
  Object.assign(session.report.counts, countPlan(plan));
  if (MODES[request.mode].needs.roster) tellIdlePatterns(desired, prior, tenant.listsAllRoles, session);
  return plan;
}

/** Roles that the policy allows and the tenant does not have. @param complete the tenant lists every role */
function tellIdleRoles({ roles }: Policy, prior: PriorState, complete: boolean, session: Session): void {
  if (!complete || !prior.roles || prior.roles.length === 0) return;
  const there = new Set(prior.roles.flatMap(({ value, display = value }) => [foldName(value), foldName(display)]));
  const idle = Object.entries(roles.allowed)
    .filter(([key, { display = key }]) => !there.has(foldName(display)) && !there.has(foldName(key)))
    .map(([key]) => key);
  if (idle.length === 0) return;
  session.problem(
    'none',
    `the policy allows ${counted(idle.length, 'role')} that CXone does not have: ` +
      list(idle.slice(0, 5).map((one) => `“${one}”`)) +
      (idle.length > 5 ? ` and ${idle.length - 5} more` : ''),
    'Compare the spelling with the roles in CXone, or take the entry out.',
  );
}

/** Entries of the policy's lists that match nobody: a slip of the pen there protects nobody, and says nothing. */
function tellIdlePatterns(
  { policy, entries }: DesiredState,
  prior: PriorState,
  complete: boolean,
  session: Session,
): void {
  tellIdleRoles(policy, prior, complete, session);
  const { pii, salt } = session.report;
  // Look-ups of the roster's people say nothing about the others.
  if (prior.method === 'filter') return;
  const lists = (
    [
      ['protected', policy.protected],
      ['owned.userNames', policy.owned.userNames],
    ] as const
  ).filter(([, patterns]) => patterns.length > 0);
  if (lists.length === 0) return;
  const people = [
    ...prior.users,
    ...entries.map(({ profile: { userName, externalId } }) => ({
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
    })),
  ];
  for (const [name, patterns] of lists) {
    const idle = idlePatterns(patterns, people);
    if (idle.length === 0) continue;
    // An entry without a wildcard is someone: named as people are, and found by its place.
    const shown = (one: string): string =>
      pii === 'full' || /[*?[{]/u.test(one)
        ? `“${one}”`
        : `entry ${patterns.indexOf(one) + 1} (${redactValue('userName', one, pii, salt)})`;
    session.problem(
      'none',
      `the policy’s \`${name}\` has ${counted(idle.length, 'entry', 'entries')} that ` +
        `${plural(idle.length, 'matches', 'match')} nobody: ${list(idle.slice(0, 5).map(shown))}` +
        (idle.length > 5 ? ` and ${idle.length - 5} more` : ''),
      'Compare the spelling with the user names in CXone, or take the entry out.',
    );
  }
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
  const unmanaged = new Set<string>(policy.unmanaged);
  const compareRoles = roleDelta(policy, graph, prior.roles, tenant.listsAllRoles && prior.roles !== undefined);
  return {
    isOwned: ownership(policy.owned),
    isProtected: matcher(policy.protected),
    isUnmanaged: (field) => unmanaged.has(field),
    roleDelta: (entry, account) => {
      const wanted = desiredRoles(entry, policy, graph, desired.today);
      if (!wanted) return null;
      const delta = compareRoles(account?.roles ?? [], wanted, account?.primaryRole);
      violations.push(...unclearRoles(entry, delta.unclear));
      // With `extra: keep` the roles the tenant has count for the conflicts as well.
      if (account && delta.add.length > 0 && policy.roles.extra === 'keep')
        violations.push(...checkWrite(entry, delta.keys, policy, graph));
      return prior.roles ? delta : byNames(delta);
    },
    skills: (entry, account) => desiredSkills(entry, account, policy),
    leavesExternalIds: tenant.listsAllRoles && policy.externalId === 'ignore',
    today: desired.today,
    leaverAction: isOffboarding(request.rosterPaths) ? 'deactivate' : policy.leavers.action,
    absentAction: request.partialRoster ? 'ignore' : policy.leavers.absent,
    licensePolicy: policy.leavers.licensePolicy,
    retainData: policy.leavers.retainData,
    leaverSteps: leaverSteps(tenant.steps, policy).filter((step) => wishFor(step, policy) !== 'off'),
    may: {
      provision: request.operations.has('provision'),
      roles: request.operations.has('roles'),
      deprovision: request.operations.has('deprovision'),
    },
    // Drift writes nothing: someone who was deactivated in CXone is a difference by night as well. Of an apply the
    // approval decides: a reviewed plan may name them.
    unattended: request.unattended && request.mode !== 'drift' && request.mode !== 'apply',
    tenant: { canDelete: tenant.canDelete },
  };
}
