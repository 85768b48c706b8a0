import type { ApiError } from '../../model/step.ts';
import { skillNamed, skillsIn } from '../../model/skills.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, listOf, textOf, valueOf } from '../../scim/json.ts';
import type { SkillRef } from '../../model/person.ts';
import { acdUrl, agentOf, pathIds, skillsOf, tenantSkills } from '../read/skills.ts';
import { unwrapped } from '../session/answers.ts';
import { lookUntil } from '../session/look-until.ts';
import { segment } from '../../scim/path.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';
import { type Assigned, BULK_PROFICIENCY, skillAssignments } from './skill-assignments.ts';

interface SkillChange {
  method: 'POST' | 'PUT' | 'DELETE';
  skills: { skillId: string; proficiency?: number; isActive?: boolean }[];
}

/** Someone that skills are written for. */
interface Holder {
  id: string;
  userName: string;
  /** What the agent was read with; absent: looked at first. */
  skills?: readonly SkillRef[] | undefined;
  /** The account was just made: its agent may not be there yet. */
  isNew?: boolean | undefined;
}

const NO_AGENT = 'Give the person a role that makes them an agent, then run again.';

/**
 * Makes an agent's skills the ones that are wanted: what is new is assigned, what differs changed, the rest taken away.
 * Many agents' skills go together where their proficiency allows it.
 * @param wanted as `skillText` writes it
 */
export async function changeSkills(session: TenantSession, user: Holder, wanted: string): Promise<ApiError | null> {
  const known = await tenantSkills(session);
  const wants = skillsIn(wanted).map(({ name, proficiency }) => ({
    skill: skillNamed(known, name)[0],
    name,
    proficiency,
  }));
  const unknown = wants.find(({ skill }) => !skill);
  if (unknown) return apiError('invalid', `CXone has no skill ${unknown.name}`);
  const held = user.skills ?? (await skillsOf(session, user));
  if (!held)
    return apiError('not-found', 'no agent belongs to this account, so that it can have no skills', {
      advice: NO_AGENT,
    });
  const own = new Map(held.map((skill) => [skill.id, skill.proficiency]));
  const ids = new Set(wants.map(({ skill }) => skill?.id));
  const entry = (id: string, proficiency: number | null): Assigned => ({
    skillId: id,
    proficiency: proficiency ?? undefined,
  });
  const fresh = wants.flatMap(({ skill, proficiency }) =>
    skill && !own.has(skill.id) ? [entry(skill.id, proficiency)] : [],
  );
  const moved = wants.flatMap(({ skill, proficiency }) =>
    skill && own.has(skill.id) && proficiency !== null && own.get(skill.id) !== proficiency
      ? [{ ...entry(skill.id, proficiency), isActive: true }]
      : [],
  );
  const gone = held.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ skillId: id }));
  const isSent = await together(session, user.id, [...fresh, ...moved]);
  const isOpen = (one: Assigned): boolean => !isSent || !fitsMany(one);
  const changes: SkillChange[] = [
    { method: 'DELETE', skills: gone },
    { method: 'POST', skills: fresh.filter(isOpen) },
    { method: 'PUT', skills: moved.filter(isOpen) },
  ];
  for (const change of changes) {
    const error = change.skills.length > 0 ? await send(session, user, change) : null;
    if (error) return error;
  }
  return null;
}

const fitsMany = ({ proficiency = 1 }: Assigned): boolean => proficiency <= BULK_PROFICIENCY;

/** What the route of many agents takes of it; `true` where that was taken. */
async function together(session: TenantSession, userId: string, all: readonly Assigned[]): Promise<boolean> {
  const agentId = agentOf(session, userId);
  const some = all.filter(fitsMany).map(({ skillId, proficiency }) => ({ skillId, proficiency }));
  return agentId !== undefined && some.length > 0 && skillAssignments(session).add(agentId, some);
}

async function send(session: TenantSession, user: Holder, change: SkillChange): Promise<ApiError | null> {
  const first = await sendTo(session, await firstIds(session, user), change);
  if (first !== 'no agent') return first;
  let looks = 0;
  const again = async () => ((looks += 1), sendTo(session, await pathIds(session, user), change));
  // The agent of a new account is looked for: one system follows the other.
  const { seen } = user.isNew
    ? await lookUntil(session, again, (answer) => answer !== 'no agent', 'agent')
    : { seen: first };
  // The first look may only have shown that this tenant's path takes no user's id.
  if (seen !== 'no agent' && looks === 1) session.hub.takesUserIds = false;
  if (seen !== 'no agent') return seen;
  return agentOf(session, user.id) === undefined
    ? apiError('not-found', 'no agent belongs to this account, so that it can have no skills', {
        status: 404,
        advice: NO_AGENT,
      })
    : apiError('not-found', 'CXone lists this agent, and says of its skills that it is not there', {
        status: 404,
        advice: 'Look in CXone whether the agent is active, then run again.',
      });
}

/** A new agent is asked for by the user's id, which newer versions take, before anybody searches for its own. */
async function firstIds(session: TenantSession, user: Holder): Promise<string[]> {
  const mayGuess = user.isNew && session.hub.takesUserIds !== false;
  return mayGuess && agentOf(session, user.id) === undefined ? [user.id] : pathIds(session, user);
}

async function sendTo(
  session: TenantSession,
  ids: readonly string[],
  { method, skills }: SkillChange,
): Promise<ApiError | 'no agent' | null> {
  for (const id of ids) {
    const url = acdUrl(session, `/agents/${segment(id)}/skills`);
    const reply = await session.exchange.ask({ method, url, body: { skills }, idempotent: method !== 'POST' });
    // This tenant's path may take the other kind of id.
    if (reply.answered && reply.status === 404) continue;
    const error = refusal(reply, 'the skills were not changed', 'ACD Skills: Skills User Assignment');
    return error ?? refusedIn(reply.answered ? reply.body : undefined);
  }
  return 'no agent';
}

/** HTTP 200 with `errorCount` is no success. What is there already, or gone already, is. */
function refusedIn(answer: unknown): ApiError | null {
  const body = unwrapped(answer);
  if (!isObject(body) || Number(valueOf(body, 'errorCount') ?? 0) === 0) return null;
  const failed = listOf(valueOf(body, 'skillResults')).flatMap((one) => {
    if (!isObject(one) || /^true$/i.test(String(valueOf(one, 'success')))) return [];
    const error = textOf(valueOf(one, 'error')) ?? 'refused';
    return /already|not assigned/i.test(error) ? [] : [`skill ${textOf(valueOf(one, 'skillId')) ?? '?'}: ${error}`];
  });
  return failed.length === 0 ? null : apiError('invalid', `CXone did not take ${failed.join(', ')}`);
}
