import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { AppliedContent, Memory } from '../../../src/model/memory.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import type { ApprovalSetting } from '../../../src/review/setting.ts';
import { ABSENT, APPLIED, NOW, operation, Place, question, TENANT } from './place.ts';
import { remembered } from './remembered.ts';

const one = operation('update', 'E1');
const two = operation('update', 'E2');

let place: Place;
beforeEach(() => {
  place = new Place();
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
    expect(place.slept).toEqual([]);
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
    const answer = await place.ask([leaver, other, one, two], { sha: 'merge-3' });
    expect(answer).toMatchObject({
      state: 'changed',
      go: ['deactivate E7'],
      unreviewed: ['update E2'],
    });
    // The next run plans what is left: its hash is the one to give.
    expect(answer.problems[0]?.advice).toContain(`\`reviewed-plan: ${planHash(TENANT, [other, one, two])}\``);
  });

  it('names the hash of what is left where people who are absent wait, and who is blocked is left', async () => {
    const absent = operation('deactivate', 'E8', ABSENT);
    const blocked = operation('blocked', 'E9');
    place.reviewed(3, [one]);
    const { go, problems } = await place.ask([one, absent, blocked], { sha: 'merge-3' });
    expect(go).toEqual(['update E1', 'blocked E9']);
    expect(problems[0]?.advice).toContain(planHash(TENANT, [absent, blocked]));
    const again = await place.ask([absent, blocked], { sha: 'merge-3' });
    expect(again.problems[0]?.advice).toContain(planHash(TENANT, [absent, blocked]));
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

  it('says where the plan was made without what this run may do: nothing changed since', async () => {
    const role = operation('roles', 'E1');
    place.reviewed(3, [one]);
    const wider = { operations: ['deprovision', 'provision', 'roles'] };
    const ask = async (operations: Operation[]) => (await place.ask(operations, { sha: 'merge-3' }, wider)).problems[0];
    expect((await ask([one, role]))?.message).toBe(
      'The plan holds 1 change that nobody reviewed (#3): it was made without `roles`, which this run may do: give ' +
        'both the same `operations`.',
    );
    expect((await ask([one, two, role]))?.message).toMatch(/the tenant or the roster changed since the review\.$/);
    // One of several reviewed plans was made with it: what is more came since.
    place.reviewed(4, [two], { review: wider });
    const more = { ...remembered({ roster: 'r0' }), ...wider };
    expect((await place.ask([one, two, role], { sha: 'merge-4' }, more)).problems[0]?.message).toMatch(
      /\(#4, #3\): the tenant or the roster changed since the review\.$/,
    );
  });

  it('says where a role’s name stands for another id by now: renamed in CXone, or made anew', async () => {
    const gives = (key: string, value: string, display?: string): Operation =>
      operation('roles', key, {
        before: { roles: [] },
        after: { roles: [value] },
        gains: [{ value, display, inherited: false }],
      });
    const told = async (shown: Operation[], now: Operation[]) => {
      place = new Place();
      place.reviewed(3, shown);
      return (await place.ask(now, { sha: 'merge-3' })).problems[0];
    };
    const shown = [gives('E1', 'id-1', 'Agent'), gives('E2', 'id-2', 'Lead')];
    const one = await told(shown, [gives('E1', 'id-9', 'agent')]);
    expect(one?.message).toMatch(
      /since the review\. In CXone the name of a role stands for another id: “agent” \(was id-1, is id-9\)\.$/,
    );
    expect(one?.advice).toMatch(
      /^If roles were renamed in CXone by mistake, name them back there and run the job again/,
    );
    const swapped = await told(shown, [gives('E1', 'id-2', 'Agent'), gives('E2', 'id-1', 'Lead')]);
    expect(swapped?.message).toContain(
      'names of roles stand for another id: “Agent” (was id-1, is id-2) and “Lead” (was id-2, is id-1).',
    );
    // Someone else’s change, a role of another name, a role that had no id, two roles that were reviewed.
    for (const now of [gives('E3', 'id-1', 'Agent'), gives('E1', 'id-9', 'Boss'), gives('E1', 'id-9')])
      expect((await told(shown, [now]))?.message).toMatch(/since the review\.$/);
    const nameless = await told([gives('E1', 'Agent', 'Agent')], [gives('E1', 'id-9', 'Agent')]);
    expect(nameless?.message).toMatch(/since the review\.$/);
    expect(nameless?.advice).toMatch(/^Look at what is new/);
  });

  it('may be due by a day of the file that has come', async () => {
    const due = { ...operation('deactivate', 'E9'), on: '2026-11-20' };
    const absent = operation('deactivate', 'E9', ABSENT);
    place.reviewed(3, [one], { scheduled: [due] });
    const ask = (today: string) => place.ask([absent], { sha: 'merge-3' }, { today });
    expect(await ask('2026-11-20')).toMatchObject({ go: ['deactivate E9'], problems: [] });
    expect(await place.ask([absent, one], { sha: 'merge-3' })).toMatchObject({ go: ['deactivate E9', 'update E1'] });
    expect(await ask('2026-11-19')).toMatchObject({ go: [], unreviewed: ['deactivate E9'] });
  });

  it('that an apply has taken on covers what is left of it, also where a run may do more: nothing twice', async () => {
    const on = operation('reactivate', 'E1');
    const absent = operation('deactivate', 'E9', ABSENT);
    place.reviewed(1, [on, absent, two]);
    place.github.state.addFile('merge-1', 'roster.csv', 'x');
    const pending = [{ kind: two.kind, key: two.key, before: two.before, after: two.after }].map((change) => ({
      ...change,
      sideEffects: [],
      by: '#1',
      at: '2026-11-01T08:00:00Z',
    })) as Memory['pending'];
    const more = { ...remembered({}, { pending }), operations: ['deprovision', 'provision', 'roles'] };
    // Someone has taken back in CXone what was done: that is theirs.
    expect(await place.ask([on, absent, two], { sha: 'merge-1' }, more)).toMatchObject({
      go: ['update E2'],
      reactivations: ['reactivate E1'],
      unreviewed: ['deactivate E9'],
      next: { pending, applied: { pulls: [1], operations: more.operations } },
    });
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
        message: 'There is no reviewed plan: no run on #3 left a plan of head-3 for this roster and this tenant.',
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

  it('that only changes the policy is told that an earlier one holds its apply up', async () => {
    const { state } = place.github;
    state.addPull({ number: 3, head: 'head-3' });
    state.addFile(place.merged(3), 'roster.csv', 'new');
    place.planned(4, [one]);
    place.commented(4, [one]);
    state.addFile(place.merged(4), 'roster.csv', 'new');
    state.addFile('merge-4', 'policy.yml', 'other');
    const answer = await place.ask([one, two], { sha: 'merge-4' });
    expect(answer.problems[0]?.message).toMatch(/^There is no reviewed plan: no run on #3 left a plan/);
    expect(answer.concerned.map(({ pull }) => pull.number)).toEqual([3, 4]);
    // One that is merged afterwards and shows no plan has no comment of ours, and gets none.
    state.addPull({ number: 5, head: 'head-5' });
    state.addFile(place.merged(5), 'roster.csv', 'new');
    state.addFile('merge-5', 'policy.yml', 'other');
    const later = await place.ask([one, two], { sha: 'merge-5', scope: { ...place.scope, api: place.client() } });
    expect(later.concerned.map(({ pull }) => pull.number)).toEqual([3]);
  });

  it('that no review covers is called so, also where its comment and those of later ones cannot be read', async () => {
    const { state } = place.github;
    state.addPull({ number: 3, head: 'head-3' });
    state.addFile(place.merged(3), 'roster.csv', 'new');
    place.github.mishaps.push({ path: /\/issues\/\d+\/comments$/, status: 502, times: 99 });
    const answer = await place.ask([one], { sha: 'merge-3' }, { found: true });
    expect(answer.problems[0]?.message).toMatch(/^There is no reviewed plan: no run on #3 left a plan/);
    expect(answer.concerned.map(({ pull }) => pull.number)).toEqual([3]);
  });

  it.each(['auto', 'required'] as const)(
    'that only changes the policy is a review of all that its plan shows, also of an earlier one (%s)',
    async (approval) => {
      const { state } = place.github;
      state.addPull({ number: 3, head: 'head-3' });
      state.addFile(place.merged(3), 'roster.csv', 'new');
      place.reviewed(4, [one, two]);
      state.addFile('merge-4', 'roster.csv', 'new');
      state.addFile('merge-4', 'policy.yml', 'other');
      const ask = (operations: Operation[]) => place.ask(operations, { sha: 'merge-4', approval });
      expect(await ask([two])).toMatchObject({
        state: 'reviewed',
        detail: expect.stringContaining('holds nothing that was not reviewed in #4') as string,
        go: ['update E2'],
        next: { applied: { by: 'review', pulls: [4] } },
      });
      for (const more of [operation('update', 'E3'), operation('deactivate', 'E8', ABSENT)])
        expect(await ask([one, more])).toMatchObject({ state: 'missing', go: [] });
      expect(await ask([one, operation('reactivate', 'E5')])).toMatchObject({ reactivations: ['reactivate E5'] });
    },
  );

  it('that only changes the policy is no review of a roster which its plan was not made of', async () => {
    const { state } = place.github;
    state.addPull({ number: 3, head: 'head-3' });
    state.addFile(place.merged(3), 'roster.csv', 'new');
    place.reviewed(4, [one], { rosterSha256: 'of the file before' });
    state.addFile('merge-4', 'roster.csv', 'new');
    state.addFile('merge-4', 'policy.yml', 'other');
    const answer = await place.ask([one], { sha: 'merge-4' });
    expect(answer).toMatchObject({ state: 'missing', go: [] });
    expect(answer.next).toBeUndefined();
  });

  describe('planned before another one brought rows that nobody reviewed', () => {
    const leaves = { ...operation('deactivate', 'E9'), on: '2026-12-01' };
    const rows = { E1: '1', E9: '9' };
    const ask = (
      setting: Partial<ApprovalSetting> = {},
      memory: Partial<Memory> = {},
      more: Partial<ApprovalQuestion> = {},
    ) => {
      const content = { ...question([]).content, rows };
      const asked = { content, memory: { ...question([]).memory, ...memory }, ...more };
      return place.ask([one], { sha: 'merge-4', ...setting }, asked);
    };
    const unseen = async (...given: Parameters<typeof ask>) => (await ask(...given)).next?.applied.unseen;

    beforeEach(() => {
      place.github.state.addPull({ number: 3, head: 'head-3' });
      place.github.state.addFile(place.merged(3), 'roster.csv', 'new');
    });
    const then = (made: string[], parts: Parameters<Place['reviewed']>[2] = {}): void =>
      place.github.state.addFile(place.reviewed(4, [one], { review: { rows: made }, ...parts }), 'roster.csv', 'both');

    it('remembers which rows they are, and says how many', async () => {
      then(['0', '1']);
      const answer = await ask({}, { counted: { pulls: [1], until: '2026-11-01T08:00:00Z' } });
      expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1'], problems: [] });
      expect(answer.next?.applied).toMatchObject({ by: 'review', rows, unseen: ['E9'], unseenPulls: [3] });
      expect(answer.warnings.join()).toMatch(/^No reviewed plan was made of 1 row of the roster: no date/);
    });

    const by = { by: 'review', policy: 'p', commit: 'merge-4', rows } as const;
    const night = (operations: Operation[], more: Partial<AppliedContent> = {}) => {
      const content = { ...question([]).content, rows };
      const memory = {
        ...question([]).memory,
        counted: { pulls: [4], until: '2026-11-04T08:00:00Z' },
        applied: { ...APPLIED, ...by, unseen: ['E9'], ...more },
      };
      return place.ask(operations, { sha: 'merge-4', eventName: 'schedule' }, { content, memory, found: true });
    };

    it('lets no date of theirs bring anything in a later night, and nothing be brought back', async () => {
      then(['1']);
      expect((await night([], { unseenPulls: [3] })).next?.applied).toMatchObject({ unseen: ['E9'], unseenPulls: [3] });
      for (const due of [leaves, operation('roles', 'E9'), operation('create', 'E9')]) {
        const answer = await night([due]);
        expect(answer).toMatchObject({ go: [], unreviewed: [due.id] });
        expect(answer.problems[0]?.reason).toBe('plan-changed');
        expect(answer.next).toBeUndefined();
      }
      expect(await night([leaves], { unseen: undefined })).toMatchObject({ go: ['deactivate E9'], problems: [] });
      expect(await night([one])).toMatchObject({ go: ['update E1'], problems: [] });
    });

    it('until a plan that was made of them is merged, whatever its pull request changes', async () => {
      then(['1']);
      place.reviewed(6, [], { review: { rows: ['1', '9'] } });
      const answer = await night([leaves]);
      expect(answer).toMatchObject({ go: ['deactivate E9'], problems: [] });
      expect(answer.next?.applied.unseen).toBeUndefined();
      expect(answer.next?.applied.unseenPulls).toBeUndefined();
      // Also where there is nothing to do: the warning ends with it.
      const quiet = await night([]);
      expect(quiet).toMatchObject({ state: 'reviewed', warnings: [] });
      expect(quiet.next?.applied.unseen).toBeUndefined();
    });

    it('but for rows that a direct push brought', async () => {
      const { state } = place.github;
      state.push('direct');
      state.addFile('direct', 'roster.csv', 'pushed');
      then(['1']);
      const before = { ...APPLIED, commit: 'merge-3', roster: 'r0', rows: { E1: '0' } };
      const rowsIn: ApprovalQuestion['rowsIn'] = async ([file]) =>
        Buffer.from(file?.bytes ?? []).toString() === 'new' ? { E1: '0' } : rows;
      expect(await unseen({}, { applied: before }, { rowsIn })).toBeUndefined();
      expect(await unseen({ approval: 'required' }, { applied: before }, { rowsIn })).toEqual(['E9']);
    });

    it('nor does a push that changes nothing of it switch an account on', async () => {
      place.github.state.push('direct');
      place.github.state.addFile('direct', 'policy.yml', 'other');
      const content = { ...question([]).content, policy: 'p2', rows };
      const memory = { ...question([]).memory, applied: { ...APPLIED, ...by, unseen: ['E9'] } };
      const answer = await place.ask([operation('reactivate', 'E9')], { sha: 'direct' }, { content, memory });
      expect(answer).toMatchObject({ go: [], reactivations: ['reactivate E9'] });
    });

    it.each<[string, string[] | undefined, Partial<Memory>]>([
      ['its plan was made of it', ['1', '9'], {}],
      ['an earlier release made its plan', undefined, {}],
      ['it was applied before', ['1'], { applied: { ...APPLIED, by: 'review', roster: 'r0', rows: { E9: '9' } } }],
      ['a push brought it before, by the guards', ['1'], { applied: { ...APPLIED, roster: 'r0', rows: { E9: '9' } } }],
    ])('counts a row as reviewed where %s', async (_, made, memory) => {
      then(made as string[]);
      expect(await unseen({}, memory)).toBeUndefined();
    });

    it.each<[string, Partial<AppliedContent>, Partial<ApprovalSetting>]>([
      ['it was unseen', { by: 'review', unseen: ['E9'] }, {}],
      ['guards alone let it pass', { by: 'off' }, {}],
      ['a push brought it that may not do', {}, { approval: 'required' }],
      ['another content of it was applied', { by: 'review', rows: { E9: '8' } }, {}],
    ])('does not count it as reviewed where it was applied before, but %s', async (_, more, setting) => {
      then(['1']);
      const applied = { ...APPLIED, roster: 'r0', rows: { E9: '9' }, ...more };
      expect(await unseen(setting, { applied })).toEqual(['E9']);
    });
  });

  describe('planned before another one brought a policy that nobody reviewed', () => {
    const applied: AppliedContent = { ...APPLIED, by: 'review', commit: 'merge-2', policy: 'p0', roster: 'r0' };
    const later = { policy: { roles: 'other' } };
    const ask = (setting: Partial<ApprovalSetting> = {}, more: Partial<AppliedContent> = {}) =>
      place.ask(
        [one],
        { sha: 'merge-4', ...setting },
        { ...later, memory: { ...question([]).memory, applied: { ...applied, ...more } } },
      );
    const unseen = async (...given: Parameters<typeof ask>) => (await ask(...given)).next?.applied.policyUnseen;
    const history = (texts: Record<string, string>): void => {
      for (const [sha, text] of Object.entries(texts)) place.github.state.addFile(sha, 'policy.yml', text);
    };
    const then = (parts: Parameters<Place['reviewed']>[2] = {}): void => {
      place.github.state.push('merge-2', { type: 'pr_merge' });
      place.github.state.addPull({ number: 3, head: 'head-3' });
      place.merged(3);
      place.github.state.addFile(place.reviewed(4, [one], parts), 'roster.csv', 'new');
      history({ 'merge-2': 'old', 'head-4': 'old', 'merge-3': 'new', 'merge-4': 'new' });
    };

    it('lets nothing last under it', async () => {
      then();
      const answer = await ask();
      expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1'], next: { applied: { policyUnseen: true } } });
      expect(answer.warnings.join()).toMatch(/^No reviewed plan was made of the policy: no date/);
      const same = { ...applied, roster: 'r', policy: 'p', rows: { E1: '1' }, policyUnseen: true };
      const counted = { pulls: [4], until: '2026-11-04T08:00:00Z' };
      const night = (more: Partial<AppliedContent>, operations = [one]) =>
        place.ask(
          operations,
          { sha: 'merge-4', eventName: 'schedule', scope: { ...place.scope, api: place.client() } },
          {
            ...later,
            content: { ...question([]).content, rows: { E1: '1' } },
            memory: { ...question([]).memory, counted, applied: { ...same, ...more } },
          },
        );
      expect(await night({})).toMatchObject({ state: 'changed', go: [], unreviewed: ['update E1'] });
      expect(await night({ policyUnseen: undefined })).toMatchObject({ state: 'reviewed', go: ['update E1'] });
      place.reviewed(6, [], { policy: later.policy });
      for (const operations of [[one], []]) {
        const answer = await night({}, operations);
        expect(answer).toMatchObject({ state: 'reviewed', warnings: [], next: { applied: { by: 'review' } } });
        expect(answer.next?.applied.policyUnseen).toBeUndefined();
      }
    });

    it.each<[string, Parameters<Place['reviewed']>[2], Partial<AppliedContent>]>([
      ['its plan was made with a policy that says the same', { policy: later.policy }, {}],
      ['its plan was made with this very file', { policySha256: 'of the policy' }, {}],
      ['it was applied before', {}, { policy: 'p' }],
      ['it is the file that was applied, which another release read otherwise', {}, { commit: 'merge-3' }],
    ])('but for one that counts, since %s', async (_, parts, more) => {
      then(parts);
      expect(await unseen({}, more)).toBeUndefined();
    });

    it.each<[string, string[], string, true | undefined]>([
      ['but for one that it brought itself, as it is', ['roster.csv', 'policy.yml'], 'new', undefined],
      ['also where it changed the policy, and not to that', ['roster.csv', 'policy.yml'], 'old', true],
      ['also where it held that one, and did not change it', ['roster.csv'], 'new', true],
    ])('%s', async (_, files, text, is) => {
      then({ pull: { files: files.map((filename) => ({ filename })) } });
      history({ 'head-4': text });
      expect(await unseen()).toBe(is);
    });

    it.each<[string, boolean, string, true | undefined]>([
      ['but for one that several brought which were reviewed', true, 'merge-2', undefined],
      ['but for one that they brought, of which one was applied before', true, 'merge-3', undefined],
      ['also where one of several that brought it was not reviewed', false, 'merge-2', true],
    ])('%s', async (_, isReviewed, commit, is) => {
      const policy = { files: [{ filename: 'policy.yml' }] };
      const { state } = place.github;
      state.push('merge-2', { type: 'pr_merge' });
      if (isReviewed) place.reviewed(3, [], { pull: policy });
      else {
        state.addPull({ number: 3, head: 'head-3', ...policy });
        place.merged(3);
      }
      state.addFile(place.reviewed(4, [one], { pull: policy }), 'roster.csv', 'new');
      history({ 'merge-2': 'old', 'head-3': 'new', 'merge-3': 'new', 'head-4': 'other', 'merge-4': 'both' });
      const counted = { pulls: commit === 'merge-3' ? [2, 3] : [2], until: '2026-11-01T08:00:00Z' };
      const memory = { ...question([]).memory, counted, applied: { ...applied, commit } };
      const answer = await place.ask([one], { sha: 'merge-4' }, { ...later, memory });
      expect(answer).toMatchObject({ state: 'reviewed', go: ['update E1'] });
      expect(answer.next?.applied.policyUnseen).toBe(is);
    });

    it('but for one that was pushed, where a push may do', async () => {
      then();
      place.github.state.push('direct');
      place.github.state.push('merge-5', { type: 'pr_merge' });
      history({ direct: 'newer', 'merge-5': 'newer' });
      const state = { sha: 'merge-5' };
      place.github.state.merge(4, 'merge-5', '2026-11-04T08:00:00Z');
      place.github.state.addFile('merge-5', 'roster.csv', 'new');
      expect(await unseen(state)).toBeUndefined();
      expect(await unseen({ ...state, approval: 'required' })).toBe(true);
      history({ 'merge-5': 'newest' });
      expect(await unseen(state)).toBe(true);
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
  ])('reactivates nobody that it does not show (%s)', async (_, setting) => {
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
  it('goes by the guards, also for who is absent, and reactivates people whose row is new', async () => {
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

  it('passes where a review is required once a pull request of the policy showed all of it', async () => {
    const { state } = place.github;
    state.push('direct');
    state.addFile('direct', 'roster.csv', 'pushed');
    place.reviewed(3, [one, two]);
    state.addFile('merge-3', 'roster.csv', 'pushed');
    state.addFile('merge-3', 'policy.yml', 'other');
    const ask = (operations: Operation[]) => place.ask(operations, { sha: 'merge-3', approval: 'required' });
    expect(await ask([one, two])).toMatchObject({ state: 'reviewed', go: ['update E1', 'update E2'] });
    expect((await ask([one, operation('update', 'E3')])).problems[0]?.reason).toBe('approval-missing');
  });

  it('is not approved by its own author, on a pull request of the policy by someone else', async () => {
    const { state } = place.github;
    state.push('direct', { actor: 'mallory' });
    state.addFile('direct', 'roster.csv', 'pushed');
    const reviews = [{ login: 'mallory', state: 'APPROVED', commit: 'head-3' }];
    place.reviewed(3, [one], { pull: { reviews } });
    state.addFile('merge-3', 'roster.csv', 'pushed');
    state.addFile('merge-3', 'policy.yml', 'other');
    const setting = { sha: 'merge-3', approval: 'required', approvedByOther: true } as const;
    const ask = () => place.ask([one], { ...setting, scope: { ...place.scope, api: place.client() } });
    expect(await ask()).toMatchObject({ state: 'missing', go: [] });
    reviews.push({ login: 'reviewer', state: 'APPROVED', commit: 'head-3' });
    expect(await ask()).toMatchObject({ state: 'reviewed', go: ['update E1'] });
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
      rowsIn: async ([file]) => rows[String(file?.bytes)] ?? {},
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
    // Rows that the push wrote reactivate; those that the merge or nobody changed do not.
    const on = ['E1', 'E2', 'E3'].map((key) => operation('reactivate', key));
    expect(await place.ask(on, setting, more)).toMatchObject({
      go: ['reactivate E2'],
      reactivations: ['reactivate E1', 'reactivate E3'],
    });
    expect(await place.ask(on, { ...setting, eventName: 'schedule' }, more)).toMatchObject({ go: [] });
  });
});
