import { priorValue } from '../plan/diff.ts';
import { isBlocked, isLeaving, type Operation } from '../model/operation.ts';
import type { ApiError, StepName, StepOutcome } from '../model/step.ts';
import type { RoleRef } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';
import type { OutcomeStatus } from '../model/outcome.ts';
import { mayBeUnheard, type WireOperation, type Write, type WriteForm } from '../model/tenant.ts';
import { isoTime } from '../text/days.ts';
import { sameId } from '../text/ids.ts';
import { sameRole } from '../policy/role-names.ts';
import { holdsRole, missingOf, primaryOf, rolesBetween } from './missing.ts';

/**
 * One write on its way. `queued` → `sent` → `done` | `failed` | back to `queued` (a pooled retry) | `lost` (an
 * answer that never came or cannot be trusted: looked up before anything else) | `refused` (a userName that is taken).
 */
export interface Item {
  operation: Operation;
  write: Write;
  /** The write in the tenant's words; put into words when it is looked at, and again after `unword`. */
  readonly wire: WireOperation;
  worded: WireOperation | null;
  /** The form in which it was sent last. */
  form?: WriteForm | undefined;
  /** Of the data that was sent last. */
  payloadHash: string | null;
  state:
    | 'queued'
    | 'sent'
    | 'lost'
    | 'refused'
    | 'stale'
    | 'done'
    | 'failed'
    | 'ignored'
    | 'accepted'
    | 'not-started'
    | 'unknown';
  /** `done` was seen in the tenant, and is not just what an answer said. */
  seen: boolean;
  /** Milliseconds after its answer at which it was seen, where a look before that did not show it. */
  seenLateMs?: number;
  /** What made an answer of success doubtful. */
  doubt?: string;
  /** Another route than the one that doubt is about took a part of it. */
  inParts?: boolean;
  /** Fields that a read showed otherwise than written. */
  missing: readonly string[];
  /** Times it was sent. */
  attempts: number;
  /** Of these, tries that do not count: a bulk failed as a whole, for someone else's sake perhaps. */
  spared: number;
  /** It was sent in a bulk, the last time. */
  inBulk: boolean;
  /** Operations of one bulk at most, while it is found out which of them makes the whole bulk fail. */
  together?: number;
  latencyMs: number;
  /** The last try of it may have been applied without our knowing. */
  mayHaveArrived: boolean;
  /** A refusal that may be for what its first try did was looked into: the next one counts. */
  lookedFor?: boolean;
  /** The whole run ended while it was under way, though not for want of an answer: credentials refused, e.g. */
  wasCut: boolean;
  /** Some try of it was lost: even after a look-up that found nothing, the tenant may carry it out late. */
  everLost: boolean;
  /** A creation goes on as a change of an account that is there. */
  adopted: boolean;
  /** That account is one that this creation made. */
  isOwn: boolean;
  /** Names of roles that were not there before a role change, and that it did not give. */
  rolesBeside?: readonly string[];
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
      roles: operation.roles,
    };
  if (!user) throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
  switch (operation.kind) {
    case 'update':
      return { type: 'update', ref, user, before: operation.before, after: operation.after };
    case 'reactivate':
      return { type: 'activate', ref, user, active: true };
    case 'roles': {
      const wanted = operation.roles ?? [];
      return { type: 'roles', ref, user, roles: wanted, ...rolesBetween(user, wanted), primary: primaryOf(operation) };
    }
    default: {
      const { active: _, ...after } = operation.after ?? {};
      const before = Object.fromEntries(Object.keys(after).map((field) => [field, priorValue(user, field)]));
      const more = Object.keys(after).length > 0 ? { before, after } : {};
      return { type: 'activate', ref, user, active: false, ...more };
    }
  }
}

const withoutRoles = (attributes: NonNullable<Operation['after']>): NonNullable<Operation['after']> => {
  if (attributes['roles'] === undefined) return attributes;
  const { roles: _, ...rest } = attributes;
  return rest;
};

/** A write of which a read shows a part. An account that may be someone else's shows nothing of ours. */
export function isKeptInPart({ state, write, user, missing }: Item): boolean {
  if (state !== 'ignored' || !user) return false;
  switch (write.type) {
    case 'create':
      return !missing.includes('active') && !missing.includes('externalId');
    case 'update':
      return Object.keys(write.after).some((field) => !missing.includes(field));
    case 'roles': {
      const { add, remove } = write;
      return add.some((role) => holdsRole(user.roles, role)) || remove.some((role) => !holdsRole(user.roles, role));
    }
    case 'activate':
      return !missing.includes('active');
    case 'delete':
      return false;
  }
}

/** Roles that went with a write, those that stay included, and that an account does not show. */
export const lostRoles = ({ write, wire }: Item, user: PriorUser): RoleRef[] =>
  write.type !== 'roles' || wire.shared === true ? [] : write.roles.filter((role) => !holdsRole(user.roles, role));

/** Names of roles that an account shows beside those of its role change and those from before. */
export function rolesBeside({ operation }: Item, user: PriorUser): string[] {
  if (operation.kind !== 'roles' || !operation.prior) return [];
  const known = [...operation.prior.roles, ...(operation.roles ?? [])];
  return user.roles
    .filter((role) => !known.some((one) => sameRole(one, role)))
    .map(({ display, value }) => display ?? value);
}

/** What of a write an account does not show: what its operation wants, and each role that was sent with it. */
export function missingOfWrite(item: Item, user: PriorUser): string[] {
  const missing = missingOf(item.operation, user, item.adopted);
  return missing.includes('roles') || lostRoles(item, user).length === 0 ? missing : [...missing, 'roles'];
}

/**
 * CXone looked at the write, and what it does not show of it is its own doing: an answer that may be a gateway's says
 * nothing about what CXone keeps.
 */
export const wasHeard = (item: Item): boolean =>
  !mayBeUnheard(item.doubt) ||
  (!item.inParts && isKeptInPart(item)) ||
  (item.write.type === 'create' && isNamed(item, item.user));

/** Whether the answer to a write named this account. */
export const isNamed = ({ id }: Item, user: PriorUser | undefined): boolean =>
  id !== undefined && user !== undefined && sameId(id, user.id);

/** All roles were to go, and a read shows some. */
export const isLastRole = ({ state, write, missing }: Item): boolean =>
  state === 'ignored' && write.type === 'roles' && write.roles.length === 0 && missing.includes('roles');

/** Lets go of a write's words: it is over, or another form was learnt. */
export const unword = (item: Item): void => void (item.worded = null);

/** A fresh item for an operation, which puts its write into words with `prepare`. */
export const itemOf = (operation: Operation, write: Write, prepare: (write: Write) => WireOperation): Item =>
  new FreshItem(operation, write, prepare);

const NOTHING: readonly string[] = [];

/**
 * Words are made when it is an item's turn: what ten thousand people wait with is the plan alone.
 */
class FreshItem implements Item {
  operation: Operation;
  write: Write;
  worded: WireOperation | null = null;
  payloadHash: string | null = null;
  state: Item['state'] = 'queued';
  seen = false;
  missing: readonly string[] = NOTHING;
  rolesBeside: readonly string[] = NOTHING;
  attempts = 0;
  spared = 0;
  inBulk = false;
  latencyMs = 0;
  mayHaveArrived = false;
  everLost = false;
  wasCut = false;
  adopted = false;
  isOwn = false;
  user: PriorUser | undefined;
  id: string | undefined;
  httpStatus: number | null = null;
  correlationId: string | null = null;
  error: ApiError | undefined;
  form: WriteForm | undefined;
  doubt: string | undefined;
  together: number | undefined;
  detail = '';
  at = 0;
  readonly #prepare: (write: Write) => WireOperation;

  constructor(operation: Operation, write: Write, prepare: (write: Write) => WireOperation) {
    this.operation = operation;
    this.write = write;
    this.user = write.type === 'create' ? undefined : write.user;
    this.id = this.user?.id;
    this.#prepare = prepare;
  }

  get wire(): WireOperation {
    return (this.worded ??= this.#prepare(this.write));
  }
}

/** The step a write stands for in outcomes and audit. */
export function stepOf(operation: Operation): StepName {
  return isLeaving(operation) || isBlocked(operation) ? 'deactivate' : operation.kind;
}

const STEP_STATUS: Partial<Record<Item['state'], StepOutcome['status']>> = {
  done: 'done',
  accepted: 'unknown',
  unknown: 'unknown',
  'not-started': 'skipped',
};

/** The step that a write was, as it ended. */
export function mainStep(item: Item): StepOutcome {
  return {
    step: stepOf(item.operation),
    status: STEP_STATUS[item.state] ?? 'failed',
    detail: item.detail,
    at: isoTime(item.at),
    attempts: item.attempts,
    latencyMs: item.latencyMs,
    error: item.error,
  };
}

/** The outcome that a write, at its end, is. */
export function statusOf(item: Item): OutcomeStatus {
  switch (item.state) {
    case 'done':
      return item.adopted && !item.isOwn ? 'adopted' : 'done';
    case 'ignored':
    case 'accepted':
    case 'unknown':
    case 'not-started':
      return item.state;
    default:
      return isBegun(item) ? 'partial' : 'failed';
  }
}

/** Something of it was taken before the rest was refused, a new account perhaps: the next run goes on from there. */
const isBegun = ({ operation, id, adopted, isOwn, inParts }: Item): boolean =>
  operation.kind === 'create' ? id !== undefined && (!adopted || isOwn) : inParts === true;
