import { endsSession } from '../model/leaver-steps.ts';
import { type Outcome, worked } from '../model/outcome.ts';
import type { AuditTarget } from '../model/audit-parts.ts';
import { target } from './context.ts';
import { isoTime } from '../text/days.ts';

/** An event about one person's change, for `Notifier.notify`. */
interface OutcomeEvent {
  /** Names the event within a run: the same change gives the same name. */
  id: string;
  payload: Record<string, unknown>;
  about: { operation: string; target: AuditTarget };
}

/**
 * What receivers hear about an outcome: `cxone.role.sync.success` or `.failed` after a change of roles, and
 * `USER_DEPROVISIONED` after a person was deactivated or deleted. Nothing about what was never sent, and nothing about
 * blocked people, who still need a decision.
 * @param atMs when the outcome was known, milliseconds since the epoch
 */
export function eventsOf(outcome: Outcome, atMs: number): OutcomeEvent[] {
  const payload = roleSync(outcome, atMs) ?? deprovisioned(outcome, atMs);
  if (!payload) return [];
  const { operation, id } = outcome;
  return [
    {
      id: `${operation.kind} ${operation.id}`,
      payload,
      about: { operation: operation.id, target: target(operation, id) },
    },
  ];
}

/**
 * The role tutorial's event, with what changed as `data`. The roles of someone new are part of the account: no event.
 */
function roleSync({ operation, status, id, error, detail }: Outcome, atMs: number): Record<string, unknown> | null {
  const isRoles =
    operation.kind === 'roles' ||
    (operation.kind === 'create' && status === 'adopted' && operation.roles !== undefined);
  if (!isRoles || status === 'not-started' || status === 'blocked') return null;
  const succeeded = worked(status);
  const data = {
    operation: operation.id,
    userName: operation.person.userName,
    externalId: operation.person.externalId ?? null,
    before: operation.before?.['roles'] ?? null,
    after: operation.after?.['roles'] ?? [],
    gained: operation.gains ?? [],
    lost: operation.loses ?? [],
    ...(!succeeded && {
      status,
      error: error?.message || detail || 'no answer',
      httpStatus: error?.status ?? null,
      correlationId: error?.correlationId ?? null,
    }),
  };
  return {
    event: `cxone.role.sync.${succeeded ? 'success' : 'failed'}`,
    timestamp: isoTime(atMs),
    userId: id ?? operation.prior?.id ?? null,
    data,
  };
}

/** The HR tutorial's event with its keys; its last two say what happened, not what was meant. */
function deprovisioned(outcome: Outcome, atMs: number): Record<string, unknown> | null {
  const { operation, status, steps } = outcome;
  if (operation.kind !== 'deactivate' && operation.kind !== 'delete') return null;
  if (status !== 'done' && status !== 'partial' && status !== 'accepted') return null;
  const isFreed = steps.some((one) => one.step === 'license' && one.status === 'done' && !one.nothingToDo);
  const { externalId, userName } = operation.person;
  return {
    event_type: 'USER_DEPROVISIONED',
    external_id: externalId ?? null,
    timestamp: Math.floor(atMs / 1000),
    status: status === 'done' ? 'completed' : 'partial',
    latency_ms: Math.round(outcome.latencyMs),
    license_reclaimed: isFreed,
    sessions_terminated: steps.some(({ step, status: ended }) => ended === 'done' && endsSession(step)),
    // Without an externalId nobody could tell who is meant.
    ...(externalId === undefined && { user_name: userName }),
  };
}
