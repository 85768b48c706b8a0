import { z } from 'zod';
import { Answers } from './answers.ts';
import { type ParametersOf, Repository, type Route } from './repository.ts';
import type { RestOptions } from './rest.ts';
import {
  approvalSchema,
  artifactSchema,
  artifactsSchema,
  type GateApproval,
  jobSchema,
  type ListedArtifacts,
  listedSchema,
  runSchema,
  runsSchema,
  type WorkflowArtifact,
  type WorkflowJob,
  type WorkflowRun,
} from './shapes.ts';

export interface ActionsOptions extends RestOptions {
  owner: string;
  name: string;
  /** What was asked already. */
  answers?: Answers;
}

/** Pages of a list that are read, at most. */
const MOST_PAGES = 100;

/** What the product asks of GitHub Actions about one repository: runs, jobs, artifacts, gates. */
export class ActionsApi {
  protected readonly repository: Repository;
  protected readonly answers: Answers;

  constructor(options: ActionsOptions) {
    this.repository = new Repository(options);
    this.answers = options.answers ?? new Answers();
  }

  /** A read by the toolkit's own client, tried as often as ours. @throws GitHubError */
  tried<T>(read: () => Promise<T>): Promise<T> {
    return this.repository.rest.tried(read);
  }

  /** Artifacts of a workflow run with a name. */
  async artifacts(runId: string, name: string): Promise<WorkflowArtifact[]> {
    return (
      await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: Number(runId),
        name,
        per_page: 100,
      })
    ).artifacts;
  }

  /** Artifacts of the repository with a name, newest first: the first 100. */
  async artifactsNamed(name: string): Promise<WorkflowArtifact[]> {
    return (
      await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/artifacts', {
        name,
        per_page: 100,
      })
    ).artifacts;
  }

  /** All artifacts of the repository with a name. */
  allNamed(name: string): Promise<WorkflowArtifact[]> {
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
    return this.#paged(route, artifactsSchema, { name }, ({ artifacts }) => artifacts);
  }

  /** Artifacts of the repository, whatever they are called, newest first: one page of 100. */
  async artifactsPage(page: number): Promise<WorkflowArtifact[]> {
    return (
      await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/artifacts', {
        per_page: 100,
        page,
      })
    ).artifacts;
  }

  /** What an earlier job of this run found when it listed the repository's artifacts, where there was one. */
  get artifactsListed(): ListedArtifacts | undefined {
    return this.answers.given(listedSchema, 'artifacts');
  }

  /** The run before this one, as far as an earlier job of this run looked for it; by the input `artifact-name`. */
  lostGiven(artifactName: string): { run: string | null } | undefined {
    return this.answers.given(z.object({ run: z.string().nullable() }), `lost ${artifactName}`);
  }

  /** All artifacts of a workflow run, through all pages: many tenants leave many. */
  artifactsOf(runId: string | number): Promise<WorkflowArtifact[]> {
    return this.answers.once(z.array(artifactSchema), `artifacts ${runId}`, () =>
      this.#paged(
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
        artifactsSchema,
        { run_id: Number(runId) },
        ({ artifacts }) => artifacts,
      ),
    );
  }

  /** Everything of a list that lies in an object, page by page. */
  async #paged<R extends Route, T, Item extends { id: number }>(
    route: R,
    schema: z.ZodType<T>,
    parameters: ParametersOf<R>,
    itemsOf: (page: T) => Item[],
  ): Promise<Item[]> {
    const found = new Map<number, Item>();
    for (let page = 1; page <= MOST_PAGES; page++) {
      const items = itemsOf(await this.repository.read(schema, route, { ...parameters, per_page: 100, page }));
      const before = found.size;
      for (const item of items) found.set(item.id, item);
      if (items.length < 100 || found.size === before) break;
    }
    return [...found.values()];
  }

  /** A workflow run; one of its attempts where it is given. */
  workflowRun(id: string | number, attempt?: number): Promise<WorkflowRun> {
    const run = { run_id: Number(id) };
    const key = `run ${id}${attempt === undefined ? '' : ` ${attempt}`}`;
    return this.answers.once(runSchema, key, () =>
      attempt === undefined
        ? this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', run)
        : this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
            ...run,
            attempt_number: attempt,
          }),
    );
  }

  /** Runs of an event whose head is a commit, newest first, through all pages. */
  runsOfHead(sha: string, event: string): Promise<WorkflowRun[]> {
    return this.answers.once(z.array(runSchema), `runs ${event} ${sha}`, () =>
      this.#paged(
        'GET /repos/{owner}/{repo}/actions/runs',
        runsSchema,
        { head_sha: sha, event },
        ({ workflow_runs: runs }) => runs,
      ),
    );
  }

  /** Runs of a workflow on a branch, newest first: the first 30. */
  async runsOfWorkflow(workflow: number, branch: string): Promise<WorkflowRun[]> {
    const parameters = { workflow_id: workflow, branch, per_page: 30 };
    return (
      await this.repository.read(
        runsSchema,
        'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
        parameters,
      )
    ).workflow_runs;
  }

  /** Jobs of a workflow run, of all attempts, through all pages. */
  jobs(runId: string | number): Promise<WorkflowJob[]> {
    return this.#paged(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
      z.object({ jobs: z.array(jobSchema) }),
      { run_id: Number(runId), filter: 'all' },
      ({ jobs }) => jobs,
    );
  }

  /** What people said at the gates of environments that a run had to pass. */
  gateApprovals(runId: string | number): Promise<GateApproval[]> {
    return this.repository.list(approvalSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
      run_id: Number(runId),
    });
  }
}
