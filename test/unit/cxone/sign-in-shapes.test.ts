import { describe, expect, it } from 'vitest';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { ok, type Said, says, scripted, settingsOf } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER = 'bbbbbbbb-0000-4000-8000-000000000002';
const API = 'https://api-na1.niceincontact.com';
const OPEN = '/.well-known/openid-configuration';
const CONFIGURATION = '/.well-known/cxone-configuration';
const APP = '/auth/token';
const KEY = '/authentication/v1/token/access-key';
const TOKEN = ok({ access_token: 'tok', expires_in: '3600', message: 'welcome' });
const whole: Record<string, Said> = {
  [OPEN]: ok({ token_endpoint: 'https://cxone.niceincontact.com/auth/token' }),
  [CONFIGURATION]: ok({ api_endpoint: API, auth_endpoint: 'https://cxone.niceincontact.com', area: 'na1' }),
  [APP]: TOKEN,
  [KEY]: TOKEN,
};
const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
const noApp = { clientId: '', clientSecret: '' };

/** A CXone that is discovered, but for these answers. */
async function signIn(answers: Record<string, Said>, more: Partial<TenantSettings> = {}) {
  const { clock, http } = scripted(({ path }) => ({ ...whole, ...answers })[path]);
  const settings = settingsOf('cxone', { tenant: TENANT, tokenUrl: '', apiUrl: '', scimUrl: '', ...more });
  const tenant = createTenant(settings, { clock, random: () => 0, http: () => http });
  await tenant.connect();
  return tenant.description;
}

describe('discovery', () => {
  it.each([{}, noApp])('finds the bases, whatever stands behind the address (%o)', async (more) => {
    const conf = { [CONFIGURATION]: ok({ api_endpoint: `${API}/?region=1`, auth_endpoint: null }) };
    expect(await signIn(conf, more)).toMatchObject({ apiUrl: API, scimUrl: `${API}/scim/v2` });
  });

  it.each<[string, Record<string, Said>, string, string]>([
    [
      'without a member',
      { [CONFIGURATION]: ok({ apiEndpoint: API }) },
      '`api_endpoint` is missing, expected text – GET /.well-known/cxone-configuration',
      '`tenant`',
    ],
    [
      'with an empty one',
      { [CONFIGURATION]: ok({ api_endpoint: null }) },
      '`api_endpoint` is null, expected text',
      '`api-url`',
    ],
    ['that is an error', { [CONFIGURATION]: ok({ error: 'tenant not found' }) }, 'tenant not found', '`tenant`'],
    ['that is a list', { [CONFIGURATION]: ok([]) }, 'is a list, expected an object', '`api-url`'],
    [
      'of an issuer without a token endpoint',
      { [OPEN]: ok({ issuer: 'x' }) },
      '`token_endpoint` is missing',
      'Check `issuer`, or give',
    ],
    [
      'with an address without a scheme',
      { [CONFIGURATION]: ok({ api_endpoint: 'api-na1.niceincontact.com' }) },
      'the `api_endpoint` that discovery names is no absolute URL',
      'Give `api-url` yourself',
    ],
    [
      'with an address in the clear',
      { [CONFIGURATION]: ok({ api_endpoint: API.replace('s:', ':') }) },
      'is not HTTPS',
      'Give `api-url` yourself',
    ],
    [
      'with a host of someone else',
      { [CONFIGURATION]: ok({ api_endpoint: 'https://api.example.org' }) },
      'https://api.example.org as api_endpoint',
      '`allowed-hosts`',
    ],
    [
      'with a token endpoint of someone else',
      { [OPEN]: ok({ token_endpoint: 'https://auth.example.org/auth/token' }) },
      'https://auth.example.org as token_endpoint',
      '`allowed-hosts`',
    ],
  ])('%s says what is wrong, and what helps', async (_, answers, message, advice) => {
    await expect(signIn(answers)).rejects.toMatchObject({
      reason: 'config-invalid',
      message: containing(message),
      advice: containing(advice),
    });
  });
});

describe('a token', () => {
  it.each<[string, Said, string, string]>([
    [
      'of an application that is not known',
      says(401, { error: 'invalid_client', errorDescription: 'no' }),
      'invalid_client, no',
      '`client-id`',
    ],
    [
      'for a key that is off',
      says(401, { error: 'invalid_grant', error_description: 'off' }),
      'invalid_grant, off',
      '`access-key-id`',
    ],
    [
      'for a key that is off, with success',
      ok({ error: 'invalid_grant' }),
      '(HTTP 200): invalid_grant',
      '`access-key-id`',
    ],
    [
      'for another grant',
      says(400, { error: 'unsupported_grant_type' }),
      'unsupported_grant_type',
      'Leave `grant-type` out',
    ],
    [
      'that the application may not ask for',
      says(400, { error: 'unauthorized_client' }),
      'unauthorized_client',
      'have NiCE register it',
    ],
    ['for a scope', says(400, { error: 'invalid_scope' }), 'invalid_scope', 'Check `scope`'],
    ['at an address that is none', 404, 'The token endpoint is not there (HTTP 404', '`token-url`'],
    ['where something else answers', says(415, {}), '(HTTP 415', '`token-url`'],
    ['in the words of UserHub', says(401, { code: 'A', details: 'key is inactive' }), 'key is inactive', 'access key'],
    [
      'under another name',
      ok({ accessToken: 'tok' }),
      '`access_token` is missing, and there is `accessToken`',
      '`token-url`',
    ],
    ['of no kind', ok({ access_token: null }), '`access_token` is null, expected a token', '`token-url`'],
    ['on a page', { status: 200, text: '<html>' }, 'it is a page for people', '`token-url`'],
    ['in an empty answer', 204, 'it is empty', '`token-url`'],
  ])('%s: what is said, and what helps', async (_, said, message, advice) => {
    await expect(signIn({ [APP]: said })).rejects.toMatchObject({
      reason: 'auth-failed',
      message: containing(message),
      advice: containing(advice),
    });
  });

  it('of another tenant than the input names is not used under that name', async () => {
    const of = (tenantId: string): Record<string, Said> => ({ [APP]: ok({ access_token: jwt({ tenantId }) }) });
    await expect(signIn(of(OTHER))).rejects.toMatchObject({
      reason: 'config-invalid',
      message: containing(`belong to the tenant ${OTHER}`),
      advice: containing(`Give \`tenant: ${OTHER}\``),
    });
    expect(await signIn(of(OTHER), { tenant: OTHER })).toMatchObject({ apiUrl: API });
    expect(await signIn(of(TENANT.toUpperCase()))).toMatchObject({ apiUrl: API });
    expect(await signIn(of(OTHER), { tenant: 'acme' })).toMatchObject({ apiUrl: API });
  });
});
