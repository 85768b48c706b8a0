import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { followJob, isRunning, jobLink, jobState } from '../session/job.ts';
import { resultOf, sentVersion } from '../session/wire-result.ts';
import type { TenantSession } from '../session/tenant-session.ts';

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
      'if-match': session.capabilities.etag === false ? undefined : version,
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
  const link = reply.status === 202 ? jobLink(reply) : undefined;
  return link ? ended(session, operation, result, link) : result;
}

const FAILED = /fail|error|reject|cancel/i;

/** What became of a deletion that was accepted. */
async function ended(
  session: TenantSession,
  operation: WireOperation,
  accepted: WireResult,
  link: string,
): Promise<WireResult> {
  const end = await followJob(session, link, {
    isUnderWay: (seen) => !FAILED.test(jobState(seen.body)) && (isRunning(seen) || isStillThere(seen)),
  });
  if (!end) return accepted;
  const { reply } = end;
  const attempts = accepted.attempts + end.attempts;
  if (!reply) {
    const error = apiError('timeout', 'the deletion was accepted, but its end did not come', { status: 202 });
    return { ...accepted, status: 'ambiguous', attempts, error };
  }
  if (reply.status === 404 || reply.status === 410) return { ...accepted, attempts };
  if (reply.status >= 300) return { ...resultOf(session, operation, reply), status: 'ambiguous', attempts };
  const state = jobState(reply.body);
  if (!FAILED.test(state)) return { ...accepted, attempts };
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

/** The Location of some tenants is the account itself: while it is shown it is not gone. */
const isStillThere = ({ status, body }: { status: number; body: unknown }): boolean =>
  status < 300 && isObject(body) && textOf(valueOf(body, 'userName')) !== undefined;
