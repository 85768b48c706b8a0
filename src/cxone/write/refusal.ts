import type { ApiError } from '../../model/step.ts';
import { apiError, errorOf } from '../../scim/error.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { unwrapped } from '../session/answers.ts';
import { NO_LIST } from '../session/incomplete.ts';
import { errorIn, type Reply, routeMissing } from '../connect/replies.ts';

const CAUSES: [pattern: RegExp, advice: string][] = [
  [
    /no (default )?role|role .*(not found|does not exist|missing)|no such role/i,
    'New people get the role “Agent” or the tenant’s default role: create it or name a role in the roster ' +
      'that CXone has.',
  ],
  [
    /licen[cs]e|concurrent (user|agent) limit|user ?limit/i,
    'The tenant has no licence left: free one or order more in CXone.',
  ],
  [
    /pending/i,
    'The user name of someone who has not activated the account cannot be changed: wait, or correct it in CXone.',
  ],
  [
    /not enabled|disabled|switched off|read-?only/i,
    'Switch the field on in CXone: Account Settings, SCIM; or name it under `unmanaged`.',
  ],
];

/** The whole of SCIM is off, and not what was asked of it. */
export const isScimOff = ({ message }: ApiError): boolean =>
  /\bscim\b.*\b(not (enabled|available|licensed)|disabled|switched off)/i.test(message);

/**
 * What to do about a refusal of NiCE's published API, by its cause.
 * @param privilege of the API user's role that the route needs, as CXone's role editor names it
 */
export function adviceFor(error: ApiError, privilege: string): string {
  if (isScimOff(error)) return 'Switch SCIM on in CXone (Account Settings), or ask NiCE for it.';
  if (error.kind === 'forbidden') return `Give the API user’s role the privilege “${privilege}” in CXone.`;
  return CAUSES.find(([pattern]) => pattern.test(error.message))?.[1] ?? error.advice;
}

/** Why an answer is no success: its status, `success:false` or `errorCount` in a 200; `null` where it is one. */
export function refusal(reply: Reply, what: string, privilege: string): ApiError | null {
  if (routeMissing(reply) && reply.answered && reply.status !== 404)
    return apiError('unsupported', `${what}: this tenant has no such route`, { status: reply.status });
  if (!reply.answered || reply.status >= 300) {
    const error = errorIn(reply);
    return { ...error, message: `${what}: ${error.message}`, advice: adviceFor(error, privilege) };
  }
  const inner = unwrapped(reply.body);
  const body = isObject(inner) ? inner : {};
  const [success, error] = [valueOf(body, 'success'), valueOf(body, 'error')].map((one) => textOf(one) ?? one);
  const isNo = /^(?:false|no|0)$/i.test(String(success));
  const isError = success === undefined && typeof error === 'string' && !/^(?:none|null|false|0)$/i.test(error);
  if (reply.body === undefined && reply.text.trimStart().startsWith('<'))
    return apiError('unreadable', `${what}: the answer is a page, and nothing of the API`, {
      status: reply.status,
      advice: NO_LIST,
    });
  if (!isNo && !isError) return null;
  const refused = errorOf({ status: 400, body, correlationId: reply.correlationId });
  return {
    ...refused,
    status: reply.status,
    message: `${what}: ${refused.message}`,
    advice: adviceFor(refused, privilege),
  };
}
