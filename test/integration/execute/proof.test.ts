import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person, ROLES, scaledClock, startTenant, type TenantHandle } from '../../tenant/server.ts';
import { Failure } from '../../../src/model/failure.ts';
import { entriesOf, live, tally } from './world.ts';

const open: TenantHandle[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((tenant) => tenant.close()));
});

const [AGENT, ADMIN] = [ROLES[0] as (typeof ROLES)[number], ROLES[2] as (typeof ROLES)[number]];
const roleDelta = () => ({ roles: [AGENT], add: [AGENT], remove: [ADMIN], gains: [], loses: [] });

async function world(options: Parameters<typeof startTenant>[0] = {}, count = 120) {
  const clock = scaledClock(1000);
  const there = people(count, { seed: 2, roles: [ADMIN.value] });
  const tenant = await startTenant({ users: there, clock, ...options });
  open.push(tenant);
  return { clock, there, tenant };
}

describe('what a tenant may silently ignore', () => {
  it('is unknown, not done, where the run was interrupted before it was read back', async () => {
    const { clock, there, tenant } = await world({ quirks: { ignoreRoleWrites: true }, limits: { latencyMs: 5_000 } });
    const cancel = new AbortController();
    const { execution } = await live({
      tenant,
      clock,
      signal: cancel.signal,
      entries: entriesOf(there, () => ({ roles: [{ name: AGENT.value }] })),
      decisions: { roleDelta },
      settings: { bulkSize: 10, requestTimeoutSeconds: 600 },
      execute: {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          if (done > 0 && !cancel.signal.aborted) cancel.abort(new Error('the run was interrupted'));
        },
      },
    });
    const counts = tally(execution);
    expect(execution.stopped).toBe('cancelled');
    expect(counts['unknown'] ?? 0).toBeGreaterThan(0);
    expect(counts['done']).toBeUndefined();
  });
});

describe('a person whose title the tenant refuses', () => {
  it('loses the role that the roster takes away all the same', async () => {
    const { clock, there, tenant } = await world(
      {
        faults: [{ kind: 'operation', status: 400, match: { body: 'No such title' }, times: Number.POSITIVE_INFINITY }],
      },
      30,
    );
    const rows = there.map((one, i) => (i < 4 ? { ...one, title: 'No such title' } : one));
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf(rows, () => ({ roles: [{ name: AGENT.value }] })),
      decisions: { roleDelta },
      settings: { requestTimeoutSeconds: 600 },
    });
    expect(
      execution.outcomes.filter(({ operation }) => operation.kind === 'roles').every(({ status }) => status === 'done'),
    ).toBe(true);
    expect(
      execution.outcomes.filter(({ status }) => status === 'failed').map(({ operation }) => operation.kind),
    ).toEqual(['update', 'update', 'update', 'update']);
    for (const { userName } of there) expect(tenant.find(userName)?.roles).toEqual([AGENT.value]);
  });
});

describe('an audit that can’t be written any more', () => {
  it('ends the run, and what was done is reported', async () => {
    const { clock, there, tenant } = await world();
    const joiners: Person[] = people(200, { seed: 12, idPrefix: 'N' });
    let records = 0;
    const journal = {
      appendAll: (events: unknown[]) => {
        records += events.length;
        return records > 250
          ? Promise.reject(new Failure('apply-partial', 'the audit cannot be written: no space', 'Make room.'))
          : Promise.resolve([]);
      },
    };
    const { execution } = await live({
      tenant,
      clock,
      entries: entriesOf([...there, ...joiners]),
      settings: { requestTimeoutSeconds: 600 },
      execute: { journal, concurrency: 1 },
    });
    expect(execution.fatal?.reason).toBe('apply-partial');
    expect(execution.outcomes).toHaveLength(200);
    const created = joiners.filter(({ userName }) => tenant.find(userName)).length;
    const counts = tally(execution);
    expect((counts['done'] ?? 0) + (counts['unknown'] ?? 0)).toBe(created);
    expect(counts['not-started']).toBeGreaterThan(0);
  });
});
