import { describe, expect, it } from 'vitest';
import type { Gateway, TenantOptions } from '../../tenant/options.ts';
import {
  people,
  type Person,
  PRESETS,
  ROLES,
  scaledClock,
  startTenant,
  type TenantHandle,
} from '../../tenant/server.ts';
import { isObject, type TenantAnswer, type TenantRequest } from '../../tenant/wire.ts';
import { type Day, entriesOf, live, tally, type World } from './world.ts';

const THERE = people(6, { roles: ['role-agent'] }).map((one, i) => ({ ...one, id: `id-${i + 1}` }));
const [first, second] = THERE as [(typeof THERE)[0], (typeof THERE)[0]];
const NEW = people(2, { seed: 4, from: 900, idPrefix: 'N' });

const html = (status: number): TenantAnswer => ({
  status,
  text: '<html><title>Request Rejected</title></html>',
  headers: { 'content-type': 'text/html' },
});
const isCreation = ({ method, path }: TenantRequest): boolean => method === 'POST' && path.endsWith('/Users');
const isChange = ({ method }: TenantRequest): boolean => method === 'PATCH' || method === 'PUT';

/** A tenant behind a gateway, and one run against it. */
async function scene(
  gateway: Gateway,
  rows: World['entries'],
  { options = {}, ...more }: Partial<World> & { options?: TenantOptions } = {},
): Promise<Day & { tenant: TenantHandle }> {
  const clock = scaledClock(500);
  const tenant = await startTenant({
    ...PRESETS.generic,
    offer: { ...PRESETS.generic.offer, bulk: false, groups: false },
    users: THERE,
    roles: ROLES,
    ...options,
    gateway,
    clock,
  });
  try {
    return { ...(await live({ tenant, entries: rows, clock, execute: { settleMs: 30_000 }, ...more })), tenant };
  } finally {
    await tenant.close();
  }
}

const without = (one: Person): Person => ({ ...one, externalId: undefined }) as unknown as Person;
const leaving = (one: Person): World['entries'] => entriesOf([one], () => ({ active: false }));
const changed = (one: Person, more: Partial<Person>): World['entries'] => entriesOf([{ ...one, ...more }]);

describe('a creation whose answer names another id', () => {
  it.each([
    ['of someone else', '/scim/v2/Users/id-2'],
    ['of nobody', '/scim/v2/Users/id-77'],
    ['of all accounts', '/scim/v2/Users/'],
  ])('%s is found by its name, and nobody else is written to', async (_, path) => {
    for (const rows of [NEW, NEW.map(without)]) {
      const day = await scene(
        {
          answer: (request, _answer, { origin }) =>
            isCreation(request) ? { status: 201, headers: { location: `${origin}${path}` } } : undefined,
        },
        entriesOf(rows),
      );
      expect(tally(day.execution)).toEqual({ done: 2 });
      const ids = day.execution.outcomes.map(({ id }) => id);
      expect(ids.map((id) => day.tenant.users.get(id ?? '')?.resource['userName'])).toEqual(
        rows.map(({ userName }) => userName),
      );
      expect(day.tenant.find(second.userName)).toMatchObject({ givenName: second.givenName, title: second.title });
      expect(day.tenant.writes).toHaveLength(2);
    }
  });
});

describe('a creation whose answer is lost, where creations keep no externalId', () => {
  const lost: Gateway = {
    instead: (request) => {
      if (isCreation(request)) request.body = JSON.stringify({ ...JSON.parse(request.body), externalId: undefined });
      return undefined;
    },
    answer: (request) => (isCreation(request) ? { status: 500 } : undefined),
  };

  it('is created and not linked', async () => {
    const day = await scene(lost, entriesOf(NEW));
    expect(tally(day.execution)).toEqual({ done: 2 });
    for (const { userName, externalId } of NEW) expect(day.tenant.find(userName)?.externalId).toBe(externalId);
  });

  it('meets an account of another name or address, which is linked', async () => {
    const other: Gateway = {
      ...lost,
      instead: (request, tenant) => {
        if (!isCreation(request)) return undefined;
        const { userName = '' } = NEW.find((one) => request.body.includes(one.userName)) ?? {};
        tenant.remove(userName);
        tenant.seed([{ userName, givenName: 'Some', familyName: 'Body', email: userName }]);
        return { status: 500 };
      },
    };
    expect(tally((await scene(other, entriesOf(NEW))).execution)).toEqual({ adopted: 2 });
  });
});

describe('a change whose first answer is lost, and whose repetition is refused', () => {
  it.each([400, 404, 409, 422])('with %i, since it was carried out: is looked for, and done', async (status) => {
    const tries = new Map<string, number>();
    const day = await scene(
      {
        instead: (request) => {
          if (!isChange(request)) return undefined;
          tries.set(request.body, (tries.get(request.body) ?? 0) + 1);
          const isAgain = (tries.get(request.body) ?? 0) > 1;
          return isAgain ? { status, body: { detail: 'No valid fields to update' } } : undefined;
        },
        answer: (request) => (isChange(request) && tries.get(request.body) === 1 ? { status: 502 } : undefined),
      },
      [...changed(first, { title: 'New' }), ...leaving(second)],
    );
    expect(tally(day.execution)).toEqual({ done: 2 });
    expect(day.tenant.find(second.userName)?.active).toBe(false);
  });

  it('for what it says: fails with that, and is not repeated for ever', async () => {
    let tries = 0;
    const day = await scene(
      {
        instead: (request) => {
          if (!isChange(request)) return undefined;
          tries += 1;
          return tries === 1 ? { status: 502 } : { status: 400, body: { detail: 'The title is too long' } };
        },
      },
      changed(first, { title: 'New' }),
    );
    expect(day.execution.outcomes[0]).toMatchObject({ status: 'failed', detail: 'The title is too long' });
    expect(tries).toBeLessThan(5);
  });
});

describe('someone who leaves, and whose account is gone', () => {
  it('while another one is there, active: that one is deactivated, or nobody says it was', async () => {
    for (const status of [204, 404]) {
      let moved = false;
      const day = await scene(
        {
          instead: (request, tenant) => {
            if (moved || !isChange(request)) return undefined;
            moved = true;
            tenant.remove(first.userName);
            tenant.seed([{ ...first, id: 'id-new' }]);
            return { status };
          },
        },
        leaving(first),
      );
      const isOff = day.tenant.find(first.userName)?.active === false;
      expect([status, day.execution.outcomes[0]?.status === 'done']).toEqual([status, isOff]);
      expect(day.execution.outcomes[0]?.detail).not.toContain('gone already');
    }
  });

  it('by its own address alone, and is listed as active: nobody says it was gone', async () => {
    for (const status of [204, 404]) {
      const day = await scene(
        {
          instead: ({ method, path }) =>
            path.endsWith('/id-1') ? { status: method === 'GET' ? 404 : status } : undefined,
        },
        leaving(first),
      );
      expect(day.tenant.find(first.userName)?.active).toBe(true);
      expect(day.execution.outcomes[0]?.status).toBe(status === 204 ? 'ignored' : 'failed');
      expect(day.execution.outcomes[0]?.detail).toMatch(/still active|lists it as active/u);
    }
  });

  it('while its name belongs to someone else by now, is done', async () => {
    const day = await scene(
      {
        instead: (request, tenant) => {
          if (!isChange(request)) return undefined;
          tenant.remove(first.userName);
          tenant.seed([{ ...first, id: 'id-new', externalId: 'E777' }]);
          return { status: 204 };
        },
      },
      leaving(first),
    );
    expect(tally(day.execution)).toEqual({ done: 1 });
    expect(day.tenant.find(first.userName)?.active).toBe(true);
  });
});

describe('looks at what was written', () => {
  it('that CXone does not answer for the moment are taken again', async () => {
    let written = false;
    let refused = 0;
    const day = await scene(
      {
        instead: (request) => {
          written ||= isChange(request);
          if (!written || request.method !== 'GET' || refused === 3) return undefined;
          refused += 1;
          return { status: 503 };
        },
      },
      changed(first, { title: 'New' }),
      { settings: { maxAttempts: 1 } },
    );
    expect([refused, tally(day.execution)]).toEqual([3, { done: 1 }]);
  });

  it('of one person that are not complete cost nobody else anything', async () => {
    const [taken] = NEW as [Person];
    const day = await scene(
      {
        instead: (request) => {
          if (isCreation(request)) return request.body.includes(taken.userName) ? { status: 409 } : undefined;
          const isAsked = request.query.get('filter')?.includes(taken.userName) === true;
          return isAsked ? { status: 200, body: { totalResults: 2, Resources: [] } } : undefined;
        },
      },
      [...entriesOf(NEW), ...changed(first, { title: 'New' })],
    );
    const ends = day.execution.outcomes.map(({ operation, status }) => [operation.key, status]);
    expect(Object.fromEntries(ends)).toEqual({
      [taken.externalId]: 'failed',
      [NEW[1]?.externalId ?? '']: 'done',
      [first.externalId]: 'done',
    });
    expect(day.execution.fatal).toBeUndefined();
    expect(day.execution.outcomes.find(({ status }) => status === 'failed')?.error?.advice).toMatch(/run again/iu);
  });
});

describe('an answer of success that may be a gateway’s', () => {
  it.each([
    ['a page for people', html(200), undefined],
    ['an error', { status: 200, body: { success: false, message: 'no' } }, undefined],
    ['nothing', { status: 204 }, ['title']],
  ] as const)('%s: what CXone keeps is known only where CXone was heard', async (_, answer, kept) => {
    const day = await scene(
      { instead: (request) => (isChange(request) ? answer : undefined) },
      changed(first, { title: 'New' }),
    );
    expect(day.execution.outcomes[0]).toMatchObject({ status: 'ignored', ignoredFields: kept });
  });

  it('to a deletion: it is asked for again', async () => {
    const day = await scene(
      { instead: (request) => (request.method === 'DELETE' ? html(200) : undefined) },
      leaving(first),
      { decisions: { leaverAction: 'delete' } },
    );
    const deletion = day.execution.outcomes[0]?.steps.findLast(({ step }) => step === 'delete');
    expect(deletion).toMatchObject({ status: 'failed', error: { kind: 'conflict', retryable: true } });
    expect(deletion?.detail).toContain('Request Rejected');
  });
});

describe('what servers do otherwise', () => {
  it('303 to what was done: looked up, and not sent again', async () => {
    const day = await scene(
      {
        answer: (request, _answer, { origin }) =>
          isChange(request) ? { status: 303, headers: { location: `${origin}/scim/v2/Users/id-1` } } : undefined,
      },
      changed(first, { title: 'New' }),
    );
    expect([tally(day.execution), day.tenant.writes.length]).toEqual([{ done: 1 }, 1]);
  });

  it('accounts without `schemas` are put back with them', async () => {
    const day = await scene(
      {
        answer: ({ method }, answer) => {
          if (method !== 'GET' || !isObject(answer.body)) return undefined;
          const bare = (one: unknown): unknown => (isObject(one) ? { ...one, schemas: undefined } : one);
          const { Resources } = answer.body;
          const body = Array.isArray(Resources)
            ? { ...answer.body, Resources: Resources.map(bare) }
            : bare(answer.body);
          return { ...answer, body };
        },
      },
      changed(first, { title: 'New' }),
      { options: { offer: { ...PRESETS.generic.offer, bulk: false, groups: false, patch: false } } },
    );
    expect(tally(day.execution)).toEqual({ done: 1 });
    expect(day.tenant.find(first.userName)).toMatchObject({ title: 'New', department: first.department });
  });
});

describe('a list that leaves people out', () => {
  it('that leaves a leaver out is believed of nobody: others that it does not show are looked up', async () => {
    const unlisted = [first, second].map(({ userName }) => userName);
    const day = await scene({}, [...leaving(first), ...changed(second, { title: 'New' }), ...entriesOf(NEW)], {
      options: { quirks: { unlisted } },
    });
    expect(new Set(day.draft.operations.map(({ kind, key }) => `${kind} ${key}`))).toEqual(
      new Set([
        `deactivate ${first.externalId}`,
        `update ${second.externalId}`,
        ...NEW.map(({ externalId }) => `create ${externalId}`),
      ]),
    );
    expect(tally(day.execution)).toEqual({ done: 4 });
  });
});
