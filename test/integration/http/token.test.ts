import { afterEach, describe, expect, test } from 'vitest';
import type { HttpClient } from '../../../src/http/client.ts';
import type { HttpClientOptions } from '../../../src/http/types.ts';
import { clientFor, create, fastClock, read, serve, type Arrival, type Reply, type Server } from './fixture.ts';

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

/** A supplier as cxone has one: it keeps its token and renews it when told that it is stale. */
function supplier(): { token: (stale?: string) => Promise<string>; renewals: () => number } {
  let number = 1;
  return {
    token: (stale) => {
      if (stale === `t${number}`) number += 1;
      return Promise.resolve(`t${number}`);
    },
    renewals: () => number - 1,
  };
}

const bearer = (arrival: Arrival): string => (arrival.headers.authorization ?? '').replace('Bearer ', '');

describe('a token', () => {
  test('that was revoked is renewed once for everybody, and every request is repeated', async () => {
    const tokens = supplier();
    const { server, client } = await start((arrival) => ({ status: bearer(arrival) === 't1' ? 401 : 201 }), {
      token: tokens.token,
    });
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.send(create(server.origin))));
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(201));
    expect(tokens.renewals()).toBe(1);
    expect(server.arrivals.length).toBeLessThanOrEqual(12 + 5);
  });

  test('that is refused although fresh gives the 401 back after two tries', async () => {
    const tokens = supplier();
    const { server, client } = await start(() => ({ status: 401, body: '{"error":"invalid_token"}' }), {
      token: tokens.token,
    });
    expect(await client.send(create(server.origin))).toMatchObject({
      status: 401,
      attempts: 2,
      text: '{"error":"invalid_token"}',
    });
    expect(server.arrivals.map(bearer)).toEqual(['t1', 't2']);
  });

  describe('that is refused with 403', () => {
    const expired = '{"message":"The incoming token has expired"}';
    const forbidden = '{"message":"Forbidden"}';

    test.each([
      [403, forbidden],
      [403, expired],
      [400, '{"error":"invalid_token"}'],
    ])('once it had worked, is renewed: %i %s', async (status, body) => {
      const tokens = supplier();
      const { server, client } = await start(
        (arrival, index) => (index > 0 && bearer(arrival) === 't1' ? { status, body } : { status: 200 }),
        { token: tokens.token },
      );
      for (let i = 0; i < 3; i += 1) expect((await client.send(read(server.origin))).status).toBe(200);
      expect(server.arrivals.map(bearer)).toEqual(['t1', 't1', 't2', 't2']);
    });

    test('by two tokens is believed, and so is the next one, unless it speaks of the token', async () => {
      const tokens = supplier();
      let body = forbidden;
      const { server, client } = await start((_, index) => (index === 0 ? { status: 200 } : { status: 403, body }), {
        token: tokens.token,
      });
      await client.send(read(server.origin));
      for (let i = 0; i < 3; i += 1) expect((await client.send(create(server.origin))).status).toBe(403);
      expect(server.arrivals.map(bearer)).toEqual(['t1', 't1', 't2', 't2', 't2']);
      body = expired;
      expect((await client.send(create(server.origin))).text).toBe(expired);
      expect(tokens.renewals()).toBe(1);
    });

    test.each([
      ['before it ever worked', 403, [] as number[], 0],
      ['and that is an answer which is expected', 403, [403], 1],
      ['but with 400 for what was sent', 400, [], 1],
    ])('%s, is believed', async (_, status, expect403, from) => {
      const tokens = supplier();
      const { server, client } = await start(
        (_arrival, index) => (index < from ? { status: 200 } : { status, body: forbidden }),
        { token: tokens.token },
      );
      for (let i = 0; i <= from; i += 1) await client.send({ ...read(server.origin), expect: expect403 });
      expect(tokens.renewals()).toBe(0);
      expect(server.arrivals).toHaveLength(from + 1);
    });
  });

  test('that is revoked again and again in a run is renewed each time', async () => {
    const tokens = supplier();
    let revoked = 0;
    const { server, client } = await start(
      (arrival, index) => {
        const number = Number(bearer(arrival).slice(1));
        if (index % 10 === 9) revoked = Math.max(revoked, number);
        return { status: number > revoked ? 201 : 401 };
      },
      { token: tokens.token, concurrency: 3 },
    );
    const answers = await Promise.all(Array.from({ length: 60 }, () => client.send(create(server.origin))));
    expect(answers.every((answer) => answer.status === 201)).toBe(true);
    expect(tokens.renewals()).toBeGreaterThanOrEqual(6);
  });

  test('that worked for others before it was refused to a repeated request is renewed once more', async () => {
    const tokens = supplier();
    const { server, client } = await start(
      (arrival) => {
        if (arrival.method === 'GET') return {};
        return { status: bearer(arrival) === 't3' ? 201 : 401, afterMs: bearer(arrival) === 't2' ? 10_000 : 0 };
      },
      { token: tokens.token },
    );
    const write = client.send(create(server.origin));
    while (server.arrivals.length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    await client.send(read(server.origin));
    expect(await write).toMatchObject({ status: 201, attempts: 3 });
    expect(server.arrivals.map(bearer)).toEqual(['t1', 't2', 't2', 't3']);
  });

  test('is asked for again right before sending, so that a long wait sends no old one', async () => {
    let current = 'old';
    const { server, client } = await start(
      (_, index) => {
        if (index > 0) return { status: 201 };
        setTimeout(() => (current = 'new'), 0);
        return { status: 429, headers: { 'retry-after': '3' } };
      },
      { token: () => Promise.resolve(current) },
    );
    await client.send(create(server.origin));
    expect(server.arrivals.map(bearer)).toEqual(['old', 'new']);
  });

  test('that cannot be had ends the request with the supplier’s own error, and holds nobody up', async () => {
    let calls = 0;
    const { server, client } = await start(() => ({}), {
      concurrency: 1,
      token: () =>
        (calls += 1) <= 1 ? Promise.reject(new Error('the authorisation server is closed')) : Promise.resolve('t'),
    });
    await expect(client.send(read(server.origin))).rejects.toThrow('the authorisation server is closed');
    expect((await client.send(read(server.origin))).status).toBe(200);
  });

  test('may be asked for through the same client while all places are taken', async () => {
    let client: HttpClient | null = null;
    let server: Server | null = null;
    let token: string | null = null;
    const started = await start(
      (arrival) =>
        arrival.path === '/token' ? { body: 'fresh' } : { status: bearer(arrival) === 'fresh' ? 200 : 401 },
      {
        concurrency: 1,
        token: async (stale) => {
          if (stale || token === null) {
            token =
              stale === undefined
                ? 'stale'
                : ((
                    await client?.send({
                      method: 'POST',
                      url: `${server?.origin ?? ''}/token`,
                      budget: 'token',
                      idempotent: true,
                      authorize: false,
                    })
                  )?.text ?? '');
          }
          return token;
        },
      },
    );
    client = started.client;
    server = started.server;
    const answers = await Promise.all([1, 2, 3].map(() => started.client.send(read(started.server.origin))));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(started.client.statistics.tokenRequests).toBe(1);
    expect(started.server.arrivals.find((arrival) => arrival.path === '/token')?.headers.authorization).toBeUndefined();
  });
});
