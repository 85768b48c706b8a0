import { describe, expect, it } from 'vitest';
import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import { people, PRESETS, rosterCsv, scaledClock, startTenant } from '../../tenant/server.ts';
import { type Played, play } from './stage.ts';

const STAFF = people(100);
const GENEROUS = 'leavers: { absent: deactivate }\n';

/** What a run would have uploaded. */
async function artifactOf(run: Played, at: string): Promise<TrustedArtifact> {
  const files = new Map<string, string>();
  for (const name of ['plan.json', 'audit.jsonl']) files.set(name, await run.file(name));
  const read = async (name: string) => files.get(name) ?? null;
  return { run: '1', mode: 'apply', at, commit: '', read, readSealed: read };
}

describe('leavers of one day', () => {
  it('count together: 5 % three times in a day trips, and a day later it does not', async () => {
    const clock = scaledClock(100);
    const tenant = await startTenant({ users: STAFF, clock });
    const artifacts: TrustedArtifact[] = [];
    const left = async (rows: number): Promise<Played> => {
      const files = { 'roster.csv': rosterCsv(STAFF.slice(0, rows)), 'policy.yml': GENEROUS };
      const trustedArtifacts = async function* (since = '') {
        for (const one of artifacts) if (one.at >= since) yield one;
      };
      const run = await play({ tenant, mode: 'apply', files, clock, host: { trustedArtifacts } });
      artifacts.unshift(await artifactOf(run, new Date(clock.now()).toISOString()));
      return run;
    };
    try {
      expect((await left(95)).report).toMatchObject({ reason: 'none', counts: { deactivated: 5 } });
      expect((await left(90)).report).toMatchObject({ reason: 'none', counts: { deactivated: 5 } });
      const third = await left(85);
      expect(third.report).toMatchObject({ reason: 'guard-tripped', counts: { deactivated: 0 } });
      expect(third.report.problems.find(({ reason }) => reason === 'guard-tripped')?.message).toContain(
        '15 of 100 owned active accounts would be deactivated or deleted, 10 of them in the last 24 hours',
      );
      artifacts.length = 0;
      expect((await left(85)).report).toMatchObject({ reason: 'none', counts: { deactivated: 5 } });
    } finally {
      await tenant.close();
    }
  });

  it('make no small population of a larger one: one deleted, then 18 of the 20 that are left', async () => {
    const clock = scaledClock(200);
    const users = people(21);
    const tenant = await startTenant({ ...PRESETS.generic, users, clock });
    const artifacts: TrustedArtifact[] = [];
    const left = (rows: number, trusted = artifacts): Promise<Played> => {
      const policy = 'leavers: { absent: delete }\n';
      const trustedArtifacts = async function* () {
        yield* trusted;
      };
      const files = { 'roster.csv': rosterCsv(users.slice(0, rows)), 'policy.yml': policy };
      return play({ tenant, mode: 'apply', files, clock, host: { trustedArtifacts } });
    };
    try {
      const first = await left(20);
      expect(first.report).toMatchObject({ reason: 'none', counts: { deleted: 1 } });
      artifacts.push(await artifactOf(first, new Date(clock.now()).toISOString()));
      const second = await left(2);
      expect(second.report).toMatchObject({ reason: 'guard-tripped', counts: { deleted: 0 } });
      expect(second.report.plan?.guards.find(({ kind }) => kind === 'delete')).toMatchObject({
        count: 19,
        population: 21,
        tripped: true,
      });
      // A day later the population is what it is.
      expect((await left(2, [])).report).toMatchObject({ reason: 'none', counts: { deleted: 18 } });
    } finally {
      await tenant.close();
    }
  });

  it('are not let pass by an override for another number, which says so beside the entry that would', async () => {
    const clock = scaledClock(200);
    const tenant = await startTenant({ users: STAFF, clock });
    const plan = (override: string): Promise<Played> => {
      const files = { 'roster.csv': rosterCsv(STAFF.slice(0, 80)), 'policy.yml': GENEROUS };
      return play({ tenant, mode: 'plan', clock, files: { ...files, '.github/cxone-override.yml': override } });
    };
    try {
      const { hash = '' } = (await plan('')).report.plan ?? {};
      const expires = new Date(clock.now() + 86_400_000).toISOString().slice(0, 10);
      const entry = (count: number): string =>
        `{ plan: ${hash}, kind: deactivate, count: ${count}, reason: r, approver: a, expires: ${expires} }\n`;
      const missed = (await plan(entry(19))).report;
      expect(missed.reason).toBe('guard-tripped');
      expect(missed.problems.map(({ message }) => message)).toContain(
        'the override for deactivate is for a count of 19, and this plan has 20',
      );
      expect((await plan(entry(20))).report.reason).toBe('none');
    } finally {
      await tenant.close();
    }
  });

  it('count only as far as the audit of the earlier run verifies', async () => {
    const clock = scaledClock(100);
    const tenant = await startTenant({ users: STAFF, clock });
    const play5 = (rows: number, artifacts: TrustedArtifact[]): Promise<Played> => {
      const trustedArtifacts = async function* () {
        yield* artifacts;
      };
      const files = { 'roster.csv': rosterCsv(STAFF.slice(0, rows)), 'policy.yml': GENEROUS };
      return play({ tenant, mode: 'plan', files, clock, host: { trustedArtifacts } });
    };
    try {
      const files = { 'roster.csv': rosterCsv(STAFF.slice(0, 94)), 'policy.yml': GENEROUS };
      const first = await artifactOf(
        await play({ tenant, mode: 'apply', files, clock }),
        new Date(clock.now()).toISOString(),
      );
      const audit = (await first.read('audit.jsonl')) ?? '';
      const changed = audit.replace('"event":"run.started"', '"event":"run.begun"');
      expect(changed).not.toBe(audit);
      const read = async (name: string): Promise<string | null> =>
        name === 'audit.jsonl' ? changed : await first.read(name);
      expect((await play5(88, [first])).report.reason).toBe('guard-tripped');
      expect((await play5(88, [{ ...first, read }])).report.reason).toBe('none');
      // Of a run that was killed, what it wrote down counts.
      const cut = audit.slice(0, audit.lastIndexOf('"event":"run.'));
      const killed = { ...first, read: async (name: string) => (name === 'audit.jsonl' ? cut : first.read(name)) };
      expect((await play5(88, [killed])).report.reason).toBe('guard-tripped');
    } finally {
      await tenant.close();
    }
  });

  it('are all leavers, however they lose the account: 1 deleted and 19 deactivated of 20 is all of them', async () => {
    const clock = scaledClock(100);
    const users = people(20);
    const tenant = await startTenant({ users, clock });
    try {
      const event = {
        events: users.map(({ externalId }) => ({ operation: 'delete', externalId })),
      };
      const run = await play({ tenant, mode: 'event', event, clock, files: { 'policy.yml': GENEROUS } });
      expect(run.report.reason).toBe('guard-tripped');
      expect(run.report.plan?.guards.find(({ kind }) => kind === 'deactivate')).toMatchObject({
        count: 20,
        tripped: true,
      });
      expect(tenant.writes).toEqual([]);
    } finally {
      await tenant.close();
    }
  });
});
