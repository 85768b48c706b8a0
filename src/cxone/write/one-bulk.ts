import { type BulkAnswer, FOR_LATER, NAMES_NOBODY, type WireOperation, type WireResult } from '../../model/tenant.ts';
import type { BulkOperation } from '../../scim/bulkrequest.ts';
import type { BulkResult, SentOperation } from '../../scim/bulkresponse.ts';
import { errorOf } from '../../scim/error.ts';
import { isPatchOp, withTextBooleans } from '../../scim/patchop.ts';
import { postBulk, refuse, unassigned } from './bulk-post.ts';
import {
  contradicts,
  contradiction,
  doubtIn,
  belongsToSomeoneElse,
  sentVersion,
  statusFor,
  taken,
  targetOf,
} from '../session/wire-result.ts';
import { sendSingle } from './send-single.ts';
import { isWhole, type TenantSession } from '../session/tenant-session.ts';

/** Operations in one bulk request, and in further ones where it is refused as a whole. */
export async function inOneBulk(session: TenantSession, operations: readonly WireOperation[]): Promise<BulkAnswer> {
  const reply = await postBulk(
    session,
    operations.map((one) => asBulk(session, one)),
    operations.map(sentOf),
  );
  if (reply.kind === 'refused') return { results: [], refused: reply.refused };
  if (reply.kind === 'whole') {
    const { kind: _, ...rest } = reply;
    const isRefused = reply.status === 'failed' && reply.httpStatus !== null && reply.httpStatus < 500;
    if (isRefused && (operations.length > 1 || (reply.httpStatus === 400 && !session.bulkProven)))
      return unread(session, operations, reply.httpStatus as number, rest);
    // Answered 500, nobody can say what was done: all of it is looked up before halves of it are sent.
    const failedWhole = operations.length > 1 && reply.httpStatus === 500;
    return { results: operations.map(({ ref }) => ({ ref, ...rest })), failedWhole };
  }
  const { attempts, latencyMs, correlationId } = reply;
  const results = operations.map((operation, i): WireResult => {
    const answer = reply.results[i];
    const base = { ref: operation.ref, attempts, latencyMs, correlationId };
    return answer
      ? { ...base, ...unnamed(answer.by, readResult(session, operation, answer.result, correlationId)) }
      : { ...base, status: 'ambiguous', httpStatus: null, error: unassigned() };
  });
  return { results };
}

/**
 * A bulk refused as a whole: 400, 401, 403, or what a gateway has against one of the bodies in it. One operation that
 * is not taken must not take the others with it: once a bulk is known to work, halves are sent until the person is
 * alone; before that, one operation alone tells whether bulks are understood, and permitted, at all – and where they
 * are not, whether a request of its own is.
 */
async function unread(
  session: TenantSession,
  operations: readonly WireOperation[],
  status: number,
  whole: Omit<WireResult, 'ref'>,
): Promise<BulkAnswer> {
  if (session.bulkProven) return halves(session, operations);
  if (operations.length === 1)
    return {
      results: [],
      refused: refuse(session, `POST /Bulk is answered ${status}: ${whole.error?.message ?? ''}`).refused,
    };
  const probe = await inOneBulk(session, operations.slice(0, 1));
  if (probe.refused) return probe;
  const [first] = probe.results;
  if (status !== 400 && first?.httpStatus === status && !session.bulkProven) {
    const alone = await sendSingle(session, operations[0] as WireOperation);
    if (alone.httpStatus === status)
      return { results: [first, ...operations.slice(1).map(({ ref }) => ({ ref, ...whole }))] };
    refuse(session, `POST /Bulk is answered ${status}: ${whole.error?.message ?? ''}`);
    return { results: [alone, ...notAttempted(operations.slice(1))] };
  }
  const rest = await inOneBulk(session, operations.slice(1));
  return { results: [...probe.results, ...(rest.refused ? notAttempted(operations.slice(1)) : rest.results)] };
}

const notAttempted = (operations: readonly WireOperation[]): WireResult[] =>
  operations.map(({ ref }) => ({
    ref,
    status: 'not-attempted',
    httpStatus: null,
    attempts: 0,
    latencyMs: 0,
    correlationId: null,
  }));

async function halves(session: TenantSession, operations: readonly WireOperation[]): Promise<BulkAnswer> {
  const middle = Math.ceil(operations.length / 2);
  const results: WireResult[] = [];
  for (const half of [operations.slice(0, middle), operations.slice(middle)]) {
    const answer = await inOneBulk(session, half);
    results.push(...(answer.refused ? notAttempted(half) : answer.results));
  }
  return { results };
}

const sentOf = (operation: WireOperation): SentOperation => {
  const target = targetOf(operation);
  const userName = operation.write.type === 'create' ? operation.write.attributes['userName'] : undefined;
  return {
    bulkId: operation.ref,
    method: operation.method,
    targetId: target,
    userName: typeof userName === 'string' ? userName : undefined,
  };
};

function asBulk(session: TenantSession, operation: WireOperation): BulkOperation {
  const version = session.capabilities.etag === false ? undefined : sentVersion(session, operation);
  const said = session.textBooleans && isPatchOp(operation.data) ? withTextBooleans(operation.data) : operation.data;
  const data = operation.form === 'list' && isPatchOp(said) ? said.Operations : said;
  return {
    method: operation.method,
    path: operation.path,
    bulkId: operation.ref,
    version,
    data,
  };
}

/** A success that was given to an operation only because it was the answer left over: it names no account. */
const unnamed = <T extends Pick<WireResult, 'status' | 'doubt'>>(
  by: 'bulkId' | 'identity' | 'position',
  result: T,
): T =>
  by === 'position' && result.status === 'done' && result.doubt === undefined
    ? { ...result, doubt: NAMES_NOBODY }
    : result;

/** One operation's own answer. */
function readResult(
  session: TenantSession,
  operation: WireOperation,
  result: BulkResult,
  correlationId: string | null,
): Pick<WireResult, 'status' | 'httpStatus' | 'id' | 'user' | 'error' | 'doubt'> {
  const { status: httpStatus, response } = result;
  const target = targetOf(operation);
  const id = target ?? result.id;
  if (httpStatus === null) return { status: 'ambiguous', httpStatus, error: unassigned() };
  if (httpStatus < 200 || httpStatus >= 300) {
    const error = errorOf({ status: httpStatus, body: response ?? {}, correlationId, method: operation.method });
    return { status: statusFor(error), httpStatus, error, id: target };
  }
  const written = operation.write.type === 'create' ? null : session.shown(response);
  const user = written ?? session.created(response);
  if (user && contradicts(operation, user))
    return { status: 'ambiguous', httpStatus, error: contradiction(httpStatus) };
  if (user && belongsToSomeoneElse(operation, user))
    return { status: 'failed', httpStatus, error: taken(httpStatus, correlationId) };
  const doubt =
    httpStatus === 202 && operation.method !== 'DELETE'
      ? `${FOR_LATER} (status 202)`
      : response !== undefined && !user
        ? doubtIn(response, { status: httpStatus, method: operation.method })
        : undefined;
  if (target) session.versions.wrote(target, sentVersion(session, operation), result.version ?? null);
  return {
    status: 'done',
    httpStatus,
    id,
    user: written && isWhole(response) ? written : undefined,
    doubt,
  };
}
