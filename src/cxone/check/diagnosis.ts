import type { CheckFinding, Diagnosis, FindingStatus } from '../../model/findings.ts';
import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import { parseListResponse } from '../../scim/listresponse.ts';
import type { Connection } from '../connect/connection.ts';
import { byteWords, clockWords } from './diagnosis-words.ts';
import { type Answered, errorIn, type Reply, routeMissing } from '../connect/replies.ts';
import { byFilter } from '../read/filtering.ts';
import { abilities } from './abilities.ts';
import { discover } from '../session/probe.ts';
import { tenantRoles } from '../read/roles.ts';
import { missingScopes } from '../connect/scopes.ts';
import { versionIn, type TenantSession } from '../session/tenant-session.ts';
import { definitionQuery } from '../read/definitions.ts';
import { plural } from '../../text/figures.ts';

/** What the examination of a tenant needs; each part may fail, and what depends on it is then not asked. */
interface Steps {
  connect(): Promise<Connection>;
  session(connection: Connection): Promise<TenantSession>;
}

/** A difference of clocks from which tokens and signatures may be refused, ms. */
const CLOCK_LIMIT = 30_000;
/** `Date` counts whole seconds (RFC 9110, section 6.6.1). */
const CLOCK_GRAIN = 1_000;

/** The table in its order; what was not asked stands there as unknown. */
const NAMES = [
  'sign-in',
  'scopes',
  'service-provider-config',
  'users',
  'paging',
  'filter',
  'roles',
  'bulk',
  'patch',
  'etag',
  'attributes',
  'clock',
] as const;
type Name = (typeof NAMES)[number];

/**
 * Tries what a tenant offers, with reads alone: sign-in, scopes, ServiceProviderConfig, a first page of users, paging,
 * filter, versions, roles, attribute definitions, clock.
 * @returns a finding for every ability; `failure` where no run could work: the tenant is not reached, the token is
 * refused, the
 *   users may not be read
 */
export async function diagnose(steps: Steps): Promise<Diagnosis & { failure?: Failure }> {
  const sheet = new Sheet();
  try {
    const connection = await steps.connect();
    const session = await signIn(sheet, steps, connection);
    await examine(sheet, session);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    sheet.fail(error);
  }
  return sheet.result();
}

/** Collects findings and the clock's readings. */
class Sheet {
  failure: Failure | undefined;
  /** Abilities that only some profiles have. */
  readonly more: CheckFinding[] = [];
  /** The ability that is being tried: a Failure that is thrown belongs to it. */
  trying: Name = 'sign-in';
  readonly #findings = new Map<Name, CheckFinding>();
  #differences: number[] = [];

  set(name: Name, status: FindingStatus, detail: string, advice = ''): void {
    this.#findings.set(name, { name, status, detail, advice });
  }

  fail(failure: Failure): void {
    this.failure ??= failure;
    this.set(this.trying, 'failed', failure.message, failure.advice);
  }

  /** Notes the tenant's clock where an answer has a Date: it was read about half a round trip ago. */
  time(reply: Reply, session: TenantSession): void {
    if (!reply.answered) return;
    const date = Date.parse(reply.headers['date'] ?? '');
    if (Number.isFinite(date))
      this.#differences.push(date + CLOCK_GRAIN / 2 - (session.clock.now() - reply.latencyMs / 2));
  }

  result(): Diagnosis & { failure?: Failure } {
    const clock = this.#clock();
    const findings = NAMES.map(
      (name): CheckFinding =>
        this.#findings.get(name) ?? {
          name,
          status: 'unknown',
          detail: 'not asked: what comes before it failed',
          advice: '',
        },
    );
    findings.push(...this.more);
    return { findings, clockDifferenceMs: clock, failure: this.failure };
  }

  #clock(): number | null {
    const sorted = this.#differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
    const [nearest] = sorted;
    if (nearest === undefined) {
      if (this.trying !== 'sign-in') this.set('clock', 'unknown', 'no answer named its time (header Date)');
      return null;
    }
    const ms = Math.abs(nearest) <= CLOCK_GRAIN ? 0 : Math.round(nearest);
    const isFar = Math.abs(ms) > CLOCK_LIMIT;
    this.set(
      'clock',
      isFar ? 'failed' : 'works',
      clockWords(ms),
      isFar ? 'Set the runner’s clock by NTP: tokens and webhook signatures hang on the time.' : '',
    );
    return ms;
  }
}

async function signIn(sheet: Sheet, steps: Steps, connection: Connection): Promise<TenantSession> {
  await connection.tokens.get();
  const session = await steps.session(connection);
  const token = connection.tokens.current;
  const seconds = token ? Math.round((token.renewAt - session.clock.now()) / 1000) : 0;
  sheet.set('sign-in', 'works', `a token is given out; it is renewed after ${seconds} s`);
  const scopes = token?.scopes ?? null;
  const missing = missingScopes({ ...session.settings, needs: ['write', 'delete', 'sessions', 'license'] }, scopes);
  const needed = missing.filter(({ need }) => need === 'read');
  if (needed.length > 0) {
    sheet.failure ??= new Failure(
      'auth-failed',
      `The token lacks a scope that every run needs: ${needed.map(({ scope }) => scope).join(', ')}.`,
      'Grant it to the application in CXone.',
    );
  }
  if (scopes === null) sheet.set('scopes', 'unknown', 'the token answer names no scopes');
  else if (missing.length === 0) sheet.set('scopes', 'works', `granted: ${scopes.join(' ')}`);
  else
    sheet.set(
      'scopes',
      needed.length > 0 ? 'failed' : 'absent',
      `granted: ${scopes.join(' ')}; not granted: ${missing.map(({ scope, need }) => `${scope} (${need})`).join(', ')}`,
      `Grant ${missing.map(({ scope }) => `\`${scope}\``).join(', ')} to the application in CXone, as far as this ` +
        `tenant is to be written to.`,
    );
  return session;
}

async function examine(sheet: Sheet, session: TenantSession): Promise<void> {
  await attributes(sheet, session);
  if (session.scimUrl === '') {
    for (const name of [
      'service-provider-config',
      'users',
      'paging',
      'filter',
      'roles',
      'bulk',
      'patch',
      'etag',
    ] as const)
      sheet.set(name, 'unknown', `profile ${session.settings.profile} has no SCIM base`);
    return;
  }
  sheet.trying = 'service-provider-config';
  await serviceProvider(sheet, session);
  sheet.trying = 'users';
  const people = await users(sheet, session);
  if (people) {
    sheet.trying = 'filter';
    await filters(sheet, session, people);
  }
  sheet.trying = 'roles';
  await roles(sheet, session);
  if (session.profile.published) sheet.more.push(...(await abilities(session)));
}

/** Discovery of what the tenant says of itself (RFC 7643, section 5). */
async function serviceProvider(sheet: Sheet, session: TenantSession): Promise<void> {
  const { profile, settings, capabilities } = session;
  if (!profile.probes)
    sheet.set('service-provider-config', 'absent', `profile ${settings.profile} is taken as NiCE publishes it`);
  else {
    await discover(session);
    const isThere = !capabilities.notes.some((note) => note.startsWith('no ServiceProviderConfig'));
    sheet.set(
      'service-provider-config',
      isThere ? 'works' : 'absent',
      isThere ? 'the tenant says what it offers' : `there is none: profile ${settings.profile} is assumed`,
      isThere ? '' : 'Nothing has to be done; if bulk requests are known to work, set `bulk: on`.',
    );
  }
  const { bulk, patch } = capabilities;
  if (bulk)
    sheet.set(
      'bulk',
      'works',
      `up to ${Math.min(bulk.maxOperations, settings.bulkSize)} operations, ${byteWords(bulk.maxPayloadSize)}, as ` +
        `announced or assumed`,
    );
  else if (settings.bulk === 'on')
    sheet.set('bulk', 'failed', 'the input `bulk` is `on`, and the tenant offers none', 'Set `bulk` to `auto`.');
  else
    sheet.set('bulk', 'absent', 'people are written one by one', 'Nothing has to be done; a large apply takes longer.');
  if (patch === null) sheet.set('patch', 'unknown', 'the tenant does not say; it shows at the first update');
  else
    sheet.set(
      'patch',
      patch ? 'works' : 'absent',
      patch ? 'only what changes is sent' : 'accounts are read, merged and PUT',
      '',
    );
}

async function users(sheet: Sheet, session: TenantSession): Promise<PriorUser[] | null> {
  const isSearched = session.capabilities.listing === 'search';
  const reply = isSearched
    ? await session.exchange.ask({
        method: 'POST',
        url: `${session.apiUrl ?? ''}/user-management/v2/users/search`,
        body: { skip: 0, top: 10 },
        idempotent: true,
      })
    : await session.exchange.ask({
        method: 'GET',
        url: `${session.scimUrl}/Users?startIndex=1&count=10`,
        expect: [501],
      });
  sheet.time(reply, session);
  if (!reply.answered || reply.status >= 300) {
    const error = errorIn(reply);
    const isDenied = reply.answered && (reply.status === 403 || reply.status === 401);
    const isDead = !reply.answered || reply.status >= 500 || reply.status === 429;
    const message =
      `The first page of users was ${reply.answered ? `answered HTTP ${reply.status}` : 'not answered'}: ` +
      `${error.message}.`.replace('..', '.');
    if (isDenied)
      throw new Failure(
        'auth-failed',
        message,
        'Give the application the permission to read users (scope or role) in CXone.',
      );
    if (routeMissing(reply))
      throw new Failure(
        'config-invalid',
        message,
        'Check `scim-url`, `api-url` and `profile`: there are no users at that address.',
      );
    if (isDead) throw new Failure('tenant-unreachable', message, error.advice);
    sheet.set(
      'users',
      'absent',
      `the tenant lists nobody unasked: ${error.message}`,
      'People are looked up by filter where the tenant counts them; if plans end read-incomplete, choose another ' +
        'profile.',
    );
    return null;
  }
  return isSearched ? searched(sheet, reply) : listed(sheet, session, reply);
}

function searched(sheet: Sheet, reply: Answered): PriorUser[] {
  const body = isObject(reply.body) ? reply.body : {};
  const total = Number(valueOf(body, 'totalRecords'));
  const found = valueOf(body, 'users');
  if (!Number.isFinite(total) || !Array.isArray(found)) {
    throw new Failure(
      'config-invalid',
      'The user search answers something else than users.',
      'Check `api-url` and `tenant`.',
    );
  }
  sheet.set('users', 'works', `${total} accounts by the user search`);
  sheet.set('paging', 'works', 'by skip and top of the user search');
  sheet.set('etag', 'unknown', 'the search shows no versions');
  const people = found.flatMap((each): PriorUser[] =>
    isObject(each) && typeof each['id'] === 'string' && typeof each['userName'] === 'string'
      ? [{ id: each['id'], userName: each['userName'], active: each['status'] === 'ACTIVE', roles: [] }]
      : [],
  );
  return people.toSorted((a, b) => Number(b.active) - Number(a.active));
}

async function listed(sheet: Sheet, session: TenantSession, reply: Answered): Promise<PriorUser[]> {
  const page = parseListResponse(reply.body);
  const people = page?.resources.map((resource) => session.account(resource)).filter((user) => user !== null);
  if (!page || !people || people.length !== page.resources.length) {
    throw new Failure(
      'config-invalid',
      'The first page of users is no SCIM list.',
      'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    );
  }
  session.capabilities.listing = 'scim';
  sheet.set(
    'users',
    'works',
    page.total === null
      ? `${people.length} accounts on the first page, no total`
      : `${page.total} accounts, ${people.length} on the first page`,
  );
  await paging(sheet, session, people, page.total);
  const [first] = page.resources;
  const hasVersion = first !== undefined && versionIn(first, {}) !== undefined;
  const { etag } = session.capabilities;
  if (etag === null && first === undefined) sheet.set('etag', 'unknown', 'there is no account to see it by');
  else
    sheet.set(
      'etag',
      etag === true || hasVersion ? 'works' : 'absent',
      etag === true || hasVersion
        ? 'writes say which version they change'
        : 'a change by someone else in the same moment may be overwritten',
      '',
    );
  return people;
}

/** A page that begins later must show other people (RFC 7644, section 3.4.2.4). */
async function paging(sheet: Sheet, session: TenantSession, people: PriorUser[], total: number | null): Promise<void> {
  const [first, second] = people;
  if (!first || !second) return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.scimUrl}/Users?startIndex=2&count=1`,
    expect: [501],
  });
  sheet.time(reply, session);
  const page = reply.answered && reply.status < 300 ? parseListResponse(reply.body) : null;
  const id = page?.resources[0] && session.account(page.resources[0])?.id;
  const works = page !== null && page.resources.length >= 1 && id !== undefined && id !== first.id && total !== null;
  if (works)
    return sheet.set(
      'paging',
      'works',
      plural(page.resources.length, 'by startIndex and count', 'by startIndex; count is not minded'),
    );
  const isShort = total === null || total > people.length;
  const why =
    total === null
      ? 'the list has no totalResults, so nobody can tell when it is whole'
      : 'startIndex and count are not minded';
  const advice =
    'Plans are refused where a read cannot be proven whole: choose the profile that fits, or give `api-url` for ' +
    'the user search.';
  sheet.set('paging', isShort ? 'failed' : 'absent', why, advice);
  if (isShort)
    sheet.failure ??= new Failure('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}

/** Someone who is there must be found, and nobody else. */
async function filters(sheet: Sheet, session: TenantSession, people: PriorUser[]): Promise<void> {
  const someone = people[0];
  if (!someone) return sheet.set('filter', 'unknown', 'there is no account to look for');
  const found = await byFilter(session, [{ attribute: 'userName', value: someone.userName }]);
  if (found?.some((user) => user.id === someone.id))
    return sheet.set('filter', 'works', 'people can be looked up by userName');
  const why =
    found === null
      ? 'filters are refused or ignored: people are found by reading everybody'
      : 'a person who is listed is not found by userName';
  sheet.set(
    'filter',
    found === null ? 'absent' : 'failed',
    why,
    found === null
      ? 'Nothing has to be done; reads take longer.'
      : 'Give the application the permission to read all users.',
  );
}

async function roles(sheet: Sheet, session: TenantSession): Promise<void> {
  const known = await tenantRoles(session);
  if (known) return sheet.set('roles', 'works', `${known.length} roles can be listed`);
  if (session.profile.published)
    return sheet.set(
      'roles',
      'failed',
      'the role search is refused',
      'Give the application the permission to read roles: roles are written by the tenant’s ids.',
    );
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.scimUrl}/Groups?startIndex=1&count=1`,
    expect: [501],
  });
  sheet.time(reply, session);
  const page = reply.answered && reply.status < 300 ? parseListResponse(reply.body) : null;
  session.capabilities.groups = page !== null;
  const how = `roles are written as ${session.mode === 'matrix' ? 'the `groups` matrix' : 'the `roles` attribute'}`;
  if (page) sheet.set('roles', 'works', `${how}; the tenant has ${page.total ?? 'some'} groups`);
  else
    sheet.set(
      'roles',
      'absent',
      `${how}; the tenant cannot list them, so names are taken as the policy gives them`,
      'Check the spelling of the roles in the policy against CXone.',
    );
}

async function attributes(sheet: Sheet, session: TenantSession): Promise<void> {
  sheet.trying = 'attributes';
  const { apiUrl, profile, settings } = session;
  if (profile.published || apiUrl === null)
    return sheet.set(
      'attributes',
      'unknown',
      profile.published
        ? `profile ${settings.profile} has no route for attribute definitions`
        : 'there is no REST base (`api-url`)',
    );
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${apiUrl}/api/v2/users/attributes?${definitionQuery({ pageSize: 1 })}`,
    expect: [501],
  });
  sheet.time(reply, session);
  if (reply.answered && reply.status < 300)
    return sheet.set('attributes', 'works', 'definitions can be listed; `attr.` columns are checked against them');
  if (routeMissing(reply))
    return sheet.set('attributes', 'absent', 'the tenant has no such route: `attr.` columns are not checked');
  const error = errorIn(reply);
  if (profile.attributes === 'required' && (!reply.answered || reply.status >= 500))
    throw new Failure(
      'tenant-unreachable',
      `The attribute definitions could not be read: ${error.message}.`.replace('..', '.'),
      error.advice,
    );
  if (profile.attributes === 'required' && reply.answered && reply.status === 403)
    throw new Failure(
      'auth-failed',
      `The attribute definitions may not be read: ${error.message}.`.replace('..', '.'),
      'Grant the scope `users.attributes.read`.',
    );
  sheet.set(
    'attributes',
    'failed',
    `definitions cannot be read: ${error.message}`,
    reply.answered && reply.status === 403
      ? 'Grant the scope `users.attributes.read`, if the roster has `attr.` columns.'
      : error.advice,
  );
}
