import { countPlan } from '../../execute/counts.ts';
import { placeOf } from '../../model/entry.ts';
import type { Operation, Plan } from '../../model/operation.ts';
import { counted, firstFew, plural } from '../../text/figures.ts';
import type { Session } from '../session.ts';

/**
 * Accounts that stay off, because no reviewed plan names them: a word in the report, and no part of the plan.
 * @param ids the reactivations, by the ids of their operations
 * @param isHeld something else of the plan is held back too, so that the run names the hash by which all of it passes
 */
export function leaveOff(plan: Plan, ids: readonly string[], isHeld: boolean, session: Session): void {
  if (ids.length === 0) return;
  const left = plan.operations.filter(({ id }) => ids.includes(id));
  plan.operations = plan.operations.filter(({ id }) => !ids.includes(id));
  const changing = new Set(plan.operations.map(placeOf));
  plan.unchanged += left.filter((one) => !changing.has(placeOf(one))).length;
  const many = counted(left.length, 'account is', 'accounts are');
  const them = plural(left.length, 'it', 'them');
  // The hash of the plan is the hash of all of it.
  const byHand = isHeld ? `; so does a run by hand with the hash of this plan, which holds ${them} too` : '';
  session.problem(
    'none',
    `${many} off and the file says active${rowsOf(left)}; no reviewed plan says that ` +
      `${plural(left.length, 'it becomes', 'they become')} active again: only reported`,
    `The plan of the next pull request shows ${them}, and its apply reactivates ${them}${byHand}.`,
  );
  for (const { key, person, file, row, line } of left)
    plan.remarks.push({
      key,
      person,
      file,
      row,
      line,
      code: 'reactivation-waits',
      text: 'the account is deactivated, and no reviewed plan says that it is reactivated: reported only',
    });
  Object.assign(session.report.counts, countPlan(plan));
}

/** ` (rows 12, 57, 60 and 3 more)`. */
function rowsOf(operations: readonly Operation[]): string {
  const rows = operations.flatMap(({ row }) => row ?? []);
  return rows.length === 0 ? '' : ` (${plural(rows.length, 'row')} ${firstFew(rows.map(String))})`;
}
