import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, rosterCsv, startTenant } from '../tenant/server.ts';
import { Reviewed } from './review-setting.ts';

const there = people(20);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
const [pushed] = people(1, { seed: 5, idPrefix: 'P' });
const DIRECT = 'd1ec7'.padEnd(40, '0');
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

describe('a direct push before a reviewed merge, with no apply between', () => {
  const first = [...there, ...joiners.slice(0, 1)];
  const direct = [...first, ...(pushed ? [pushed] : [])];
  const both = [...direct, ...joiners.slice(1)];

  const until = async (type: string): Promise<void> => {
    const { state } = world.github;
    await world.plan({ number: 7, rows: first });
    world.merge(7);
    expect((await world.apply({ number: 7, rows: first })).outputs).toMatchObject({ created: '1' });
    // Planned on its own branch, which does not hold what is pushed.
    await world.plan({ number: 8, rows: [...first, ...joiners.slice(1)] });
    state.push(DIRECT, { at: world.tick(), type });
    state.addFile(DIRECT, 'roster.csv', rosterCsv(direct, world.columns));
    world.merge(8);
  };

  it('goes by the guards, and the merge by its review', async () => {
    await until('push');
    const run = await world.apply({ number: 8, rows: both });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', created: '3' });
  });

  it('needs a review where approval is required', async () => {
    await until('push');
    const run = await world.apply({ number: 8, rows: both, inputs: { approval: 'required' } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
  });

  it('says nothing for rows that are not as it wrote them, or that a forced push or a merge brought', async () => {
    await until('push');
    const other = both.map((one) => (one === pushed ? { ...one, title: 'Something else' } : one));
    expect((await world.apply({ number: 8, rows: other })).outputs['reason-code']).toBe('plan-changed');
    const entry = world.github.state.activity.find(({ after }) => after === DIRECT);
    for (const type of ['force_push', 'pr_merge']) {
      Object.assign(entry ?? {}, { type });
      const run = await world.apply({ number: 8, rows: both });
      expect(run.outputs, type).toMatchObject({ 'reason-code': 'plan-changed', created: '0' });
    }
  });
});
