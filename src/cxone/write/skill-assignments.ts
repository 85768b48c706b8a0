import { isObject, type Json, listOf, textOf, valueOf } from '../../scim/json.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { acdUrl } from '../read/skills.ts';
import { unwrapped } from '../session/answers.ts';
import { addTo } from '../../text/add-to.ts';

/** Agents of one request at most: CXone publishes no limit. */
const AGENTS = 50;
/** NiCE's schema of the route that serves many agents allows no more; its pages and the route of one agent do. */
export const BULK_PROFICIENCY = 5;

export interface Assigned {
  skillId: string;
  proficiency?: number;
}

interface Waiting {
  agentId: string;
  skills: readonly Assigned[];
  done: (taken: boolean) => void;
  failed: (error: unknown) => void;
}

const queues = new WeakMap<TenantSession, SkillAssignments>();

/** The one queue of a tenant. */
export function skillAssignments(session: TenantSession): SkillAssignments {
  const own = queues.get(session) ?? new SkillAssignments(session);
  queues.set(session, own);
  return own;
}

/**
 * `POST /agents/skills {agentAndSkillDetails}` (NiCE) adds and changes skills of many agents. Someone who asks while a
 * request is under way goes with the next one; someone alone is left to the route of one agent.
 */
class SkillAssignments {
  readonly #session: TenantSession;
  #waiting: Waiting[] = [];
  #busy = false;
  /** Refused: each agent is asked for alone from now on. */
  #refused = false;

  constructor(session: TenantSession) {
    this.#session = session;
  }

  /** @returns whether all of it was taken; else the route of one agent says why not */
  add(agentId: string, skills: readonly Assigned[]): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#waiting.push({ agentId, skills, done, failed });
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Those who ask in the same turn go together from the first request on.
    await new Promise((turn) => setImmediate(turn));
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, AGENTS);
      if (some.length < 2 || this.#refused) {
        for (const one of some) one.done(false);
        continue;
      }
      try {
        await this.#send(some);
      } catch (error) {
        for (const one of some) one.failed(error);
      }
    }
    this.#busy = false;
  }

  async #send(some: readonly Waiting[]): Promise<void> {
    const { exchange } = this.#session;
    const url = acdUrl(this.#session, '/agents/skills');
    const body = { agentAndSkillDetails: detailsOf(some) };
    const reply = await exchange.ask({ method: 'POST', url, body, idempotent: true, expect: [501] });
    const isTaken = reply.answered && reply.status < 300;
    if (!isTaken && reply.answered && reply.status < 500 && reply.status !== 429) {
      this.#refused = true;
      this.#session.note('skills are written agent by agent: the route for many agents is refused');
    }
    const failed = isTaken ? failedAgents(reply.body) : null;
    for (const { agentId, done } of some) done(failed !== null && !failed.has(agentId));
  }
}

/** Agents who get the same skills stand together. */
function detailsOf(some: readonly Waiting[]): Json[] {
  const groups = new Map<string, { agentIds: string[]; skills: readonly Assigned[] }>();
  for (const { agentId, skills } of some) {
    const key = JSON.stringify(skills);
    const group = groups.get(key) ?? { agentIds: [], skills };
    group.agentIds.push(agentId);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ agentIds, skills }) => ({ agentIds, skills: byProficiency(skills) }));
}

function byProficiency(skills: readonly Assigned[]): Json[] {
  const groups = new Map<number | undefined, string[]>();
  for (const { skillId, proficiency } of skills) addTo(groups, proficiency, skillId);
  return [...groups].map(([proficiency, skillIds]) => ({ skillIds, isActive: true, proficiency }));
}

/** Agents that something was not taken for; `null` where the answer does not say which. */
function failedAgents(answer: unknown): Set<string> | null {
  const body = unwrapped(answer);
  if (!isObject(body)) return null;
  const results = listOf(valueOf(body, 'skillResults')).filter(isObject);
  const failed = results.filter((one) => String(valueOf(one, 'success')) === 'false');
  const ids = failed.map((one) => textOf(valueOf(one, 'agentId')));
  if (Number(valueOf(body, 'errorCount') ?? 0) > 0 && failed.length === 0) return null;
  return ids.every((id) => id !== undefined) ? new Set(ids) : null;
}
