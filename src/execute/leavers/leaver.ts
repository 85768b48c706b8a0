import type { Operation } from '../../model/operation.ts';
import type { PriorUser } from '../../model/state.ts';
import type { ApiError, StepName, StepOutcome } from '../../model/step.ts';

/** Somebody who leaves, on the way through the steps. */
export interface Leaver {
  operation: Operation;
  user: PriorUser;
  steps: StepOutcome[];
  /** Sign-out steps that are to be done for this person. */
  due: ReadonlySet<StepName>;
  /** Required steps that are not done. */
  open: StepName[];
  /** Set when the person can no longer be signed in, ms since the start of the run. */
  signOutMs?: number;
  error?: ApiError;
}
