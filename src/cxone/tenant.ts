/**
 * One tenant behind one port. The rooms, in the order a run passes them:
 *
 * - `connect/`: profile and inputs become addresses; discovery, token, which hosts may be given credentials.
 * - `session/`: what is known of this tenant (capabilities, versions, teams), and accounts in its words and in ours.
 * - `read/`: complete reads, look-ups, roles, groups, definitions. A read that is not proven complete throws.
 * - `write/`: one operation alone or many in a bulk; each answer becomes a result for each person.
 * - `leave/`: the steps of leavers, by the tutorials' routes and by NiCE's.
 * - `check/`: `mode: check`, which tries everything and writes nothing.
 */
import { HUB_ONLY } from '../model/field-groups.ts';
import type { DefinitionQuery, DefinitionReading } from '../model/definition.ts';
import { Failure } from '../model/failure.ts';
import type { PriorState, PriorUser, ReadRequest } from '../model/state.ts';
import {
  type BulkAnswer,
  type Capabilities,
  noTraffic,
  type Tenant,
  type TrafficStatistics,
  type WireOperation,
  type WireResult,
  type Write,
  type WriteForm,
} from '../model/tenant.ts';
import { sendBulk } from './write/bulk.ts';
import { selfOf, tenantIdOf } from './connect/claims.ts';
import { Connection } from './connect/connection.ts';
import { lookUp, oneByOne } from './read/lookup.ts';
import { withMembership } from './read/membership.ts';
import { assumed, probe } from './session/probe.ts';
import { addressesOf, PROFILES } from './connect/profiles.ts';
import { readTenant } from './read/read-tenant.ts';
import { requireScopes } from './connect/scopes.ts';
import { switchWords } from './write/account-settings.ts';
import { mayBulk } from './write/memberships.ts';
import { sendSingle } from './write/send-single.ts';
import { TenantSession } from './session/tenant-session.ts';
import { checkSettings, type TenantSettings } from './connect/settings.ts';
import { DEACTIVATED_AT_ONCE } from './leave/deactivations.ts';
import { stepsOf } from './leave/steps.ts';
import type { TenantDeps } from './connect/deps.ts';
import { GROUPS, otherForms, prepareWrite } from './session/prepare-write.ts';

/**
 * A tenant by its profile and the inputs that override it.
 * @returns a `Tenant`; nothing is sent before `connect`
 */
export function createTenant(settings: TenantSettings, deps: TenantDeps): Tenant {
  return new CxoneTenant(settings, deps);
}

const FORM_NOTES: Record<WriteForm, string> = {
  list: 'bulk requests take the data of a PATCH as a list of operations',
  alone: 'changes in bulk requests are ignored: they are sent one by one',
  split: 'roles are not replaced: they are taken one by one and added',
  put: 'PATCH is ignored: accounts are read, merged and PUT',
  nulls: 'PUT leaves what it does not name: what is cleared is sent as null',
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/i;

class CxoneTenant implements Tenant {
  readonly name: string;
  readonly lacks: readonly string[];
  readonly listsAllRoles: boolean;
  readonly canDelete: boolean;
  readonly deactivatesAtOnce?: number;
  readonly capabilities: Capabilities;
  readonly steps: Tenant['steps'];
  readonly #settings: TenantSettings;
  readonly #deps: TenantDeps;
  #connection: Connection | undefined;
  #opened: TenantSession | undefined;

  constructor(settings: TenantSettings, deps: TenantDeps) {
    const profile = PROFILES[settings.profile];
    this.#settings = settings;
    this.#deps = deps;
    this.name = settings.tenant || URL.parse(settings.scimUrl ?? settings.apiUrl ?? '')?.host || settings.profile;
    this.listsAllRoles = profile.published;
    this.lacks = profile.published ? [] : [...HUB_ONLY, 'primaryRole'];
    this.canDelete = profile.deletes;
    if (profile.published) this.deactivatesAtOnce = DEACTIVATED_AT_ONCE;
    this.capabilities = assumed(profile);
    this.steps = stepsOf(profile.published ? 'published' : 'tutorials', () => this.#session);
  }

  async connect(): Promise<Capabilities> {
    const { capabilities } = this;
    const settings = this.#settings;
    const deps = this.#deps;
    const connection = await this.#dial();
    await connection.tokens.get();
    const session = await this.#begin(connection);
    const { clientAuth } = connection.tokens;
    if (clientAuth)
      session.note(
        `the application signs in ${clientAuth === 'body' ? 'in the body' : 'by HTTP Basic'}: ` +
          `give \`client-auth: ${clientAuth}\` to save a request`,
      );
    requireScopes(settings, connection.tokens.current?.scopes ?? null);
    await probe(session);
    for (const note of capabilities.notes) deps.log?.(note);
    return capabilities;
  }

  async diagnose(): ReturnType<NonNullable<Tenant['diagnose']>> {
    const { diagnose } = await import('./check/diagnosis.ts');
    return diagnose({ connect: () => this.#dial(), session: (connection) => this.#begin(connection) });
  }

  async definitions(query: DefinitionQuery): Promise<DefinitionReading> {
    const { readDefinitions } = await import('./read/definitions.ts');
    return readDefinitions(this.#session, query);
  }

  /** Nothing is sent yet. */
  async #dial(): Promise<Connection> {
    const [problem] = checkSettings(this.#settings);
    if (problem) throw new Failure(problem.reason, problem.message, problem.advice);
    this.#connection = await Connection.open(this.#settings, this.#deps);
    return this.#connection;
  }

  /** With a token: where the routes are. */
  async #begin(connection: Connection): Promise<TenantSession> {
    const { capabilities } = this;
    const settings = this.#settings;
    const deps = this.#deps;
    const profile = PROFILES[settings.profile];
    const { scimUrl, apiUrl } = await connection.bases();
    const mode = settings.rolesWrite === 'auto' ? profile.roles : settings.rolesWrite;
    this.#opened = new TenantSession({
      settings,
      profile,
      clock: deps.clock,
      exchange: connection.exchange,
      scimUrl,
      apiUrl,
      capabilities,
      mode,
      signal: deps.signal,
    });
    this.#opened.hub.self = selfOf(connection.tokens.current?.claims ?? {}).find((one) => UUID.test(one));
    return this.#opened;
  }

  get #session(): TenantSession {
    if (!this.#opened) throw new TypeError('connect() comes first');
    return this.#opened;
  }

  get description(): Tenant['description'] {
    const addresses = addressesOf(this.#settings);
    return {
      profile: this.#settings.profile,
      scimUrl: this.#opened?.scimUrl ?? addresses.scimUrl ?? '',
      apiUrl: this.#opened ? this.#opened.apiUrl : addresses.apiUrl,
      scopes: this.#connection?.tokens.current?.scopes ?? [],
    };
  }

  async read(request: ReadRequest): Promise<PriorState> {
    const state = await readTenant(this.#session, request);
    const claims = this.#connection?.tokens.current?.claims ?? {};
    const self = selfOf(claims);
    // A number or a short name may be another word for the same tenant.
    const tenantId = [tenantIdOf(claims)].find((one) => one !== undefined && UUID.test(one));
    return { ...state, self: self.length > 0 ? self : undefined, tenantId };
  }

  async lookUp(
    keys: { id?: string; userName?: string; externalId?: string }[],
    fields?: readonly string[],
  ): Promise<PriorUser[]> {
    const users = await lookUp(this.#session, keys, fields);
    return this.#session.mode === 'membership' ? withMembership(this.#session, users) : users;
  }

  async get(id: string): Promise<PriorUser | null> {
    if (this.#session.profile.published) return (await lookUp(this.#session, [{ id }]))[0] ?? null;
    const [found] = await oneByOne(this.#session, [id]);
    if (!found) return null;
    return this.#session.mode === 'membership' ? ((await withMembership(this.#session, [found]))[0] ?? null) : found;
  }

  settingWords(fields: readonly string[]): string | null {
    return PROFILES[this.#settings.profile].published ? switchWords(fields) : null;
  }

  prepare(write: Write, form?: WriteForm): WireOperation {
    return prepareWrite(this.#session, write, form);
  }

  otherForms(operation: WireOperation, inBulk: boolean): WriteForm[] {
    const session = this.#session;
    // Groups are put into bulks on their own account, however many people there are.
    return otherForms(operation, operation.path === GROUPS ? mayBulk(session) : inBulk, session.profile.published);
  }

  prefer(type: Write['type'], form: WriteForm): void {
    this.#session.forms.set(type, form);
    this.#session.note(FORM_NOTES[form]);
  }

  get bulkLimits(): { operations: number; bytes: number } | null {
    const { bulk } = this.capabilities;
    if (!bulk || this.#settings.bulk === 'off') return null;
    return { operations: Math.min(this.#settings.bulkSize, bulk.maxOperations), bytes: bulk.maxPayloadSize };
  }

  async sendBulk(operations: WireOperation[]): Promise<BulkAnswer> {
    const answer = await sendBulk(this.#session, operations);
    const done = new Set(answer.results.flatMap(({ ref, status }) => (status === 'done' ? [ref] : [])));
    for (const { ref, write } of operations) if (done.has(ref)) this.#session.written.note(write);
    return answer;
  }

  async sendOne(operation: WireOperation): Promise<WireResult> {
    const result = await sendSingle(this.#session, operation);
    if (result.status === 'done') this.#session.written.note(operation.write);
    return result;
  }

  arrived(write: Write, id: string): void {
    this.#session.written.note(write);
    this.#session.versions.wrote(id, undefined, null);
  }

  get lagMs(): number {
    return this.#opened?.lagMs ?? 0;
  }

  room(budget: 'bulk' | 'other'): number {
    return this.#connection ? this.#connection.http.room(budget) : Number.POSITIVE_INFINITY;
  }

  get traffic(): TrafficStatistics {
    return this.#connection?.http.statistics ?? noTraffic();
  }

  async close(): Promise<void> {
    await this.#connection?.http.close();
  }
}
