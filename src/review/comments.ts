import type { GitHubApi } from '../github/api.ts';
import type { Pull } from '../github/shapes.ts';
import type { ApprovalKeys } from './keys.ts';
import { reviewedPlan, type ReviewedPlan } from './payload.ts';
import { sincePlan } from './since.ts';
import { commentMarker, hiddenLength, keptLine, opened, sealed, unsealed } from './seal.ts';
import { noteEnd } from './end-note.ts';
import { markedComments, notPosted, postComment, type Posted } from './comment.ts';
import type { PullContext, RunContext } from '../github/run-context.ts';
import type { Inputs } from '../github/inputs.ts';
import type { Concerned } from './answers.ts';
import type { PlanFile } from './plan-file.ts';
import type { ReviewScope } from './reviewed.ts';
import type { RunReport } from '../model/run.ts';
import { COMMENT_LIMIT, type CommentState, renderComment } from '../report/pages/comment-page.ts';
import { TAKEN_BACK_ROOM, takenBackIn, withTakenBack } from '../report/pages/taken-back.ts';
import { artifactNames } from '../github/artifact-name.ts';
import { tenantName } from '../github/names.ts';

/** What the comments of one run are made of. */
export interface CommentScope {
  inputs: Inputs;
  context: RunContext;
  api: GitHubApi;
  /** `null` where the run has nothing to sign with. */
  keys: ApprovalKeys | null;
  /** ISO 8601. */
  now: () => string;
}

/**
 * The comment of a pull request that is open: what its head would change, signed where the run has a key. A run of an
 * older head never covers what a newer one has to say: where that has said nothing yet, the comment becomes
 * *superseded*.
 */
export async function commentPull(
  report: RunReport,
  state: CommentState,
  pull: PullContext,
  scope: CommentScope,
): Promise<Posted> {
  const { inputs, api, keys } = scope;
  const marker = commentMarker(tenantName(inputs), inputs.roster);
  const post = (body: string): Promise<Posted> => postComment(api, pull.number, marker, body, pull.fork);
  const render = (as: CommentState, hidden: number): string =>
    renderComment(report, { state: as, limit: COMMENT_LIMIT - hidden }).text;
  const { newer, merged } = await standing(pull, api);
  // A plan made once more after the merge is no review: the comment keeps what was.
  if (merged) return {};
  if (newer) {
    const [own] = (await markedComments(api, pull.number, marker)).own;
    if (state === 'checking' || own?.body.includes(`/commit/${newer}`))
      return own?.html_url ? { url: own.html_url } : {};
    return post(unsealed(render('superseded', hiddenLength(marker, null)), marker));
  }
  // On `pull_request_target` the files may be anybody's: what is shown there is no review.
  const isReview = report.mode === 'plan' && scope.context.eventName !== 'pull_request_target';
  if (!keys || !isReview) return post(unsealed(render(state, hiddenLength(marker, null)), marker));
  const { payload, previous } = await payloadOf(report, state, pull, { ...scope, keys });
  const since = previous && state !== 'checking' ? sincePlan(previous, report, keys) : undefined;
  const { text } = renderComment({ ...report, since }, { state, limit: COMMENT_LIMIT - hiddenLength(marker, payload) });
  return post(sealed(text, marker, payload, keys));
}

/** Where the pull request stands. `newer`: its head, where that is no longer the one this run is about. */
async function standing(pull: PullContext, api: GitHubApi): Promise<{ newer: string | null; merged: boolean }> {
  try {
    const { head, merged_at: mergedAt } = await api.pull(pull.number);
    return { newer: head.sha === pull.headSha ? null : head.sha, merged: Boolean(mergedAt) };
  } catch {
    // Who may not look does not know better; the comment itself will say what is wrong with the token.
    return { newer: null, merged: false };
  }
}

/**
 * What the comment proves. While a head is checked that is nothing: what was planned for it before may no longer be so.
 * Marks that applies have set stay with their head, also where its plan is made once more.
 */
async function payloadOf(
  report: RunReport,
  state: CommentState,
  pull: PullContext,
  { inputs, context, api, keys }: CommentScope & { keys: ApprovalKeys },
): Promise<{ payload: ReviewedPlan; previous: ReviewedPlan['previous'] }> {
  const { artifactName: prefix, roster, mode } = inputs;
  const tenant = tenantName(inputs);
  // What is shown of a run that was interrupted is not all that there is to review.
  const plan = state === 'checking' || report.reason === 'apply-failed' ? null : (report.plan ?? null);
  const run =
    prefix && context.runId && plan
      ? { id: context.runId, artifact: artifactNames({ prefix, tenant, mode }, context.attempt).first }
      : null;
  const payload = reviewedPlan(
    { repository: context.repository, pull: pull.number, head: pull.headSha, tenant, roster, run },
    plan,
    keys,
  );
  const marker = commentMarker(tenant, roster);
  const [own] = await markedComments(api, pull.number, marker).then(
    ({ own }) => own,
    () => [],
  );
  const found = own && opened(own.body, marker, keys);
  const before = found && 'payload' in found && found.payload.pull === payload.pull ? found.payload : null;
  const previous = before?.plan
    ? { plan: before.plan, head: before.head, people: before.people }
    : (before?.previous ?? undefined);
  return {
    payload: {
      ...payload,
      marks: before?.head === payload.head ? before.marks : payload.marks,
      // Until this head has a plan, the next one is held against the last that was shown.
      previous: plan ? undefined : previous,
    },
    previous,
  };
}

/**
 * After a merge: the comments of the pull requests that a run is about say what becomes of it. What was reviewed stays.
 */
export async function commentReviewed(
  report: RunReport,
  state: CommentState,
  concerned: readonly Concerned[],
  scope: ReviewScope,
  mark: { commit: string; at: string },
): Promise<Posted[]> {
  const marks = marksOf(report, state, mark);
  const marker = commentMarker(scope.tenant, scope.roster);
  const posted: Posted[] = [];
  for (const one of concerned) {
    try {
      const made = await tell(one, report, state, marker, marks, scope);
      if (state !== 'applying' && !made.forAll)
        posted.push(await noteEnd(scope.api, one.pull.number, { report, state, tenant: scope.tenant }, made.url));
      posted.push(made);
    } catch (error) {
      posted.push({ warning: notPosted(error, ` on pull request #${one.pull.number}`) });
    }
  }
  return posted;
}

/** Characters in which the end of a run can be said. */
const LEAST_ROOM = 4_000;

async function tell(
  { pull, plan, proof }: Concerned,
  report: RunReport,
  state: CommentState,
  marker: string,
  marks: Partial<ReviewedPlan['marks']>,
  scope: ReviewScope,
): Promise<Posted> {
  if (proof) {
    const kept = `${marker}\n${keptLine(proof.body)}`;
    const room = COMMENT_LIMIT - kept.length - 4 - TAKEN_BACK_ROOM;
    // A proof that leaves no room for a word stays as it is: the short comment tells.
    if (room < LEAST_ROOM) return { url: proof.url };
    const text = withTakenBack(renderComment(report, { state, limit: room }).text, takenBackIn(proof.body));
    return postComment(scope.api, pull.number, marker, unsealed(text, kept));
  }
  const {
    own: [own],
    all,
  } = await markedComments(scope.api, pull.number, marker);
  // One comment tells of many tenants: the last job of the run keeps it.
  if (all) return { forAll: true };
  const before = own && opened(own.body, marker, scope.keys);
  const signed =
    before && 'payload' in before && before.payload.pull === pull.number
      ? before.payload
      : plan && fromPlan(plan, pull, scope);
  const payload = signed ? { ...signed, marks: { ...signed.marks, ...marks } } : null;
  const limit = COMMENT_LIMIT - hiddenLength(marker, payload) - TAKEN_BACK_ROOM;
  // Of a comment that someone edited nothing is said once more.
  const isEdited = before !== undefined && 'fault' in before && before.fault === 'edited';
  const line = own && !isEdited ? takenBackIn(own.body) : null;
  const text = withTakenBack(renderComment(report, { state, limit }).text, line);
  const body = payload ? sealed(text, marker, payload, scope.keys) : unsealed(text, marker);
  const elsewhere = own ? null : (plan?.review?.comment_id ?? null);
  // Planned under another account (an App): its comment is the one that people know.
  if (elsewhere !== null) {
    const updated = await scope.api.updateComment(elsewhere, body).catch(() => null);
    if (updated) return { id: updated.id, url: updated.html_url || undefined };
  }
  return postComment(scope.api, pull.number, marker, body);
}

/** What a comment that is gone, or that another account wrote, said about the plan. */
const fromPlan = (plan: PlanFile, pull: Pull, { repository, tenant, roster, keys }: ReviewScope): ReviewedPlan =>
  reviewedPlan(
    { repository, pull: pull.number, head: pull.head.sha, tenant, roster: [...roster], run: null },
    plan,
    keys,
  );

/** Only a complete apply ends what was reviewed: after a partial one the rest of it may still be done. */
function marksOf(
  report: RunReport,
  state: CommentState,
  mark: { commit: string; at: string },
): Partial<ReviewedPlan['marks']> {
  if (report.reason === 'plan-changed') return { planChanged: mark };
  // Guards alone prove nothing about what was reviewed, nor does a run that brought more than that.
  if (report.approval?.state === 'off' || report.approval?.isPart) return {};
  return state === 'applied' && report.outcomes ? { applied: mark, planChanged: undefined } : {};
}
