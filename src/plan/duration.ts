import { isLeaving, type Operation } from '../model/operation.ts';
import { STEP_EFFECTS } from '../model/leaver-steps.ts';

/** What is known of how fast a tenant may be asked. */
export interface Pace {
  /** Operations that one bulk request takes; `null` where each is a request of its own. */
  bulkSize: number | null;
  bulkPerMinute: number;
  /** Everything but bulk requests. */
  otherPerMinute: number;
}

/** Accounts that one page of a listing shows, when what was written is read back. */
const PAGE = 200;

const STEPS: ReadonlySet<string> = new Set(STEP_EFFECTS);

/**
 * Minutes that an apply takes at the paces that are known: leavers with their steps, then everyone else in bulks (and
 * alone beside them, where that ends sooner), then reading back. A tenant that lets more through at once is quicker.
 */
export function applyMinutes(
  operations: readonly Operation[],
  { bulkSize, bulkPerMinute, otherPerMinute }: Pace,
): number {
  let leaving = 0;
  let others = 0;
  let steps = 0;
  for (const operation of operations) {
    if (isLeaving(operation)) {
      const { kind, sideEffects } = operation;
      leaving += 1;
      steps += sideEffects.filter((effect) => STEPS.has(effect)).length + (kind === 'delete' ? 1 : 0);
    } else if (operation.kind !== 'blocked') others += 1;
  }
  const write = (count: number): number => {
    if (!bulkSize || bulkSize < 2) return count / otherPerMinute;
    const bulks = count / bulkSize;
    return bulks > bulkPerMinute ? count / (bulkSize * bulkPerMinute + otherPerMinute) : bulks / bulkPerMinute;
  };
  const reads = (leaving + others) / PAGE / otherPerMinute;
  return write(leaving) + steps / otherPerMinute + write(others) + reads;
}
