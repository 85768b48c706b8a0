import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Reviews } from './counted-reviews.ts';
import { united } from './covers.ts';
import { isMadeOf } from './plan-file.ts';
import type { RuleBasis } from './rule.ts';

/**
 * The rows that count as applied, with all that their dates will bring. A plan that was made before another pull
 * request came showed nothing of that one's rows: of those a date brings nothing until a plan has shown it.
 * @param basis what covers the fresh plan
 * @returns digests by row key
 */
export function seenRows(
  { plan, memory, content, rowKeyOf }: ApprovalQuestion,
  { coverage, guardsAlone, isUnchanged, isDirect }: RuleBasis,
  counted: Reviews['counted'],
): Record<string, string> {
  const isOfAll = counted.some(({ file, byComment }) => byComment ?? isMadeOf(file?.plan, plan));
  if (guardsAlone || isOfAll) return content.rows;
  const later = [...memory.pending, ...counted.flatMap(({ file }) => file?.plan.scheduled ?? [])];
  const shown = united([coverage], later);
  const unseen = new Set(
    (plan.scheduled ?? [])
      .filter((one) => !shown.covers(one) && !isUnchanged(one) && !isDirect?.(one))
      .map((one) => rowKeyOf(one)),
  );
  if (unseen.size === 0) return content.rows;
  return Object.fromEntries(Object.entries(content.rows).filter(([key]) => !unseen.has(key)));
}
