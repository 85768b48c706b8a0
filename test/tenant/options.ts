import type { Clock } from '../../src/model/clock.ts';
import type { Fault } from './faults.ts';
import type { LieOptions } from './lies.ts';
import type { SeedUser } from './people.ts';
import type { TenantAnswer, TenantRequest } from './wire.ts';

/** Which routes exist. What is not offered answers 404 (PATCH and Bulk: 501 where ServiceProviderConfig says so). */
export interface Offer {
  bulk: boolean;
  filter: boolean;
  /** startIndex and count. Without it an unfiltered list is refused (see `quirks.unfiltered`). */
  paging: boolean;
  patch: boolean;
  etag: boolean;
  groups: boolean;
  delete: boolean;
  serviceProviderConfig: boolean;
  schemas: boolean;
  /** The tutorials' routes: dependencies, license, sessions, pubsub, cache refresh, X-NICE-* on DELETE. */
  vendor: boolean;
  /** NiCE's published REST routes: users/search, deactivate, revive, roles, agents, access keys. */
  published: boolean;
  attributes: boolean;
}

/** How answers look. */
export interface Shape {
  bulkShape: 'rfc' | 'tutorial';
  /** A status inside a bulk answer: `"201"`, `201` or `{"code":"201"}`. */
  statusForm: 'string' | 'number' | 'code-object';
  /** HTTP status of a processed bulk; `mixed`: 200 where all went well, else 207. */
  bulkStatus: 200 | 207 | 'mixed';
  /** Which bulkIds come back. */
  bulkIds: 'all' | 'post-only' | 'none';
  /** Results in the order of the operations, or shuffled. */
  bulkOrder: 'kept' | 'shuffled';
  /** What a successful bulk result holds beside its status. */
  bulkResources: 'both' | 'location' | 'resource' | 'none';
  /** Which spelling of the operations is understood; the other is answered 400. */
  bulkKey: 'both' | 'Operations' | 'operations';
  patchStatus: 200 | 204;
  putStatus: 200 | 204;
  deleteStatus: 200 | 202 | 204;
  /** Whether a POST answers with the resource, or with `Location` alone. */
  createBody: boolean;
  errors: 'scim' | 'cxone' | 'oauth' | 'html' | 'header' | 'empty';
  versionError: 412 | 400;
  /** Where roles live: `roles` of the user, `groups` with `type:"role"` written by PUT, or members of Groups. */
  roles: 'attribute' | 'matrix' | 'membership';
}

export interface RateLimits {
  bulkPerMinute: number;
  bulkBurst: number;
  otherPerMinute: number;
  otherBurst: number;
  retryAfter: 'seconds' | 'date' | 'none';
  /** `bucket`: burst at once, then refilled evenly. `window`: so many a clock minute, burst unused. */
  model: 'bucket' | 'window';
}

export interface Limits {
  /** Announced in ServiceProviderConfig. */
  maxOperations: number;
  maxPayloadSize: number;
  /** Enforced; the announced ones unless given. */
  enforcedOperations: number | null;
  enforcedPayloadSize: number | null;
  /** Largest page of a SCIM list. */
  maxResults: number;
  /** Largest page of users/search. */
  searchTop: number;
  rate: RateLimits | null;
  /** Bytes of path and query; more is answered 414. */
  maxUrl: number;
  /** Milliseconds of the tenant's clock before an answer: a request's, and each operation's in a bulk. */
  latencyMs: number;
  operationLatencyMs: number;
}

export interface Quirks {
  /**
   * `ignored`: every user on every page. `repeated`: the first page for ever. `short`: half of what was asked.
   * `overlapping`: pages begin one too early.
   */
  paging: 'right' | 'ignored' | 'repeated' | 'short' | 'overlapping';
  /** Pages are cut at this, whatever is announced. */
  enforcedResults: number | null;
  /** `page`: totalResults (totalRecords) is the number of entries on the page. */
  counts: 'list' | 'page';
  /** Pages name the next one (`nextCursor`, RFC 9865) and ignore startIndex. */
  cursors: boolean;
  /** Not on a list and not counted there, by userName; a look-up or GET finds them. */
  unlisted: string[];
  /** Shown without their userName, by id. */
  nameless: string[];
  /** Seeds may share a userName. */
  sharedUserNames: boolean;
  /** `active` as a boolean, as 1 and 0, or left out when it is false. */
  active: 'boolean' | 'number' | 'true-only';
  /** `emails` as objects or as bare text. */
  emails: 'objects' | 'text';
  /** The `response` of a bulk operation is JSON text. */
  bulkResponseText: boolean;
  /** Type of the role matrix's groups. */
  matrixType: 'role' | 'direct';
  /** Members of a group that are shown at most. */
  membersShown: number | null;
  /** Members that one PATCH of a group may name; more are answered 413. */
  membersPerPatch: number | null;
  /** Membership: users show their groups. */
  usersShowGroups: boolean;
  /** `never`: no If-Match is ever met, as where weak versions are compared strongly (RFC 9110, section 8.8.3.2). */
  versions: 'right' | 'never';
  /** Added to totalResults, page by page (the last one stays). */
  totals: number[];
  /** The first `n` accounts are on no page although they are counted. */
  hidden: number;
  /**
   * `ignored`: every user comes back. `cased`: userNames are compared with case. `no-external-id`: nobody is ever found
   * by
   * externalId.
   */
  filter: 'right' | 'ignored' | 'cased' | 'no-external-id';
  /** What an unfiltered list answers where there is no paging. */
  unfiltered: 'all' | 'refused';
  /** An empty page has no `Resources`. */
  omitEmptyResources: boolean;
  ignoreRoleWrites: boolean;
  /** A new account gets no roles, whatever is asked. */
  newAccountsWithoutRoles: boolean;
  /** NiCE's route that deactivates answers, and does nothing. */
  deactivateDoesNothing: boolean;
  /** The data of a PATCH in a bulk: a PatchOp, or the list of its operations. */
  bulkPatchData: 'patch-op' | 'list';
  ignoreActiveWrites: boolean;
  ignoreTeam: boolean;
  /** No account gets an externalId. */
  ignoreExternalIds: boolean;
  /** PATCH wants `"True"`/`"False"`; booleans are answered 400. */
  booleansAsStrings: boolean;
  /** PUT removes what is left out (RFC 7644 §3.5.1); false: it merges. */
  putClears: boolean;
  /** PATCH/PUT/DELETE of a missing account. */
  missingTarget: 404 | 500;
  userNameMustBeEmail: boolean;
  uniqueExternalId: boolean;
  unknownRoles: 'refused' | 'ignored' | 'accepted';
  /** DELETE answers 422 where queues, skills or recordings are left. */
  deleteChecksDependencies: boolean;
  /** A `replace` whose value filter matches nothing: 400 noTarget (RFC 7644 §3.5.2.3), or it is added. */
  patchNoTarget: 'refused' | 'added';
  /** By step (`sessions`, `disconnect`, `license`, `logout`, `access-keys`): answered like this, and nothing done. */
  soft: Record<string, { status?: number; body?: unknown; headers?: Record<string, string> }>;
  /** The first `n` agents are counted as hidden, and not shown. */
  hiddenAgents: number;
  /** Status for an agent who is not logged in; 202: as if it had been. */
  idleLogout: 202 | 400 | 404 | 409;
  /** Access keys on one page. */
  keyPage: number;
  /** PATCH of an access key: works, is refused with 405, or is answered 200 and ignored. */
  keyPatch: 'works' | 'refused' | 'ignored';
  keyDelete: 'works' | 'ignored';
  /** So many looks at access keys show every key as on. */
  lateKeys: number;
  /** DELETE of an account: carried out, or answered 204 and the account stays (`deactivates`: switched off). */
  deletion: 'right' | 'deactivates' | 'ignored';
}

export interface AuthOptions {
  clientId: string;
  clientSecret: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** Which client authentication is accepted. */
  clientAuth: 'body' | 'basic' | 'both';
  /** Scopes that can be granted; a request for another is `invalid_scope`. `null`: whatever is asked. */
  scopes: string[] | null;
  /** Seconds a token lives, and what `expires_in` claims (the same unless given). */
  lifetime: number;
  announcedLifetime: number | null;
  tenantId: string;
}

export interface AttributeDefinition {
  id: string;
  name: string;
  type: 'string' | 'number' | 'boolean' | 'date';
  scope: 'global' | 'user' | 'team' | 'organization';
  defaultValue?: unknown;
  validationRules?: string[];
  isSystem?: boolean;
}

/** Answers in the tenant's place, or changes what it answered; `undefined` lets it be. */
export interface Gateway {
  instead?: (request: TenantRequest, tenant: GatewayView) => TenantAnswer | undefined;
  answer?: (request: TenantRequest, answer: TenantAnswer, tenant: GatewayView) => TenantAnswer | undefined;
}

/** What a gateway may do in the tenant. */
export interface GatewayView {
  origin: string;
  seed(users: SeedUser[]): void;
  remove(userName: string): void;
}

/** Everything about a tenant that a test can choose; what is left out has the default below. */
export interface TenantOptions {
  offer?: Partial<Offer>;
  shape?: Partial<Shape>;
  limits?: Partial<Omit<Limits, 'rate'>> & { rate?: Partial<RateLimits> | null };
  quirks?: Partial<Quirks>;
  auth?: Partial<AuthOptions>;
  faults?: Fault[];
  /** What stands between the tenant and its clients. */
  gateway?: Gateway;
  /** What it says without doing it, and what it shows too late. */
  lies?: Partial<LieOptions>;
  users?: SeedUser[];
  roles?: { value: string; display: string }[];
  attributes?: AttributeDefinition[];
  /** The tenant's time; share it with the client where both run faster than the wall (see clock.ts). */
  clock?: Pick<Clock, 'now' | 'sleep'> & { speed?: number };
  /** Seed of shuffles and of faults with a probability. */
  seed?: number;
  /** False keeps no request bodies (benchmarks). */
  keepBodies?: boolean;
}

export interface Settings {
  offer: Offer;
  shape: Shape;
  limits: Limits;
  quirks: Quirks;
  auth: AuthOptions;
  roles: { value: string; display: string }[];
  attributes: AttributeDefinition[];
}

const OFFER: Offer = {
  bulk: true,
  filter: true,
  paging: true,
  patch: true,
  etag: true,
  groups: true,
  delete: true,
  serviceProviderConfig: true,
  schemas: true,
  vendor: true,
  published: false,
  attributes: true,
};

const SHAPE: Shape = {
  bulkShape: 'rfc',
  statusForm: 'string',
  bulkStatus: 200,
  bulkIds: 'all',
  bulkOrder: 'kept',
  bulkResources: 'both',
  bulkKey: 'both',
  patchStatus: 200,
  putStatus: 200,
  deleteStatus: 204,
  createBody: true,
  errors: 'scim',
  versionError: 412,
  roles: 'attribute',
};

const RATE: RateLimits = {
  bulkPerMinute: 20,
  bulkBurst: 5,
  otherPerMinute: 100,
  otherBurst: 20,
  retryAfter: 'seconds',
  model: 'bucket',
};

const LIMITS: Limits = {
  maxOperations: 50,
  maxPayloadSize: 1_048_576,
  enforcedOperations: null,
  enforcedPayloadSize: null,
  maxResults: 200,
  searchTop: 100,
  rate: null,
  maxUrl: 8192,
  latencyMs: 0,
  operationLatencyMs: 0,
};

const QUIRKS: Quirks = {
  paging: 'right',
  enforcedResults: null,
  counts: 'list',
  cursors: false,
  unlisted: [],
  nameless: [],
  sharedUserNames: false,
  active: 'boolean',
  emails: 'objects',
  bulkResponseText: false,
  matrixType: 'role',
  membersShown: null,
  membersPerPatch: null,
  usersShowGroups: true,
  versions: 'right',
  totals: [],
  hidden: 0,
  filter: 'right',
  unfiltered: 'refused',
  omitEmptyResources: false,
  ignoreRoleWrites: false,
  newAccountsWithoutRoles: false,
  deactivateDoesNothing: false,
  bulkPatchData: 'patch-op',
  ignoreActiveWrites: false,
  ignoreTeam: false,
  ignoreExternalIds: false,
  booleansAsStrings: false,
  putClears: true,
  missingTarget: 404,
  userNameMustBeEmail: true,
  uniqueExternalId: false,
  unknownRoles: 'refused',
  deleteChecksDependencies: true,
  patchNoTarget: 'refused',
  soft: {},
  hiddenAgents: 0,
  idleLogout: 202,
  keyPage: 100,
  keyPatch: 'works',
  keyDelete: 'works',
  lateKeys: 0,
  deletion: 'right',
};

const AUTH: AuthOptions = {
  clientId: 'roster-client',
  clientSecret: 'roster-secret-for-tests',
  accessKeyId: 'KEYIDFORTESTS====',
  accessKeySecret: 'keysecretfortests/+w====',
  clientAuth: 'both',
  scopes: null,
  lifetime: 3600,
  announcedLifetime: null,
  tenantId: '7c3f1a52-0b8e-4d5a-9a41-2f6f0f6d1c11',
};

export const ROLES = [
  { value: 'role-agent', display: 'Standard Agent' },
  { value: 'role-supervisor', display: 'Supervisor' },
  { value: 'role-admin', display: 'Support Admin' },
  { value: 'role-billing', display: 'Billing Admin' },
];

const ATTRIBUTES: AttributeDefinition[] = [
  { id: 'a-1', name: 'shift', type: 'string', scope: 'user', defaultValue: 'day', validationRules: ['enum:day,night'] },
  { id: 'a-2', name: 'badge', type: 'number', scope: 'user' },
  { id: 'a-3', name: 'remote', type: 'boolean', scope: 'team', defaultValue: false },
  { id: 'a-4', name: 'certified', type: 'date', scope: 'global', isSystem: true },
];

/** Options with every default filled in. */
export function settingsOf(options: TenantOptions): Settings {
  const { rate, ...limits } = options.limits ?? {};
  const offer = { ...OFFER, ...options.offer };
  return {
    offer,
    shape: {
      ...SHAPE,
      ...(options.shape?.bulkShape === 'tutorial' ? { bulkStatus: 'mixed' as const } : {}),
      ...options.shape,
    },
    limits: { ...LIMITS, ...limits, rate: rate ? { ...RATE, ...rate } : null },
    quirks: { ...QUIRKS, ...options.quirks },
    auth: { ...AUTH, ...options.auth },
    roles: options.roles ?? ROLES,
    attributes: options.attributes ?? ATTRIBUTES,
  };
}

const PUBLISHED_ONLY: Partial<Offer> = {
  bulk: false,
  paging: false,
  etag: false,
  groups: false,
  delete: false,
  serviceProviderConfig: false,
  vendor: false,
  published: true,
  attributes: false,
};

/** A tenant as the profile of that name expects it (see cxone-api.md); spread it and change what the test is about. */
export const PRESETS = {
  cxone: { offer: PUBLISHED_ONLY },
  'cxone-gov': { offer: PUBLISHED_ONLY },
  bulk: {
    offer: { groups: false, vendor: false, attributes: false },
    shape: { bulkShape: 'tutorial' },
    auth: { clientAuth: 'body', scopes: ['scim'] },
  },
  roles: {
    offer: { bulk: false, groups: false, delete: false, attributes: false },
    shape: { roles: 'matrix' },
    auth: { clientAuth: 'body', scopes: ['scim:users:write', 'scim:users:read', 'users:read'] },
  },
  lifecycle: {
    offer: { bulk: false, groups: false, attributes: false },
    auth: { clientAuth: 'body', scopes: ['provisioning:write', 'users:delete', 'sessions:manage', 'license:read'] },
  },
  entra: { offer: { bulk: false, vendor: false, attributes: false }, auth: { clientAuth: 'body' } },
  attributes: { offer: { bulk: false, groups: false, vendor: false, attributes: true }, auth: { clientAuth: 'basic' } },
  generic: { offer: { vendor: false, attributes: false } },
} as const satisfies Record<string, TenantOptions>;
