import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, PRESETS, ROLES, startTenant } from '../tenant/server.ts';
import { BASE, headOf, Reviewed } from './review-setting.ts';
import type { Finished } from './setting.ts';

// Nothing of this shows in a process of its own only.
process.env['HARNESS'] ||= 'inline';

const POLICY = '.github/cxone-policy.yml';
const OPEN = 'guards: { update: { percent: 100 }, minimumPopulation: 0 }\n';
/** The same file, read otherwise: what stands under `department` is the title. */
const TURNED = `columns: { title: department, department: title }\n${OPEN}`;
const there = people(6);
const rows = there.map((one, i) => ({ ...one, title: `T${i}`, department: `D${i}` }));
const PUSHED = 'd0c5000000000000000000000000000000000000';

let world: Reviewed;
beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: there, roles: ROLES }));
  world.columns = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'department'];
  world.github.state.addFile(BASE, POLICY, OPEN);
  await world.plan({ rows, files: { [POLICY]: OPEN } });
  world.merge();
  expect((await world.apply({ rows, files: { [POLICY]: OPEN } })).outputs).toMatchObject({ updated: '6' });
  world.tenant.forget();
});
afterEach(() => world.close());

const turned = async (approval: string): Promise<Finished> => {
  world.github.state.push(PUSHED, { at: world.tick() });
  const run = { env: { GITHUB_SHA: PUSHED } };
  return world.apply({ rows, files: { [POLICY]: TURNED }, inputs: { approval }, run });
};

describe('a policy that has the applied roster read otherwise', () => {
  it('is new content: pushed directly, nobody has reviewed what it brings', async () => {
    expect((await turned('required')).outputs).toMatchObject({ 'reason-code': 'approval-missing', updated: '0' });
    expect(world.tenant.writes).toEqual([]);
  });

  it('goes by the guards where direct pushes do', async () => {
    const run = await turned('auto');
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', updated: '6' });
    expect(run.summary).toContain('direct push: guards alone');
  });

  it('goes by its own pull request, where it came by one', async () => {
    const files = { [POLICY]: TURNED };
    world.github.state.addPull({ number: 8, head: headOf(8), files: [{ filename: POLICY }] });
    world.merge(8);
    const unplanned = await world.apply({ number: 8, rows, files });
    expect(unplanned.outputs).toMatchObject({ 'reason-code': 'approval-missing', updated: '0' });
    // As that run advises: a pull request that shows the plan.
    const planned = { number: 9, rows, files: { [POLICY]: `${TURNED}# looked through\n` } };
    await world.plan(planned);
    world.merge(9);
    expect((await world.apply(planned)).outputs).toMatchObject({
      'reason-code': 'none',
      updated: '6',
    });
  });
});
