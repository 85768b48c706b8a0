import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import { uploadReports } from '../../../src/github/artifact.ts';
import { fetchPlan, type ArtifactSource } from '../../../src/github/plan-artifact.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';
import { type ResultsService, startResults } from '../../harness/results.ts';

const change = {
  kind: 'create',
  key: 'E1',
  before: null,
  after: { userName: 'a@example.com', active: true, roles: ['x'] },
};
let github: FakeGitHub;
let results: ResultsService;
let source: ArtifactSource;

/** Uploads a folder as a run does and lets the API show it as an artifact of run 77. */
async function stored(name: string, planJson: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-artifact-'));
  await writeFile(join(folder, 'plan.json'), planJson);
  const { warnings } = await uploadReports({ name, folder, retentionDays: 1, files: ['plan.json'] });
  expect(warnings).toEqual([]);
  github.state.artifacts.push({
    id: github.state.id(),
    name,
    runId: '77',
    bytes: results.artifacts.at(-1)?.bytes ?? Buffer.alloc(0),
  });
}

beforeAll(async () => {
  github = await startGitHub();
  results = await startResults();
  // The toolkit reads the address of the API once, when it is loaded.
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  for (const [name, value] of Object.entries(results.env)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const api = new GitHubApi({ token: WORKFLOW_TOKEN, apiUrl: github.url, owner: 'example', name: 'roster' });
  source = { api, owner: 'example', name: 'roster', token: WORKFLOW_TOKEN };
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await github.close();
  await results.close();
});

describe('fetchPlan', () => {
  it('reads the changes out of another run’s artifact, without what else a plan holds', async () => {
    await stored(
      'roster-plan',
      JSON.stringify({ schema_version: 1, guards: [], operations: [{ id: 'x', row: 3, ...change }] }),
    );
    expect(await fetchPlan(source, { id: '77', artifact: 'roster-plan' })).toEqual([change]);
  });

  it('gives nothing where there is no such artifact, it expired, or it holds something else', async () => {
    expect(await fetchPlan(source, { id: '77', artifact: 'another' })).toBeUndefined();
    expect(await fetchPlan(source, { id: '78', artifact: 'roster-plan' })).toBeUndefined();
    await stored('odd', '{"operations":[{"kind":"explode"}]}');
    expect(await fetchPlan(source, { id: '77', artifact: 'odd' })).toBeUndefined();
    for (const artifact of github.state.artifacts) artifact.expired = true;
    expect(await fetchPlan(source, { id: '77', artifact: 'roster-plan' })).toBeUndefined();
  });
});
