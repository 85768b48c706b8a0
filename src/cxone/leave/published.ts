import type { WireOperation, WireResult, Write } from '../../model/tenant.ts';
import { isErrorBody } from '../../scim/answer-words.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import { Deactivations } from './deactivations.ts';
import { type Reply, routeMissing } from '../connect/replies.ts';
import { unwrapped } from '../session/answers.ts';
import { resultOf, targetOf } from '../session/wire-result.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { segment } from '../../scim/path.ts';

const queues = new WeakMap<TenantSession, Deactivations>();

function deactivations(session: TenantSession): Deactivations {
  const own = queues.get(session) ?? new Deactivations(session);
  queues.set(session, own);
  return own;
}

/**
 * Switches an account on or off by NiCE's own routes: revive, and deactivate with its `notDeletedUserIds`.
 * @returns `null` where the tenant lacks the route: `active` is then set by SCIM
 */
export async function switchAccount(
  session: TenantSession,
  operation: WireOperation,
  { active }: Extract<Write, { type: 'activate' }>,
): Promise<WireResult | null> {
  return active ? revive(session, operation) : deactivate(session, operation);
}

async function revive(session: TenantSession, operation: WireOperation): Promise<WireResult | null> {
  const id = targetOf(operation) as string;
  const url = `${session.rest}/user-management/v1/users/${segment(id)}/revive`;
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

/** The answer is no SCIM resource: its status counts, and what it says of a failure. A page in its place is none. */
function withoutBody(reply: Reply): Reply {
  if (!reply.answered || reply.status >= 300 || reply.body === undefined) return reply;
  const inner = unwrapped(reply.body);
  const isDone = /^true$/i.test(String(isObject(inner) ? valueOf(inner, 'success') : undefined));
  return isErrorBody(inner) && !isDone ? { ...reply, body: inner } : { ...reply, body: undefined, text: '' };
}
