import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import type { Reply } from '../connect/replies.ts';
import { acdUrl, type Agent, agentSchema, hiddenIn, isAgentOf, isNoneFound } from '../read/skills.ts';
import { listIn } from '../session/answers.ts';
import { lookUntil } from '../session/look-until.ts';
import { PageSize } from '../session/page-size.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { Route, unreadableAnswer } from './routes.ts';
import { signedInAgents } from './agent-states.ts';
import type { StepDefinition } from './step.ts';
import { segment } from '../../scim/path.ts';

/** Agents asked for at once. */
const TOP = 100;

interface Agents {
  /** `null` where they did not all arrive. */
  agents: Agent[] | null;
  /** What is wrong with an answer that cannot be read. */
  why: string;
  /** Agents of the first page. */
  sample: readonly Agent[];
  /** Agents that the API user's own view leaves out. */
  hidden: number;
  reply: Reply;
}

/** People who are logged out together, so that few looks at all agents' states show whether they are. */
const TOGETHER = 100;
/** Seconds after which an agent who was logged out is looked at again, before force is used. */
const WAITS = [0, 1, 2, 4];

/** What became of one agent's logout before anyone looked. */
interface Sent {
  user: PriorUser;
  agentId: string;
  reply: Reply;
  attempts: number;
}

/**
 * `GET /inContactAPI/services/v34.0/agents`, then `POST …/agents/{agentId}/logout`: the agent's id is not the user's.
 * Where many leave together the whole list is read once, if that takes fewer requests than they do. Whether they are
 * out shows `GET …/agents/states`: someone who is still signed in is logged out once more, by force, and is an open
 * step where that does not help either; a refusal for someone who is not signed in is none.
 */
export const logout: StepDefinition = {
  routes: 'published',
  atOnce: TOGETHER,
  on: (session) => {
    const facts = { does: 'log agents out', nothing: 'was not logged in', answers202: true } as const;
    const list = new Route(session, { ...facts, done: '' });
    const route = new Route(session, { ...facts, done: 'logged out as an agent' });
    let directory: Promise<Agents> | undefined;
    let proof: Promise<Agents | null> | undefined;
    const agentsFor = async (user: PriorUser, together: number): Promise<StepAnswer | string[]> => {
      if (together > 1) directory ??= agentsOf(session, '', together);
      const listed = await directory;
      const isListed = listed?.agents && has(listed, user);
      let found = isListed ? listed : await agentsOf(session, user.userName);
      // What a search looks at is not published: nobody has no agent because it finds none.
      if (!isListed && found.agents?.length === 0) found = (await (proof ??= wholeUnlessFound(session))) ?? found;
      if (!found.reply.answered || (found.reply.status >= 300 && !isNoneFound(found.reply)))
        return list.judge(found.reply, user);
      if (!found.agents) return unreadableAnswer(found.reply, 'agents', found.why);
      const own = found.agents.filter((agent) => isAgentOf(agent, user));
      if (own.length > 0) return own.map(({ agentId }) => agentId);
      return noAgent(found, Math.max(found.hidden, listed?.hidden ?? 0));
    };
    return async (users, together) => {
      const answers = new Map<string, StepAnswer>();
      const sent: Sent[] = [];
      await Promise.all(
        users.map(async (user) => {
          const known = list.known ?? route.known;
          const own = known ?? (await agentsFor(user, together));
          if (!Array.isArray(own)) return void answers.set(user.id, own);
          for (const agentId of own) {
            const reply = await post(session, agentId);
            sent.push({ user, agentId, reply, attempts: reply.attempts });
          }
        }),
      );
      if (sent.length === 0) return answers;
      const looked = await lookAgain(session, sent);
      for (const one of sent) {
        const answer = await judged(route, one, looked);
        const before = answers.get(one.user.id);
        if (!before || before.status === 'done') answers.set(one.user.id, answer);
      }
      return answers;
    };
  },
};

const post = (session: TenantSession, agentId: string, body?: unknown): Promise<Reply> =>
  session.exchange.ask({
    method: 'POST',
    url: `${agentsUrl(session)}/${segment(agentId)}/logout`,
    idempotent: true,
    expect: [501],
    body,
  });

/**
 * Looks whether they are signed in, again after 1, 2 and 4 s; those who still are then are logged out by force, and
 * looked at as long as reads may lag behind writes.
 * @returns agents who are still signed in, with their states; `null` where the tenant does not show them
 */
async function lookAgain(session: TenantSession, sent: Sent[]): Promise<Map<string, string> | null> {
  let signedIn: Map<string, string> | null = null;
  const left = (): Sent[] => sent.filter(({ agentId }) => signedIn?.has(agentId));
  // What was refused will not come about by waiting.
  const isVain = (): boolean => left().every(({ reply }) => !reply.answered || reply.status >= 300);
  for (const seconds of WAITS) {
    if (seconds > 0) await session.clock.sleep(seconds * 1000, session.signal);
    signedIn = await signedInAgents(session);
    if (!signedIn || left().length === 0) return signedIn;
    if (isVain()) break;
  }
  // A 429 that is answered here was waited for as long as it makes sense: force is refused as well.
  const mayBeForced = left().filter(({ reply }) => !reply.answered || reply.status !== 429);
  await Promise.all(
    mayBeForced.map(async (one) => {
      one.reply = await post(session, one.agentId, { forceLogout: true });
      one.attempts += one.reply.attempts;
    }),
  );
  const look = async (): Promise<void> => void (signedIn = await signedInAgents(session));
  await lookUntil(session, look, () => !signedIn || left().length === 0 || isVain(), 'session');
  return signedIn;
}

async function judged(route: Route, sent: Sent, signedIn: Map<string, string> | null): Promise<StepAnswer> {
  const { user, agentId, reply, attempts } = sent;
  const { latencyMs } = reply;
  const state = signedIn?.get(agentId);
  if (state === undefined && signedIn && reply.answered && REFUSED.has(reply.status))
    return { status: 'done', detail: `was not logged in (HTTP ${reply.status})`, attempts, latencyMs };
  const answer = { ...(await route.judge(reply, user)), attempts };
  if (signedIn === null && answer.status === 'done')
    return {
      ...answer,
      detail: `${answer.detail}; CXone did not show agents’ states, so this was not looked at again`,
    };
  if (state === undefined || !signedIn) return answer;
  const said = reply.answered && reply.status < 300 ? 'CXone answered the logout with success' : answer.detail;
  const detail = `still signed in as an agent (${state}) after the logout: ${said}`;
  const advice = 'Log the person out in CXone (Active Agents report), or run the job again.';
  const status = reply.answered ? reply.status : null;
  const error = apiError('ignored', detail, { status, retryable: true, advice });
  return { status: 'failed', detail, error, attempts, latencyMs };
}

/** Refusals that an agent gets who is not signed in: nobody publishes which. */
const REFUSED: ReadonlySet<number> = new Set([400, 404, 409, 410, 412, 422]);

/** A list without hidden agents says something of everybody; one with some only of those that it shows. */
const has = ({ agents, hidden }: Agents, user: PriorUser): boolean =>
  hidden === 0 || Boolean(agents?.some((agent) => isAgentOf(agent, user)));

function noAgent({ reply, agents }: Agents, hidden: number): StepAnswer {
  const { attempts, latencyMs } = reply;
  if (agents?.some(({ userId, userName }) => userId === undefined && userName === undefined))
    return unreadableAnswer(
      reply,
      'agents',
      'an agent names neither its account (`userID`) nor its `userName` – GET …/agents',
    );
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

const agentsUrl = (session: TenantSession): string => acdUrl(session, '/agents');

/**
 * Agents that a search finds, everybody for an empty one.
 * @param most requests that are worth it
 */
async function agentsOf(session: TenantSession, search: string, most = Number.POSITIVE_INFINITY): Promise<Agents> {
  let reply: Reply | undefined;
  let hidden = 0;
  let why = '';
  let sample: readonly Agent[] = [];
  const top = new PageSize(TOP);
  const whole = await readWhole(
    async (offset) => {
      const ask = (size: number) => {
        const url = `${agentsUrl(session)}?searchString=${encodeURIComponent(search)}&skip=${offset}&top=${size}`;
        return session.exchange.ask({ method: 'GET', url, expect: [501] });
      };
      reply = await top.ask(ask);
      if (reply.answered && isNoneFound(reply)) return { total: 0, items: [] };
      if (!reply.answered || reply.status >= 300) return { total: null, items: [] };
      const page = listIn(reply, 'agents', agentSchema);
      if ('why' in page || page.broken[0]) {
        why = `${'why' in page ? page.why : page.broken[0]?.why} – GET …/agents`;
        return { total: null, items: [] };
      }
      const { items } = page;
      if (offset === 0) sample = items;
      hidden = Math.max(hidden, hiddenIn(page.body));
      const total = page.total ?? items.length;
      return { total: total / top.size < most ? total : null, items };
    },
    (agent) => agent.agentId,
  );
  return { agents: whole.complete ? whole.items : null, hidden, reply: reply as Reply, why, sample };
}

/**
 * Whether a search by user name finds an agent who is there.
 * @returns `null` where it does, so that who is not found has none; else everybody
 */
async function wholeUnlessFound(session: TenantSession): Promise<Agents | null> {
  const first = await agentsOf(session, '', 1);
  const witness = first.sample.find(({ userName }) => userName !== undefined);
  if (first.agents || first.why || !first.reply.answered || first.reply.status >= 300) return first;
  const found = witness?.userName === undefined ? null : await agentsOf(session, witness.userName);
  if (found?.agents?.some(({ agentId }) => agentId === witness?.agentId)) return null;
  return agentsOf(session, '');
}
