import type { HttpAnswer, HttpErrorKind, HttpRequest } from '../../http/types.ts';
import { AllRefused, Failure } from '../../model/failure.ts';
import type { ApiError } from '../../model/step.ts';
import type { TrafficStatistics } from '../../model/tenant.ts';
import { apiError, errorOf, withStatus } from '../../scim/error.ts';
import { parseJson, readable } from '../../scim/json.ts';
import { given } from '../../text/given.ts';
import { secrets } from '../../text/secrets.ts';

/** The HTTP client as this room needs it. */
export interface HttpPort {
  send(request: HttpRequest): Promise<HttpAnswer>;
  room(budget: 'bulk' | 'other'): number;
  readonly statistics: TrafficStatistics;
  close(): Promise<void>;
}

/** An answer with its body parsed (`undefined` where it is no JSON), or the reason why there is none. */
export type Reply =
  | {
      answered: true;
      status: number;
      headers: Record<string, string>;
      text: string;
      body: unknown;
      attempts: number;
      latencyMs: number;
      correlationId: string | null;
    }
  | { answered: false; error: ApiError; ambiguous: boolean; attempts: number; latencyMs: number };

export type Answered = Extract<Reply, { answered: true }>;

export interface Ask {
  method: HttpRequest['method'];
  url: string;
  /** Serialised as JSON, unless it is text already. */
  body?: unknown;
  /** Default `application/json`. */
  type?: string;
  headers?: Record<string, string | undefined>;
  budget?: HttpRequest['budget'];
  idempotent?: boolean;
  expect?: number[];
  authorize?: boolean;
}

export const SCIM_TYPE = 'application/scim+json';
const JSON_TYPE = 'application/json';
const ACCEPT = 'application/scim+json, application/json;q=0.9, */*;q=0.1';

const KINDS: Record<HttpErrorKind, ApiError['kind']> = {
  network: 'network',
  timeout: 'timeout',
  truncated: 'unreadable',
  'too-large': 'unreadable',
  redirect: 'network',
  'host-refused': 'network',
  aborted: 'aborted',
  'breaker-open': 'network',
  'all-refused': 'rate-limited',
};

/** Reads that some tenants answer without a token: they say nothing about one. */
const OPEN = /\/(?:ServiceProviderConfig|Schemas|ResourceTypes)(?:[/?]|$)/i;

/**
 * Requests in this room's terms. What ends the whole run is thrown: a token refused although fresh (`auth-failed`), a
 * breaker that opened (`tenant-unreachable`), changes that are all answered 429 (`apply-failed`), an abort. Whatever is
 * thrown here was certainly not carried out, an abort apart. A 401 to one request while the same token may still read
 * is about that request alone: it is answered as it is.
 */
export class Exchange {
  readonly #http: HttpPort;
  /** The last read that the tenant answered for our token. */
  #readable: string | null = null;
  /** What SCIM's bodies are called: some servers take `application/json` alone. */
  #scimType = SCIM_TYPE;

  constructor(http: HttpPort) {
    this.#http = http;
  }

  async ask(ask: Ask): Promise<Reply> {
    const { method, url, body, budget = 'other', idempotent = method !== 'POST', expect, authorize } = ask;
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const named = ask.type === SCIM_TYPE ? this.#scimType : (ask.type ?? JSON_TYPE);
    const type = text === undefined ? undefined : named;
    const headers = given({ accept: ACCEPT, 'content-type': type, ...ask.headers }) as Record<string, string>;
    let answer: HttpAnswer;
    try {
      answer = await this.#send({
        method,
        url,
        headers,
        budget,
        idempotent,
        body: text,
        expect,
        authorize,
      });
    } catch (error) {
      return this.#unanswered(error);
    }
    if (answer.status === 415 && type === SCIM_TYPE) {
      const reply = await this.ask({ ...ask, type: JSON_TYPE });
      if (reply.answered && reply.status !== 415) this.#scimType = JSON_TYPE;
      return { ...reply, attempts: reply.attempts + answer.attempts, latencyMs: reply.latencyMs + answer.latencyMs };
    }
    if (method === 'GET' && answer.status < 300 && authorize !== false && !OPEN.test(url)) this.#readable = url;
    if (answer.status === 401 && authorize !== false && !(await this.#mayRead(url))) {
      const { message } = errorOf(answer);
      throw new Failure(
        'auth-failed',
        `The tenant refused a fresh token: ${message}.`.replace('..', '.'),
        'Check that the credentials belong to this tenant and that the application may use its SCIM and REST APIs.',
      );
    }
    const { status, headers: received, attempts, latencyMs, correlationId } = answer;
    return {
      answered: true,
      status,
      headers: received,
      text: answer.text,
      body: answer.json === undefined ? parseJson(answer.text) : readable(answer.text, answer.json),
      attempts,
      latencyMs,
      correlationId,
    };
  }

  /** Whether the token that was refused for this address is taken for a read that had been answered before. */
  async #mayRead(refused: string): Promise<boolean> {
    const url = this.#readable;
    if (url === null || url === refused) return false;
    const request: HttpRequest = { method: 'GET', url, headers: { accept: ACCEPT }, budget: 'other', idempotent: true };
    const answer = await this.#send(request).catch(() => null);
    return answer !== null && answer.status < 300;
  }

  /**
   * A server that answers may repeat what it was sent: no credential gets further than here. Only what grants one is
   * handed on as it is.
   */
  async #send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await this.#http.send(request);
    const grants = request.authorize === false && answer.status < 300;
    const text = grants ? answer.text : secrets.scrub(answer.text);
    return {
      ...answer,
      headers: secrets.scrubValue(answer.headers),
      text,
      // What was parsed is the text as it came.
      json: text === answer.text ? answer.json : undefined,
      correlationId: answer.correlationId === null ? null : secrets.scrub(answer.correlationId),
    };
  }

  #unanswered(error: unknown): Reply {
    if (!isHttpError(error)) throw error;
    const { kind, ambiguous, attempts, latencyMs, message } = error;
    if (kind === 'aborted') throw aborted(error);
    if (kind === 'breaker-open') throw unreachable(message, error);
    if (kind === 'all-refused') throw allRefused(error);
    if (kind === 'host-refused') throw refusedHost(message, error);
    const mapped = apiError(KINDS[kind], message, {
      retryable: kind === 'redirect' || kind === 'too-large' ? false : undefined,
      advice: error.advice,
    });
    return { answered: false, error: mapped, ambiguous, attempts, latencyMs };
  }
}

interface HttpErrorLike extends Error {
  kind: HttpErrorKind;
  ambiguous: boolean;
  attempts: number;
  latencyMs: number;
  advice?: string;
}

/** By shape and not by class, so that nothing of the HTTP room is loaded before it is needed. */
function isHttpError(error: unknown): error is HttpErrorLike {
  return error instanceof Error && 'kind' in error && typeof error.kind === 'string' && error.kind in KINDS;
}

/** What the interface of a tenant promises for an aborted run. */
function aborted(cause?: unknown): Error {
  const error = new Error('the run was interrupted', { cause });
  error.name = 'AbortError';
  return error;
}

/** The end of a run whose tenant did not answer. @param answered the HTTP status of an answer that is of no use */
export function unreachable(
  why: string,
  cause?: unknown,
  advice = 'Check the tenant’s status page and the network between runner and tenant, then run again.',
  answered?: number,
): Failure {
  return new Failure('tenant-unreachable', `The tenant gave no usable answer: ${why}.`.replace('..', '.'), advice, {
    cause,
    answered,
  });
}

/** In words that hold for every person: the error itself names the address of one. */
function allRefused(cause: HttpErrorLike): AllRefused {
  const { attempts, advice } = cause;
  const error = apiError('rate-limited', 'too many requests', { status: 429, advice });
  const why = 'CXone refused every change for too many requests (HTTP 429), however long the run waited';
  return new AllRefused(why, error, attempts, cause);
}

/** The tenant was reached, and its answer is of no use: an error, or something else than was asked for. */
export const unusable = ({ status }: Answered, why: string, advice?: string, cause?: unknown): Failure =>
  unreachable(why, cause, advice, status);

/** The end of a run that was asked to send credentials to a host nobody allowed. @param why names the host */
export function refusedHost(why: string, cause?: unknown): Failure {
  return new Failure(
    'config-invalid',
    `Credentials were not sent: ${why}.`.replace('..', '.'),
    'Name the host in `allowed-hosts` if it is the tenant’s.',
    { cause },
  );
}

/**
 * A reply that must be there: `tenant-unreachable` where it is not, or where the tenant only fails (5xx, 429). A route
 * that is missing (501) is an answer.
 */
export function usable(reply: Reply, what: string): Answered {
  if (!reply.answered) throw unreachable(`${what}: ${reply.error.message}`, undefined, redirected(reply.error));
  if (reply.status === 429)
    throw unusable(reply, `${what}: ${withStatus(429, errorOf(reply).message, ', ')}`, errorOf(reply).advice);
  if (reply.status >= 500 && reply.status !== 501)
    throw unusable(reply, `${what}: ${withStatus(reply.status, errorOf(reply).message, ', ')}`);
  return reply;
}

/** What to do about an answer that no other try changes: sent elsewhere, or too large. */
const redirected = ({ retryable, advice }: ApiError): string | undefined => (retryable ? undefined : advice);

/** The error of a reply, answered or not. */
export function errorIn(reply: Reply, method?: string): ApiError {
  return reply.answered ? errorOf({ ...reply, method }) : reply.error;
}

/** True where the route, and not the resource, is what is missing. */
export function routeMissing(reply: Reply): boolean {
  return reply.answered && (reply.status === 404 || reply.status === 405 || reply.status === 501);
}
