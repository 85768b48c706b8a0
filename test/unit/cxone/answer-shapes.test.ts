import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../../src/cxone/read/definitions.ts';
import { hubUser, scimAccounts } from '../../../src/cxone/read/hub-lookup.ts';
import { readTenant } from '../../../src/cxone/read/read-tenant.ts';
import { tenantRoles } from '../../../src/cxone/read/roles.ts';
import { tenantAgents, tenantSkills, withSkills } from '../../../src/cxone/read/skills.ts';
import { tenantTeams } from '../../../src/cxone/read/teams.ts';
import { writeBeside } from '../../../src/cxone/write/beside.ts';
import { type Asked, ok, person, type Said, says, type Script, session, wanted } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const user = (id: string, more: object = {}) => ({ id, userName: `${id}@example.com`, status: 'ACTIVE', ...more });
const UPPER = 'ABCDEF00-0000-4000-8000-00000000000A';
const LOWER = UPPER.toLowerCase();

/** What the user search and the list of all users answer; no role, no team. */
function cxone(search: Said | ((asked: Asked) => Said), list: Said = 403): Script {
  return (asked) => {
    if (asked.path.endsWith('/v2/users/search')) return typeof search === 'function' ? search(asked) : search;
    if (asked.path.endsWith('/v1/users')) return list;
    return asked.path.endsWith('/roles/search') ? ok({ roles: [] }) : undefined;
  };
}
async function read(script: Script, fields: string[] = ['userName']) {
  const there = session('cxone', script);
  const { users } = await readTenant(there.session, wanted({ fields }));
  return { users, notes: there.session.capabilities.notes, asked: there.asked };
}
const found = (...users: object[]): Said => ok({ totalRecords: users.length, users });

describe('users of CXone', () => {
  it.each<[string, Said]>([
    ['in another case', ok({ TotalRecords: '1', Users: [{ ID: 'a', UserName: 'a@example.com', Status: 'Active' }] })],
    ['in a resultSet', ok({ resultSet: { totalRecords: 1, users: [user('a')] } })],
    ['as one that is no list', ok({ totalRecords: 1, users: user('a') })],
  ])('are read %s', async (_, said) => {
    const { users } = await read(cxone(said));
    expect(users).toMatchObject([{ id: 'a', userName: 'a@example.com', active: true }]);
  });

  it.each<[string, Said, string]>([
    ['no total', ok({ users: [user('a')] }), '`totalRecords` is missing, expected a whole number'],
    ['a total of nobody', ok({ totalRecords: null, users: [user('a')] }), '`totalRecords` is missing'],
    ['a total in words', ok({ totalRecords: 'many', users: [] }), '`totalRecords` is text'],
    ['nothing', says(204), 'it is empty'],
    ['a page', { status: 200, text: '<html>' }, 'it is no JSON'],
    ['an error', ok({ error: 'x', error_description: 'no tenant' }), 'it is an error, no tenant'],
    ['another member', ok({ data: [user('a')] }), '`users` is missing, and there is `data`'],
    ['fewer than it counts', ok({ totalRecords: 2, users: null }), '`users` is null, and `totalRecords` counts 2'],
    [
      'a role of another kind',
      found(user('a'), user('b', { role: {} })),
      '`users[1].role` is an object, expected text',
    ],
    [
      'ids of another name',
      found({ userId: 'a', userName: 'a@example.com' }),
      '`users[0].id` is missing, expected an id',
    ],
  ])('are not read from %s: route, field, what was found and expected are said', async (_, said, why) => {
    await expect(read(cxone(said))).rejects.toMatchObject({
      reason: 'read-incomplete',
      message: containing(why),
      advice: containing('`api-url`'),
    });
    await expect(read(cxone(said))).rejects.toThrow('POST /user-management/v2/users/search');
  });

  it('without id or userName are named and left alone; the others are read', async () => {
    const broken = { id: 'b', userName: null, status: 'DELETED' };
    const { users, notes } = await read(
      cxone(found(user('a'), broken, { userName: 'x' }), ok({ users: [user('a'), broken] })),
    );
    expect(users).toHaveLength(1);
    expect(notes).toContainEqual(containing('one account (with the id b has no userName)'));
    expect(notes).toContainEqual(containing('one account (number 3 of the list has no id)'));
    expect(notes).not.toContainEqual(containing('the list of all users'));
  });

  it('in a list of all that cannot be read: it is not said to be refused', async () => {
    const { notes } = await read(cxone(found(user('a')), ok({ people: [] })));
    expect(notes).toContainEqual(
      containing('cannot be read (`users` is missing, and there is `people` – GET /user-management/v1/users)'),
    );
  });

  it('are asked for in smaller pages where a large one is refused', async () => {
    const { users, asked } = await read(
      cxone(({ body }) => ((body as { top: number }).top > 25 ? says(400, { details: 'top' }) : found(user('a')))),
    );
    expect(users).toHaveLength(1);
    expect(
      asked.flatMap(({ path, body }) => (path.endsWith('search') ? [(body as { top?: number }).top] : [])),
    ).toEqual([undefined, 100, 50, 25]);
  });

  it('that no size helps are refused in words that nobody looks for in a roster', async () => {
    await expect(read(cxone(says(400, { details: 'tenant is being moved' })))).rejects.toMatchObject({
      message: containing('HTTP 400: tenant is being moved'),
      advice: containing('`mode: check`'),
    });
  });

  it('are one person under both spellings of a UUID, in lists and in SCIM', async () => {
    const { users } = await read(cxone(found(user(UPPER)), ok({ users: [user(LOWER)] })));
    expect(users.map(({ id }) => id)).toEqual([UPPER]);
    const there = session('cxone', () => ok({ user: user(UPPER), ...user(UPPER) }));
    expect(await hubUser(there.session, LOWER)).toMatchObject({ id: UPPER });
    expect([...(await scimAccounts(there.session, [{ id: LOWER, userName: 'x' }])).keys()]).toEqual([LOWER]);
  });

  it('get what the search leaves out from the list of all', async () => {
    const listed = user('a', { role: 'Agent', roleUUID: 'r1', secondaryRoleIds: ['r2'] });
    const { users } = await read(cxone(found(user('a')), ok({ users: [listed] })), ['roles']);
    expect(users[0]?.roles.map(({ value }) => value)).toEqual(['r1', 'r2']);
  });

  it.each<[string, unknown, string[]]>([
    ['a list', ['r2', 3], ['r2', '3']],
    ['objects', [{ roleId: 'r2' }, { id: 'r3' }], ['r2', 'r3']],
    ['one text', 'r2, r3', ['r2', 'r3']],
    ['empty text', '', []],
    ['null', null, []],
  ])('have secondary roles as %s', async (_, secondaryRoleIds, roles) => {
    const { users } = await read(cxone(found(user('a', { secondaryRoleIds }))), ['roles']);
    expect(users[0]?.roles.map(({ value }) => value)).toEqual(roles);
  });

  it.each<[object, boolean]>([
    [{ status: 'Deleted' }, false],
    [{ status: 'SUSPENDED' }, true],
    [{ status: null, deletedDate: '2026-01-01T00:00:00Z' }, false],
    [{ status: null, deletedDate: '0001-01-01T00:00:00' }, true],
    [{ status: 'ACTIVE', deletedDate: '2020-01-01T00:00:00Z' }, true],
    [{ status: null, deletedDate: null }, true],
  ])('%o are active: %s', async (more, active) => {
    expect((await read(cxone(found(user('a', more))))).users[0]?.active).toBe(active);
  });

  it.each<[unknown, string | undefined]>([
    ['2024-01-15', '2024-01-15'],
    ['2024-01-15T00:00:00+0000', '2024-01-15'],
    [1_705_276_800_000, '2024-01-15'],
    ['/Date(1705276800000+0000)/', '2024-01-15'],
    ['0001-01-01T00:00:00', undefined],
    ['01/15/2024', '01/15/2024'],
  ])('were hired on %s', async (hireDate, day) => {
    expect((await read(cxone(found(user('a', { hireDate }))), ['hireDate'])).users[0]?.hireDate).toBe(day);
  });
});

describe('accounts of a SCIM list', () => {
  const read = (said: Said) =>
    readTenant(session('generic', ({ path }) => (path.endsWith('/Users') ? said : undefined)).session, {
      ...wanted(),
      needAbsent: true,
    });
  it.each<[string, Said, string]>([
    ['a list of something', ok({ totalResults: 1, Resources: user('a') }), '`Resources` is an object, expected a list'],
    ['a broken list', ok({ Resources: [user('a'), null] }), '`Resources[1]` is null, expected an object'],
    ['another list', ok({ items: [] }), '`Resources` is missing, and there is `items`'],
    ['a list alone', ok([]), 'it is a list, expected an object'],
    ['a page', { status: 200, text: '<html>' }, 'it is no JSON'],
    ['an error', ok({ status: '500', detail: 'boom' }), 'it is an error, boom'],
  ])('are not read from %s', async (_, said, why) => {
    await expect(read(said)).rejects.toThrow(`a page of Users is no SCIM list: ${why} – GET …/Users`);
  });

  it('that all lack a name are no tenant without anyone', async () => {
    await expect(read(ok({ totalResults: 2, Resources: [{ id: 'a' }, { id: 'b' }] }))).rejects.toMatchObject({
      reason: 'read-incomplete',
      message: containing('none of the 2 accounts on a page has both `id` and `userName`'),
    });
  });
});

describe('one user', () => {
  it.each<[string, Said, string]>([
    ['nothing', says(204), '`user` is missing, expected an object'],
    ['an error', ok({ code: 'X', details: 'no such user' }), 'it is an error, no such user'],
    ['several', ok({ users: [user('a')] }), '`user.userName` is missing, expected text'],
    ['someone else', ok({ user: user('b') }), '`user.id` is another one than was asked for'],
  ])('is not read from %s', async (_, said, why) => {
    await expect(hubUser(session('cxone', () => said).session, 'a')).rejects.toMatchObject({
      message: containing(`${why} – GET /user-management/v3/users/`),
    });
  });

  it('whose record shows someone else is not written over', async () => {
    const there = session('cxone', ({ method }) => (method === 'GET' ? ok({ user: user('b') }) : 200), { settleMs: 0 });
    const error = await writeBeside(there.session, 'a', { userName: 'a', values: { timeZone: 'Europe/Berlin' } });
    expect(error).toMatchObject({ kind: 'unreadable', message: containing('another one than was asked for') });
    expect(there.routes().filter((route) => route.startsWith('PUT'))).toEqual([]);
  });

  it('goes back under the names that are published', async () => {
    const own = user('a', { Role: 'Agent', AssignedGroup: 'g', SecondaryRoleIDs: ['r2'], timeZone: 'UTC' });
    const there = session('cxone', ({ method }) => (method === 'GET' ? ok({ user: own }) : 200), { settleMs: 0 });
    expect(await writeBeside(there.session, 'a', { userName: 'a', values: { timeZone: 'Europe/Berlin' } })).toBeNull();
    expect(there.asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      role: 'Agent',
      assignedGroup: 'g',
      secondaryRoleIds: ['r2'],
      timeZone: 'Europe/Berlin',
    });
  });
});

const role = { roleId: 'r1', roleName: 'agent', displayName: 'Agent', status: 'ACTIVE' };
const team = { id: 't1', name: 'Billing', status: 'ACTIVE' };
const skill = { skillId: 1, skillName: 'Billing', isActive: true };
const agent = { agentId: 5, userID: 'u1' };
const tooLarge = (size: number, said: Said): Said => (size > 50 ? says(400, { details: 'too many' }) : said);

describe('lists of CXone beside its users', () => {
  const lists = {
    roles: { read: tenantRoles, one: role, none: null },
    teams: { read: tenantTeams, one: team, none: null },
    skills: { read: tenantSkills, one: skill, none: 'thrown' },
    agents: {
      read: async (own: Parameters<typeof tenantAgents>[0]) => [...(await tenantAgents(own))],
      one: agent,
      none: 'thrown',
    },
  } as const;
  type Name = keyof typeof lists;
  const names = Object.keys(lists) as Name[];
  const count = async (name: Name, script: Script): Promise<unknown> => {
    const there = session('cxone', script);
    const list = await lists[name].read(there.session).catch((error: unknown) => error);
    return Array.isArray(list) ? list.length : list instanceof Error ? 'thrown' : list;
  };
  const capital = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key[0]?.toUpperCase() + key.slice(1), one as unknown]),
    );

  it.each(names)('%s are read in every form that the facts allow', async (name) => {
    const { one } = lists[name];
    const forms: Said[] = [
      ok({ totalRecords: '1', [name]: [one] }),
      ok({ resultSet: { totalRecords: 1, [name]: [one] } }),
      ok(capital({ totalRecords: 1, [name]: [capital(one)] })),
      ok({ totalRecords: 1, [name]: one }),
      ok([one]),
    ];
    for (const form of forms) expect(await count(name, () => form)).toBe(1);
    const sized = ({ body, query }: Asked): Said => {
      const asked = body as { top?: number; page?: { pageSize: number } } | undefined;
      return tooLarge(
        Number(query.get('top') ?? asked?.top ?? asked?.page?.pageSize),
        ok({ totalRecords: 1, [name]: [one] }),
      );
    };
    expect(await count(name, sized)).toBe(1);
  });

  it.each(names)('%s that are no list are not taken for an empty one', async (name) => {
    for (const form of [
      ok({ data: [lists[name].one] }),
      ok({ error: 'x' }),
      ok({ totalRecords: 1 }),
      ok({ [name]: 7 }),
    ])
      expect(await count(name, () => form)).toBe(lists[name].none);
  });

  it('say which member of which entry is wrong', async () => {
    const teams = session('cxone', () => ok({ teams: [team, { name: 'no id' }] })).session;
    await tenantTeams(teams);
    expect(teams.capabilities.notes).toContainEqual(containing('(`teams[1].id` is missing, expected an id)'));
    const skills = session('cxone', () => ok({ skills: [{ ...skill, isActive: 'perhaps' }] })).session;
    await expect(tenantSkills(skills)).rejects.toThrow(
      '`skills[0].isActive` is text, expected true or false – GET …/skills',
    );
  });

  it('know a team and a skill without a name by its id, and say 1 and TRUE for true', async () => {
    expect(await tenantTeams(session('cxone', () => ok({ teams: [{ id: 't2', name: null }] })).session)).toMatchObject([
      { name: 't2' },
    ]);
    const skills = [1, 'TRUE', '0', 0].map((isActive, i) => ({ skillId: i + 1, isActive }));
    expect((await tenantSkills(session('cxone', () => ok({ skills })).session)).map(({ active }) => active)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('may be said to be none by a 404', async () => {
    const none = says(404, { error: 'not_found', error_description: 'No agents found' });
    expect(await count('agents', () => none)).toBe(0);
    expect(await count('agents', () => 404)).toBe('thrown');
  });

  it('of roles without any are none that is known: nobody has no role', async () => {
    for (const none of [says(204), ok({ roles: null })]) expect(await count('roles', () => none)).toBeNull();
  });

  const held = (rows: object[]) =>
    withSkills(
      session('cxone', ({ path }) =>
        path.endsWith('/agents/skills')
          ? ok({ totalRecords: rows.length, agentSkillAssignments: rows })
          : path.endsWith('/skills')
            ? ok({ skills: [skill] })
            : ok({ agents: [agent, { agentId: 6, userID: 'u2' }] }),
      ).session,
      [person('u1'), person('u2', { active: false })],
    );
  it('of assignments count once, and those that are off not at all, whatever the route minds', async () => {
    const rows = [
      { agentId: 5, skillId: 1, isActive: true },
      { agentId: 6, skillId: 1, isActive: false },
    ];
    expect((await held(rows)).map(({ skills }) => skills.length)).toEqual([1, 0]);
  });
  it('of assignments may name the account alone', async () => {
    expect((await held([{ userId: 'U1', skillId: 1 }])).map(({ skills }) => skills.length)).toEqual([1, 0]);
  });
});

it.each<[string, Said, string]>([
  ['another list', ok({ entities: [] }), '`items` is missing, and there is `entities`'],
  ['one that is no list', ok({ items: { id: '1' } }), '`items` is an object, expected a list'],
  ['an error', ok({ error: 'x', message: 'boom' }), 'it is an error, boom'],
])('definitions of attributes are not read from %s', async (_, said, why) => {
  const there = session('attributes', () => said);
  const { failure } = await readDefinitions(there.session, { pageSize: 10 });
  expect(failure?.message).toContain(`${why} – GET /api/v2/users/attributes`);
});
