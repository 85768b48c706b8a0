import { Failure } from '../../model/failure.ts';
import type { ApiError } from '../../model/step.ts';
import { FOR_LATER, type WireResult } from '../../model/tenant.ts';
import { type BulkOperation, bulkRequest, type BulkSpelling } from '../../scim/bulkrequest.ts';
import { correlate, type Correlation, parseBulkResponse, type SentOperation } from '../../scim/bulkresponse.ts';
import { apiError } from '../../scim/error.ts';
import { errorIn, type Reply, SCIM_TYPE } from '../connect/replies.ts';
import { doubtIn, statusFor } from '../session/wire-result.ts';
import { followJob, jobLink } from '../session/job.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** What one bulk request came to. */
type BulkReply =
  | { kind: 'answered'; results: Correlation; attempts: number; latencyMs: number; correlationId: string | null }
  | { kind: 'refused'; refused: 'too-large' | 'unsupported' }
  /** The request as a whole: what holds for every operation in it. */
  | {
      kind: 'whole';
      status: WireResult['status'];
      error?: ApiError;
      /** A 2xx that is no bulk answer: only a look at the accounts tells what it did. */
      doubt?: string;
      httpStatus: number | null;
      attempts: number;
      latencyMs: number;
      correlationId: string | null;
    };

/**
 * `POST /Bulk` (RFC 7644, section 3.7).
 * @param sent what each operation can be known again by, in the same order
 */
export async function postBulk(
  session: TenantSession,
  operations: readonly BulkOperation[],
  sent: readonly SentOperation[],
): Promise<BulkReply> {
  let reply = await post(session, operations, session.spelling);
  if (
    reply.answered &&
    reply.status === 400 &&
    session.profile.tutorialSpelling &&
    session.spelling === 'rfc' &&
    !session.bulkProven
  ) {
    const other = await post(session, operations, 'tutorial');
    if (other.answered && other.status < 300) {
      session.spelling = 'tutorial';
      session.note('bulk requests are spelt as in the tutorial (`operations`)');
    }
    reply = other;
  }
  return readReply(session, await afterJob(session, reply), sent);
}

/**
 * A bulk answered 202 with a job is under way: it is waited for, and never sent again.
 * @returns what the job ended with, as the answer to the bulk; the 202 itself where it names no job, or its end did not
 * come
 */
async function afterJob(session: TenantSession, reply: Reply): Promise<Reply> {
  if (!reply.answered || reply.status !== 202) return reply;
  const link = jobLink(reply);
  const route = `${session.scimUrl}/Bulk`;
  // Some servers say where the bulk went: that is no job.
  if (link === undefined || URL.parse(link, route)?.href === route) return reply;
  const end = await followJob(session, link, { atOnce: false });
  const attempts = reply.attempts + (end?.attempts ?? 0);
  return end?.reply && end.reply.status < 300 ? { ...end.reply, attempts } : { ...reply, attempts };
}

const post = (session: TenantSession, operations: readonly BulkOperation[], spelling: BulkSpelling): Promise<Reply> =>
  session.exchange.ask({
    method: 'POST',
    url: `${session.scimUrl}/Bulk`,
    body: bulkRequest(operations, spelling),
    type: SCIM_TYPE,
    budget: 'bulk',
    idempotent: false,
    expect: [501],
  });

function readReply(session: TenantSession, reply: Reply, sent: readonly SentOperation[]): BulkReply {
  const { attempts, latencyMs } = reply;
  if (!reply.answered) {
    const status = reply.ambiguous ? 'ambiguous' : reply.error.retryable ? 'retry' : 'failed';
    return { kind: 'whole', status, error: reply.error, httpStatus: null, attempts, latencyMs, correlationId: null };
  }
  const { status, correlationId } = reply;
  if (status === 404 || status === 405 || status === 501) return refuse(session, `POST /Bulk is answered ${status}`);
  const error = errorIn(reply, 'POST');
  if (status === 413 || (status === 400 && /too ?(many|large)/i.test(`${error.message} ${reply.text.slice(0, 2000)}`)))
    return { kind: 'refused', refused: 'too-large' };
  const whole = (how: WireResult['status'], what: { error: ApiError } | { doubt: string }): BulkReply => ({
    kind: 'whole',
    status: how,
    ...what,
    httpStatus: status,
    attempts,
    latencyMs,
    correlationId,
  });
  if (status >= 300) return whole(statusFor(error), { error });
  const results = parseBulkResponse(reply.body);
  if (!results) {
    const said = reply.text.trim() === '' ? 'an empty answer' : doubtIn(reply.body, { ...reply, method: 'POST' });
    return whole('done', { doubt: status === 202 ? `${FOR_LATER} (HTTP 202)` : said });
  }
  session.bulkProven = true;
  return { kind: 'answered', results: correlate(sent, results), attempts, latencyMs, correlationId };
}

/** Remembers that this tenant has no bulk; an end of the run where the workflow insists on one. */
export function refuse(session: TenantSession, why: string): Extract<BulkReply, { kind: 'refused' }> {
  if (session.settings.bulk === 'on') {
    throw new Failure(
      'config-invalid',
      `The input \`bulk\` is \`on\`, but the tenant takes no bulk requests: ${why}.`.replace('..', '.'),
      'Set `bulk` to `auto` or `off`.',
    );
  }
  session.capabilities.bulk = null;
  session.note(`no bulk: ${why}`);
  return { kind: 'refused', refused: 'unsupported' };
}

/** Of an operation that an answer to its bulk leaves out. */
export const unassigned = (): ApiError =>
  apiError('unreadable', 'the bulk answer does not say what became of this operation');
