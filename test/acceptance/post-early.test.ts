import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTenant } from '../tenant/server.ts';
import { type ResultsService, startResults } from '../harness/results.ts';
import { bulks, cutOff, hanging, left, rows, there } from './post-setting.ts';
import { Reviewed, seen } from './review-setting.ts';

let world: Reviewed;
let results: ResultsService;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
  results = await startResults();
});
afterEach(() => Promise.all([world.close(), results.close()]));

describe('post, after a main step that was cut off before it sent anything', () => {
  it('while it read the tenant: says so, on the pull request as well', async () => {
    world.tenant.setFault({ kind: 'hang', match: { method: 'GET', path: '/Users' } });
    const controller = new AbortController();
    const watch = setInterval(
      () => world.tenant.requests.some(({ path }) => path.includes('/Users')) && controller.abort(),
      5,
    );
    const run = await world.plan({ rows, run: { signal: controller.signal, env: results.env } });
    clearInterval(watch);
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('interrupted before anything was sent');
    const { audit } = await left(run);
    expect(audit.at(-1)).toMatchObject({ event: 'seal', status: 'interrupted' });
    expect(seen(world.comment())).toMatch(/^## ⛔ Roster for acme: interrupted/);
    expect(results.artifacts.filter(({ finalized }) => finalized)).toHaveLength(2);
  });

  it('a crash of the action itself is finished as well', async () => {
    world.tenant.setFault(hanging(0, 'before'));
    const run = await cutOff(world, results, { by: 'SIGABRT', when: () => bulks(world) === 1 });
    expect(run.endedBy).toBe('SIGABRT');
    const { audit } = await left(run);
    expect(audit.at(-1)).toMatchObject({ event: 'seal', reason_code: 'apply-partial' });
    expect(seen(world.comment())).toMatch(/^## .* Partly applied: 0 of 120/);
  });
});

describe('post, with nothing to do', () => {
  it('starts no run where the main step was stopped before it saved anything', async () => {
    await world.plan({ rows });
    world.merge();
    world.tenant.forget();
    const post = await world.apply({ rows, run: { entry: 'post', state: {} } });
    expect(post.exitCode).toBe(0);
    expect(world.tenant.requests).toEqual([]);
    expect(post.stdout).not.toContain('Plan ');
    expect(post.summary).toBe('');
  });

  it('does nothing after a main step that came to its end, well or not', async () => {
    const fine = await world.plan({ rows });
    const requests = world.github.requests.length;
    expect(fine.post).toMatchObject({ exitCode: 0, stdout: '', summary: '' });
    const wrong = await world.plan({ rows: [] });
    expect(wrong.exitCode).toBe(1);
    expect(wrong.post).toMatchObject({ exitCode: 0, stdout: '', summary: '' });
    expect(requests).toBeGreaterThan(0);
  });

  it('warns, and does not fail, where the tenant cannot be asked any more', async () => {
    world.tenant.setFault(hanging(0, 'after'));
    await world.plan({ rows });
    world.merge();
    world.tenant.forget();
    const run = await cutOff(world, results, { by: 'SIGKILL', when: () => bulks(world) === 1, run: { entry: 'main' } });
    world.tenant.setFault({ kind: 'status', status: 403, times: 99, match: { path: '/token' } });
    const post = await world.post(run, rows, results.env);
    expect(post.exitCode).toBe(0);
    const { audit, summary } = await left(run);
    expect(audit.some((record) => record['resolved'] === 'look-up')).toBe(false);
    expect(seen(summary)).toContain('Not confirmed');
  });
});

describe('post, after a plan that was killed before its page was written', () => {
  it('does not call it ready, and no apply takes it for a review', async () => {
    const run = await world.plan({ rows });
    // What a kill between the seal and the page leaves.
    const folder = run.state['output-dir'] ?? '';
    for (const name of ['report.html', 'summary.md', 'comment.md']) await rm(join(folder, name));
    await writeFile(join(folder, '.unpublished'), '');
    const { finished, uploads, ...state } = run.state;
    expect([finished, uploads]).toEqual(['true', 'cxone-roster-acme-plan-1']);
    for (const list of [world.github.state.artifacts, world.results.artifacts]) list.length = 0;
    await world.plan({ rows, run: { entry: 'post', state, runner: run.runner, env: { GITHUB_RUN_ID: '5001' } } });
    expect(world.results.artifacts.map(({ name }) => name)).toContain('cxone-roster-acme-plan-1');
    expect(seen(world.comment())).toContain('The run was interrupted before its plan was shown.');
    expect(seen(world.comment())).not.toMatch(/\bready\b/);
    world.merge();
    const { outputs } = await world.apply({ rows });
    expect(outputs['reason-code']).toBe('approval-missing');
  });
});
