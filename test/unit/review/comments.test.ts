import { beforeEach, describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/github/inputs.ts';
import type { PullContext, RunContext } from '../../../src/github/run-context.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { ALL_MARKER, COMMENT_LIMIT, postComment } from '../../../src/review/comment.ts';
import { commentPull, commentReviewed, type CommentScope } from '../../../src/review/comments.ts';
import { noteMarker } from '../../../src/review/end-note.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { readPlanFile } from '../../../src/review/plan-file.ts';
import type { ReviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, keptLine, opened, sealed } from '../../../src/review/seal.ts';
import { appliedRun, joiner, sampleRun } from '../report/sample.ts';
import { BOT, keys, MARKER, NOW, operation, Place, TENANT } from './place.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
  place.github.state.addPull({ number: 3, head: 'head-3' });
});

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
const bodies = (pull = 3): string[] => place.github.state.commentsOf(pull).map(({ body }) => body);
const payload = (pull = 3, at = 0): ReviewedPlan | null => {
  const found = opened(bodies(pull)[at] ?? '', MARKER, keys);
  return 'payload' in found ? found.payload : null;
};
const addressOf = (id: number | undefined): string =>
  `https://github.com/example/roster/pull/3#issuecomment-${String(id)}`;

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

const done = appliedRun({ reason: 'none', decision: 'complete', problems: [] });
const failed = appliedRun();
const mark = { commit: 'merge-3', at: NOW };
const tell = (report: RunReport, state: Parameters<typeof commentReviewed>[1], more: object = {}) =>
  place.api.pull(3).then((pull) => commentReviewed(report, state, [{ pull, ...more }], place.scope, mark));

describe('after a merge, the comment', () => {
  const plan = [operation('create', 'E1')];
  beforeEach(() => place.commented(3, plan, { marks: { planChanged: { commit: 'x', at: 'y' } } }));

  it('says how it ended; what was reviewed stays, and an apply that is over takes *stopped* away', async () => {
    const before = payload();
    const [own] = place.github.state.commentsOf(3);
    expect(await tell(done, 'applied')).toEqual([{}, { id: own?.id, url: addressOf(own?.id) }]);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    expect(payload()).toEqual({ ...before, marks: { applied: mark } });
  });

  it.each<[string, RunReport, 'applied' | 'blocked' | 'partly-applied' | 'applying', object]>([
    [
      'guards alone',
      { ...done, approval: { state: 'off', detail: '' } },
      'applied',
      { planChanged: { commit: 'x', at: 'y' } },
    ],
    [
      'a run that changed nobody',
      { ...done, outcomes: undefined },
      'applied',
      { planChanged: { commit: 'x', at: 'y' } },
    ],
    ['a part of it', failed, 'partly-applied', { planChanged: { commit: 'x', at: 'y' } }],
    ['an apply under way', done, 'applying', { planChanged: { commit: 'x', at: 'y' } }],
    ['a plan that changed', { ...failed, reason: 'plan-changed' }, 'blocked', { planChanged: mark }],
  ])('is marked by %s as it deserves', async (_, report, state, marks) => {
    await tell(report, state);
    expect(payload()?.marks).toEqual(marks);
  });

  it('that is gone is written anew from the plan of the artifact', async () => {
    place.github.state.comments.length = 0;
    place.planned(3, plan);
    const text = place.files.get(place.github.state.artifacts[0]?.id ?? 0)?.get('plan.json') ?? '';
    await tell(done, 'applied', { plan: readPlanFile(text, keys) });
    expect(payload()).toMatchObject({
      repository: 'example/roster',
      pull: 3,
      head: 'head-3',
      tenant: TENANT,
      operations: 1,
    });
    expect(payload()).toMatchObject({ roster: ['roster.csv'], run: null, marks: { applied: mark } });
    place.github.state.comments.length = 0;
    await tell(done, 'applied');
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toEqual({ fault: 'absent' });
  });

  it('of another account, which the plan names, is the one that is changed', async () => {
    place.github.state.comments.length = 0;
    const app = place.github.state.addComment(3, 'planner[bot]', 'The plan.');
    place.planned(3, plan, { review: { comment_id: app.id } });
    const text = place.files.get(place.github.state.artifacts[0]?.id ?? 0)?.get('plan.json') ?? '';
    const file = { plan: readPlanFile(text, keys) };
    for (const account of place.github.accounts.values()) account.editsAll = true;
    expect(await tell(done, 'applied', file)).toEqual([{}, { id: app.id, url: addressOf(app.id) }]);
    expect(bodies()).toHaveLength(1);
    expect(app.body).toMatch(/^## \S+ Applied/u);
    // Where this account may not, it writes its own.
    for (const account of place.github.accounts.values()) account.editsAll = false;
    const [, posted] = await tell(done, 'applied', file);
    expect(bodies()).toHaveLength(2);
    expect(posted?.id).not.toBe(app.id);
  });

  it('for many tenants is left to the last job, with no word beside it', async () => {
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, BOT, `All.\n${ALL_MARKER}`);
    expect(await tell(failed, 'partly-applied')).toEqual([{ forAll: true }]);
    expect(bodies()).toHaveLength(1);
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, 'mallory', `All.\n${ALL_MARKER}`);
    await tell(failed, 'partly-applied');
    expect(bodies()).toHaveLength(3);
  });

  it('of its own beside the one for many tenants goes on telling', async () => {
    place.github.state.addComment(3, BOT, `All.\n${ALL_MARKER}`);
    await tell(done, 'applied');
    expect(payload()?.marks).toEqual({ applied: mark });
    expect(bodies()[1]).toBe(`All.\n${ALL_MARKER}`);
  });

  it('that is the only proof is kept whole inside of the new one', async () => {
    const other = approvalKeys('the secret of the plan job', TENANT);
    const [own] = place.github.state.commentsOf(3);
    const proof = sealed('The plan.', MARKER, payload() as ReviewedPlan, other);
    if (own) own.body = proof;
    const url = addressOf(own?.id);
    await tell(done, 'applied', { proof: { url, body: proof } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    expect(bodies()[0]?.match(new RegExp(MARKER, 'g'))).toHaveLength(1);
    expect(opened(bodies()[0] ?? '', MARKER, other)).toMatchObject({ payload: { pull: 3, head: 'head-3' } });
    // And once more.
    await tell(failed, 'partly-applied', { proof: { url, body: bodies()[0] } });
    expect(opened(bodies()[0] ?? '', MARKER, other)).toMatchObject({ payload: { pull: 3 } });
  });

  it('that is the only proof and leaves no room stays as it is: the short one tells', async () => {
    const large = Array.from({ length: 60_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join(
      '',
    );
    const [own] = place.github.state.commentsOf(3);
    const url = addressOf(own?.id);
    const [before] = bodies();
    expect((await tell(failed, 'partly-applied', { proof: { url, body: large } })).at(-1)).toEqual({ url });
    expect(bodies()[0]).toBe(before);
    expect(bodies()[1]).toContain(noteMarker(TENANT));
    expect(bodies()[1]).toContain(url);
  });

  it('that GitHub does not show is a warning, and the others are written', async () => {
    place.github.state.addPull({ number: 4, head: 'head-4' });
    place.commented(4, plan);
    place.github.mishaps.push({ path: /\/issues\/3\/comments$/, status: 502, message: 'Bad gateway.', times: 3 });
    const pulls = [await place.api.pull(3), await place.api.pull(4)];
    const posted = await commentReviewed(
      done,
      'applied',
      pulls.map((pull) => ({ pull })),
      place.scope,
      mark,
    );
    expect(posted[0]).toEqual({ warning: 'The comment on pull request #3 could not be posted (Bad gateway).' });
    expect(payload(4)?.marks).toEqual({ applied: mark });
  });
});

describe('an apply that did not end well', () => {
  const notes = (): string[] => bodies().filter((body) => body.includes(noteMarker(TENANT)));
  beforeEach(() => place.commented(3, [operation('create', 'E1')]));

  it('writes one short comment, which later ones change', async () => {
    await tell(failed, 'partly-applied');
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toContain(`[all of it](${addressOf(place.github.state.commentsOf(3)[0]?.id)})`);
    await tell(failed, 'partly-applied');
    expect(bodies()).toHaveLength(2);
    await tell(done, 'applied');
    expect(bodies()).toHaveLength(2);
    expect(notes()[0]).toContain('An apply before this one did not end well; this one did.');
  });

  it.each<[string, RunReport, 'applied' | 'superseded' | 'applying']>([
    ['ended well', done, 'applied'],
    ['is superseded', { ...failed, reason: 'superseded' }, 'superseded'],
    ['is under way', failed, 'applying'],
  ])('is not one that %s', async (_, report, state) => {
    await tell(report, state);
    expect(notes()).toEqual([]);
  });

  it('is one that was interrupted', async () => {
    await tell({ ...done, interrupted: true }, 'partly-applied');
    expect(notes()).toHaveLength(1);
  });

  it('and whose word GitHub refuses is a warning', async () => {
    place.github.mishaps.push({ method: 'POST', path: /\/comments$/, status: 403, message: 'No.' });
    const [note] = await tell(failed, 'partly-applied');
    expect(note?.warning).toMatch(
      /^The comment on pull request #3 could not be posted \(No\)\. .*pull-requests: write/,
    );
    place.github.mishaps.push({ path: /\/comments$/, status: 500, times: 3 });
    expect(await tell(done, 'applied')).toHaveLength(1);
  });

  it('has its own marker for each tenant', () => {
    expect(noteMarker('a')).not.toBe(noteMarker('b'));
    expect(noteMarker('a')).toMatch(/^<!-- cxone-roster-end:[0-9a-f]{20} -->$/);
    expect(noteMarker('a')).not.toContain(commentMarker('a', ['', 'end']).slice(5));
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

it('a kept proof is packed once, and one that does not unpack proves nothing', () => {
  const line = keptLine(place.comment(3, []));
  expect(keptLine(`new text\n${line}`)).toBe(line);
  expect(opened(`new text\n${line}`, MARKER, keys)).toHaveProperty('payload');
  expect(opened('text <!-- cxone-roster-kept:1:YWJj -->', MARKER, keys)).toEqual({ fault: 'absent' });
  // What unpacks to more than a comment can hold is no comment.
  const bomb = keptLine('0'.repeat(400_001));
  expect(opened(`${place.comment(3, [])}${bomb}`, MARKER, keys)).toEqual({ fault: 'edited' });
});
