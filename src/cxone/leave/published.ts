import { z } from 'zod';
import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer, WireOperation, WireResult } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { patchOp } from '../../scim/patchop.ts';
import { Deactivations } from './deactivations.ts';
import { errorIn, type Reply, routeMissing, SCIM_TYPE } from '../connect/replies.ts';
import { readWhole } from '../session/paging.ts';
import { resultOf, targetOf } from '../session/wire-result.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { Route, unreadableAnswer } from './routes.ts';
import { changesOf } from '../session/wire-user.ts';
import { plural } from '../../text/figures.ts';

const queues = new WeakMap<TenantSession, Deactivations>();

function deactivations(session: TenantSession): Deactivations {
  const own = queues.get(session) ?? new Deactivations(session);
  queues.set(session, own);
  return own;
}

/**
 * Switches an account on or off by NiCE's own routes: revive, and deactivate with its `notDeletedUserIds`. What else
 * the write changes follows by PATCH.
 * @returns `null` where the tenant lacks the route: `active` is then set by SCIM
 */
export async function switchAccount(session: TenantSession, operation: WireOperation): Promise<WireResult | null> {
  const { write } = operation;
  if (write.type !== 'activate') return null;
  const id = write.user.id;
  const switched = write.active ? await revive(session, operation) : await deactivate(session, operation);
  const more = changesOf(write.user, write.after ?? {}, session.teams).filter(({ path }) => path !== 'active');
  if (switched?.status !== 'done' || more.length === 0) return switched;
  const reply = await session.exchange.ask({
    method: 'PATCH',
    url: session.userUrl(id),
    body: patchOp(more),
    type: SCIM_TYPE,
    idempotent: false,
    expect: [500, 501],
  });
  const changed = resultOf(session, operation, reply);
  return { ...changed, attempts: changed.attempts + switched.attempts };
}

async function revive(session: TenantSession, operation: WireOperation): Promise<WireResult | null> {
  const id = targetOf(operation) as string;
  const url = `${session.apiUrl ?? ''}/user-management/v1/users/${encodeURIComponent(id)}/revive`;
  const reply = await session.exchange.ask({ method: 'POST', url, idempotent: true, expect: [500, 501] });
  return routeMissing(reply) ? null : resultOf(session, operation, withoutBody(reply));
}

async function deactivate(session: TenantSession, operation: WireOperation): Promise<WireResult | null> {
  const id = targetOf(operation) as string;
  const { reply, left } = await deactivations(session).add(id);
  if (routeMissing(reply)) return null;
  const result = resultOf(session, operation, withoutBody(reply));
  if (!left || result.status !== 'done') return result;
  return {
    ...result,
    status: 'failed',
    error: apiError('ignored', 'CXone lists this person among those it did not deactivate', {
      status: result.httpStatus,
      correlationId: result.correlationId,
    }),
  };
}

/** The answer is no SCIM resource; only its status counts. */
const withoutBody = (reply: Reply): Reply =>
  reply.answered && reply.status < 300 ? { ...reply, body: undefined } : reply;

const id = z.union([z.string().min(1), z.number().transform(String)]);
/** Agents asked for at once. */
const TOP = 100;
const agentsSchema = z.looseObject({
  totalRecords: z.coerce.number().int().min(0).nullish(),
  agents: z.array(z.looseObject({ agentId: id, userID: id.nullish() })).nullish(),
});
type Agent = NonNullable<z.output<typeof agentsSchema>['agents']>[number];
const keysSchema = z.looseObject({
  accessKeys: z.array(z.looseObject({ accessKeyId: id, isActive: z.boolean().nullish() })).nullish(),
});

/** How leavers are ended on the published API: the agent forced out, access keys switched off. */
export class PublishedSteps {
  readonly #session: TenantSession;
  #directory: Promise<{ agents: Agent[] | null; reply: Reply }> | undefined;
  readonly #logoutRoute = new Route('force agents out');
  readonly #keysRoute = new Route('switch access keys off');

  constructor(session: TenantSession) {
    this.#session = session;
  }

  /**
   * `GET /inContactAPI/services/v34.0/agents`, then `POST …/agents/{agentId}/logout`: the agent's id is not the
   * user's.
   * @param together people who are logged out in this run: where the whole list takes fewer requests than they do, it
   * is read once
   */
  async logout(user: PriorUser, together = 1): Promise<StepAnswer> {
    const known = this.#logoutRoute.known;
    if (known) return known;
    if (together > 1) this.#directory ??= this.#agents('', together);
    const listed = await this.#directory;
    const { agents, reply } = listed?.agents ? listed : await this.#agents(user.userName);
    if (!reply.answered || reply.status >= 300) return this.#logoutRoute.answer(reply, '');
    if (!agents) return unreadableAnswer(reply, 'agents');
    const agent = agents.find((one) => one.userID === user.id);
    if (!agent)
      return {
        status: 'skipped',
        detail: 'no agent belongs to this account',
        attempts: reply.attempts,
        latencyMs: reply.latencyMs,
      };
    const answer = await this.#session.exchange.ask({
      method: 'POST',
      url: `${this.#agentsUrl}/${encodeURIComponent(agent.agentId)}/logout`,
      idempotent: true,
      expect: [501],
    });
    return this.#logoutRoute.answer(answer, 'forced out as an agent');
  }

  get #agentsUrl(): string {
    return `${this.#session.apiUrl ?? ''}/inContactAPI/services/v34.0/agents`;
  }

  /**
   * Agents whom a search finds, everybody for an empty one.
   * @param most requests that are worth it
   * @returns `agents` null where they did not all arrive
   */
  async #agents(search: string, most = Number.POSITIVE_INFINITY): Promise<{ agents: Agent[] | null; reply: Reply }> {
    let reply: Reply | undefined;
    const whole = await readWhole(
      async (offset) => {
        reply = await this.#session.exchange.ask({
          method: 'GET',
          url: `${this.#agentsUrl}?searchString=${encodeURIComponent(search)}&skip=${offset}&top=${TOP}`,
          expect: [501],
        });
        const parsed = reply.answered && reply.status < 300 ? agentsSchema.safeParse(reply.body) : null;
        if (!parsed?.success) return { total: null, items: [] };
        const items = parsed.data.agents ?? [];
        const total = parsed.data.totalRecords ?? items.length;
        return { total: total / TOP < most ? total : null, items };
      },
      (agent) => agent.agentId,
    );
    return { agents: whole.complete ? whole.items : null, reply: reply as Reply };
  }

  /** `GET /access-key-management/v1/access-keys?userId=`, then `PATCH …/{accessKeyId} {isActive:false}` for each. */
  async disableAccessKeys(user: PriorUser): Promise<StepAnswer> {
    const known = this.#keysRoute.known;
    if (known) return known;
    const { exchange, apiUrl } = this.#session;
    const base = `${apiUrl ?? ''}/access-key-management/v1/access-keys`;
    const reply = await exchange.ask({
      method: 'GET',
      url: `${base}?userId=${encodeURIComponent(user.id)}`,
      expect: [501],
    });
    if (!reply.answered || reply.status >= 300) return this.#keysRoute.answer(reply, '');
    const parsed = keysSchema.safeParse(reply.body);
    if (!parsed.success) return unreadableAnswer(reply, 'access keys');
    const keys = (parsed.data.accessKeys ?? []).filter((key) => key.isActive !== false);
    const { attempts, latencyMs } = reply;
    if (keys.length === 0) return { status: 'done', detail: 'no access key is active', attempts, latencyMs };
    const answers = await Promise.all(
      keys.map((key) =>
        exchange.ask({
          method: 'PATCH',
          url: `${base}/${encodeURIComponent(key.accessKeyId)}`,
          body: { isActive: false },
          idempotent: true,
          expect: [501],
        }),
      ),
    );
    const failed = answers.find((answer) => !answer.answered || answer.status >= 300);
    const done = `${keys.length} access ${plural(keys.length, 'key', 'keys')} switched off`;
    if (!failed) return { status: 'done', detail: done, attempts: attempts + answers.length, latencyMs };
    const error = errorIn(failed);
    const off = answers.filter((answer) => answer.answered && answer.status < 300).length;
    return {
      status: 'failed',
      detail: `${off} of ${keys.length} access keys switched off: ${error.message}`,
      error,
      attempts: attempts + answers.length,
      latencyMs,
    };
  }
}
