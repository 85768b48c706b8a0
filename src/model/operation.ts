import type { StepName, StepOutcome } from './step.ts';
import type { PersonRef, RoleRef } from './person.ts';
import type { PriorUser } from './state.ts';

/** Kinds in the order they are shown and executed in. */
export const KINDS = ['create', 'update', 'reactivate', 'roles', 'deactivate', 'delete', 'blocked'] as const;
export type Kind = (typeof KINDS)[number];
export type WorkKind = Exclude<Kind, 'blocked'>;

/**
 * Attribute values under roster names (`userName`, `givenName`, `email`, `active`, `roles`, `attr.<name>` …).
 * An update lists only what changes; `null` is "not set".
 */
export type Attributes = Record<string, string | boolean | string[] | null>;

export type SideEffect =
  | 'activation-mail'
  | 'verification-mail'
  | 'sessions-ended'
  | 'licence-freed'
  | 'disconnected'
  | 'access-keys-off'
  | 'agent-logged-out'
  | 'data-deleted';

/** A role somebody gains or loses; `inherited` where it comes with another one. */
export interface RoleChange extends RoleRef {
  inherited: boolean;
}

/** One planned change of one person. */
export interface Operation {
  /**
   * First 16 hex digits of SHA-256 over the RFC 8785 form of `{kind, key, before, after}`: the same change has the same
   * id.
   */
  id: string;
  kind: Kind;
  /** externalId, else userName. */
  key: string;
  file: string | null;
  row: number | null;
  line: number | null;
  before: Attributes | null;
  after: Attributes | null;
  /** Why, in plain words, without personal data. */
  reason: string;
  /** Stable code for `reason`, e.g. `not-in-file`, `adoption`, `ambiguous-match`. */
  reasonCode: string;
  sideEffects: SideEffect[];
  /** What `blocked` stopped. */
  blockedKind?: WorkKind;
  person: PersonRef;
  /** The account as read; absent for a create. */
  prior?: PriorUser;
  /** Roles to write, resolved to the tenant's ids where known (create, roles). */
  roles?: RoleRef[];
  /** Effective roles gained and lost (create, roles, reactivate). */
  gains?: RoleChange[];
  loses?: RoleChange[];
  /** Leavers: what to do with the licence, and what stands in the way of a deletion (`2 queues`, …). */
  licensePolicy?: 'RECLAIM' | 'DOWNGRADE' | 'PRESERVE';
  dependencies?: string[];
  /** Leavers: steps that planning took already (the look for dependencies), told with the outcome. */
  checks?: StepOutcome[];
  /**
   * Leavers whose account is deactivated already: sign-out steps that an earlier run of this machine left open, told by
   * its audit. Only these are done. Absent: all of them for an active account and for a deletion, else none.
   */
  openSteps?: StepName[];
  /** Ids of operations that must have succeeded before this one is sent: they set free the userName it takes. */
  waitsFor?: string[];
  /** Ids of operations of the same person that must be over, however they ended, before this one is sent. */
  follows?: string[];
}

export type GuardKind =
  'deactivate' | 'delete' | 'roleGain' | 'roleLoss' | 'create' | 'update' | 'reactivate' | 'userNameChange';

/** One guard's reading; `percent` is of `population`, with one decimal. `limit` says what holds, e.g. `10 % or 25`. */
export interface GuardResult {
  kind: GuardKind;
  count: number;
  /** How many of `count` are not of this plan: they lost the account in applies of the last 24 hours. */
  earlier?: number;
  population: number;
  percent: number;
  limit: { percent?: number; count?: number };
  tripped: boolean;
  /** Set where an override let it pass. */
  overridden: boolean;
  override?: { reason: string; approver: string; expires: string };
}

/** Somebody who needs no change, with a word on why that is worth saying. */
export interface Remark {
  key: string;
  person: PersonRef;
  file: string | null;
  row: number | null;
  line: number | null;
  /** `protected`, `unowned`, `future`, `already-gone`, `absent`, `not-handled`, `inactive` … */
  code: string;
  text: string;
}

export interface Plan {
  tenant: string;
  roster: { path: string; sha256: string; rows: number };
  policy: { sha256: string };
  population: { owned: number; expected: number; read: number };
  operations: Operation[];
  guards: GuardResult[];
  /**
   * Lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations:[{kind,key,before,after}]}` sorted by kind,
   * then key.
   */
  hash: string;
  /** Roster people with nothing to do (protected, unowned and future ones included). */
  unchanged: number;
  remarks: Remark[];
  /** Names and ids of the action's own account, where the token told: never touched. */
  self?: string[];
  /** Owned people of the tenant that the roster does not name, where the read could tell. */
  absent: number | null;
}
