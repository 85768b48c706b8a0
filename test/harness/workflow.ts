import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Done, endJob, type Job, jobContexts, newJob, runSteps, type Step } from './composite.ts';
import { allowed, type Contexts, interpolated, type Status, structured } from './expressions.ts';
import { ROOT } from './runner.ts';

interface JobFile {
  needs?: string | string[];
  if?: unknown;
  strategy?: { matrix: Record<string, unknown> };
  environment?: unknown;
  concurrency?: { group: string; queue?: string; 'cancel-in-progress'?: boolean };
  outputs?: Record<string, string>;
  steps: Step[];
}

interface WorkflowFile {
  on: {
    workflow_call: { inputs?: Record<string, { default?: unknown }>; outputs?: Record<string, { value: string }> };
  };
  jobs: Record<string, JobFile>;
}

export interface WorkflowRun extends Partial<Omit<Job, 'repository'>> {
  /** `artifacts` is given where several callers are jobs of one workflow. */
  repository: Job['repository'];
  inputs?: Record<string, unknown>;
  /** Secrets of the environments, as they lie in the calling repository. */
  environments?: Record<string, Record<string, string>>;
}

/** One job of the run; of a matrix, one of its jobs. */
export interface RanJob {
  id: string;
  name: string;
  status: Status | 'skipped';
  environment: string;
  group: string;
  job: Job;
  done: Done;
}

export interface RanWorkflow {
  jobs: RanJob[];
  outputs: Record<string, string>;
  result: Status;
}

const listOf = (needs: JobFile['needs']): string[] =>
  needs === undefined ? [] : Array.isArray(needs) ? needs : [needs];

/**
 * The combinations of a matrix; every entry of the only key it has here, and one empty one where there is no matrix.
 */
function combinations(file: JobFile, contexts: Contexts): Record<string, unknown>[] {
  const keys = Object.entries(file.strategy?.matrix ?? {});
  return keys.reduce<Record<string, unknown>[]>(
    (all, [key, value]) =>
      all.flatMap((one) => (structured(value, contexts) as unknown[]).map((entry) => ({ ...one, [key]: entry }))),
    [{}],
  );
}

/**
 * Runs a reusable workflow of this repository as another repository calls it: jobs in the order of `needs`, the jobs of
 * a matrix at the same time, each on a machine of its own, with the secrets of its environment and no others.
 */
export async function runWorkflow(name: string, run: WorkflowRun): Promise<RanWorkflow> {
  const file = parse(await readFile(join(ROOT, '.github/workflows', name), 'utf8')) as WorkflowFile;
  const artifacts = run.artifacts ?? (await mkdtemp(join(tmpdir(), 'cxone-artifacts-')));
  const declared = file.on.workflow_call.inputs ?? {};
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([key, { default: given }]) => [key, run.inputs?.[key] ?? given]),
  );
  const needs: Record<string, { result: string; outputs: Record<string, string> }> = {};
  const ran: RanJob[] = [];

  for (const [id, one] of Object.entries(file.jobs)) {
    const before = listOf(one.needs);
    const known = {
      inputs,
      needs: Object.fromEntries(before.map((need) => [need, needs[need]])),
      ...jobContexts(await newJob({ ...run, artifacts })),
    };
    const status: Status = before.every((need) => needs[need]?.result === 'success') ? 'success' : 'failure';
    if (!allowed(one.if, known, status)) {
      needs[id] = { result: 'skipped', outputs: {} };
      continue;
    }
    const jobs = await Promise.all(
      combinations(one, known).map((matrix) => runJob(id, one, { ...known, matrix }, { ...run, artifacts })),
    );
    ran.push(...jobs.map(({ ran: job }) => job));
    // Outputs of matrix jobs overwrite each other: the last one's stay.
    needs[id] = {
      result: jobs.every(({ ran: job }) => job.status === 'success') ? 'success' : 'failure',
      outputs: jobs.at(-1)?.outputs ?? {},
    };
  }
  const outputs = Object.fromEntries(
    Object.entries(file.on.workflow_call.outputs ?? {}).map(([key, { value }]) => [
      key,
      interpolated(value, { jobs: needs }),
    ]),
  );
  return {
    jobs: ran,
    outputs,
    result: Object.values(needs).some(({ result }) => result === 'failure') ? 'failure' : 'success',
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

async function runJob(
  id: string,
  file: JobFile,
  contexts: Contexts,
  run: WorkflowRun & { artifacts: string },
): Promise<{ ran: RanJob; outputs: Record<string, string> }> {
  const { environment: place } = file;
  const environment = interpolated(isObject(place) ? place['name'] : place, contexts);
  const secrets = run.environments?.[environment] ?? {};
  const job = await newJob({
    ...run,
    log: [],
    masks: Object.values(secrets),
    summaries: [],
    annotations: [],
    used: [],
    posts: [],
  });
  const own = { ...contexts, ...jobContexts(job), secrets };
  const done = await runSteps(file.steps, own, job);
  await endJob(job);
  const outputs = Object.fromEntries(
    Object.entries(file.outputs ?? {}).map(([key, value]) => [key, interpolated(value, { ...own, steps: done.steps })]),
  );
  const name = (contexts['matrix'] as { tenant?: { name?: string } } | undefined)?.tenant?.name ?? id;
  return {
    ran: {
      id,
      name,
      status: done.status,
      environment,
      group: interpolated(file.concurrency?.group, contexts),
      job,
      done,
    },
    outputs,
  };
}
