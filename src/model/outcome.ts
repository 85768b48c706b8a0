import { once } from '../text/once.ts';
import type { LeaverStepName } from './leaver-steps.ts';
import type { Operation } from './operation.ts';
import type { ApiError, StepOutcome } from './step.ts';

/**
 * `done`: seen in the tenant. `adopted`: a create that met its own account and became an update.
 * `partial`: the main change happened, a step is open. `failed`: did not happen.
 * `ignored`: answered with success, and a read within `settle-seconds` shows something else.
 * `accepted`: answered with success, and nothing was seen. `blocked`: planned as blocked. `not-started`: never sent.
 * `unknown`: sent, no answer, run interrupted.
 */
export const OUTCOME_STATUSES = [
  'done',
  'adopted',
  'partial',
  'failed',
  'ignored',
  'accepted',
  'blocked',
  'not-started',
  'unknown',
] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** What an output counts a change as. */
export type OutcomeGroup = 'worked' | 'failed' | 'unconfirmed' | 'not-started' | 'blocked';

interface StatusFacts {
  group: OutcomeGroup;
  /** Something was sent that may have reached the account: what it holds now decides. */
  mayHaveWritten?: true;
  /** The account holds what was written, as far as anyone knows; the one of a leaver is off. */
  holds?: true;
  /** It was tried, and nobody saw it in the tenant. */
  isUnseen?: true;
}

/** The one place that says what each status counts as, and what may be taken from it. */
const STATUS_FACTS: Readonly<Record<OutcomeStatus, StatusFacts>> = {
  done: { group: 'worked', mayHaveWritten: true, holds: true },
  adopted: { group: 'worked', mayHaveWritten: true, holds: true },
  partial: { group: 'failed', mayHaveWritten: true, holds: true },
  failed: { group: 'failed', isUnseen: true },
  ignored: { group: 'failed', mayHaveWritten: true, isUnseen: true },
  accepted: { group: 'unconfirmed', mayHaveWritten: true, holds: true, isUnseen: true },
  unknown: { group: 'unconfirmed', mayHaveWritten: true, isUnseen: true },
  blocked: { group: 'blocked', holds: true },
  'not-started': { group: 'not-started' },
};

/** What each status counts as. */
export const groupOf = (status: OutcomeStatus): OutcomeGroup => STATUS_FACTS[status].group;

/** The change is in the tenant, wholly. */
export const worked = (status: OutcomeStatus): boolean => groupOf(status) === 'worked';

/** Something was sent that may have reached the account: what it holds now decides. */
export const mayHaveWritten = (status: OutcomeStatus): boolean => STATUS_FACTS[status].mayHaveWritten === true;

/** The account holds what was written, as far as anyone knows; the one of a leaver is off. */
export const holdsChange = (status: OutcomeStatus): boolean => STATUS_FACTS[status].holds === true;

/** It was tried, and nobody saw it in the tenant. */
export const isUnseen = (status: OutcomeStatus): boolean => STATUS_FACTS[status].isUnseen === true;

const STATUSES: ReadonlySet<unknown> = new Set(OUTCOME_STATUSES);
/** Whether a record names a status that this version knows. */
export const isOutcomeStatus = (value: unknown): value is OutcomeStatus => STATUSES.has(value);

/** Why an apply that may do only a part leaves a change, in the words of its outcome. */
export const WAITS_FOR = {
  review: 'no reviewed plan shows this change: it waits for one',
  others: 'reviewed; it waits with the changes that no reviewed plan shows',
  undo: 'an undo took this change back: it is not made again until the row says something else',
} as const;

/** Nobody reviewed it, or others, or an undo took it back. */
export type WaitsFor = keyof typeof WAITS_FOR;

/** What became of one operation. */
export interface Outcome {
  operation: Operation;
  status: OutcomeStatus;
  steps: StepOutcome[];
  /** The account's id in the tenant, once known. */
  id?: string;
  attempts: number;
  latencyMs: number;
  /** Of the last answer to a write, whatever it said; absent where nothing was sent or no answer came. */
  httpStatus?: number | undefined;
  error?: ApiError;
  /** `ignored`: fields that CXone did not keep. */
  ignoredFields?: readonly string[];
  /** `ignored`: roles that the account still has although all were to go. */
  rolesLeft?: readonly string[] | undefined;
  /** Of a role change that was seen: names of roles that nobody planned and this run did not give. */
  rolesBeside?: readonly string[] | undefined;
  /** `unknown` of an earlier run: CXone answered with success, and nobody looked. */
  answered?: true;
  /** Plain words where `status` is not `done`. */
  detail: string;
  /** Why an apply that may do only a part leaves it. */
  waits?: WaitsFor | undefined;
  /** Leavers: sign-out steps that are not over, and that a later run has to finish. */
  openSteps?: LeaverStepName[];
  /** Milliseconds from the start of the run until the person could no longer be signed in (leavers). */
  signOutMs?: number;
}

/** Outcomes by the ids of their operations. @param outcomes of a run that is over: nobody adds to the list any more */
export const outcomesById = once((outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> => {
  const byId = new Map<string, Outcome>();
  for (const outcome of outcomes) byId.set(outcome.operation.id, outcome);
  return byId;
});

/**
 * A deletion that was answered with success while the account stays, deactivated: reported as that, and counted as a
 * deactivation.
 */
export const isStillListed = ({ operation, steps }: Pick<Outcome, 'operation' | 'steps'>): boolean =>
  operation.kind === 'delete' && steps.findLast(({ step }) => step === 'delete')?.error?.kind === 'ignored';

/** Of a change that is not whole a step is open: it did not fail. */
export const isPartly = ({ status }: Pick<Outcome, 'status'>): boolean => status === 'partial';

/**
 * People with a change that ended in this group: each once, however many of their changes did. A deletion that is still
 * listed is none that failed.
 */
export const peopleOf = (outcomes: readonly Outcome[], group: OutcomeGroup): number =>
  new Set(
    outcomes
      .filter((outcome) => groupOf(outcome.status) === group && !isStillListed(outcome))
      .map(({ operation }) => operation.key),
  ).size;
