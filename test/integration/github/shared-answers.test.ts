import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Answers } from '../../../src/github/answers.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import type { RunContext } from '../../../src/github/run-context.ts';
import { sharedAnswers } from '../../../src/github/shared-answers.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

const context = {
  repository: 'example/roster',
  apiUrl: 'https://api.github.com',
  runId: '4711',
  attempt: 1,
} as RunContext;
const at = '2026-11-01T10:00:00.000Z';
const now = Date.parse(at);
const file = {
  version: 1,
  repository: 'example/roster',
  api: 'https://api.github.com',
  run: '4711',
  attempt: 1,
  at,
  answers: { 'head main': 'c1' },
};

async function read(content: unknown, when = now): Promise<{ answers: object; warning?: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'shared-')), 'github.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return sharedAnswers(path, context, when);
}

describe('what the first job of a run asked for all tenants', () => {
  it('counts for its own run and attempt, for an hour', async () => {
    expect(await read(file)).toEqual({ answers: { 'head main': 'c1' } });
    expect((await read(file, now + 59 * 60_000)).answers).toHaveProperty(['head main']);
    expect(await read(file, now + 61 * 60_000)).toEqual({ answers: {} });
  });

  it.each([
    ['another attempt', { attempt: 2 }],
    ['another run', { run: '4712' }],
    ['another repository', { repository: 'stranger/roster' }],
    ['another server', { api: 'https://github.example/api/v3' }],
  ])('never for %s', async (_, more) => {
    expect(await read({ ...file, ...more })).toEqual({ answers: {} });
  });

  it('is no error where it cannot be read: the job asks itself, and says why', async () => {
    expect((await read('{')).warning).toContain('this job asks itself');
    expect((await read({ ...file, version: 2 })).warning).toContain('another version');
    const link = join(await mkdtemp(join(tmpdir(), 'shared-')), 'github.json');
    await symlink('/etc/hostname', link);
    expect((await sharedAnswers(link, context, now)).warning).toContain('it is no file');
  });
});

describe('an answer of GitHub', () => {
  const sha = 'c0ffee0000000000000000000000000000000001';

  it('is asked once a run; what may soon be another one is asked again', async () => {
    const github = await startGitHub();
    const options = { token: WORKFLOW_TOKEN, apiUrl: github.url, owner: 'example', name: 'roster' };
    const api = new GitHubApi({ ...options, sleep: async () => undefined });
    try {
      github.state.push(sha);
      github.state.addFile(sha, 'roster.csv', 'a');
      await Promise.all([api.blob('roster.csv', sha), api.blob('roster.csv', sha), api.blob('policy.yml', sha)]);
      await api.blob('policy.yml', sha);
      expect(github.requests.filter((line) => line.includes('roster.csv'))).toHaveLength(1);
      expect(github.requests.filter((line) => line.includes('policy.yml'))).toHaveLength(2);
      expect(await api.pullsOfCommit(sha)).toEqual([]);
      github.state.addPull({ number: 7, head: 'h', mergedAt: at, commits: [sha] });
      expect(await api.pullsOfCommit(sha)).toHaveLength(1);
      github.mishaps.push({ path: /commits/, status: 404, times: 1 });
      await expect(api.commit(sha)).rejects.toThrow('mishap');
      expect((await api.commit(sha)).sha).toBe(sha);
    } finally {
      await github.close();
    }
  });

  it('of an earlier job is taken where it has the shape of one, and asked for where it has not', async () => {
    const github = await startGitHub();
    const answers = new Answers({ [`commit ${sha}`]: { sha: 7 }, [`blob ${sha} roster.csv`]: 'b10b' });
    const api = new GitHubApi({ token: WORKFLOW_TOKEN, apiUrl: github.url, owner: 'example', name: 'roster', answers });
    try {
      github.state.push(sha);
      expect(await api.blob('roster.csv', sha)).toBe('b10b');
      expect((await api.commit(sha)).sha).toBe(sha);
      expect(github.requests).toHaveLength(1);
    } finally {
      await github.close();
    }
  });
});
