import { afterEach, describe, expect, it } from 'vitest';
import { people, scaledClock, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import { SCIM, type Json } from '../../tenant/wire.ts';
import { clientOf, type Client } from './client.ts';

let tenant: TenantHandle;
let call: Client;
async function open(options: TenantOptions = {}): Promise<void> {
  tenant = await startTenant(options);
  call = await clientOf(tenant);
}
afterEach(() => tenant.close());

const user = (userName: string): Json => ({
  schemas: [SCIM.user],
  userName,
  name: { givenName: 'Dalo', familyName: 'Kerimon' },
});
/** A clock that stands still until it is moved. */
const still = (): { now: () => number; sleep: (ms: number) => Promise<void>; at: number } => {
  const clock = { at: 1_700_000_000_000, now: () => clock.at, sleep: async (ms: number) => void (clock.at += ms) };
  return clock;
};

async function randomStatuses(seed: number): Promise<number[]> {
  await open({ seed, faults: [{ kind: 'status', status: 500, probability: 0.3 }] });
  const all = await statuses(30);
  await tenant.close();
  return all;
}
async function statuses(count: number): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push((await call('GET', '/Users')).status);
  return all;
}

describe('faults', () => {
  it('strike before or after the work is done', async () => {
    await open();
    tenant.setFault({ kind: 'status', status: 503, retryAfter: '7', match: { method: 'POST' } });
    const answer = await call('POST', '/Users', user('a@example.com'));
    expect([answer.status, answer.headers.get('retry-after'), tenant.users.size]).toEqual([503, '7', 0]);
    tenant.setFault({ kind: 'status', status: 504, when: 'after', match: { method: 'POST' } });
    expect((await call('POST', '/Users', user('a@example.com'))).status).toBe(504);
    expect(tenant.users.size).toBe(1);
    tenant.setFault({ kind: 'reset', when: 'after', match: { method: 'POST' } });
    await expect(call('POST', '/Users', user('b@example.com'))).rejects.toThrow(/fetch failed|terminated/);
    expect(tenant.users.size).toBe(2);
    tenant.setFault({ kind: 'reset' });
    await expect(call('POST', '/Users', user('c@example.com'))).rejects.toThrow(/fetch failed|terminated/);
    expect(tenant.users.size).toBe(2);
    expect(tenant.requests.map((it) => [it.status, it.fault]).slice(1)).toEqual([
      [503, 'status before'],
      [504, 'status after'],
      [null, 'reset after'],
      [null, 'reset before'],
    ]);
    expect(tenant.writes).toHaveLength(4);
  });

  it('cut an answer short, with and without a length that fits', async () => {
    await open({ users: people(3) });
    tenant.setFault({ kind: 'truncate' });
    await expect(call('GET', '/Users')).rejects.toThrow(/fetch failed|terminated/);
    tenant.setFault({ kind: 'truncate', clean: true });
    await expect(call('GET', '/Users')).rejects.toThrow(/JSON/);
    expect((await call('GET', '/Users')).json['totalResults']).toBe(3);
  });

  it('hang until the tenant closes', async () => {
    await open();
    tenant.setFault({ kind: 'hang' });
    const pending = call('GET', '/Users');
    while (tenant.requests.at(-1)?.fault !== 'hang before') await new Promise(setImmediate);
    const closed = tenant.close();
    await expect(pending).rejects.toThrow(/fetch failed|terminated/);
    await closed;
  });

  it('are slow on the tenant’s clock', async () => {
    const clock = still();
    await open({ clock, limits: { latencyMs: 20, operationLatencyMs: 5 } });
    const began = clock.at;
    tenant.setFault({ kind: 'slow', ms: 100_000 });
    await call('GET', '/Users');
    expect(clock.at - began).toBe(100_020);
  });

  it('take routes down, revoke tokens after some requests, and send to a stranger', async () => {
    await open({ users: people(1) });
    tenant.setFault({ kind: 'status', status: 503, times: Infinity, match: { path: '/api/v2/license' } });
    for (let i = 0; i < 3; i++)
      expect((await call('POST', '//api/v2/license/reclaim', { external_id: 'E000001' })).status).toBe(503);
    tenant.setFault({ kind: 'revoke', after: 2 });
    expect([
      (await call('GET', '/Users')).status,
      (await call('GET', '/Users')).status,
      (await call('GET', '/Users')).status,
    ]).toEqual([200, 200, 401]);
    call = await clientOf(tenant);
    tenant.setFault({ kind: 'redirect' });
    const target = (await call('GET', '/Users?count=1')).headers.get('location') as string;
    expect(target).toBe(`${tenant.strangerUrl}/scim/v2/Users?count=1`);
    await fetch(target);
    expect(tenant.violations).toEqual([]);
    await fetch(target, { headers: { authorization: 'Bearer x' } });
    expect(tenant.violations).toHaveLength(1);
  });

  it('come at random, the same for the same seed', async () => {
    const one = await randomStatuses(5);
    expect(new Set(one)).toEqual(new Set([200, 500]));
    expect(await randomStatuses(5)).toEqual(one);
    expect(await randomStatuses(6)).not.toEqual(one);
  });
});

describe('limits', () => {
  it('refill a bucket evenly and say when to come again', async () => {
    const clock = still();
    await open({ clock, limits: { rate: { otherPerMinute: 60, otherBurst: 3 } } });
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
    expect(tenant.requests.at(-1)?.retryAfterUntil).toBe(clock.at + 1000);
    clock.at += 400;
    expect(await statuses(1)).toEqual([429]);
    expect(tenant.violations).toHaveLength(1);
    clock.at += 1000;
    expect(await statuses(2)).toEqual([200, 429]);
    expect(tenant.violations).toHaveLength(1);
  });

  it('count a window, apart for bulk requests, with a date or without a word', async () => {
    const clock = still();
    clock.at = Math.floor(clock.at / 60_000) * 60_000 + 15_500;
    await open({
      clock,
      limits: { rate: { bulkPerMinute: 1, otherPerMinute: 2, model: 'window', retryAfter: 'date' } },
    });
    const bulk = { schemas: [SCIM.bulkRequest], Operations: [] };
    expect((await call('POST', '/Bulk', bulk)).status).toBe(200);
    const refused = await call('POST', '/Bulk', bulk);
    expect(refused.status).toBe(429);
    expect(Date.parse(refused.headers.get('retry-after') as string)).toBeGreaterThanOrEqual(
      Math.ceil(clock.at / 60_000) * 60_000,
    );
    expect((await call('GET', '/Users')).status).toBe(200);
    clock.at += 46_000;
    expect((await call('POST', '/Bulk', bulk)).status).toBe(200);
    expect(tenant.violations).toEqual([]);
    (tenant.settings.limits.rate as { retryAfter: string }).retryAfter = 'none';
    const silent = await call('POST', '/Bulk', bulk);
    expect([silent.status, silent.headers.get('retry-after')]).toEqual([429, null]);
  });

  it('share a fast clock with a client', () => {
    const clock = scaledClock(1000, 5_000_000);
    expect(clock.now()).toBeGreaterThanOrEqual(5_000_000);
    const before = clock.now();
    const began = performance.now();
    while (clock.now() - before < 100_000) continue;
    // A hundred seconds of it are a tenth of one; a busy machine may take part of that away.
    expect(performance.now() - began).toBeLessThan(50_000);
  });
});

describe('what is under way', () => {
  it('is never the same person twice', async () => {
    await open({ users: people(2), limits: { latencyMs: 30 } });
    const [a, b] = tenant.snapshot();
    const change = (id: string | undefined): Promise<unknown> =>
      call('PATCH', `/Users/${id ?? ''}`, {
        schemas: [SCIM.patch],
        Operations: [{ op: 'replace', path: 'title', value: 'X' }],
      });
    await Promise.all([change(a?.id), change(b?.id)]);
    await change(a?.id);
    expect(tenant.peak).toBe(2);
    expect(tenant.violations).toEqual([]);
    await Promise.all([change(a?.id), call('POST', '/Users', user((a?.userName ?? '').toUpperCase()))]);
    expect(tenant.violations).toEqual([`two writes under way for userName ${a?.userName ?? ''}`]);
  });

  it('has a limit for URLs', async () => {
    await open();
    expect((await call('GET', `/Users?filter=${encodeURIComponent(`userName eq "${'x'.repeat(8200)}"`)}`)).status).toBe(
      414,
    );
    expect(tenant.violations).toHaveLength(1);
  });
});
