import type { UndoneChange } from '../model/memory.ts';
import type { Operation } from '../model/operation.ts';
import { finishesSignOut } from '../plan/open-steps.ts';
import { repeatsUndone } from '../plan/undone.ts';
import type { Covers } from './covers.ts';
import type { MovedNames } from './moved-names.ts';

/** What the rule knows besides the fresh plan. */
export interface RuleBasis {
  /** What reviewed plans cover, what a date of the file has brought included. */
  coverage: Covers;
  /** Nothing but the guards decides: a direct push, or `approval: off`. */
  guardsAlone: boolean;
  /** True where a direct push wrote the row as it is: nothing but the guards decides there. */
  isDirect?: ((operation: Operation) => boolean) | undefined;
  /** True where a run under `approval: off` has done it since it was reviewed: no review covers it twice. */
  isDone?: ((operation: Operation) => boolean) | undefined;
  /** The content was reviewed and applied, under the policy of today: rows that did not change are brought back. */
  lasting: boolean;
  /** Digest of an operation's row, `null` where the file does not name the person. */
  rowOf: (operation: Operation) => string | null;
  /** True where the row says what it said when the content was last applied, and a review showed it. */
  isUnchanged: (operation: Operation) => boolean;
  /** Names that stand for something else in the tenant than when they were reviewed and applied. */
  moved?: MovedNames | undefined;
  /** Nobody knows what names stood for when what covers an operation was reviewed. */
  isNameless?: boolean | undefined;
  /** Whether an account may be reactivated without a review: by its explicit cell and the guards. */
  mayReactivate: (operation: Operation) => boolean;
  undone: readonly UndoneChange[];
}

/** What becomes of each operation of a fresh plan. */
export interface Sorted {
  /** To be done. */
  go: Operation[];
  /** More than what was reviewed. */
  more: Operation[];
  /** People absent from the file that no reviewed plan names: left alone. */
  absent: Operation[];
  /** Accounts that stay off: only reported. */
  reactivations: Operation[];
  /** What an undo took back. */
  undone: Operation[];
}

/**
 * The one rule for every trigger (interface.md, "Approval"): what reviewed plans cover, and once the content was
 * reviewed and applied, what time or a change outside brings. Absences and reactivations are never part of the latter.
 */
export function sortOperations(operations: readonly Operation[], basis: RuleBasis): Sorted {
  const sorted: Sorted = { go: [], more: [], absent: [], reactivations: [], undone: [] };
  for (const operation of operations) sorted[placeOf(operation, basis)].push(operation);
  return sorted;
}

function placeOf(operation: Operation, basis: RuleBasis): keyof Sorted {
  if (repeatsUndone(operation, basis.undone, () => basis.rowOf(operation))) return 'undone';
  // What an earlier run left of a sign-out was reviewed with the plan that caused it.
  if (finishesSignOut(operation)) return 'go';
  const moved = basis.moved?.behind(operation) ?? [];
  // Roles are compared by their ids, everything else by its name.
  const isOther = !basis.isNameless && moved.some(({ field }) => field !== 'roles');
  if (!isOther && !basis.isDone?.(operation) && basis.coverage.covers(operation)) return 'go';
  if (operation.kind === 'reactivate') return basis.mayReactivate(operation) ? 'go' : 'reactivations';
  if (basis.guardsAlone || basis.isDirect?.(operation)) return 'go';
  if (operation.row === null) return 'absent';
  return basis.lasting && basis.isUnchanged(operation) && moved.length === 0 ? 'go' : 'more';
}

/** Leavers of the file that may go while the rest of a plan waits: shown whole, none of their side effects left out. */
export function leaversAmong(sorted: Sorted, { coverage, lasting, isUnchanged }: RuleBasis): Operation[] {
  return sorted.go.filter(
    (operation) =>
      (operation.kind === 'deactivate' || operation.kind === 'delete') &&
      operation.row !== null &&
      (finishesSignOut(operation) || coverage.coversWhole(operation) || (lasting && isUnchanged(operation))),
  );
}
