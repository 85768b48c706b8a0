import { afterEach, describe, expect, it } from 'vitest';
import { people, PRESETS, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import type { Json } from '../../tenant/wire.ts';
import { clientOf, type Client } from './client.ts';

let tenant: TenantHandle;
let call: Client;
async function open(options: TenantOptions = {}): Promise<void> {
  tenant = await startTenant(options);
  call = await clientOf(tenant);
}
afterEach(() => tenant.close());

async function grant(
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; json: Json }> {
  const response = await fetch(tenant.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
  return { status: response.status, json: (await response.json()) as Json };
}

describe('tokens', () => {
  it('come for client credentials in the place the tenant wants', async () => {
    await open({ auth: { clientAuth: 'body', scopes: ['scim'] } });
    const { clientId, clientSecret } = tenant.settings.auth;
    const basic = { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` };
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    expect(await grant({ ...body, scope: 'scim' })).toMatchObject({
      status: 200,
      json: { token_type: 'Bearer', expires_in: 3600, scope: 'scim' },
    });
    expect(await grant({ ...body, scope: 'scim admin' })).toMatchObject({
      status: 400,
      json: { error: 'invalid_scope' },
    });
    expect(await grant({ grant_type: 'client_credentials' }, basic)).toMatchObject({
      status: 401,
      json: { error: 'invalid_client' },
    });
    expect(await grant({ ...body, client_secret: 'wrong' })).toMatchObject({ status: 401 });
    tenant.settings.auth.clientAuth = 'basic';
    expect((await grant({ grant_type: 'client_credentials' }, basic)).status).toBe(200);
    expect((await grant(body)).status).toBe(401);
  });

  it('come for an access key, through discovery, with and without an app', async () => {
    await open(PRESETS.cxone);
    const { clientId, clientSecret, accessKeyId, accessKeySecret, tenantId } = tenant.settings.auth;
    const openid = (await (await fetch(`${tenant.issuer}/.well-known/openid-configuration`)).json()) as Json;
    expect(openid['token_endpoint']).toBe(`${tenant.url}/auth/token`);
    expect(
      (
        await grant({
          grant_type: 'password',
          username: accessKeyId,
          password: accessKeySecret,
          client_id: clientId,
          client_secret: clientSecret,
        })
      ).json,
    ).toMatchObject({ refresh_token: 'refresh-2' });
    const direct = await fetch(`${tenant.url}/authentication/v1/token/access-key`, {
      method: 'POST',
      body: JSON.stringify({ accessKeyId, accessKeySecret }),
    });
    const token = ((await direct.json()) as Json)['access_token'] as string;
    expect(JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString())).toMatchObject({ tenantId });
    expect(
      await (await fetch(`${tenant.issuer}/.well-known/cxone-configuration?tenantId=${tenantId}`)).json(),
    ).toMatchObject({ api_endpoint: tenant.url });
    expect((await fetch(`${tenant.issuer}/.well-known/cxone-configuration?tenantId=none`)).status).toBe(404);
    expect(tenant.grants).toEqual(['client_credentials', 'password', 'access-key']);
  });

  it('end by time or by revocation, and are never kept in the log', async () => {
    const clock = { at: 0, now: () => clock.at, sleep: async () => {} };
    await open({ clock, auth: { lifetime: 60, announcedLifetime: 3600 } });
    expect((await call('GET', '/Users')).status).toBe(200);
    clock.at += 61_000;
    expect((await call('GET', '/Users')).status).toBe(401);
    call = await clientOf(tenant);
    tenant.revokeTokens();
    expect((await call('GET', '/Users')).status).toBe(401);
    expect(JSON.stringify(tenant.requests)).not.toContain(tenant.settings.auth.clientSecret);
    expect(tenant.requests.at(-1)?.headers['authorization']).toBe('Bearer [redacted]');
  });
});

describe('the tutorials’ routes', () => {
  it('clean up before the deletion, and object to it afterwards', async () => {
    await open({ users: people(1).map((one) => ({ ...one, sessions: 2, dependencies: { queues: 2, skills: 1 } })) });
    const [id] = [...tenant.users.keys()] as [string];
    expect((await call('GET', `//api/v2/users/${id}/queues`)).json['entities']).toHaveLength(2);
    expect((await call('GET', `//api/v2/users/${id}/skills`)).json['items']).toHaveLength(1);
    expect((await call('GET', `//api/v2/recordings?userIds=${id}`)).json).toEqual({ items: [] });
    expect((await call('POST', '//api/v2/license/reclaim', { external_id: 'E000001', reason: 'left' })).status).toBe(
      200,
    );
    expect(
      (await call('POST', '//api/v2/sessions/bulk-revoke', { user_external_ids: ['E000001'], force: true })).json,
    ).toEqual({ revoked_sessions: 2 });
    expect(
      (
        await call('POST', '//api/v2/pubsub/commands', {
          command: 'FORCE_DISCONNECT',
          target_type: 'USER',
          target_id: id,
          metadata: { reason: 'left', timestamp: 1 },
        })
      ).status,
    ).toBe(202);
    expect((await call('POST', `//api/v2/users/${id}/cache/refresh`)).status).toBe(204);
    expect(tenant.cleanup).toEqual({
      licenses: ['E000001'],
      sessions: ['E000001'],
      disconnects: [id],
      refreshed: [id],
      logouts: [],
    });
    expect((await call('DELETE', `/Users/${id}`)).status).toBe(422);
    tenant.settings.quirks.deleteChecksDependencies = false;
    expect((await call('DELETE', `/Users/${id}`, undefined, { 'x-nice-licenseaction': 'RECLAIM' })).status).toBe(204);
    expect(tenant.deleted[0]).toMatchObject({ license: 'reclaimed', sessions: 0 });
    expect((await call('POST', '//api/v2/license/reclaim', { external_id: 'E000001' })).status).toBe(404);
    expect(tenant.violations).toEqual(['clean-up after the deletion of E000001']);
  });

  it('list attribute definitions by one cursor at a time', async () => {
    await open(PRESETS.attributes);
    const page = (await call('GET', '//api/v2/users/attributes?page_size=3')).json;
    expect(page['items']).toHaveLength(3);
    const cursor = page['nextPageToken'] as string;
    expect((await call('GET', `//api/v2/users/attributes?page_size=3&cursor=${cursor}`)).json).toMatchObject({
      items: [{ name: 'certified' }],
    });
    expect((await call('GET', '//api/v2/users/attributes?type=string&scope=user')).json['items']).toHaveLength(1);
    expect((await call('GET', `//api/v2/users/attributes?page_size=3&cursor=${cursor}`)).status).toBe(400);
    expect((await call('GET', '//api/v2/users/attributes?page_size=1001')).status).toBe(400);
    expect((await call('GET', `//api/v2/users/attributes?validation_rule=${'x'.repeat(8192)}`)).status).toBe(400);
    expect((await call('POST', '//api/v2/license/reclaim', {})).status).toBe(404);
  });
});

describe('the published routes', () => {
  it('search, deactivate, revive, log out and switch keys off', async () => {
    await open({
      ...PRESETS.cxone,
      users: people(150, { roles: ['role-agent', 'role-admin'] }).map((one, i) =>
        i === 0 ? { ...one, accessKeys: ['K1'] } : one,
      ),
    });
    const page = (
      await call('POST', '//user-management/v2/users/search', {
        skip: 0,
        top: 1000,
        fields: ['userName', 'status', 'role', 'secondaryRoleIds', 'externalIdentity'],
      })
    ).json;
    expect(page['totalRecords']).toBe(150);
    const users = page['users'] as Json[];
    expect(users).toHaveLength(100);
    expect(users[0]).toMatchObject({
      status: 'ACTIVE',
      externalIdentity: 'E000001',
      secondaryRoleIds: ['role-agent'],
      role: 'Support Admin',
    });
    const id = users[0]?.['id'] as string;
    expect((await call('POST', '//user-management/v1/users/deactivate', { userIds: [id, 'none'] })).json).toEqual({
      notDeletedUserIds: ['none'],
    });
    expect(tenant.users.get(id)?.resource['active']).toBe(false);
    expect((await call('POST', `//user-management/v1/users/${id}/revive`)).status).toBe(200);
    const agent = (
      (
        await call(
          'GET',
          `//inContactAPI/services/v34.0/agents?searchString=${encodeURIComponent(users[0]?.['userName'] as string)}`,
        )
      ).json['agents'] as Json[]
    )[0] as Json;
    expect(agent['userID']).toBe(id);
    expect((await call('POST', `//inContactAPI/services/v34.0/agents/${String(agent['agentId'])}/logout`)).status).toBe(
      202,
    );
    expect(tenant.cleanup.logouts).toEqual([id]);
    expect((await call('GET', `//access-key-management/v1/access-keys?userId=${id}`)).json).toMatchObject({
      accessKeys: [{ accessKeyId: 'K1', userId: id, isActive: true }],
    });
    expect(
      (await call('PATCH', '//access-key-management/v1/access-keys?accessKeyId=K1', { isActive: false })).status,
    ).toBe(200);
    expect((await call('POST', '//authorization/v1/roles/search', {})).json['roles']).toHaveLength(4);
    expect((await call('DELETE', `/Users/${id}`)).status).toBe(405);
    expect(tenant.writes.map((it) => it.path.split('/').at(-1))).toEqual([
      'deactivate',
      'revive',
      'logout',
      'access-keys?accessKeyId=K1',
      id,
    ]);
  });
});

describe('people', () => {
  it('are the same for the same number', () => {
    expect(people(3, { from: 5 })).toEqual(people(10).slice(4, 7));
    expect(new Set(people(5000).map((one) => one.userName)).size).toBe(5000);
    expect(people(1, { seed: 2 })[0]?.familyName).not.toBe(people(1)[0]?.familyName);
  });

  it('survive seed and snapshot', async () => {
    const all = people(20, { team: 'Blue', roles: ['role-agent'] });
    await open({ users: all });
    const flat = tenant.snapshot().map(({ id: _id, ...rest }) => rest);
    expect(flat).toEqual([...all].sort((a, b) => (a.userName < b.userName ? -1 : 1)));
  });
});
