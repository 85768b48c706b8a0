import { describe, expect, it } from 'vitest';
import { type CxoneSeed, type Unknowns } from '../../cxone/tenant.ts';
import { branch, rowOf, staff } from './world.ts';

const [first, ...others] = staff(8) as [CxoneSeed, ...CxoneSeed[]];
const rest = others.map((one) => rowOf(one));

/** The row of someone whose roles are all to go. */
function without(seed: CxoneSeed): string {
  const cells = rowOf(seed).split(',');
  cells[6] = '';
  cells[7] = '[!REMOVE!]';
  return cells.join(',');
}

describe('the last role, which CXone does not take away', () => {
  it.each<[string, string[], Partial<Unknowns>]>([
    ['the role every account has', ['r-agent'], {}],
    ['several roles', ['r-agent', 'r-lead', 'r-eval'], {}],
    ['several roles, where SCIM keeps the primary one alone', ['r-agent', 'r-eval'], { scimRoles: 'primary' }],
    ['several roles, where SCIM keeps none', ['r-agent', 'r-eval'], { scimRoles: 'none', scimPatch: 'refused' }],
    ['another role', ['r-lead'], {}],
  ])('is said and then left: %s', async (_, roles, unknowns) => {
    const seed = { ...first, roles };
    await using office = await branch({ users: [seed, ...others], unknowns });
    const rows = [without(seed), ...rest];
    const ends: string[] = [];
    for (let night = 0; night < 3; night += 1) {
      const memory = night === 0 ? {} : { memory: office.remembered() };
      const { report } = await office.run(rows, { request: { settleMs: 30_000 }, ...memory });
      const outcome = report.outcomes?.find(({ operation }) => operation.key === 'E1');
      ends.push(`${report.reason}: ${outcome?.status ?? report.plan?.remarks.find(({ key }) => key === 'E1')?.code}`);
      if (outcome?.status === 'ignored') {
        expect(outcome.detail).toBe('CXone reported success, but the account still has the role Agent');
        expect(outcome.error?.advice).toContain('name the role that is to stay');
      }
    }
    // What can be taken away is.
    expect(office.tenant.state.find(seed.userName)?.roles).toEqual(['r-agent']);
    expect(ends.at(-1)).toBe('none: last-role');
    expect(ends.filter((end) => end.endsWith(': ignored'))).toHaveLength(1);
    // Nobody writes it any more, until the account has other roles or the row names one.
    const before = office.tenant.writes.length;
    const { report } = await office.run(rows, { memory: office.remembered() });
    expect(office.tenant.writes.slice(before)).toEqual([]);
    const [problem] = report.problems;
    expect(problem).toMatchObject({ reason: 'none' });
    expect(problem?.message).toContain('1 person keeps a last role');
    office.tenant.state.find(seed.userName)?.roles.push('r-lead');
    const again = await office.run(rows, { memory: office.remembered() });
    expect(again.report.outcomes?.map(({ operation }) => operation.kind)).toEqual(['roles']);
    expect(office.tenant.state.find(seed.userName)?.roles).toEqual(['r-agent']);
  });
});
