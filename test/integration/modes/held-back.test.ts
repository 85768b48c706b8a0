import { describe, expect, it } from 'vitest';
import { people, rosterCsv, scaledClock, startTenant } from '../../tenant/server.ts';
import type { Host } from '../../../src/app/host-port.ts';
import { emptyMemory, type UndoneChange } from '../../../src/model/memory.ts';
import type { Problem } from '../../../src/model/run.ts';
import { play, type Play, type Played } from './stage.ts';

const writer = { run: '9', attempt: 1, mode: 'apply', commit: '', at: '2026-11-01T00:00:00Z' };
const there = people(40);
const rows = there.map((one, i) => (i < 3 ? { ...one, title: 'Keeper of keys' } : one));

describe('an apply of which a part waits for a review', () => {
  it('does what may go, and nothing else', async () => {
    const tenant = await startTenant({ users: there });
    try {
      const { report, audit } = await play({
        tenant,
        mode: 'apply',
        clock: scaledClock(50),
        files: { 'roster.csv': rosterCsv(rows), 'policy.yml': 'protected: ["nobody@example.com"]\n' },
        host: {
          approve: async ({ plan: { operations } }) => {
            const [first, ...rest] = operations.map(({ id }) => id);
            const problem = { reason: 'plan-changed', message: 'More.', advice: 'Look.' } as const;
            return {
              state: 'changed',
              detail: 'More.',
              problems: [problem],
              go: first === undefined ? [] : [first],
              unreviewed: rest,
              reactivations: [],
            };
          },
        },
      });
      expect(report.reason).toBe('plan-changed');
      expect(report.counts).toMatchObject({ updated: 1, notStarted: 2 });
      // What waits has its outcome on record as well.
      const finished = audit.filter(({ event }) => event === 'operation.finished');
      expect(Object.fromEntries(finished.map(({ operation, status }) => [operation, status]))).toEqual(
        Object.fromEntries(report.outcomes?.map(({ operation: { id }, status }) => [id, status]) ?? []),
      );
      expect(
        [...tenant.users.values()].filter(({ resource }) => JSON.stringify(resource).includes('Keeper of keys')),
      ).toHaveLength(1);
    } finally {
      await tenant.close();
    }
  });

  it('says of leavers that are carried out what happened, and of those who wait what they wait for', async () => {
    const tenant = await startTenant({ users: there });
    const columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active'];
    // One leaves as reviewed; of those who get another title one was reviewed, one was not, one an undo took back.
    const cells = rows.map((_, i) => ({ active: i === 5 ? 'no' : '' }));
    try {
      const { report, file } = await play({
        tenant,
        mode: 'apply',
        clock: scaledClock(50),
        files: { 'roster.csv': rosterCsv(rows, columns, cells) },
        request: { pii: 'full' },
        host: {
          approve: async ({ plan: { operations } }) => {
            const [leaver] = operations.filter(({ kind }) => kind === 'deactivate');
            const [, more, undone] = operations.filter(({ kind }) => kind === 'update').map(({ id }) => id);
            return {
              state: 'changed',
              detail: 'More.',
              problems: [{ reason: 'plan-changed', message: 'one change is new', advice: 'Look at what is new.' }],
              go: [leaver!.id],
              unreviewed: [more!, undone!],
              undone: [undone!],
              reactivations: [],
            };
          },
        },
      });
      expect(report.counts).toMatchObject({ deactivated: 1, notStarted: 3 });
      const comment = await file('comment.md');
      expect(comment).toContain('## ⚠️ Partly applied: 1 of 4 changes');
      expect(comment).toContain(
        '2 people have a change that waits for a review. One change is new. One row of your file needs a ' +
          'correction, see below.',
      );
      expect(comment).not.toMatch(/nothing was changed|run the job again|the run ended before/iu);
      for (const words of [
        'No reviewed plan shows this change. | Open a pull request that shows it, and merge it. | no | 1 |',
        'This change was reviewed; it waits with those that nobody reviewed. |',
        'An undo took this change back. | Revert the row',
      ])
        expect(comment).toContain(words);
      expect(await file('summary.md')).not.toMatch(/run the job again/iu);
      // Nobody is said to wait for a review that there was, in the files for auditors either.
      const results = await file('results.csv');
      expect(results.match(/no reviewed plan shows this change: it waits for one/gu)).toHaveLength(1);
      expect(results).toContain('reviewed; it waits with the changes that no reviewed plan shows');
      expect(results).toContain('an undo took this change back');
    } finally {
      await tenant.close();
    }
  });

  it('without any review says all the same which rows an undo took back: the file is not fine', async () => {
    const tenant = await startTenant({ users: there });
    const taken: UndoneChange[] = [];
    const apply = (): Promise<Played> =>
      play({
        tenant,
        mode: 'apply',
        files: { 'roster.csv': rosterCsv(rows), 'policy.yml': 'protected: ["nobody@example.com"]\n' },
        request: { pii: 'full' },
        host: {
          recall: async () => {
            const memory = { ...emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer }), undone: [...taken] };
            return { memory, found: true, answered: true, warnings: [] };
          },
          approve: async ({ plan: { operations }, rowOf }) => {
            const [{ kind, key, after } = operations[0]!] = operations;
            const row = rowOf(operations[0]!);
            if (taken.length === 0) taken.push({ kind, key, before: null, after, run: '1', row });
            const problem = {
              reason: 'approval-missing',
              message: 'no plan.',
              advice: 'Open a pull request.',
            } as const;
            return { state: 'missing', detail: '', problems: [problem], go: [], unreviewed: [], reactivations: [] };
          },
        },
      });
    try {
      expect(await (await apply()).file('comment.md')).toContain('Your file is fine; nothing was changed.');
      const comment = await (await apply()).file('comment.md');
      expect(comment).toContain('One row of your file needs a correction, see below; nothing was changed.');
      expect(comment).toContain('Taken back by an undo, not made again (1)');
    } finally {
      await tenant.close();
    }
  });

  it('leaves accounts off that no review switches on: unchanged, unless something else of theirs changes', async () => {
    const off = there.map((one, i) => (i < 2 ? { ...one, active: false } : one));
    const tenant = await startTenant({ users: off });
    try {
      const extra = rows.map((_, i) => ({ active: i < 2 ? 'yes' : '' }));
      const { report } = await play({
        tenant,
        mode: 'apply',
        files: {
          'roster.csv': rosterCsv(
            [there[0]!, ...rows.slice(1)],
            ['userName', 'externalId', 'givenName', 'familyName', 'title', 'active'],
            extra,
          ),
        },
        host: {
          approve: async ({ plan: { operations } }) => {
            const [off, go] = [true, false].map((is) =>
              operations.filter(({ kind }) => (kind === 'reactivate') === is).map(({ id }) => id),
            ) as [string[], string[]];
            return { state: 'reviewed', detail: '', problems: [], go, unreviewed: [], reactivations: off };
          },
        },
      });
      // Two of the three with another title; one of these is off, like someone with no other change.
      expect(report.counts).toMatchObject({ toReactivate: 0, toUpdate: 2, updated: 2, unchanged: 38 });
      expect(report.plan?.unchanged).toBe(38);
    } finally {
      await tenant.close();
    }
  });
});

describe('what an apply that was stopped leaves to the next one', () => {
  const applied = {
    commit: 'c',
    roster: 'r',
    policy: 'p',
    operations: ['provision'],
    rows: {},
    by: 'review' as const,
    pulls: [7],
    run: '1',
    at: '2026-11-01T00:00:00Z',
  };
  const next = {
    applied,
    counted: { pulls: [7], until: applied.at },
    pending: [],
    today: '2026-11-20',
    may: new Set(''),
  };
  const problem = { reason: 'plan-changed', message: 'Someone is absent.', advice: 'Look.' } as const;

  it.each<[string, Partial<Awaited<ReturnType<Host['approve']>>>, object]>([
    // Who is absent and unreviewed makes nothing else wait: the content counts as applied.
    ['only people wait who are absent and not reviewed', { state: 'held', next }, { applied, stopped: [7, 8] }],
    ['nobody reviewed it', { state: 'missing' }, { applied: null, stopped: [7, 8] }],
    ['nothing stands against it', { problems: [], go: undefined, next }, { applied, stopped: [] }],
  ])('where %s', async (_, verdict, left) => {
    const tenant = await startTenant({ users: there });
    try {
      const { file } = await play({
        tenant,
        mode: 'apply',
        clock: scaledClock(50),
        files: { 'roster.csv': rosterCsv(rows) },
        host: {
          concerned: async () => [7, 8],
          approve: async ({ plan: { operations } }) => {
            const ids = operations.map(({ id }) => id);
            const held = { detail: '', problems: [problem], go: [], unreviewed: ids, reactivations: [], stops: [7] };
            const made = { state: 'reviewed', ...held, ...verdict };
            return { ...made, go: made.go ?? ids, stops: made.problems.length > 0 ? made.stops : undefined };
          },
        },
      });
      expect(JSON.parse((await file('memory.json')) ?? '{}')).toMatchObject(left);
      expect(tenant.writes.length > 0).toBe(verdict.go === undefined && 'go' in verdict);
    } finally {
      await tenant.close();
    }
  });
});

describe('an apply of a commit that is not the newest any more', () => {
  const newer = { reason: 'superseded', message: 'main has moved on', advice: 'Its own run does the work.' } as const;
  const wrong = rosterCsv(there.map((one, i) => (i === 0 ? { ...one, familyName: '' } : one)));
  const violating = rosterCsv(
    there.map((one, i) => (i === 0 ? { ...one, roles: ['role-admin'] } : one)),
    ['userName', 'externalId', 'givenName', 'familyName', 'roles'],
  );

  it.each<[string, string, Partial<Play['request']>, string, Problem, number]>([
    ['is superseded, whatever is wrong with its rows', wrong, {}, '', newer, 1],
    ['is superseded where its wrong rows would be skipped', wrong, { onInvalidRows: 'skip' }, '', newer, 1],
    ['is superseded, whatever its policy forbids', violating, {}, '', newer, 1],
    ['does not ask with a policy that cannot be read', wrong, {}, 'nonsense: true\n', newer, 0],
    ['says what is wrong where nobody can be asked', wrong, {}, '', { ...newer, reason: 'approval-missing' }, 1],
  ])('%s', async (name, roster, request, policy, answer, asked) => {
    const tenant = await startTenant({ users: there });
    try {
      let asks = 0;
      const host: Play['host'] = { superseded: async () => ((asks += 1), answer) };
      const files = { 'roster.csv': roster, 'policy.yml': policy };
      const { report, file } = await play({ tenant, mode: 'apply', files, request: request ?? {}, host });
      expect(asks).toBe(asked);
      expect(tenant.requests).toEqual([]);
      if (!name.startsWith('is superseded')) {
        expect(report.reason).toBe(policy === '' ? 'roster-invalid' : 'config-invalid');
        expect(report.problems).toHaveLength(1);
        return;
      }
      expect([report.reason, report.decision]).toEqual(['superseded', 'complete']);
      expect(Object.values(report.counts).every((count) => count === 0)).toBe(true);
      // What was found is in the files all the same.
      expect(await file('roster-errors.csv')).toContain('\nroster.csv,');
    } finally {
      await tenant.close();
    }
  });
});

it('an apply that is superseded just before its first write counts nothing; no output leads to its plan', async () => {
  const newer = { reason: 'superseded', message: 'main has moved on', advice: 'Its own run does the work.' } as const;
  const tenant = await startTenant({ users: there });
  try {
    let asks = 0;
    const host: Play['host'] = { superseded: async () => (++asks === 1 ? null : newer) };
    const files = { 'roster.csv': rosterCsv(rows) };
    const { report, file, planPath } = await play({ tenant, mode: 'apply', files, host });
    expect([report.reason, asks, report.plan, planPath]).toEqual(['superseded', 2, undefined, null]);
    expect(Object.values(report.counts).every((count) => count === 0)).toBe(true);
    expect((await file('results.csv')).trim().split('\n')).toHaveLength(1);
    expect(tenant.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('token'))).toEqual([]);
  } finally {
    await tenant.close();
  }
});

describe('an apply that ended partly', () => {
  it.each([
    [{ quirks: { deletion: 'deactivates' as const } }, false],
    [{ faults: [{ kind: 'status' as const, status: 503, times: 99, match: { method: 'DELETE' } }] }, true],
  ])('advises another run only where that helps someone: %j', async (options, helps) => {
    const clock = scaledClock(3000);
    const tenant = await startTenant({ users: there, clock, ...options });
    try {
      const { report, file } = await play({
        tenant,
        mode: 'apply',
        clock,
        settings: { requestTimeoutSeconds: 5000 },
        files: {
          'roster.csv': rosterCsv(
            there,
            ['userName', 'externalId', 'givenName', 'familyName', 'active'],
            [{ active: 'no' }, ...there.slice(1).map(() => ({ active: '' }))],
          ),
          'policy.yml': 'leavers: { action: delete }\n',
        },
      });
      expect(report.reason).toBe('apply-partial');
      const [, head = ''] = /➡️ ([^\n]+)/u.exec(await file('comment.md')) ?? [];
      expect(head).toMatch(helps ? /Run the job again/u : /Look at the table: .* Another run alone does not help\./u);
    } finally {
      await tenant.close();
    }
  });
});
