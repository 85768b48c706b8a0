import { OPERATIONS } from '../../../interface/modes.ts';
import type { PriorState } from '../../../model/state.ts';
import type { Tenant } from '../../../model/tenant.ts';
import { draftPlan } from '../../../plan/build.ts';
import { today } from '../../../policy/calendar.ts';
import { parsePolicy } from '../../../policy/parse.ts';
import { problemText } from '../../../policy/problem.ts';
import { buildRoleGraph } from '../../../policy/role-graph.ts';
import type { RoleViolation } from '../../../policy/violations.ts';
import { readRoster } from '../../../roster/read.ts';
import type { ExportNote, ExportRows } from './export-rows.ts';
import { type DesiredState, nameViolations } from '../../planning/desired.ts';
import { decisionsOf } from '../../planning/make-plan.ts';
import { checkNames, judgeNames } from '../../planning/tenant-names.ts';
import { Session } from '../../session.ts';
import type { RunRequest } from '../../run-request.ts';
import { oneChunk } from '../../../text/one-chunk.ts';

/**
 * Reads the exported files as a run reads them, and plans with them against what the tenant held: the proof that
 * applying them changes nothing.
 * @throws Error where the policy is not one: a fault of the export, not of the tenant
 */
export async function checkExport(
  rows: ExportRows,
  policy: string,
  prior: PriorState,
  tenant: Tenant,
  request: RunRequest,
  nowMs: number,
): Promise<ExportNote[]> {
  const { policy: parsed, problems } = await parsePolicy(policy, 'policy.yml');
  const { graph } = parsed ? buildRoleGraph(parsed.roles) : {};
  if (!parsed || !graph)
    throw new Error(`the exported policy does not hold together: ${problems.map(problemText).join('; ')}`);
  const roster = await readRoster([{ path: 'roster.csv', bytes: oneChunk(rows.csv()) }], { columns: parsed.columns });
  const day = today(nowMs, parsed.timezone);
  const found = (): ExportNote[] =>
    roster.issues.flatMap(({ severity, row, column, code, expected }) => {
      const user = severity === 'error' && row !== null ? rows.users[row - 2] : undefined;
      return user ? [{ user, column, code, why: `expected ${expected}` }] : [];
    });
  if (found().length > 0) return found();
  // Nobody may be missing from what is planned with: an empty plan would prove nothing.
  if (roster.entries.length !== rows.users.length)
    throw new Error(
      `the exported roster reads as ${roster.entries.length} of ${rows.users.length} rows: ` +
        (roster.issues.find(({ severity }) => severity === 'error')?.code ?? 'no reason given'),
    );

  const desired: DesiredState = {
    roster,
    entries: roster.entries,
    policy: parsed,
    policySha256: '',
    graph,
    overrideText: null,
    today: day,
  };
  const all: RunRequest = {
    ...request,
    operations: new Set(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]),
    unattended: false,
    partialRoster: false,
  };
  // The same doors as those of a plan: names that CXone does not have, roles and skills that the policy does not allow.
  const session = new Session(all);
  const violations = nameViolations(desired, all).flat();
  checkNames(desired, prior, tenant, all, session);
  if (all.namesByTenant === true && violations.length > 0) judgeNames(desired, prior, all, session);
  else for (const violation of violations) roster.issues.push(violation);
  const unclear: RoleViolation[] = [];
  const { operations } = draftPlan(desired.entries, prior, decisionsOf(desired, prior, tenant, all, unclear), null);
  for (const violation of unclear) roster.issues.push(violation);
  if (found().length > 0) return found();
  return operations.flatMap(({ kind, prior: account, row, after, reason, reasonCode }): ExportNote[] => {
    const user = account ?? (row === null ? undefined : rows.users[row - 2]);
    if (!user) return [];
    if (kind === 'roles')
      return [{ user, column: 'roles', code: 'roles-differ', why: 'the roles do not read back as they are' }];
    if (kind === 'update')
      return Object.keys(after ?? {}).map((column) => ({
        user,
        column,
        code: 'not-read-back',
        why: 'the roster reader tidies this value: it would change',
      }));
    // A shared externalId proves nothing; the userName may do alone.
    if (kind === 'blocked')
      return [
        {
          user: (row === null ? undefined : rows.users[row - 2]) ?? user,
          column: 'externalId',
          code: reasonCode,
          why: reason,
        },
      ];
    return [{ user, column: null, code: reasonCode, why: reason }];
  });
}
