import type { UndoneChange } from '../model/memory.ts';
import type { Operation } from '../model/operation.ts';
import { changePieces } from './coverage.ts';
import { finishesSignOut } from './open-steps.ts';

/**
 * True where an operation would repeat what an undo took back, and the person's row is what it was by then. No apply
 * does that.
 * @param row digest of the operation's row as the file says it, `null` where the file does not name the person
 */
export function repeatsUndone(
  operation: Operation,
  undone: readonly UndoneChange[],
  row: () => string | null,
): boolean {
  return undone.some((one) => one.key === operation.key && repeats(operation, one) && one.row === row());
}

function repeats(operation: Operation, one: UndoneChange): boolean {
  // How someone leaves is found out anew – what held a deletion back may be gone –; that they leave was taken back.
  if (losesAccount(operation) && losesAccount(one)) return true;
  return one.kind === operation.kind && aims(one).some((aim) => aims(operation).includes(aim));
}

const losesAccount = (change: Pick<Operation, 'kind' | 'before'>): boolean =>
  (change.kind === 'deactivate' || change.kind === 'delete' || change.kind === 'held-back') && !finishesSignOut(change);

/** What a change is to bring about, whatever was there before. */
const aims = (change: Pick<UndoneChange, 'before' | 'after'>): string[] =>
  changePieces(change).map((piece) => {
    const [field, from, to] = JSON.parse(piece) as [string, unknown, unknown];
    return JSON.stringify(from === 'gains' || from === 'loses' ? [field, from, to] : [field, to]);
  });
