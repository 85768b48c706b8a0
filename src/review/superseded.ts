import type { GitHubApi } from '../github/api.ts';

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
