import type { StepAnswer } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { errorIn, type Reply } from '../connect/replies.ts';

/** People who may be answered 404 before a route counts as not there. */
const MISSES = 3;
/** People in a row for whom a route may fail, all tries used up, before the others are not even asked for. */
const FAILURES = 3;

/**
 * What is known of one clean-up route: 405 and 501 say at once that there is none; a 404 may mean the person, so it
 * takes several, and no success, to say it of the route. A route that only fails is left alone for the rest of the run:
 * what is not done is said of everybody, and the tenant is not asked hundreds of times more.
 */
export class Route {
  readonly #name: string;
  #misses = 0;
  #works = false;
  #missing = false;
  #failures = 0;
  #lastFailure = '';

  constructor(name: string) {
    this.#name = name;
  }

  get known(): StepAnswer | null {
    if (this.#missing)
      return { status: 'unsupported', detail: `this tenant has no route to ${this.#name}`, attempts: 0, latencyMs: 0 };
    if (this.#failures < FAILURES) return null;
    const said = `could not ${this.#name}: not asked any more after ${this.#failures} failures (${this.#lastFailure})`;
    return {
      status: 'failed',
      detail: said,
      error: apiError('server', said, { retryable: true }),
      attempts: 0,
      latencyMs: 0,
    };
  }

  /** What a reply says of the step; `done` carries the given words. */
  answer(reply: Reply, done: string): StepAnswer {
    const base = { attempts: reply.attempts, latencyMs: reply.latencyMs };
    if (!reply.answered) this.#fails(reply.error.message);
    if (!reply.answered)
      return {
        ...base,
        status: reply.ambiguous ? 'unknown' : 'failed',
        detail: `could not ${this.#name}: ${reply.error.message}`,
        error: reply.error,
      };
    if (reply.status < 300) {
      this.#works = true;
      this.#failures = 0;
      return { ...base, status: 'done', detail: done };
    }
    const error = errorIn(reply);
    if (reply.status === 405 || reply.status === 501 || (reply.status === 404 && !this.#works)) {
      this.#misses += 1;
      this.#missing = !this.#works && (reply.status !== 404 || this.#misses >= MISSES);
      return {
        ...base,
        status: 'unsupported',
        detail: `this tenant has no route to ${this.#name} (HTTP ${reply.status})`,
        error,
      };
    }
    if (reply.status >= 500) this.#fails(error.message);
    return { ...base, status: 'failed', detail: `could not ${this.#name}: ${error.message}`, error };
  }

  #fails(message: string): void {
    this.#failures += 1;
    this.#lastFailure = message;
  }
}

export const noRest = (what: string): StepAnswer => ({
  status: 'unsupported',
  detail: `no REST base (\`api-url\`) to ${what}`,
  attempts: 0,
  latencyMs: 0,
});

export const notHere = (what: string): StepAnswer => ({
  status: 'unsupported',
  detail: `this profile has no route to ${what}`,
  attempts: 0,
  latencyMs: 0,
});

export const noExternalId = (what: string): StepAnswer => ({
  status: 'skipped',
  detail: `the account has no externalId, which is needed to ${what}`,
  attempts: 0,
  latencyMs: 0,
});

export const unreadableAnswer = (reply: Reply, what: string): StepAnswer => ({
  status: 'unknown',
  detail: `the tenant's answer to "${what}" cannot be read`,
  error: apiError('unreadable', `the answer to "${what}" cannot be read`, {
    status: reply.answered ? reply.status : null,
  }),
  attempts: reply.attempts,
  latencyMs: reply.latencyMs,
});
