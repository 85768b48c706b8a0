import { afterEach, describe, expect, it } from 'vitest';
import { patches } from '../../tenant/lies.ts';
import {
  people,
  type Person,
  PRESETS,
  ROLES,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { settingsFor } from '../cxone/pair.ts';
import { type Day, entriesOf, live, tally, type World } from './world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const [AGENT, ADMIN] = [ROLES[0] as (typeof ROLES)[number], ROLES[2] as (typeof ROLES)[number]];
const THERE = people(6, { seed: 8, idPrefix: 'T' });
const JOINERS = people(4, { seed: 3 });
const MOVED: Person[] = THERE.map((one, i) => ({ ...one, title: `Lead ${i}` }));
const ALONE = { offer: { bulk: false } } satisfies TenantOptions;

interface Case {
  tenant?: TenantOptions;
  there?: SeedUser[];
  rows?: SeedUser[];
  more?: Parameters<typeof entriesOf>[1];
  world?: Partial<World>;
  /** Seconds; 30 as in the action. */
  settle?: number;
  published?: boolean;
}

/** One run on a clock that makes 30 seconds 15 ms. */
async function run({
  tenant: options = {},
  there = THERE,
  rows = [...MOVED, ...JOINERS],
  more,
  world,
  settle = 30,
  published,
}: Case) {
  const clock = scaledClock(2000);
  const tenant = await startTenant({ users: there, clock, ...options });
  open.push(tenant);
  const day = await live({
    tenant,
    clock,
    entries: entriesOf(rows, more),
    ...world,
    settings: {
      ...(published && { ...settingsFor(tenant, 'cxone'), ...NO_ADDRESSES }),
      requestTimeoutSeconds: 6000,
      requestsPerMinute: 100_000,
      ...world?.settings,
    },
    execute: { settleMs: settle * 1000, ...world?.execute },
  });
  return { tenant, ...day };
}

const NO_ADDRESSES = { tokenUrl: undefined, scimUrl: undefined, apiUrl: undefined } as object;

const sent = (tenant: TenantHandle, method: string, path: RegExp) =>
  tenant.requests.filter((one) => one.method === method && path.test(one.path));
const byKind = ({ execution }: Day, kind: string) =>
  execution.outcomes.filter(({ operation }) => operation.kind === kind);

const FALSE_ANSWERS = [
  ['an error', 'error'],
  ['HTML', 'html'],
  ['nothing', 'empty'],
  ['the resource as if it were there', 'resource'],
] as const;

describe('a 2xx that proves nothing', () => {
  it.each(FALSE_ANSWERS)('single requests answered with %s: new people accepted, changes ignored', async (_, body) => {
    const day = await run({ tenant: { ...ALONE, lies: { nothing: 1, bodies: [body] } } });
    expect(tally(day.execution)).toEqual({ ignored: 6, accepted: 4 });
    expect(day.tenant.snapshot()).toHaveLength(6);
    // What no read shows is not sent again: it could arrive twice.
    expect(sent(day.tenant, 'POST', /\/Users$/)).toHaveLength(4);
    if (body === 'error') expect(byKind(day, 'create')[0]?.detail).toContain('quota_exceeded');
  });

  it.each(['matrix', 'bulk'] as const)('the same by %s', async (way) => {
    const options = way === 'matrix' ? { offer: { bulk: false, patch: false } } : {};
    const day = await run({ tenant: { ...options, lies: { nothing: 1, bodies: ['error'] } } });
    expect(tally(day.execution)).toEqual({ ignored: 6, accepted: 4 });
  });

  it.each([
    ['an error', '{"error":"quota_exceeded"}'],
    ['HTML', '<html><h1>Sign in</h1></html>'],
    ['nothing', ''],
  ])('a bulk answered with %s, and not carried out: single requests are tried and do it', async (_, body) => {
    const day = await run({
      tenant: { faults: [{ kind: 'status', status: 200, body, match: { path: '/Bulk' }, times: Infinity }] },
    });
    expect(tally(day.execution)).toEqual({ done: 10 });
    expect(day.client.capabilities.notes.join()).toContain('sent one by one');
  });

  it('what was carried out under such an answer is done: the look decides', async () => {
    const day = await run({
      tenant: {
        faults: [
          { kind: 'status', status: 200, when: 'after', body: '<html>', match: { path: '/Bulk' }, times: Infinity },
        ],
      },
    });
    expect(tally(day.execution)).toEqual({ done: 10 });
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toHaveLength(1);
  });

  it('an answer that shows an account of someone else is refused as at a 409', async () => {
    const [joiner] = JOINERS as [Person];
    const other = { id: 'x1', userName: joiner.userName, externalId: 'OTHER', name: { givenName: 'O' }, active: true };
    const day = await run({
      rows: [...THERE, joiner],
      tenant: {
        ...ALONE,
        faults: [
          { kind: 'status', status: 201, body: JSON.stringify(other), match: { method: 'POST', path: '/Users' } },
        ],
      },
    });
    expect(day.execution.outcomes[0]).toMatchObject({ status: 'failed', error: { kind: 'uniqueness' } });
  });
});

describe('reads that lag behind writes', () => {
  it.each([
    ['a list 5 s, a single read 2 s', { listLagMs: 5_000, readLagMs: 2_000 }],
    ['both 20 s', { listLagMs: 20_000, readLagMs: 20_000 }],
  ])('are waited for: %s', async (_, lies) => {
    const day = await run({ tenant: { lies } });
    expect(tally(day.execution)).toEqual({ done: 10 });
  });

  it('a list that lags for ever is not believed: each account is asked for by its id', async () => {
    const day = await run({ tenant: { lies: { listLagMs: 1e9 } } });
    expect(tally(day.execution)).toEqual({ done: 10 });
  });

  it('longer than settle-seconds is ignored or accepted, and 0 looks once', async () => {
    const lies = { listLagMs: 1e9, readLagMs: 1e9 };
    const waited = await run({ tenant: { ...ALONE, lies } });
    expect(tally(waited.execution)).toEqual({ ignored: 6, accepted: 4 });
    const once = await run({ tenant: { ...ALONE, lies }, settle: 0 });
    expect(tally(once.execution)).toEqual({ ignored: 6, accepted: 4 });
  });

  it.each<[string, Partial<NonNullable<TenantOptions['offer']>>]>([
    ['no versions', { etag: false, patch: false }],
    ['versions', { etag: true, patch: false }],
    ['no versions, details by PATCH', { etag: false, patch: true }],
  ])('a PUT puts back nothing that a lagging read still shows: roles after details, %s', async (_, offer) => {
    const roles = [AGENT];
    const day = await run({
      there: THERE.map((one, i) => ({ ...one, roles: [ADMIN.value], active: i % 2 === 0 })),
      rows: MOVED,
      more: () => ({ active: true, roles: [{ name: AGENT.value }] }),
      world: {
        decisions: { roleDelta: () => ({ roles, add: roles, remove: [ADMIN], gains: [], loses: [] }) },
        settings: { rolesWrite: 'matrix' },
      },
      settle: 900,
      tenant: {
        offer: { bulk: false, ...offer },
        shape: { roles: 'matrix', putStatus: 204 },
        lies: { listLagMs: 600_000, readLagMs: 600_000 },
      },
    });
    for (const { userName, title } of MOVED)
      expect(day.tenant.find(userName)).toMatchObject({ title, active: true, roles: [AGENT.value] });
    expect(tally(day.execution)).toEqual({ done: 15 });
  });

  it('and a bulk that never says what became of anyone: who is as the plan has it in the end is done', async () => {
    const day = await run({
      rows: MOVED,
      settle: 900,
      tenant: {
        faults: [{ kind: 'operation', status: 200, dropped: true, times: Number.POSITIVE_INFINITY }],
        lies: { listLagMs: 600_000, readLagMs: 600_000 },
      },
    });
    for (const { userName, title } of MOVED) expect(day.tenant.find(userName)).toMatchObject({ title });
    expect(tally(day.execution)).toEqual({ done: 6 });
  });

  it('cost nothing where they do not: one look, no wait', async () => {
    const day = await run({ there: [], rows: people(50, { seed: 3 }) });
    expect(tally(day.execution)).toEqual({ done: 50 });
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toHaveLength(1);
    expect(sent(day.tenant, 'GET', /\/Users/).length).toBeLessThanOrEqual(4);
  });
});

describe('a write that is proven ignored is tried in another form, for five people', () => {
  const MANY = people(40, { seed: 8, idPrefix: 'T' });
  const retitled = MANY.map((one, i) => ({ ...one, title: `Lead ${i}` }));
  const roleDelta = () => ({ roles: [AGENT], add: [AGENT], remove: [ADMIN], gains: [], loses: [] });
  const withRoles = MANY.map((one) => ({ ...one, roles: [ADMIN.value] }));

  it('40 of 40 that a bulk’s PATCH leaves unchanged: sent one by one', async () => {
    const day = await run({
      there: MANY,
      rows: retitled,
      tenant: { lies: { ignores: (method, _path, _data, inBulk) => inBulk && method === 'PATCH' } },
    });
    expect(tally(day.execution)).toEqual({ done: 40 });
    for (const { userName, title } of retitled) expect(day.tenant.find(userName)).toMatchObject({ title });
    // One bulk, five tried as a list of operations, 40 alone.
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toHaveLength(2);
    expect(sent(day.tenant, 'PATCH', /\/Users\//)).toHaveLength(40);
  });

  it('a bulk that reads the data of a PATCH as a list of operations goes on in bulks', async () => {
    const day = await run({
      there: MANY,
      rows: retitled,
      tenant: {
        quirks: { bulkPatchData: 'list' },
      },
    });
    expect(tally(day.execution)).toEqual({ done: 40 });
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toHaveLength(3);
    expect(sent(day.tenant, 'PATCH', /\/Users\//)).toHaveLength(0);
  });

  it.each([false, true])(
    'a PUT that leaves what it does not name: null clears it (PATCH offered: %s)',
    async (patch) => {
      const day = await run({
        there: MANY.slice(0, 8),
        rows: MANY.slice(0, 8).map((one) => ({ ...one, title: null as never, department: null as never })),
        tenant: {
          offer: { bulk: false, patch },
          quirks: { putClears: false },
          lies: { ignores: (method) => method === 'PATCH' },
        },
      });
      expect(tally(day.execution)).toEqual({ done: 8 });
      for (const { userName } of MANY.slice(0, 8)) {
        expect(day.tenant.find(userName)).not.toHaveProperty('title');
        expect(day.tenant.find(userName)).not.toHaveProperty('department');
      }
    },
  );

  it.each([
    ['reads a list of operations', { quirks: { bulkPatchData: 'list' as const } }],
    [
      'ignores groups in a bulk',
      { lies: { ignores: (_, path: string, __, inBulk: boolean) => inBulk && /Groups/.test(path) } },
    ],
  ] satisfies [string, TenantOptions][])('roles that are groups, where a bulk %s', async (_, options) => {
    const roles = [AGENT, ADMIN];
    const day = await run({
      there: THERE,
      rows: [...THERE, ...JOINERS],
      more: () => ({ roles: roles.map(({ value }) => ({ name: value })) }),
      world: {
        decisions: { roleDelta: () => ({ roles, add: roles, remove: [], gains: [], loses: [] }) },
        settings: { rolesWrite: 'membership', roleNames: roles.map(({ value }) => value) },
      },
      tenant: { shape: { roles: 'membership' }, ...options },
    });
    expect(tally(day.execution)).toEqual({ done: 10 });
    for (const { value } of roles) expect(day.tenant.groups.get(value)?.members.size).toBe(10);
  });

  it('PATCH that is ignored: PUT', async () => {
    const day = await run({
      there: MANY,
      rows: retitled,
      tenant: { ...ALONE, lies: { ignores: (method) => method === 'PATCH' } },
    });
    expect(tally(day.execution)).toEqual({ done: 40 });
    // Twenty go first; what they showed holds for the others.
    expect(sent(day.tenant, 'PATCH', /\/Users\//)).toHaveLength(20);
    expect(sent(day.tenant, 'PUT', /\/Users\//)).toHaveLength(40);
  });

  it('roles that are not replaced are taken one by one and added', async () => {
    const day = await run({
      there: withRoles,
      rows: withRoles,
      more: () => ({ roles: [{ name: AGENT.value }] }),
      world: { decisions: { roleDelta } },
      tenant: { ...ALONE, lies: { ignores: (_method, _path, data) => patches(data, 'replace', 'roles') } },
    });
    expect(tally(day.execution)).toEqual({ done: 40 });
    for (const { userName } of MANY) expect(day.tenant.find(userName)?.roles).toEqual([AGENT.value]);
  });

  it('a new account that was kept in part is completed by a change', async () => {
    const day = await run({
      there: [],
      rows: people(4, { seed: 3 }),
      more: () => ({ roles: [{ name: AGENT.value }] }),
      world: { decisions: { roleDelta: () => ({ ...roleDelta(), remove: [] }) } },
      tenant: { ...ALONE, quirks: { newAccountsWithoutRoles: true } },
    });
    expect(tally(day.execution)).toEqual({ done: 4 });
  });

  it('none works: what is left is not sent again', async () => {
    const rows = MANY.map((one, i) => (i % 2 === 0 ? { ...one, team: 'Night' } : { ...one, title: `Lead ${i}` }));
    const day = await run({
      there: MANY,
      rows,
      more: (person) => ({
        profile: { ...entriesOf([person])[0]!.profile, ...(person.team && { team: person.team }) },
      }),
      tenant: { ...ALONE, quirks: { ignoreTeam: true } },
    });
    expect(tally(day.execution)).toEqual({ ignored: 20, done: 20 });
    expect(sent(day.tenant, 'PATCH', /\/Users\//)).toHaveLength(40);
    expect(sent(day.tenant, 'PUT', /\/Users\//)).toHaveLength(5);
    expect(day.execution.outcomes.find(({ status }) => status === 'ignored')).toMatchObject({
      ignoredFields: ['team'],
      error: { advice: expect.stringContaining('unmanaged: [team]') as string },
    });
  });

  it('20 ignored and none seen: nothing more is sent', async () => {
    const many = people(300, { seed: 8, idPrefix: 'T' });
    const day = await run({
      there: many,
      rows: many.map((one, i) => ({ ...one, title: `Lead ${i}` })),
      tenant: { ...ALONE, lies: { ignores: () => true } },
    });
    expect(tally(day.execution)).toEqual({ ignored: 20, 'not-started': 280 });
    expect(day.execution.fatal).toMatchObject({ reason: 'apply-failed' });
    expect(sent(day.tenant, 'PATCH', /\/Users\//)).toHaveLength(20);
  });
});

describe('a bulk that fails as a whole', () => {
  const crowd = people(50, { seed: 3 });
  const culprit = crowd[17] as Person;

  it.each([400, 403, 406, 413, 500])('%i: is halved until the person who causes it is alone', async (status) => {
    const day = await run({
      there: [],
      rows: crowd,
      tenant: {
        faults: [
          { kind: 'status', status, match: { path: '/Bulk', body: culprit.userName }, times: Infinity },
          {
            kind: 'status',
            status,
            match: { method: 'POST', path: /\/Users$/, body: culprit.userName },
            times: Infinity,
          },
        ],
      },
    });
    expect(tally(day.execution)).toEqual({ done: 49, failed: 1 });
    expect(day.execution.outcomes.find(({ status: one }) => one === 'failed')?.operation.key).toBe(culprit.externalId);
    expect(day.tenant.snapshot()).toHaveLength(49);
    // A 403 is tried once more with another token.
    expect(sent(day.tenant, 'POST', /\/Bulk$/).length).toBeLessThanOrEqual(status === 403 ? 16 : 15);
  });

  it.each([
    ['carried out', 'after', { done: 50 }],
    ['never carried out', 'before', { accepted: 50 }],
  ] as const)('answered 202 with a job that is %s: waited for, not sent again', async (_, when, expected) => {
    const day = await run({
      there: [],
      rows: crowd,
      tenant: {
        faults: [
          { kind: 'status', status: 202, when, body: '{"jobId":"j1","status":"queued"}', match: { path: '/Bulk' } },
        ],
      },
    });
    expect(tally(day.execution)).toEqual(expected);
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toHaveLength(1);
  });

  it('a bulk that was answered with success and did nothing is made up for all where one form is refused', async () => {
    const body = '{"error":"busy"}';
    const day = await run({
      rows: THERE,
      more: (_, i) => (i < 4 ? { active: false } : {}),
      tenant: { faults: [{ kind: 'status', status: 200, body, match: { path: '/Bulk' } }] },
    });
    expect(tally(day.execution)).toEqual({ done: 4 });
    const isOn = THERE.map(({ userName }) => day.tenant.find(userName)?.active);
    expect(isOn).toEqual([false, false, false, false, true, true]);
  });

  it('`bulk: off` holds for memberships too', async () => {
    const there = THERE.map((one, i) => ({ ...one, roles: [i % 2 ? ADMIN.value : 'role-billing'] }));
    const day = await run({
      there,
      rows: there,
      more: () => ({ roles: [{ name: AGENT.value }] }),
      world: {
        settings: { bulk: 'off', rolesWrite: 'membership' },
        decisions: {
          roleDelta: (_entry, prior) => ({
            roles: [AGENT],
            add: [AGENT],
            remove: prior?.roles ?? [],
            gains: [],
            loses: [],
          }),
        },
      },
      tenant: { shape: { roles: 'membership' } },
    });
    expect(tally(day.execution)).toEqual({ done: 6 });
    expect(sent(day.tenant, 'POST', /\/Bulk$/)).toEqual([]);
  });
});

describe('the published API', () => {
  it('a deactivation that is answered and not done is tried by SCIM', async () => {
    const day = await run({
      tenant: { ...PRESETS.cxone, quirks: { deactivateDoesNothing: true } },
      rows: THERE,
      more: (_, i) => (i < 3 ? { active: false } : {}),
      published: true,
    });
    expect(tally(day.execution)).toEqual({ done: 3 });
  });
});
