import type { GitHubApi } from '../github/api.ts';
import type { Activity, Pull, Review } from '../github/shapes.ts';
import { GitHubError } from '../github/rest.ts';

type Warn = (message: string) => void;

/** People who belong to the repository: a `CONTRIBUTOR` is anyone whose commit was once taken. */
const INSIDE = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const WRITERS = new Set(['write', 'maintain', 'admin']);

/**
 * The last word of each reviewer: a later request for changes, or a dismissal, takes an approval back; a remark does
 * not.
 */
export function standingApprovals(
  reviews: readonly Review[],
  behind: ReadonlySet<string>,
  head: string,
): { login: string; association: string }[] {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const login = review.user?.login.toLowerCase();
    if (login && review.state !== 'COMMENTED' && review.state !== 'PENDING') last.set(login, review);
  }
  return (
    [...last]
      // An approval is of the commit it was given for: what was pushed afterwards nobody has looked at.
      .filter(
        ([login, { state, user, commit_id: commit }]) =>
          state === 'APPROVED' && (!commit || commit === head) && user?.type !== 'Bot' && !behind.has(login),
      )
      .map(([login, { author_association: association = '' }]) => ({ login, association }))
  );
}

/** May this person write here? Where the token may not ask, their association with the repository decides. */
async function mayWrite(api: GitHubApi, login: string, association: string): Promise<boolean> {
  try {
    return WRITERS.has(await api.permission(login));
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return INSIDE.has(association);
    throw error;
  }
}

/**
 * Everyone who had a hand in a pull request, in lower case: its author, the accounts of its commits, and who pushed its
 * head – as the branch's activity says, and only where that cannot be read, who started the first runs on its head.
 * @param warn takes a word where the activity does not say who pushed
 * @throws GitHubError
 */
export async function peopleBehind(api: GitHubApi, pull: Pull, warn: Warn): Promise<Set<string>> {
  const logins: (string | undefined)[] = [pull.user?.login];
  for (const { author, committer } of await api.commitsOfPull(pull.number))
    logins.push(author?.login, committer?.login);
  for (const { actor } of await pushesOf(api, pull, warn)) logins.push(actor?.login);
  const people = new Set(logins.flatMap((login) => (login ? [login.toLowerCase()] : [])));
  // GitHub itself commits what is made in the browser.
  people.delete('web-flow');
  return people;
}

async function pushesOf(
  api: GitHubApi,
  pull: Pull,
  warn: Warn,
): Promise<{ actor?: { login: string } | null | undefined }[]> {
  try {
    const moves = pull.head.ref === undefined ? [] : await api.activity(pull.head.ref);
    // Who deletes the branch once it is merged, often the person who approved it, brought nothing to it.
    const pushes = moves.filter((one) => one.activity_type !== 'branch_deletion' && !isAfter(one, pull));
    if (pushes.length > 0) return pushes;
  } catch (error) {
    if (!(error instanceof GitHubError && error.refused)) throw error;
  }
  warn(
    `approved-by-other: who pushed to #${pull.number} could not be read in the activity of its branch; who started ` +
      `the first runs on its head counts in their place.`,
  );
  return api.runsOfHead(pull.head.sha, 'pull_request');
}

/** A branch of the same name, or another pull request from it: what comes after the merge is not in it. */
const isAfter = ({ timestamp }: Activity, { merged_at: merged }: Pull): boolean =>
  Boolean(merged) && timestamp > (merged ?? '');

/**
 * True where someone who had no hand in it, may write in the repository and is no bot, approves the pull request.
 * @param warn takes a word where GitHub does not say who pushed
 * @param besides others whose approval does not count, in lower case
 * @throws GitHubError
 */
export async function approvedByOther(
  api: GitHubApi,
  pull: Pull,
  warn: Warn,
  besides: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const behind = new Set([...(await peopleBehind(api, pull, warn)), ...besides]);
  for (const { login, association } of standingApprovals(await api.reviews(pull.number), behind, pull.head.sha)) {
    if (await mayWrite(api, login, association)) return true;
  }
  return false;
}
