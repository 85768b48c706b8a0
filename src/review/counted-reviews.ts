import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import { Coverage } from '../plan/coverage.ts';
import { type Covers, digestCoverage } from './covers.ts';
import { reviewedPlanOf, type ReviewFault } from './reviewed.ts';
import { approvedByOther } from './reviewer.ts';
import {
  commentFault,
  type NoReview,
  OTHER_KEY,
  plannedHeads,
  type ReviewedFile,
  reviewOf,
  THEN_ANEW,
} from './reviews.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';
import { lastMerged, mergedAfter } from './origin.ts';
import { shortCommit } from '../text/ids.ts';

/** What a merged pull request proves: its plan, or by its signed comment alone. */
interface Counted {
  pull: Pull;
  file?: ReviewedFile;
  /** Nothing but its signed comment proves it. */
  byComment?: true;
  covers: Covers;
}

/** What the plans of merged pull requests prove together. */
export interface Reviews {
  counted: Counted[];
  faults: NoReview[];
  /** All merged pull requests that were looked at. */
  seen: Pull[];
  warnings: string[];
}

const mergedAt = ({ merged_at: at }: Pull): string => at ?? '';
const newestFirst = (pulls: readonly Pull[]): Pull[] => pulls.toSorted((a, b) => (mergedAt(a) < mergedAt(b) ? 1 : -1));

/** Pull requests of which each is asked for by itself; of more, those that show a plan are looked for first. */
const FEW = 20;

/** The plans of pull requests merged since those that counted already, with those of the content itself. */
export async function reviewsSince(
  since: ApprovalQuestion['memory']['counted'],
  own: readonly Pull[],
  hash: string,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Reviews> {
  const seen = new Map(own.map((pull) => [pull.number, pull]));
  for (const pull of await mergedSince(since, scope)) seen.set(pull.number, pull);
  const pulls = newestFirst([...seen.values()]);
  const reviews: Reviews = { counted: [], faults: [], seen: pulls, warnings: [] };
  const isOwn = ({ number }: Pull): boolean => own.some((one) => one.number === number);
  const planned = pulls.length > FEW && scope.artifactName ? await plannedHeads(scope) : null;
  for (const pull of pulls)
    if (!planned || isOwn(pull) || planned.has(pull.head.sha)) await addReview(pull, reviews, hash, setting, scope);
    else reviews.faults.push({ pull: pull.number, kind: 'none', message: `#${pull.number} shows no plan` });
  // What an earlier apply has taken on is in memory, as far as it is not done: the plan itself covers nothing again.
  const isTakenOn = ({ pull, file }: Counted): boolean => file !== undefined && since.pulls.includes(pull.number);
  reviews.counted = reviews.counted.map((one) => (isTakenOn(one) ? { pull: one.pull, covers: new Coverage() } : one));
  if (since.until === '' && own.length > 0) await addOthers(reviews, hash, setting, scope);
  return reviews;
}

/**
 * The pull requests merged since those that counted already; none where no memory says which did.
 * @throws GitHubError
 */
export async function mergedSince(
  since: ApprovalQuestion['memory']['counted'],
  scope: Pick<ApprovalScope, 'api' | 'branch' | 'changes'>,
): Promise<Pull[]> {
  if (since.until === '') return [];
  return (await mergedAfter(scope, since.until)).filter(({ number }) => !since.pulls.includes(number));
}

/** Comments that are opened in search of the last applied one. */
const LOOK_BACK = 30;

/**
 * Where no memory says what was done: other merged pull requests count back to the last one whose comment says
 * *applied*. Most change no roster, and have none.
 */
async function addOthers(
  reviews: Reviews,
  hash: string,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<void> {
  const earlier = (await lastMerged(scope)).filter(({ number }) => !reviews.seen.some((one) => one.number === number));
  for (const pull of newestFirst(earlier).slice(0, LOOK_BACK)) {
    const found = await reviewedPlanOf(pull, scope);
    if ('kind' in found) {
      // No plan could be made of what it brought: nothing of it counts, and its comment says so until an apply passes.
      if (found.kind === 'unplanned') {
        reviews.seen.push(pull);
        reviews.faults.push({ pull: pull.number, kind: 'stopped', message: found.message });
      }
      continue;
    }
    if (found.payload.marks.applied) return;
    reviews.seen.push(pull);
    await addReview(pull, reviews, hash, setting, scope);
  }
}

/** Where no run leaves a plan: none are uploaded, or the server does not take them. */
function withoutArtifacts({ number: pull }: Pull, { takesNoArtifacts }: ApprovalScope): NoReview {
  return takesNoArtifacts
    ? {
        pull,
        kind: 'unasked',
        message: 'GitHub Enterprise Server does not take artifacts from this version of the toolkit',
        advice: 'docs/approval.md says what that is worth.',
      }
    : {
        pull,
        kind: 'unasked',
        message: 'no artifacts are uploaded',
        advice:
          'Give the input `artifact-name`, and the job “permissions: actions: read”, so that the plan itself can be ' +
          'read.',
      };
}

const READ_RUNS = 'Give the job “permissions: actions: read”, so that the plan itself can be read';

/** What helps where there is no plan to be read, and the comment proves nothing either. */
function withoutBoth(kind: ReviewFault['kind'], { artifactName, takesNoArtifacts }: ApprovalScope): string | undefined {
  // The plan may lie there all the same.
  if (artifactName) return `${READ_RUNS}, then run the job again.`;
  if (kind === 'edited') return OTHER_KEY;
  if (kind !== 'missing') return undefined;
  const shown = '`comment: auto` where the plan is made';
  return takesNoArtifacts
    ? `Set ${shown}: its signed comment is the review here. ${THEN_ANEW}`
    : `Give the jobs an \`artifact-name\`, or ${shown}: one of both has to hold what was reviewed. ${THEN_ANEW}`;
}

async function addReview(
  pull: Pull,
  reviews: Reviews,
  hash: string,
  { approvedByOther: other }: ApprovalSetting,
  scope: ApprovalScope,
): Promise<void> {
  const found = scope.artifactName ? await reviewOf(pull, scope) : withoutArtifacts(pull, scope);
  let one: Counted;
  if ('kind' in found) {
    if (found.kind !== 'unasked') return void reviews.faults.push(found);
    const byComment = await reviewedPlanOf(pull, scope);
    if ('kind' in byComment)
      return void reviews.faults.push({
        pull: pull.number,
        kind: 'none',
        message: byComment.message,
        advice: withoutBoth(byComment.kind, scope),
      });
    const fault = await commentFault(pull, byComment.payload.plan, scope);
    if (fault) return void reviews.faults.push(fault);
    reviews.warnings.push(
      `#${pull.number} counts by its comment alone: ${found.message}. ` + (found.advice ?? `${READ_RUNS}.`),
    );
    one = { pull, byComment: true, covers: digestCoverage(byComment.payload, hash, scope.keys) };
  } else one = { pull, file: found, covers: new Coverage(found.plan.operations) };
  if (other && !(await approvedByOther(scope.api, pull, (message) => void reviews.warnings.push(message))))
    return void reviews.faults.push({
      pull: pull.number,
      kind: 'none',
      message:
        `#${pull.number} has no approving review of its last commit, ${shortCommit(pull.head.sha)}, by someone who ` +
        'may write here and had no hand in it',
      advice: 'Have someone else approve the pull request, then run the job again.',
    });
  reviews.counted.push(one);
}
