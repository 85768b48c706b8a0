import { z } from 'zod';
import { acdUrl, unwrapped } from '../read/skills.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** States asked for at once; CXone gives fewer where it likes. */
const TOP = 10_000;

const id = z.union([z.string().min(1), z.number().transform(String)]);
const statesSchema = z.looseObject({
  totalRecords: z.coerce.number().int().min(0).nullish(),
  agentStates: z.array(z.looseObject({ agentId: id, agentStateName: z.string().nullish() })).nullish(),
});

const LOGGED_OUT = /^(?:logged|signed)[ _-]?(?:out|off)$/i;

/**
 * Agents who are signed in, as `GET /agents/states` shows everybody: `LoggedOut` is the one state of someone
 * who is not, and an agent without a state has none.
 * @returns their agent ids with their states; `null` where the tenant does not show them
 */
export async function signedInAgents(session: TenantSession): Promise<Map<string, string> | null> {
  if (session.hub.tellsStates === false) return null;
  let refused = false;
  const whole = await readWhole(
    async (offset) => {
      const url = acdUrl(
        session,
        `/agents/states?top=${TOP}&fields=agentId,agentStateName${offset > 0 ? `&skip=${offset}` : ''}`,
      );
      const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
      // Where nobody has a state the answer may be empty.
      if (reply.answered && reply.status === 204) return { total: 0, items: [] };
      const parsed = reply.answered && reply.status < 300 ? statesSchema.safeParse(unwrapped(reply.body)) : null;
      if (!parsed?.success || !parsed.data.agentStates) {
        refused = true;
        // A refusal will not change within a run; what is merely not answered may.
        if (reply.answered && reply.status < 500) session.hub.tellsStates = false;
        return { total: 0, items: [] };
      }
      return { total: parsed.data.totalRecords ?? null, items: parsed.data.agentStates, asked: TOP };
    },
    (one) => one.agentId,
    undefined,
    { noTotal: true },
  );
  if (refused || !whole.complete) return null;
  const states = whole.items.map(({ agentId, agentStateName }) => [agentId, agentStateName?.trim() ?? ''] as const);
  // A list without a single name tells nothing.
  if (states.length > 0 && states.every(([, name]) => name === '')) return null;
  return new Map(states.filter(([, name]) => name !== '' && !LOGGED_OUT.test(name)));
}
