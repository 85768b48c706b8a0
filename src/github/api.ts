import { normalize } from 'node:path/posix';
import { z } from 'zod';
import { ActionsApi, type ActionsOptions } from './actions-api.ts';
import { GitHubError } from './rest.ts';
import {
  type Activity,
  activitySchema,
  bytesSchema,
  commentSchema,
  type Commit,
  commitSchema,
  contentSchema,
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
import { submoduleOf } from './submodule.ts';
import { ownerOf } from './token-owner.ts';
import { shortCommit } from '../text/ids.ts';

interface GitHubOptions extends ActionsOptions {
  /** GITHUB_GRAPHQL_URL. */
  graphqlUrl?: string | undefined;
}

/** Closed pull requests of a branch that are looked at, and commits of a file. */
const LATEST = 100;

/** What a commit holds stays so; that it holds nothing may be a server that lags behind, and a branch moves on. */
const isKnown =
  (ref: string) =>
  (answer: unknown): boolean =>
    answer !== null && /^[0-9a-f]{40}$/.test(ref);

/**
 * A path as GitHub knows it, and as answers are kept by: of `./roster.csv`, as an input may say it, it knows no file
 * and no commit.
 */
const plain = (path: string): string => normalize(path).replace(/^\/+|\/+$/g, '');

/** What the product asks of GitHub about one repository. Every method throws `GitHubError`. */
export class GitHubApi extends ActionsApi {
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

  /**
   * A small file at a commit as text.
   * @returns its text (UTF-8), `null` where there is no such file
   * @throws GitHubError as `bytes` does
   */
  content(path: string, ref: string): Promise<string | null> {
    const name = plain(path);
    const key = `content ${ref} ${name}`;
    const text = async (): Promise<string | null> => (await this.#bytes(name, ref))?.toString('utf8') ?? null;
    return this.answers.once(z.string().nullable(), key, text, isKnown(ref));
  }

  /**
   * A file at a commit, of any size up to GitHub's 100 MB and in any encoding.
   * @returns its bytes, `null` where there is no such file
   * @throws GitHubError `no-file` where a folder, a link to one, or a submodule stands in its place
   */
  bytes(path: string, ref: string): Promise<Buffer | null> {
    const name = plain(path);
    const key = `bytes ${ref} ${name}`;
    return this.answers.once(bytesSchema, key, () => this.#bytes(name, ref), isKnown(ref));
  }

  async #bytes(path: string, ref: string): Promise<Buffer | null> {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    try {
      const { type, encoding, content, size } = await this.repository.read(contentSchema, route, { path, ref });
      if (type !== 'file') {
        const what = type === 'dir' ? 'a folder' : type === 'symlink' ? 'a link' : `a ${type}`;
        throw new GitHubError(422, `${path} is ${what} at ${shortCommit(ref)}, and no file.`, { why: 'no-file' });
      }
      if (encoding === 'base64' && typeof content === 'string' && (content !== '' || size === 0))
        return Buffer.from(content, 'base64');
      // Above 1 MB the JSON answer leaves the content out.
      return await this.repository.bytes(route, { path, ref, headers: { accept: 'application/vnd.github.raw+json' } });
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return null;
      throw error;
    }
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

  /** Open issues (no pull requests), newest first; with a label where one is given. */
  async openIssues(label?: string): Promise<Issue[]> {
    const issues = await this.repository.list(issueSchema, 'GET /repos/{owner}/{repo}/issues', {
      state: 'open',
      labels: label,
    });
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

  /** What happened to a branch, newest first: pushes, merges, merge queues. */
  activity(branch: string): Promise<Activity[]> {
    return this.repository.list(
      activitySchema,
      'GET /repos/{owner}/{repo}/activity',
      { ref: `refs/heads/${branch}` },
      100,
    );
  }

  /**
   * The commit a branch points to.
   * @throws GitHubError also where there is no such branch
   */
  async branchHead(branch: string): Promise<string> {
    const schema = z.object({ object: z.object({ sha: z.string() }) });
    try {
      return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` }))
        .object.sha;
    } catch (error) {
      // Servers of other makers know branches by this route alone.
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      const other = z.object({ commit: z.object({ sha: z.string() }) });
      return (await this.repository.read(other, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })).commit.sha;
    }
  }

  /**
   * The commit a branch points to, as an earlier job of this run saw it for all tenants, else as it is now.
   * @throws GitHubError also where there is no such branch
   */
  async headForAll(branch: string): Promise<string> {
    return this.answers.given(z.string(), `head ${branch}`) ?? this.branchHead(branch);
  }

  /** True where a commit is one of a branch's. */
  contains(branch: string, sha: string): Promise<boolean> {
    const key = `contains ${branch} ${sha}`;
    return this.answers.once(
      z.boolean(),
      key,
      () => this.#contains(branch, sha),
      (is) => is,
    );
  }

  async #contains(branch: string, sha: string): Promise<boolean> {
    const range = { basehead: `${sha}...${branch}`, per_page: 1 };
    const schema = z.object({ status: z.string() });
    try {
      return ['ahead', 'identical'].includes(
        (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/compare/{basehead}', range)).status,
      );
    } catch (error) {
      if (error instanceof GitHubError && error.status === 404) return false;
      throw error;
    }
  }

  /**
   * Hash of a file's blob at a commit, `null` where there is none: equal hashes are equal files. Of a file in a
   * submodule it is the submodule's commit.
   */
  blob(path: string, ref: string): Promise<string | null> {
    const name = plain(path);
    const key = `blob ${ref} ${name}`;
    return this.answers.once(z.string().nullable(), key, () => this.#blob(name, ref), isKnown(ref));
  }

  async #blob(path: string, ref: string): Promise<string | null> {
    const headers = { accept: 'application/vnd.github.object+json' };
    try {
      const schema = z.object({ sha: z.string() });
      return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref, headers }))
        .sha;
    } catch (error) {
      if (!(error instanceof GitHubError) || error.status !== 404) throw error;
      const module = await this.#submoduleOf(path, ref);
      return module === null ? null : this.#blob(module, ref);
    }
  }

  /** The submodule that holds a path of which GitHub knows nothing. Its workflows and settings are in none. */
  async #submoduleOf(path: string, ref: string): Promise<string | null> {
    if (!path.includes('/') || path.startsWith('.github/')) return null;
    return submoduleOf((await this.content('.gitmodules', ref)) ?? '', path);
  }

  commit(sha: string): Promise<Commit> {
    return this.answers.once(commitSchema, `commit ${sha}`, () =>
      this.repository.read(commitSchema, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha }),
    );
  }

  /** The last commit that changed a path, as of a commit; `null` where none did. */
  lastCommit(path: string, sha: string): Promise<string | null> {
    const name = plain(path);
    const key = `last ${sha} ${name}`;
    return this.answers.once(z.string().nullable(), key, () => this.#lastCommit(name, sha), isKnown(sha));
  }

  async #lastCommit(path: string, sha: string): Promise<string | null> {
    const [last] = await this.#commitsOf(path, sha, 1);
    if (last) return last.sha;
    const module = await this.#submoduleOf(path, sha);
    return module === null ? null : this.#lastCommit(module, sha);
  }

  /** The commits that changed a path, as of a commit, newest first: the latest of them. */
  async changesOf(path: string, sha: string): Promise<string[]> {
    const name = plain(path);
    const own = await this.#commitsOf(name, sha, LATEST);
    const module = own.length === 0 ? await this.#submoduleOf(name, sha) : null;
    return (module === null ? own : await this.#commitsOf(module, sha, LATEST)).map((one) => one.sha);
  }

  #commitsOf(path: string, sha: string, count: number): Promise<{ sha: string }[]> {
    const schema = z.array(z.object({ sha: z.string() }));
    return this.repository.read(schema, 'GET /repos/{owner}/{repo}/commits', { path, sha, per_page: count });
  }

  /** Commits of a pull request, oldest first; GitHub names 250 at most. */
  commitsOfPull(pull: number): Promise<Commit[]> {
    return this.repository.list(commitSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      pull_number: pull,
    });
  }
}
