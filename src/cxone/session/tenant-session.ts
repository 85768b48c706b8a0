import type { Clock } from '../../model/clock.ts';
import type { PriorUser } from '../../model/state.ts';
import type { Capabilities, Write, WriteForm } from '../../model/tenant.ts';
import type { BulkSpelling } from '../../scim/bulkrequest.ts';
import { isObject, type Json, textOf, valueOf } from '../../scim/json.ts';
import { activeIn, identityIn } from '../../scim/user.ts';
import type { Exchange } from '../connect/replies.ts';
import type { Profile } from '../connect/profiles.ts';
import type { TenantSettings } from '../connect/settings.ts';
import { Hub } from './hub.ts';
import { KeptAccounts } from './kept-accounts.ts';
import { ListedAccounts } from './listed-accounts.ts';
import { Shapes } from './shapes.ts';
import { Teams } from './teams.ts';
import { loginIn, priorOf, type RolesMode } from './wire-user.ts';
import { Versions } from './versions.ts';
import { WrittenAccounts } from './own-writes.ts';
import { segment } from '../../scim/path.ts';

/** What an answer to a create says of the account. */
type NewAccount = Pick<PriorUser, 'id' | 'userName' | 'active' | 'externalId'>;

interface Options {
  settings: TenantSettings;
  profile: Profile;
  clock: Clock;
  exchange: Exchange;
  scimUrl: string | null;
  apiUrl: string | null;
  capabilities: Capabilities;
  mode: RolesMode;
  signal?: AbortSignal | undefined;
}

/** What one run knows of its tenant; the parts of this room share it. */
export class TenantSession {
  readonly settings: TenantSettings;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly exchange: Exchange;
  /** No trailing slash. */
  readonly scimUrl: string;
  readonly apiUrl: string | null;
  /** The same for addresses; empty where there is none. */
  readonly rest: string;
  readonly capabilities: Capabilities;
  readonly mode: RolesMode;
  readonly signal: AbortSignal | undefined;
  readonly teams = new Teams();
  readonly versions = new Versions();
  readonly written = new WrittenAccounts();
  readonly shapes: Shapes;
  /** How accounts are kept in memory. */
  readonly kept = new KeptAccounts();
  readonly hub = new Hub();
  /** Accounts that did not say whether they are active, as far as a list showed them. */
  readonly unsaid = new Set<string>();
  /** Kept only where PUT is how the tenant is written to. */
  readonly listed: ListedAccounts;
  /** Accounts that were just written whole by SCIM: what it does not show may be lost. */
  readonly putIds = new Set<string>();
  /** Largest page the tenant gives, as far as it said. */
  maxResults: number | null = null;
  /** How bulks are spelt; learnt from a 400. */
  spelling: BulkSpelling = 'rfc';
  /** A bulk was answered as one. */
  bulkProven = false;
  /** Forms that were seen to work where the usual one was ignored, by kind of write. */
  readonly forms = new Map<Write['type'], WriteForm>();
  /** `active` has to be sent as `"True"` or `"False"`; learnt from a 400. */
  textBooleans = false;
  /**
   * userName of an account that certainly exists: put at the end of an or-filter it proves that the whole filter was
   * read.
   */
  witness: string | undefined;
  /** Accounts that certainly exist, one for each attribute that is filtered by. */
  readonly witnesses = new Map<'userName' | 'externalId', PriorUser>();
  /** What filtering by an attribute was found to be worth; asked once a run. */
  readonly filterProofs = new Map<'userName' | 'externalId', Promise<boolean>>();
  /** userNames are compared with case: who is not found may be there all the same. */
  casedNames = false;
  /** Comparisons of one or-filter that the tenant takes at most; lowered by refusals. */
  chainLimit = Number.POSITIVE_INFINITY;
  /** `false`: ids cannot be filtered by. */
  filtersIds = true;
  /** Ids whose accounts cannot be read one by one: something is wrong with them alone. */
  readonly unreadableIds = new Set<string>();
  /** Looks at what this run wrote that were waited for in vain, one after the other, by what was looked for. */
  readonly vainLooks = new Map<string, number>();
  /** How long reads were seen to lag behind writes, milliseconds. */
  lagMs = 0;
  /** Requests that reading everybody took, where that was done by SCIM. */
  fullRead: number | null = null;
  /** Membership: whether User resources show their groups. */
  showsGroups: boolean | null = null;

  constructor(options: Options) {
    this.settings = options.settings;
    this.profile = options.profile;
    this.clock = options.clock;
    this.exchange = options.exchange;
    this.scimUrl = options.scimUrl ?? '';
    this.apiUrl = options.apiUrl;
    this.rest = options.apiUrl ?? '';
    this.capabilities = options.capabilities;
    this.mode = options.mode;
    this.signal = options.signal;
    this.shapes = new Shapes(options.settings.roleNames ?? null);
    this.listed = new ListedAccounts(options.mode);
  }

  /** True where accounts are written by reading, merging and PUT. */
  get writesByPut(): boolean {
    return this.mode === 'matrix' || this.capabilities.patch === false;
  }

  /** An account that was read, in the domain's terms, its team and its resource noted; `null` where it is none. */
  account(resource: unknown, headers?: Record<string, string>): PriorUser | null {
    // A read tells the tenant's habits; the answer to a write may just repeat what was sent.
    if (isObject(resource)) this.shapes.learn(resource);
    return this.shown(resource, headers);
  }

  /** An account that the answer to a write shows; it may be shown in part, so nothing is merged with it later. */
  shown(resource: unknown, headers?: Record<string, string>): PriorUser | null {
    const user = priorOf(resource, this.mode, this.shapes);
    if (!user || !isObject(resource)) return null;
    const login = this.#learn(resource, user);
    const etag = headers?.['etag'];
    const named = login ? { ...user, loginAuthenticator: this.hub.loginName(login.value) } : user;
    const own = this.profile.published ? this.#ownExternalId(named) : named;
    return this.kept.keep(own.version === undefined && etag ? { ...own, version: etag } : own);
  }

  /** Whose a new account is, by the answer that shows it: what else it holds shows the read that proves the write. */
  created(resource: unknown): NewAccount | null {
    const who = identityIn(resource);
    if (!who || !isObject(resource)) return null;
    this.#learn(resource, who);
    const active = activeIn(resource) ?? this.shapes.unsaid;
    const user = { ...who, active, externalId: textOf(valueOf(resource, 'externalId')) };
    return this.profile.published ? this.#ownExternalId(user) : user;
  }

  /** What an account tells of its tenant. @returns its login authenticator */
  #learn(resource: Json, { id }: { id: string }): ReturnType<typeof loginIn> {
    if (activeIn(resource) === null) this.unsaid.add(id);
    this.teams.learn(resource);
    if (this.mode === 'membership' && valueOf(resource, 'groups') !== undefined) this.showsGroups = true;
    const login = loginIn(resource);
    if (login?.display !== undefined) this.hub.logins.set(login.value, login.display);
    return login;
  }

  /**
   * An externalId as the policy's `externalId` has it: ours, or the name that the organisation's sign-in knows the
   * person by. `auto`: a value that looks like a sign-in name is not ours.
   */
  externalIdOf(value: string | undefined, userName: string, email?: string): { externalId?: string; ssoName?: string } {
    const rule = this.settings.externalIds ?? 'auto';
    if (rule === 'ignore') return { ssoName: value ?? '' };
    if (!value) return {};
    const low = value.toLowerCase();
    const isSignIn = /[@\\]/.test(value) || low === userName.toLowerCase() || low === email?.toLowerCase();
    return rule === 'auto' && isSignIn ? { ssoName: value } : { externalId: value };
  }

  #ownExternalId<T extends NewAccount & { email?: string }>(user: T): Omit<T, 'externalId'> & { externalId?: string } {
    const { externalId, ...rest } = user;
    return { ...rest, ...this.externalIdOf(externalId, user.userName, user.email) };
  }

  /** Accounts of a whole list, those that did not say whether they are active judged by what the others said. */
  withActive(users: readonly PriorUser[]): PriorUser[] {
    const active = this.shapes.unsaid;
    return users.map((user) => (this.unsaid.has(user.id) && user.active !== active ? { ...user, active } : user));
  }

  /** Keeps accounts that were listed to test filters with. An active one is sure to be shown everywhere. */
  remember(users: readonly PriorUser[]): void {
    const [first] = users;
    const named = users.find((user) => user.active) ?? first;
    const numbered = users.findLast((user) => user.active && user.externalId !== undefined);
    if (named && !this.witnesses.has('userName')) this.witnesses.set('userName', named);
    if (numbered && !this.witnesses.has('externalId')) this.witnesses.set('externalId', numbered);
    this.witness ??= named?.userName;
  }

  userUrl(id: string): string {
    return `${this.scimUrl}/Users/${segment(id)}`;
  }

  note(text: string): void {
    if (!this.capabilities.notes.includes(text)) this.capabilities.notes.push(text);
  }
}

/**
 * Whether an answer shows the account as it is and not just who it is: some tenants answer with id and userName alone.
 */
export const isWhole = (resource: unknown): boolean => isObject(resource) && valueOf(resource, 'name') !== undefined;

/** Version of a resource, from its `meta` or the answer's ETag. */
export function versionIn(resource: unknown, headers: Record<string, string>): string | undefined {
  const meta = isObject(resource) ? valueOf(resource, 'meta') : undefined;
  return (isObject(meta) ? textOf(valueOf(meta, 'version')) : undefined) ?? headers['etag'];
}
