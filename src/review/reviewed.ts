import { type Change, planHash } from '../plan/hash.ts';
import type { GitHubApi, IssueComment, Pull } from '../github/api.ts';
import type { Reviewed } from './judgement.ts';
import type { ApprovalKeys } from './keys.ts';
import type { ReviewedPlan } from './payload.ts';
import { commentMarker, opened, sealed } from './seal.ts';
import { markedComments, type Posted, postComment } from './comment.ts';

/** What reviewed plans are looked for. */
export interface ReviewScope {
  api: GitHubApi;
  /** `owner/name`. */
  repository: string;
  /** Branch that runs. */
  branch: string;
  tenant: string;
  /** Roster paths as the inputs give them. */
  roster: readonly string[];
  keys: ApprovalKeys;
  /** The operations of `plan.json` in the artifact of the plan's run, unchecked; absent where they cannot be had. */
  fetchPlan?: (run: NonNullable<ReviewedPlan['run']>) => Promise<Change[] | undefined>;
}

/** A merged pull request whose comment proves a reviewed plan. */
export interface ReviewedPull extends Reviewed {
  pull: Pull;
  comment: IssueComment;
  /** The comment's text for people. */
  visible: string;
}

/**
 * Why a pull request proves nothing. `missing`: no comment. `foreign`: one by somebody else. `edited`: not signed by
 * us, or changed since, or signed for another pull request. `unplanned`: no plan could be made. `stale`: a plan of an
 * older commit.
 */
export interface ReviewFault {
  pull: number;
  kind: 'missing' | 'foreign' | 'edited' | 'unplanned' | 'stale';
  message: string;
}

const short = (sha: string): string => sha.slice(0, 7);

/** Pull requests merged into the branch that a commit belongs to. */
export async function mergedPulls({ api, branch }: Pick<ReviewScope, 'api' | 'branch'>, sha: string): Promise<Pull[]> {
  return (await api.pullsOfCommit(sha)).filter((pull) => pull.merged_at && pull.base.ref === branch);
}

/** Signed for this very place and time, or why not. */
function mismatch(payload: ReviewedPlan, pull: Pull, scope: ReviewScope): Omit<ReviewFault, 'pull'> | undefined {
  const elsewhere =
    payload.repository.toLowerCase() !== scope.repository.toLowerCase() ||
    payload.pull !== pull.number ||
    payload.tenant !== scope.tenant;
  if (elsewhere || payload.roster.join('\n') !== scope.roster.join('\n')) {
    return {
      kind: 'edited',
      message: `the comment on #${pull.number} was signed for another pull request, tenant or roster`,
    };
  }
  if (payload.plan === null)
    return { kind: 'unplanned', message: `the last run on #${pull.number} could make no plan` };
  if (payload.head !== pull.head.sha) {
    return {
      kind: 'stale',
      message:
        `#${pull.number} was merged at ${short(pull.head.sha)}, its comment shows the plan of ` + short(payload.head),
    };
  }
  return undefined;
}

/**
 * The reviewed plan of one pull request.
 * @throws GitHubError
 */
export async function reviewedPlanOf(pull: Pull, scope: ReviewScope): Promise<ReviewedPull | ReviewFault> {
  const marker = commentMarker(scope.tenant, scope.roster);
  const { own, foreign } = await markedComments(scope.api, pull.number, marker);
  const [comment] = own;
  const fault = (kind: ReviewFault['kind'], message: string): ReviewFault => ({ pull: pull.number, kind, message });
  if (!comment) {
    if (foreign.length > 0)
      return fault(
        'foreign',
        `the plan comment on #${pull.number} was written by another account (${foreign[0]?.user?.login ?? 'unknown'})`,
      );
    return fault('missing', `#${pull.number} has no plan comment for this tenant and roster`);
  }
  const seal = opened(comment.body, marker, scope.keys);
  if ('fault' in seal) {
    const unsigned = seal.fault === 'absent';
    return fault(
      unsigned ? 'unplanned' : 'edited',
      unsigned
        ? `the comment on #${pull.number} holds no plan`
        : `the comment on #${pull.number} was edited, or signed with another key`,
    );
  }
  const wrong = mismatch(seal.payload, pull, scope);
  if (wrong) return { pull: pull.number, ...wrong };
  const changes = await storedChanges(seal.payload, scope);
  return { pull, comment, visible: seal.visible, payload: seal.payload, ...(changes && { changes }) };
}

/** Changes out of the plan run's artifact: believed only if they make the very hash that was signed. */
async function storedChanges(payload: ReviewedPlan, { fetchPlan, tenant }: ReviewScope): Promise<Change[] | undefined> {
  if (payload.digests !== null || payload.run === null || !fetchPlan) return undefined;
  const changes = await fetchPlan(payload.run).catch(() => undefined);
  return changes && planHash(tenant, changes) === payload.plan ? changes : undefined;
}

/** Closed pull requests looked at when one apply did not happen; whoever skips more has to have one reviewed afresh. */
const LOOK_BACK = 100;

/**
 * Reviewed plans of pull requests merged before `own`, newest first, back to the last one that was applied (which does
 * not count). Pull requests without a plan are passed over: most change no roster.
 * @param own the pull requests of the running commit
 */
export async function* earlierPlans(own: readonly Pull[], scope: ReviewScope): AsyncGenerator<ReviewedPull> {
  const numbers = new Set(own.map(({ number }) => number));
  const latest = own.map(({ merged_at: at }) => at ?? '').reduce((a, b) => (a > b ? a : b), '');
  const merged = (await scope.api.closedPulls(scope.branch, LOOK_BACK)).filter(
    ({ number, merged_at: at, base }) => at && at <= latest && !numbers.has(number) && base.ref === scope.branch,
  );
  merged.sort((a, b) => ((a.merged_at ?? '') < (b.merged_at ?? '') ? 1 : -1));
  for (const pull of merged) {
    const found = await reviewedPlanOf(pull, scope);
    if ('kind' in found) continue;
    if (found.payload.marks.applied) return;
    yield found;
  }
}

/**
 * Sets a mark in the signed part of a reviewed comment, and its text where a new one is given. What was reviewed stays.
 * @param visible the text for people; the present one unless given
 */
export async function markReviewed(
  one: ReviewedPull,
  marks: Partial<ReviewedPlan['marks']>,
  scope: ReviewScope,
  visible = one.visible,
): Promise<Posted> {
  const payload = { ...one.payload, marks: { ...one.payload.marks, ...marks } };
  const marker = commentMarker(scope.tenant, scope.roster);
  return postComment(scope.api, one.pull.number, marker, sealed(visible, marker, payload, scope.keys));
}
