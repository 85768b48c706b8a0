import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/github/inputs.ts';
import type { PullContext, RunContext } from '../../../src/github/run-context.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { COMMENT_LIMIT } from '../../../src/report/pages/comment-page.ts';
import { postComment } from '../../../src/review/comment.ts';
import { commentPull, type CommentScope } from '../../../src/review/comments.ts';
import { opened } from '../../../src/review/seal.ts';
import { joiner, sampleRun } from '../report/sample.ts';
import { BOT, keys, MARKER, NOW, operation, TENANT } from './place.ts';
import { addressOf, bodies, payload, place } from './commenting.ts';

const run = sampleRun();
const HASH = run.plan?.hash ?? '';
const pullOf = (more: Partial<PullContext> = {}): PullContext => ({
  number: 3,
  baseSha: 'start',
  baseRef: 'main',
  headSha: 'head-3',
  headRef: 'topic-3',
  author: 'author',
  fork: false,
  ...more,
});
function scopeOf(
  more: Partial<CommentScope> = {},
  inputs: Partial<CommentScope['inputs']> = {},
  context: Partial<RunContext> = {},
): CommentScope {
  return {
    inputs: { ...readInputs({}).inputs, tenant: TENANT, ...inputs },
    context: {
      eventName: 'pull_request',
      repository: 'example/roster',
      runId: '4711',
      attempt: 2,
      ...context,
    } as RunContext,
    api: place.api,
    keys,
    now: () => NOW,
    ...more,
  };
}

describe('the comment of an open pull request', () => {
  it('is one, signed, and found again by marker and author', async () => {
    const copy = place.github.state.addComment(3, 'mallory', `mine\n${MARKER}`);
    const first = await commentPull(run, 'ready', pullOf(), scopeOf());
    const second = await commentPull(run, 'ready', pullOf(), scopeOf());
    expect(bodies()).toHaveLength(2);
    expect(copy.body).toBe(`mine\n${MARKER}`);
    const own = place.github.state.commentsOf(3)[1];
    expect(first).toEqual({ id: own?.id, url: addressOf(own?.id) });
    expect(second).toEqual(first);
    expect(payload(3, 1)).toMatchObject({
      repository: 'example/roster',
      pull: 3,
      head: 'head-3',
      tenant: TENANT,
      roster: ['roster.csv'],
      plan: HASH,
      operations: run.plan?.operations.length,
      effects: true,
      run: { id: '4711', artifact: 'cxone-roster-acme-eu-plan-2' },
      marks: {},
    });
  });

  it.each<[string, Partial<CommentScope['inputs']>, Partial<RunContext>]>([
    ['no artifact is uploaded', { artifactName: '' }, {}],
    ['there is no run', {}, { runId: '' }],
  ])('names no artifact where %s', async (_, inputs, context) => {
    await commentPull(run, 'ready', pullOf(), scopeOf({}, inputs, context));
    expect(payload()).toMatchObject({ plan: HASH, run: null });
  });

  it.each<[string, RunReport, Partial<CommentScope>, Partial<RunContext>]>([
    ['without a key', run, { keys: null }, {}],
    ['of files that may be anybody’s', run, {}, { eventName: 'pull_request_target' }],
    ['of a mode that plans nothing', { ...run, mode: 'validate' }, {}, {}],
  ])('is not signed %s', async (_, report, scope, context) => {
    await commentPull(report, 'ready', pullOf(), scopeOf(scope, {}, context));
    expect(bodies()[0]).toMatch(new RegExp(`\\n\\n${MARKER}\\n$`));
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toEqual({ fault: 'absent' });
  });

  it('proves nothing where the run was interrupted: what is shown of its plan may not be all of it', async () => {
    await commentPull({ ...run, reason: 'apply-failed', interrupted: true }, 'blocked', pullOf(), scopeOf());
    expect(payload()).toMatchObject({ head: 'head-3', plan: null, run: null, operations: 0 });
  });

  it('proves nothing while a head is checked, and keeps what was planned before for the next plan', async () => {
    const one = joiner(1);
    const two = joiner(2);
    await commentPull(sampleRun({}, [one]), 'ready', pullOf({ headSha: 'older' }), scopeOf());
    // GitHub says the head is another one: its own run is the one to speak, unless that has not begun.
    expect(payload()).toBeNull();
    place.github.state.addPull({ number: 3, head: 'older' });
    await commentPull(sampleRun({}, [one]), 'ready', pullOf({ headSha: 'older' }), scopeOf());
    expect(payload()).toMatchObject({ head: 'older', plan: HASH });
    expect(payload()?.previous).toBeUndefined();

    place.github.state.addPull({ number: 3, head: 'head-3' });
    await commentPull(sampleRun(), 'checking', pullOf(), scopeOf());
    expect(payload()).toMatchObject({ head: 'head-3', plan: null, run: null, operations: 0, digests: null });
    expect(payload()?.previous).toMatchObject({ plan: HASH, head: 'older', people: expect.any(String) as string });
    expect(bodies()[0]).not.toContain('Since the plan before');

    // A second look before there is a plan does not forget it.
    await commentPull(sampleRun({ plan: undefined }), 'blocked', pullOf(), scopeOf());
    expect(payload()?.previous).toMatchObject({ plan: HASH, head: 'older' });

    const next = sampleRun({}, [one, two]);
    const other = { ...next, plan: next.plan && { ...next.plan, hash: 'f'.repeat(64) } } as RunReport;
    await commentPull(other, 'ready', pullOf(), scopeOf());
    expect(payload()).toMatchObject({ head: 'head-3', plan: 'f'.repeat(64) });
    expect(payload()?.previous).toBeUndefined();
    expect(bodies()[0]).toContain('**Since the plan before**');
    expect(bodies()[0]).toContain('1 person added');
    expect(bodies()).toHaveLength(1);
  });

  it('keeps the marks of applies with their head, and drops them with it', async () => {
    const marks = { applied: { commit: 'merge-3', at: NOW } };
    place.commented(3, [operation('create', 'E1')], { marks });
    await commentPull(run, 'ready', pullOf(), scopeOf());
    expect(payload()?.marks).toEqual(marks);
    place.github.state.addPull({ number: 3, head: 'newer' });
    await commentPull(run, 'ready', pullOf({ headSha: 'newer' }), scopeOf());
    expect(payload()?.marks).toEqual({});
  });

  it('takes nothing over from a comment that was signed for another pull request', async () => {
    const marks = { applied: { commit: 'merge-3', at: NOW } };
    place.github.state.addComment(3, BOT, place.comment(4, [operation('create', 'E1')], { marks, head: 'head-3' }));
    await commentPull(run, 'ready', pullOf(), scopeOf());
    expect(payload()).toMatchObject({ pull: 3, marks: {} });
    expect(bodies()[0]).not.toContain('Since the plan before');
  });

  it('of an older head never covers what a newer one says', async () => {
    const says = `Plan of [newest](https://github.com/example/roster/commit/head-4)\n\n${MARKER}\n`;
    const own = place.github.state.addComment(3, BOT, says);
    place.github.state.addPull({ number: 3, head: 'head-4' });
    expect(await commentPull(run, 'ready', pullOf(), scopeOf())).toEqual({ url: addressOf(own.id) });
    expect(bodies()).toEqual([says]);
    own.body = `something older\n\n${MARKER}\n`;
    expect(await commentPull(run, 'checking', pullOf(), scopeOf())).toEqual({ url: addressOf(own.id) });
    expect(bodies()).toEqual([`something older\n\n${MARKER}\n`]);
    expect(await commentPull(run, 'ready', pullOf(), scopeOf())).toEqual({ id: own.id, url: addressOf(own.id) });
    expect(bodies()[0]).toMatch(/^## \S+ .*: replaced/u);
    expect(bodies()[0]).not.toContain('cxone-roster-plan:');
  });

  it('of an older head says nothing while it checks, where nothing is there yet', async () => {
    place.github.state.addPull({ number: 3, head: 'head-4' });
    expect(await commentPull(run, 'checking', pullOf(), scopeOf())).toEqual({});
    expect(bodies()).toEqual([]);
  });

  it('stays as it was once the pull request is merged', async () => {
    place.commented(3, [operation('create', 'E1')]);
    const [before] = bodies();
    place.merged(3);
    expect(await commentPull(run, 'ready', pullOf(), scopeOf())).toEqual({});
    expect(bodies()).toEqual([before]);
  });

  it('is written also where the pull request itself may not be looked at', async () => {
    place.github.mishaps.push({ path: /\/pulls\/3$/, status: 403 });
    expect(await commentPull(run, 'ready', pullOf(), scopeOf())).toHaveProperty('id');
    expect(payload()).toMatchObject({ plan: HASH });
  });

  it('leaves room for what is hidden', async () => {
    const many = sampleRun(
      { pii: 'full' },
      Array.from({ length: 1500 }, (_, i) => joiner(i)),
    );
    expect(await commentPull(many, 'ready', pullOf(), scopeOf())).toHaveProperty('id');
    expect(bodies()[0]?.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(bodies()[0]?.length).toBeGreaterThan(COMMENT_LIMIT - 1_000);
    await commentPull({ ...many, mode: 'validate' }, 'ready', pullOf(), scopeOf());
    expect(bodies()[0]?.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  });
});

describe('posting', () => {
  const post = (body: string) => postComment(place.api, 3, MARKER, body);
  it('of more than GitHub takes is not tried', async () => {
    expect(await post('x'.repeat(COMMENT_LIMIT + 1))).toEqual({
      warning:
        'The comment has 65537 characters and GitHub takes 65536: it was not posted. It is comment.md in the artifact.',
    });
    expect(place.github.requests).toEqual([]);
    expect(await post('x'.repeat(COMMENT_LIMIT))).toHaveProperty('id');
  });

  it('whose answer gets lost writes no second comment', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 502, done: true });
    expect(await post(`one\n${MARKER}`)).toHaveProperty('url');
    expect(bodies()).toEqual([`one\n${MARKER}`]);
  });

  it('is tried three times, then it is a warning', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 500, message: 'Trouble.', times: 99 });
    const { warning } = await post(`one\n${MARKER}`);
    expect(warning).toContain('The comment on pull request #3 could not be posted (Trouble).');
    expect(warning).toContain('run the job again later');
    expect(place.github.requests.filter((one) => one.startsWith('POST /repos'))).toHaveLength(3);
  });

  it('that is refused is not tried again', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 422, message: 'Bad.', times: 99 });
    expect(await post(`one\n${MARKER}`)).toHaveProperty('warning');
    expect(place.github.requests.filter((one) => one.startsWith('POST /repos'))).toHaveLength(1);
    place.github.mishaps.length = 0;
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 404, message: 'Bad.', times: 99 });
    expect(await post(`one\n${MARKER}`)).toHaveProperty('warning');
    expect(place.github.requests.filter((one) => one.startsWith('POST /repos'))).toHaveLength(2);
  });

  it('to a comment that was deleted meanwhile writes a new one', async () => {
    place.github.state.addComment(3, BOT, MARKER);
    place.github.mishaps.push({ method: 'PATCH', path: /\/comments\/\d+$/, status: 404 });
    expect(await post(`one\n${MARKER}`)).toHaveProperty('id');
    expect(bodies()).toEqual([`one\n${MARKER}`]);
  });
});
