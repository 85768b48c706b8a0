import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GitHubApi } from '../../src/github/api.ts';
import { keepIssue } from '../../src/review/issue.ts';

/** What is used of the package `emulate`: a GitHub of someone else's making. */
interface Emulator {
  url: string;
  close(): Promise<void>;
}

const TOKEN = 'gho_emulated00000000000000000000000000001';
const OWNER = 'octocat';
const REPO = 'roster';
let emulator: Emulator;
let api: GitHubApi;

/** A request as someone at a keyboard makes it. */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${emulator.url}/repos/${OWNER}/${REPO}${path}`, {
    method,
    headers: { authorization: `token ${TOKEN}`, accept: 'application/vnd.github+json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ROSTER = 'userName,givenName,familyName\nkim@example.com,Kim,Example\n';
const MORE = `${ROSTER}lee@example.com,Lee,Exämple\n`;

beforeAll(async () => {
  const folder = process.env['HEAVY_MODULES'] ?? '';
  const { createEmulator } = (await import(pathToFileURL(join(folder, 'node_modules/emulate/dist/api.js')).href)) as {
    createEmulator: (options: unknown) => Promise<Emulator>;
  };
  emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: OWNER, scopes: ['repo', 'user'] } },
      github: {
        users: [{ login: OWNER, name: 'Octocat', email: 'octocat@example.com' }],
        repos: [{ owner: OWNER, name: REPO, auto_init: true }],
      },
    },
  });
  api = new GitHubApi({ token: TOKEN, apiUrl: emulator.url, owner: OWNER, name: REPO });
  await ask('PUT', '/contents/roster.csv', { message: 'A roster', content: base64(ROSTER), branch: 'main' });
  const { object } = await ask<{ object: { sha: string } }>('GET', '/git/ref/heads/main');
  await ask('POST', '/git/refs', { ref: 'refs/heads/topic', sha: object.sha });
  const { sha } = await ask<{ sha: string }>('GET', '/contents/roster.csv?ref=topic');
  await ask('PUT', '/contents/roster.csv', { message: 'Lee joins', content: base64(MORE), branch: 'topic', sha });
  await ask('POST', '/pulls', { title: 'Lee joins', head: 'topic', base: 'main' });
});

afterAll(() => emulator.close());

it('reads files and history as they are', async () => {
  const head = await api.branchHead('main');
  expect(await api.content('roster.csv', head)).toBe(ROSTER);
  expect(await api.content('roster.csv', 'topic')).toBe(MORE);
  expect(await api.content('.github/cxone-policy.yml', head)).toBeNull();
  expect(await api.blob('roster.csv', head)).toMatch(/^[0-9a-f]{40}$/);
  expect(await api.lastCommit('roster.csv', head)).toBe(head);
  expect(await api.contains('main', head)).toBe(true);
  expect((await api.commit(head)).parents.length).toBe(1);
});

it('keeps one comment: written, found again through all pages, edited', async () => {
  const [pull] = await ask<{ number: number }[]>('GET', '/pulls');
  const number = pull?.number ?? 0;
  for (let n = 1; n <= 120; n += 1) await ask('POST', `/issues/${number}/comments`, { body: `word ${n}` });
  const own = await api.createComment(number, 'the plan');
  expect(await api.login()).toBe(OWNER);
  const all = await api.comments(number);
  expect(all).toHaveLength(121);
  expect(all.at(-1)).toMatchObject({ id: own.id, body: 'the plan', user: { login: OWNER } });
  await api.updateComment(own.id, 'the plan, applied');
  expect((await api.comments(number)).filter(({ body }) => body === 'the plan, applied')).toHaveLength(1);
});

it('knows a pull request, what it changes, and where its merge went', async () => {
  const [open] = await ask<{ number: number }[]>('GET', '/pulls');
  const number = open?.number ?? 0;
  // What a pull request changes, this emulator does not compute.
  expect(await api.files(number)).toEqual([]);
  expect(await api.pull(number)).toMatchObject({ number, merged_at: null, base: { ref: 'main' } });
  const { sha } = await ask<{ sha: string }>('PUT', `/pulls/${number}/merge`, { merge_method: 'merge' });
  const merged = (await api.closedPulls('main')).find((one) => one.number === number);
  expect(merged?.merged_at).toBeTruthy();
  expect(merged?.merge_commit_sha).toBe(sha);
  expect(await api.content('roster.csv', await api.branchHead('main'))).toBe(MORE);
  expect(await api.reviews(number)).toEqual([]);
});

it('opens, finds, changes and closes the issue about drift', async () => {
  const about = { tenant: 'acme', roster: ['roster.csv'] };
  const text = { title: 'CXone differs from the roster', body: 'one title', fingerprint: 'one' };
  expect((await keepIssue(api, about, text, 'news')).state).toBe('opened');
  expect((await keepIssue(api, about, text, 'news')).state).toBe('unchanged');
  const more = { ...text, body: 'two titles', fingerprint: 'two' };
  expect((await keepIssue(api, about, more, 'news')).state).toBe('updated');
  const open = await api.openIssues();
  expect(open.map(({ title, body }) => [title, body?.includes('two titles')])).toEqual([[text.title, true]]);
  expect((await keepIssue(api, about, null, 'news')).state).toBe('closed');
  expect(await api.openIssues()).toEqual([]);
});
