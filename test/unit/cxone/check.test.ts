import { describe, expect, it } from 'vitest';
import { byteWords, clockWords } from '../../../src/cxone/check/diagnosis-words.ts';
import type { ProfileName } from '../../../src/cxone/connect/profiles.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { type Asked, listOf, ok, type Said, says, type Script, tenant } from './scripted.ts';

const account = (id: string, more: object = {}) => ({
  id,
  userName: `${id}@example.com`,
  name: { givenName: 'A', familyName: 'B' },
  active: true,
  ...more,
});
const ANN = account('ann');
const BEN = account('ben');
const SPC = { patch: { supported: true }, bulk: { supported: false }, filter: { supported: true, maxResults: 200 } };

/** A tenant of the tutorials in which everything works. */
const whole: Script = ({ path, query }) => {
  if (path.endsWith('/ServiceProviderConfig')) return ok(SPC);
  if (path.endsWith('/Groups')) return listOf([{ id: 'g1', displayName: 'Agents' }]);
  if (path.endsWith('/users/attributes')) return ok({ items: [] });
  if (!path.endsWith('/Users')) return undefined;
  if (query.has('filter')) return listOf([ANN]);
  return query.get('startIndex') === '2' ? listOf([BEN], 2) : listOf([ANN, BEN]);
};
/** The same of NiCE's published API. */
const hub: Script = ({ method, path, query, body }) => {
  const { skip = 0 } = (body ?? {}) as { skip?: number };
  const users = ['ann', 'ben'].map((id) => ({ id, userName: `${id}@example.com`, status: 'ACTIVE' }));
  if (path.endsWith('/users/search')) return ok({ totalRecords: 2, users: users.slice(skip) });
  if (path.endsWith('/roles/search')) return ok({ roles: [{ roleId: 'r1', roleName: 'Agent' }] });
  if (path.endsWith('/Users') && query.has('filter')) return listOf([ANN]);
  if (path.endsWith('/v1/users') && method === 'GET') return ok({ users });
  if (path.endsWith('/teams/search')) return ok({ teams: [] });
  if (path.endsWith('/agents')) return ok({ agents: [], hiddenAgents: 3 });
  if (path.endsWith('/agents/states')) return ok({ states: [] });
  return path.endsWith('/skills') ? says(403, { message: 'no' }) : undefined;
};
const but =
  (base: Script, part: RegExp, said: Said | ((asked: Asked) => Said)): Script =>
  (asked) => {
    const at = `${asked.method} ${asked.path}?${asked.query.toString()}`;
    return part.test(at) ? (typeof said === 'function' ? said(asked) : said) : base(asked);
  };

async function checked(profile: ProfileName, script: Script, more: Partial<TenantSettings> = {}) {
  const there = tenant(profile, script, more);
  const { findings, failure, clockDifferenceMs } = await there.tenant.diagnose!();
  const of = (name: string) => findings.find((one) => one.name === name);
  return { of, failure, clockDifferenceMs, routes: there.routes() };
}

type Row = [
  what: string,
  profile: ProfileName,
  script: Script,
  finding: Record<string, unknown> & { name: string },
  reason?: string,
  more?: Partial<TenantSettings>,
];

describe('a check of a tenant', () => {
  it('writes nothing and finds all that there is', async () => {
    const { of, failure, routes } = await checked('generic', whole);
    for (const name of ['sign-in', 'users', 'paging', 'filter', 'service-provider-config', 'patch', 'attributes'])
      expect([name, of(name)?.status]).toEqual([name, 'works']);
    expect(of('bulk')).toMatchObject({ status: 'absent', detail: 'people are written one by one' });
    expect(of('scopes')).toMatchObject({ status: 'unknown', detail: 'the token answer names no scopes' });
    expect(failure).toBeUndefined();
    expect(routes.filter((route) => !route.startsWith('GET '))).toEqual(['POST /token']);
  });

  const token = (scope: string | string[]) => ok({ access_token: 'tok', expires_in: 3600, scope });
  it.each<Row>([
    [
      'scopes that are all granted',
      'bulk',
      but(whole, /token/, token('scim')),
      { name: 'scopes', status: 'works', detail: 'granted: scim' },
    ],
    ...[ok({ error: 'no' }), ok([]), ok('<html>')].flatMap((said): Row[] => [
      [
        'a success that is no page of definitions',
        'bulk',
        but(whole, /attributes/, said),
        { name: 'attributes', status: 'failed', detail: 'the answer is no page of definitions' },
        undefined,
        { apiUrl: 'https://api.example.com' },
      ],
      [
        'the same where definitions are all there is',
        'attributes',
        but(whole, /attributes/, said),
        { name: 'attributes', status: 'failed' },
        'config-invalid',
      ],
    ]),
    [
      'a scope that only some work needs',
      'lifecycle',
      but(whole, /token/, token(['provisioning:write', 'users:delete', 'license:read'])),
      {
        name: 'scopes',
        status: 'absent',
        detail: expect.stringContaining('not granted: sessions:manage (sessions)') as string,
        advice: expect.stringContaining('Grant `sessions:manage`') as string,
      },
      undefined,
      { scope: '' },
    ],
    [
      'a scope that every run needs',
      'entra',
      but(whole, /token/, token('scim:write')),
      { name: 'scopes', status: 'failed' },
      'auth-failed',
    ],
    [
      'a tenant without a SCIM base',
      'attributes',
      whole,
      { name: 'users', status: 'unknown', detail: 'profile attributes has no SCIM base' },
      undefined,
      { scimUrl: '' },
    ],
    [
      '`bulk: on` where there is none',
      'generic',
      whole,
      { name: 'bulk', status: 'failed', advice: 'Set `bulk` to `auto`.' },
      undefined,
      { bulk: 'on' },
    ],
    [
      'groups that cannot be listed',
      'roles',
      but(whole, /Groups/, 404),
      { name: 'roles', status: 'absent', detail: expect.stringContaining('the `groups` matrix') as string },
    ],
    [
      'groups without a total',
      'generic',
      but(whole, /Groups/, ok({ Resources: [] })),
      { name: 'roles', status: 'works', detail: expect.stringContaining('the tenant has some groups') as string },
    ],
    [
      'a role search that is refused',
      'cxone',
      but(hub, /roles\/search/, 403),
      { name: 'roles', status: 'failed', advice: expect.stringContaining('“Role Management: View”') as string },
    ],
    [
      'definitions that an optional profile may not read',
      'generic',
      but(whole, /attributes/, says(403, { message: 'no' })),
      { name: 'attributes', status: 'failed', advice: expect.stringContaining('users.attributes.read') as string },
    ],
    [
      'definitions that an optional profile reads badly',
      'generic',
      but(whole, /attributes/, says(400, { message: 'odd' })),
      {
        name: 'attributes',
        status: 'failed',
        detail: 'definitions cannot be read: odd',
        advice: 'Give the words above to NiCE support.',
      },
    ],
    [
      'definitions that the profile needs and may not read',
      'attributes',
      but(whole, /attributes/, says(403, { message: 'no' })),
      { name: 'attributes', status: 'failed', advice: 'Grant the scope `users.attributes.read`.' },
      'auth-failed',
      { scimUrl: '' },
    ],
    [
      'definitions that the profile needs and a tenant that fails',
      'attributes',
      but(whole, /attributes/, says(503, { message: 'down' })),
      { name: 'attributes', status: 'failed' },
      'tenant-unreachable',
      { scimUrl: '' },
    ],
    [
      'definitions without a REST base',
      'generic',
      whole,
      { name: 'attributes', status: 'unknown', detail: 'there is no REST base (`api-url`)' },
      undefined,
      { apiUrl: '' },
    ],
    [
      'users that may not be read',
      'generic',
      but(whole, /Users/, says(403, { detail: 'no' })),
      { name: 'users', status: 'failed', advice: expect.stringContaining('(scope or role)') as string },
      'auth-failed',
    ],
    [
      'users that the API user may not read',
      'cxone',
      but(hub, /v2\/users\/search/, 403),
      { name: 'users', status: 'failed', advice: expect.stringContaining('“Employees: View”') as string },
      'auth-failed',
    ],
    [
      'a tenant that does not answer',
      'generic',
      but(whole, /Users/, 'network'),
      { name: 'users', status: 'failed', detail: expect.stringContaining('was not answered') as string },
      'tenant-unreachable',
    ],
    [
      'a tenant that answers with an error and no word',
      'generic',
      but(whole, /Users/, says(500, {})),
      { name: 'users', status: 'failed', detail: 'The first page of users was answered HTTP 500 without a message.' },
      'tenant-unreachable',
    ],
    [
      'a tenant that lists nobody unasked',
      'generic',
      but(whole, /Users/, says(400, { detail: 'a filter is needed' })),
      { name: 'users', status: 'absent', detail: 'the tenant lists nobody unasked: a filter is needed' },
    ],
    [
      'a list of something else',
      'generic',
      but(whole, /Users/, ok({ hello: 'proxy' })),
      { name: 'users', status: 'failed', detail: 'The first page of users is no SCIM list.' },
      'config-invalid',
    ],
    [
      'a user search that answers something else',
      'cxone',
      but(hub, /v2\/users\/search/, ok(['users'])),
      { name: 'users', status: 'failed', detail: 'The user search answers something else than users.' },
      'config-invalid',
    ],
    [
      'one account',
      'generic',
      but(whole, /\/Users\?startIndex/, listOf([ANN])),
      { name: 'users', status: 'works', detail: '1 account, 1 on the first page' },
    ],
    [
      'groups that are answered with an error: nobody knows whether they can be listed',
      'generic',
      but(whole, /\/Groups/, 500),
      { name: 'roles', status: 'unknown', detail: expect.stringContaining('the list was answered HTTP 500') as string },
    ],
    [
      'a ServiceProviderConfig that is answered with an error: nobody knows whether there is one',
      'generic',
      but(whole, /ServiceProviderConfig/, 500),
      {
        name: 'service-provider-config',
        status: 'unknown',
        detail: expect.stringMatching(/^it was answered HTTP 500.*: profile generic is assumed$/) as string,
      },
    ],
    [
      'bulk requests where ServiceProviderConfig says nothing',
      'generic',
      but(whole, /ServiceProviderConfig/, 500),
      { name: 'bulk', status: 'unknown', detail: 'the tenant does not say; people are written one by one' },
    ],
    [
      'a ServiceProviderConfig that is not there',
      'generic',
      but(whole, /ServiceProviderConfig/, 404),
      { name: 'service-provider-config', status: 'absent', detail: 'there is none: profile generic is assumed' },
    ],
    [
      'groups that the tenant does not have',
      'generic',
      but(whole, /\/Groups/, 404),
      { name: 'roles', status: 'absent' },
    ],
    [
      'a list without its total',
      'generic',
      but(whole, /\/Users\?startIndex/, ok({ Resources: [ANN, BEN] })),
      { name: 'paging', status: 'failed', detail: expect.stringContaining('no totalResults') as string },
      'read-incomplete',
    ],
    [
      'a startIndex that is not minded where there is more than a page',
      'generic',
      but(whole, /\/Users\?startIndex/, listOf([ANN, BEN], 40)),
      { name: 'paging', status: 'failed', detail: 'startIndex and count are not minded' },
      'read-incomplete',
    ],
    [
      'a startIndex that is not minded where everybody is on the page',
      'generic',
      but(whole, /\/Users\?startIndex/, listOf([ANN, BEN])),
      { name: 'paging', status: 'absent' },
    ],
    [
      'a second page that is refused',
      'generic',
      but(whole, /startIndex=2/, 400),
      { name: 'paging', status: 'absent', detail: 'startIndex and count are not minded' },
    ],
    [
      'a tenant with one account',
      'generic',
      but(whole, /\/Users\?startIndex/, listOf([ANN])),
      { name: 'paging', status: 'unknown', detail: 'there are too few accounts to see it by' },
    ],
    [
      'a tenant with nobody and no word on versions',
      'generic',
      but(but(whole, /Users/, listOf([])), /ServiceProvider/, 404),
      { name: 'etag', status: 'unknown', detail: 'there is no account to see it by' },
    ],
    [
      'versions that a tenant shows and says that it does not mind',
      'generic',
      but(
        but(whole, /\/Users\?startIndex/, listOf([account('ann', { meta: { version: 'W/"1"' } })])),
        /ServiceProvider/,
        ok({ ...SPC, etag: { supported: false } }),
      ),
      { name: 'etag', status: 'absent' },
    ],
    [
      'versions that a tenant shows and says nothing of',
      'generic',
      but(whole, /\/Users\?startIndex/, listOf([account('ann', { meta: { version: 'W/"1"' } })])),
      { name: 'etag', status: 'works', detail: 'writes say which version they change' },
    ],
    [
      'a tenant with nobody to filter by',
      'generic',
      but(whole, /Users/, listOf([])),
      { name: 'filter', status: 'unknown', detail: 'there is no account to look for' },
    ],
    [
      'a filter that is refused',
      'generic',
      but(whole, /filter=/, 400),
      { name: 'filter', status: 'absent', advice: 'Nothing has to be done; reads take longer.' },
    ],
    [
      'a filter that misses who is listed',
      'generic',
      but(whole, /filter=/, listOf([])),
      { name: 'filter', status: 'failed', advice: 'Give the application the permission to read all users.' },
    ],
    [
      'a user search whose skip is not minded',
      'cxone',
      but(hub, /v2\/users\/search/, () => hub({ path: '/users/search', body: {} } as Asked)),
      { name: 'paging', status: 'failed', detail: 'skip and top of the user search are not minded' },
      'read-incomplete',
    ],
    [
      'a user search whose second page is no list',
      'cxone',
      but(hub, /v2\/users\/search/, (asked) =>
        (asked.body as { skip: number }).skip > 0 ? ok({ users: 'none' }) : hub(asked),
      ),
      { name: 'paging', status: 'failed' },
      'read-incomplete',
    ],
    [
      'a user search that shows one person, and an entry that is none',
      'cxone',
      but(hub, /v2\/users\/search/, ok({ totalRecords: 2, users: [{ id: 'ann', userName: 'ann' }, 'odd'] })),
      { name: 'paging', status: 'unknown' },
    ],
    [
      'agents that are hidden from the API user',
      'cxone',
      hub,
      { name: 'agents', status: 'failed', detail: '3 agents are hidden from this API user' },
    ],
    [
      'an answer without its list',
      'cxone',
      hub,
      { name: 'agent-states', status: 'failed', detail: 'the answer holds no list (`agentStates`)' },
    ],
    [
      'a privilege that is missing',
      'cxone',
      hub,
      { name: 'skills', status: 'failed', advice: expect.stringContaining('“ACD Skills: View”') as string },
    ],
    ['a route that is not there', 'cxone', hub, { name: 'access-keys', status: 'absent' }],
    [
      'a login that the token endpoint refuses',
      'generic',
      but(whole, /token/, says(400, { error: 'unauthorized_client' })),
      { name: 'sign-in', status: 'failed' },
      'auth-failed',
    ],
  ])('%s', async (_, profile, script, finding, reason, more) => {
    const { of, failure } = await checked(profile, script, more);
    expect(of(finding.name)).toMatchObject(finding);
    expect(failure?.reason).toBe(reason);
  });

  it('ends where something fails that is no answer of the tenant', async () => {
    const broken: Script = ({ path }) => {
      if (path !== '/token') throw new TypeError('broken');
      return undefined;
    };
    await expect(tenant('generic', broken).tenant.diagnose!()).rejects.toThrow(TypeError);
  });

  it.each([
    [new Date(0).toUTCString(), 'works', 0],
    [new Date(90_000).toUTCString(), 'failed', 90_500],
    [undefined, 'unknown', null],
  ])('holds the clocks against each other: %s is %s', async (date, status, ms) => {
    const dated: Script = (asked) => {
      const said = whole(asked);
      const headers: Record<string, string> = date === undefined ? {} : { date };
      return typeof said === 'object' && 'status' in said ? { ...said, headers } : said;
    };
    const { of, clockDifferenceMs } = await checked('generic', dated);
    expect(of('clock')?.status).toBe(status);
    expect(clockDifferenceMs === null ? null : Math.round(clockDifferenceMs / 100) * 100).toBe(ms);
  });
});

describe('the words of a check', () => {
  it.each([
    [1_048_576, '1 MiB'],
    [1_572_864, '1.5 MiB'],
    [65_536, '64 KiB'],
  ])('%i bytes are %s', (bytes, words) => expect(byteWords(bytes)).toBe(words));

  it.each([
    [0, 'the same time, to the second'],
    [-45_000, "the tenant's clock is 45 s behind the runner's"],
    [600_000, "the tenant's clock is 10 min ahead of the runner's"],
  ])('%i ms apart are “%s”', (ms, words) => expect(clockWords(ms)).toBe(words));
});
