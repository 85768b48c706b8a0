import { beforeEach, describe, expect, it } from 'vitest';
import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import type { AuditSource } from '../../../src/app/files-port.ts';
import { Answers } from '../../../src/github/answers.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { ArtifactList } from '../../../src/review/artifact-list.ts';
import { lostRun } from '../../../src/review/lost-run.ts';
import { recall } from '../../../src/review/recall.ts';
import { sealedFile } from '../../../src/review/seal.ts';
import { trustedArtifacts, type TrustScope } from '../../../src/review/trusted.ts';
import { auditsOfRun } from '../../../src/review/undone-run.ts';
import { keys, NOW, Place, ROSTER, TENANT } from './place.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

const trust = (more: Partial<TrustScope> = {}): TrustScope => ({
  api: place.api,
  repository: 'example/roster',
  branches: ['main'],
  tenant: TENANT,
  artifactName: 'cxone-roster',
  runId: '900',
  attempt: 2,
  keys,
  fetch: place.fetch,
  ...more,
});

/** A run on the branch that left an artifact of a mode at this hour of 2 November. */
function left(
  id: number,
  {
    hour = id % 100,
    mode = 'apply',
    attempt = 1,
    name = '',
    files = {},
    run = {},
    artifact = {},
  }: {
    hour?: number;
    mode?: string;
    attempt?: number;
    name?: string;
    files?: Record<string, string>;
    run?: object;
    artifact?: object;
  } = {},
): void {
  const createdAt = `2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`;
  if (!place.github.state.runs.has(id))
    place.github.state.addRun({ id, event: 'push', headSha: 'start', createdAt, ...run });
  place.artifact(id, name || `cxone-roster-${TENANT}-${mode}-${attempt}`, files, { createdAt, ...artifact });
}
async function believed(scope: Partial<TrustScope> = {}, since?: string | (() => string)): Promise<TrustedArtifact[]> {
  const found: TrustedArtifact[] = [];
  for await (const one of trustedArtifacts(trust(scope), since)) found.push(one);
  return found;
}
const runsOf = (found: readonly TrustedArtifact[]): string[] => found.map(({ run, mode }) => `${run} ${mode}`);

describe('artifacts of earlier runs that may be believed', () => {
  it('are those of this tenant’s applies, events and undos, newest first', async () => {
    left(801);
    left(804, { mode: 'undo', run: { event: 'workflow_dispatch' } });
    left(803, { mode: 'event', run: { event: 'repository_dispatch' } });
    left(802, { run: { event: 'schedule', headRepository: 'Example/Roster' } });
    const found = await believed();
    expect(runsOf(found)).toEqual(['804 undo', '803 event', '802 apply', '801 apply']);
    expect(found[3]).toMatchObject({ at: '2026-11-02T01:00:00Z', commit: 'start' });
  });

  it.each<[string, Parameters<typeof left>[1]]>([
    ['of another repository', { run: { headRepository: 'mallory/roster' } }],
    ['of a fork that is gone', { run: { headRepository: null } }],
    ['of a pull request', { run: { event: 'pull_request' } }],
    ['of a pull request that saw secrets', { run: { event: 'pull_request_target' } }],
    ['of a commit on no such branch', { run: { headSha: 'elsewhere' } }],
    ['that is expired', { artifact: { expired: true } }],
    ['of a mode that writes nothing', { mode: 'plan' }],
    ['of another tenant', { name: 'cxone-roster-acme-us-apply-1' }],
    ['of another name', { name: `people-${TENANT}-apply-1` }],
    ['with more behind its name', { name: `cxone-roster-${TENANT}-apply-1-report` }],
    ['without an attempt', { name: `cxone-roster-${TENANT}-apply-` }],
  ])('are none %s', async (_, parts) => {
    left(801, parts);
    expect(await believed()).toEqual([]);
  });

  it('are none of a run that is gone, but a GitHub in trouble is not passed over', async () => {
    left(801);
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 404 });
    expect(await believed()).toEqual([]);
    place = new Place();
    left(801);
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 403 });
    await expect(believed()).rejects.toThrow('mishap');
  });

  it('hold on any of the branches', async () => {
    place.github.state.push('release-1', { branch: 'release' });
    left(801, { run: { headSha: 'release-1' } });
    expect(await believed()).toEqual([]);
    expect(runsOf(await believed({ branches: ['main', 'release'] }))).toEqual(['801 apply']);
    expect(await believed({ branches: [] })).toEqual([]);
  });

  it('are not this very attempt’s, but are another attempt’s', async () => {
    left(900, { hour: 1, attempt: 1 });
    left(900, { hour: 2, attempt: 2 });
    left(899, { hour: 3, attempt: 2 });
    expect((await believed()).map(({ run, at }) => [run, at.slice(11, 13)])).toEqual([
      ['899', '03'],
      ['900', '01'],
    ]);
  });

  it('are not looked for where none are uploaded', async () => {
    left(801);
    expect(await believed({ artifactName: '' })).toEqual([]);
    expect(place.github.requests).toEqual([]);
  });

  it('are looked at as far back as someone wants', async () => {
    for (const id of [801, 802, 803]) left(id);
    expect(runsOf(await believed({}, '2026-11-02T02:00:00Z'))).toEqual(['803 apply', '802 apply']);
    let since = '';
    const found: string[] = [];
    for await (const { run } of trustedArtifacts(trust(), () => since)) {
      found.push(run);
      since = '2026-11-02T03:00:00Z';
    }
    expect(found).toEqual(['803']);
  });

  it('are fetched once, and only sealed files of them are believed', async () => {
    const memory = sealedFile('memory.json', '{"a":1}', keys);
    left(801, { files: { 'memory.json': memory, 'plan.json': memory, 'audit.jsonl': 'x' } });
    const [one] = await believed();
    expect(place.fetched).toEqual([]);
    expect(await one?.read('audit.jsonl')).toBe('x');
    expect(await one?.read('results.csv')).toBeNull();
    expect(await one?.readSealed('memory.json')).toBe(memory);
    expect(await one?.readSealed('plan.json')).toBeNull();
    expect(await one?.readSealed('results.csv')).toBeNull();
    expect(place.fetched).toHaveLength(1);
    const [other] = await believed({ keys: null });
    expect(await other?.readSealed('memory.json')).toBeNull();
    expect(await other?.read('memory.json')).toBe(memory);
  });
});

describe('the list of artifacts', () => {
  /** So many artifacts of other workflows, newer than all others. */
  const many = (count: number): void => {
    for (let i = 0; i < count; i++) place.artifact(1, 'other', {}, { createdAt: '2026-11-03T00:00:00Z' });
  };
  const found = async (list: ArtifactList, since = ''): Promise<number[]> => {
    const ids: number[] = [];
    for await (const { id } of list.find(
      (name) => name !== 'other',
      [`cxone-roster-${TENANT}-apply-1`],
      () => since,
    ))
      ids.push(id);
    return ids;
  };
  const pages = (): number =>
    place.github.requests.filter((one) => one.includes('page=') && !one.includes('name=')).length;

  it('is read page by page, once for all who look', async () => {
    left(801);
    many(250);
    const list = new ArtifactList(place.api);
    expect(await found(list)).toHaveLength(1);
    expect(await found(list)).toHaveLength(1);
    expect(pages()).toBe(3);
    expect(list.at).toBe('');
  });

  it('is read no further than someone looks', async () => {
    many(150);
    left(801, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    const list = new ArtifactList(place.api);
    for await (const { id } of list.find((name) => name !== 'other', [])) {
      expect(id).toBeGreaterThan(0);
      break;
    }
    expect(pages()).toBe(1);
    expect(await found(new ArtifactList(place.api), '2026-11-03T12:00:00Z')).toHaveLength(1);
    expect(pages()).toBe(2);
  });

  it('behind thousands of others is asked by name', async () => {
    left(801);
    left(802);
    many(600);
    const ids = await found(new ArtifactList(place.api));
    expect(pages()).toBe(5);
    const newest = place.github.state.artifacts
      .slice(0, 2)
      .map(({ id }) => id)
      .toReversed();
    expect(ids).toEqual(newest);
    expect(runsOf(await believed())).toEqual(['802 apply', '801 apply']);
    expect(place.github.requests.filter((one) => one.includes(`name=cxone-roster-${TENANT}-apply-`))).toHaveLength(6);
  });

  it('that ends with a full page is whole once nothing new comes', async () => {
    left(801);
    many(99);
    expect(await found(new ArtifactList(place.api))).toHaveLength(1);
    expect(pages()).toBe(2);
  });

  it('orders equal times by id, the newest first', async () => {
    for (const id of [801, 802, 803]) left(id, { hour: 5 });
    expect(runsOf(await believed())).toEqual(['803 apply', '802 apply', '801 apply']);
  });

  const listed = (all: boolean, at = '2026-11-02T05:00:00Z', count = 1): Answers =>
    new Answers({
      artifacts: {
        at,
        all,
        artifacts: Array.from({ length: count }, (_, i) => ({
          id: 7 + i,
          name: `cxone-roster-${TENANT}-apply-1`,
          created_at: '2026-11-02T04:00:00Z',
          workflow_run: { id: 804 },
        })),
      },
    });

  it('of an earlier job of this run is not asked for again', async () => {
    place = new Place(listed(true));
    left(801);
    const list = new ArtifactList(place.api);
    expect(list.at).toBe('2026-11-02T05:00:00Z');
    expect(await found(list)).toEqual([7]);
    expect(place.github.requests).toEqual([]);
    place = new Place(listed(false));
    left(801);
    expect(await found(new ArtifactList(place.api))).toHaveLength(2);
    expect(pages()).toBe(0);
  });

  it('asked for afresh goes on with the earlier job’s where that begins', async () => {
    place = new Place(listed(true));
    many(100);
    left(806, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    const list = new ArtifactList(place.api, true);
    expect(list.at).toBe('');
    expect(await found(list)).toHaveLength(1);
    place = new Place(listed(true, '2026-11-03T00:00:01Z'));
    many(100);
    left(806, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    expect((await found(new ArtifactList(place.api, true))).at(-1)).toBe(7);
    expect(pages()).toBe(1);
  });

  it('that an earlier job was refused is refused here', async () => {
    place = new Place(new Answers({ artifacts: { status: 403, message: 'Not for you.' } }));
    const list = new ArtifactList(place.api);
    expect(list.at).toBe('');
    await expect(found(list)).rejects.toThrow('Not for you.');
    expect(place.github.requests).toEqual([]);
  });
});

const identity = {
  tenant: TENANT,
  roster: ROSTER,
  writer: { run: '900', attempt: 2, mode: 'apply', commit: 'start', at: NOW },
};
const step = (id: string) => ({ key: id, id, userName: id, steps: ['sessions'], since: NOW, run: '1' });
function memoryOf(
  more: Partial<Memory> = {},
  roster: readonly string[] = ROSTER,
  tenant = TENANT,
): Record<string, string> {
  const memory = { ...emptyMemory({ ...identity, tenant, roster }), ...more };
  return { 'memory.json': sealedFile('memory.json', JSON.stringify(memory), keys) };
}

describe('what earlier runs left behind', () => {
  it('is the newest memory for the same paths, open steps of the newest of any', async () => {
    left(801, { files: memoryOf({ stopped: [1], openSteps: [step('a')] }) });
    left(802, { files: memoryOf({ stopped: [2], openSteps: [step('b')] }) });
    left(803, { files: memoryOf({ stopped: [3], openSteps: [step('c')] }, ['other.csv']) });
    const { memory, ...rest } = await recall(identity, trust());
    expect(rest).toMatchObject({ found: true, answered: true, warnings: [], previous: null });
    expect(memory).toMatchObject({ stopped: [2], roster: ROSTER, writer: identity.writer });
    expect(memory.openSteps.map(({ id }) => id)).toEqual(['c']);
  });

  it('is nothing where there is none, of another tenant, or not signed', async () => {
    left(801, { files: memoryOf({ stopped: [1] }, ROSTER, 'acme-us') });
    left(802, { files: { 'memory.json': '{}' } });
    left(803, {});
    left(804, { files: { 'memory.json': sealedFile('memory.json', '{"schema_version":1}', keys) } });
    const answer = await recall(identity, trust());
    expect(answer).toMatchObject({ found: false, answered: true, warnings: [], memory: { stopped: [] } });
    expect(place.fetched).toHaveLength(4);
  });

  it.each<[string, TrustScope | null]>([
    ['nobody', null],
    ['no artifacts', { ...trust0(), artifactName: '' }],
    ['no key', { ...trust0(), keys: null }],
  ])('is not asked for where there is %s', async (_, scope) => {
    const answer = await recall(identity, scope && { ...trust(), ...scope, api: place.api, fetch: place.fetch });
    expect(answer).toMatchObject({ found: false, answered: true, warnings: [] });
    expect(place.github.requests).toEqual([]);
  });

  it('is looked for among thirty artifacts', async () => {
    left(700, { hour: 0, files: memoryOf({ stopped: [1] }) });
    for (let i = 1; i < 30; i++)
      left(700 + i, { artifact: { createdAt: `2026-11-03T00:00:${String(i).padStart(2, '0')}Z` } });
    expect(await recall(identity, trust())).toMatchObject({ found: true });
    left(790, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    expect(await recall(identity, trust())).toMatchObject({ found: false, answered: true });
  });

  it('is not known where GitHub does not say: a warning, and this run’s memory adds to what there is', async () => {
    left(801, { files: memoryOf({ stopped: [1], openSteps: [step('a')] }) });
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 403, message: 'Not for you' });
    const refused = await recall(identity, trust());
    expect(refused).toMatchObject({ found: false, answered: false, memory: { stopped: [], writer: { unread: true } } });
    expect(refused.unanswered).toBeUndefined();
    expect(refused.warnings[0]).toContain('What earlier applies left behind could not be looked up (Not for you)');
    expect(refused.warnings[0]).toContain('actions: read, contents: read');
    for (const [status, message] of [
      [502, 'Bad gateway'],
      [429, 'Slow down'],
    ] as const) {
      place.github.mishaps.push({ path: /\/actions\//, status, message, times: 99 });
      const silent = await recall(identity, trust());
      expect(silent).toMatchObject({
        answered: false,
        unanswered: { why: message, advice: expect.any(String) as string },
      });
      place.github.mishaps.length = 0;
    }
  });

  it('joins what runs left that could not read it', async () => {
    const undone = (key: string) => ({ kind: 'update', key, before: null, after: null, run: '1', row: null }) as const;
    const unread = { ...identity.writer, unread: true };
    left(801, { files: memoryOf({ stopped: [1], openSteps: [step('a')], undone: [undone('E1')] }) });
    left(802, { files: memoryOf({ writer: unread, stopped: [2], openSteps: [step('b')], undone: [undone('E2')] }) });
    left(803, { files: memoryOf({ writer: unread, openSteps: [step('c')], undone: [undone('E3')] }, ['other.csv']) });
    const { memory, found } = await recall(identity, trust());
    expect(found).toBe(true);
    expect(memory.stopped).toEqual([1]);
    expect(memory.openSteps.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(memory.undone.map(({ key }) => key).sort()).toEqual(['E1', 'E2']);
  });

  it('is what such runs left, where there is nothing else', async () => {
    const unread = { ...identity.writer, unread: true };
    left(802, { files: memoryOf({ writer: unread, stopped: [2], openSteps: [step('b')] }) });
    const own = await recall(identity, trust());
    expect(own).toMatchObject({ found: true, memory: { stopped: [2], openSteps: [{ id: 'b' }] } });
    place = new Place();
    left(803, { files: memoryOf({ writer: unread, stopped: [3], openSteps: [step('c')] }, ['other.csv']) });
    const other = await recall(identity, trust());
    expect(other).toMatchObject({ found: false, memory: { stopped: [], openSteps: [{ id: 'c' }] } });
  });

  it('of a run that read an older list does not hide what another run left meanwhile', async () => {
    const listed = '2026-11-02T02:00:00Z';
    left(801, { files: memoryOf({ stopped: [1] }) });
    left(803, { files: memoryOf({ stopped: [3], openSteps: [step('c')] }) });
    left(804, { files: memoryOf({ writer: { ...identity.writer, listed }, stopped: [4], openSteps: [step('d')] }) });
    expect(await recall(identity, trust())).toMatchObject({ memory: { stopped: [3], openSteps: [{ id: 'c' }] } });
    expect(place.fetched).toHaveLength(2);
    place.github.state.artifacts.splice(1, 1);
    expect(await recall(identity, trust())).toMatchObject({ memory: { stopped: [4], openSteps: [{ id: 'd' }] } });
  });

  it('says when an earlier job listed it', async () => {
    place = new Place(new Answers({ artifacts: { at: NOW, all: true, artifacts: [] } }));
    const list = new ArtifactList(place.api);
    expect(await recall(identity, trust({ list }))).toMatchObject({ found: false, listed: NOW });
    expect((await recall(identity, trust({ list: new ArtifactList(place.api, true) }))).listed).toBeUndefined();
  });
});

function trust0(): Omit<TrustScope, 'api' | 'fetch'> & { api: never; fetch: never } {
  return {
    repository: 'example/roster',
    branches: ['main'],
    tenant: TENANT,
    artifactName: 'cxone-roster',
    runId: '900',
    attempt: 2,
    keys,
  } as never;
}

describe('the audits of a run that is to be undone', () => {
  const audits = (run: string, scope: TrustScope | null = trust()) => auditsOfRun(run, scope);
  const textOf = async (source: AuditSource | undefined): Promise<string> => {
    let text = '';
    for await (const chunk of source?.bytes() ?? []) text += Buffer.from(chunk).toString();
    return text;
  };

  it('are its applies, attempt by attempt, each with its plan', async () => {
    for (const attempt of [10, 2, 1])
      left(801, { attempt, files: { 'audit.jsonl': `audit ${attempt}`, ...(attempt > 1 && { 'plan.json': 'p' }) } });
    left(801, { mode: 'event', attempt: 1 });
    const found = await audits('801');
    expect(found.map(({ path }) => path)).toEqual(
      [1, 2, 10].map((attempt) => `cxone-roster-${TENANT}-apply-${attempt}/audit.jsonl`),
    );
    expect(await Promise.all(found.map((one) => textOf(one)))).toEqual(['audit 1', 'audit 2', 'audit 10']);
    expect(await Promise.all(found.map((one) => one.plan()))).toEqual([null, 'p', 'p']);
  });

  it.each(['event', 'undo'])('are those of an %s where it applied nothing', async (mode) => {
    left(801, { mode });
    left(801, { name: `cxone-roster-${TENANT}-${mode}-1-report` });
    left(801, { name: `cxone-roster-acme-us-${mode}-1` });
    left(801, { mode, attempt: 2, artifact: { expired: true } });
    const found = await audits('801');
    expect(found.map(({ path }) => path)).toEqual([`cxone-roster-${TENANT}-${mode}-1/audit.jsonl`]);
    expect(await textOf(found[0])).toBe('');
  });

  it('are looked for under the usual name where this run uploads none', async () => {
    left(801);
    expect(await audits('801', trust({ artifactName: '' }))).toHaveLength(1);
  });

  it.each<[string, string, () => TrustScope | null, string, string]>([
    ['what is no id', 'v1.2', trust, '`v1.2` is not the id of a run', 'Give the number at the end'],
    ['an id that is too long', '1'.repeat(19), trust, 'is not the id of a run', 'Give the number at the end'],
    ['an id with a tail', '801 ', trust, '`801 ` is not the id of a run', 'Give the number at the end'],
    ['a run where there is no token', '801', () => null, 'without a github-token', 'fetch both and give `audit-file`'],
    [
      'a run of a pull request',
      '805',
      trust,
      '805 is no run of this repository that may have written',
      'Give the id of the run',
    ],
    ['a run that is not there', '999', trust, '999 is no run of this repository', 'Give the id of the run'],
    [
      'a run that left nothing',
      '806',
      trust,
      'run 806 left no audit of an apply to acme-eu',
      'fetch both and give `audit-file`',
    ],
    [
      'a run that GitHub does not give',
      '801',
      trust,
      'what run 801 left could not be read (No)',
      'actions: read, contents: read',
    ],
  ])('are refused of %s', async (_, run, scope, why, advice) => {
    left(801);
    left(805, { run: { event: 'pull_request' } });
    left(806, { mode: 'plan' });
    if (why.includes('(No)')) place.github.mishaps.push({ path: /\/artifacts$/, status: 403, message: 'No.' });
    const refused = await audits(run, scope()).then(
      () => null,
      (error: unknown) => error as { reason: string; message: string; advice: string },
    );
    expect(refused).toMatchObject({ reason: 'config-invalid' });
    expect(refused?.message).toContain(`Input undo-run: `);
    expect(refused?.message).toContain(why);
    expect(refused?.advice).toContain(advice);
  });

  it('names the branches of which it could be one', async () => {
    await expect(audits('801', trust({ branches: ['main', 'live'] }))).rejects.toThrow('start by hand on main, live.');
  });
});

describe('a run before this one that was killed', () => {
  const scope = (more: object = {}) => ({ ...trust({ attempt: 1 }), branch: 'main', runner: 'runner-9', ...more });
  const job = (more: object = {}) => ({
    name: 'apply',
    conclusion: 'success' as string | null,
    startedAt: '2026-11-02T01:00:00Z' as string | null,
    runner: 'runner-1' as string | null,
    ...more,
  });
  const own = (more: object = {}) =>
    job({ conclusion: null, startedAt: '2026-11-02T09:00:00Z', runner: 'runner-9', ...more });
  const start = (id: number, jobs: ReturnType<typeof job>[], more: object = {}) =>
    place.github.state.addRun({
      id,
      event: 'push',
      headSha: 'start',
      jobs,
      createdAt: `2026-11-02T00:00:${String(id % 60).padStart(2, '0')}Z`,
      ...more,
    });
  const lost = (more: object = {}) => lostRun('apply', scope(more));

  it('is the newest earlier run that had started this job and left no artifact', async () => {
    start(900, [own()]);
    start(801, [job()]);
    start(802, [job({ conclusion: 'cancelled' })]);
    expect(await lost()).toBe('802');
    left(802, { run: {} });
    expect(await lost()).toBeNull();
  });

  it.each<[string, object]>([
    ['that never began', { startedAt: null }],
    ['that was skipped', { conclusion: 'skipped' }],
    ['that waits for a runner', { conclusion: null, status: 'queued' }],
    ['of another name', { name: 'plan' }],
  ])('is not one with a job %s: the one before it counts', async (_, more) => {
    start(900, [own()]);
    start(801, [job()]);
    start(802, [job(more)]);
    expect(await lost()).toBe('801');
    left(801);
    expect(await lost()).toBeNull();
  });

  it.each<[string, object]>([
    ['of another branch', { headBranch: 'topic' }],
    ['of another workflow', { workflow: 2 }],
    ['of a pull request', { event: 'pull_request' }],
    ['that came later', { id: 901 }],
  ])('is not one %s', async (_, more) => {
    start(900, [own()]);
    start(801, [job()], { ...more });
    expect(await lost()).toBeNull();
  });

  it('is an earlier attempt of this run, which counts before other runs', async () => {
    start(801, [job()]);
    start(900, [job({ attempt: 1, conclusion: 'failure' }), own({ attempt: 2 })]);
    expect(await lost({ attempt: 2 })).toBe('900');
    left(900, { attempt: 1 });
    expect(await lost({ attempt: 2 })).toBeNull();
  });

  it('is the last of several attempts; a job that was not run again belongs to its first', async () => {
    const again = job({ attempt: 2 });
    start(900, [job({ attempt: 1 }), again, own({ attempt: 3 })]);
    left(900, { attempt: 1 });
    expect(await lost({ attempt: 3 })).toBeNull();
    place = new Place();
    const second = job({ attempt: 2, startedAt: '2026-11-02T02:00:00Z' });
    for (const jobs of [
      [job({ attempt: 1 }), second, own({ attempt: 3 })],
      [own({ attempt: 3 }), second, job({ attempt: 1 })],
    ]) {
      place = new Place();
      start(900, jobs);
      left(900, { attempt: 1 });
      expect(await lost({ attempt: 3 })).toBe('900');
    }
  });

  it.each<[string, object]>([
    ['no artifacts are uploaded', { artifactName: '' }],
    ['no branch runs', { branch: null }],
    ['the runner has no name', { runner: '' }],
    ['no job of this run is on this runner', { runner: 'runner-8' }],
    ['the job is another attempt’s', { attempt: 2 }],
  ])('is not looked for where %s', async (_, more) => {
    start(900, [own()]);
    start(801, [job()]);
    expect(await lost(more)).toBeNull();
  });

  it('of the same runner is not the job that runs', async () => {
    start(900, [job({ name: 'plan', runner: 'runner-9' }), own()]);
    start(801, [job({ name: 'plan' })]);
    expect(await lost()).toBeNull();
  });
});
