import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import type { ApiError } from '../../model/step.ts';
import { apiError } from '../../scim/error.ts';
import { errorIn, type Reply } from '../connect/replies.ts';
import { followJob } from '../session/job.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { type Said, saidBy, saidOf, saysNothingThere } from './verdict.ts';
import { RUN_AGAIN } from '../../text/run-again.ts';

/** People known to exist who must get the same 404 before a route counts as not there. */
const MISSES = 3;
/** People in a row that a route may fail for, all tries used up, before the others are not even asked for. */
const FAILURES = 3;

interface RouteFacts {
  /** What the route does: `end sessions`. */
  does: string;
  /** Words for a person where it is done. */
  done: string;
  /** Words for a person where nothing was to be done. */
  nothing: string;
  /** A bare 202 is how the route says that it has done its part; elsewhere it says no more than *queued*. */
  answers202?: true;
}

/**
 * One route of a step, and how its answers are read. A step is done when its answer says so, also when it says that
 * there is nothing to end. What is known of the route itself: 405 and 501 say at once that there is none; a 404 may
 * mean the person, so it takes the same one for several people who are known to exist, and no success.
 * A route that only fails is left alone for the rest of the run: what is not done is said of everybody, and the tenant
 * is not asked hundreds of times more.
 */
export class Route {
  readonly #session: TenantSession;
  readonly #facts: RouteFacts;
  #misses = 0;
  #miss = '';
  #works = false;
  #missing = false;
  #failures = 0;
  #lastFailure = '';

  constructor(session: TenantSession, facts: RouteFacts) {
    this.#session = session;
    this.#facts = facts;
  }

  /** What is known without asking: no such route, or one that only fails. */
  get known(): StepAnswer | null {
    const { does } = this.#facts;
    if (this.#missing)
      return { status: 'unsupported', detail: `this tenant has no route to ${does}`, attempts: 0, latencyMs: 0 };
    if (this.#failures < FAILURES) return null;
    const said = `could not ${does}: not asked any more after ${this.#failures} failures (${this.#lastFailure})`;
    return {
      status: 'failed',
      detail: said,
      error: apiError('server', said, { retryable: true }),
      attempts: 0,
      latencyMs: 0,
    };
  }

  /** Reads the answer to a request about one person. */
  async judge(reply: Reply, user: PriorUser): Promise<StepAnswer> {
    const [answer] = await this.judgeAll(reply, [user]);
    return answer as StepAnswer;
  }

  /**
   * Reads the answer to a request about several people.
   * @returns an answer for each, `null` for someone that the answer says nothing about: to be asked for alone
   */
  async judgeAll(reply: Reply, users: readonly PriorUser[]): Promise<(StepAnswer | null)[]> {
    if (!reply.answered) {
      this.#fails(reply.error.message);
      const lost = this.#answer(reply, reply.ambiguous ? 'unknown' : 'failed', this.#could(reply.error.message));
      return users.map(() => ({ ...lost, error: reply.error }));
    }
    if (reply.status >= 300) return this.#refused(reply, users);
    if (isPage(reply)) {
      const error = apiError('unreadable', 'the answer is a page, and nothing of the API', {
        status: reply.status,
        advice: NOT_READ,
      });
      return users.map(() => ({ ...this.#answer(reply, 'unknown', this.#could(error.message)), error }));
    }
    // A word in plain text is an answer as well.
    const body = reply.body ?? reply.text;
    const whole = saidBy(body);
    const location = reply.headers['location'];
    if (whole.kind === 'queued' || (whole.kind === 'done' && reply.status === 202 && location !== undefined)) {
      const link = (whole.kind === 'queued' ? whole.link : undefined) ?? location;
      return this.#queued(reply, users, whole.kind === 'queued' ? whole.words : 'a job', link);
    }
    return users.map((user) => this.#said(saidOf(body, user, users), reply, users.length > 1));
  }

  #said(said: Said | 'unnamed', reply: Extract<Reply, { answered: true }>, isTogether: boolean): StepAnswer | null {
    // One person may be what a request about many fails for; nobody can tell who.
    if (isTogether && (said === 'unnamed' || said.kind === 'failed') && !isNamed(said)) return null;
    if (said === 'unnamed') return this.#answer(reply, 'unknown', this.#could('the answer does not name this person'));
    if (said.kind === 'failed') return this.#failed(reply, said.words);
    this.#succeeds();
    if (said.kind === 'nothing') return this.#nothing(reply, said.words);
    if (said.kind === 'queued' || (reply.status === 202 && !this.#facts.answers202))
      return this.#answer(reply, 'accepted', `${ACCEPTED}${said.kind === 'queued' ? ` (${said.words})` : ''}`);
    return this.#answer(reply, 'done', this.#facts.done);
  }

  /** A job: its end is waited for where the tenant says where it can be seen. */
  async #queued(
    reply: Extract<Reply, { answered: true }>,
    users: readonly PriorUser[],
    job: string,
    link: string | undefined,
  ): Promise<(StepAnswer | null)[]> {
    const end = link === undefined ? null : await followJob(this.#session, link, { isUnderWay });
    const attempts = reply.attempts + (end?.attempts ?? 0);
    if (!end?.reply || end.reply.status >= 300) {
      const answer = this.#answer(reply, 'accepted', `${ACCEPTED} (${job})`);
      return users.map(() => ({ ...answer, attempts }));
    }
    const seen = { ...end.reply, status: 200, attempts };
    return users.map((user) => this.#said(saidOf(seen.body, user, users), seen, false));
  }

  #refused(reply: Extract<Reply, { answered: true }>, users: readonly PriorUser[]): (StepAnswer | null)[] {
    const error = adviceOn(errorIn(reply));
    const { status } = reply;
    const isRefusal = status < 500 && status !== 405 && status !== 429;
    // One person may make the tenant refuse all of them.
    if (isRefusal && users.length > 1) return users.map(() => null);
    const [user] = users;
    if (user && isRefusal && status !== 401 && status !== 403 && saysNothingThere(`${error.message} ${said(reply)}`)) {
      this.#succeeds();
      return [this.#nothing(reply, error.message)];
    }
    if (status === 405 || status === 501) {
      this.#missing = !this.#works;
      return users.map(() => (this.#works ? this.#failed(reply, error.message) : this.#unsupported(reply)));
    }
    if (user && status === 404) return [this.#notFound(reply, user)];
    if (status >= 500) this.#fails(error.message);
    return users.map(() => ({ ...this.#answer(reply, 'failed', this.#could(error.message)), error }));
  }

  /**
   * A bare 404: of the route, or of the person. Once the route has worked it is the person. Someone who is asked for
   * was read before and is known to exist, so the same answer for several of them is the route's.
   */
  #notFound(reply: Extract<Reply, { answered: true }>, user: PriorUser): StepAnswer {
    if (this.#works) return this.#nothing(reply, 'HTTP 404');
    const miss = signature(reply, user);
    this.#misses = miss === this.#miss ? this.#misses + 1 : 1;
    this.#miss = miss;
    this.#missing = this.#misses >= MISSES;
    return this.#unsupported(reply);
  }

  #unsupported(reply: Extract<Reply, { answered: true }>): StepAnswer {
    const detail = `this tenant has no route to ${this.#facts.does} (HTTP ${reply.status})`;
    return { ...this.#answer(reply, 'unsupported', detail), error: { ...errorIn(reply), advice: NO_ROUTE } };
  }

  #nothing(reply: Reply, words: string): StepAnswer {
    return { ...this.#answer(reply, 'done', `${this.#facts.nothing} (${words})`), nothingToDo: true };
  }

  #failed(reply: Extract<Reply, { answered: true }>, message: string): StepAnswer {
    const { status, correlationId } = reply;
    const error = apiError('ignored', message, { status, correlationId, retryable: true, advice: AGAIN });
    return { ...this.#answer(reply, 'failed', this.#could(message)), error };
  }

  #answer({ attempts, latencyMs }: Reply, status: StepAnswer['status'], detail: string): StepAnswer {
    return { status, detail, attempts, latencyMs };
  }

  #could(why: string): string {
    return `could not ${this.#facts.does}: ${why}`;
  }

  #succeeds(): void {
    this.#works = true;
    this.#missing = false;
    this.#failures = 0;
  }

  #fails(message: string): void {
    this.#failures += 1;
    this.#lastFailure = message;
  }
}

const ACCEPTED = 'CXone queued it, and its end was not seen';
const NO_ROUTE = 'Do it in CXone where it matters, or switch the step off in the policy (`steps`).';
const AGAIN = `${RUN_AGAIN} Where that does not help, look at the person in CXone.`;

const NOT_READ =
  'See to it in CXone now. Check that `api-url` points at the tenant’s REST base; if it is CXone that answers so, ' +
  'give these words to NiCE support.';

/** What to do about a refusal. Nothing in a roster ends one of a leaver's step. */
const adviceOn = (error: ApiError): ApiError => (error.kind === 'invalid' ? { ...error, advice: AGAIN } : error);

const isNamed = (said: Said | 'unnamed'): boolean => said !== 'unnamed' && 'named' in said && said.named === true;

const isPage = ({ body, text }: Extract<Reply, { answered: true }>): boolean =>
  body === undefined && text.trimStart().startsWith('<');

const isUnderWay = ({ body, status }: Extract<Reply, { answered: true }>): boolean =>
  status < 300 && saidBy(body).kind === 'queued';

/** A refusal's body, for its words: an error code may say more than the message. */
const said = ({ text }: Extract<Reply, { answered: true }>): string => text.slice(0, 500);

/** A refusal without what is this person's own. */
function signature(reply: Extract<Reply, { answered: true }>, user: PriorUser): string {
  let text = reply.text.slice(0, 500);
  for (const own of [user.id, user.externalId, user.userName]) if (own) text = text.replaceAll(own, '');
  return text.replaceAll(/[0-9a-f]{8,}|\d+/gi, '');
}

/** The answer of a step that has no address. @param what that it does, as a verb: `end the sessions` */
export const noRest = (what: string): StepAnswer => ({
  status: 'unsupported',
  detail: `no REST base (\`api-url\`) to ${what}`,
  attempts: 0,
  latencyMs: 0,
});

/** The answer of a step that knows people by their externalId alone. @param what that it does, as a verb */
export const noExternalId = (what: string): StepAnswer => ({
  status: 'skipped',
  detail: `needs an externalId to ${what}, and the account has none`,
  attempts: 0,
  latencyMs: 0,
});

/** @param why what is wrong with the answer, in words; empty: nobody can say */
export const unreadableAnswer = (reply: Reply, what: string, why = ''): StepAnswer => ({
  status: 'unknown',
  detail: `the tenant's answer to "${what}" cannot be read${why && `: ${why}`}`,
  error: apiError('unreadable', `the answer to "${what}" cannot be read${why && `: ${why}`}`, {
    status: reply.answered ? reply.status : null,
    advice: NOT_READ,
  }),
  attempts: reply.attempts,
  latencyMs: reply.latencyMs,
});
