import type { OpenSteps } from '../../model/memory.ts';
import { isLeaving } from '../../model/operation.ts';
import type { Outcome } from '../../model/outcome.ts';

/**
 * Sign-out steps that are open after a run: what earlier runs left and this one did not come to is carried on, what it
 * took ends or stays by its outcome. Pure.
 * @param before as the run found them
 * @param outcomes what the run did
 * @param over ids of accounts that need nothing any more, as the plan has it
 * @param now who writes: the run's id, and when
 */
export function openAfter(
  before: readonly OpenSteps[],
  outcomes: readonly Outcome[],
  over: readonly string[],
  now: { run: string; at: string },
): OpenSteps[] {
  const open = new Map(before.filter(({ id }) => !over.includes(id)).map((left) => [left.id, left]));
  for (const { operation, id = operation.prior?.id, status, openSteps = [] } of outcomes) {
    if (!isLeaving(operation) || id === undefined) continue;
    const left = open.get(id);
    if (openSteps.length > 0) {
      const { key, person, licensePolicy } = operation;
      open.set(id, {
        key,
        id,
        userName: person.userName,
        steps: [...openSteps],
        licensePolicy,
        since: left?.since ?? now.at,
        run: left?.run ?? now.run,
      });
    } else if (status === 'done' || status === 'blocked') open.delete(id);
  }
  return [...open.values()];
}
