import { OPERATIONS } from '../../../interface/modes.ts';
import type { RosterIssue } from '../../../model/entry.ts';
import type { Operation } from '../../../model/operation.ts';
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

/** What the tenant held when it was exported. */
export interface Exported {
  prior: PriorState;
  tenant: Tenant;
  request: RunRequest;
  nowMs: number;
}

/**
 * Reads the exported files as a run reads them, and plans with them against what the tenant held: the proof that
 * applying them changes nothing.
 * @throws Error where the policy is not one: a fault of the export, not of the tenant
 */
export async function checkExport(rows: ExportRows, policy: string, exported: Exported): Promise<ExportNote[]> {
  const desired = await readBack(rows, policy, exported.nowMs);
  const { issues } = desired.roster;
  const wrong = notesOf(issues, rows);
  if (wrong.length > 0) return wrong;
  // Nobody may be missing from what is planned with: an empty plan would prove nothing.
  if (desired.entries.length !== rows.users.length)
    throw new Error(
      `the exported roster reads as ${desired.entries.length} of ${rows.users.length} rows: ` +
        (issues.find(({ severity }) => severity === 'error')?.code ?? 'no reason given'),
    );
  const operations = planned(desired, exported);
  const refused = notesOf(issues, rows);
  return refused.length > 0 ? refused : operations.flatMap((operation) => changeOf(operation, rows));
}

async function readBack(rows: ExportRows, policyText: string, nowMs: number): Promise<DesiredState> {
  const { policy, problems } = await parsePolicy(policyText, 'policy.yml');
  const { graph } = policy ? buildRoleGraph(policy.roles) : {};
  if (!policy || !graph)
    throw new Error(`the exported policy does not hold together: ${problems.map(problemText).join('; ')}`);
  const roster = await readRoster([{ path: 'roster.csv', bytes: oneChunk(rows.csv()) }], { columns: policy.columns });
  const { entries } = roster;
  return { roster, entries, policy, policySha256: '', graph, overrideText: null, today: today(nowMs, policy.timezone) };
}

/** Errors of rows, as notes about people. */
const notesOf = (issues: readonly RosterIssue[], rows: ExportRows): ExportNote[] =>
  issues.flatMap(({ severity, row, column, code, expected }) => {
    const user = severity === 'error' ? rows.userOf(row) : undefined;
    return user ? [{ user, column, code, why: `expected ${expected}` }] : [];
  });

/**
 * What an apply would do. The rows pass the same doors as those of a plan: names that CXone does not have, roles and
 * skills that the policy does not allow; what they refuse is added to the roster's issues.
 */
function planned(desired: DesiredState, { prior, tenant, request }: Exported): Operation[] {
  const all: RunRequest = {
    ...request,
    operations: new Set(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]),
    unattended: false,
    partialRoster: false,
  };
  const { issues } = desired.roster;
  const session = new Session(all);
  const violations = nameViolations(desired, all).flat();
  checkNames(desired, prior, tenant, all, session);
  if (all.namesByTenant === true && violations.length > 0) judgeNames(desired, prior, all, session);
  else for (const violation of violations) issues.push(violation);
  const unclear: RoleViolation[] = [];
  const { operations } = draftPlan(desired.entries, prior, decisionsOf(desired, prior, tenant, all, unclear), null);
  for (const violation of unclear) issues.push(violation);
  return operations;
}

function changeOf({ kind, prior, row, after, reason, reasonCode }: Operation, rows: ExportRows): ExportNote[] {
  const user = prior ?? rows.userOf(row);
  if (!user) return [];
  switch (kind) {
    case 'roles':
      return [{ user, column: 'roles', code: 'roles-differ', why: 'the roles do not read back as they are' }];
    case 'update':
      return Object.keys(after ?? {}).map((column) => ({
        user,
        column,
        code: 'not-read-back',
        why: 'the roster reader tidies this value: it would change',
      }));
    case 'blocked':
      // A shared externalId proves nothing; the userName may do alone.
      return [{ user: rows.userOf(row) ?? user, column: 'externalId', code: reasonCode, why: reason }];
    default:
      return [{ user, column: null, code: reasonCode, why: reason }];
  }
}
