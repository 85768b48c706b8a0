import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import { run } from '../../../src/app/run.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { main } from '../../../src/main.ts';
import { Failure } from '../../../src/model/failure.ts';
import { loneHost } from '../../harness/lone-host.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a run whose audit cannot be written to its end', () => {
  const full = new Failure('apply-partial', 'the audit cannot be written: the disk is full', 'Make room.');
  const request = {
    mode: 'apply',
    tenantName: 'acme',
    startedAt: 0,
    pii: 'masked',
    salt: 's',
    links: {},
    rosterPaths: [],
    operations: new Set(),
  } as unknown as RunRequest;

  /** @param until how many records there is room for */
  async function ended(until: number) {
    const sealed: unknown[] = [];
    let [records, closed] = [0, 0];
    const append = async (): Promise<object> => {
      if (records === until) throw full;
      records += 1;
      return {};
    };
    const services = {
      clock: { now: () => 1 },
      log: { line: () => undefined, warning: () => undefined },
      host: loneHost(),
      files: {
        write: async () => '',
        openAudit: async () => ({
          path: 'audit.jsonl',
          journal: { append, seal: append, records, head: 'head', close: async () => void (closed += 1) },
        }),
        closeAudit: async (seal?: unknown) => {
          sealed.push(seal);
          return seal ? { records: 2, head: 'repaired' } : null;
        },
      },
    } as unknown as Services;
    const { report } = await run(request, services, [{ reason: 'config-invalid', message: 'wrong', advice: '' }]);
    return { report, sealed, closed };
  }

  it('is sealed where it stands, and says why, once', async () => {
    const { report, sealed, closed } = await ended(0);
    expect(report.problems.map(({ reason, message }) => `${reason}: ${message}`)).toEqual([
      'config-invalid: wrong',
      'apply-failed: the audit cannot be written: the disk is full',
    ]);
    expect(sealed).toEqual([{ status: 'config-invalid', reason_code: 'config-invalid', decision: 'stop' }]);
    expect(report.audit).toEqual({ records: 2, head: 'repaired' });
    expect(closed).toBe(1);
  });

  it('also where only the seal finds no room', async () => {
    const { report, sealed } = await ended(2);
    expect(report.problems.at(-1)?.message).toBe('the audit cannot be written: the disk is full');
    expect(sealed).toHaveLength(1);
  });

  it('and is closed as it is where all is written', async () => {
    expect((await ended(9)).sealed).toEqual([undefined]);
  });
});

describe.runIf(process.platform === 'linux')('what the runner does not take', () => {
  let folder: string;
  let said: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roster-outputs-'));
    for (const name of Object.keys(process.env)) if (/^(?:GITHUB|INPUT|STATE)_/.test(name)) vi.stubEnv(name, undefined);
    said = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(said.push(String(text))));
  });
  afterEach(async () => {
    for (const one of [folder, `${folder}-out`]) await rm(one, { recursive: true, force: true });
  });
  const ran = async (mode: string, more: Record<string, string> = {}): Promise<number> => {
    const env = { INPUT_MODE: mode, GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, 'INPUT_ARTIFACT-NAME': '' };
    return main({ ...env, 'INPUT_OUTPUT-DIR': join(folder, '..', `${folder}-out`), ...more });
  };
  const log = (): string => said.join('');

  it('outputs fail the step and say why; the run is over all the same', async () => {
    vi.stubEnv('GITHUB_OUTPUT', '/dev/full');
    expect(await ran('validate')).toBe(1);
    expect(log()).toContain('The outputs of this step could not be written (the disk is full)');
    expect(log()).toContain('save-state name=finished');
    expect(log()).not.toContain('please report');
  });

  it('without its state nothing is written to CXone: nobody could finish it', async () => {
    vi.stubEnv('GITHUB_STATE', '/dev/full');
    const event = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'acme/people' };
    expect(await ran('apply', event)).toBe(1);
    expect(log()).toContain('apply-failed: the state of this step could not be saved: the disk is full');
    expect(log()).toMatch(/set-output name=reason-code::/);
    expect(log()).not.toContain('please report');
  });

  it('without its state a run that writes nothing goes on', async () => {
    vi.stubEnv('GITHUB_STATE', '/dev/full');
    await writeFile(join(folder, 'roster.csv'), 'userName,givenName,familyName\na@example.com,A,B\n');
    expect(await ran('validate')).toBe(0);
    expect(log()).toContain(
      '::warning title=CXone Roster::The state of this step could not be saved (the disk is full)',
    );
  });

  it('where no file can be written at all, the step says what to do and how it ended', async () => {
    vi.stubEnv('TMPDIR', '/proc/nowhere');
    expect(await ran('validate', { RUNNER_TEMP: '/proc/nowhere', 'INPUT_OUTPUT-DIR': '' })).toBe(1);
    expect(log()).toMatch(/::error::Input output-dir: `[^`]+` cannot be made \(ENOENT\)\. Name a folder outside/);
    expect(log()).toContain('::set-output name=decision::stop');
    expect(log()).toContain('::set-output name=reason-code::config-invalid');
    expect(log()).not.toContain('please report');
    expect(log()).not.toContain('..');
  });
});
