import { normalize } from 'node:path/posix';
import { z } from 'zod';
import { ActionsApi } from './actions-api.ts';
import { GitHubError } from './rest.ts';
import { type Activity, activitySchema, bytesSchema, type Commit, commitSchema, contentSchema } from './shapes.ts';
import { submoduleOf } from './submodule.ts';
import { shortCommit } from '../text/ids.ts';

/** Commits of a file that are looked at. */
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

/** What the product asks of GitHub about one repository's branches, their commits, and the files in them. */
export class CommitsApi extends ActionsApi {
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
}
