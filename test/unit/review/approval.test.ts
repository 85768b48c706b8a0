import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { AppliedContent, Memory } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import type { ApprovalSetting } from '../../../src/review/setting.ts';
import { ABSENT, NOW, operation, Place, question, TENANT } from './place.ts';

const one = operation('update', 'E1');
const two = operation('update', 'E2');

let place: Place;
beforeEach(() => {
  place = new Place();
});

const APPLIED: AppliedContent = {
  commit: 'merge-1',
  roster: 'r',
  policy: 'p',
  operations: ['provision', 'roles'],
  rows: { E1: 'row 1', E2: 'row 2' },
  by: 'review',
  pulls: [1],
  run: '4700',
  at: '2026-11-01T09:00:00Z',
};
/** A question about content whose rows are the applied ones, with this memory. */
const remembered = (applied: Partial<AppliedContent> = {}, memory: Partial<Memory> = {}): Partial<ApprovalQuestion> => {
  const { memory: empty, content } = question([]);
  const counted = { pulls: [1], until: '2026-11-01T08:00:00Z' };
  return {
    found: true,
    memory: { ...empty, counted, applied: { ...APPLIED, ...applied }, ...memory },
    content: { ...content, rows: APPLIED.rows },
  };
};
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

  it('lets nobody leave who is absent, and switches nobody on: the rest goes on', async () => {
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

  it('switches nobody on by the guards of a direct push either', async () => {
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

describe('a merged pull request', () => {
  it('lets its own plan pass, and less', async () => {
    place.reviewed(3, [one, two]);
    const answer = await place.ask([one, two], { sha: 'merge-3' });
    const hash = planHash(TENANT, [one, two]).slice(0, 12);
    expect(answer).toMatchObject({
      state: 'reviewed',
      detail: `plan ${hash} matches what was reviewed in #3`,
      go: ['update E1', 'update E2'],
      problems: [],
      next: { applied: { by: 'review', commit: 'merge-3', pulls: [3], run: '4711', at: NOW, roster: 'r' } },
    });
    const less = await place.ask([two], { sha: 'merge-3' });
    expect(less.detail).toMatch(/^plan \w{12} holds nothing that was not reviewed in #3$/);
    expect(less.go).toEqual(['update E2']);
  });

  it('stops at more, shows what is new, and says in which pull requests it stopped', async () => {
    place.reviewed(3, [one]);
    const answer = await place.ask([one, two], { sha: 'merge-3' });
    expect(answer).toMatchObject({ state: 'changed', go: [], unreviewed: ['update E2'], stops: [3] });
    expect(answer.next).toBeUndefined();
    expect(answer.problems).toEqual([
      {
        reason: 'plan-changed',
        message:
          'The plan holds 1 change that nobody reviewed (#3): the tenant or the roster changed since the review.',
        advice: expect.stringContaining(`reviewed-plan: ${planHash(TENANT, [one, two])}`) as string,
      },
    ]);
    const more = await place.ask([two, operation('update', 'E3')], { sha: 'merge-3' });
    expect(more.problems[0]?.message).toContain('2 changes that nobody reviewed (#3)');
  });

  it('lets leavers of the file go while the rest waits', async () => {
    const leaver = operation('deactivate', 'E7');
    const other = operation('deactivate', 'E8', ABSENT);
    place.reviewed(3, [leaver, other, one]);
    expect(await place.ask([leaver, other, one, two], { sha: 'merge-3' })).toMatchObject({
      state: 'changed',
      go: ['deactivate E7'],
      unreviewed: ['update E2'],
    });
  });

  it('names the keys of the policy that changed since', async () => {
    const policy = { roles: { extra: 'keep' }, guards: { x: 1 } };
    place.reviewed(3, [one], { policy });
    const setting = { sha: 'merge-3' };
    const changed = { policy: { ...policy, guards: { x: 2 } } };
    const answer = await place.ask([one, two], setting, changed);
    expect(answer.problems[0]?.message).toMatch(/since the review\. The policy changed since: guards[^,]*\.$/);
    expect((await place.ask([one, two], setting, { policy })).problems[0]?.message).toMatch(/since the review\.$/);
    expect(await place.ask([one], setting, changed)).toMatchObject({ state: 'reviewed', problems: [] });
  });

  it('may be due by a day of the file that has come', async () => {
    const due = { ...operation('deactivate', 'E9'), on: '2026-11-20' };
    const absent = operation('deactivate', 'E9', ABSENT);
    place.reviewed(3, [one], { scheduled: [due] });
    const ask = (today: string) => place.ask([absent], { sha: 'merge-3' }, { today });
    expect(await ask('2026-11-20')).toMatchObject({ go: ['deactivate E9'], problems: [] });
    expect(await ask('2026-11-19')).toMatchObject({ go: [], unreviewed: ['deactivate E9'] });
  });

  it('counts with what earlier reviews left to be done', async () => {
    place.reviewed(3, [one]);
    const pending = [{ ...two, by: '#2', at: '2026-11-02T08:00:00Z' }] as Memory['pending'];
    const memory = { ...question([]).memory, counted: { pulls: [2], until: '2026-11-02T08:00:00Z' }, pending };
    const answer = await place.ask([one, two], { sha: 'merge-3' }, { memory, found: true });
    expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1', 'update E2'] });
  });

  it.each<[AppliedContent['by'], ApprovalSetting['approval'], boolean]>([
    ['review', 'auto', true],
    ['review', 'required', true],
    ['direct', 'auto', true],
    ['direct', 'required', false],
    ['off', 'auto', false],
    ['off', 'required', false],
  ])('after content that passed by %s, with approval %s, brings other rows back: %s', async (by, approval, brings) => {
    place.reviewed(3, [one]);
    const ask = (applied: Partial<AppliedContent>) => {
      const more = remembered({ ...applied, roster: 'r0', by });
      return place.ask(
        [one, two],
        { sha: 'merge-3', approval },
        { ...more, content: { ...more.content!, roster: 'r' } },
      );
    };
    // The row of the second person is as it was: only that of the first one changed.
    expect((await ask({ rows: { E1: 'old', E2: 'row 2' } })).go).toEqual(brings ? ['update E1', 'update E2'] : []);
    expect((await ask({ rows: { E1: 'old', E2: 'old' } })).go).toEqual([]);
    expect((await ask({ rows: { E1: 'old' } })).go).toEqual([]);
    expect((await ask({ rows: { E1: 'old', E2: 'row 2' }, policy: 'p0' })).go).toEqual([]);
    expect((await ask({ rows: { E1: 'old', E2: 'row 2' }, operations: ['roles'] })).go).toEqual([]);
  });

  it('unites several person by person: each showed one role of the same person', async () => {
    const roles = (after: string[]) => operation('roles', 'E1', { before: { roles: ['a'] }, after: { roles: after } });
    place.reviewed(2, [roles(['a', 'b'])]);
    place.reviewed(3, [roles(['a', 'c'])]);
    const memory = { ...question([]).memory, counted: { pulls: [], until: '2026-11-01T00:00:00Z' } };
    const ask = (after: string[]) => place.ask([roles(after)], { sha: 'merge-3' }, { memory, found: true });
    const answer = await ask(['a', 'b', 'c']);
    expect(answer).toMatchObject({ state: 'reviewed', go: ['roles E1'] });
    expect(answer.concerned.map(({ pull }) => pull.number)).toEqual([3, 2]);
    expect(answer.detail).toMatch(/in #3, #2$/);
    expect(await ask(['a', 'b', 'c', 'd'])).toMatchObject({ state: 'changed', go: [] });
  });

  it('without a review stops, says why, and what helps', async () => {
    place.github.state.addPull({ number: 3, head: 'head-3' });
    place.merged(3);
    const answer = await place.ask([one], { sha: 'merge-3' });
    expect(answer).toMatchObject({ state: 'missing', go: [], concerned: [{ pull: { number: 3 } }] });
    expect(answer.problems).toEqual([
      {
        reason: 'approval-missing',
        message: 'There is no reviewed plan: no run on #3 left a plan of head-3 for this tenant and roster.',
        advice: expect.stringMatching(/^Open a pull request, so that the plan .* `reviewed-plan: \w{64}`\.$/) as string,
      },
    ]);
    expect(await place.ask([], { sha: 'merge-3' })).toMatchObject({
      state: 'not-needed',
      detail: 'nothing to do, so nothing to approve',
      problems: [],
      next: undefined,
    });
  });

  it('gives the advice of what is wrong with its own plan', async () => {
    place.reviewed(3, [one], { pull: { files: [{ filename: '.github/workflows/x.yml' }] } });
    const { problems } = await place.ask([one], { sha: 'merge-3' });
    expect(problems[0]?.advice).toMatch(/^Keep changes of workflows apart from those of the roster\. Or, if/);
  });

  it('is not reviewed by another one that is', async () => {
    place.reviewed(2, [one]);
    place.github.state.addPull({ number: 3, head: 'head-3' });
    place.merged(3);
    const memory = { ...question([]).memory, counted: { pulls: [], until: '2026-11-01T00:00:00Z' } };
    const answer = await place.ask([one], { sha: 'merge-3' }, { memory, found: true });
    expect(answer).toMatchObject({ state: 'missing', go: [] });
    expect(answer.problems[0]?.message).not.toContain('#2');
  });

  it.each<[string, Partial<ApprovalSetting>]>([
    ['auto', {}],
    ['required', { approval: 'required' }],
  ])('switches nobody on whom it does not show (%s)', async (_, setting) => {
    const on = operation('reactivate', 'E1');
    place.reviewed(3, [two]);
    expect(await place.ask([on], { sha: 'merge-3', ...setting })).toMatchObject({
      go: [],
      reactivations: ['reactivate E1'],
      problems: [],
      state: 'reviewed',
    });
    place.reviewed(4, [on]);
    expect(await place.ask([on], { sha: 'merge-4', ...setting })).toMatchObject({
      go: ['reactivate E1'],
      detail: expect.stringContaining('matches what was reviewed') as string,
    });
  });

  it('does not match what was reviewed where an account stays off', async () => {
    place.reviewed(3, [one]);
    const hash = planHash(TENANT, [one]);
    const answer = await place.ask([one, operation('reactivate', 'E5')], { sha: 'merge-3' }, {});
    expect(answer.detail).toContain('holds nothing that was not reviewed in #3');
    expect(answer.detail).not.toContain(hash.slice(0, 12));
  });
});

describe('a direct push', () => {
  it('goes by the guards, also for who is absent, and switches on whom the file names anew', async () => {
    place.github.state.push('direct');
    const operations = [one, operation('deactivate', 'E9', ABSENT), operation('reactivate', 'E2')];
    const ask = (setting: Partial<ApprovalSetting>, more = {}) =>
      place.ask(operations, { sha: 'direct', ...setting }, more);
    expect(await ask({})).toMatchObject({
      state: 'not-needed',
      detail: 'direct push: guards alone',
      go: operations.map(({ id }) => id),
      next: { applied: { by: 'direct', commit: 'direct' } },
    });
    // By night nothing was pushed: what is off stays off.
    expect(await ask({ eventName: 'schedule' })).toMatchObject({ reactivations: ['reactivate E2'] });
    // And where the row is what it was, someone switched the account off since.
    expect(await ask({}, remembered({ policy: 'p0' }))).toMatchObject({ reactivations: ['reactivate E2'] });
  });

  it('needs no review where there is nothing to do, but where a review is required and there is', async () => {
    place.github.state.push('direct');
    const required = { sha: 'direct', approval: 'required' } as const;
    const nothing = { state: 'not-needed', detail: 'nothing to do, so nothing to approve', problems: [] };
    expect(await place.ask([], required)).toMatchObject(nothing);
    expect((await place.ask([], required)).next).toBeUndefined();
    const answer = await place.ask([one], required);
    expect(answer.problems[0]).toMatchObject({
      reason: 'approval-missing',
      message: 'Commit direct belongs to no merged pull request, and approval is required.',
      advice: expect.stringMatching(/^Open a pull request/) as string,
    });
  });

  it('before a merge keeps its rows: they go by the guards, what nobody showed or pushed stops', async () => {
    const { state } = place.github;
    state.push('merge-1', { type: 'pr_merge' });
    state.addFile('merge-1', 'roster.csv', 'old');
    state.push('direct');
    state.addFile('direct', 'roster.csv', 'pushed');
    place.reviewed(3, [one]);
    state.addFile('merge-3', 'roster.csv', 'both');
    const rows: Record<string, Record<string, string>> = {
      old: { E1: 'a', E2: 'a', E3: 'a' },
      pushed: { E1: 'a', E2: 'b', E3: 'a' },
      both: { E1: 'b', E2: 'b', E3: 'a' },
    };
    const more: Partial<ApprovalQuestion> = {
      ...remembered({ roster: 'r0', rows: rows['old'] ?? {} }),
      content: { roster: 'r', policy: 'p', rows: rows['both'] ?? {} },
      rowsIn: async ([file]) => rows[file?.text ?? ''] ?? {},
    };
    const setting = { sha: 'merge-3' };
    expect(await place.ask([one, two], setting, more)).toMatchObject({
      state: 'reviewed',
      problems: [],
      go: ['update E1', 'update E2'],
    });
    const third = operation('create', 'E4');
    expect(await place.ask([one, two, third], setting, more)).toMatchObject({
      state: 'changed',
      unreviewed: ['create E4'],
    });
    expect(await place.ask([one, two], { ...setting, approval: 'required' }, more)).toMatchObject({
      state: 'changed',
      unreviewed: ['update E2'],
    });
    // Who was pushed as active is switched on; whom the merge or nobody changed is not.
    const on = ['E1', 'E2', 'E3'].map((key) => operation('reactivate', key));
    expect(await place.ask(on, setting, more)).toMatchObject({
      go: ['reactivate E2'],
      reactivations: ['reactivate E1', 'reactivate E3'],
    });
    expect(await place.ask(on, { ...setting, eventName: 'schedule' }, more)).toMatchObject({ go: [] });
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

  it('about what earlier applies left: nothing is changed unless approval is off, or it is the undo itself', async () => {
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
    ['two parents', { parents: 2, author: 'ann', committer: 'ann' }, 'missing'],
    ['GitHub as its committer', { parents: 1, author: 'ann', committer: 'web-flow' }, 'missing'],
    ['neither', { parents: 1, author: 'ann', committer: 'ann' }, 'not-needed'],
    ['nobody that GitHub knows', { parents: 1, author: null, committer: null }, 'not-needed'],
  ])('where the activity does not tell, by a commit with %s', async (_, commit, state) => {
    place.github.state.push('somewhere');
    place.github.state.commits.set('somewhere', commit);
    place.github.mishaps.push({ path: /\/activity$/, status: 404, times: 9 });
    expect(await place.ask([one], { sha: 'somewhere' })).toMatchObject({ state });
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
