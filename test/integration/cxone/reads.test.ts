import { describe, expect, it } from 'vitest';
import { people, PRESETS, type TenantOptions } from '../../tenant/server.ts';
import { open, request } from './pair.ts';

const keysOf = (count: number, from = 1) =>
  people(count, { from }).map(({ userName, externalId }) => ({ userName, externalId }));

describe('a full read', () => {
  it('takes one page for a small tenant and a thousand new people', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(20) });
    const state = await pair.tenant.read(request({ keys: keysOf(1000, 500) }));
    expect(state).toMatchObject({ method: 'list', read: 20, expected: 20, requests: 1 });
    expect(pair.server.requests.map(({ path }) => path.split('?')[0])).toEqual([
      '/oauth/token',
      '/scim/v2/ServiceProviderConfig',
      '/scim/v2/Users',
    ]);
  });

  it.each([429, 503])('that is answered %i and nothing else says that the tenant was reached', async (status) => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(5) });
    pair.server.setFault({
      kind: 'status',
      status,
      retryAfter: '0',
      match: { path: '/scim/v2/Users' },
      times: Number.POSITIVE_INFINITY,
    });
    await expect(pair.tenant.read(request())).rejects.toMatchObject({ reason: 'tenant-unreachable', answered: status });
  });

  it.each<[string, TenantOptions['quirks'], TenantOptions['limits']]>([
    ['short pages', { paging: 'short' }, { maxResults: 50 }],
    ['overlapping pages', { paging: 'overlapping' }, { maxResults: 50 }],
    ['a server that ignores paging', { paging: 'ignored' }, {}],
    ['a total that moves once', { totals: [0, 1, 0] }, { maxResults: 100 }],
    ['an empty page without Resources', { omitEmptyResources: true }, { maxResults: 50 }],
  ])('is complete with %s', async (_, quirks, limits) => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: people(230),
      quirks: quirks ?? {},
      limits: limits ?? {},
    });
    const { users, read, expected } = await pair.tenant.read(request({ needAbsent: true }));
    expect(new Set(users.map(({ id }) => id)).size).toBe(230);
    expect([read, expected]).toEqual([230, 230]);
  });

  it.each<[string, TenantOptions['quirks']]>([
    ['repeated pages', { paging: 'repeated' }],
    ['accounts that are counted and not shown', { hidden: 3 }],
    ['a total that never rests', { totals: Array.from({ length: 40 }, (_, i) => i) }],
    ['a total that is too small', { totals: [-5] }],
  ])('is refused with %s', async (_, quirks) => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: people(130),
      quirks: quirks ?? {},
      limits: { maxResults: 50 },
    });
    await expect(pair.tenant.read(request({ needAbsent: true }))).rejects.toMatchObject({ reason: 'read-incomplete' });
  });

  it('is refused where a later page never comes', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(130), limits: { maxResults: 50 } });
    pair.server.setFault({ kind: 'status', status: 503, times: Infinity, match: { path: /startIndex=101/ } });
    pair.server.setFault({ kind: 'status', status: 503, times: Infinity, after: 2, match: { path: '/scim/v2/Users' } });
    await expect(pair.tenant.read(request({ needAbsent: true }))).rejects.toMatchObject({ reason: 'read-incomplete' });
  });

  it('is refused where nobody may be listed', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer: { ...PRESETS.generic.offer, paging: false },
    });
    await expect(pair.tenant.read(request({ needAbsent: true }))).rejects.toMatchObject({ reason: 'read-incomplete' });
  });
});

describe('a read by look-ups', () => {
  const big = {
    ...PRESETS.generic,
    users: [...people(600), ...people(3, { from: 900 }).map((person) => ({ userName: person.userName }))],
    limits: { maxResults: 50 },
  };

  it('asks for a small roster alone and counts the rest', async () => {
    await using pair = await open('generic', big);
    const state = await pair.tenant.read(request({ keys: [...keysOf(10), ...keysOf(2, 5000)] }));
    expect(state).toMatchObject({
      method: 'filter',
      read: 10,
      expected: 10,
      counted: { owned: 600, ownedActive: 600 },
    });
    expect(state.users.map(({ externalId }) => externalId).toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(
      keysOf(10).map(({ externalId }) => externalId),
    );
    expect(state.requests).toBe(pair.server.requests.filter(({ path }) => path.startsWith('/scim/v2/Users')).length);
    expect(state.requests).toBeLessThan(8);
  });

  it('reads everybody where absent people matter, or ownership goes by userName', async () => {
    await using pair = await open('generic', big);
    expect((await pair.tenant.read(request({ keys: keysOf(3), needAbsent: true }))).method).toBe('list');
    expect(
      (
        await pair.tenant.read(
          request({ keys: keysOf(3), owned: { externalIdPrefix: '', userNames: ['*@example.com'] } }),
        )
      ).method,
    ).toBe('list');
  });

  it('reads everybody where the filter is ignored', async () => {
    await using pair = await open('generic', { ...big, quirks: { filter: 'ignored' } });
    expect(await pair.tenant.read(request({ keys: keysOf(3) }))).toMatchObject({ method: 'list', read: 603 });
  });

  it('reads everybody where the filter is ignored and nothing on the page shows it', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: people(600),
      limits: { maxResults: 50 },
      quirks: { filter: 'ignored' },
    });
    expect(await pair.tenant.read(request({ keys: keysOf(3) }))).toMatchObject({ method: 'list', read: 600 });
  });
});

describe('look-ups', () => {
  it('find many people in few requests, whatever their names hold', async () => {
    const odd = { userName: `o"brien\\+x@example.com`, externalId: 'É "1"' };
    await using pair = await open('generic', { ...PRESETS.generic, users: [...people(400), odd] });
    const keys = [
      ...keysOf(200),
      ...keysOf(50, 9000),
      { userName: odd.userName.toUpperCase() },
      { externalId: odd.externalId },
    ];
    const found = await pair.tenant.lookUp(keys);
    expect(found).toHaveLength(201);
    const sent = pair.server.requests.filter(({ path }) => path.startsWith('/scim/v2/Users'));
    expect(sent.length).toBeLessThan(6);
    expect(sent.every(({ path }) => path.length < 8192)).toBe(true);
  });

  it('tell case in externalIds and none in userNames', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(3) });
    const [person] = people(1);
    expect(await pair.tenant.lookUp([{ externalId: person?.externalId.toLowerCase() ?? '' }])).toEqual([]);
    expect(await pair.tenant.lookUp([{ userName: person?.userName.toUpperCase() ?? '' }])).toHaveLength(1);
  });

  it('read everybody where there is no filter', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer: { ...PRESETS.generic.offer, filter: false },
      users: people(30),
    });
    expect(await pair.tenant.lookUp(keysOf(5))).toHaveLength(5);
    expect(pair.tenant.capabilities.filter).toBe(false);
  });
});

describe('the published API', () => {
  it('searches everybody and fetches what the search leaves out for the roster’s people alone', async () => {
    const users = [
      ...people(240, { team: 'Blue', roles: ['role-agent', 'role-supervisor'] }),
      ...people(10, { from: 241, active: false }),
    ];
    await using pair = await open('cxone', { ...PRESETS.cxone, users });
    const state = await pair.tenant.read(
      request({ keys: keysOf(12), fields: ['userName', 'externalId', 'roles', 'team', 'department'] }),
    );
    // Three pages of the search, and the list of all users that it is held against.
    expect(state).toMatchObject({ method: 'search', read: 250, expected: 250, requests: 4 });
    const [known] = state.users.filter(({ externalId }) => externalId === 'E000001');
    expect(known).toMatchObject({
      department: people(1)[0]?.department,
      team: 'Blue',
      active: true,
      roles: [
        { value: 'role-agent', display: 'Standard Agent' },
        { value: 'role-supervisor', display: 'Supervisor' },
      ],
    });
    expect(state.users.filter(({ active }) => !active)).toHaveLength(10);
    expect(state.roles).toContainEqual({ value: 'role-admin', display: 'Support Admin' });
    expect(pair.server.requests.filter(({ path }) => path.startsWith('/scim/v2/')).length).toBeLessThan(4);
    expect(state.self).toContain('automation');
  });

  it.each<TenantOptions['quirks']>([{ hidden: 2 }, { paging: 'repeated' }])(
    'refuses a search that is not complete: %j',
    async (quirks) => {
      await using pair = await open('cxone', { ...PRESETS.cxone, users: people(150), quirks: quirks ?? {} });
      await expect(pair.tenant.read(request())).rejects.toMatchObject({ reason: 'read-incomplete' });
    },
  );

  it('calls no route that is not published', async () => {
    await using pair = await open('cxone', { ...PRESETS.cxone, users: people(5, { roles: ['role-agent'] }) });
    const { users } = await pair.tenant.read(
      request({ keys: keysOf(5), fields: ['title', 'phone', 'team', 'roles', 'attr.shift'] }),
    );
    await pair.tenant.lookUp(keysOf(3, 3));
    for (const user of users) {
      for (const step of pair.tenant.steps.leavers) await step.take([user], 1);
    }
    expect(pair.server.requests.filter(({ status }) => status === 404 || status === 405)).toEqual([]);
  });
});
