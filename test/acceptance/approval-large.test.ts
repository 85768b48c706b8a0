import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, startTenant } from '../tenant/server.ts';
import { Reviewed, seen } from './review-setting.ts';

const there = people(10);
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

describe('8,000 joiners', () => {
  const joiners = people(8000, { seed: 4, idPrefix: 'N' });
  const rows = [...there, ...joiners];
  const fast = { 'bulk-requests-per-minute': '100000', 'requests-per-minute': '100000' };

  it('fit into one comment that says how many it shows, and an equal plan is applied', async () => {
    const run = await world.plan({ rows });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'to-create': '8000' });
    const comment = world.comment();
    expect(comment.length).toBeLessThan(65_536);
    expect(seen(comment)).toMatch(/[Ss]howing [\d,]+ of 8,000/);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    world.merge();
    const applied = await world.apply({ rows, inputs: fast });
    expect(applied.outputs).toMatchObject({
      'reason-code': 'none',
      created: '8000',
      'plan-hash': run.outputs['plan-hash'],
    });
    expect(seen(world.comment())).toMatch(/^## ✅ Applied: 8,000 of 8,000/);
  }, 60_000);

  it('a part of them passes by the artifact of the plan’s run, and stops where that cannot be had', async () => {
    await world.plan({ rows });
    world.merge();
    world.tenant.seed(joiners.slice(0, 7990));
    const without = await world.apply({ rows, inputs: { ...fast, 'artifact-name': '' } });
    expect(without.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    const applied = await world.apply({ rows, inputs: fast });
    expect(applied.outputs).toMatchObject({ 'reason-code': 'none', created: '10' });
    expect(seen(applied.summary)).toContain('holds nothing that was not reviewed in #7');
  }, 60_000);
});
