import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { HttpClient } from '../../../src/http/client.ts';
import { HttpError } from '../../../src/http/error.ts';
import { scaledClock } from '../../tenant/clock.ts';
import type { HttpClientOptions } from '../../../src/http/types.ts';
import type { Clock } from '../../../src/model/clock.ts';
import { clientFor, create, read, serve, type Arrival, type Reply, type Server } from './fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function start(
  clock: Clock,
  handler: (arrival: Arrival, index: number) => Reply,
  options: Partial<HttpClientOptions> = {},
): Promise<{ server: Server; client: HttpClient }> {
  const server = await serve(clock, handler);
  const client = clientFor(clock, options);
  open.push(client, server);
  return { server, client };
}

test('while nothing is known, as many as may be under way are, and never more', async () => {
  const held: ServerResponse[] = [];
  let most = 0;
  const { server, client } = await start(
    scaledClock(1),
    () => (response) => {
      most = Math.max(most, held.push(response));
      // Nobody is answered before all places are taken: a client that leaves one free would wait for ever.
      if (held.length === 6) for (const each of held.splice(0)) each.end('{}');
    },
    { concurrency: 6 },
  );
  expect(client.room('bulk')).toBe(Infinity);
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => client.send(index % 2 ? read(server.origin) : create(server.origin))),
  );
  expect(most).toBe(6);
  expect(server.arrivals).toHaveLength(60);
});

for (const form of ['seconds', 'date'] as const) {
  test(
    `nobody of a budget comes before its Retry-After in ${form}, those waiting and those sent anew included; ` +
      `the other budget goes on`,
    async () => {
      const clock = scaledClock(20);
      const told: { index: number; end: number }[] = [];
      const { server, client } = await start(
        clock,
        (arrival, index) => {
          if (arrival.method === 'GET' || told.length === 2 || arrival.at < (told.at(-1)?.end ?? 0) + 1500) return {};
          const now = clock.now();
          const end = form === 'seconds' ? now + 8000 : Math.ceil((now + 8000) / 1000) * 1000;
          told.push({ index, end });
          return {
            status: 429,
            headers: {
              date: new Date(now).toUTCString(),
              'retry-after': form === 'seconds' ? '8' : new Date(end).toUTCString(),
            },
          };
        },
        { pace: { otherPerMinute: 60_000, bulkPerMinute: 600 }, concurrency: 3 },
      );
      const bulk = Promise.all(Array.from({ length: 30 }, () => client.send(create(server.origin))));
      await Promise.all(Array.from({ length: 30 }, () => client.send(read(server.origin))));
      const readsDone = clock.now();
      await bulk;
      expect(told).toHaveLength(2);
      for (const { index, end } of told) {
        const early = server.arrivals
          .slice(index + 1)
          .filter((arrival) => arrival.method === 'POST' && arrival.at < end);
        // Besides the refused one two places were taken: what was under way in them may still come.
        expect(early.length).toBeLessThanOrEqual(2);
      }
      const [first] = told as [{ index: number; end: number }];
      expect(readsDone).toBeLessThan(first.end);
      const resumed = server.arrivals.find((arrival) => arrival.method === 'POST' && arrival.at >= first.end);
      // Not much later either: a second where it is a date, and what timers and loopback take on a busy machine.
      expect((resumed as Arrival).at - first.end).toBeLessThan(4000);
      expect(client.statistics.waits).toBeGreaterThanOrEqual(2);
      expect(client.statistics.waitedMs).toBeGreaterThanOrEqual(2 * 7000);
    },
  );
}

test('a request that was given leave but is still connecting waits too', async () => {
  const clock = scaledClock(20);
  let until = Infinity;
  const slow = Promise.withResolvers<string>();
  let asked = 0;
  const { server, client } = await start(
    clock,
    (arrival, index) => {
      if (index > 0) return { status: arrival.at < until ? 500 : 201 };
      until = clock.now() + 5000;
      return { status: 429, headers: { 'retry-after': '5' } };
    },
    { token: () => ((asked += 1) < 4 ? Promise.resolve('t') : asked === 4 ? slow.promise : Promise.resolve('t')) },
  );
  const first = client.send(create(server.origin));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const second = client.send(create(server.origin));
  while (client.statistics.waits === 0) await clock.sleep(20);
  slow.resolve('t');
  expect((await first).status).toBe(201);
  expect((await second).status).toBe(201);
});

test('room is what is left for new requests, and lines about waiting are few', async () => {
  const clock = scaledClock(50);
  const lines: string[] = [];
  const { server, client } = await start(
    clock,
    (_, index) => (index >= 4 && index < 8 ? { status: 429, headers: { 'retry-after': '10' } } : {}),
    {
      concurrency: 4,
      pace: { otherPerMinute: 60, bulkPerMinute: 20 },
      onWait: (event) => lines.push(`${event.budget} ${Math.round(event.ms / 1000)} ${event.reason}`),
    },
  );
  await Promise.all(Array.from({ length: 4 }, () => client.send(create(server.origin))));
  expect(client.room('bulk')).toBe(Infinity);
  const second = Array.from({ length: 4 }, () => client.send(create(server.origin)));
  while (client.statistics.waits === 0) await clock.sleep(10);
  expect(client.room('bulk')).toBe(0);
  expect(client.room('other')).toBe(Infinity);
  expect(client.room('token')).toBe(Infinity);
  await Promise.all(second);
  expect(lines).toEqual(['bulk 10 the tenant asked for it (429); from now on 20 bulk requests a minute']);
});

test('a wait of a day is not sat out: the refusal comes back, and nothing more is sent', async () => {
  const clock = scaledClock(50);
  const { server, client } = await start(clock, () => ({ status: 429, headers: { 'retry-after': '86400' } }));
  expect(await client.send(create(server.origin))).toMatchObject({ status: 429, attempts: 1 });
  const error = await client.send(create(server.origin)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ kind: 'timeout', ambiguous: false, attempts: 0 });
  expect((error as HttpError).message).toContain('wait another 1,440 minutes');
  expect(server.arrivals).toHaveLength(1);
});

test('requests go out in the order in which they were asked for, those sent anew first', async () => {
  const clock = scaledClock(50);
  const { server, client } = await start(
    clock,
    (_, index) => (index === 2 ? { status: 429, headers: { 'retry-after': '1' } } : {}),
    {
      concurrency: 1,
      pace: { otherPerMinute: 6000, bulkPerMinute: 6000 },
    },
  );
  await Promise.all(Array.from({ length: 8 }, (_, index) => client.send(create(`${server.origin}/${index}`))));
  expect(server.arrivals.map((arrival) => arrival.path)).toEqual([
    '/0',
    '/1',
    '/2',
    '/2',
    '/3',
    '/4',
    '/5',
    '/6',
    '/7',
  ]);
});

test('round-trip times are kept in bounded memory', async () => {
  const { Traffic } = await import('../../../src/http/traffic.ts');
  const traffic = new Traffic(Math.random, () => 0);
  for (let count = 0; count < 50_000; count += 1) traffic.answered('bulk', count);
  traffic.answered('token', 1);
  expect(traffic.statistics.latencies).toHaveLength(10_000);
  const mean = traffic.statistics.latencies.reduce((sum, each) => sum + each, 0) / 10_000;
  expect(Math.abs(mean - 25_000)).toBeLessThan(1500);
});

test('requests and waits stand on a time line of bounded length, with nothing lost', async () => {
  const { Traffic } = await import('../../../src/http/traffic.ts');
  let now = 5_000;
  const traffic = new Traffic(Math.random, () => now);
  for (let second = 0; second < 1000; second += 1) {
    traffic.sent(second % 3 === 0 ? 'bulk' : 'other', false);
    if (second === 10) traffic.waited(2_500);
    now += 1000;
  }
  const { stepMs, requests, waitedMs } = traffic.statistics.timeline!;
  const sum = (figures: number[]): number => figures.reduce((all, one) => all + one, 0);
  expect(stepMs).toBe(16_000);
  expect(requests.length).toBeLessThanOrEqual(120);
  expect([sum(requests), sum(waitedMs)]).toEqual([1000, 2_500]);
  expect(requests[0]).toBe(16);
  expect(waitedMs[0]).toBe(2_500);
});
