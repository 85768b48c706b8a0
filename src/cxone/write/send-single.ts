import { Failure } from '../../model/failure.ts';
import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { hasBoolean, isPatchOp, isRepeatable, type PatchOp, withTextBooleans } from '../../scim/patchop.ts';
import { type Reply, SCIM_TYPE } from '../connect/replies.ts';
import { sendDelete } from './deletion.ts';
import { addToGroups, sendMemberships } from './memberships.ts';
import { switchAccount } from '../leave/published.ts';
import { lookUntil } from '../session/look-until.ts';
import { sendPublished } from './published.ts';
import { putMerged } from './put.ts';
import { orUnreadable, userById } from '../read/listing.ts';
import { resultOf, sentVersion, targetOf } from '../session/wire-result.ts';
import { type TenantSession, versionIn } from '../session/tenant-session.ts';

/**
 * Sends one write on its own, the way this tenant wants it.
 * @throws Failure for what ends the whole run; the write was then not carried out
 */
export async function sendSingle(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  if (session.profile.published) return sendPublished(session, operation, byScim);
  const result = await byScim(session, operation);
  if (!(await versionsNeverMet(session, operation, result))) return result;
  const again = await byScim(session, operation);
  return { ...again, attempts: again.attempts + result.attempts };
}

/**
 * Whether a write was refused for its version although the account still has that very version: then this tenant meets
 * none, as where weak versions are compared strongly (RFC 9110, section 8.8.3.2), or names another one with each read,
 * and writes go without from now on.
 */
export async function versionsNeverMet(
  session: TenantSession,
  operation: WireOperation,
  { error, httpStatus }: WireResult,
): Promise<boolean> {
  const id = targetOf(operation);
  const sent = sentVersion(session, operation);
  if (error?.kind !== 'version' || httpStatus === 428 || id === undefined || session.capabilities.etag === false)
    return false;
  const look = async (): Promise<string | undefined> => {
    const seen = await orUnreadable(session, id, () => userById(session, id));
    return seen instanceof Failure || seen === null ? undefined : versionIn(seen.resource, seen.headers);
  };
  const isOther = (now: string | undefined): boolean => now === undefined || (sent !== undefined && now !== sent);
  // A read that lags behind someone's change shows the version that was refused as well, for a while.
  const isMet = httpStatus === null || (await lookUntil(session, look, isOther, 'version')).isRight;
  if (isMet && !isNewEachTime([sent, await look(), await look(), await look()])) return false;
  session.capabilities.etag = false;
  session.note('versions are never met, not even the one just read: writes go without If-Match');
  return true;
}

const isNewEachTime = (versions: readonly (string | undefined)[]): boolean =>
  !versions.includes(undefined) && new Set(versions).size === versions.length;

async function byScim(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  const { write } = operation;
  if (write.type === 'create') {
    const [result] = await addToGroups(session, [operation], [await post(session, operation)]);
    return result as WireResult;
  }
  if (write.type === 'delete') return sendDelete(session, operation);
  if (write.type === 'roles' && session.mode === 'membership')
    return (await sendMemberships(session, [operation]))[0] as WireResult;
  if (write.type === 'activate' && session.profile.published && operation.form === undefined) {
    const switched = await switchAccount(session, operation, write);
    if (switched && switched.status !== 'failed') return switched;
    const result = await change(session, operation);
    return switched ? notRefused(switched, result) : result;
  }
  return change(session, operation);
}

/**
 * UserHub refuses to switch an account, or names it as one that it did not deactivate; SCIM is a published way as well,
 * and the account may be off already, by a try whose answer was lost. What SCIM takes is looked at like any other
 * write: who may be off is signed out, however late reads show it. Where it refuses as well, UserHub's words count.
 */
function notRefused(refused: WireResult, result: WireResult): WireResult {
  if (result.status === 'done') return { ...result, doubt: refused.error?.message };
  return result.status === 'failed' ? { ...refused, attempts: refused.attempts + result.attempts } : result;
}

/** An account's new values by SCIM. */
async function change(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  if (operation.method === 'PUT' || !isPatchOp(operation.data) || session.capabilities.patch === false)
    return putMerged(session, operation);
  return patch(session, operation, operation.data);
}

async function post(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  const reply = await session.exchange.ask({
    method: 'POST',
    url: `${session.scimUrl}${operation.path}`,
    body: operation.data,
    type: SCIM_TYPE,
    idempotent: false,
  });
  return resultOf(session, operation, reply);
}

/** PATCH; what a tenant does not know about it (booleans, the method itself) is learnt from its refusal. */
async function patch(session: TenantSession, operation: WireOperation, data: PatchOp): Promise<WireResult> {
  const plain = session.textBooleans ? withTextBooleans(data) : data;
  const reply = await sendPatch(session, operation, plain);
  if (reply.answered && (reply.status === 405 || reply.status === 501)) {
    session.capabilities.patch = false;
    session.note('no PATCH: accounts are read, merged and PUT');
    return putMerged(session, operation);
  }
  if (reply.answered && reply.status === 400 && hasBoolean(plain)) {
    const second = await sendPatch(session, operation, withTextBooleans(plain));
    if (second.answered && second.status < 300) {
      session.textBooleans = true;
      session.note('booleans are sent as text');
    }
    // Refused both ways, the first words count; anything else may have been carried out.
    if (!second.answered || second.status !== 400) return resultOf(session, operation, second);
  }
  const result = resultOf(session, operation, reply);
  if (isPathRefused(result)) return putMerged(session, operation);
  if (!isDialectRefused(session, result)) return result;
  // Nobody can know a dialect of PATCH for certain: PUT is the safe way, and shows whether it was the value that was
  // refused.
  const put = await putMerged(session, operation);
  if (put.status !== 'done') return put;
  session.capabilities.patch = false;
  session.note('PATCH is refused: accounts are read, merged and PUT');
  return put;
}

/**
 * How the change is said is what the tenant does not take: it reads no PATCH. NiCE publishes no dialect, so that there
 * any 400 may mean it, and a 404 that the method is not routed; elsewhere a 400 that does not say so is about the
 * value.
 */
export const isDialectRefused = (
  { profile }: Pick<TenantSession, 'profile'>,
  { httpStatus, error }: Pick<WireResult, 'httpStatus' | 'error'>,
): boolean =>
  httpStatus === 415 ||
  (httpStatus === 404 && profile.published) ||
  (httpStatus === 400 &&
    error?.kind === 'invalid' &&
    (profile.published || /^invalidSyntax$/i.test(error.scimType ?? '')));

/**
 * The tenant does not read the path, or there is no longer anything at it: the same change is made by reading, merging
 * and PUT, which needs no path.
 */
export const isPathRefused = ({ httpStatus, error }: WireResult): boolean =>
  httpStatus === 400 && /^(invalidPath|noTarget|invalidFilter)$/i.test(error?.scimType ?? '');

/** A 500 is not repeated blindly: some tenants say it of an account that is gone. */
async function sendPatch(session: TenantSession, operation: WireOperation, data: PatchOp): Promise<Reply> {
  const version = sentVersion(session, operation);
  return session.exchange.ask({
    method: 'PATCH',
    url: `${session.scimUrl}${operation.path}`,
    body: data,
    type: SCIM_TYPE,
    idempotent: isRepeatable(data),
    expect: [500, 501],
    headers: { 'if-match': session.capabilities.etag === false ? undefined : version },
  });
}
