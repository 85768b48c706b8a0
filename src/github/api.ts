import { z } from 'zod';
import type { ActionsOptions } from './actions-api.ts';
import { CommitsApi } from './commits-api.ts';
import {
  commentSchema,
  type Commit,
  commitSchema,
  fileSchema,
  type Issue,
  type IssueComment,
  issueSchema,
  type Pull,
  type PullFile,
  pullSchema,
  type Review,
  type ReviewComment,
  reviewSchema,
} from './shapes.ts';
import { ownerOf } from './token-owner.ts';

interface GitHubOptions extends ActionsOptions {
  /** GITHUB_GRAPHQL_URL. */
  graphqlUrl?: string | undefined;
}

/** Closed pull requests of a branch that are looked at. */
const LATEST = 100;

/** What the product asks of GitHub about one repository. Every method throws `GitHubError`. */
export class GitHubApi extends CommitsApi {
  readonly #options: GitHubOptions;
  #login: Promise<string> | undefined;
  /** Ids of the comments that this run created. */
  readonly #created = new Set<number>();

  constructor(options: GitHubOptions) {
    super(options);
    this.#options = options;
  }

  /**
   * Who this token writes as.
   * @throws GitHubError where the token cannot be the workflow's own, and GitHub does not say whose it is
   */
  login(): Promise<string> {
    this.#login ??= ownerOf(this.#options, this.repository.rest);
    return this.#login;
  }

  /** What GitHub answered to a write says whose token it is, better than any guess. */
  #wrote(comment: IssueComment): IssueComment {
    const login = comment.user?.login;
    if (login) this.#login = Promise.resolve(login);
    this.#created.add(comment.id);
    return comment;
  }

  /** This run created that comment. */
  hasCreated({ id }: IssueComment): boolean {
    return this.#created.has(id);
  }

  /** All comments of an issue or pull request, oldest first. */
  comments(issue: number): Promise<IssueComment[]> {
    return this.repository.list(commentSchema, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      issue_number: issue,
    });
  }

  async createComment(issue: number, body: string): Promise<IssueComment> {
    return this.#wrote(
      await this.repository.read(commentSchema, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
        body,
      }),
    );
  }

  updateComment(id: number, body: string): Promise<IssueComment> {
    return this.repository.read(commentSchema, 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      comment_id: id,
      body,
    });
  }

  async deleteComment({ id }: IssueComment): Promise<void> {
    await this.repository.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id });
  }

  pull(number: number): Promise<Pull> {
    return this.repository.read(pullSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
  }

  /** Pull requests that a commit belongs to, merged or open. */
  pullsOfCommit(sha: string): Promise<Pull[]> {
    return this.answers.once(
      z.array(pullSchema),
      `pulls ${sha}`,
      () =>
        this.repository.list(pullSchema, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: sha }),
      // GitHub takes up to a minute to link a merge to its pull request.
      (pulls) => pulls.some(({ merged_at: at }) => at),
    );
  }

  /**
   * A pull request that is merged, for what stays as it was then.
   * @throws GitHubError
   */
  mergedPull(number: number): Promise<Pull> {
    const isMerged = (pull: Pull): boolean => Boolean(pull.merged_at);
    return this.answers.once(pullSchema, `pull ${number}`, () => this.pull(number), isMerged);
  }

  /**
   * The closed pull requests of a branch that changed last, newest first.
   * @param afresh one that was merged a moment ago may have come to it
   */
  closedPulls(base: string, afresh = false): Promise<Pull[]> {
    if (afresh) return this.#closedPulls(base);
    return this.answers.once(z.array(pullSchema), `closed ${base}`, () => this.#closedPulls(base));
  }

  /** Whether these hold everything that changed since a time, ISO 8601: GitHub lists only the latest. */
  reachesBack(closed: readonly Pull[], since: string): boolean {
    return closed.length < LATEST || (closed.at(-1)?.updated_at ?? '') < since;
  }

  #closedPulls(base: string): Promise<Pull[]> {
    return this.repository.list(
      pullSchema,
      'GET /repos/{owner}/{repo}/pulls',
      { state: 'closed', base, sort: 'updated', direction: 'desc' },
      LATEST,
    );
  }

  /** All files of a pull request with their patches. */
  files(pull: number): Promise<PullFile[]> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
    return this.answers.once(z.array(fileSchema), `files ${pull}`, () =>
      this.repository.list(fileSchema, route, { pull_number: pull }, 3000),
    );
  }

  reviews(pull: number): Promise<Review[]> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
    return this.answers.once(z.array(reviewSchema), `reviews ${pull}`, () =>
      this.repository.list(reviewSchema, route, { pull_number: pull }),
    );
  }

  /** A review that comments, with suggestions in its lines; approves nothing. */
  async createReview(pull: number, review: { commit: string; body: string; comments: ReviewComment[] }): Promise<void> {
    const comments = review.comments.map((comment) => ({ side: 'RIGHT', ...comment }));
    await this.repository.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      pull_number: pull,
      commit_id: review.commit,
      body: review.body,
      event: 'COMMENT',
      comments,
    });
  }

  /** Comments that reviews left in a pull request's files. */
  reviewComments(pull: number): Promise<IssueComment[]> {
    return this.repository.list(commentSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      pull_number: pull,
    });
  }

  /** `admin`, `write`, `read` or `none`: what someone may do here. */
  async permission(login: string): Promise<string> {
    const schema = z.object({ permission: z.string() });
    return (
      await this.repository.read(schema, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        username: login,
      })
    ).permission;
  }

  /** Open issues (no pull requests), newest first. */
  async openIssues(): Promise<Issue[]> {
    const issues = await this.repository.list(issueSchema, 'GET /repos/{owner}/{repo}/issues', { state: 'open' });
    return issues.filter((issue) => issue.pull_request === undefined);
  }

  createIssue(title: string, body: string, labels: string[]): Promise<Issue> {
    return this.repository.read(issueSchema, 'POST /repos/{owner}/{repo}/issues', { title, body, labels });
  }

  updateIssue(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<Issue> {
    return this.repository.read(issueSchema, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: number,
      ...change,
    });
  }

  /** Commits of a pull request, oldest first; GitHub names 250 at most. */
  commitsOfPull(pull: number): Promise<Commit[]> {
    return this.repository.list(commitSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      pull_number: pull,
    });
  }
}
