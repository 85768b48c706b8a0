import type { ApprovalVerdict, Host, Log } from '../app/ports.ts';
import { approve, type Approval } from '../github/approval.ts';
import { GitHubApi } from '../github/api.ts';
import { approvalKeys, type ApprovalKeys } from '../github/approval/keys.ts';
import { reviewedPlan } from '../github/approval/payload.ts';
import { commentMarker, hiddenLength, sealed, unsealed } from '../github/approval/seal.ts';
import { COMMENT_LIMIT, postComment } from '../github/comment.ts';
import type { RunContext } from '../github/event.ts';
import type { Inputs } from '../github/inputs.ts';
import { markReviewed, type ReviewScope } from '../github/reviewed.ts';
import type { Operation, Plan } from '../model/operation.ts';
import type { RunReport } from '../model/run.ts';
import { commentState, renderComment, type CommentState } from '../report/comment.ts';
import { fileName, tenantName } from './request.ts';

/** GitHub for one run: the base's files, the approval, the comment. Whatever GitHub refuses is a warning here, or a stop where a review is needed. */
export class GitHubHost implements Host {
  private readonly inputs: Inputs;
  private readonly context: RunContext;
  private readonly log: Log;
  private readonly api: GitHubApi | null;
  private readonly keys: ApprovalKeys | null;
  private approval: Approval<Operation> | null = null;
  private readonly now: () => string;

  constructor(inputs: Inputs, context: RunContext, env: NodeJS.ProcessEnv, log: Log, now: () => string) {
    this.inputs = inputs;
    this.context = context;
    this.log = log;
    this.now = now;
    const { owner, name, apiUrl } = context;
    const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
    this.api = inputs.githubToken && owner && name ? new GitHubApi({ token: inputs.githubToken, apiUrl, owner, name, ...(graphqlUrl && { graphqlUrl }) }) : null;
    const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
    this.keys = secret ? approvalKeys(secret, tenantName(inputs)) : null;
  }

  async baseFile(path: string): Promise<{ text: string | null } | null> {
    const { pull } = this.context;
    if (!pull) return null;
    const without = 'what the pull request itself holds was used, which an apply will not do';
    if (!this.api) {
      this.log.warning(`\`${path}\` of the base commit cannot be read without a github-token: ${without}.`);
      return null;
    }
    try {
      return { text: await this.api.content(path, pull.baseSha) };
    } catch (error) {
      this.log.warning(`\`${path}\` of the base commit could not be read (${said(error)}): ${without}. Give the job “permissions: contents: read”.`);
      return null;
    }
  }

  async approve(plan: Plan): Promise<ApprovalVerdict> {
    const scope = this.scope();
    const { approval, approvedByOther } = this.inputs;
    const verdict = await approve({ approval, approvedByOther, eventName: this.context.eventName, sha: this.context.sha, plan, ...(scope && { scope }) });
    this.approval = verdict;
    for (const warning of verdict.warnings) this.log.warning(warning);
    return { state: verdict.state, detail: verdict.detail, unreviewed: verdict.added.map((operation) => operation.id), ...(verdict.problem && { problem: verdict.problem }) };
  }

  async comment(report: RunReport, state: CommentState = commentState(report)): Promise<string | null> {
    if (this.inputs.comment === 'off' || !this.api) return null;
    try {
      if (report.mode === 'drift') return await this.keepDrift(report, this.api);
      if (report.mode === 'apply') return await this.commentReviewed(report, state);
      return this.context.pull ? await this.commentPull(report, state, this.context.pull) : null;
    } catch (error) {
      this.log.warning(`The comment could not be posted (${said(error)}). It is comment.md in the output folder.`);
      return null;
    }
  }

  /** The issue about drift; left alone by a run that could not compare. */
  private async keepDrift(report: RunReport, api: GitHubApi): Promise<string | null> {
    if (!report.plan || (report.reason !== 'none' && report.reason !== 'drift')) return null;
    const { driftNews, renderDrift } = await import('../report/drift.ts');
    const { keepIssue } = await import('../github/issue.ts');
    const issue = renderDrift(report);
    return this.settled(await keepIssue(api, { tenant: tenantName(this.inputs), roster: this.inputs.roster }, issue, driftNews(report, issue)));
  }

  private scope(): ReviewScope | null {
    const { repository, branch } = this.context;
    if (!this.api || !this.keys || !branch) return null;
    const { api, keys, inputs, context } = this;
    return {
      api,
      repository,
      branch,
      tenant: tenantName(inputs),
      roster: inputs.roster,
      keys,
      fetchPlan: async (run) => (await import('../github/plan-artifact.ts')).fetchPlan({ api, owner: context.owner, name: context.name, token: inputs.githubToken }, run),
    };
  }

  /** The plan of a pull request, signed where the run has a key to sign with. */
  private async commentPull(report: RunReport, state: CommentState, pull: NonNullable<RunContext['pull']>): Promise<string | null> {
    if (!this.api) return null;
    const tenant = tenantName(this.inputs);
    const marker = commentMarker(tenant, this.inputs.roster);
    const payload =
      this.keys && report.mode === 'plan' && state !== 'checking'
        ? reviewedPlan({ repository: this.context.repository, pull: pull.number, head: pull.headSha, tenant, roster: this.inputs.roster, run: this.planRun(report) }, report.plan ?? null, this.keys)
        : null;
    const { text } = renderComment(report, { state, limit: COMMENT_LIMIT - hiddenLength(marker, payload) });
    const body = payload && this.keys ? sealed(text, marker, payload, this.keys) : unsealed(text, marker);
    return this.settled(await postComment(this.api, pull.number, marker, body));
  }

  /** After an apply, the comments of the pull requests it was reviewed in say what became of it. */
  private async commentReviewed(report: RunReport, state: CommentState): Promise<string | null> {
    const scope = this.scope();
    if (!scope || !this.approval || this.approval.reviewed.length === 0) return null;
    const mark = { commit: this.context.sha, at: this.now() };
    // Only a complete apply ends what was reviewed: after a partial one the rest of it may still be done.
    const marks = report.reason === 'plan-changed' ? { planChanged: mark } : report.outcomes && report.reason === 'none' ? { applied: mark } : {};
    let url: string | null = null;
    for (const one of this.approval.reviewed) {
      const marker = commentMarker(scope.tenant, scope.roster);
      const { text } = renderComment(report, { state, limit: COMMENT_LIMIT - hiddenLength(marker, { ...one.payload, marks: { ...one.payload.marks, ...marks } }) });
      url = this.settled(await markReviewed(one, marks, scope, text)) ?? url;
    }
    return url;
  }

  private planRun(report: RunReport): { id: string; artifact: string } | null {
    const { artifactName, mode } = this.inputs;
    if (!artifactName || !this.context.runId || !report.plan) return null;
    return { id: this.context.runId, artifact: `${artifactName}-${fileName(tenantName(this.inputs))}-${mode}-${this.context.attempt}` };
  }

  private settled({ url, warning }: { url?: string; warning?: string }): string | null {
    if (warning) this.log.warning(warning);
    return url ?? null;
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
