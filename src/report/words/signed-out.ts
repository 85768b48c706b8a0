import { isLeaving } from '../../model/operation.ts';
import { endsSession } from '../../model/leaver-steps.ts';
import { isUnseen, type Outcome } from '../../model/outcome.ts';
import type { StepName, StepOutcome } from '../../model/step.ts';
import type { RunReport } from '../../model/run.ts';
import { percentiles } from '../../text/figures.ts';
import { once } from '../../text/once.ts';

const done = (outcome: Outcome, name: StepName): boolean =>
  outcome.steps.some(({ step, status }) => status === 'done' && step === name);

/** A licence was freed; one that was not there is none. */
const licenceFreed = (outcome: Outcome): boolean =>
  outcome.steps.some(({ step, status, nothingToDo }) => step === 'license' && status === 'done' && !nothingToDo);

/** Only a step that was done counts: a skipped one has ended nothing. */
const sessionsEnded = (outcome: Outcome): boolean =>
  outcome.steps.some(({ step, status }) => status === 'done' && endsSession(step));

/** Someone who was to leave: deactivated, deleted, or kept from deletion and deactivated instead. */
function isLeaver({ operation }: Outcome): boolean {
  return isLeaving(operation);
}

/** Someone kept from deletion whose account was off before this run: nothing was to be done. */
const wasOff = ({ operation, steps }: Outcome): boolean =>
  operation.kind === 'held-back' &&
  operation.prior?.active === false &&
  steps.every(({ step }) => step === 'dependencies');

/** True where the account is off or gone, but nobody knows that its sessions are. */
export function mayBeSignedIn(outcome: Outcome): boolean {
  if (!isLeaver(outcome) || outcome.signOutMs !== undefined || wasOff(outcome)) return false;
  const off = done(outcome, 'deactivate') || (outcome.operation.prior?.active === false && outcome.steps.length > 0);
  // A run that finishes what another one left open does only what was open.
  const ended = outcome.operation.openSteps?.every((step) => !endsSession(step)) ?? false;
  return off && !ended && !sessionsEnded(outcome) && !done(outcome, 'delete');
}

/** True where someone was to lose an account that is on, it was tried, and nobody saw that it is off or gone. */
export function mayBeActive(outcome: Outcome): boolean {
  if (!isLeaver(outcome) || outcome.operation.prior?.active === false || !isUnseen(outcome.status)) return false;
  return !done(outcome, 'deactivate') && !done(outcome, 'delete');
}

/** Those of a run. */
export const maybeSignedIn = once((outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.filter(mayBeSignedIn));

const failedStep = (outcome: Outcome): StepOutcome | undefined =>
  outcome.steps.find(({ step, status }) => endsSession(step) && status !== 'done');

/** Whether a leaver is signed out, in words; `null` where that is not the question. */
export function signOutWords(outcome: Outcome): { symbol: string; text: string } | null {
  if (!isLeaver(outcome)) return null;
  if (mayBeSignedIn(outcome)) {
    const step = failedStep(outcome);
    const why =
      step?.status === 'unsupported'
        ? ': this tenant has no way to end sessions'
        : step?.status === 'skipped' && step.detail
          ? `: ${step.detail}`
          : '';
    return { symbol: '❗', text: `deactivated, may still be signed in${why}` };
  }
  if (mayBeActive(outcome))
    return {
      symbol: '❗',
      text: `${sessionsEnded(outcome) ? 'signed out, but ' : ''}may still be active`,
    };
  const facts = [sessionsEnded(outcome) && 'signed out', licenceFreed(outcome) && 'licence freed'].filter(
    (fact): fact is string => typeof fact === 'string',
  );
  return facts.length > 0 ? { symbol: '✅', text: facts.join(', ') } : null;
}

/** What really happened to the leavers of a run: nothing that was skipped is counted. */
export function leaverFigures(run: RunReport): {
  leavers: number;
  signedOut: number;
  maybeSignedIn: number;
  maybeActive: number;
  licences: number;
  medianMs: number | null;
  slowestMs: number | null;
} {
  const leavers = (run.outcomes ?? []).filter((outcome) => isLeaver(outcome) && !wasOff(outcome));
  const times = leavers.flatMap((outcome) =>
    outcome.signOutMs === undefined || mayBeActive(outcome) ? [] : [outcome.signOutMs],
  );
  const at = percentiles(times);
  return {
    leavers: leavers.length,
    // Who can sign in again is not out.
    signedOut: leavers.filter((outcome) => sessionsEnded(outcome) && !mayBeActive(outcome)).length,
    maybeSignedIn: leavers.filter(mayBeSignedIn).length,
    maybeActive: leavers.filter(mayBeActive).length,
    licences: leavers.filter(licenceFreed).length,
    medianMs: at(0.5),
    slowestMs: at(1),
  };
}

/** People who were kept from deletion and whose account this run was seen to deactivate. */
export const keptFromDeletion = ({ outcomes = [] }: RunReport): number =>
  outcomes.filter(
    (outcome) => outcome.operation.kind === 'held-back' && done(outcome, 'deactivate') && outcome.status === 'blocked',
  ).length;
