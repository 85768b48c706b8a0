import { describe, expect, it } from 'vitest';
import { hubAccounts, hubUser, scimAccounts } from '../../../src/cxone/read/hub-lookup.ts';
import { lookUp } from '../../../src/cxone/read/lookup.ts';
import { readTenant } from '../../../src/cxone/read/read-tenant.ts';
import { tenantRoles } from '../../../src/cxone/read/roles.ts';
import { pathIds, skillsOf, tenantAgents, tenantSkills, withSkills } from '../../../src/cxone/read/skills.ts';
import { tenantTeams } from '../../../src/cxone/read/teams.ts';
import { type Asked, listOf, ok, person, type Said, says, type Script, session, wanted } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const user = (id: string, more: object = {}) => ({ id, userName: `${id}@example.com`, status: 'ACTIVE', ...more });

/** A CXone of these users: searched for, listed, and one by one; what a part of `more` answers comes first. */
function cxone(users: readonly object[], more: [RegExp, Said | ((asked: Asked) => Said)][] = []): Script {
  return (asked) => {
    const { method, path, body } = asked;
    const at = `${method} ${path}?${decodeURIComponent(asked.query.toString()).replaceAll('+', ' ')}`;
    const own = more.find(([part]) => part.test(at));
    if (own) return typeof own[1] === 'function' ? own[1](asked) : own[1];
    if (path.endsWith('/v2/users/search'))
      return ok({ totalRecords: users.length, users: users.slice((body as { skip: number }).skip) });
    if (path.endsWith('/v1/users')) return ok({ users });
    if (path.endsWith('/roles/search')) return ok({ roles: [] });
    return undefined;
  };
}
const read = (script: Script, request: Parameters<typeof wanted>[0] = {}) => {
  const there = session('cxone', script);
  return { ...there, state: readTenant(there.session, wanted(request)) };
};

describe('everybody by the user search', () => {
  it.each<[string, Said, object]>([
    [
      'may not be read',
      says(403, { message: 'no' }),
      { reason: 'read-incomplete', advice: containing('“Employees: View”') },
    ],
    [
      'is answered 409',
      says(409, { message: 'busy' }),
      { reason: 'read-incomplete', message: containing('HTTP 409: busy') },
    ],
    ['fails', says(503, { message: 'down' }), { reason: 'tenant-unreachable', message: containing('HTTP 503, down') }],
    ['gets no answer', 'network', { reason: 'tenant-unreachable' }],
    ['is something else', ok({ users: [] }), { reason: 'read-incomplete', advice: containing('`api-url`') }],
    ['is not whole', ok({ totalRecords: 3, users: null }), { reason: 'read-incomplete' }],
  ])('%s', async (_, said, reason) => {
    await expect(read(cxone([], [[/users\/search/, said]])).state).rejects.toMatchObject(reason);
  });

  it('has also people that the search hides, where the list of all users shows them', async () => {
    const { state, session: own } = read(
      cxone([user('a')], [[/v1\/users/, ok({ users: [user('a'), user('b', { status: 'DELETED' })] })]]),
    );
    const { users, read: count } = await state;
    expect(users.map(({ id, active }) => [id, active])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(count).toBe(2);
    expect(own.capabilities.notes).toContainEqual(containing('1 account that the user search hides was found'));
  });

  it('is read without that list where it is refused; anyone who may be hidden is looked up', async () => {
    const {
      state,
      asked,
      session: own,
    } = read(
      cxone(
        [user('a')],
        [
          [/v1\/users/, 403],
          [/Users\?filter/, listOf([{ id: 'h', userName: 'h@example.com', active: false }])],
          [/v3\/users\/h/, ok({ user: user('h', { status: 'DELETED' }) })],
        ],
      ),
      { keys: [{ userName: 'a@example.com' }, { userName: 'h@example.com' }, { externalId: 'E9' }] },
    );
    expect((await state).users.map(({ id, active }) => [id, active])).toEqual([
      ['a', true],
      ['h', false],
    ]);
    expect(own.capabilities.notes).toContainEqual(containing('the list of all users is refused'));
    expect(asked.some(({ path }) => path.endsWith('/v3/users/h'))).toBe(true);
  });

  it('says what accounts without a word on status, e-mail and roles say, and no more', async () => {
    const { state } = read(cxone([{ id: 7, userName: 'a@example.com', role: 'Agent', secondaryRoleIds: null }]));
    expect((await state).users).toEqual([
      {
        id: '7',
        userName: 'a@example.com',
        active: true,
        primaryRole: 'Agent',
        roles: [{ value: 'Agent', display: 'Agent' }],
      },
    ]);
  });

  it('finds a role by its text where one role alone has it', async () => {
    const roles = [
      { roleId: 'r1', roleName: 'AGENT' },
      { roleId: 'r2', roleName: 'Lead' },
      { roleId: 'r3', displayName: 'Lead' },
    ];
    const users = [user('a', { role: 'Agent' }), user('b', { role: 'Lead', secondaryRoleIds: ['r1'] })];
    const { users: found } = await read(cxone(users, [[/roles\/search/, ok({ roles })]])).state;
    expect(found.map(({ primaryRole, roles: own }) => [primaryRole, own.map(({ display }) => display)])).toEqual([
      ['r1', ['AGENT']],
      ['Lead', ['Lead', 'AGENT']],
    ]);
  });

  it('adds what only SCIM shows of the roster’s people, and ends where SCIM does not show them', async () => {
    const fields = ['userName', 'title'];
    const keys = [{ userName: 'a@example.com' }, { id: 'b' }];
    const scim = (id: string): Said => ok({ id, userName: `${id}@example.com`, title: `Title ${id}` });
    const some = [user('a'), user('b', { status: 'INACTIVE' })];
    const { state } = read(cxone(some, [[/Users\/a/, scim('a')]]), { fields, keys });
    expect((await state).users.map(({ title }) => title)).toEqual(['Title a', undefined]);
    await expect(read(cxone(some), { fields, keys }).state).rejects.toMatchObject({
      reason: 'read-incomplete',
      message: containing('1 of 2 people that the search lists is not shown by SCIM'),
    });
  });

  it('reads the sign-in method of those whose row names one', async () => {
    const nice = (value: string, display?: string) => ({
      'urn:ietf:params:scim:schemas:extension:nice:2.0:User': { loginAuthenticator: { value, display } },
    });
    const { state } = read(
      cxone(
        [user('a'), user('b'), user('c')],
        [
          [/Users\/a/, ok({ ...user('a'), ...nice('l1', 'SSO') })],
          [/Users\/b/, ok(user('b'))],
        ],
      ),
      {
        fields: ['userName', 'loginAuthenticator'],
        keys: ['a', 'b', 'c'].map((id) => ({ id, loginAuthenticator: true })),
      },
    );
    const { users } = await state;
    expect(users.filter(({ loginAuthenticator }) => loginAuthenticator !== undefined)).toMatchObject([{ id: 'a' }]);
  });

  it('learns the name of a team that is not listed from one account in it, an active one if it can', async () => {
    const nice = {
      'urn:ietf:params:scim:schemas:extension:nice:2.0:User': { team: { value: 't9', display: 'Hidden' } },
    };
    const users = [
      user('a', { teamId: 't9', status: 'INACTIVE' }),
      user('b', { teamId: 't9' }),
      user('c', { teamId: 't1' }),
    ];
    const { state, routes } = read(
      cxone(users, [
        [/teams\/search/, ok({ teams: [{ id: 't1', name: 'Blue' }] })],
        [/Users\/b/, ok({ ...user('b'), ...nice })],
      ]),
      { fields: ['userName', 'team'] },
    );
    expect((await state).users.map(({ team }) => team)).toEqual(['Hidden', 'Hidden', 'Blue']);
    expect(routes().filter((route) => route.includes('/scim/v2/Users/'))).toEqual(['GET /scim/v2/Users/b']);
  });
});

describe('one account of UserHub', () => {
  it.each<[string, Said, object | null]>([
    ['in an envelope', ok({ user: user('a') }), { id: 'a' }],
    ['as it is', ok(user('a')), { id: 'a' }],
    ['404', 404, null],
    ['403', 403, null],
    ['500', says(500, { message: 'down' }), { message: containing('an account was answered HTTP 500, down') }],
    ['nothing', 'network', { reason: 'tenant-unreachable' }],
    ['someone else', ok(user('b')), { message: containing('something else') }],
    ['something else', ok({}), { message: containing('something else') }],
  ])('answered %s', async (_, said, found) => {
    const asked = hubUser(session('cxone', () => said).session, 'a');
    if (found === null) expect(await asked).toBeNull();
    else if ('id' in found) expect(await asked).toMatchObject(found);
    else await expect(asked).rejects.toMatchObject(found);
  });

  it('that UserHub does not show is described by SCIM, and is nobody where SCIM does not either', async () => {
    const scim = cxone([], [[/scim\/v2\/Users\/a/, ok({ ...user('a'), title: 'Lead' })]]);
    for (const fields of [['userName'], ['title']]) {
      const { session: own } = session('cxone', scim);
      expect(await hubAccounts(own, ['a', 'gone'], fields)).toMatchObject([{ id: 'a', title: 'Lead' }]);
    }
  });

  it('has no skills where no agent answers for it', async () => {
    const script = cxone(
      [],
      [
        [/v3\/users\/a/, ok(user('a'))],
        [/agents\?/, ok({ agents: [] })],
        [/\/skills\?/, ok({ skills: [] })],
      ],
    );
    expect(await hubAccounts(session('cxone', script).session, ['a'], ['skills'])).toMatchObject([{ skills: [] }]);
  });

  it('of many by SCIM is read through the filter, and one by one where that leaves telephone numbers out', async () => {
    const people = [user('a'), user('b')];
    const shown = people.map((one) => ({ ...one, phoneNumbers: [{ value: '+1 201 555 0100', type: 'work' }] }));
    const script = (whole: boolean): Script =>
      cxone(
        [],
        [
          [/Users\?filter/, listOf(whole ? shown : people)],
          [/Users\/a/, ok(shown[0])],
        ],
      );
    for (const [whole, ids] of [
      [true, ['a', 'b']],
      [false, ['a']],
    ] as const) {
      const there = session('cxone', script(whole));
      there.session.hub.fields = ['phone'];
      const found = await scimAccounts(there.session, people);
      expect([...found.keys()]).toEqual(ids);
      expect(found.get('a')?.phone).toBe('+1 201 555 0100');
    }
    const refused = session(
      'cxone',
      cxone(
        [],
        [
          [/Users\?filter/, 400],
          [/Users\/a/, ok(user('a'))],
        ],
      ),
    );
    expect([...(await scimAccounts(refused.session, people)).keys()]).toEqual(['a']);
  });

  it('found by name alone is what SCIM says where UserHub shows nothing; nobody without filters', async () => {
    const script = cxone([user('a')], [[/Users\?filter/, listOf([{ ...user('x'), active: true }])]]);
    const { session: own } = session('cxone', script);
    expect(await lookUp(own, [{ userName: 'x@example.com' }])).toMatchObject([{ id: 'x' }]);
    const refused = session(
      'cxone',
      cxone(
        [user('a')],
        [
          [/Users\?filter/, 400],
          [/v3\/users\/a/, ok(user('a'))],
        ],
      ),
    );
    expect(await lookUp(refused.session, [{ userName: 'A@example.com' }])).toMatchObject([{ id: 'a' }]);
  });
});

describe('roles that a CXone lists', () => {
  const roles = async (said: Said) => {
    const there = session('cxone', () => said);
    return { list: await tenantRoles(there.session), notes: there.session.capabilities.notes };
  };
  it('are read under older names too, without those that have no id', async () => {
    const { list } = await roles(
      ok({
        roles: [
          { roleId: 'r1', roleName: 'agent', displayName: 'Agent', status: 'Active' },
          { id: 2, name: 'Lead', status: 'Inactive' },
          { roleId: 'r3' },
          { roleName: 'no id' },
        ],
      }),
    );
    expect(list).toEqual([
      { value: 'r1', display: 'Agent', name: 'agent' },
      { value: '2', display: 'Lead', active: false },
      { value: 'r3' },
    ]);
  });
  it.each<[string, Said]>([
    ['refused', 403],
    ['something else', ok({ roles: 'none' })],
  ])('are not known where the search is %s', async (_, said) => {
    const { list, notes } = await roles(said);
    expect(list).toBeNull();
    expect(notes).toEqual(['roles cannot be listed: names are taken as the policy gives them']);
  });
});

describe('teams that a CXone lists', () => {
  const teams = async (said: Said) => {
    const there = session('cxone', () => said);
    return { list: await tenantTeams(there.session), ...there };
  };
  it('have a name and say whether they are in use; two of one name are known by their ids', async () => {
    const {
      list,
      session: own,
      asked,
    } = await teams(
      ok({
        totalRecords: 3,
        teams: [
          { id: 1, name: 'Blue' },
          { id: 2, name: 'blue', status: 'Inactive' },
          { id: 3, name: 'Red', status: 'Active' },
        ],
      }),
    );
    expect(list?.map(({ id, active }) => [id, active])).toEqual([
      ['1', true],
      ['2', false],
      ['3', true],
    ]);
    expect([own.teams.nameOf('1'), own.teams.nameOf('3'), own.teams.nameOf('4')]).toEqual(['1', 'Red', '4']);
    expect(await tenantTeams(own)).toBe(list);
    expect(asked).toHaveLength(1);
  });
  it.each<[string, Said, number | null]>([
    ['may be none', ok({}), 0],
    ['may come without a total', ok({ teams: [{ id: 1, name: 'Blue' }] }), 1],
    ['are not known where the search is refused', 403, null],
    ['are not known where the answer is something else', ok({ teams: 1 }), null],
  ])('%s', async (_, said, count) => {
    const { list, session: own } = await teams(said);
    expect(list?.length ?? null).toBe(count);
    expect(own.capabilities.notes).toHaveLength(count === null ? 1 : 0);
  });
});

describe('skills', () => {
  const SKILLS = ok({
    totalRecords: 2,
    skills: [
      { skillId: 1, skillName: 'Sales', isActive: 'True' },
      { skillId: 2, skillName: 'Old', isActive: 'false' },
    ],
  });
  it('of the tenant say whether they are in use', async () => {
    expect(await tenantSkills(session('cxone', () => SKILLS).session)).toEqual([
      { id: '1', name: 'Sales', active: true },
      { id: '2', name: 'Old', active: false },
    ]);
    for (const none of [ok({}), says(204)])
      expect(await tenantSkills(session('cxone', () => none).session)).toEqual([]);
  });

  it.each<[string, Said, object]>([
    [
      'may not be read',
      says(403, { message: 'no' }),
      { reason: 'read-incomplete', advice: containing('“ACD Skills: View”') },
    ],
    [
      'are answered 409',
      says(409, { message: 'busy' }),
      { reason: 'read-incomplete', message: containing('HTTP 409, busy') },
    ],
    [
      'are something else',
      ok({ skills: [1] }),
      { reason: 'read-incomplete', message: containing('the answer holds something else') },
    ],
    [
      'do not all come',
      ok({ totalRecords: 9, skills: [{ skillId: 1, skillName: 'Sales' }] }),
      { reason: 'read-incomplete' },
    ],
  ])('that %s end the read', async (_, said, reason) => {
    await expect(tenantSkills(session('cxone', () => said).session)).rejects.toMatchObject(reason);
  });

  it.each<[string, Said, object]>([
    ['one agent', ok({ agents: [], hiddenAgents: 1 }), { message: containing('CXone hides 1 agent from') }],
    ['two agents', ok({ agents: [], hiddenAgents: '2' }), { message: containing('CXone hides 2 agents from') }],
    ['what they are', ok({ agents: 'none' }), { message: containing('the agents: the answer holds something else') }],
  ])('cannot be read where the answer hides %s', async (_, said, reason) => {
    await expect(tenantAgents(session('cxone', () => said).session)).rejects.toMatchObject(reason);
  });

  const acd = (
    assignments: Said,
    agents: Said = ok({ agents: [{ agentId: 7, userID: 'u1' }, { agentId: 8 }, { agentId: 9, userID: 'u3' }] }),
  ) =>
    session('cxone', ({ path }) =>
      path.endsWith('/agents/skills') || /agents\/.+\/skills$/.test(path)
        ? assignments
        : path.endsWith('/skills')
          ? SKILLS
          : path.endsWith('/agents')
            ? agents
            : undefined,
    );
  const held = ok({
    resultSet: {
      agentSkillAssignments: [
        { agentId: 7, skillId: 1, agentProficiencyValue: 3 },
        { agentID_alt: 7, skillId: 5, skillName: 'Unlisted' },
        { agentId: 7, skillId: 6, agentProficiencyValue: 'odd' },
        { skillId: 1 },
      ],
    },
  });
  it('of everybody are read together; someone without an agent, or without any, has none', async () => {
    const { session: own, asked } = acd(held);
    const users = await withSkills(
      own,
      ['u1', 'u2', 'u3'].map((id) => person(id)),
    );
    expect(users.map(({ skills }) => skills)).toEqual([
      [
        { id: '1', name: 'Sales', proficiency: 3 },
        { id: '5', name: 'Unlisted', proficiency: null },
        { id: '6', name: '6', proficiency: null },
      ],
      [],
      [],
    ]);
    const before = asked.length;
    await tenantAgents(own);
    expect(asked).toHaveLength(before);
    const nobody = acd(ok({ totalRecords: 0 }));
    expect((await withSkills(nobody.session, [person('u1', { active: false })]))[0]?.skills).toEqual([]);
    expect(
      nobody.asked.filter(({ path }) => path.endsWith('/agents/skills')).map(({ query }) => query.get('isAgentActive')),
    ).toEqual(['true', 'false']);
    await expect(withSkills(acd(ok({ agentSkillAssignments: 1 })).session, [person('u1')])).rejects.toMatchObject({
      reason: 'read-incomplete',
    });
  });

  it.each<[string, Said]>([
    ['is empty', ok({ totalRecords: 0, agents: [] })],
    ['is answered with nothing', says(204)],
    ['leaves one out', ok({ totalRecords: 1, agents: [{ agentId: 9, userID: 'u3' }] })],
  ])('are not planned with where the list of agents %s although one of them has skills', async (_, agents) => {
    await expect(withSkills(acd(held, agents).session, [person('u1')], true)).rejects.toMatchObject({
      reason: 'read-incomplete',
      message: containing('the agents: 1 agent that has skills is not on the list of agents'),
    });
    // A look that proves a write comes again.
    expect((await withSkills(acd(held, agents).session, [person('u1')]))[0]?.skills).toEqual([]);
  });

  it('are planned with where the list of agents shows all of them the second time', async () => {
    let looks = 0;
    const listed = { agents: [{ agentId: 7, userID: 'u1' }] };
    const there = session('cxone', ({ path }) => {
      if (path.endsWith('/agents/skills')) return held;
      if (path.endsWith('/skills')) return SKILLS;
      return (looks += 1) === 1 ? says(204) : ok(listed);
    });
    expect((await withSkills(there.session, [person('u1')], true))[0]?.skills).toHaveLength(3);
  });

  it.each<[string, object]>([
    ['is no account’s', { agentId: 8, skillId: 1 }],
    ['is off, whatever was asked for', { agentId: 99, skillId: 1, isAgentActive: 'false' }],
    ['is named by the account', { agentId: 99, userId: 'U1', skillId: 1 }],
  ])('are planned with where the agent that has them %s', async (_, row) => {
    const there = acd(ok({ agentSkillAssignments: [row] }));
    expect(await withSkills(there.session, [person('u1')], true)).toHaveLength(1);
  });

  it('of an agent that is not listed are known by the account that they name', async () => {
    const there = acd(ok({ agentSkillAssignments: [{ agentId: 99, userId: 'U2', skillId: 1 }] }));
    expect((await withSkills(there.session, [person('u2')], true))[0]?.skills).toMatchObject([{ id: '1' }]);
  });

  it.each<[string, Said, Said, unknown]>([
    ['as the answer says', held, ok({ agents: [{ agentId: 7, userID: 'u1' }] }), ['Sales', 'Unlisted', '6', 'Sales']],
    ['none in an empty answer', says(204), ok({ agents: [] }), []],
    [
      'not those that are off',
      ok({ agentSkillAssignments: [{ skillId: 1, isActive: 'False' }, { skillId: 2 }] }),
      ok({ agents: [] }),
      ['Old'],
    ],
    ['not known where nobody answers', 404, ok({ agents: [] }), null],
    ['not known where the answer is something else', ok({ agentSkillAssignments: 1 }), 403, null],
  ])('of one agent: %s', async (_, said, agents, names) => {
    const own = await skillsOf(acd(said, agents).session, person('u1'));
    expect(own?.map(({ name }) => name) ?? null).toEqual(names);
  });

  it('are asked for by the agent’s id, then by the user’s', async () => {
    const there = acd(held, ok({ agents: [{ agentId: 7, userID: 'u1' }] }));
    expect(await pathIds(there.session, person('u1'))).toEqual(['7', 'u1']);
    expect(await pathIds(there.session, person('u1'))).toEqual(['7', 'u1']);
    expect(there.asked).toHaveLength(1);
    expect(await pathIds(acd(held, ok({})).session, person('u1'))).toEqual(['u1']);
  });
});
