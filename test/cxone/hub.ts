import { CUSTOM, type CxoneSeed } from './options.ts';
import { customOf, type CxoneState, type CxoneUser, hubError } from './state.ts';
import { isObject, type Json, listOf, textOf } from '../tenant/wire.ts';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Json;
}
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}
const ok = (body: unknown): Answer => ({ status: 200, body });

/** UserHub: `/user-management`, `/authorization`, `/access-key-management`; `null` for what is not published there. */
export function hubRoute(state: CxoneState, call: Call): Answer | null {
  const { method, path } = call;
  const lacks = (what: string): boolean => state.options.without?.includes(what as 'roles') ?? false;
  const guard = (what: string): void => {
    if (lacks(what)) throw hubError(403, `Privilege missing: ${what}`);
  };
  if (method === 'POST' && path === '/authorization/v1/roles/search')
    return (guard('roles'), rolesSearch(state, call.body));
  if (method === 'POST' && path === '/user-management/v4/teams/search')
    return (guard('teams'), teamsSearch(state, call.body));
  if (method === 'POST' && path === '/user-management/v2/users/search')
    return (guard('users'), usersSearch(state, call.body));
  if (method === 'GET' && path === '/user-management/v1/users') return listAll(state, call.query);
  if (method === 'PUT' && path === '/user-management/v1/users') return putUser(state, call.body);
  if (method === 'POST' && path === '/user-management/v1/users/deactivate') return deactivate(state, call.body);
  if (method === 'POST' && path === '/user-management/v2/users/inviteById') return invite(state, call.body);
  const one = /^\/user-management\/v3\/users\/([^/]+)$/.exec(path);
  if (one && method === 'GET') {
    const user = held(state, one[1]);
    return ok({ user: { ...shown(state, user), loginAuthenticatorId: user.loginAuthenticatorId } });
  }
  const revive = /^\/user-management\/v1\/users\/([^/]+)\/revive$/.exec(path);
  if (revive && method === 'POST') {
    const user = held(state, revive[1]);
    user.status = 'ACTIVE';
    return ok({ success: true, uuid: user.id });
  }
  const login = /^\/user-management\/v1\/users\/([^/]+)\/login-authenticator$/.exec(path);
  if (login && method === 'PUT') {
    held(state, login[1]).loginAuthenticatorId = textOf(call.body['authenticatorId']) ?? '';
    return ok({ success: true });
  }
  if (path.startsWith('/access-key-management/')) return (guard('keys'), accessKeys(state, call));
  return null;
}

function held(state: CxoneState, id: string | undefined): CxoneUser {
  const user = state.users.get(decodeURIComponent(id ?? ''));
  if (!user) throw hubError(404, 'User not found');
  return user;
}

export function shown(state: CxoneState, user: CxoneUser): Json {
  const [primary, ...secondary] = user.roles;
  const {
    skills: _s,
    accessKeys: _k,
    roles: _r,
    phone: _p,
    loggedIn: _l,
    agentId: _a,
    second: _second,
    looks: _looks,
    loginAuthenticatorId: _la,
    ...plain
  } = user;
  return {
    ...plain,
    fullName: `${user.firstName} ${user.lastName}`,
    role: primary === undefined ? null : state.roleText(primary),
    roleUUID: primary ?? null,
    secondaryRoleIds: secondary,
    emailToBeVerified: null,
    groupIds: [],
    billable: true,
    impersonated: false,
    divisionId: 1,
  };
}

function rolesSearch(state: CxoneState, body: Json): Answer {
  const page = isObject(body['page']) ? body['page'] : {};
  const size = Math.min(Number(page['pageSize'] ?? 25), state.unknowns.pageCap);
  const at = Number(page['pageNo'] ?? 0) * size;
  return ok({
    roles: state.roles
      .slice(at, at + size)
      .map((role) => ({ ...role, status: role.status ?? 'ACTIVE', permissions: [] })),
  });
}

function pageOf<T>(state: CxoneState, all: T[], body: Json, usual: number): { skip: number; top: number; items: T[] } {
  const skip = Number(body['skip'] ?? 0);
  const top = Math.min(Number(body['top'] ?? usual), state.unknowns.pageCap);
  return { skip, top, items: all.slice(skip, skip + top) };
}

function teamsSearch(state: CxoneState, body: Json): Answer {
  const all = state.teams.filter(({ status }) => status !== 'INACTIVE' || state.unknowns.teamsShown === 'all');
  const { skip, top, items } = pageOf(state, all, body, 25);
  return ok({
    totalRecords: all.length,
    skip,
    top,
    teams: items.map((team) => ({ status: 'ACTIVE', ...team })),
  });
}

function usersSearch(state: CxoneState, body: Json): Answer {
  const all = [...state.users.values()].filter(
    (user) => user.status !== 'DELETED' || state.unknowns.searchDeleted === 'shown',
  );
  const { skip, top, items } = pageOf(state, all, body, 25);
  return ok({ totalRecords: all.length, skip, top, users: items.map((user) => shown(state, user)) });
}

function listAll(state: CxoneState, query: URLSearchParams): Answer {
  if (state.unknowns.v1List === 'forbidden') throw hubError(403, 'Forbidden');
  const withDeleted = query.get('includeDeleted') === 'true';
  const users = [...state.users.values()].filter((user) => withDeleted || user.status !== 'DELETED');
  return ok({ users: users.map((user) => shown(state, user)) });
}

const MANDATORY = ['id', 'userName', 'firstName', 'lastName', 'emailAddress', 'role', 'assignedGroup'];

function putUser(state: CxoneState, body: Json): Answer {
  for (const field of MANDATORY) if (!textOf(body[field])) throw hubError(400, `${field} is mandatory`);
  if (!('emailToBeVerified' in body)) throw hubError(400, 'emailToBeVerified is mandatory');
  const user = held(state, textOf(body['id']));
  for (const field of ['userName', 'firstName', 'lastName', 'emailAddress'] as const) {
    const sent = textOf(body[field]) ?? '';
    if (sent === user[field]) continue;
    // What SCIM ignored may be written here; anything else is an old value that goes back.
    if (state.unknowns.scimPatch === 'ignored') user[field] = sent;
    else state.violations.push(`PUT v1 changes ${field} of ${user.userName}`);
  }
  if (body['status'] !== undefined && body['status'] !== user.status)
    state.violations.push(`PUT v1 changes status of ${user.userName}`);
  const role = state.roles.find((one) => one[state.unknowns.roleTaken] === body['role']);
  if (!role) throw hubError(400, `No such role: ${String(body['role'])}`);
  const secondary =
    body['secondaryRoleIds'] === undefined && state.unknowns.secondaryOmitted === 'keep'
      ? user.roles.slice(1)
      : listOf(body['secondaryRoleIds']).map(String);
  for (const id of [role.roleId, ...secondary]) {
    const given = state.roles.find((one) => one.roleId === id);
    if (!given) throw hubError(400, `No such role: ${id}`);
    if ((given.status ?? 'ACTIVE') !== 'ACTIVE' && !user.roles.includes(id))
      throw hubError(400, `Role is not active: ${id}`);
  }
  user.roles = [role.roleId, ...secondary.filter((id) => id !== role.roleId)].slice(0, state.options.holdsRoles);
  for (const field of ['mobileNumber', 'timeZone', 'externalIdentity', 'teamId'] as const)
    if (field !== 'externalIdentity' || state.options.externalIds !== 'nowhere') set(user, field, textOf(body[field]));
  set(user, 'hireDate', textOf(body['hireDate']));
  set(user, 'rank', body['rank'] === null || body['rank'] === undefined ? undefined : Number(body['rank']));
  if (user.hireDate !== undefined && !/^\d{4}-\d\d-\d\dT/.test(user.hireDate))
    throw hubError(400, 'hireDate is a date-time');
  custom(state, user, body['customAttributes']);
  return ok({ success: true });
}

/** Custom attributes of a PUT, in this tenant's shape alone; names are known by their ids. */
function custom(state: CxoneState, user: CxoneUser, sent: unknown): void {
  const { customShape, customOmitted } = state.unknowns;
  const isSingle = isObject(sent) && typeof sent['id'] === 'string';
  const shape = Array.isArray(sent) ? 'list' : isSingle ? 'one' : isObject(sent) ? 'map' : null;
  const all = (Array.isArray(sent) ? sent : isSingle ? [sent] : isObject(sent) ? Object.values(sent) : []).filter(
    isObject,
  );
  if (shape === null) {
    if (customOmitted === 'clear') user.customAttributes = {};
    return;
  }
  const isText = all.some((one) => listOf(one['values']).some((value) => typeof value === 'string'));
  if (shape !== customShape.replace('-of-text', '') || isText !== customShape.endsWith('-of-text')) {
    // Without a single value both kinds look alike.
    const isEmpty = customShape.startsWith(shape) && all.every((one) => !listOf(one['values'])[0]);
    if (!isEmpty && state.options.customIgnores) return;
    if (!isEmpty) throw hubError(400, 'Cannot deserialize value');
  }
  const read = all.map((one) => {
    const name = Object.keys(CUSTOM).find((each) => CUSTOM[each] === one['id']);
    if (!name) throw hubError(400, `No such attribute: ${String(one['id'])}`);
    const values = listOf(one['values']).flatMap((value) => textOf(isObject(value) ? value['value'] : value) ?? []);
    return [name, customOf(name, values)] as const;
  });
  // One object changes one attribute; the other shapes hold all of them.
  const merged = { ...(shape === 'one' ? user.customAttributes : {}), ...Object.fromEntries(read) };
  user.customAttributes = Object.fromEntries(Object.entries(merged).filter(([, one]) => one.values[0]));
}

function set<K extends keyof CxoneUser>(user: CxoneUser, field: K, value: CxoneUser[K] | undefined): void {
  if (value === undefined) delete user[field];
  else user[field] = value;
}

function deactivate(state: CxoneState, body: Json): Answer {
  const notDeletedUserIds: string[] = [];
  for (const id of listOf(body['userIds']).map(String)) {
    const user = state.users.get(id);
    const { notDeleted } = state.options;
    const isOff = user?.status === 'DELETED' && notDeleted === 'off';
    if (!user || isOff || notDeleted === 'everyone') notDeletedUserIds.push(id);
    else user.status = 'DELETED';
  }
  return ok({ notDeletedUserIds });
}

function invite(state: CxoneState, body: Json): Answer {
  if (!textOf(body['senderUserId'])) throw hubError(400, 'senderUserId is mandatory');
  for (const id of listOf(body['inviteUserIds']).map(String)) {
    const user = held(state, id);
    if (user.status === 'UNREGISTERED') user.status = 'PENDING';
    state.invited.push(user.userName);
  }
  return ok({ success: true });
}

function accessKeys(state: CxoneState, { method, path, query, body }: Call): Answer | null {
  const base = '/access-key-management/v1/access-keys';
  const all = [...state.users.values()].flatMap((user) => user.accessKeys.map((key) => ({ user, key })));
  if (path === base && method === 'GET') {
    const userId = query.get('userId');
    const isLate = state.keysBefore !== null && (state.options.lateKeys ?? 0) > 0;
    if (isLate) state.options.lateKeys = (state.options.lateKeys ?? 0) - 1;
    const keys = (isLate ? (state.keysBefore ?? []) : all).filter(({ user }) => userId === null || user.id === userId);
    return ok({
      totalRecords: keys.length,
      _links: { self: base },
      accessKeys: keys.map(({ user, key }) => ({ ...key, userId: user.id, agentId: user.agentId })),
    });
  }
  const id = path === base ? query.get('accessKeyId') : path.slice(base.length + 1);
  const found = all.find(({ key }) => key.accessKeyId === id);
  if (!found) throw hubError(404, 'No such access key');
  state.keysBefore ??= all.map(({ user, key }) => ({ user, key: { ...key } }));
  if (path === base && method === 'PATCH') {
    if (state.options.keys !== 'stuck') found.key.isActive = body['isActive'] === true;
    return ok({});
  }
  if (path !== base && method === 'DELETE') {
    if (state.options.keys !== 'stuck')
      found.user.accessKeys = found.user.accessKeys.filter((key) => key !== found.key);
    return { status: 204 };
  }
  return null;
}

/** New people are made by SCIM alone here: UserHub's POST is published, and this product does not use it. */
export const newSeed = (state: CxoneState, seed: CxoneSeed): CxoneUser =>
  Object.assign(
    state.add({
      ...seed,
      status: state.unknowns.newStatus,
      ...(state.options.templateSkills && { skills: state.options.templateSkills }),
    }),
    { looks: -(state.options.lateAgents ?? 0) },
  );
