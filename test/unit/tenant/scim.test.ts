import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import { SCIM, type Json } from '../../tenant/wire.ts';
import { clientOf, type Client } from './client.ts';

let tenant: TenantHandle;
let call: Client;
async function open(options: TenantOptions = {}): Promise<void> {
  await tenant?.close();
  tenant = await startTenant(options);
  call = await clientOf(tenant);
}
beforeEach(() => open({ users: people(7, { roles: ['role-agent'], team: 'Blue' }) }));
afterEach(() => tenant.close());

const newUser = (userName: string, more: Json = {}): Json => ({
  schemas: [SCIM.user],
  userName,
  name: { givenName: 'Dalo', familyName: 'Kerimon' },
  ...more,
});
const patchOp = (...Operations: Json[]): Json => ({ schemas: [SCIM.patch], Operations });
const first = (): string => [...tenant.users.keys()][0] as string;

describe('lists', () => {
  it('pages by startIndex and count', async () => {
    const page = (await call('GET', '/Users?startIndex=4&count=3')).json;
    expect(page).toMatchObject({ totalResults: 7, startIndex: 4, itemsPerPage: 3 });
    expect((page['Resources'] as Json[]).map((it) => it['id'])).toEqual([...tenant.users.keys()].slice(3, 6));
    expect((await call('GET', '/Users?count=0')).json).toMatchObject({ totalResults: 7, Resources: [] });
  });

  it('has every quirk of paging', async () => {
    const ids = async (query: string): Promise<number> =>
      (((await call('GET', `/Users?${query}`)).json['Resources'] ?? []) as Json[]).length;
    tenant.settings.quirks.paging = 'ignored';
    expect(await ids('startIndex=5&count=2')).toBe(7);
    tenant.settings.quirks.paging = 'short';
    expect(await ids('startIndex=1&count=4')).toBe(2);
    tenant.settings.quirks.paging = 'repeated';
    expect((await call('GET', '/Users?startIndex=5&count=2')).json['startIndex']).toBe(1);
    tenant.settings.quirks.paging = 'right';
    tenant.settings.quirks.totals = [2, -1];
    expect((await call('GET', '/Users')).json['totalResults']).toBe(9);
    expect((await call('GET', '/Users')).json['totalResults']).toBe(6);
    tenant.settings.quirks.omitEmptyResources = true;
    expect('Resources' in (await call('GET', '/Users?startIndex=99')).json).toBe(false);
    tenant.settings.quirks.hidden = 2;
    expect(await ids('startIndex=1&count=100')).toBe(5);
  });

  it('keeps to the attributes asked for', async () => {
    const one = (
      (await call('GET', '/Users?count=1&attributes=externalId,name.givenName')).json['Resources'] as Json[]
    )[0] as Json;
    expect(Object.keys(one).sort()).toEqual(['externalId', 'id', 'name', 'schemas', 'userName']);
    const other = (
      (await call('GET', '/Users?count=1&excludedAttributes=roles')).json['Resources'] as Json[]
    )[0] as Json;
    expect('roles' in other).toBe(false);
    expect('emails' in other).toBe(true);
  });

  it('refuses an unfiltered list where only filters are published', async () => {
    await open({ offer: { paging: false }, users: people(2) });
    expect((await call('GET', '/Users')).status).toBe(400);
    expect((await call('GET', '/Users?filter=userName%20pr')).json['totalResults']).toBe(2);
  });
});

describe('writes', () => {
  it('creates, and refuses a second one of the same userName in any case', async () => {
    const made = await call(
      'POST',
      '/Users',
      newUser('Dalo@example.com', { externalId: 'X1', roles: [{ value: 'Supervisor' }] }),
    );
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${tenant.scimUrl}/Users/${made.json['id'] as string}`);
    expect(tenant.find('dalo@EXAMPLE.com')).toMatchObject({
      externalId: 'X1',
      active: true,
      roles: ['role-supervisor'],
    });
    expect((await call('POST', '/Users', newUser('dalo@example.COM'))).json).toMatchObject({
      status: '409',
      scimType: 'uniqueness',
    });
  });

  it.each([
    ['no schemas', { userName: 'a@example.com', name: { givenName: 'A', familyName: 'B' } }],
    ['a userName that is no address', newUser('dalo')],
    ['no names', { schemas: [SCIM.user], userName: 'a@example.com' }],
    ['an unknown role', newUser('a@example.com', { roles: [{ value: 'nobody' }] })],
    ['no JSON', '{"schemas"'],
  ])('refuses a user with %s', async (_what, body) => {
    expect((await call('POST', '/Users', body)).status).toBe(400);
    expect(tenant.users.size).toBe(7);
  });

  it('patches by path, by value filter and without a path', async () => {
    const id = first();
    const answer = await call(
      'PATCH',
      `/Users/${id}`,
      patchOp(
        { op: 'Replace', path: 'name.familyName', value: 'Neu' },
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'neu@example.com' },
        { op: 'replace', path: `${SCIM.enterprise}:department`, value: 'Sales' },
        { op: 'replace', path: `${SCIM.nice}:team`, value: { value: 'Red', display: 'Red' } },
        { op: 'replace', value: { title: 'Lead', active: false } },
        { op: 'remove', path: 'roles[value eq "role-agent"]' },
        { op: 'remove', path: 'phoneNumbers' },
      ),
    );
    expect(answer.status).toBe(200);
    expect(tenant.snapshot().find((it) => it.id === id)).toMatchObject({
      familyName: 'Neu',
      email: 'neu@example.com',
      department: 'Sales',
      team: 'Red',
      title: 'Lead',
      active: false,
      roles: [],
    });
    expect(tenant.snapshot().find((it) => it.id === id)?.phone).toBeUndefined();
    expect(
      (
        await call(
          'PATCH',
          `/Users/${id}`,
          patchOp({ op: 'replace', path: 'emails[type eq "home"].value', value: 'x@example.com' }),
        )
      ).json,
    ).toMatchObject({ scimType: 'noTarget' });
  });

  it('knows versions', async () => {
    const id = first();
    const tag = (await call('GET', `/Users/${id}`)).headers.get('etag') as string;
    const change = patchOp({ op: 'replace', path: 'title', value: 'X' });
    expect((await call('PATCH', `/Users/${id}`, change, { 'if-match': 'W/"99"' })).status).toBe(412);
    expect((await call('PATCH', `/Users/${id}`, change, { 'if-match': tag })).headers.get('etag')).not.toBe(tag);
    tenant.settings.shape.versionError = 400;
    expect((await call('DELETE', `/Users/${id}`, undefined, { 'if-match': tag })).json).toMatchObject({
      scimType: 'invalidVers',
    });
  });

  it('clears by PUT what is left out, or merges', async () => {
    const id = first();
    const userName = tenant.snapshot().find((it) => it.id === id)?.userName as string;
    tenant.settings.quirks.putClears = false;
    await call('PUT', `/Users/${id}`, newUser(userName));
    expect(tenant.find(userName)?.title).toBeDefined();
    tenant.settings.quirks.putClears = true;
    expect((await call('PUT', `/Users/${id}`, newUser(userName))).status).toBe(200);
    expect(tenant.find(userName)).toEqual({
      id,
      userName,
      givenName: 'Dalo',
      familyName: 'Kerimon',
      active: true,
      roles: [],
    });
  });

  it('silently ignores what the tenant has switched off', async () => {
    const id = first();
    Object.assign(tenant.settings.quirks, { ignoreRoleWrites: true, ignoreActiveWrites: true, ignoreTeam: true });
    await call(
      'PATCH',
      `/Users/${id}`,
      patchOp({ op: 'replace', value: { active: false, roles: [], [`${SCIM.nice}:team`]: { value: 'Red' } } }),
    );
    expect(tenant.snapshot().find((it) => it.id === id)).toMatchObject({
      active: true,
      roles: ['role-agent'],
      team: 'Blue',
    });
  });

  it('wants booleans as strings where it is told to', async () => {
    tenant.settings.quirks.booleansAsStrings = true;
    const set = (value: unknown): Promise<{ status: number }> =>
      call('PATCH', `/Users/${first()}`, patchOp({ op: 'replace', path: 'active', value }));
    expect((await set(false)).status).toBe(400);
    expect((await set('False')).status).toBe(200);
    expect(tenant.users.get(first())?.resource['active']).toBe(false);
  });

  it('deletes by id, and notes everyone who tries another key', async () => {
    const person = tenant.snapshot()[0];
    expect((await call('DELETE', `/Users/${person?.externalId ?? ''}`)).status).toBe(404);
    expect(tenant.violations).toHaveLength(1);
    expect((await call('DELETE', `/Users/${person?.id ?? ''}`)).status).toBe(204);
    expect(tenant.deleted).toHaveLength(1);
    tenant.settings.quirks.missingTarget = 500;
    expect((await call('DELETE', `/Users/${person?.id ?? ''}`)).status).toBe(500);
  });

  it('writes roles as a matrix, or as memberships', async () => {
    await open({ shape: { roles: 'matrix' }, users: people(1, { roles: ['role-agent'] }) });
    const user = (await call('GET', `/Users/${first()}`)).json;
    expect(user['groups']).toMatchObject([{ value: 'role-agent', display: 'Standard Agent', type: 'role' }]);
    await call('PUT', `/Users/${first()}`, {
      ...user,
      groups: [{ value: 'role-admin', display: 'Support Admin', type: 'role' }],
    });
    expect(tenant.snapshot()[0]?.roles).toEqual(['role-admin']);

    await open({ shape: { roles: 'membership' }, users: people(2, { roles: ['role-agent'] }) });
    await call('PATCH', '/Groups/role-agent', patchOp({ op: 'remove', path: `members[value eq "${first()}"]` }));
    await call('PATCH', '/Groups/role-admin', patchOp({ op: 'add', path: 'members', value: [{ value: first() }] }));
    expect((await call('GET', `/Users/${first()}`)).json['groups']).toMatchObject([
      { value: 'role-admin', display: 'Support Admin' },
    ]);
    expect((await call('GET', '/Groups?filter=displayName%20eq%20%22Standard%20Agent%22')).json['totalResults']).toBe(
      1,
    );
  });
});

describe('errors', () => {
  it.each(['scim', 'cxone', 'oauth', 'html', 'header', 'empty'] as const)('come as %s', async (errors) => {
    tenant.settings.shape.errors = errors;
    const answer = await call('GET', '/Users/none');
    expect(answer.status).toBe(404);
    const expected = {
      scim: 'detail',
      cxone: 'details',
      oauth: 'errorDescription',
      html: '<h1>',
      header: '',
      empty: '',
    }[errors];
    expect(answer.text).toContain(expected);
    expect(answer.headers.get('icStatusDescription') !== null).toBe(errors === 'header');
    expect(answer.headers.get('correlationid')).toMatch(/^corr-/);
  });
});
