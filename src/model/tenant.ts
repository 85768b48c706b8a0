import type { ApiError, StepStatus } from './step.ts';
import type { Diagnosis } from './findings.ts';
import type { DefinitionQuery, DefinitionReading } from './definition.ts';
import type { Failure } from './failure.ts';
import type { Attributes } from './operation.ts';
import type { LicensePolicy, TenantStepName } from './leaver-steps.ts';
import type { RoleRef } from './person.ts';
import type { PriorState, PriorUser, ReadRequest } from './state.ts';
import type { Policy } from '../policy/policy-schema.ts';

/** What a run tells the tenant's client about itself. */
export interface TenantOptions {
  /** How roles are written; `auto` is what profile and tenant want. */
  rolesWrite: Policy['roles']['write'];
  /** Whose externalIds are, on CXone's own API (policy `externalId`); `auto` unless given. */
  externalIds?: Policy['externalId'];
  /** Ids and names of the roles that the policy knows; absent: every role, and every group instead of one, counts. */
  roleNames?: string[];
  /** What the run is going to do, for the comparison with the token's scopes: `read` is always among it. */
  needs: ('write' | 'delete' | 'sessions' | 'license' | 'groups')[];
}

/** What a tenant is found to offer, shown in the summary. `null`: not known (yet). */
export interface Capabilities {
  bulk: { maxOperations: number; maxPayloadSize: number } | null;
  patch: boolean | null;
  filter: boolean | null;
  etag: boolean | null;
  /** SCIM paging, or the user-management search, or nothing that lists everybody. */
  listing: 'scim' | 'search' | 'none' | null;
  groups: boolean | null;
  /** One line each, e.g. `no ServiceProviderConfig: profile cxone assumed`. */
  notes: string[];
}

/** One write, as the domain means it. `ref` comes back with the answer. */
export type Write =
  | { type: 'create'; ref: string; attributes: Attributes; roles?: RoleRef[] }
  | { type: 'update'; ref: string; user: PriorUser; before: Attributes; after: Attributes }
  | { type: 'activate'; ref: string; user: PriorUser; active: boolean; before?: Attributes; after?: Attributes }
  | {
      type: 'roles';
      ref: string;
      user: PriorUser;
      roles: RoleRef[];
      add: RoleRef[];
      remove: RoleRef[];
      /** Value of the role that is to be the primary one. */
      primary?: string;
    }
  | {
      type: 'delete';
      ref: string;
      user: PriorUser;
      licensePolicy: LicensePolicy;
      terminateSessions: boolean;
      retainData: boolean;
    };

/**
 * Other ways to say a write, for a tenant that was proven to ignore the usual one. `list`: in a bulk, the data of a
 * PATCH is the list of its operations. `alone`: outside a bulk, by SCIM. `split`: roles are taken one by one and added.
 * `put`: the account is read, merged and put back. `nulls`: the same, with `null` for what is cleared.
 */
export type WriteForm = 'list' | 'alone' | 'split' | 'put' | 'nulls';

/** A write in the tenant's words, ready to be sent alone or in a bulk. */
export interface WireOperation {
  ref: string;
  write: Write;
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the SCIM base, e.g. `/Users/2819c223`. */
  path: string;
  data: unknown;
  /** For `If-Match`, and a bulk operation's `version`. */
  version?: string;
  headers?: Record<string, string>;
  /** Set where it is not said the usual way. */
  form?: WriteForm;
  /** False where it must be sent alone (special headers, another route). */
  bulkable: boolean;
  /** True where few requests carry many of these through `sendBulk`, whether the tenant has bulk requests or not. */
  shared?: boolean;
  /** Bytes of the operation inside a bulk request, UTF-8. */
  bytes: number;
}

/**
 * What became of one write.
 * `retry`: certainly not applied, trying again can help. `ambiguous`: may have been applied – look up first.
 * `not-attempted`: the tenant left it out (failOnErrors) or the request never left.
 */
export interface WireResult {
  ref: string;
  status: 'done' | 'failed' | 'retry' | 'ambiguous' | 'not-attempted';
  httpStatus: number | null;
  /** The account's id, where the answer tells. */
  id?: string;
  /** The account after the write, where the answer holds it. */
  user?: PriorUser;
  error?: ApiError;
  /** `done`: the answer spoke of success and held something else than the account. Only a look tells. */
  doubt?: string;
  /** Another route took a part of it: what a look shows of that says nothing about the answer in doubt. */
  inParts?: boolean;
  /** The request was sent again before this answer came: what it refuses may be what the first try did. */
  repeated?: boolean;
  /** HTTP tries that this answer took. */
  attempts: number;
  latencyMs: number;
  correlationId: string | null;
}

/** Doubt about a success that the answer gives to a place in a list alone. */
export const NAMES_NOBODY = 'a success that names no account';
/** Begins the doubt about a success that is yet to come. */
export const FOR_LATER = 'accepted for later';

/**
 * True where the answer of success may be that of a gateway or a sign-in page, or tells of an error: nobody knows
 * whether CXone ever looked at the request.
 * @param doubt of the answer
 */
export const mayBeUnheard = (doubt: string | undefined): boolean =>
  doubt !== undefined && doubt !== NAMES_NOBODY && !doubt.startsWith(FOR_LATER);

export interface BulkAnswer {
  results: WireResult[];
  /** `too-large`: 413, nothing was processed: send halves. `unsupported`: 404/405/501: no bulk here, send alone. */
  refused?: 'too-large' | 'unsupported';
  /** The request as a whole was answered 5xx, so that one operation may have kept the others from being done. */
  failedWhole?: boolean;
}

/** One step for one person: what the tenant answered, apart from whether the policy requires it. */
export interface StepAnswer {
  /** `accepted`: the tenant queued it, and its end was not seen. `skipped`: not to be done for this person. */
  status: StepStatus;
  detail: string;
  error?: ApiError;
  attempts: number;
  latencyMs: number;
  /** Done or skipped because there is nothing to be done: not even a policy that requires the step wants more. */
  nothingToDo?: true;
}

/** A step that this tenant's client takes for people: its name, and how it is done and proven. */
export interface TenantStep<Answer extends StepAnswer = StepAnswer> {
  readonly name: TenantStepName;
  /** Most people that one call serves; 1: they are asked for one by one. */
  readonly atOnce: number;
  /**
   * @param together people who need the step about now: where they are many, reading a list once is cheaper
   * @returns an answer for each person, by user id; `done` only where the tenant's answer says so
   */
  take(users: readonly PriorUser[], together: number): Promise<Map<string, Answer>>;
}

/** What stands in the way of a deletion. `found` empty and `error` absent: nothing does. */
export interface DependencyAnswer extends StepAnswer {
  /** Words like `2 queues`, `1 skill`, `14 recordings`. */
  found: string[];
  /** What the tenant has no route to look for, e.g. `skills`; absent where everything was looked for. */
  missing?: string[];
}

/** Steps around an account; `null` where the client knows no route of this kind of tenant. */
export interface TenantSteps {
  /** What follows a deactivation, in its order. */
  readonly leavers: readonly TenantStep[];
  readonly dependencies: TenantStep<DependencyAnswer> | null;
  readonly cacheRefresh: TenantStep | null;
}

/** Counts of what was sent, for summary and audit. */
export interface TrafficStatistics {
  bulkRequests: number;
  otherRequests: number;
  tokenRequests: number;
  retries: number;
  waits: number;
  waitedMs: number;
  /** Round-trip times in ms, for percentiles. */
  latencies: number[];
  /** Requests and waits over time, from the first request on: one figure each `stepMs`. */
  timeline?: { stepMs: number; requests: number[]; waitedMs: number[] };
}

/** Figures before anything was sent. */
export const noTraffic = (): TrafficStatistics => ({
  bulkRequests: 0,
  otherRequests: 0,
  tokenRequests: 0,
  retries: 0,
  waits: 0,
  waitedMs: 0,
  latencies: [],
});

/**
 * A tenant, as the use cases know it. Implemented by `cxone/`; nothing here names a route.
 * All methods throw `Failure` (`auth-failed`, `tenant-unreachable`, `read-incomplete`, `config-invalid`) for ends that
 * concern the whole run, and an `AbortError` when the signal is aborted; what concerns one person comes back as a
 * value.
 */
export interface Tenant {
  readonly name: string;
  /** Gets a token, runs discovery, probes capabilities. Must come first. */
  connect(): Promise<Capabilities>;
  readonly capabilities: Capabilities;
  /** Where the tenant is, for the summary: profile, SCIM base, hosts. */
  readonly description: { profile: string; scimUrl: string; apiUrl: string | null; scopes: string[] };
  /** A proven complete set, or `Failure('read-incomplete')`. */
  read(request: ReadRequest): Promise<PriorState>;
  /**
   * The accounts with one of these keys (verified on this side), in as few requests as can be. Order is free; people
   * not found are left out. Where a key has an id, the id decides. `fields`: what the caller is going to look at, where
   * that is less than the run's columns.
   */
  lookUp(
    keys: { id?: string; userName?: string; externalId?: string }[],
    fields?: readonly string[],
  ): Promise<PriorUser[]>;
  /** The account by id, `null` where there is none. */
  get(id: string): Promise<PriorUser | null>;
  /** Pure: a write in this tenant's words. `send` decides nothing else. */
  prepare(write: Write, form?: WriteForm): WireOperation;
  /** Pure: how else a write could be said that this tenant ignored; the likeliest first. `inBulk`: how it was sent. */
  otherForms(operation: WireOperation, inBulk: boolean): WriteForm[];
  /** From now on such writes are prepared in this form, which was seen to work. */
  prefer(type: Write['type'], form: WriteForm): void;
  /** Operations of one bulk request at most, and its bytes; `null` where the tenant has no bulk. */
  readonly bulkLimits: { operations: number; bytes: number } | null;
  /** One bulk request with these operations. */
  sendBulk(operations: WireOperation[]): Promise<BulkAnswer>;
  /** One operation on its own. */
  sendOne(operation: WireOperation): Promise<WireResult>;
  /** A write that was answered otherwise, or not at all, has arrived: a look showed the account so. */
  arrived?(write: Write, id: string): void;
  /** How many more requests of a budget could start right now (Infinity before a limit is learnt). */
  room(budget: 'bulk' | 'other'): number;
  /** The steps this tenant's client knows routes for; what the tenant does not offer is answered `unsupported`. */
  readonly steps: TenantSteps;
  /**
   * How many people one request deactivates where they are sent at once, each by `sendOne`; absent where there is none.
   */
  readonly deactivatesAtOnce?: number;
  /** How long its own looks at what it wrote were seen to lag behind, milliseconds. */
  readonly lagMs?: number;
  /** The roles that a read lists are all there are: a name that is not among them means nothing. */
  readonly listsAllRoles: boolean;
  /** Roster fields that this kind of tenant has no place for. */
  readonly lacks?: readonly string[];
  /** Where an administrator lets the API write these fields, as the beginning of a sentence; `null`: nobody knows. */
  settingWords?(fields: readonly string[]): string | null;
  /** True where the tenant can delete accounts at all. */
  readonly canDelete: boolean;
  /**
   * Custom attribute definitions through the cursor, one page after the other. Every end is a value but an abort. After
   * `connect`.
   */
  definitions?(query: DefinitionQuery): Promise<DefinitionReading>;
  /**
   * Tries what the tenant offers without writing anything; instead of `connect`. `failure`: what keeps a run from
   * working at all.
   */
  diagnose?(): Promise<Diagnosis & { failure?: Failure }>;
  readonly traffic: TrafficStatistics;
  /** Closes connections. */
  close(): Promise<void>;
}
