import { stepFacts, type LeaverStepName } from '../../model/leaver-steps.ts';
import type { Operation } from '../../model/operation.ts';
import type { PriorUser } from '../../model/state.ts';
import type { ApiError, StepOutcome } from '../../model/step.ts';

import type { Policy } from '../../policy/policy-schema.ts';
import { wishFor } from '../../policy/step-wish.ts';
import type { Item } from '../item.ts';

/** Someone who leaves, on the way through the steps. */
export interface Leaver {
  operation: Operation;
  user: PriorUser;
  steps: StepOutcome[];
  /** Sign-out steps that are to be done for this person. */
  due: ReadonlySet<LeaverStepName>;
  /** Steps that are not over, and that the policy is not content to leave, with how they ended so far. */
  open: Map<LeaverStepName, StepOutcome['status'] | 'not-started'>;
  /** Nobody saw the account deactivated, and yet it may be: signed out all the same, never deleted. */
  unconfirmed?: Item;
  /** Why CXone refused the externalId that links the account to its row: it was deactivated without. */
  unlinked?: ApiError;
  /** Set when the person can no longer be signed in, ms since the start of the run. */
  signOutMs?: number;
  error?: ApiError;
  /** Of the last answer to a write of the account. */
  httpStatus?: number | null;
}

/** A leaver at the beginning: every step that the policy wants is open. */
export function leaverOf(
  operation: Operation,
  user: PriorUser,
  due: Iterable<LeaverStepName>,
  policy: Pick<Policy, 'leavers' | 'steps'>,
): Leaver {
  const steps = new Set(due);
  const licence = operation.licensePolicy ?? policy.leavers.licensePolicy;
  const keepsLicence = licence !== 'RECLAIM' || operation.kind === 'held-back';
  const open = [...steps].filter(
    (step) => wishFor(step, policy) !== 'off' && !(stepFacts(step).when === 'licence' && keepsLicence),
  );
  return {
    operation,
    user,
    steps: [...(operation.checks ?? [])],
    due: steps,
    open: new Map(open.map((step) => [step, 'not-started'])),
  };
}
