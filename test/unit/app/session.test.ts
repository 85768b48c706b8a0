import { describe, expect, it } from 'vitest';
import type { NextMemory } from '../../../src/app/host-port.ts';
import { expectMemory, forgetDone } from '../../../src/app/memory.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { Failure } from '../../../src/model/failure.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import type { Plan } from '../../../src/model/operation.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { operation, outcome } from '../report/sample.ts';

const request = { mode: 'apply', tenantName: 'acme', startedAt: 0, failOnDrift: false } as RunRequest;
const writer = { run: '2', attempt: 1, mode: 'apply', commit: 'c', at: '2026-11-20T00:00:00Z' };
const identity = { tenant: 'acme', roster: ['roster.csv'], writer };

describe('a session', () => {
  it('keeps what the tenant answered where that ended the run', () => {
    const session = new Session(request);
    session.fail(new Failure('tenant-unreachable', 'a page was answered HTTP 429', 'Wait.', { answered: 429 }));
    session.close(1);
    expect(session.report).toMatchObject({ reason: 'tenant-unreachable', answered: 429 });
  });

  it('is stopped by any problem with a reason, and by none without one', () => {
    const session = new Session(request);
    expect(session.stopped).toBe(false);
    session.problem('none', 'a word', '');
    session.problem('none', 'another', '');
    expect(session.stopped).toBe(false);
    session.problem('guard-tripped', 'stop', '');
    expect(session.stopped).toBe(true);
    session.close(5_000);
    expect(session.report).toMatchObject({ reason: 'guard-tripped', decision: 'stop', durationMs: 5_000 });
  });
});

const people = [1, 2, 3].map((i) => operation(i, { kind: 'update', before: { title: 'A' }, after: { title: 'B' } }));
const pendingOf = (i: number, more: object = {}): Memory['pending'][number] => {
  const { kind, key, before, after } = people[i - 1]!;
  return { kind, key, before, after, sideEffects: [], by: '#1', at: '2026-11-01T00:00:00Z', ...more };
};
const APPLIED = {
  commit: 'c',
  roster: 'r',
  policy: 'p',
  operations: ['provision'],
  rows: {},
  by: 'review',
  pulls: [1],
  run: '2',
  at: writer.at,
} as const;

/** What memory holds once an apply has ended so for each of three people. */
async function after(
  statuses: readonly OutcomeStatus[],
  more: Partial<NextMemory> = {},
  pending = [pendingOf(1), pendingOf(2), pendingOf(3)],
  also: readonly Outcome[] = [],
  scheduled?: Plan['scheduled'],
): Promise<Memory> {
  const session = new Session(request);
  session.memory = { ...emptyMemory(identity), stopped: [7] };
  session.report.plan = { operations: people, scheduled } as unknown as Plan;
  const host = loneHost();
  const services = { host, files: { write: async (name: string) => name }, log: { warning: () => undefined } };
  const next: NextMemory = {
    applied: { ...APPLIED, operations: ['provision'], pulls: [1], rows: {} },
    counted: { pulls: [1], until: '2026-11-01T00:00:00Z' },
    pending,
    today: '2026-11-20',
    may: new Set(['update']),
    ...more,
  };
  const keep = await expectMemory(next, services as unknown as Services, session);
  const outcomes: Outcome[] = [...statuses.map((status, i) => outcome(people[i]!, status)), ...also];
  keep(outcomes);
  session.report.outcomes = outcomes;
  return session.memory;
}
const keys = ({ pending }: Memory): string[] => pending.map(({ key }) => key);

describe('what memory keeps of reviewed changes', () => {
  it.each<[OutcomeStatus, boolean]>([
    ['done', false],
    ['adopted', false],
    ['failed', true],
    ['partial', true],
    ['ignored', true],
    ['accepted', true],
    ['unknown', true],
    ['not-started', true],
    ['blocked', true],
  ])('where one ended %s, it stays covered: %s', async (status, stays) => {
    expect(keys(await after(['done', status, 'done']))).toEqual(stays ? [people[1]!.key] : []);
  });

  it('is nothing new where nothing was written', async () => {
    expect(await after(['failed', 'not-started', 'blocked'])).toMatchObject({
      applied: null,
      pending: [],
      stopped: [7],
    });
    expect(await after(['failed', 'unknown', 'blocked'])).toMatchObject({ applied: { roster: 'r' } });
    expect(await after([])).toMatchObject({ applied: { roster: 'r' } });
  });

  it('is the content where nothing was to be done but what waits for a review or a decision', async () => {
    const nothing = (kind: 'blocked' | 'update' | 'delete', more: object = {}): Outcome => ({
      ...outcome(operation(1, { kind }), 'blocked'),
      ...more,
    });
    const ended = async (...outcomes: Outcome[]): Promise<unknown> => (await after([], {}, [], outcomes)).applied;
    const waiting = nothing('update', { status: 'not-started', waits: 'review' });
    expect(await ended(nothing('blocked'), waiting)).toMatchObject({ roster: 'r' });
    // A deletion that is held back deactivates.
    expect(await ended(nothing('delete'), nothing('update', { status: 'failed' }))).toMatchObject({ roster: 'r' });
    expect(await ended(nothing('blocked'), waiting, nothing('update', { status: 'failed' }))).toBeNull();
  });

  it('is what is not planned any more no longer, as far as this run may tell, but for days to come', async () => {
    const moot = { ...pendingOf(1), key: 'gone' };
    const later = { ...moot, on: '2026-11-21' };
    expect(keys(await after(['done'], {}, [moot]))).toEqual([]);
    expect(keys(await after(['done'], { may: new Set(['roles']) }, [moot]))).toEqual(['gone']);
    expect(keys(await after(['done'], {}, [later]))).toEqual(['gone']);
    expect(keys(await after(['done'], { today: '2026-11-21' }, [later]))).toEqual([]);
    expect(keys(await after(['failed'], {}, [moot]))).toEqual([]);
  });

  it('is not what a date of the file brings no more: who writes the row again brings nothing back', async () => {
    const later = { ...pendingOf(1), on: '2026-11-21' };
    const dated = (key: string) => [{ ...people[0]!, key, on: '2026-11-25' }];
    expect(keys(await after(['done'], {}, [later], [], []))).toEqual([]);
    expect(keys(await after(['done'], {}, [later], [], dated('another')))).toEqual([]);
    expect(keys(await after(['done'], {}, [later], [], dated(later.key)))).toEqual([later.key]);
    expect(keys(await after(['done'], { may: new Set(['roles']) }, [later], [], []))).toEqual([later.key]);
  });

  it('loses what a run that was interrupted turned out to have done', () => {
    const session = new Session(request);
    session.memory = {
      ...emptyMemory(identity),
      pending: [pendingOf(1), pendingOf(2), pendingOf(3, { on: '2027-01-01' })],
    };
    session.report.outcomes = [outcome(people[0]!, 'done'), outcome(people[1]!, 'failed'), outcome(people[2]!, 'done')];
    forgetDone(session);
    expect(keys(session.memory)).toEqual([people[1]!.key, people[2]!.key]);
  });
});
