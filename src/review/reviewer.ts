import type { GitHubApi, Pull, Review } from '../github/api.ts';
import { GitHubError } from '../github/rest.ts';

/** People who may say nothing about this repository, whatever GitHub lets them click. */
const OUTSIDE = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);
const WRITERS = new Set(['write', 'maintain', 'admin']);

/**
 * The last word of each reviewer: a later request for changes, or a dismissal, takes an approval back; a remark does
 * not.
 */
export function standingApprovals(
  reviews: readonly Review[],
  author: string | null,
  head: string,
): { login: string; association: string }[] {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const login = review.user?.login.toLowerCase();
    if (login && review.state !== 'COMMENTED' && review.state !== 'PENDING') last.set(login, review);
  }
  return (
    [...last.values()]
      // An approval is of the commit it was given for: what was pushed afterwards nobody has looked at.
      .filter(
        ({ state, user, commit_id: commit }) =>
          state === 'APPROVED' &&
          (!commit || commit === head) &&
          user?.type !== 'Bot' &&
          user?.login.toLowerCase() !== author?.toLowerCase(),
      )
      .map(({ user, author_association: association = '' }) => ({ login: user?.login ?? '', association }))
  );
}

/** May this person write here? Where the token may not ask, their association with the repository decides. */
async function mayWrite(api: GitHubApi, login: string, association: string): Promise<boolean> {
  try {
    return WRITERS.has(await api.permission(login));
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return !OUTSIDE.has(association);
    throw error;
  }
}

/**
 * True where somebody other than the author, who may write in the repository and is no bot, approves the pull request.
 * @throws GitHubError
 */
export async function approvedByOther(api: GitHubApi, pull: Pull): Promise<boolean> {
  for (const { login, association } of standingApprovals(
    await api.reviews(pull.number),
    pull.user?.login ?? null,
    pull.head.sha,
  )) {
    if (await mayWrite(api, login, association)) return true;
  }
  return false;
}
