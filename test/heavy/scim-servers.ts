import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { heavyModules } from './browser.ts';

/** A SCIM server of another maker on loopback. */
export interface ScimServer {
  tokenUrl: string;
  scimUrl: string;
  /** Every request but those for a token, `METHOD /path`. */
  requests: string[];
  /** Every account by the server's own books, as SCIM resources. */
  books(): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

type Handle = (request: { method: string; url: URL; body: string; bearer: string }) => Promise<{
  status: number;
  body: unknown;
}>;

const SECRET = 'secret-of-the-scim-server-0123456789';

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** An OAuth token endpoint that hands out the server's own static secret, and the server behind it. */
async function serve(base: string, open: (origin: string) => Promise<{ handle: Handle; books: ScimServer['books'] }>) {
  let handle: Handle | null = null;
  const requests: string[] = [];
  const answer = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/scim+json' });
    response.end(body === undefined || body === null ? '' : JSON.stringify(body));
  };
  const server = createServer((incoming, response) => {
    void (async () => {
      const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
      const body = await bodyOf(incoming);
      if (url.pathname === '/token') return answer(response, 200, { access_token: SECRET, expires_in: 3600 });
      requests.push(`${incoming.method} ${url.pathname}`);
      const bearer = (incoming.headers.authorization ?? '').replace(/^Bearer /, '');
      const told = await (handle as Handle)({ method: incoming.method ?? 'GET', url, body, bearer });
      answer(response, told.status, told.body);
    })().catch((error: unknown) => answer(response, 500, { detail: String(error) }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const opened = await open(origin);
  handle = opened.handle;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { tokenUrl: `${origin}/token`, scimUrl: `${origin}${base}`, requests, books: opened.books, close };
}

/** BoxyHQ's SAML Jackson, directory sync, in memory: no ServiceProviderConfig, no Bulk, no roles of its own. */
export function startJackson(): Promise<ScimServer> {
  return serve('/scim', async (origin) => {
    const { default: jackson } = (await import(heavyModules().resolve('@boxyhq/saml-jackson'))) as {
      default: { default?: unknown };
    };
    const open = (jackson.default ?? jackson) as (options: object) => Promise<{ directorySyncController: Jackson }>;
    const { directorySyncController: sync } = await open({
      externalUrl: origin,
      samlAudience: 'https://example.com',
      samlPath: '/saml',
      scimPath: '/scim',
      db: { engine: 'mem', ttl: 1000 },
      noAnalytics: true,
      dsync: { callback: async () => undefined },
    });
    const { data } = await sync.directories.create({ tenant: 'acme', product: 'roster', type: 'generic-scim-v2' });
    data.scim.secret = SECRET;
    await sync.directories.update(data.id, { scim: data.scim }).catch(() => undefined);
    const { data: stored } = await sync.directories.get(data.id);
    const secret = stored.scim.secret;
    const handle: Handle = async ({ method, url, body }) => {
      const [, , type, id] = url.pathname.split('/');
      if (type !== 'Users' && type !== 'Groups') return { status: 404, body: { detail: 'Not found' } };
      const { status, data: told } = await sync.requests.handle({
        method,
        directoryId: data.id,
        resourceId: id === undefined ? undefined : decodeURIComponent(id),
        resourceType: type.toLowerCase(),
        apiSecret: secret,
        body: body === '' ? undefined : (JSON.parse(body) as object),
        query: {
          count: url.searchParams.has('count') ? Number(url.searchParams.get('count')) : undefined,
          startIndex: url.searchParams.has('startIndex') ? Number(url.searchParams.get('startIndex')) : undefined,
          filter: url.searchParams.get('filter') ?? undefined,
        },
      });
      return { status, body: structuredClone(told) };
    };
    const books = async (): Promise<Record<string, unknown>[]> => {
      const { data: users } = await sync.users.setTenantAndProduct('acme', 'roster').getAll({ directoryId: data.id });
      return users.map(({ raw }) => structuredClone(raw));
    };
    return { handle, books };
  });
}

/** As much of Jackson's types as is used. */
interface Jackson {
  directories: {
    create(options: object): Promise<{ data: { id: string; scim: { secret: string } } }>;
    update(id: string, options: object): Promise<unknown>;
    get(id: string): Promise<{ data: { scim: { secret: string } } }>;
  };
  requests: { handle(request: object): Promise<{ status: number; data: unknown }> };
  users: {
    setTenantAndProduct(
      tenant: string,
      product: string,
    ): { getAll(options: object): Promise<{ data: { raw: Record<string, unknown> }[] }> };
  };
}

/** Better Auth's SCIM plug-in, in memory: ServiceProviderConfig, PATCH and PUT, single filters; no Bulk, no ETags. */
export function startBetterAuth(): Promise<ScimServer> {
  return serve('/api/auth/scim/v2', async (origin) => {
    const { resolve } = heavyModules();
    const { betterAuth } = (await import(resolve('better-auth'))) as { betterAuth: (options: object) => BetterAuth };
    const { memoryAdapter } = (await import(resolve('better-auth/adapters/memory'))) as {
      memoryAdapter: (tables: object) => object;
    };
    const { scim } = (await import(resolve('@better-auth/scim'))) as { scim: (options: object) => object };
    const tables = Object.fromEntries(TABLES.map((name) => [name, [] as unknown[]]));
    const auth = betterAuth({
      baseURL: origin,
      secret: 'a-secret-of-this-test-that-is-long-enough',
      database: memoryAdapter(tables),
      plugins: [
        scim({ connections: [{ id: 'acme', credentials: [{ type: 'bearer', id: 'roster', token: SECRET }] }] }),
      ],
      telemetry: { enabled: false },
      rateLimit: { enabled: false },
    });
    const ask = async (method: string, href: string, body = ''): Promise<{ status: number; body: unknown }> => {
      const response = await auth.handler(
        new Request(href, {
          method,
          headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/scim+json' },
          ...(body !== '' && { body }),
        }),
      );
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    };
    return {
      handle: ({ method, url, body }) => ask(method, url.href, body),
      books: async () => {
        const { body } = await ask('GET', `${origin}/api/auth/scim/v2/Users?startIndex=1&count=200`);
        return (body as { Resources: Record<string, unknown>[] }).Resources;
      },
    };
  });
}

/** Better Auth's own tables and its plug-in's. */
const TABLES = [
  'account',
  'rateLimit',
  'scimConnectionBinding',
  'scimGroup',
  'scimGroupMember',
  'scimIdentityTombstone',
  'scimManagedConnection',
  'scimManagedConnectionEvent',
  'scimManagedCredential',
  'scimProjectionGrant',
  'scimSubject',
  'scimUser',
  'session',
  'user',
  'verification',
];

interface BetterAuth {
  handler(request: Request): Promise<Response>;
}

type Middleware = (request: unknown, response: unknown, next: () => void) => void;
type Express = ((...request: unknown[]) => void) & {
  post(path: string, handler: Middleware): void;
  use(...handlers: unknown[]): void;
};
interface Declared {
  ingress(handler: (resource: { id?: string }, data: object) => object): Declared;
  egress(handler: (resource: { id?: string; filter?: { match(all: object[]): object[] } }) => object): Declared;
  degress(handler: (resource: { id?: string }) => void): Declared;
}

/** SCIMMY behind its own routers on Express 4: everything but ETags. */
export async function startScimmy(): Promise<ScimServer> {
  const { Config, Resources, Schemas, Types } = await import('scimmy');
  // Neither package has types that this project could use.
  const express = createRequire(import.meta.url)('express') as () => Express;
  const { default: SCIMMYRouters } = (await import('scimmy-routers')) as unknown as {
    default: new (options: object) => Middleware;
  };
  const users = new Map<string, Record<string, unknown>>();
  const missing = (): Error => new Types.Error(404, null as unknown as string, 'not here');
  Resources.User.extend(Schemas.EnterpriseUser, false);
  const declared = Resources.declare(Resources.User) as unknown as Declared;
  declared
    .ingress((resource, data) => {
      const given = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
      const name = String(given['userName']).toLowerCase();
      const taken = [...users.values()].some(
        (one) => one['id'] !== resource.id && String(one['userName']).toLowerCase() === name,
      );
      if (taken) throw new Types.Error(409, 'uniqueness', 'userName is taken');
      const id = resource.id ?? `s-${users.size + 1}`;
      users.set(id, { ...given, id });
      return users.get(id) as object;
    })
    .egress((resource) => {
      const all = [...users.values()];
      if (resource.id === undefined) return resource.filter ? resource.filter.match(all) : all;
      const found = users.get(resource.id);
      if (!found) throw missing();
      return found;
    })
    .degress((resource) => {
      if (!users.delete(resource.id ?? '')) throw missing();
    });
  const bulk = { supported: true, maxOperations: 40, maxPayloadSize: 1_000_000 };
  Config.set({ patch: true, filter: true, bulk } as never);
  const requests: string[] = [];
  const app = express();
  app.post('/token', (_, response) =>
    (response as { json(body: object): void }).json({ access_token: SECRET, expires_in: 3600 }),
  );
  app.use((request: { method: string; url: string }, _response: unknown, next: () => void) => {
    requests.push(`${request.method} ${request.url.split('?')[0]}`);
    next();
  });
  app.use('/scim/v2', new SCIMMYRouters({ type: 'bearer', handler: () => 'action' }));
  const server = createServer(app as never).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tokenUrl: `${origin}/token`,
    scimUrl: `${origin}/scim/v2`,
    requests,
    books: async () => [...users.values()],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
