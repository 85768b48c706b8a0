import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Handler, type Request, type Response } from 'express';
import { Config } from 'scimmy';
import { SCIMMYRouters } from 'scimmy-routers';
import { Directory } from './directory.ts';
import { Pace } from './pace.ts';
import type { Member } from './people.ts';

export const CLIENT = { id: 'demo-client', secret: 'demo-secret-that-opens-nothing' } as const;
const BULK_LIMIT = 50;
/** Milliseconds a bulk takes for each operation, so that there is something to watch. */
const OPERATION_MS = 5;

export interface DemoTenant {
  url: string;
  tokenUrl: string;
  scimUrl: string;
  directory: Directory;
  /** Requests since the last call: bulk ones, other writes, reads, and those answered 429. */
  counted(): { bulk: number; writes: number; reads: number; refused: number };
  close(): Promise<void>;
}

/**
 * A tenant on loopback: SCIMMY for the protocol, and around it what the tutorials tell of CXone – client credentials,
 * 50 operations a bulk, paces for bulk and other requests, the 207 answer with `total`, `failed`, `responses`.
 * One in a process: SCIMMY keeps its configuration globally.
 */
export async function startDemoTenant(people: readonly Member[]): Promise<DemoTenant> {
  const directory = new Directory(people);
  directory.declare();
  Config.set({
    bulk: { supported: true, maxOperations: BULK_LIMIT, maxPayloadSize: 1_048_576 },
    filter: { supported: true, maxResults: 200 },
  });
  const token = `demo.${randomBytes(24).toString('base64url')}`;
  const counts = { bulk: 0, writes: 0, reads: 0, refused: 0 };
  let origin = '';

  const app = express();
  app.post('/oauth/token', express.urlencoded({ extended: false }), (request, response) =>
    grant(request, response, token),
  );
  app.use('/scim/v2', paced(counts));
  app.use('/scim/v2/Bulk', slowed, tutorialShape);
  app.use(
    '/scim/v2',
    new SCIMMYRouters({
      type: 'bearer',
      baseUri: () => origin,
      handler: (request: Request) => {
        if (request.headers.authorization !== `Bearer ${token}`)
          throw new Error('The token is missing or no longer valid.');
        return '';
      },
    }),
  );

  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    tokenUrl: `${origin}/oauth/token`,
    scimUrl: `${origin}/scim/v2`,
    directory,
    counted: () => {
      const now = { ...counts };
      Object.assign(counts, { bulk: 0, writes: 0, reads: 0, refused: 0 });
      return now;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function grant(request: Request, response: Response, token: string): void {
  const form = request.body as Record<string, unknown>;
  if (
    form['grant_type'] !== 'client_credentials' ||
    form['client_id'] !== CLIENT.id ||
    form['client_secret'] !== CLIENT.secret
  ) {
    response.status(401).json({ error: 'invalid_client', error_description: 'Client authentication was refused.' });
    return;
  }
  response.json({ access_token: token, token_type: 'Bearer', expires_in: 3600, scope: form['scope'] ?? 'scim' });
}

/**
 * 60 bulk and 300 other requests a minute: three times the tutorials' pace, because a demo should not keep anybody
 * waiting.
 */
function paced(counts: { bulk: number; writes: number; reads: number; refused: number }): Handler {
  const bulk = new Pace(60, 3, Date.now());
  const other = new Pace(300, 20, Date.now());
  return (request, response, next) => {
    const isBulk = request.path === '/Bulk';
    const seconds = (isBulk ? bulk : other).take(Date.now());
    if (seconds > 0) {
      counts.refused++;
      response.setHeader('Retry-After', String(seconds));
      response.status(429).json({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '429',
        detail: 'Too many requests.',
      });
      return;
    }
    counts[isBulk ? 'bulk' : request.method === 'GET' ? 'reads' : 'writes']++;
    next();
  };
}

/** Gives a bulk the time that a tenant far away would take. */
const slowed: Handler = (request, _response, next) => {
  const operations = Math.min(BULK_LIMIT, Number(request.headers['content-length'] ?? 0) / 400);
  setTimeout(next, operations * OPERATION_MS);
};

interface BulkRow {
  location?: string;
  status: string;
  response?: unknown;
}

/**
 * Turns SCIMMY's bulk answer into the tutorials': 207, `{total, failed, responses}`, no bulkIds, no location for what
 * failed.
 */
const tutorialShape: Handler = (_request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const rows =
      response.statusCode === 200 && typeof body === 'object' && body !== null
        ? (body as { Operations?: BulkRow[] }).Operations
        : undefined;
    if (!rows) return send(body);
    const responses = rows.map(({ location, status, response: detail }) => ({
      ...(Number(status) < 400 && location ? { location } : {}),
      status,
      ...(detail ? { response: detail } : {}),
    }));
    const failed = responses.filter((row) => Number(row.status) >= 400).length;
    response.statusCode = 207;
    return send({ total: responses.length, failed, responses });
  };
  next();
};
