import { z } from 'zod';
import { GitHubError, Rest, type RestOptions } from './rest.ts';

const user = z.object({ login: z.string(), type: z.string().optional() }).nullish();

const commentSchema = z.object({
  id: z.number(),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? ''),
  html_url: z.string().default(''),
  user,
});
/** A comment on an issue or pull request. */
export type IssueComment = z.output<typeof commentSchema>;

const pullSchema = z.object({
  number: z.number(),
  html_url: z.string().default(''),
  state: z.string().default('open'),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  /** Only of one asked for by its number. */
  merged_by: user,
  user,
  base: z.object({ ref: z.string(), sha: z.string().optional() }),
  head: z.object({
    sha: z.string(),
    ref: z.string().optional(),
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
});
/** A pull request. */
export type Pull = z.output<typeof pullSchema>;

const reviewSchema = z.object({
  state: z.string(),
  user,
  author_association: z.string().optional(),
  submitted_at: z.string().nullish(),
  commit_id: z.string().nullish(),
});
/** A review of a pull request; GitHub lists them oldest first. */
export type Review = z.output<typeof reviewSchema>;

const fileSchema = z.object({
  filename: z.string(),
  status: z.string().default('modified'),
  previous_filename: z.string().optional(),
  patch: z.string().optional(),
});
/** A file of a pull request; `patch` is absent for large and binary ones. */
export type PullFile = z.output<typeof fileSchema>;

const contentSchema = z.object({
  type: z.string().default('file'),
  encoding: z.string().default('base64'),
  content: z.string().default(''),
  size: z.number().default(0),
});

const issueSchema = z.object({
  number: z.number(),
  html_url: z.string().default(''),
  state: z.string(),
  title: z.string().default(''),
  body: z.string().nullish(),
  user,
  pull_request: z.unknown().optional(),
});
/** An issue. */
export type Issue = z.output<typeof issueSchema>;

const artifactSchema = z.object({
  id: z.number(),
  name: z.string(),
  expired: z.boolean().default(false),
  created_at: z.string().nullish(),
  workflow_run: z.object({ id: z.number().nullish() }).nullish(),
});
/** An artifact of a workflow run. */
export type WorkflowArtifact = z.output<typeof artifactSchema>;

const runSchema = z.object({
  id: z.number(),
  event: z.string().default(''),
  head_sha: z.string().default(''),
  head_branch: z.string().nullish(),
  head_repository: z.object({ full_name: z.string() }).nullish(),
  workflow_id: z.number().nullish(),
  run_attempt: z.number().default(1),
  created_at: z.string().default(''),
  /** When the attempt that is shown started. */
  run_started_at: z.string().nullish(),
  actor: user,
  triggering_actor: user,
});
/** A run of a workflow, as its last attempt (or the one that was asked for) is. */
export type WorkflowRun = z.output<typeof runSchema>;

const activitySchema = z.object({
  before: z.string().default(''),
  after: z.string(),
  timestamp: z.string().default(''),
  activity_type: z.string(),
  actor: user,
});
/** One change of a branch: who moved it from where to where, and by what. */
export type Activity = z.output<typeof activitySchema>;

const commitSchema = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string() })).default([]),
  author: user,
  committer: user,
});
/** A commit with the accounts of its author and committer, where GitHub knows them. */
export type Commit = z.output<typeof commitSchema>;

const approvalSchema = z.object({ state: z.string(), user });
/** What someone said at an environment's gate. */
export type GateApproval = z.output<typeof approvalSchema>;

const jobSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string().default(''),
  conclusion: z.string().nullish(),
  started_at: z.string().nullish(),
  run_attempt: z.number().default(1),
  runner_name: z.string().nullish(),
});
/** A job of a workflow run. */
export type WorkflowJob = z.output<typeof jobSchema>;

/** A comment of a review, on lines of the pull request's new files. */
export interface ReviewComment {
  path: string;
  line: number;
  body: string;
  start_line?: number;
}

export interface GitHubOptions extends RestOptions {
  owner: string;
  name: string;
  /** GITHUB_GRAPHQL_URL. */
  graphqlUrl?: string | undefined;
}

const BOT = 'github-actions[bot]';
/** Tokens of people and of apps in a person's name: docs.github.com, "GitHub's token formats". */
const PERSONAL = /^(gh[pou]_|github_pat_)/;
const segments = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');

/** What the product asks of GitHub about one repository. Every method throws `GitHubError`. */
export class GitHubApi {
  readonly #rest: Rest;
  readonly #repository: string;
  readonly #actions: string;
  readonly #options: GitHubOptions;
  #login: Promise<string> | undefined;

  constructor(options: GitHubOptions) {
    this.#options = options;
    this.#rest = new Rest(options);
    this.#repository = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.name)}`;
    this.#actions = `${this.#repository}/actions`;
  }

  /**
   * Who this token writes as: a person's or machine account's token says it by `GET /user`. An installation's may not
   * ask that; GraphQL's viewer names its bot. Where GitHub does not say, it is taken for the workflow's own,
   * `github-actions[bot]`, unless the token is seen to be another one.
   * @throws GitHubError where the token cannot be the workflow's own, and GitHub does not say whose it is
   */
  login(): Promise<string> {
    this.#login ??= this.#options.token.startsWith('ghs_') ? this.#viewer() : this.#user();
    return this.#login;
  }

  async #user(): Promise<string> {
    try {
      return (await this.#rest.read(z.object({ login: z.string().min(1) }), 'GET /user')).login;
    } catch (error) {
      // A person's token never is the workflow's: to look for the bot's comments then would be to accept another's.
      if (PERSONAL.test(this.#options.token)) throw error;
      return error instanceof GitHubError && error.why === 'right' ? this.#viewer() : BOT;
    }
  }

  async #viewer(): Promise<string> {
    const { graphqlUrl = '', apiUrl } = this.#options;
    // The token goes to one server only.
    if (!URL.canParse(graphqlUrl) || new URL(graphqlUrl).origin !== URL.parse(apiUrl)?.origin) return BOT;
    const schema = z.object({ data: z.object({ viewer: z.object({ login: z.string().min(1) }) }) });
    try {
      return (await this.#rest.read(schema, `POST ${graphqlUrl}`, { query: '{ viewer { login } }' })).data.viewer.login;
    } catch {
      return BOT;
    }
  }

  /** What GitHub answered to a write says whose token it is, better than any guess. */
  #wrote(comment: IssueComment): IssueComment {
    const login = comment.user?.login;
    if (login) this.#login = Promise.resolve(login);
    return comment;
  }

  /** All comments of an issue or pull request, oldest first. */
  comments(issue: number): Promise<IssueComment[]> {
    return this.#rest.list(commentSchema, `GET ${this.#repository}/issues/${issue}/comments`);
  }

  async createComment(issue: number, body: string): Promise<IssueComment> {
    return this.#wrote(
      await this.#rest.read(commentSchema, `POST ${this.#repository}/issues/${issue}/comments`, { body }),
    );
  }

  updateComment(id: number, body: string): Promise<IssueComment> {
    return this.#rest.read(commentSchema, `PATCH ${this.#repository}/issues/comments/${id}`, { body });
  }

  /**
   * A file at a commit, of any size up to GitHub's 100 MB.
   * @returns its text (UTF-8), `null` where there is no such file
   */
  async content(path: string, ref: string): Promise<string | null> {
    const route = `GET ${this.#repository}/contents/${segments(path)}`;
    try {
      const { data } = await this.#rest.request(route, { ref });
      const file = contentSchema.safeParse(data);
      if (!file.success || file.data.type !== 'file')
        throw new GitHubError(422, `${path} is no file at ${ref.slice(0, 7)}.`);
      if (file.data.encoding === 'base64' && (file.data.content !== '' || file.data.size === 0))
        return Buffer.from(file.data.content, 'base64').toString('utf8');
      // Above 1 MB the JSON answer leaves the content out.
      const raw = await this.#rest.request(route, { ref, headers: { accept: 'application/vnd.github.raw+json' } });
      return typeof raw.data === 'string' ? raw.data : Buffer.from(raw.data as ArrayBuffer).toString('utf8');
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return null;
      throw error;
    }
  }

  pull(number: number): Promise<Pull> {
    return this.#rest.read(pullSchema, `GET ${this.#repository}/pulls/${number}`);
  }

  /** Pull requests that a commit belongs to, merged or open. */
  pullsOfCommit(sha: string): Promise<Pull[]> {
    return this.#rest.list(pullSchema, `GET ${this.#repository}/commits/${encodeURIComponent(sha)}/pulls`);
  }

  /** The closed pull requests of a branch that changed last, newest first. */
  closedPulls(base: string, most: number): Promise<Pull[]> {
    return this.#rest.list(
      pullSchema,
      `GET ${this.#repository}/pulls`,
      { state: 'closed', base, sort: 'updated', direction: 'desc' },
      most,
    );
  }

  /** All files of a pull request with their patches. */
  files(pull: number): Promise<PullFile[]> {
    return this.#rest.list(fileSchema, `GET ${this.#repository}/pulls/${pull}/files`, {}, 3000);
  }

  reviews(pull: number): Promise<Review[]> {
    return this.#rest.list(reviewSchema, `GET ${this.#repository}/pulls/${pull}/reviews`);
  }

  /** A review that comments, with suggestions in its lines; approves nothing. */
  async createReview(pull: number, review: { commit: string; body: string; comments: ReviewComment[] }): Promise<void> {
    const comments = review.comments.map((comment) => ({ side: 'RIGHT', ...comment }));
    await this.#rest.request(`POST ${this.#repository}/pulls/${pull}/reviews`, {
      commit_id: review.commit,
      body: review.body,
      event: 'COMMENT',
      comments,
    });
  }

  /** Comments that reviews left in a pull request's files. */
  reviewComments(pull: number): Promise<IssueComment[]> {
    return this.#rest.list(commentSchema, `GET ${this.#repository}/pulls/${pull}/comments`);
  }

  /** `admin`, `write`, `read` or `none`: what someone may do here. */
  async permission(login: string): Promise<string> {
    const schema = z.object({ permission: z.string() });
    return (
      await this.#rest.read(schema, `GET ${this.#repository}/collaborators/${encodeURIComponent(login)}/permission`)
    ).permission;
  }

  /** Open issues (no pull requests), newest first; with a label where one is given. */
  async openIssues(label?: string): Promise<Issue[]> {
    const issues = await this.#rest.list(issueSchema, `GET ${this.#repository}/issues`, {
      state: 'open',
      labels: label,
    });
    return issues.filter((issue) => issue.pull_request === undefined);
  }

  createIssue(title: string, body: string, labels: string[]): Promise<Issue> {
    return this.#rest.read(issueSchema, `POST ${this.#repository}/issues`, { title, body, labels });
  }

  updateIssue(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<Issue> {
    return this.#rest.read(issueSchema, `PATCH ${this.#repository}/issues/${number}`, change);
  }

  /** Artifacts of a workflow run with a name. */
  async artifacts(runId: string, name: string): Promise<WorkflowArtifact[]> {
    const schema = z.object({ artifacts: z.array(artifactSchema) });
    return (
      await this.#rest.read(schema, `GET ${this.#repository}/actions/runs/${encodeURIComponent(runId)}/artifacts`, {
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
    return (await this.#rest.read(schema, `GET ${this.#repository}/actions/artifacts`, { name, per_page: 100 }))
      .artifacts;
  }

  /** All artifacts of a workflow run: the first 100. */
  async artifactsOf(runId: string | number): Promise<WorkflowArtifact[]> {
    const schema = z.object({ artifacts: z.array(artifactSchema) });
    return (await this.#rest.read(schema, `GET ${this.#actions}/runs/${runId}/artifacts`, { per_page: 100 })).artifacts;
  }

  /** A workflow run; one of its attempts where it is given. */
  workflowRun(id: string | number, attempt?: number): Promise<WorkflowRun> {
    const which = attempt === undefined ? '' : `/attempts/${attempt}`;
    return this.#rest.read(runSchema, `GET ${this.#actions}/runs/${id}${which}`);
  }

  /** Runs of an event whose head is a commit, newest first. */
  async runsOfHead(sha: string, event: string): Promise<WorkflowRun[]> {
    const schema = z.object({ workflow_runs: z.array(runSchema) });
    const parameters = { head_sha: sha, event, per_page: 100 };
    return (await this.#rest.read(schema, `GET ${this.#actions}/runs`, parameters)).workflow_runs;
  }

  /** Runs of a workflow on a branch, newest first: the first 30. */
  async runsOfWorkflow(workflow: number, branch: string): Promise<WorkflowRun[]> {
    const schema = z.object({ workflow_runs: z.array(runSchema) });
    const parameters = { branch, per_page: 30 };
    return (await this.#rest.read(schema, `GET ${this.#actions}/workflows/${workflow}/runs`, parameters)).workflow_runs;
  }

  /** Jobs of a workflow run, of all attempts. */
  async jobs(runId: string | number): Promise<WorkflowJob[]> {
    const schema = z.object({ jobs: z.array(jobSchema) });
    return (await this.#rest.read(schema, `GET ${this.#actions}/runs/${runId}/jobs`, { filter: 'all', per_page: 100 }))
      .jobs;
  }

  /** What people said at the gates of environments that a run had to pass. */
  gateApprovals(runId: string | number): Promise<GateApproval[]> {
    return this.#rest.list(approvalSchema, `GET ${this.#actions}/runs/${runId}/approvals`);
  }

  /** What happened to a branch, newest first: pushes, merges, merge queues. */
  activity(branch: string): Promise<Activity[]> {
    return this.#rest.list(activitySchema, `GET ${this.#repository}/activity`, { ref: `refs/heads/${branch}` }, 100);
  }

  /**
   * The commit a branch points to.
   * @throws GitHubError also where there is no such branch
   */
  async branchHead(branch: string): Promise<string> {
    const schema = z.object({ object: z.object({ sha: z.string() }) });
    try {
      return (await this.#rest.read(schema, `GET ${this.#repository}/git/ref/heads/${segments(branch)}`)).object.sha;
    } catch (error) {
      // Servers of other makers know branches by this route alone.
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      const other = z.object({ commit: z.object({ sha: z.string() }) });
      return (await this.#rest.read(other, `GET ${this.#repository}/branches/${segments(branch)}`)).commit.sha;
    }
  }

  /** True where a commit is one of a branch's. */
  async contains(branch: string, sha: string): Promise<boolean> {
    const route = `GET ${this.#repository}/compare/${encodeURIComponent(sha)}...${segments(branch)}`;
    const schema = z.object({ status: z.string() });
    try {
      return ['ahead', 'identical'].includes((await this.#rest.read(schema, route, { per_page: 1 })).status);
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return false;
      throw error;
    }
  }

  /** Hash of a file's blob at a commit, `null` where there is none: equal hashes are equal files. */
  async blob(path: string, ref: string): Promise<string | null> {
    const headers = { accept: 'application/vnd.github.object+json' };
    try {
      const route = `GET ${this.#repository}/contents/${segments(path)}`;
      return (await this.#rest.read(z.object({ sha: z.string() }), route, { ref, headers })).sha;
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return null;
      throw error;
    }
  }

  commit(sha: string): Promise<Commit> {
    return this.#rest.read(commitSchema, `GET ${this.#repository}/commits/${encodeURIComponent(sha)}`);
  }

  /** The last commit that changed a path, as of a commit; `null` where none did. */
  async lastCommit(path: string, sha: string): Promise<string | null> {
    const route = `GET ${this.#repository}/commits`;
    const schema = z.array(z.object({ sha: z.string() }));
    return (await this.#rest.read(schema, route, { path, sha, per_page: 1 }))[0]?.sha ?? null;
  }

  /** Commits of a pull request, oldest first; GitHub names 250 at most. */
  commitsOfPull(pull: number): Promise<Commit[]> {
    return this.#rest.list(commitSchema, `GET ${this.#repository}/pulls/${pull}/commits`);
  }
}
