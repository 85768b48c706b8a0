import { beforeEach, describe, expect, it } from 'vitest';
import { noCounts } from '../../../src/execute/counts.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { TAKEN_BACK_ROOM, takenBackLine } from '../../../src/report/pages/taken-back.ts';
import { COMMENT_LIMIT } from '../../../src/report/pages/comment-page.ts';
import { commentReviewed } from '../../../src/review/comments.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import type { ReviewedPlan } from '../../../src/review/payload.ts';
import { commentMarker, opened, sealed } from '../../../src/review/seal.ts';
import { tellTakenBack } from '../../../src/review/taken-back.ts';
import { appliedRun, sampleRun } from '../report/sample.ts';
import { bodies, payload, place } from './commenting.ts';
import { BOT, MARKER, NOW, operation, ROSTER, TENANT } from './place.ts';

const none = noCounts();
/** An undo of a run that applied pull request 3. */
const undone = (parts: Partial<RunReport> = {}, undo: Partial<RunReport['undo']> = {}): RunReport =>
  sampleRun({
    mode: 'undo',
    plan: undefined,
    outcomes: [],
    counts: { ...none, toReactivate: 3, reactivated: 3 },
    links: { run: 'https://github.com/example/roster/actions/runs/8000' },
    undo: {
      run: '4711',
      at: '',
      applies: true,
      asBefore: 0,
      alone: [],
      stays: [],
      pulls: [3],
      revert: { title: '', body: '' },
      ...undo,
    },
    ...parts,
  });
const applied = appliedRun({ reason: 'none', decision: 'complete', problems: [] });
const mark = { commit: 'merge-3', at: NOW };
const apply = (report = applied, more: object = {}) =>
  place.api.pull(3).then((pull) => commentReviewed(report, 'applied', [{ pull, ...more }], place.scope, mark));
const TAKEN = '↩️ **Taken back:** an undo took back the run that applied this; it made 3 of 3 changes';

describe('the comment of what an undo took back', () => {
  beforeEach(() => place.commented(3, [operation('create', 'E1')]));

  it('says so under its title; all else of it, and what it proves, stays', async () => {
    await apply();
    const [before] = bodies();
    const proof = payload();
    expect(await tellTakenBack(undone(), place.scope)).toEqual([]);
    const [title, , line, , ...rest] = bodies()[0]?.split('\n') ?? [];
    expect(title).toMatch(/^## \S+ Applied/u);
    expect(line).toContain(TAKEN);
    expect(line).toContain('([run](https://github.com/example/roster/actions/runs/8000))');
    expect(line).toContain('The file asks for these changes until someone reverts it.');
    expect(rest.slice(0, -2)).toEqual(before?.split('\n').slice(1, -2));
    expect(payload()).toEqual(proof);
  });

  it('says it once, as the last undo ended', async () => {
    await apply();
    const note = { key: 'E1', person: { userName: 'a' }, fields: [], what: '', todo: '' };
    await tellTakenBack(undone({ counts: { ...none, toReactivate: 3, reactivated: 2 } }), place.scope);
    expect(bodies()[0]).toContain(
      '**Partly taken back:** an undo took back a part of the run that applied this; it made 2 of 3',
    );
    await tellTakenBack(undone({}, { alone: [note] }), place.scope);
    expect(bodies()[0]).toContain('**Partly taken back:**');
    await tellTakenBack(undone({}, { stays: [{ ...note, deleted: true }] }), place.scope);
    expect(bodies()[0]).toContain('**Partly taken back:**');
    await tellTakenBack(undone({}, { stays: [note] }), place.scope);
    expect(bodies()[0]?.match(/↩️/gu)).toHaveLength(1);
    expect(bodies()[0]).toContain(TAKEN);
  });

  it('goes on saying it when an apply changes the comment once more', async () => {
    await apply();
    await tellTakenBack(undone(), place.scope);
    await apply();
    expect(bodies()[0]).toContain(TAKEN);
    expect(payload()?.marks).toEqual({ applied: mark });
  });

  it('does not repeat what someone wrote in the place of that line', async () => {
    await apply();
    await tellTakenBack(undone(), place.scope);
    const [own] = place.github.state.commentsOf(3);
    if (own) own.body = own.body.replace(/↩️ [^\n]*/u, '↩️ All of it was approved by security.');
    await apply();
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    expect(bodies()[0]).not.toContain('security');
  });

  it('that keeps the only proof inside of itself goes on keeping it', async () => {
    const other = approvalKeys('the secret of the plan job', TENANT);
    const [own] = place.github.state.commentsOf(3);
    const proof = sealed('## The plan.', MARKER, payload() as ReviewedPlan, other);
    await apply(applied, { proof: { url: '', body: proof } });
    await tellTakenBack(undone(), place.scope);
    expect(own?.body).toContain(TAKEN);
    expect(opened(own?.body ?? '', MARKER, other)).toMatchObject({ payload: { pull: 3 } });
    await apply(applied, { proof: { url: '', body: own?.body } });
    expect(own?.body).toContain(TAKEN);
  });

  it('keeps its proof where the undo has another key and cannot sign it anew: the log says so', async () => {
    await apply();
    const before = bodies();
    const scope = { ...place.scope, keys: approvalKeys('the secret of the undo job', TENANT) };
    const said = await tellTakenBack(undone(), scope);
    expect(bodies()).toEqual(before);
    expect(payload()?.marks).toEqual({ applied: mark });
    expect(said).toEqual([expect.stringMatching(/#3 does not say that its changes were taken back.*`signing-key`/)]);
  });

  it.each<[string, Partial<RunReport>, Partial<RunReport['undo']>]>([
    ['was only planned', {}, { applies: false }],
    ['changed nobody', { counts: { ...none, toReactivate: 3 } }, {}],
    ['took back what no pull request brought', {}, { pulls: [] }],
  ])('says nothing of an undo that %s', async (_, parts, undo) => {
    await apply();
    const before = bodies();
    expect(await tellTakenBack(undone(parts, undo), place.scope)).toEqual([]);
    expect(bodies()).toEqual(before);
  });

  it.each([
    ['that another account wrote', 'mallory', `## Applied\n${MARKER}\n`, 'another account wrote it'],
    [
      'about many tenants',
      BOT,
      `<!-- cxone-roster-all:1 -->\n<!-- cxone-roster-all-state:x -->\n`,
      'one comment is about many tenants',
    ],
    ['without room', BOT, `## Applied\n${MARKER}\n${'x'.repeat(COMMENT_LIMIT - 100)}`, 'it has no room left'],
  ])('%s is left as it is, and the log says so', async (_, login, body, why) => {
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, login, body);
    expect(await tellTakenBack(undone(), place.scope)).toEqual([
      `The comment on pull request #3 does not say that its changes were taken back (${why}). ` +
        'Write a comment there that says so.',
    ]);
    expect(place.github.state.commentsOf(3).map((one) => one.body)).toEqual([body]);
  });

  it('of another tenant, of someone else or without a title is left as it is', async () => {
    const copy = `## Applied\n${MARKER}\n`;
    const other = `## Applied\n\n${commentMarker('other', ROSTER)}\n`;
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, 'mallory', copy);
    place.github.state.addComment(3, BOT, other);
    place.github.state.addComment(3, BOT, `Nothing.\n\n${MARKER}\n`);
    const before = bodies();
    expect(await tellTakenBack(undone(), place.scope)).toEqual([]);
    expect(bodies()).toEqual(before);
    // Where there is none about this run there is nothing to say.
    place.github.state.comments.length = 0;
    place.github.state.addComment(3, BOT, other);
    expect(await tellTakenBack(undone(), place.scope)).toEqual([]);
  });

  it('that the token may not write is a line of the log, and the others are written', async () => {
    await apply();
    place.github.state.addPull({ number: 4, head: 'head-4' });
    place.github.state.addComment(4, BOT, `## Applied\n\n${MARKER}\n`);
    place.github.mishaps.push({ path: /\/issues\/3\/comments$/, status: 403, message: 'Not accessible.', times: 9 });
    const [said, ...more] = await tellTakenBack(undone({}, { pulls: [3, 4] }), place.scope);
    expect(more).toEqual([]);
    expect(said).toMatch(/#3 does not say that its changes were taken back .*pull-requests: write/);
    expect(bodies(4)[0]).toContain('↩️');
  });

  it('has room for it, however long it is', async () => {
    const counts = { ...none, toReactivate: 1_000_000, reactivated: 999_999 };
    const links = {
      run: `https://github.com/${'o'.repeat(39)}/${'r'.repeat(100)}/actions/runs/99999999999/attempts/9`,
    };
    expect(takenBackLine(undone({ counts, links }))?.length).toBeLessThan(TAKEN_BACK_ROOM - 4);
    const many = Array.from({ length: 2_000 }, (_, i) => operation('create', `E${i}`));
    const plan = { ...sampleRun().plan!, operations: many };
    await apply({ ...applied, plan, outcomes: [] });
    expect(bodies()[0]?.length).toBeGreaterThan(COMMENT_LIMIT - 3 * TAKEN_BACK_ROOM);
    await tellTakenBack(undone(), place.scope);
    expect(bodies()[0]).toContain(TAKEN);
  });
});
