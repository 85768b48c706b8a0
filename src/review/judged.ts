import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import { Coverage } from '../plan/coverage.ts';
import { differingKeys } from '../policy/reading-keys.ts';
import { type Approval, heldProblems, idsOf } from './answers.ts';
import { type Basis, namesBy } from './basis.ts';
import type { Reviews } from './counted-reviews.ts';
import { united } from './covers.ts';
import { KINDS_OF, nextMemory } from './next-memory.ts';
import { leaversAmong, type Sorted, sortOperations } from './rule.ts';
import type { ApprovalSetting } from './setting.ts';
import { unseenWords } from './unseen.ts';
import { list } from '../text/figures.ts';

const numbers = (pulls: readonly { pull: Pull }[]): string => pulls.map(({ pull }) => `#${pull.number}`).join(', ');

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

export const DIRECT = { state: 'not-needed', detail: 'direct push: guards alone', by: 'direct' } as const;

/** Holds the fresh plan against what is known, and words the answer. */
export function judged(question: ApprovalQuestion, setting: ApprovalSetting, basis: Basis, end: End): Approval {
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
