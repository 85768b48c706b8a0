import { afterEach, describe, expect, it } from 'vitest';
import {
  type Fault,
  people,
  type Person,
  scaledClock,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { entriesOf, live, tally } from './world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const JOINERS = people(180, { seed: 3 });
const THERE = people(60, { seed: 8, idPrefix: 'T', roles: ['role-agent'] });
const MOVED: Person[] = THERE.map((one, i) => (i % 2 === 0 ? { ...one, title: `Lead ${i}` } : one));

/** 180 joiners and 30 movers among 60, against a tenant that misbehaves. */
async function run(options: TenantOptions, settings = {}, execute = { maxAttempts: 8 }) {
  const clock = scaledClock(2000);
  const tenant = await startTenant({ users: THERE, clock, ...options });
  open.push(tenant);
  const day = await live({
    tenant,
    entries: entriesOf([...MOVED, ...JOINERS]),
    clock,
    settings: { maxAttempts: 8, requestTimeoutSeconds: 2000, ...settings },
    execute,
  });
  return { tenant, ...day };
}

/** Everybody right, nobody twice, nobody else touched. */
function expectRight(tenant: TenantHandle): void {
  const accounts = tenant.snapshot();
  expect(accounts).toHaveLength(240);
  const names = new Set(accounts.map(({ userName }) => userName));
  expect(names.size).toBe(240);
  for (const person of [...MOVED, ...JOINERS])
    expect(tenant.find(person.userName)).toMatchObject({ ...person, active: true });
  expect(tenant.violations).toEqual([]);
}

const BULK = { path: '/Bulk' };
const faults: Record<string, { faults: Fault[]; more?: TenantOptions; requests?: number; settings?: object }> = {
  'a 503 before processing': { faults: [{ kind: 'status', status: 503, match: BULK, times: 2 }] },
  'a 500 after processing': { faults: [{ kind: 'status', status: 500, when: 'after', match: BULK, times: 2 }] },
  'a 504 after processing': { faults: [{ kind: 'status', status: 504, when: 'after', match: BULK, times: 3 }] },
  'a 429 with seconds': { faults: [{ kind: 'status', status: 429, retryAfter: '7', match: BULK, times: 2 }] },
  'a 429 without a word': { faults: [{ kind: 'status', status: 429, match: BULK, times: 2 }] },
  'a reset before processing': { faults: [{ kind: 'reset', match: BULK, times: 2 }] },
  'a reset after processing': { faults: [{ kind: 'reset', when: 'after', match: BULK, times: 2 }] },
  'a truncated answer': { faults: [{ kind: 'truncate', match: BULK, times: 2 }] },
  'a cleanly truncated answer': { faults: [{ kind: 'truncate', clean: true, match: BULK, times: 2 }] },
  'operations answered 500': { faults: [{ kind: 'operation', status: 500, times: 12 }] },
  'operations answered 500 although applied': {
    faults: [{ kind: 'operation', status: 500, applied: true, times: 12 }],
  },
  'operations answered 429': { faults: [{ kind: 'operation', status: 429, times: 12 }] },
  'dropped results': { faults: [{ kind: 'operation', status: 201, dropped: true, times: 12 }] },
  'tokens revoked in mid-run': { faults: [{ kind: 'revoke', match: BULK, after: 1 }] },
  'no bulkIds': { faults: [], more: { shape: { bulkIds: 'none' } } },
  'shuffled results without bulkIds': { faults: [], more: { shape: { bulkIds: 'none', bulkOrder: 'shuffled' } } },
  'bulkIds of POST alone, shuffled': { faults: [], more: { shape: { bulkIds: 'post-only', bulkOrder: 'shuffled' } } },
  'nothing but statuses, shuffled': {
    faults: [],
    more: { shape: { bulkIds: 'none', bulkOrder: 'shuffled', bulkResources: 'none' } },
  },
  'the tutorial’s shape': { faults: [], more: { shape: { bulkShape: 'tutorial' } } },
  'statuses as numbers': { faults: [], more: { shape: { statusForm: 'number' } } },
  'statuses as objects': { faults: [], more: { shape: { statusForm: 'code-object' } } },
  'resources left out': { faults: [], more: { shape: { bulkResources: 'location' } } },
  'a smaller limit than announced': { faults: [], more: { limits: { enforcedOperations: 20 } } },
  'a smaller payload than announced': { faults: [], more: { limits: { enforcedPayloadSize: 12_000 } } },
  'tokens that live for seconds': { faults: [], more: { auth: { lifetime: 90 }, limits: { latencyMs: 15_000 } } },
  'a bulk route that is gone': {
    faults: [{ kind: 'status', status: 404, match: BULK, times: Number.POSITIVE_INFINITY }],
  },
};

describe('a tenant that misbehaves', () => {
  it.each(Object.keys(faults))('%s: everybody is right in the end', async (name) => {
    const { faults: armed, more = {}, settings } = faults[name] as (typeof faults)[string];
    const { tenant, execution } = await run({ ...more, faults: armed }, settings);
    expect(execution.fatal).toBeUndefined();
    expect(tally(execution)).toEqual({ done: 210 });
    expectRight(tenant);
  });

  it.each([1, 2, 3, 4, 5, 6])('random faults of every kind (seed %i)', async (seed) => {
    const random: Fault[] = [
      { kind: 'status', status: 503, probability: 0.08, match: BULK },
      { kind: 'status', status: 504, when: 'after', probability: 0.08, match: BULK },
      { kind: 'status', status: 429, retryAfter: '3', probability: 0.1 },
      { kind: 'reset', probability: 0.05 },
      { kind: 'reset', when: 'after', probability: 0.05 },
      { kind: 'truncate', probability: 0.05 },
      { kind: 'revoke', probability: 0.05 },
      { kind: 'operation', status: 500, probability: 0.03 },
      { kind: 'operation', status: 500, applied: true, probability: 0.03 },
      { kind: 'operation', status: 429, probability: 0.03 },
      { kind: 'operation', status: 201, dropped: true, probability: 0.03 },
    ];
    const { tenant, execution } = await run(
      { faults: random, seed, limits: { enforcedOperations: 35 } },
      { maxAttempts: 12 },
    );
    expect(
      execution.outcomes.filter(({ status }) => status !== 'done').map(({ status, detail }) => `${status} ${detail}`),
    ).toEqual([]);
    expectRight(tenant);
  });
});

describe('a tenant with a pace', () => {
  it.each(['seconds', 'date', 'none'] as const)(
    'says how long to wait in %s: nobody comes too early, and everybody is right',
    async (retryAfter) => {
      const rate = { bulkPerMinute: 6, bulkBurst: 2, otherPerMinute: 60, otherBurst: 5, retryAfter };
      const { tenant, execution } = await run({ limits: { rate, enforcedOperations: 30, maxOperations: 30 } });
      expect(tally(execution)).toEqual({ done: 210 });
      expectRight(tenant);
    },
  );
});

describe('a run that may not go on', () => {
  it('stops at its time budget: what was begun ends, the rest is not started', async () => {
    const clock = scaledClock(200);
    const tenant = await startTenant({ users: THERE, clock, limits: { latencyMs: 20_000 } });
    open.push(tenant);
    const deadline = clock.now() + 180_000;
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf([...MOVED, ...JOINERS]),
      settings: { bulkSize: 10, requestTimeoutSeconds: 600, concurrency: 1 },
      execute: { deadline, concurrency: 1 },
    });
    const counts = tally(execution);
    expect(execution.stopped).toBe('time-budget');
    expect(Object.keys(counts).sort()).toEqual(['done', 'not-started']);
    const changed = tenant
      .snapshot()
      .filter(({ userName, title }) => JOINERS.some((one) => one.userName === userName) || title?.startsWith('Lead '));
    expect(changed).toHaveLength(counts['done'] ?? 0);
  });

  it('cancelled, calls unknown what was under way and not started what was not', async () => {
    const clock = scaledClock(500);
    const tenant = await startTenant({ users: THERE, clock, limits: { latencyMs: 20_000 } });
    open.push(tenant);
    const cancel = new AbortController();
    let sent = 0;
    const { execution } = await live({
      tenant,
      clock,
      signal: cancel.signal,
      entries: entriesOf([...MOVED, ...JOINERS]),
      settings: { bulkSize: 10, requestTimeoutSeconds: 600 },
      execute: {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          if (done > 0 && !cancel.signal.aborted) cancel.abort(new Error('the run was interrupted'));
          sent = done;
        },
      },
    });
    const counts = tally(execution);
    expect(execution.stopped).toBe('cancelled');
    expect(sent).toBeGreaterThan(0);
    expect(counts['unknown'] ?? 0).toBeGreaterThan(0);
    expect(counts['not-started'] ?? 0).toBeGreaterThan(100);
    expect(counts['failed']).toBeUndefined();
  });
});

describe('progress', () => {
  it('counts each person once, leavers when they are signed out, and never goes back', async () => {
    const clock = scaledClock(2000);
    const tenant = await startTenant({ users: THERE, clock });
    open.push(tenant);
    tenant.setFault({ kind: 'operation', status: 503, times: 7 });
    const said: { done: number; failed: number; total: number }[] = [];
    const { execution } = await live({
      tenant,
      clock,
      entries: [
        ...entriesOf([...MOVED.slice(5), ...JOINERS]),
        ...entriesOf(THERE.slice(0, 5), () => ({ active: false })),
      ],
      settings: { bulkSize: 10 },
      execute: { onProgress: (progress) => void said.push({ ...progress }) },
    });
    const over = said.map(({ done, failed }) => done + failed);
    expect(over).toEqual([...over].sort((a, b) => a - b));
    expect(said.at(-1)).toEqual({ done: tally(execution)['done'], failed: 0, total: execution.outcomes.length });
    expect(over.length).toBeGreaterThan(10);
  });
});

describe('an account that turns up between plan and apply', () => {
  it('is adopted on the plan’s terms, and left alone where it is someone else’s', async () => {
    const clock = scaledClock(2000);
    const tenant = await startTenant({ users: THERE, clock });
    open.push(tenant);
    const [free, taken] = JOINERS as [Person, Person];
    let seeded = false;
    const day = await live({
      tenant,
      clock,
      entries: entriesOf([...THERE, free, taken]),
      execute: {
        journal: {
          appendAll: async () => {
            if (!seeded)
              tenant.seed([
                { ...free, externalId: undefined, title: 'Old' },
                { ...taken, externalId: 'SOMEBODY' },
              ]);
            seeded = true;
            return [];
          },
        },
      },
    });
    const byKey = new Map(day.execution.outcomes.map((outcome) => [outcome.operation.key, outcome]));
    expect(byKey.get(free.externalId)).toMatchObject({ status: 'adopted' });
    expect(byKey.get(taken.externalId)).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('another externalId'),
    });
    expect(tenant.find(free.userName)).toMatchObject(free);
    expect(tenant.find(taken.userName)).toMatchObject({ externalId: 'SOMEBODY' });
  });
});

describe('one try is enough', () => {
  const once = { maxAttempts: 1 };
  it.each([400, 401, 403, 404, 405, 406, 413, 501])(
    'where bulk requests are answered %i: nobody’s change was tried by them, and each goes alone',
    async (status) => {
      const { execution, tenant } = await run(
        { faults: [{ kind: 'status', status, match: BULK, times: Number.POSITIVE_INFINITY }] },
        once,
        once,
      );
      expect(tally(execution)).toEqual({ done: 210 });
      expectRight(tenant);
    },
  );
});

describe('a tenant that is down', () => {
  it('ends the run, and reports what was not started', async () => {
    const { execution, tenant } = await run(
      { faults: [{ kind: 'reset', match: BULK, times: Number.POSITIVE_INFINITY }] },
      { maxAttempts: 2 },
    );
    expect(tenant.snapshot()).toHaveLength(60);
    const counts = tally(execution);
    expect(counts['done']).toBeUndefined();
    expect((counts['failed'] ?? 0) + (counts['not-started'] ?? 0) + (counts['unknown'] ?? 0)).toBe(210);
  });
});
