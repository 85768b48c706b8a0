import type { RosterEntry } from '../../model/entry.ts';
import type { UndoneChange } from '../../model/memory.ts';
import type { Operation } from '../../model/operation.ts';
import { rowDigest, rowKey } from '../../plan/row-digest.ts';
import { repeatsUndone } from '../../plan/undone.ts';
import type { Session } from '../session.ts';
import { asWritten, type DesiredState } from './desired.ts';

/** An operation's row as the file says it. */
const rowOf = ({ file, row }: Operation, desired: DesiredState): RosterEntry | undefined =>
  row === null ? undefined : asWritten(desired).find((one) => one.file === file && one.row === row);

/**
 * Of a plan's operations those that an undo took back. No apply makes them until the person's row says something else,
 * so no guard counts them.
 * @returns their ids
 */
export function takenBack(
  operations: readonly Operation[],
  desired: DesiredState,
  undone: readonly UndoneChange[],
): ReadonlySet<string> {
  if (undone.length === 0) return new Set();
  const isBack = (operation: Operation): boolean =>
    repeatsUndone(operation, undone, () => {
      const entry = rowOf(operation, desired);
      return entry ? rowDigest(entry) : null;
    });
  return new Set(operations.filter(isBack).map(({ id }) => id));
}

/**
 * An account that this apply will not switch on, whatever the file says: its row is what was reviewed and applied, and
 * no reviewed plan names it. It is only reported, so that no guard counts it.
 */
export function staysOff(operation: Operation, desired: DesiredState, { memory }: Session): boolean {
  const { kind, key } = operation;
  if (kind !== 'reactivate' || memory?.applied?.by !== 'review') return false;
  const entry = rowOf(operation, desired);
  return (
    entry !== undefined &&
    memory.applied.rows[rowKey(entry)] === rowDigest(entry) &&
    !memory.pending.some((one) => one.kind === kind && one.key === key)
  );
}
