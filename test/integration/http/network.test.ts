import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fastClock, serve } from './fixture.ts';

const HOST = 'tenant.roster.test';
const folder = mkdtempSync(join(tmpdir(), 'roster-network-'));
const certificate = join(folder, 'certificate.pem');
const child = join(import.meta.dirname, 'child.ts');
/** What the proxy was asked for, and with which credentials. */
const tunnels: { target: string; authorization: string | undefined }[] = [];
/** Protocols that were agreed on with the tenant, which likes HTTP/2 best. */
const agreed = new Set<unknown>();
let tenant: TlsServer;
let proxy: Server;
let seen: string[] = [];

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => void server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  const key = join(folder, 'key.pem');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${HOST}`,
      '-addext',
      `subjectAltName=DNS:${HOST},DNS:localhost`,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  const identity = { key: readFileSync(key), cert: readFileSync(certificate) };
  tenant = createTlsServer({ ...identity, ALPNProtocols: ['h2', 'http/1.1'] }, (request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
    response.end('{"through":"tls"}');
  });
  tenant.on('secureConnection', ({ alpnProtocol }) => agreed.add(alpnProtocol));
  const http = createHttpServer();
  http.on('connect', (request, socket) => {
    tunnels.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    const through = connect(portOf(tenant), '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    through.pipe(socket).pipe(through);
    for (const each of [through, socket]) each.on('error', () => through.destroy());
  });
  proxy = http;
  await Promise.all([listening(tenant), listening(proxy)]);
});

afterAll(async () => {
  tenant.closeAllConnections();
  await Promise.all([tenant, proxy].map((server) => new Promise((resolve) => void server.close(resolve))));
  rmSync(folder, { recursive: true });
});

/** The read in a process with this environment; also proves that the process ends by itself. */
async function run(env: Record<string, string>, ...urls: string[]): Promise<Record<string, unknown>> {
  seen = [];
  tunnels.length = 0;
  agreed.clear();
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy|^node_|^vitest/i.test(name)));
  const { stdout } = await promisify(execFile)(process.execPath, [child, ...urls], {
    env: { ...clean, ...env },
    timeout: 120_000,
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('HTTPS on a self-hosted runner', () => {
  test('goes through HTTPS_PROXY, trusts NODE_EXTRA_CA_CERTS, and shows the proxy no token', async () => {
    const answer = await run(
      { HTTPS_PROXY: `http://proxy-user:proxy-word@127.0.0.1:${portOf(proxy)}`, NODE_EXTRA_CA_CERTS: certificate },
      `https://${HOST}/Users`,
    );
    expect(answer).toEqual({ status: 200, text: '{"through":"tls"}' });
    expect(tunnels.map((tunnel) => tunnel.target)).toEqual([`${HOST}:443`]);
    expect(tunnels[0]?.authorization).toBe(`Basic ${Buffer.from('proxy-user:proxy-word').toString('base64')}`);
    expect(seen).toEqual(['GET /Users Bearer token-1']);
    expect([...agreed]).toEqual(['http/1.1']);
  });

  test('speaks HTTP/1.1 without a proxy, too, where the other side would rather have HTTP/2', async () => {
    const url = `https://localhost:${portOf(tenant)}/Users`;
    expect(await run({ NODE_EXTRA_CA_CERTS: certificate }, url)).toEqual({ status: 200, text: '{"through":"tls"}' });
    expect([...agreed]).toEqual(['http/1.1']);
  });

  test('goes around it for hosts in NO_PROXY', async () => {
    const answer = await run(
      {
        HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
        NO_PROXY: `other.example.com,${HOST}`,
        NODE_EXTRA_CA_CERTS: certificate,
      },
      `https://${HOST}/Users`,
    );
    expect(answer).toMatchObject({ kind: 'network', ambiguous: false });
    expect(tunnels).toEqual([]);
  });

  test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    'names %s where it is the one that is no address: small letters go before capitals',
    async (name) => {
      const right = `http://127.0.0.1:${portOf(proxy)}`;
      const others: Record<string, string> = { HTTPS_PROXY: right, HTTP_PROXY: right };
      for (const wrong of ['proxy.example.com:3128', 'http://', 'not an address']) {
        const answer = await run({ ...others, [name]: wrong }, `https://${HOST}/Users`);
        expect(answer['message']).toBe(`The proxy of this runner cannot be used: ${name} is not an address.`);
        expect(answer['advice']).toBe(`Correct ${name}, e.g. http://proxy.example.com:3128.`);
      }
    },
  );

  test('ends at once, with nothing sent, where the certificate is not trusted, and says what to set', async () => {
    const answer = await run({ HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}` }, `https://${HOST}/Users`);
    expect(answer).toMatchObject({ kind: 'network', attempts: 1, ambiguous: false });
    expect(answer.message).toContain('is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)');
    expect(answer.advice).toContain('NODE_EXTRA_CA_CERTS');
    expect(seen).toEqual([]);
  });
});

test('plain HTTP on this machine goes past any proxy; nothing that waits keeps a closed client alive', async () => {
  const server = await serve(fastClock(), (arrival) =>
    arrival.path === '/held'
      ? { status: 429, headers: { 'retry-after': '900' } }
      : { body: '{"direct":true}', afterMs: 10_000 },
  );
  try {
    const env = { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`, HTTP_PROXY: `http://127.0.0.1:${portOf(proxy)}` };
    expect(await run(env, `${server.origin}/`, `${server.origin}/held`)).toEqual({
      status: 200,
      text: '{"direct":true}',
    });
    expect(tunnels).toEqual([]);
    expect(server.arrivals).toHaveLength(2);
  } finally {
    await server.close();
  }
});
