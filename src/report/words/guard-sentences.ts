import { MODES } from '../../interface/modes.ts';
import type { GuardResult } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, percent, whole } from '../../text/figures.ts';
import type { Headline } from './make-headline.ts';
import { wishOf } from './wish.ts';
import { GUARD_WORDS } from './wording.ts';

/**
 * What to do about a limit that stops a run. Before the merge the pull request is planned again; after it, there is no
 * branch to update: the exception's own run applies.
 */
export function guardNext(run: Pick<RunReport, 'mode' | 'roster' | 'exception' | 'isPullRequest'>): Headline['next'] {
  const wish = wishOf(run);
  const then =
    wish === 'event'
      ? 'merge the exception below, then send the same event again.'
      : wish === 'offboarding'
        ? 'merge the exception below, then start the offboarding again.'
        : MODES[run.mode].writes
          ? 'merge the exception below in a pull request of its own: its run applies this plan. If no run starts, ' +
            'start the job by hand on this branch.'
          : run.exception === 'alone'
            ? 'merge this pull request: its run applies, by the exception that it brings.'
            : run.exception === 'beside'
              ? 'merge the exception by a pull request of its own first, then press Update branch on this one. ' +
                'Beside the file that it is for it does not count.'
              : run.isPullRequest === false
                ? 'merge the exception below, then make the plan again.'
                : 'merge the exception below first, then press Update branch on this pull request.';
  return [
    {
      when: 'If that is a mistake',
      what:
        wish === 'event'
          ? 'send the right event; nothing has to be taken back.'
          : wish === 'offboarding'
            ? 'start it again for the right person; nothing has to be taken back.'
            : 'rows may be missing or changed by accident; compare the file with the previous one.',
    },
    { when: 'If it is meant', what: `ask an administrator to ${then}` },
  ];
}

/** What tripped guards saw, two short sentences each. @param subject what would do it */
export function guardSentence(tripped: readonly GuardResult[], subject = 'This file'): string {
  return tripped
    .map(
      (guard, i) =>
        `${i === 0 ? subject : 'It'} would ${i === 0 ? '' : 'also '}${guardWould(guard)}. ${guardLimit(guard)}`,
    )
    .join(' ');
}

/**
 * `deactivate 31 of 240 people (12.9 %)`; who is not active now is no part of the 240. People who lost the account
 * before this run are counted apart.
 */
export function guardWould(guard: GuardResult): string {
  const { count, population, inactive = 0, earlier = 0 } = guard;
  const people =
    earlier > 0
      ? `${counted(count - earlier, 'person', 'people')} (with those of the last 24 hours ${whole(count)} of ` +
        `${whole(population)}, ${guardShare(guard)})`
      : inactive === 0
        ? `${whole(count)} of ${counted(population, 'person', 'people')} (${guardShare(guard)})`
        : `${counted(count, 'person', 'people')} (${guardShare(guard)} of ${whole(population)} active ones` +
          `${guard.kind === 'reactivate' ? '' : `; ${whole(inactive)} not active now`})`;
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
  if (guard.isSmall) return 'That is everybody: with so few accounts only that is stopped.';
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
