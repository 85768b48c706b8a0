import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { people, startTenant } from '../tenant/server.ts';
import { type ResultsService, startResults } from '../harness/results.ts';
import { Reviewed, seen } from './review-setting.ts';
import type { Finished } from './setting.ts';

const there = people(10);
let world: Reviewed;
let results: ResultsService;

beforeEach(async () => {
  world = await Reviewed.start(await startTenant({ users: there }));
  results = await startResults();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all([world.close(), results.close()]);
});

/** Downloads an artifact as a later job would, into a fresh folder. */
async function downloaded(id: number): Promise<string> {
  for (const [name, value] of Object.entries({ ...results.env, GITHUB_SERVER_URL: 'https://github.com' }))
    vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const path = await mkdtemp(join(tmpdir(), 'cxone-download-'));
  await new DefaultArtifactClient().downloadArtifact(id, { path });
  return path;
}

/** Every file of the output folder, as it is on the disk and in the artifact. */
async function compared(run: Finished): Promise<void> {
  const path = await downloaded(Number(run.outputs['artifact-id']));
  const written = (await readdir(run.outputDir)).toSorted();
  expect((await readdir(path)).toSorted()).toEqual(written);
  expect(written).toEqual([
    'audit.jsonl',
    'comment.md',
    'plan.json',
    'report.html',
    'results.csv',
    'roster-errors.csv',
    'summary.md',
  ]);
  for (const name of written) {
    const [there, back] = await Promise.all([readFile(join(run.outputDir, name)), readFile(join(path, name))]);
    expect(back.equals(there), name).toBe(true);
  }
}

describe('artifacts of a run', () => {
  it('come back byte for byte, under the name of the attempt', async () => {
    const rows = [...there, ...people(3, { seed: 4, idPrefix: 'N' })];
    const first = await world.plan({ rows, run: { env: results.env } });
    expect(first.outputs).toMatchObject({
      'artifact-id': '9000',
      'artifact-url': 'https://github.com/example/roster/actions/runs/4711/artifacts/9000',
      'report-artifact-url': 'https://github.com/example/roster/actions/runs/4711/artifacts/9001',
    });
    expect(world.comment()).toContain('https://github.com/example/roster/actions/runs/4711/artifacts/9001');
    await compared(first);

    const second = await world.plan({ rows, run: { env: { ...results.env, GITHUB_RUN_ATTEMPT: '2' } } });
    expect(second.outputs['artifact-id']).toBe('9002');
    expect(results.artifacts.map(({ name }) => name)).toEqual([
      'cxone-roster-acme-plan-1',
      'cxone-roster-acme-plan-1-report.html',
      'cxone-roster-acme-plan-2',
      'cxone-roster-acme-plan-2-report.html',
    ]);
    await compared(second);
    const report = results.artifacts[1];
    expect(report?.mimeType).toBe('text/html');
    expect(report?.bytes.equals(await readFile(join(first.outputDir, 'report.html')))).toBe(true);
    expect(report?.hash).toBe(
      `sha256:${createHash('sha256')
        .update(report?.bytes ?? '')
        .digest('hex')}`,
    );
  });

  it('that cannot be uploaded end the run partial; a comment that cannot be posted hides nothing', async () => {
    const rows = [...there, ...people(3, { seed: 4, idPrefix: 'N' })];
    results.failing.set('CreateArtifact', 403);
    world.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 403, times: 9 });
    const run = await world.plan({ rows, run: { env: results.env } });
    expect(run.outputs).toMatchObject({
      'reason-code': 'apply-partial',
      decision: 'failure',
      'to-create': '3',
      'artifact-id': '',
      'comment-url': '',
    });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('its audit goes with this machine'),
    ]);
    const warnings = run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings).toEqual([
      expect.stringContaining('report could not be uploaded'),
      expect.stringContaining('could not be posted'),
    ]);
    for (const text of [run.summary, run.files['comment.md'] ?? '', run.files['summary.md'] ?? ''])
      expect(seen(text)).toContain('its audit goes with this machine');
    expect(run.summary).toContain(run.outputs['audit-head']);
    expect(run.summary).toMatch(/\d+ records/);
  });

  it('that have the name of another job’s are not stored: each job of a tenant needs a name of its own', async () => {
    const run = { env: results.env };
    await world.plan({ rows: there, run });
    const second = await world.plan({ rows: there, run });
    expect(second.outputs).toMatchObject({ 'reason-code': 'apply-partial', 'artifact-id': '' });
    expect(second.log).toContain('Another job of this run has used the name already: give each job');
    expect(second.log).not.toContain('Run the job again');
    const other = await world.plan({ rows: there, inputs: { 'artifact-name': 'second' }, run });
    expect(other.outputs).toMatchObject({
      'reason-code': 'none',
      'artifact-id': expect.stringMatching(/^\d+$/) as string,
    });
  });

  it('none are uploaded where artifact-name is empty', async () => {
    const run = await world.plan({ rows: there, inputs: { 'artifact-name': '' }, run: { env: results.env } });
    expect(run.outputs).toMatchObject({ 'reason-code': 'none', 'artifact-id': '' });
    expect(run.summary).toContain('it lies only on this machine');
    expect(run.summary).toContain(run.outputs['audit-head']);
    expect(results.artifacts).toEqual([]);
  });
});
