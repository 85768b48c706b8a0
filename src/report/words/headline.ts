import { MODES } from '../../interface/modes.ts';
import { groupOf, type Outcome, worked } from '../../model/outcome.ts';
import { type Problem, type RunReport, titleOf } from '../../model/run.ts';
import { counted, plural, sentence, whole } from '../../text/figures.ts';
import type { ModeHeadline } from '../modes/mode-page.ts';
import { MODE_PAGES } from '../modes/pages.ts';
import { activeWords, applied, partly } from './applied.ts';
import { changeCounts } from './change-counts.ts';
import { guardNext, guardSentence } from './guard-sentences.ts';
import { adviceLines, always, type CommentState, type Headline, type Make, stop } from './make-headline.ts';
import { missingWords } from './open-matters.ts';
import { progressTitle, progressWords } from './progress.ts';
import { ready } from './ready.ts';
import { leaverFigures } from './signed-out.ts';
import { undoHeadline } from './undo-headline.ts';
import { planOf, subjectOf, wishOf } from './wish.ts';
import { stopping } from '../../model/operation.ts';

/** Nothing was sent for this person. */
const isUntouched = ({ status, attempts }: Outcome): boolean =>
  (status === 'not-started' || status === 'blocked') && attempts === 0;

/** The state a finished run leaves behind. */
export function commentState(run: RunReport): CommentState {
  const { done } = changeCounts(run.counts);
  const applies = MODES[run.mode].writes && run.undo?.applies !== false;
  // Something was sent, and came to something, even where no change is done wholly.
  const sent = run.outcomes?.some(({ status }) => status === 'partial' || groupOf(status) === 'unconfirmed') ?? false;
  const isPart = (sent && run.reason !== 'apply-failed') || (run.interrupted && run.outcomes !== undefined);
  if (run.interrupted && run.outcomes?.every(isUntouched)) return 'blocked';
  if (applies && run.reason !== 'none' && (done > 0 || isPart)) return 'partly-applied';
  switch (run.reason) {
    case 'none':
    case 'drift':
      return run.interrupted ? 'blocked' : applies ? 'applied' : 'ready';
    case 'config-invalid':
    case 'roster-invalid':
    case 'policy-violation':
      return 'fix-needed';
    case 'superseded':
      return 'superseded';
    case 'apply-partial':
      return applies ? 'partly-applied' : 'blocked';
    default:
      return 'blocked';
  }
}

/**
 * Verdict and what to do.
 * @param state a state that the run itself does not know (`checking`, `applying`, `superseded`); its own unless given
 */
export function headline(run: RunReport, state: CommentState = commentState(run)): Headline {
  const page = (): ModeHeadline | null =>
    run.mode === 'undo' ? undoHeadline(run) : MODE_PAGES[run.mode].headline(run);
  if (run.interrupted && run.mode === 'undo') return interruptedUndo(run, wording(run, state));
  const own = run.interrupted ? null : page();
  if (!own) return wording(run, state);
  const { title, verdict, symbol = '✅', next, afterwards, paste, shown = [] } = own;
  if (verdict === undefined) {
    const top = wording(run, state);
    return { ...top, title, next: [...top.next, ...(afterwards ? [{ when: 'Then', what: afterwards }] : [])], paste };
  }
  const word = state === 'blocked' ? 'stopped' : 'done';
  return { state, symbol, word, title, verdict, next: next ? always(next) : [], paste, shown };
}

/** Whatever an interrupted undo has written, the roster is to be reverted. */
function interruptedUndo(run: RunReport, top: Headline): Headline {
  const { afterwards, paste } = undoHeadline(run);
  if (!afterwards || top.state === 'blocked') return top;
  const isDone = run.outcomes?.every(({ status }) => worked(status));
  return { ...top, next: isDone ? always(afterwards) : [...top.next, { when: 'Then', what: afterwards }], paste };
}

function wording(run: RunReport, state: CommentState): Headline {
  const tenant = titleOf(run);
  const make = (
    symbol: string,
    word: string,
    title: string,
    verdict: string,
    next: Headline['next'] = [],
    shown: readonly Problem[] = [],
  ): Headline => ({ state, symbol, word, title, verdict, next, shown });
  switch (state) {
    case 'checking':
      return make(
        '⏳',
        'checking',
        `Roster for ${tenant}: checking`,
        'The file is being checked. The result appears here.',
      );
    case 'applying':
      return make(
        '⏳',
        'applying',
        `Roster for ${tenant}: applying${progressTitle(run)}`,
        `${progressWords(run)} The result appears here.`,
      );
    case 'superseded': {
      const shown = run.problems.filter(({ reason }) => reason === 'superseded' && run.reason === reason);
      const said = shown.slice(0, 1).flatMap(({ message, advice }) => [message, advice].filter(Boolean));
      return make(
        '⚪',
        'replaced',
        `Roster plan for ${tenant}: replaced`,
        said.map((each) => sentence(stop(each))).join(' ') ||
          'A newer plan has taken the place of this one. It is not applied any more.',
        [],
        shown,
      );
    }
    case 'ready':
      return ready(run, make);
    case 'applied':
      return applied(run, make);
    case 'partly-applied':
      return partly(run, make);
    case 'fix-needed':
      return fixNeeded(run, make);
    case 'blocked':
      return blocked(run, make);
  }
}

function fixNeeded(run: RunReport, make: Make): Headline {
  const { counts, reason } = run;
  const tenant = titleOf(run);
  const mine = run.problems.filter((problem) => problem.reason === reason);
  const rows = run.roster?.rows ?? 0;
  const rowErrors = run.roster?.issues.some((issue) => issue.severity === 'error') ?? false;
  if (reason === 'roster-invalid' && rowErrors && counts.invalidRows > 0) {
    const verdict =
      `${whole(counts.invalidRows)} of ${counted(rows, 'row')} ` +
      `${plural(counts.invalidRows, 'is', 'are')} wrong. Nothing is changed in CXone until ` +
      `${plural(counts.invalidRows, 'it is', 'they are')} right.`;
    return make(
      '❌',
      'please correct',
      `${subjectOf(run)} for ${tenant}: please correct ${counted(counts.invalidRows, 'row')}`,
      verdict,
      always(
        wishOf(run) === 'offboarding'
          ? 'Start it again with the user name or externalId exactly as CXone has it.'
          : `Correct the ${plural(counts.invalidRows, 'row')} listed below in the roster file and commit it ` +
              'again. The full values are in roster-errors.csv of the artifact, what each problem means in ' +
              'docs/roster-problems.md.',
      ),
      mine,
    );
  }
  // The workflow or the policy is at fault, and people who keep the roster have nothing to correct.
  if (reason === 'config-invalid')
    return fromProblem(run, make, '❌', 'stopped', `${subjectOf(run)} for ${tenant}: stopped`);
  const top = fromProblem(run, make, '❌', 'please correct', `${subjectOf(run)} for ${tenant}: please correct`);
  return { ...top, verdict: `${top.verdict} Nothing is changed in CXone.` };
}

function blocked(run: RunReport, make: Make): Headline {
  const { reason } = run;
  const tenant = titleOf(run);
  const tripped = stopping(run.plan?.guards ?? []);
  const missing = missingWords(run);
  if (reason === 'guard-tripped' && tripped.length > 0) {
    const title =
      `${planOf(run)} for ${tenant}: stopped, ` +
      (tripped.length === 1 ? 'one decision needed' : `${whole(tripped.length)} decisions needed`);
    return make(
      '⛔',
      'blocked',
      title,
      [guardSentence(tripped, `This ${wishOf(run)}`), 'Nothing is changed.', missing].filter(Boolean).join(' '),
      guardNext(run),
      run.problems.filter((problem) => problem.reason === 'guard-tripped'),
    );
  }
  if (run.interrupted) {
    const shown = run.problems.filter((problem) => problem.reason === reason);
    return make(
      '⛔',
      'stopped',
      `${subjectOf(run)} for ${tenant}: interrupted`,
      'The run was interrupted before anything was sent to CXone.',
      always(shown[0]?.advice || 'Run the job again.'),
      shown,
    );
  }
  const { planned } = changeCounts(run.counts);
  const title =
    reason === 'apply-failed'
      ? `Not applied${planned > 0 ? `: 0 of ${counted(planned, 'change')}` : ''} (${tenant})`
      : run.plan
        ? `${planOf(run)} for ${tenant}: stopped`
        : `${subjectOf(run)} for ${tenant}: stopped`;
  const top = fromProblem(
    run,
    make,
    reason === 'apply-failed' || run.decision === 'failure' ? '❌' : '⛔',
    reason === 'apply-failed' ? 'not applied' : 'blocked',
    title,
  );
  const { maybeActive } = leaverFigures(run);
  return maybeActive > 0 ? { ...top, verdict: `${top.verdict} ${sentence(activeWords(maybeActive))}.` } : top;
}

/** Verdict and advice as the problem has them, for ends that have no rows or figures of their own. */
function fromProblem(run: RunReport, make: Make, symbol: string, word: string, title: string): Headline {
  const first = run.problems.find((problem) => problem.reason === run.reason) ?? run.problems[0];
  if (!first)
    return make(symbol, word, title, 'The run was stopped. Nothing was changed.', always('See the log of the run.'));
  const { advice, paste } = adviceLines(first);
  const made = make(symbol, word, title, sentence(stop(first.message)), advice ? always(sentence(advice)) : [], [
    first,
  ]);
  return paste.length > 0 ? { ...made, paste } : made;
}
