import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, matchesGlob } from 'node:path';
import { parse } from 'yaml';
import { masked } from './commands.ts';
import { allowed, type Contexts, interpolated, type Status } from './expressions.ts';
import { runScript } from './script.ts';
import { type ActionRun, ROOT, runAction, type StepResult } from './runner.ts';

/** A step of a job or of a composite action. */
export interface Step {
  id?: string;
  name?: string;
  if?: unknown;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
  'continue-on-error'?: boolean;
}

interface ActionFile {
  inputs?: Record<string, { default?: unknown } | null>;
  outputs?: Record<string, { value?: string }>;
  runs: { using: string; steps?: Step[] };
}

/** One job on one machine: what its steps share. */
export interface Job extends Pick<ActionRun, 'env' | 'event' | 'eventName' | 'token'> {
  workspace: string;
  /** Files of the calling repository by ref; `''` is the commit that runs. */
  repository: Map<string, Record<string, string>>;
  /** Folder that keeps the artifacts of the whole workflow run, one folder each. */
  artifacts: string;
  /** RUNNER_TEMP and the command files of this job. */
  runner: string;
  /** Everything that was printed, masks applied as the runner does; `with:` of each step included. */
  log: string[];
  masks: string[];
  summaries: string[];
  annotations: string[];
  /** `uses` of every step that ran, with what it was given. */
  used: { uses: string; with: Record<string, string> }[];
  posts: (() => Promise<void>)[];
}

export interface Done {
  status: Status;
  steps: Record<string, { outputs: Record<string, string>; outcome: string; conclusion: string }>;
}

/** A job with a workspace of its own, far from this repository, that a checkout still has to fill. */
export async function newJob(given: Partial<Job> & { repository: Job['repository'] }): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'cxone-job-'));
  const workspace = join(folder, 'caller');
  const artifacts = given.artifacts ?? join(folder, 'artifacts');
  await Promise.all(
    [workspace, artifacts, join(folder, 'runner/temp')].map((path) => mkdir(path, { recursive: true })),
  );
  return {
    log: [],
    masks: [],
    summaries: [],
    annotations: [],
    used: [],
    posts: [],
    workspace,
    runner: join(folder, 'runner'),
    ...given,
    artifacts,
  };
}

/** What `github` and `runner` say inside the job. */
export function jobContexts(job: Job): Contexts {
  const env = job.env ?? {};
  return {
    github: {
      token: job.token ?? 'ghs_harness0000000000000000000000000001',
      event: job.event ?? {},
      event_name: job.eventName ?? 'workflow_dispatch',
      sha: env['GITHUB_SHA'] ?? '',
      run_attempt: '1',
      repository: env['GITHUB_REPOSITORY'] ?? 'example/roster',
    },
    runner: { temp: join(job.runner, 'temp'), os: 'Linux' },
    env: {},
  };
}

function note(job: Job, result: StepResult): void {
  job.masks.push(...result.masks);
  job.log.push(masked(`${result.stdout}\n${result.stderr}`, job.masks));
  job.annotations.push(...result.annotations.map(({ level, message }) => `${level}: ${masked(message, job.masks)}`));
  if (result.summary !== '') job.summaries.push(result.summary);
}

/** Runs a JavaScript action's main step now; its post step waits for the end of the job. */
async function javascript(
  folder: string,
  given: Record<string, string>,
  job: Job,
): Promise<{ exitCode: number | null; outputs: Record<string, string> }> {
  const { env, event, eventName, token, workspace, runner } = job;
  const run: ActionRun = {
    root: folder,
    workspace,
    runner,
    inputs: given,
    source:
      [ROOT, join(ROOT, '.github/actions/run')].includes(folder) &&
      ['source', 'inline'].includes(process.env['HARNESS'] ?? ''),
    ...(env && { env }),
    ...(event !== undefined && { event }),
    ...(eventName && { eventName }),
    ...(token && { token }),
  };
  const result = await runAction({ ...run, entry: 'main' });
  note(job, result);
  const manifest = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as { runs: { post?: string } };
  if (manifest.runs.post)
    job.posts.unshift(async () => note(job, await runAction({ ...run, entry: 'post', state: result.state })));
  return result;
}

/** Checkout, upload and download as the official actions do them, as far as the blocks use them. */
async function official(uses: string, given: Record<string, string>, job: Job): Promise<boolean> {
  const name = uses.split('@')[0];
  if (name === 'actions/checkout') {
    const files = job.repository.get(given['ref'] ?? '') ?? job.repository.get('');
    for (const [path, text] of Object.entries(files ?? {})) {
      await mkdir(join(job.workspace, path, '..'), { recursive: true });
      await writeFile(join(job.workspace, path), text);
    }
    return true;
  }
  if (name === 'actions/upload-artifact') {
    const folder = join(job.artifacts, given['name'] ?? '');
    await mkdir(folder, { recursive: true });
    await cp(given['path'] ?? '', join(folder, basename(given['path'] ?? '')));
    return true;
  }
  if (name === 'actions/download-artifact') {
    for (const one of await readdir(job.artifacts)) {
      if (matchesGlob(one, given['pattern'] ?? ''))
        await cp(join(job.artifacts, one), join(given['path'] ?? '', one), { recursive: true });
    }
    return true;
  }
  throw new Error(`This harness has no ${uses}.`);
}

/**
 * Runs an action by its folder: composite ones step by step, JavaScript ones by the runner harness.
 * @param given `with:` of the step
 */
export async function useAction(
  folder: string,
  given: Record<string, string>,
  job: Job,
): Promise<{ ok: boolean; outputs: Record<string, string> }> {
  const action = parse(await readFile(join(folder, 'action.yml'), 'utf8')) as ActionFile;
  if (action.runs.using !== 'composite') {
    const { exitCode, outputs } = await javascript(folder, given, job);
    return { ok: exitCode === 0, outputs };
  }
  const contexts = jobContexts(job);
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(action.inputs ?? {}, name));
  if (unknown.length > 0) throw new Error(`${folder} has no input ${unknown.join(', ')}.`);
  const inputs = Object.fromEntries(
    Object.entries(action.inputs ?? {}).map(([name, input]) => [
      name,
      given[name] ?? interpolated(input?.default, contexts),
    ]),
  );
  const { status, steps } = await runSteps(action.runs.steps ?? [], { ...contexts, inputs }, job);
  const outputs = Object.fromEntries(
    Object.entries(action.outputs ?? {}).map(([name, { value }]) => [
      name,
      interpolated(value, { ...contexts, inputs, steps }),
    ]),
  );
  return { ok: status === 'success', outputs };
}

async function oneStep(
  step: Step,
  contexts: Contexts,
  job: Job,
): Promise<{ ok: boolean; outputs: Record<string, string> }> {
  const filled = (values: Record<string, unknown> | undefined): Record<string, string> =>
    Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, interpolated(value, contexts)]));
  const env = filled(step.env);
  if (step.run !== undefined) {
    job.log.push(masked(`Run ${interpolated(step.run, contexts)}\n${JSON.stringify(env)}`, job.masks));
    const result = await runScript(interpolated(step.run, contexts), { ...job, env: { ...job.env, ...env } });
    note(job, result);
    return { ok: result.exitCode === 0, outputs: result.outputs };
  }
  const uses = step.uses ?? '';
  const given = filled(step.with);
  job.used.push({ uses, with: given });
  job.log.push(masked(`Run ${uses}\nwith: ${JSON.stringify(given)}`, job.masks));
  // `$/`: the repository the action comes from; `./`: whatever lies in the caller's workspace.
  if (uses.startsWith('$/')) return useAction(join(ROOT, uses.slice(2)), given, job);
  // The name that the documentation gives to a copy of this repository.
  if (uses.startsWith('your-org/cxone-roster@')) return useAction(ROOT, given, job);
  if (uses.startsWith('./')) return useAction(join(job.workspace, uses), given, job);
  return { ok: await official(uses, given, job), outputs: {} };
}

/**
 * Runs steps one after the other, as the runner does: conditions, outputs, and on after a failure where a step asks for
 * it.
 */
export async function runSteps(steps: readonly Step[], contexts: Contexts, job: Job): Promise<Done> {
  const done: Done = { status: 'success', steps: {} };
  for (const step of steps) {
    const now = { ...contexts, steps: done.steps };
    if (!allowed(step.if, now, done.status)) {
      if (step.id) done.steps[step.id] = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' };
      continue;
    }
    const { ok, outputs } = await oneStep(step, now, job);
    const outcome = ok ? 'success' : 'failure';
    const conclusion = ok || step['continue-on-error'] ? 'success' : 'failure';
    if (step.id) done.steps[step.id] = { outputs, outcome, conclusion };
    if (conclusion === 'failure') done.status = 'failure';
  }
  return done;
}

/** The post steps, last come first. */
export async function endJob(job: Job): Promise<void> {
  for (const post of job.posts.splice(0)) await post();
}
