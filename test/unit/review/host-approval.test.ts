import { describe, expect, it, vi } from 'vitest';
import type { Inputs } from '../../../src/github/inputs.ts';
import type { RunContext } from '../../../src/github/run-context.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Approval } from '../../../src/review/answers.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { isSealedFile } from '../../../src/review/seal.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import type { JsonMembers } from '../../../src/text/json-pieces.ts';
import { appliedRun } from '../report/sample.ts';
import { keys, operation, question, TENANT } from './place.ts';
import { bodies, host, place, said, without } from './hosting.ts';

const MEMBERS: JsonMembers = [
  ['b', 1],
  ['a', 2],
];
const whole = (content: Content): string => (typeof content === 'string' ? content : [...content].join(''));

describe('signatures', () => {
  it.each<[string, Partial<Inputs>, string]>([
    ['the signing key', { signingKey: 'k1', clientSecret: 'k2', accessKeySecret: 'k3' }, 'k1'],
    ['the client’s secret', { clientSecret: 'k2', accessKeySecret: 'k3' }, 'k2'],
    ['the access key', { clientSecret: undefined, accessKeySecret: 'k3' }, 'k3'],
  ])('are made with %s', async (_, inputs, secret) => {
    const here = host(inputs);
    const text = whole(await here.seal('plan.json', MEMBERS));
    expect(JSON.parse(text)).toMatchObject({ b: 1, a: 2 });
    expect(isSealedFile('plan.json', text, approvalKeys(secret, TENANT))).toBe(true);
    expect(isSealedFile('memory.json', text, approvalKeys(secret, TENANT))).toBe(false);
    expect(await here.unseal('plan.json', text)).toBe(text);
    expect(await here.unseal('memory.json', text)).toBeNull();
    expect(await here.unseal('plan.json', text.replace('1', '3'))).toBeNull();
  });

  it('are not made where there is nothing to sign with, nor asked for', async () => {
    const here = host({ clientSecret: undefined });
    expect(JSON.parse(whole(await here.seal('plan.json', MEMBERS)))).toEqual({ b: 1, a: 2 });
    expect(await here.unseal('plan.json', 'x')).toBe('x');
  });

  it('of a file in many pieces are those of its whole', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`key ${i}`, `ü ${'x'.repeat(i % 60)}`]));
    const text = sealedFile('plan.json', JSON.stringify(many), keys);
    expect(text.length).toBeGreaterThan(3 * 65_536);
    expect(isSealedFile('plan.json', text, keys)).toBe(true);
    expect(isSealedFile('plan.json', text.replace('key 4999', 'key 4998'), keys)).toBe(false);
    expect(isSealedFile('plan.json', text.replace('"key 0"', '"key -"'), keys)).toBe(false);
  });

  it('are not even parsed where they are little but brackets and commas', () => {
    const parse = vi.spyOn(JSON, 'parse');
    try {
      expect(isSealedFile('plan.json', `{"signature":"x","a":[${'[],'.repeat(100_000)}0]}`, keys)).toBe(false);
      expect(parse).not.toHaveBeenCalled();
    } finally {
      parse.mockRestore();
    }
  });

  it('take the place of one that was there, and are of text only', () => {
    const twice = sealedFile('plan.json', sealedFile('plan.json', '{"a":1}', approvalKeys('x', 'y')), keys);
    expect(isSealedFile('plan.json', twice, keys)).toBe(true);
    expect(twice.match(/signature/g)).toHaveLength(1);
    for (const text of [
      'x',
      'null',
      '[1]',
      '1',
      '{"a":1}',
      '{"signature":5}',
      '{"signature":"x"}',
      '['.repeat(100_000),
    ])
      expect(isSealedFile('plan.json', text, keys)).toBe(false);
    expect(isSealedFile('plan.json', JSON.stringify(JSON.parse(twice)), keys)).toBe(true);
  });
});

describe('an approval', () => {
  const one = operation('create', 'E1');

  it('is given with who decided it, for the audit', async () => {
    place.reviewed(3, [one], {
      pull: { author: 'ann', mergedBy: 'cleo', reviews: [{ login: 'dan', state: 'APPROVED' }] },
    });
    place.github.state.addRun({
      id: 4711,
      event: 'push',
      headSha: 'x',
      approvals: [{ login: 'eve', state: 'approved' }],
    });
    place.github.state.push('v1-commit');
    const here = host({}, {}, { GITHUB_ACTION_REPOSITORY: 'example/roster', GITHUB_ACTION_REF: 'v1-commit' });
    expect(await here.approve(question([one]))).toMatchObject({
      state: 'reviewed',
      go: ['create E1'],
      evidence: {
        pulls: [{ number: 3, author: 'ann', merged_by: 'cleo', reviews: [{ by: 'dan', state: 'APPROVED' }] }],
        approved_by: ['eve'],
        action_commit: 'v1-commit',
      },
    });
    expect(said).toEqual([]);
  });

  it('by a given hash names who started the run', async () => {
    const fresh = question([one]);
    const given = { reviewedPlan: fresh.plan.hash };
    expect(await host(given).approve(fresh)).toMatchObject({ evidence: { approved_by: ['ben'] } });
    expect(await host(given, { triggeringActor: '' }).approve(fresh)).toMatchObject({
      evidence: { approved_by: ['ann'] },
    });
  });

  it('says its warnings, and asks for no evidence where nothing may go', async () => {
    place.planned(3, [one]);
    place.commented(3, [one]);
    place.merged(3);
    await host({ artifactName: '' }).approve(question([one]));
    expect(said).toEqual([expect.stringContaining('#3 counts by its comment alone')]);
    const verdict = await host({ approval: 'required' }, { sha: 'start' }).approve(question([one]));
    expect(verdict).toMatchObject({ state: 'missing', go: [] });
    expect(verdict.evidence).toBeUndefined();
  });

  it('on GitHub Enterprise Server, where no run leaves a plan, is the signed comment alone', async () => {
    place.planned(3, [one]);
    place.commented(3, [one]);
    place.merged(3);
    const there = host({}, { serverUrl: 'https://ghe.example.com' }, { GITHUB_SERVER_URL: 'https://ghe.example.com' });
    expect(await there.approve(question([one]))).toMatchObject({ state: 'reviewed', go: ['create E1'] });
    expect(said).toEqual([
      '#3 counts by its comment alone: GitHub Enterprise Server does not take artifacts from this version of the ' +
        'toolkit. docs/approval.md says what that is worth.',
    ]);
    expect(await there.recall()).toMatchObject({ found: false, answered: true, warnings: [] });
  });

  it.each<[string, Partial<Inputs>, Partial<RunContext>]>([
    ['a token', without, {}],
    ['a key', { clientSecret: undefined }, {}],
    ['a branch', {}, { branch: null }],
  ])('is not possible without %s', async (_, inputs, context) => {
    expect(await host(inputs, context).approve(question([one]))).toMatchObject({
      state: 'missing',
      problems: [{ message: expect.stringContaining('there is no github-token, or no branch that runs') as string }],
    });
  });

  it('knows the overrides that hold, for plans that a guard stopped', async () => {
    const fresh = question([one]);
    const guards = [{ kind: 'create', tripped: true, overridden: false }];
    place.reviewed(3, [one], { review: { reason: 'guard-tripped' }, guards });
    expect(await host().approve(fresh)).toMatchObject({ state: 'missing' });
    const overrides = [{ plan: fresh.plan.hash, kind: 'create' }];
    expect(await host().approve({ ...fresh, overrides })).toMatchObject({ state: 'reviewed' });
  });

  it('that does not pass leaves what others showed', async () => {
    place.reviewed(2, [one]);
    place.reviewed(3, [one]);
    const fresh = question([one, operation('create', 'E2')]);
    const memory = { ...fresh.memory, counted: { pulls: [2], until: '2026-11-02T08:00:00Z' }, stopped: [2] };
    const verdict = await host().approve({ ...fresh, found: true, memory });
    expect(verdict).toMatchObject({ state: 'changed', stops: [3] });
    expect((verdict as Approval).concerned.map(({ pull }) => pull.number)).toEqual([3]);
  });

  it('says what of the evidence GitHub does not tell', async () => {
    place.reviewed(3, [one]);
    place.github.mishaps.push({ path: /\/reviews$/, status: 403 });
    await host().approve(question([one]));
    expect(said).toEqual([expect.stringContaining('The audit does not say the reviews of #3')]);
  });

  it('that passes says so where a plan did not count, too: it carries out what that one brought', async () => {
    place.reviewed(2, [operation('create', 'E2')], { review: { reason: 'roster-invalid' } });
    place.commented(2, null);
    // One that says it already, and one without a comment.
    for (const number of [4, 5]) place.reviewed(number, [one], { review: { reason: 'roster-invalid' } });
    place.github.state.addComment(
      4,
      'github-actions[bot]',
      place.comment(4, [one], {}, '## ✅ Applied: 1 of 1 change'),
    );
    place.reviewed(6, [one]);
    const fresh = question([one]);
    const memory = { ...fresh.memory, counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } };
    const here = host({}, { sha: 'merge-6' });
    const verdict = (await here.approve({ ...fresh, found: true, memory })) as Approval;
    expect(verdict).toMatchObject({ state: 'reviewed' });
    expect(verdict.concerned.map(({ pull }) => pull.number)).toEqual([6]);
    await here.comment(appliedRun({ reason: 'none', decision: 'complete', problems: [] }));
    expect(bodies(2)[0]).toMatch(/^## \S+ Applied/u);
  });

  it('of a direct push says so on what was merged before it and never applied: its changes are made too', async () => {
    for (const number of [2, 3]) {
      place.reviewed(number, [one]);
      place.commented(number, [one]);
    }
    place.github.state.push('pushed');
    place.github.state.addFile('pushed', 'roster.csv', 'x');
    const fresh = question([one]);
    const memory = { ...fresh.memory, counted: { pulls: [2], until: '2026-11-02T08:00:00Z' } };
    const here = host({}, { sha: 'pushed' });
    expect(await here.approve({ ...fresh, found: true, memory })).toMatchObject({ state: 'not-needed' });
    const [before] = bodies(2);
    await here.comment(appliedRun({ reason: 'none', decision: 'complete', problems: [] }));
    expect(bodies(3)).toHaveLength(1);
    expect(bodies(3)[0]).toMatch(/^## \S+ Applied/u);
    expect(bodies(2)).toEqual([before]);
  });

  it('that was not asked for yet knows whose comments are going to say how it ended', async () => {
    place.reviewed(3, [one]);
    place.commented(3, [one]);
    const failed = appliedRun({ reason: 'guard-tripped', decision: 'stop', outcomes: undefined });
    expect(await host().concerned(failed)).toEqual([3]);
    expect(await host({ comment: 'off' }).concerned(failed)).toEqual([]);
    expect(await host({ mode: 'event' }).concerned({ ...failed, mode: 'event' })).toEqual([]);
    place.github.mishaps.push({ path: /\/pulls$/, status: 500, times: 9 });
    expect(await host().concerned(failed)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('that passes replaces *stopped* in every pull request that showed it', async () => {
    place.reviewed(2, [operation('create', 'E2')]);
    place.commented(2, [operation('create', 'E2')]);
    place.reviewed(3, [one]);
    place.commented(3, [one]);
    const fresh = question([one]);
    const memory = { ...fresh.memory, counted: { pulls: [2], until: '2026-11-02T08:00:00Z' }, stopped: [2, 3, 99] };
    const here = host();
    const verdict = await here.approve({ ...fresh, found: true, memory });
    expect((verdict as Approval).concerned.map(({ pull }) => pull.number)).toEqual([3]);
    await here.comment(appliedRun({ reason: 'none', decision: 'complete', problems: [] }));
    for (const number of [2, 3]) expect(bodies(number)[0]).toMatch(/^## \S+ Applied/u);
    expect(said).toEqual([]);
  });

  it('that passes by what was applied already says so on its own pull request as well', async () => {
    // The second one reverts the first, which a guard stopped.
    place.reviewed(2, [one]);
    place.commented(2, [one]);
    place.reviewed(3, []);
    place.commented(3, []);
    const fresh = question([]);
    const applied = { commit: 'start', roster: 'r', policy: 'p', operations: ['provision'], rows: {}, by: 'review' };
    const memory = { ...fresh.memory, applied: { ...applied, pulls: [1], run: '1', at: '' }, stopped: [2] } as never;
    const here = host();
    expect(await here.approve({ ...fresh, found: true, memory })).toMatchObject({ state: 'reviewed', concerned: [] });
    const none = appliedRun({ reason: 'none', decision: 'complete', problems: [] });
    expect(await here.concerned(none)).toEqual([3, 2]);
    await here.comment(none);
    for (const number of [2, 3]) expect(bodies(number)[0]).toMatch(/^## \S+ Applied/u);
  });
});

describe('whether the branch has moved on', () => {
  it('cannot be looked up where it was renamed: says what helps then', async () => {
    const gone = await host({}, { branch: 'old-name' }).superseded(['roster.csv']);
    expect(gone?.reason).toBe('approval-missing');
    expect(gone?.advice).toMatch(/^Where old-name was renamed or deleted, start the workflow anew on the branch that /);
  });

  const moved = (): void => {
    const { state } = place.github;
    state.push('merge-3');
    state.addFile('merge-3', 'roster.csv', 'x');
    state.push('abcdef0123');
    state.addFile('abcdef0123', 'roster.csv', 'y');
  };

  it('to another roster: its own run does the work', async () => {
    moved();
    expect(await host().superseded(['policy.yml'])).toBeNull();
    expect(await host().superseded(['policy.yml', 'roster.csv'])).toEqual({
      reason: 'superseded',
      message: 'the branch main has moved on to abcdef0, which holds another roster.csv: nothing was done here',
      advice: 'Its own run does the work.',
    });
    for (const context of [{ branch: null }, { sha: '' }])
      expect(await host({}, context).superseded(['roster.csv'])).toBeNull();
    expect(await host(without).superseded(['roster.csv'])).toBeNull();
  });

  it('cannot be looked up: no approval, and with approval off a warning', async () => {
    const refuse = () => place.github.mishaps.push({ path: /\/git\/ref\//, status: 403, message: 'No.' });
    refuse();
    expect(await host({}, { sha: 'abcdef0123456789' }).superseded(['roster.csv'])).toMatchObject({
      message: 'whether main has moved on since abcdef0 could not be looked up (No)',
    });
    refuse();
    expect(await host().superseded(['roster.csv'])).toEqual({
      reason: 'approval-missing',
      message: 'whether main has moved on since merge-3 could not be looked up (No)',
      advice: 'Give the job “permissions: contents: read”.',
    });
    expect(said).toEqual([]);
    refuse();
    const off = host({ approval: 'off' });
    expect(await off.superseded(['roster.csv'])).toBeNull();
    refuse();
    expect(await off.superseded(['roster.csv'])).toBeNull();
    expect(said).toEqual([
      'Whether main has moved on since merge-3 could not be looked up (No): this run goes on. Give the job ' +
        '“permissions: contents: read”.',
    ]);
  });
});
