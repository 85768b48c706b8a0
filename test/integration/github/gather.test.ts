import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';
import { ROOT, runAction } from '../../harness/runner.ts';

const gathered = async (results: Record<string, object>) => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'));
  for (const [name, result] of Object.entries(results))
    await writeFile(join(folder, `${name}.json`), JSON.stringify({ schema_version: 1, ...result }));
  const root = join(ROOT, '.github/actions/gather');
  const inputs = { folder, names: JSON.stringify(Object.keys(results)), 'github-token': '' };
  return runAction({ root, workspace: folder, source: false, entry: 'main', inputs });
};

it('a result of another shape keeps no other tenant from being told, and no word of one is a command', async () => {
  const { exitCode, stderr, stdout, outputs } = await gathered({
    odd: { problems: [null, 'x'], roles_gained: [null, 7], decision: 'stop', reason_code: '##[add-mask]well' },
    well: { decision: 'complete', reason_code: 'none' },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('well · ✔ all well');
  expect(stdout).not.toContain('##[');
  expect(outputs['unfinished']).toBe('1');
});

it.each([
  ['mallory/roster', 'GitHub gives runs of a fork a token that only reads.'],
  ['example/roster', 'Give the caller’s job “permissions: pull-requests: write”.'],
])('one comment that may not be posted on a pull request from %s', async (from, expected) => {
  const github = await startGitHub();
  github.state.addPull({ number: 5, head: 'head' });
  github.accounts.set(WORKFLOW_TOKEN, { login: 'github-actions[bot]', type: 'Bot', power: 'read' });
  const names = Array.from({ length: 11 }, (_, i) => `t${i}`);
  const workspace = await mkdtemp(join(tmpdir(), 'results-'));
  const { exitCode, annotations } = await runAction({
    root: join(ROOT, '.github/actions/gather'),
    workspace,
    source: false,
    entry: 'main',
    inputs: { folder: workspace, names: JSON.stringify(names), comment: 'plan' },
    token: WORKFLOW_TOKEN,
    env: { GITHUB_API_URL: github.url },
    eventName: 'pull_request',
    event: { pull_request: { number: 5, head: { sha: 'head', repo: { full_name: from } } } },
  });
  expect(exitCode).toBe(0);
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining(expected)]);
  await github.close();
});
