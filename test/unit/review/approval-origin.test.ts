import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, operation, Place } from './place.ts';
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
      '#3 counts by its comment alone: no artifacts are uploaded. Give the job “permissions: actions: read”, so that ' +
        'the plan itself can be read.',
    ]);
    expect(place.fetched).toEqual([]);
    expect(await place.ask([two], { sha: 'merge-3' })).toMatchObject({ state: 'changed', go: [] });
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
  it('asks for an approving review by someone who had no hand in it', async () => {
    place.reviewed(3, [one], { pull: { author: 'ann', reviews: [{ login: 'ann', state: 'APPROVED' }] } });
    const { state } = place.github;
    state.push('head-3', { branch: 'topic-3', actor: 'ann' });
    for (const login of ['ann', 'ben']) state.permissions.set(login, 'write');
    const ask = () => place.ask([one], { sha: 'merge-3', approvedByOther: true });
    const alone = await ask();
    expect(alone).toMatchObject({ state: 'missing', go: [] });
    expect(alone.problems[0]?.message).toContain('#3 has no approving review by someone other than its author');
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

describe('how a commit came to its branch', () => {
  it('by a rebase: a commit in the middle of it belongs to the pull request of the last one', async () => {
    place.planned(3, [one]);
    const { state } = place.github;
    state.merge(3, 'last', '2026-11-03T08:00:00Z');
    state.commits.set('middle', { parents: 1, author: 'ann', committer: 'ann' });
    state.branches.get('main')?.push('middle');
    state.push('last', { type: 'pr_merge' });
    const [entry] = state.activity;
    if (entry) entry.before = 'start';
    expect(await place.ask([one], { sha: 'middle' })).toMatchObject({ state: 'reviewed', go: ['update E1'] });
    expect(place.slept).toEqual([]);
  });

  it('by a merge that GitHub links to its pull request a while later', async () => {
    place.planned(3, [one]);
    const { state } = place.github;
    state.push('merge-3', { type: 'pr_merge' });
    place.scope.sleep = async (ms) => {
      place.slept.push(ms);
      if (place.slept.length === 2) state.merge(3, 'merge-3', '2026-11-03T08:00:00Z');
    };
    expect(await place.ask([one], { sha: 'merge-3' })).toMatchObject({ state: 'reviewed' });
    expect(place.slept).toEqual([2_000, 4_000]);
  });

  it('by one that GitHub never links: it waits a minute, and stops unless there is nothing to do', async () => {
    place.github.state.push('merged', { type: 'pr_merge' });
    const answer = await place.ask([one], { sha: 'merged' });
    expect(answer.problems[0]?.message).toContain('Commit merged came by a merge');
    expect(answer.problems[0]?.advice).toMatch(/^Run the job again in some minutes\./);
    expect(place.slept).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
    expect(await place.ask([], { sha: 'merged' })).toMatchObject({
      state: 'not-needed',
      detail: 'nothing to do, so nothing to approve',
    });
  });

  it('in the middle of a direct push', async () => {
    const { state } = place.github;
    state.push('middle');
    state.push('last');
    state.activity.splice(1, 1);
    const [entry] = state.activity;
    if (entry) entry.before = 'start';
    state.commits.set('middle', { parents: 2, author: 'ann', committer: 'web-flow' });
    expect(await place.ask([one], { sha: 'middle' })).toMatchObject({ state: 'not-needed' });
  });

  it('with the branch itself', async () => {
    const { state } = place.github;
    state.branches.set('main', []);
    state.activity.length = 0;
    state.push('first');
    state.branches.get('main')?.unshift('inner');
    state.commits.set('inner', { parents: 2, author: 'ann', committer: 'web-flow' });
    const [entry] = state.activity;
    if (entry) entry.before = '0'.repeat(40);
    expect(await place.ask([one], { sha: 'inner' })).toMatchObject({ state: 'not-needed' });
  });

  it.each([
    ['two parents', { parents: 2, author: 'ann', committer: 'ann' }, 'does not say yet'],
    ['GitHub as its committer', { parents: 1, author: 'ann', committer: 'web-flow' }, 'does not say yet'],
    ['neither', { parents: 1, author: 'ann', committer: 'ann' }, 'guards alone'],
    ['nobody that GitHub knows', { parents: 1, author: null, committer: null }, 'guards alone'],
  ])('where the activity does not tell, by a commit with %s', async (_, commit, says) => {
    place.github.state.push('somewhere');
    place.github.state.commits.set('somewhere', commit);
    place.github.mishaps.push({ path: /\/activity$/, status: 404, times: 9 });
    expect((await place.ask([one], { sha: 'somewhere' })).detail).toContain(says);
    // That GitHub is in trouble says nothing.
    place.github.mishaps.length = 0;
    place.github.mishaps.push({ path: /\/activity$/, status: 500, message: 'Trouble', times: 9 });
    expect((await place.ask([one], { sha: 'somewhere' })).detail).toContain('on GitHub (Trouble)');
  });

  it('by a merge that GitHub names in one of two ways', async () => {
    place.reviewed(3, [one]);
    place.api.pullsOfCommit = async () => [];
    expect(await place.ask([one], { sha: 'merge-3' })).toMatchObject({ state: 'reviewed' });
    expect(await place.ask([one], { sha: 'start' })).toMatchObject({ state: 'not-needed' });
    const pulls = [await place.api.pull(3)];
    place.api.closedPulls = async () => [];
    place.api.pullsOfCommit = async () => pulls;
    expect(await place.ask([one], { sha: 'merge-3' })).toMatchObject({ state: 'reviewed' });
    expect(place.slept).toEqual([]);
  });

  it('by a merge that only the list of closed ones comes to name: that is asked for afresh', async () => {
    place.planned(3, [one]);
    const { state } = place.github;
    state.push('merge-3', { type: 'pr_merge' });
    place.api.pullsOfCommit = async () => [];
    place.scope.sleep = async (ms) => {
      place.slept.push(ms);
      state.merge(3, 'merge-3', '2026-11-03T08:00:00Z');
    };
    expect(await place.ask([one], { sha: 'merge-3' })).toMatchObject({ state: 'reviewed' });
    expect(place.slept).toEqual([2_000]);
  });

  /** A commit in the middle of the oldest of these pushes, each of one commit more. */
  const inside = (types: readonly string[], parents = 1): void => {
    const { state } = place.github;
    state.activity.length = 0;
    state.branches.get('main')?.push('inner');
    state.commits.set('inner', { parents, author: 'ann', committer: 'ann' });
    for (const [i, type] of types.entries()) {
      state.push(`after-${i}`, { type });
      const [entry] = state.activity;
      if (entry && i === 0) entry.before = 'start';
    }
  };

  it('by the push that brought it, and by none that came later', async () => {
    inside(['push', 'pr_merge', 'pr_merge']);
    expect(await place.ask([one], { sha: 'inner' })).toMatchObject({ state: 'not-needed' });
    place = new Place();
    inside(['pr_merge', 'push', 'push']);
    expect((await place.ask([one], { sha: 'inner' })).detail).toContain('does not say yet');
  });

  it('by one of the last twenty: of an older one its parents tell', async () => {
    inside(
      Array.from({ length: 20 }, () => 'push'),
      2,
    );
    expect((await place.ask([one], { sha: 'inner' })).detail).toContain('guards alone');
    place = new Place();
    inside(
      Array.from({ length: 21 }, () => 'push'),
      2,
    );
    expect((await place.ask([one], { sha: 'inner' })).detail).toContain('does not say yet');
  });

  it('by a merge queue: a commit in the middle of it is not the last one’s', async () => {
    inside(['merge_queue_merge']);
    place.planned(3, [one]);
    place.github.state.merge(3, 'after-0', '2026-11-03T08:00:00Z');
    expect((await place.ask([one], { sha: 'inner' })).detail).toContain('does not say yet');
    // Of a rebase it is; where GitHub names no pull request for that one either, nobody knows.
    const [entry] = place.github.state.activity;
    if (entry) entry.type = 'pr_merge';
    expect(await place.ask([one], { sha: 'inner' })).toMatchObject({ state: 'reviewed' });
    place = new Place();
    inside(['pr_merge']);
    expect((await place.ask([one], { sha: 'inner' })).detail).toContain('does not say yet');
    expect(place.slept).toHaveLength(5);
  });

  it('by a merge into another branch, or one that is closed only: that is a direct push', async () => {
    const { state } = place.github;
    state.push('direct');
    state.addPull({ number: 7, head: 'h', baseRef: 'next', commits: ['direct'], mergedAt: NOW });
    state.addPull({ number: 8, head: 'h', commits: ['direct'], state: 'closed' });
    expect(await place.ask([one], { sha: 'direct' })).toMatchObject({ state: 'not-needed' });
  });

  it('a night asks the question of the commit that changed the roster last', async () => {
    const { state } = place.github;
    place.reviewed(3, [one]);
    state.addFile('merge-3', 'roster.csv', 'x');
    for (const sha of ['docs', 'docs-2']) {
      state.push(sha);
      state.addFile(sha, 'roster.csv', 'x');
    }
    const ask = (more = {}) => place.ask([one], { sha: 'docs-2', eventName: 'schedule' }, more);
    expect(await ask()).toMatchObject({ state: 'reviewed', go: ['update E1'] });
    // Where the roster is what was applied, the policy's last commit is asked about.
    state.addFile('docs', 'policy.yml', 'y');
    state.addFile('docs-2', 'policy.yml', 'y');
    expect(await ask(remembered({ policy: 'p0' }))).toMatchObject({ state: 'not-needed' });
    expect(await ask(remembered({ roster: 'r0', rows: { E1: 'other' } }))).toMatchObject({ state: 'reviewed' });
  });
});
