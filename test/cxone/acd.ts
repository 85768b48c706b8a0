import type { Answer, Call } from './hub.ts';
import { acdError, type CxoneState, type CxoneUser } from './state.ts';
import { isObject, type Json, listOf, textOf } from '../tenant/wire.ts';

const BASE = /^\/inContactAPI\/services\/v\d+\.0/i;

/** The ACD Admin API; `null` for what is not published there. */
export function acdRoute(state: CxoneState, call: Call): Answer | null {
  if (!BASE.test(call.path)) return null;
  const path = call.path.replace(BASE, '');
  const { method, query, body } = call;
  const guard = (what: 'skills' | 'agents'): void => {
    if (state.options.without?.includes(what)) throw acdError(403, `Privilege missing: ${what}`);
  };
  if (method === 'GET' && path === '/agents') return (guard('agents'), agents(state, query));
  if (method === 'GET' && path === '/skills') return (guard('skills'), skills(state, query));
  if (method === 'GET' && path === '/agents/skills') return (guard('skills'), assignments(state, query));
  if (method === 'POST' && path === '/agents/skills') return (guard('skills'), many(state, body));
  const own = /^\/agents\/([^/]+)\/skills$/.exec(path);
  if (own) {
    guard('skills');
    const user = agentOf(state, decodeURIComponent(own[1] as string));
    if (method === 'GET')
      return { status: 200, body: { totalRecords: user.skills.size, agentSkillAssignments: rows(state, user) } };
    return change(state, user, method, body);
  }
  const logout = /^\/agents\/([^/]+)\/logout$/.exec(path);
  if (logout && method === 'POST') {
    guard('agents');
    const found = agentsIn(state).find(({ agent }) => String(agent.agentId) === logout[1]);
    if (!found) throw acdError(404, 'Agent not found');
    const { user, agent } = found;
    if (!agent.loggedIn && state.unknowns.idleLogout !== 202)
      throw acdError(state.unknowns.idleLogout, state.options.idleWords ?? 'Agent is not logged in');
    const { logout: how = 'works' } = state.options;
    if (agent.loggedIn && how === 'refused') throw acdError(409, 'The agent is handling a contact');
    state.logouts.push(user.userName);
    if (how === 'works' || (how === 'forced' && body['forceLogout'] === true)) agent.loggedIn = false;
    return { status: 202 };
  }
  if (method === 'GET' && path === '/agents/states') return (guard('agents'), states(state, query));
  return null;
}

/** The real-time API: what every agent is doing. */
function states(state: CxoneState, query: URLSearchParams): Answer {
  if (state.unknowns.agentStates === 'forbidden') throw acdError(403, 'The scope RealTime is missing');
  const all = agentsIn(state).filter(({ agent }) => agent.loggedIn || state.unknowns.agentStates === 'everybody');
  const agentStates = paged(all, query, 100, 10_000).map(({ user, agent }) => ({
    agentId: agent.agentId,
    agentStateId: agent.loggedIn ? 1 : 0,
    agentStateName: agent.loggedIn ? 'Available' : 'LoggedOut',
    isActive: user.status !== 'DELETED',
  }));
  return { status: 200, body: { totalRecords: all.length, agentStates } };
}

/** Agents of accounts: most have one. */
function agentsIn(state: CxoneState): { user: CxoneUser; agent: Pick<CxoneUser, 'agentId' | 'loggedIn' | 'skills'> }[] {
  return [...state.users.values()].flatMap((user) => [
    ...(user.agentId === 0 ? [] : [{ user, agent: user }]),
    ...(user.second ? [{ user, agent: user.second }] : []),
  ]);
}

function agentOf(state: CxoneState, id: string): CxoneUser {
  const byUser = state.unknowns.agentPath === 'either' ? state.users.get(id) : undefined;
  const found = agentsIn(state).find(({ user, agent }) => (byUser ? user === byUser : String(agent.agentId) === id));
  if (!found || found.user.looks++ < 0) throw acdError(404, 'Agent not found');
  const { user, agent } = found;
  return agent === user ? user : { ...user, ...agent };
}

function paged<T>(all: T[], query: URLSearchParams, usual: number, cap: number): T[] {
  const skip = Number(query.get('skip') ?? 0);
  return all.slice(skip, skip + Math.min(Number(query.get('top') ?? usual), cap));
}

function agents(state: CxoneState, query: URLSearchParams): Answer {
  const hidden = state.options.hiddenAgents ?? 0;
  const text = (query.get('searchString') ?? '').toLowerCase();
  const strays = Array.from({ length: state.options.strayAgents ?? 0 }, (_, i) => ({
    user: { id: null, userName: `stray${i + 1}@example.com`, status: 'ACTIVE' },
    agent: { agentId: 7000 + i },
  }));
  const all = [...agentsIn(state).slice(hidden), ...strays].filter(({ user }) =>
    user.userName.toLowerCase().includes(text),
  );
  const { agentsName } = state.options;
  const body = {
    totalRecords: all.length,
    hiddenAgents: hidden,
    agents: paged(all, query, 50, Math.min(100, state.unknowns.pageCap * 10)).map(({ user, agent }) => ({
      agentId: agent.agentId,
      userID: agentsName === 'nobody' ? null : agentsName === 'capitals' ? user.id?.toUpperCase() : user.id,
      userName: user.userName,
      isActive: user.status !== 'DELETED' && agent.agentId < 9000,
    })),
  };
  return { status: 200, body: state.options.listsOfAgents === 'wrapped' ? { resultSet: body } : body };
}

function skills(state: CxoneState, query: URLSearchParams): Answer {
  const all = state.skills.map((skill) => ({ isActive: true, ...skill }));
  return { status: 200, body: { totalRecords: all.length, skills: paged(all, query, 100, 1000) } };
}

const rows = (state: CxoneState, user: CxoneUser): Json[] =>
  [...user.skills].map(([skillId, { proficiency, isActive }]) => ({
    agentId: user.agentId,
    userId: user.id,
    skillId,
    skillName: state.skills.find((one) => one.skillId === skillId)?.skillName,
    agentProficiencyValue: proficiency,
    isActive,
    isSkillActive: true,
  }));

function assignments(state: CxoneState, query: URLSearchParams): Answer {
  if (query.get('isAgentActive') === null || query.get('isActive') === null)
    throw acdError(400, 'isAgentActive and isActive are mandatory');
  const active = query.get('isAgentActive') === 'true';
  const all = [...state.users.values()]
    .filter((user) => user.agentId !== 0)
    .flatMap((user) => [
      ...(active === (user.status !== 'DELETED') ? rows(state, user) : []),
      ...(user.second && !active ? rows(state, { ...user, ...user.second }) : []),
    ])
    .filter((row) => String(row['isActive']) === query.get('isActive'))
    .map(({ userId: _userId, ...row }) => row);
  return { status: 200, body: { totalRecords: all.length, agentSkillAssignments: paged(all, query, 100, 1000) } };
}

function results(state: CxoneState, all: Json[]): Answer {
  const errors = all.filter((one) => one['success'] !== true).length;
  const inner = { errorCount: state.unknowns.errorCount === 'text' ? String(errors) : errors, skillResults: all };
  return { status: 200, body: state.unknowns.resultSet === 'wrapped' ? { resultSet: inner } : inner };
}

function change(state: CxoneState, user: CxoneUser, method: string, body: Json): Answer | null {
  const named = listOf(body['skills']).filter(isObject);
  if (!['POST', 'PUT', 'DELETE'].includes(method)) return null;
  return results(
    state,
    named.map((one) => ({ skillId: one['skillId'], ...apply(state, user, method, one) })),
  );
}

function apply(state: CxoneState, user: CxoneUser, method: string, one: Json): Json {
  if (typeof one['skillId'] !== 'string') return { success: false, error: 'skillId is text' };
  const id = Number(one['skillId']);
  const known = state.skills.find((skill) => skill.skillId === id);
  if (state.options.lockedAgents?.includes(user.userName)) return { success: false, error: 'The agent is locked' };
  const held = user.skills.get(id);
  if (!known) return { success: false, error: 'No such skill' };
  if (method === 'DELETE')
    return held ? (user.skills.delete(id), { success: true }) : { success: false, error: 'Not assigned' };
  if (method === 'PUT' && !held) return { success: false, error: 'Not assigned' };
  if (method === 'PUT' && typeof one['isActive'] !== 'boolean')
    return { success: false, error: 'isActive is mandatory' };
  if (method === 'POST' && held) return { success: false, error: 'Already assigned' };
  const proficiency = Number(one['proficiency'] ?? held?.proficiency ?? state.unknowns.defaultProficiency);
  if (!(proficiency >= 1 && proficiency <= 20)) return { success: false, error: 'Proficiency is 1 to 20' };
  user.skills.set(id, { proficiency, isActive: true });
  return { success: true };
}

/** `POST /agents/skills`: adds or changes, proficiency 1 to 5. */
function many(state: CxoneState, body: Json): Answer {
  const { skillsTogether } = state.unknowns;
  if (skillsTogether === 'refused') throw acdError(404, 'Not found');
  const most = skillsTogether === 'proficiency 1 to 20' ? 20 : 5;
  const all: Json[] = [];
  for (const detail of listOf(body['agentAndSkillDetails']).filter(isObject)) {
    for (const agentId of listOf(detail['agentIds']).map(String)) {
      for (const set of listOf(detail['skills']).filter(isObject)) {
        for (const skillId of listOf(set['skillIds']).map(String)) {
          const proficiency = Number(set['proficiency'] ?? state.unknowns.defaultProficiency);
          const user = [...state.users.values()].find((one) => String(one.agentId) === agentId);
          const fits =
            user &&
            !state.options.lockedAgents?.includes(user.userName) &&
            (set['proficiency'] === undefined || proficiency <= most) &&
            state.skills.some((one) => String(one.skillId) === skillId);
          if (fits) user.skills.set(Number(skillId), { proficiency, isActive: true });
          all.push({ agentId, skillId, success: Boolean(fits), ...(!fits && { error: textOf('refused') }) });
        }
      }
    }
  }
  return results(state, all);
}
