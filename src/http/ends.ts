import { explain, HttpError, label } from './error.ts';
import type { Ending } from './exchange.ts';
import type { HttpRequest } from './types.ts';
import { counted } from '../text/figures.ts';

/** How far a request is. */
export interface Progress {
  /** The request's number, for fairness and the breaker. */
  order: number;
  /** Requests made for it. */
  attempts: number;
  /** Those that count against `maxAttempts`, the running one included. */
  tries: number;
  /** Tokens renewed for it. */
  renewals: number;
  /** A try ended so that the server may have done what was asked. */
  ambiguous: boolean;
  latencyMs: number;
  /** Since when it is answered 429. */
  refusedSince: number | null;
  /** Answers 429 in a row that named no wait. */
  unnamed: number;
  /** Answers 429 in a row. */
  refusals: number;
}

function details(progress: Progress): { ambiguous: boolean; attempts: number; latencyMs: number } {
  return { ambiguous: progress.ambiguous, attempts: progress.attempts, latencyMs: progress.latencyMs };
}

/** No answer, or none that could be read to its end, in all tries that were allowed. */
export function lost(request: HttpRequest, url: URL, progress: Progress, ending: Ending & { type: 'lost' }): HttpError {
  const what = label(request.method, url);
  const tries = progress.attempts === 1 ? '' : ` (${progress.attempts} tries)`;
  const more = {
    ...details(progress),
    status: ending.status,
    cause: ending.cause,
  };
  switch (ending.kind) {
    case 'aborted':
      return new HttpError(
        'aborted',
        `${what} ${ending.sent ? 'was under way' : 'was not sent'} when the run was interrupted.`,
        {
          ...more,
          advice: 'Run it again; what was under way is looked up first.',
        },
      );
    case 'timeout':
      return new HttpError('timeout', `${what} had no complete answer in time${tries}.`, {
        ...more,
        advice: 'Try again later, or raise request-timeout.',
      });
    case 'truncated':
      return new HttpError(
        'truncated',
        `${what} was answered ${ending.status ?? ''}, but the answer was incomplete${tries}.`,
        {
          ...more,
          advice: 'Try again later; if it stays so, look at proxies and gateways between the runner and the tenant.',
        },
      );
    case 'too-large':
      return new HttpError(
        'too-large',
        `${what} was answered with more than can be read: ${messageOf(ending.cause)}.`,
        { ...more, advice: 'Ask for smaller pages.' },
      );
    case 'network': {
      const { why, advice } = explain(ending.cause, url.host);
      return new HttpError('network', `${what} got no answer: ${why}${tries}.`, { ...more, advice });
    }
  }
}

/** The run was interrupted before the request went out (again). */
export function aborted(request: HttpRequest, url: URL, progress: Progress): HttpError {
  return new HttpError(
    'aborted',
    `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the run was interrupted.`,
    {
      ...details(progress),
      advice: 'Run it again.',
    },
  );
}

/** The tenant is taken to be down. */
export function breakerOpen(request: HttpRequest, url: URL, progress: Progress, threshold: number): HttpError {
  return new HttpError(
    'breaker-open',
    `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the last ${threshold} ` +
      `requests all ended without an answer or with a server error.`,
    {
      ...details(progress),
      advice: 'The tenant seems to be down: run it again when it is back.',
    },
  );
}

/** Every change so far was answered 429, and the waits were in vain. */
export function allRefused(request: HttpRequest, url: URL, progress: Progress): HttpError {
  return new HttpError(
    'all-refused',
    `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: every change was refused ` +
      'for too many requests (429), however long it was waited for.',
    {
      ...details(progress),
      advice:
        'Run the job again later. If it ends like this again, find out what else uses this API, or ask NiCE support.',
    },
  );
}

/** The server asks for a wait that makes no sense to sit out. */
export function waitTooLong(request: HttpRequest, url: URL, progress: Progress, ms: number): HttpError {
  return new HttpError(
    'timeout',
    `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the server asks to wait ` +
      `another ${counted(Math.ceil(ms / 60_000), 'minute')}.`,
    {
      ...details(progress),
      advice: 'Run it again after that time.',
    },
  );
}

/** Credentials, or plain text over the network, would go where they must not. */
export function hostRefused(method: string, url: URL | null, why: string): HttpError {
  return new HttpError('host-refused', `${url ? label(method, url) : `A ${method} request`} was not sent: ${why}.`, {
    ambiguous: false,
    advice: 'Correct the address, or name the host in allowed-hosts if it is yours.',
  });
}

/** A redirect that is not followed. */
export function redirectRefused(
  request: HttpRequest,
  url: URL,
  progress: Progress,
  status: number,
  why: string,
): HttpError {
  return new HttpError(
    'redirect',
    `${label(request.method, url)} was redirected (${status}), which is not followed: ${why}.`,
    {
      ...details(progress),
      status,
      advice: 'Give the final address in the inputs; if the host is yours, name it in allowed-hosts.',
    },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'no reason given';
}
