import { beforeEach, describe, expect, it } from 'vitest';
import { approvedByOther, peopleBehind, standingApprovals } from '../../../src/review/reviewer.ts';
import type { FakePull } from '../../harness/github-state.ts';
import { Place } from './place.ts';

let place: Place;
let warnings: string[];
beforeEach(() => {
  place = new Place();
  warnings = [];
  for (const login of ['ann', 'ben', 'cai']) place.github.state.permissions.set(login, 'write');
});

function pull(more: Partial<FakePull> = {}): void {
  place.github.state.addPull({ number: 3, head: 'head-3', headRef: 'topic-3', author: 'ann', ...more });
  place.github.state.push('head-3', { branch: 'topic-3', actor: 'ann' });
}
const warn = (message: string): void => void warnings.push(message);
const approved = async (): Promise<boolean> => approvedByOther(place.api, await place.api.pull(3), warn);
const behind = async (): Promise<string[]> =>
  [...(await peopleBehind(place.api, await place.api.pull(3), warn))].sort();
const review = (login: string, more: object = {}) => ({ login, state: 'APPROVED', ...more });

describe('an approval by someone else', () => {
  it.each<[string, Partial<FakePull>, boolean]>([
    ['by someone who may write', { reviews: [review('ben')] }, true],
    ['by nobody', {}, false],
    ['by its author', { reviews: [review('ann')] }, false],
    ['by its author in other letters', { author: 'Ann', reviews: [review('ANN')] }, false],
    ['by an author of its commits', { reviews: [review('ben')], authors: ['ann', 'Ben'] }, false],
    ['by a bot', { reviews: [review('helper', { type: 'Bot' })] }, false],
    ['of an older commit', { reviews: [review('ben', { commit: 'older' })] }, false],
    ['that was taken back', { reviews: [review('ben'), review('ben', { state: 'CHANGES_REQUESTED' })] }, false],
    ['that was dismissed', { reviews: [review('ben'), review('ben', { state: 'DISMISSED' })] }, false],
    ['with a remark after it', { reviews: [review('ben'), review('ben', { state: 'COMMENTED' })] }, true],
    ['with another one begun', { reviews: [review('ben'), review('ben', { state: 'PENDING' })] }, true],
    ['by one of several', { reviews: [review('ann'), review('ben', { state: 'COMMENTED' }), review('cai')] }, true],
    [
      'by someone whose rights nobody tells, of this organization',
      { reviews: [review('dan', { association: 'MEMBER' })] },
      true,
    ],
    ['by someone from outside', { reviews: [review('dan', { association: 'NONE' })] }, false],
    ['by a first-timer', { reviews: [review('dan', { association: 'FIRST_TIMER' })] }, false],
    ['by a first-time contributor', { reviews: [review('dan', { association: 'FIRST_TIME_CONTRIBUTOR' })] }, false],
    ['by someone whose commit was once taken', { reviews: [review('dan', { association: 'CONTRIBUTOR' })] }, false],
    ['by someone GitHub says nothing of', { reviews: [review('dan', { association: '' })] }, false],
    ['by a mannequin', { reviews: [review('dan', { association: 'MANNEQUIN' })] }, false],
  ])('%s', async (_, more, counts) => {
    pull(more);
    expect(await approved()).toBe(counts);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    ['none', false],
  ])('by someone with the right %s', async (right, counts) => {
    pull({ reviews: [review('dan', { association: 'MEMBER' })] });
    place.github.state.permissions.set('dan', right);
    expect(await approved()).toBe(counts);
  });

  it('is not known where GitHub is in trouble', async () => {
    pull({ reviews: [review('ben')] });
    place.github.mishaps.push({ path: /\/permission$/, status: 500, message: 'Trouble', times: 9 });
    await expect(approved()).rejects.toThrow('Trouble');
  });

  it('whose reviewer GitHub does not name is none', () => {
    const one = { state: 'APPROVED', commit_id: 'head', author_association: 'OWNER' };
    expect(standingApprovals([{ ...one, user: null }], new Set(), 'head')).toEqual([]);
    const user = { login: 'Ben', type: 'User' };
    expect(standingApprovals([{ state: 'APPROVED', user }], new Set(), 'head')).toEqual([
      { login: 'ben', association: '' },
    ]);
    expect(standingApprovals([{ ...one, user }], new Set(), 'head')).toEqual([{ login: 'ben', association: 'OWNER' }]);
  });
});

describe('who had a hand in a pull request', () => {
  it('are author, accounts of its commits, and who pushed its branch; not GitHub itself', async () => {
    pull({ authors: ['Ben', null, 'web-flow'] });
    place.github.state.push('head-3', { branch: 'topic-3', actor: 'CAI' });
    place.github.state.push('elsewhere', { branch: 'other', actor: 'dan' });
    expect(await behind()).toEqual(['ann', 'ben', 'cai']);
    expect(warnings).toEqual([]);
  });

  it('are not who deleted the branch, or pushed to one of its name after the merge', async () => {
    pull({ mergedAt: '2026-11-02T08:00:00Z' });
    const { state } = place.github;
    state.push('head-3', { branch: 'topic-3', actor: 'cai', at: '2026-11-02T08:00:00Z' });
    state.push('gone', { branch: 'topic-3', actor: 'ben', type: 'branch_deletion', at: '2026-11-02T08:00:00Z' });
    // GitHub names no commit of a branch that is gone.
    Object.assign(state.activity[0] ?? {}, { after: null });
    state.push('new', { branch: 'topic-3', actor: 'dan', at: '2026-11-02T08:00:01Z' });
    expect(await behind()).toEqual(['ann', 'cai']);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['holds nothing', () => place.github.state.activity.splice(0, 9)],
    ['may not be read', () => place.github.mishaps.push({ path: /\/activity$/, status: 403 })],
  ])('are who started runs on its head, where the activity %s', async (_, arrange) => {
    pull();
    arrange();
    place.github.state.addRun({ id: 5, event: 'pull_request', headSha: 'head-3', actor: 'Eve' });
    place.github.state.addRun({ id: 6, event: 'push', headSha: 'head-3', actor: 'fay' });
    place.github.state.addRun({ id: 7, event: 'pull_request', headSha: 'other', actor: 'gus' });
    expect(await behind()).toEqual(['ann', 'eve']);
    expect(warnings).toEqual([
      'approved-by-other: who pushed to #3 could not be read in the activity of its branch; ' +
        'who started the first runs ' +
        'on its head counts in their place.',
    ]);
  });

  it('of a branch that GitHub does not name, too', async () => {
    pull();
    const { head, ...rest } = await place.api.pull(3);
    expect([...(await peopleBehind(place.api, { ...rest, head: { sha: head.sha } }, warn))]).toEqual(['ann']);
    expect(warnings).toHaveLength(1);
    expect(place.github.requests.some((one) => one.includes('/activity'))).toBe(false);
  });

  it('may have accounts that GitHub does not know any more', async () => {
    pull({ authors: [null, 'Ben'] });
    place.api.activity = async () => [{ before: '', after: 'x', timestamp: '', activity_type: 'push', actor: null }];
    const { user: _, ...nobody } = await place.api.pull(3);
    expect([...(await peopleBehind(place.api, { ...nobody, user: null }, warn))]).toEqual(['ben']);
    expect(warnings).toEqual([]);
  });

  it('are not known where GitHub is in trouble', async () => {
    pull();
    place.github.mishaps.push({ path: /\/activity$/, status: 503, message: 'Trouble', times: 9 });
    await expect(behind()).rejects.toThrow('Trouble');
  });
});
