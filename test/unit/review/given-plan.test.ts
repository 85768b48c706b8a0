import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { Memory } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import type { Approval } from '../../../src/review/answers.ts';
import type { ApprovalSetting } from '../../../src/review/setting.ts';
import { ABSENT, APPLIED, NOW, operation, Place, type PlanParts, question, TENANT } from './place.ts';

const one = operation('update', 'E1');
const two = operation('update', 'E2');
const both = [one, two];
const HASH = planHash(TENANT, both);

let place: Place;
beforeEach(() => {
  place = new Place();
});

/** A plan job of this very run left this plan. */
function planned(operations: readonly Operation[] = both, parts: PlanParts = {}): void {
  place.planned(4, operations, { run: { id: 4711 }, ...parts });
}
const ask = (
  operations: readonly Operation[],
  setting: Partial<ApprovalSetting> = {},
  more: Partial<ApprovalQuestion> = {},
): Promise<Approval> => place.ask(operations, { reviewedPlan: HASH, sha: 'start', ...setting }, more);

describe('reviewed-plan', () => {
  it('lets an equal plan pass, no matter who merged what, with approval required too', async () => {
    const answer = await ask(both, { approval: 'required', reviewedPlan: ` ${HASH.toUpperCase()}\n` });
    expect(answer).toMatchObject({
      state: 'given',
      detail: `plan ${HASH.slice(0, 12)} is the reviewed-plan, started by rosterkeeper`,
      go: ['update E1', 'update E2'],
      unreviewed: [],
      problems: [],
      concerned: [],
      approvedBy: ['rosterkeeper'],
    });
    expect(answer.next?.applied).toMatchObject({ by: 'review', commit: 'start', run: '4711' });
    expect(place.fetched).toEqual([]);
  });

  it('lets a part of the plan of this run pass, and stops at more', async () => {
    planned();
    const less = await ask([two]);
    expect(less).toMatchObject({ state: 'given', go: ['update E2'], problems: [] });
    expect(less.detail).toMatch(
      new RegExp(`^plan \\w{12} is a part of the reviewed-plan ${HASH.slice(0, 12)}, started by rosterkeeper$`),
    );
    const three = operation('update', 'E3');
    const more = await ask([one, three]);
    expect(more).toMatchObject({ state: 'changed', go: [], unreviewed: ['update E3'] });
    expect(more.next).toBeUndefined();
    expect(more.problems[0]?.message).toContain(`nobody reviewed (reviewed-plan ${HASH.slice(0, 12)})`);
    expect(more.problems[0]?.message).toMatch(/the tenant or the roster changed since the review\.$/);
    expect(more.detail).toBe(more.problems[0]?.message);
  });

  it('says of a hash that no plan of this run has that it is another one, not that something changed', async () => {
    const { problems } = await ask([one], { reviewedPlan: 'f00d'.repeat(16) });
    expect(problems[0]?.message).toMatch(/: it has another hash, and no plan of this run has that one\.$/);
  });

  it('lets leavers of the file go while the rest waits', async () => {
    const leaver = operation('deactivate', 'E7');
    const plan = [leaver, one];
    planned(plan);
    const answer = await ask([leaver, one, two], { reviewedPlan: planHash(TENANT, plan) });
    expect(answer).toMatchObject({ state: 'changed', go: ['deactivate E7'], unreviewed: ['update E2'] });
  });

  it.each<[string, PlanParts, Partial<ApprovalSetting>]>([
    ['of another tenant', { tenant: 'acme-us' }, {}],
    ['that was edited', { text: (signed) => signed.replace('E1', 'E9') }, {}],
    ['of another hash', { hash: 'f'.repeat(64) }, {}],
    ['that is expired', { artifact: { expired: true } }, {}],
    ['in an artifact that is no plan’s', { artifact: { name: `cxone-roster-${TENANT}-apply-1` } }, {}],
    ['of another run', { run: { id: 4712 } }, {}],
    ['that is not there', { text: () => '' }, {}],
  ])('is not proven by a plan %s', async (_, parts, setting) => {
    planned(both, parts);
    expect(await ask([one], setting)).toMatchObject({ state: 'changed', go: [], unreviewed: ['update E1'] });
  });

  it('is not proven by an artifact without a plan', async () => {
    planned();
    place.files.clear();
    expect(await ask([one])).toMatchObject({ state: 'changed', go: [] });
  });

  it('without artifacts, or without GitHub, is proven by an equal plan alone', async () => {
    planned();
    place.scope.artifactName = '';
    expect(await ask([one])).toMatchObject({ state: 'changed', go: [] });
    expect(await ask([one], { scope: null })).toMatchObject({ state: 'changed', go: [], approvedBy: ['rosterkeeper'] });
    expect(await ask(both, { scope: null })).toMatchObject({ state: 'given' });
    expect((await ask(both, { scope: null, startedBy: '' })).detail).toMatch(/is the reviewed-plan$/);
    expect(await ask(both, { scope: null, startedBy: '' })).toMatchObject({ approvedBy: [] });
  });

  it('names who let the run pass a gate beside who started it, each once', async () => {
    place.github.state.addRun({
      id: 4711,
      event: 'push',
      headSha: 'start',
      approvals: [
        { login: 'ben', state: 'approved' },
        { login: null, state: 'approved' },
        { login: 'cai', state: 'rejected' },
        { login: 'rosterkeeper', state: 'approved' },
      ],
    });
    expect((await ask(both)).approvedBy).toEqual(['rosterkeeper', 'ben']);
    place.github.mishaps.push({ path: /\/approvals$/, status: 403 });
    expect((await ask(both)).approvedBy).toEqual(['rosterkeeper']);
  });

  it('covers nobody by the content, and reactivates nobody that the plan does not show', async () => {
    planned();
    const on = operation('reactivate', 'E5');
    const applied = {
      commit: 'start',
      roster: 'r',
      policy: 'p',
      operations: ['provision'],
      rows: { E3: 'x' },
      by: 'review' as const,
      pulls: [],
      run: '1',
      at: NOW,
    };
    const more = {
      memory: { ...question([]).memory, applied },
      content: { roster: 'r', policy: 'p', rows: { E3: 'x' } },
    };
    const answer = await ask([one, operation('update', 'E3'), on], {}, more);
    expect(answer).toMatchObject({ unreviewed: ['update E3'], reactivations: ['reactivate E5'] });
    const shown = [on];
    expect(await ask(shown, { reviewedPlan: planHash(TENANT, shown) })).toMatchObject({ go: ['reactivate E5'] });
    expect(await ask([operation('deactivate', 'E9', ABSENT)])).toMatchObject({
      state: 'held',
      unreviewed: ['deactivate E9'],
      next: { applied: { by: 'review' } },
    });
  });

  it('leaves what it shows to be done, with days to come, in place of what was left for the same people', async () => {
    const due = { ...operation('deactivate', 'E8'), on: '2026-12-01' };
    planned(both, { scheduled: [due] });
    const left = (key: string) => ({ ...operation('update', key), by: '#1', at: '2026-11-01T00:00:00Z' });
    const memory: Memory = {
      ...question([]).memory,
      pending: [left('E1'), left('E6')] as never,
      counted: { pulls: [1], until: '2026-11-01T00:00:00Z' },
    };
    const { next } = await ask([one], {}, { memory });
    expect(next?.counted).toEqual({ pulls: [1], until: NOW });
    expect(next?.pending.map(({ key, by, at, on }) => [key, by, at, on])).toEqual([
      ['E6', '#1', '2026-11-01T00:00:00Z', undefined],
      ['E1', HASH, NOW, undefined],
      ['E2', HASH, NOW, undefined],
      ['E8', HASH, NOW, '2026-12-01'],
    ]);
    const equal = await ask(both, {}, { memory });
    expect(equal.next?.pending.map(({ key, by }) => [key, by])).toEqual([
      ['E6', '#1'],
      ['E1', HASH],
      ['E2', HASH],
    ]);
  });

  it('makes nothing seen of rows and a policy that no reviewed plan was made of: a hash shows none', async () => {
    const rows = { E1: '1', E8: '8', E9: '9' };
    const applied = { ...APPLIED, by: 'review', rows: { ...rows, E8: '7' }, unseen: ['E8', 'E9'] };
    const content = { ...question([]).content, rows };
    const next = async (more: object = {}) => {
      const memory = { ...question([]).memory, applied: { ...applied, policyUnseen: true, ...more } };
      return (await ask(both, {}, { content, memory: memory as unknown as Memory })).next?.applied;
    };
    expect(await next()).toMatchObject({ unseen: ['E9'], policyUnseen: true });
    expect((await next({ policy: 'p0' }))?.policyUnseen).toBeUndefined();
    expect((await next({ unseen: undefined }))?.unseen).toBeUndefined();
  });

  it('once more for the rest of an earlier plan shows nothing of what roster or policy became since', async () => {
    const pending = [{ ...two, by: HASH, at: NOW, on: undefined }];
    const counted = { pulls: [1], until: '2026-11-01T08:00:00Z' };
    const applied = { ...APPLIED, by: 'review', roster: 'r0', policy: 'p0', rows: { E2: '2', E9: '8' } };
    const content = { ...question([]).content, rows: { E2: '2', E9: '9' } };
    const memory = { ...question([]).memory, applied, pending, counted } as unknown as Memory;
    const { state, next } = await ask([two], {}, { content, memory });
    expect(state).toBe('given');
    expect(next).toMatchObject({ applied: { unseen: ['E9'], policyUnseen: true }, counted });
    const same = { ...memory, applied: { ...applied, ...content } } as unknown as Memory;
    const again = await ask([two], {}, { content, memory: same });
    expect(again.next?.applied).toMatchObject({ by: 'review', unseen: undefined, policyUnseen: undefined });
  });

  it('that cannot be looked up is no approval', async () => {
    place.github.mishaps.push({ path: /\/artifacts$/, status: 502, message: 'Bad gateway.', times: 9 });
    expect(await ask([one])).toMatchObject({ state: 'missing', problems: [{ reason: 'approval-missing' }] });
  });
});

describe('the plan of an undo', () => {
  const back = operation('update', 'E1', ABSENT);
  const on = operation('reactivate', 'E2', ABSENT);
  const hash = planHash(TENANT, [back, on]);
  const undone = [{ kind: 'update', key: 'E1', before: { title: 'A' }, after: { title: 'B' }, run: '9', row: null }];

  it('is done as it was given, whatever an earlier undo took back, and leaves nothing to be done', async () => {
    const memory = { ...question([]).memory, undone: undone as Memory['undone'] };
    const answer = await ask([back, on], { reviewedPlan: hash }, { isUndo: true, memory });
    expect(answer).toMatchObject({ state: 'given', go: [back.id, on.id], problems: [] });
    expect(answer.next).toBeUndefined();
    expect(await ask([back], { reviewedPlan: planHash(TENANT, [back]) }, { memory })).toMatchObject({
      unreviewed: ['update E1'],
    });
  });

  it('stops at whatever it did not show, and says to plan it again', async () => {
    planned([back]);
    const given = { reviewedPlan: planHash(TENANT, [back]) };
    const absent = operation('deactivate', 'E9', ABSENT);
    const answer = await ask([back, absent, on, two], given, { isUndo: true });
    expect(answer).toMatchObject({
      state: 'changed',
      unreviewed: expect.arrayContaining([absent.id, on.id, two.id]) as string[],
      reactivations: [],
    });
    expect(answer.problems).toHaveLength(1);
    expect(answer.problems[0]?.advice).toMatch(/^Run the undo again without `reviewed-plan`/);
    expect((await ask([back, two], given)).problems[0]?.advice).not.toContain('Run the undo again');
  });
});

describe('reviewed-plan with approved-by-other', () => {
  const other = { approvedByOther: true };
  /** Who wrote the commit that runs. */
  const commit = (author: string | null, committer: string | null): void => {
    place.github.state.push('direct');
    place.github.state.commits.set('direct', { parents: 1, author, committer });
  };
  const gate = (login: string): void =>
    void place.github.state.addRun({
      id: 4711,
      event: 'push',
      headSha: 'x',
      approvals: [{ login, state: 'approved' }],
    });
  const asked = (startedBy: string) => ask(both, { ...other, sha: 'direct', startedBy });

  it('counts where someone started the run who had no hand in the commit', async () => {
    commit('Ann', 'ben');
    expect(await asked('cai')).toMatchObject({ state: 'given', warnings: [] });
    for (const login of ['ann', 'ANN', 'Ben', 'helper[bot]', '']) {
      const answer = await asked(login);
      expect(answer).toMatchObject({ state: 'missing', go: [], problems: [{ reason: 'approval-missing' }] });
      expect(answer.problems[0]?.message).toContain(`had a hand in the change (${login || 'unknown'}).`);
      expect(answer.problems[0]?.advice).toMatch(
        /^Have someone else start the apply, or approve it at the environment’s gate\./,
      );
    }
  });

  it('or let it pass a gate', async () => {
    commit('ann', null);
    gate('cai');
    expect(await asked('ann')).toMatchObject({ state: 'given', approvedBy: ['ann', 'cai'] });
    place.github.state.runs.clear();
    gate('ann');
    expect(await asked('ann')).toMatchObject({ state: 'missing' });
  });

  it('goes by the people behind the pull request where the commit came by one', async () => {
    place.planned(3, both, { pull: { author: 'ann', authors: ['ben', null] } });
    place.github.state.push('head-3', { branch: 'topic-3', actor: 'Dora' });
    place.merged(3);
    for (const login of ['ann', 'ben', 'dora'])
      expect(await ask(both, { ...other, sha: 'merge-3', startedBy: login })).toMatchObject({ state: 'missing' });
    expect(await ask(both, { ...other, sha: 'merge-3', startedBy: 'cai' })).toMatchObject({
      state: 'given',
      warnings: [],
    });
  });

  it('says where GitHub does not tell who pushed', async () => {
    place.planned(3, both, { run: { actor: 'eve' } });
    place.merged(3);
    place.github.state.activity.splice(0, 99);
    const answer = await ask(both, { ...other, sha: 'merge-3', startedBy: 'eve' });
    expect(answer).toMatchObject({ state: 'missing' });
    expect(answer.warnings.join()).toContain('approved-by-other: who pushed to #3 could not be read');
    const passed = await ask(both, { ...other, sha: 'merge-3', startedBy: 'cai' });
    expect(passed).toMatchObject({ state: 'given' });
    expect(passed.warnings.join()).toContain('#3');
  });

  it('does not count where nobody can be asked', async () => {
    const answer = await ask(both, { ...other, scope: null });
    expect(answer.problems[0]?.message).toBe('Who started this run cannot be looked up: there is no github-token.');
    expect(answer.problems[0]?.advice).toMatch(/^Leave the input github-token at its default\./);
  });

  it.each([
    [403, /^Give the job “permissions: actions: read”, so that who approved at an environment’s gate can be read; or/],
    [503, /^Run the job again: who approved at an environment’s gate can then be read; or have someone else start/],
  ])('says where GitHub does not tell who approved at the gate: %i', async (status, advice) => {
    commit('ann', null);
    gate('cai');
    place.github.mishaps.push({ path: /\/approvals$/, status, message: 'Not for you.', times: 9 });
    const answer = await asked('ann');
    expect(answer).toMatchObject({ state: 'missing', go: [] });
    expect(answer.problems[0]?.message).toMatch(/who approved at an environment’s gate could not be read \(.+\)\.$/);
    expect(answer.problems[0]?.advice).toMatch(advice);
    expect(await asked('dora')).toMatchObject({ state: 'given' });
  });
});
