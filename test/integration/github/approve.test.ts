import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import type { Change, Operation } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import type { Approval } from '../../../src/review/answers.ts';
import { approve } from '../../../src/review/approval.ts';
import type { ApprovalScope, ApprovalSetting } from '../../../src/review/setting.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { reviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, sealed } from '../../../src/review/seal.ts';
import { GitHubApi } from '../../../src/github/api.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

const BOT = 'github-actions[bot]';
const tenant = 'acme-eu';
const roster = ['roster.csv'];
const marker = commentMarker(tenant, roster);
const keys = approvalKeys('a secret of the tenant', tenant);
const writer = { run: '1', attempt: 1, mode: 'apply', commit: 'merge-1', at: '2026-11-09T00:00:00Z' };

let github: FakeGitHub;
let scope: ApprovalScope;
let slept: number[];

const change = (key: string): Change => ({
  kind: 'create',
  key,
  before: null,
  after: { userName: `${key}@example.com` },
});
const operation = (key: string, index: number): Operation => ({
  kind: 'create',
  key,
  before: null,
  after: { userName: `${key}@example.com` },
  id: key,
  file: 'roster.csv',
  row: index + 2,
  line: index + 2,
  reason: '',
  reasonCode: '',
  sideEffects: [],
  person: { userName: key },
});
const payloadOf = (pull: number, people: string[] | null, head = `head-${pull}`) =>
  reviewedPlan(
    { repository: 'example/roster', pull, head, tenant, roster, run: { id: '77', artifact: 'a' } },
    people && { hash: planHash(tenant, people.map(change)), operations: people.map(change) },
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
  github.state.push(`merge-${number}`, { type: 'pr_merge' });
}

const questionOf = (people: string[]): ApprovalQuestion => {
  const operations = people.map(operation);
  return {
    plan: { hash: planHash(tenant, operations), operations } as ApprovalQuestion['plan'],
    memory: emptyMemory({ tenant, roster, writer }),
    found: false,
    content: { roster: 'r', rows: {}, policy: 'p' },
    rowOf: () => 'row',
    reading: 'read so',
    rowsIn: async () => ({}),
    policyIn: async () => null,
    rowKeyOf: ({ key }) => key,
    policy: {},
    rosterPaths: roster,
    policyPath: 'policy.yml',
    overridePath: 'override.yml',
    overrides: [],
    operations: ['provision'],
    today: '2026-11-09',
  };
};

const ask = (
  people: string[],
  setting: Partial<ApprovalSetting> = {},
  more: Partial<ApprovalQuestion> = {},
): Promise<Approval> =>
  approve(
    { ...questionOf(people), ...more },
    {
      approval: 'auto',
      approvedByOther: false,
      reviewedPlan: null,
      eventName: 'push',
      sha: 'merge-1',
      runId: '4711',
      startedBy: 'rosterkeeper',
      now: '2026-11-09T00:00:00Z',
      scope,
      ...setting,
    },
  );

beforeEach(async () => {
  github = await startGitHub();
  slept = [];
  const api = new GitHubApi({
    token: WORKFLOW_TOKEN,
    apiUrl: github.url,
    graphqlUrl: github.graphqlUrl,
    owner: 'example',
    name: 'roster',
    sleep: async () => undefined,
  });
  scope = {
    api,
    repository: 'example/roster',
    branch: 'main',
    tenant,
    roster,
    keys,
    artifactName: '',
    overridePath: 'override.yml',
    overrides: [],
    sleep: async (ms) => void slept.push(ms),
    fetch: async () => new Map(),
  };
});
afterEach(() => github.close());

describe('where no artifacts are uploaded, the signed comment alone counts', () => {
  it('an equal plan and a smaller one pass, a larger one stops and says what is new', async () => {
    reviewed(1, ['a', 'b']);
    expect(await ask(['b', 'a'])).toMatchObject({ go: ['b', 'a'], problems: [] });
    expect(await ask(['a'])).toMatchObject({ go: ['a'], problems: [] });
    const more = await ask(['a', 'b', 'c']);
    expect(more).toMatchObject({ state: 'changed', unreviewed: ['c'], go: [], problems: [{ reason: 'plan-changed' }] });
    expect(more.problems[0]?.message).toContain('1 change that nobody reviewed (#1)');
    expect(more.warnings.join()).toContain('actions: read');
  });

  it('also where this token may not ask for runs', async () => {
    reviewed(1, ['a']);
    scope.artifactName = 'cxone-roster';
    github.mishaps.push({ path: /\/actions\/runs/, status: 403, message: 'Resource not accessible', times: 9 });
    const run = await ask(['a']);
    expect(run).toMatchObject({ go: ['a'], problems: [] });
    expect(run.warnings.join()).toMatch(/#1 counts by its comment alone.*actions: read/);
  });

  it('never because GitHub was asked too often', async () => {
    reviewed(1, ['a']);
    scope.artifactName = 'cxone-roster';
    const message = 'You have exceeded a secondary rate limit';
    github.mishaps.push({ path: /\/actions\/runs/, status: 403, message, times: 99 });
    expect(await ask(['a'])).toMatchObject({ state: 'missing', go: [], problems: [{ reason: 'approval-missing' }] });
    github.mishaps.length = 0;
  });

  it.each([
    ['no comment', () => reviewed(1, null), /has no plan comment/],
    ['another account’s copy', () => reviewed(1, ['a'], { author: 'mallory' }), /another account \(mallory\)/],
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
    ['the plan of an older commit', () => reviewed(1, ['a'], { head: 'older-head' }), /plan of older-h/],
    [
      'a last run without a plan',
      () => {
        reviewed(1, null);
        github.state.addComment(1, BOT, sealed('x', marker, payloadOf(1, null), keys));
      },
      /could make no plan/,
    ],
    ['a person’s own sealed text', () => reviewed(1, ['a'], { author: 'author' }), /another account/],
  ])('%s is no approval', async (_, arrange, words) => {
    arrange();
    const approval = await ask(['a']);
    expect(approval).toMatchObject({ state: 'missing', go: [], problems: [{ reason: 'approval-missing' }] });
    expect(approval.problems[0]?.message).toMatch(words);
    expect(approval.problems[0]?.advice).toContain(`reviewed-plan: ${planHash(tenant, [change('a')])}`);
  });

  it('plans of pull requests merged before count together, back to the last that was applied', async () => {
    reviewed(1, ['z']);
    reviewed(2, ['a']);
    reviewed(3, null);
    reviewed(4, ['b']);
    const both = await ask(['a', 'b'], { sha: 'merge-4' });
    expect(both.problems).toEqual([]);
    expect(both.concerned.map(({ pull }) => pull.number)).toEqual([4, 2, 1]);
    const [second] = github.state.commentsOf(2);
    const marks = { applied: { commit: 'merge-2', at: '2026-11-02T09:00:00Z' } };
    if (second) second.body = sealed('Applied', marker, { ...payloadOf(2, ['a']), marks }, keys);
    expect(await ask(['a', 'b'], { sha: 'merge-4' })).toMatchObject({ state: 'changed', unreviewed: ['a'] });
    expect((await ask(['b'], { sha: 'merge-4' })).problems).toEqual([]);
  });
});

describe('GitHub that does not answer', () => {
  it('is no approval; with approval off it is not asked', async () => {
    reviewed(1, ['a']);
    github.mishaps.push({ path: /\/commits/, status: 500, times: 9 });
    expect(await ask(['a'])).toMatchObject({ state: 'missing', problems: [{ reason: 'approval-missing' }] });
    github.requests.length = 0;
    expect(await ask(['a'], { approval: 'off' })).toMatchObject({ state: 'off', go: ['a'] });
    expect(github.requests).toEqual([]);
    expect((await ask(['a'], { scope: null })).problems[0]?.advice).toContain('github-token');
  });
});

describe('a memory that GitHub did not give', () => {
  const unanswered = { why: 'GitHub answered 502', advice: 'Run the job again later.' };

  it('stops what would change someone: nobody knows what an undo took back', async () => {
    reviewed(1, ['a']);
    for (const setting of [{}, { approval: 'required' }, { reviewedPlan: planHash(tenant, [change('a')]) }] as const) {
      const run = await ask(['a'], setting, { unanswered });
      expect(run).toMatchObject({ state: 'missing', go: [], problems: [{ reason: 'approval-missing' }] });
      expect(run.problems[0]?.advice).toContain('Run the job again later.');
    }
  });

  it('does not where nothing is to be done, with approval off, or for the undo itself', async () => {
    reviewed(1, ['a']);
    expect((await ask([], {}, { unanswered })).problems).toEqual([]);
    expect((await ask(['a'], { approval: 'off' }, { unanswered })).go).toEqual(['a']);
    const reviewedPlan = planHash(tenant, [change('a')]);
    expect((await ask(['a'], { reviewedPlan }, { unanswered, isUndo: true })).go).toEqual(['a']);
  });
});

describe('how a commit came to its branch', () => {
  const direct = async (type: string, more = {}): Promise<Approval> => {
    github.state.push('somewhere', { type, ...more });
    return ask(['a'], { sha: 'somewhere' });
  };

  it('a push is held by the guards alone, and not enough where a review is required', async () => {
    expect(await direct('push')).toMatchObject({ state: 'not-needed', go: ['a'] });
    expect(await ask(['a'], { sha: 'somewhere', approval: 'required' })).toMatchObject({ state: 'missing' });
  });

  it.each(['pr_merge', 'merge_queue_merge'])('a %s waits a minute for its pull request, then stops', async (type) => {
    const run = await direct(type);
    expect(run).toMatchObject({ state: 'missing', problems: [{ reason: 'approval-missing' }] });
    expect(run.problems[0]?.message).toContain('does not say yet of which pull request');
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
  });

  it.each([
    ['two parents', { parents: 2 }, 'missing'],
    ['GitHub as its committer', { parents: 1, type: 'pr_merge' }, 'missing'],
    ['neither', { parents: 1, type: 'push' }, 'not-needed'],
  ])('without an activity that tells, a commit with %s', async (_, more, state) => {
    github.mishaps.push({ path: /\/activity/, status: 403, message: 'Must have push access', times: 9 });
    expect((await direct('push', more)).state).toBe(state);
  });
});
