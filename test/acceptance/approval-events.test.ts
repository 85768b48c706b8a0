import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, type SeedUser, startTenant } from '../tenant/server.ts';
import { BASE, headOf, mergeOf, Reviewed } from './review-setting.ts';

const there = people(10);
const joiners = people(3, { seed: 4, idPrefix: 'N' });
let world: Reviewed;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

describe('approval: off, and then auto again', () => {
  it('leaves alone who was taken out under off and was brought back in CXone since', async () => {
    const path = '.github/cxone-policy.yml';
    const policy = 'version: 1\nleavers: { absent: deactivate }\n';
    for (const sha of [BASE, mergeOf(7)]) world.github.state.addFile(sha, path, policy);
    const [gone, ...rows] = people(10);
    const files = { [path]: policy };
    await world.plan({ rows, files });
    world.merge();
    const off = await world.apply({ rows, files, inputs: { approval: 'off' } });
    expect(off.outputs, off.log).toMatchObject({ 'reason-code': 'none', deactivated: '1' });
    world.tenant.change({ ...(gone as SeedUser), active: true });
    for (const eventName of ['schedule', 'workflow_dispatch', 'schedule']) {
      const run = await world.apply({ rows, files, run: { eventName } });
      expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'plan-changed', deactivated: '0' });
      expect(run.log).toContain('no reviewed plan shows that they leave: left alone');
    }
  });
});

describe('approval by event', () => {
  const rows = [...there, ...joiners];

  it.each([
    ['a direct push', { eventName: 'push' }, {}, 'none'],
    ['a manual run', { eventName: 'workflow_dispatch' }, {}, 'none'],
    ['a schedule', { eventName: 'schedule' }, {}, 'none'],
    ['a direct push with approval required', { eventName: 'push' }, { approval: 'required' }, 'approval-missing'],
    [
      'a manual run with approval required',
      { eventName: 'workflow_dispatch' },
      { approval: 'required' },
      'approval-missing',
    ],
    [
      'a pull request',
      { eventName: 'pull_request', env: { GITHUB_REF: 'refs/pull/7/merge' } },
      { approval: 'off' },
      'config-invalid',
    ],
    ['a pull request’s target', { eventName: 'pull_request_target' }, { approval: 'off' }, 'config-invalid'],
    [
      'an unprotected branch',
      { eventName: 'push', env: { GITHUB_REF: 'refs/heads/topic', GITHUB_REF_PROTECTED: 'false' } },
      { approval: 'off' },
      'config-invalid',
    ],
    [
      'a branch that a ruleset covers',
      { eventName: 'push', env: { GITHUB_REF: 'refs/heads/topic', GITHUB_REF_PROTECTED: 'true' } },
      { approval: 'off' },
      'config-invalid',
    ],
    [
      'a merge queue’s branch',
      {
        eventName: 'merge_group',
        env: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-abc', GITHUB_REF_PROTECTED: 'true' },
      },
      { approval: 'off' },
      'config-invalid',
    ],
    [
      'a tag called like the branch',
      { eventName: 'push', env: { GITHUB_REF: 'refs/tags/main' } },
      { approval: 'off', branches: 'main' },
      'config-invalid',
    ],
    [
      'a branch that the input names',
      { eventName: 'push', env: { GITHUB_REF: 'refs/heads/release', GITHUB_REF_PROTECTED: 'false' } },
      { approval: 'off', branches: 'main\nrefs/heads/release' },
      'none',
    ],
  ])('%s: %#', async (_, run, inputs, reason) => {
    const result = await world.apply({ rows, inputs, run });
    expect(result.outputs['reason-code']).toBe(reason);
    expect(world.tenant.writes.length > 0).toBe(reason === 'none');
  });

  it('off needs no comment of a merged pull request', async () => {
    world.github.state.addPull({ number: 7, head: headOf(7) });
    world.merge();
    expect((await world.apply({ rows })).outputs['reason-code']).toBe('approval-missing');
    expect((await world.apply({ rows, inputs: { approval: 'off' } })).outputs).toMatchObject({
      'reason-code': 'none',
      created: '3',
    });
  });
});
