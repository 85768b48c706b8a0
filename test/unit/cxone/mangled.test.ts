import * as fc from '../../harness/property.ts';
import { expect, it } from 'vitest';
import type { HttpPort } from '../../../src/cxone/connect/replies.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/http/types.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant, Write } from '../../../src/model/tenant.ts';
import { USUAL } from '../../tenant/client-settings.ts';

const NO_TRAFFIC = {
  bulkRequests: 0,
  otherRequests: 0,
  tokenRequests: 0,
  retries: 0,
  waits: 0,
  waitedMs: 0,
  latencies: [],
};
const SPC = {
  patch: { supported: true },
  bulk: { supported: true, maxOperations: 50 },
  filter: { supported: true },
  etag: { supported: true },
};

/** A tenant whose every bulk is answered by the given function. */
async function tenantWith(bulk: (request: HttpRequest) => { status: number; text: string }): Promise<Tenant> {
  const http: HttpPort = {
    statistics: NO_TRAFFIC,
    room: () => Number.POSITIVE_INFINITY,
    close: async () => undefined,
    send: async (request): Promise<HttpAnswer> => {
      const answer = request.url.endsWith('/token')
        ? { status: 200, text: JSON.stringify({ access_token: 't', expires_in: 3600 }) }
        : request.url.endsWith('/ServiceProviderConfig')
          ? { status: 200, text: JSON.stringify(SPC) }
          : request.url.endsWith('/Bulk')
            ? bulk(request)
            : { status: 404, text: '' };
      return { ...answer, headers: {}, url: request.url, attempts: 1, latencyMs: 1, correlationId: null };
    },
  };
  const base = {
    ...USUAL,
    maxAttempts: 3,
  } as const;
  const tenant = createTenant(
    {
      ...base,
      profile: 'generic',
      tokenUrl: 'https://t.example.com/token',
      scimUrl: 'https://t.example.com/scim',
      clientId: 'i',
      clientSecret: 's',
    },
    { clock: { now: () => 0, sleep: async () => undefined }, random: () => 0, http: () => http },
  );
  await tenant.connect();
  return tenant;
}

const prior = (n: number): PriorUser => ({
  id: `id-${n}`,
  userName: `p${n}@example.com`,
  active: true,
  roles: [],
  version: 'W/"1"',
});
const write = (kind: string, n: number): Write =>
  kind === 'create'
    ? { type: 'create', ref: `r${n}`, attributes: { userName: `p${n}@example.com`, givenName: 'G', familyName: 'F' } }
    : kind === 'delete'
      ? {
          type: 'delete',
          ref: `r${n}`,
          user: prior(n),
          licensePolicy: 'RECLAIM',
          terminateSessions: true,
          retainData: true,
        }
      : { type: 'activate', ref: `r${n}`, user: prior(n), active: false };

const good = (said: unknown): boolean =>
  ['200', 201, '204', 202].includes(said as string) || (typeof said === 'object' && said !== null);

it('gives every operation exactly one result and never a false `done`, whatever the tenant answers', async () => {
  const status = fc.constantFrom<unknown>(
    '200',
    201,
    '204',
    { code: '201' },
    '400',
    404,
    '409',
    412,
    '429',
    '500',
    503,
    null,
    'odd',
    202,
  );
  const piece = fc.record({
    from: fc.nat(9),
    status,
    bulkId: fc.constantFrom('own', 'none', 'other'),
    identity: fc.constantFrom('location', 'resource', 'both', 'none', 'wrong'),
  });
  const shape = fc.constantFrom('Operations', 'responses', 'operations', 'nothing', 'html', 'cut');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('create', 'activate', 'delete'), { minLength: 2, maxLength: 8 }),
      fc.array(piece, { maxLength: 10 }),
      shape,
      fc.constantFrom(200, 207, 400, 413, 429, 500, 501, 503),
      async (kinds, pieces, form, httpStatus) => {
        // What the tenant says of operation n, whatever person it is said about on the wire.
        const told = new Map<number, unknown[]>();
        const list = pieces.map(({ from, status: said, bulkId, identity }) => {
          const n = from % kinds.length;
          const shown = identity === 'wrong' ? n + 100 : n;
          told.set(n, [...(told.get(n) ?? []), said]);
          return {
            status: said,
            ...(bulkId === 'own' && { bulkId: `r${n}` }),
            ...(bulkId === 'other' && { bulkId: 'stranger' }),
            ...((identity === 'location' || identity === 'both') && {
              location: `https://t.example.com/scim/Users/id-${shown}`,
            }),
            ...((identity === 'resource' || identity === 'both' || identity === 'wrong') && {
              response: { id: `id-${shown}`, userName: `p${shown}@example.com` },
            }),
          };
        });
        const body = JSON.stringify({ [form]: list });
        const text = form === 'html' ? '<html>proxy</html>' : form === 'cut' ? body.slice(0, -3) : body;
        const tenant = await tenantWith(() => ({ status: httpStatus, text }));
        const operations = kinds.map((kind, n) => tenant.prepare(write(kind, n)));
        const { results, refused } = await tenant.sendBulk(operations);
        expect(results.map(({ ref }) => ref)).toEqual(refused ? [] : operations.map(({ ref }) => ref));
        results.forEach((result, n) => {
          if (result.status !== 'done') return;
          expect(httpStatus).toBeLessThan(300);
          // A success that names nobody: nothing is believed of it but that it came, so that a read has to show it.
          const named = result.user !== undefined || (kinds[n] === 'create' && result.id !== undefined);
          if (result.doubt !== undefined && !named) return;
          // Either the tenant said so of this one, or it said so of every one.
          expect(
            (told.get(n) ?? []).some(good) ||
              (list.length === kinds.length && list.every(({ status: said }) => good(said))),
          ).toBe(true);
          expect(result.id === undefined || kinds[n] === 'create' ? `id-${n}` : result.id).toBe(`id-${n}`);
        });
      },
    ),
    {
      numRuns: 2000,
      examples: [
        // The one answer left over is given to the one operation left over.
        [
          ['create', 'create'],
          [
            { from: 0, status: '200', bulkId: 'none', identity: 'none' },
            { from: 0, status: 503, bulkId: 'own', identity: 'location' },
          ],
          'Operations',
          200,
        ],
      ],
    },
  );
});
