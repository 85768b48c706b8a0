import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextLinks, readContext, readEvent } from '../../../src/github/run-context.ts';
import { applyRefusal, secretsWithheld } from '../../../src/github/refusal.ts';
import { Failure } from '../../../src/model/failure.ts';

const env = (more: Record<string, string> = {}): Record<string, string> => ({
  GITHUB_REPOSITORY: 'acme/people',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'c0ffee',
  GITHUB_ACTOR: 'keeper',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '77',
  GITHUB_SERVER_URL: 'https://github.example',
  ...more,
});
const pull = (head: unknown = { full_name: 'acme/people' }): unknown => ({
  repository: { full_name: 'acme/people', default_branch: 'main' },
  pull_request: {
    number: 5,
    user: { login: 'author' },
    base: { sha: 'b', ref: 'main' },
    head: { sha: 'h', ref: 'x', repo: head },
  },
});
const onPull = (name = 'pull_request', head?: unknown, more = {}) =>
  readContext(env({ GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/pull/5/merge', ...more }), pull(head));

describe('readContext', () => {
  it('knows the pull request, its base and its head', async () => {
    expect(await onPull()).toMatchObject({
      owner: 'acme',
      name: 'people',
      branch: null,
      defaultBranch: 'main',
      attempt: 1,
      pull: { number: 5, baseSha: 'b', baseRef: 'main', headSha: 'h', author: 'author', fork: false },
    });
    expect(contextLinks(await onPull())).toEqual({
      repository: 'https://github.example/acme/people',
      run: 'https://github.example/acme/people/actions/runs/77',
      commit: 'https://github.example/acme/people/commit/h',
      blob: 'https://github.example/acme/people/blob/h',
    });
    expect(contextLinks(await onPull('pull_request', undefined, { GITHUB_RUN_ATTEMPT: '2' })).run).toMatch(
      /\/77\/attempts\/2$/,
    );
  });

  it('takes an event that says little, and none at all', async () => {
    expect(await readContext(env(), { schedule: '0 1 * * *' })).toMatchObject({
      branch: 'main',
      defaultBranch: null,
      pull: null,
    });
    expect(contextLinks(await readContext({}, undefined))).toEqual({});
  });

  it('refuses an event of another shape, naming the place', async () => {
    await expect(readContext(env(), { pull_request: { number: 'five' } })).rejects.toThrow(/pull_request\.number/);
    await expect(readContext(env(), ['x'])).rejects.toThrow(Failure);
  });

  it('reads the event file', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'event-')), 'event.json');
    await writeFile(file, '{"a":');
    await expect(readEvent(file)).rejects.toMatchObject({ reason: 'config-invalid' });
    expect(await readEvent(undefined)).toEqual({});
  });
});

describe('apply', () => {
  const event = { repository: { default_branch: 'main' } };
  it.each(['pull_request', 'pull_request_target'])('is refused on %s, whatever the branch', async (name) => {
    const context = await readContext(env({ GITHUB_EVENT_NAME: name, GITHUB_REF_PROTECTED: 'true' }), pull());
    expect(applyRefusal(context)).toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(name) as string,
    });
  });

  it('is refused on a branch that is neither the default one nor protected', async () => {
    const side = { GITHUB_REF: 'refs/heads/side' };
    expect(applyRefusal(await readContext(env(side), event))?.message).toContain('side');
    expect(applyRefusal(await readContext(env({ ...side, GITHUB_REF_PROTECTED: 'true' }), event))).toBeUndefined();
    expect(applyRefusal(await readContext(env({ ...side, GITHUB_REF_PROTECTED: 'false' }), event))).toBeDefined();
    expect(applyRefusal(await readContext(env({ GITHUB_REF: 'refs/tags/main' }), event))).toBeDefined();
  });

  it('is allowed on the default branch, and where the event names none', async () => {
    expect(applyRefusal(await readContext(env(), event))).toBeUndefined();
    expect(applyRefusal(await readContext(env({ GITHUB_REF: 'refs/heads/side' }), {}))).toBeUndefined();
  });
});

describe('secrets are withheld', () => {
  it('from forks, deleted ones too, and from Dependabot', async () => {
    expect(secretsWithheld(await onPull())).toBe(false);
    expect(secretsWithheld(await onPull('pull_request', { full_name: 'other/people' }))).toBe(true);
    expect(secretsWithheld(await onPull('pull_request', null))).toBe(true);
    expect(secretsWithheld(await onPull('pull_request_target', null))).toBe(false);
    expect(secretsWithheld(await onPull('pull_request', undefined, { GITHUB_ACTOR: 'dependabot[bot]' }))).toBe(true);
  });
});
