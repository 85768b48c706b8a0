import { setMaxListeners } from 'node:events';
import type { TrafficStatistics } from '../model/tenant.ts';
import { Bearer } from './bearer.ts';
import { Breaker } from './breaker.ts';
import { AUTO_START, Concurrency } from './concurrency.ts';
import {
  aborted,
  allRefused,
  breakerOpen,
  hostRefused,
  lost,
  redirectRefused,
  waitTooLong,
  type Progress,
} from './ends.ts';
import type { HttpError } from './error.ts';
import { exchange, type Ending } from './exchange.ts';
import { Gate, WaitTooLong, type Pass } from './gate.ts';
import { correlationOf, paceSignals, type PaceSignals } from './headers.ts';
import { Refusals } from './refusals.ts';
import { isRedirect, MOST_REDIRECTS, nextHop, withoutCredentials } from './redirect.ts';
import { decide, isServerTrouble } from './retry.ts';
import { Traffic } from './traffic.ts';
import { isSecure, Transport } from './transport.ts';
import type { Budget, HttpAnswer, HttpClientOptions, HttpRequest } from './types.ts';

/** Renewals of the token for one request, where each token in turn had worked before it was revoked. */
const MOST_RENEWALS = 4;

/** One try with its redirects. `token`: the bearer that its last request carried. */
interface Round {
  ending: Ending & { type: 'answer' | 'lost' };
  signals: PaceSignals | null;
  url: URL;
  token?: string;
}

/**
 * An HTTP client that keeps a server's pace, repeats what may be repeated, renews its token and gives credentials to
 * nobody else. Knows no SCIM and no CXone. Times run on the clock of its options.
 */
export class HttpClient {
  /** Called for every request that an abort ended after it had been sent: the server may have done it. */
  onAborted: ((request: HttpRequest) => void) | null = null;
  readonly #options: HttpClientOptions;
  readonly #gate: Gate;
  readonly #breaker: Breaker;
  readonly #refusals = new Refusals();
  readonly #concurrency: Concurrency;
  readonly #traffic: Traffic;
  readonly #transport = new Transport();
  readonly #bearer: Bearer | null;
  readonly #abort = new AbortController();
  readonly #onSignal = (): void => this.#stop();
  #order = 0;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#traffic = new Traffic(options.random, () => options.clock.now());
    this.#breaker = new Breaker(options.concurrency === 'auto' ? AUTO_START : options.concurrency);
    this.#concurrency = new Concurrency(options.concurrency);
    this.#bearer = options.token ? new Bearer(options.token) : null;
    this.#gate = new Gate({
      clock: options.clock,
      pace: options.pace,
      concurrency: this.#concurrency,
      onWait: options.onWait,
      onHold: (ms) => this.#traffic.waited(ms),
    });
    setMaxListeners(0, this.#abort.signal);
    if (options.signal?.aborted) this.#stop();
    else options.signal?.addEventListener('abort', this.#onSignal, { once: true });
  }

  get statistics(): TrafficStatistics {
    return this.#traffic.statistics;
  }

  /**
   * How many requests of a budget could start right now, the pace alone considered; Infinity before a limit is known.
   */
  room(budget: Budget): number {
    return this.#gate.room(budget);
  }

  /**
   * Sends a request as often as is safe and answers what came of it: any status, after the retries that were allowed.
   * @throws HttpError where there is no usable answer; whatever the token's supplier throws
   */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    const url = this.#check(request);
    const progress: Progress = {
      order: ++this.#order,
      attempts: 0,
      tries: 1,
      renewals: 0,
      ambiguous: false,
      latencyMs: 0,
      refusedSince: null,
      unnamed: 0,
      refusals: 0,
    };
    for (;;) {
      const { ending, signals, token, url: last } = await this.#round(request, url, progress);
      if (ending.type === 'answer' && token !== undefined && !request.expect?.includes(ending.status)) {
        if (ending.status === 401 && (await this.#renew(token, progress))) continue;
        if (await this.#bearer?.mayHaveExpired(token, ending, progress)) continue;
      }
      const isUnnamed = ending.type === 'answer' && ending.status === 429 && signals?.waitMs === null;
      progress.unnamed = isUnnamed ? progress.unnamed + 1 : 0;
      const decision = this.#refusals.mayWait(request, ending, progress, this.#options.clock.now())
        ? decide(
            request,
            ending,
            signals,
            progress.tries,
            this.#options.maxAttempts,
            this.#options.random,
            progress.unnamed,
          )
        : ({ next: 'stop' } as const);
      if (decision.next === 'again') {
        if (decision.spends) progress.tries += 1;
        await this.#pause(decision.afterMs, request, url, progress);
        continue;
      }
      if (ending.type === 'lost') throw lost(request, last, progress, ending);
      if (ending.status === 429) this.#gaveUp(request);
      return {
        status: ending.status,
        headers: ending.headers,
        text: ending.text,
        json: ending.json,
        url: last.href,
        attempts: progress.attempts,
        latencyMs: ending.latencyMs,
        correlationId: correlationOf(ending.headers),
      };
    }
  }

  /** Ends all connections; requests under way are aborted. */
  async close(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#onSignal);
    this.#stop();
    await this.#transport.close();
  }

  #stop(): void {
    if (this.#abort.signal.aborted) return;
    const reason = new DOMException('The run was interrupted.', 'AbortError');
    this.#abort.abort(reason);
    this.#gate.clear(reason);
  }

  /** Before anything is sent: an address that credentials may go to. */
  #check(request: HttpRequest): URL {
    if (!URL.canParse(request.url)) throw hostRefused(request.method, null, 'it is not an absolute address');
    const url = new URL(request.url);
    if (!isSecure(url)) throw hostRefused(request.method, url, 'it is neither HTTPS nor on this machine');
    if (request.authorize !== false && !this.#options.allowed(url))
      throw hostRefused(request.method, url, 'it is not an allowed host');
    return url;
  }

  /** One try: the request, and where a read is redirected, the requests that this takes. */
  async #round(request: HttpRequest, url: URL, progress: Progress): Promise<Round> {
    let target = url;
    for (let hops = 0; ; hops += 1) {
      const round = await this.#once(request, target, target.origin === url.origin, progress);
      const { ending } = round;
      if (
        ending.type !== 'answer' ||
        !isRedirect(ending.status, ending.headers) ||
        request.expect?.includes(ending.status)
      )
        return round;
      // See Other names where the result of what was done is to be seen (RFC 9110, section 15.4.4).
      const isDone = ending.status === 303 && request.method !== 'GET';
      const ambiguous = isDone || (!request.idempotent && ending.status < 307);
      const refuse = (why: string): HttpError =>
        redirectRefused(
          request,
          target,
          { ...progress, ambiguous: progress.ambiguous || ambiguous },
          ending.status,
          why,
        );
      if (request.method !== 'GET') throw refuse('only reads are sent on');
      if (hops >= MOST_REDIRECTS) throw refuse(`there were more than ${MOST_REDIRECTS} in a row`);
      const next = nextHop(target, ending.headers.location ?? '', this.#options.allowed);
      if ('refused' in next) throw refuse(next.refused);
      target = next.url;
    }
  }

  /** One request. `own`: the origin that was asked for, the only one that is given the token. */
  async #once(request: HttpRequest, url: URL, own: boolean, progress: Progress): Promise<Round> {
    const bearer = own && request.authorize !== false ? this.#bearer : null;
    const dispatcher = await this.#transport.dispatcher(url);
    for (;;) {
      const pass = await this.#enter(request, url, bearer, progress);
      let token: string | undefined;
      try {
        // Asked for again here, since a request may have waited longer than a token lives.
        token = await bearer?.get();
      } catch (error) {
        this.#gate.giveBack(pass);
        throw error;
      }
      const ending = await exchange({
        dispatcher,
        clock: this.#options.clock,
        method: request.method,
        url,
        headers: {
          ...DEFAULT_HEADERS,
          ...headersFor(request, own),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: request.body,
        timeoutMs: this.#options.timeoutMs,
        signal: this.#abort.signal,
        mayStart: () => this.#gate.isOpen(pass),
      });
      if (ending.type === 'held') {
        this.#gate.giveBack(pass);
        continue;
      }
      const signals =
        ending.type === 'answer' ? paceSignals(ending.status, ending.headers, this.#options.clock.now()) : null;
      progress.latencyMs = ending.latencyMs;
      progress.attempts += 1;
      // Before the next one is let out.
      this.#account(request, ending, progress);
      if (token !== undefined && ending.type === 'answer' && !request.expect?.includes(ending.status)) {
        if (ending.status === 401) bearer?.refuse(token);
        else if (ending.status !== 403) bearer?.took(token);
      }
      if (ending.type === 'lost' && !ending.sent) this.#gate.giveBack(pass);
      else {
        this.#traffic.sent(request.budget, progress.attempts > 1);
        this.#gate.done(pass, signals);
      }
      if (ending.type === 'answer') this.#traffic.answered(request.budget, ending.latencyMs);
      else if (ending.kind === 'aborted' && ending.sent) this.onAborted?.(request);
      return { ending, signals, url, token };
    }
  }

  async #enter(request: HttpRequest, url: URL, bearer: Bearer | null, progress: Progress): Promise<Pass> {
    // A token first, so that nobody who may go has to wait for it.
    await bearer?.get();
    this.#mustGoOn(request, url, progress);
    try {
      return await this.#gate.enter(request.budget, progress.order);
    } catch (error) {
      if (error instanceof WaitTooLong) throw waitTooLong(request, url, progress, error.ms);
      this.#mustGoOn(request, url, progress);
      throw error;
    }
  }

  #mustGoOn(request: HttpRequest, url: URL, progress: Progress): void {
    if (this.#abort.signal.aborted) throw aborted(request, url, progress);
    if (this.#breaker.open) throw breakerOpen(request, url, progress, this.#breaker.threshold);
    if (this.#refusals.all) throw allRefused(request, url, progress);
  }

  #gaveUp(request: HttpRequest): void {
    this.#refusals.gaveUp(request);
    if (this.#refusals.all) this.#gate.clear(new Error('every change was refused'));
  }

  async #pause(ms: number, request: HttpRequest, url: URL, progress: Progress): Promise<void> {
    if (ms > 0) await this.#options.clock.sleep(ms, this.#abort.signal).catch(() => undefined);
    this.#mustGoOn(request, url, progress);
  }

  /** @returns true if the request should be sent again, with another token */
  async #renew(refused: string, progress: Progress): Promise<boolean> {
    const bearer = this.#bearer as Bearer;
    if (progress.renewals > 0 && !(bearer.hadWorked(refused) && progress.renewals < MOST_RENEWALS)) return false;
    progress.renewals += 1;
    return (await bearer.renew(refused)) !== refused;
  }

  /** For breaker and ambiguity. The authorisation server's troubles are not the tenant's. */
  #account(request: HttpRequest, ending: Ending & { type: 'answer' | 'lost' }, progress: Progress): void {
    const expected = ending.type === 'answer' && (request.expect?.includes(ending.status) ?? false);
    const trouble = ending.type === 'lost' ? ending.kind !== 'too-large' : isServerTrouble(ending.status) && !expected;
    if (trouble && (ending.type === 'answer' || ending.sent)) progress.ambiguous = true;
    if (request.budget === 'token' || (ending.type === 'lost' && ending.kind === 'aborted')) return;
    const limited = ending.type === 'answer' && ending.status === 429;
    this.#refusals.ended(request, ending, this.#options.clock.now());
    this.#concurrency.ended(ending.latencyMs, limited ? 'limited' : trouble ? 'trouble' : 'answered');
    if (!trouble) return this.#breaker.alive();
    this.#breaker.failed(progress.order);
    if (this.#breaker.open) this.#gate.clear(new Error('the breaker is open'));
  }
}

const DEFAULT_HEADERS = { accept: 'application/json', 'user-agent': 'cxone-roster' };

function headersFor(request: HttpRequest, own: boolean): Record<string, string> {
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return own ? headers : withoutCredentials(headers);
}
