import type { Clock } from '../model/clock.ts';
import type { Operation } from '../model/operation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { AuditEvent, Journal } from '../model/audit-record.ts';
import type { Tenant } from '../model/tenant.ts';
import type { Policy } from '../policy/policy-schema.ts';

/** How far an apply is, for the log. */
export interface Progress {
  done: number;
  total: number;
  failed: number;
}

/** Everything an apply needs from outside. */
export interface ExecuteContext {
  tenant: Tenant;
  journal: Pick<Journal, 'appendAll'>;
  clock: Clock;
  /** Uniform in [0, 1), for jitter between rounds. */
  random: () => number;
  policy: Pick<Policy, 'leavers' | 'steps'>;
  /** Requests under way at once. */
  concurrency: number;
  /** Steady pace of bulk requests: tells whether sending single ones beside them ends sooner. */
  bulkPerMinute: number;
  /** Tries of one operation. */
  maxAttempts: number;
  /** How long reads may lag behind writes, milliseconds from each answer; 0 reads once. */
  settleMs: number;
  /** Milliseconds since the epoch after which no new work starts. */
  deadline: number;
  /** Milliseconds since the epoch at which the run started, for time to sign-out. */
  startedAt: number;
  /** Aborted by SIGINT or SIGTERM. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Somebody's change is over (for webhooks). */
  onOutcome?: (outcome: Outcome) => void;
  payloadHash: (data: unknown) => string;
  /** The policy protects this account. */
  isProtected: (person: { userName?: string; externalId?: string }) => boolean;
}

/** Who an operation is about, as the audit names them. */
export function target(operation: Operation, id?: string): Record<string, unknown> {
  return {
    id: id ?? operation.prior?.id ?? null,
    userName: operation.person.userName || null,
    externalId: operation.person.externalId ?? null,
  };
}

/** An audit event about one operation. */
export function about(operation: Operation, event: string, more: Partial<AuditEvent>, id?: string): AuditEvent {
  return {
    event,
    operation: operation.id,
    kind: operation.kind,
    row: operation.row,
    target: target(operation, id),
    ...more,
  };
}
