import { beforeEach, describe, expect, it } from 'vitest';
import type { Pull } from '../../../src/github/shapes.ts';
import type { Plan } from '../../../src/model/operation.ts';
import { actionCommit, evidenceOf } from '../../../src/review/evidence.ts';
import { Place } from './place.ts';

let place: Place;
let warnings: string[];
beforeEach(() => {
  place = new Place();
  warnings = [];
});

const found = (pulls: readonly Pull[] = [], overridden = false) =>
  evidenceOf(
    { plan: { guards: [{ overridden: false }, { overridden }] } as Plan, overridePath: 'override.yml' },
    pulls,
    { api: place.api, branch: 'main', sha: 'm9', runId: '4711' },
    (one) => void warnings.push(one),
  );

describe('who decided', () => {
  it('of an override that was pushed is its author', async () => {
    place.github.state.push('m9', { actor: 'olga' });
    place.github.state.addFile('m9', 'override.yml', 'x');
    expect(await found([], true)).toEqual({
      pulls: [],
      approved_by: [],
      override: { author: 'olga', merged_by: null, commit: 'm9', pull_request: null, merged_at: null },
    });
    expect((await found()).override).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('of an override whose author GitHub does not know is nobody', async () => {
    place.github.state.push('m9');
    place.github.state.commits.set('m9', { parents: 1, author: null, committer: null });
    place.github.state.addFile('m9', 'override.yml', 'x');
    expect((await found([], true)).override).toMatchObject({ author: null, commit: 'm9' });
  });

  it('of an override that was merged is the author of its pull request, and who merged it when', async () => {
    place.github.state.addPull({ number: 8, head: 'h8', author: 'pat', mergedBy: 'cleo' });
    place.github.state.merge(8, 'm9', '2026-11-09T08:00:00Z');
    place.github.state.push('m9', { actor: 'olga', type: 'pr_merge' });
    place.github.state.addFile('m9', 'override.yml', 'x');
    const override = {
      author: 'pat',
      merged_by: 'cleo',
      commit: 'm9',
      pull_request: 8,
      merged_at: '2026-11-09T08:00:00Z',
    };
    expect((await found([], true)).override).toEqual(override);
    const { merged_at: _, merged_by: __, ...bare } = await place.api.pull(8);
    place.api.mergedPull = async () => bare;
    expect((await found([], true)).override).toEqual({ ...override, merged_by: null });
  });

  it('of an override that no commit brought, or that GitHub does not tell of, is nobody', async () => {
    place.github.state.push('m9', { actor: 'olga' });
    expect((await found([], true)).override).toBeUndefined();
    expect(warnings).toEqual([]);
    place.github.mishaps.push({ path: /\/commits$/, status: 403 });
    expect((await found([], true)).override).toBeUndefined();
    expect(warnings.join()).toContain('The audit does not say who wrote the override: GitHub did not tell.');
    expect(warnings.join()).toContain('pull-requests: read, actions: read');
  });

  const pull = { number: 3, html_url: '', state: 'closed', base: { ref: 'main' }, head: { sha: 'h3' }, user: null };

  it('knows nobody that GitHub does not name', async () => {
    const approvals = [
      { login: 'eve', state: 'approved' },
      { login: null, state: 'approved' },
      { login: 'fay', state: 'rejected' },
    ];
    place.github.state.addRun({ id: 4711, event: 'push', headSha: 'm9', approvals });
    expect(await found([pull])).toEqual({
      pulls: [
        {
          number: 3,
          author: null,
          merged_by: null,
          merged_at: null,
          merge_commit: null,
          head: 'h3',
          base: null,
          reviews: [],
        },
      ],
      approved_by: ['eve'],
      override: undefined,
    });
    expect(warnings[0]).toContain('The audit does not say who merged #3, the reviews of #3: GitHub did not tell.');
  });

  it('gives the advice that fits: a permission does not help where GitHub did not answer', async () => {
    place.github.state.addPull({ number: 3, head: 'h3' });
    place.github.mishaps.push({ path: /\/pulls\/3$/, status: 502, times: 9 }, { path: /\/reviews$/, status: 403 });
    await found([pull]);
    expect(warnings).toEqual([
      'The audit does not say the reviews of #3: GitHub did not tell. Give the job “permissions: ' +
        'pull-requests: read, actions: read”.',
      'The audit does not say who merged #3: GitHub did not answer. The pull request shows it.',
    ]);
  });

  it('says of reviews what there is', async () => {
    place.github.state.addPull({ number: 3, head: 'h3' });
    place.api.reviews = async () => [
      { state: 'APPROVED', user: null },
      { state: 'COMMENTED', user: { login: 'ben' }, commit_id: 'h2', submitted_at: '2026-11-01T00:00:00Z' },
    ];
    expect((await found([pull])).pulls?.[0]?.reviews).toEqual([
      { by: '', state: 'APPROVED', head: '', at: '' },
      { by: 'ben', state: 'COMMENTED', head: 'h2', at: '2026-11-01T00:00:00Z' },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('the commit of the action', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';
  const asked: string[] = [];
  const ask = (owner: string, name: string) => ({
    commit: async (ref: string) => {
      asked.push(`${owner}/${name} ${ref}`);
      return { sha, parents: [] };
    },
  });
  beforeEach(() => void asked.splice(0));

  it.each(['v1', 'main', `${sha}0`, `x${sha}`, sha.slice(1), sha.toUpperCase()])(
    'is asked for where the ref is %s',
    async (ref) => {
      expect(await actionCommit({ repository: 'acme/roster', ref }, ask)).toBe(sha);
      expect(asked).toEqual([`acme/roster ${ref}`]);
    },
  );

  it.each([
    ['acme/roster', sha],
    ['acme/roster', ''],
    ['', 'v1'],
    ['acme', 'v1'],
    ['acme/', 'v1'],
    ['/roster', 'v1'],
  ])('of %s at “%s” is not', async (repository, ref) => {
    expect(await actionCommit({ repository, ref }, ask)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('that GitHub does not show is unknown', async () => {
    const refuse = () => ({ commit: async () => Promise.reject(new Error('No')) });
    expect(await actionCommit({ repository: 'acme/roster', ref: 'v1' }, refuse)).toBeUndefined();
  });
});
