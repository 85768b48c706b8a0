import type { ApiError } from '../../model/step.ts';
import { FOR_LATER, type WireOperation, type WireResult } from '../../model/tenant.ts';
import { apiError, errorOf, isWordless } from '../../scim/error.ts';
import { isObject } from '../../scim/json.ts';
import { sameId } from '../../text/ids.ts';
import { idOfLocation } from '../../scim/status.ts';
import { errorIn, type Reply } from '../connect/replies.ts';
import { isWhole, type TenantSession, versionIn } from './tenant-session.ts';

/** Id of the account a write goes to; a create has none yet. */
export const targetOf = (operation: WireOperation): string | undefined =>
  operation.write.type === 'create' ? undefined : operation.write.user.id;

/** How an error bears on one write. After a 5xx, a time-out or an unreadable answer it may have been carried out. */
export function statusFor(error: ApiError): WireResult['status'] {
  if (error.kind === 'rate-limited') return 'retry';
  return error.kind === 'server' || error.kind === 'timeout' || error.kind === 'unreadable' ? 'ambiguous' : 'failed';
}

/** The result of a request that carried one write. */
export function resultOf(session: TenantSession, operation: WireOperation, reply: Reply): WireResult {
  const base = { ref: operation.ref, attempts: reply.attempts, latencyMs: reply.latencyMs };
  if (!reply.answered) {
    const status = reply.ambiguous ? 'ambiguous' : reply.error.retryable ? 'retry' : 'failed';
    return { ...base, status, httpStatus: null, correlationId: null, error: reply.error };
  }
  const { status: httpStatus, correlationId } = reply;
  const target = targetOf(operation);
  if (httpStatus >= 300) {
    const error = errorIn(reply, operation.method);
    const repeated = reply.attempts > 1 && operation.write.type !== 'create' ? true : undefined;
    return { ...base, status: statusFor(error), httpStatus, correlationId, error, id: target, repeated };
  }
  const user = session.shown(reply.body, reply.headers);
  if (user && contradicts(operation, user))
    return { ...base, status: 'ambiguous', httpStatus, correlationId, error: contradiction(httpStatus) };
  if (user && belongsToSomeoneElse(operation, user))
    return { ...base, status: 'failed', httpStatus, correlationId, error: taken(httpStatus, correlationId) };
  const doubt = user ? undefined : doubtOf(operation, reply);
  if (target)
    session.versions.wrote(target, sentVersion(session, operation), versionIn(reply.body, reply.headers) ?? null);
  const id = target ?? user?.id ?? idOfLocation(reply.headers['location']);
  return {
    ...base,
    status: 'done',
    httpStatus,
    correlationId,
    id,
    user: user && isWhole(reply.body) ? user : undefined,
    doubt,
  };
}

/** What a 2xx held instead of the account; `undefined` where it need not hold one. */
function doubtOf(operation: WireOperation, reply: Extract<Reply, { answered: true }>): string | undefined {
  const { status, text, headers, body } = reply;
  if (status === 202) return `${FOR_LATER} (HTTP 202)`;
  if (text.trim() !== '') return doubtIn(body, { ...reply, method: operation.method });
  const isBare = operation.write.type === 'create' && idOfLocation(headers['location']) === undefined;
  return isBare ? 'an empty answer' : undefined;
}

/** Words on a body of success that is no account. */
export function doubtIn(body: unknown, source: { status: number; text?: string; method?: string }): string {
  const error = errorOf({ ...source, body });
  return isObject(body) && isWordless(error) ? 'something that is no account' : error.message;
}

/** A new account under the name that was asked for, and with another externalId: it was there before. */
export function belongsToSomeoneElse(
  operation: WireOperation,
  user: { externalId?: string; active: boolean },
): boolean {
  if (operation.write.type !== 'create') return false;
  const { externalId, active } = operation.write.attributes;
  if (typeof externalId !== 'string') return false;
  return user.externalId === undefined ? !user.active && active === true : user.externalId !== externalId;
}

/** As a 409 says it: whose account it is shows a look-up. */
export const taken = (status: number | null, correlationId: string | null): ApiError =>
  apiError('uniqueness', 'the answer shows an account of someone else', { status, correlationId });

/** The version an operation is sent with: after our own last write of that account, not the one it was read with. */
export function sentVersion(session: TenantSession, operation: WireOperation): string | undefined {
  const target = targetOf(operation);
  return target === undefined ? operation.version : session.versions.current(target, operation.version);
}

/** An answer that shows someone else proves nothing. */
export function contradicts(operation: WireOperation, user: { id: string; userName: string }): boolean {
  const { write } = operation;
  if (write.type !== 'create') return !sameId(user.id, write.user.id);
  const wanted = write.attributes['userName'];
  return typeof wanted === 'string' && wanted.toLowerCase() !== user.userName.toLowerCase();
}

/** The fault of an answer about someone else: what became of the write is looked up. @param status of that answer */
export const contradiction = (status: number | null): ApiError => ({
  ...errorOf({ status: 200, body: { detail: 'the answer shows another account than the one written' } }),
  status,
  retryable: true,
});
