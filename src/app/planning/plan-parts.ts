import { countPlan } from '../../execute/counts.ts';
import { leaverSteps } from '../../execute/leavers/leaver-steps.ts';
import type { Plan } from '../../model/operation.ts';
import type { Tenant } from '../../model/tenant.ts';
import type { Decisions } from '../../plan/decisions.ts';
import { matcher } from '../../policy/patterns.ts';
import { rolesByPower } from '../../policy/role-power.ts';
import { wishFor } from '../../policy/step-wish.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import type { DesiredState } from './desired.ts';

/** The policy's answers that every plan goes by, that of an undo too. */
export function policyAnswers(
  { policy }: Pick<DesiredState, 'policy'>,
  { steps }: Pick<Tenant, 'steps'>,
  { operations }: Pick<RunRequest, 'operations'>,
): Pick<Decisions, 'isProtected' | 'leaverSteps' | 'licensePolicy' | 'may'> & Required<Pick<Decisions, 'isUnmanaged'>> {
  const unmanaged = new Set<string>(policy.unmanaged);
  return {
    isProtected: matcher(policy.protected),
    isUnmanaged: (field) => unmanaged.has(field),
    leaverSteps: leaverSteps(steps, policy).filter((step) => wishFor(step, policy) !== 'off'),
    licensePolicy: policy.leavers.licensePolicy,
    may: {
      provision: operations.has('provision'),
      roles: operations.has('roles'),
      deprovision: operations.has('deprovision'),
    },
  };
}

/** What a plan was made of: the roster's files and the policy. */
export const madeOf = ({ roster: { files, rows }, policySha256 }: DesiredState): Pick<Plan, 'roster' | 'policy'> => ({
  roster: {
    path: files.map(({ path }) => path).join('\n'),
    sha256: files.map(({ sha256 }) => sha256).join('\n'),
    rows,
  },
  policy: { sha256: policySha256 },
});

/** From now on this is the plan that the run is about. */
export function showPlan(plan: Plan, { policy, graph }: DesiredState, { report }: Session): void {
  report.plan = plan;
  report.rolesByPower = rolesByPower(policy, graph);
  Object.assign(report.counts, countPlan(plan));
}
