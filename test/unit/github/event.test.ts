import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextLinks, readContext, readEvent } from '../../../src/github/run-context.ts';
import { refusalOf, secretsWithheld } from '../../../src/github/refusal.ts';
import { readInputs } from '../../../src/github/inputs.ts';
import { requestOf } from '../../../src/main/request.ts';
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

describe.each(['apply', 'event', 'undo'] as const)('%s', (mode) => {
  const event = { repository: { default_branch: 'main' } };
  const refusal = async (more: Record<string, string>, branches: string[] = [], payload: unknown = event) =>
    refusalOf(await readContext(env({ GITHUB_REF_PROTECTED: 'true', ...more }), payload), mode, { branches });

  it.each(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'])('may run on %s', async (name) => {
    expect(await refusal({ GITHUB_EVENT_NAME: name })).toBeUndefined();
  });

  it.each([
    ['pull_request', 'refs/pull/5/merge'],
    ['pull_request_target', 'refs/heads/main'],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-5-abc'],
    ['workflow_run', 'refs/heads/main'],
    ['issue_comment', 'refs/heads/main'],
    ['release', 'refs/tags/v1'],
    ['delete', 'refs/heads/main'],
  ])('is refused on %s, whatever the branch', async (name, ref) => {
    expect(await refusal({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref })).toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining(`Mode ${mode} is refused on ${name}`) as string,
      advice: expect.stringMatching(/push, schedule, workflow_dispatch or repository_dispatch/) as string,
    });
  });

  it('is refused on another branch, protected or not, and on tags, with what to do', async () => {
    expect(await refusal({ GITHUB_REF: 'refs/heads/side' })).toMatchObject({
      message: `Mode ${mode} is refused on the branch side: only main may be applied.`,
      advice: 'Run it on main, or name the branch in the input `branches`.',
    });
    expect(await refusal({ GITHUB_REF: 'refs/tags/main' })).toMatchObject({
      message: `Mode ${mode} is refused on the tag main: only branches may be applied.`,
      advice: 'Run it on main; the input `branches` takes no tags.',
    });
    expect(await refusal({ GITHUB_REF: 'refs/tags/main' }, ['main'])).toBeDefined();
    expect(await refusal({ GITHUB_REF: 'refs/notes/main' })).toMatchObject({
      message: expect.stringContaining('is refused on refs/notes/main: only branches may be applied') as string,
    });
    expect(await refusal({ GITHUB_REF: 'refs/heads/Main' })).toBeDefined();
  });

  it('is allowed on the branches that the input names, and then on no other', async () => {
    expect(await refusal({ GITHUB_REF: 'refs/heads/live' }, ['refs/heads/live', 'eu/live'])).toBeUndefined();
    expect(await refusal({ GITHUB_REF: 'refs/heads/eu/live' }, ['refs/heads/live', 'eu/live'])).toBeUndefined();
    expect((await refusal({}, ['live', 'eu/live']))?.message).toContain('only live and eu/live may be applied');
  });

  it.each(['release/*', 'refs/tags/v1', 'refs/pull/5/merge', 'v?', 'a b', '**'])(
    'takes no pattern, tag or other ref as a branch: %s',
    async (name) => {
      expect(await refusal({}, ['main', name])).toMatchObject({
        reason: 'config-invalid',
        message: expect.stringContaining(`Input branches: “${name}” is not the name of a branch`) as string,
        advice: 'Give names of branches, one a line: `main`, or `refs/heads/main`.',
      });
    },
  );

  it('is allowed on a branch where the event does not name the default one', async () => {
    expect(await refusal({ GITHUB_EVENT_NAME: 'schedule' }, [], { schedule: '0 1 * * *' })).toBeUndefined();
    expect(await refusal({ GITHUB_REF: 'refs/tags/v1' }, [], {})).toBeDefined();
  });
});

describe('mode event under approval: required', () => {
  const event = { repository: { default_branch: 'main' } };
  it('needs a reviewed plan', async () => {
    const context = await readContext(env({ GITHUB_EVENT_NAME: 'repository_dispatch' }), event);
    const refused = refusalOf(context, 'event', { approval: 'required' });
    expect(refused).toMatchObject({ reason: 'approval-missing' });
    expect(refused?.message).toContain('`approval: required`');
    expect(refusalOf(context, 'event', { approval: 'required', reviewedPlan: 'a'.repeat(64) })).toBeUndefined();
    expect(refusalOf(context, 'event', { approval: 'auto' })).toBeUndefined();
    expect(refusalOf(context, 'event', { approval: 'off' })).toBeUndefined();
    expect(refusalOf(context, 'apply', { approval: 'required' })).toBeUndefined();
  });
});

describe('people in reports', () => {
  const shown = async (repository: object | undefined, pii?: string) => {
    const { inputs } = readInputs({ INPUT_MODE: 'plan', ...(pii && { INPUT_PII: pii }) });
    return requestOf(inputs, await readContext(env(), repository ? { repository } : {}), 0).pii;
  };

  it('are shown by name in private and internal repositories, masked in public ones and unknown ones', async () => {
    expect(await shown({ private: true, visibility: 'private' })).toBe('full');
    expect(await shown({ private: true, visibility: 'internal' })).toBe('full');
    expect(await shown({ private: true })).toBe('full');
    expect(await shown({ private: false, visibility: 'public' })).toBe('masked');
    expect(await shown({ private: true, visibility: 'public' })).toBe('masked');
    expect(await shown({ private: false })).toBe('masked');
    expect(await shown({ full_name: 'acme/people' })).toBe('masked');
    expect(await shown(undefined)).toBe('masked');
  });

  it('are shown as the input says where it says', async () => {
    expect(await shown({ visibility: 'private' }, 'masked')).toBe('masked');
    expect(await shown({ visibility: 'public' }, 'full')).toBe('full');
    expect(await shown({ visibility: 'private' }, 'auto')).toBe('full');
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

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    'from no run by %s, although Dependabot was the last to change the workflow',
    async (name) => {
      const env = { GITHUB_EVENT_NAME: name, GITHUB_ACTOR: 'dependabot[bot]' };
      expect(secretsWithheld(await readContext(env, {}))).toBe(false);
    },
  );
});
