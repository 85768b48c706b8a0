import type { WorkflowJob } from '../github/shapes.ts';
import { artifactNames } from '../github/artifact-name.ts';
import type { TrustedArtifact } from '../app/host-port.ts';
import { WRITING_EVENTS } from '../github/refusal.ts';
import type { TrustScope } from './trusted.ts';

/** Where runs that may have been killed are looked for. */
export interface LostScope extends Pick<TrustScope, 'api' | 'tenant' | 'artifactName' | 'runId' | 'attempt'> {
  /** Branch that runs; `null`: none, so nothing is looked for. */
  branch: string | null;
  /** RUNNER_NAME: tells which of the run's jobs this one is. */
  runner: string;
}

/** A job as one attempt of a run started it. */
interface Start {
  run: number;
  attempt: number;
}

/**
 * The newest earlier run of this workflow on this branch that had started this job, where it left no artifact: it was
 * killed, and what it did nobody knows. An earlier attempt of this run counts like an earlier run; of an event, which
 * is about other people each time, nothing else does.
 * @returns its id; `null` where it left one, or there is none
 * @throws GitHubError
 */
export async function lostRun(mode: TrustedArtifact['mode'], scope: LostScope): Promise<string | null> {
  const { api, branch, runId, attempt, runner } = scope;
  if (!scope.artifactName || branch === null || runner === '') return null;
  const own = await api.workflowRun(runId);
  const jobs = await api.jobs(runId);
  const name = jobs.find(
    ({ runner_name: on, status, run_attempt: of }) => on === runner && status === 'in_progress' && of === attempt,
  )?.name;
  if (name === undefined || !own.workflow_id) return null;
  const before = startsOf(jobs, name).filter((of) => of < attempt);
  const last = before.at(-1);
  if (last !== undefined) return isKept(mode, { run: own.id, attempt: last }, scope);
  if (mode === 'event') return null;
  const runs = (await api.runsOfWorkflow(own.workflow_id, branch))
    .filter(({ id, event }) => id < own.id && WRITING_EVENTS.includes(event))
    .sort((a, b) => b.id - a.id);
  for (const { id } of runs) {
    const started = startsOf(await api.jobs(id), name).at(-1);
    if (started !== undefined) return isKept(mode, { run: id, attempt: started }, scope);
  }
  return null;
}

/**
 * Attempts that started a job, the first one first. A job that was not run again shows in later attempts as well, with
 * the time of its own.
 */
function startsOf(jobs: readonly WorkflowJob[], name: string): number[] {
  const starts = new Map<string, number>();
  for (const { name: one, started_at: at, conclusion, status, run_attempt: attempt } of jobs) {
    if (one !== name || !at || conclusion === 'skipped' || status === 'queued') continue;
    starts.set(at, Math.min(attempt, starts.get(at) ?? attempt));
  }
  return [...starts.values()].sort((a, b) => a - b);
}

async function isKept(
  mode: TrustedArtifact['mode'],
  { run, attempt }: Start,
  { api, artifactName: prefix, tenant }: LostScope,
): Promise<string | null> {
  const { first, second } = artifactNames({ prefix, tenant, mode }, attempt);
  for (const name of [first, second]) if ((await api.artifacts(String(run), name)).length > 0) return null;
  return String(run);
}
