import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/http/clock.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { type Arrival, type Reply, serve, type Server } from '../integration/http/fixture.ts';
import { policyWith, rolesIn, rosterOf, team } from '../integration/roles/setting.ts';
import { type SeedUser, startTenant, type TenantHandle, type TenantOptions } from '../tenant/server.ts';
import { act, inputsFor, workspaceWith } from './setting.ts';

const SECRET = `whsec_${Buffer.from('a key of twenty-four byte').toString('base64')}`;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const { there, rows } = team(10);

interface World {
  tenant: TenantHandle;
  receiver: Server;
  run: Parameters<typeof act>[0];
}

/** Ten people, six of which change roles, a receiver, and an output folder that lasts. */
async function start(
  handler: (arrival: Arrival, index: number) => Reply = () => ({ status: 204 }),
  options: TenantOptions = {},
  roster = rosterOf(rows),
  more: Record<string, string> = {},
): Promise<World> {
  const tenant = await startTenant({ users: there, ...options });
  const receiver = await serve(systemClock, handler);
  open.push(tenant, receiver);
  const workspace = await workspaceWith({
    'roster.csv': roster,
    '.github/cxone-policy.yml': `${policyWith('')}leavers: { action: delete }\n`.replace(
      'guards: {',
      'guards: { deactivate: { percent: 100 }, delete: { percent: 100 },',
    ),
  });
  const outputDir = await mkdtemp(join(tmpdir(), 'roster-output-'));
  const inputs = inputsFor(tenant, {
    mode: 'apply',
    'output-dir': outputDir,
    'webhook-url': `${receiver.origin}/hooks/s3cr3t-path?key=k3y-0f-the-hook`,
    'webhook-secret': SECRET,
    ...more,
  });
  return { tenant, receiver, run: { workspace, inputs } };
}

const told = (receiver: Server): Record<string, unknown>[] =>
  receiver.arrivals.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const idsOf = (receiver: Server): string[] => receiver.arrivals.map(({ headers }) => String(headers['webhook-id']));
/** What a log shows; the commands that make the runner hide something are not shown. */
const shown = (log: string): string =>
  log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
const auditsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('audit')).sort();

describe('an apply', () => {
  it('tells role changes and leavers, signed, once each; the address is shown nowhere', async () => {
    const [gone, stays] = [there[9], there[8]] as SeedUser[];
    const staying = rosterOf(rows.slice(0, 8)).trim().replaceAll(/$/gm, ',').replace('roles,', 'roles,status');
    const roster = `${staying}\n,${gone?.externalId},,,,terminated\n`;
    const { tenant, receiver, run } = await start(undefined, {}, roster);
    const result = await act(run);
    expect(result.outputs).toMatchObject({ 'reason-code': 'none', 'roles-changed': '6', deleted: '1' });
    expect(tenant.find(stays?.userName ?? '')).toBeDefined();
    expect(receiver.arrivals).toHaveLength(7);
    for (const { headers, body } of receiver.arrivals)
      expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
    expect(new Set(idsOf(receiver)).size).toBe(7);
    const events = told(receiver);
    expect(events.filter(({ event }) => event === 'cxone.role.sync.success')).toHaveLength(6);
    expect(events.filter((event) => 'event_type' in event)).toEqual([
      {
        event_type: 'USER_DEPROVISIONED',
        external_id: gone?.externalId,
        timestamp: expect.any(Number) as number,
        status: 'completed',
        latency_ms: expect.any(Number) as number,
        license_reclaimed: true,
        sessions_terminated: true,
      },
    ]);
    const everything = [
      shown(result.log),
      result.summary,
      shown(result.post?.log ?? ''),
      ...Object.values(result.files),
    ].join('\n');
    expect(everything).not.toMatch(/s3cr3t-path|k3y-0f-the-hook/);
    expect(everything).toContain(receiver.origin);
    // Nothing was left for post.
    expect(await auditsIn(result.outputDir)).toEqual(['audit.jsonl']);
  });

  it.each([
    ['an address over HTTP', { 'webhook-url': 'http://hooks.example.com/s3cr3t' }],
    ['no address at all', { 'webhook-url': 'hooks s3cr3t' }],
    ['a secret that is none', { 'webhook-secret': 's3cr3t' }],
  ])('with %s is refused before anything is read', async (_, more) => {
    const { tenant, run } = await start(undefined, {}, undefined, more);
    const result = await act({ ...run, entry: 'main' });
    expect(result.outputs['reason-code']).toBe('config-invalid');
    expect(shown(result.log)).toMatch(/webhook-(url|secret)/);
    expect(shown(result.log)).not.toContain('s3cr3t');
    expect(tenant.requests).toEqual([]);
  });
});

describe('what a receiver missed', () => {
  it('is sent by post, with the same ids, on record in an audit of its own; the run’s result stands', async () => {
    // The main step is refused six times; `post` is not.
    const { receiver, run } = await start((_, index) => ({ status: index < 6 ? 400 : 204 }));
    const result = await act(run);
    expect(result.outputs).toMatchObject({ 'reason-code': 'none', decision: 'complete', 'roles-changed': '6' });
    expect(result.exitCode).toBe(0);
    expect(result.files['summary.md']).toContain('6 failed');
    expect(result.state['events']).toBe('waiting');
    const ids = idsOf(receiver);
    expect(ids).toHaveLength(12);
    expect(new Set(ids.slice(6))).toEqual(new Set(ids.slice(0, 6)));
    expect(result.post?.log).toContain('6 sent');
    expect(await auditsIn(result.outputDir)).toEqual(['audit-post.jsonl', 'audit.jsonl']);
    const post = await readFile(join(result.outputDir, 'audit-post.jsonl'), 'utf8');
    expect(
      await verifyAudit(
        (async function* () {
          yield post;
        })(),
      ),
    ).toMatchObject({ ok: true, sealed: true });
    // And the run's own audit is as its head says.
    expect(result.audit.at(-1)?.hash).toBe(result.outputs['audit-head']);

    // Nothing is left for the next run.
    receiver.arrivals.length = 0;
    await act(run);
    expect(receiver.arrivals).toEqual([]);
  });

  it('is not sent by a later run: an audit that lies in its folder may be anybody’s', async () => {
    let refuses = true;
    const { receiver, run } = await start(() => ({ status: refuses ? 400 : 204 }));
    await act({ ...run, entry: 'main' });
    expect(receiver.arrivals).toHaveLength(6);
    receiver.arrivals.length = 0;
    refuses = false;
    const next = await act(run);
    expect(next.outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
    expect(await auditsIn(next.outputDir)).toEqual(['audit-1.jsonl', 'audit.jsonl']);
    expect(receiver.arrivals).toEqual([]);
  });
});

describe('a run that is killed', () => {
  /** Kills the main step once something has happened. */
  async function killed({ run }: World, when: () => boolean) {
    const controller = new AbortController();
    const watch = setInterval(() => {
      if (!when()) return;
      clearInterval(watch);
      controller.abort();
    }, 2);
    try {
      return await act({ ...run, signal: controller.signal, stopBy: 'SIGKILL' });
    } finally {
      clearInterval(watch);
    }
  }

  it('between the change and the telling: post looks what became of it, and tells', async () => {
    const world = await start(undefined, {
      faults: [{ kind: 'hang', match: { path: '/cache/refresh' }, times: Infinity }],
    });
    const { tenant, receiver } = world;
    const result = await killed(world, () => tenant.requests.some(({ path }) => path.endsWith('/cache/refresh')));
    expect(result.endedBy).toBe('SIGKILL');
    expect(rolesIn(tenant, there[0]?.userName ?? '')).toEqual(['role-supervisor']);
    expect(result.post?.exitCode).toBe(0);
    expect(told(receiver).map(({ event }) => event)).toEqual(
      Array.from({ length: 6 }, () => 'cxone.role.sync.success'),
    );
    expect(told(receiver).every(({ userId }) => typeof userId === 'string' && tenant.users.has(userId))).toBe(true);
  });

  it('while telling: everybody is told at least once, each event with one id', async () => {
    let dead = true;
    const world = await start(() => (dead ? () => undefined : { status: 204 }));
    const { receiver } = world;
    const result = await killed(world, () => {
      if (receiver.arrivals.length < 3) return false;
      dead = false;
      return true;
    });
    expect(result.endedBy).toBe('SIGKILL');
    const events = told(receiver);
    const byUser = new Map<unknown, Set<string>>();
    events.forEach(({ userId }, i) =>
      byUser.set(userId, (byUser.get(userId) ?? new Set()).add(idsOf(receiver)[i] ?? '')),
    );
    expect(byUser.size).toBe(6);
    for (const ids of byUser.values()) expect(ids.size).toBe(1);
    const folder = world.run.inputs?.['output-dir'] ?? '';
    const audit = await readFile(join(folder, 'audit.jsonl'), 'utf8');
    expect(
      await verifyAudit(
        (async function* () {
          yield audit;
        })(),
      ),
    ).toMatchObject({ ok: true, sealed: true, interrupted: true });
    expect(audit.split('\n').filter((line) => line.includes('"event":"webhook.delivered"'))).toHaveLength(6);
  });
});
