import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { people, rosterCsv, seededRandom, type SeedUser, startTenant, type TenantHandle } from '../tenant/server.ts';
import { act, type AuditLine, inputsFor, workspaceWith } from './setting.ts';

/**
 * 60 people: the first ten are terminated and to be deleted (one of them has a queue), the next ten are in the file no
 * more and to be deactivated, the others stay.
 */
const ALL = people(60).map((one, i): SeedUser => ({
  ...one,
  sessions: 2,
  ...(i === 4 && { dependencies: { queues: 1 } }),
}));
const NAMED = ALL.slice(0, 10);
const ABSENT = ALL.slice(10, 20);
const BLOCKED = NAMED.filter(({ dependencies }) => dependencies);
const DELETED = NAMED.filter(({ dependencies }) => !dependencies);
const POLICY =
  'leavers: { action: delete, absent: deactivate }\nguards:\n  delete: { percent: 90, count: 100 }\n  deactivate: ' +
  '{ percent: 90, count: 100 }\n';
const ROSTER = rosterCsv(
  [...NAMED, ...ALL.slice(20)],
  ['userName', 'externalId', 'givenName', 'familyName', 'status'],
  [...NAMED, ...ALL.slice(20)].map((_, i) => ({ status: i < 10 ? 'terminated' : 'active' })),
);

const keys = (list: readonly SeedUser[]): string[] => list.map(({ externalId }) => String(externalId)).sort();
const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort();

const STAY = new Set(ALL.slice(20).map(({ userName }) => userName));
const staying = (tenant: TenantHandle): unknown => tenant.snapshot().filter(({ userName }) => STAY.has(userName));

/** Aborts as the tenant receives its n-th request. */
function cutAt(tenant: TenantHandle, count: number): AbortSignal {
  const cut = new AbortController();
  tenant.requests.push = (...more) => {
    const length = Array.prototype.push.apply(tenant.requests, more);
    if (length >= count) cut.abort();
    return length;
  };
  return cut.signal;
}

/** One life: killed at some request, then run once more. */
async function live(seed: number): Promise<{ tenant: TenantHandle; others: unknown; killed: boolean }> {
  const random = seededRandom(seed);
  const tenant = await startTenant({ users: ALL, offer: { vendor: true, bulk: seed % 4 < 2 } });
  const others = staying(tenant);
  const workspace = await workspaceWith({ 'roster.csv': ROSTER, '.github/cxone-policy.yml': POLICY });
  const inputs = inputsFor(tenant, { mode: 'apply', 'requests-per-minute': '100000', 'settle-seconds': '1' });
  const runner = await mkdtemp(join(tmpdir(), 'cxone-runner-'));
  // `post` runs, and the machine is gone afterwards: what lies on a disk counts for no other run.
  const first = await act({
    workspace,
    inputs,
    runner,
    entry: 'both',
    signal: cutAt(tenant, 22 + Math.floor(random() * 48)),
    stopBy: 'SIGKILL',
  });
  const second = await act({ workspace, inputs, entry: 'main' });
  expect(second.outputs).toMatchObject({
    failed: '0',
    'not-started': '0',
    blocked: '1',
    'reason-code': 'apply-partial',
  });
  return { tenant, others, killed: first.endedBy === 'SIGKILL' };
}

describe('a run that is killed at a random point', () => {
  const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

  it.each([SEEDS.slice(0, 5), SEEDS.slice(5, 10), SEEDS.slice(10, 15), SEEDS.slice(15)].map((seeds) => ({ seeds })))(
    'the next one ends every session, frees every licence, deletes nobody else (seeds $seeds)',
    async ({ seeds }) => {
      const lives = await Promise.all(seeds.map(live));
      for (const [i, { tenant, others }] of lives.entries()) {
        const seed = `seed ${seeds[i]}`;
        expect(keys(tenant.deleted.map(({ resource }) => resource as unknown as SeedUser)), seed).toEqual(
          keys(DELETED),
        );
        for (const one of [...BLOCKED, ...ABSENT])
          expect(tenant.find(one.userName), seed).toMatchObject({ active: false });
        expect(staying(tenant), seed).toEqual(others);
        expect(distinct(tenant.cleanup.sessions), seed).toEqual(keys([...NAMED, ...ABSENT]));
        expect(distinct(tenant.cleanup.disconnects), seed).toEqual(keys([...NAMED, ...ABSENT]));
        expect(distinct(tenant.cleanup.licenses), seed).toEqual(keys([...DELETED, ...ABSENT]));
        expect(tenant.violations, seed).toEqual([]);
        await tenant.close();
      }
      expect(lives.filter(({ killed }) => killed)).toHaveLength(lives.length);
    },
  );
});

describe('a run that is cancelled among its leavers', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    '(%s): `post` ends the sessions of everyone who is deactivated, and says so; nobody else is touched',
    async (stopBy) => {
      const tenant = await startTenant({ users: ALL, offer: { vendor: true, bulk: false } });
      try {
        const roster = rosterCsv(
          ALL,
          ['userName', 'externalId', 'givenName', 'familyName', 'status'],
          ALL.map((_, i) => ({ status: i < 30 ? 'terminated' : 'active' })),
        );
        const policy =
          'leavers: { action: deactivate }\nguards:\n  deactivate: { percent: 90, count: 100 }\nsteps: { ' +
          'sessions: require }\n';
        const workspace = await workspaceWith({ 'roster.csv': roster, '.github/cxone-policy.yml': policy });
        const folder = join(await mkdtemp(join(tmpdir(), 'left-')), 'out');
        await act({
          workspace,
          inputs: inputsFor(tenant, { mode: 'apply', 'output-dir': folder, 'settle-seconds': '1' }),
          signal: cutAt(tenant, 16),
          stopBy,
        });
        const left = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
        const audit = (await left('audit.jsonl'))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as AuditLine);
        const results = (await left('results.csv')).split('\n');
        const off = tenant.snapshot().filter(({ active }) => !active);
        expect(off.length).toBeGreaterThan(5);
        expect(off.length).toBeLessThan(30);
        const signedOut = distinct(tenant.cleanup.sessions);
        expect(signedOut).toEqual(keys(off));
        expect(distinct(tenant.cleanup.licenses)).toEqual(keys(off));
        expect(tenant.requests.some(({ method }) => method === 'DELETE')).toBe(false);
        expect(audit.at(-1)).toMatchObject({ event: 'seal', status: 'interrupted' });
        expect(
          audit.filter(
            ({ event, status, resolved }) => event === 'operation.finished' && status === 'done' && resolved === 'post',
          ),
        ).toHaveLength(off.length);
        expect(await left('summary.md')).toContain(`${off.length} of 30 signed out`);
        expect(
          results.filter(
            (line) => line.includes(',done,') && line.includes('sessions=done disconnect=done license=done'),
          ),
        ).toHaveLength(off.length);
        expect(tenant.violations).toEqual([]);

        tenant.cleanup.sessions.length = 0;
        const next = await act({ workspace, inputs: inputsFor(tenant, { mode: 'apply' }), entry: 'main' });
        expect(next.outputs).toMatchObject({ 'reason-code': 'none', deactivated: String(30 - off.length) });
        expect(distinct([...tenant.cleanup.sessions, ...signedOut])).toEqual(keys(ALL.slice(0, 30)));
        expect(tenant.cleanup.sessions).toHaveLength(30 - off.length);
      } finally {
        await tenant.close();
      }
    },
  );
});
