import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import { emptyMemory, readMemory } from '../../../src/model/memory.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { about } from '../../../src/execute/context.ts';
import { OutputFolder } from '../../../src/files/output.ts';
import { readInputs } from '../../../src/github/inputs.ts';
import { prepare } from '../../../src/main/launch.ts';
import { leaveState } from '../../../src/main/left-state.ts';
import { finishRun } from '../../../src/main/post/finish-run.ts';
import type { Plan } from '../../../src/model/operation.ts';
import { planHash } from '../../../src/plan/hash.ts';
import { planJson } from '../../../src/plan/plan-json.ts';
import { loneHost } from '../../harness/lone-host.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { operation } from '../report/sample.ts';

const NOW = Date.parse('2026-11-20T06:00:00Z');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roster-main-'));
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('a run that is put together', () => {
  /** The reasons that keep it from doing anything, on this event and ref. */
  async function refused(mode: string, event: string, ref = 'refs/heads/main'): Promise<string[]> {
    const path = join(folder, 'event.json');
    await writeFile(path, JSON.stringify({ repository: { full_name: 'acme/people', default_branch: 'main' } }));
    const env = {
      GITHUB_EVENT_PATH: path,
      GITHUB_EVENT_NAME: event,
      GITHUB_REPOSITORY: 'acme/people',
      GITHUB_REF: ref,
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      RUNNER_TEMP: join(folder, 'temp'),
    };
    await mkdir(env.GITHUB_WORKSPACE, { recursive: true });
    await mkdir(env.RUNNER_TEMP, { recursive: true });
    const { inputs } = readInputs({ INPUT_MODE: mode });
    const { problems } = await prepare(env, inputs, [], new AbortController().signal);
    return problems.map(({ reason }) => reason);
  }

  it.each(['apply', 'event', 'undo'])('%s runs where it may write, and nowhere else', async (mode) => {
    for (const event of ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'])
      expect(await refused(mode, event)).toEqual([]);
    for (const event of ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])
      expect(await refused(mode, event)).toEqual(['config-invalid']);
    expect(await refused(mode, 'push', 'refs/heads/topic')).toEqual(['config-invalid']);
    expect(await refused(mode, 'push', 'refs/tags/main')).toEqual(['config-invalid']);
  });

  it.each(['plan', 'validate', 'drift', 'check'])('%s runs anywhere: it writes nothing', async (mode) => {
    expect(await refused(mode, 'pull_request', 'refs/pull/7/merge')).toEqual([]);
    expect(await refused(mode, 'push', 'refs/heads/topic')).toEqual([]);
  });
});

it('what `post` needs is saved before the word that the run had begun', async () => {
  const state = join(folder, 'state');
  await writeFile(state, '');
  vi.stubEnv('GITHUB_STATE', state);
  const { inputs } = readInputs({ INPUT_MODE: 'apply' });
  const env = { RUNNER_TEMP: join(folder, 'temp'), GITHUB_WORKSPACE: join(folder, 'workspace') };
  await leaveState(await prepare(env, inputs, [], new AbortController().signal), inputs);
  const saved = [...(await readFile(state, 'utf8')).matchAll(/^([\w-]+)<</gm)].map(([, name]) => name);
  expect(saved).toHaveLength(5);
  expect(saved.at(-1)).toBe('output-dir');
});

describe('where the files of a run go', () => {
  it.each(['', 'reports'])(
    'a folder that may not be used is a problem, and the files go elsewhere: %j',
    async (named) => {
      const workspace = join(folder, 'workspace');
      // RUNNER_TEMP itself lies in the checkout, and an earlier run's folder is there.
      const temporary = join(workspace, 'temp');
      await mkdir(join(temporary, 'cxone-roster', 'cxone-validate'), { recursive: true });
      await mkdir(join(workspace, 'reports'));
      const { inputs } = readInputs({ INPUT_MODE: 'validate', 'INPUT_OUTPUT-DIR': named });
      const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary };
      const { problems, output } = await prepare(env, inputs, [], new AbortController().signal);
      expect(problems).toEqual([
        expect.objectContaining({
          reason: 'config-invalid',
          advice: expect.stringContaining('outside of the checkout'),
        }),
      ]);
      expect(output.path.startsWith(workspace)).toBe(false);
      await output.write('summary.md', 'said');
      expect(await readFile(join(output.path, 'summary.md'), 'utf8')).toBe('said');
      await rm(output.path, { recursive: true });
    },
  );
});

describe('a run that was interrupted', () => {
  const people = [operation(1, { kind: 'update', before: { title: 'A' }, after: { title: 'B' } })];
  const plan: Plan = {
    tenant: 'acme',
    roster: { path: 'roster.csv', sha256: '', rows: 1 },
    policy: { sha256: '' },
    population: { owned: 1, expected: 1, read: 1 },
    operations: people,
    guards: [],
    hash: planHash('acme', people),
    unchanged: 0,
    remarks: [],
    absent: 0,
  };

  /** Finishes a run in whose folder this plan lies, and whose audit names a plan of that hash. */
  async function finished(
    named: string | null,
    startedAt = NOW,
    more: {
      policy?: string;
      asked?: unknown[];
      isOther?: boolean;
      isFull?: boolean;
      /** Everything was checked, and the changes were about to be sent. */
      isBegun?: boolean;
      /** People that the memory says an undo took something back for, by this run. */
      undone?: string[];
      attempt?: number;
      later?: (output: OutputFolder) => Promise<void>;
    } = {},
  ) {
    const output = new OutputFolder(join(folder, 'out'), { workspace: '/nowhere' });
    await output.write('plan.json', planJson(plan));
    const mode = more.undone ? 'undo' : 'apply';
    const writer = { run: '1', attempt: more.attempt ?? 1, mode, commit: 'c', at: '2026-11-20T00:00:00Z' };
    const memory = emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer });
    const change = { kind: 'update', before: { title: 'B' }, after: { title: 'A' }, row: null } as const;
    memory.undone = (more.undone ?? []).map((key) => ({ ...change, key, run: '1' }));
    memory.undone.push({ ...change, key: people[0]!.key, run: '0' });
    await output.write('memory.json', JSON.stringify(memory));
    const ports = { now: () => NOW, uuid: () => 'id' };
    const { journal } = await output.openAudit(ports);
    await journal.append({ event: 'run.started', status: 'apply', tenant: 'acme' });
    const { population, roster, policy } = plan;
    if (named !== null)
      await journal.append({
        event: 'plan.made',
        status: 'ok',
        plan_hash: named,
        operations: 1,
        population,
        roster,
        policy,
        guards: [],
      });
    const grounds = { plan_hash: plan.hash, policy, override: null, pulls: [], approved_by: [], action_commit: null };
    if (more.isBegun) await journal.append({ event: 'apply.grounds', status: 'ok', ...grounds });
    const sent = { step: 'update', status: 'sent', attempts: 1, payload_hash: null } as const;
    if (more.asked) await journal.append(about(people[0]!, 'operation.sent', sent, 'u1'));
    await journal.close();
    const services = {
      clock: { now: () => NOW + 1_000, sleep: async () => undefined },
      log: { line: () => undefined, warning: () => undefined },
      host: loneHost({ concerned: async () => [7] }),
      checkTenant: async () =>
        more.asked ? [] : [{ reason: 'config-invalid', message: 'no credentials', advice: '' }],
      tenant: async (options: unknown) => {
        more.asked?.push(options);
        throw new Error('no tenant here');
      },
      files: {
        write: (name: never, content: never) => output.write(name, content),
        readText: async () => more.policy ?? null,
      },
      onProgress: () => undefined,
    } as unknown as Services;
    const request = { mode, tenantName: 'acme', startedAt, pii: 'masked', salt: 's', links: {} } as RunRequest;
    await more.later?.(output);
    if (more.isFull) {
      const handle = await open(join(output.path, 'audit.jsonl'));
      vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'appendFile').mockRejectedValue(
        Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }),
      );
      await handle.close();
    }
    const done = await finishRun({ services, output, request }, startedAt, more.isOther);
    const read = (name: string): Promise<string> => readFile(join(output.path, name), 'utf8').catch(() => '{}');
    return { ...done, audit: await read('audit.jsonl') };
  }

  it('is finished by the plan that its audit names', async () => {
    const { files, report, audit, memory } = await finished(plan.hash);
    expect(files.planPath).toMatch(/plan\.json$/);
    // Its comment says how it was interrupted, until an apply passes.
    expect(memory?.stopped).toEqual([7]);
    expect(report.plan?.hash).toBe(plan.hash);
    expect(report.interrupted).toBe(true);
    expect(audit.trimEnd().split('\n').at(-1)).toContain('"event":"seal"');
  });

  it.each([
    ['that had sent nothing', undefined, 'not-started'],
    ['of which nobody can be asked', [], 'unknown'],
  ])('%s: the audit has an answer for everyone', async (_, asked, status) => {
    const { audit, report } = await finished(plan.hash, NOW, { isBegun: true, ...(asked && { asked }) });
    const records = audit
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.filter(({ event }) => event === 'operation.finished')).toMatchObject([
      { operation: people[0]!.id, status, target: { userName: people[0]!.person.userName } },
    ]);
    expect(report.outcomes?.map((one) => one.status)).toEqual([status]);
    expect(records.at(-1)).toMatchObject({ event: 'seal', status: 'interrupted' });
  });

  it.each([
    ['another run’s', 'f'.repeat(64)],
    ['none', null],
  ])('is not finished by a plan that is %s', async (_, named) => {
    const { files, report } = await finished(named);
    expect(files.planPath).toBeNull();
    expect(report.plan).toBeUndefined();
    expect(report.outcomes ?? []).toEqual([]);
  });

  it('reads accounts as the policy of its checkout says', async () => {
    const asked: unknown[] = [];
    const policy = 'externalId: ours\nroles: { write: matrix, allowed: { agent: { display: Agent } } }\n';
    await finished(plan.hash, NOW, { asked, policy });
    expect(asked[0]).toEqual({ rolesWrite: 'matrix', externalIds: 'ours', roleNames: ['agent', 'Agent'], needs: [] });
    const unreadable: unknown[] = [];
    await rm(join(folder, 'out'), { recursive: true });
    await finished(plan.hash, NOW, { asked: unreadable, policy: 'nonsense: true\n' });
    expect(unreadable[0]).toEqual({ rolesWrite: 'auto', needs: [] });
  });

  it('whose folder is gone is not said to have sent nothing', async () => {
    const { report, isGone, wasSealed } = await finished(plan.hash, NOW, { isOther: true });
    expect({ isGone, wasSealed, reason: report.reason }).toEqual({
      isGone: true,
      wasSealed: false,
      reason: 'apply-partial',
    });
    expect(report.problems[0]?.message).toContain('what it did in CXone is not known');
    expect(headline(report)).toMatchObject({
      title: 'Roster for acme: interrupted',
      verdict: expect.stringContaining('not known'),
    });
  });

  it('is reported where its audit takes no more records, too', async () => {
    const { report } = await finished(plan.hash, NOW, { isFull: true, asked: [] });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['unknown']);
    expect(report.problems.map(({ message }) => message)).toContain('the audit cannot be written: the disk is full');
    expect(report.audit).toBeUndefined();
  });

  it('is finished by its own audit and plan where another run has used the folder since', async () => {
    const later = async (output: OutputFolder): Promise<void> => {
      const second = new OutputFolder(output.path, { workspace: '/nowhere' });
      const { journal } = await second.openAudit({ now: () => NOW + 100, uuid: () => 'other' });
      await journal.append({ event: 'run.started', status: 'apply', tenant: 'acme' });
      await journal.seal({ status: 'none' });
      await journal.close();
      await second.write('summary.md', 'of the other run');
      const writer = { run: '1', attempt: 1, mode: 'apply', commit: 'c', at: '2026-11-20T00:00:01Z' };
      const left = { ...emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer }), stopped: [3] };
      await second.write('memory.json', JSON.stringify(left));
    };
    const asked: unknown[] = [];
    const { report, suffix, wasSealed, files, audit, memory } = await finished(plan.hash, NOW, { asked, later });
    expect({ suffix, wasSealed }).toEqual({ suffix: '-1', wasSealed: false });
    expect(report.outcomes?.map(({ status }) => status)).toEqual(['unknown']);
    expect(files.auditPath).toMatch(/audit-1\.jsonl$/);
    expect((await readFile(files.auditPath ?? '', 'utf8')).trimEnd().split('\n').at(-1)).toContain('"interrupted"');
    expect(audit.trimEnd().split('\n')).toHaveLength(2);
    expect(await readFile(join(folder, 'out', 'summary.md'), 'utf8')).toBe('of the other run');
    // What the other run knows by now, with what this one adds.
    expect(memory).toMatchObject({ writer: { at: '2026-11-20T00:00:01Z' }, stopped: [3, 7] });
    expect(readMemory(await readFile(join(folder, 'out', 'memory.json'), 'utf8'))?.stopped).toEqual([3]);
  });

  it.each([
    ['that had ended', 'apply-partial', 'the run had ended; it was interrupted while it published its reports'],
    ['whose `post` was killed once it had sealed', 'interrupted', 'the run was interrupted while it was applying'],
  ])('and sealed, %s: what is open is said, and that the job is to be run again', async (_, status, message) => {
    const later = async (output: OutputFolder): Promise<void> => {
      const { journal = null } = (await output.reopenAudit({ now: () => NOW, uuid: () => 'id' })) ?? {};
      await journal?.seal({ status, reason_code: 'apply-partial' });
      await journal?.close();
    };
    const { report, wasSealed } = await finished(plan.hash, NOW, { asked: [], later });
    expect({ wasSealed, interrupted: report.interrupted }).toEqual({
      wasSealed: true,
      interrupted: status === 'interrupted',
    });
    expect(report.problems.map((one) => one.message)).toEqual([message]);
    expect(report.problems[0]?.advice).toMatch(/^Run the job again: finished changes are not repeated\./);
  });

  const sealed = async (output: OutputFolder, status: 'none' | 'interrupted'): Promise<void> => {
    const { journal = null } = (await output.reopenAudit({ now: () => NOW, uuid: () => 'id' })) ?? {};
    await journal?.seal({ status, reason_code: 'none', decision: 'complete' });
    await journal?.close();
  };

  it.each([
    ['none', true],
    ['interrupted', false],
  ] as const)(
    'and sealed (%s), with all of its reports: they are published as they are, if it had ended',
    async (status, kept) => {
      const later = async (output: OutputFolder): Promise<void> => {
        await sealed(output, status);
        await output.write('summary.md', 'as it was');
        await output.write('report.html', 'the page');
      };
      const { summary, files } = await finished(plan.hash, NOW, { later });
      expect(summary).toBe(kept ? 'as it was' : null);
      expect((await readFile(files.reportPath ?? '', 'utf8')) === 'the page').toBe(kept);
    },
  );

  it('and sealed without a plan and without its reports: nothing is said to be well that nobody knows', async () => {
    const { report, summary } = await finished(null, NOW, { later: (output) => sealed(output, 'none') });
    expect(summary).toBeNull();
    expect(headline({ ...report, mode: 'check' })).toMatchObject({
      symbol: '⚠️',
      verdict: expect.stringContaining('interrupted while it wrote its reports'),
    });
  });

  it.each([
    ['what it never came to is not taken back', {}, false],
    ['what was sent is, whatever became of it', { asked: [] }, true],
    ['another attempt of its run may have done it', { attempt: 2 }, true],
  ])('of an undo: %s', async (_, more, isKept) => {
    const [own, already] = [people[0]!.key, 'as before already'];
    const { memory } = await finished(plan.hash, NOW, { ...more, undone: [own, already] });
    const left = memory?.undone.map(({ key, run }) => `${key} by ${run}`);
    expect(left).toEqual([...(isKept ? [`${own} by 1`] : []), `${already} by 1`, `${own} by 0`]);
  });

  it('does not take an older audit for its own', async () => {
    const { files, audit } = await finished(plan.hash, NOW + 500);
    expect(files.planPath).toBeNull();
    expect(audit).toContain('interrupted before its first record');
    expect(audit).not.toContain(plan.hash);
  });
});
