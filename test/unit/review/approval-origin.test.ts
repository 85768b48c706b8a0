import { beforeEach, describe, expect, it } from 'vitest';
import { planHash } from '../../../src/plan/hash.ts';
import { APPLIED, operation, Place, question, TENANT } from './place.ts';
import { remembered } from './remembered.ts';

const one = operation('update', 'E1');
const two = operation('update', 'E2');

let place: Place;
beforeEach(() => {
  place = new Place();
});

describe('where no memory was found', () => {
  const mark = { commit: 'merge-2', at: '2026-11-02T09:00:00Z' };
  const first = (): void => {
    place.planned(2, [one]);
    place.commented(2, [one], { marks: { applied: mark } });
    place.merged(2);
  };

  it('a signed comment that says applied counts, as long as the files are the same', async () => {
    first();
    const answer = await place.ask(
      [two],
      { sha: 'merge-2' },
      { content: { roster: 'r', policy: 'p', rows: { E2: 'x' } } },
    );
    expect(answer).toMatchObject({
      state: 'reviewed',
      go: ['update E2'],
      detail: 'roster and policy are what was reviewed in #2 and applied',
      next: { applied: { commit: 'merge-2', at: mark.at, run: '', pulls: [2] } },
    });
    expect(await place.ask([two], { sha: 'merge-2' }, { found: true })).toMatchObject({ state: 'changed' });
  });

  it.each<[string, string, boolean]>([
    ['the roster', 'roster.csv', false],
    ['the policy', 'policy.yml', false],
    ['another file', 'README.md', true],
  ])('a later commit that changes %s', async (_, path, counts) => {
    first();
    const { state } = place.github;
    for (const commit of ['merge-2', 'later'])
      for (const name of ['roster.csv', 'policy.yml', 'README.md']) state.addFile(commit, name, 'x');
    state.push('later', { type: 'pr_merge' });
    state.addFile('later', path, 'y');
    state.pulls.get(2)?.commits.push('later');
    const more = { content: { roster: 'r', policy: 'p', rows: { E2: 'x' } } };
    const answer = await place.ask([two], { sha: 'later' }, more);
    expect(answer.go).toEqual(counts ? ['update E2'] : []);
  });

  it('pull requests merged before count too, back to the last that was applied', async () => {
    place.reviewed(1, [operation('update', 'E0')]);
    first();
    place.reviewed(3, [two]);
    place.commented(3, [two]);
    place.github.state.addPull({ number: 4, head: 'head-4' });
    place.merged(4);
    place.reviewed(5, [operation('update', 'E5')]);
    const all = [operation('update', 'E5'), two];
    const answer = await place.ask(all, { sha: 'merge-5' });
    expect(answer).toMatchObject({ state: 'reviewed', go: ['update E5', 'update E2'] });
    expect(answer.concerned.map(({ pull }) => pull.number)).toEqual([5, 3]);
    expect(answer.next?.counted.pulls).toEqual([5, 3]);
    expect(await place.ask([...all, one], { sha: 'merge-5' })).toMatchObject({ unreviewed: ['update E1'] });
    expect(await place.ask([...all, operation('update', 'E0')], { sha: 'merge-5' })).toMatchObject({
      state: 'changed',
    });
  });
});

describe('a roster whose path an input says with a dot', () => {
  it('came by the commit that changed it, whatever was pushed on top', async () => {
    const { state } = place.github;
    state.addPull({ number: 3, head: 'head-3' });
    place.merged(3);
    state.push('top');
    for (const commit of ['merge-3', 'top']) state.addFile(commit, 'roster.csv', 'x');
    for (const path of ['roster.csv', './roster.csv', 'a/..//roster.csv'])
      expect(await place.ask([one], { sha: 'top' }, { rosterPaths: [path] }), path).toMatchObject({ state: 'missing' });
  });
});

describe('a direct push after a reviewed merge, with no apply between', () => {
  it('passes both by the guards, and what the review showed is done with', async () => {
    const back = operation('reactivate', 'E1');
    place.reviewed(2, [back]);
    const { state } = place.github;
    state.push('pushed');
    state.addFile('pushed', 'roster.csv', 'x');
    const before = remembered({}, { counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } });
    const content = { roster: 'r2', policy: 'p', rows: { E1: 'row 1, active' } };
    const pushed = await place.ask([back], { sha: 'pushed' }, { ...before, content });
    expect(pushed).toMatchObject({ state: 'not-needed', go: ['reactivate E1'], next: { applied: { by: 'direct' } } });
    // Someone deactivates the account again: no night takes that back.
    const { applied, counted, pending } = pushed.next ?? expect.fail();
    const memory = { ...(before.memory ?? expect.fail()), applied, counted, pending };
    const night = { sha: 'pushed', eventName: 'schedule' };
    expect(await place.ask([back], night, { found: true, memory, content })).toMatchObject({
      go: [],
      reactivations: ['reactivate E1'],
    });
  });
});

describe('content that an earlier release read otherwise', () => {
  it('is known where its files read the same by now: nothing has to be reviewed again', async () => {
    place.github.state.addFile('merge-1', 'roster.csv', 'x');
    const rows = { E1: 'new 1', E2: 'new 2' };
    const more = {
      ...remembered({ roster: 'r of then', rows: { E1: 'old 1', E2: 'old 2' } }),
      content: { roster: 'r', policy: 'p', rows },
    };
    expect(await place.ask([one], { sha: 'start' }, { ...more, rowsIn: async () => rows })).toMatchObject({
      state: 'reviewed',
      go: ['update E1'],
      detail: 'roster and policy are what was reviewed in #1 and applied',
      next: { applied: { commit: 'merge-1', rows } },
    });
    expect(await place.ask([one], { sha: 'start' }, { ...more, rowsIn: async () => ({}) })).toMatchObject({
      state: 'not-needed',
    });
  });
});

describe('a signed comment alone', () => {
  it('counts where artifacts are not uploaded, or may not be asked for, and says so', async () => {
    place.planned(3, [one]);
    place.commented(3, [one]);
    place.merged(3);
    place.scope.artifactName = '';
    const answer = await place.ask([one], { sha: 'merge-3' });
    expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1'] });
    expect(answer.warnings).toEqual([
      '#3 counts by its comment alone: no artifacts are uploaded. Give the input `artifact-name`, and the job ' +
        '“permissions: actions: read”, so that the plan itself can be read.',
    ]);
    expect(place.fetched).toEqual([]);
    expect(await place.ask([two], { sha: 'merge-3' })).toMatchObject({ state: 'changed', go: [] });
  });

  it.each<[string, string, object]>([
    ['a workflow', '.github/workflows/roster.yml', {}],
    ['the exception for its own plan', 'override.yml', { overrides: true }],
    ['an exception for another plan', 'override.yml', {}],
    ['files that may not be asked for', '.github/workflows/roster.yml', { refused: true }],
  ])('of a pull request that brings %s counts as its plan would', async (name, filename, how) => {
    place.commented(3, [one]);
    place.github.state.addPull({ number: 3, head: 'head-3', files: [{ filename }] });
    place.merged(3);
    place.scope.artifactName = '';
    const hash = planHash(TENANT, [one]);
    if ('overrides' in how) place.scope.overrides = [{ plan: hash, kind: 'update' }];
    if ('refused' in how) place.github.mishaps.push({ path: /\/files$/, status: 403 });
    const { state, problems } = await place.ask([one], { sha: 'merge-3' });
    const counts = name.startsWith('an exception') || 'refused' in how;
    expect(state).toBe(counts ? 'reviewed' : 'missing');
    if ('overrides' in how) expect(problems[0]?.advice).toMatch(/^Merge the override by a pull request of its own/);
  });

  it.each<[string, (place: Place) => void, RegExp]>([
    ['no artifacts', ({ scope }) => void (scope.artifactName = ''), /^Give the jobs an `artifact-name`, or .*auto`/],
    [
      'a server that takes none',
      ({ scope }) => void Object.assign(scope, { artifactName: '', takesNoArtifacts: true }),
      /^Set `comment: auto` where the plan is made/,
    ],
    [
      'runs that may not be asked for',
      ({ github }) => void github.mishaps.push({ path: /\/actions\/runs$/, status: 403, message: 'Not for you.' }),
      /^Give the job “permissions: actions: read”, so that the plan itself can be read, then run the job again\./,
    ],
  ])('that is not there, with %s, is missed with what helps', async (_, lack, advice) => {
    place.planned(3, [one]);
    place.merged(3);
    lack(place);
    const { state, problems } = await place.ask([one], { sha: 'merge-3' });
    expect(state).toBe('missing');
    expect(problems[0]?.message).toContain('#3 has no plan comment');
    expect(problems[0]?.advice).toMatch(advice);
  });

  it('of another account does not, and what is wrong with it is said', async () => {
    place.planned(3, [one]);
    place.commented(3, [one], {}, 'mallory');
    place.merged(3);
    place.scope.artifactName = '';
    const { problems } = await place.ask([one], { sha: 'merge-3' });
    expect(problems[0]?.message).toContain('written by another account (mallory)');
  });

  it('does not count where a plan that was read is none', async () => {
    place.reviewed(3, [one], { review: { reason: 'roster-invalid' } });
    place.commented(3, [one]);
    expect(await place.ask([one], { sha: 'merge-3' })).toMatchObject({ state: 'missing' });
  });
});

describe('approved-by-other', () => {
  it('counts no approval by who brought the roster before that no review covers', async () => {
    const { state } = place.github;
    for (const login of ['mallory', 'ben']) state.permissions.set(login, 'write');
    const of = (author: string, file = 'roster.csv') => ({
      pull: { author, authors: [author], files: [{ filename: file }] },
    });
    place.reviewed(2, [one], of('mallory'));
    place.reviewed(3, [one], of('ann'));
    const approval = (login: string) => ({ login, state: 'APPROVED', commit: 'head-3' });
    const since = { ...question([]).memory, counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } };
    const ask = (scope = { ...place.scope, api: place.client() }) =>
      place.ask([one], { sha: 'merge-3', approvedByOther: true, scope }, { found: true, memory: since });
    state.pulls.get(3)?.reviews.push(approval('mallory'));
    const answer = await ask();
    expect(answer).toMatchObject({ state: 'missing', go: [] });
    expect(answer.problems[0]?.message).toContain(
      '#3 is approved only by people who had a hand in what came before it',
    );
    state.pulls.get(3)?.reviews.push(approval('ben'));
    expect(await ask()).toMatchObject({ state: 'reviewed', go: ['update E1'] });
    state.pulls.get(3)?.reviews.pop();
    // An apply in between passed, and knows of rows that nobody reviewed.
    since.counted = { pulls: [1, 2], until: '2026-11-02T08:00:00Z' };
    since.applied = { ...APPLIED, by: 'review', roster: 'r0', unseen: ['E1'], unseenPulls: [2] };
    expect(await ask()).toMatchObject({ state: 'missing' });
    since.applied = null;
    since.counted = { pulls: [1], until: '2026-11-01T08:00:00Z' };
    // Who brought something else, or had it reviewed, is anybody.
    Object.assign(state.pulls.get(2) ?? {}, { files: [{ filename: 'README.md' }] });
    expect(await ask()).toMatchObject({ state: 'reviewed' });
    Object.assign(state.pulls.get(2) ?? {}, of('mallory').pull);
    state.pulls.get(2)?.reviews.push({ login: 'ben', state: 'APPROVED', commit: 'head-2' });
    expect(await ask()).toMatchObject({ state: 'reviewed' });
  });

  it('where two people keep the roster, another pull request leads out: each reviews what the other did', async () => {
    const { state } = place.github;
    for (const login of ['ann', 'ben']) state.permissions.set(login, 'write');
    const by = (author: string) => ({ pull: { author, authors: [author], files: [{ filename: 'roster.csv' }] } });
    const memory = { ...question([]).memory, counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } };
    const ask = (sha: string) =>
      place.ask(
        [one],
        { sha, approvedByOther: true, scope: { ...place.scope, api: place.client() } },
        { found: true, memory },
      );
    place.reviewed(2, [one], by('ann'));
    place.reviewed(3, [one], by('ben'));
    state.pulls.get(3)?.reviews.push({ login: 'ann', state: 'APPROVED', commit: 'head-3' });
    const { state: first, problems } = await ask('merge-3');
    expect(first).toBe('missing');
    expect(problems[0]?.advice).toContain('Or open another pull request for the roster');
    place.reviewed(4, [one], by('ann'));
    state.pulls.get(4)?.reviews.push({ login: 'ben', state: 'APPROVED', commit: 'head-4' });
    expect(await ask('merge-4')).toMatchObject({ state: 'reviewed', go: ['update E1'] });
  });

  it('asks nothing of what came before where no review counts', async () => {
    const memory = { ...question([]).memory, counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } };
    memory.applied = { ...APPLIED, by: 'review', roster: 'r0', unseen: ['E1'], unseenPulls: [2] };
    place.reviewed(2, [one]);
    place.reviewed(3, [one]);
    expect(await place.ask([one], { sha: 'merge-3', approvedByOther: true }, { found: true, memory })).toMatchObject({
      state: 'missing',
    });
    expect(place.github.requests.filter((request) => /\/pulls\/2(\/files)?$/.test(request))).toEqual([]);
  });

  it('asks for an approving review by someone who had no hand in it', async () => {
    place.reviewed(3, [one], { pull: { author: 'ann', reviews: [{ login: 'ann', state: 'APPROVED' }] } });
    const { state } = place.github;
    state.push('head-3', { branch: 'topic-3', actor: 'ann' });
    for (const login of ['ann', 'ben']) state.permissions.set(login, 'write');
    const ask = () => place.ask([one], { sha: 'merge-3', approvedByOther: true });
    const alone = await ask();
    expect(alone).toMatchObject({ state: 'missing', go: [] });
    expect(alone.problems[0]?.message).toMatch(
      /#3 has no approving review of its last commit, head-3, by someone who may write here/,
    );
    expect(alone.problems[0]?.advice).toMatch(/^Have someone else approve the pull request, then run the job again\./);
    place = new Place();
    place.reviewed(3, [one], { pull: { author: 'ann', reviews: [{ login: 'ben', state: 'APPROVED' }] } });
    place.github.state.push('head-3', { branch: 'topic-3', actor: 'ann' });
    place.github.state.permissions.set('ben', 'write');
    expect(await ask()).toMatchObject({ state: 'reviewed', go: ['update E1'], warnings: [] });
  });

  it('says where GitHub does not tell who pushed', async () => {
    place.reviewed(3, [one], { pull: { reviews: [{ login: 'ben', state: 'APPROVED' }] } });
    place.github.state.permissions.set('ben', 'write');
    const answer = await place.ask([one], { sha: 'merge-3', approvedByOther: true });
    expect(answer.warnings.join()).toContain('approved-by-other: who pushed to #3 could not be read');
  });
});

describe('a plan or a comment that this run’s key does not open', () => {
  const advice =
    /^Where the jobs that plan and apply have different credentials, give both the same `signing-key`\. Then/;
  it('is missed with what helps', async () => {
    place.planned(3, [one], { text: (signed) => signed.replace('E1', 'E2') });
    place.merged(3);
    expect((await place.ask([one], { sha: 'merge-3' })).problems[0]?.advice).toMatch(advice);
    place.github.state.addComment(3, 'github-actions[bot]', place.comment(3, [one]).replace('The plan.', 'A plan.'));
    place.scope.artifactName = '';
    expect((await place.ask([one], { sha: 'merge-3' })).problems[0]?.advice).toMatch(advice);
  });
});
