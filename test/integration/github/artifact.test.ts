import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptDays, onEnterpriseServer, uploadReports } from '../../../src/github/artifact.ts';
import { type ResultsService, startResults } from '../../harness/results.ts';

const runner = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'example/roster',
  GITHUB_RUN_ID: '4711',
  GITHUB_RETENTION_DAYS: '90',
};
const html = '<!doctype html><title>Report</title>';
const plan = JSON.stringify({
  schema_version: 1,
  operations: [{ id: 'x', kind: 'create', key: 'E1', before: null, after: { userName: 'a@example.com' } }],
});
let results: ResultsService;
let folder: string;

const OURS = ['audit.jsonl', 'plan.json', 'report.html'];
const env = (): Record<string, string> => ({ ...runner, ...results.env });
const upload = (name = 'cxone-roster-acme-plan-1') =>
  uploadReports({ name, folder, retentionDays: 30, files: OURS }, env());

beforeEach(async () => {
  results = await startResults();
  folder = await mkdtemp(join(tmpdir(), 'artifact-'));
  await writeFile(join(folder, 'report.html'), html);
  await writeFile(join(folder, 'plan.json'), plan);
  await writeFile(join(folder, 'audit.jsonl'), '{}\n');
  await writeFile(join(folder, 'secret-notes.txt'), 'not ours');
  await writeFile(join(folder, 'roster.csv'), 'not ours either');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const [name, value] of Object.entries(env())) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await results.close();
});

describe('keptDays', () => {
  it.each([
    [30, '90', 30],
    [400, '90', 90],
    [400, '400', 400],
    [90, undefined, 90],
    [90, '', 90],
    [90, 'many', 90],
  ])('asked for %i where the repository allows %s: %i', (asked, most, kept) => {
    expect(keptDays(asked, { GITHUB_RETENTION_DAYS: most })).toBe(kept);
  });
});

describe('uploadReports', () => {
  it('stores our files byte for byte, and the report as a page that a browser opens', async () => {
    const { places, warnings } = await upload();
    expect(warnings).toEqual([]);
    expect(places).toEqual({
      artifactId: 9000,
      artifactUrl: 'https://github.com/example/roster/actions/runs/4711/artifacts/9000',
      reportArtifactUrl: 'https://github.com/example/roster/actions/runs/4711/artifacts/9001',
    });
    const [all, report] = results.artifacts;
    expect(all).toMatchObject({ name: 'cxone-roster-acme-plan-1', finalized: true, mimeType: 'application/zip' });
    expect(report).toMatchObject({
      name: 'cxone-roster-acme-plan-1-report.html',
      finalized: true,
      mimeType: 'text/html',
    });
    expect(report?.bytes.toString('utf8')).toBe(html);
    expect(all?.hash).toBe(
      `sha256:${createHash('sha256')
        .update(all?.bytes ?? '')
        .digest('hex')}`,
    );

    const path = join(folder, 'back');
    await mkdir(path);
    await new DefaultArtifactClient().downloadArtifact(9000, { path });
    expect((await readdir(path)).toSorted()).toEqual(['audit.jsonl', 'plan.json', 'report.html']);
    expect(await readFile(join(path, 'plan.json'), 'utf8')).toBe(plan);
  });

  it('takes the second attempt of a job under its own name, and tells where a name is taken', async () => {
    await upload();
    expect((await upload('cxone-roster-acme-plan-2')).warnings).toEqual([]);
    expect(results.artifacts).toHaveLength(4);
    const { warnings, lost } = await upload();
    expect(lost).toContain('already exists');
    expect(warnings).toEqual([expect.stringContaining('already exists')]);
  });

  it('warns where there is no service, no file, or a server that has another one', async () => {
    expect((await uploadReports({ name: 'a', folder, retentionDays: 1, files: OURS }, runner)).warnings[0]).toMatch(
      /no artifact service.*set `artifact-name` to nothing: an apply then goes by the signed comment/,
    );
    expect((await uploadReports({ name: 'a', folder, retentionDays: 1, files: [] }, env())).warnings[0]).toContain(
      'wrote no files',
    );
    const enterprise = { ...env(), GITHUB_SERVER_URL: 'https://github.corp.example' };
    expect(
      (await uploadReports({ name: 'a', folder, retentionDays: 1, files: OURS }, enterprise)).warnings[0],
    ).toContain('Enterprise Server');
    expect(
      (await uploadReports({ name: 'a', folder, retentionDays: 1, files: OURS }, { ...env(), ACTIONS_RESULTS_URL: '' }))
        .lost,
    ).toBe(null);
    expect(onEnterpriseServer({ GITHUB_SERVER_URL: 'https://acme.ghe.com' })).toBe(false);
    expect(results.artifacts).toEqual([]);
  });

  it('tells where the service refuses, and never throws', async () => {
    results.failing.set('FinalizeArtifact', 403);
    const { places, warnings, lost } = await upload();
    expect(places).toEqual({});
    expect(lost).toContain('403');
    expect(warnings).toEqual([expect.stringMatching(/^The report could not be uploaded \(.*403/)]);
  });
});

describe('a second upload of the same run', () => {
  const again = async (files = OURS) =>
    uploadReports({ name: 'roster-apply-1', second: 'roster-apply-01', folder, retentionDays: 30, files }, env());
  const FIRST = ['roster-apply-1', 'roster-apply-1-report.html'];

  it('finds what is stored, and stores the rest', async () => {
    await upload('roster-apply-1');
    expect(await again()).toMatchObject({ places: { artifactId: 9000 }, warnings: [], lost: null });
    expect(results.artifacts.map(({ name }) => name)).toEqual(FIRST);
  });

  it('stores under the second name what was begun and not finished under the first', async () => {
    results.failing.set('FinalizeArtifact', 403);
    await upload('roster-apply-1');
    results.failing.clear();
    const { places, warnings, lost } = await again();
    expect({ warnings, lost }).toEqual({ warnings: [], lost: null });
    expect(places).toEqual({
      artifactId: 9002,
      artifactUrl: 'https://github.com/example/roster/actions/runs/4711/artifacts/9002',
      reportArtifactUrl: 'https://github.com/example/roster/actions/runs/4711/artifacts/9003',
    });
    const stored = results.artifacts.filter(({ finalized }) => finalized);
    expect(stored.map(({ name }) => name)).toEqual(['roster-apply-01', 'roster-apply-01-report.html']);
    expect(stored[1]?.bytes.toString('utf8')).toBe(html);
  });

  it('is not stored where the service refuses for another reason, or the second name is taken as well', async () => {
    results.failing.set('CreateArtifact', 403);
    expect((await again()).lost).toContain('403');
    expect(results.artifacts).toEqual([]);
    results.failing.clear();
    results.failing.set('FinalizeArtifact', 403);
    await upload('roster-apply-1');
    await upload('roster-apply-01');
    results.failing.clear();
    expect((await again(['audit.jsonl'])).lost).toContain('already exists');
  });
});

describe('an artifact service that takes a request and never answers', () => {
  it('does not keep the run waiting: the audit is not stored, and that is said', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const silent = { ...env(), ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    vi.stubEnv('ACTIONS_RESULTS_URL', silent.ACTIONS_RESULTS_URL);
    const only = { name: 'silent-1', folder, retentionDays: 30, files: ['audit.jsonl'], limitMs: 300 };
    expect(await uploadReports(only, silent)).toEqual({
      places: {},
      warnings: [],
      lost: 'the artifact service did not answer within 0.3 s',
    });
    server.closeAllConnections();
    server.close();
  });
});
