/**
 * The HTTP client against a server on loopback, beside what arithmetic and a bare program allow.
 * 1. 200 requests where the server takes 20 a minute, 5 of them at once (a bucket) or 20 at once (a window): the
 *    time taken over the least time possible. The clock runs faster than the wall's, for client and server alike.
 * 2. No limit, 50 ms latency: throughput over that of a program that posts with the same number under way and does
 * nothing else.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { HttpClient } from '../src/http/client.ts';
import { scaledClock, systemClock } from '../src/http/clock.ts';
import type { Clock } from '../src/model/clock.ts';
import { type Figure, judged, report } from './figures.ts';

const FACTOR = Number(process.env['FACTOR'] ?? 100);
const REQUESTS = 200;
const PER_MINUTE = 20;
const MOST = 1.03;
const LEAST = 0.6;
const CONCURRENCY = 5;

type Take = () => number | null;

/** Milliseconds to wait, or `null` where the request may pass. */
function bucket(clock: Clock, burst: number): Take {
  const rate = PER_MINUTE / 60_000;
  let tokens = burst;
  let at = clock.now();
  return () => {
    tokens = Math.min(burst, tokens + (clock.now() - at) * rate);
    at = clock.now();
    if (tokens < 1) return (1 - tokens) / rate;
    tokens -= 1;
    return null;
  };
}

/** A window that begins with the first request. */
function window(clock: Clock): Take {
  let begin = -Infinity;
  let left = 0;
  return () => {
    const now = clock.now();
    if (now >= begin + 60_000) {
      begin = begin === -Infinity ? now : begin + Math.floor((now - begin) / 60_000) * 60_000;
      left = PER_MINUTE;
    }
    if (left < 1) return begin + 60_000 - now;
    left -= 1;
    return null;
  };
}

async function listen(
  take: Take,
  latencyMs: number,
): Promise<{ url: string; refused: () => number; close: () => void }> {
  let refused = 0;
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => {
      const wait = take();
      if (wait !== null) refused += 1;
      const headers: Record<string, string> =
        wait === null ? {} : { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) };
      setTimeout(() => response.writeHead(wait === null ? 200 : 429, headers).end('{}'), latencyMs);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/Bulk`,
    refused: () => refused,
    close: () => void server.close(),
  };
}

function clientFor(clock: Clock): HttpClient {
  return new HttpClient({
    clock,
    random: Math.random,
    pace: { otherPerMinute: 100, bulkPerMinute: PER_MINUTE },
    concurrency: CONCURRENCY,
    maxAttempts: 5,
    timeoutMs: 600_000,
    allowed: () => true,
    token: () => Promise.resolve('bench'),
  });
}

const body = JSON.stringify({
  Operations: Array.from({ length: 50 }, (_, index) => ({
    method: 'POST',
    path: '/Users',
    bulkId: String(index),
    data: { userName: `person${index}@example.com` },
  })),
});

async function postAll(client: HttpClient, url: string, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, () => client.send({ method: 'POST', url, budget: 'bulk', idempotent: false, body })),
  );
}

async function paced(name: string, make: (clock: Clock) => Take, leastMs: number): Promise<Figure> {
  const clock = scaledClock(FACTOR);
  const server = await listen(make(clock), 0);
  const client = clientFor(clock);
  const started = clock.now();
  await postAll(client, server.url, REQUESTS);
  const elapsed = clock.now() - started;
  await client.close();
  server.close();
  return judged(`${REQUESTS} requests, ${name}: time ÷ the least time`, elapsed / leastMs, MOST, {
    better: 'less',
    digits: 3,
    beside: `${(leastMs / 1000).toFixed(0)} s by arithmetic`,
    more: `${(elapsed / 1000).toFixed(0)} s, ${server.refused()} refused`,
  });
}

async function throughput(): Promise<Figure> {
  const count = 300;
  const server = await listen(() => null, 50);
  const bare = async (): Promise<number> => {
    const started = performance.now();
    let left = count;
    const one = async (): Promise<void> => {
      while (left-- > 0) await (await request(server.url, { method: 'POST', body })).body.text();
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, one));
    return performance.now() - started;
  };
  const ours = async (): Promise<number> => {
    const client = clientFor(systemClock);
    const started = performance.now();
    await postAll(client, server.url, count);
    const elapsed = performance.now() - started;
    await client.close();
    return elapsed;
  };
  const [a, b, c, d] = [await bare(), await ours(), await bare(), await ours()];
  server.close();
  const what = `${count} requests, 50 ms each, ${CONCURRENCY} at once: a bare program’s time ÷ ours`;
  const beside = `${((a + c) / 2).toFixed(0)} ms`;
  return judged(what, (a + c) / (b + d), LEAST, { better: 'more', beside, more: `${((b + d) / 2).toFixed(0)} ms` });
}

report('pace', [
  await paced('bucket of 5', (clock) => bucket(clock, 5), ((REQUESTS - 5) / PER_MINUTE) * 60_000),
  await paced('window of 20', window, (REQUESTS / PER_MINUTE - 1) * 60_000),
  await throughput(),
]);
