import { describe, expect, it } from 'vitest';
import { people, rosterCsv, scaledClock, startTenant } from '../../tenant/server.ts';
import { play } from './stage.ts';

const there = people(40);
const rows = there.map((one, i) => (i < 3 ? { ...one, title: 'Keeper of keys' } : one));

describe('an apply of which a part waits for a review', () => {
  it('does what may go, and nothing else', async () => {
    const tenant = await startTenant({ users: there });
    try {
      const { report } = await play({
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
      expect(
        [...tenant.users.values()].filter(({ resource }) => JSON.stringify(resource).includes('Keeper of keys')),
      ).toHaveLength(1);
    } finally {
      await tenant.close();
    }
  });
});
