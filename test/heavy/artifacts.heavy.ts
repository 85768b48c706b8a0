import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { people, rosterCsv, startTenant, type TenantHandle } from '../tenant/server.ts';
import { type ResultsService, startResults } from '../harness/results.ts';
import { act, type Finished, inputsFor, workspaceWith } from '../acceptance/setting.ts';
import { type Azurite, startAzurite } from './azurite.ts';

let azurite: Azurite;
let results: ResultsService;
let tenant: TenantHandle;

beforeAll(async () => {
  azurite = await startAzurite();
  results = await startResults('run-1', 'job-1', (blob) => azurite.signed(blob));
  tenant = await startTenant({ users: [] });
  for (const [name, value] of Object.entries({ ...results.env, GITHUB_SERVER_URL: 'https://github.com' }))
    vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([tenant.close(), results.close(), azurite.close()]);
});

const plan = async (attempt: string): Promise<Finished> =>
  act({
    workspace: await workspaceWith({ 'roster.csv': rosterCsv(people(5000)) }),
    inputs: inputsFor(tenant),
    env: { ...results.env, GITHUB_RUN_ATTEMPT: attempt },
  });

describe('artifacts in a blob store that is Azure’s own emulator', () => {
  it.each(['1', '2'])('attempt %s: every file comes back byte for byte, and the report is a page', async (attempt) => {
    const run = await plan(attempt);
    expect(run.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
    const stored = results.artifacts.filter(({ name }) => name.startsWith(`cxone-roster-acme-plan-${attempt}`));
    expect(stored.map(({ name, finalized }) => [name, finalized])).toEqual([
      [`cxone-roster-acme-plan-${attempt}`, true],
      [`cxone-roster-acme-plan-${attempt}-report.html`, true],
    ]);

    const path = await mkdtemp(join(tmpdir(), 'cxone-azurite-'));
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await new DefaultArtifactClient()
      .downloadArtifact(Number(run.outputs['artifact-id']), { path })
      .finally(() => printed.mockRestore());
    const names = (await readdir(run.outputDir)).toSorted();
    expect((await readdir(path)).toSorted()).toEqual(names);
    for (const name of names)
      expect((await readFile(join(path, name))).equals(await readFile(join(run.outputDir, name))), name).toBe(true);

    const answer = await fetch(azurite.signed(`cxone-roster-acme-plan-${attempt}-report.html`));
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(Buffer.from(await answer.arrayBuffer()).equals(await readFile(join(run.outputDir, 'report.html')))).toBe(
      true,
    );
  });
});
