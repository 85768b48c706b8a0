import { beforeEach, describe, expect, it } from 'vitest';
import type { AppliedContent, Memory } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { ABSENT, operation, Place, question } from './place.ts';
import { remembered } from './remembered.ts';

const one = operation('update', 'E1');
const two = operation('update', 'E2');

let place: Place;
beforeEach(() => {
  place = new Place();
});
const reasonsOf = ({ problems }: { problems: { reason: string }[] }): string[] => problems.map(({ reason }) => reason);

describe('content that was reviewed and applied', () => {
  it('is brought back where CXone was changed outside, and GitHub is not asked at all', async () => {
    const answer = await place.ask([one], {}, remembered());
    expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1'], problems: [], unreviewed: [], warnings: [] });
    expect(answer.detail).toBe('roster and policy are what was reviewed in #1 and applied');
    expect((await place.ask([], {}, remembered({ pulls: [] }))).detail).toBe(
      'roster and policy are what was reviewed and applied',
    );
    expect(answer.stops).toBeUndefined();
    expect(place.github.requests).toEqual([]);
  });

  it.each<[string, Partial<AppliedContent>]>([
    ['another roster', { roster: 'r0' }],
    ['another policy', { policy: 'p0' }],
    ['a run that might do less', { operations: ['roles'] }],
    ['guards alone', { by: 'off' }],
    ['nothing', { roster: 'r0', policy: 'p0', operations: [] }],
  ])('is not known by %s: how it came to the branch decides', async (_, applied) => {
    expect(await place.ask([one], { sha: 'start' }, remembered(applied))).toMatchObject({
      state: 'not-needed',
      detail: 'direct push: guards alone',
    });
    expect(await place.ask([one], { sha: 'start', approval: 'required' }, remembered(applied))).toMatchObject({
      state: 'missing',
      go: [],
      problems: [{ message: expect.stringContaining('Commit start belongs to no merged pull request') as string }],
    });
  });

  it('after a direct push goes on by the guards, but not where a review is required', async () => {
    const direct = remembered({ by: 'direct' });
    const absent = operation('deactivate', 'E9', ABSENT);
    expect(await place.ask([one, absent], {}, direct)).toMatchObject({
      state: 'not-needed',
      detail: 'direct push: guards alone',
      go: ['update E1', 'deactivate E9'],
      next: { applied: { by: 'direct' } },
    });
    expect(place.github.requests).toEqual([]);
    expect(await place.ask([one], { sha: 'start', approval: 'required' }, direct)).toMatchObject({ state: 'missing' });
  });

  it('lets nobody leave who is absent, and reactivates nobody: the rest goes on', async () => {
    const operations = [operation('deactivate', 'E9', ABSENT), operation('reactivate', 'E1'), two];
    const answer = await place.ask(operations, {}, remembered());
    expect(answer).toMatchObject({
      state: 'held',
      go: ['update E2'],
      unreviewed: ['deactivate E9'],
      reactivations: ['reactivate E1'],
      next: { applied: { by: 'review' } },
    });
    expect(reasonsOf(answer)).toEqual(['plan-changed']);
    expect(answer.problems[0]?.message).toContain('1 person is in CXone and not in the file');
    expect(answer.problems[0]?.advice).toContain('The next pull request shows this person; everything else goes on.');
    expect(answer.detail).toBe(answer.problems[0]?.message);
  });

  it('reactivates nobody by the guards of a direct push either', async () => {
    const answer = await place.ask([operation('reactivate', 'E1')], {}, remembered({ by: 'direct' }));
    expect(answer).toMatchObject({ state: 'not-needed', go: [], reactivations: ['reactivate E1'], problems: [] });
  });

  it('of several absent people says so for all of them', async () => {
    const people = [operation('deactivate', 'E8', ABSENT), operation('deactivate', 'E9', ABSENT)];
    const { problems } = await place.ask(people, {}, remembered());
    expect(problems[0]?.message).toContain('2 people are in CXone and not in the file');
    expect(problems[0]?.advice).toContain('The next pull request shows them;');
  });

  it('holds more where a pull request was merged since that shows it, and that one alone is asked', async () => {
    const absent = operation('deactivate', 'E9', ABSENT);
    place.reviewed(1, [operation('deactivate', 'E8', ABSENT)]);
    place.reviewed(2, [absent]);
    const answer = await place.ask([absent, one], { sha: 'merge-2' }, remembered());
    expect(answer).toMatchObject({ state: 'reviewed', go: ['deactivate E9', 'update E1'], problems: [] });
    expect(answer.concerned.map(({ pull }) => pull.number)).toEqual([2]);
    expect(answer.next?.counted).toEqual({ pulls: [1, 2], until: '2026-11-02T08:00:00Z' });
    const both = [absent, operation('deactivate', 'E8', ABSENT)];
    expect(await place.ask(both, {}, remembered())).toMatchObject({ unreviewed: ['deactivate E8'] });
  });

  it('counts no pull request that was merged before, or counted, or into another branch, or not at all', async () => {
    const absent = operation('deactivate', 'E9', ABSENT);
    place.reviewed(2, [absent]);
    place.planned(3, [absent], { pull: { baseRef: 'next' } });
    place.merged(3);
    place.planned(4, [absent], { pull: { state: 'closed' } });
    const held = { unreviewed: ['deactivate E9'], concerned: [] };
    const until = { pulls: [2], until: '2026-11-02T08:00:00Z' };
    expect(await place.ask([absent], {}, remembered({}, { counted: until }))).toMatchObject(held);
    const later = { pulls: [], until: '2026-11-02T08:00:01Z' };
    expect(await place.ask([absent], {}, remembered({}, { counted: later }))).toMatchObject(held);
    const same = { pulls: [], until: '2026-11-02T08:00:00Z' };
    expect(await place.ask([absent], {}, remembered({}, { counted: same }))).toMatchObject({ go: ['deactivate E9'] });
  });

  it('goes by what earlier reviews left to be done, and by days of the file that have come', async () => {
    const left = (on?: string) => ({ ...operation('deactivate', 'E9'), by: '#1', at: '2026-11-01T08:00:00Z', on });
    const absent = operation('deactivate', 'E9', ABSENT);
    const ask = (on?: string) => place.ask([absent], {}, remembered({}, { pending: [left(on)] }));
    expect(await ask()).toMatchObject({ go: ['deactivate E9'] });
    expect(await ask('2026-11-20')).toMatchObject({ go: ['deactivate E9'] });
    expect(await ask('2026-11-21')).toMatchObject({ go: [], unreviewed: ['deactivate E9'] });
    const more = { ...absent, sideEffects: ['sessions-ended', 'data-deleted'] } as Operation;
    expect(await place.ask([more], {}, remembered({}, { pending: [left()] }))).toMatchObject({ go: [] });
  });

  it('never repeats what an undo took back', async () => {
    const undone = [
      { kind: 'update', key: 'E1', before: { title: 'A' }, after: { title: 'B' }, run: '9', row: 'row of E1' },
    ];
    const answer = await place.ask([one, two], {}, remembered({}, { undone: undone as Memory['undone'] }));
    expect(answer).toMatchObject({ state: 'held', go: ['update E2'], unreviewed: ['update E1'] });
    expect(answer.problems[0]?.message).toContain('1 change in the file was taken back by an undo');
    const both = [...undone, { ...undone[0], key: 'E2', row: 'row of E2' }] as Memory['undone'];
    const all = await place.ask([one, two], {}, remembered({}, { undone: both }));
    expect(all.problems[0]?.message).toContain('2 changes in the file were taken back');
  });
});

describe('approval: off', () => {
  it('goes by the guards alone, and asks GitHub for nothing', async () => {
    const operations = [one, operation('deactivate', 'E9', ABSENT), operation('reactivate', 'E2')];
    const answer = await place.ask(operations, { approval: 'off', scope: null });
    expect(answer).toMatchObject({
      state: 'off',
      detail: 'approval is off: guards alone',
      go: operations.map(({ id }) => id),
      next: { applied: { by: 'off' } },
    });
    const off = await place.ask(operations, { approval: 'off' }, remembered());
    expect(off).toMatchObject({ go: operations.map(({ id }) => id), next: { applied: { by: 'review' } } });
    const night = await place.ask(operations, { approval: 'off', eventName: 'schedule' });
    expect(night).toMatchObject({ reactivations: ['reactivate E2'] });
    expect(place.github.requests).toEqual([]);
  });

  it('is over: what it did no plan of before covers again, one that was merged after it does', async () => {
    const gone = operation('deactivate', 'E9', ABSENT);
    const back = operation('reactivate', 'E2');
    const done = [gone, back].map(({ kind, key }) => ({ kind, key }));
    const off = remembered({ by: 'off', done }, { counted: { pulls: [], until: '2026-11-03T09:00:00Z' } });
    place.reviewed(3, [gone, back, one]);
    const answer = await place.ask([gone, back, one], { sha: 'merge-3' }, off);
    expect(answer).toMatchObject({ state: 'held', go: ['update E1'], reactivations: ['reactivate E2'] });
    // Nor the night after it.
    expect(answer.next?.pending.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['update E1']);
    expect(answer.next?.applied.done).toEqual(done);
    place.reviewed(4, [gone]);
    const later = await place.ask([gone, back], { sha: 'merge-4' }, off);
    expect(later).toMatchObject({ go: ['deactivate E9'], reactivations: ['reactivate E2'] });
    // Of other content it says nothing.
    const other = { ...off, content: { ...question([]).content, roster: 'other' } };
    expect(await place.ask([gone], { sha: 'merge-3' }, other)).toMatchObject({ go: ['deactivate E9'] });
  });

  it('still repeats nothing that an undo took back', async () => {
    const undone = [
      { kind: 'update', key: 'E1', before: { title: 'A' }, after: { title: 'B' }, run: '9', row: 'row of E1' },
    ];
    const answer = await place.ask([one], { approval: 'off' }, remembered({}, { undone: undone as Memory['undone'] }));
    expect(answer).toMatchObject({ state: 'held', go: [], unreviewed: ['update E1'] });
  });
});

describe('GitHub that cannot be asked', () => {
  it('is no approval: where there is no token, and where it does not answer', async () => {
    const without = await place.ask([one], { scope: null });
    expect(without).toMatchObject({ state: 'missing', go: [], concerned: [] });
    expect(without.problems[0]?.message).toContain('there is no github-token');
    expect(without.problems[0]?.advice).toContain('Leave the input github-token at its default and run on a branch.');
    place.github.mishaps.push({ path: /./, status: 502, message: 'Bad gateway.', times: 9 });
    const silent = await place.ask([one], { sha: 'start' });
    expect(silent.problems[0]?.message).toBe('The reviewed plan could not be looked up on GitHub (Bad gateway).');
    expect(silent.problems[0]?.advice).toContain('run the job again later');
    place.github.mishaps.length = 0;
    place.github.mishaps.push({ path: /./, status: 403, message: 'No', times: 9 });
    const refused = await place.ask([one], { sha: 'start' });
    expect(refused.problems[0]?.advice).toContain('contents: read');
  });

  it('about what earlier applies left changes nothing unless approval is off, or it is the undo itself', async () => {
    const unanswered = { why: 'GitHub answered 502', advice: 'Later.' };
    const answer = await place.ask([one], {}, { unanswered });
    expect(answer.problems[0]?.message).toBe(
      'What earlier applies left behind could not be looked up (GitHub answered 502).',
    );
    expect(answer.problems[0]?.advice).toMatch(/^Later\. /);
    expect(await place.ask([one], { approval: 'off' }, { unanswered })).toMatchObject({ go: ['update E1'] });
    place.reviewed(3, [one]);
    expect(await place.ask([], { sha: 'merge-3' }, { unanswered })).toMatchObject({ problems: [] });
  });
});
