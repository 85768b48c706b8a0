import { z } from 'zod';
import type { SkillRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { errorIn, usable } from '../connect/replies.ts';
import { isErrorBody, NO_LIST, readIncomplete, refusedAdvice } from '../session/incomplete.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { segment } from '../../scim/path.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Entries asked for on one page; CXone gives fewer where it likes. */
const TOP = 1000;

const id = z.union([z.string().min(1), z.number().transform(String)]);
const count = z.coerce.number().int().min(0).nullish();
const truth = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'True', 'False']).transform((text) => /true/i.test(text)),
]);
/** A list of agents; the account that an agent belongs to in lower case: two systems write one UUID. */
export const agentsSchema = z.looseObject({
  totalRecords: count,
  hiddenAgents: count,
  agents: z
    .array(
      z
        .looseObject({ agentId: id, userID: id.nullish(), userId: id.nullish() })
        .transform(({ agentId, userID, userId }) => ({ agentId, userId: (userID ?? userId)?.toLowerCase() })),
    )
    .nullish(),
});
const skillsSchema = z.looseObject({
  totalRecords: count,
  skills: z.array(z.looseObject({ skillId: id, skillName: z.string(), isActive: truth.nullish() })).nullish(),
});
const assignmentsSchema = z.looseObject({
  totalRecords: count,
  agentSkillAssignments: z
    .array(
      z.looseObject({
        agentId: id.nullish(),
        agentID_alt: id.nullish(),
        skillId: id,
        skillName: z.string().nullish(),
        agentProficiencyValue: z.coerce.number().int().nullish().catch(null),
        isActive: truth.nullish(),
      }),
    )
    .nullish(),
});

export const acdUrl = ({ rest }: TenantSession, path: string): string => `${rest}/inContactAPI/services/v34.0${path}`;

/** An ACD answer, out of its `resultSet` where it has one. */
export function unwrapped(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'resultSet' in body ? body.resultSet : body;
}

async function pages<T>(
  session: TenantSession,
  what: string,
  privilege: string,
  path: string,
  read: (body: unknown) => { total: number | null; items: T[] } | null,
  idOf: (item: T) => string,
): Promise<T[]> {
  const fetch = async (offset: number): Promise<Page<T>> => {
    const url = acdUrl(session, `${path}${path.includes('?') ? '&' : '?'}skip=${offset}&top=${TOP}`);
    const reply = usable(await session.exchange.ask({ method: 'GET', url }), what);
    if (reply.status >= 300)
      throw readIncomplete(`${what}: HTTP ${reply.status}, ${errorIn(reply).message}`, refusedAdvice(reply, privilege));
    // Some ACD routes answer nothing at all where there is nothing.
    const isEmpty = reply.text.trim() === '';
    const page = isEmpty ? { total: 0, items: [] } : read(unwrapped(reply.body));
    if (!page || (page.total === null && page.items.length === 0 && isErrorBody(reply.body)))
      throw readIncomplete(`${what}: the answer holds something else`, NO_LIST);
    return { ...page, asked: TOP };
  };
  const whole = await readWhole(fetch, idOf, undefined, { noTotal: true });
  if (!whole.complete) throw readIncomplete(`${what}: ${whole.why}`);
  return whole.items;
}

/** Every skill of the tenant; asked for once a run. */
export async function tenantSkills(session: TenantSession): Promise<NonNullable<TenantSession['hub']['skills']>> {
  session.hub.skills ??= await pages(
    session,
    'the skills',
    'ACD Skills: View',
    '/skills',
    (body) => {
      const parsed = skillsSchema.safeParse(body);
      if (!parsed.success) return null;
      const items = (parsed.data.skills ?? []).map((skill) => ({
        id: skill.skillId,
        name: skill.skillName,
        active: skill.isActive !== false,
      }));
      return { total: parsed.data.totalRecords ?? null, items };
    },
    (skill) => skill.id,
  );
  return session.hub.skills;
}

/**
 * Agent ids by user id, of everybody; asked for once a run.
 * @throws Failure `read-incomplete` where the API user's view hides agents: nobody can say what they have
 */
export async function tenantAgents(session: TenantSession): Promise<Map<string, string>> {
  if (session.hub.agents) return session.hub.agents;
  let hidden = 0;
  const agents = await pages(
    session,
    'the agents',
    'ACD Users: View',
    '/agents',
    (body) => {
      const parsed = agentsSchema.safeParse(body);
      if (!parsed.success) return null;
      hidden = Math.max(hidden, parsed.data.hiddenAgents ?? 0);
      return { total: parsed.data.totalRecords ?? null, items: parsed.data.agents ?? [] };
    },
    (agent) => agent.agentId,
  );
  if (hidden > 0)
    throw readIncomplete(
      `CXone hides ${hidden} ${hidden === 1 ? 'agent' : 'agents'} from this API user, and the roster has a ` +
        'column that needs all of them',
      'Give the API user’s role a view of all agents, or take the column `skills` out of the roster.',
    );
  const byUser = agents.flatMap(({ agentId, userId }) => (userId ? [[userId, agentId] as const] : []));
  if (agents.length > 0 && byUser.length === 0)
    throw readIncomplete(
      'the agents: none of them names the account that it belongs to',
      'Take the column `skills` out of the roster, and report it to NiCE support.',
    );
  session.hub.agents = new Map(byUser);
  return session.hub.agents;
}

/** Everybody's skills in pages of the whole tenant: `GET /agents/skills`, for active and for deactivated agents. */
export async function withSkills<User extends Pick<PriorUser, 'id' | 'active'>>(
  session: TenantSession,
  users: readonly User[],
): Promise<(User & { skills: SkillRef[] })[]> {
  const agents = await tenantAgents(session);
  const names = new Map((await tenantSkills(session)).map((skill) => [skill.id, skill.name]));
  const held = new Map<string, SkillRef[]>();
  const states = users.some((user) => !user.active) ? [true, false] : [true];
  for (const isAgentActive of states) {
    const rows = await pages(
      session,
      'the agents’ skills',
      'ACD Skills: View',
      `/agents/skills?isAgentActive=${isAgentActive}&isActive=true`,
      assignments,
      (row) => `${row.agentId} ${row.skillId}`,
    );
    for (const { agentId, skillId, skillName, proficiency } of rows) {
      const skill = { id: skillId, name: names.get(skillId) ?? skillName ?? skillId, proficiency };
      held.set(agentId, [...(held.get(agentId) ?? []), skill]);
    }
  }
  return users.map((user) => {
    const agentId = agents.get(user.id.toLowerCase());
    return { ...user, skills: agentId === undefined ? [] : (held.get(agentId) ?? []) };
  });
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
    const parsed = reply.text.trim() === '' ? { items: [] } : assignments(unwrapped(reply.body));
    if (!parsed) continue;
    return parsed.items
      .filter(({ isActive }) => isActive)
      .map(({ skillId, skillName, proficiency }) => ({
        id: skillId,
        name: names.get(skillId) ?? skillName ?? skillId,
        proficiency,
      }));
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
    const parsed = reply.status < 300 ? agentsSchema.safeParse(unwrapped(reply.body)) : null;
    const own = parsed?.data?.agents?.find(({ userId }) => userId === id.toLowerCase());
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

function assignments(body: unknown): {
  total: number | null;
  items: {
    agentId: string;
    skillId: string;
    skillName: string | null | undefined;
    proficiency: number | null;
    isActive: boolean;
  }[];
} | null {
  const parsed = assignmentsSchema.safeParse(body);
  if (!parsed.success) return null;
  const items = (parsed.data.agentSkillAssignments ?? []).map((row) => ({
    agentId: row.agentId ?? row.agentID_alt ?? '',
    skillId: row.skillId,
    skillName: row.skillName,
    proficiency: row.agentProficiencyValue ?? null,
    isActive: row.isActive !== false,
  }));
  return { total: parsed.data.totalRecords ?? null, items };
}
