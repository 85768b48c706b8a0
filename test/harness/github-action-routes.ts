import type { Call, Reply, Route } from './github-routes.ts';
import type { FakeArtifact, FakeRun } from './github-state.ts';

const missing: Reply = { status: 404, json: { message: 'Not Found' } };
const user = (login: string): { login: string; type: string } => ({
  login,
  type: login.endsWith('[bot]') ? 'Bot' : 'User',
});

const artifactJson = (
  { id, name, bytes, expired = false, runId, createdAt }: FakeArtifact,
  run: FakeRun | undefined,
): unknown => ({
  id,
  name,
  expired,
  size_in_bytes: bytes.length,
  created_at: createdAt ?? '2026-11-01T00:00:00Z',
  workflow_run: { id: Number(runId), ...(run && { head_sha: run.headSha }) },
});

function artifactsOf({ state, query }: Call, ofRun?: string): Reply {
  const found = state.artifacts
    .filter(({ runId, name }) => runId === (ofRun ?? runId) && name === (query.get('name') ?? name))
    .toReversed();
  const shown = onPage(found, query).map((one) => artifactJson(one, state.runs.get(Number(one.runId))));
  return { status: 200, json: { total_count: found.length, artifacts: shown } };
}

/** One page of a list that GitHub puts into an object: 30 unless asked for, 100 at most. */
function onPage<T>(list: readonly T[], query: URLSearchParams): T[] {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  return list.slice((page - 1) * size, page * size);
}

const runJson = (run: FakeRun, attempt = run.attempt): unknown => ({
  id: run.id,
  event: run.event,
  head_sha: run.headSha,
  head_branch: run.headBranch,
  head_repository: run.headRepository === null ? null : { full_name: run.headRepository },
  workflow_id: run.workflow,
  run_attempt: attempt,
  status: run.status ?? 'completed',
  created_at: run.createdAt,
  run_started_at: run.attempts[attempt - 1] ?? run.createdAt,
  actor: user(run.actor),
  triggering_actor: user(run.triggeringActor),
});

const newestFirst = (runs: Iterable<FakeRun>): FakeRun[] =>
  [...runs].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.id - a.id));

const runsJson = (runs: FakeRun[], query: URLSearchParams): Reply => ({
  status: 200,
  json: { total_count: runs.length, workflow_runs: onPage(newestFirst(runs), query).map((run) => runJson(run)) },
});

const withRun =
  (answer: (run: FakeRun, ...groups: string[]) => Reply) =>
  ({ state }: Call, id = '', ...groups: string[]): Reply => {
    const run = state.runs.get(Number(id));
    return run ? answer(run, ...groups) : missing;
  };

/** Runs of workflows and what they leave behind, in GitHub's shapes. */
export const ACTION_ROUTES: Route[] = [
  { method: 'GET', path: /^\/actions\/artifacts$/, answer: (call) => artifactsOf(call) },
  { method: 'GET', path: /^\/actions\/runs\/(\d+)\/artifacts$/, answer: artifactsOf },
  {
    method: 'GET',
    path: /^\/actions\/artifacts\/(\d+)\/zip$/,
    answer: ({ state, api }, id) => {
      const artifact = state.artifacts.find((one) => one.id === Number(id));
      return artifact ? { status: 302, headers: { location: `${api}/_blobs/${artifact.id}.zip` } } : missing;
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/runs$/,
    answer: ({ state, query }) =>
      runsJson(
        [...state.runs.values()].filter(
          ({ headSha, event }) =>
            headSha === (query.get('head_sha') ?? headSha) && event === (query.get('event') ?? event),
        ),
        query,
      ),
  },
  {
    method: 'GET',
    path: /^\/actions\/workflows\/(\d+)\/runs$/,
    answer: ({ state, query }, workflow) =>
      runsJson(
        [...state.runs.values()].filter(
          (run) => run.workflow === Number(workflow) && run.headBranch === (query.get('branch') ?? run.headBranch),
        ),
        query,
      ),
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)$/,
    answer: withRun((run) => ({ status: 200, json: runJson(run) })),
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)\/attempts\/(\d+)$/,
    answer: withRun((run, attempt) => ({ status: 200, json: runJson(run, Number(attempt)) })),
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)\/approvals$/,
    answer: withRun((run) => ({
      status: 200,
      list: run.approvals.map(({ login, state }) => ({ state, user: login && user(login), environments: [] })),
    })),
  },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)\/jobs$/,
    answer: ({ state, query }, id) => {
      const run = state.runs.get(Number(id));
      if (!run) return missing;
      const jobs = run.jobs.map(({ name, conclusion, startedAt, runner, attempt = 1, status }, index) => ({
        id: index + 1,
        name,
        status: status ?? (conclusion === null ? 'in_progress' : 'completed'),
        conclusion,
        started_at: startedAt,
        run_attempt: attempt,
        runner_name: runner,
      }));
      return { status: 200, json: { total_count: jobs.length, jobs: onPage(jobs, query) } };
    },
  },
];
