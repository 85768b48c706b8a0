import { planAttemptOf } from '../github/artifact-name.ts';
import { GitHubError } from '../github/rest.ts';
import type { ApprovalQuestion } from '../app/host-port.ts';
import { Coverage, type ShownChange } from '../plan/coverage.ts';
import { type Approval, heldProblems, idsOf, missing } from './answers.ts';
import type { ApprovalSetting } from './setting.ts';
import { peopleBehindContent } from './behind.ts';
import { namesAfter } from './moved-names.ts';
import { nextMemory, pendingChange } from './next-memory.ts';
import type { PlanFile } from './plan-file.ts';
import { planIn } from './reviews.ts';
import { errorWords } from '../text/errors.ts';
import { leaversAmong, type RuleBasis, type Sorted, sortOperations } from './rule.ts';
import { type Unseen, unseenBefore } from './unseen.ts';

/**
 * The input `reviewed-plan`: a plan that a person approved at another place. The operations are those of the plan of
 * that hash in an artifact of this same run; without it only an equal plan passes, and once that has, what it left
 * undone. It takes the place of the reviewed pull request and of nothing else.
 * @throws GitHubError
 */
export async function byGivenPlan(
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  given: string,
  base: RuleBasis,
): Promise<Approval> {
  const { plan } = question;
  const hash = given.trim().toLowerCase();
  const warnings: string[] = [];
  if (setting.approvedByOther) {
    const stop = await withoutOther(question, setting, (message) => void warnings.push(message));
    if (stop) return { ...stop, warnings };
  }
  const isEqual = plan.hash === hash;
  const file = isEqual ? null : await planOfThisRun(hash, setting);
  const left = question.memory.pending.filter(
    ({ by, on }) => by === hash && (on === undefined || on <= question.today),
  );
  const shown: readonly ShownChange[] = isEqual ? plan.operations : (file?.operations ?? left);
  const basis: RuleBasis = {
    ...base,
    coverage: new Coverage(shown),
    guardsAlone: false,
    lasting: false,
    isNameless: true,
  };
  const sorted = sortedBy(question, { ...basis, mayReactivate: () => false });
  const pulls = `reviewed-plan ${hash.slice(0, 12)}`;
  const isStopped = sorted.more.length > 0;
  const go = isStopped ? leaversAmong(sorted, basis) : sorted.go;
  // Nobody knows what a hash without its plan was about.
  const isKnown = isEqual || file !== null || left.length > 0;
  const cause = isKnown ? undefined : 'it has another hash, and no plan of this run has that one';
  const held = heldProblems(sorted, { plan, go, pulls, cause, gains: file?.gains });
  const problems = question.isUndo ? held.map((one) => ({ ...one, advice: PLAN_AGAIN })) : held;
  const by = setting.startedBy ? `, started by ${setting.startedBy}` : '';
  const what = isEqual ? 'is the reviewed-plan' : `is a part of the reviewed-plan ${hash.slice(0, 12)}`;
  const passed = `plan ${plan.hash.slice(0, 12)} ${what}${by}`;
  return {
    state: isStopped ? 'changed' : problems.length > 0 ? 'held' : 'given',
    detail: problems[0]?.message ?? passed,
    problems,
    go: idsOf(go),
    unreviewed: idsOf([...sorted.more, ...sorted.absent, ...sorted.undone]),
    undone: idsOf(sorted.undone),
    reactivations: idsOf(sorted.reactivations),
    concerned: [],
    approvedBy: (await approversOf(setting)).by,
    warnings,
    next: !isStopped && !question.isUndo ? withPending(question, setting, { hash, shown, file }) : undefined,
  };
}

const PLAN_AGAIN = 'Run the undo again without `reviewed-plan`, look through its plan, and give the hash of that one.';

/** An undo is about no row, and repeats nothing: what its plan did not show is more than what was reviewed. */
function sortedBy({ plan, isUndo }: ApprovalQuestion, basis: RuleBasis): Sorted {
  if (!isUndo) return sortOperations(plan.operations, basis);
  const sorted = sortOperations(plan.operations, { ...basis, undone: [] });
  const more = [...sorted.more, ...sorted.absent, ...sorted.reactivations];
  return { ...sorted, more, absent: [], reactivations: [] };
}

function withPending(
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  { hash, shown, file }: { hash: string; shown: readonly ShownChange[]; file: PlanFile | null },
): Approval['next'] {
  const { names, memory, plan } = question;
  const { applied } = memory;
  const isOfToday = plan.hash === hash || file !== null;
  const unseen = isOfToday ? unseenStill(question) : unseenSince(question, setting);
  const next = nextMemory(question, setting, 'review', undefined, unseen);
  const then = [plan.hash === hash ? names?.ids : file?.review?.names];
  const keys = new Set(shown.map(({ key }) => key));
  const pending = [...shown, ...(file?.scheduled ?? [])].map((change) => pendingChange(change, hash, setting.now));
  return {
    ...next,
    applied: {
      ...next.applied,
      names: names && namesAfter(names.ids, applied?.names, then, false),
    },
    // What was merged before is part of the plan that was given, or was left out of it on purpose.
    counted: isOfToday ? { ...next.counted, until: setting.now } : next.counted,
    pending: [...next.pending.filter(({ key }) => !keys.has(key)), ...pending],
  };
}

/** A hash shows the changes of one plan: what no plan was made of it makes no more seen. */
function unseenStill({ memory: { applied }, content }: ApprovalQuestion): Unseen {
  const rows = (applied?.unseen ?? []).filter((key) => applied?.rows[key] === content.rows[key]);
  return { rows: new Set(rows), policy: applied?.policyUnseen === true && applied.policy === content.policy };
}

/** The plan is an earlier one: what roster and policy became since, it was not made of. */
function unseenSince(question: ApprovalQuestion, setting: ApprovalSetting): Unseen {
  const { rows, policy } = unseenBefore(question, setting);
  return { rows, policy: policy || question.memory.applied?.policy !== question.content.policy };
}

/** The plan of this hash out of an artifact of this run, signed. */
async function planOfThisRun(hash: string, { scope, runId }: ApprovalSetting): Promise<PlanFile | null> {
  if (!scope?.artifactName) return null;
  for (const { id, name, expired } of await scope.api.artifactsOf(runId)) {
    if (expired || planAttemptOf(name, scope.tenant) === null) continue;
    const plan = await planIn({ id, run: Number(runId) }, scope);
    if (plan !== null && plan !== 'unsigned' && plan.hash === hash && plan.tenant === scope.tenant) return plan;
  }
  return null;
}

/** Who started the run, and who let it pass the gates of environments; `unread`: GitHub did not tell the latter. */
async function approversOf({ scope, runId, startedBy }: ApprovalSetting): Promise<{ by: string[]; unread?: unknown }> {
  let unread: unknown;
  const gates =
    (await scope?.api.gateApprovals(runId).catch((error: unknown) => {
      // A server that does not know the route has no gates.
      if (!(error instanceof GitHubError && error.status === 404)) unread = error;
    })) ?? [];
  const approved = gates.filter(({ state }) => state === 'approved').map(({ user }) => user?.login ?? '');
  return { by: [...new Set([startedBy, ...approved])].filter((login) => login !== ''), unread };
}

/**
 * With `approved-by-other`: someone who had no hand in the content must have started the run, or let it pass a gate.
 */
async function withoutOther(
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  warn: (message: string) => void,
): Promise<Approval | null> {
  const { scope, sha, startedBy } = setting;
  const stop = (message: string, advice: string): Approval => missing(message, question.plan.hash, { advice });
  if (!scope)
    return stop(
      'Who started this run cannot be looked up: there is no github-token.',
      'Leave the input github-token at its default.',
    );
  const behind = await peopleBehindContent(question, sha, scope, warn);
  const { by, unread } = await approversOf(setting);
  if (by.some((login) => !login.endsWith('[bot]') && !behind.has(login.toLowerCase()))) return null;
  const started = startedBy || 'unknown';
  if (unread === undefined)
    return stop(
      'approved-by-other: this run was started, and let pass, only by people who had a hand in the change ' +
        `(${started}).`,
      'Have someone else start the apply, or approve it at the environment’s gate.',
    );
  const isRefused = unread instanceof GitHubError && unread.refused;
  return stop(
    `approved-by-other: this run was started by someone who had a hand in the change (${started}), and who approved ` +
      `at an environment’s gate could not be read (${errorWords(unread)}).`,
    (isRefused
      ? 'Give the job “permissions: actions: read”, so that who approved at an environment’s gate can be read'
      : 'Run the job again: who approved at an environment’s gate can then be read') +
      '; or have someone else start the apply.',
  );
}
