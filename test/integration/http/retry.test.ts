import { afterEach, describe, expect, test } from 'vitest';
import { HttpError } from '../../../src/http/error.ts';
import type { HttpClient } from '../../../src/http/client.ts';
import type { HttpClientOptions } from '../../../src/http/types.ts';
import { clientFor, create, fastClock, read, reset, serve, type Arrival, type Reply, type Server } from './fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function start(
  handler: (arrival: Arrival, index: number) => Reply,
  options: Partial<HttpClientOptions> = {},
): Promise<{ server: Server; client: HttpClient }> {
  const clock = fastClock();
  const server = await serve(clock, handler);
  const client = clientFor(clock, options);
  open.push(client, server);
  return { server, client };
}

async function errorOf(promise: Promise<unknown>): Promise<HttpError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
}

test('an answer comes with everything known about it', async () => {
  const { server, client } = await start(() => ({
    status: 201,
    headers: { CorrelationId: 'c-7', 'X-Two': 'b' },
    body: '{"id":"é"}',
  }));
  const answer = await client.send(create(`${server.origin}/Users?x=1`));
  expect(answer).toMatchObject({
    status: 201,
    text: '{"id":"é"}',
    url: `${server.origin}/Users?x=1`,
    attempts: 1,
    correlationId: 'c-7',
  });
  expect(answer.headers['x-two']).toBe('b');
  expect(answer.latencyMs).toBeGreaterThan(0);
  const [arrival] = server.arrivals;
  expect(arrival).toMatchObject({ method: 'POST', path: '/Users?x=1', body: '{"a":1}' });
  expect(arrival?.headers).toMatchObject({
    authorization: 'Bearer token-1',
    accept: 'application/json',
    'content-type': 'application/json',
  });
});

describe('a read', () => {
  test.each([500, 502, 503, 504, 408])('is repeated after %i', async (status) => {
    const { server, client } = await start((_, index) => ({ status: index < 2 ? status : 200 }));
    expect(await client.send(read(server.origin))).toMatchObject({ status: 200, attempts: 3 });
  });

  test('gives back the last answer when all tries are used up', async () => {
    const { server, client } = await start(() => ({ status: 503, body: '{"detail":"maintenance"}' }));
    expect(await client.send(read(server.origin))).toMatchObject({
      status: 503,
      attempts: 4,
      text: '{"detail":"maintenance"}',
    });
    expect(server.arrivals).toHaveLength(4);
    expect(client.statistics).toMatchObject({ otherRequests: 4, bulkRequests: 0, retries: 3 });
  });

  test('is not repeated where the caller expects the status, nor after 501', async () => {
    const { server, client } = await start((arrival) => ({ status: arrival.path === '/501' ? 501 : 500 }));
    expect(await client.send(read(`${server.origin}/501`))).toMatchObject({ status: 501, attempts: 1 });
    expect(await client.send(read(server.origin, { expect: [500] }))).toMatchObject({ status: 500, attempts: 1 });
  });

  test.each<[string, Reply]>([
    ['a reset', reset],
    [
      'a body that is interrupted',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"Resources":[', () => response.destroy());
      },
    ],
    [
      'a chunked body that is interrupted',
      (response) => {
        response.writeHead(200);
        response.write('{"Resources":[', () => response.socket?.destroy());
      },
    ],
    ['JSON that ends early although its length is right', { body: '{"Resources":[{"id":"1"}' }],
    ['silence', () => undefined],
    [
      'a body that stalls',
      (response) => {
        response.writeHead(200);
        response.write('{');
      },
    ],
  ])('is repeated after %s', async (_name, reply) => {
    const { server, client } = await start((_, index) => (index === 0 ? reply : { body: '{"ok":true}' }), {
      timeoutMs: 15_000,
    });
    expect(await client.send(read(server.origin))).toMatchObject({ status: 200, text: '{"ok":true}', attempts: 2 });
  });

  test('that never gets an answer says what, why and what to do, without the query', async () => {
    const { server, client } = await start(() => reset);
    const error = await errorOf(
      client.send(read(`${server.origin}/Users?filter=userName%20eq%20%22kim@example.com%22`)),
    );
    expect(error).toMatchObject({ kind: 'network', ambiguous: true, attempts: 4 });
    expect(error.message).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/Users got no answer: .+ \(4 tries\)\.$/);
    expect(error.message).not.toContain('kim');
    expect(error.advice).not.toBe('');
  });
});

describe('what is not idempotent', () => {
  test.each([500, 502, 503, 504, 408])('is sent once; %i comes back to the caller', async (status) => {
    const { server, client } = await start(() => ({ status, headers: { 'retry-after': '1' } }));
    expect(await client.send(create(server.origin))).toMatchObject({ status, attempts: 1 });
    expect(server.arrivals).toHaveLength(1);
  });

  test.each<[string, Reply, string]>([
    ['a reset', reset, 'network'],
    [
      'an answer that is interrupted',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{', () => response.destroy());
      },
      'truncated',
    ],
    ['cut JSON', { status: 201, body: '{"id":' }, 'truncated'],
    ['silence', () => undefined, 'timeout'],
  ])('is sent once and in doubt after %s', async (_name, reply, kind) => {
    const { server, client } = await start(() => reply, { timeoutMs: 15_000 });
    expect(await errorOf(client.send(create(server.origin)))).toMatchObject({ kind, ambiguous: true, attempts: 1 });
    expect(server.arrivals).toHaveLength(1);
  });

  test('is sent again where there was no connection, and is not in doubt', async () => {
    const { server, client } = await start(() => ({}));
    await server.close();
    const error = await errorOf(client.send(create(server.origin)));
    expect(error).toMatchObject({ kind: 'network', ambiguous: false, attempts: 4 });
    expect(error.message).toContain('refused the connection');
    expect(client.statistics.bulkRequests).toBe(0);
  });

  test('is sent again after 429, however often, where the wait is named', async () => {
    const { server, client } = await start((_, index) =>
      index < 9 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 201 },
    );
    expect(await client.send(create(server.origin))).toMatchObject({ status: 201, attempts: 10 });
  });

  test('gets a 429 that never names its wait back after ten waits', async () => {
    const { server, client } = await start(() => ({ status: 429 }));
    expect(await client.send(create(server.origin))).toMatchObject({ status: 429, attempts: 11 });
    const gaps = server.arrivals.slice(1).map((arrival, index) => arrival.at - (server.arrivals[index] as Arrival).at);
    // Doubled up to a minute.
    expect(gaps.every((gap, index) => gap >= Math.min(60_000, 2000 * 2 ** index))).toBe(true);
    expect(gaps).toHaveLength(10);
  });
});

test('an answer larger than can be read ends at once, whether its length is told or not', async () => {
  const big = 'x'.repeat(1024 * 1024);
  const { server, client } = await start((arrival) => (response) => {
    response.writeHead(200, arrival.path === '/told' ? { 'content-length': String(200 * 1024 * 1024) } : {});
    let sent = 0;
    const more = (): void => {
      sent += 1;
      if (sent < 100 && !response.destroyed) response.write(big, more);
    };
    more();
  });
  expect(await errorOf(client.send(read(`${server.origin}/told`)))).toMatchObject({ kind: 'too-large', attempts: 1 });
  expect(await errorOf(client.send(read(server.origin)))).toMatchObject({ kind: 'too-large', attempts: 1 });
});

describe('the breaker', () => {
  test('opens after so many different requests without a sign of life, and lets nothing more out', async () => {
    const { server, client } = await start(() => reset, { concurrency: 2, maxAttempts: 2 });
    const first = await Promise.all(Array.from({ length: 9 }, () => errorOf(client.send(create(server.origin)))));
    expect(new Set(first.map((error) => error.kind))).toEqual(new Set(['network']));
    await errorOf(client.send(read(server.origin)));
    const sent = server.arrivals.length;
    expect(await errorOf(client.send(read(server.origin)))).toMatchObject({
      kind: 'breaker-open',
      ambiguous: false,
      attempts: 0,
    });
    expect(await errorOf(client.send(create(server.origin)))).toMatchObject({ kind: 'breaker-open', ambiguous: false });
    expect(server.arrivals).toHaveLength(sent);
  });

  test('stays closed while any answer comes through, also a refusal', async () => {
    const { server, client } = await start((_, index) => ({ status: index % 9 === 8 ? 404 : 500 }), {
      concurrency: 2,
      maxAttempts: 1,
    });
    for (let count = 0; count < 60; count += 1) await client.send(create(server.origin));
    expect(server.arrivals).toHaveLength(60);
  });

  test('ends what waits to be sent', async () => {
    const { server, client } = await start(() => ({ status: 500 }), { concurrency: 1, maxAttempts: 1 });
    const ends = await Promise.all(
      Array.from({ length: 40 }, () =>
        client.send(create(server.origin)).then(
          (answer) => answer.status,
          (error: HttpError) => error.kind,
        ),
      ),
    );
    expect(ends.filter((end) => end === 500)).toHaveLength(10);
    expect(ends.filter((end) => end === 'breaker-open')).toHaveLength(30);
  });
});
