import { afterEach, expect, test } from 'vitest';
import type { HttpError } from '../../../src/http/error.ts';
import type { HttpRequest } from '../../../src/http/types.ts';
import { clientFor, create, fastClock, read, serve, type Server } from './fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const ends = (promise: Promise<unknown>): Promise<HttpError> =>
  promise.then(
    () => {
      throw new Error('it should not have been answered');
    },
    (reason: unknown) => reason as HttpError,
  );

async function arrived(server: Server, count: number): Promise<void> {
  while (server.arrivals.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
}

test('an abort ends what is under way, what waits and what backs off, and says which is in doubt', async () => {
  const clock = fastClock();
  const server = await serve(clock, (arrival) => (arrival.path === '/500' ? { status: 500 } : () => undefined));
  const abort = new AbortController();
  // Back-off of 30 s and more, so that it is under way for certain.
  const client = clientFor(clock, { signal: abort.signal, concurrency: 2, maxAttempts: 20, random: () => 0.999 });
  open.push(client, server);
  const cut: HttpRequest[] = [];
  client.onAborted = (request) => cut.push(request);

  const backing = ends(client.send(read(`${server.origin}/500`)));
  await arrived(server, 5);
  const underWay = [create(`${server.origin}/1`), create(`${server.origin}/2`)].map((request) =>
    ends(client.send(request)),
  );
  while (server.arrivals.filter((arrival) => arrival.method === 'POST').length < 2)
    await new Promise((resolve) => setTimeout(resolve, 2));
  const waiting = ends(client.send(create(`${server.origin}/3`)));
  abort.abort();
  // None of them would end by itself within the time of a test.
  const errors = await Promise.all([...underWay, waiting, backing]);
  expect(errors.map((error) => [error.kind, error.ambiguous])).toEqual([
    ['aborted', true],
    ['aborted', true],
    ['aborted', false],
    ['aborted', true],
  ]);
  expect(cut.map((request) => request.url.slice(-2))).toEqual(['/1', '/2']);
  expect(await ends(client.send(read(server.origin)))).toMatchObject({
    kind: 'aborted',
    ambiguous: false,
    attempts: 0,
  });
});

test('a client made after the abort sends nothing', async () => {
  const clock = fastClock();
  const server = await serve(clock, () => ({}));
  const client = clientFor(clock, { signal: AbortSignal.abort() });
  open.push(client, server);
  expect(await ends(client.send(read(server.origin)))).toMatchObject({ kind: 'aborted', ambiguous: false });
  expect(server.arrivals).toHaveLength(0);
});

test('closing ends what waits', async () => {
  const clock = fastClock();
  const server = await serve(clock, () => ({ status: 429, headers: { 'retry-after': '900' } }));
  const client = clientFor(clock);
  open.push(server);
  const waiting = ends(client.send(create(server.origin)));
  while (client.statistics.waits === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  await client.close();
  expect(await waiting).toMatchObject({ kind: 'aborted', ambiguous: false });
});
