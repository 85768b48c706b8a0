import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, operation, Place } from './place.ts';
import { remembered } from './remembered.ts';

const one = operation('update', 'E1');

let place: Place;
beforeEach(() => {
  place = new Place();
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
