import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../tenant/options.ts';
import { people, ROLES, scaledClock, startTenant, type TenantHandle, type TenantOptions } from '../../tenant/server.ts';
import { isObject, type Json, type TenantAnswer, type TenantRequest } from '../../tenant/wire.ts';
import { type Day, entriesOf, live } from './world.ts';

const [AGENT, ADMIN] = [ROLES[0], ROLES[2]] as [(typeof ROLES)[number], (typeof ROLES)[number]];
const THERE = people(30, { seed: 8 }).map((one) => ({ ...one, roles: [ADMIN.value], active: true }));
const MOVED = THERE.map((one, i) => ({ ...one, title: `Lead ${i}`, department: `Room ${i}` }));

const isRead = ({ method, path }: TenantRequest): boolean => method === 'GET' && path.includes('/Users');
const isOwnRead = ({ method, path }: TenantRequest): boolean => method === 'GET' && /\/Users\/[^/]+$/.test(path);

/** Details and roles of thirty people change: the second is a PUT of the whole account. */
async function whole(
  options: TenantOptions,
  gateway: Gateway | ((tenant: () => TenantHandle) => Gateway) = {},
  prepare: (tenant: TenantHandle) => void = () => undefined,
): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(2000);
  const tenant: TenantHandle = await startTenant({
    users: THERE,
    ...options,
    offer: { bulk: false, ...options.offer },
    shape: { roles: 'matrix' },
    gateway: typeof gateway === 'function' ? gateway(() => tenant) : gateway,
    clock,
  });
  prepare(tenant);
  const roles = [AGENT];
  try {
    const day = await live({
      tenant,
      clock,
      entries: entriesOf(MOVED, () => ({ roles: [{ name: AGENT.value }] })),
      decisions: { roleDelta: () => ({ roles, add: roles, remove: [ADMIN], gains: [], loses: [] }) },
      settings: { rolesWrite: 'matrix', requestTimeoutSeconds: 6000, requestsPerMinute: 100_000 },
      execute: { settleMs: 30_000 },
    });
    return { ...day, tenant };
  } finally {
    await tenant.close();
  }
}

/** What is called done and is not so in the tenant's own books. */
const falselyDone = ({ execution, tenant }: Awaited<ReturnType<typeof whole>>): string[] =>
  execution.outcomes.flatMap(({ operation, status }) => {
    const { title, department, roles } = tenant.find(operation.person.userName) ?? {};
    const { after } = operation;
    const isThere =
      operation.kind === 'roles'
        ? roles?.join() === AGENT.value
        : title === after?.['title'] && department === after?.['department'];
    return status === 'done' && !isThere ? [`${operation.kind} ${operation.key}`] : [];
  });

/** Reads come from nodes that take turns: this many lag, for longer than anyone waits, then one does not. */
function nodes(behind: number): { lies: NonNullable<TenantOptions['lies']>; gateway: Gateway } {
  let reads = 0;
  return {
    lies: { listLagMs: 1e9, readLagMs: 1e9, isBehind: () => reads % (behind + 1) !== 0 },
    gateway: {
      instead: (request) => {
        if (isRead(request)) reads += 1;
        return undefined;
      },
    },
  };
}

/** All accounts of an answer, changed. */
function users(answer: TenantAnswer, change: (user: Json) => Json): TenantAnswer {
  const { body } = answer;
  if (!isObject(body)) return answer;
  const { Resources } = body;
  if (Array.isArray(Resources)) return { ...answer, body: { ...body, Resources: (Resources as Json[]).map(change) } };
  return typeof body['userName'] === 'string' ? { ...answer, body: change(body) } : answer;
}

describe('an account that is read, merged and put back whole', () => {
  it.each([
    ['versions', 1, {}],
    ['versions', 2, {}],
    ['no versions', 1, { etag: false }],
    ['versions, no PATCH', 1, { patch: false }],
    ['no versions, no PATCH', 2, { etag: false, patch: false }],
  ] as const)(
    'takes back nothing that this run wrote and had no answer to: %s, %i of the nodes lag',
    async (_, n, offer) => {
      const { lies, gateway } = nodes(n);
      const day = await whole(
        {
          offer,
          lies,
          faults: [{ kind: 'status', status: 502, when: 'after', match: { body: 'Lead' }, times: 30 }],
        },
        gateway,
      );
      expect(falselyDone(day)).toEqual([]);
      expect(day.execution.outcomes.filter(({ status }) => status === 'done').length).toBeGreaterThan(0);
    },
  );

  it('takes back nothing where versions never change', async () => {
    const lies = { listLagMs: 20_000, readLagMs: 20_000 };
    const same = (user: Json): Json => ({ ...user, meta: { version: 'W/"0"' } });
    const day = await whole(
      { lies, quirks: { versions: 'never' } },
      {
        instead: (request) => {
          delete request.headers['if-match'];
          return undefined;
        },
        answer: (_, answer) => ({ ...users(answer, same), headers: {} }),
      },
    );
    expect(falselyDone(day)).toEqual([]);
    for (const { userName, title } of MOVED) expect(day.tenant.find(userName)).toMatchObject({ title });
  });

  it('takes back nothing that someone else wrote, where the node that is asked does not know of it yet', async () => {
    const asked = new Set<string>();
    const day = await whole(
      { offer: { serviceProviderConfig: false } },
      {
        answer: (request, answer) => {
          const { path } = request;
          if (!isOwnRead(request) || asked.has(path) || !isObject(answer.body)) return undefined;
          asked.add(path);
          const { meta } = answer.body;
          const body = { ...answer.body, nickName: 'old', meta: { ...(meta as Json), version: 'W/"1"' } };
          return { status: 200, headers: { etag: 'W/"1"' }, body };
        },
      },
      ({ users: accounts }) => {
        for (const account of accounts.values())
          Object.assign(account, { version: 2, resource: { ...account.resource, nickName: 'new' } });
      },
    );
    expect(asked.size).toBe(30);
    expect([...day.tenant.users.values()].filter(({ resource }) => resource['nickName'] !== 'new')).toEqual([]);
    expect(day.execution.outcomes.filter(({ status }) => status !== 'done')).toEqual([]);
  });

  it('is looked at again after a later write of it: what was seen once may have been taken back', async () => {
    const day = await whole({}, (tenant) => ({
      answer: (request, answer) => {
        const account = tenant().users.get(request.path.split('/').at(-1) ?? '');
        if (request.method === 'PUT' && answer.status < 300 && account)
          account.resource = { ...account.resource, title: 'Reset' };
        return undefined;
      },
    }));
    expect(falselyDone(day)).toEqual([]);
  });
});
