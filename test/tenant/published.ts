import { accessKeys, KEYS } from './access-keys.ts';
import { softAnswer } from './soft.ts';
import { rolesAnswer, userhubRoute } from './userhub.ts';
import type { State } from './state.ts';
import { personOf, roleOf, type Account } from './store.ts';
import { jsonOf, listOf, Refusal, type Json, type TenantAnswer, type TenantRequest } from './wire.ts';

/** NiCE's published REST routes: user search, deactivate, revive, roles, agents, access keys. */
export function publishedRoute(state: State, request: TenantRequest): TenantAnswer {
  const { path, method } = request;
  const body = jsonOf(request) ?? {};
  if (method === 'POST' && path === '/user-management/v2/users/search') return search(state, body);
  if (method === 'POST' && path === '/user-management/v1/users/deactivate') return deactivate(state, body);
  const revived = /^\/user-management\/v1\/users\/([^/]+)\/revive$/.exec(path);
  if (method === 'POST' && revived) return revive(state, decodeURIComponent(revived[1] as string));
  if (method === 'POST' && path === '/authorization/v1/roles/search') return rolesAnswer(state, body);
  const more = userhubRoute(state, request, body, (account) => searched(state, account));
  if (more) return more;
  if (method === 'GET' && /^\/inContactAPI\/services\/v\d+\.0\/agents$/.test(path)) return agents(state, request);
  if (method === 'GET' && /^\/inContactAPI\/services\/v\d+\.0\/agents\/states$/.test(path)) return agentStates(state);
  const logout = /^\/inContactAPI\/services\/v\d+\.0\/agents\/([^/]+)\/logout$/.exec(path);
  if (method === 'POST' && logout) return logOut(state, logout[1] as string);
  if (path.startsWith(KEYS)) return accessKeys(state, request, body);
  throw new Refusal(404, 'No such endpoint.');
}

/** A user as users/search tells it; DELETED is "deactivated, still listed". */
function searched(state: State, account: Account): Json {
  const person = personOf(account);
  const roles = person.roles.map((role) => roleOf(role, state.settings));
  return {
    id: person.id,
    userName: person.userName,
    emailAddress: person.email,
    firstName: person.givenName,
    lastName: person.familyName,
    displayName: person.displayName,
    status: person.active ? 'ACTIVE' : 'DELETED',
    role: roles[0]?.display,
    roleUUID: roles[0]?.value,
    secondaryRoleIds: roles.slice(1).map((role) => role.value),
    externalIdentity: person.externalId,
    teamId: person.team,
  };
}

function search(state: State, body: Json): TenantAnswer {
  const { quirks, limits } = state.settings;
  const skip = quirks.paging === 'repeated' ? 0 : Math.max(0, Number(body['skip'] ?? 0));
  let top = Math.min(Number(body['top'] ?? limits.searchTop), limits.searchTop);
  if (quirks.paging === 'short' && top > 1) top = Math.ceil(top / 2);
  const known = state.store.list.flatMap((one) => (state.lies ? (state.lies.seen(one, 'list') ?? []) : one));
  const listed = known.filter((one) => !quirks.unlisted.includes(String(one.resource['userName'])));
  const all = quirks.hidden > 0 ? listed.slice(quirks.hidden) : listed;
  const moved =
    quirks.totals.length > 0 ? (quirks.totals[Math.min(state.pages++, quirks.totals.length - 1)] as number) : 0;
  const fields = listOf(body['fields']).map(String);
  const users = (quirks.paging === 'ignored' ? all : all.slice(skip, skip + top)).map((account) => {
    const user = searched(state, account);
    return fields.length === 0
      ? user
      : Object.fromEntries(Object.entries(user).filter(([key]) => key === 'id' || fields.includes(key)));
  });
  return {
    status: 200,
    body: { totalRecords: (quirks.counts === 'page' ? users.length : listed.length) + moved, users },
  };
}

function deactivate(state: State, body: Json): TenantAnswer {
  const notDeletedUserIds: string[] = [];
  for (const id of listOf(body['userIds']).map(String)) {
    const account = state.store.accounts.get(id);
    if (!account || state.settings.quirks.ignoreActiveWrites) notDeletedUserIds.push(id);
    else if (!state.settings.quirks.deactivateDoesNothing && !state.lies?.unheeded()) {
      const before = account.resource;
      state.store.replace(account, { ...before, active: false });
      state.lies?.changed(account, before);
    }
  }
  return { status: 200, body: { notDeletedUserIds } };
}

function revive(state: State, id: string): TenantAnswer {
  const account = state.store.accounts.get(id);
  if (!account) throw new Refusal(404, `No user ${id}.`);
  const before = account.resource;
  if (!state.settings.quirks.ignoreActiveWrites && !state.lies?.unheeded())
    state.store.replace(account, { ...before, active: true });
  state.lies?.changed(account, before);
  return { status: 200, body: searched(state, account) };
}

function agents(state: State, request: TenantRequest): TenantAnswer {
  const text = (request.query.get('searchString') ?? '').toLowerCase();
  const skip = Number(request.query.get('skip') ?? 0);
  const top = Number(request.query.get('top') ?? 100);
  const all = state.store.list
    .map((account) => {
      const person = personOf(account);
      return {
        agentId: account.agentId,
        userName: person.userName,
        userID: person.id,
        emailAddress: person.email,
        isActive: person.active,
      };
    })
    .filter(
      (agent) =>
        text === '' || [agent.userName, agent.emailAddress ?? ''].some((value) => value.toLowerCase().includes(text)),
    );
  const shown = all.slice(state.settings.quirks.hiddenAgents);
  return {
    status: 200,
    body: {
      totalRecords: shown.length,
      hiddenAgents: all.length - shown.length,
      agents: shown.slice(skip, skip + top),
    },
  };
}

/** The real-time API: everybody's state. */
function agentStates(state: State): TenantAnswer {
  const all = state.store.list.map(({ agentId, sessions }) => ({
    agentId,
    agentStateName: sessions > 0 ? 'Available' : 'LoggedOut',
  }));
  return { status: 200, body: { totalRecords: all.length, agentStates: all } };
}

function logOut(state: State, agentId: string): TenantAnswer {
  const account = state.store.list.find((one) => String(one.agentId) === agentId);
  if (!account) {
    if (state.store.accounts.has(agentId))
      state.violations.push(`logout by user id ${agentId}; agents have their own ids`);
    throw new Refusal(404, `No agent ${agentId}.`);
  }
  const soft = softAnswer(state, 'logout');
  if (soft) return soft;
  if (account.sessions === 0 && state.settings.quirks.idleLogout !== 202)
    throw new Refusal(state.settings.quirks.idleLogout, 'Agent is not logged in.');
  account.sessions = 0;
  state.cleanup.logouts.push(account.id);
  return { status: 202, body: {} };
}
