import type { Operation } from './operation.ts';
import type { ApiError, StepOutcome } from './step.ts';

/**
 * `done`: happened and confirmed. `adopted`: a create that met its own account and became an update.
 * `partial`: the main change happened, a required step did not. `failed`: did not happen.
 * `blocked`: planned as blocked. `not-started`: never sent. `unknown`: sent, no answer, run cut off.
 */
export type OutcomeStatus = 'done' | 'adopted' | 'partial' | 'failed' | 'blocked' | 'not-started' | 'unknown';

/** What became of one operation. */
export interface Outcome {
  operation: Operation;
  status: OutcomeStatus;
  steps: StepOutcome[];
  /** The account's id in the tenant, once known. */
  id?: string;
  attempts: number;
  latencyMs: number;
  error?: ApiError;
  /** Plain words where `status` is not `done`. */
  detail: string;
  /** Milliseconds from the start of the run until the person could no longer be signed in (leavers). */
  signOutMs?: number;
}
