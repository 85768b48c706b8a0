import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Annotation, masked, readCommandFile, readCommands } from './commands.ts';
import { type Cut, runNode } from './process.ts';

/** The repository this harness lies in. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface ActionRun {
  /** Folder of `action.yml`; this repository unless given. */
  root?: string;
  /** `with:` of the step. */
  inputs?: Record<string, string>;
  /** `env:` of the step, and anything of the runner's own that shall differ (`GITHUB_REF`, `GITHUB_API_URL` …). */
  env?: Record<string, string>;
  /** Content of `event.json`. */
  event?: unknown;
  /** `GITHUB_EVENT_NAME`; `workflow_dispatch` unless given. */
  eventName?: string;
  /** `GITHUB_WORKSPACE`, which is also the folder the step runs in. */
  workspace: string;
  /** What `${{ github.token }}` is. */
  token?: string;
  /** Steps to run: both unless given. `post` alone needs `state`. */
  entry?: 'main' | 'post' | 'both';
  /** Saved state for `entry: 'post'`. */
  state?: Record<string, string>;
  /**
   * Runs src/index.ts in place of the bundle; also where HARNESS=source, while working on it (HARNESS=inline: inside
   * this process).
   */
  source?: boolean;
  /** A runner's folder of an earlier run, so that `RUNNER_TEMP` is the same. */
  runner?: string;
  /** Cancels the main step, as a person does (SIGINT unless `stopBy` is given). */
  signal?: AbortSignal;
  stopBy?: NodeJS.Signals;
  /** Cuts the main step off at a line of its output. */
  kill?: Cut;
  timeout?: number;
}

export interface StepResult {
  /** `null` when a signal ended it. */
  exitCode: number | null;
  /** The signal that ended it. */
  endedBy: NodeJS.Signals | null;
  /** As printed, secrets and all. */
  stdout: string;
  stderr: string;
  /** As GitHub would show it. */
  log: string;
  masks: string[];
  annotations: Annotation[];
  groups: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  exported: Record<string, string>;
  summary: string;
}

export interface ActionResult extends StepResult {
  /**
   * Where the action wrote its files: from the output `audit-path`, `plan-path` or `report-path`, `''` where it named
   * none.
   */
  outputDir: string;
  /** `RUNNER_TEMP` and the command files lie here. */
  runner: string;
  post?: StepResult;
}

interface Manifest {
  inputs?: Record<string, { default?: unknown } | null>;
  runs: { using: string; main: string; post?: string };
}

const scalar = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

const inputKey = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

/** `INPUT_*` of a step: what it was given, else the defaults of `action.yml`, else empty – as the runner does. */
function inputEnvironment(manifest: Manifest, given: Record<string, string>, token: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs ?? {})) {
    env[inputKey(name)] = scalar(input?.default).replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
  }
  for (const [name, value] of Object.entries(given)) env[inputKey(name)] = value;
  return env;
}

/** What the runner says about the job. Nothing of the machine the tests run on is handed on. */
function jobEnvironment(run: ActionRun, runner: string): Record<string, string> {
  return {
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    HOME: join(runner, 'home'),
    TMPDIR: join(runner, 'temp'),
    LANG: 'C.UTF-8',
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'harness',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: join(runner, 'temp'),
    RUNNER_TOOL_CACHE: join(runner, 'tools'),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'rosterkeeper',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: run.eventName ?? 'workflow_dispatch',
    GITHUB_EVENT_PATH: join(runner, 'event.json'),
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'roster',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'true',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'example/roster',
    GITHUB_REPOSITORY_OWNER: 'example',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'a91f3d2c0ffee0000000000000000000000000aa',
    GITHUB_TRIGGERING_ACTOR: 'rosterkeeper',
    GITHUB_WORKFLOW: 'Roster',
    GITHUB_WORKSPACE: resolve(run.workspace),
    // A loopback address must never go through a proxy of the machine.
    NO_PROXY: '127.0.0.1,localhost',
    ...run.env,
  };
}

/** Runs one step between fresh command files and reads what it left there. */
async function step(
  name: string,
  script: string,
  run: ActionRun,
  runner: string,
  env: Record<string, string>,
): Promise<StepResult> {
  const files = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STATE: 'state',
    GITHUB_STEP_SUMMARY: 'summary',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
  };
  const paths: Record<string, string> = {};
  for (const [variable, file] of Object.entries(files)) {
    paths[variable] = join(runner, `${name}-${file}`);
    await writeFile(paths[variable], '');
  }
  const { kill, signal, stopBy, timeout } = run;
  const isInline = process.env['HARNESS'] === 'inline' && (run.root === undefined || run.source) && !kill && !signal;
  const ended = isInline
    ? await (await import('./inline.ts')).runInline({ ...env, ...paths })
    : await runNode(script, {
        cwd: resolve(run.workspace),
        env: { ...env, ...paths },
        ...(name === 'main' && kill && { kill }),
        ...(name === 'main' && signal && { signal }),
        ...(stopBy && { stopBy }),
        ...(timeout && { timeout }),
      });
  const text = async (variable: string): Promise<string> => readFile(paths[variable] ?? '', 'utf8');
  const commands = readCommands(ended.stdout);
  return {
    exitCode: ended.exitCode,
    endedBy: ended.signal,
    stdout: ended.stdout,
    stderr: ended.stderr,
    log: masked(ended.stdout, commands.masks),
    masks: commands.masks,
    annotations: commands.annotations,
    groups: commands.groups,
    outputs: readCommandFile(await text('GITHUB_OUTPUT')),
    state: readCommandFile(await text('GITHUB_STATE')),
    exported: readCommandFile(await text('GITHUB_ENV')),
    summary: await text('GITHUB_STEP_SUMMARY'),
  };
}

/**
 * Runs the action as a runner does: defaults from `action.yml`, `INPUT_*`, command files, `event.json`, `main`, then
 * `post` with the saved state whatever became of `main`. Each run has a folder of its own for what a runner keeps.
 * @returns what the main step left behind, and what `post` left
 * @throws when a step hangs, or there is no such script
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const root = run.root ?? ROOT;
  const manifest = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Manifest;
  const runner = run.runner ?? (await mkdtemp(join(tmpdir(), 'cxone-runner-')));
  for (const folder of ['home', 'temp', 'tools']) await mkdir(join(runner, folder), { recursive: true });
  await writeFile(join(runner, 'event.json'), JSON.stringify(run.event ?? {}));
  const env = {
    ...jobEnvironment(run, runner),
    ...inputEnvironment(manifest, run.inputs ?? {}, run.token ?? 'ghs_harness0000000000000000000000000001'),
  };
  const entry = run.entry ?? 'both';
  const sources = run.source ?? (run.root === undefined && ['source', 'inline'].includes(process.env['HARNESS'] ?? ''));
  const script = (path: string, source: string): string => (sources ? join(ROOT, source) : join(root, path));

  const main =
    entry === 'post' ? undefined : await step('main', script(manifest.runs.main, 'src/index.ts'), run, runner, env);
  const state = main?.state ?? run.state ?? {};
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  // What bin/post.mjs does, which runs the bundle alone.
  if (sources && !saved['STATE_started']) saved['STATE_started'] = 'no';
  const post =
    entry === 'main' || !manifest.runs.post
      ? undefined
      : await step('post', script(manifest.runs.post, 'src/index.ts'), run, runner, { ...env, ...saved });

  const shown = main ?? post;
  if (!shown) throw new Error('There was nothing to run: `entry` is post and action.yml has none.');
  const path = shown.outputs['audit-path'] || shown.outputs['plan-path'] || shown.outputs['report-path'] || '';
  return { ...shown, outputDir: path === '' ? '' : dirname(path), runner, ...(main && post ? { post } : {}) };
}
