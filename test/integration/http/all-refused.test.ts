import { afterEach, describe, expect, test } from 'vitest';
import type { HttpError } from '../../../src/http/error.ts';
import type { HttpRequest } from '../../../src/http/types.ts';
import { scaledClock } from '../../tenant/clock.ts';
import { type Arrival, clientFor, create, read, type Reply, serve } from './fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(async (one) => one.close()));
});

/** One request at a time, in a time that runs so fast that no answer may be late. */
async function start(handler: (arrival: Arrival) => Reply) {
  const clock = scaledClock(4000);
  const server = await serve(clock, handler);
  const client = clientFor(clock, { concurrency: 1, timeoutMs: 1e9 });
  open.push(client, server);
  return { server, client, clock };
}

const change = (origin: string, path = ''): HttpRequest => ({ ...create(`${origin}${path}`), method: 'PATCH' });
const named = (seconds: string): Reply => ({ status: 429, headers: { 'retry-after': seconds } });

describe('changes that are all answered 429', () => {
  test.each([
    ['no wait', { status: 429 }, 33],
    ['a wait, again and again', named('30'), 101 + 2 * 11],
  ])('are given up after three, and nothing more is sent: %s', async (_, refusal, most) => {
    const { server, client } = await start((arrival) => (arrival.method === 'GET' ? {} : refusal));
    const ends = await Promise.all(
      Array.from({ length: 6 }, () =>
        client.send(change(server.origin)).then(
          ({ status }) => status,
          (error: HttpError) => [error.kind, error.ambiguous],
        ),
      ),
    );
    expect(ends).toEqual([429, 429, 429, ...Array.from({ length: 3 }, () => ['all-refused', false])]);
    expect(server.arrivals.length).toBeLessThanOrEqual(most);
    await expect(client.send(read(server.origin))).rejects.toMatchObject({ kind: 'all-refused', attempts: 0 });
  });

  test('are no longer waited for together than one alone: an hour', async () => {
    const { server, client, clock } = await start(() => named('600'));
    const began = clock.now();
    for (const _ of [1, 2, 3]) expect(await client.send(change(server.origin))).toMatchObject({ status: 429 });
    await expect(client.send(change(server.origin))).rejects.toMatchObject({ kind: 'all-refused' });
    expect(clock.now() - began).toBeLessThan(90 * 60_000);
    expect(server.arrivals.length).toBeLessThan(12);
  });

  test('are each waited for as long as ever where any other was taken', async () => {
    const { server, client } = await start((arrival) => (arrival.path === '/taken' ? {} : { status: 429 }));
    await client.send(change(server.origin, '/taken'));
    for (let count = 0; count < 4; count += 1)
      expect(await client.send(change(server.origin))).toMatchObject({ status: 429, attempts: 11 });
    expect(await client.send(read(`${server.origin}/taken`))).toMatchObject({ status: 200 });
  });

  test('say nothing about reads, searches by POST included', async () => {
    const { server, client } = await start(() => ({ status: 429 }));
    const search = { ...create(`${server.origin}/users/search`), idempotent: true };
    for (let count = 0; count < 2; count += 1) {
      expect(await client.send(search)).toMatchObject({ status: 429, attempts: 11 });
      expect(await client.send(read(server.origin))).toMatchObject({ status: 429, attempts: 11 });
    }
  });
});
