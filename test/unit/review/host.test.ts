import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { RunContext } from '../../../src/github/run-context.ts';
import type { Failure } from '../../../src/model/failure.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { sampleRun } from '../report/sample.ts';
import { keys, NOW, ROSTER, TENANT } from './place.ts';
import { host, ON_PULL, place, PULL, said, without } from './hosting.ts';

describe('files of the base branch', () => {
  it('are read at its newest commit, not at the event’s', async () => {
    place.github.state.addFile('start', 'policy.yml', 'base');
    place.github.state.addFile('event-base', 'policy.yml', 'old');
    const here = host({}, ON_PULL);
    expect(await here.baseFile('policy.yml')).toEqual({ text: 'base', commit: 'start' });
    expect(await here.baseFile('none.yml')).toEqual({ text: null, commit: 'start' });
    expect(place.github.requests.filter((one) => one.includes('/git/ref/'))).toHaveLength(1);
    const gone = host({}, { ...ON_PULL, pull: { ...PULL, baseRef: null } });
    expect(await gone.baseFile('policy.yml')).toEqual({ text: 'old', commit: 'event-base' });
  });

  it('are nobody’s outside of a pull request, and not readable without a token', async () => {
    expect(await host().baseFile('policy.yml')).toBeNull();
    expect(said).toEqual([]);
    expect(await host(without, ON_PULL).baseFile('policy.yml')).toBeNull();
    expect(said).toEqual([
      '`policy.yml` of the base branch cannot be read without a github-token: what the pull request itself holds was ' +
        'used, which an apply will not do.',
    ]);
    expect(place.github.requests).toEqual([]);
  });

  it('are read byte by byte where they are rosters, which are only compared', async () => {
    place.github.state.addFile('start', 'roster.csv', Buffer.from('Köln', 'latin1'));
    expect(await host({}, ON_PULL).baseRoster('roster.csv')).toEqual({
      bytes: Buffer.from('Köln', 'latin1'),
      commit: 'start',
    });
    expect(await host().baseRoster('roster.csv')).toBeNull();
    expect(await host(without, ON_PULL).baseRoster('roster.csv')).toBeNull();
    expect(said).toEqual([
      '`roster.csv` of the base branch cannot be read without a github-token: the pull request’s file was not ' +
        'compared with it.',
    ]);
    place.github.state.addFile('start', 'roster.csv', { type: 'dir' });
    await expect(host({}, ON_PULL).baseRoster('roster.csv')).rejects.toMatchObject({
      message: '`roster.csv` of the base branch could not be read (roster.csv is a folder at start, and no file).',
      advice: 'Commit a file in its place: folders, links and submodules are not read.',
    });
  });

  it('in a submodule are the pull request’s where it has the base’s submodule, else nobody’s', async () => {
    const { state } = place.github;
    for (const sha of ['start', PULL.headSha]) {
      state.addFile(sha, '.gitmodules', '[submodule "s"]\n\tpath = shared/rules\n');
      state.addFile(sha, 'shared/rules', 'one');
    }
    const read = (path: string) => host({}, ON_PULL).baseFile(path);
    expect(await read('shared/rules/policy.yml')).toEqual({ text: null, commit: 'start', isSame: true });
    expect(await read('shared/policy.yml')).toEqual({ text: null, commit: 'start' });
    state.addFile(PULL.headSha, 'shared/rules', 'two');
    await expect(read('shared/rules/policy.yml')).rejects.toMatchObject({
      reason: 'config-invalid',
      message:
        '`shared/rules/policy.yml` of the base branch could not be read (it lies in a submodule, which stands at ' +
        'another commit here), and what a pull request holds must not decide what it may do.',
      advice:
        'Press “Update branch” on the pull request. If it changes the submodule itself, do that by a pull request of ' +
        'its own, or keep the file in this repository.',
    });
    expect(await read('shared/policy.yml')).toEqual({ text: null, commit: 'start' });
  });

  it('that GitHub does not give stop the run: the pull request must not decide', async () => {
    place.github.mishaps.push({ path: /\/contents\//, status: 403, message: 'No.' });
    const failed = await host({}, ON_PULL)
      .baseFile('policy.yml')
      .then(
        () => null,
        (error: unknown) => error as Failure,
      );
    expect(failed?.reason).toBe('config-invalid');
    expect(failed?.message).toContain('`policy.yml` of the base branch could not be read (No)');
    expect(failed?.advice).toContain('contents: read');
  });
});

describe('what a pull request changes', () => {
  it('are its files, by both names', async () => {
    place.github.state.addPull({
      number: 3,
      head: 'head-3',
      files: [{ filename: 'a' }, { filename: 'c', previous: 'b' }],
    });
    expect([...((await host({}, ON_PULL).changedFiles()) ?? [])]).toEqual(['a', 'c', 'b']);
    expect(await host().changedFiles()).toBeNull();
    expect(await host(without, ON_PULL).changedFiles()).toBeNull();
    place.github.state.addPull({ number: 3, head: 'head-3' });
    expect(await host({}, ON_PULL).changedFiles()).toBeNull();
    expect(said).toEqual([]);
    place.github.mishaps.push({ path: /\/files$/, status: 403, message: 'No.' });
    expect(await host({}, ON_PULL).changedFiles()).toBeNull();
    expect(said).toEqual(['Which files the pull request changes could not be asked (No).']);
  });

  it('is told by git’s hash of a file at its head', async () => {
    place.github.state.addFile('head-3', 'data/roster.csv', 'x');
    const here = host({}, ON_PULL);
    const found = await here.headBlob('./data//roster.csv');
    expect(found?.blob).toMatch(/^[0-9a-f]{40}$/);
    expect(await here.headBlob('other.csv')).toEqual({ blob: null });
    expect(await host().headBlob('roster.csv')).toBeNull();
    expect(await host(without, ON_PULL).headBlob('roster.csv')).toBeNull();
    place.github.mishaps.push({ path: /\/contents\//, status: 403 });
    expect(await here.headBlob('third.csv')).toBeNull();
  });
});

describe('where a plan is shown', () => {
  it('is the pull request with head, base as it is now, run and comment', async () => {
    place.github.state.addPull({ number: 3, head: 'head-3' });
    const here = host({ mode: 'plan' }, ON_PULL);
    await here.comment(sampleRun(), 'checking');
    const [comment] = place.github.state.commentsOf(3);
    expect(await here.reviewPlace()).toEqual({
      pull_request: 3,
      head: { ref: 'topic-3', sha: 'head-3' },
      base: { ref: 'main', sha: 'start' },
      run_id: '4711',
      attempt: 1,
      comment_id: comment?.id,
    });
    place.github.mishaps.push({ path: /\/git\/ref\//, status: 403 });
    expect(await host({}, ON_PULL).reviewPlace()).toMatchObject({ base: { ref: 'main', sha: 'event-base' } });
  });

  it('is the pull request as its event has it, where there is nobody to ask', async () => {
    expect(await host(without, ON_PULL).reviewPlace()).toMatchObject({
      pull_request: 3,
      head: { ref: 'topic-3', sha: 'head-3' },
      base: { ref: 'main', sha: 'event-base' },
    });
    expect(place.github.requests).toEqual([]);
  });

  it('is the branch elsewhere, and nowhere without a run', async () => {
    expect(await host().reviewPlace()).toEqual({
      pull_request: null,
      head: { ref: 'main', sha: 'merge-3' },
      base: null,
      run_id: '4711',
      attempt: 1,
      comment_id: null,
    });
    expect(await host({}, { runId: '' }).reviewPlace()).toBeNull();
  });
});

describe('what earlier runs left', () => {
  const memory = (more: object = {}): Record<string, string> => ({
    'memory.json': sealedFile(
      'memory.json',
      JSON.stringify({
        ...emptyMemory({
          tenant: TENANT,
          roster: ROSTER,
          writer: { run: '1', attempt: 1, mode: 'apply', commit: 'c', at: NOW },
        }),
        ...more,
      }),
      keys,
    ),
  });
  const left = (id: number, files: Record<string, string>): void => {
    place.github.state.addRun({ id, event: 'push', headSha: 'start' });
    place.artifact(id, `cxone-roster-${TENANT}-apply-1`, files, { createdAt: `2026-11-0${id}T00:00:00Z` });
  };

  it('is recalled, with who writes it next', async () => {
    left(1, memory({ stopped: [1] }));
    const here = host();
    const recalled = await here.recall();
    expect(recalled).toMatchObject({ found: true, answered: true, memory: { stopped: [1] } });
    expect(recalled.memory.writer).toEqual({ run: '4711', attempt: 1, mode: 'apply', commit: 'merge-3', at: NOW });
    left(2, memory({ stopped: [2], writer: { run: '2', attempt: 1, mode: 'apply', commit: 'c', at: NOW } }));
    expect(await here.recall()).toMatchObject({ memory: { stopped: [1] } });
    expect(await here.recall(true)).toMatchObject({ memory: { stopped: [2] } });
    expect(said).toEqual([]);
  });

  it('may be looked through, as far as it may be believed', async () => {
    left(1, memory());
    place.github.state.push('release', { branch: 'live' });
    place.github.state.addRun({ id: 2, event: 'push', headSha: 'release' });
    place.artifact(2, `cxone-roster-${TENANT}-apply-1`, {}, {});
    const runsOf = async (inputs: Partial<Inputs>, context: Partial<RunContext> = {}): Promise<string[]> => {
      const runs: string[] = [];
      for await (const { run } of host(inputs, context).trustedArtifacts()) runs.push(run);
      return runs;
    };
    expect(await runsOf({})).toEqual(['1']);
    expect(await runsOf({ branches: ['refs/heads/live'] })).toEqual(['2']);
    expect(await runsOf({}, { defaultBranch: null, branch: 'live' })).toEqual(['2']);
    expect(await runsOf({}, { defaultBranch: null, branch: null })).toEqual([]);
    expect(await runsOf(without)).toEqual([]);
    await expect(host(without).auditsOf('1')).rejects.toThrow('without a github-token');
    expect(await host().auditsOf('1')).toHaveLength(1);
  });

  const job = { name: 'apply', conclusion: null, startedAt: NOW, runner: 'runner-9' };
  const killed = (): void => {
    place.github.state.addRun({ id: 4711, event: 'push', headSha: 'merge-3', jobs: [job] });
    place.github.state.addRun({ id: 9, event: 'push', headSha: 'start', jobs: [{ ...job, conclusion: 'cancelled' }] });
  };
  const runner = { RUNNER_NAME: 'runner-9' };

  it('of a run that was killed is nothing: an apply says so', async () => {
    killed();
    expect(await host({}, {}, runner).recall()).toMatchObject({ lost: '9' });
    expect(said).toEqual([expect.stringContaining('Run 9 started this job and left no artifact, so nobody knows')]);
    said.length = 0;
    expect((await host({ mode: 'event' }, {}, runner).recall()).lost).toBeUndefined();
    expect((await host({ clientSecret: undefined }, {}, runner).recall()).lost).toBeUndefined();
    expect((await host(without, {}, runner).recall()).lost).toBeUndefined();
    expect((await host({}, { runId: '' }, runner).recall()).lost).toBeUndefined();
    expect((await host({}, {}, {}).recall()).lost).toBeNull();
    expect(said).toEqual([]);
  });

  it('of an event is one of the same people only in another attempt of its run', async () => {
    const before = { ...job, startedAt: '2026-11-01T00:00:00Z', conclusion: 'cancelled', runner: 'gone' };
    place.github.state.addRun({ id: 9, event: 'repository_dispatch', headSha: 'start', jobs: [before] });
    place.github.state.addRun({ id: 4711, event: 'push', headSha: 'merge-3', jobs: [{ ...job, attempt: 2 }] });
    const again = () => host({ mode: 'event' }, { attempt: 2 }, runner).recall();
    expect((await again()).lost).toBeNull();
    expect(said).toEqual([]);
    place.github.state.addRun({ id: 4711, event: 'push', headSha: 'merge-3', jobs: [before, { ...job, attempt: 2 }] });
    expect((await again()).lost).toBe('4711');
    expect(said).toEqual([expect.stringContaining('leavers of the event whose account is off are done once more')]);
  });

  it('of a run that nobody knows about, because GitHub does not say, is a warning', async () => {
    killed();
    place.github.mishaps.push({ path: /\/jobs$/, status: 403, message: 'No.' });
    expect((await host({}, {}, runner).recall()).lost).toBeUndefined();
    expect(said).toEqual([
      expect.stringMatching(
        /^Whether the run before this one was killed could not be looked up \(No\);.*actions: read”\.$/,
      ),
    ]);
  });

  it('is not asked for again where GitHub did not answer for memory', async () => {
    killed();
    place.github.mishaps.push({ path: /\/actions\/artifacts$/, status: 403 });
    const recalled = await host({}, {}, runner).recall();
    expect(recalled).toMatchObject({ answered: false });
    expect(recalled.lost).toBeUndefined();
    expect(place.github.requests.some((one) => one.includes('/jobs'))).toBe(false);
  });
});
