import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/cxone/leave/steps.ts';
import { switchAccount } from '../../../src/cxone/leave/published.ts';
import { sendSingle } from '../../../src/cxone/write/send-single.ts';
import { prepareWrite } from '../../../src/cxone/session/prepare-write.ts';
import type { TenantStepName } from '../../../src/model/leaver-steps.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Write } from '../../../src/model/tenant.ts';
import { type Asked, HOST, ok, person, type Said, says, type Script, session } from './scripted.ts';

const ann = person('u1');
const ben = person('u2');
const containing = (text: string): string => expect.stringContaining(text) as string;

function hub(script: Script) {
  const there = session('cxone', script);
  const { leavers } = stepsOf('published', () => there.session);
  const take = async (name: TenantStepName, users: PriorUser[] = [ann], together = users.length) =>
    leavers.find((one) => one.name === name)!.take(users, together);
  return { ...there, take, one: async (name: TenantStepName) => (await take(name)).get('u1') };
}

/** Agents, their states after the logout, and what a logout is answered. */
function acd({
  agents,
  states,
  logout = 200,
}: {
  agents: Said;
  states: Said | (() => Said);
  logout?: Said | ((asked: Asked) => Said);
}) {
  return hub((asked) => {
    const { method, path } = asked;
    if (path.endsWith('/agents/states')) return typeof states === 'function' ? states() : states;
    if (method === 'POST') return typeof logout === 'function' ? logout(asked) : logout;
    return path.endsWith('/agents') ? agents : undefined;
  });
}
const ANN_AGENT = { agentId: 7, userID: 'U1' };
const agentsAre = (agents: unknown[], more: object = {}): Said => ok({ totalRecords: agents.length, agents, ...more });
const stateIs = (agentStateName: string | null): Said => ok({ agentStates: [{ agentId: 7, agentStateName }] });

describe('the logout of an agent', () => {
  it.each<[string, Parameters<typeof acd>[0], object]>([
    [
      'is seen',
      { agents: agentsAre([ANN_AGENT]), states: stateIs('LoggedOut') },
      { status: 'done', detail: 'logged out as an agent' },
    ],
    [
      'is seen where nobody has a state',
      { agents: agentsAre([ANN_AGENT]), states: 204 },
      { status: 'done', detail: 'logged out as an agent' },
    ],
    [
      'is seen in a list with a total, wrapped',
      { agents: agentsAre([ANN_AGENT]), states: ok({ resultSet: { totalRecords: 0, agentStates: [] } }) },
      { status: 'done' },
    ],
    [
      'was not needed: the refusal of someone who is not signed in',
      { agents: agentsAre([ANN_AGENT]), states: stateIs('LoggedOut'), logout: 409 },
      { status: 'done', detail: 'was not logged in (HTTP 409)' },
    ],
    [
      'cannot be seen: states may not be read',
      { agents: agentsAre([ANN_AGENT]), states: 403 },
      { status: 'done', detail: containing('did not show agents’ states') },
    ],
    [
      'cannot be seen: states without a name',
      { agents: agentsAre([ANN_AGENT]), states: stateIs(null) },
      { status: 'done', detail: containing('did not show agents’ states') },
    ],
    [
      'did not help',
      { agents: agentsAre([ANN_AGENT]), states: stateIs('Available') },
      {
        status: 'failed',
        detail: containing('still signed in as an agent (Available) after the logout: CXone answered'),
      },
    ],
    [
      'was refused, and the agent is signed in',
      { agents: agentsAre([ANN_AGENT]), states: stateIs('Available'), logout: says(403, { message: 'no' }) },
      { status: 'failed', detail: containing('could not log agents out: no') },
    ],
    [
      'got no answer, and the agent is signed in',
      { agents: agentsAre([ANN_AGENT]), states: stateIs('Available'), logout: 'network' },
      { status: 'failed', error: expect.objectContaining({ status: null }) as object },
    ],
    ['needs no agent', { agents: agentsAre([]), states: 204 }, { status: 'skipped', nothingToDo: true }],
    ['needs no agent: a list without members', { agents: ok({}), states: 204 }, { status: 'skipped' }],
    [
      'cannot be asked for: one agent is hidden',
      { agents: agentsAre([], { hiddenAgents: 1 }), states: 204 },
      { status: 'failed', detail: containing('CXone hides 1 agent from') },
    ],
    [
      'cannot be asked for: agents are hidden',
      { agents: agentsAre([], { hiddenAgents: 2 }), states: 204 },
      { status: 'failed', detail: containing('CXone hides 2 agents from') },
    ],
    [
      'cannot be asked for: the list is refused',
      { agents: says(403, { message: 'no' }), states: 204 },
      { status: 'failed' },
    ],
    ['cannot be asked for: the list does not come', { agents: 'network', states: 204 }, { status: 'failed' }],
    [
      'cannot be asked for: the list is something else',
      { agents: ok({ agents: 'none' }), states: 204 },
      { status: 'unknown' },
    ],
  ])('%s', async (_, tenant, answer) => expect(await acd(tenant).one('logout')).toMatchObject(answer));

  it('is asked for once more, by force, where someone stays signed in', async () => {
    let forced = false;
    const there = acd({
      agents: agentsAre([ANN_AGENT]),
      states: () => stateIs(forced ? 'LoggedOut' : 'Available'),
      logout: ({ body }) => {
        forced ||= (body as { forceLogout?: boolean } | undefined)?.forceLogout === true;
        return 200;
      },
    });
    expect(await there.one('logout')).toMatchObject({ status: 'done', attempts: 2 });
    expect(there.slept).toEqual([1, 2, 4]);
  });

  it('by force is looked at as long as reads may lag behind writes', async () => {
    // A look is two requests: the list has no total.
    let requests = 0;
    const there = acd({
      agents: agentsAre([ANN_AGENT]),
      states: () => stateIs(++requests > 16 ? 'LoggedOut' : 'Available'),
    });
    expect(await there.one('logout')).toMatchObject({ status: 'done', attempts: 2 });
    expect(there.slept).toEqual([1, 2, 4, 1, 1, 2, 4]);
  });

  it('of someone with two agents is done when both are', async () => {
    const agents = agentsAre([ANN_AGENT, { agentId: 8, userID: 'u1' }]);
    for (const [states, status] of [
      [ok({ agentStates: [{ agentId: 8, agentStateName: 'Available' }] }), 'failed'],
      [ok({ agentStates: [{ agentId: 7, agentStateName: 'Available' }] }), 'failed'],
      [ok({ agentStates: [] }), 'done'],
    ] as const)
      expect((await acd({ agents, states }).one('logout'))?.status).toBe(status);
  });

  it('of many reads the whole list once; who is not on a list with hidden agents is searched for', async () => {
    const there = hub(({ method, path, query }) => {
      if (path.endsWith('/states')) return 204;
      if (method === 'POST') return 200;
      const isSearch = query.get('searchString') !== '';
      return isSearch ? agentsAre([{ agentId: 8, userID: 'u2' }]) : agentsAre([ANN_AGENT], { hiddenAgents: 1 });
    });
    const both = await there.take('logout', [ann, ben]);
    expect([both.get('u1')?.status, both.get('u2')?.status]).toEqual(['done', 'done']);
    expect(there.asked.filter(({ method }) => method === 'GET').map(({ query }) => query.get('searchString'))).toEqual([
      '',
      'u2@example.com',
      null,
    ]);
  });

  it('is not asked for states again that may not be read', async () => {
    const there = acd({ agents: agentsAre([ANN_AGENT]), states: 403 });
    await there.one('logout');
    await there.one('logout');
    expect(there.routes().filter((route) => route.endsWith('/states'))).toHaveLength(1);
    const lost = acd({ agents: agentsAre([ANN_AGENT]), states: 'network' });
    await lost.one('logout');
    await lost.one('logout');
    expect(lost.routes().filter((route) => route.endsWith('/states'))).toHaveLength(2);
  });
});

describe('access keys', () => {
  const keys = (...ids: string[]) => ids.map((accessKeyId) => ({ accessKeyId, isActive: 'true' }));
  it.each<[string, Said, object]>([
    ['that may not be listed', says(403, { message: 'no' }), { status: 'failed' }],
    ['of a tenant without the route', 405, { status: 'unsupported' }],
    [
      'without their list',
      ok({ keys: [] }),
      { status: 'unknown', error: expect.objectContaining({ status: 200 }) as object },
    ],
    ['that are off', ok({ accessKeys: [{ accessKeyId: 'a', isActive: 'false' }] }), { status: 'done' }],
    [
      'on a page that leads elsewhere',
      ok({ accessKeys: [], _links: { next: 'https://evil.example/keys' } }),
      { status: 'unknown' },
    ],
    [
      'on a page that leads back to itself',
      ok({ accessKeys: [], _links: { next: { href: '?userId=u1' } } }),
      { status: 'done' },
    ],
    ['on a page that leads nowhere', ok({ accessKeys: [], _links: { next: 'https://:0' } }), { status: 'done' }],
  ])('%s', async (_, list, answer) => expect(await hub(() => list).one('access-keys')).toMatchObject(answer));

  it('on many pages are all looked at', async () => {
    const there = hub(({ method, query }) => {
      if (method !== 'GET') return 204;
      const next = `${HOST}/access-key-management/v1/access-keys?userId=u1&page=2`;
      if (there.asked.some((one) => one.method === 'PATCH')) return ok({ accessKeys: [] });
      return query.has('page') ? ok({ accessKeys: keys('b') }) : ok({ accessKeys: keys('a'), _links: { next } });
    });
    expect(await there.one('access-keys')).toMatchObject({ status: 'done', detail: '2 access keys deactivated' });
  });

  it('that are not shown any more after they were deactivated are not said to be off', async () => {
    let isSent = false;
    const there = hub(({ method }) => {
      if (method === 'PATCH') isSent = true;
      return method === 'PATCH' ? 204 : isSent ? 503 : ok({ accessKeys: keys('a') });
    });
    expect(await there.one('access-keys')).toMatchObject({
      status: 'unknown',
      detail: containing('does not show whether they are'),
    });
  });

  it('that nobody answered for are still on', async () => {
    const there = hub(({ method }) => (method === 'GET' ? ok({ accessKeys: keys('a') }) : 'network'));
    expect(await there.one('access-keys')).toMatchObject({
      status: 'failed',
      error: { status: null, retryable: true },
    });
  });
});

describe('an account that is switched by NiCE’s own routes', () => {
  const write = (
    user: PriorUser,
    active: boolean,
    after?: Record<string, string>,
  ): Extract<Write, { type: 'activate' }> => ({
    type: 'activate',
    ref: user.id,
    user,
    active,
    after,
    before: {},
  });
  const switched = (script: Script, ...writes: Extract<Write, { type: 'activate' }>[]) => {
    const there = session('cxone', script);
    const results = Promise.all(
      writes.map((one) => switchAccount(there.session, prepareWrite(there.session, one), one)),
    );
    return { ...there, results };
  };
  const changed = (script: Script, one: Write) => {
    const there = session('cxone', script);
    return { ...there, result: sendSingle(there.session, prepareWrite(there.session, one)) };
  };
  const idsOf = (asked: Asked[]) => asked.map(({ body }) => (body as { userIds: string[] }).userIds);

  it('goes together with others, and alone where all of them are refused', async () => {
    const { results, asked } = switched(
      ({ body }) => {
        const { userIds } = body as { userIds: string[] };
        return userIds.includes('u2') ? says(400, { message: 'u2 is an administrator' }) : 204;
      },
      write(ann, false),
      write(ben, false),
    );
    expect((await results).map((one) => one?.status)).toEqual(['done', 'failed']);
    expect(idsOf(asked)).toEqual([['u1', 'u2'], ['u1'], ['u2']]);
  });

  it('is not switched where CXone names it among those it left', async () => {
    const { results } = switched(() => ok({ notDeletedUserIds: ['u2', {}] }), write(ann, false), write(ben, false));
    expect((await results).map((one) => one?.status)).toEqual(['done', 'failed']);
  });

  it('is switched by SCIM where the route is not there', async () => {
    expect(await switched(() => 404, write(ann, false)).results).toEqual([null]);
    expect(await switched(() => 501, write(ann, true)).results).toEqual([null]);
  });

  it('is not known where no answer came, and what else changes is not sent then', async () => {
    const lost: Said = { lost: 'timeout', ambiguous: true };
    const { result, asked } = changed(() => lost, write(ann, true, { title: 'Lead' }));
    expect((await result).status).toBe('ambiguous');
    expect(asked).toHaveLength(1);
    expect((await switched(() => lost, write(ann, false)).results)[0]?.status).toBe('ambiguous');
  });

  it('ends for everybody who waits where the run is cancelled', async () => {
    const { results } = switched(() => 'aborted', write(ann, false));
    await expect(results).rejects.toThrow('the run was interrupted');
  });

  it('gets what else changes by PATCH', async () => {
    const { result, asked } = changed(() => ok({}), write(ann, true, { title: 'Lead' }));
    expect(await result).toMatchObject({ status: 'done', attempts: 2 });
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(asked[1]?.body).toMatchObject({ Operations: [{ op: 'replace', path: 'title', value: 'Lead' }] });
  });
});
