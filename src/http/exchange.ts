import type { Dispatcher } from 'undici';
import type { Clock } from '../model/clock.ts';
import { decoded } from './decoded.ts';
import { flatten } from './headers.ts';

/** Bytes of an answer that are read at most. */
const LARGEST_BODY = 64 * 1024 * 1024;

interface ExchangeOptions {
  dispatcher: Dispatcher;
  clock: Clock;
  method: Dispatcher.HttpMethod;
  url: URL;
  headers: Record<string, string>;
  body?: string;
  /** For everything: connection, head and body. */
  timeoutMs: number;
  largestBody?: number;
  signal?: AbortSignal;
  /** Asked when a connection is there and nothing is written yet; false: don't. */
  mayStart?: () => boolean;
}

/** How one request ended. `sent`: at least part of it may have reached the server. */
export type Ending =
  | {
      type: 'answer';
      status: number;
      headers: Record<string, string>;
      text: string;
      /** The text's JSON, where it had to be looked at. */
      json?: unknown;
      latencyMs: number;
    }
  | {
      type: 'lost';
      kind: 'network' | 'timeout' | 'truncated' | 'too-large' | 'aborted';
      sent: boolean;
      status?: number;
      latencyMs: number;
      cause: unknown;
    }
  | { type: 'held' };

/** Ends the timer of a request; an error made for each of them would cost more than the timer. */
const OVER = new Error('the exchange is over');

/** One request and its answer over undici; no pace, no retry, no redirect. It never rejects: every end is a value. */
export function exchange(options: ExchangeOptions): Promise<Ending> {
  return new Promise((resolve) => new Exchange(options, resolve).start());
}

/**
 * Whether anything was sent is known from undici's `onRequestStart`, which is called on an established connection right
 * before the first byte: without it the server has seen nothing, whatever went wrong.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions;
  readonly #largestBody: number;
  readonly #resolve: (ending: Ending) => void;
  readonly #started: number;
  readonly #timer = new AbortController();
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #headers: Record<string, string> = {};
  #status = 0;
  #bytes = 0;
  #isOver = false;

  constructor(options: ExchangeOptions, resolve: (ending: Ending) => void) {
    this.#options = options;
    this.#largestBody = options.largestBody ?? LARGEST_BODY;
    this.#resolve = resolve;
    this.#started = options.clock.now();
  }

  start(): void {
    const { dispatcher, clock, method, url, headers, body = null, timeoutMs, signal } = this.#options;
    if (signal?.aborted) return this.#onAbort();
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    clock.sleep(timeoutMs, this.#timer.signal).then(
      () => this.#lose('timeout', new Error(`no complete answer within ${timeoutMs} ms`)),
      () => undefined,
    );
    const path = url.pathname + url.search;
    try {
      // Our own timer covers all of it, on our own clock.
      dispatcher.dispatch({ origin: url.origin, path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 }, this);
    } catch (error) {
      this.#lose('network', error);
    }
  }

  onRequestStart(control: Dispatcher.DispatchController): void {
    // Given up meanwhile, or to wait: undici writes nothing after an abort here.
    if (!this.#isOver && this.#options.mayStart?.() === false) this.#end({ type: 'held' });
    if (this.#isOver) control.abort(new Error('no longer wanted'));
    else this.#controller = control;
  }

  onResponseStart(_control: unknown, code: number, raw: Parameters<typeof flatten>[0]): void {
    // 1xx are not the answer (RFC 9110 §15.2).
    if (code < 200) return;
    this.#status = code;
    this.#headers = flatten(raw);
    if (Number(this.#headers['content-length'] ?? 0) > this.#largestBody) this.#loseTooLarge();
  }

  onResponseData(_control: unknown, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#largestBody) this.#loseTooLarge();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [status, headers] = [this.#status, this.#headers];
    const plain = decoded(Buffer.concat(this.#chunks), headers['content-encoding'], this.#largestBody);
    if (plain instanceof Error) return this.#lose(plain.name === 'TooLarge' ? 'too-large' : 'truncated', plain);
    const text = new TextDecoder().decode(plain);
    const json = jsonOf(status, headers, text);
    if (json === CUT) return this.#lose('truncated', new Error(`the answer’s JSON ends after ${this.#bytes} bytes`));
    this.#end({ type: 'answer', status, headers, text, json, latencyMs: this.#latencyMs() });
  }

  onResponseError(_control: unknown, error: Error): void {
    this.#lose(this.#status ? 'truncated' : 'network', error);
  }

  #end(ending: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#timer.abort(OVER);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#resolve(ending);
  }

  #lose(kind: (Ending & { type: 'lost' })['kind'], cause: unknown): void {
    const status = this.#status || undefined;
    this.#end({ type: 'lost', kind, sent: this.#controller !== null, status, latencyMs: this.#latencyMs(), cause });
    this.#controller?.abort(cause instanceof Error ? cause : new Error(kind));
  }

  #loseTooLarge(): void {
    const size = Math.round(this.#largestBody / 1024 / 1024);
    this.#lose('too-large', new Error(`the answer is larger than ${size} MiB`));
  }

  readonly #onAbort = (): void => this.#lose('aborted', this.#options.signal?.reason);

  #latencyMs(): number {
    return this.#options.clock.now() - this.#started;
  }
}

/** Stands for JSON that ends too early. */
const CUT = Symbol('cut');

/**
 * The JSON of a success; `CUT` where it ends too early: some gateways shorten a body and still give it a matching
 * length.
 */
function jsonOf(status: number, headers: Record<string, string>, text: string): unknown {
  if (status >= 300 || !headers['content-type']?.includes('json') || !/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return CUT;
  }
}
