import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import { adviceOn } from '../github/rest.ts';
import type { NamedIds } from '../model/named-ids.ts';
import type { Operation } from '../model/operation.ts';
import { changePlace, Coverage } from '../plan/coverage.ts';
import { differingKeys } from '../policy/reading-keys.ts';
import { type Approval, heldProblems, idsOf, missing } from './answers.ts';
import { peopleBehindContent, withoutOwnApprovals } from './behind.ts';
import { appliedAsRead, contentCommit, latestCommit, markedContent } from './content.ts';
import { mergedSince, type Reviews, reviewsSince } from './counted-reviews.ts';
import { type Covers, united } from './covers.ts';
import { directRows } from './direct-rows.ts';
import { movedNames } from './moved-names.ts';
import { KINDS_OF, nextMemory } from './next-memory.ts';
import { originOf } from './origin.ts';
import { isMadeOf } from './plan-file.ts';
import { approvedByOther } from './reviewer.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';
import { errorWords } from '../text/errors.ts';
import { list } from '../text/figures.ts';
import { stillToTell } from './still-to-tell.ts';
import { leaversAmong, type RuleBasis, type Sorted, sortOperations } from './rule.ts';
import { isOurs, type Unseen, unseenBefore, unseenUnder, unseenWords } from './unseen.ts';
import { shortCommit } from '../text/ids.ts';

const numbers = (pulls: readonly { pull: Pull }[]): string => pulls.map(({ pull }) => `#${pull.number}`).join(', ');

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

/** The rule's basis, with what no review showed. */
interface Basis extends RuleBasis {
  unseen: Unseen;
}

/** What holds whatever GitHub says: memory, rows, day. @param unseen what no review showed */
function basisOf(
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  unseen: Unseen = unseenBefore(question, setting),
): Basis {
  const { approval, eventName } = setting;
  const { memory, content, rowOf, rowKeyOf, today } = question;
  const { applied } = memory;
  const isUnchanged = (operation: Operation): boolean => {
    const key = rowKeyOf(operation);
    return key !== null && applied?.rows[key] !== undefined && applied.rows[key] === content.rows[key];
  };
  const byNight = eventName === 'schedule';
  return {
    coverage: new Coverage(memory.pending.filter(({ on }) => on === undefined || on <= today)),
    guardsAlone: false,
    lasting:
      applied?.policy === content.policy &&
      isOurs(question, setting) &&
      !unseen.policy &&
      question.operations.every((one) => applied.operations.includes(one)),
    rowOf,
    isUnchanged: (operation) => isUnchanged(operation) && !unseen.rows.has(rowKeyOf(operation) ?? ''),
    unseen,
    moved: movedNames(question, [applied?.names]),
    mayReactivate: (operation) => !byNight && (approval === 'off' || !isUnchanged(operation)),
    undone: memory.undone,
  };
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

/** What holds whatever GitHub says, and what these reviews cover: only they reactivate anyone. */
async function basisUnder(
  reviews: Reviews,
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Basis> {
  const basis = basisOf(question, setting, await unseenUnder(reviews.counted, question, setting, scope));
  return {
    ...basis,
    coverage: together(basis, reviews),
    isDone: doneUnderOff(question, reviews),
    mayReactivate: () => false,
  };
}

/** What a run under `approval: off` did of this very content: only a plan that was merged after it covers it. */
function doneUnderOff({ memory, content }: ApprovalQuestion, { counted }: Reviews): RuleBasis['isDone'] {
  const { applied, counted: since } = memory;
  if (!applied?.done || applied.roster !== content.roster || applied.policy !== content.policy) return undefined;
  const done = new Set(applied.done.map(({ kind, key }) => changePlace(kind, key)));
  const later = counted.filter(({ pull }) => (pull.merged_at ?? '') > since.until);
  return (operation) =>
    done.has(changePlace(operation.kind, operation.key)) && !later.some(({ covers }) => covers.covers(operation));
}

const together = ({ coverage }: RuleBasis, { counted }: Reviews): Covers =>
  united(
    [coverage, ...counted.map(({ covers }) => covers)],
    counted.flatMap(({ file }) => file?.plan.operations ?? []),
  );

/** How an answer is put, where nothing stands against it. */
interface End {
  state: string;
  detail: string;
  /** What lets the content pass; `null`: nothing does, there is just nothing to do. */
  by: 'review' | 'direct' | 'off' | null;
  reviews?: Reviews;
  /** Merged pull requests that no review was asked of, whose changes are made all the same. */
  passed?: Pull[];
}

const DIRECT = { state: 'not-needed', detail: 'direct push: guards alone', by: 'direct' } as const;

/** Holds the fresh plan against what is known, and words the answer. */
function judged(question: ApprovalQuestion, setting: ApprovalSetting, basis: Basis, end: End): Approval {
  const { plan, today } = question;
  const { reviews } = end;
  const due = (reviews?.counted ?? []).flatMap(
    ({ file }) => file?.plan.scheduled.filter(({ on }) => on <= today) ?? [],
  );
  const covered: Basis = { ...basis, ...namesBy(question, reviews?.counted ?? []) };
  if (due.length > 0) covered.coverage = united([basis.coverage, new Coverage(due)], due);
  const sorted = sortOperations(plan.operations, covered);
  const concerned = (reviews?.counted ?? []).map(({ pull, file }) => ({ pull, plan: file?.plan }));
  const pulls = numbers(concerned);
  const keys = [
    ...new Set(
      (reviews?.counted ?? []).flatMap(({ file }) =>
        differingKeys(file?.plan.review?.policy ?? question.policy, question.policy),
      ),
    ),
  ];
  const isStopped = sorted.more.length > 0;
  const go = isStopped ? leaversAmong(sorted, covered) : sorted.go;
  const gains = (reviews?.counted ?? []).flatMap(({ file }) => file?.plan.gains ?? []);
  const cause = leftOut(sorted, question, reviews);
  const problems = heldProblems(sorted, { plan, go, pulls, keys, gains, cause, moved: covered.moved });
  const held = [...sorted.more, ...sorted.absent, ...sorted.undone];
  const next = !isStopped && end.by !== null ? nextMemory(question, setting, end.by, reviews, basis.unseen) : undefined;
  const detail = problems[0]?.message ?? (end.detail || passedDetail(plan, sorted, concerned));
  return {
    state: isStopped ? 'changed' : problems.length > 0 ? 'held' : end.state,
    detail,
    problems,
    go: idsOf(go),
    unreviewed: idsOf(held),
    undone: idsOf(sorted.undone),
    reactivations: idsOf(sorted.reactivations),
    concerned,
    warnings: [...(reviews?.warnings ?? []), ...(next ? unseenWords(next.applied) : [])],
    uncounted: reviews ? uncounted(reviews) : end.passed,
    stops: problems.length > 0 ? concerned.map(({ pull }) => pull.number) : undefined,
    next,
  };
}

const namesOf = (file: Reviews['counted'][number]['file']): NamedIds | undefined => file?.plan.review?.names;

/** What names stood for: one who reviewed them, or applied them before, is enough. */
function namesBy(question: ApprovalQuestion, counted: Reviews['counted']): Pick<RuleBasis, 'moved' | 'isNameless'> {
  return {
    moved: movedNames(question, [question.memory.applied?.names, ...counted.map(({ file }) => namesOf(file))]),
    isNameless: counted.some(({ file, byComment }) => byComment ?? (file && !namesOf(file))),
  };
}

/** Where all that is more is of operations that no plan was made with: nothing changed since, the inputs differ. */
function leftOut({ more }: Sorted, { operations }: ApprovalQuestion, reviews?: Reviews): string | undefined {
  const made = (reviews?.counted ?? []).map(({ file }) => file?.plan.review?.operations ?? operations);
  const without = operations
    .filter((one) => made.length > 0 && made.every((plan) => !plan.includes(one)))
    .filter((one) => more.some(({ kind }) => KINDS_OF[one]?.includes(kind)));
  const kinds = new Set(without.flatMap((one) => KINDS_OF[one] ?? []));
  if (more.length === 0 || !more.every(({ kind }) => kinds.has(kind))) return undefined;
  const named = list(without.map((one) => `\`${one}\``));
  return `it was made without ${named}, which this run may do: give both the same \`operations\``;
}

/** Of a pull request that shows no plan of this tenant there is nothing to say. */
const uncounted = ({ faults, seen }: Reviews): Pull[] =>
  seen.filter(({ number }) => faults.some(({ pull, kind }) => pull === number && kind !== 'none'));

function passedDetail(
  plan: ApprovalQuestion['plan'],
  sorted: Sorted,
  concerned: readonly { pull: Pull; plan?: { hash: string } }[],
): string {
  const equal = concerned.some((one) => one.plan?.hash === plan.hash);
  const how =
    equal && sorted.reactivations.length === 0 ? 'matches what was reviewed' : 'holds nothing that was not reviewed';
  return `plan ${plan.hash.slice(0, 12)} ${how} in ${numbers(concerned)}`;
}
