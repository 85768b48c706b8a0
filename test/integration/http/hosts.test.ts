import { afterEach, describe, expect, test } from 'vitest';
import { HttpError } from '../../../src/http/error.ts';
import type { HttpClient } from '../../../src/http/client.ts';
import type { HttpRequest } from '../../../src/http/types.ts';
import { clientFor, create, fastClock, read, serve, type Arrival, type Reply, type Server } from './fixture.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** The tenant, and someone else; both on loopback, told apart by port. */
async function start(
  handler: (arrival: Arrival, other: Server) => Reply,
  friendly = false,
): Promise<{ tenant: Server; other: Server; client: HttpClient }> {
  const clock = fastClock();
  const other = await serve(clock, () => ({ body: '{"from":"other"}' }));
  const tenant = await serve(clock, (arrival) => handler(arrival, other));
  const allowed = (url: URL): boolean => url.origin === tenant.origin || (friendly && url.origin === other.origin);
  const client = clientFor(clock, { allowed });
  open.push(client, tenant, other);
  return { tenant, other, client };
}

async function refused(client: HttpClient, request: HttpRequest): Promise<HttpError> {
  const error: unknown = await client.send(request).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
}

const elsewhere =
  (status = 307) =>
  (arrival: Arrival, other: Server): Reply => ({ status, headers: { location: `${other.origin}${arrival.path}` } });

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i to a stranger is not followed', async (status) => {
    const { tenant, other, client } = await start(elsewhere(status));
    const error = await refused(client, read(`${tenant.origin}/Users?filter=secret`));
    expect(error).toMatchObject({ kind: 'redirect', status, ambiguous: false });
    expect(error.message).toContain(other.origin);
    expect(error.message).not.toContain('secret');
    expect(other.arrivals).toHaveLength(0);
  });

  test('to another allowed origin is followed without credentials', async () => {
    const { tenant, other, client } = await start(elsewhere(), true);
    const answer = await client.send(read(`${tenant.origin}/Users`, { headers: { Cookie: 'a=b', 'X-Keep': '1' } }));
    expect(answer).toMatchObject({ status: 200, text: '{"from":"other"}', url: `${other.origin}/Users`, attempts: 2 });
    expect(other.arrivals[0]?.headers.authorization).toBeUndefined();
    expect(other.arrivals[0]?.headers.cookie).toBeUndefined();
    expect(other.arrivals[0]?.headers['x-keep']).toBe('1');
  });

  test('within the origin keeps the token', async () => {
    const { tenant, client } = await start((arrival) =>
      arrival.path === '/a' ? { status: 302, headers: { location: '/b' } } : {},
    );
    expect((await client.send(read(`${tenant.origin}/a`))).url).toBe(`${tenant.origin}/b`);
    expect(tenant.arrivals.map((arrival) => arrival.headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  test('is followed five times and no more', async () => {
    const { tenant, client } = await start((arrival) => ({ status: 302, headers: { location: `${arrival.path}x` } }));
    expect((await refused(client, read(`${tenant.origin}/`))).message).toContain('more than 5');
    expect(tenant.arrivals).toHaveLength(6);
  });

  test('of a write is never followed, not even to the same origin', async () => {
    const { tenant, client } = await start((arrival) => ({
      status: arrival.path === '/303' ? 303 : 308,
      headers: { location: '/b' },
    }));
    expect(await refused(client, create(`${tenant.origin}/308`))).toMatchObject({ kind: 'redirect', ambiguous: false });
    expect(await refused(client, create(`${tenant.origin}/303`))).toMatchObject({ kind: 'redirect', ambiguous: true });
    expect(tenant.arrivals).toHaveLength(2);
  });
});

describe('before anything is sent', () => {
  test('a host that is not allowed is refused', async () => {
    const { other, client } = await start(() => ({}));
    expect(await refused(client, read(other.origin))).toMatchObject({
      kind: 'host-refused',
      ambiguous: false,
      attempts: 0,
    });
    expect(other.arrivals).toHaveLength(0);
  });

  test('without credentials any secure host may be asked', async () => {
    const { other, client } = await start(() => ({}));
    expect((await client.send(read(other.origin, { authorize: false }))).status).toBe(200);
    expect(other.arrivals[0]?.headers.authorization).toBeUndefined();
  });

  test.each(['http://tenant.example.com/', 'ftp://127.0.0.1/', 'not an address', '/Users'])(
    '%s is refused',
    async (url) => {
      const client = clientFor(fastClock(), { allowed: () => true });
      open.push(client);
      expect(await refused(client, read(url, { authorize: false }))).toMatchObject({ kind: 'host-refused' });
    },
  );
});
