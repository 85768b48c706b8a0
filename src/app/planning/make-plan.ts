import { isOffboarding } from '../../model/offboard.ts';
import type { PriorState, PriorUser } from '../../model/state.ts';
import type { Operation, Plan } from '../../model/operation.ts';
import type { Tenant } from '../../model/tenant.ts';
import { countPlan } from '../../execute/counts.ts';
import { leaverSteps } from '../../execute/leavers/leaver-steps.ts';
import { draftPlan } from '../../plan/build.ts';
import { leaves } from '../../plan/plan-row.ts';
import type { Decisions } from '../../plan/decisions.ts';
import { planHash } from '../../plan/hash.ts';
import { rowDigest, rowKey } from '../../plan/row-digest.ts';
import { repeatsUndone } from '../../plan/undone.ts';
import { scheduledOperations } from '../../plan/scheduled.ts';
import { linkOperations } from '../../plan/order.ts';
import { roleDelta } from '../../policy/delta.ts';
import { desiredRoles } from '../../policy/desired-roles.ts';
import { evaluateGuards, guardAdvice, guardCounts, guardMessage, type RecentLeaver } from '../../policy/guards.ts';
import { missedOverride, parseOverride } from '../../policy/override.ts';
import { idlePatterns, matcher, ownership } from '../../policy/patterns.ts';
import { wishFor } from '../../policy/step-wish.ts';
import { byNames } from '../../policy/role-names.ts';
import { rolesByPower } from '../../policy/role-power.ts';
import { problemText } from '../../policy/problem.ts';
import { desiredSkills } from '../../policy/skills.ts';
import { checkWrite, type RoleViolation, unclearRoles } from '../../policy/violations.ts';
import { tenantLine } from '../../report/pages/log-lines.ts';
import { recentLeavers } from '../recovery/recent-leavers.ts';
import { ignoredBefore, keepsNoExternalIds, tellLeftOut } from '../ignored-fields.ts';
import { addViolations, asWritten, type DesiredState } from './desired.ts';
import { withObstacles } from './obstacles.ts';
import { openOf, withLeavers } from './open-leavers.ts';
import { checkNames, judgeNames } from './tenant-names.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import { redactValue } from '../../report/safe/redact.ts';
import type { Session } from '../session.ts';
import { MODES } from '../../interface/modes.ts';
import { counted, list, plural } from '../../text/figures.ts';
import type { Policy } from '../../policy/policy-schema.ts';

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
  const scheduled =
    request.mode === 'plan' || request.mode === 'apply'
      ? scheduledOperations(entries, prior, draft.operations, (day) => decideOn(day, []), desired.today, untouchable)
      : [];
  const operations = await withObstacles(draft.operations, desired.policy, tenant, session, services.clock);
  linkOperations(operations);
  const hash = planHash(request.tenantName, operations);
  // Guards hold writes back; a drift run has none, and must tell a large difference all the more.
  const guards =
    request.mode === 'drift'
      ? []
      : await judgeGuards(
          operations.filter(
            (operation) =>
              !isTakenBack(operation, desired, session) &&
              (request.guardsAlone || request.givenPlan || !staysOff(operation, desired, session)),
          ),
          { draft, prior, hash },
          desired,
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
  const fold = (name: string): string => name.trim().normalize('NFC').toLowerCase();
  const there = new Set(prior.roles.flatMap(({ value, display = value }) => [fold(value), fold(display)]));
  const idle = Object.entries(roles.allowed)
    .filter(([key, { display = key }]) => !there.has(fold(display)) && !there.has(fold(key)))
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
  const people = [
    ...prior.users,
    ...entries.map(({ profile: { userName, externalId } }) => ({
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
    })),
  ];
  for (const [name, patterns] of [
    ['protected', policy.protected],
    ['owned.userNames', policy.owned.userNames],
  ] as const) {
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

/** What the guards say to a plan; one that trips is added to the session. */
export async function judgeGuards(
  operations: Operation[],
  { draft, prior, hash }: { draft: { owned: number; ownedActive: number }; prior: PriorState; hash: string },
  desired: DesiredState,
  services: Services,
  session: Session,
): Promise<Plan['guards']> {
  const now = services.clock.now();
  const { policy, overrideText } = desired;
  const parsed =
    overrideText === null ? { overrides: [], problems: [] } : await parseOverride(overrideText, policy.override, now);
  for (const problem of parsed.problems)
    session.problem('none', problemText(problem), 'The override does not count until this is corrected.');
  const planned = guardCounts(operations);
  // Asked only where someone would lose the account: else it makes no difference.
  const lost = planned.deactivate > 0 ? await recentLeavers(session.report.tenant, services) : [];
  const back = returning(operations);
  // Who gets the account back by this very plan (an undo) does not lose it.
  const recent = lost.filter(({ id, key }) => !back.has(id ?? key) && !back.has(key));
  const guards = evaluateGuards({
    counts: guardCounts(operations, recent),
    planned,
    inactive: guardCounts(operations.filter((one) => one.prior?.active === false)),
    kept: guardCounts(operations.filter(({ kind }) => kind === 'held-back')).delete,
    populations: {
      ...draft,
      left: goneOf(
        recent,
        prior.users.filter(({ active }) => active),
      ),
      // Look-ups of the roster's people do not show who else is there.
      deleted: prior.method === 'filter' ? 0 : goneOf(recent, prior.users),
    },
    guards: policy.guards,
    hash,
    overrides: parsed.overrides,
    now,
  });
  const first = firstCheck(desired, session);
  for (const guard of guards) {
    if (!guard.tripped || guard.overridden) continue;
    session.problem('guard-tripped', guardMessage(guard), guardAdvice(guard, hash, policy.override, now, first));
    const missed = missedOverride(parsed.overrides, hash, guard.kind, guard.count - (guard.earlier ?? 0));
    if (missed) session.problem('none', missed, 'Merge the entry that this run shows instead of that one.');
  }
  return guards;
}

/** Where to look for the mistake before an exception is asked for. */
function firstCheck({ roster }: DesiredState, { report: { mode } }: Session): string {
  if (mode === 'event') return 'Check what the event says.';
  if (mode === 'undo') return 'Check which run is to be taken back.';
  const isOne = isOffboarding(roster.files.map(({ path }) => path));
  return isOne ? 'Check who is named.' : 'Check that the roster file is complete.';
}

/**
 * An account that this apply will not switch on, whatever the file says: its row is what was reviewed and applied, and
 * no reviewed plan names it. It is only reported, so that no guard counts it.
 */
function staysOff({ kind, key, file, row }: Operation, desired: DesiredState, { memory }: Session): boolean {
  if (kind !== 'reactivate' || memory?.applied?.by !== 'review') return false;
  const entry = asWritten(desired).find((one) => one.file === file && one.row === row);
  return (
    entry !== undefined &&
    memory.applied.rows[rowKey(entry)] === rowDigest(entry) &&
    !memory.pending.some((one) => one.kind === kind && one.key === key)
  );
}

/** What an undo took back no apply makes again, so that no guard counts it. */
function isTakenBack(operation: Operation, desired: DesiredState, { memory, recalled, report }: Session): boolean {
  const undone = memory?.undone ?? recalled?.memory.undone ?? [];
  if (undone.length === 0 || (report.mode !== 'apply' && report.mode !== 'plan')) return false;
  const { file, row } = operation;
  return repeatsUndone(operation, undone, () => {
    const entry = row === null ? undefined : asWritten(desired).find((one) => one.file === file && one.row === row);
    return entry ? rowDigest(entry) : null;
  });
}

/** Ids and keys of people who are active again by a plan. */
const returning = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap(({ kind, key, prior }) => (kind === 'reactivate' ? [key, ...(prior ? [prior.id] : [])] : [])),
  );

/** People of earlier applies whose account is not among these: the population of before had them. */
function goneOf(recent: readonly RecentLeaver[], users: readonly PriorUser[]): number {
  if (recent.length === 0) return 0;
  const there = new Set(users.flatMap(({ id, externalId, userName }) => [id, externalId ?? userName]));
  const gone = recent.filter(({ id, key }) => !there.has(id ?? key) && !there.has(key));
  return new Set(gone.map(({ id, key }) => id ?? key)).size;
}
