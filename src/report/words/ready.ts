import type { Plan } from '../../model/operation.ts';
import { type RunReport, titleOf } from '../../model/run.ts';
import { counted, plural, sentence, whole } from '../../text/figures.ts';
import { changeCounts, kindCounts } from './change-counts.ts';
import { always, type Headline, type Make, stop } from './make-headline.ts';
import { missingWords, openMatters, openNext } from './open-matters.ts';
import { isLong, takes } from './progress.ts';
import { isAsAsked, nothingToChange } from './wish.ts';
import { KIND_WORDS, peopleWords } from './wording.ts';

/** A run that came to its end and has written nothing: a plan, drift, or a check of the file alone. */
export function ready(run: RunReport, make: Make): Headline {
  if (!run.plan) return withoutPlan(run, make);
  return run.mode === 'drift' ? drifted(run, make) : planned(run, run.plan, make);
}

function withoutPlan(run: RunReport, make: Make): Headline {
  const tenant = titleOf(run);
  const alone = 'Nothing was asked of CXone, and nothing was changed.';
  if (run.roster && run.counts.invalidRows > 0)
    return make(
      '⚠️',
      'ready',
      `Roster for ${tenant}: not all rows are right`,
      `${openMatters(run).join(' ')} ${alone}`,
      openNext(run),
    );
  if (run.roster) return make('✅', 'ready', `Roster for ${tenant}: no errors`, `${rowsAreRight(run)} ${alone}`);
  const [problem] = run.problems;
  return make(
    problem ? '⚠️' : '✅',
    'done',
    `${sentence(run.mode)} for ${tenant}: done`,
    problem?.message ? sentence(stop(problem.message)) : 'All is well.',
    problem?.advice ? always(problem.advice) : [],
    problem ? [problem] : [],
  );
}

function rowsAreRight(run: RunReport): string {
  const rows = run.roster?.rows ?? 0;
  return rows === 1 ? 'The one row is right.' : `All ${whole(rows)} rows are right.`;
}

function drifted(run: RunReport, make: Make): Headline {
  const [found] = run.problems.filter((problem) => problem.reason === 'drift');
  const open = openMatters(run);
  if (found) {
    const verdict = [sentence(stop(found.message)), ...open].join(' ');
    return make('⚠️', 'drift', `Drift in ${titleOf(run)}`, verdict, always(found.advice).concat(openNext(run)), [
      found,
    ]);
  }
  if (open.length > 0)
    return make(
      '⚠️',
      'no drift',
      `No drift found in ${titleOf(run)}, but not all is well`,
      open.join(' '),
      openNext(run),
    );
  const verdict = isAsAsked(run)
    ? 'CXone is as the roster says.'
    : 'Nothing differs of what is compared; who and what is left alone is counted below.';
  return make('✅', 'no drift', `No drift in ${titleOf(run)}`, verdict);
}

function planned(run: RunReport, plan: Plan, make: Make): Headline {
  const { counts } = run;
  const changes = changeCounts(counts).planned;
  const open = openMatters(run);
  const lost = missingWords(run);
  const lifted = plan.guards.some(({ overridden }) => overridden)
    ? ['An exception lifts a safety limit, see below.']
    : [];
  const more = [...(lost ? [lost] : []), ...lifted, ...open].map((one) => ` ${one}`).join('');
  if (changes === 0 && counts.blocked === 0) return noChanges(run, make, open.length > 0, more);
  const what = `${counted(changes, 'change')}: ${kindCounts(counts)}.${more}`;
  const held = plan.operations.filter(({ kind, id }) => kind === 'held-back' && !run.takenBack?.includes(id)).length;
  const next = nextOf(run, plan, changes + held > 0);
  // A permanent deletion, a wrong row or a leaver who stays is nothing to nod through.
  const symbol = open.length + lifted.length > 0 || counts.toDelete > 0 ? '⚠️' : '✅';
  if (counts.blocked === 0) return make(symbol, 'ready', `Roster plan for ${titleOf(run)}: ready`, what, next);
  const needs = peopleWords('blocked', counts.blocked);
  // Kept from deletion is not kept from losing the account.
  const off =
    held > 0
      ? ` ${counted(held, 'person', 'people')} not deleted will be deactivated and signed out all the same.`
      : '';
  return make(
    '⚠️',
    'ready',
    `Roster plan for ${titleOf(run)}: ready, ${needs}`,
    changes === 0
      ? `${sentence(needs)}; nothing else changes.${off}${more}`
      : `${what} ${sentence(needs)} first.${off}`,
    [
      {
        when: 'First',
        what: `look at the ${plural(counts.blocked, 'person', 'people')} under “${KIND_WORDS.blocked.heading}”.`,
      },
      ...next.map(({ when, what: then }) => ({ when: when || 'Then', what: then })),
    ],
  );
}

function noChanges(run: RunReport, make: Make, isOpen: boolean, more: string): Headline {
  const title = `Roster plan for ${titleOf(run)}`;
  if (isOpen) return make('⚠️', 'ready', `${title}: no changes, but not all is well`, more.trim(), openNext(run));
  return isAsAsked(run)
    ? make('✅', 'ready', `${title}: no changes needed`, `${nothingToChange(run)} There is nothing to do.${more}`)
    : make('✅', 'ready', `${title}: no changes`, `${nothingToChange(run)}${more}`);
}

/** @param changes an apply of this plan does something */
function nextOf(run: RunReport, { operations }: Plan, changes: boolean): Headline['next'] {
  const back = run.takenBack?.length ?? 0;
  if (!changes || back === operations.length) return openNext(run);
  const deletions = run.counts.toDelete > 0 ? ', first of all permanent deletions: they cannot be undone' : '';
  const time = isLong(run.minutes) ? `, and ${takes(run.minutes)}` : '';
  return always(
    `Check the list below${deletions}. Nothing has been changed yet; ${back > 0 ? 'the rest' : 'it'} happens when ` +
      `this is merged and applied${time}.`,
  ).concat(openNext(run));
}
