import { type Answer, type Call, newSeed } from './hub.ts';
import { type CxoneState, type CxoneUser, Refused } from './state.ts';
import { lookupKeys, parseFilter } from '../tenant/filter.ts';
import { patched } from '../tenant/patch.ts';
import { isObject, type Json, listOf, SCIM, textOf } from '../tenant/wire.ts';

const refused = (status: number, detail: string, scimType?: string): Refused =>
  new Refused(status, { schemas: [SCIM.error], status: String(status), detail, ...(scimType && { scimType }) });

/** The six published SCIM routes; `null` for everything else. */
export function scimRoute(state: CxoneState, call: Call): Answer | null {
  const path = call.path.replace(/^\/scim\/v2/, '');
  if (path === call.path) return null;
  if (path === '/Schemas' && call.method === 'GET')
    return { status: 200, body: { schemas: [SCIM.list], totalResults: 1, Resources: [{ id: SCIM.nice }] } };
  if (path === '/Users' && call.method === 'GET') return list(state, call.query);
  if (path === '/Users' && call.method === 'POST') return create(state, call.body);
  const id = /^\/Users\/([^/]+)$/.exec(path)?.[1];
  const user = id === undefined ? undefined : state.users.get(decodeURIComponent(id));
  if (id === undefined) return null;
  if (!user) throw refused(404, 'User not found');
  if (call.method === 'GET') return { status: 200, body: rendered(state, user) };
  if (call.method === 'PUT') return write(state, user, call.body, rendered(state, user));
  if (call.method === 'PATCH') return patch(state, user, call.body);
  return null;
}

export function rendered(state: CxoneState, user: CxoneUser): Json {
  const { scimRoles, settingsOff } = state.unknowns;
  const held = scimRoles === 'none' ? [] : scimRoles === 'primary' ? user.roles.slice(0, 1) : user.roles;
  const team = state.teams.find((one) => one.id === user.teamId);
  return {
    schemas: [SCIM.user, SCIM.nice],
    id: user.id,
    userName: user.userName,
    name: {
      givenName: user.firstName,
      familyName: user.lastName,
      ...(user.middleName && { middleName: user.middleName }),
    },
    emails: [{ value: user.emailAddress, type: 'work', primary: true }],
    ...(user.displayName && { displayName: user.displayName }),
    locale: 'en-US',
    ...(user.externalIdentity && { externalId: user.externalIdentity }),
    active: user.status !== 'DELETED',
    ...(user.type && { userType: user.type }),
    roles: held.map((roleId, i) => ({
      value: roleId,
      display: state.roles.find((role) => role.roleId === roleId)?.displayName,
      primary: i === 0,
    })),
    phoneNumbers: [
      ...(user.phone ? [{ value: user.phone, type: 'work' }] : []),
      ...(user.mobileNumber ? [{ value: user.mobileNumber, type: 'mobile' }] : []),
    ],
    ...(user.timeZone && { timeZone: user.timeZone }),
    [SCIM.nice]: {
      ...(settingsOff !== 'team' && team && { team: { value: team.id, display: team.name } }),
      loginAuthenticator: { value: user.loginAuthenticatorId, display: `Login ${user.loginAuthenticatorId}` },
    },
    meta: { resourceType: 'User' },
  };
}

function list(state: CxoneState, query: URLSearchParams): Answer {
  const text = query.get('filter');
  if (text === null) throw refused(400, 'A filter is mandatory', 'invalidFilter');
  const keys = lookupKeys(parseFilter(text)) ?? [];
  const { scimFilter } = state.unknowns;
  if (keys.some(({ attribute }) => attribute !== 'username')) throw refused(400, 'Only userName', 'invalidFilter');
  if (keys.length > 1 && scimFilter === 'refused') throw refused(400, 'One comparison', 'invalidFilter');
  const read = scimFilter === 'or' ? keys : keys.slice(0, 1);
  const wanted = new Set(read.map(({ value }) => value.toLowerCase()));
  const Resources = [...state.users.values()]
    .filter((user) => wanted.has(user.userName.toLowerCase()))
    .map((user) => {
      const { phoneNumbers: _, ...rest } = rendered(state, user);
      return rest;
    });
  return { status: 200, body: { schemas: [SCIM.list], totalResults: Resources.length, Resources } };
}

function create(state: CxoneState, body: Json): Answer {
  const userName = textOf(body['userName']) ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(userName)) throw refused(400, 'userName must be an e-mail address', 'invalidValue');
  if (state.find(userName)) {
    if (state.unknowns.duplicate === '409') throw refused(409, 'User already exists', 'uniqueness');
    throw new Refused(400, {
      code: '400',
      details: 'USER_ALREADY_EXISTS',
      entityType: 'User',
      errors: 'USER_ALREADY_EXISTS',
    });
  }
  const name = isObject(body['name']) ? body['name'] : {};
  const user = newSeed(state, {
    userName,
    firstName: textOf(name['givenName']) ?? '',
    lastName: textOf(name['familyName']) ?? '',
  });
  write(state, user, body, {});
  return { status: 201, body: rendered(state, user) };
}

function patch(state: CxoneState, user: CxoneUser, body: Json): Answer {
  if (state.unknowns.scimPatch === 'refused') throw refused(400, 'Operations hold path and value', 'invalidSyntax');
  const before = rendered(state, user);
  if (state.unknowns.scimPatch === 'ignored') return { status: 200, body: before };
  return write(state, user, patched(before, body['Operations'], 'refused'), before, true);
}

type ScimText = 'middleName' | 'displayName' | 'type' | 'phone' | 'mobileNumber' | 'timeZone' | 'externalIdentity';

/** What SCIM carries, apart from what Account Settings switch off. */
function write(state: CxoneState, user: CxoneUser, body: Json, before: Json, isPatch = false): Answer {
  const { settingsOff, scimExternalId, scimRoles, scimRoleBy } = state.unknowns;
  const name = isObject(body['name']) ? body['name'] : {};
  const email = listOf(body['emails']).filter(isObject)[0];
  const userName = textOf(body['userName']) ?? user.userName;
  if (userName !== user.userName && user.status === 'PENDING')
    throw refused(400, 'The userName of a pending user cannot be edited');
  user.userName = userName;
  user.firstName = textOf(name['givenName']) ?? user.firstName;
  user.lastName = textOf(name['familyName']) ?? user.lastName;
  if (email) user.emailAddress = textOf(email['value']) ?? user.emailAddress;
  const set = (field: ScimText, value: unknown): void => {
    const text = textOf(value);
    if (text === undefined || text === '') delete user[field];
    else user[field] = text;
  };
  if (settingsOff !== 'details') {
    set('middleName', name['middleName']);
    set('displayName', body['displayName']);
    set('type', body['userType']);
  }
  const phones = listOf(body['phoneNumbers']).filter(isObject);
  if (body['phoneNumbers'] !== undefined) {
    set('phone', phones.find((one) => one['type'] === 'work')?.['value']);
    set('mobileNumber', phones.find((one) => one['type'] === 'mobile')?.['value']);
  }
  // A PATCH was merged with what an answer calls `timeZone`.
  const zone = body['timezone'] ?? (isPatch ? body['timeZone'] : undefined);
  if (zone !== undefined || !isPatch) set('timeZone', zone);
  if (
    scimExternalId === 'stored' &&
    state.options.externalIds !== 'nowhere' &&
    (body['externalId'] !== undefined || before['externalId'] !== undefined)
  )
    set('externalIdentity', body['externalId']);
  const extension = body[SCIM.nice];
  const nice = isObject(extension) ? extension : {};
  const team = isObject(nice['team']) ? nice['team'] : undefined;
  if (settingsOff !== 'team' && team) {
    const found = state.teams.find((one) => one.id === team['value'] || one.name === team['display']);
    if (!found) throw refused(400, 'No such team', 'invalidValue');
    user.teamId = found.id;
  }
  if (scimRoles !== 'none' && body['roles'] !== undefined) {
    const named = listOf(body['roles']).filter(isObject);
    const roles = named.map((one) => {
      const text = textOf(scimRoleBy === 'display' ? one['display'] : one['value']) ?? textOf(one['display']) ?? '';
      const role = state.role(text, scimRoleBy);
      if (!role) throw refused(400, `No such role: ${text}`, 'invalidValue');
      return role.roleId;
    });
    if (scimRoles === 'primary')
      user.roles = [...roles.slice(0, 1), ...user.roles.slice(1).filter((id) => id !== roles[0])];
    else user.roles = roles;
    if (user.roles.length === 0) user.roles = ['r-agent'];
  }
  if (body['active'] === false) user.status = 'DELETED';
  else if (body['active'] === true && user.status === 'DELETED') user.status = 'ACTIVE';
  return { status: 200, body: rendered(state, user) };
}
