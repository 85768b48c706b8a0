import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import { adviceOn } from '../github/rest.ts';
import type { Operation } from '../model/operation.ts';
import { type Approval, missing } from './answers.ts';
import { type Basis, basisOf, basisUnder, together } from './basis.ts';
import { peopleBehindContent, withoutOwnApprovals } from './behind.ts';
import { appliedAsRead, contentCommit, latestCommit, markedContent } from './content.ts';
import { mergedSince, type Reviews, reviewsSince } from './counted-reviews.ts';
import { directRows } from './direct-rows.ts';
import { DIRECT, judged } from './judged.ts';
import { originOf } from './origin.ts';
import { isMadeOf } from './plan-file.ts';
import { approvedByOther } from './reviewer.ts';
import { sortOperations } from './rule.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';
import { stillToTell } from './still-to-tell.ts';
import { type Unseen, unseenUnder } from './unseen.ts';
import { errorWords } from '../text/errors.ts';
import { shortCommit } from '../text/ids.ts';

/**
 * Whether an apply may go on, by interface.md, "Approval". Where GitHub cannot be asked and a review is needed, it may
 * not.
 * @returns never throws; a stop is a problem `approval-missing` or `plan-changed`
 */
export async function approve(question: ApprovalQuestion, setting: ApprovalSetting): Promise<Approval> {
  const { approval, scope, reviewedPlan } = setting;
  const { hash, operations } = question.plan;
  // Without memory nobody knows what an undo took back: an apply never repeats that.
  if (question.unanswered && approval !== 'off' && !question.isUndo && operations.length > 0)
    return missing(`What earlier applies left behind could not be looked up (${question.unanswered.why}).`, hash, {
      advice: question.unanswered.advice,
    });
  if (reviewedPlan) {
    const { byGivenPlan } = await import('./given-plan.ts');
    return asked(hash, () => byGivenPlan(question, setting, reviewedPlan, basisOf(question, setting)));
  }
  if (approval === 'off') {
    const basis = { ...basisOf(question, setting), guardsAlone: true, lasting: false };
    return judged(question, setting, basis, { state: 'off', detail: 'approval is off: guards alone', by: 'off' });
  }
  if (!scope)
    return missing('The reviewed plan cannot be looked up: there is no github-token, or no branch that runs.', hash, {
      advice: 'Leave the input github-token at its default and run on a branch.',
    });
  return asked(
    hash,
    async () => (await byMemory(question, setting, scope)) ?? (await byOrigin(question, setting, scope)),
  );
}

/** What GitHub does not answer is no approval. */
async function asked(hash: string, answer: () => Promise<Approval>): Promise<Approval> {
  try {
    return await answer();
  } catch (error) {
    return missing(`The reviewed plan could not be looked up on GitHub (${errorWords(error)}).`, hash, {
      advice: adviceOn(error, 'contents: read, pull-requests: write, actions: read'),
    });
  }
}

/** The content is what was applied last: nothing has to be asked unless the plan holds more. */
async function byMemory(
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Approval | null> {
  const { applied } = question.memory;
  const { content, operations } = question;
  const isKnown =
    applied !== null &&
    applied.roster === content.roster &&
    applied.policy === content.policy &&
    operations.every((one) => applied.operations.includes(one));
  const isDirect = applied?.by === 'direct' && setting.approval === 'auto';
  if (!isKnown || (applied.by !== 'review' && !isDirect)) return null;
  const basisWith = (unseen?: Unseen): Basis => ({
    ...basisOf(question, setting, unseen),
    guardsAlone: isDirect,
    // What was pushed or reviewed was done with it: what is off stays off.
    mayReactivate: () => false,
  });
  const basis = basisWith();
  const pulls = applied.pulls.map((one) => `#${one}`).join(', ');
  const detail = isDirect
    ? 'direct push: guards alone'
    : `roster and policy are what was reviewed${pulls === '' ? '' : ` in ${pulls}`} and applied`;
  const end = { state: isDirect ? 'not-needed' : 'reviewed', detail, by: applied.by } as const;
  const sorted = sortOperations(question.plan.operations, basis);
  const isAllSeen = basis.unseen.rows.size === 0 && !basis.unseen.policy;
  if (isAllSeen && sorted.more.length + sorted.absent.length + sorted.reactivations.length === 0)
    return judged(question, setting, basis, end);
  const reviews = await reviewsOf([], question, setting, scope);
  const known = basisWith(await unseenUnder(reviews.counted, question, setting, scope));
  return judged(question, setting, { ...known, coverage: together(known, reviews) }, { ...end, reviews });
}

/** The reviews since the last apply that passed, with those of the content itself. */
async function reviewsOf(
  own: readonly Pull[],
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Reviews> {
  const reviews = await reviewsSince(question.memory.counted, own, question.plan.hash, setting, scope);
  return setting.approvedByOther ? withoutOwnApprovals(reviews, question, setting, scope) : reviews;
}

/** The content is new: how it came to the branch decides. */
async function byOrigin(question: ApprovalQuestion, setting: ApprovalSetting, scope: ApprovalScope): Promise<Approval> {
  const { plan, memory, content } = question;
  const isEmpty = plan.operations.length === 0;
  const asRead = await appliedAsRead(question, scope.api);
  if (asRead) {
    const answer = await byMemory({ ...question, memory: { ...memory, applied: asRead } }, setting, scope);
    if (answer) return answer;
  }
  const commit = await contentCommit(question, setting.sha, scope.api);
  const origin = await originOf(commit, scope);
  const basis = basisOf(question, setting);
  const nothing = (): Approval =>
    judged(question, setting, basis, {
      state: 'not-needed',
      detail: 'nothing to do, so nothing to approve',
      by: null,
    });
  if (origin.kind === 'direct') {
    if (setting.approval === 'auto')
      return judged(
        question,
        setting,
        { ...basis, guardsAlone: true },
        // What was merged before the push, and not applied yet, is applied with it.
        { ...DIRECT, passed: await mergedSince(memory.counted, scope) },
      );
    if (isEmpty) return nothing();
    return (
      (await byLatest(commit, question, setting, scope)) ??
      missing(`Commit ${shortCommit(commit)} belongs to no merged pull request, and approval is required.`, plan.hash)
    );
  }
  if (origin.kind === 'unlinked') {
    if (isEmpty) return nothing();
    return missing(
      `Commit ${shortCommit(commit)} came by a merge, and GitHub does not say yet of which pull request.`,
      plan.hash,
      { advice: 'Run the job again in some minutes.' },
    );
  }
  if (!question.found) {
    const marked = await markedContent(origin.pulls, question, setting.sha, scope);
    if (marked) {
      const applied = { ...marked, policy: content.policy, operations: question.operations };
      const remembered = { ...question, found: true, memory: { ...memory, applied } };
      const answer = await byMemory(remembered, setting, scope);
      if (answer) return answer;
    }
  }
  const reviews = await reviewsOf(origin.pulls, question, setting, scope);
  const own = new Set(origin.pulls.map(({ number }) => number));
  if (!reviews.counted.some(({ pull }) => own.has(pull.number))) {
    if (isEmpty) return nothing();
    return (
      (await byLatest(commit, question, setting, scope)) ??
      unreviewed(origin.pulls, reviews, plan.hash, setting.sha, scope)
    );
  }
  const reviewed = await basisUnder(reviews, question, setting, scope);
  const { more, reactivations } = sortOperations(plan.operations, reviewed);
  // Asked only where something is left that no review covers.
  if (setting.approval === 'auto' && more.length + reactivations.length + reviewed.unseen.rows.size > 0) {
    const direct = await directRows(question, scope);
    const isDirect = (operation: Operation): boolean => direct.has(question.rowKeyOf(operation) ?? '');
    const rows = new Set([...reviewed.unseen.rows].filter((key) => !direct.has(key)));
    reviewed.unseen = { ...reviewed.unseen, rows };
    reviewed.isDirect = isDirect;
    reviewed.mayReactivate = (operation) => isDirect(operation) && basis.mayReactivate(operation);
  }
  return judged(question, setting, reviewed, { state: 'reviewed', detail: '', by: 'review', reviews });
}

/**
 * Nobody reviewed what brought the content, but a pull request that changed the policy after it, and whose plan was
 * made of this very roster and showed all that is to be done.
 * @returns `null` where there is none
 */
async function byLatest(
  commit: string,
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Approval | null> {
  const { plan } = question;
  const latest = await latestCommit(question, setting.sha, scope.api);
  if (latest === commit) return null;
  const origin = await originOf(latest, scope);
  if (origin.kind !== 'merge') return null;
  const own = new Set(origin.pulls.map(({ number }) => number));
  const reviews = await reviewsOf(origin.pulls, question, setting, scope);
  const showing = reviews.counted.filter(({ pull, file }) => own.has(pull.number) && isMadeOf(file?.plan, plan));
  if (showing.length === 0) return null;
  if (setting.approvedByOther && !(await approvedBesides(showing, question, setting.sha, scope))) return null;
  const reviewed = await basisUnder(reviews, question, setting, scope);
  const { more, absent } = sortOperations(plan.operations, reviewed);
  if (more.length + absent.length > 0) return null;
  return judged(question, setting, reviewed, { state: 'reviewed', detail: '', by: 'review', reviews });
}

/** Someone who had no hand in the content itself approves one of these pull requests. */
async function approvedBesides(
  showing: readonly { pull: Pull }[],
  question: ApprovalQuestion,
  sha: string,
  scope: ApprovalScope,
): Promise<boolean> {
  // Whose pushes cannot be read is said where the reviews were counted.
  const warn = (): void => undefined;
  const behind = await peopleBehindContent(question, sha, scope, warn);
  for (const { pull } of showing) if (await approvedByOther(scope.api, pull, warn, behind)) return true;
  return false;
}

/** Nobody reviewed what brought the content. A later merge that this run is about waits for it; its comment says so. */
async function unreviewed(
  pulls: readonly Pull[],
  { faults, warnings }: Reviews,
  hash: string,
  sha: string,
  scope: ApprovalScope,
): Promise<Approval> {
  const own = new Set(pulls.map(({ number }) => number));
  const found = faults.filter(({ pull }) => own.has(pull));
  const advice = found.find((fault) => fault.advice)?.advice;
  // A comment that cannot be read changes nothing of the answer.
  const others = await stillToTell(scope, sha).catch(() => []);
  const waiting = others.filter(({ pull }) => !own.has(pull.number));
  return {
    ...missing(`There is no reviewed plan: ${found.map(({ message }) => message).join('; ')}.`, hash, {
      advice: advice || undefined,
      concerned: [...pulls.map((pull) => ({ pull })), ...waiting],
    }),
    warnings,
  };
}
