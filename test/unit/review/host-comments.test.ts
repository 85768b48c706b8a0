import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { RunContext } from '../../../src/github/run-context.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { rosterFixes } from '../../../src/review/fixes.ts';
import { opened } from '../../../src/review/seal.ts';
import { appliedRun, sampleRun } from '../report/sample.ts';
import { BOT, keys, MARKER, NOW, operation, question } from './place.ts';
import { bodies, host, lines, ON_PULL, place, said, states, without } from './hosting.ts';

const NOT_POSTED =
  'The comment could not be posted (No). Give the job “permissions: pull-requests: write”. The text is comment.md in ' +
  'the output folder and in the artifact.';

describe('what a run says on GitHub', () => {
  const plan = { mode: 'plan' as const };
  beforeEach(() => place.github.state.addPull({ number: 3, head: 'head-3' }) && undefined);

  it('comes in the order in which it was said', async () => {
    const here = host(plan, ON_PULL);
    const [first, second] = await Promise.all([here.comment(sampleRun(), 'checking'), here.comment(sampleRun())]);
    expect(first).toBe(second);
    expect(first).toMatch(/#issuecomment-\d+$/);
    expect(bodies()).toHaveLength(1);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toMatchObject({ payload: { plan: sampleRun().plan?.hash } });
  });

  it.each<[string, Partial<Inputs>, Partial<RunContext>, Partial<RunReport>]>([
    ['comment: off', { comment: 'off' }, ON_PULL, {}],
    ['no token', without, ON_PULL, {}],
    ['no pull request', {}, { pull: null }, {}],
    ['a mode that says nothing', {}, ON_PULL, { mode: 'check' }],
  ])('is nothing with %s', async (_, inputs, context, report) => {
    expect(await host({ ...plan, ...inputs }, context).comment({ ...sampleRun(), ...report })).toBeNull();
    expect(bodies()).toEqual([]);
    expect(place.github.requests).toEqual([]);
  });

  it('of a mode validate is said without a signature', async () => {
    expect(await host({ mode: 'validate' }, ON_PULL).comment(sampleRun({ mode: 'validate' }))).toMatch(/^https/);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toEqual({ fault: 'absent' });
  });

  it('and GitHub refuses is a warning once the run has ended, not before', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/comments$/, status: 403, message: 'No.', times: 9 });
    refuse();
    expect(await host(plan, ON_PULL).comment(sampleRun(), 'checking')).toBeNull();
    expect(said).toEqual([]);
    expect(await host(plan, ON_PULL).comment(sampleRun())).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('pull-requests: write');
  });

  it('of a drift keeps one issue, but not where the run could not compare', async () => {
    const drift = { mode: 'drift' as const };
    const found = sampleRun({
      mode: 'drift',
      reason: 'drift',
      problems: [{ reason: 'drift', message: 'Two differ', advice: 'Look.' }],
    });
    const say = (report: RunReport) => host(drift).comment(report);
    expect(await say({ ...found, reason: 'read-incomplete' })).toBeNull();
    expect(await say({ ...found, plan: undefined })).toBeNull();
    expect(place.github.state.issues).toEqual([]);
    expect(await say(found)).toBe(`https://github.com/example/roster/issues/${place.github.state.issues[0]?.number}`);
    expect(place.github.state.issues).toMatchObject([
      { state: 'open', body: expect.stringContaining('Two differ') as string },
    ]);
    const nothing = sampleRun({ mode: 'drift' });
    // While rows are wrong nobody knows that nothing differs.
    expect(await say({ ...nothing, counts: { ...nothing.counts, invalidRows: 1 } })).toBeNull();
    expect(place.github.state.issues).toMatchObject([{ state: 'open' }]);
    await say(nothing);
    expect(place.github.state.issues).toMatchObject([{ state: 'closed' }]);
    place.github.mishaps.push({ path: /\/issues$/, status: 403, message: 'No.' });
    await say(found);
    expect(said.join()).toContain('The drift issue could not be brought up to date (No).');
  });

  const done = appliedRun({ reason: 'none', decision: 'complete', problems: [] });

  it('of an apply goes to the pull requests that it is about, and is saved for the post step', async () => {
    for (const number of [4, 5]) {
      place.reviewed(number, [operation('create', `E${number}`)]);
      place.commented(number, [operation('create', `E${number}`)]);
    }
    const here = host({}, { sha: 'merge-5' });
    await here.approve(question([operation('create', 'E4'), operation('create', 'E5')]));
    const url = await here.comment(done, 'applying');
    expect(states).toContain('::save-state name=reviewed::5,4');
    for (const number of [4, 5]) expect(bodies(number)[0]).toMatch(/^## \S+ .*: applying/u);
    expect(await here.comment(done)).toBe(url);
    for (const number of [4, 5]) expect(bodies(number)[0]).toMatch(/^## \S+ Applied/u);
  });

  it('of an apply that was interrupted is what its main step saved', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    vi.stubEnv('STATE_reviewed', '3');
    await host({}, { sha: 'elsewhere' }).comment({ ...done, interrupted: true });
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).not.toContain('The plan.');
  });

  it('of an apply that was interrupted goes to each pull request that it was about', async () => {
    place.github.state.addPull({ number: 4, head: 'head-4' });
    for (const number of [3, 4]) place.commented(number, [operation('create', 'E1')]);
    vi.stubEnv('STATE_reviewed', '3,4');
    await host({}, { sha: 'elsewhere' }).comment({ ...done, interrupted: true });
    for (const number of [3, 4]) expect(bodies(number)).toHaveLength(2);
  });

  it('and GitHub will not have, before there is anything to say, is no warning', async () => {
    place.github.state.addPull({ number: 3, head: 'newer' });
    const refuse = () => place.github.mishaps.push({ path: /\/issues\/3\/comments$/, status: 403, message: 'No.' });
    refuse();
    expect(await host(plan, ON_PULL).comment(sampleRun(), 'checking')).toBeNull();
    expect(said).toEqual([]);
    refuse();
    expect(await host(plan, ON_PULL).comment(sampleRun())).toBeNull();
    expect(said).toEqual([NOT_POSTED]);
  });

  it('of an apply that asked for no review goes to comments that do not say applied yet', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    const url = await host().comment(done);
    expect(url).toMatch(/issuecomment/);
    expect(states).toBe('');
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toMatchObject({
      payload: { marks: { applied: { commit: 'merge-3', at: NOW } } },
    });
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    const [before] = bodies();
    expect(await host().comment({ ...done, counts: { ...done.counts, created: 1 } })).toBeNull();
    expect(bodies()).toEqual([before]);
  });

  it('of an apply that asked for no review asks for no push where no other pull request was merged', async () => {
    const { github } = place;
    github.state.addPull({ number: 2, head: 'head-2' });
    place.commented(2, [operation('create', 'E1')]);
    place.merged(2);
    github.requests.length = 0;
    await host({ approval: 'off' }, { sha: 'merge-2' }).comment(done);
    expect(/Applied/.test(github.state.commentsOf(2)[0]?.body ?? '')).toBe(true);
    expect(github.requests.filter((request) => request.includes('/activity'))).toEqual([]);
  });

  it("of an apply that asked for no review goes to every pull request that a merge queue's push brought", async () => {
    const { state } = place.github;
    for (const number of [2, 3, 4]) {
      state.addPull({ number, head: `head-${number}` });
      place.commented(number, [operation('create', 'E1')]);
      place.merged(number);
    }
    // 3 and 4 came in one push.
    const [last] = state.activity.splice(0, 2);
    if (last) state.activity.unshift({ ...last, before: 'merge-2', type: 'merge_queue_merge' });
    await host({ approval: 'off' }, { sha: 'merge-4' }).comment(done);
    const heads = [2, 3, 4].map((number) => /Applied/.test(state.commentsOf(number)[0]?.body ?? ''));
    expect(heads).toEqual([false, true, true]);
  });

  it('of a night with nothing new asks for nothing; one that is stopped or goes by the guards does', async () => {
    place.commented(3, [operation('create', 'E1')]);
    place.merged(3);
    place.github.requests.length = 0;
    const night = { eventName: 'schedule' };
    expect(await host({}, night).comment(done)).toBeNull();
    expect(place.github.requests).toEqual([]);
    expect(await host({}, night).comment(appliedRun())).toMatch(/issuecomment/);
    expect(await host({ approval: 'off' }, night).comment(done)).toMatch(/issuecomment/);
  });

  it('without rights to look for pull requests warns only where a review was to be had and it went wrong', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/pulls$/, status: 403, message: 'No.', times: 9 });
    refuse();
    for (const [inputs, report, state] of [
      [{}, done, undefined],
      [{ approval: 'off' as const }, appliedRun(), undefined],
      [{}, appliedRun(), 'applying' as const],
    ] as const)
      expect(await host(inputs).comment(report, state)).toBeNull();
    expect(said).toEqual([]);
    expect(await host().comment(appliedRun())).toBeNull();
    expect(said).toEqual([NOT_POSTED]);
  });

  it('keeps a comment that is the only proof, where its key is another one', async () => {
    place.github.state.addComment(3, BOT, place.comment(3, [operation('create', 'E1')]));
    place.merged(3);
    const other = { signingKey: 'another key', artifactName: '' };
    await host(other).comment(done);
    expect(bodies()[0]).toMatch(/^## \S+ Applied/u);
    expect(opened(bodies()[0] ?? '', MARKER, keys)).toMatchObject({ payload: { pull: 3 } });
  });

  it('keeps no comment for a proof that its own key opens, or where artifacts are the proof', async () => {
    const own = place.github.state.addComment(3, BOT, place.comment(3, [operation('create', 'E1')]));
    place.merged(3);
    await host({ artifactName: '' }).comment(done);
    expect(own.body).not.toContain('cxone-roster-kept');
    expect(opened(own.body, MARKER, keys)).toMatchObject({ payload: { marks: { applied: { commit: 'merge-3' } } } });
    own.body = place.comment(3, [operation('create', 'E1')]);
    await host({ signingKey: 'another key' }).comment(done);
    expect(own.body).toMatch(/^## \S+ Applied/u);
    expect(own.body).not.toContain('cxone-roster-kept');
  });

  it('of fixes is suggested in the files of a pull request, elsewhere not', async () => {
    place.github.state.addPull({
      number: 3,
      head: 'head-3',
      files: [{ filename: 'roster.csv', patch: '@@ -0,0 +1 @@\n+a ' }],
    });
    const fix = { file: 'roster.csv', line: 1, original: 'a ', fixed: 'a' };
    await host(plan).suggest([fix]);
    await host({ ...plan, ...without }, ON_PULL).suggest([fix]);
    expect(place.github.state.postedReviews).toEqual([]);
    await host(plan, ON_PULL).suggest([fix]);
    expect(place.github.state.postedReviews).toHaveLength(1);
    place.github.mishaps.push({ path: /\/pulls\/3\/comments$/, status: 403, message: 'No.' });
    await host(plan, ON_PULL).suggest([fix]);
    expect(said).toEqual([expect.stringContaining('Corrections could not be suggested on pull request #3 (No).')]);
  });

  it('tells who watches the log of long waits', async () => {
    place.github.mishaps.push({
      path: /\/files$/,
      status: 429,
      message: 'Slow down',
      headers: { 'retry-after': '40' },
    });
    place.github.mishaps.push({ path: /\/pulls\/3$/, status: 500 });
    place.github.mishaps.push({ path: /\/contents\//, status: 429, message: 'Slow', headers: { 'retry-after': '10' } });
    await host(plan, ON_PULL).headBlob('a');
    expect(lines.splice(0)).toEqual(['Wait     10 s: GitHub’s limit of requests']);
    place.slept.splice(0);
    await host(plan, ON_PULL).changedFiles();
    await host(plan, ON_PULL).comment(sampleRun());
    expect(lines).toEqual(['Wait     40 s: GitHub’s limit of requests']);
    expect(place.slept).toEqual([expect.any(Number), 1_000]);
  });
});

describe('fixes of roster files', () => {
  const bytes = (text: string) =>
    (async function* () {
      yield Buffer.from(text, 'utf8');
    })();
  const roster = sampleRun().roster!;
  const fixable = (file: string) => ({
    ...roster.issues[0]!,
    file,
    row: 2,
    line: 2,
    column: 'status',
    code: 'status',
    found: 'active ',
    suggestion: 'active',
    certain: true,
  });
  const report = (issues: ReturnType<typeof fixable>[]): RunReport =>
    sampleRun({ roster: { ...roster, files: [{ ...roster.files[0]!, delimiter: ',' }], issues } });

  it('are read from the file once more, only where one is certain, and none where it cannot be read', async () => {
    const read: string[] = [];
    const files = (text: string) => ({
      openRoster: async (path: string) => {
        read.push(path);
        return { path, bytes: bytes(text) };
      },
    });
    const text = '\uFEFFuserName,status\r\nann@example.com,active \r\n';
    expect(await rosterFixes(report([fixable('other.csv')]), files(text))).toEqual([]);
    expect(await rosterFixes(report([{ ...fixable('roster.csv'), certain: false }]), files(text))).toEqual([]);
    expect(read).toEqual([]);
    expect(await rosterFixes(report([fixable('roster.csv')]), files(text))).toMatchObject([
      { file: 'roster.csv', line: 2, original: 'ann@example.com,active ', fixed: 'ann@example.com,active' },
    ]);
    const broken = { openRoster: async () => Promise.reject(new Error('gone')) };
    expect(await rosterFixes(report([fixable('roster.csv')]), broken)).toEqual([]);
    expect(await rosterFixes({ ...sampleRun(), roster: undefined }, broken)).toEqual([]);
  });
});
