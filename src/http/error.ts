import type { HttpErrorKind } from './types.ts';

interface HttpErrorDetails {
  /** The server may have done what was asked. */
  ambiguous: boolean;
  /** What to do next, one sentence. */
  advice: string;
  /** Requests sent before giving up. */
  attempts?: number;
  /** Round-trip of the last try, ms. */
  latencyMs?: number;
  /** Status of the answer, where its head arrived. */
  status?: number;
  cause?: unknown;
}

/**
 * The end of a request without a usable answer. The message names method, origin and path but never the query
 * (look-ups hold people's names there), a header or a body.
 */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  readonly ambiguous: boolean;
  readonly attempts: number;
  readonly latencyMs: number;
  readonly advice: string;
  readonly status: number | null;

  constructor(kind: HttpErrorKind, message: string, details: HttpErrorDetails) {
    super(message, { cause: details.cause });
    this.name = 'HttpError';
    this.kind = kind;
    this.ambiguous = details.ambiguous;
    this.advice = details.advice;
    this.attempts = details.attempts ?? 0;
    this.latencyMs = details.latencyMs ?? 0;
    this.status = details.status ?? null;
  }
}

/** `GET https://host/path`, as messages name a request. */
export function label(method: string, url: URL): string {
  return `${method} ${url.origin}${url.pathname}`;
}

/** Node's or undici's code of an error, looked for along its causes too; `''` where there is none. */
export function codeOf(error: unknown): string {
  for (let each: unknown = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const { code } = each as { code?: unknown };
    if (typeof code === 'string' && code !== '') return code;
    const [first] = each instanceof AggregateError ? (each.errors as unknown[]) : [];
    if (first) return codeOf(first);
  }
  return '';
}

/** Codes of a certificate that is not trusted: the next try would see the same one. */
const UNTRUSTED = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_PURPOSE)/;

/** True where TLS refused the server's certificate. */
export function isUntrusted(error: unknown): boolean {
  return UNTRUSTED.test(codeOf(error));
}

/**
 * Why there was no connection, or none any more, in words for people.
 * @param closed what to do where the other side ended the connection
 */
export function explain(
  error: unknown,
  host: string,
  closed = 'Try again later; if it stays so, ask NiCE support.',
): { why: string; advice: string } {
  const code = codeOf(error);
  if (isUntrusted(error)) {
    return {
      why: `the certificate of ${host} is not trusted (${code})`,
      advice:
        'Set NODE_EXTRA_CA_CERTS on the runner to the file with your own certificate authority, or correct the host.',
    };
  }
  const proxy = 'Check the host, and HTTPS_PROXY and NO_PROXY on the runner.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { why: `no address is known for ${host} (${code})`, advice: proxy };
  if (code === 'ECONNREFUSED') return { why: `${host} refused the connection (${code})`, advice: proxy };
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return { why: `${host} could not be reached (${code})`, advice: proxy };
  }
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET') {
    return {
      why: `the connection to ${host} was closed before the answer (${code})`,
      advice: closed,
    };
  }
  return { why: `no answer from ${host}${code ? ` (${code})` : ''}`, advice: proxy };
}
