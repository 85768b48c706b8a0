import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from '../../../src/http/client.ts';
import type { HttpClientOptions, HttpRequest } from '../../../src/http/types.ts';
import type { Clock } from '../../../src/model/clock.ts';
import { scaledClock, seededRandom } from '../../tenant/clock.ts';

/** One request as it arrived. */
export interface Arrival {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** On the shared clock. */
  at: number;
}

/** What a handler answers; a function gets the raw response, for the rude ways to end. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: string; afterMs?: number }
  | ((response: ServerResponse) => void);

export interface Server {
  origin: string;
  arrivals: Arrival[];
  close(): Promise<void>;
}

/** A loopback server whose answers the test decides; `index` counts requests from 0. */
export async function serve(clock: Clock, handler: (arrival: Arrival, index: number) => Reply): Promise<Server> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const arrival: Arrival = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        at: clock.now(),
      };
      arrivals.push(arrival);
      void answer(clock, response, handler(arrival, arrivals.length - 1));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(clock: Clock, response: ServerResponse, reply: Reply): Promise<void> {
  if (typeof reply === 'function') return reply(response);
  if (reply.afterMs) await clock.sleep(reply.afterMs);
  if (response.destroyed) return;
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(reply.status === 204 ? undefined : (reply.body ?? '{}'));
}

/** Kills the connection without a word. */
export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Time runs 100 times faster than the wall's: a second of back-off is 10 ms. */
export const FACTOR = 100;

export function clientFor(clock: Clock, options: Partial<HttpClientOptions> = {}): HttpClient {
  return new HttpClient({
    clock,
    random: seededRandom(11),
    pace: { otherPerMinute: 6000, bulkPerMinute: 6000 },
    concurrency: 5,
    maxAttempts: 4,
    timeoutMs: 200_000,
    allowed: (url) => url.hostname === '127.0.0.1',
    token: () => Promise.resolve('token-1'),
    ...options,
  });
}

export function fastClock(): Clock {
  return scaledClock(FACTOR);
}

export function read(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', url, budget: 'other', idempotent: true, ...more };
}

export function create(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    url,
    budget: 'bulk',
    idempotent: false,
    body: '{"a":1}',
    headers: { 'content-type': 'application/json' },
    ...more,
  };
}
