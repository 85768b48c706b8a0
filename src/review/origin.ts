import type { GitHubApi } from '../github/api.ts';
import type { Activity, Pull } from '../github/shapes.ts';
import { GitHubError } from '../github/rest.ts';

/** What the origin of a commit is asked for. */
export interface OriginScope {
  api: GitHubApi;
  branch: string;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<void>;
}

/**
 * How a commit came to its branch. `unlinked`: by a merge, as the branch's activity says, whose pull request GitHub
 * does not name.
 */
type Origin =
  | { kind: 'merge'; pulls: Pull[] }
  /** `push`: as the branch's activity has it. */
  | { kind: 'direct'; push?: Activity | undefined }
  | { kind: 'unlinked' };

/** Waits between looks for the pull request of a merge: a minute in all, as long as GitHub takes to link the two. */
const WAITS = [2_000, 4_000, 8_000, 16_000, 30_000];
/** Entries of the activity that are followed back to the push that brought a commit. */
const PUSHES = 20;

const BY_MERGE: ReadonlySet<string> = new Set(['pr_merge', 'merge_queue_merge']);

type Branch = Pick<OriginScope, 'api' | 'branch'>;

const isMergedInto =
  (branch: string) =>
  ({ merged_at: at, base }: Pull): boolean =>
    Boolean(at) && base.ref === branch;

/** The pull requests that were merged into the branch last. @param afresh one may have come to them a moment ago */
export const lastMerged = async ({ api, branch }: Branch, afresh = false): Promise<Pull[]> =>
  (await api.closedPulls(branch, afresh)).filter(isMergedInto(branch));

/** Changes of files between two commits. */
export interface ChangeScope {
  paths: readonly string[];
  /** Commit that was applied last. */
  after: string;
  /** The running commit. */
  sha: string;
}

/**
 * The pull requests merged since a time that the branch's list still shows; where it does not go back so far, those as
 * well that changed one of these files: a busy branch, or a bot that closes or locks old ones, pushes them out.
 * @param since ISO 8601
 * @throws GitHubError
 */
export async function mergedAfter(
  scope: Branch & { changes?: ChangeScope | undefined },
  since: string,
): Promise<Pull[]> {
  const { api, branch, changes } = scope;
  const found = new Map<number, Pull>();
  const add = (pulls: readonly Pull[]): void => {
    for (const pull of pulls.filter(isMergedInto(branch)))
      if ((pull.merged_at ?? '') >= since) found.set(pull.number, pull);
  };
  const closed = await api.closedPulls(branch);
  add(closed);
  if (!changes || api.reachesBack(closed, since)) return [...found.values()];
  for (const path of changes.paths) {
    const known = await api.lastCommit(path, changes.after).catch(noneThere);
    for (const commit of await api.changesOf(path, changes.sha)) {
      if (commit === known) break;
      add(await api.pullsOfCommit(commit));
    }
  }
  return [...found.values()];
}

/** A commit that a force push has removed tells nothing. */
export function noneThere(error: unknown): null {
  if (error instanceof GitHubError && error.status === 404) return null;
  throw error;
}

/** Pull requests merged into the branch that a commit belongs to, by both ways that GitHub offers. */
export async function mergedPulls(scope: Branch, sha: string, afresh = false): Promise<Pull[]> {
  const linked = (await scope.api.pullsOfCommit(sha)).filter(isMergedInto(scope.branch));
  const latest = (await lastMerged(scope, afresh)).filter(({ merge_commit_sha: merge }) => merge === sha);
  return [...new Map([...linked, ...latest].map((pull) => [pull.number, pull])).values()];
}

/**
 * The other pull requests that a merge queue brought to the branch in one push with this commit, newest first; none
 * where the activity cannot be read.
 * @throws GitHubError
 */
export async function queuedWith(scope: Branch, sha: string): Promise<Pull[]> {
  const { api, branch } = scope;
  const latest = (await lastMerged({ api, branch }))
    .filter(({ merge_commit_sha: merge }) => merge !== sha)
    .toSorted((a, b) => ((a.merged_at ?? '') < (b.merged_at ?? '') ? 1 : -1));
  if (latest.length === 0) return [];
  const entry = (await activityOf(scope)).find(({ after }) => after === sha);
  if (entry?.activity_type !== 'merge_queue_merge' || /^0*$/.test(entry.before)) return [];
  const found: Pull[] = [];
  for (const pull of latest) {
    const merge = pull.merge_commit_sha;
    if (!merge || !(await api.contains(sha, merge))) continue;
    // What was there before the push ends the search.
    if (await api.contains(entry.before, merge)) break;
    found.push(pull);
  }
  return found;
}

/** What moved the branch, newest first; nothing where it cannot be read. */
async function activityOf({ api, branch }: Branch): Promise<readonly Activity[]> {
  try {
    return await api.activity(branch);
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return [];
    throw error;
  }
}

/**
 * How a commit came to its branch: by a merged pull request, or by a direct push.
 * @throws GitHubError
 */
export async function originOf(sha: string, scope: OriginScope): Promise<Origin> {
  const pulls = await mergedPulls(scope, sha);
  if (pulls.length > 0) return { kind: 'merge', pulls };
  const entry = await broughtBy(sha, scope);
  const byMerge = entry ? BY_MERGE.has(entry.activity_type) : await looksMerged(sha, scope);
  if (!byMerge) return { kind: 'direct', push: entry ?? undefined };
  // A rebase brings several commits in one push, and GitHub names the last one of them as the pull request's merge.
  if (entry?.activity_type === 'pr_merge' && entry.after !== sha) {
    const rebased = await mergedPulls(scope, entry.after);
    if (rebased.length > 0) return { kind: 'merge', pulls: rebased };
  }
  for (const ms of WAITS) {
    await scope.sleep(ms);
    const late = await mergedPulls(scope, sha, true);
    if (late.length > 0) return { kind: 'merge', pulls: late };
  }
  return { kind: 'unlinked' };
}

/** The push that brought a commit; `null` where the activity cannot be read or does not go back so far. */
async function broughtBy(sha: string, { api, branch }: OriginScope): Promise<Activity | null> {
  const entries = await activityOf({ api, branch });
  const exact = entries.find(({ after }) => after === sha);
  if (exact) return exact;
  // A commit in the middle of a push: the oldest entry after which the branch holds it.
  for (const entry of entries.slice(0, PUSHES)) {
    if (/^0*$/.test(entry.before)) return entry;
    if (!(await api.contains(entry.before, sha))) return entry;
  }
  return null;
}

/** A merge has two parents, or was committed by GitHub itself. */
async function looksMerged(sha: string, { api }: OriginScope): Promise<boolean> {
  const { parents, committer } = await api.commit(sha);
  return parents.length > 1 || committer?.login === 'web-flow';
}
