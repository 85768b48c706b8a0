import { describe, expect, it } from 'vitest';
import { accessKeys } from '../../../src/cxone/leave/access-keys.ts';
import { sendDelete } from '../../../src/cxone/write/deletion.ts';
import { Versions } from '../../../src/cxone/session/versions.ts';
import type { Ask, Reply } from '../../../src/cxone/connect/replies.ts';
import type { TenantSession } from '../../../src/cxone/session/tenant-session.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { WireOperation } from '../../../src/model/tenant.ts';

const API = 'https://api.example';
const user: PriorUser = { id: 'u1', userName: 'ann@example.com', active: true, roles: [] };
const answer = (status: number, body?: unknown, headers: Record<string, string> = {}): Reply => ({
  answered: true,
  status,
  headers,
  text: body === undefined ? '' : JSON.stringify(body),
  body,
  attempts: 1,
  latencyMs: 1,
  correlationId: null,
});

/** A tenant that answers so; what it was asked, and for how long was waited. */
function tenant(replies: (ask: Ask) => Reply) {
  const asked: string[] = [];
  const slept: number[] = [];
  const session = {
    apiUrl: API,
    rest: API,
    scimUrl: `${API}/scim`,
    settings: {},
    vainLooks: new Map(),
    lagMs: 0,
    capabilities: { etag: null },
    versions: new Versions(),
    shown: () => undefined,
    clock: { now: () => 0, sleep: async (ms: number) => void slept.push(ms) },
    exchange: {
      ask: async (ask: Ask) => {
        asked.push(`${ask.method} ${ask.url.slice(API.length)}`);
        return replies(ask);
      },
    },
  } as unknown as TenantSession;
  return { session, asked, slept };
}

interface Key {
  accessKeyId: string;
  isActive?: boolean;
  userId?: string;
}
/** The keys of a person; `patch` and `remove` say what becomes of a request to deactivate one. */
function keysOf(keys: Key[], { patch = 200, remove = 200 } = {}) {
  return tenant(({ method, url }) => {
    if (method === 'GET') return answer(200, { accessKeys: keys.map((key) => ({ ...key })) });
    const id = new URL(url).searchParams.get('accessKeyId') ?? url.split('/').at(-1);
    const key = keys.find(({ accessKeyId }) => accessKeyId === id);
    const status = method === 'PATCH' ? patch : remove;
    if (key && status === 200) key.isActive = false;
    return answer(status, {});
  });
}
const keysOff = async ({ session }: ReturnType<typeof tenant>) => (await accessKeys.on(session)([user], 1)).get('u1');

describe('access keys of someone who leaves', () => {
  it('are deactivated one by one, and looked at once more', async () => {
    const there = keysOf([
      { accessKeyId: 'a', isActive: true },
      { accessKeyId: 'b' },
      { accessKeyId: 'off', isActive: false },
      { accessKeyId: 'other', isActive: true, userId: 'u2' },
      { accessKeyId: 'own', isActive: true, userId: 'U1' },
    ]);
    expect(await keysOff(there)).toMatchObject({ status: 'done', detail: '3 access keys deactivated', attempts: 5 });
    const route = '/access-key-management/v1/access-keys?';
    expect(there.asked).toEqual([
      `GET ${route}userId=u1`,
      ...['a', 'b', 'own'].map((id) => `PATCH ${route}accessKeyId=${id}`),
      `GET ${route}userId=u1`,
    ]);
  });

  it('that are none, or all off, need nothing', async () => {
    for (const keys of [[], [{ accessKeyId: 'a', isActive: false }]]) {
      const there = keysOf(keys);
      expect(await keysOff(there)).toMatchObject({ status: 'done' });
      expect(there.asked).toHaveLength(1);
    }
  });

  it('that may not be deactivated are deleted; where that does not help either, the step is open', async () => {
    const deleted = keysOf([{ accessKeyId: 'a', isActive: true }], { patch: 403 });
    expect(await keysOff(deleted)).toMatchObject({ status: 'done' });
    expect(deleted.asked).toContain('DELETE /access-key-management/v1/access-keys/a');
    const stays = keysOf([{ accessKeyId: 'a', isActive: true }], { patch: 403, remove: 403 });
    expect(await keysOff(stays)).toMatchObject({ status: 'failed', error: { status: 403 } });
  });

  it('that CXone goes on showing are waited for, and then open', async () => {
    const there = tenant(({ method }) =>
      method === 'GET' ? answer(200, { accessKeys: [{ accessKeyId: 'a', isActive: true }] }) : answer(200, {}),
    );
    expect(await keysOff(there)).toMatchObject({ status: 'failed', error: { kind: 'ignored' } });
    expect(there.slept).toEqual([1_000, 2_000, 4_000, 1_000, 1_000, 2_000, 4_000, 7_000, 15_000]);
  });
});

const operation = {
  ref: '1',
  write: { type: 'delete', user },
  method: 'DELETE',
  path: '/Users/u1',
  data: undefined,
  bulkable: true,
  bytes: 0,
} as unknown as WireOperation;
const missing = (found: number) =>
  tenant(({ method }) => (method === 'DELETE' ? answer(404, { detail: 'not found' }) : answer(found, {})));

describe('a deletion', () => {
  it('is done where the tenant says so', async () => {
    const there = tenant(() => answer(204));
    expect(await sendDelete(there.session, operation)).toMatchObject({ status: 'done', httpStatus: 204 });
    expect(there.asked).toEqual(['DELETE /scim/Users/u1']);
  });

  it.each([404, 410])('that finds nobody is over where a look finds nobody either (%i)', async (found) => {
    const there = missing(found);
    expect(await sendDelete(there.session, operation)).toMatchObject({ httpStatus: 404, error: { kind: 'not-found' } });
    expect(there.asked).toEqual(['DELETE /scim/Users/u1', 'GET /scim/Users/u1']);
  });

  it('that finds nobody although the account is there has no route', async () => {
    const result = await sendDelete(missing(200).session, operation);
    expect(result).toMatchObject({ error: { kind: 'unsupported', status: 404 } });
    expect(result.error?.message).toBe('the tenant has no route that deletes accounts');
  });

  it.each([400, 403, 429, 500, 503])('that finds nobody is not known where the look ends in %i', async (found) => {
    expect(await sendDelete(missing(found).session, operation)).toMatchObject({ status: 'ambiguous', httpStatus: 404 });
  });

  it('that finds nobody is not known where the look gets no answer', async () => {
    const lost = tenant(({ method }) =>
      method === 'DELETE'
        ? answer(404, {})
        : { answered: false, error: { kind: 'network' } as never, ambiguous: true, attempts: 3, latencyMs: 1 },
    );
    expect(await sendDelete(lost.session, operation)).toMatchObject({ status: 'ambiguous' });
  });
});
