import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import { type LostScope, lostRun } from '../../../src/review/lost-run.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());
beforeEach(() => {
  github.state.runs.clear();
  github.state.artifacts.length = 0;
});

const at = (minute: number): string => `2026-11-02T00:0${minute}:00Z`;
const job = (minute: number, more: object = {}) => ({
  name: 'apply (acme)',
  conclusion: 'failure' as string | null,
  startedAt: at(minute) as string | null,
  runner: 'old',
  ...more,
});
const own = (minute: number, attempt = 1) => job(minute, { conclusion: null, runner: 'runner-7', attempt });
const run = (id: number, jobs: ReturnType<typeof job>[], more: object = {}): void =>
  void github.state.addRun({ id, event: 'push', headSha: 'c1', jobs, ...more });
const keep = (id: number, attempt = 1): void =>
  void github.state.artifacts.push({
    id,
    name: `cxone-roster-acme-apply-${attempt}`,
    runId: String(id),
    bytes: Buffer.alloc(0),
    createdAt: at(9),
  });
const asked = (attempt = 1): LostScope => ({
  api: new GitHubApi({
    token: WORKFLOW_TOKEN,
    apiUrl: github.url,
    owner: 'example',
    name: 'roster',
    sleep: async () => undefined,
  }),
  branch: 'main',
  tenant: 'acme',
  artifactName: 'cxone-roster',
  runId: '9',
  attempt,
  runner: 'runner-7',
});

describe('the run before, where it was killed', () => {
  it('is the newest one that had started this job, of an event that may write, on this branch', async () => {
    run(1, [job(1)]);
    run(2, [job(2)], { event: 'pull_request' });
    run(3, [job(2)], { headBranch: 'topic' });
    run(4, [job(2)], { workflow: 2 });
    run(5, [job(3, { conclusion: 'skipped' })]);
    run(6, [job(3, { name: 'apply (other)' })]);
    run(7, [job(3, { startedAt: null, conclusion: null })]);
    run(9, [own(5)]);
    expect(await lostRun('apply', asked())).toBe('1');
    keep(1);
    expect(await lostRun('apply', asked())).toBeNull();
  });

  it('is an earlier attempt of this run as well; a job not run again counts as of its own attempt', async () => {
    run(9, [job(1), own(5, 2)], { attempt: 2 });
    expect(await lostRun('apply', asked(2))).toBe('9');
    keep(9);
    expect(await lostRun('apply', asked(2))).toBeNull();
    github.state.runs.clear();
    run(8, [job(1), job(1, { attempt: 2 })]);
    run(9, [own(5)]);
    keep(8);
    expect(await lostRun('apply', asked())).toBeNull();
    run(8, [job(1), job(2, { attempt: 2 })]);
    expect(await lostRun('apply', asked())).toBe('8');
  });

  it('is found among hundreds of jobs and artifacts of other tenants', async () => {
    const others = Array.from({ length: 255 }, (_, index) => job(1, { name: `apply (tenant ${index})` }));
    run(8, [...others, job(1)]);
    run(9, [...others.map((one) => ({ ...one, runner: 'other' })), own(5)]);
    expect(await lostRun('apply', asked())).toBe('8');
    keep(8);
    expect(await lostRun('apply', asked())).toBeNull();
  });
});
