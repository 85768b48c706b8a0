import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/model/memory.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import { people, rosterCsv, startTenant } from '../../tenant/server.ts';
import { branch, POLICY, rowOf, staff } from '../hub/world.ts';
import { play } from './stage.ts';

const there = people(25);
const writer = { run: '1', attempt: 1, mode: 'apply', commit: '', at: '2026-11-01T00:00:00Z' };
const empty = emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer });
const LISTED = '2026-11-02T00:00:00Z';

/** An apply whose first job listed the artifacts for all tenants; another run has left `newer` since. */
async function applied(rows: typeof there, newer: Memory) {
  const tenant = await startTenant({ users: there });
  const asked: boolean[] = [];
  const judged: Memory[] = [];
  try {
    const run = await play({
      tenant,
      mode: 'apply',
      files: { 'roster.csv': rosterCsv(rows), 'policy.yml': 'protected: ["nobody@example.com"]\n' },
      host: {
        recall: async (afresh = false) => {
          asked.push(afresh);
          const memory = structuredClone(afresh ? newer : empty);
          return { memory, found: true, answered: true, warnings: [], listed: afresh ? undefined : LISTED };
        },
        approve: async ({ plan, memory }) => {
          judged.push(structuredClone(memory));
          const go = plan.operations.map(({ id }) => id);
          return { state: 'reviewed', detail: '', problems: [], go, unreviewed: [], reactivations: [] };
        },
      },
    });
    const left = JSON.parse(await run.file('memory.json')) as Memory;
    return { ...run, asked, judged, left };
  } finally {
    await tenant.close();
  }
}

describe('a plan that does not know what applies left behind', () => {
  it('says so: what is open, or taken back, it does not show', async () => {
    const tenant = await startTenant({ users: there });
    try {
      const { log, report } = await play({
        tenant,
        mode: 'plan',
        files: { 'roster.csv': rosterCsv(there), 'policy.yml': 'protected: ["nobody@example.com"]\n' },
        host: {
          recall: async () => ({
            memory: structuredClone(empty),
            found: false,
            answered: false,
            warnings: ['Unknown.'],
          }),
        },
      });
      expect(report.reason).toBe('none');
      expect(log.filter((line) => line.includes('Unknown.'))).toHaveLength(1);
    } finally {
      await tenant.close();
    }
  });
});

describe('what an earlier job listed for all tenants', () => {
  it('is enough to find that nothing is to be done, and memory says by which list', async () => {
    const { report, asked, left } = await applied(there, { ...empty, stopped: [7] });
    expect([report.reason, asked, left.writer.listed]).toEqual(['none', [false], LISTED]);
  });

  it('is asked for anew before anything is changed; another memory plans once more, nothing said twice', async () => {
    const rows = there.map((one, index) => (index === 0 ? { ...one, title: 'Lead' } : one));
    const same = await applied(rows, empty);
    expect([same.asked, same.log.filter((line) => line.includes('planned once more'))]).toEqual([[false, true], []]);
    const moved = await applied(rows, { ...empty, stopped: [7] });
    expect(moved.asked).toEqual([false, true]);
    expect(moved.judged.map(({ stopped }) => stopped)).toEqual([[7]]);
    expect(moved.log.filter((line) => line.includes('planned once more'))).toHaveLength(1);
    expect(moved.report.counts.updated).toBe(1);
    expect(moved.left.writer.listed).toBeUndefined();
    expect(moved.report.problems.map(({ message }) => message)).toEqual(
      same.report.problems.map(({ message }) => message),
    );
  });

  it('plans once more without forgetting the rows that were skipped: nobody of them counts as absent', async () => {
    const seeds = staff(6);
    const [first = '', second = '', ...rest] = seeds.map((one) => rowOf(one));
    await using tested = await branch({ users: seeds });
    const { tenant } = tested;
    const rows = [first.replace(',Given1,', ',Newname,'), second.replace(',Default Team,', ',Nowhere,'), ...rest];
    const { report } = await tested.run(rows, {
      policy: `${POLICY}leavers: { absent: deactivate }\n`,
      request: { onInvalidRows: 'skip' },
      host: {
        recall: async (afresh = false) => {
          const memory = structuredClone(afresh ? { ...empty, stopped: [7] } : empty);
          return { memory, found: true, answered: true, warnings: [], listed: afresh ? undefined : LISTED };
        },
      },
    });
    expect([report.reason, report.counts.invalidRows, report.counts.updated, report.counts.deactivated]).toEqual([
      'apply-partial',
      1,
      1,
      0,
    ]);
    expect(report.roster?.issues.map(({ code }) => code)).toEqual(['team-unknown']);
    expect([...tenant.state.users.values()].map(({ status }) => status)).toEqual(seeds.map(() => 'ACTIVE'));
  });
});
