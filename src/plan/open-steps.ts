import { placeOf, type RosterEntry } from '../model/entry.ts';
import { stepFacts, isLeaverStep, LEAVER_STEPS, type LeaverStepName, type StepEffect } from '../model/leaver-steps.ts';
import { isLeaving, type Operation, type Remark } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import type { LeftOpen } from './left-open.ts';
import type { Matches } from './match.ts';
import { operation, personOf } from './make-operation.ts';

/** What the plan makes of what earlier runs left open. */
interface Reopened {
  operations: Operation[];
  remarks: Remark[];
  /** Ids of accounts that need nothing any more, said in a remark. */
  over: string[];
}

/** An operation that only finishes what an earlier run left open: the plan that caused it reviewed it. */
export const finishesSignOut = ({ kind, before }: Pick<Operation, 'kind' | 'before'>): boolean =>
  kind === 'deactivate' && before?.['active'] === false;

/** The side effects of steps, in their order. */
export function effectsOf(steps: readonly LeaverStepName[]): StepEffect[] {
  return steps.flatMap((step) => (stepFacts(step).effect?.name as StepEffect | undefined) ?? []);
}

/** Those of the steps that this tenant has and the policy wants: what was set to off meanwhile is not open. */
export function stillOpen(
  steps: readonly string[],
  decide: Pick<Decisions, 'leaverSteps' | 'licensePolicy'>,
  licensePolicy?: string,
): LeaverStepName[] {
  return decide.leaverSteps.filter(
    (step) =>
      steps.includes(step) &&
      isLeaverStep(step) &&
      (stepFacts(step).when !== 'licence' || (licensePolicy ?? decide.licensePolicy) === 'RECLAIM'),
  );
}

/**
 * What earlier runs left open of people's sign-outs: a `deactivate` whose `before` and `after` are the account as it
 * is, off, and whose side effects are the open steps. It ends with an account that is gone, or that the roster wants
 * active again. Where this plan deactivates or deletes the person anyway, that takes every step.
 * @param entries row and account of everybody that the roster names and who has one
 * @param planned operations of this plan so far
 */
export function reopen(
  open: readonly LeftOpen[],
  users: readonly PriorUser[],
  entries: () => ReadonlyMap<PriorUser, { entry: RosterEntry; leaves: boolean }>,
  planned: readonly Operation[],
  decide: Decisions,
): Reopened {
  const found: Reopened = { operations: [], remarks: [], over: [] };
  if (open.length === 0) return found;
  const rows = entries();
  const byId = new Map(users.map((user) => [user.id, user]));
  const taken = new Set(planned.filter(isLeaving).map(({ prior }) => prior?.id));
  for (const left of open) {
    if (taken.has(left.id)) continue;
    const user = byId.get(left.id);
    const named = user && rows.get(user);
    const steps = stillOpen(left.steps, decide, left.licensePolicy);
    const isWanted = user && named ? !named.leaves && (user.active || reactivated(planned, user)) : false;
    const why = whyNot(user, steps, isWanted, decide);
    if (why?.code === OVER) found.over.push(left.id);
    if (why) found.remarks.push({ ...placeIn(left, user, named?.entry), ...why });
    else
      found.operations.push(
        operation('deactivate', {
          entry: named?.entry,
          prior: user,
          before: { active: false },
          after: { active: false },
          reason: 'deactivated by an earlier run, which left steps of the sign-out open',
          reasonCode: 'open-steps',
          sideEffects: effectsOf(steps),
          openSteps: steps,
          licensePolicy: left.licensePolicy,
        }),
      );
  }
  return found;
}

/** The code of what needs nothing any more. */
const OVER = 'open-steps-over';

/**
 * Why what is left open of a sign-out is not done by this plan; `null` where it is.
 * @param isWanted the roster names the person, and as active
 */
function whyNot(
  user: PriorUser | undefined,
  steps: readonly LeaverStepName[],
  isWanted: boolean,
  decide: Decisions,
): Pick<Remark, 'code' | 'text' | 'signOutOpen'> | null {
  if (!user)
    return { code: OVER, text: 'the account is gone: what an earlier run left open of the sign-out ends with it' };
  if (steps.length === 0)
    return { code: OVER, text: 'what an earlier run left open of the sign-out is off in the policy by now' };
  if (isWanted)
    return {
      code: OVER,
      text: 'is active again: what an earlier run left open of the sign-out is not done any more',
    };
  if (user.active)
    return {
      code: 'open-steps-wait',
      text:
        'was reactivated in CXone, and not by the roster: the sign-out that an earlier run left open waits until ' +
        'the account is off again',
      signOutOpen: true,
    };
  if (decide.isProtected(user))
    return {
      code: 'protected',
      text: 'protected by the policy: the sign-out that an earlier run left open is left alone',
      signOutOpen: true,
    };
  if (!decide.may.deprovision)
    return {
      code: 'not-handled',
      text: 'the sign-out that an earlier run left open waits; `deprovision` is not among the operations of this run',
      signOutOpen: true,
    };
  return null;
}

/** The person a remark is about. */
const placeIn = (
  { key, userName }: LeftOpen,
  user?: PriorUser,
  entry?: RosterEntry,
): Pick<Remark, 'key' | 'person' | 'file' | 'row' | 'line'> => ({
  key,
  person: user ? personOf(user) : { userName },
  file: entry?.file ?? null,
  row: entry?.row ?? null,
  line: entry?.line ?? null,
});

/** Leavers of the file who were found deactivated: how far their sign-out got nobody knows any more. */
export function signedOutAgain(
  entries: readonly RosterEntry[],
  matches: Matches,
  remarks: readonly Remark[],
  left: readonly LeftOpen[],
): LeftOpen[] {
  const known = new Set(left.map(({ id }) => id));
  const gone = new Set(remarks.filter(({ code }) => code === 'already-gone').map(placeOf));
  return entries.flatMap((entry, i) => {
    const user = matches.at(i)?.user;
    if (!user || !gone.has(placeOf(entry)) || known.has(user.id)) return [];
    const { id, userName, externalId } = user;
    const { licensePolicy } = entry;
    return [
      { key: entry.profile.externalId ?? externalId ?? userName, id, userName, steps: LEAVER_STEPS, licensePolicy },
    ];
  });
}

const reactivated = (planned: readonly Operation[], user: PriorUser): boolean =>
  planned.some(({ kind, prior }) => kind === 'reactivate' && prior?.id === user.id);
