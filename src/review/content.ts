import type { ApprovalQuestion } from '../app/host-port.ts';
import type { GitHubApi } from '../github/api.ts';
import type { Pull } from '../github/shapes.ts';
import type { AppliedContent } from '../model/memory.ts';
import { rowsAt } from './rows-at.ts';
import { reviewedPlanOf, type ReviewScope } from './reviewed.ts';

/**
 * The commit that last changed what is new since the last apply: the roster, else the policy. A scheduled, manual or
 * repeated run asks the same question as its push.
 * @param sha the running commit
 * @returns the running commit itself where no commit changed these files: they are made by the workflow
 */
export async function contentCommit(question: ApprovalQuestion, sha: string, api: GitHubApi): Promise<string> {
  const { memory, content, rosterPaths, policyPath } = question;
  const { applied } = memory;
  const isSame = applied?.roster === content.roster;
  // Where nothing is new but what this run may do, both came to be as they are by the newest change of either.
  const isAllSame = isSame && applied?.policy === content.policy;
  const isPolicy = isSame || (await isReadOtherwise(question, sha, api));
  return newestOf(isAllSame ? [...rosterPaths, policyPath] : isPolicy ? [policyPath] : rosterPaths, sha, api);
}

/** The commit that last changed any of roster and policy, as of a commit; that one itself where none did. */
export const latestCommit = (
  { rosterPaths, policyPath }: Pick<ApprovalQuestion, 'rosterPaths' | 'policyPath'>,
  sha: string,
  api: GitHubApi,
): Promise<string> => newestOf([...rosterPaths, policyPath], sha, api);

async function newestOf(paths: readonly string[], sha: string, api: GitHubApi): Promise<string> {
  let newest: string | null = null;
  for (const path of paths) {
    const commit = await api.lastCommit(path, sha);
    if (commit === null || commit === newest) continue;
    if (newest === null || (await api.contains(commit, newest))) newest = commit;
  }
  return newest ?? sha;
}

/** The rows say something else because the policy has the same files read otherwise. */
async function isReadOtherwise(
  { memory: { applied }, reading, rosterPaths }: ApprovalQuestion,
  sha: string,
  api: GitHubApi,
): Promise<boolean> {
  if (applied?.reading === undefined || applied.reading === reading) return false;
  return isSameAt(applied.commit, sha, rosterPaths, api);
}

/**
 * Where no memory was found (expired, or written by the first release): what a signed comment says was applied. It
 * counts where roster and policy are still those of the commit that was applied.
 */
export async function markedContent(
  pulls: readonly Pull[],
  { content, reading, rosterPaths, policyPath, operations }: ApprovalQuestion,
  sha: string,
  scope: ReviewScope,
): Promise<AppliedContent | null> {
  for (const pull of pulls) {
    const found = await reviewedPlanOf(pull, scope);
    const mark = 'kind' in found ? undefined : found.payload.marks.applied;
    if (!mark) continue;
    if (!(await isSameAt(mark.commit, sha, [...rosterPaths, policyPath], scope.api))) continue;
    return {
      commit: mark.commit,
      roster: content.roster,
      policy: content.policy,
      reading,
      operations,
      rows: content.rows,
      by: 'review',
      pulls: [pull.number],
      run: '',
      at: mark.at,
    };
  }
  return null;
}

/** True where these files are the same at two commits. @throws GitHubError */
export async function isSameAt(a: string, b: string, paths: readonly string[], api: GitHubApi): Promise<boolean> {
  if (a === b) return true;
  for (const path of paths) {
    const [one, other] = await Promise.all([api.blob(path, a), api.blob(path, b)]);
    if (one !== other) return false;
  }
  return true;
}

/**
 * Where this release reads rows or policy otherwise than the one that applied them, every digest differs: then the
 * files that were applied are read once more, as this one reads, by the policy of then. Where they say the same, memory
 * speaks of them as this release does, what an undo took back included.
 * @returns null where nothing was applied, or something else is to be applied now
 * @throws GitHubError
 */
export async function appliedAsRead(question: ApprovalQuestion, api: GitHubApi): Promise<AppliedContent | null> {
  const { memory, content, policyPath, policyIn } = question;
  const { applied } = memory;
  if (!applied) return null;
  const [isSameRoster, isSamePolicy] = [applied.roster === content.roster, applied.policy === content.policy];
  if (isSameRoster && isSamePolicy) return null;
  if (!isSameRoster) {
    // One row that is as it was tells that rows are read as they were: others are new.
    if (Object.entries(applied.rows).some(([key, row]) => content.rows[key] === row)) return null;
    const rows = await rowsAt(applied.commit, question, api);
    const keys = Object.keys(content.rows);
    if (!rows || keys.length === 0 || keys.length !== Object.keys(rows).length) return null;
    if (keys.some((key) => rows[key] !== content.rows[key])) return null;
  }
  if (!isSamePolicy && (await policyIn(await api.content(policyPath, applied.commit))) !== content.policy) return null;
  const keyOf = new Map(Object.entries(applied.rows).map(([key, row]) => [row, key]));
  const asRead = <T extends { row: string | null }>(one: T): T => {
    const key = one.row === null ? undefined : keyOf.get(one.row);
    return key === undefined ? one : { ...one, row: content.rows[key] ?? one.row };
  };
  memory.undone = memory.undone.map(asRead);
  memory.deletions = memory.deletions.map(asRead);
  return { ...applied, roster: content.roster, policy: content.policy, rows: content.rows };
}
