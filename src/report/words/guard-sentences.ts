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

/** `deactivate 31 of 240 people (12.9 %)`; who is not active now is no part of the 240. */
export function guardWould(guard: GuardResult): string {
  const { count, population, inactive = 0 } = guard;
  const people =
    inactive === 0
      ? `${whole(count)} of ${counted(population, 'person', 'people')} (${guardShare(guard)})`
      : `${counted(count, 'person', 'people')} (${guardShare(guard)} of ${whole(population)} active ones; ` +
        `${whole(inactive)} not active now)`;
  return GUARD_WORDS[guard.kind].what(people);
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
    return guard.count - (guard.inactive ?? 0) >= guard.population
      ? 'That is everybody.'
      : 'That is over the safety limit.';
  return `The safety limit is ${over.join(' and ')}.`;
}

function exceeded({ count, population, limit }: GuardResult): string[] {
  const limits: string[] = [];
  if (limit.percent !== undefined && (population === 0 || (count * 100) / population > limit.percent))
    limits.push(percent(limit.percent));
  if (limit.count !== undefined && count > limit.count) limits.push(counted(limit.count, 'person', 'people'));
  return limits;
}
