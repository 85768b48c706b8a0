import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditSource } from '../../../src/app/files-port.ts';
import { lostRun } from '../../../src/review/lost-run.ts';
import { type TrustScope } from '../../../src/review/trusted.ts';
import { auditsOfRun } from '../../../src/review/undone-run.ts';
import { Place, TENANT } from './place.ts';
import { left, trust } from './earlier.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

const here = (): TrustScope => trust(place);

describe('the audits of a run that is to be undone', () => {
  const audits = (run: string, scope: TrustScope | null = trust(place)) => auditsOfRun(run, scope);
  const textOf = async (source: AuditSource | undefined): Promise<string> => {
    let text = '';
    for await (const chunk of source?.bytes() ?? []) text += Buffer.from(chunk).toString();
    return text;
  };

  it('are its applies, attempt by attempt, each with its plan', async () => {
    for (const attempt of [2, 10, 1])
      left(place, 801, {
        attempt,
        files: { 'audit.jsonl': `audit ${attempt}`, ...(attempt > 1 && { 'plan.json': 'p' }) },
      });
    left(place, 801, { mode: 'event', attempt: 1 });
    const found = await audits('801');
    expect(found.map(({ path }) => path)).toEqual(
      [1, 2, 10].map((attempt) => `cxone-roster-${TENANT}-apply-${attempt}/audit.jsonl`),
    );
    expect(await Promise.all(found.map((one) => textOf(one)))).toEqual(['audit 1', 'audit 2', 'audit 10']);
    expect(await Promise.all(found.map((one) => one.plan()))).toEqual([null, 'p', 'p']);
  });

  it.each([
    [3, [1, 2, 3], null],
    [3, [1, 3], 'Attempt 2 of run 801 left no audit'],
    [4, [2], 'Attempts 1, 3 and 4 of run 801 left no audit'],
  ])('of %s attempts and audits of %j: what is missing is said', async (attempt, present, message) => {
    for (const one of present) left(place, 801, { attempt: one, run: { attempt } });
    left(place, 801, { attempt: 9, artifact: { expired: true } });
    const warnings: string[] = [];
    expect(await auditsOfRun('801', trust(place), (text) => void warnings.push(text))).toHaveLength(present.length);
    expect(warnings).toEqual(message === null ? [] : [expect.stringContaining(message)]);
    expect(warnings[0]?.endsWith('in one folder as `audit-file` instead.') ?? true).toBe(true);
  });

  it.each(['event', 'undo'])('are those of an %s where it applied nothing', async (mode) => {
    left(place, 801, { mode });
    left(place, 801, { name: `cxone-roster-${TENANT}-${mode}-1-report` });
    left(place, 801, { name: `cxone-roster-acme-us-${mode}-1` });
    left(place, 801, { mode, attempt: 2, artifact: { expired: true } });
    const found = await audits('801');
    expect(found.map(({ path }) => path)).toEqual([`cxone-roster-${TENANT}-${mode}-1/audit.jsonl`]);
    expect(await textOf(found[0])).toBe('');
  });

  it('are looked for under the usual name where this run uploads none', async () => {
    left(place, 801);
    expect(await audits('801', trust(place, { artifactName: '' }))).toHaveLength(1);
  });

  it.each<[string, string, () => TrustScope | null, string, string]>([
    ['what is no id', 'v1.2', here, '`v1.2` is not the id of a run', 'Give the number at the end'],
    ['an id that is too long', '1'.repeat(19), here, 'is not the id of a run', 'Give the number at the end'],
    [
      'what is long',
      'x'.repeat(50),
      here,
      `\`${'x'.repeat(40)}\` is not the id of a run`,
      'Give the number at the end',
    ],
    ['an id with a tail', '801 ', here, '`801 ` is not the id of a run', 'Give the number at the end'],
    ['a run where there is no token', '801', () => null, 'without a github-token', 'fetch both and give `audit-file`'],
    [
      'a run of a pull request',
      '805',
      here,
      '805 is no run of this repository that may have written',
      'Give the id of the run',
    ],
    ['a run that is not there', '999', here, '999 is no run of this repository', 'Give the id of the run'],
    [
      'a run that left nothing',
      '806',
      here,
      'run 806 left no audit of an apply to acme-eu',
      'fetch both and give `audit-file`',
    ],
    [
      'a run that GitHub does not give',
      '801',
      here,
      'what run 801 left could not be read (No)',
      'actions: read, contents: read',
    ],
  ])('are refused of %s', async (_, run, scope, why, advice) => {
    left(place, 801);
    left(place, 805, { run: { event: 'pull_request' } });
    left(place, 806, { mode: 'plan' });
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
    await expect(audits('801', trust(place, { branches: ['main', 'live'] }))).rejects.toThrow(
      'start by hand on main, live.',
    );
  });
});

describe('a run before this one that was killed', () => {
  const scope = (more: object = {}) => ({
    ...trust(place, { attempt: 1 }),
    branch: 'main',
    runner: 'runner-9',
    ...more,
  });
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
    left(place, 802, { run: {} });
    expect(await lost()).toBeNull();
  });

  it('is the newest by its number, whatever order GitHub lists them in', async () => {
    start(900, [own()]);
    start(801, [job()], { createdAt: '2026-11-02T00:30:00Z' });
    start(803, [job()], { createdAt: '2026-11-02T00:10:00Z' });
    start(802, [job()], { createdAt: '2026-11-02T00:20:00Z' });
    expect(await lost()).toBe('803');
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
    left(place, 801);
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
    left(place, 900, { attempt: 1 });
    expect(await lost({ attempt: 2 })).toBeNull();
  });

  it('is the last of several attempts; a job that was not run again belongs to its first', async () => {
    const again = job({ attempt: 2 });
    start(900, [job({ attempt: 1 }), again, own({ attempt: 3 })]);
    left(place, 900, { attempt: 1 });
    expect(await lost({ attempt: 3 })).toBeNull();
    place = new Place();
    const second = job({ attempt: 2, startedAt: '2026-11-02T02:00:00Z' });
    for (const jobs of [
      [job({ attempt: 1 }), second, own({ attempt: 3 })],
      [own({ attempt: 3 }), second, job({ attempt: 1 })],
    ]) {
      place = new Place();
      start(900, jobs);
      left(place, 900, { attempt: 1 });
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
