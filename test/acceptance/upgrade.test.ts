import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../harness/runner.ts';
import { zipOf } from '../harness/zip.ts';
import { people, startTenant } from '../tenant/server.ts';
import { BASE, headOf, Reviewed, seen } from './review-setting.ts';

// What the new release says and does is what is tested here, not the bundle.
process.env['HARNESS'] ||= 'inline';

const PAGE = readFileSync(join(ROOT, 'docs/upgrade.md'), 'utf8');
/** What the first release left on pull request #7, made by its own `dist/`: its comment before and after, its plan. */
const first = (name: string): string => readFileSync(join(ROOT, 'test/fixtures/first-release', name), 'utf8');
const inputs = { 'signing-key': 'first-release-signing-key' };
const there = people(30);
const rows = [...there, ...people(1, { from: 500 })];

let world: Reviewed;
beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
});
afterEach(() => world.close());

/** The repository as the first release has left it: #7 planned, its comment as given. */
function left(comment: string): void {
  const { state } = world.github;
  state.addPull({ number: 7, head: headOf(7), base: BASE });
  state.addRun({ id: 4001, event: 'pull_request', headSha: headOf(7), headBranch: 'topic', createdAt: world.tick() });
  const bytes = zipOf({ 'plan.json': first('plan.json') });
  state.artifacts.push({ id: 1, name: 'cxone-roster-acme-plan-1', runId: '4001', bytes, createdAt: world.tick() });
  state.addComment(7, 'github-actions[bot]', first(comment));
}

describe('after the upgrade from the first release', () => {
  it('a pull request that it planned stops with the words of the page, and goes on by its hash', async () => {
    left('planned.md');
    world.merge();
    const stopped = await world.apply({ rows, inputs });
    expect(stopped.outputs['reason-code']).toBe('approval-missing');
    const words = 'the plan of #7 was made by an earlier release, edited, or signed with another key';
    expect(stopped.log).toContain(words);
    expect(PAGE).toContain(words.replace('#7', '#…'));
    expect(world.tenant.writes).toEqual([]);
    // The way out after the merge, as the run says it.
    const given = await world.apply({
      rows,
      inputs: { ...inputs, 'reviewed-plan': stopped.outputs['plan-hash'] ?? '' },
      run: { eventName: 'workflow_dispatch' },
    });
    expect(given.outputs, given.log).toMatchObject({ 'reason-code': 'none', created: '1' });
  });

  it('Update branch before the merge plans it again, in the same comment', async () => {
    left('planned.md');
    await world.plan({ rows, inputs, head: headOf(7, 2) });
    expect(world.comments()).toHaveLength(1);
    world.merge();
    expect((await world.apply({ rows, inputs })).outputs).toMatchObject({ 'reason-code': 'none', created: '1' });
  });

  it('a night goes by the comment that says applied; without it, it stops where there is something to do', async () => {
    left('applied.md');
    world.merge();
    const night = { rows, inputs, run: { eventName: 'schedule' } };
    // Applied, and someone has taken the account out in CXone since: the roster brings it back.
    expect((await world.apply(night)).outputs).toMatchObject({ 'reason-code': 'none', created: '1' });
    for (const comment of world.github.state.comments.splice(0)) expect(comment.issue).toBe(7);
    world.github.state.artifacts.splice(0);
    expect((await world.apply(night)).outputs).toMatchObject({ 'reason-code': 'none', changes: 'false' });
    const more = [...rows, ...people(1, { from: 600 })];
    const stopped = await world.apply({ ...night, rows: more });
    expect(stopped.outputs['reason-code']).toBe('approval-missing');
    expect(PAGE).toContain('`approval-missing`');
  });

  it('an apply that may not read runs says which permission to add, and goes by the signed comment', async () => {
    await world.plan({ rows, inputs });
    world.merge();
    const refused = { path: /\/actions\//, status: 403, message: 'Resource not accessible by integration', times: 999 };
    world.github.mishaps.push(refused);
    const applied = await world.apply({ rows, inputs });
    expect(applied.outputs).toMatchObject({ 'reason-code': 'none', created: '1' });
    const words = 'Give the job “permissions: actions: read”';
    expect(seen(applied.log)).toContain(words);
    expect(PAGE).toContain(words);
  });
});

interface Rights {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string> }>;
}

/** What GitHub says before it starts a workflow whose called workflow wants more than its caller gives. */
function refusals(caller: Record<string, string>, called: string): string[] {
  const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows', called), 'utf8')) as Rights;
  return Object.entries(jobs).flatMap(([id, { permissions = {} }]) =>
    Object.entries(permissions)
      .filter(([name, right]) => caller[name] !== right && caller[name] !== 'write')
      .map(
        ([name, right]) =>
          `The nested job '${id}' is requesting '${name}: ${right}', ` +
          `but is only allowed '${name}: ${caller[name] ?? 'none'}'.`,
      ),
  );
}

describe('a caller of the reusable workflows', () => {
  const FIRST = { contents: 'read', 'pull-requests': 'write' };

  it('without actions: read does not start, with GitHub’s words on the page', () => {
    const said = refusals(FIRST, 'roster-apply.yml');
    expect(
      said.some((one) => PAGE.includes(one)),
      said.join('\n'),
    ).toBe(true);
    expect(said.filter((one) => !one.includes("'actions: read'"))).toEqual([]);
    expect(refusals({ ...FIRST, actions: 'read' }, 'roster-apply.yml')).toEqual([]);
  });

  it('that gives what docs/workflows.md shows starts', () => {
    expect(refusals({ ...FIRST, actions: 'read' }, 'roster-review.yml')).toEqual([]);
    expect(refusals({ contents: 'read', issues: 'write', actions: 'read' }, 'roster-drift.yml')).toEqual([]);
  });
});
