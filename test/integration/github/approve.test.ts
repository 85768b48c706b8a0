import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Approval, approve, type ApprovalRequest } from '../../../src/review/approval.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { reviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, opened, sealed } from '../../../src/review/seal.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import { markReviewed, type ReviewScope } from '../../../src/review/reviewed.ts';
import { type Change, planHash } from '../../../src/plan/hash.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

const BOT = 'github-actions[bot]';
const tenant = 'acme-eu';
const roster = ['roster.csv'];
const marker = commentMarker(tenant, roster);
const keys = approvalKeys('a secret of the tenant', tenant);

let github: FakeGitHub;
let scope: ReviewScope;

const change = (key: string): Change => ({
  kind: 'create',
  key,
  before: null,
  after: { userName: `${key}@example.com` },
});
const planOf = (people: string[]) => {
  const operations = people.map(change);
  return { hash: planHash(tenant, operations), operations };
};
const payloadOf = (pull: number, people: string[] | null, head = `head-${pull}`) =>
  reviewedPlan(
    { repository: 'example/roster', pull, head, tenant, roster, run: { id: '77', artifact: 'a' } },
    people && planOf(people),
    keys,
  );

/** A pull request whose plan run commented on these people, merged as `merge-<number>`. */
function reviewed(number: number, people: string[] | null, { author = BOT, head = `head-${number}` } = {}): void {
  github.state.addPull({ number, head: `head-${number}` });
  if (people)
    github.state.addComment(
      number,
      author,
      sealed(`Plan of ${people.length}`, marker, payloadOf(number, people, head), keys),
    );
  github.state.merge(number, `merge-${number}`, `2026-11-0${number}T08:00:00Z`);
}

const ask = (people: string[], request: Partial<ApprovalRequest<Change>> = {}): Promise<Approval<Change>> =>
  approve({
    approval: 'auto',
    approvedByOther: false,
    eventName: 'push',
    sha: 'merge-1',
    plan: planOf(people),
    scope,
    ...request,
  });

beforeEach(async () => {
  github = await startGitHub();
  const api = new GitHubApi({
    token: WORKFLOW_TOKEN,
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    owner: 'example',
    name: 'roster',
    sleep: async () => undefined,
  });
  scope = { api, repository: 'example/roster', branch: 'main', tenant, roster, keys };
});
afterEach(() => github.close());

describe('on a push that belongs to a pull request', () => {
  it('an equal plan and a smaller one pass, a larger one stops and says what is new', async () => {
    reviewed(1, ['a', 'b']);
    expect(await ask(['b', 'a'])).toMatchObject({ state: 'equal', added: [] });
    expect(await ask(['a'])).toMatchObject({ state: 'subset', added: [] });
    const more = await ask(['a', 'b', 'c']);
    expect(more).toMatchObject({ state: 'changed', added: [change('c')], problem: { reason: 'plan-changed' } });
    expect(more.problem?.message).toContain('1 change that nobody reviewed (#1)');
  });

  it.each([
    ['no comment', () => reviewed(1, null), /has no plan comment/],
    [
      'a deleted comment',
      () => {
        reviewed(1, ['a']);
        github.state.comments.length = 0;
      },
      /has no plan comment/,
    ],
    [
      'another account’s copy',
      () => reviewed(1, ['a'], { author: 'mallory' }),
      /written by another account \(mallory\)/,
    ],
    [
      'an edited text',
      () => {
        reviewed(1, ['a']);
        const [one] = github.state.comments;
        if (one) one.body = one.body.replace('Plan of 1', 'Nothing');
      },
      /was edited/,
    ],
    [
      'a forged payload',
      () => {
        reviewed(1, ['a']);
        const [one] = github.state.comments;
        if (one) one.body = sealed('x', marker, payloadOf(1, ['a']), approvalKeys('guessed', tenant));
      },
      /was edited/,
    ],
    [
      'a payload of another pull request',
      () => {
        reviewed(1, null);
        github.state.addComment(1, BOT, sealed('x', marker, payloadOf(2, ['a']), keys));
      },
      /signed for another/,
    ],
    [
      'the plan of an older commit',
      () => reviewed(1, ['a'], { head: 'older-head' }),
      /merged at head-1.*plan of older-h/,
    ],
    [
      'a last run without a plan',
      () => {
        reviewed(1, null);
        github.state.addComment(1, BOT, sealed('x', marker, payloadOf(1, null), keys));
      },
      /could make no plan/,
    ],
  ])('%s is no approval', async (_, arrange, words) => {
    arrange();
    const approval = await ask(['a']);
    expect(approval).toMatchObject({ state: 'missing', problem: { reason: 'approval-missing' } });
    expect(approval.problem?.message).toMatch(words);
    expect(approval.problem?.advice).not.toBe('');
  });

  it('the opener of the pull request changes nothing about it: a person’s own sealed text is foreign', async () => {
    reviewed(1, ['a'], { author: 'author' });
    expect((await ask(['a'])).state).toBe('missing');
  });

  it('GitHub that cannot be asked is no approval', async () => {
    reviewed(1, ['a']);
    github.mishaps.push({ path: /\/commits\//, status: 500, times: 9 });
    expect(await ask(['a'])).toMatchObject({ state: 'missing', problem: { reason: 'approval-missing' } });
    const { scope: none, ...without } = {
      scope,
      approval: 'auto' as const,
      approvedByOther: false,
      eventName: 'push',
      sha: 'merge-1',
      plan: planOf(['a']),
    };
    expect(none).toBeDefined();
    expect((await approve(without)).problem?.advice).toContain('github-token');
  });

  it('a plan with nothing to do needs no review', async () => {
    reviewed(1, null);
    expect((await ask([])).problem).toBeUndefined();
  });
});

describe('two merges with the first apply skipped', () => {
  it('count together, back to the last one that was applied', async () => {
    reviewed(1, ['z']);
    reviewed(2, ['a']);
    reviewed(3, null);
    reviewed(4, ['b']);
    const both = await ask(['a', 'b'], { sha: 'merge-4' });
    expect(both.state).toBe('equal');
    expect(both.reviewed.map(({ pull }) => pull.number)).toEqual([4, 2]);
    expect((await ask(['a', 'b', 'z'], { sha: 'merge-4' })).state).toBe('equal');

    const [, second] = both.reviewed;
    if (second) await markReviewed(second, { applied: { commit: 'merge-2', at: '2026-11-02T09:00:00Z' } }, scope);
    const after = await ask(['a', 'b'], { sha: 'merge-4' });
    expect(after).toMatchObject({ state: 'changed', added: [change('a')] });
    expect((await ask(['b'], { sha: 'merge-4' })).state).toBe('equal');
  });

  it('a later merge does not count for an earlier commit', async () => {
    reviewed(1, ['a']);
    reviewed(2, ['b']);
    expect((await ask(['a', 'b'], { sha: 'merge-1' })).state).toBe('changed');
  });

  it('earlier plans are not read while the own one is enough', async () => {
    reviewed(1, ['a']);
    reviewed(2, ['b']);
    github.requests.length = 0;
    await ask(['b'], { sha: 'merge-2' });
    expect(github.requests.filter((line) => line.startsWith('GET /repos'))).toHaveLength(2);
  });
});

describe('a plan too large for the comment', () => {
  const many = Array.from({ length: 8000 }, (_, index) => `p${index}`);

  it('passes when equal; a part of it only with the artifact, and only if that fits the signature', async () => {
    reviewed(1, many);
    expect((await ask(many)).state).toBe('equal');
    expect(await ask(many.slice(5))).toMatchObject({
      state: 'changed',
      problem: { message: expect.stringContaining('only an equal plan') as string },
    });
    const stored = (people: string[]): ReviewScope => ({ ...scope, fetchPlan: async () => people.map(change) });
    expect((await ask(many.slice(5), { scope: stored(many) })).state).toBe('subset');
    expect((await ask([...many.slice(5), 'new'], { scope: stored([...many, 'new']) })).state).toBe('changed');
    expect(
      (await ask(many.slice(5), { scope: { ...scope, fetchPlan: () => Promise.reject(new Error('403')) } })).state,
    ).toBe('changed');
  });
});

describe('runs that nobody reviewed', () => {
  it('go by the guards alone: direct pushes, manual runs, schedules, and all of them with approval off', async () => {
    expect(await ask(['a'], { sha: 'direct' })).toMatchObject({ state: 'not-needed' });
    expect(await ask(['a'], { eventName: 'workflow_dispatch' })).toMatchObject({ state: 'not-needed' });
    expect(await ask(['a'], { eventName: 'schedule' })).toMatchObject({ state: 'not-needed' });
    reviewed(1, null);
    expect(await ask(['a'], { approval: 'off' })).toMatchObject({ state: 'off' });
    github.requests.length = 0;
    await ask(['a'], { eventName: 'workflow_dispatch' });
    expect(github.requests).toEqual([]);
  });

  it('are stopped where approval is required', async () => {
    for (const eventName of ['push', 'workflow_dispatch', 'schedule']) {
      expect(await ask(['a'], { sha: 'direct', eventName, approval: 'required' })).toMatchObject({ state: 'missing' });
    }
    reviewed(1, ['a']);
    expect(await ask(['a'], { eventName: 'workflow_dispatch', approval: 'required' })).toMatchObject({
      state: 'equal',
    });
  });

  it('are held where the same commit’s apply was stopped, until another commit', async () => {
    reviewed(1, ['a']);
    const [one] = (await ask(['a', 'b'])).reviewed;
    if (one)
      await markReviewed(
        one,
        { planChanged: { commit: 'merge-1', at: '2026-11-01T09:00:00Z' } },
        scope,
        'Stopped: one new change',
      );
    expect(await ask(['a'], { eventName: 'schedule' })).toMatchObject({
      state: 'held',
      problem: { reason: 'plan-changed' },
    });
    expect(await ask(['a'], { eventName: 'schedule', approval: 'required' })).toMatchObject({ state: 'held' });
    expect(await ask(['a'], { eventName: 'schedule', sha: 'other' })).toMatchObject({ state: 'not-needed' });
    expect(await ask(['a'], { eventName: 'workflow_dispatch' })).toMatchObject({ state: 'not-needed' });
    const body = github.state.comments[0]?.body ?? '';
    expect(opened(body, marker, keys)).toMatchObject({
      visible: 'Stopped: one new change',
      payload: { marks: { planChanged: { commit: 'merge-1' } } },
    });
    expect((await ask(['a'])).state).toBe('equal');
  });

  it('go on with a warning where a schedule cannot look that up', async () => {
    github.mishaps.push({ path: /\/commits\//, status: 403, times: 9 });
    const approval = await ask(['a'], { eventName: 'schedule' });
    expect(approval.problem).toBeUndefined();
    expect(approval.warnings[0]).toContain('could not be looked up');
  });
});

const review = (login: string, state = 'APPROVED', association = 'COLLABORATOR') => ({ login, state, association });
const asked = (people = ['a']) => ask(people, { approvedByOther: true });

describe('approved-by-other', () => {
  it('wants somebody else who may write here', async () => {
    reviewed(1, ['a']);
    const pull = github.state.pulls.get(1);
    expect(await asked()).toMatchObject({
      state: 'missing',
      problem: { message: expect.stringContaining('#1 has no approving review') as string },
    });
    pull?.reviews.push(review('author'), review('stranger', 'APPROVED', 'NONE'), review('robot[bot]'));
    expect((await asked()).state).toBe('missing');
    github.state.permissions.set('reader', 'read');
    pull?.reviews.push(review('reader', 'APPROVED', 'MEMBER'));
    expect((await asked()).state).toBe('missing');
    github.state.permissions.set('colleague', 'write');
    pull?.reviews.push(review('colleague'));
    expect(await asked()).toMatchObject({
      state: 'equal',
      detail: expect.stringContaining('approved by somebody') as string,
    });
    pull?.reviews.push(review('colleague', 'CHANGES_REQUESTED'));
    expect((await asked()).state).toBe('missing');
  });
});
