import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitHubApi } from '../../../src/github/api.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { recall } from '../../../src/review/recall.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import type { TrustScope } from '../../../src/review/trusted.ts';
import { auditOf } from '../../unit/audit/samples.ts';
import { type FakeGitHub, startGitHub, WORKFLOW_TOKEN } from '../../harness/github.ts';

const keys = approvalKeys('secret', 'acme');
const writer = { run: '1', attempt: 1, mode: 'apply', commit: 'c1', at: '2026-11-01T00:00:00Z' };
const identity = { tenant: 'acme', roster: ['roster.csv'], writer: { ...writer, run: '99' } };
const memoryOf = (key: string, roster = ['roster.csv']): Memory => ({
  ...emptyMemory({ tenant: 'acme', roster, writer }),
  counted: { pulls: [Number(key)], until: '' },
  openSteps: [{ key, id: key, userName: `${key}@example.com`, steps: ['sessions'], since: '', run: '1' }],
});

let github: FakeGitHub;
let scope: TrustScope;
const texts = new Map<number, string>();
const audits = new Map<number, string>();

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());
beforeEach(() => {
  github.state.runs.clear();
  github.state.artifacts.length = 0;
  github.state.branches.clear();
  github.state.push('c1');
  github.state.push('c2');
  texts.clear();
  audits.clear();
  scope = {
    api: new GitHubApi({
      token: WORKFLOW_TOKEN,
      apiUrl: github.url,
      owner: 'example',
      name: 'roster',
      sleep: async () => undefined,
    }),
    repository: 'example/roster',
    branches: ['main'],
    tenant: 'acme',
    artifactName: 'cxone-roster',
    runId: '99',
    attempt: 1,
    keys,
    fetch: async ({ id }) =>
      new Map([
        ['memory.json', texts.get(id) ?? ''],
        ['audit.jsonl', audits.get(id) ?? ''],
      ]),
  };
});

let next = 100;
/** A run that left a memory; the later, the newer: each read what was there once the one before it had ended. */
function left(memory: Memory, run: Parameters<typeof github.state.addRun>[0] | object = {}, text?: string): void {
  const id = next++;
  const at = `2026-11-02T00:00:${String(id % 60).padStart(2, '0')}Z`;
  github.state.addRun({ id, event: 'push', headSha: 'c1', ...run });
  const own = { ...memory, writer: { ...memory.writer, at } };
  const written = JSON.stringify(own).replaceAll('"run":"1"', `"run":"${id}"`);
  texts.set(id, text ?? sealedFile('memory.json', written, keys));
  github.state.artifacts.push({
    id,
    name: 'cxone-roster-acme-apply-1',
    runId: String(id),
    bytes: Buffer.alloc(0),
    createdAt: at,
  });
}

describe('what an apply remembers of earlier ones', () => {
  it('comes from the newest trusted artifact for the same paths, open steps from the newest of any', async () => {
    next = 100;
    left(memoryOf('1'));
    left(memoryOf('2'));
    left(memoryOf('3', ['other.csv']));
    const { memory, found, warnings } = await recall(identity, scope);
    expect(memory.counted.pulls).toEqual([2]);
    expect(memory.openSteps.map(({ key }) => key)).toEqual(['3']);
    expect(memory.writer.run).toBe('99');
    expect([found, warnings]).toEqual([true, []]);
  });

  it.each([
    ['a run of a pull request', { event: 'pull_request' }, undefined],
    ['a run of a fork', { headRepository: 'stranger/roster' }, undefined],
    ['a commit that is on no branch that may be applied', { headSha: 'elsewhere' }, undefined],
    ['a tag that bears the branch’s name', { headSha: 'elsewhere', headBranch: 'main' }, undefined],
    ['an edited file', {}, JSON.stringify({ ...memoryOf('9'), signature: 'x' })],
    [
      'a file signed with another key',
      {},
      sealedFile('memory.json', JSON.stringify(memoryOf('9')), approvalKeys('other', 'acme')),
    ],
    ['another file of ours', {}, sealedFile('plan.json', JSON.stringify(memoryOf('9')), keys)],
    ['an older one, uploaded again by another run', {}, sealedFile('memory.json', JSON.stringify(memoryOf('9')), keys)],
  ])('never from %s', async (_, run, text) => {
    next = 100;
    left(memoryOf('1'));
    left(memoryOf('9'), run, text);
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([1]);
  });

  it('names the tenant’s last audit, so that runs form a chain', async () => {
    next = 100;
    for (const tenant of ['acme', 'other']) {
      left(memoryOf('1'));
      audits.set(next - 1, await auditOf([{ event: 'run.started', status: 'apply', tenant }]));
    }
    left(memoryOf('1'));
    audits.set(next - 1, (await auditOf([{ event: 'run.started', status: 'apply', tenant: 'acme' }])).slice(0, -20));
    left(memoryOf('1'));
    const run = 'https://github.com/example/roster/actions/runs/100/attempts/1';
    audits.set(next - 1, await auditOf([{ event: 'run.started', status: 'apply', tenant: 'acme', run }]));
    const { previous } = await recall({ ...identity, roster: ['new.csv'] }, scope);
    const [, seal] = (audits.get(100) as string).trimEnd().split('\n');
    expect(previous).toEqual({ run: '100', head: (JSON.parse(seal as string) as { hash: string }).hash });
  });

  it('is nothing where there is none, and a warning where GitHub does not answer', async () => {
    expect(await recall(identity, scope)).toMatchObject({ found: false, answered: true, warnings: [] });
    github.mishaps.push({ path: /actions\/artifacts/, status: 403, message: 'Resource not accessible', times: 99 });
    const refused = await recall(identity, scope);
    github.mishaps.length = 0;
    expect(refused).toMatchObject({ found: false, answered: false });
    expect(refused.warnings.join()).toContain('actions: read');
    expect(refused.unanswered).toBeUndefined();
    for (const [status, message] of [
      [502, 'Bad gateway'],
      [403, 'You have exceeded a secondary rate limit'],
    ] as const) {
      github.mishaps.push({ path: /actions\/artifacts/, status, message, times: 99 });
      const silent = await recall(identity, scope);
      github.mishaps.length = 0;
      expect(silent).toMatchObject({
        found: false,
        answered: false,
        unanswered: { advice: expect.stringContaining('job again') as string },
      });
      expect(silent.memory.writer.unread).toBe(true);
    }
  });

  it('of a run that could not read it is added to what was read before, and takes nothing away', async () => {
    const undone = (key: string) => ({ kind: 'create' as const, key, before: null, after: null, run: '1', row: 'r' });
    const blind = (key: string): Memory => ({ ...memoryOf(key), writer: { ...writer, unread: true } });
    next = 100;
    left({ ...memoryOf('1'), undone: [undone('1')] });
    left({ ...blind('2'), undone: [undone('2')] });
    left({ ...blind('3'), roster: ['other.csv'], undone: [undone('3')] });
    const { memory, found } = await recall(identity, scope);
    expect(found).toBe(true);
    expect(memory.counted.pulls).toEqual([1]);
    expect(memory.openSteps.map(({ key }) => key).sort()).toEqual(['1', '2', '3']);
    expect(memory.undone.map(({ key }) => key).sort()).toEqual(['1', '2']);
    expect(memory.writer.unread).toBeUndefined();
  });

  it('of such a run alone is better than none', async () => {
    next = 100;
    left({ ...memoryOf('2'), writer: { ...writer, unread: true } });
    const { memory, found } = await recall(identity, scope);
    expect([found, memory.counted.pulls, memory.openSteps.length]).toEqual([true, [2], 1]);
  });
});

describe('what is asked for it', () => {
  const asked = (path: RegExp): number => github.requests.filter((line) => path.test(line)).length;

  it('is one list for every mode and attempt, and each run once', async () => {
    next = 100;
    for (const _ of [1, 2, 3]) left(memoryOf('1', ['other.csv']));
    left(memoryOf('5'));
    const names = ['apply-7', 'undo-2', 'event-4', 'apply-1'];
    for (const [index, artifact] of github.state.artifacts.entries())
      artifact.name = `cxone-roster-acme-${names[index] ?? ''}`;
    github.requests.length = 0;
    expect((await recall({ ...identity, roster: ['new.csv'] }, scope)).memory.openSteps).toHaveLength(1);
    expect([asked(/\/actions\/artifacts\?/), asked(/\/actions\/runs\/\d+$/), asked(/\/compare\//)]).toEqual([1, 4, 1]);
    left(memoryOf('6'));
    (github.state.artifacts.at(-1) as { name: string }).name = 'cxone-roster-acme-undo-9';
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([6]);
  });

  it('is a list by name where other workflows left hundreds of artifacts since', async () => {
    next = 100;
    left(memoryOf('1'));
    const others = Array.from({ length: 520 }, (_, index) => ({
      id: 5000 + index,
      name: 'coverage',
      runId: '1',
      bytes: Buffer.alloc(0),
      createdAt: '2026-11-03T00:00:00Z',
    }));
    github.state.artifacts.push(...others);
    github.requests.length = 0;
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([1]);
    expect(asked(/\/actions\/artifacts\?/)).toBe(5 + 13);
  });

  it('does not take a tenant for another one whose name goes on', async () => {
    next = 100;
    left(memoryOf('1'));
    left(memoryOf('2'));
    (github.state.artifacts.at(-1) as { name: string }).name = 'cxone-roster-acme-emea-apply-1';
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([1]);
  });
});

describe('a memory that a run with nothing to do took over from a list made before it', () => {
  const carried = (key: string, listed: string): Memory => ({ ...memoryOf(key), writer: { ...writer, listed } });

  it('gives way to what another run left in between', async () => {
    next = 100;
    left(memoryOf('1'));
    left(memoryOf('2'));
    left(carried('1', '2026-11-02T00:00:40Z'));
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([2]);
    left(carried('2', '2026-11-02T00:00:42Z'));
    expect((await recall(identity, scope)).memory.counted.pulls).toEqual([2]);
  });

  it('counts where nothing was, also of what was left for other paths', async () => {
    next = 100;
    left(memoryOf('1'));
    left(carried('3', '2026-11-02T00:00:40Z'));
    const { memory } = await recall(identity, scope);
    expect([memory.counted.pulls, memory.openSteps.map(({ key }) => key)]).toEqual([[3], ['3']]);
    expect(memory.writer.listed).toBeUndefined();
  });
});
