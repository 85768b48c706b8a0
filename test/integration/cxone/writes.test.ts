import { describe, expect, it } from 'vitest';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Write } from '../../../src/model/tenant.ts';
import { people, PRESETS } from '../../tenant/server.ts';
import { attributes, open, request } from './pair.ts';

async function reads(pair: Awaited<ReturnType<typeof open>>): Promise<PriorUser[]> {
  const { users } = await pair.tenant.read(request());
  return users;
}

describe('bulk', () => {
  it('creates people in one request, each with its own result and id', async () => {
    await using pair = await open('bulk', PRESETS.bulk);
    const { server, tenant } = pair;
    const writes = Array.from({ length: 50 }, (_, i): Write => ({
      type: 'create',
      ref: `r${i}`,
      attributes: attributes(i + 1),
      roles: [{ value: 'role-agent', display: 'Standard Agent' }],
    }));
    const { results, refused } = await tenant.sendBulk(writes.map((write) => tenant.prepare(write)));
    expect(refused).toBeUndefined();
    expect(results.map(({ ref, status }) => `${ref} ${status}`)).toEqual(writes.map(({ ref }) => `${ref} done`));
    for (const [i, result] of results.entries())
      expect(server.users.get(result.id ?? '')?.resource['userName']).toBe(attributes(i + 1)['userName']);
    expect(server.snapshot().every((person) => person.roles[0] === 'role-agent')).toBe(true);
    expect(server.writes).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  it('tells who of a bulk is taken, in the tutorial’s answer without bulkIds', async () => {
    await using pair = await open('bulk', { ...PRESETS.bulk, users: people(2, { from: 3 }) });
    const { tenant, server } = pair;
    const writes = [1, 2, 3, 4, 5].map((n): Write => ({ type: 'create', ref: `r${n}`, attributes: attributes(n) }));
    const { results } = await tenant.sendBulk(writes.map((write) => tenant.prepare(write)));
    expect(results.map(({ status, error }) => error?.kind ?? status)).toEqual([
      'done',
      'done',
      'uniqueness',
      'uniqueness',
      'done',
    ]);
    expect(server.users.size).toBe(5);
  });

  it('sends the tutorial’s spelling once the RFC’s is answered 400, and remembers it', async () => {
    await using pair = await open('bulk', { ...PRESETS.bulk, shape: { ...PRESETS.bulk.shape, bulkKey: 'operations' } });
    const { tenant, server } = pair;
    const one = (n: number) =>
      [n, n + 1].map((i) => tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }));
    await tenant.sendBulk(one(1));
    const { results } = await tenant.sendBulk(one(3));
    expect(results.map(({ status }) => status)).toEqual(['done', 'done']);
    expect(server.writes.map(({ status }) => status)).toEqual([400, 200, 200]);
  });

  it('does not spell it like the tutorial for another profile, and falls back to single requests', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, shape: { bulkKey: 'operations' } });
    const { tenant, server } = pair;
    const operations = [1, 2].map((i) => tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }));
    expect(await tenant.sendBulk(operations)).toEqual({ results: [], refused: 'unsupported' });
    expect(tenant.bulkLimits).toBeNull();
    // The second one, with a single operation, shows that it is the bulk and not something in it that is refused.
    expect(server.writes).toHaveLength(2);
  });

  it.each([0, 1])(
    'one operation that makes the tenant refuse the whole bulk fails alone (bulks before it: %i)',
    async (before) => {
      await using pair = await open('generic', PRESETS.generic);
      const { tenant, server } = pair;
      const some = (from: number, count: number) =>
        Array.from({ length: count }, (_, i) =>
          tenant.prepare({ type: 'create', ref: `r${from + i}`, attributes: attributes(from + i) }),
        );
      if (before > 0) await tenant.sendBulk(some(100, 2));
      server.setFault({
        kind: 'status',
        status: 400,
        times: Infinity,
        match: { path: '/Bulk', body: String(attributes(13)['userName']) },
      });
      const { results } = await tenant.sendBulk(some(1, 16));
      expect(results.filter(({ status }) => status !== 'done').map(({ ref, status }) => `${ref} ${status}`)).toEqual([
        'r13 failed',
      ]);
      expect(server.writes.length).toBeLessThan(14);
    },
  );

  it('says that a bulk is too large, and that there is none', async () => {
    await using small = await open('generic', { ...PRESETS.generic, limits: { enforcedOperations: 1 } });
    const two = [1, 2].map((i) => small.tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }));
    expect(await small.tenant.sendBulk(two)).toEqual({ results: [], refused: 'too-large' });
    await using none = await open('bulk', {
      ...PRESETS.bulk,
      offer: { ...PRESETS.bulk.offer, bulk: false, serviceProviderConfig: false },
    });
    expect(none.tenant.bulkLimits).toEqual({ operations: 50, bytes: 1_048_576 });
    const other = [1, 2].map((i) => none.tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }));
    expect(await none.tenant.sendBulk(other)).toEqual({ results: [], refused: 'unsupported' });
    expect(none.tenant.bulkLimits).toBeNull();
  });

  it.each([
    ['reset after', { kind: 'reset', when: 'after' } as const],
    ['504 after', { kind: 'status', status: 504, when: 'after' } as const],
    ['truncated', { kind: 'truncate' } as const],
    ['500 before', { kind: 'status', status: 500, when: 'before' } as const],
  ])('is unclear about everybody after: %s', async (_, fault) => {
    await using pair = await open('generic', { ...PRESETS.generic, faults: [{ ...fault, match: { path: '/Bulk' } }] });
    const { tenant, server } = pair;
    const operations = [1, 2, 3].map((i) =>
      tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }),
    );
    const { results } = await tenant.sendBulk(operations);
    expect(results.map(({ status }) => status)).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    expect(server.writes).toHaveLength(1);
    const found = await tenant.lookUp(
      [1, 2, 3].map((i) => ({
        userName: String(attributes(i)['userName']),
        externalId: String(attributes(i)['externalId']),
      })),
    );
    expect(found).toHaveLength(server.users.size);
  });

  it('tells operations that failed, may have arrived, and wait, apart', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      faults: [
        { kind: 'operation', status: 500, applied: true, match: { body: String(attributes(1)['userName']) } },
        { kind: 'operation', status: 429, match: { body: String(attributes(2)['userName']) } },
        {
          kind: 'operation',
          status: 201,
          dropped: true,
          applied: true,
          match: { body: String(attributes(3)['userName']) },
        },
      ],
    });
    const { tenant } = pair;
    const operations = [1, 2, 3, 4].map((i) =>
      tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i) }),
    );
    const { results } = await tenant.sendBulk(operations);
    expect(results.map(({ status }) => status)).toEqual(['ambiguous', 'retry', 'ambiguous', 'done']);
  });
});

describe('changes', () => {
  const seeded = { users: people(3, { roles: ['role-agent'], team: 'Blue' }) };

  it('patches only what changes, in a bulk, and clears', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, ...seeded });
    const { tenant, server } = pair;
    const before = server.snapshot();
    const users = await reads(pair);
    const changes = {
      title: 'Trainer',
      phone: null,
      email: 'new@example.com',
      department: 'Sales',
      team: 'Red',
      'attr.shift': 'night',
      givenName: 'Nela',
    };
    const operations = users
      .slice(0, 2)
      .map((user, i) => tenant.prepare({ type: 'update', ref: `r${i}`, user, before: {}, after: changes }));
    const { results } = await tenant.sendBulk(operations);
    expect(results.map(({ status }) => status)).toEqual(['done', 'done']);
    for (const user of users.slice(0, 2)) {
      const old = before.find(({ id }) => id === user.id);
      const { phone: _, ...rest } = { ...old };
      expect(server.find(user.userName)).toEqual({
        ...rest,
        title: 'Trainer',
        email: 'new@example.com',
        department: 'Sales',
        team: 'Red',
        givenName: 'Nela',
      });
      expect((await tenant.get(user.id))?.attributes).toEqual({ shift: 'night' });
    }
    const third = users[2] as PriorUser;
    expect(server.find(third.userName)).toEqual(before.find(({ id }) => id === third.id));
  });

  it('reads, merges and puts back where there is no PATCH, also when a bulk was built before', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      ...seeded,
      offer: { ...PRESETS.generic.offer, patch: false, serviceProviderConfig: false },
    });
    const { tenant, server } = pair;
    const [user] = await reads(pair);
    const before = server.find(user?.userName ?? '');
    const result = await tenant.sendOne(
      tenant.prepare({
        type: 'update',
        ref: 'r',
        user: user as PriorUser,
        before: {},
        after: { title: 'Trainer', phone: null },
      }),
    );
    expect(result).toMatchObject({ status: 'done', id: user?.id });
    const { phone: _, ...rest } = { ...before };
    expect(server.find(user?.userName ?? '')).toEqual({ ...rest, title: 'Trainer' });
    expect(tenant.capabilities.patch).toBe(false);
    expect(server.writes.map(({ method }) => method)).toEqual(['PATCH', 'PUT']);
    expect(server.writes[1]?.headers['if-match']).toBeDefined();
  });

  it('says booleans as text where that is what the tenant reads', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, ...seeded, quirks: { booleansAsStrings: true } });
    const { tenant, server } = pair;
    const users = await reads(pair);
    const { results } = await tenant.sendBulk(
      users.map((user, i) => tenant.prepare({ type: 'activate', ref: `r${i}`, user, active: false })),
    );
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(server.snapshot().map(({ active }) => active)).toEqual([false, false, false]);
    const [user] = await reads(pair);
    server.forget();
    await tenant.sendOne(tenant.prepare({ type: 'activate', ref: 'r', user: user as PriorUser, active: true }));
    expect(server.writes.map(({ status }) => status)).toEqual([200]);
  });

  it('says booleans as text for the others too where the first such answer is lost', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      ...seeded,
      quirks: { booleansAsStrings: true },
      faults: [{ kind: 'status', status: 500, when: 'after', match: { method: 'PATCH' }, after: 1 }],
    });
    const { tenant, server } = pair;
    const users = await reads(pair);
    const { results } = await tenant.sendBulk(
      users.map((user, i) => tenant.prepare({ type: 'activate', ref: `r${i}`, user, active: false })),
    );
    expect(server.snapshot().map(({ active }) => active)).toEqual([false, false, false]);
    expect(results.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  it.each([412, 400] as const)('sees someone else’s edit (%i), and follows its own', async (versionError) => {
    await using pair = await open('generic', { ...PRESETS.generic, ...seeded, shape: { versionError } });
    const { tenant, server } = pair;
    const [mine, theirs] = (await reads(pair)) as [PriorUser, PriorUser];
    const update = (user: PriorUser, title: string) =>
      tenant.prepare({ type: 'update', ref: title, user, before: {}, after: { title } });
    const both = [update(mine, 'One'), update(mine, 'Two')] as const;
    expect((await tenant.sendOne(both[0])).status).toBe('done');
    expect((await tenant.sendOne(both[1])).status).toBe('done');
    const account = server.users.get(theirs.id);
    if (account) account.version += 1;
    expect(await tenant.sendOne(update(theirs, 'Three'))).toMatchObject({
      status: 'failed',
      error: { kind: 'version' },
    });
  });

  it('looks before it repeats a PATCH that was answered 500, and tells an account that is gone', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, ...seeded, quirks: { missingTarget: 500 } });
    const { tenant, server } = pair;
    const [user] = (await reads(pair)) as [PriorUser];
    server.users.delete(user.id);
    const result = await tenant.sendOne(tenant.prepare({ type: 'activate', ref: 'r', user, active: false }));
    expect(result.status).toBe('ambiguous');
    expect(server.writes).toHaveLength(1);
    expect(await tenant.get(user.id)).toBeNull();
    expect(await tenant.lookUp([{ id: user.id }])).toEqual([]);
  });
});

describe('single creates', () => {
  it('takes the id from Location where there is no body', async () => {
    await using pair = await open('entra', { ...PRESETS.entra, shape: { createBody: false } });
    const { tenant, server } = pair;
    const result = await tenant.sendOne(tenant.prepare({ type: 'create', ref: 'r', attributes: attributes(1) }));
    expect(result.status).toBe('done');
    expect(server.users.has(result.id ?? '')).toBe(true);
  });

  it('tells a taken userName', async () => {
    await using pair = await open('entra', { ...PRESETS.entra, users: people(1) });
    const result = await pair.tenant.sendOne(
      pair.tenant.prepare({ type: 'create', ref: 'r', attributes: attributes(1) }),
    );
    expect(result).toMatchObject({ status: 'failed', error: { kind: 'uniqueness', retryable: false } });
  });

  it('never repeats a POST whose end is unclear', async () => {
    await using pair = await open('entra', {
      ...PRESETS.entra,
      faults: [{ kind: 'reset', when: 'after', match: { method: 'POST', path: '/Users' } }],
    });
    const result = await pair.tenant.sendOne(
      pair.tenant.prepare({ type: 'create', ref: 'r', attributes: attributes(1) }),
    );
    expect(result.status).toBe('ambiguous');
    expect(pair.server.writes).toHaveLength(1);
  });
});

describe('roles', () => {
  const seeded = people(12, { roles: ['role-agent'], team: 'Blue' });
  const supervisor = { value: 'role-supervisor', display: 'Supervisor' };
  const agent = { value: 'role-agent', display: 'Standard Agent' };

  it.each([
    ['attribute', 'generic', {}],
    ['attribute', 'entra', {}],
    ['matrix', 'roles', {}],
    ['membership', 'generic', { rolesWrite: 'membership' }],
  ] as const)('writes exactly the roles and nothing else: %s, profile %s', async (roles, profile, more) => {
    const preset = PRESETS[profile];
    await using pair = await open(
      profile,
      { ...preset, users: seeded, shape: { ...('shape' in preset ? preset.shape : {}), roles } },
      more,
    );
    const { tenant, server } = pair;
    const users = await reads(pair);
    expect(users.every((user) => user.roles.map(({ value }) => value).join() === 'role-agent')).toBe(true);
    const before = server.snapshot().map((person) => ({ ...person, roles: [] }));
    const writes = users.map((user, i): Write => ({
      type: 'roles',
      ref: `r${i}`,
      user,
      roles: i % 2 ? [supervisor] : [agent, supervisor],
      add: [supervisor],
      remove: i % 2 ? [agent] : [],
    }));
    const operations = writes.map((write) => tenant.prepare(write));
    const results = tenant.bulkLimits
      ? (await tenant.sendBulk(operations)).results
      : await Promise.all(operations.map((one) => tenant.sendOne(one)));
    expect(results.map(({ status }) => status)).toEqual(users.map(() => 'done'));
    const again = await reads(pair);
    users.forEach((user, i) => {
      const now = again.find(({ id }) => id === user.id);
      expect(now?.roles.map(({ value }) => value).sort()).toEqual(
        i % 2 ? ['role-supervisor'] : ['role-agent', 'role-supervisor'],
      );
    });
    expect(server.snapshot().map((person) => ({ ...person, roles: [] }))).toEqual(before);
    // Membership goes group by group in one bulk; a PUT needs no look before it where the version that was read still
    // holds.
    expect(server.writes).toHaveLength(tenant.bulkLimits ? 1 : users.length);
    expect(
      server.requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/scim/v2/Users/')),
    ).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  it('gives new people their groups', async () => {
    await using pair = await open(
      'generic',
      { ...PRESETS.generic, shape: { roles: 'membership' } },
      { rolesWrite: 'membership' },
    );
    const { tenant, server } = pair;
    const operations = [1, 2, 3].map((i) =>
      tenant.prepare({ type: 'create', ref: `r${i}`, attributes: attributes(i), roles: [agent, supervisor] }),
    );
    const { results } = await tenant.sendBulk(operations);
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect([...(server.groups.get('role-agent')?.members ?? [])].sort()).toEqual([...server.users.keys()].sort());
    expect(server.writes).toHaveLength(2);
  });
});
