import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { people, PRESETS, scaledClock, seededRandom } from '../../tenant/server.ts';
import { lookupKeys, parseFilter } from '../../tenant/filter.ts';
import { open, request } from './pair.ts';

type Handler = (request: { method: string; path: string; query: URLSearchParams; body: string }) => {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
};

interface Small extends AsyncDisposable {
  tenant: Tenant;
  seen: string[];
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text;
}

/** A server that answers what the test wants, and a connected client of profile `generic`. */
async function small(handler: Handler, more: Partial<TenantSettings> = {}): Promise<Small> {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    const serve = async (): Promise<void> => {
      const body = await bodyOf(incoming);
      const url = new URL(incoming.url ?? '/', 'http://x');
      const isToken = url.pathname === '/token';
      if (!isToken) seen.push(`${incoming.method ?? ''} ${url.pathname}`);
      const answer = isToken
        ? { status: 200, body: { access_token: 't', expires_in: 3600 } }
        : handler({ method: incoming.method ?? '', path: url.pathname, query: url.searchParams, body });
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        ...('headers' in answer ? answer.headers : {}),
      });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    };
    void serve();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tenant = createTenant(
    {
      profile: 'generic',
      tokenUrl: `${url}/token`,
      scimUrl: `${url}/scim`,
      clientId: 'i',
      clientSecret: 's',
      bulk: 'auto',
      bulkSize: 50,
      requestsPerMinute: 1000,
      bulkRequestsPerMinute: 20,
      concurrency: 5,
      maxAttempts: 3,
      requestTimeoutSeconds: 600,
      rolesWrite: 'auto',
      ...more,
    },
    { clock: scaledClock(1000), random: seededRandom(1) },
  );
  await tenant.connect();
  return {
    tenant,
    seen,
    [Symbol.asyncDispose]: async () => {
      await tenant.close();
      server.close();
    },
  };
}

const all = people(40).map((person, i) => ({
  id: `u${i}`,
  userName: person.userName,
  externalId: person.externalId,
  name: { givenName: 'G', familyName: 'F' },
  active: true,
}));
const page = (Resources: object[]) => ({ status: 200, body: { totalResults: Resources.length, Resources } });
const names = all.map(({ userName }) => ({ userName }));

/** Lists everybody; answers a filter by its first so many comparisons, or refuses a longer one. */
const filtering =
  (reads: number, refuses: boolean): Handler =>
  ({ path, query }) => {
    if (path !== '/scim/Users') return { status: 404 };
    const text = query.get('filter');
    if (text === null) return page(all);
    const keys = lookupKeys(parseFilter(text)) ?? [];
    if (refuses && keys.length > reads) return { status: 400, body: { scimType: 'tooMany', detail: 'too complex' } };
    const asked = new Set(keys.slice(0, reads).map(({ value }) => value));
    return page(
      all.filter(({ userName, externalId, id }) => asked.has(userName) || asked.has(externalId) || asked.has(id)),
    );
  };

describe('filters that are less than they seem', () => {
  it.each([
    ['reads only the first comparison', 1, false],
    ['refuses more than one', 1, true],
    ['refuses more than ten', 10, true],
  ] as const)('everybody is found where the tenant %s', async (_, reads, refuses) => {
    await using pair = await small(filtering(reads, refuses));
    await pair.tenant.read(request());
    expect(await pair.tenant.lookUp(names)).toHaveLength(40);
    const before = pair.seen.length;
    expect(await pair.tenant.lookUp([...names.slice(0, 10), { userName: 'nobody@example.com' }])).toHaveLength(10);
    // What was learnt is not tried again.
    expect(pair.seen.length - before).toBeLessThanOrEqual(Math.ceil(11 / Math.min(reads, 2)));
  });

  it('an account that was renamed since does not stand in the way', async () => {
    const tenantUsers = structuredClone(all);
    await using pair = await small(({ path, query }) => {
      if (path !== '/scim/Users') return { status: 404 };
      const text = query.get('filter');
      const asked = new Set((text === null ? [] : (lookupKeys(parseFilter(text)) ?? [])).map(({ value }) => value));
      return page(text === null ? tenantUsers : tenantUsers.filter(({ userName }) => asked.has(userName)));
    });
    await pair.tenant.read(request());
    const [first] = tenantUsers;
    if (first) first.userName = 'renamed@example.com';
    const before = pair.seen.length;
    expect(await pair.tenant.lookUp([{ userName: 'x@example.com' }, { userName: 'y@example.com' }])).toEqual([]);
    expect(pair.seen.length - before).toBe(2);
  });

  it('ids that cannot be filtered by are read one by one', async () => {
    await using pair = await small(({ path, query }) => {
      const id = /^\/scim\/Users\/(.+)$/.exec(path)?.[1];
      const text = query.get('filter');
      if (text !== null) return { status: 400, body: { scimType: 'invalidFilter' } };
      const found = all.find((one) => one.id === id);
      return found ? { status: 200, body: found } : { status: 404 };
    });
    expect(await pair.tenant.lookUp(['u1', 'u2', 'u3', 'gone'].map((id) => ({ id })))).toHaveLength(3);
    expect(pair.tenant.capabilities.filter).not.toBe(false);
  });
});

describe('a tenant that lists nobody unasked', () => {
  const offer = { ...PRESETS.generic.offer, paging: false };
  it('is read by looking up the roster’s people and counting the others', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, offer, users: people(30) });
    const keys = people(5).map(({ userName, externalId }) => ({ userName, externalId }));
    expect(await pair.tenant.read(request({ keys }))).toMatchObject({
      method: 'filter',
      read: 5,
      expected: 5,
      counted: { owned: 30, ownedActive: 30 },
    });
    expect(pair.tenant.capabilities.listing).toBe('none');
  });

  it('is not read at all where its filter is ignored', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer,
      users: people(30),
      quirks: { filter: 'ignored' },
    });
    await expect(pair.tenant.read(request({ keys: [{ userName: 'a@example.com' }] }))).rejects.toMatchObject({
      reason: 'read-incomplete',
    });
  });
});

/** Accepts a deletion and tells of its end step by step. */
const job = (answers: { status: number; body?: unknown }[]): Handler => {
  let asked = 0;
  return ({ method, path }) => {
    if (method === 'DELETE') return { status: 202, headers: { location: '/jobs/1' } };
    return path === '/jobs/1' ? (answers[Math.min(asked++, answers.length - 1)] ?? { status: 404 }) : { status: 404 };
  };
};

describe('an accepted deletion', () => {
  const user: PriorUser = { id: 'u1', userName: 'a@example.com', active: false, roles: [] };
  it.each([
    [
      'done',
      [{ status: 202 }, { status: 200, body: { status: 'running' } }, { status: 200, body: { status: 'completed' } }],
    ],
    ['done', [{ status: 404 }]],
    ['failed', [{ status: 200, body: { status: 'FAILED', detail: 'has recordings' } }]],
    ['ambiguous', [{ status: 200, body: { status: 'pending' } }]],
  ] as const)('ends %s: %j', async (status, answers) => {
    await using pair = await small(job([...answers]));
    const result = await pair.tenant.sendOne(
      pair.tenant.prepare({
        type: 'delete',
        ref: 'r',
        user,
        licensePolicy: 'RECLAIM',
        terminateSessions: true,
        retainData: true,
      }),
    );
    expect(result.status).toBe(status);
  });
});

describe('a bulk answered 202 with a Location', () => {
  const user: PriorUser = { id: 'u1', userName: 'a@example.com', active: true, roles: [] };
  const done = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'],
    Operations: [{ method: 'PATCH', bulkId: 'r', location: '/scim/Users/u1', status: '200' }],
  };
  const bulk = async (location: (own: string) => string, looks: { status: number; body?: unknown }[]) => {
    let asked = 0;
    await using pair = await small(({ method, path }) => {
      if (path === '/scim/ServiceProviderConfig')
        return { status: 200, body: { patch: { supported: true }, bulk: { supported: true, maxOperations: 50 } } };
      if (method === 'POST') return { status: 202, headers: { location: location('/jobs/7') } };
      return path === '/jobs/7' ? (looks[Math.min(asked++, looks.length - 1)] ?? { status: 404 }) : { status: 404 };
    });
    const write = { type: 'update', ref: 'r', user, before: { title: null }, after: { title: 'Lead' } } as const;
    const { results } = await pair.tenant.sendBulk([pair.tenant.prepare(write)]);
    const of = (what: string): number => pair.seen.filter((one) => one === what).length;
    return { status: results[0]?.status, posts: of('POST /scim/Bulk'), looks: of('GET /jobs/7') };
  };

  it('is followed to its end, whose answer counts, and never sent again', async () => {
    const answers = [{ status: 202 }, { status: 200, body: { status: 'running' } }, { status: 200, body: done }];
    expect(await bulk((own) => own, answers)).toEqual({ status: 'done', posts: 1, looks: 3 });
  });

  it('is looked at ten times at most', async () => {
    expect(await bulk((own) => own, [{ status: 202 }])).toMatchObject({ posts: 1, looks: 10 });
  });

  it.each(['http://127.0.0.1:9/jobs/7', '//elsewhere.example/jobs/7'])('is not asked of others: %s', async (other) => {
    expect(await bulk(() => other, [{ status: 200, body: done }])).toMatchObject({ posts: 1, looks: 0 });
  });
});

describe('a path that is not there any more', () => {
  it('does not lose the change', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer: { ...PRESETS.generic.offer, etag: false },
      users: people(2),
    });
    const { tenant, server } = pair;
    const { users } = await tenant.read(request());
    for (const account of server.users.values())
      account.resource['emails'] = [{ value: 'private@example.com', type: 'home' }];
    const { results } = await tenant.sendBulk(
      users.map((user, i) =>
        tenant.prepare({ type: 'update', ref: `r${i}`, user, before: {}, after: { email: `new${i}@example.com` } }),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['done', 'done']);
    for (const account of server.users.values())
      expect(account.resource['emails']).toMatchObject([
        { value: 'private@example.com', type: 'home' },
        { type: 'work' },
      ]);
  });
});

describe('membership that only groups show', () => {
  it('is read from the groups', async () => {
    const members = { g1: ['u0', 'u1'], g2: ['u1'] };
    const groups = Object.entries(members).map(([id, ids]) => ({
      id,
      displayName: `Role ${id}`,
      members: ids.map((value) => ({ value })),
    }));
    await using pair = await small(
      ({ path }) =>
        path === '/scim/Users' ? page(all.slice(0, 3)) : path === '/scim/Groups' ? page(groups) : { status: 404 },
      { rolesWrite: 'membership' },
    );
    const state = await pair.tenant.read(request());
    expect(state.users.map(({ roles }) => roles.map(({ value }) => value).join())).toEqual(['g1', 'g1,g2', '']);
    expect(state.roles).toEqual([
      { value: 'g1', display: 'Role g1' },
      { value: 'g2', display: 'Role g2' },
    ]);
    const found = await pair.tenant.lookUp(names.slice(1, 2));
    expect(found[0]?.roles).toHaveLength(2);
  });
});
