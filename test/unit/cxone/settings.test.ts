import { describe, expect, it } from 'vitest';
import { hostCheck } from '../../../src/cxone/connect/hosts.ts';
import { addressesOf, type ProfileName, PROFILES } from '../../../src/cxone/connect/profiles.ts';
import { missingScopes } from '../../../src/cxone/connect/scopes.ts';
import { checkSettings, type TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { USUAL } from '../../tenant/client-settings.ts';

const settings = (more: Partial<TenantSettings>): TenantSettings => ({
  profile: 'bulk',
  tenant: 'acme',
  clientId: 'id',
  clientSecret: 'secret',
  ...USUAL,
  ...more,
});
const inputs = (more: Partial<TenantSettings>): string[] => checkSettings(settings(more)).map(({ input }) => input);

describe('allowed-hosts', () => {
  const said = (...allowedHosts: string[]) => checkSettings(settings({ allowedHosts }));

  it('takes hosts, with a port or with all below a domain', () => {
    const right = [
      'a.example',
      'A.Example:8443',
      '*.b.example',
      'localhost',
      '127.0.0.1:9',
      '[::1]:9',
      'xn--bcher-kva.example',
    ];
    expect(said(...right)).toEqual([]);
    for (const host of right.filter((one) => !one.startsWith('*.')))
      expect(hostCheck([], [host])(new URL(`https://${host}/x`)), host).toBe(true);
  });

  it.each([
    ['https://a.example', 'a.example'],
    ['https://a.example:8443/scim/v2', 'a.example:8443'],
    ['a.example/', 'a.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['a.example, b.example', ''],
    ['*', ''],
    ['*.*.example', ''],
    ['https://', ''],
  ])('says that %s is no host: it would never be asked', (given, meant) => {
    const [problem, another] = said('c.example', given);
    expect(another).toBeUndefined();
    expect(problem).toMatchObject({ reason: 'config-invalid', input: 'allowed-hosts' });
    expect(problem?.message).toContain(`“${given}”`);
    expect(problem?.advice.includes('Did you mean')).toBe(meant !== '');
    if (meant !== '') expect(problem?.advice).toContain(`Did you mean \`${meant}\`?`);
  });
});

describe('settings', () => {
  it.each<[ProfileName, Partial<TenantSettings>]>([
    ['bulk', {}],
    ['roles', {}],
    ['lifecycle', {}],
    ['entra', { tenant: '' }],
    ['attributes', {}],
    ['cxone', { accessKeyId: 'k', accessKeySecret: 's' }],
    ['cxone-gov', { accessKeyId: 'k', accessKeySecret: 's' }],
    [
      'cxone',
      {
        accessKeyId: 'k',
        accessKeySecret: 's',
        clientId: '',
        clientSecret: '',
        tenant: '7c3f1a52-0b8e-4d5a-9a41-2f6f0f6d1c11',
      },
    ],
    ['generic', { tokenUrl: 'https://x.example.com/token', scimUrl: 'https://x.example.com/scim' }],
    ['generic', { tokenUrl: 'http://127.0.0.1:8080/token', scimUrl: 'http://localhost:8080/scim' }],
  ])('are enough for %s', (profile, more) => expect(checkSettings(settings({ profile, ...more }))).toEqual([]));

  it.each<[string, Partial<TenantSettings>, string[]]>([
    ['secrets', { clientId: '', clientSecret: '' }, ['client-id', 'client-secret']],
    ['an access key', { profile: 'cxone' }, ['access-key-id', 'access-key-secret']],
    ['the tenant', { tenant: '' }, ['tenant']],
    ['the tenant, once', { profile: 'roles', tenant: '' }, ['tenant']],
    [
      'the GUID without an application',
      { profile: 'cxone', tenant: '', clientId: '', accessKeyId: 'k', accessKeySecret: 's' },
      ['tenant'],
    ],
    ['every URL of generic', { profile: 'generic' }, ['token-url', 'scim-url']],
    ['HTTPS', { scimUrl: 'http://x.example.com/scim' }, ['scim-url']],
    ['a URL', { tokenUrl: 'nonsense' }, ['token-url']],
    ['no user in a URL', { tokenUrl: 'https://me:pw@x.example.com/' }, ['token-url']],
    ['the base alone', { scimUrl: 'https://x.example.com/scim/v2/Users' }, ['scim-url']],
    ['a URL that is filled in', { scimUrl: 'https://{tenant}.example.com/scim/v2' }, ['scim-url']],
    ['a tenant that stays in its place', { tenant: 'evil.example.com/x#' }, ['tenant']],
  ])('miss %s', (_, more, expected) => expect(inputs(more)).toEqual(expected));

  it('name the input and say what to do, without its value', () => {
    for (const { input, message, advice } of checkSettings(
      settings({ tenant: '', clientSecret: '', tokenUrl: 'https://me:hunter2@x.example.com/' }),
    )) {
      expect(message).toContain(`\`${input}\``);
      expect(message + advice).not.toContain('hunter2');
    }
  });
});

describe('profiles', () => {
  it('are the table', () => {
    expect(addressesOf({ profile: 'bulk', tenant: 'acme' })).toEqual({
      tokenUrl: 'https://api.nicecxone.com/oauth/token',
      scimUrl: 'https://acme.api.cxone.com/scim/v2',
      apiUrl: null,
      issuer: null,
    });
    expect(addressesOf({ profile: 'roles', tenant: 'acme' })).toMatchObject({
      tokenUrl: 'https://acme.niceincontact.com/oauth/token',
      scimUrl: 'https://acme.niceincontact.com/scim/v2',
      apiUrl: 'https://acme.niceincontact.com',
    });
    expect(addressesOf({ profile: 'lifecycle', tenant: 'acme' })).toMatchObject({
      tokenUrl: 'https://auth.nicecxone.com/oauth2/token',
      apiUrl: 'https://acme.nicecxone.com',
    });
    expect(addressesOf({ profile: 'entra' })).toMatchObject({
      tokenUrl: 'https://platform.nicecxone.com/oauth/token',
      scimUrl: 'https://api.nicecxone.com/scim/v2',
    });
    expect(addressesOf({ profile: 'attributes', tenant: 'acme' })).toMatchObject({
      tokenUrl: 'https://acme.my.cxone.com/oauth/token',
      scimUrl: null,
      apiUrl: 'https://acme.my.cxone.com',
    });
    expect(addressesOf({ profile: 'cxone' })).toEqual({
      tokenUrl: null,
      scimUrl: null,
      apiUrl: null,
      issuer: 'https://cxone.niceincontact.com',
    });
    expect(addressesOf({ profile: 'cxone-gov' }).issuer).toBe('https://cxone-gov.niceincontact.com');
    expect(addressesOf({ profile: 'cxone', apiUrl: 'https://api-na1.niceincontact.com/' }).scimUrl).toBe(
      'https://api-na1.niceincontact.com/scim/v2',
    );
  });

  it('every field gives way to an input', () => {
    for (const profile of Object.keys(PROFILES) as ProfileName[]) {
      const own = {
        tokenUrl: 'https://t.example.com/t',
        scimUrl: 'https://s.example.com/s',
        apiUrl: 'https://a.example.com',
        issuer: 'https://i.example.com',
      };
      expect(addressesOf({ profile, tenant: 'acme', ...own })).toEqual(own);
    }
  });
});

describe('hosts that may be given credentials', () => {
  const allowed = hostCheck(
    ['https://scim.example.com/v2', 'http://127.0.0.1:8080/x', null],
    ['extra.example.net', '*.corp.example', 'port.example.net:8443'],
  );
  it.each([
    'https://na1.niceincontact.com/x',
    'https://nice-incontact.com/',
    'https://api.eu.nicecxone.com/',
    'https://acme.api.cxone.com/',
    'https://x.nicecxone-gov.com/',
    'https://x.nicecxone-sov1.uk/',
    'https://x.nicecxone-sov1.eu/',
    'https://x.nicecxone-sov1.au/',
    'https://scim.example.com/other',
    'http://127.0.0.1:8080/y',
    'https://extra.example.net/',
    'https://a.corp.example/',
    'https://port.example.net:8443/',
  ])('%s', (url) => expect(allowed(new URL(url))).toBe(true));
  it.each([
    'http://na1.niceincontact.com/',
    'https://niceincontact.com.example.net/',
    'https://evilcxone.com/',
    'https://na1.niceincontact.com:8443/',
    'https://me:pw@na1.niceincontact.com/',
    'https://me@na1.niceincontact.com/',
    'https://scim.example.com:444/',
    'http://scim.example.com/',
    'http://127.0.0.1:9999/',
    'https://corp.example/',
    'https://port.example.net/',
    'https://example.com/',
  ])('never %s', (url) => expect(allowed(new URL(url))).toBe(false));
});

describe('scopes', () => {
  it('are compared only where the answer names them and the workflow asks for none of its own', () => {
    const own = settings({ profile: 'entra', needs: ['write', 'groups'] });
    expect(missingScopes(own, ['scim:read'])).toEqual([
      { need: 'write', scope: 'scim:write' },
      { need: 'groups', scope: 'groups:write' },
    ]);
    expect(missingScopes(own, null)).toEqual([]);
    expect(missingScopes({ ...own, scope: 'mine' }, ['mine'])).toEqual([]);
    expect(missingScopes(settings({ profile: 'lifecycle', needs: ['delete', 'sessions'] }), ['users:delete'])).toEqual([
      { need: 'sessions', scope: 'sessions:manage' },
    ]);
  });
});
