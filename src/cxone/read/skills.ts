import { z } from 'zod';
import type { SkillRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { type Answered, errorIn, usable } from '../connect/replies.ts';
import { withStatus } from '../../scim/error.ts';
import { anyCase, id, listIn, text, truth } from '../session/answers.ts';
import { NO_LIST, readIncomplete, refusedAdvice } from '../session/incomplete.ts';
import { PageSize } from '../session/page-size.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { type Json, textOf, valueOf } from '../../scim/json.ts';
import { segment } from '../../scim/path.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { counted } from '../../text/figures.ts';

/** Entries asked for on one page; CXone gives fewer where it likes. */
const TOP = 1000;

/** An agent, and the account that it belongs to in lower case: two systems write one UUID. */
export const agentSchema = anyCase({
  agentId: id,
  userID: text,
  userUUID: text,
  userName: text,
  isActive: truth.nullish().catch(null),
}).transform(({ agentId, userID, userUUID, userName, isActive }) => {
  const userId = (userID || userUUID || undefined)?.toLowerCase();
  return {
    agentId,
    userId: userId?.replace(/^user:/, ''),
    userName: userName?.toLowerCase() || undefined,
    isOff: isActive === false,
  };
});
export type Agent = z.output<typeof agentSchema>;

/** Agents in the order in which they stand for their account: one that is deactivated only where there is no other. */
const inOrder = (agents: readonly Agent[]): Agent[] => agents.toSorted((a, b) => Number(a.isOff) - Number(b.isOff));

const skillSchema = anyCase({ skillId: id, skillName: text, isActive: truth.nullish() });
const assignmentSchema = anyCase({
  agentId: id.nullish(),
  agentID_alt: id.nullish(),
  userId: text,
  skillId: id,
  skillName: text,
  agentProficiencyValue: z.coerce.number().int().nullish().catch(null),
  isActive: truth.nullish(),
  isAgentActive: truth.nullish().catch(null),
});

/** An address of the ACD API. @param path with its slash at the beginning */
export const acdUrl = ({ rest }: TenantSession, path: string): string => `${rest}/inContactAPI/services/v34.0${path}`;

/** A list of the ACD API. */
interface AcdList<T> {
  /** In words: `the skills`. */
  what: string;
  /** Of the API user's role. */
  privilege: string;
  path: string;
  /** The member that holds the list. */
  name: string;
  entry: z.ZodType<T>;
  idOf: (item: T) => string;
  /** Looks at the object that holds the list. */
  note?: (body: Json) => void;
}

async function pages<T>(session: TenantSession, list: AcdList<T>): Promise<T[]> {
  const { what, path, privilege } = list;
  const top = new PageSize(TOP);
  const fetch = async (offset: number): Promise<Page<T>> => {
    const ask = (size: number) => {
      const url = acdUrl(session, `${path}${path.includes('?') ? '&' : '?'}skip=${offset}&top=${size}`);
      return session.exchange.ask({ method: 'GET', url });
    };
    const reply = usable(await top.ask(ask), what);
    if (isNoneFound(reply)) return { total: 0, items: [], asked: top.size };
    if (reply.status >= 300)
      throw readIncomplete(
        `${what}: ${withStatus(reply.status, errorIn(reply).message, ', ')}`,
        refusedAdvice(reply, privilege),
      );
    const page = listIn(reply, list.name, list.entry);
    const why = 'why' in page ? page.why : page.broken[0]?.why;
    if ('why' in page || why !== undefined)
      throw readIncomplete(
        `${what}: the answer holds something else: ${why} – GET …${path.replace(/\?.*$/, '')}`,
        NO_LIST,
      );
    list.note?.(page.body);
    return { total: page.total, items: page.items, asked: top.size };
  };
  const whole = await readWhole(fetch, list.idOf, undefined, { noTotal: true });
  if (!whole.complete) throw readIncomplete(`${what}: ${whole.why}`);
  return whole.items;
}

/** 404 by which some ACD routes say that a search found nothing, and not that the route is not there. */
export const isNoneFound = (reply: Answered): boolean =>
  reply.status === 404 && /\bno (?:\w+ ){1,2}(?:were |was )?found\b/i.test(errorIn(reply).message);

/** Every skill of the tenant; asked for once a run. One without a name is known by its id. */
export async function tenantSkills(session: TenantSession): Promise<NonNullable<TenantSession['hub']['skills']>> {
  session.hub.skills ??= (
    await pages(session, {
      what: 'the skills',
      privilege: 'ACD Skills: View',
      path: '/skills',
      name: 'skills',
      entry: skillSchema,
      idOf: (skill) => skill.skillId,
    })
  ).map(({ skillId, skillName, isActive }) => ({
    id: skillId,
    name: skillName || skillId,
    active: isActive !== false,
  }));
  return session.hub.skills;
}

/**
 * Agent ids by user id, of everybody; asked for once a run.
 * @throws Failure `read-incomplete` where the API user's view hides agents: nobody can say what they have
 */
export async function tenantAgents(session: TenantSession): Promise<Map<string, string>> {
  if (session.hub.agents) return session.hub.agents;
  let hidden = 0;
  const agents = await pages(session, {
    what: 'the agents',
    privilege: 'ACD Users: View',
    path: '/agents',
    name: 'agents',
    entry: agentSchema,
    idOf: (agent) => agent.agentId,
    note: (body) => (hidden = Math.max(hidden, hiddenIn(body))),
  });
  if (hidden > 0)
    throw readIncomplete(
      `CXone hides ${hidden} ${hidden === 1 ? 'agent' : 'agents'} from this API user, and the roster has a ` +
        'column that needs all of them',
      'Give the API user’s role a view of all agents, or take the column `skills` out of the roster.',
    );
  const byUser = inOrder(agents).flatMap(({ agentId, userId }) => (userId ? [[userId, agentId] as const] : []));
  if (agents.length > 0 && byUser.length === 0)
    throw readIncomplete(
      'the agents: none of them names the account that it belongs to',
      'Take the column `skills` out of the roster, and report it to NiCE support.',
    );
  session.hub.agents = new Map(byUser.reverse());
  session.hub.agentIds = new Set(agents.map(({ agentId }) => agentId));
  return session.hub.agents;
}

/** How many agents a list leaves out, by its own word. */
export const hiddenIn = (body: Json): number => Number(textOf(valueOf(body, 'hiddenAgents')) ?? 0) || 0;

/**
 * Everybody's skills in pages of the whole tenant: `GET /agents/skills`, for active and for deactivated agents.
 * @param isReading a plan is made of it
 * @throws Failure `read-incomplete` where a plan would be made of a list of agents that leaves out some who have skills
 */
export async function withSkills<User extends Pick<PriorUser, 'id' | 'active'>>(
  session: TenantSession,
  users: readonly User[],
  isReading = false,
): Promise<(User & { skills: SkillRef[] })[]> {
  let agents = await tenantAgents(session);
  const names = new Map((await tenantSkills(session)).map((skill) => [skill.id, skill.name]));
  const held = new Map<string, Map<string, SkillRef>>();
  const states = users.some((user) => !user.active) ? [true, false] : [true];
  for (const isAgentActive of states) {
    const rows = await pages(session, {
      what: 'the agents’ skills',
      privilege: 'ACD Skills: View',
      path: `/agents/skills?isAgentActive=${isAgentActive}&isActive=true`,
      name: 'agentSkillAssignments',
      entry: assignmentSchema,
      idOf: (row) => `${agentIn(row)} ${row.skillId}`,
    });
    // What is asked for need not be minded: those that are off, and the same ones twice.
    const assigned = rows.filter(({ isActive }) => isActive !== false);
    if (isReading && isAgentActive) agents = await agentsOf(session, assigned);
    for (const row of assigned) {
      const agent = session.hub.agentIds.has(agentIn(row)) || !row.userId ? agentIn(row) : accountKey(row.userId);
      const own = held.get(agent) ?? new Map<string, SkillRef>();
      held.set(agent, own.set(row.skillId, skillIn(row, names)));
    }
  }
  return users.map((user) => {
    const agentId = agents.get(user.id.toLowerCase());
    const own = (agentId === undefined ? undefined : held.get(agentId)) ?? held.get(accountKey(user.id));
    return { ...user, skills: [...(own?.values() ?? [])] };
  });
}

/** Everybody's agents, all who have skills among them; an agent may be made while the lists are read. */
async function agentsOf(session: TenantSession, assigned: readonly Assignment[]): Promise<Map<string, string>> {
  const having = new Set(
    assigned.flatMap((row) =>
      row.userId || row.isAgentActive === false ? [] : (row.agentId ?? row.agentID_alt ?? []),
    ),
  );
  const missing = (): number => having.difference(session.hub.agentIds).size;
  if (missing() > 0) session.hub.agents = null;
  const agents = await tenantAgents(session);
  const left = missing();
  if (left > 0)
    throw readIncomplete(
      `the agents: ${counted(left, 'agent that has skills is', 'agents that have skills are')} not on the list ` +
        'of agents',
      'Check that the API user may see every agent (the views of its role), then run again; or take the column ' +
        '`skills` out of the roster.',
    );
  return agents;
}

/** The skills of one agent: `GET /agents/{agentId|userId}/skills`; `null` where nobody answers for this account. */
export async function skillsOf(
  session: TenantSession,
  user: { id: string; userName: string },
): Promise<SkillRef[] | null> {
  const names = new Map((await tenantSkills(session)).map((skill) => [skill.id, skill.name]));
  for (const id of await pathIds(session, user)) {
    const url = acdUrl(session, `/agents/${segment(id)}/skills`);
    const reply = usable(await session.exchange.ask({ method: 'GET', url }), 'an agent’s skills');
    if (reply.status === 404) continue;
    // What is refused here the list of all agents' skills shows.
    if (reply.status >= 300) return (await withSkills(session, [{ ...user, active: false }]))[0]?.skills ?? null;
    const page = listIn(reply, 'agentSkillAssignments', assignmentSchema);
    if ('why' in page || page.broken.length > 0) continue;
    return page.items.filter(({ isActive }) => isActive !== false).map((row) => skillIn(row, names));
  }
  return null;
}

/** What the path of an agent's route takes, the agent of a new person searched for. */
export async function pathIds(
  session: TenantSession,
  { id, userName }: { id: string; userName: string },
): Promise<string[]> {
  if (agentOf(session, id) === undefined) {
    const url = acdUrl(session, `/agents?searchString=${encodeURIComponent(userName)}&skip=0&top=100`);
    const reply = usable(await session.exchange.ask({ method: 'GET', url }), 'the agents');
    const page = reply.status < 300 ? listIn(reply, 'agents', agentSchema) : null;
    const found = page && 'items' in page ? inOrder(page.items) : [];
    const own = found.find((agent) => isAgentOf(agent, { id, userName }));
    if (own) session.hub.foundAgents.set(id.toLowerCase(), own.agentId);
  }
  return agentIds(session, id);
}

/** The agent's id of an account, where it is known. */
export const agentOf = ({ hub }: TenantSession, userId: string): string | undefined =>
  hub.agents?.get(userId.toLowerCase()) ?? hub.foundAgents.get(userId.toLowerCase());

/** The agent's id, where it is known, else the user's, which newer versions take as well. */
function agentIds(session: TenantSession, userId: string): string[] {
  const agentId = agentOf(session, userId);
  return agentId === undefined ? [userId] : [agentId, userId];
}

/** Whether an agent is this account's: by the account that it names; one that names none, by its user name. */
export const isAgentOf = ({ userId, userName }: Agent, user: { id: string; userName: string }): boolean =>
  userId === undefined ? userName === user.userName.toLowerCase() : userId === user.id.toLowerCase();

type Assignment = z.output<typeof assignmentSchema>;

/** Whose a row is: the agent's id, or the account's where it names that alone. */
const agentIn = ({ agentId, agentID_alt: other, userId }: Assignment): string =>
  agentId ?? other ?? (userId ? accountKey(userId) : '');

const accountKey = (userId: string): string => `account ${userId.toLowerCase()}`;

const skillIn = (row: Assignment, names: ReadonlyMap<string, string>): SkillRef => ({
  id: row.skillId,
  name: names.get(row.skillId) ?? row.skillName ?? row.skillId,
  proficiency: row.agentProficiencyValue ?? null,
});
