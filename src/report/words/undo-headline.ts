import { type RunReport, titleOf, type UndoNote } from '../../model/run.ts';
import { counted, duration, list, plural, sentence, whole } from '../../text/figures.ts';
import { endedTitle, type ModeHeadline } from '../modes/mode-page.ts';
import { changeCounts, doneCounts, kindCounts } from './change-counts.ts';
import { guardLimit, guardWould } from './guard-sentences.ts';
import { stopping } from '../../model/operation.ts';

/** Verdict and what to do of a run that takes back an earlier one; without a verdict the words of a roster fit. */
export function undoHeadline(run: RunReport): ModeHeadline {
  const { reason, undo } = run;
  const name = `Undo${undo ? ` of run ${undo.run}` : ''} for ${titleOf(run)}`;
  if (reason === 'none' && undo) return undo.applies ? taken(run) : planned(run, name);
  if (reason === 'guard-tripped') return tripped(run, name);
  if (undo?.applies && run.outcomes)
    return { ...endedTitle(name, reason, 'partly applied'), afterwards: thenRevert(run), paste: pasteOf(run) };
  if (reason === 'apply-partial') return { title: `${name}: partly applied` };
  return endedTitle(name, reason);
}

/** What follows an undo that did not end well: its own problem says what comes first. */
const thenRevert = (run: RunReport): string =>
  `Revert the roster, with the text below, ${isRemembered(run) ? REMEMBERED : FORGOTTEN}`;

const REMEMBERED =
  'whatever else is to be done: until it says what holds in CXone, every apply leaves out what is taken back, and ' +
  'ends `plan-changed`.';
const FORGOTTEN =
  'before the next apply: this run left no artifact, so no apply knows what was taken back, and the next one makes ' +
  'these changes again.';

/** Whether the next apply finds what this run took back. */
const isRemembered = ({ audit }: RunReport): boolean => audit?.place !== 'local' && audit?.place !== 'lost';

function planned(run: RunReport, name: string): ModeHeadline {
  const { counts, plan } = run;
  const changes = changeCounts(counts).planned;
  const open = notesOf(run);
  return {
    title: `${name}: ready`,
    symbol: open === '' && counts.blocked === 0 ? '✅' : '⚠️',
    verdict:
      `${sentence(counted(changes, 'change takes', 'changes take'))} back what that run did: ` +
      `${kindCounts(counts) || 'none'}. Nothing has been changed yet.${open}`,
    next:
      `Look through the lists below, then run the undo again with \`reviewed-plan: ${plan?.hash ?? ''}\`. ` +
      'Revert the roster too, with the text below.',
    paste: pasteOf(run),
  };
}

function taken(run: RunReport): ModeHeadline {
  const { counts } = run;
  const { planned: all, done } = changeCounts(counts);
  const open = notesOf(run);
  return {
    title: `Undone: ${whole(done)} of ${counted(all, 'change')} (${titleOf(run)}, ${duration(run.durationMs)})`,
    symbol: open === '' ? '✅' : '⚠️',
    verdict: `What run ${run.undo?.run ?? ''} did is taken back: ${doneCounts(counts)}.${open}`,
    next: isRemembered(run)
      ? 'Revert the roster now, with the text below: until it says what holds in CXone, every apply leaves these ' +
        'changes out and ends `plan-changed`.'
      : `Revert the roster, with the text below, ${FORGOTTEN}`,
    paste: pasteOf(run),
  };
}

function tripped(run: RunReport, name: string): ModeHeadline {
  const guards = stopping(run.plan?.guards ?? []);
  const would = guards.map((guard) => `${guardWould(guard)}. ${guardLimit(guard)}`);
  return {
    title: `${name}: stopped, your decision is needed`,
    symbol: '⛔',
    verdict: `This undo would ${list(would)} Nothing is changed.`,
    next: 'If that is meant, have an administrator merge the exception below, then run the undo again.',
    shown: run.problems.filter(({ reason }) => reason === 'guard-tripped'),
  };
}

const pasteOf = ({ undo }: RunReport): string[] =>
  undo ? [undo.revert.title, '', ...undo.revert.body.split('\n')] : [];

function notesOf({ undo, counts }: RunReport): string {
  const people = (...why: UndoNote['why'][]): number =>
    new Set(undo?.alone.filter((one) => why.includes(one.why)).map(({ key }) => key)).size;
  const [changed, gone, held, later] = [people('changed'), people('gone'), people('held'), people('open')];
  const open = new Set(undo?.stays.map(({ key }) => key)).size;
  const notDone = undo?.notDone ?? 0;
  return [
    changed > 0 && ` ${sentence(counted(changed, 'person', 'people'))} left alone, because someone changed them since.`,
    gone > 0 && ` ${sentence(counted(gone, 'account is', 'accounts are'))} not in CXone any more.`,
    held > 0 &&
      ` ${sentence(counted(held, 'person', 'people'))} left alone, because the policy or CXone does not allow it.`,
    later > 0 && ` For ${counted(later, 'person', 'people')} another undo can take back the rest.`,
    open > 0 && ` For ${counted(open, 'person', 'people')} something stays to be done by hand.`,
    counts.blocked > 0 && ` ${sentence(counted(counts.blocked, 'person needs', 'people need'))} your decision.`,
    notDone > 0 &&
      ` That run left ${counted(notDone, 'change')} undone: an apply may still make ` +
        `${plural(notDone, 'it', 'them')} until the roster is reverted.`,
  ]
    .filter((one) => one !== false)
    .join('');
}
