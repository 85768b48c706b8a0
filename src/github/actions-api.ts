import { z } from 'zod';
import { Repository } from './repository.ts';
import type { RestOptions } from './rest.ts';
import {
  approvalSchema,
  artifactSchema,
  type GateApproval,
  jobSchema,
  runSchema,
  type WorkflowArtifact,
  type WorkflowJob,
  type WorkflowRun,
} from './shapes.ts';

/** What the product asks of GitHub Actions about one repository: runs, jobs, artifacts, gates. */
export class ActionsApi {
  protected readonly repository: Repository;

  constructor(options: RestOptions & { owner: string; name: string }) {
    this.repository = new Repository(options);
  }

  /** Artifacts of a workflow run with a name. */
  async artifacts(runId: string, name: string): Promise<WorkflowArtifact[]> {
    const schema = z.object({ artifacts: z.array(artifactSchema) });
    return (
      await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: Number(runId),
        name,
        per_page: 100,
      })
    ).artifacts;
  }

  /**
   * Artifacts of the repository with a name, newest first: the first 100.
   */
  async artifactsNamed(name: string): Promise<WorkflowArtifact[]> {
    const schema = z.object({ artifacts: z.array(artifactSchema) });
    return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/artifacts', { name, per_page: 100 }))
      .artifacts;
  }

  /** All artifacts of a workflow run: the first 100. */
  async artifactsOf(runId: string | number): Promise<WorkflowArtifact[]> {
    const schema = z.object({ artifacts: z.array(artifactSchema) });
    return (
      await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: Number(runId),
        per_page: 100,
      })
    ).artifacts;
  }

  /** A workflow run; one of its attempts where it is given. */
  workflowRun(id: string | number, attempt?: number): Promise<WorkflowRun> {
    const run = { run_id: Number(id) };
    return attempt === undefined
      ? this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', run)
      : this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
          ...run,
          attempt_number: attempt,
        });
  }

  /** Runs of an event whose head is a commit, newest first. */
  async runsOfHead(sha: string, event: string): Promise<WorkflowRun[]> {
    const schema = z.object({ workflow_runs: z.array(runSchema) });
    const parameters = { head_sha: sha, event, per_page: 100 };
    return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/runs', parameters)).workflow_runs;
  }

  /** Runs of a workflow on a branch, newest first: the first 30. */
  async runsOfWorkflow(workflow: number, branch: string): Promise<WorkflowRun[]> {
    const schema = z.object({ workflow_runs: z.array(runSchema) });
    const parameters = { workflow_id: workflow, branch, per_page: 30 };
    return (
      await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', parameters)
    ).workflow_runs;
  }

  /** Jobs of a workflow run, of all attempts. */
  async jobs(runId: string | number): Promise<WorkflowJob[]> {
    const schema = z.object({ jobs: z.array(jobSchema) });
    return (
      await this.repository.read(schema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
        run_id: Number(runId),
        filter: 'all',
        per_page: 100,
      })
    ).jobs;
  }

  /** What people said at the gates of environments that a run had to pass. */
  gateApprovals(runId: string | number): Promise<GateApproval[]> {
    return this.repository.list(approvalSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
      run_id: Number(runId),
    });
  }
}
