import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { scaledClock, startTenant } from '../../tenant/server.ts';
import { type Arrival, type Reply, reset, serve, type Server } from '../http/fixture.ts';
import { type Office, office, Shelf } from './office.ts';
import { policyWith, rosterOf, team } from './setting.ts';

const SECRET = `whsec_${Buffer.from('a key of twenty-four byte').toString('base64')}`;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const { there, rows } = team(10);

interface RoleEvent {
  event: string;
  userId: string;
  timestamp: string;
  data: Record<string, unknown>;
}

/** A tenant of ten people, six of which change, and a receiver. */
async function start(handler: (arrival: Arrival, index: number) => Reply = () => ({ status: 204 }), more: object = {}) {
  // The minute that the end of a run waits is two and a half seconds of a busy machine.
  const clock = scaledClock(24);
  const tenant = await startTenant({ users: there, clock, ...more });
  const receiver = await serve(clock, handler);
  open.push(tenant, receiver);
  const run = (over: Partial<Office> = {}) =>
    office({
      tenant,
      clock,
      policy: policyWith('', 'steps: { cacheRefresh: off }\n'),
      roster: rosterOf(rows),
      webhooks: { urls: [`${receiver.origin}/hooks/s3cr3t-path?key=k3y-0f-the-hook`], secret: SECRET },
      ...over,
    });
  return { clock, tenant, receiver, run };
}

const told = (receiver: Server): RoleEvent[] => receiver.arrivals.map(({ body }) => JSON.parse(body) as RoleEvent);

describe('role changes', () => {
  it('are told once each, signed, with the tutorial’s keys', async () => {
    const { tenant, receiver, run } = await start();
    const { report, records } = await run();
    expect(report).toMatchObject({ reason: 'none', webhooks: { sent: 6, waiting: 0, failed: 0 } });
    expect(receiver.arrivals).toHaveLength(6);
    for (const { headers, body } of receiver.arrivals) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      expect(headers['webhook-signature']).toBe(new Webhook(SECRET).sign(String(headers['webhook-id']), at, body));
    }
    expect(new Set(receiver.arrivals.map(({ headers }) => headers['webhook-id'])).size).toBe(6);
    for (const event of told(receiver)) {
      expect(Object.keys(event)).toEqual(['event', 'timestamp', 'userId', 'data']);
      expect(event.event).toBe('cxone.role.sync.success');
      expect(tenant.users.get(event.userId)?.resource['userName']).toBe(event.data['userName']);
    }
    // Only what is on record is told, and only after the change itself is.
    for (const { webhook_id: id, seq, operation } of records.filter((record) => record.event === 'webhook.queued')) {
      expect(
        records.find((record) => record.event === 'operation.finished' && record.operation === operation)?.seq,
      ).toBeLessThan(seq);
      expect(
        records.find((record) => record.event === 'webhook.delivered' && record['webhook_id'] === id)?.seq,
      ).toBeGreaterThan(seq);
    }
  });

  it('that CXone ignored are told as failed', async () => {
    const { receiver, run } = await start(undefined, { quirks: { ignoreRoleWrites: true } });
    await run();
    expect(told(receiver).map(({ event }) => event)).toEqual(Array.from({ length: 6 }, () => 'cxone.role.sync.failed'));
    expect(told(receiver)[0]?.data).toMatchObject({
      status: 'ignored',
      error: expect.stringContaining('roles are not as written') as string,
    });
  });

  it('are not told by a plan', async () => {
    const { receiver, run } = await start();
    await run({ request: { mode: 'plan' } });
    expect(receiver.arrivals).toEqual([]);
  });
});

describe('the receiver’s address', () => {
  it('is shown nowhere beyond its origin', async () => {
    const shelf = new Shelf();
    const { receiver, run } = await start(() => ({ status: 500 }));
    const { report } = await run({ shelf });
    expect(report.webhooks).toEqual({ sent: 0, waiting: 0, failed: 6 });
    const all = [...shelf.audits, ...shelf.files.values(), JSON.stringify(report)].join('\n');
    expect(all).toContain(receiver.origin);
    expect(all).not.toMatch(/s3cr3t-path|k3y-0f-the-hook|whsec_/);
  });
});

describe('a receiver that is in trouble', () => {
  it.each<[string, Reply]>([
    ['says 500', { status: 500 }],
    ['says 400', { status: 400 }],
    ['is not there', reset],
  ])('and %s changes nothing about the verdict, and is told of', async (_, reply) => {
    const { run } = await start(() => reply);
    const { report, text } = await run();
    expect(report).toMatchObject({ reason: 'none', decision: 'complete', counts: { rolesChanged: 6 } });
    expect((report.webhooks?.failed ?? 0) + (report.webhooks?.waiting ?? 0)).toBe(6);
    expect(report.problems).toMatchObject([
      {
        reason: 'none',
        message: expect.stringMatching(/^webhooks: /) as string,
        advice: expect.stringContaining('end of the job') as string,
      },
    ]);
    expect(text('summary.md')).toContain('Webhooks');
  });

  it('gets nothing from a later run: what lies on the disk is not believed', async () => {
    const shelf = new Shelf();
    let down = true;
    const { receiver, run } = await start(() => (down ? { status: 503 } : { status: 204 }));
    await run({ shelf });
    receiver.arrivals.length = 0;
    down = false;
    const second = await run({ shelf });
    expect(second.report).toMatchObject({ reason: 'none', plan: { operations: [] } });
    expect(second.report.webhooks).toBeUndefined();
    expect(receiver.arrivals).toEqual([]);
  });

  it('that hangs holds the end of the run up for a minute and no more', async () => {
    // Four tries of fifteen seconds and the pauses between them are more than a minute: none comes to its end.
    const { run } = await start(() => () => undefined);
    const { report } = await run();
    expect(report).toMatchObject({ reason: 'none', webhooks: { sent: 0, waiting: 6, failed: 0 } });
  });
});

describe('two receivers', () => {
  it('at one origin are told apart', async () => {
    const shelf = new Shelf();
    const { receiver, run } = await start(({ path }) => (path === '/b' ? { status: 400 } : { status: 204 }));
    const webhooks = { urls: [`${receiver.origin}/a`, `${receiver.origin}/b`] };
    const first = await run({ shelf, webhooks });
    expect(first.report.webhooks).toEqual({ sent: 6, waiting: 0, failed: 6 });
    expect(new Set(first.records.flatMap((record) => ('receiver' in record ? [record.receiver] : [])))).toEqual(
      new Set([receiver.origin, `${receiver.origin} (2)`]),
    );
  });
});
