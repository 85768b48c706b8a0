import { acdUrl } from '../read/skills.ts';
import { anyCase, id, listIn, text } from '../session/answers.ts';
import { PageSize } from '../session/page-size.ts';
import { valueOf } from '../../scim/json.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** States asked for at once; CXone gives fewer where it likes. */
const TOP = 10_000;

const stateSchema = anyCase({ agentId: id, agentStateName: text });

const LOGGED_OUT = /^(?:log(?:ged)?|sign(?:ed)?)[ _-]?(?:out|off)$/i;

/**
 * Agents who are signed in, as `GET /agents/states` shows everybody: `LoggedOut` is the one state of someone
 * who is not, and an agent without a state has none.
 * @returns their agent ids with their states; `null` where the tenant does not show them
 */
export async function signedInAgents(session: TenantSession): Promise<Map<string, string> | null> {
  if (session.hub.tellsStates === false) return null;
  let refused = false;
  const top = new PageSize(TOP);
  const whole = await readWhole(
    async (offset) => {
      const ask = (size: number) => {
        const skip = offset > 0 ? `&skip=${offset}` : '';
        const url = acdUrl(session, `/agents/states?top=${size}&fields=agentId,agentStateName${skip}`);
        return session.exchange.ask({ method: 'GET', url, expect: [501] });
      };
      const reply = await top.ask(ask);
      // Where nobody has a state the answer may be empty.
      if (reply.answered && reply.status === 204) return { total: 0, items: [] };
      const isSaid = reply.answered && reply.status < 300 && reply.text.trim() !== '';
      const page = isSaid ? listIn(reply, 'agentStates', stateSchema, { isStrict: true }) : null;
      if (page === null || 'why' in page || page.broken.length > 0 || valueOf(page.body, 'agentStates') === null) {
        refused = true;
        // A refusal will not change within a run; what is merely not answered may.
        if (reply.answered && reply.status < 500) session.hub.tellsStates = false;
        return { total: 0, items: [] };
      }
      return { total: page.total, items: page.items, asked: top.size };
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
