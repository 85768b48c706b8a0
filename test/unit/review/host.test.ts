import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInputs } from '../../../src/github/inputs.ts';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { PullContext, RunContext } from '../../../src/github/run-context.ts';
import type { Failure } from '../../../src/model/failure.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { rosterFixes } from '../../../src/review/fixes.ts';
import { GitHubHost } from '../../../src/review/host.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { isSealedFile, opened, sealedFile } from '../../../src/review/seal.ts';
import { WORKFLOW_TOKEN } from '../../harness/github.ts';
import { appliedRun, sampleRun } from '../report/sample.ts';
import { BOT, keys, MARKER, NOW, operation, Place, question, ROSTER, TENANT } from './place.ts';

let place: Place;
let said: string[];
let lines: string[];
let states: string;
beforeEach(() => {
  place = new Place();
  said = [];
  lines = [];
  states = '';
  vi.stubEnv('GITHUB_STATE', '');
  vi.stubEnv('STATE_reviewed', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    states += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const SECRET = 'a secret of the tenant';
const PULL: PullContext = {
  number: 3,
  baseSha: 'event-base',
  baseRef: 'main',
  headSha: 'head-3',
  headRef: 'topic-3',
  author: 'ann',
  fork: false,
};
const CONTEXT: RunContext = {
  eventName: 'push',
  repository: 'example/roster',
  owner: 'example',
  name: 'roster',
  sha: 'merge-3',
  ref: 'refs/heads/main',
  branch: 'main',
  defaultBranch: 'main',
  refProtected: true,
  isPrivate: true,
  actor: 'ann',
  triggeringActor: 'ben',
  pull: null,
  runId: '4711',
  attempt: 1,
  serverUrl: 'https://github.com',
  apiUrl: 'http://github.test',
  workspace: '/',
};
const ON_PULL: Partial<RunContext> = { eventName: 'pull_request', branch: null, pull: PULL, sha: 'merge-of-3' };

function host(
  inputs: Partial<Inputs> = {},
  context: Partial<RunContext> = {},
  env: Record<string, string> = {},
): GitHubHost {
  const log = { line: (text: string) => void lines.push(text), warning: (text: string) => void said.push(text) };
  const given = { mode: 'apply', tenant: TENANT, githubToken: WORKFLOW_TOKEN, clientSecret: SECRET } as const;
  return new GitHubHost(
    { ...readInputs({}).inputs, ...given, ...inputs },
    { ...CONTEXT, ...context },
    { GITHUB_GRAPHQL_URL: 'http://github.test/graphql', ...env },
    log,
    () => NOW,
    {
      fetch: place.web,
      sleep: async (ms) => void place.slept.push(ms),
      readArtifact: async (_source, artifact, names) =>
        new Map([...(await place.fetch(artifact))].filter(([name]) => names.includes(name))),
    },
  );
}
const bodies = (pull = 3): string[] => place.github.state.commentsOf(pull).map(({ body }) => body);
const without = { githubToken: '' };

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

describe('signatures', () => {
  it.each<[string, Partial<Inputs>, string]>([
    ['the signing key', { signingKey: 'k1', clientSecret: 'k2', accessKeySecret: 'k3' }, 'k1'],
    ['the client’s secret', { clientSecret: 'k2', accessKeySecret: 'k3' }, 'k2'],
    ['the access key', { clientSecret: undefined, accessKeySecret: 'k3' }, 'k3'],
  ])('are made with %s', async (_, inputs, secret) => {
    const here = host(inputs);
    const text = await here.seal('plan.json', '{"b":1,"a":2}');
    expect(isSealedFile('plan.json', text, approvalKeys(secret, TENANT))).toBe(true);
    expect(isSealedFile('memory.json', text, approvalKeys(secret, TENANT))).toBe(false);
    expect(await here.unseal('plan.json', text)).toBe(text);
    expect(await here.unseal('memory.json', text)).toBeNull();
    expect(await here.unseal('plan.json', text.replace('1', '3'))).toBeNull();
    const pieces = [
      ...((await here.sealMembers('plan.json', [
        ['b', 1],
        ['a', 2],
      ])) as Iterable<string>),
    ].join('');
    expect(JSON.parse(pieces)).toEqual(JSON.parse(text));
  });

  it('are not made where there is nothing to sign with, nor asked for', async () => {
    const here = host({ clientSecret: undefined });
    expect(await here.seal('plan.json', '{"a":1}')).toBe('{"a":1}');
    expect(await here.unseal('plan.json', 'x')).toBe('x');
    const pieces = [...((await here.sealMembers('plan.json', [['a', 1]])) as Iterable<string>)].join('');
    expect(JSON.parse(pieces)).toEqual({ a: 1 });
  });

  it('take the place of one that was there, and are of text only', () => {
    const twice = sealedFile('plan.json', sealedFile('plan.json', '{"a":1}', approvalKeys('x', 'y')), keys);
    expect(isSealedFile('plan.json', twice, keys)).toBe(true);
    expect(twice.match(/signature/g)).toHaveLength(1);
    for (const text of [
      'x',
      'null',
      '[1]',
      '1',
      '{"a":1}',
      '{"signature":5}',
      '{"signature":"x"}',
      '['.repeat(100_000),
    ])
      expect(isSealedFile('plan.json', text, keys)).toBe(false);
    expect(isSealedFile('plan.json', JSON.stringify(JSON.parse(twice)), keys)).toBe(true);
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
    left(2, memory({ stopped: [2] }));
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
    said = [];
    expect((await host({ mode: 'event' }, {}, runner).recall()).lost).toBeUndefined();
    expect((await host({ clientSecret: undefined }, {}, runner).recall()).lost).toBeUndefined();
    expect((await host(without, {}, runner).recall()).lost).toBeUndefined();
    expect((await host({}, { runId: '' }, runner).recall()).lost).toBeUndefined();
    expect((await host({}, {}, {}).recall()).lost).toBeNull();
    expect(said).toEqual([]);
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

describe('an approval', () => {
  const one = operation('create', 'E1');

  it('is given with who decided it, for the audit', async () => {
    place.reviewed(3, [one], {
      pull: { author: 'ann', mergedBy: 'cleo', reviews: [{ login: 'dan', state: 'APPROVED' }] },
    });
    place.github.state.addRun({
      id: 4711,
      event: 'push',
      headSha: 'x',
      approvals: [{ login: 'eve', state: 'approved' }],
    });
    place.github.state.push('v1-commit');
    const here = host({}, {}, { GITHUB_ACTION_REPOSITORY: 'example/roster', GITHUB_ACTION_REF: 'v1-commit' });
    expect(await here.approve(question([one]))).toMatchObject({
      state: 'reviewed',
      go: ['create E1'],
      evidence: {
        pulls: [{ number: 3, author: 'ann', merged_by: 'cleo', reviews: [{ by: 'dan', state: 'APPROVED' }] }],
        approved_by: ['eve'],
        action_commit: 'v1-commit',
      },
    });
    expect(said).toEqual([]);
  });

  it('by a given hash names who started the run', async () => {
    const fresh = question([one]);
    const given = { reviewedPlan: fresh.plan.hash };
    expect(await host(given).approve(fresh)).toMatchObject({ evidence: { approved_by: ['ben'] } });
    expect(await host(given, { triggeringActor: '' }).approve(fresh)).toMatchObject({
      evidence: { approved_by: ['ann'] },
    });
  });

  it('says its warnings, and asks for no evidence where nothing may go', async () => {
    place.planned(3, [one]);
    place.commented(3, [one]);
    place.merged(3);
    await host({ artifactName: '' }).approve(question([one]));
    expect(said).toEqual([expect.stringContaining('#3 counts by its comment alone')]);
    const verdict = await host({ approval: 'required' }, { sha: 'start' }).approve(question([one]));
    expect(verdict).toMatchObject({ state: 'missing', go: [] });
    expect(verdict.evidence).toBeUndefined();
  });

  it.each<[string, Partial<Inputs>, Partial<RunContext>]>([
    ['a token', without, {}],
    ['a key', { clientSecret: undefined }, {}],
    ['a branch', {}, { branch: null }],
  ])('is not possible without %s', async (_, inputs, context) => {
    expect(await host(inputs, context).approve(question([one]))).toMatchObject({
      state: 'missing',
      problems: [{ message: expect.stringContaining('there is no github-token, or no branch that runs') as string }],
    });
  });

  it('knows the overrides that hold, for plans that a guard stopped', async () => {
    const fresh = question([one]);
    const guards = [{ kind: 'create', tripped: true, overridden: false }];
    place.reviewed(3, [one], { review: { reason: 'guard-tripped' }, guards });
    expect(await host().approve(fresh)).toMatchObject({ state: 'missing' });
    const overrides = [{ plan: fresh.plan.hash, kind: 'create' }];
    expect(await host().approve({ ...fresh, overrides })).toMatchObject({ state: 'reviewed' });
  });

  it('that passes replaces *stopped* in every pull request that showed it', async () => {
    place.reviewed(2, [operation('create', 'E2')]);
    place.commented(2, [operation('create', 'E2')]);
    place.reviewed(3, [one]);
    place.commented(3, [one]);
    const fresh = question([one]);
    const memory = { ...fresh.memory, counted: { pulls: [2], until: '2026-11-02T08:00:00Z' }, stopped: [2, 3, 99] };
    const here = host();
    await here.approve({ ...fresh, found: true, memory });
    await here.comment(appliedRun({ reason: 'none', decision: 'complete', problems: [] }));
    for (const number of [2, 3]) expect(bodies(number)[0]).toMatch(/^## \S+ Applied/u);
    expect(said).toEqual([]);
  });
});

describe('whether the branch has moved on', () => {
  const moved = (): void => {
    const { state } = place.github;
    state.push('merge-3');
    state.addFile('merge-3', 'roster.csv', 'x');
    state.push('abcdef0123');
    state.addFile('abcdef0123', 'roster.csv', 'y');
  };

  it('to another roster: its own run does the work', async () => {
    moved();
    expect(await host().superseded(['policy.yml'])).toBeNull();
    expect(await host().superseded(['policy.yml', 'roster.csv'])).toEqual({
      reason: 'superseded',
      message: 'main has moved on to abcdef0, which holds another roster.csv: nothing was done here',
      advice: 'Its own run does the work.',
    });
    for (const context of [{ branch: null }, { sha: '' }])
      expect(await host({}, context).superseded(['roster.csv'])).toBeNull();
    expect(await host(without).superseded(['roster.csv'])).toBeNull();
  });

  it('cannot be looked up: no approval, and with approval off a warning', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/git\/ref\//, status: 403, message: 'No.' });
    refuse();
    expect(await host({}, { sha: 'abcdef0123456789' }).superseded(['roster.csv'])).toMatchObject({
      message: 'whether main has moved on since abcdef0 could not be looked up (No)',
    });
    refuse();
    expect(await host().superseded(['roster.csv'])).toEqual({
      reason: 'approval-missing',
      message: 'whether main has moved on since merge-3 could not be looked up (No)',
      advice: 'Give the job “permissions: contents: read”.',
    });
    expect(said).toEqual([]);
    refuse();
    expect(await host({ approval: 'off' }).superseded(['roster.csv'])).toBeNull();
    expect(said).toEqual(['whether main has moved on since merge-3 could not be looked up (No).']);
  });
});

describe('what a run says on GitHub', () => {
  const plan = { mode: 'plan' as const };
  beforeEach(() => place.github.state.addPull({ number: 3, head: 'head-3' }) && undefined);

  it('comes in the order in which it was said', async () => {
    const here = host(plan, ON_PULL);
    const [first, second] = await Promise.all([here.comment(sampleRun(), 'checking'), here.comment(sampleRun())]);
    expect(first).toBe(second);
    expect(first).toMatch(/#issuecomment-\d+$/);
    expect(bodies()).toHaveLength(1);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toMatchObject({ payload: { plan: sampleRun().plan?.hash } });
  });

  it.each<[string, Partial<Inputs>, Partial<RunContext>, Partial<RunReport>]>([
    ['comment: off', { comment: 'off' }, ON_PULL, {}],
    ['no token', without, ON_PULL, {}],
    ['no pull request', {}, { pull: null }, {}],
    ['a mode that says nothing', {}, ON_PULL, { mode: 'check' }],
  ])('is nothing with %s', async (_, inputs, context, report) => {
    expect(await host({ ...plan, ...inputs }, context).comment({ ...sampleRun(), ...report })).toBeNull();
    expect(bodies()).toEqual([]);
    expect(place.github.requests).toEqual([]);
  });

  it('of a mode validate is said without a signature', async () => {
    expect(await host({ mode: 'validate' }, ON_PULL).comment(sampleRun({ mode: 'validate' }))).toMatch(/^https/);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toEqual({ fault: 'absent' });
  });

  it('and GitHub refuses is a warning once the run has ended, not before', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/comments$/, status: 403, message: 'No.', times: 9 });
    refuse();
    expect(await host(plan, ON_PULL).comment(sampleRun(), 'checking')).toBeNull();
    expect(said).toEqual([]);
    expect(await host(plan, ON_PULL).comment(sampleRun())).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('pull-requests: write');
  });

  it('of a drift keeps one issue, but not where the run could not compare', async () => {
    const drift = { mode: 'drift' as const };
    const found = sampleRun({
      mode: 'drift',
      reason: 'drift',
      problems: [{ reason: 'drift', message: 'Two differ', advice: 'Look.' }],
    });
    const say = (report: RunReport) => host(drift).comment(report);
    expect(await say({ ...found, reason: 'read-incomplete' })).toBeNull();
    expect(await say({ ...found, plan: undefined })).toBeNull();
    expect(place.github.state.issues).toEqual([]);
    expect(await say(found)).toBe(`https://github.com/example/roster/issues/${place.github.state.issues[0]?.number}`);
    expect(place.github.state.issues).toMatchObject([
      { state: 'open', body: expect.stringContaining('Two differ') as string },
    ]);
    await say(sampleRun({ mode: 'drift' }));
    expect(place.github.state.issues).toMatchObject([{ state: 'closed' }]);
    place.github.mishaps.push({ path: /\/issues$/, status: 403, message: 'No.' });
    await say(found);
    expect(said.join()).toContain('The drift issue could not be brought up to date (No).');
  });

  const done = appliedRun({ reason: 'none', decision: 'complete', problems: [] });

  it('of an apply goes to the pull requests that it is about, and is saved for the post step', async () => {
    place.reviewed(4, [operation('create', 'E1')]);
    place.commented(4, [operation('create', 'E1')]);
    const here = host({}, { sha: 'merge-4' });
    await here.approve(question([operation('create', 'E1')]));
    const url = await here.comment(done, 'applying');
    expect(states).toContain('::save-state name=reviewed::4');
    expect(bodies(4)[0]).toMatch(/^## \S+ .*: applying/u);
    expect(await here.comment(done)).toBe(url);
    expect(bodies(4)[0]).toMatch(/^## \S+ Applied/u);
  });

  it('of an apply that was interrupted is what its main step saved', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    vi.stubEnv('STATE_reviewed', '3');
    await host({}, { sha: 'elsewhere' }).comment({ ...done, interrupted: true });
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).not.toContain('The plan.');
  });

  it('of an apply that asked for no review goes to comments that do not say applied yet', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    const url = await host().comment(done);
    expect(url).toMatch(/issuecomment/);
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    const [before] = bodies();
    expect(await host().comment({ ...done, counts: { ...done.counts, created: 1 } })).toBeNull();
    expect(bodies()).toEqual([before]);
  });

  it('of a night that brings nothing new asks for nothing; one that is stopped, or goes by the guards, does', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    place.github.requests.length = 0;
    const night = { eventName: 'schedule' };
    expect(await host({}, night).comment(done)).toBeNull();
    expect(place.github.requests).toEqual([]);
    expect(await host({}, night).comment(appliedRun())).toMatch(/issuecomment/);
    expect(await host({ approval: 'off' }, night).comment(done)).toMatch(/issuecomment/);
  });

  it('without rights to look for pull requests is a warning only where a review was to be had and it went wrong', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/pulls$/, status: 403, message: 'No.', times: 9 });
    refuse();
    for (const [inputs, report, state] of [
      [{}, done, undefined],
      [{ approval: 'off' as const }, appliedRun(), undefined],
      [{}, appliedRun(), 'applying' as const],
    ] as const)
      expect(await host(inputs).comment(report, state)).toBeNull();
    expect(said).toEqual([]);
    expect(await host().comment(appliedRun())).toBeNull();
    expect(said).toEqual(['The comment could not be posted (No). It is comment.md in the output folder.']);
  });

  it('keeps a comment that is the only proof, where its key is another one', async () => {
    place.github.state.addComment(3, BOT, place.comment(3, [operation('create', 'E1')]));
    place.merged(3);
    const other = { signingKey: 'another key', artifactName: '' };
    await host(other).comment(done);
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toMatchObject({ payload: { pull: 3 } });
  });

  it('of fixes is suggested in the files of a pull request, elsewhere not', async () => {
    place.github.state.addPull({
      number: 3,
      head: 'head-3',
      files: [{ filename: 'roster.csv', patch: '@@ -0,0 +1 @@\n+a ' }],
    });
    const fix = { file: 'roster.csv', line: 1, original: 'a ', fixed: 'a' };
    await host(plan).suggest([fix]);
    await host({ ...plan, ...without }, ON_PULL).suggest([fix]);
    expect(place.github.state.postedReviews).toEqual([]);
    await host(plan, ON_PULL).suggest([fix]);
    expect(place.github.state.postedReviews).toHaveLength(1);
    place.github.mishaps.push({ path: /\/pulls\/3\/comments$/, status: 403, message: 'No.' });
    await host(plan, ON_PULL).suggest([fix]);
    expect(said).toEqual([expect.stringContaining('Corrections could not be suggested on pull request #3 (No).')]);
  });

  it('tells who watches the log of long waits', async () => {
    place.github.mishaps.push({
      path: /\/files$/,
      status: 429,
      message: 'Slow down',
      headers: { 'retry-after': '40' },
    });
    place.github.mishaps.push({ path: /\/pulls\/3$/, status: 500 });
    await host(plan, ON_PULL).changedFiles();
    await host(plan, ON_PULL).comment(sampleRun());
    expect(lines).toEqual(['Wait     40 s: GitHub’s limit of requests']);
    expect(place.slept).toEqual([expect.any(Number), 1_000]);
  });
});

describe('fixes of roster files', () => {
  const bytes = (text: string) =>
    (async function* () {
      yield Buffer.from(text, 'utf8');
    })();
  const roster = sampleRun().roster!;
  const fixable = (file: string) => ({
    ...roster.issues[0]!,
    file,
    row: 2,
    line: 2,
    column: 'status',
    code: 'status',
    found: 'active ',
    suggestion: 'active',
    certain: true,
  });
  const report = (issues: ReturnType<typeof fixable>[]): RunReport =>
    sampleRun({ roster: { ...roster, files: [{ ...roster.files[0]!, delimiter: ',' }], issues } });

  it('are read from the file once more, only where one is certain, and none where it cannot be read', async () => {
    const read: string[] = [];
    const files = (text: string) => ({
      openRoster: async (path: string) => {
        read.push(path);
        return { path, bytes: bytes(text) };
      },
    });
    const text = '\uFEFFuserName,status\r\nann@example.com,active \r\n';
    expect(await rosterFixes(report([fixable('other.csv')]), files(text))).toEqual([]);
    expect(await rosterFixes(report([{ ...fixable('roster.csv'), certain: false }]), files(text))).toEqual([]);
    expect(read).toEqual([]);
    expect(await rosterFixes(report([fixable('roster.csv')]), files(text))).toMatchObject([
      { file: 'roster.csv', line: 2, original: 'ann@example.com,active ', fixed: 'ann@example.com,active' },
    ]);
    const broken = { openRoster: async () => Promise.reject(new Error('gone')) };
    expect(await rosterFixes(report([fixable('roster.csv')]), broken)).toEqual([]);
    expect(await rosterFixes({ ...sampleRun(), roster: undefined }, broken)).toEqual([]);
  });
});
