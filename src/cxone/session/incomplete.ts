import { Failure } from '../../model/failure.ts';
import type { ApiErrorKind } from '../../model/step.ts';
import { withStatus } from '../../scim/error.ts';
import { type Answered, errorIn, type Reply, routeMissing, unusable } from '../connect/replies.ts';

/** A read that proves nothing must never become a plan. */
export function readIncomplete(
  why: string,
  advice = 'Run again; if it fails again, the tenant’s paging is at fault: report the numbers above to NiCE support.',
  cause?: unknown,
): Failure {
  return new Failure('read-incomplete', `The tenant could not be read completely: ${why}.`.replace('..', '.'), advice, {
    cause,
  });
}

/** What to do where something else than CXone's list answers. */
export const NO_LIST =
  'Check that `api-url` points at the tenant’s REST base; a proxy may be answering in its place. If it is CXone that ' +
  'answers so, give the words above to NiCE support: the published description of the route says something else.';

/** What to do about a read that is refused for what it asks: nothing in a roster or policy changes that. */
const NOT_ASKED_RIGHT =
  'Run `mode: check`, which asks each route alone and shows what CXone answers; if it stays, give the words above to ' +
  'NiCE support.';

/** Errors whose own advice is about a change, or the row behind it. */
const OF_CHANGES: ReadonlySet<ApiErrorKind> = new Set(['invalid', 'uniqueness', 'version', 'too-large', 'unsupported']);

/** What to do about a read that was answered with an error. @param refused the same where it is refused as such */
export function readAdvice(reply: Reply, refused = NOT_ASKED_RIGHT): string {
  const { kind, advice } = errorIn(reply);
  return OF_CHANGES.has(kind) ? refused : advice;
}

/**
 * What to do about a list that is refused.
 * @param privilege of the API user's role that it needs
 */
export function refusedAdvice(reply: Answered, privilege: string): string {
  if (reply.status === 403) return `Give the API user’s role the privilege “${privilege}” in CXone, then run again.`;
  if (routeMissing(reply))
    return 'Check `issuer`, `tenant` and `api-url`: CXone has no such route there. `mode: check` shows what it has.';
  return readAdvice(reply);
}

/** Why CXone answers for an account, and does not give it: the cause of the Failure that says so. */
class AccountRefused extends Error {}

/** An account that its own address does not show, for another reason than that it is not there. */
export function unreadAccount(reply: Answered): Failure {
  const { message } = errorIn(reply);
  const isDown = reply.status >= 500 && reply.status !== 501;
  const why = `an account was answered ${withStatus(reply.status, message, ', ')}`;
  return isDown ? unusable(reply, why) : unusable(reply, why, readAdvice(reply), new AccountRefused(why));
}

/**
 * For accounts that a plan or an export needs: CXone can be reached, and does not give them.
 * @throws Failure `read-incomplete` for those that were refused; any other error as it is
 */
export function refusedIsIncomplete(error: unknown): never {
  if (!(error instanceof Failure) || !(error.cause instanceof AccountRefused)) throw error;
  throw readIncomplete(error.cause.message, error.advice, error);
}
