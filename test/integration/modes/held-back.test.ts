import { describe, expect, it } from 'vitest';
import { people, rosterCsv, scaledClock, startTenant } from '../../tenant/server.ts';
import { play } from './stage.ts';

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
      // Two of the three with another title; one of these is off, like someone of whom nothing else changes.
      expect(report.counts).toMatchObject({ toReactivate: 0, toUpdate: 2, updated: 2, unchanged: 38 });
      expect(report.plan?.unchanged).toBe(38);
    } finally {
      await tenant.close();
    }
  });
});
