import { type LeaverStepName, type LicensePolicy, STEP_EFFECTS } from './leaver-steps.ts';
import type { StepOutcome } from './step.ts';
import type { PersonRef, RoleRef } from './person.ts';
import type { PriorUser } from './state.ts';

/** Kinds of work, in the order they are shown in. */
export const WORK_KINDS = ['create', 'update', 'reactivate', 'roles', 'deactivate', 'delete'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
/** Kinds as files, hashes and reports name them, in the same order. */
export const KINDS = [...WORK_KINDS, 'blocked'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Kinds as the code tells them apart: a held-back deletion does something, anyone else who is blocked is left alone.
 */
export type OperationKind = Kind | 'held-back';

/** A kind as files, hashes and reports name it: a held-back deletion is `blocked` there. */
export function wireKind(kind: 'held-back' | 'blocked'): 'blocked';
export function wireKind(kind: OperationKind): Kind;
export function wireKind(kind: OperationKind): Kind {
  return kind === 'held-back' ? 'blocked' : kind;
}

/**
 * Attribute values under roster names (`userName`, `givenName`, `email`, `active`, `roles`, `attr.<name>` …).
 * An update lists only what changes; `null` is "not set".
 */
export type Attributes = Record<string, string | boolean | string[] | null>;

/** The part of an operation that says what changes: hashed, signed, remembered and compared with reviewed plans. */
export interface Change {
  kind: OperationKind;
  key: string;
  before: Attributes | null;
  after: Attributes | null;
}

export const SIDE_EFFECTS = ['activation-mail', 'verification-mail', ...STEP_EFFECTS, 'data-deleted'] as const;
export type SideEffect = (typeof SIDE_EFFECTS)[number];

/** A role someone gains or loses; `inherited` where it comes with another one. */
export interface RoleChange extends RoleRef {
  inherited: boolean;
}

/** What every operation has. */
interface Common {
  /**
   * First 16 hex digits of SHA-256 over the RFC 8785 form of `{kind, key, before, after}` (`kind` as on the wire): the
   * same change has the same id.
   */
  id: string;
  /** externalId, else userName. */
  key: string;
  file: string | null;
  row: number | null;
  line: number | null;
  /** Why, in plain words, without personal data. */
  reason: string;
  /** Stable code for `reason`, e.g. `not-in-file`, `adoption`, `ambiguous-match`. */
  reasonCode: string;
  sideEffects: SideEffect[];
  person: PersonRef;
  /** The account as read; absent for a create. */
  prior?: PriorUser;
  /** Ids of operations that must have succeeded before this one is sent: they set free the userName it takes. */
  waitsFor?: string[];
  /** Ids of operations of the same person that must be over, however they ended, before this one is sent. */
  follows?: string[];
}

/** What only some kinds have. */
interface Extras {
  /** Roles to write, resolved to the tenant's ids where known. */
  roles: RoleRef[];
  /** Effective roles gained and lost. */
  gains: RoleChange[];
  loses: RoleChange[];
  /** Leavers: what to do with the licence. */
  licensePolicy: LicensePolicy;
  /** What stands in the way of a deletion (`2 queues`, …). */
  dependencies: string[];
  /** Leavers: steps that planning took already (the look for dependencies), reported with the outcome. */
  checks: StepOutcome[];
  /**
   * Leavers whose account is deactivated already: sign-out steps that an earlier run left open. Only these are done.
   * Absent: all of them for an active account and for a deletion, else none.
   */
  openSteps: LeaverStepName[];
  /** What `blocked` stopped. */
  blockedKind: WorkKind;
}

/** An operation of one kind: `Own` are the extras it may have; the others it never has. */
type Of<K extends OperationKind, Before, After, Own extends keyof Extras = never> = Common & {
  kind: K;
  before: Before;
  after: After;
} & { [F in Own]?: Extras[F] } & { [F in Exclude<keyof Extras, Own>]?: undefined };

type Creation = Of<'create', null, Attributes, 'roles' | 'gains'>;
type Update = Of<'update', Attributes, Attributes>;
type Reactivation = Of<'reactivate', Attributes, Attributes, 'gains'>;
export type RoleAssignment = Of<'roles', Attributes, Attributes, 'roles' | 'gains' | 'loses'>;
type Deactivation = Of<'deactivate', Attributes, Attributes, 'licensePolicy' | 'openSteps' | 'checks'>;
type DeletionExtras = 'licensePolicy' | 'openSteps' | 'checks' | 'dependencies';
export type Deletion = Of<'delete', Attributes, null, DeletionExtras>;
/** A deletion that something stands in the way of: the account is deactivated and signed out, and stays. */
export type HeldBackDeletion = Of<'held-back', Attributes, Attributes & { active: false }, DeletionExtras>;
/** Left alone until someone decides. */
type Blocked = Of<'blocked', Attributes | null, null, 'blockedKind'>;

/** One planned change of one person. */
export type Operation =
  Creation | Update | Reactivation | RoleAssignment | Deactivation | Deletion | HeldBackDeletion | Blocked;

/** What a date of the file will bring, on the day (YYYY-MM-DD) it does; not part of the plan's hash. */
export type ScheduledOperation = Operation & { on: string };

/** Someone leaves: their account is deactivated, and they are signed out. */
type Leaving = Deactivation | Deletion | HeldBackDeletion;

/** Whether an operation takes someone's account. */
export function isLeaving(operation: Operation): operation is Leaving {
  return operation.kind === 'deactivate' || operation.kind === 'delete' || operation.kind === 'held-back';
}

/** A person needs someone's decision: nothing happens, or less than was asked for. */
export function isBlocked(operation: Operation): operation is HeldBackDeletion | Blocked {
  return operation.kind === 'blocked' || operation.kind === 'held-back';
}

/** A blocked deletion of which something is carried out: the account is active, or steps of its sign-out are open. */
export function deactivatesOnly(operation: Operation): operation is HeldBackDeletion {
  if (operation.kind !== 'held-back') return false;
  return operation.prior?.active !== false || operation.openSteps !== undefined;
}

export const GUARD_KINDS = [
  'deactivate',
  'delete',
  'roleGain',
  'roleLoss',
  'create',
  'update',
  'reactivate',
  'userNameChange',
] as const;
export type GuardKind = (typeof GUARD_KINDS)[number];

/** One guard's reading; `percent` is of `population`, with one decimal. `limit` says what holds, e.g. `10 % or 25`. */
export interface GuardResult {
  kind: GuardKind;
  count: number;
  /** How many of `count` are not of this plan: they lost the account in applies of the last 24 hours. */
  earlier?: number;
  /** How many of `count` have an account that is not active now: these are not among the population. */
  inactive?: number;
  population: number;
  percent: number;
  limit: { percent?: number; count?: number };
  /** It tripped among so few accounts that only all of them does. */
  isSmall?: true;
  tripped: boolean;
  /** Set where an override let it pass. */
  overridden: boolean;
  override?: { reason: string; approver: string; expires: string };
}

/** Guards that stop a plan: tripped, and lifted by no override. */
export const stopping = (guards: readonly GuardResult[]): GuardResult[] =>
  guards.filter(({ tripped, overridden }) => tripped && !overridden);

/** Someone who needs no change, with a word on why that is worth saying. */
export interface Remark {
  key: string;
  person: PersonRef;
  file: string | null;
  row: number | null;
  line: number | null;
  /** `protected`, `future`, `already-gone`, `absent`, `not-handled`, `inactive` … */
  code: string;
  text: string;
  /** Roster fields it is about, where it is about some. */
  fields?: string[];
  /** The file says that the person is gone, and the account stays active. */
  staysActive?: boolean;
  /** Something of the row stays undone, or may, because the account is protected. */
  differs?: true;
  /** It is the account that this action itself signs in with. */
  isOwn?: true;
  /** A leaver who has no account. */
  noAccount?: true;
  /** Steps of a sign-out that an earlier run left open, and that this run leaves open as well. */
  signOutOpen?: boolean;
}

export interface Plan {
  tenant: string;
  roster: { path: string; sha256: string; rows: number };
  policy: { sha256: string };
  population: { owned: number; expected: number; read: number };
  operations: Operation[];
  /** By day. */
  scheduled?: ScheduledOperation[];
  guards: GuardResult[];
  /**
   * Lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations:[{kind,key,before,after}]}` sorted by kind,
   * then key.
   */
  hash: string;
  /** Roster people with nothing to do (protected and future ones included). */
  unchanged: number;
  remarks: Remark[];
  /** Ids of accounts whose sign-out, left open by earlier runs, needs nothing any more. */
  signOutsOver?: string[];
  /** Names and ids of the action's own account, where the token names it: never touched. */
  self?: string[];
  /** Owned people of the tenant that the roster does not name, where the read could tell. */
  absent: number | null;
}

/** How the reason of a deletion that is kept back ends: what the plan does instead. */
export const KEPT_BACK = 'deactivated and signed out, not deleted';

/** The same reason once it is known that this did not come about wholly: what became of it is said beside it. */
export const keptBackOnly = (reason: string): string => reason.replace(KEPT_BACK, 'not deleted');
