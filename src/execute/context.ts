import type { Clock } from '../model/clock.ts';
import { type Operation, wireKind } from '../model/operation.ts';
import type { Outcome } from '../model/outcome.ts';
import type { EventOf } from '../model/audit-event.ts';
import type { AuditTarget } from '../model/audit-parts.ts';
import type { Journal } from '../model/audit-record.ts';
import type { PriorUser } from '../model/state.ts';
import type { Tenant } from '../model/tenant.ts';
import type { Policy } from '../policy/policy-schema.ts';
import type { Item } from './item.ts';

/** How far an apply is, for the log. */
export interface Progress {
  done: number;
  total: number;
  failed: number;
}

type WorkEvent =
  | 'operation.sent'
  | 'operation.answered'
  | 'operation.looked-up'
  | 'operation.resumed'
  | 'operation.finished'
  | 'step.finished';

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
  /**
   * `false`: nothing is read back, and an answer counts as done. For measuring what reading back costs; not an input.
   */
  readsBack?: boolean;
  /** Milliseconds since the epoch after which no new work starts. */
  deadline: number;
  /** Milliseconds since the epoch at which the run started, for time to sign-out. */
  startedAt: number;
  /** Aborted by SIGINT or SIGTERM. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Writes have got answers; some of them are over. */
  onWritten?: (written: readonly Pick<Item, 'operation' | 'state'>[]) => void;
  /** Someone's change is over (for webhooks). */
  onOutcome?: (outcome: Outcome) => void;
  /**
   * A creation was refused because of an account that the read did not show.
   * @throws Failure where that is the end of the run
   */
  onUnlisted?: (user: PriorUser) => void;
  payloadHash: (data: unknown) => string;
  /** The roster owns this account. Absent: every one. */
  isOwned?: (person: { userName: string; externalId?: string }) => boolean;
  /** The policy protects this account. */
  isProtected: (person: { userName?: string; externalId?: string }) => boolean;
}

/** Who an operation is about, as the audit names them. */
export function target(operation: Operation, id?: string): AuditTarget {
  return {
    id: id ?? operation.prior?.id ?? null,
    userName: operation.person.userName || null,
    externalId: operation.person.externalId ?? null,
  };
}

/** An audit event about one operation. */
export function about<Name extends WorkEvent>(
  operation: Operation,
  event: Name,
  more: Omit<EventOf<Name>, 'event' | 'operation' | 'kind' | 'row' | 'target'>,
  id?: string,
): EventOf<Name> {
  const made = {
    event,
    operation: operation.id,
    kind: wireKind(operation.kind),
    row: operation.row,
    target: target(operation, id),
    ...more,
  };
  // Exactly the event again: what was left out of `more` is what stands above.
  return made as unknown as EventOf<Name>;
}
