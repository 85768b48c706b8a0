import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import type { Pull } from '../../../src/github/shapes.ts';
import type { Plan } from '../../../src/model/operation.ts';
import { groundsSchema } from '../../../src/model/provenance.ts';
import { actionCommit, evidenceOf, type EvidenceScope } from '../../../src/review/evidence.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

let github: FakeGitHub;
let scope: EvidenceScope;
let warnings: string[];
const question = (overridden: boolean) => ({
  plan: { guards: [{ overridden }] } as unknown as Plan,
  overridePath: '.github/cxone-override.yml',
});
const found = (pulls: Pull[], overridden = false) =>
  evidenceOf(question(overridden), pulls, scope, (message) => void warnings.push(message));

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());
beforeEach(() => {
  github.state.pulls.clear();
  github.state.runs.clear();
  warnings = [];
  const api = new GitHubApi({
    token: WORKFLOW_TOKEN,
    apiUrl: github.url,
    owner: 'example',
    name: 'roster',
    sleep: async () => undefined,
  });
  scope = { api, branch: 'main', sha: 'm7', runId: '4711' };
});

describe('who decided', () => {
  it('is who wrote and merged each pull request, who reviewed what of it, and who let the run pass', async () => {
    github.state.addPull({
      number: 7,
      head: 'h7',
      author: 'ann',
      mergedBy: 'cleo',
      reviews: [
        { login: 'ben', state: 'APPROVED' },
        { login: 'dan', state: 'APPROVED', commit: 'h6' },
      ],
    });
    github.state.merge(7, 'm7', '2026-11-02T00:00:00Z');
    github.state.addRun({
      id: 4711,
      event: 'push',
      headSha: 'm7',
      approvals: [
        { login: 'eve', state: 'approved' },
        { login: 'fay', state: 'rejected' },
      ],
    });
    const evidence = await found([await scope.api.pull(7)]);
    expect(evidence).toEqual({
      pulls: [
        {
          number: 7,
          author: 'ann',
          merged_by: 'cleo',
          merged_at: '2026-11-02T00:00:00Z',
          merge_commit: 'm7',
          head: 'h7',
          base: 'base-sha',
          reviews: [
            { by: 'ben', state: 'APPROVED', head: 'h7', at: '2026-11-01T00:00:00Z' },
            { by: 'dan', state: 'APPROVED', head: 'h6', at: '2026-11-01T00:00:00Z' },
          ],
        },
      ],
      approved_by: ['eve'],
    });
    expect(groundsSchema.shape.pulls.parse(evidence.pulls)).toEqual(evidence.pulls);
    expect(warnings).toEqual([]);
  });

  it('is who wrote the override that lets a guard pass, and how it was merged', async () => {
    const { state } = github;
    state.addPull({ number: 9, head: 'h9', author: 'olga', mergedBy: 'cleo' });
    state.merge(9, 'm9', '2026-11-03T00:00:00Z');
    state.push('m9', { type: 'pr_merge', at: '2026-11-03T00:00:00Z', parents: 2 });
    state.addFile('m9', '.github/cxone-override.yml', 'plan: x\n');
    scope = { ...scope, sha: 'm9' };
    expect((await found([], true)).override).toEqual({
      author: 'olga',
      merged_by: 'cleo',
      commit: 'm9',
      pull_request: 9,
      merged_at: '2026-11-03T00:00:00Z',
    });
    expect((await found([], false)).override).toBeUndefined();
  });

  it('is the commit that the tag of the action stands for, and none where the ref is one', async () => {
    github.state.push('c7', {});
    const ask = () => scope.api;
    const commit = '0123456789abcdef0123456789abcdef01234567';
    expect(await actionCommit({ repository: 'example/roster', ref: 'c7' }, ask)).toBe('c7');
    expect(await actionCommit({ repository: 'example/roster', ref: 'v9' }, ask)).toBeUndefined();
    expect(await actionCommit({ repository: 'example/roster', ref: commit }, ask)).toBeUndefined();
    expect(await actionCommit({ repository: '', ref: '' }, ask)).toBeUndefined();
  });

  it('is as much as GitHub tells, with a word on the rest', async () => {
    github.state.addPull({ number: 7, head: 'h7', author: 'ann' });
    const pull = await scope.api.pull(7);
    github.state.pulls.clear();
    expect((await found([pull])).pulls).toMatchObject([{ number: 7, author: 'ann', merged_by: null, reviews: [] }]);
    expect(warnings).toEqual([expect.stringContaining('who merged #7, the reviews of #7')]);
  });
});
