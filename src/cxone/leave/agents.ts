import { z } from 'zod';
import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import type { Reply } from '../connect/replies.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { Route, unreadableAnswer } from './routes.ts';
import { oneByOne, type StepDefinition } from './step.ts';
import { segment } from '../../scim/path.ts';

const id = z.union([z.string().min(1), z.number().transform(String)]);
/** Agents asked for at once. */
const TOP = 100;
const count = z.coerce.number().int().min(0);
const agentsSchema = z.looseObject({
  totalRecords: count.nullish(),
  hiddenAgents: count.nullish(),
  agents: z.array(z.looseObject({ agentId: id, userID: id.nullish() })).nullish(),
});

interface Agents {
  /** `null` where they did not all arrive. */
  agents: { agentId: string; userID?: string | null | undefined }[] | null;
  /** Agents that the API user's own view leaves out. */
  hidden: number;
  reply: Reply;
}

/**
 * `GET /inContactAPI/services/v34.0/agents`, then `POST …/agents/{agentId}/logout`: the agent's id is not the user's.
 * Where many leave together the whole list is read once, if that takes fewer requests than they do.
 */
export const logout: StepDefinition = {
  routes: 'published',
  atOnce: 1,
  on: (session) => {
    const facts = { does: 'log agents out', nothing: 'was not logged in', answers202: true } as const;
    const list = new Route(session, { ...facts, done: '' });
    const route = new Route(session, { ...facts, done: 'logged out as an agent' });
    let directory: Promise<Agents> | undefined;
    return oneByOne(async (user, together) => {
      const known = list.known ?? route.known;
      if (known) return known;
      if (together > 1) directory ??= agentsOf(session, '', together);
      const listed = await directory;
      const found = listed?.agents && has(listed, user) ? listed : await agentsOf(session, user.userName);
      if (!found.reply.answered || found.reply.status >= 300) return list.judge(found.reply, user);
      if (!found.agents) return unreadableAnswer(found.reply, 'agents');
      const own = found.agents.filter((agent) => agent.userID?.toLowerCase() === user.id.toLowerCase());
      if (own.length === 0) return noAgent(found, Math.max(found.hidden, listed?.hidden ?? 0));
      let last: StepAnswer | undefined;
      for (const { agentId } of own) {
        const url = `${agentsUrl(session)}/${segment(agentId)}/logout`;
        const reply = await session.exchange.ask({ method: 'POST', url, idempotent: true, expect: [501] });
        const answer = await route.judge(reply, user);
        if (!last || last.status === 'done') last = answer;
      }
      return last as StepAnswer;
    });
  },
};

/** A list without hidden agents says something of everybody; one with some only of those that it shows. */
const has = ({ agents, hidden }: Agents, user: PriorUser): boolean =>
  hidden === 0 || Boolean(agents?.some((agent) => agent.userID?.toLowerCase() === user.id.toLowerCase()));

function noAgent({ reply }: Agents, hidden: number): StepAnswer {
  const { attempts, latencyMs } = reply;
  if (hidden === 0)
    return { status: 'skipped', detail: 'no agent belongs to this account', nothingToDo: true, attempts, latencyMs };
  const detail =
    `CXone hides ${hidden} ${hidden === 1 ? 'agent' : 'agents'} from this API user, so nobody knows whether one of ` +
    'them is this person’s';
  const advice =
    'Give the API user’s role a view of all agents, or log the person out in CXone (Active Agents report).';
  return {
    status: 'failed',
    detail,
    error: apiError('forbidden', detail, { status: 200, retryable: false, advice }),
    attempts,
    latencyMs,
  };
}

const agentsUrl = ({ apiUrl }: TenantSession): string => `${apiUrl ?? ''}/inContactAPI/services/v34.0/agents`;

/**
 * Agents that a search finds, everybody for an empty one.
 * @param most requests that are worth it
 */
async function agentsOf(session: TenantSession, search: string, most = Number.POSITIVE_INFINITY): Promise<Agents> {
  let reply: Reply | undefined;
  let hidden = 0;
  const whole = await readWhole(
    async (offset) => {
      reply = await session.exchange.ask({
        method: 'GET',
        url: `${agentsUrl(session)}?searchString=${encodeURIComponent(search)}&skip=${offset}&top=${TOP}`,
        expect: [501],
      });
      const parsed = reply.answered && reply.status < 300 ? agentsSchema.safeParse(reply.body) : null;
      if (!parsed?.success) return { total: null, items: [] };
      const items = parsed.data.agents ?? [];
      hidden = Math.max(hidden, parsed.data.hiddenAgents ?? 0);
      const total = parsed.data.totalRecords ?? items.length;
      return { total: total / TOP < most ? total : null, items };
    },
    (agent) => agent.agentId,
  );
  return { agents: whole.complete ? whole.items : null, hidden, reply: reply as Reply };
}
