/** What an answer's head says about pace. Times are milliseconds from the moment it was received. */
export interface PaceSignals {
  /** The request was refused because there were too many (429). */
  limited: boolean;
  /** The wait that the server asks for, `null` where it names none. */
  waitMs: number | null;
  /** Requests left before the next reset. */
  remaining: number | null;
  /** Requests that a whole window allows. */
  quota: number | null;
  /** Until the quota is there again. */
  resetMs: number | null;
}

/** Headers as node gives them: lower-case names, repeated ones in an array. */
type RawHeaders = Record<string, string | string[] | undefined>;

/** One value a name. */
export function flatten(headers: RawHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

const CORRELATION = ['correlationid', 'correlation-id', 'x-correlation-id', 'x-request-id', 'request-id'];

/** The id under which the server's side can find this request in its own log. */
export function correlationOf(headers: Record<string, string>): string | null {
  for (const name of CORRELATION) if (headers[name]) return headers[name].slice(0, 200);
  return null;
}

/**
 * Retry-After (RFC 9110 §10.2.3): seconds, also with a fraction, or an HTTP date.
 * A date is the server's time; what counts is its distance from the answer's own `Date`, which was cut to whole
 * seconds and therefore never lies after the moment of the answer: a wait may be up to a second too long, never too
 * short.
 * @param now the moment of receipt, used only where the answer has no `Date`
 * @returns milliseconds, 0 for a date gone by, `null` for none or nonsense
 */
export function retryAfterMs(headers: Record<string, string>, now: number): number | null {
  const text = headers['retry-after']?.trim();
  if (!text) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const until = dateOf(text);
  if (until === null) return null;
  return Math.max(0, until - (dateOf(headers.date) ?? now));
}

function dateOf(text: string | undefined): number | null {
  if (!text || !/[a-z]/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

const LONGEST_RESET_MS = 3_600_000;

/**
 * Everything that status and headers say about pace: `Retry-After`; `RateLimit` and `RateLimit-Policy` of the IETF
 * draft (both its spellings); `RateLimit-*` and `X-RateLimit-*`, whose reset may be seconds or a moment since the
 * epoch.
 */
export function paceSignals(status: number, headers: Record<string, string>, now: number): PaceSignals {
  const limited = status === 429;
  const combined = headers.ratelimit ?? '';
  const policy = headers['ratelimit-policy'] ?? '';
  const remaining = parameter(combined, 'r') ?? parameter(combined, 'remaining') ?? plain(headers, 'remaining');
  const quota = parameter(combined, 'limit') ?? parameter(policy, 'q') ?? plain(headers, 'limit');
  const reset = parameter(combined, 't') ?? parameter(combined, 'reset') ?? plain(headers, 'reset');
  const resetMs = reset === null ? null : untilReset(reset, headers, now);
  let waitMs = limited || status >= 500 ? retryAfterMs(headers, now) : null;
  // "Again in 0 seconds" after a refusal is no wait that could be kept without hammering.
  if (limited && waitMs === 0) waitMs = null;
  if (limited && waitMs === null && remaining === 0 && resetMs !== null) waitMs = resetMs;
  return { limited, waitMs, remaining, quota, resetMs };
}

function plain(headers: Record<string, string>, name: string): number | null {
  for (const prefix of ['ratelimit-', 'x-ratelimit-', 'x-rate-limit-']) {
    // `100, 100;w=60` was allowed once: the first number counts.
    const match = /^\s*(\d+(?:\.\d+)?)/.exec(headers[prefix + name] ?? '');
    if (match) return Number(match[1]);
  }
  return null;
}

function parameter(text: string, name: string): number | null {
  const match = new RegExp(`(?:^|[;,\\s])${name}=(\\d+(?:\\.\\d+)?)`, 'i').exec(text);
  return match ? Number(match[1]) : null;
}

function untilReset(value: number, headers: Record<string, string>, now: number): number | null {
  const answered = dateOf(headers.date) ?? now;
  const ms = value > 1e12 ? value - answered : value > 1e9 ? value * 1000 - answered : value * 1000;
  // A reset an hour away, or in the past, is more likely another unit than a wait to keep.
  return ms > 0 && ms <= LONGEST_RESET_MS ? Math.ceil(ms) : null;
}
