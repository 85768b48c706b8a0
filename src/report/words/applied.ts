import { isPartly, isStillListed, type OutcomeGroup, peopleOf } from '../../model/outcome.ts';
import { type Problem, type RunReport, titleOf } from '../../model/run.ts';
import { counted, duration, list, plural, sentence, whole } from '../../text/figures.ts';
import { changeCounts, doneCounts } from './change-counts.ts';
import { always, type Headline, type Make, stop } from './make-headline.ts';
import { activeMatters, activeNext, openMatters, openNext } from './open-matters.ts';
import { keptFromDeletion, leaverFigures, mayBeActive, mayBeSignedIn } from './signed-out.ts';
import { isAsAsked, nothingToChange, subjectOf, wishOf } from './wish.ts';
import { peopleWords } from './wording.ts';
import { unfinishedWords } from './unfinished.ts';
import { RUN_AGAIN } from '../../text/run-again.ts';

/** An apply that ended well. */
export function applied(run: RunReport, make: Make): Headline {
  const { planned, done } = changeCounts(run.counts);
  const took = `${titleOf(run)}, ${duration(run.durationMs)}`;
  const open = openMatters(run);
  if (planned === 0 && open.length > 0)
    return make('⚠️', 'applied', `No changes, but not all is well (${took})`, open.join(' '), openNext(run));
  if (planned === 0 && wishOf(run) === 'offboarding')
    return make('⚠️', 'applied', `Nobody was deactivated (${took})`, `${nothingToChange(run)}${keptHere(run)}`);
  if (planned === 0)
    return make(
      '✅',
      'applied',
      isAsAsked(run) ? `No changes needed (${took})` : `No changes (${took})`,
      `${nothingToChange(run)} Nothing was written.${keptHere(run)}`,
    );
  return make(
    open.length > 0 ? '⚠️' : '✅',
    'applied',
    `Applied: ${whole(done)} of ${counted(planned, 'change')} (${took})`,
    open.length > 0
      ? `${sentence(doneCounts(run.counts))}. ${open.join(' ')}`
      : run.audit?.place === 'local'
        ? `${sentence(doneCounts(run.counts))}.${keptHere(run)}`
        : `All is done: ${doneCounts(run.counts)}.`,
    openNext(run),
  );
}

/** Nothing is called done while its evidence could go with a machine. */
const keptHere = ({ audit }: RunReport): string =>
  audit?.place === 'local' ? ' The record of this run (its audit) lies only on the machine that ran it.' : '';

/** Nobody saw that these accounts are off. @param count of them */
export const activeWords = (count: number): string =>
  `${counted(count, 'account')} to be deactivated or deleted may still be active`;

/** An apply that did a part of it. */
export function partly(run: RunReport, make: Make): Headline {
  const { counts } = run;
  const { planned, done } = changeCounts(counts);
  const shown = run.problems.filter((problem) => problem.reason === run.reason).slice(0, 1);
  const [first] = shown;
  const advice = first?.advice || RUN_AGAIN;
  // Neither plan nor audit tells what was done: no figure is true.
  if (run.interrupted && !run.outcomes)
    return make(
      '⚠️',
      'interrupted',
      `${subjectOf(run)} for ${titleOf(run)}: interrupted`,
      sentence(stop(first?.message ?? 'the run was interrupted')),
      always(advice),
      shown,
    );
  const kept = (run.outcomes ?? []).filter(isStillListed).length;
  const left = leftUndone(run, kept);
  const isLost = run.audit?.place === 'lost';
  if (isLost && left.length === 0 && !run.interrupted) return unrecorded(run, make, shown);
  if (isLost) left.push('the record of this run (its audit) is not stored');
  const rest =
    left.length > 0 ? `${sentence(list(left))}.` : sentence(stop(first?.message ?? 'not everything could be done'));
  const other = left.length > 0 && first && run.reason !== 'apply-partial' ? ` ${sentence(stop(first.message))}` : '';
  const cut =
    run.interrupted && !rest.startsWith('The run was interrupted') ? 'The run was interrupted before its end. ' : '';
  const figures =
    planned === 0 && counts.blocked > 0
      ? peopleWords('blocked', counts.blocked)
      : `${whole(Math.max(0, done - kept))} of ${counted(planned, 'change')}`;
  return make(
    '⚠️',
    'partly applied',
    `Partly applied: ${figures} (${titleOf(run)}, ${duration(run.durationMs)})`,
    [`${cut}${rest}${other}`, ...activeMatters(run)].join(' '),
    always(advice).concat(activeNext(run)),
    shown,
  );
}

/**
 * What an apply left to be done.
 * @param kept accounts to be deleted that are still listed
 */
function leftUndone(run: RunReport, kept: number): string[] {
  const { counts, outcomes = [] } = run;
  const { maybeSignedIn, maybeActive } = leaverFigures(run);
  const off = keptFromDeletion(run);
  // The counts hold a person once for each kind of change; a sentence about people holds each once.
  // Who may still be active is said by itself: of all that failed it has to be looked at first.
  const ended = outcomes.filter(
    (outcome) => outcome.waits === undefined && !isPartly(outcome) && !mayBeActive(outcome),
  );
  const people = (group: OutcomeGroup, count: number): number =>
    outcomes.length === 0 ? count : peopleOf(ended, group);
  const unfinished = {
    failed: people('failed', counts.failed),
    // Who may still be signed in is said already.
    partly: peopleOf(
      outcomes.filter((outcome) => isPartly(outcome) && !mayBeSignedIn(outcome)),
      'failed',
    ),
    unconfirmed: people('unconfirmed', counts.unconfirmed),
    notStarted: people('not-started', counts.notStarted),
  };
  const waiting = peopleOf(
    outcomes.filter(({ waits }) => waits === 'review' || waits === 'others'),
    'not-started',
  );
  return [
    maybeActive > 0 && activeWords(maybeActive),
    maybeSignedIn > 0 && `${counted(maybeSignedIn, 'person', 'people')} who left may still be signed in`,
    ...unfinishedWords(unfinished),
    waiting > 0 && `${counted(waiting, 'person has', 'people have')} a change that waits for a review`,
    counts.blocked > 0 &&
      peopleWords('blocked', counts.blocked) +
        (off > 0 ? ` (${counted(off, 'person was', 'people were')} deactivated and not deleted)` : ''),
    kept > 0 && `${counted(kept, 'account')} to be deleted ${plural(kept, 'is', 'are')} still listed, deactivated`,
    counts.invalidRows > 0 && `${counted(counts.invalidRows, 'wrong row was', 'wrong rows were')} left out`,
  ].filter((each): each is string => each !== false);
}

/** All was done, and nothing of it can be shown later. */
function unrecorded(run: RunReport, make: Make, shown: readonly Problem[]): Headline {
  const { planned, done } = changeCounts(run.counts);
  const took = `${titleOf(run)}, ${duration(run.durationMs)}`;
  const what = planned === 0 ? 'No changes were needed' : sentence(doneCounts(run.counts));
  return make(
    '⚠️',
    'not recorded',
    planned === 0
      ? `Not recorded: no changes were needed (${took})`
      : `Not recorded: ${whole(done)} of ${counted(planned, 'change')} made (${took})`,
    `${what}. The record of this run (its audit) could not be stored.`,
    always(shown[0]?.advice || RUN_AGAIN),
    shown,
  );
}
