import { lookupKeys, matches, parseFilter } from './filter.ts';
import { patched } from './patch.ts';
import type { State } from './state.ts';
import { roleOf, type Account } from './store.ts';
import {
  isObject,
  jsonOf,
  listOf,
  Refusal,
  SCIM,
  textOf,
  type Json,
  type TenantAnswer,
  type TenantRequest,
} from './wire.ts';

/** SCIM `/Users` and `/Users/{id}` (RFC 7644 §3); `null` where the method is not known here. */
export function usersRoute(state: State, request: TenantRequest): TenantAnswer {
  const id = request.path.split('/')[2];
  if (id === undefined || id === '') {
    if (request.method === 'GET') return list(state, request);
    if (request.method === 'POST') return create(state, request);
    throw new Refusal(405, 'Method not allowed.');
  }
  const key = decodeURIComponent(id);
  switch (request.method) {
    case 'GET':
      return { status: 200, ...resourceAnswer(state, seen(state, found(state, key, false))) };
    case 'PUT':
      return put(state, request, key);
    case 'PATCH':
      return patch(state, request, key);
    case 'DELETE':
      return remove(state, request, key);
    default:
      throw new Refusal(405, 'Method not allowed.');
  }
}

/** An account as the tenant shows it. */
export function rendered(state: State, account: Account): Json {
  const { roles, ...rest } = account.resource;
  const { shape, offer } = state.settings;
  const extensions = Object.keys(rest).filter((key) => key.startsWith('urn:'));
  const location = `${state.origin}/scim/v2/Users/${account.id}`;
  const { quirks } = state.settings;
  const out: Json = { schemas: [SCIM.user, ...extensions], id: account.id, ...rest };
  if (quirks.nameless.includes(account.id)) delete out['userName'];
  if (quirks.active === 'number') out['active'] = rest['active'] === false ? 0 : 1;
  if (quirks.active === 'true-only' && rest['active'] === false) delete out['active'];
  if (quirks.emails === 'text')
    out['emails'] = listOf(rest['emails']).map((one) => (isObject(one) ? one['value'] : one));
  if (shape.roles === 'attribute' && roles !== undefined) out['roles'] = roles;
  if (shape.roles === 'matrix') {
    out['groups'] = listOf(roles)
      .filter(isObject)
      .map((role) => ({
        ...role,
        $ref: `${state.origin}/scim/v2/Groups/${String(role['value'])}`,
        type: quirks.matrixType,
      }));
  }
  if (shape.roles === 'membership' && quirks.usersShowGroups) {
    const groups = [...state.groups.values()].filter((group) => group.members.has(account.id));
    if (groups.length > 0)
      out['groups'] = groups.map((group) => ({ value: group.id, display: group.displayName, type: 'direct' }));
  }
  out['meta'] = {
    resourceType: 'User',
    created: account.created,
    lastModified: account.modified,
    location,
    ...(offer.etag ? { version: versionOf(account) } : {}),
  };
  return out;
}

export const versionOf = (account: Account): string => `W/"${account.version}"`;

function resourceAnswer(state: State, account: Account): { headers: Record<string, string>; body: Json } {
  const body = rendered(state, account);
  return {
    headers: {
      location: (body['meta'] as Json)['location'] as string,
      ...(state.settings.offer.etag ? { etag: versionOf(account) } : {}),
    },
    body,
  };
}

function found(state: State, id: string, write: boolean): Account {
  const account = state.store.accounts.get(id);
  if (!account) throw new Refusal(write ? state.settings.quirks.missingTarget : 404, `Resource ${id} not found.`);
  return account;
}

/** The account as a single read shows it, which may lag behind. */
function seen(state: State, account: Account): Account {
  const shown = state.lies ? state.lies.seen(account, 'single') : account;
  if (!shown) throw new Refusal(404, `Resource ${account.id} not found.`);
  return shown;
}

/** If-Match (RFC 7644 §3.14), where the tenant has versions. */
function checkVersion(state: State, account: Account, request: TenantRequest): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || !state.settings.offer.etag || wanted === '*') return;
  if (
    state.settings.quirks.versions === 'right' &&
    wanted
      .split(',')
      .map((tag) => tag.trim())
      .includes(versionOf(account))
  )
    return;
  const status = state.settings.shape.versionError;
  throw new Refusal(status, 'The resource has changed since it was read.', status === 400 ? 'invalidVers' : undefined);
}

function list(state: State, request: TenantRequest): TenantAnswer {
  const { offer, limits, quirks } = state.settings;
  const text = request.query.get('filter');
  if (text !== null && !offer.filter) throw new Refusal(400, 'Filters are not supported.', 'invalidFilter');
  if (text === null && !offer.paging && quirks.unfiltered === 'refused')
    throw new Refusal(400, 'A filter is required.', 'invalidFilter');
  const all = text === null || quirks.filter === 'ignored' ? state.store.list : filtered(state, text);
  const known = state.lies ? all.flatMap((account) => state.lies?.seen(account, 'list') ?? []) : all;
  const listed =
    text === null ? known.filter((account) => !quirks.unlisted.includes(String(account.resource['userName']))) : known;
  const visible = quirks.hidden > 0 && text === null ? listed.slice(quirks.hidden) : listed;

  const asked = Number(request.query.get('count') ?? limits.maxResults);
  const paged = offer.paging && quirks.paging !== 'ignored';
  let start = Math.max(1, Number(request.query.get('startIndex') ?? 1) || 1);
  const cap = quirks.enforcedResults ?? limits.maxResults;
  let count = Math.max(0, Math.min(Number.isFinite(asked) ? asked : cap, cap));
  const cursor = request.query.get('cursor');
  if (quirks.cursors) start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 1;
  if (quirks.paging === 'repeated') start = 1;
  if (quirks.paging === 'overlapping' && start > 1) start -= 1;
  if (quirks.paging === 'short' && count > 1) count = Math.ceil(count / 2);
  const page = paged ? visible.slice(start - 1, start - 1 + count) : visible;

  const moved =
    quirks.totals.length > 0 && text === null
      ? (quirks.totals[Math.min(state.pages++, quirks.totals.length - 1)] as number)
      : 0;
  const project = projection(request.query);
  const Resources = page.map((account) => project(rendered(state, account)));
  return {
    status: 200,
    body: {
      schemas: [SCIM.list],
      totalResults: (quirks.counts === 'page' ? page.length : listed.length) + moved,
      ...(quirks.cursors && start - 1 + page.length < visible.length
        ? { nextCursor: Buffer.from(String(start + page.length)).toString('base64url') }
        : {}),
      ...(paged ? { startIndex: start, itemsPerPage: page.length } : {}),
      ...(page.length === 0 && quirks.omitEmptyResources ? {} : { Resources }),
    },
  };
}

function filtered(state: State, text: string): Account[] {
  const filter = parseFilter(text);
  const keys = lookupKeys(filter);
  if (!keys) return state.store.list.filter((account) => matches(filter, { id: account.id, ...account.resource }));
  const hits = new Set<Account>();
  for (const { attribute, value } of keys) {
    if (attribute === 'externalid' && state.settings.quirks.filter === 'no-external-id') continue;
    if (attribute === 'username') for (const account of state.store.namedAlike(value)) hits.add(account);
    const one =
      attribute === 'id'
        ? state.store.accounts.get(value)
        : attribute === 'username'
          ? state.store.byUserName(value)
          : undefined;
    if (one) hits.add(one);
    if (attribute === 'externalid') for (const account of state.store.byExternalId(value)) hits.add(account);
  }
  if (state.settings.quirks.filter !== 'cased') return [...hits];
  const exact = new Set(keys.flatMap(({ attribute, value }) => (attribute === 'username' ? [value] : [])));
  return [...hits].filter(
    (account) => exact.size === 0 || exact.has(String(account.resource['userName'])) || keys.length > exact.size,
  );
}

/** `attributes` and `excludedAttributes` (RFC 7644 §3.9), by top-level attribute. */
function projection(query: URLSearchParams): (resource: Json) => Json {
  const names = (parameter: string): Set<string> | null => {
    const text = query.get(parameter);
    if (!text) return null;
    return new Set(
      text
        .split(',')
        .map((path) =>
          (/^urn:.+?:User/i.exec(path.trim())?.[0] ?? (path.trim().split('.')[0] as string)).toLowerCase(),
        ),
    );
  };
  const only = names('attributes');
  const without = names('excludedAttributes');
  if (!only && !without) return (resource) => resource;
  const always = new Set(['schemas', 'id', 'username']);
  return (resource) =>
    Object.fromEntries(
      Object.entries(resource).filter(([key]) => {
        const low = key.toLowerCase();
        return always.has(low) || (only ? only.has(low) : !without?.has(low));
      }),
    );
}

function create(state: State, request: TenantRequest): TenantAnswer {
  const fresh = accepted(state, bodyOf(request), null);
  if (state.settings.quirks.newAccountsWithoutRoles) delete fresh['roles'];
  const account = state.store.add(fresh);
  const answer = resourceAnswer(state, account);
  return state.settings.shape.createBody ? { status: 201, ...answer } : { status: 201, headers: answer.headers };
}

function put(state: State, request: TenantRequest, id: string): TenantAnswer {
  const account = found(state, id, true);
  checkVersion(state, account, request);
  const body = bodyOf(request);
  const before = account.resource;
  // What the tenant keeps to itself survives a PUT: roles where they are no attribute of the user.
  const kept =
    state.settings.shape.roles === 'membership' && before['roles'] !== undefined ? { roles: before['roles'] } : {};
  state.store.replace(
    account,
    accepted(state, state.settings.quirks.putClears ? { ...body, ...kept } : { ...before, ...body }, before),
  );
  return state.settings.shape.putStatus === 204 ? { status: 204 } : { status: 200, ...resourceAnswer(state, account) };
}

function patch(state: State, request: TenantRequest, id: string): TenantAnswer {
  if (!state.settings.offer.patch) throw new Refusal(501, 'PATCH is not supported.');
  const account = found(state, id, true);
  checkVersion(state, account, request);
  const body = jsonOf(request);
  if (!body || !listOf(body['schemas']).includes(SCIM.patch))
    throw new Refusal(400, 'A PatchOp needs its schema.', 'invalidSyntax');
  const { quirks } = state.settings;
  const after = patched(account.resource, body['Operations'], quirks.patchNoTarget);
  if (
    quirks.booleansAsStrings &&
    typeof after['active'] === 'boolean' &&
    after['active'] !== account.resource['active']
  ) {
    throw new Refusal(400, 'active must be "True" or "False".', 'invalidValue');
  }
  state.store.replace(account, accepted(state, after, account.resource));
  return state.settings.shape.patchStatus === 204
    ? { status: 204 }
    : { status: 200, ...resourceAnswer(state, account) };
}

function remove(state: State, request: TenantRequest, id: string): TenantAnswer {
  const { offer, quirks, shape } = state.settings;
  if (!state.store.accounts.has(id) && (state.store.byExternalId(id).length > 0 || state.store.byUserName(id))) {
    state.violations.push(`DELETE by something that is no id: ${id}`);
  }
  if (!offer.delete) throw new Refusal(405, 'Accounts cannot be deleted, only deactivated.');
  const account = found(state, id, true);
  checkVersion(state, account, request);
  const open = Object.entries(account.dependencies).filter(([, count]) => count > 0);
  if (offer.vendor && quirks.deleteChecksDependencies && open.length > 0) {
    throw new Refusal(422, `Unresolved dependencies: ${open.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  }
  if (request.headers['x-nice-terminatesessions'] === 'true') account.sessions = 0;
  if (request.headers['x-nice-licenseaction'] === 'RECLAIM') account.license = 'reclaimed';
  if (quirks.deletion !== 'right') {
    if (quirks.deletion === 'deactivates') state.store.replace(account, { ...account.resource, active: false });
    return { status: shape.deleteStatus };
  }
  state.store.remove(account);
  for (const group of state.groups.values()) group.members.delete(id);
  return { status: shape.deleteStatus };
}

function bodyOf(request: TenantRequest): Json {
  const body = jsonOf(request);
  if (!body) throw new Refusal(400, 'The body is no JSON object.', 'invalidSyntax');
  if (!listOf(body['schemas']).includes(SCIM.user))
    throw new Refusal(400, `schemas must contain ${SCIM.user}.`, 'invalidSyntax');
  return body;
}

/**
 * A written resource as the tenant keeps it: checked, read-only attributes dropped, what it ignores taken from
 * `before`.
 */
function accepted(state: State, body: Json, before: Json | null): Json {
  const { quirks, shape } = state.settings;
  const { schemas: _schemas, id: _id, meta: _meta, groups, password: _password, ...rest } = body;
  const out: Json = rest;
  if (quirks.emails === 'text')
    out['emails'] = listOf(out['emails']).map((one) => (isObject(one) ? one : { value: one, type: 'work' }));
  const userName = textOf(out['userName']);
  if (!userName) throw new Refusal(400, 'userName is required.', 'invalidValue');
  if (quirks.userNameMustBeEmail && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(userName))
    throw new Refusal(400, 'userName must be an e-mail address.', 'invalidValue');
  const name = out['name'];
  if (!isObject(name) || !textOf(name['givenName']) || !textOf(name['familyName']))
    throw new Refusal(400, 'name.givenName and name.familyName are required.', 'invalidValue');

  out['active'] = truth(out['active'] ?? true);
  if (before && quirks.ignoreActiveWrites) out['active'] = before['active'];
  keep(out, SCIM.nice, before, quirks.ignoreTeam);
  keep(out, 'externalId', before, quirks.ignoreExternalIds);
  const written =
    shape.roles === 'matrix' && groups !== undefined
      ? listOf(groups).filter(
          (group) => isObject(group) && (group['type'] === 'role' || group['type'] === quirks.matrixType),
        )
      : out['roles'];
  const roles =
    before && quirks.ignoreRoleWrites
      ? before['roles']
      : shape.roles === 'matrix' && groups === undefined
        ? before?.['roles']
        : written;
  delete out['roles'];
  const kept = listOf(roles).flatMap((role) => acceptedRole(state, role));
  if (kept.length > 0 && !(quirks.ignoreRoleWrites && !before)) out['roles'] = kept;
  for (const [key, value] of Object.entries(out))
    if (value === null || (Array.isArray(value) && value.length === 0)) delete out[key];
  return out;
}

function keep(out: Json, key: string, before: Json | null, ignored: boolean): void {
  if (!ignored) return;
  if (before?.[key] === undefined) delete out[key];
  else out[key] = before[key];
}

function truth(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new Refusal(400, 'active must be a boolean.', 'invalidValue');
}

function acceptedRole(state: State, role: unknown): { value: string; display: string }[] {
  const value = isObject(role) ? (textOf(role['value']) ?? textOf(role['display'])) : textOf(role);
  if (value === undefined) throw new Refusal(400, 'A role needs a value.', 'invalidValue');
  const known = roleOf(value, state.settings);
  if (state.settings.roles.includes(known) || state.settings.quirks.unknownRoles === 'accepted')
    return [{ value: known.value, display: known.display }];
  if (state.settings.quirks.unknownRoles === 'ignored') return [];
  throw new Refusal(400, `No such role: ${value}`, 'invalidValue');
}
