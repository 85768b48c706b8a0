import { describe, expect, it } from 'vitest';
import type { ProfileName } from '../../../src/cxone/connect/profiles.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { Clock } from '../../../src/model/clock.ts';
import {
  people,
  PRESETS,
  scaledClock,
  seededRandom,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { open, request, settingsFor } from './pair.ts';

const tokens = (server: TenantHandle) => server.requests.filter(({ path }) => /token/.test(path));

describe('every profile signs in as its table says', () => {
  it.each<[ProfileName, string, Partial<TenantSettings>]>([
    ['bulk', 'client_credentials', {}],
    ['roles', 'client_credentials', {}],
    ['lifecycle', 'client_credentials', {}],
    ['entra', 'client_credentials', {}],
    ['generic', 'client_credentials', {}],
    ['cxone', 'password', {}],
    ['cxone-gov', 'password', {}],
    ['cxone', 'access-key', { clientId: '', clientSecret: '' }],
  ])('%s: %s', async (profile, grant, more) => {
    await using pair = await open(profile, { ...PRESETS[profile], users: people(3) }, more);
    expect(pair.server.grants).toEqual([grant]);
    expect((await pair.tenant.read(request())).users).toHaveLength(3);
    expect(pair.tenant.description).toMatchObject({ profile, scimUrl: pair.server.scimUrl });
  });

  it('attributes, by HTTP Basic, without a SCIM base', async () => {
    await using pair = await open('attributes', PRESETS.attributes, (server) => ({
      scimUrl: '',
      apiUrl: server.apiUrl,
    }));
    expect(pair.tenant.description).toMatchObject({ scimUrl: '', apiUrl: pair.server.apiUrl });
  });

  it.each(['basic', 'body'] as const)('with credentials in the %s, whatever they hold', async (clientAuth) => {
    const odd = { clientId: 'app@vendor:1', clientSecret: 'a+b/c=%&é ====', clientAuth };
    await using pair = await open('generic', { ...PRESETS.generic, auth: odd }, { ...odd });
    expect(pair.server.grants).toEqual(['client_credentials']);
  });
});

describe('client authentication', () => {
  it.each([
    ['entra', 'basic'],
    ['roles', 'basic'],
    ['cxone', 'body'],
  ] as const)('that profile %s does not assume (%s) is found out once, and said', async (profile, clientAuth) => {
    const preset: TenantOptions = PRESETS[profile];
    await using pair = await open(profile, { ...preset, auth: { ...preset.auth, clientAuth }, users: people(3) });
    expect(tokens(pair.server)).toHaveLength(2);
    expect(pair.tenant.capabilities.notes.join()).toContain(`give \`client-auth: ${clientAuth}\` to save a request`);
    pair.server.revokeTokens();
    expect((await pair.tenant.read(request())).users).toHaveLength(3);
    expect(tokens(pair.server)).toHaveLength(3);
  });

  it.each([
    ['with a secret that is wrong both ways', { clientSecret: 'wrong' }, 2],
    ['that the workflow names', { clientAuth: 'body' }, 1],
  ] as const)('%s ends the run', async (_, more, requests) => {
    const auth = { clientAuth: 'basic' } as const;
    const { server, tenant, close } = await connect({ ...PRESETS.generic, auth }, 'generic', () => more);
    await expect(tenant.connect()).rejects.toMatchObject({ reason: 'auth-failed' });
    expect(tokens(server)).toHaveLength(requests);
    await close();
  });
});

describe('a token', () => {
  it('that is refused ends the run, and the secret is not in the message', async () => {
    const failure = open('generic', PRESETS.generic, { clientSecret: 'wrong-secret-value' });
    await expect(failure).rejects.toMatchObject({ reason: 'auth-failed' });
    await expect(failure).rejects.not.toThrow(/wrong-secret-value/);
  });

  it('is fetched once for many, renewed before its end, and again after it was revoked', async () => {
    let later = 0;
    const wall = scaledClock();
    const clock: Clock = { now: () => wall.now() + later, sleep: (ms, signal) => wall.sleep(ms, signal) };
    const server = await startTenant({ ...PRESETS.generic, users: people(3), auth: { lifetime: 600 }, clock });
    const tenant = createTenant(settingsFor(server, 'generic'), { clock, random: seededRandom(1) });
    await tenant.connect();
    await Promise.all([tenant.get('a'), tenant.get('b'), tenant.read(request())]);
    expect(tokens(server)).toHaveLength(1);
    later += 530_000;
    await tenant.get('a');
    expect(tokens(server)).toHaveLength(1);
    later += 15_000;
    await Promise.all([tenant.get('a'), tenant.get('b')]);
    expect(tokens(server)).toHaveLength(2);
    server.revokeTokens();
    await Promise.all([tenant.get('a'), tenant.get('b'), tenant.get('c')]);
    expect(tokens(server)).toHaveLength(3);
    await tenant.close();
    await server.close();
  });

  it('that is refused for its scope ends the run, and says which input to look at', async () => {
    await expect(open('bulk', PRESETS.bulk, { scope: 'scim everything' })).rejects.toMatchObject({
      reason: 'auth-failed',
      advice: expect.stringContaining('`scope`') as string,
    });
  });

  it('that names too few scopes stops the run before anything is sent', async () => {
    const auth = { clientAuth: 'body', scopes: ['scim:read'] } as const;
    await expect(
      open('entra', { ...PRESETS.entra, auth: { ...auth, scopes: [...auth.scopes] } }, { needs: ['write'] }),
    ).rejects.toMatchObject({ reason: 'auth-failed', message: expect.stringContaining('scim:write') as string });
    await using pair = await open('entra', { ...PRESETS.entra, auth: { ...auth, scopes: [...auth.scopes] } });
    expect(pair.tenant.description.scopes).toEqual(['scim:read']);
  });
});

const connect = async (
  options: Parameters<typeof startTenant>[0],
  profile: ProfileName,
  more: (server: TenantHandle) => Partial<TenantSettings>,
) => {
  const server = await startTenant(options);
  const tenant = createTenant(settingsFor(server, profile, more(server)), {
    clock: scaledClock(60),
    random: seededRandom(1),
  });
  return { server, tenant, close: async () => Promise.all([tenant.close(), server.close()]) };
};

describe('nobody else gets the token', () => {
  it('from a redirect', async () => {
    const { server, tenant, close } = await connect(
      { ...PRESETS.generic, faults: [{ kind: 'redirect', times: Infinity, match: { path: '/scim/v2/Users' } }] },
      'generic',
      () => ({}),
    );
    await tenant.connect();
    await expect(tenant.read(request())).rejects.toMatchObject({ reason: 'tenant-unreachable' });
    const result = await tenant.sendOne(
      tenant.prepare({
        type: 'create',
        ref: 'r',
        attributes: { userName: 'a@example.com', givenName: 'A', familyName: 'B' },
      }),
    );
    expect(result.status).not.toBe('done');
    expect(server.violations).toEqual([]);
    await close();
  });

  it('from a discovery answer', async () => {
    const { server, tenant, close } = await connect(PRESETS.cxone, 'cxone', () => ({}));
    server.setFault({
      kind: 'status',
      status: 200,
      times: Infinity,
      match: { path: 'openid-configuration' },
      body: JSON.stringify({ token_endpoint: `${server.strangerUrl}/token` }),
    });
    await expect(tenant.connect()).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('token_endpoint') as string,
    });
    expect(server.deliveries).toEqual([]);
    await close();
  });

  it('from a cxone-configuration, unless the host is allowed', async () => {
    const { server, tenant, close } = await connect(PRESETS.cxone, 'cxone', () => ({}));
    server.setFault({
      kind: 'status',
      status: 200,
      times: Infinity,
      match: { path: 'cxone-configuration' },
      body: JSON.stringify({ api_endpoint: server.strangerUrl }),
    });
    await expect(tenant.connect()).rejects.toMatchObject({ reason: 'config-invalid' });
    expect(server.deliveries).toEqual([]);
    const friendly = createTenant(settingsFor(server, 'cxone', { allowedHosts: [new URL(server.strangerUrl).host] }), {
      clock: scaledClock(60),
      random: seededRandom(1),
    });
    await friendly.connect();
    expect(friendly.description.apiUrl).toBe(server.strangerUrl);
    await friendly.close();
    await close();
  });

  it('from the Location of an accepted deletion', async () => {
    const { server, tenant, close } = await connect({ ...PRESETS.generic, users: people(1) }, 'generic', () => ({}));
    await tenant.connect();
    const [user] = (await tenant.read(request())).users;
    server.setFault({ kind: 'status', status: 202, match: { method: 'DELETE' }, body: '{}' });
    if (user)
      await tenant.sendOne(
        tenant.prepare({
          type: 'delete',
          ref: 'r',
          user,
          licensePolicy: 'RECLAIM',
          terminateSessions: true,
          retainData: true,
        }),
      );
    expect(server.deliveries).toEqual([]);
    await close();
  });
});

describe('a cancelled run', () => {
  it('ends what is under way with an AbortError', async () => {
    const server = await startTenant({
      ...PRESETS.generic,
      faults: [{ kind: 'hang', times: Infinity, match: { path: '/scim/v2/Users' } }],
    });
    const controller = new AbortController();
    const tenant = createTenant(settingsFor(server, 'generic', { requestTimeoutSeconds: 600 }), {
      clock: scaledClock(),
      random: seededRandom(1),
      signal: controller.signal,
    });
    await tenant.connect();
    const read = tenant.read(request());
    const write = tenant.sendOne(
      tenant.prepare({
        type: 'create',
        ref: 'r',
        attributes: { userName: 'a@example.com', givenName: 'A', familyName: 'B' },
      }),
    );
    controller.abort();
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
    await expect(write).rejects.toMatchObject({ name: 'AbortError' });
    await tenant.close();
    await server.close();
  });
});

describe('capabilities', () => {
  it('are what ServiceProviderConfig says', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      limits: { maxOperations: 12, maxPayloadSize: 5000, maxResults: 77 },
    });
    expect(pair.tenant.capabilities).toMatchObject({
      bulk: { maxOperations: 12, maxPayloadSize: 5000 },
      patch: true,
      filter: true,
      etag: true,
    });
    expect(pair.tenant.bulkLimits).toEqual({ operations: 12, bytes: 5000 });
  });

  it('are what the profile assumes where there is none', async () => {
    const offer = { ...PRESETS.bulk.offer, serviceProviderConfig: false };
    await using pair = await open('bulk', { ...PRESETS.bulk, offer });
    expect(pair.tenant.bulkLimits).toEqual({ operations: 50, bytes: 1_048_576 });
    expect(pair.tenant.capabilities.notes.join()).toContain('profile bulk assumed');
    await using generic = await open('generic', { ...PRESETS.generic, offer });
    expect(generic.tenant.bulkLimits).toBeNull();
  });

  it('give way to the input `bulk`', async () => {
    await using off = await open('generic', PRESETS.generic, { bulk: 'off' });
    expect(off.tenant.bulkLimits).toBeNull();
    await expect(open('entra', PRESETS.entra, { bulk: 'on' })).rejects.toMatchObject({ reason: 'config-invalid' });
    await expect(open('cxone', PRESETS.cxone, { bulk: 'on' })).rejects.toMatchObject({ reason: 'config-invalid' });
  });

  it('wrong settings end it before a request is sent', async () => {
    const tenant = createTenant(
      { ...settingsFor(await dead(), 'generic'), scimUrl: 'http://x.example.com' },
      { clock: scaledClock(60), random: () => 0 },
    );
    await expect(tenant.connect()).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('scim-url') as string,
    });
  });

  it('a tenant that is not there is unreachable', async () => {
    const tenant = createTenant(settingsFor(await dead(), 'generic'), { clock: scaledClock(60), random: () => 0 });
    await expect(tenant.connect()).rejects.toMatchObject({ reason: 'tenant-unreachable' });
    await tenant.close();
  });
});

/** A tenant that has closed already. */
async function dead(): Promise<TenantHandle> {
  const server = await startTenant(PRESETS.generic);
  await server.close();
  return server;
}
