import { beforeEach, describe, expect, it } from 'vitest';
import type { RunReport } from '../../../src/model/run.ts';
import { ALL_MARKER, ALL_STATE } from '../../../src/review/comment.ts';
import { commentReviewed } from '../../../src/review/comments.ts';
import { noteMarker } from '../../../src/review/end-note.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { readPlanFile } from '../../../src/review/plan-file.ts';
import type { ReviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, keptLine, opened, sealed } from '../../../src/review/seal.ts';
import { appliedRun } from '../report/sample.ts';
import { BOT, keys, MARKER, NOW, operation, TENANT } from './place.ts';
import { addressOf, bodies, payload, place } from './commenting.ts';

/** The one comment that tells of many tenants. */
const ALL = `All.\n${ALL_MARKER}\n${ALL_STATE}e30= -->`;
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
    [
      'a run that carried out what no reviewed plan was made of',
      { ...done, approval: { state: 'reviewed', detail: '', isPart: true } },
      'applied',
      { planChanged: { commit: 'x', at: 'y' } },
    ],
    ['a run that asked for no approval', { ...done, approval: undefined }, 'applied', { applied: mark }],
    ['a part of it', failed, 'partly-applied', { planChanged: { commit: 'x', at: 'y' } }],
    ['an apply under way', done, 'applying', { planChanged: { commit: 'x', at: 'y' } }],
    ['a plan that changed', { ...failed, reason: 'plan-changed' }, 'blocked', { planChanged: mark }],
  ])('is marked by %s as it deserves', async (_, report, state, marks) => {
    await tell(report, state);
    expect(payload()?.marks).toEqual(marks);
  });

  it('is its own also beside what the same account says of other things, or of another tenant', async () => {
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, BOT, 'Coverage: 97 %');
    place.github.state.addComment(3, BOT, `Planned.\n\n${commentMarker('other', ['roster.csv'])}\n`);
    await tell(done, 'applied');
    expect(bodies().map((body) => body.split('\n')[0])).toEqual([
      'Coverage: 97 %',
      'Planned.',
      expect.stringContaining('Applied'),
    ]);
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
    place.github.state.addComment(3, BOT, ALL);
    expect(await tell(failed, 'partly-applied')).toEqual([{ forAll: true }]);
    expect(bodies()).toHaveLength(1);
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, 'mallory', ALL);
    await tell(failed, 'partly-applied');
    expect(bodies()).toHaveLength(3);
  });

  it('of its own that leads to the one for many tenants goes on leading there', async () => {
    const { id } = place.github.state.addComment(3, BOT, ALL);
    const [own] = place.github.state.commentsOf(3);
    if (own) own.body = `The plan is in the [comment for all of them](${addressOf(id)}).\n\n${MARKER}\n`;
    const before = [own?.body];
    expect(await tell(done, 'applied')).toEqual([{ forAll: true }]);
    expect(bodies()).toEqual([...before, ALL]);
  });

  it('of its own goes on telling beside one for the tenants of another list', async () => {
    for (const marker of [ALL_MARKER, '<!-- cxone-roster-all:1:0123456789 -->']) {
      place.github.state.addComment(3, BOT, ALL.replace(ALL_MARKER, marker));
      await tell(done, 'applied');
      expect(payload()?.marks).toEqual({ applied: mark });
      expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    }
    place.github.state.comments.splice(0, 2);
    expect(await tell(failed, 'partly-applied')).toEqual([{ forAll: true }]);
  });

  it('of its own goes on telling beside one that leads to it, since there are fewer tenants again', async () => {
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
    expect(posted[0]?.warning).toMatch(
      /^The comment on pull request #3 could not be posted \(Bad gateway\)\. GitHub did not answer properly: run /,
    );
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

  it('is not one that is superseded, whatever an earlier one said', async () => {
    await tell(failed, 'partly-applied');
    const [before] = notes();
    await tell({ ...done, reason: 'superseded' }, 'superseded');
    expect(notes()).toEqual([before]);
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
    // Comments of earlier releases are found by these.
    expect(noteMarker('acme-eu')).toBe('<!-- cxone-roster-end:dbc64860aa9e9292aa62 -->');
    expect(commentMarker('acme-eu', ['roster.csv'])).toBe('<!-- cxone-roster:52960b3c08c7a6b86ba7 -->');
    expect(noteMarker('a')).not.toBe(noteMarker('b'));
    expect(noteMarker('a')).toMatch(/^<!-- cxone-roster-end:[0-9a-f]{20} -->$/);
    expect(noteMarker('a')).not.toContain(commentMarker('a', ['', 'end']).slice(5));
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
