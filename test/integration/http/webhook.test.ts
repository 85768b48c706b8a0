import type { ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../src/model/failure.ts';
import { WebhookSender, type WebhookOptions } from '../../../src/http/webhook.ts';
import { fastClock, reset, serve, type Arrival, type Reply, type Server } from './fixture.ts';

const SECRET = `whsec_${Buffer.from('a key of twenty-four byte').toString('base64')}`;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function start(
  handler: (arrival: Arrival, index: number) => Reply,
  options: Partial<WebhookOptions> = {},
): Promise<{ server: Server; sender: WebhookSender }> {
  const clock = fastClock();
  const server = await serve(clock, handler);
  const sender = new WebhookSender({
    urls: [`${server.origin}/hooks/path-that-is-a-secret?key=k3y-0f-the-hook`],
    clock,
    random: () => 0.5,
    timeoutMs: 15_000,
    maxAttempts: 4,
    ...options,
  });
  open.push(sender, server);
  return { server, sender };
}

/** Answers with a status and the beginning of a body. */
function begun(response: ServerResponse, then: () => void, status = 200): void {
  response.writeHead(status, { 'content-length': '100' });
  response.write('ok', then);
}

const event = { event_type: 'USER_DEPROVISIONED', external_id: 'E-1', name: 'Zoë' };

describe('an event', () => {
  test('is signed so that a receiver’s own library accepts it', async () => {
    const { server, sender } = await start(() => ({ status: 204 }), { secret: SECRET });
    expect(await sender.send('msg_1', event)).toEqual([
      {
        endpoint: server.origin,
        delivered: true,
        httpStatus: 204,
        attempts: 1,
        latencyMs: expect.any(Number),
        detail: '',
      },
    ]);
    const [arrival] = server.arrivals as [Arrival];
    expect(arrival).toMatchObject({ method: 'POST', path: '/hooks/path-that-is-a-secret?key=k3y-0f-the-hook' });
    expect(arrival.headers['webhook-id']).toBe('msg_1');
    expect(arrival.headers.authorization).toBeUndefined();
    const headers = { ...arrival.headers } as Record<string, string>;
    expect(new Webhook(SECRET).verify(arrival.body, headers)).toEqual(event);
    expect(() => new Webhook(SECRET).verify(`${arrival.body} `, headers)).toThrow('No matching signature');
  });

  test('is unsigned without a secret', async () => {
    const { server, sender } = await start(() => ({}));
    await sender.send('7', event);
    expect(server.arrivals[0]?.headers['webhook-signature']).toBeUndefined();
    expect(server.arrivals[0]?.headers['webhook-id']).toBe('msg_7');
    expect(Number(server.arrivals[0]?.headers['webhook-timestamp'])).toBeGreaterThan(1_700_000_000);
  });

  test.each<[string, Reply]>([
    ['408', { status: 408 }],
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['a reset', reset],
    ['silence', () => undefined],
  ])('is tried again after %s, with the same id and its own time and signature', async (_name, reply) => {
    const { server, sender } = await start((_, index) => (index < 2 ? reply : {}), { secret: SECRET });
    expect(await sender.send('msg_1', event)).toMatchObject([{ delivered: true, attempts: 3 }]);
    expect(new Set(server.arrivals.map((arrival) => arrival.headers['webhook-id'])).size).toBe(1);
    for (const arrival of server.arrivals) {
      const at = new Date(Number(arrival.headers['webhook-timestamp']) * 1000);
      expect(new Webhook(SECRET).sign('msg_1', at, arrival.body)).toBe(arrival.headers['webhook-signature']);
    }
  });

  test.each<[string, Reply]>([
    ['JSON that is none', { headers: { 'content-type': 'application/json' }, body: '{status: ok}' }],
    ['a body that is interrupted', (response) => begun(response, () => response.socket?.destroy())],
    ['a body that never ends', (response) => begun(response, () => undefined)],
    ['more than is read', { body: 'x'.repeat(1024 * 1024 + 1) }],
    ['a body that is not packed as it says', { headers: { 'content-encoding': 'gzip' }, body: 'ok' }],
  ])('is delivered where it is answered 200 with %s, and sent once', async (_name, reply) => {
    const { server, sender } = await start(() => reply, { timeoutMs: 100_000 });
    expect(await sender.send('msg_1', event)).toMatchObject([{ delivered: true, httpStatus: 200, attempts: 1 }]);
    expect(server.arrivals).toHaveLength(1);
  });

  test.each([404, 410])('is given up at once after %i with a body that is interrupted', async (status) => {
    const { server, sender } = await start(
      () => (response) => begun(response, () => response.socket?.destroy(), status),
      { timeoutMs: 100_000 },
    );
    const [result] = await sender.send('msg_1', event);
    expect(result).toMatchObject({ delivered: false, httpStatus: status, attempts: 1 });
    expect(result?.detail).toContain(`answered ${status}`);
    expect(server.arrivals).toHaveLength(1);
  });

  test.each([400, 401, 404, 501])('is given up at once after %i', async (status) => {
    const { server, sender } = await start(() => ({ status }));
    const [result] = await sender.send('msg_1', event);
    expect(result).toMatchObject({ delivered: false, httpStatus: status, attempts: 1 });
    expect(server.arrivals).toHaveLength(1);
  });

  test('that a receiver hangs up on is a matter of the receiver', async () => {
    const { sender } = await start(() => reset);
    const [result] = await sender.send('msg_1', event);
    expect(result).toMatchObject({ delivered: false, httpStatus: null, attempts: 4 });
    expect(result?.detail).toContain('Check the receiver’s log');
    expect(result?.detail).not.toMatch(/NiCE|CXone/);
  });

  test('never follows a redirect', async () => {
    const other = await serve(fastClock(), () => ({}));
    open.push(other);
    const { sender } = await start(() => ({ status: 307, headers: { location: other.origin } }));
    const [result] = await sender.send('msg_1', event);
    expect(result).toMatchObject({ delivered: false, httpStatus: 307 });
    expect(result?.detail).toContain('Redirects are not followed');
    expect(other.arrivals).toHaveLength(0);
  });

  test('waits as long as the receiver asks', async () => {
    const { server, sender } = await start((_, index) =>
      index === 0 ? { status: 503, headers: { 'retry-after': '7' } } : {},
    );
    await sender.send('msg_1', event);
    const [first, second] = server.arrivals as [Arrival, Arrival];
    expect(second.at - first.at).toBeGreaterThanOrEqual(7000);
  });

  test('is not sent again to a receiver that is gone', async () => {
    const { server, sender } = await start(() => ({ status: 410 }));
    await sender.send('msg_1', event);
    expect(await sender.send('msg_2', event)).toMatchObject([{ delivered: false, attempts: 0 }]);
    expect(server.arrivals).toHaveLength(1);
  });

  test('goes to every receiver, and one that fails holds up nobody', async () => {
    const clock = fastClock();
    const good = await serve(clock, () => ({}));
    const { server } = await start(() => ({ status: 500 }));
    const sender = new WebhookSender({
      urls: [`${server.origin}/a`, `${good.origin}/b`],
      clock,
      random: () => 0.1,
      timeoutMs: 15_000,
      maxAttempts: 2,
    });
    open.push(good, sender);
    expect((await sender.send('msg_1', event)).map(({ endpoint, delivered }) => [endpoint, delivered])).toEqual([
      [server.origin, false],
      [good.origin, true],
    ]);
  });

  test('that fails is told without what is secret in the address', async () => {
    const { server, sender } = await start(() => ({}));
    const closed = server.origin;
    await server.close();
    const [result] = await sender.send('msg_1', event);
    expect(result).toMatchObject({ endpoint: closed, delivered: false, httpStatus: null, attempts: 4 });
    expect(JSON.stringify(result)).not.toMatch(/path-that|k3y-0f-the-hook/);
    expect(result?.detail).toContain('refused the connection');
  });

  test('is given up when the run is cancelled', async () => {
    const abort = new AbortController();
    const { server, sender } = await start(() => () => abort.abort(), { signal: abort.signal });
    expect(await sender.send('msg_1', event)).toMatchObject([{ delivered: false, attempts: 1 }]);
    expect(await sender.send('msg_2', event)).toMatchObject([{ delivered: false, attempts: 0 }]);
    expect(server.arrivals).toHaveLength(1);
  });
});

const failureOf = (urls: string[], secret?: string): Failure | null => {
  try {
    open.push(
      new WebhookSender({
        urls,
        clock: fastClock(),
        random: () => 0,
        timeoutMs: 1000,
        maxAttempts: 1,
        ...(secret === undefined ? {} : { secret }),
      }),
    );
    return null;
  } catch (error) {
    return error instanceof Failure ? error : null;
  }
};

describe('refused from the start, without being shown', () => {
  test.each(['http://hooks.example.com/s3cret', 'hooks.example.com/s3cret', 'ftp://hooks.example.com/s3cret'])(
    '%s',
    (url) => {
      const failure = failureOf(['https://ok.example.com', url]);
      expect(failure).toMatchObject({ reason: 'config-invalid' });
      expect(failure?.message).toContain('Line 2');
      expect(`${failure?.message ?? ''} ${failure?.advice ?? ''}`).not.toContain('s3cret');
    },
  );

  test('credentials in the address that no header can carry', () => {
    const failure = failureOf(['https://s3cret%zz:word@hooks.example.com/']);
    expect(failure).toMatchObject({ reason: 'config-invalid', advice: expect.stringContaining('%25') as string });
    expect(failure?.message).toContain('Line 1');
    expect(failure?.message).not.toContain('s3cret');
  });

  test.each(['', 'plain', 'whsec_', 'whsec_n0t base64!', 'whsec_a', 'whsec_YQ', 'whsec_plain='])(
    'secret %j',
    (secret) => {
      const failure = failureOf([], secret);
      expect(failure).toMatchObject({ reason: 'config-invalid' });
      expect(failure?.message).not.toMatch(/plain|n0t/);
    },
  );
});
