import { Failure } from '../../model/failure.ts';
import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { resultOf, sentVersion } from '../session/wire-result.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Looks at an accepted deletion, so many times at most. */
const LOOKS = 10;

/**
 * `DELETE /Users/{id}`, always by the tenant's id. A 404 is distinguished from a route that is not there by looking for
 * the account; a 202 is followed to its end where a Location says where.
 */
export async function sendDelete(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  const { exchange, scimUrl } = session;
  const version = sentVersion(session, operation);
  const reply = await exchange.ask({
    method: 'DELETE',
    url: `${scimUrl}${operation.path}`,
    idempotent: true,
    expect: [500, 501],
    headers: {
      ...operation.headers,
      ...(version !== undefined && session.capabilities.etag !== false && { 'if-match': version }),
    },
  });
  const result = resultOf(session, operation, reply);
  if (!reply.answered) return result;
  if (reply.status === 404) {
    const there = await exchange.ask({ method: 'GET', url: `${scimUrl}${operation.path}` });
    if (there.answered && there.status < 300) {
      return {
        ...result,
        error: apiError('unsupported', 'the tenant has no route that deletes accounts', {
          status: 404,
          correlationId: reply.correlationId,
        }),
      };
    }
    const isGone = there.answered && (there.status === 404 || there.status === 410);
    return isGone ? result : { ...result, status: 'ambiguous' };
  }
  const location = reply.headers['location'];
  return reply.status === 202 && location ? follow(session, operation, result, location) : result;
}

async function follow(
  session: TenantSession,
  operation: WireOperation,
  accepted: WireResult,
  location: string,
): Promise<WireResult> {
  const base = `${session.scimUrl}/`;
  const url = URL.parse(location, base);
  // Only the tenant itself is asked: an answer must not send the token elsewhere.
  const own = [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url?.origin);
  if (!url || !own) return accepted;
  let attempts = accepted.attempts;
  for (let look = 0; look < LOOKS; look += 1) {
    // The deletion was accepted: whatever ends the looking says nothing about it.
    const reply = await session.exchange.ask({ method: 'GET', url: url.href }).catch((error: unknown) => {
      if (error instanceof Failure) return null;
      throw error;
    });
    if (reply === null) break;
    attempts += reply.attempts;
    if (reply.answered && reply.status !== 202) {
      if (reply.status === 404 || reply.status === 410 || reply.status === 204) return { ...accepted, attempts };
      if (reply.status >= 300) return { ...resultOf(session, operation, reply), status: 'ambiguous', attempts };
      const state = isObject(reply.body)
        ? (textOf(valueOf(reply.body, 'status')) ?? textOf(valueOf(reply.body, 'state')) ?? '')
        : '';
      if (/fail|error|reject|cancel/i.test(state)) {
        const message = isObject(reply.body)
          ? (textOf(valueOf(reply.body, 'detail')) ?? textOf(valueOf(reply.body, 'message')))
          : undefined;
        return {
          ...accepted,
          status: 'failed',
          attempts,
          error: apiError('server', `the deletion was accepted and then failed: ${message ?? state}`, {
            status: reply.status,
          }),
        };
      }
      if (!/pending|running|progress|queued|accepted|started/i.test(state) && !isAccount(reply.body))
        return { ...accepted, attempts };
    }
    await session.clock.sleep(Math.min(30_000, 1000 * 2 ** look), session.signal);
  }
  return {
    ...accepted,
    status: 'ambiguous',
    attempts,
    error: apiError('timeout', 'the deletion was accepted, but its end did not come', { status: 202 }),
  };
}

/** The Location of some tenants is the account itself: while it is shown it is not gone. */
const isAccount = (body: unknown): boolean => isObject(body) && textOf(valueOf(body, 'userName')) !== undefined;
