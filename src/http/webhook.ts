import { setMaxListeners } from 'node:events';
import type { Clock } from '../model/clock.ts';
import { Failure } from '../model/failure.ts';
import { explain, isUntrusted } from './error.ts';
import { exchange, type Ending } from './exchange.ts';
import { retryAfterMs } from './headers.ts';
import { backoffMs, isServerTrouble } from './retry.ts';
import { isSecure, Transport } from './transport.ts';

export interface WebhookOptions {
  /** HTTPS, or HTTP on loopback. */
  urls: readonly string[];
  /** `whsec_` and the key in base64; unsigned without. */
  secret?: string;
  clock: Clock;
  /** Uniform in [0, 1), for jitter. */
  random: () => number;
  /** For one try. */
  timeoutMs: number;
  maxAttempts: number;
  signal?: AbortSignal;
}

/** What became of one event at one receiver. */
interface DeliveryResult {
  /** The receiver's origin; the rest of its address may be a secret. */
  endpoint: string;
  delivered: boolean;
  httpStatus: number | null;
  attempts: number;
  /** Of the last try. */
  latencyMs: number;
  /** Why it was not delivered and what to do; `''` where it was. */
  detail: string;
}

interface Receiver {
  url: URL;
  /** It answered 410: it wants no more events (Standard Webhooks, operational considerations). */
  gone: boolean;
}

type Signer = (id: string, at: Date, body: string) => string;

/** A receiver's own Retry-After is kept up to here; past it the next try comes anyway late enough. */
const LONGEST_PAUSE_MS = 60_000;
/** What a receiver answers is not used; this much is read at most. */
const LARGEST_ANSWER = 1024 * 1024;

/**
 * Delivers events as Standard Webhooks has it: headers `webhook-id` (the same for every try, so that receivers can drop
 * doubles), `webhook-timestamp` (seconds, of the try) and `webhook-signature`. Deliveries never end a run: every end is
 * a value. No redirect is followed and no bearer token is sent.
 */
export class WebhookSender {
  readonly #options: WebhookOptions;
  readonly #receivers: Receiver[];
  readonly #transport = new Transport();
  #signer: Promise<Signer> | null = null;

  /** @throws Failure `config-invalid` for an address or a secret that cannot be used; neither is shown */
  constructor(options: WebhookOptions) {
    this.#options = options;
    this.#receivers = options.urls.map((text, index) => ({ url: receiverUrl(text, index + 1), gone: false }));
    if (options.secret !== undefined && !isSecret(options.secret)) {
      throw new Failure(
        'config-invalid',
        'The input webhook-secret is not a Standard Webhooks secret.',
        'Give `whsec_` followed by the key in base64, as the receiver shows it.',
      );
    }
    if (options.signal) setMaxListeners(0, options.signal);
  }

  /**
   * Sends one event to every receiver at once.
   * @param id unique to the event and the same whenever it is sent again; `msg_` is put in front where it is missing
   * @param payload what is sent, as JSON
   * @returns one result a receiver, in the order of the addresses; never throws
   */
  async send(id: string, payload: unknown): Promise<DeliveryResult[]> {
    const messageId = id.startsWith('msg_') ? id : `msg_${id}`;
    const body = JSON.stringify(payload);
    return Promise.all(
      this.#receivers.map((receiver) =>
        this.#deliver(receiver, messageId, body).catch((error: unknown) => ({
          ...nothing(receiver),
          detail:
            error instanceof Failure
              ? `${error.message} ${error.advice}`
              : 'The event could not be prepared; check webhook-secret.',
        })),
      ),
    );
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#transport.close();
  }

  async #deliver(receiver: Receiver, id: string, body: string): Promise<DeliveryResult> {
    const { clock, random, maxAttempts, signal } = this.#options;
    const result = nothing(receiver);
    if (receiver.gone)
      return {
        ...result,
        detail: `${result.endpoint} said before that it wants no more events (410). Take it out of webhook-url.`,
      };
    for (;;) {
      if (signal?.aborted) return { ...result, detail: 'Not delivered: the run was interrupted.' };
      const ending = await this.#try(receiver.url, id, body);
      result.attempts += 1;
      result.httpStatus = null;
      if (ending.type !== 'held') result.latencyMs = ending.latencyMs;
      const status = statusIn(ending);
      if (status !== undefined) {
        result.httpStatus = status;
        if (status >= 200 && status < 300) return { ...result, delivered: true };
        receiver.gone = status === 410;
      }
      if (!mayHelp(ending) || result.attempts >= maxAttempts)
        return { ...result, detail: describe(ending, receiver.url, result.attempts) };
      const asked = ending.type === 'answer' ? (retryAfterMs(ending.headers, clock.now()) ?? 0) : 0;
      if (asked > LONGEST_PAUSE_MS) return { ...result, detail: describe(ending, receiver.url, result.attempts) };
      await clock.sleep(Math.max(asked, backoffMs(result.attempts, random)), signal).catch(() => undefined);
    }
  }

  async #try(url: URL, id: string, body: string): Promise<Ending> {
    const { clock, timeoutMs, signal, secret } = this.#options;
    const at = new Date(clock.now());
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: '*/*',
      'user-agent': 'cxone-roster',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    };
    if (secret !== undefined) {
      this.#signer ??= signer(secret);
      headers['webhook-signature'] = (await this.#signer)(id, at, body);
    }
    // Credentials in the address are Basic ones (RFC 7617).
    if (url.username || url.password) {
      const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
      headers.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    }
    const dispatcher = await this.#transport.dispatcher(url);
    return exchange({
      dispatcher,
      clock,
      method: 'POST',
      url,
      headers,
      body,
      timeoutMs,
      largestBody: LARGEST_ANSWER,
      signal,
    });
  }
}

/** `whsec_` and base64 that decodes (RFC 4648, section 4, with its padding): what cannot sign is found before a run. */
function isSecret(text: string): boolean {
  const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  return key !== undefined && key.length % 4 === 0;
}

async function signer(secret: string): Promise<Signer> {
  const { Webhook } = await import('standardwebhooks');
  const webhook = new Webhook(secret);
  return (id, at, body) => webhook.sign(id, at, body);
}

function receiverUrl(text: string, line: number): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && isSecure(url)) {
    if (isDecodable(url.username) && isDecodable(url.password)) return url;
    throw new Failure(
      'config-invalid',
      `Line ${line} of webhook-url holds credentials that cannot be read: a % stands alone.`,
      'Write %25 for a % in the user name or password of the address.',
    );
  }
  const why = url ? `uses ${url.protocol.slice(0, -1)}` : 'is not an address';
  throw new Failure(
    'config-invalid',
    `Line ${line} of webhook-url ${why}; events go over HTTPS only.`,
    'Give an address that begins with https://.',
  );
}

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

function nothing(receiver: Receiver): DeliveryResult {
  return { endpoint: receiver.url.origin, delivered: false, httpStatus: null, attempts: 0, latencyMs: 0, detail: '' };
}

/** The status is the whole answer (Standard Webhooks): a body that is cut, huge or slow takes nothing from it. */
const statusIn = (ending: Ending): number | undefined => (ending.type === 'held' ? undefined : ending.status);

/** Receivers drop doubles by their id, so that trying again does no harm even where the first try arrived. */
function mayHelp(ending: Ending): boolean {
  const status = statusIn(ending);
  if (status !== undefined) return status === 429 || isServerTrouble(status);
  if (ending.type !== 'lost') return false;
  return ending.kind !== 'aborted' && ending.kind !== 'too-large' && !isUntrusted(ending.cause);
}

function describe(ending: Ending, url: URL, attempts: number): string {
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
  const status = statusIn(ending);
  if (status !== undefined) {
    const advice =
      status >= 300 && status < 400
        ? 'Redirects are not followed: give the final address in webhook-url.'
        : 'Check webhook-url, webhook-secret and the receiver’s log.';
    return `${url.origin} answered ${status} (${tries}). ${advice}`;
  }
  if (ending.type === 'lost' && ending.kind === 'network') {
    const { why, advice } = explain(ending.cause, url.host, 'Check the receiver’s log: it ended the connection.');
    return `Not delivered: ${why} (${tries}). ${advice}`;
  }
  const kind = ending.type === 'lost' ? ending.kind : 'held';
  const why = {
    timeout: 'had no answer in time',
    truncated: 'sent an incomplete answer',
    'too-large': 'answered more than is read',
    aborted: 'was given up: the run was interrupted',
    held: 'was not asked',
    network: '',
  }[kind];
  return `${url.origin} ${why} (${tries}). Check the receiver.`;
}
