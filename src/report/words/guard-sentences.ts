import type { GuardResult } from '../../model/operation.ts';
import { counted, list, percent, whole } from '../../text/figures.ts';
import { GUARD_WORDS } from './wording.ts';

/** What tripped guards saw, in one or two sentences. */
export function guardSentence(tripped: readonly GuardResult[]): string {
  const [only] = tripped;
  if (only && tripped.length === 1) return `This file would ${guardWould(only)}. ${guardLimit(only)}`;
  const each = tripped.map(
    (guard) => `${guardWould(guard)}, safety limit ${exceeded(guard).join(' and ') || 'not everybody'}`,
  );
  return `This file would ${list(each)}.`;
}

/** `deactivate 31 of 240 people (12.9 %)`. */
export function guardWould(guard: GuardResult): string {
  return GUARD_WORDS[guard.kind].what(
    `${whole(guard.count)} of ${counted(guard.population, 'person', 'people')} (${guardShare(guard)})`,
  );
}

/** The share a guard saw; where rounding hides that it is over the limit, that is said. */
function guardShare(guard: GuardResult): string {
  const { count, population, limit } = guard;
  const over =
    limit.percent !== undefined &&
    population > 0 &&
    (count * 100) / population > limit.percent &&
    guard.percent <= limit.percent;
  return `${over ? 'just over ' : ''}${percent(guard.percent)}`;
}

/** The limits that a guard is over, in a sentence. */
export function guardLimit(guard: GuardResult): string {
  const over = exceeded(guard);
  if (over.length === 0)
    return guard.count >= guard.population ? 'That is everybody.' : 'That is over the safety limit.';
  return `The safety limit is ${over.join(' and ')}.`;
}

function exceeded({ count, population, limit }: GuardResult): string[] {
  const limits: string[] = [];
  if (limit.percent !== undefined && (population === 0 || (count * 100) / population > limit.percent))
    limits.push(percent(limit.percent));
  if (limit.count !== undefined && count > limit.count) limits.push(counted(limit.count, 'person', 'people'));
  return limits;
}
