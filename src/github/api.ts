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
  user,
  base: z.object({ ref: z.string(), sha: z.string().optional() }),
  head: z.object({ sha: z.string(), ref: z.string().optional() }),
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

const artifactSchema = z.object({ id: z.number(), name: z.string(), expired: z.boolean().default(false) });
/** An artifact of a workflow run. */
export type WorkflowArtifact = z.output<typeof artifactSchema>;

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
  graphqlUrl?: string;
}

const BOT = 'github-actions[bot]';
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
  readonly #options: GitHubOptions;
  #login: Promise<string> | undefined;

  constructor(options: GitHubOptions) {
    this.#options = options;
    this.#rest = new Rest(options);
    this.#repository = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.name)}`;
  }

  /**
   * Who this token writes as: a person's or machine account's token says it by `GET /user`. An installation's may not
   * ask that; GraphQL's viewer names its bot, and where that is not to be had it is the workflow's own,
   * `github-actions[bot]`.
   */
  login(): Promise<string> {
    this.#login ??= this.#options.token.startsWith('ghs_') ? this.#viewer() : this.#user();
    return this.#login;
  }

  async #user(): Promise<string> {
    try {
      return (await this.#rest.read(z.object({ login: z.string().min(1) }), 'GET /user')).login;
    } catch {
      return BOT;
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

  /** All comments of an issue or pull request, oldest first. */
  comments(issue: number): Promise<IssueComment[]> {
    return this.#rest.list(commentSchema, `GET ${this.#repository}/issues/${issue}/comments`);
  }

  createComment(issue: number, body: string): Promise<IssueComment> {
    return this.#rest.read(commentSchema, `POST ${this.#repository}/issues/${issue}/comments`, { body });
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

  /** `admin`, `write`, `read` or `none`: what somebody may do here. */
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
      ...(label !== undefined && { labels: label }),
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
}
