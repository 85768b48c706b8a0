import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readArtifact, readOnce, UnreadableArtifact } from '../../../src/review/artifact-files.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import { adviceOn, GitHubError } from '../../../src/github/rest.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';
import { zipOf } from '../../harness/zip.ts';

let github: FakeGitHub;
beforeAll(async () => {
  // The toolkit tells of each download.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  github = await startGitHub();
  vi.stubEnv('GITHUB_API_URL', github.url);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await github.close();
});

const waits: number[] = [];

/** Reads an artifact that someone else's run left, as the approval does. */
async function read(bytes: Buffer, largest?: number): Promise<Record<string, string>> {
  const id = github.state.id();
  const name = 'cxone-roster-acme-plan-1';
  github.state.artifacts.push({ id, name, runId: '9', bytes, createdAt: '2026-01-31T10:00:00Z' });
  const place = { owner: 'example', name: 'roster', token: WORKFLOW_TOKEN };
  const api = new GitHubApi({ ...place, apiUrl: github.url, sleep: async (ms) => void waits.push(ms) });
  const source = { ...place, tried: <T>(read: () => Promise<T>) => api.tried(read) };
  return Object.fromEntries(await readArtifact(source, { id, run: 9 }, ['plan.json'], largest));
}

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('slipped-'));

describe('an artifact that another workflow left under our name', () => {
  it('is read where it lies: no name in it leads anywhere, and only what is asked for is unpacked', async () => {
    const up = '../'.repeat(12);
    const files = {
      [`${up}tmp/slipped-1`]: 'x',
      '/tmp/slipped-2': 'x',
      [`a/${up}tmp/slipped-3`]: 'x',
      'plan.json': '{}',
      'folder/plan.json': 'another',
      bomb: 'x'.repeat(2_000_000),
    };
    expect(await read(zipOf(files), 1000)).toEqual({ 'plan.json': '{}' });
    expect(left()).toEqual([]);
    expect(existsSync('plan.json')).toBe(false);
  });

  it.each([
    ['a file that unpacks to more than any plan', zipOf({ 'plan.json': ' '.repeat(2_000_000) }), /larger than 1000000/],
    ['no archive', Buffer.from('no archive at all, but long enough to look at'), /no ZIP archive/],
    ['half an archive', zipOf({ 'plan.json': 'x'.repeat(5000), b: 'y' }).subarray(0, 60), /no ZIP archive/],
    ['nothing', Buffer.alloc(0), /no ZIP archive/],
  ])('ends at once where it is %s', async (_, bytes, why) => {
    const found = await read(bytes, 1_000_000).catch((error: unknown) => error);
    expect(found).toBeInstanceOf(UnreadableArtifact);
    expect(String(found)).toMatch(why);
  });
});

describe('an artifact that GitHub does not give', () => {
  const PLAN = zipOf({ 'plan.json': '{}' });
  const ZIP = { method: 'GET', path: /\/artifacts\/\d+\/zip$/ };

  it('is asked for again after an outage or a limit, as everything else is', async () => {
    github.mishaps.push({ ...ZIP, status: 502 }, { ...ZIP, status: 0, cut: true });
    expect(await read(PLAN)).toEqual({ 'plan.json': '{}' });
    const limit = { message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '7' } };
    github.mishaps.push({ ...ZIP, status: 403, ...limit });
    expect(await read(PLAN)).toEqual({ 'plan.json': '{}' });
    expect(waits.splice(0)).toEqual([1000, 2000, 7000]);
  });

  it.each([
    ['may not be read', 403, /“permissions: actions: read”/],
    ['is not shown in an outage', 503, /did not answer properly/],
  ])('says what helps where it %s, in GitHub’s own words', async (_, status, advice) => {
    github.mishaps.push({ ...ZIP, status, message: 'Not today', times: 9 });
    const error = await read(PLAN).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubError);
    expect((error as GitHubError).message).toBe('Not today');
    expect(adviceOn(error, 'actions: read')).toMatch(advice);
    github.mishaps.splice(0);
    waits.splice(0);
  });

  it('is asked for anew by the same run; what it gave is fetched once', async () => {
    const asked: string[] = [];
    const answers = [new Error('Not today'), new Map([['plan.json', '{}']])];
    const fetch = readOnce(async (_, { id }) => {
      asked.push(String(id));
      const answer = answers.shift();
      if (answer instanceof Map) return answer;
      throw answer;
    });
    const source = {
      owner: 'example',
      name: 'roster',
      token: WORKFLOW_TOKEN,
      tried: <T>(ask: () => Promise<T>) => ask(),
    };
    const plan = () => fetch(source, { id: 7, run: 9 }, ['plan.json']);
    await expect(plan()).rejects.toThrow('Not today');
    for (const _ of [1, 2]) expect((await plan()).get('plan.json')).toBe('{}');
    expect(asked).toEqual(['7', '7']);
  });
});
