import type { ChangeScope, OriginScope } from './origin.ts';
import type { ReviewScope } from './reviewed.ts';
import type { PlanScope } from './reviews.ts';

/** Everything that is asked of GitHub. */
export interface ApprovalScope extends PlanScope, OriginScope, ReviewScope {
  /** The input `artifact-name`: without artifacts the signed comment alone counts. */
  artifactName: string;
  /** The server is one that our artifacts do not lie on, whatever the input says: `artifactName` is empty then. */
  takesNoArtifacts?: boolean;
  /** Where changes since the last apply that passed are looked for; absent where there was none. */
  changes?: ChangeScope | undefined;
}

/** The inputs and the event of the run that asks. */
export interface ApprovalSetting {
  approval: 'auto' | 'required' | 'off';
  approvedByOther: boolean;
  eventName: string;
  /** The running commit. */
  sha: string;
  runId: string;
  /** Account that started the run, `''` where nobody says. */
  startedBy: string;
  /** The input `reviewed-plan`. */
  reviewedPlan: string | null;
  /** ISO 8601. */
  now: string;
  /** `null` where there is no token to ask GitHub with, nothing to check signatures with, or no branch that runs. */
  scope: ApprovalScope | null;
}
