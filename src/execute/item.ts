import { holds } from '../plan/diff.ts';
import { isDeparture, type Operation } from '../model/operation.ts';
import type { ApiError, StepName, StepOutcome } from '../model/step.ts';
import type { PriorUser } from '../model/state.ts';
import type { WireOperation, Write } from '../model/tenant.ts';

/**
 * One write on its way. `queued` → `sent` → `done` | `failed` | back to `queued` (a pooled retry) | `lost` (an
 * answer that never came or cannot be trusted: looked up before anything else) | `refused` (a userName that is taken).
 */
export interface Item {
  operation: Operation;
  write: Write;
  wire: WireOperation;
  /** Of the data that was sent last. */
  payloadHash: string | null;
  state: 'queued' | 'sent' | 'lost' | 'refused' | 'stale' | 'done' | 'failed' | 'not-started' | 'unknown';
  /** Times it was sent. */
  attempts: number;
  latencyMs: number;
  /** The last try of it may have been applied without our knowing. */
  mayHaveArrived: boolean;
  /** Some try of it was lost: even after a look-up that found nothing, the tenant may carry it out late. */
  everLost: boolean;
  adopted: boolean;
  /** The account as last seen. */
  user?: PriorUser;
  id?: string;
  httpStatus: number | null;
  correlationId: string | null;
  error?: ApiError;
  detail: string;
  at: number;
}

/** The domain's write for an operation. */
export function writeOf(operation: Operation, user: PriorUser | undefined = operation.prior): Write {
  const ref = operation.id;
  if (operation.kind === 'create')
    return {
      type: 'create',
      ref,
      attributes: withoutRoles(operation.after ?? {}),
      ...(operation.roles && { roles: operation.roles }),
    };
  if (!user) throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
  switch (operation.kind) {
    case 'update':
      return { type: 'update', ref, user, before: operation.before ?? {}, after: operation.after ?? {} };
    case 'reactivate':
      return { type: 'activate', ref, user, active: true };
    case 'roles': {
      const wanted = operation.roles ?? [];
      const held = new Set(user.roles.map((role) => role.value));
      const keep = new Set(wanted.map((role) => role.value));
      return {
        type: 'roles',
        ref,
        user,
        roles: wanted,
        add: wanted.filter((role) => !held.has(role.value)),
        remove: user.roles.filter((role) => !keep.has(role.value)),
      };
    }
    default:
      return { type: 'activate', ref, user, active: false };
  }
}

const withoutRoles = (attributes: NonNullable<Operation['after']>): NonNullable<Operation['after']> => {
  const { roles: _, ...rest } = attributes;
  return rest;
};

/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
export function arrived(operation: Operation, user: PriorUser): boolean {
  switch (operation.kind) {
    case 'create':
    case 'update':
      return holds(user, operation.after ?? {}) && (operation.kind === 'update' || sameRoles(operation, user));
    case 'reactivate':
      return user.active;
    case 'roles':
      return hasRoleChange(operation, user);
    default:
      return !user.active;
  }
}

/** Exactly the planned roles; an operation without roles agrees with any. */
export function sameRoles(operation: Operation, user: PriorUser): boolean {
  if (!operation.roles) return true;
  const held = user.roles.map((role) => role.value).sort();
  const wanted = operation.roles.map((role) => role.value).sort();
  return held.length === wanted.length && held.every((value, i) => value === wanted[i]);
}

/** Some planned role is not there. */
export function lacksRoles(operation: Operation, user: PriorUser): boolean {
  const held = new Set(user.roles.map((role) => role.value));
  return (operation.roles ?? []).some((role) => !held.has(role.value));
}

/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation: Operation, user: PriorUser): boolean {
  const held = new Set(user.roles.map((role) => role.value));
  const wanted = new Set((operation.roles ?? []).map((role) => role.value));
  // A plan that was read back from its file knows the account only by what it wrote down.
  const written = operation.before?.['roles'];
  const before = new Set(operation.prior?.roles.map((role) => role.value) ?? (Array.isArray(written) ? written : []));
  return (
    [...wanted].every((value) => before.has(value) || held.has(value)) &&
    [...before].every((value) => wanted.has(value) || !held.has(value))
  );
}

/** A fresh item for an operation. */
export function itemOf(operation: Operation, write: Write, prepare: (write: Write) => WireOperation): Item {
  return {
    operation,
    write,
    wire: prepare(write),
    payloadHash: null,
    state: 'queued',
    attempts: 0,
    latencyMs: 0,
    mayHaveArrived: false,
    everLost: false,
    adopted: false,
    ...(write.type !== 'create' && { id: write.user.id, user: write.user }),
    httpStatus: null,
    correlationId: null,
    detail: '',
    at: 0,
  };
}

/** The step a write stands for in outcomes and audit. */
export function stepOf(operation: Operation): StepName {
  if (isDeparture(operation) || operation.kind === 'blocked') return 'deactivate';
  return operation.kind;
}

/** The step that a write was, as it ended. */
export function mainStep(item: Item): StepOutcome {
  return {
    step: stepOf(item.operation),
    status:
      item.state === 'done' || item.state === 'unknown'
        ? item.state
        : item.state === 'not-started'
          ? 'skipped'
          : 'failed',
    detail: item.detail,
    at: new Date(item.at).toISOString(),
    attempts: item.attempts,
    latencyMs: item.latencyMs,
    ...(item.error && { error: item.error }),
  };
}
