import type { GitHubApi } from '../github/api.ts';
import type { Problem } from '../model/run.ts';
import { errorWords } from '../text/errors.ts';
import { adviceOn, GitHubError } from '../github/rest.ts';
import { shortCommit } from '../text/ids.ts';

/**
 * Whether the branch's head holds another roster, policy or override than a commit: then that one's own run does the
 * work.
 * @param paths files that decide what an apply does
 * @returns the head where it differs, with the first file that does; `null` where it does not
 * @throws GitHubError
 */
export async function supersededBy(
  api: GitHubApi,
  branch: string,
  sha: string,
  paths: readonly string[],
): Promise<{ head: string; path: string } | null> {
  const head = await api.branchHead(branch);
  if (head === sha) return null;
  for (const path of paths) {
    const [here, there] = await Promise.all([api.blob(path, sha), api.blob(path, head)]);
    if (here !== there) return { head, path };
  }
  return null;
}

/**
 * The same as the problem that a run ends with: `superseded`, or `approval-missing` where GitHub does not answer.
 * @param asked the running commit and its branch; `isOne`: an offboarding, which is one person's
 * @returns `null` where the run goes on
 */
export async function supersededProblem(
  api: GitHubApi,
  { branch, sha, isOne }: { branch: string; sha: string; isOne: boolean },
  paths: readonly string[],
): Promise<Problem | null> {
  try {
    const newer = await supersededBy(api, branch, sha, paths);
    if (!newer) return null;
    return {
      reason: 'superseded',
      message:
        `the branch ${branch} has moved on to ${shortCommit(newer.head)}, which holds another ${newer.path}: nothing ` +
        'was done here',
      // Nobody else's run is about this person.
      advice: isOne
        ? `Start the workflow anew on ${branch}: a run that is started again keeps its old commit.`
        : 'Its own run does the work.',
    };
  } catch (error) {
    const isGone = error instanceof GitHubError && error.status === 404;
    const advice = adviceOn(error, 'contents: read');
    return {
      reason: 'approval-missing',
      message: `whether ${branch} has moved on since ${shortCommit(sha)} could not be looked up (${errorWords(error)})`,
      advice: isGone
        ? `Where ${branch} was renamed or deleted, start the workflow anew on the branch that holds the roster. ` +
          `Else: ${advice}`
        : advice,
    };
  }
}
