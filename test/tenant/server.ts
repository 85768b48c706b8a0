import type { IncomingMessage, ServerResponse } from 'node:http';
import { Auth } from './auth.ts';
import { scaledClock, seededRandom } from './clock.ts';
import { Faults, type Fault, type RequestFault } from './faults.ts';
import { Lies } from './lies.ts';
import { Pacer, type Budget } from './limits.ts';
import { settingsOf, type Settings, type TenantOptions } from './options.ts';
import type { SeedUser } from './people.ts';
import { answerOf, budgetOf } from './routes.ts';
import { bodyOf, flat, listen, redacted, strike, truncate, write } from './sockets.ts';
import type { State } from './state.ts';
import { Traffic } from './traffic.ts';
import { attributesOf, personOf, Store, type Account } from './store.ts';
import { errorAnswer, isObject, type TenantAnswer, type TenantRequest } from './wire.ts';

export { scaledClock, seededRandom } from './clock.ts';
export { PRESETS, ROLES } from './options.ts';
export type { TenantOptions } from './options.ts';
export type { Fault } from './faults.ts';
export { people, person, rosterCsv } from './people.ts';
export type { Person, SeedUser } from './people.ts';

/** One request as it came in. */
export interface RequestRecord {
  method: string;
  /** With the query. */
  path: string;
  /** What was answered; `null`: nothing (reset, hang), or not yet. */
  status: number | null;
  /** Tenant's time, ms. */
  at: number;
  budget: Budget;
  body?: string;
  /** Lower-case names; Authorization and cookies are redacted. */
  headers: Record<string, string>;
  /** For a 429 that names its wait: the tenant's time at which it ends. */
  retryAfterUntil?: number;
  /** The fault that struck, e.g. `reset after`. */
  fault?: string;
}

export interface TenantHandle {
  /** Origin, e.g. `http://127.0.0.1:40123`. */
  url: string;
  tokenUrl: string;
  scimUrl: string;
  apiUrl: string;
  issuer: string;
  /** Another origin, for redirects and webhooks; Authorization there is a violation. */
  strangerUrl: string;
  /** Whatever was posted to `${strangerUrl}/hook`, headers included. */
  deliveries: { path: string; headers: Record<string, string>; body: string; at: number }[];
  settings: Settings;
  users: Map<string, Account>;
  deleted: Account[];
  cleanup: State['cleanup'];
  groups: State['groups'];
  requests: RequestRecord[];
  /** Requests that could change something: no reads, tokens or searches. */
  readonly writes: RequestRecord[];
  violations: string[];
  /** Most requests that were under way together, tokens aside. */
  readonly peak: number;
  /** Grants given out, in order. */
  grants: string[];
  /** Accounts in flat form, by userName. */
  snapshot(): ReturnType<typeof personOf>[];
  find(userName: string): ReturnType<typeof personOf> | undefined;
  /** Someone deletes an account in the tenant itself. */
  remove(userName: string): void;
  /** Someone changes an account in the tenant itself. */
  change(person: SeedUser): void;
  seed(users: SeedUser[]): void;
  setFault(fault: Fault): void;
  clearFaults(): void;
  revokeTokens(): void;
  /** Forgets requests and violations, e.g. between two runs. */
  forget(): void;
  close(): Promise<void>;
}

const READ_POSTS = /\/(users|roles|teams)\/search$|\/\.search$/;
/**
 * How long a request may already have been under way when its budget was told to wait: a quarter of a second of the
 * tenant's time, and 25 ms of the wall's where the clock runs faster than that.
 */
const underWayMs = (speed: number): number => 250 + 25 * (speed - 1);

/**
 * Starts a tenant on loopback.
 * @param options see options.ts; PRESETS has one for every profile
 */
export async function startTenant(options: TenantOptions = {}): Promise<TenantHandle> {
  const settings = settingsOf(options);
  const clock = options.clock ?? scaledClock();
  const random = seededRandom(options.seed ?? 1);
  const state: State = {
    settings,
    store: new Store(settings, () => clock.now()),
    groups: new Map(),
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    random,
    origin: '',
    violations: [],
    cleanup: { licenses: [], sessions: [], disconnects: [], refreshed: [], logouts: [] },
    pages: 0,
    lies: null,
    keyLooks: 0,
    cursor: 0,
  };
  if (options.lies) state.lies = new Lies(options.lies, state);
  const auth = new Auth(state);
  const faults = new Faults(options.faults ?? [], random);
  const pacer = new Pacer(settings.limits.rate, clock.now());
  const traffic = new Traffic(state);
  const grace = underWayMs(options.clock?.speed ?? 1);
  const requests: RequestRecord[] = [];
  const deliveries: TenantHandle['deliveries'] = [];
  let stranger = '';

  const seed = (users: SeedUser[]): void => {
    for (const user of users) addPerson(state, user);
  };
  const remove = (userName: string): void => {
    const account = state.store.byUserName(userName);
    if (account) state.store.remove(account);
  };
  const view = {
    get origin() {
      return state.origin;
    },
    seed,
    remove,
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const arrived = clock.now();
    const url = new URL(incoming.url ?? '/', state.origin);
    const request: TenantRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: flat(incoming),
      body: await bodyOf(incoming),
    };
    const budget = budgetOf(request);
    const record: RequestRecord = {
      method: request.method,
      path: url.pathname + url.search,
      status: null,
      at: arrived,
      budget,
      headers: redacted(request.headers),
      ...(options.keepBodies === false || budget === 'token' || request.body === '' ? {} : { body: request.body }),
    };
    requests.push(record);
    if (request.headers['accept'] === undefined)
      state.violations.push(`no Accept header: ${request.method} ${record.path}`);
    const leave = traffic.enter(request, budget);
    response.once('close', leave);
    const send = (answer: TenantAnswer): void => {
      record.status = answer.status;
      leave();
      // The tenant's own time: a Retry-After date is measured from it.
      response.setHeader('date', new Date(clock.now()).toUTCString());
      write(response, answer);
    };

    if (budget !== 'token') {
      const told = pacer.waits[budget];
      if (told && arrived > told.told + grace && arrived < told.until - 1) {
        state.violations.push(
          `${request.method} ${record.path} came ${Math.round(told.until - arrived)} ms before its Retry-After`,
        );
      }
      const waitMs = pacer.take(budget, arrived);
      if (waitMs !== null) {
        const told = pacer.retryAfter(budget, waitMs, clock.now());
        if (told) record.retryAfterUntil = told.until;
        const answer = errorAnswer({ status: 429, message: 'Too many requests.' }, settings.shape.errors);
        return send({ ...answer, headers: { ...answer.headers, ...(told ? { 'retry-after': told.header } : {}) } });
      }
    }

    const fault = faults.forRequest(request, budget);
    const timing = fault && timingOf(fault);
    if (fault) record.fault = timing === null ? fault.kind : `${fault.kind} ${timing}`;
    if (fault?.kind === 'revoke') auth.revoke();
    if (fault?.kind === 'redirect')
      return send({
        status: fault.status ?? 307,
        headers: { location: `${fault.to ?? stranger}${url.pathname}${url.search}` },
      });
    if (fault && timing === 'before') return strike(fault, response, send);

    const instead = options.gateway?.instead?.(request, view);
    const own = instead ?? answerOf(state, auth, faults, request, url.search);
    const answer = (instead ? undefined : options.gateway?.answer?.(request, own, view)) ?? own;
    const { latencyMs, operationLatencyMs } = settings.limits;
    const pause =
      latencyMs +
      (operationLatencyMs > 0 ? operationLatencyMs * operationsIn(answer) : 0) +
      (fault?.kind === 'slow' ? fault.ms : 0);
    if (pause > 0) await clock.sleep(pause);
    if (fault?.kind === 'truncate') return truncate(response, answer, fault.clean ?? false);
    if (fault && timing === 'after') return strike(fault, response, send);
    send(answer);
  };

  const main = await listen(
    (incoming, response) => void serve(incoming, response).catch((error: unknown) => crash(state, response, error)),
  );
  const receive = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming);
    if (incoming.headers.authorization !== undefined)
      state.violations.push(`Authorization sent to another origin: ${incoming.method ?? ''} ${incoming.url ?? ''}`);
    deliveries.push({ path: incoming.url ?? '/', headers: flat(incoming), body, at: clock.now() });
    write(response, { status: 200, body: { totalResults: 0, Resources: [] } });
  };
  const other = await listen((incoming, response) => void receive(incoming, response).catch(() => response.destroy()));
  state.origin = main.origin;
  stranger = other.origin;

  if (settings.offer.groups && settings.shape.roles === 'membership') {
    for (const role of settings.roles)
      state.groups.set(role.value, { id: role.value, displayName: role.display, members: new Set() });
  }
  seed(options.users ?? []);

  return {
    url: main.origin,
    tokenUrl: `${main.origin}/oauth/token`,
    scimUrl: `${main.origin}/scim/v2`,
    apiUrl: main.origin,
    issuer: main.origin,
    strangerUrl: stranger,
    deliveries,
    settings,
    users: state.store.accounts,
    deleted: state.store.deleted,
    cleanup: state.cleanup,
    groups: state.groups,
    requests,
    get writes() {
      return requests.filter((one) => one.budget !== 'token' && one.method !== 'GET' && !READ_POSTS.test(one.path));
    },
    violations: state.violations,
    get peak() {
      return traffic.peak;
    },
    grants: auth.grants,
    snapshot: () => state.store.list.map(personOf).sort((a, b) => (a.userName < b.userName ? -1 : 1)),
    find: (userName) => {
      const account = state.store.byUserName(userName);
      return account && personOf(account);
    },
    remove,
    change: (person) => {
      const account = state.store.byUserName(person.userName);
      if (!account) throw new Error(`There is no account ${person.userName}.`);
      state.store.replace(account, attributesOf(person, state.settings));
    },
    seed,
    setFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    revokeTokens: () => auth.revoke(),
    forget: () => {
      requests.length = 0;
      state.violations.length = 0;
    },
    close: async () => {
      await Promise.all([main.close(), other.close()]);
    },
  };
}

function timingOf(fault: RequestFault): 'before' | 'after' | null {
  return fault.kind === 'status' || fault.kind === 'reset' || fault.kind === 'hang' ? (fault.when ?? 'before') : null;
}

function operationsIn(answer: TenantAnswer): number {
  const body = answer.body;
  const list = isObject(body) ? (body['Operations'] ?? body['responses']) : undefined;
  return Array.isArray(list) ? list.length : 0;
}

function addPerson(state: State, person: SeedUser): void {
  const { roles, ...rest } = person;
  const membership = state.settings.shape.roles === 'membership';
  const account = state.store.add(attributesOf(membership ? rest : person, state.settings), {
    ...(person.id === undefined ? {} : { id: person.id }),
    dependencies: { queues: 0, skills: 0, recordings: 0, ...person.dependencies },
    sessions: person.sessions ?? 0,
    accessKeys: (person.accessKeys ?? []).map((accessKeyId) => ({ accessKeyId, isActive: true })),
  });
  if (membership) for (const role of roles ?? []) state.groups.get(role)?.members.add(account.id);
}

/** A fault of the tenant itself, not one it was asked for: a violation, so that no test passes over it. */
function crash(state: State, response: ServerResponse, error: unknown): void {
  if (response.socket?.destroyed ?? true) return;
  state.violations.push(
    `the tenant itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  if (!response.headersSent) write(response, { status: 500, body: { error: 'tenant_bug' } });
}
