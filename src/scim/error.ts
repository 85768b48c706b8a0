import type { ApiError } from '../model/step.ts';
import { isObject, type Json, parseJson, textOf, valueOf } from './json.ts';

/** The part of an answer that an error is read from. */
interface ErrorSource {
  status: number;
  /** Lower-case names. */
  headers?: Record<string, string>;
  text?: string;
  /** The parsed body, where it is at hand (an operation of a bulk). */
  body?: unknown;
  correlationId?: string | null;
  method?: string;
}

const ADVICE: Record<ApiError['kind'], string> = {
  // Credentials that are refused as such end the run: this one request was refused.
  auth:
    'Give the API user the permission for it in CXone, which takes its token elsewhere; where it has it, tell NiCE ' +
    'support.',
  forbidden: 'Give the application the missing permission or scope in CXone.',
  'not-found':
    'Run again: the account is read afresh. If it fails again, `mode: check` shows whether CXone has the route at all.',
  uniqueness: 'Choose another userName, or put the externalId of the account that has it into the row.',
  conflict: 'Run again: the account is read afresh.',
  version: 'Someone else changed the account meanwhile; run again.',
  invalid: 'Correct the value in the roster.',
  dependencies: 'Give what the person still has in CXone to someone else.',
  'too-large': 'Shorten the longest values of the row.',
  'rate-limited': 'Run again later, or lower `requests-per-minute`.',
  unsupported:
    'Make the change by hand in CXone, or choose another `profile`; for a step of leavers the policy can say `off`.',
  server: 'Run again; if it fails again, give NiCE support the correlation id (`correlation_id` in audit.jsonl).',
  timeout: 'Run again; raise `request-timeout` if it fails again.',
  network: 'Check the network between the runner and the tenant, then run again.',
  unreadable: 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
  aborted: 'Run again; finished changes are not repeated.',
  ignored: 'The tenant took the request but did not do it: check its permissions and feature switches.',
};

/** Of 428: a version that CXone shows is sent with the next try. */
const NO_VERSION =
  'Make the change by hand in CXone, and tell NiCE support that it asks for a version of the account which this run ' +
  'could not send.';

/** Of an error of the server that came without a correlation id. */
const NAMELESS = 'Run again; if it fails again, tell NiCE support when this run was.';

const RETRYABLE: ReadonlySet<ApiError['kind']> = new Set([
  'rate-limited',
  'server',
  'timeout',
  'network',
  'version',
  'aborted',
  'unreadable',
]);

/** An error of one kind with its advice; `message` is shortened and freed of credentials. */
export function apiError(kind: ApiError['kind'], message: string, more: Partial<ApiError> = {}): ApiError {
  const nameless = kind === 'server' && !more.correlationId;
  const { retryable = RETRYABLE.has(kind), advice = nameless ? NAMELESS : ADVICE[kind], ...rest } = more;
  // The order of the keys is the audit's: what only some errors have comes last.
  return { status: null, kind, message: clean(message), fields: [], correlationId: null, retryable, advice, ...rest };
}

/**
 * An error in one shape, whatever the server sent: a SCIM Error (RFC 7644, section 3.12), `{code,details,errors}`,
 * `{error,error_description|errorDescription|message}`, the header `icStatusDescription`, HTML, or nothing.
 */
export function errorOf(source: ErrorSource): ApiError {
  const body = source.body ?? parseJson(source.text ?? '');
  const object = isObject(body) ? body : {};
  const fields = fieldsOf(object);
  const said =
    textOf(valueOf(object, 'detail')) ??
    detailsOf(object) ??
    textOf(valueOf(object, 'error_description')) ??
    textOf(valueOf(object, 'errorDescription')) ??
    textOf(valueOf(object, 'message')) ??
    nestedError(object) ??
    source.headers?.['icstatusdescription'] ??
    fields[0]?.message ??
    plainText(source) ??
    wordless(source.status);
  const scimType = textOf(valueOf(object, 'scimType'));
  const type = [scimType, textOf(valueOf(object, 'code')), fields[0]?.field].join(' ');
  return apiError(kindOf(source.status, type, said, source.method), said, {
    status: source.status,
    scimType: scimType ? clean(scimType) : undefined,
    fields,
    correlationId: source.correlationId ?? source.headers?.['correlationid'] ?? null,
    advice: source.status === 428 ? NO_VERSION : undefined,
  });
}

/** What an answer without any words of its own says. */
const wordless = (status: number): string => `HTTP ${status} without a message`;

/** True where an error has no more to say than its status. */
export const isWordless = ({ status, message }: ApiError): boolean => message === wordless(status ?? 0);

/** `HTTP 500: what the answer said`; the status once, also of an answer that said nothing. */
export const withStatus = (status: number, message: string, between: ', ' | ': ' = ': '): string =>
  message === wordless(status) ? message : `HTTP ${status}${between}${message}`;

/** The same behind a verdict: ` (HTTP 400): what the answer said.` */
export const behindStatus = (status: number, message: string): string =>
  message === wordless(status) ? ` (${message}).` : ` (HTTP ${status}): ${message.replace(/\.$/, '')}.`;

/** What a status means; 422 speaks of dependencies only on a DELETE. */
function kindOf(status: number, type: string, said: string, method = ''): ApiError['kind'] {
  if (status === 400 && /invalidVers/i.test(type)) return 'version';
  if (status === 409 || status === 400) {
    if (/uniqueness/i.test(type) || /USER_ALREADY_EXISTS/.test(said)) return 'uniqueness';
    if (status === 400) return 'invalid';
    return method === '' || method === 'POST' || /exist|duplicate|taken|unique|already/i.test(said)
      ? 'uniqueness'
      : 'conflict';
  }
  if (status === 422) return method === 'DELETE' ? 'dependencies' : 'invalid';
  const exact: Record<number, ApiError['kind']> = {
    401: 'auth',
    403: 'forbidden',
    404: 'not-found',
    405: 'unsupported',
    408: 'timeout',
    410: 'not-found',
    412: 'version',
    413: 'too-large',
    428: 'version',
    429: 'rate-limited',
    501: 'unsupported',
    504: 'timeout',
  };
  return exact[status] ?? (status >= 500 ? 'server' : status < 400 ? 'unreadable' : 'invalid');
}

function detailsOf(object: Json): string | undefined {
  const details = valueOf(object, 'details');
  if (Array.isArray(details))
    return textOf(
      details
        .map((one) => (isObject(one) ? textOf(valueOf(one, 'message')) : textOf(one)))
        .filter(Boolean)
        .join('; '),
    );
  return textOf(details);
}

function nestedError(object: Json): string | undefined {
  const error = valueOf(object, 'error');
  return isObject(error) ? textOf(valueOf(error, 'message')) : textOf(error);
}

function fieldsOf(object: Json): ApiError['fields'] {
  const errors = valueOf(object, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 20).flatMap((one): ApiError['fields'] => {
    if (!isObject(one)) return textOf(one) ? [{ field: '', message: clean(String(one)) }] : [];
    const field = textOf(valueOf(one, 'field')) ?? textOf(valueOf(one, 'name')) ?? textOf(valueOf(one, 'path')) ?? '';
    const message =
      textOf(valueOf(one, 'message')) ?? textOf(valueOf(one, 'detail')) ?? textOf(valueOf(one, 'description')) ?? '';
    return field || message ? [{ field: clean(field), message: clean(message) }] : [];
  });
}

/** Characters of a page in which its heading is looked for, and of a message that is looked through: 500 are shown. */
const PAGE = 20_000;
const MESSAGE = 5000;

/** HTML without its tags, or the text as it is. */
function plainText(source: ErrorSource): string | undefined {
  const text = source.text?.slice(0, PAGE).trim();
  if (!text || /^[[{]/.test(text)) return undefined;
  if (!text.startsWith('<')) return text;
  const heading =
    /<h1[^>]{0,200}>([\s\S]{1,300}?)<\/h1>/i.exec(text)?.[1] ??
    /<title[^>]{0,200}>([\s\S]{1,300}?)<\/title>/i.exec(text)?.[1];
  return textOf(
    (heading ?? text.slice(0, MESSAGE).replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')).replace(/<[^>]*>/g, ' ').trim(),
  );
}

/** At most 500 characters on one line, and nothing that looks like a credential. */
function clean(text: string): string {
  const safe = text
    .slice(0, MESSAGE)
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
    .replace(/\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g, '***')
    .replace(
      /((?:client_?secret|password|access_?key_?secret|access_token|refresh_token)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
      '$1***',
    )
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return safe.length > 500 ? `${safe.slice(0, 499)}…` : safe;
}
