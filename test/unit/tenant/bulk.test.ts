import { afterEach, describe, expect, it } from 'vitest';
import { people, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import { SCIM, type Json } from '../../tenant/wire.ts';
import { clientOf, type Client } from './client.ts';
import { processorMs } from '../../harness/processor.ts';

let tenant: TenantHandle;
let call: Client;
async function open(options: TenantOptions = {}): Promise<void> {
  tenant = await startTenant(options);
  call = await clientOf(tenant);
}
afterEach(() => tenant.close());

const post = (userName: string, bulkId?: string): Json => ({
  method: 'POST',
  path: '/Users',
  ...(bulkId ? { bulkId } : {}),
  data: { schemas: [SCIM.user], userName, name: { givenName: 'Dalo', familyName: 'Kerimon' } },
});
const bulk = (...Operations: Json[]): Json => ({ schemas: [SCIM.bulkRequest], Operations });
const some = (count: number): Json =>
  bulk(...Array.from({ length: count }, (_, i) => post(`a${i}@example.com`, `${i}`)));
const rows = (answer: { json: Json }): Json[] => (answer.json['Operations'] ?? answer.json['responses']) as Json[];

describe('a bulk', () => {
  it('answers every operation under its bulkId', async () => {
    await open({ users: people(1) });
    const [id] = [...tenant.users.keys()];
    const answer = await call(
      'POST',
      '/Bulk',
      bulk(
        post('a@example.com', 'a'),
        post('A@example.com', 'b'),
        {
          method: 'PATCH',
          path: `/Users/${String(id)}`,
          bulkId: 'c',
          data: { schemas: [SCIM.patch], Operations: [{ op: 'replace', path: 'title', value: 'X' }] },
        },
        { method: 'DELETE', path: '/Users/none', bulkId: 'd' },
        {
          method: 'PUT',
          path: '/Users/bulkId:a',
          bulkId: 'e',
          data: { schemas: [SCIM.user], userName: 'z@example.com', name: { givenName: 'Z', familyName: 'Z' } },
        },
      ),
    );
    expect(answer.status).toBe(200);
    expect(rows(answer).map((row) => [row['bulkId'], row['status']])).toEqual([
      ['a', '201'],
      ['b', '409'],
      ['c', '200'],
      ['d', '404'],
      ['e', '200'],
    ]);
    expect(rows(answer)[0]).toMatchObject({
      method: 'POST',
      location: expect.stringContaining('/scim/v2/Users/') as string,
      response: { userName: 'a@example.com' },
    });
    expect(rows(answer)[3]).toMatchObject({ response: { schemas: [SCIM.error] } });
    expect(tenant.snapshot().map((it) => it.userName)).toContain('z@example.com');
  });

  it('takes the tutorial’s spelling and answers in its shape', async () => {
    await open({ shape: { bulkShape: 'tutorial', bulkKey: 'operations' } });
    expect((await call('POST', '/Bulk', bulk(post('a@example.com')))).status).toBe(400);
    expect((await call('POST', '/Bulk', { operations: [post('a@example.com')] })).status).toBe(200);
    const mixed = await call('POST', '/Bulk', { operations: [post('a@example.com'), post('b@example.com')] });
    expect(mixed.status).toBe(207);
    expect(mixed.json).toMatchObject({ total: 2, failed: 1 });
    expect(rows(mixed).every((row) => !('bulkId' in row))).toBe(true);
  });

  it('has every form of a result', async () => {
    await open({ shape: { statusForm: 'number', bulkIds: 'post-only', bulkResources: 'location' }, users: people(1) });
    const [id] = [...tenant.users.keys()];
    const change = {
      method: 'PATCH',
      path: `/Users/${String(id)}`,
      bulkId: 'p',
      data: { schemas: [SCIM.patch], Operations: [{ op: 'replace', path: 'title', value: 'X' }] },
    };
    const [made, changed] = rows(await call('POST', '/Bulk', bulk(post('a@example.com', 'a'), change)));
    expect(made).toEqual({
      method: 'POST',
      bulkId: 'a',
      location: expect.any(String) as string,
      version: 'W/"1"',
      status: 201,
    });
    expect(changed).toMatchObject({ method: 'PATCH', status: 200, location: `${tenant.scimUrl}/Users/${String(id)}` });
    expect(changed).not.toHaveProperty('bulkId');
    Object.assign(tenant.settings.shape, { statusForm: 'code-object', bulkResources: 'none', bulkIds: 'none' });
    expect(rows(await call('POST', '/Bulk', bulk(post('b@example.com', 'b'))))[0]).toEqual({
      method: 'POST',
      version: 'W/"1"',
      status: { code: '201' },
    });
  });

  it('stops after failOnErrors', async () => {
    await open();
    const answer = await call('POST', '/Bulk', {
      ...bulk(post('a', '1'), post('b@example.com', '2'), post('c', '3'), post('d@example.com', '4')),
      failOnErrors: 2,
    });
    expect(rows(answer).map((row) => row['bulkId'])).toEqual(['1', '2', '3']);
    expect(tenant.users.size).toBe(1);
  });

  it('refuses what is over the enforced limits, and notes what is over the announced ones', async () => {
    await open({ limits: { maxOperations: 3, enforcedOperations: 2, maxPayloadSize: 5000 } });
    expect((await call('POST', '/Bulk', some(3))).status).toBe(413);
    expect(tenant.violations).toEqual([]);
    expect((await call('POST', '/Bulk', some(4))).status).toBe(413);
    expect(tenant.violations).toEqual(['a bulk of 4 operations; 3 are announced']);
    expect((await call('POST', '/Bulk', { ...some(1), pad: 'x'.repeat(6000) })).status).toBe(413);
    expect((await call('GET', '/ServiceProviderConfig')).json).toMatchObject({
      bulk: { supported: true, maxOperations: 3, maxPayloadSize: 5000 },
    });
    expect(tenant.users.size).toBe(0);
  });

  it('shuffles by its seed, and loses, breaks or applies operations as it is told', async () => {
    await open({ shape: { bulkOrder: 'shuffled' }, seed: 3 });
    tenant.setFault({ kind: 'operation', status: 500, match: { body: 'a1@' } });
    tenant.setFault({ kind: 'operation', status: 500, applied: true, match: { body: 'a2@' } });
    tenant.setFault({ kind: 'operation', status: 500, dropped: true, match: { body: 'a3@' } });
    const request = bulk(...Array.from({ length: 10 }, (_, i) => post(`a${i}@example.com`, `${i}`)));
    const answer = rows(await call('POST', '/Bulk', request));
    const ids = answer.map((row) => Number(row['bulkId']));
    expect(ids).not.toEqual(ids.toSorted((a, b) => a - b));
    expect(new Set(answer.filter((row) => row['status'] === '500').map((row) => row['bulkId']))).toEqual(
      new Set(['1', '2']),
    );
    expect(answer).toHaveLength(9);
    expect(tenant.snapshot().map((it) => it.userName[1])).toEqual(['0', '2', '3', '4', '5', '6', '7', '8', '9']);
    // Once used, a scripted fault is gone.
    expect(rows(await call('POST', '/Bulk', bulk(post('a1@example.com', 'again'))))[0]).toMatchObject({
      status: '201',
    });
  });

  it('is 501 where it is not offered but announced as such, 404 where nothing is announced', async () => {
    await open({ offer: { bulk: false } });
    expect((await call('POST', '/Bulk', bulk())).status).toBe(501);
    tenant.settings.offer.serviceProviderConfig = false;
    expect((await call('POST', '/Bulk', bulk())).status).toBe(404);
    expect((await call('GET', '/ServiceProviderConfig')).status).toBe(404);
  });

  it('serves 10,000 accounts quickly', async () => {
    await open({ users: people(10_000), keepBodies: false });
    const took = await processorMs(async () => {
      for (let at = 1; at <= 10_000; at += 200) await call('GET', `/Users?startIndex=${at}&count=200`);
      for (let at = 0; at < 20; at++)
        await call(
          'POST',
          '/Bulk',
          bulk(...Array.from({ length: 50 }, (_, i) => post(`n${at}.${i}@example.com`, `${i}`))),
        );
    });
    expect(tenant.users.size).toBe(11_000);
    // Seventy requests with 11,000 accounts in them; some tenths of a second on a small machine.
    expect(took).toBeLessThan(10_000);
  });
});
