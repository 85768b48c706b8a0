import { stepFacts, type StepPolicyKey, type StepWish, type TenantStepName } from '../model/leaver-steps.ts';
import type { Policy } from './policy-schema.ts';

/**
 * How the policy wants a step of the tenant; a licence is freed only where its policy is `RECLAIM`, see the executor.
 */
export function wishFor(step: TenantStepName, { leavers, steps }: Pick<Policy, 'leavers' | 'steps'>): StepWish {
  const { policyKey, switchedBy } = stepFacts(step);
  return switchedBy && !leavers[switchedBy] ? 'off' : steps[policyKey as StepPolicyKey];
}
