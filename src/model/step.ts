import { TENANT_STEPS } from './leaver-steps.ts';

export const API_ERROR_KINDS = [
  'auth',
  'forbidden',
  'not-found',
  'uniqueness',
  'conflict',
  'version',
  'invalid',
  'dependencies',
  'too-large',
  'rate-limited',
  'unsupported',
  'server',
  'timeout',
  'network',
  'unreadable',
  'aborted',
  'ignored',
] as const;
export type ApiErrorKind = (typeof API_ERROR_KINDS)[number];

/** Error of a tenant in one shape, whatever it sent. */
export interface ApiError {
  /** HTTP status (for a bulk operation: its own), `null` where there was no answer. */
  status: number | null;
  kind: ApiErrorKind;
  /** What the tenant said, in its words, shortened to 500 characters; never a credential. */
  message: string;
  /** Field errors, where the tenant names them. */
  fields: { field: string; message: string }[];
  correlationId: string | null;
  /** Whether trying the same thing again can help. */
  retryable: boolean;
  /** SCIM `scimType` (RFC 7644, section 3.12), where the tenant names one. */
  scimType?: string;
  /** What a person should do next, one sentence. */
  advice: string;
}

export const STEP_NAMES = [
  'create',
  'update',
  'reactivate',
  'roles',
  'read-back',
  'deactivate',
  ...TENANT_STEPS,
  'delete',
  'webhook',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/**
 * `unsupported`: the tenant has no such route (policy `try`). `skipped`: not to be done, `detail` says why. `accepted`:
 * queued by the tenant, its end was not seen.
 */
export const STEP_STATUSES = ['done', 'accepted', 'failed', 'unsupported', 'skipped', 'unknown'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** One step of one person's change. */
export interface StepOutcome {
  step: StepName;
  status: StepStatus;
  detail: string;
  at: string;
  attempts: number;
  latencyMs: number;
  /** Done, or skipped, since there was nothing to be done: nobody was signed out or freed of anything by it. */
  nothingToDo?: true;
  error?: ApiError;
}
