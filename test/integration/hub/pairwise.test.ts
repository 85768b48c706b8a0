import { describe, expect, it } from 'vitest';
import { pairwise, type Unknowns } from '../../cxone/tenant.ts';
import { wholeJob } from './whole-job.ts';

const all = pairwise();
const named = all.map((unknowns, i): [string, Unknowns] => [
  `${i + 1}: ${Object.values(unknowns).join(' ')}`,
  unknowns,
]);

describe(`everything NiCE leaves open, pairwise: ${all.length} tenants`, () => {
  it('every two values of two switches meet', () => {
    expect(all.length).toBeLessThan(30);
    expect(all.some(({ scimRoles, v1List }) => scimRoles === 'primary' && v1List === 'forbidden')).toBe(true);
  });

  it.each(named)('%s', async (_, unknowns) => {
    await expect(wholeJob(unknowns)).resolves.toBeUndefined();
  });
});
