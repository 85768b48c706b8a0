import { beforeEach, describe, expect, it } from 'vitest';
import type { Pull } from '../../../src/github/shapes.ts';
import type { Memory } from '../../../src/model/memory.ts';
import { planHash } from '../../../src/plan/hash.ts';
import { reviewsSince } from '../../../src/review/counted-reviews.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { reviewedPlanOf } from '../../../src/review/reviewed.ts';
import { opened, sealed } from '../../../src/review/seal.ts';
import { BOT, keys, MARKER, operation, Place, ROSTER, TENANT } from './place.ts';

const plan = [operation('create', 'E1')];
const HEAD = 'abcdef0123456789';

let place: Place;
beforeEach(() => {
  place = new Place();
  place.github.state.addPull({ number: 3, head: HEAD });
});
const found = async () => reviewedPlanOf(await place.api.pull(3), place.scope);
const fault = async (): Promise<string> => {
  const one = await found();
  return 'kind' in one ? `${one.pull} ${one.kind}: ${one.message}` : 'reviewed';
};
const say = (more: object = {}, author = BOT): void => {
  place.github.state.addComment(3, author, place.comment(3, plan, { head: HEAD, ...more }));
};

describe('the plan that a signed comment proves', () => {
  it('is that of its pull request, tenant, roster and head', async () => {
    say();
    expect(await found()).toMatchObject({
      pull: { number: 3 },
      visible: 'The plan.',
      payload: { plan: planHash(TENANT, plan), head: HEAD },
      comment: { user: { login: BOT } },
    });
  });

  it.each<[string, object, string]>([
    [
      'repository',
      { repository: 'mallory/roster' },
      '3 edited: the comment on #3 was signed for another pull request, tenant or roster',
    ],
    ['pull request', { pull: 4 }, '3 edited: the comment on #3 was signed for another pull request, tenant or roster'],
    [
      'tenant',
      { tenant: 'acme-us' },
      '3 edited: the comment on #3 was signed for another pull request, tenant or roster',
    ],
    [
      'roster',
      { roster: ['other.csv'] },
      '3 edited: the comment on #3 was signed for another pull request, tenant or roster',
    ],
    [
      'order of rosters',
      { roster: ['roster.csv', 'roster.csv'] },
      '3 edited: the comment on #3 was signed for another',
    ],
    ['plan', { plan: null }, '3 unplanned: the last run on #3 could make no plan'],
    ['head', { head: '0123456789abcdef' }, '3 stale: #3 was merged at abcdef0, its comment shows the plan of 0123456'],
  ])('is none for another %s', async (_, more, says) => {
    say(more);
    expect(await fault()).toContain(says);
  });

  it('is found whatever letters the repository is written in', async () => {
    say({ repository: 'Example/ROSTER' });
    expect(await fault()).toBe('reviewed');
  });

  it('is none where nobody, or someone else, wrote it', async () => {
    expect(await fault()).toBe('3 missing: #3 has no plan comment for this roster and this tenant');
    say({}, 'mallory');
    expect(await fault()).toBe('3 foreign: the plan comment on #3 was written by another account (mallory)');
    place.api.comments = async () => [{ id: 1, body: MARKER, html_url: '', user: null }];
    expect(await fault()).toBe('3 foreign: the plan comment on #3 was written by another account (unknown)');
  });

  it('is none where it was edited, or never signed', async () => {
    const own = place.github.state.addComment(3, BOT, `Text.\n\n${MARKER}\n`);
    expect(await fault()).toBe('3 unplanned: the comment on #3 holds no plan');
    own.body = place.comment(3, plan, { head: HEAD }).replace('The plan.', 'A plan.');
    expect(await fault()).toBe('3 edited: the comment on #3 was edited, or signed with another key');
    const other = opened(place.comment(3, plan), MARKER, keys);
    own.body = sealed(
      'x',
      MARKER,
      'payload' in other ? other.payload : (null as never),
      approvalKeys('another', TENANT),
    );
    expect(await fault()).toBe('3 edited: the comment on #3 was edited, or signed with another key');
  });
});

describe('a signed comment', () => {
  const payload = () => {
    const one = opened(place.comment(3, plan), MARKER, keys);
    return 'payload' in one ? one.payload : (null as never);
  };

  it('keeps its text as people see it: white space around it and line ends do not matter', () => {
    const body = sealed('\n\n## Plan\n  two\n\n\n', MARKER, payload(), keys);
    for (const given of [body, body.replaceAll('\n', '\r\n'), `\n${body}\n\n`, body.replaceAll('\n', '\r')])
      expect(opened(given, MARKER, keys)).toMatchObject({ visible: '## Plan\n  two' });
    expect(body).toMatch(/ {2}two\n\n<!-- cxone-roster:/);
    expect(opened(body.replace('  two', ' two'), MARKER, keys)).toEqual({ fault: 'edited' });
  });

  it('whose content is none of ours proves nothing, although it is signed', () => {
    for (const wrong of [
      { version: 2 },
      { marks: 5 },
      { head: null },
      { previous: {} },
      { run: {} },
      { plan: undefined },
    ])
      expect(opened(sealed('x', MARKER, { ...payload(), ...wrong } as never, keys), MARKER, keys)).toEqual({
        fault: 'edited',
      });
    const applied = { ...payload(), marks: { applied: { commit: 5, at: 'x' } } };
    expect(opened(sealed('x', MARKER, applied as never, keys), MARKER, keys)).toEqual({ fault: 'edited' });
  });

  it('has one spelling of its signature', () => {
    const body = sealed('x', MARKER, payload(), keys);
    const [, mac = ''] = /:([\w-]{43}) -->/.exec(body) ?? [];
    for (const other of [`${mac}=`, mac.slice(0, -1), `${mac}A`, ''])
      expect(opened(body.replace(`:${mac} -->`, `:${other} -->`), MARKER, keys)).toEqual({ fault: 'edited' });
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spare = last[last.indexOf(mac.at(-1) ?? '') ^ 1];
    expect(opened(body.replace(mac, `${mac.slice(0, -1)}${spare}`), MARKER, keys)).toEqual({ fault: 'edited' });
  });
});

describe('pull requests that count together', () => {
  const since = (more: Partial<Memory['counted']> = {}) => ({ pulls: [], until: '2026-11-01T00:00:00Z', ...more });
  const asked = async (counted: Memory['counted'], own: number[] = []) => {
    const pulls = await Promise.all(own.map((number) => place.api.pull(number)));
    const reviews = await reviewsSince(counted, pulls, 'hash', place.setting(), place.scope);
    return {
      counted: reviews.counted.map(({ pull }) => pull.number),
      seen: reviews.seen.map(({ number }) => number),
      reviews,
    };
  };
  const pull = (number: number, more: object = {}): Pull =>
    ({
      number,
      merged_at: `2026-11-${String(number).padStart(2, '0')}T08:00:00Z`,
      base: { ref: 'main' },
      head: { sha: `head-${number}`, ref: `topic-${number}` },
      ...more,
    }) as Pull;

  it('are those merged since, the newest first, whatever order GitHub lists them in', async () => {
    for (const number of [2, 3, 4]) place.reviewed(number, [operation('create', `E${number}`)]);
    const numbers = [3, 2, 4];
    place.api.closedPulls = async () => numbers.map((number) => pull(number));
    expect(await asked(since())).toMatchObject({ counted: [4, 3, 2], seen: [4, 3, 2] });
    expect(await asked(since({ pulls: [3] }))).toMatchObject({ counted: [4, 2] });
    expect(await asked(since({ until: '2026-11-03T08:00:00Z' }), [2])).toMatchObject({ counted: [4, 3, 2] });
  });

  it('are those as well that a hundred others pushed out of GitHub’s list, by the files they changed', async () => {
    const { state } = place.github;
    const write = (sha: string, text: string): void => state.addFile(sha, 'roster.csv', text);
    write('start', 'old');
    for (const [number, text] of [
      [2, 'two'],
      [3, 'two'],
      [4, 'four'],
    ] as const) {
      place.reviewed(number, [operation('create', `E${number}`)]);
      write(`merge-${number}`, text);
    }
    // Closed, locked or labelled by a bot since.
    for (let number = 200; number < 300; number++)
      state.addPull({ number, head: `h${number}`, state: 'closed', updatedAt: '2026-11-19T00:00:00Z' });
    expect(await asked(since())).toMatchObject({ counted: [] });
    const changes = { paths: [...ROSTER, 'policy.yml'], after: 'start', sha: 'merge-4' };
    place.scope = { ...place.scope, changes };
    expect(await asked(since())).toMatchObject({ counted: [4, 2] });
    expect(await asked(since({ pulls: [2] }))).toMatchObject({ counted: [4] });
    expect(await asked(since({ until: '2026-11-03T00:00:00Z' }))).toMatchObject({ counted: [4] });
    place.scope.changes = { ...changes, after: 'merge-2' };
    expect(await asked(since())).toMatchObject({ counted: [4] });
    // Of a commit that a force push removed nobody knows what it held.
    place.github.mishaps.push({ path: /\/commits$/, status: 404 });
    expect(await asked(since())).toMatchObject({ counted: [4, 2] });
    // Where the list goes back far enough, nothing else is asked.
    for (let number = 200; number < 210; number++) state.pulls.delete(number);
    place.scope.api = place.client();
    place.github.requests.length = 0;
    expect(await asked(since())).toMatchObject({ counted: [4, 3, 2] });
    expect(place.github.requests.filter((line) => line.includes('/commits'))).toEqual([]);
  });

  it('are asked for with few requests in a busy repository, where most pull requests show no plan', async () => {
    const { state } = place.github;
    place.reviewed(2, plan);
    place.planned(3, plan, { attempt: 2 });
    place.merged(3);
    for (let number = 100; number < 130; number++) {
      state.addPull({ number, head: `head-${number}`, headRef: `topic-${number}` });
      for (let run = 0; run < 4; run++)
        state.addRun({
          id: 10 * number + run,
          event: 'pull_request',
          headSha: `head-${number}`,
          headBranch: `topic-${number}`,
        });
      state.merge(number, `merge-${number}`, `2026-11-05T00:${number - 100}:00Z`);
    }
    const requests = async (): Promise<number> => {
      place.scope.api = place.client();
      place.github.requests.length = 0;
      const { counted, seen } = await asked(since());
      expect([counted, seen.length]).toEqual([[3, 2], 32]);
      return place.github.requests.length;
    };
    expect(await requests()).toBeLessThan(20);
    // Where GitHub does not say of which commit a plan was made, each pull request is asked for.
    place.artifact(7, `cxone-roster-${TENANT}-plan-1`, {});
    expect(await requests()).toBeGreaterThan(100);
    state.artifacts.pop();
    // Where the token may not list artifacts, or plans are called otherwise, each pull request is asked for.
    place.github.mishaps.push({ path: /\/actions\/artifacts$/, status: 403, message: 'No.' });
    expect(await requests()).toBeGreaterThan(100);
    place.scope.artifactName = 'elsewhere';
    expect(await requests()).toBeGreaterThan(100);
    // A GitHub in trouble says nothing of them.
    place.github.mishaps.push({ path: /\/actions\/artifacts$/, status: 500, message: 'Trouble', times: 9 });
    await expect(requests()).rejects.toThrow('Trouble');
  });

  it('are none that were not merged, or merged elsewhere', async () => {
    for (const number of [2, 3]) place.reviewed(number, [operation('create', `E${number}`)]);
    place.api.closedPulls = async () => [pull(2, { merged_at: null }), pull(3, { base: { ref: 'next' } })];
    expect(await asked(since())).toMatchObject({ seen: [] });
    place.reviewed(4, plan);
    expect(await asked({ pulls: [], until: '' }, [4])).toMatchObject({ seen: [4], counted: [4] });
  });

  it('where no memory says what was done are looked for back to the last applied one, thirty at most', async () => {
    const marks = { applied: { commit: 'x', at: 'y' } };
    place.reviewed(1, plan);
    place.commented(1, plan);
    place.reviewed(2, plan);
    place.commented(2, plan, { marks });
    for (const number of [3, 4]) {
      place.reviewed(number, plan);
      place.commented(number, plan);
    }
    place.reviewed(9, plan);
    const all = [1, 4, 2, 3, 9];
    place.api.closedPulls = async () => all.map((number) => pull(number));
    const { seen, counted } = await asked({ pulls: [], until: '' }, [9]);
    expect([seen, counted]).toEqual([
      [9, 4, 3],
      [9, 4, 3],
    ]);
    // Of a commit that came by no pull request, and with a memory, nothing else is looked for.
    expect(await asked({ pulls: [], until: '' })).toMatchObject({ seen: [] });
    const bare = Array.from({ length: 31 }, (_, i) =>
      pull(100 + i, { merged_at: `2026-11-08T00:00:${String(59 - i).padStart(2, '0')}Z` }),
    );
    for (const { number } of bare) place.github.state.addPull({ number, head: `head-${number}` });
    place.api.closedPulls = async () => [...bare.slice(0, 29), pull(4)];
    expect((await asked({ pulls: [], until: '' }, [9])).seen).toEqual([9, 4]);
    place.api.closedPulls = async () => [...bare, pull(4)];
    expect((await asked({ pulls: [], until: '' }, [9])).seen).toEqual([9]);
  });

  it('where one of them has no plan, do not count it, and know that its comment says so', async () => {
    place.reviewed(8, plan, { review: { reason: 'roster-invalid' } });
    place.commented(8, null);
    place.reviewed(9, plan);
    place.api.closedPulls = async () => [pull(8), pull(9)];
    const { seen, counted, reviews } = await asked({ pulls: [], until: '' }, [9]);
    expect([seen, counted]).toEqual([[9, 8], [9]]);
    expect(reviews.faults).toMatchObject([{ pull: 8, kind: 'stopped' }]);
  });

  it('say why one does not count', async () => {
    place.github.state.addPull({ number: 5, head: 'head-5' });
    place.merged(5);
    const { reviews } = await asked(since(), [5]);
    expect(reviews.faults).toMatchObject([{ pull: 5, kind: 'none' }]);
    place.scope.artifactName = '';
    const alone = await asked(since(), [5]);
    expect(alone.reviews.faults).toEqual([
      {
        pull: 5,
        kind: 'none',
        message: '#5 has no plan comment for this roster and this tenant',
        advice: expect.stringContaining('`comment: auto`') as string,
      },
    ]);
    place = new Place();
    place.reviewed(5, plan);
    const setting = place.setting({ approvedByOther: true });
    const other = await reviewsSince(since(), [await place.api.pull(5)], 'hash', setting, place.scope);
    expect(other).toMatchObject({ counted: [], faults: [{ pull: 5, kind: 'none' }] });
  });
});
