import { describe, expect, it } from 'vitest';
import { people, type Person, PRESETS, type TenantOptions } from '../../tenant/server.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { RoleRef } from '../../../src/model/person.ts';
import type { Tenant, WireResult, Write } from '../../../src/model/tenant.ts';
import type { Gateway } from '../../tenant/options.ts';
import { isObject, type Json } from '../../tenant/wire.ts';
import { open, request } from './pair.ts';

const retitle = (user: PriorUser, ref: string): Write => ({
  type: 'update',
  ref,
  user,
  before: { title: user.title ?? null },
  after: { title: 'New' },
});

describe('a list that shows less of an account than its own address does', () => {
  const users = people(4, { roles: ['role-agent'] });
  const without =
    (...names: string[]): Gateway['answer'] =>
    (request, answer) => {
      const list = request.path.endsWith('/Users') && isObject(answer.body) ? answer.body : {};
      if (!Array.isArray(list['Resources'])) return undefined;
      const Resources = (list['Resources'] as Json[]).map((one) =>
        Object.fromEntries(Object.entries(one).filter(([name]) => !names.includes(name))),
      );
      return { ...answer, body: { ...list, Resources } };
    };
  const ask = (fields: string[]) =>
    request({ keys: [{ userName: users[0]?.userName ?? '' }], needAbsent: true, fields: ['userName', ...fields] });

  it.each(['roles', 'emails'])('is not put back: %s', async (name) => {
    const offer = { ...PRESETS.generic.offer, bulk: false, patch: false };
    await using pair = await open('generic', { offer, users, gateway: { answer: without(name) } });
    const { tenant, server } = pair;
    const [user] = (await tenant.read(ask([]))).users as [PriorUser];
    const before = structuredClone(server.users.get(user.id)?.resource);
    const result = await tenant.sendOne(tenant.prepare(retitle(user, 'r'), 'put'));
    expect(result.status).toBe('done');
    expect(server.users.get(user.id)?.resource).toEqual({ ...before, title: 'New' });
  });

  it.each([
    ['externalId', 'externalId'],
    ['title', 'title'],
    ['active', 'active'],
    ['roles', 'roles'],
  ])('is half a read, of which nothing is planned: %s', async (name, field) => {
    await using pair = await open('generic', { ...PRESETS.generic, users, gateway: { answer: without(name) } });
    await expect(pair.tenant.read(ask([field]))).rejects.toMatchObject({
      reason: 'read-incomplete',
      message: expect.stringContaining(`leaves out ${field}`) as string,
    });
  });

  it('is half a read of roles that the file gives as groups, and of a matrix of them', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users, gateway: { answer: without('roles') } });
    await expect(pair.tenant.read(ask(['groups']))).rejects.toMatchObject({ reason: 'read-incomplete' });
    const gateway = { answer: without('groups') };
    await using matrix = await open('roles', { ...PRESETS.roles, users, gateway }, ({ apiUrl }) => ({ apiUrl }));
    await expect(matrix.tenant.read(ask(['roles']))).rejects.toMatchObject({ reason: 'read-incomplete' });
  });

  it('is whole where nobody has what is not shown', async () => {
    const bare = users.map(({ userName }) => ({ userName }));
    await using pair = await open('generic', { ...PRESETS.generic, users: bare });
    expect((await pair.tenant.read(ask(['title', 'externalId', 'roles']))).users).toHaveLength(4);
  });
});

describe('versions that are never met', () => {
  it.each([
    ['PATCH', {}],
    ['PUT', { patch: false }],
  ])('are found out once, and not sent again: %s', async (_, offer) => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer: { ...PRESETS.generic.offer, ...offer },
      users: people(8),
      quirks: { versions: 'never' },
    });
    const { users } = await pair.tenant.read(request({ needAbsent: true }));
    for (const [i, user] of users.entries())
      expect(await pair.tenant.sendOne(pair.tenant.prepare(retitle(user, `w${i}`)))).toMatchObject({ status: 'done' });
    expect(pair.server.requests.filter(({ headers }) => 'if-match' in headers)).toHaveLength(1);
  });

  it('are found out once in a bulk', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(8), quirks: { versions: 'never' } });
    const { users } = await pair.tenant.read(request({ needAbsent: true }));
    const { results } = await pair.tenant.sendBulk(users.map((user, i) => pair.tenant.prepare(retitle(user, `w${i}`))));
    expect(results.map(({ status }) => status)).toEqual(users.map(() => 'done'));
    expect(pair.server.requests.filter(({ path }) => path.endsWith('/Bulk'))).toHaveLength(2);
  });
});

const ROLES = [
  { value: 'role-agent', display: 'Standard Agent' },
  { value: 'role-admin', display: 'Support Admin' },
  { value: 'staff', display: 'All Staff' },
];

describe('`active` shown as 1 or 0', () => {
  it('is put back as the boolean that it is', async () => {
    const there = [...people(2), ...people(1, { from: 7, active: false })];
    await using pair = await open('generic', {
      ...PRESETS.generic,
      offer: { ...PRESETS.generic.offer, patch: false },
      users: there,
      quirks: { active: 'number' },
    });
    const { users } = await pair.tenant.read(request({ needAbsent: true }));
    for (const user of users) {
      expect(await pair.tenant.sendOne(pair.tenant.prepare(retitle(user, user.id)))).toMatchObject({ status: 'done' });
      expect(pair.server.find(user.userName)).toMatchObject({ title: 'New', active: user.active });
    }
  });
});

describe('roles that are groups', () => {
  const membership = (more: Partial<TenantOptions> = {}): TenantOptions => ({
    ...PRESETS.generic,
    shape: { roles: 'membership' },
    roles: ROLES,
    ...more,
  });
  const settings = { rolesWrite: 'membership' as const, roleNames: ['agent', 'Standard Agent', 'Support Admin'] };

  /** Gives everyone this role and no other. */
  const giveAll = async (tenant: Tenant, role: RoleRef): Promise<WireResult[]> => {
    const { users } = await tenant.read(request({ needAbsent: true }));
    const writes = users.map((user, i): Write => ({
      type: 'roles',
      ref: `r${i}`,
      user,
      roles: [role],
      add: [role],
      remove: [],
    }));
    return (await tenant.sendBulk(writes.map((write) => tenant.prepare(write)))).results;
  };

  it('are those that the policy names: other groups are no roles, and keep their members', async () => {
    for (const usersShowGroups of [true, false]) {
      const users = people(3, { roles: ['role-agent', 'staff'] });
      await using pair = await open('generic', membership({ users, quirks: { usersShowGroups } }), settings);
      const state = await pair.tenant.read(request({ needAbsent: true }));
      expect(state.users.map(({ roles }) => roles.map(({ value }) => value))).toEqual(users.map(() => ['role-agent']));
    }
  });

  it('take a hundred members in one PATCH', async () => {
    const users = people(230);
    await using pair = await open('generic', membership({ users, quirks: { membersPerPatch: 100 } }), settings);
    const results = await giveAll(pair.tenant, { value: 'role-admin' });
    expect(results.every(({ status }) => status === 'done')).toBe(true);
    expect(pair.server.groups.get('role-admin')?.members.size).toBe(230);
    expect(pair.server.requests.some(({ status }) => status === 413)).toBe(false);
  });

  it('say what helps where groups take no PATCH, and are not tried person by person', async () => {
    const users = people(12);
    await using pair = await open('generic', membership({ users, offer: { patch: false, bulk: false } }), settings);
    const results = await giveAll(pair.tenant, { value: 'role-admin' });
    for (const { status, error } of results)
      expect([status, error?.advice]).toEqual([
        'failed',
        'Give the roles in CXone, or have the policy write them another way (`roles.write`): ' +
          'groups take no PATCH here.',
      ]);
    expect(pair.server.writes).toHaveLength(1);
  });

  describe('and whose list leaves members out', () => {
    const listed: Gateway['answer'] = (asked, answer) => {
      const list = asked.path.endsWith('/Groups') && isObject(answer.body) ? answer.body : {};
      if (!Array.isArray(list['Resources'])) return undefined;
      const Resources = (list['Resources'] as Json[]).map((one) => ({ ...one, members: undefined }));
      return { ...answer, body: { ...list, Resources } };
    };
    const tenantOf = (users: Person[], more: Partial<TenantOptions> = {}): TenantOptions =>
      membership({ users, quirks: { usersShowGroups: false }, gateway: { answer: listed }, ...more });

    it('are read one by one, those alone that the policy names', async () => {
      const users = [...people(2, { roles: ['role-agent'] }), ...people(1, { from: 9, roles: [] })];
      await using pair = await open('generic', tenantOf(users), settings);
      const state = await pair.tenant.read(request({ needAbsent: true }));
      expect(state.users.map(({ roles }) => roles.map(({ value }) => value))).toEqual([
        ['role-agent'],
        ['role-agent'],
        [],
      ]);
      const alone = pair.server.requests.filter(({ path }) => path.includes('/Groups/'));
      expect(alone.map(({ path }) => path.split('/').at(-1))).toEqual(['role-agent', 'role-admin']);
      expect((await pair.tenant.get(state.users[0]?.id ?? ''))?.roles).toHaveLength(1);
    });

    it('are not taken for empty where a group cannot be read', async () => {
      const faults = [{ kind: 'status' as const, status: 403, match: { path: '/Groups/role-agent' }, times: Infinity }];
      await using pair = await open('generic', tenantOf(people(2, { roles: ['role-agent'] }), { faults }), settings);
      await expect(pair.tenant.read(request({ needAbsent: true }))).rejects.toMatchObject({
        reason: 'read-incomplete',
        message: expect.stringContaining('the list of groups leaves out members') as string,
      });
    });

    it('are empty where a group alone shows none either', async () => {
      await using pair = await open('generic', tenantOf(people(2)), settings);
      const state = await pair.tenant.read(request({ needAbsent: true }));
      expect(state.users.map(({ roles }) => roles)).toEqual([[], []]);
    });
  });

  it('whose lists are cut to a hundred are no failure of people whose own record shows the group', async () => {
    const users = people(150, { roles: ['role-agent'] });
    await using pair = await open('generic', membership({ users, quirks: { membersShown: 100 } }), settings);
    const state = await pair.tenant.read(request({ needAbsent: true }));
    expect(state.users.filter(({ roles }) => roles.length === 1)).toHaveLength(150);
  });
});

describe('a role matrix of type direct (RFC 7643, section 4.1.2)', () => {
  it('is the same roles: written, read back, taken away', async () => {
    const users = people(2, { roles: ['role-agent', 'role-admin'] });
    await using pair = await open('roles', { ...PRESETS.roles, users, quirks: { matrixType: 'direct' } }, (server) => ({
      apiUrl: server.apiUrl,
      roleNames: ['role-agent', 'role-admin', 'role-supervisor'],
    }));
    const [user] = (await pair.tenant.read(request({ needAbsent: true }))).users;
    if (!user) throw new Error('nobody');
    expect(user.roles.map(({ value }) => value)).toEqual(['role-agent', 'role-admin']);
    const roles = [{ value: 'role-supervisor', display: 'Supervisor' }];
    const write: Write = { type: 'roles', ref: 'a', user, roles, add: roles, remove: user.roles };
    expect(await pair.tenant.sendOne(pair.tenant.prepare(write))).toMatchObject({ status: 'done' });
    expect((await pair.tenant.get(user.id))?.roles.map(({ value }) => value)).toEqual(['role-supervisor']);
    expect(pair.server.find(user.userName)?.roles).toEqual(['role-supervisor']);
  });

  it('is not learnt otherwise from an answer that repeats what was sent', async () => {
    const users = people(2, { roles: ['role-agent'] });
    const options = { users, quirks: { matrixType: 'direct' }, lies: { ignores: () => true, bodies: ['resource'] } };
    await using pair = await open('roles', { ...PRESETS.roles, ...(options as TenantOptions) }, (server) => ({
      apiUrl: server.apiUrl,
      roleNames: ['role-agent'],
    }));
    const [user] = (await pair.tenant.read(request({ needAbsent: true }))).users;
    const roles = [{ value: 'role-agent' }];
    const attributes = { userName: 'n@example.com', givenName: 'N', familyName: 'N', active: false };
    const write: Write = { type: 'create', ref: 'n', attributes, roles };
    expect(await pair.tenant.sendOne(pair.tenant.prepare(write))).toMatchObject({ status: 'done' });
    expect((await pair.tenant.get(user?.id ?? ''))?.roles.map(({ value }) => value)).toEqual(['role-agent']);
  });
});
