import type { ApprovalQuestion } from '../app/host-port.ts';
import type { NamedIds } from '../model/named-ids.ts';
import type { Operation } from '../model/operation.ts';
import { changePlace, Coverage } from '../plan/coverage.ts';
import type { Reviews } from './counted-reviews.ts';
import { type Covers, united } from './covers.ts';
import { movedNames } from './moved-names.ts';
import type { RuleBasis } from './rule.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';
import { isOurs, type Unseen, unseenBefore, unseenUnder } from './unseen.ts';

/** The rule's basis, with what no review showed. */
export interface Basis extends RuleBasis {
  unseen: Unseen;
}

/** What holds whatever GitHub says: memory, rows, day. @param unseen what no review showed */
export function basisOf(
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

/** What holds whatever GitHub says, and what these reviews cover: only they reactivate anyone. */
export async function basisUnder(
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

/** What is known and what these reviews show. */
export const together = ({ coverage }: RuleBasis, { counted }: Reviews): Covers =>
  united(
    [coverage, ...counted.map(({ covers }) => covers)],
    counted.flatMap(({ file }) => file?.plan.operations ?? []),
  );

const namesOf = (file: Reviews['counted'][number]['file']): NamedIds | undefined => file?.plan.review?.names;

/** What names stood for: one who reviewed them, or applied them before, is enough. */
export function namesBy(
  question: ApprovalQuestion,
  counted: Reviews['counted'],
): Pick<RuleBasis, 'moved' | 'isNameless'> {
  return {
    moved: movedNames(question, [question.memory.applied?.names, ...counted.map(({ file }) => namesOf(file))]),
    isNameless: counted.some(({ file, byComment }) => byComment ?? (file && !namesOf(file))),
  };
}
