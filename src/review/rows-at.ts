import type { ApprovalQuestion } from '../app/host-port.ts';
import type { GitHubApi } from '../github/api.ts';
import { GitHubError } from '../github/rest.ts';

/**
 * Digests of the rows that the roster's files had at a commit, by row key, read as this release reads, by the policy of
 * then.
 * @returns `null` where one of these files was not there, or the policy was none
 * @throws GitHubError
 */
export async function rowsAt(
  commit: string,
  { rosterPaths, policyPath, rowsIn }: ApprovalQuestion,
  api: GitHubApi,
): Promise<Record<string, string> | null> {
  try {
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const path of rosterPaths) {
      const bytes = await api.bytes(path, commit);
      if (bytes === null) return null;
      files.push({ path, bytes });
    }
    return await rowsIn(files, await api.content(policyPath, commit));
  } catch (error) {
    // A folder or a link in the place of a file: no run has read anything there.
    if (error instanceof GitHubError && error.why === 'no-file') return null;
    throw error;
  }
}
