import type { ApiError } from '../../model/step.ts';
import { skillNamed, skillsIn } from '../../model/skills.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, listOf, textOf, valueOf } from '../../scim/json.ts';
import { acdUrl, agentIds, skillsOf, tenantSkills, unwrapped } from '../read/skills.ts';
import { segment } from '../../scim/path.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { refusal } from './refusal.ts';

interface SkillChange {
  method: 'POST' | 'PUT' | 'DELETE';
  skills: { skillId: string; proficiency?: number; isActive?: boolean }[];
}

/**
 * Makes an agent's skills the ones that are wanted: what is new is assigned, what differs changed, the rest taken away.
 * @param wanted as `skillText` writes it
 */
export async function changeSkills(
  session: TenantSession,
  user: { id: string; userName: string },
  wanted: string,
): Promise<ApiError | null> {
  const known = await tenantSkills(session);
  const wants = skillsIn(wanted).map(({ name, proficiency }) => ({
    skill: skillNamed(known, name)[0],
    name,
    proficiency,
  }));
  const unknown = wants.find(({ skill }) => !skill);
  if (unknown) return apiError('invalid', `CXone has no skill ${unknown.name}`);
  const held = await skillsOf(session, user);
  if (!held)
    return apiError('not-found', 'no agent belongs to this account, so that it can have no skills', {
      advice: 'Give the person a role that makes them an agent, then run again.',
    });
  const own = new Map(held.map((skill) => [skill.id, skill.proficiency]));
  const ids = new Set(wants.map(({ skill }) => skill?.id));
  const entry = (id: string, proficiency: number | null): { skillId: string; proficiency?: number } => ({
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
  const changes: SkillChange[] = [
    { method: 'DELETE', skills: gone },
    { method: 'POST', skills: fresh },
    { method: 'PUT', skills: moved },
  ];
  for (const change of changes) {
    const error = change.skills.length > 0 ? await send(session, user.id, change) : null;
    if (error) return error;
  }
  return null;
}

async function send(session: TenantSession, userId: string, { method, skills }: SkillChange): Promise<ApiError | null> {
  let last: ApiError | null = null;
  for (const id of agentIds(session, userId)) {
    const url = acdUrl(session, `/agents/${segment(id)}/skills`);
    const reply = await session.exchange.ask({ method, url, body: { skills }, idempotent: method !== 'POST' });
    last = refusal(reply, 'the skills were not changed', 'ACD Skills: Skills User Assignment');
    // This tenant's path may take the other kind of id.
    if (reply.answered && reply.status === 404) continue;
    return last ?? refusedIn(reply.answered ? reply.body : undefined);
  }
  return last;
}

/** HTTP 200 with `errorCount` is no success. What is there already, or gone already, is. */
function refusedIn(answer: unknown): ApiError | null {
  const body = unwrapped(answer);
  if (!isObject(body) || Number(valueOf(body, 'errorCount') ?? 0) === 0) return null;
  const failed = listOf(valueOf(body, 'skillResults')).flatMap((one) => {
    if (!isObject(one) || String(valueOf(one, 'success')) === 'true') return [];
    const error = textOf(valueOf(one, 'error')) ?? 'refused';
    return /already|not assigned/i.test(error) ? [] : [`skill ${textOf(valueOf(one, 'skillId')) ?? '?'}: ${error}`];
  });
  return failed.length === 0 ? null : apiError('invalid', `CXone did not take ${failed.join(', ')}`);
}
