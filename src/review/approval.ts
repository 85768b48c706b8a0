import type { Problem } from '../model/run.ts';
import type { Change } from '../plan/hash.ts';
import type { Pull } from '../github/api.ts';
import { type Judgement, judge } from './judgement.ts';
import {
  earlierPlans,
  mergedPulls,
  type ReviewedPull,
  reviewedPlanOf,
  type ReviewFault,
  type ReviewScope,
} from './reviewed.ts';
import { approvedByOther } from './reviewer.ts';
import { errorText } from '../text/errors.ts';
import { plural } from '../text/figures.ts';

/** An apply that asks whether it may. */
export interface ApprovalRequest<Operation extends Change> {
  /** The inputs `approval` and `approved-by-other`. */
  approval: 'auto' | 'required' | 'off';
  approvedByOther: boolean;
  eventName: string;
  /** The running commit. */
  sha: string;
  /** The plan that is about to be applied. */
  plan: { hash: string; operations: readonly Operation[] };
  /** Absent where there is no token to ask GitHub with, or no branch that runs. */
  scope?: ReviewScope;
}

/** The answer. Without a `problem` the apply may go on. */
export interface Approval<Operation extends Change> {
  /** `not-needed`: guards alone. `equal`, `subset`: reviewed. `missing`, `changed`, `held`: stopped, see `problem`. */
  state: 'off' | 'not-needed' | 'equal' | 'subset' | 'missing' | 'changed' | 'held';
  /** One line for the summary. */
  detail: string;
  problem?: Problem;
  /** What nobody reviewed. */
  added: Operation[];
  /** The reviewed plans that were counted, newest first: to be marked as applied, or as changed. */
  reviewed: ReviewedPull[];
  /** Worth a word, no failure. */
  warnings: string[];
}

const REVIEW_AGAIN =
  'Open a pull request, so that the plan is shown and reviewed, and merge it; or set “approval: off” to go by the ' +
  'guards alone.';
const numbers = (pulls: readonly ReviewedPull[]): string => pulls.map(({ pull }) => `#${pull.number}`).join(', ');
const people = (count: number): string => `${count} ${plural(count, 'change', 'changes')}`;

function missing<Operation extends Change>(
  message: string,
  advice = REVIEW_AGAIN,
  reviewed: ReviewedPull[] = [],
): Approval<Operation> {
  return {
    state: 'missing',
    detail: message,
    problem: { reason: 'approval-missing', message, advice },
    added: [],
    reviewed,
    warnings: [],
  };
}

function passed<Operation extends Change>(
  state: Approval<Operation>['state'],
  detail: string,
  reviewed: ReviewedPull[] = [],
): Approval<Operation> {
  return { state, detail, added: [], reviewed, warnings: [] };
}

/** The plan holds more than what was reviewed. */
function changed<Operation extends Change>(
  { added, unread }: Judgement<Operation>,
  reviewed: ReviewedPull[],
): Approval<Operation> {
  const hidden =
    unread.length > 0
      ? ' Some reviewed changes lie in an artifact that cannot be had, so only an equal plan would pass.'
      : '';
  const message =
    `The plan holds ${people(added.length)} that nobody reviewed (${numbers(reviewed)}): the tenant ` +
    `or the roster changed since the review.${hidden}`;
  const advice = 'Look at what is new; then have it planned and reviewed in a new pull request.';
  return {
    state: 'changed',
    detail: message,
    problem: { reason: 'plan-changed', message, advice },
    added,
    reviewed,
    warnings: [],
  };
}

/** The apply of this very commit was stopped: what runs unattended waits until somebody had a look. */
function held<Operation extends Change>(
  found: readonly ReviewedPull[],
  { eventName, sha }: ApprovalRequest<Operation>,
): Approval<Operation> | undefined {
  const stopped =
    eventName === 'schedule' ? found.find(({ payload }) => payload.marks.planChanged?.commit === sha) : undefined;
  if (!stopped) return undefined;
  const message =
    `The apply of this commit was stopped because its plan held more than what ` +
    `#${stopped.pull.number} had reviewed; scheduled runs wait as well.`;
  return {
    state: 'held',
    detail: message,
    problem: { reason: 'plan-changed', message, advice: REVIEW_AGAIN },
    added: [],
    reviewed: [stopped],
    warnings: [],
  };
}

/** Scheduled runs go by the guards, unless the apply of their commit was stopped. */
async function unattended<Operation extends Change>(
  request: ApprovalRequest<Operation>,
  scope: ReviewScope,
): Promise<Approval<Operation>> {
  const guardsAlone = passed<Operation>('not-needed', 'scheduled run: guards alone');
  try {
    const { reviewed } = await ownPlans(await mergedPulls(scope, request.sha), scope);
    return held(reviewed, request) ?? guardsAlone;
  } catch (error) {
    const warning =
      `Whether this commit's plan was stopped before could not be looked up (${errorText(error)}): the ` +
      `guards alone decide.`;
    return { ...guardsAlone, warnings: [warning] };
  }
}

/** The reviewed plans of the commit's own pull requests; where none has one, why. */
async function ownPlans(
  pulls: readonly Pull[],
  scope: ReviewScope,
): Promise<{ reviewed: ReviewedPull[]; faults: ReviewFault[] }> {
  const reviewed: ReviewedPull[] = [];
  const faults: ReviewFault[] = [];
  for (const pull of pulls) {
    const found = await reviewedPlanOf(pull, scope);
    if ('kind' in found) faults.push(found);
    else reviewed.push(found);
  }
  return { reviewed, faults };
}

/** Compares with the commit's own plan, and only as long as that is not enough with earlier ones. */
async function compared<Operation extends Change>(
  request: ApprovalRequest<Operation>,
  pulls: readonly Pull[],
  own: readonly ReviewedPull[],
  scope: ReviewScope,
): Promise<Approval<Operation>> {
  const reviewed = [...own];
  let judgement = judge(request.plan, reviewed, scope.keys);
  if (judgement.verdict === 'more' && !own.some(({ payload }) => payload.marks.applied)) {
    for await (const earlier of earlierPlans(pulls, scope)) {
      reviewed.push(earlier);
      judgement = judge(request.plan, reviewed, scope.keys);
      if (judgement.verdict !== 'more') break;
    }
  }
  if (judgement.verdict === 'more') return changed(judgement, reviewed);
  const hash = request.plan.hash.slice(0, 12);
  const how = judgement.verdict === 'equal' ? 'matches what was reviewed' : 'holds nothing that was not reviewed';
  return passed(judgement.verdict, `plan ${hash} ${how} in ${numbers(reviewed)}`, reviewed);
}

async function withReviewers<Operation extends Change>(
  approval: Approval<Operation>,
  scope: ReviewScope,
): Promise<Approval<Operation>> {
  for (const { pull } of approval.reviewed) {
    if (await approvedByOther(scope.api, pull)) continue;
    const message = `#${pull.number} has no approving review by somebody other than its author who may write here.`;
    return missing(message, 'Have somebody else approve the pull request, then run the job again.', approval.reviewed);
  }
  return { ...approval, detail: `${approval.detail}, approved by somebody other than the author` };
}

async function decided<Operation extends Change>(
  request: ApprovalRequest<Operation>,
  scope: ReviewScope,
): Promise<Approval<Operation>> {
  const pulls = await mergedPulls(scope, request.sha);
  if (pulls.length === 0) {
    if (request.approval === 'auto') return passed('not-needed', 'direct push: guards alone');
    return missing(`Commit ${request.sha.slice(0, 7)} belongs to no merged pull request, and approval is required.`);
  }
  const { reviewed, faults } = await ownPlans(pulls, scope);
  if (reviewed.length === 0 && request.plan.operations.length === 0)
    return passed('not-needed', 'nothing to do, so nothing to approve');
  if (reviewed.length === 0)
    return missing(`There is no reviewed plan: ${faults.map(({ message }) => message).join('; ')}.`);
  const stopped = held(reviewed, request);
  if (stopped) return stopped;
  const approval = await compared(request, pulls, reviewed, scope);
  return request.approvedByOther && !approval.problem ? withReviewers(approval, scope) : approval;
}

/**
 * Whether an apply may go on, by interface.md, "Approval". Where GitHub cannot be asked and a review is needed, it may
 * not.
 * @returns never throws; a stop is `problem` with `approval-missing` or `plan-changed`
 */
export async function approve<Operation extends Change>(
  request: ApprovalRequest<Operation>,
): Promise<Approval<Operation>> {
  const { approval, eventName, scope } = request;
  if (approval === 'off') return passed('off', 'approval is off: guards alone');
  const needed = approval === 'required' || eventName === 'push';
  if (!needed && eventName !== 'schedule') return passed('not-needed', `${eventName}: guards alone`);
  if (!scope) {
    if (!needed) return passed('not-needed', 'scheduled run: guards alone');
    return missing(
      'The reviewed plan cannot be looked up: there is no github-token, or no branch that runs.',
      'Leave the input github-token at its default and run on a branch.',
    );
  }
  if (!needed) return unattended(request, scope);
  try {
    return await decided(request, scope);
  } catch (error) {
    const message = `The reviewed plan could not be looked up on GitHub (${errorText(error).replace(/\.$/, '')}).`;
    return missing(message, 'Give the job “permissions: contents: read, pull-requests: write”, then run it again.');
  }
}
