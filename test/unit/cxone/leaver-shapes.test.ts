import { describe, expect, it } from 'vitest';
import { Deactivations } from '../../../src/cxone/leave/deactivations.ts';
import { stepsOf } from '../../../src/cxone/leave/steps.ts';
import { type Asked, ok, person, type Said, says, type Script, session } from './scripted.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;
const agent = { agentId: 5, userID: 'u1' };

describe('a leaver', () => {
  const steps = (name: string, script: Script, more: object = {}) => {
    const there = session('cxone', script, more);
    const step = stepsOf('published', () => there.session).leavers.find((one) => one.name === name);
    return { ...there, answer: async () => (await step!.take([person('u1')], 1)).get('u1') };
  };
  const logout = (agents: (asked: Asked) => Said) =>
    steps('logout', (asked) => {
      if (asked.path.endsWith('/agents/states')) return ok({ agentStates: [] });
      return asked.method === 'POST' ? 202 : agents(asked);
    });
  const searched = (of: Record<string, object[]>) =>
    logout(({ query }) => {
      const agents = of[query.get('searchString') ?? ''] ?? [];
      return ok({ totalRecords: agents.length, agents: agents.slice(0, Number(query.get('top'))) });
    });
  const SENT = 'POST /inContactAPI/services/v34.0/agents/5/logout';

  it.each<[string, object]>([
    ['whose agent is spelt otherwise', { Agents: [{ AgentId: 5, UserID: 'U1' }] }],
    ['whose agent names the account as userUUID', { agents: [{ agentId: 5, userUUID: 'u1' }] }],
    ['whose agent names it with a prefix', { agents: [{ agentId: 5, userID: 'user:u1' }] }],
    [
      'whose agent names no account, and the user name',
      { agents: [{ agentId: 5, userID: '', userName: 'U1@example.com' }] },
    ],
  ])('%s is logged out', async (_, body) => {
    const there = logout(() => ok(body));
    expect(await there.answer()).toMatchObject({ status: 'done', detail: 'logged out as an agent' });
    expect(there.routes()).toContain(SENT);
  });

  it.each<[string, object, string]>([
    ['a list under another name', { data: [agent] }, '`agents` is missing, and there is `data` – GET …/agents'],
    [
      'agents that nobody can be told by',
      { agents: [{ agentId: 5 }] },
      'names neither its account (`userID`) nor its `userName`',
    ],
    ['an agent without an id', { agents: [{ userID: 'u1' }] }, '`agents[0].agentId` is missing, expected an id'],
  ])('is not said to be no agent by %s', async (_, body, why) => {
    expect(await logout(() => ok(body)).answer()).toMatchObject({
      status: 'unknown',
      detail: containing(why),
      error: { advice: containing('See to it in CXone now.') },
    });
  });

  const others = Array.from({ length: 100 }, (_, i) => ({
    agentId: 100 + i,
    userID: `o${i}`,
    userName: `o${i}@example.com`,
  }));
  it('the whole list is searched for someone that a search does not find, unless that finds someone else', async () => {
    const blind = searched({ '': [agent, ...others.slice(1)] });
    expect(await blind.answer()).toMatchObject({ status: 'done', detail: 'logged out as an agent' });
    const seeing = searched({ '': others, 'o0@example.com': [others[0] as object] });
    expect(await seeing.answer()).toMatchObject({ status: 'skipped', detail: 'no agent belongs to this account' });
    expect(seeing.asked).toHaveLength(3);
  });

  const keys = (list: object, more: object = {}) =>
    steps('access-keys', ({ method }) => (method === 'GET' ? ok(list) : 204), more);
  const key = { accessKeyId: 'k1', userId: 'u1', isActive: true };
  const OURS = { accessKeyId: 'key', userId: 'x1', isActive: true };

  it.each<[string, object, string]>([
    ['that are counted and not shown', { totalRecords: 3, accessKeys: [] }, 'CXone counts 3 keys and shows 0'],
    ['that are cut', { totalRecords: 2, accessKeys: [{ ...key, isActive: false }] }, 'CXone counts 2 keys and shows 1'],
    [
      'that are someone else’s alone',
      { accessKeys: [{ ...key, userId: 'u2' }] },
      '`accessKeys[0].userId` is another one',
    ],
    ['of everybody, one without a name', { accessKeys: [OURS, { ...key, userId: null }] }, 'may be anyone’s'],
    ['that this run signs in with', { accessKeys: [{ ...OURS, userId: 'u1' }] }, 'the key that this run signs in with'],
    ['under another name', { keys: [key] }, '`accessKeys` is missing, and there is `keys`'],
    ['without an id', { accessKeys: [{ userId: 'u1' }] }, '`accessKeys[0].accessKeyId` is missing, expected an id'],
    [
      'on another host',
      { accessKeys: [], _links: { next: 'https://x.example/k' } },
      '`_links.next` leads to another host',
    ],
  ])('has keys %s: nothing is claimed, and nothing sent', async (_, list, why) => {
    const there = keys(list);
    expect(await there.answer()).toMatchObject({ status: 'unknown', detail: containing(why) });
    expect(there.routes().every((route) => route.startsWith('GET'))).toBe(true);
  });

  it.each<[string, object]>([
    ['no key', { totalRecords: 0, accessKeys: null }],
    ['no key in a bare list', []],
    ['a key that is off, as text', { accesskeys: [{ ...key, isActive: 'FALSE' }] }],
    ['a key that is off, as a number, wrapped', { resultSet: { accessKeys: [{ ...key, isActive: 0 }] } }],
    ['none of everybody’s keys', { totalRecords: 2, accessKeys: [OURS, { ...key, userId: 'u9' }] }],
  ])('has %s', async (_, list) => {
    const there = keys(list);
    expect(await there.answer()).toMatchObject({ status: 'done', detail: 'no access key is on' });
    expect(there.asked).toHaveLength(1);
  });

  it('whose keys are not shown any more as CXone counts them is not said to have none', async () => {
    let isSent = false;
    const there = steps('access-keys', ({ method }) => {
      if (method === 'GET') return ok({ totalRecords: 1, accessKeys: isSent ? [] : [key] });
      isSent = true;
      return 204;
    });
    expect(await there.answer()).toMatchObject({
      status: 'unknown',
      detail: containing('does not show whether they are: CXone counts 1 key and shows 0'),
      error: { advice: containing('See to it in CXone now.') },
    });
  });

  it.each<[string, object]>([
    ['in another case', { NotDeletedUserIds: ['U1'] }],
    ['in a resultSet', { resultSet: { notDeletedUserIds: ['u1'] } }],
    ['as an object', { notDeletedUserIds: [{ userId: 'u1', reason: 'x' }] }],
    ['alone', { notDeletedUserIds: 'u1' }],
  ])('who is named as not deactivated %s is not deactivated', async (_, body) => {
    const there = session('cxone', () => ok(body));
    expect(await new Deactivations(there.session).add('u1')).toMatchObject({ left: true });
  });

  it.each(['Logged Out', 'LOGOUT', 'signed off', 'loggedout'])(
    'whose state is %s is signed out',
    async (agentStateName) => {
      const there = steps('logout', ({ path, method }) => {
        if (path.endsWith('/states')) return ok({ AgentStates: [{ AgentId: 5, AgentStateName: agentStateName }] });
        return method === 'POST' ? 202 : ok({ agents: [agent] });
      });
      expect(await there.answer()).toMatchObject({ status: 'done', detail: 'logged out as an agent' });
    },
  );

  it('is told what to do about a refusal, and not to correct the roster', async () => {
    expect(await logout(() => says(400, { error_description: 'busy' })).answer()).toMatchObject({
      status: 'failed',
      error: { advice: containing('Run the job again') },
    });
  });
});
