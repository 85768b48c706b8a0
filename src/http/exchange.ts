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

/**
 * One request and its answer over undici; no pace, no retry, no redirect. It never rejects: every end is a value.
 * Whether anything was sent is known from undici's `onRequestStart`, which is called on an established connection right
 * before the first byte: without it the server has seen nothing, whatever went wrong.
 */
export function exchange(options: ExchangeOptions): Promise<Ending> {
  const { clock, signal, largestBody = LARGEST_BODY } = options;
  const started = clock.now();
  return new Promise((resolve) => {
    const timer = new AbortController();
    const chunks: Buffer[] = [];
    let controller: Dispatcher.DispatchController | null = null;
    let headers: Record<string, string> = {};
    let status = 0;
    let bytes = 0;
    let over = false;

    const end = (ending: Ending): void => {
      if (over) return;
      over = true;
      timer.abort(OVER);
      signal?.removeEventListener('abort', onAbort);
      resolve(ending);
    };
    const lose = (kind: (Ending & { type: 'lost' })['kind'], cause: unknown): void => {
      end({
        type: 'lost',
        kind,
        sent: controller !== null,
        status: status || undefined,
        latencyMs: clock.now() - started,
        cause,
      });
      controller?.abort(cause instanceof Error ? cause : new Error(kind));
    };
    const onAbort = (): void => lose('aborted', signal?.reason);

    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    clock.sleep(options.timeoutMs, timer.signal).then(
      () => lose('timeout', new Error(`no complete answer within ${options.timeoutMs} ms`)),
      () => undefined,
    );

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(control) {
        // Given up meanwhile, or to wait: undici writes nothing after an abort here.
        if (!over && options.mayStart?.() === false) end({ type: 'held' });
        if (over) control.abort(new Error('no longer wanted'));
        else controller = control;
      },
      onResponseStart(_control, code, raw) {
        // 1xx are not the answer (RFC 9110 §15.2).
        if (code < 200) return;
        status = code;
        headers = flatten(raw);
        if (Number(headers['content-length'] ?? 0) > largestBody) lose('too-large', tooLarge(largestBody));
      },
      onResponseData(_control, chunk) {
        bytes += chunk.length;
        if (bytes > largestBody) return lose('too-large', tooLarge(largestBody));
        chunks.push(chunk);
      },
      onResponseEnd() {
        const plain = decoded(Buffer.concat(chunks), headers['content-encoding'], largestBody);
        if (plain instanceof Error) return lose(plain.name === 'TooLarge' ? 'too-large' : 'truncated', plain);
        const text = new TextDecoder().decode(plain);
        const json = jsonOf(status, headers, text);
        if (json === CUT) return lose('truncated', new Error(`the answer’s JSON ends after ${bytes} bytes`));
        end({ type: 'answer', status, headers, text, json, latencyMs: clock.now() - started });
      },
      onResponseError(_control, error) {
        lose(status ? 'truncated' : 'network', error);
      },
    };
    try {
      options.dispatcher.dispatch(
        {
          origin: options.url.origin,
          path: options.url.pathname + options.url.search,
          method: options.method,
          headers: options.headers,
          body: options.body ?? null,
          // Our own timer covers all of it, on our own clock.
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      lose('network', error);
    }
  });
}

function tooLarge(bytes: number): Error {
  return new Error(`the answer is larger than ${Math.round(bytes / 1024 / 1024)} MiB`);
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
