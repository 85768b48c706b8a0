import type { GitHubApi } from '../github/api.ts';
import type { IssueComment, Pull } from '../github/shapes.ts';
import type { ApprovalKeys } from './keys.ts';
import type { ReviewedPlan } from './payload.ts';
import { commentMarker, opened } from './seal.ts';
import { markedComments } from './comment.ts';
import { shortCommit } from '../text/ids.ts';

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
}

/** A merged pull request whose comment proves a reviewed plan. */
interface ReviewedPull {
  payload: ReviewedPlan;
  pull: Pull;
  comment: IssueComment;
  /** The comment's text for people. */
  visible: string;
}

/**
 * Why a pull request proves nothing. `missing`: no comment. `foreign`: one by someone else. `edited`: not signed by
 * us, or changed since, or signed for another pull request. `unplanned`: no plan could be made. `stale`: a plan of an
 * older commit.
 */
export interface ReviewFault {
  pull: number;
  kind: 'missing' | 'foreign' | 'edited' | 'unplanned' | 'stale';
  message: string;
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
        `#${pull.number} was merged at ${shortCommit(pull.head.sha)}, its comment shows the plan of ` +
        shortCommit(payload.head),
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
    return fault('missing', `#${pull.number} has no plan comment for this roster and this tenant`);
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
  return { pull, comment, visible: seal.visible, payload: seal.payload };
}
