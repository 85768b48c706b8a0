import { endsSession, isTenantStep } from '../../model/leaver-steps.ts';
import { isBlocked, type Operation } from '../../model/operation.ts';
import { groupOf, type Outcome, type WaitsFor } from '../../model/outcome.ts';
import type { ApiError, ApiErrorKind, StepName, StepOutcome, StepStatus } from '../../model/step.ts';
import type { RunReport } from '../../model/run.ts';
import { sentence } from '../../text/figures.ts';
import { mayBeSignedIn } from './signed-out.ts';
import { STEP_WORDS, withStepWords } from './wording.ts';
import { RUN_AGAIN } from '../../text/run-again.ts';

/** A change that is not, or not wholly, done, with the step that stands for it. */
export interface Trouble {
  outcome: Outcome;
  step: StepOutcome | null;
}

const BAD: ReadonlySet<StepStatus> = new Set(['failed', 'unknown', 'accepted']);
/** Ends of a step that no other run changes: CXone has no such route, or it is not to be done for this person. */
const LEFT_OUT: ReadonlySet<StepStatus> = new Set(['unsupported', 'skipped']);

/** Changes that failed, are partly done or not known, and leavers who may still be signed in: the latter first. */
export function troubles(run: RunReport): Trouble[] {
  const found: Trouble[] = [];
  for (const outcome of run.outcomes ?? []) {
    const isSignedIn = mayBeSignedIn(outcome);
    const group = groupOf(outcome.status);
    if (!isSignedIn && (group === 'worked' || group === 'not-started')) continue;
    const bad = [...outcome.steps.filter(({ status }) => BAD.has(status)), ...stuck(outcome)];
    if (isSignedIn) {
      found.push({ outcome, step: signOutStep(outcome) });
      for (const step of bad) if (!endsSession(step.step)) found.push({ outcome, step });
      continue;
    }
    for (const step of bad) found.push({ outcome, step });
    if (bad.length === 0 && group !== 'blocked') found.push({ outcome, step: null });
  }
  return found.sort((a, b) => Number(inDanger(b)) - Number(inDanger(a)));
}

/** Steps that the policy requires and that nobody can do: they keep a change from being done wholly. */
function stuck({ status, steps, openSteps }: Outcome): StepOutcome[] {
  if (status !== 'partial') return [];
  const open = new Set<string>(openSteps);
  return steps.filter((step) => LEFT_OUT.has(step.status) && (open.has(step.step) || step.step === 'cache-refresh'));
}

/** The step that should have signed someone out: one that another run can still do comes first. */
function signOutStep({ steps, openSteps = [] }: Outcome): StepOutcome | null {
  const ends = steps.filter(({ step, status }) => status !== 'done' && endsSession(step));
  const tried = ends.find(({ status }) => BAD.has(status));
  if (tried) return tried;
  const taken = new Set<string>(steps.map(({ step }) => step));
  const waits = openSteps.some((step) => endsSession(step) && !taken.has(step));
  return waits ? null : (ends[0] ?? null);
}

/** This is what leaves someone signed in, perhaps; not another step of the same person. */
export const inDanger = ({ outcome, step }: Trouble): boolean =>
  mayBeSignedIn(outcome) && (step === null || endsSession(step.step));

/** Why a change is not done, for people who keep the roster, and the one thing to do about it. */
interface Cause {
  /** A sentence. */
  what: string;
  /** Running the job again, as it is, can help. */
  retry: boolean;
  /** A sentence; says *run the job again* if and only if `retry`. */
  action: string;
  /** A row of the file has to be corrected. */
  isTheFile?: true;
}

const LATER = 'Run the job again later: finished changes are not repeated.';

/** What a refusal of CXone means. `own`: its own words help to correct the row. */
const CAUSES: Record<ApiErrorKind, Cause & { own?: true }> = {
  auth: {
    what: 'CXone did not let us sign in any more.',
    retry: false,
    action: 'Ask an administrator to check the credentials.',
  },
  forbidden: {
    what: 'This job may not do that in CXone.',
    retry: false,
    action: 'Ask an administrator to give the job’s account the right for it; the run says what CXone answered.',
  },
  'not-found': { what: 'The account was not there any more.', retry: true, action: RUN_AGAIN },
  uniqueness: {
    what: 'The user name or the employee ID belongs to another account.',
    retry: false,
    action: 'Choose another user name, or put the employee ID of that account into the row.',
    isTheFile: true,
  },
  conflict: { what: 'Something else in CXone stood against the change.', retry: true, action: RUN_AGAIN },
  version: { what: 'Someone else changed the account at the same time.', retry: true, action: RUN_AGAIN },
  invalid: {
    what: 'CXone did not accept a value of the row.',
    retry: false,
    action: 'Correct the value in the file and commit it.',
    isTheFile: true,
    own: true,
  },
  dependencies: {
    what: 'The person still has queues, skills or recordings.',
    retry: false,
    action: 'Give them to someone else in CXone.',
  },
  'too-large': {
    // One person's: a bulk that is too large is sent in halves.
    what: 'The values of the row were too large for CXone.',
    retry: false,
    action: 'Shorten the longest values in the file and commit it.',
    isTheFile: true,
  },
  'rate-limited': { what: 'CXone had no time for more requests.', retry: true, action: LATER },
  unsupported: {
    what: 'CXone does not offer this step here.',
    retry: false,
    action: 'Ask an administrator to switch the step off in the policy.',
  },
  server: { what: 'CXone had a fault of its own.', retry: true, action: LATER },
  timeout: { what: 'CXone did not answer in time.', retry: true, action: LATER },
  network: { what: 'CXone could not be reached.', retry: true, action: LATER },
  unreadable: { what: 'CXone’s answer could not be read.', retry: true, action: LATER },
  aborted: { what: 'The run was interrupted.', retry: true, action: RUN_AGAIN },
  ignored: {
    what: 'CXone said that it made the change, and did not make it.',
    retry: false,
    action: 'Ask an administrator to check what the job’s account may change in CXone.',
  },
};

/** The same where an undo wrote: there is no row to correct, and the file is reverted anyway. */
const UNDO_CAUSES: Partial<Record<ApiErrorKind, Cause>> = {
  invalid: {
    what: 'CXone did not accept the value of before.',
    retry: false,
    action: 'Change the person by hand in CXone.',
  },
  'too-large': {
    what: 'The values of before are too large for CXone.',
    retry: false,
    action: 'Change the person by hand in CXone.',
  },
  uniqueness: {
    what: 'The user name or the employee ID of before belongs to another account by now.',
    retry: false,
    action: 'Change one of the two accounts by hand in CXone.',
  },
};

const REFUSED: Cause = { what: 'CXone refused this step.', retry: false, action: 'Do it by hand in CXone.' };
/** The same where no value of a row was sent: an account is activated or deactivated, or a step around it is taken. */
const STEP_CAUSES: Partial<Record<ApiErrorKind, Cause>> = {
  invalid: REFUSED,
  uniqueness: REFUSED,
  'too-large': REFUSED,
};
/** Steps that write what a row says, as far as the operation holds anything of it. */
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'reactivate', 'roles', 'deactivate']);

/** Causes that stand before the usual ones. @param step the one that failed; `null`: the change itself */
function ownCauses({ reasonCode, after }: Operation, step: StepOutcome | null): typeof STEP_CAUSES {
  if (reasonCode.startsWith('undo-')) return UNDO_CAUSES;
  const isOfRow = step === null || WRITES.has(step.step);
  return isOfRow && Object.keys(after ?? {}).some((field) => field !== 'active') ? {} : STEP_CAUSES;
}

/** What stands for the advice of an error: there may be no row to correct. `undefined`: that advice fits. */
export const ownAdvice = (
  operation: Operation,
  error: ApiError | undefined,
  step: StepOutcome | null,
): string | undefined => error && ownCauses(operation, step)[error.kind]?.action;

/** What was answered with success and is nowhere seen: whether it is there nobody knows. */
const UNSEEN = 'CXone said that it made the change, and does not show it.';
const UNCONFIRMED: Cause = {
  what: 'CXone did not confirm the change.',
  retry: true,
  action: 'Run the job again: it looks first whether the change is there.',
};
const NOT_STARTED: Cause = { what: 'Not started: the run ended before.', retry: true, action: RUN_AGAIN };
const WAITS: Record<WaitsFor, Cause> = {
  review: {
    what: 'No reviewed plan shows this change.',
    retry: false,
    action: 'Open a pull request that shows it, and merge it.',
  },
  others: {
    what: 'This change was reviewed; it waits with those that nobody reviewed.',
    retry: false,
    action: 'Merge a pull request that shows the others: this one is made with them.',
  },
  undo: {
    what: 'An undo took this change back.',
    retry: false,
    action: 'Revert the row, or correct it: the change is made once the row says something else.',
  },
};
const NO_ROUTE: Cause = {
  what: 'CXone does not offer this change here.',
  retry: false,
  action: 'Make the change by hand in CXone, or ask an administrator to choose another `profile`.',
};
const NO_VERSION: Cause = {
  what: 'CXone makes no change without the version of the account, which this run could not send.',
  retry: false,
  action: 'Make the change by hand in CXone, and ask an administrator to tell NiCE support.',
};
const NO_REASON: Cause = { what: 'The change failed, and CXone gave no reason.', retry: true, action: RUN_AGAIN };
const OPEN: Cause = { what: 'A step is still open.', retry: true, action: RUN_AGAIN };
const SIGNED_IN = '❗ Deactivated, but the person may still be signed in.';
const SIGN_OUT = 'Sign the person out in CXone.';
const NO_STEP: Cause = { what: 'No step of this job ends sessions in CXone.', retry: false, action: SIGN_OUT };
const NOT_REQUIRED =
  'Ask an administrator to set the step to `try` in the policy: no run can take it for this person, so each ends ' +
  'like this.';
const BY_HAND = 'Do it by hand in CXone.';

/** Kinds of errors for which a new run is a new chance, since it reads the account afresh. */
const AFRESH: ReadonlySet<ApiErrorKind> = new Set(['not-found', 'conflict']);

/** True where running the job again, as it is, can help; an advice that begins with it knows so. */
const helpsAgain = ({ kind, retryable, advice }: ApiError): boolean =>
  retryable || AFRESH.has(kind) || advice.startsWith('Run again');

const errorOf = ({ outcome, step }: Trouble): ApiError | undefined => step?.error ?? outcome.error;

/** Why a change is not done, in words of people who keep the roster. */
export function causeOf(trouble: Trouble): Cause {
  const cause = plainCause(trouble);
  if (!inDanger(trouble)) return cause;
  // A step that the policy requires and nobody can take: signed out by hand, the run ends so again.
  const isOpen = trouble.step !== null && LEFT_OUT.has(trouble.step.status) && cause.action !== SIGN_OUT;
  const byHand = isOpen ? `${SIGN_OUT} ${cause.action}` : SIGN_OUT;
  return { ...cause, what: `${SIGNED_IN} ${cause.what}`, action: cause.retry ? cause.action : byHand };
}

function plainCause(trouble: Trouble): Cause {
  const { outcome, step } = trouble;
  const error = errorOf(trouble);
  if (outcome.status === 'not-started') return outcome.waits ? WAITS[outcome.waits] : NOT_STARTED;
  if (step && LEFT_OUT.has(step.status)) return leftOut(step, outcome);
  if (inDanger(trouble) && !step && !outcome.openSteps?.some(endsSession)) return NO_STEP;
  if (!error && groupOf(outcome.status) === 'unconfirmed') return UNCONFIRMED;
  if (!error) return outcome.status === 'failed' && !step ? NO_REASON : OPEN;
  // The policy can leave out only a step around a change.
  if (error.kind === 'unsupported' && !isTenantStep(step?.step)) return NO_ROUTE;
  if (error.status === 428) return NO_VERSION;
  const known = ownCauses(outcome.operation, step)[error.kind] ?? CAUSES[error.kind];
  const isUnseen = error.kind === 'ignored' && groupOf(outcome.status) === 'unconfirmed';
  const cause = isUnseen ? { ...known, what: UNSEEN } : known;
  const retry = helpsAgain(error);
  if (retry === cause.retry) return cause;
  const action = retry ? LATER : 'Ask an administrator to look into the run.';
  return { what: cause.what, retry, action };
}

/** A step that no other run takes: one that the policy requires stays open until someone decides. */
function leftOut({ step, status, detail }: StepOutcome, { openSteps }: Outcome): Cause {
  const isRequired = step === 'cache-refresh' || openSteps?.some((open) => open === step) === true;
  if (status === 'unsupported') return isRequired ? CAUSES.unsupported : { ...CAUSES.unsupported, action: SIGN_OUT };
  return {
    what: `The step was left out: ${detail}.`,
    retry: false,
    action: isRequired ? required(step) : SIGN_OUT,
  };
}

/** What is done by hand is not seen by any run, but for what is never done again. */
const required = (step: StepName): string =>
  step === 'cache-refresh' ? BY_HAND : endsSession(step) ? NOT_REQUIRED : `${BY_HAND} ${NOT_REQUIRED}`;

/** Whether CXone's own words say something that people who keep the roster can use. */
export const ownWordsHelp = (trouble: Trouble): boolean => {
  if (trouble.step && LEFT_OUT.has(trouble.step.status)) return false;
  const error = errorOf(trouble);
  if (error === undefined || ownCauses(trouble.outcome.operation, trouble.step)[error.kind]) return false;
  return CAUSES[error.kind].own === true;
};

/** An end of an advice that asks for another run. */
const THEN_AGAIN = /(?:,|;)? (?:and|then|and then) run (?:the job |it )?again\b/giu;
const ASKS_AGAIN = /\b(?:run|try)\b[^.;,]*\bagain\b/iu;

/** The same for administrators: the step, what CXone said (raw), and what to do. */
export function adminCause(trouble: Trouble): Cause & { step: string; said: string } {
  const { outcome, step } = trouble;
  const error = errorOf(trouble);
  const { what, retry, action } = plainCause(trouble);
  const { operation } = outcome;
  const notStarted = outcome.status === 'not-started';
  const isOwn = ownAdvice(operation, error, step) !== undefined;
  const given = isOwn ? '' : (error?.advice.replaceAll(THEN_AGAIN, '').trim() ?? '');
  const advised =
    given === '' || (step && LEFT_OUT.has(step.status)) || (!retry && ASKS_AGAIN.test(given))
      ? action
      : retry && !ASKS_AGAIN.test(error?.advice ?? '')
        ? `${given.replace(/[.;,]*$/u, '')}, then run the job again.`
        : retry
          ? (error?.advice ?? action)
          : given;
  const signOut = inDanger(trouble) && !retry && advised !== SIGN_OUT;
  const rest = advised === REFUSED.action ? '' : ` ${sentence(advised)}`;
  return {
    what,
    retry,
    action: sentence(signOut ? `${SIGN_OUT}${rest}` : advised),
    step: STEP_WORDS[step?.step ?? (isBlocked(operation) ? 'deactivate' : operation.kind)],
    said:
      error?.message ||
      withStepWords(step?.detail || outcome.detail) ||
      (notStarted ? 'nothing was sent' : 'no answer'),
  };
}

/** What to do, in one line of the log. */
export function logAdvice(trouble: Trouble): string {
  const error = errorOf(trouble);
  const given = ownAdvice(trouble.outcome.operation, error, trouble.step) ?? error?.advice ?? '';
  return given === '' || (trouble.step && LEFT_OUT.has(trouble.step.status)) ? adminCause(trouble).action : given;
}
