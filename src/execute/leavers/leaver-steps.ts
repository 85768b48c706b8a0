import pLimit from 'p-limit';
import type { Operation } from '../../model/operation.ts';
import type { StepName } from '../../model/step.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import type { ExecuteContext } from '../context.ts';
import type { Leaver } from './leaver.ts';
import { recordStep, recordSteps, skipped, wishFor } from './step-records.ts';

/** Steps after the deactivation, in their order, by the tutorials' routes and by NiCE's published ones. */
const VENDOR_STEPS = ['sessions', 'disconnect', 'license'] as const satisfies readonly StepName[];
const PUBLISHED_STEPS = ['logout', 'access-keys'] as const satisfies readonly StepName[];

/** The steps that follow a deactivation on this kind of tenant. */
export const signOutSteps = (published: boolean): readonly StepName[] => (published ? PUBLISHED_STEPS : VENDOR_STEPS);

/**
 * Which sign-out steps an operation takes: all of them where it deactivates the account, and for a deletion, whose
 * steps repeat safely; for an account that was off before, only what an earlier run left open.
 */
export function dueSteps(operation: Operation, published: boolean): ReadonlySet<StepName> {
  if (operation.prior?.active !== false || operation.kind === 'delete') return new Set(signOutSteps(published));
  return new Set(operation.openSteps);
}

/** Nothing new is started any more: the run was cancelled, or its time is used up. */
export const runIsEnding = (context: Pick<ExecuteContext, 'signal' | 'clock' | 'deadline'>): boolean =>
  Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;

/**
 * Ends the sessions of people whose accounts are deactivated: many people in one request where the tenant has a route
 * for that, then their connections one by one. On the published API: agents logged out, access keys off. Every step is
 * recorded with its own outcome and time; a run that is over stops between two steps.
 * @param leavers at most as many as one request ends the sessions of
 */
export async function signOut(leavers: readonly Leaver[], context: ExecuteContext): Promise<void> {
  const { tenant } = context;
  if (!tenant.published) await endSessions(leavers, context);
  await each(leavers, context, async (leaver) => {
    if (tenant.published) {
      await step(leaver, 'logout', context, () => tenant.steps.logout(leaver.user, leavers.length));
      await step(leaver, 'access-keys', context, () => tenant.steps.disableAccessKeys(leaver.user));
    } else {
      await step(leaver, 'disconnect', context, () => tenant.steps.disconnect(leaver.user, 'deprovisioning'));
    }
  });
}

/** Frees a leaver's licence where that is due. Somebody who is kept from deletion keeps it until the deletion. */
export async function freeLicense(leaver: Leaver, context: ExecuteContext): Promise<void> {
  const { tenant } = context;
  if (tenant.published || !leaver.due.has('license')) return;
  const policy = leaver.operation.licensePolicy ?? context.policy.leavers.licensePolicy;
  if (leaver.operation.kind === 'held-back')
    return recordStep(leaver, 'license', 'off', skipped('stays as it is until the account can be deleted'), context);
  if (policy !== 'RECLAIM')
    return recordStep(leaver, 'license', 'off', skipped(`licence policy is ${policy}`), context);
  await step(leaver, 'license', context, () => tenant.steps.reclaimLicense(leaver.user, 'deprovisioning'));
}

/**
 * Does something for every person, some at once. What ends the whole run is thrown only when nothing is under way any
 * more, so that every step that was taken is on record; nobody is begun with after it.
 */
export async function each(
  leavers: readonly Leaver[],
  context: ExecuteContext,
  work: (leaver: Leaver) => Promise<void>,
): Promise<void> {
  const limit = pLimit(context.concurrency);
  const ends: unknown[] = [];
  await Promise.all(
    leavers.map((leaver) =>
      limit(async () => {
        if (ends.length > 0) return;
        await work(leaver).catch((error: unknown) => ends.push(error));
      }),
    ),
  );
  if (ends.length > 0) throw ends[0];
}

async function step(
  leaver: Leaver,
  name: StepName,
  context: ExecuteContext,
  act: () => Promise<StepAnswer>,
): Promise<void> {
  if (!leaver.due.has(name)) return;
  const wish = wishFor(name, context.policy);
  if (wish === 'off') return recordStep(leaver, name, wish, skipped('switched off in the policy'), context);
  if (NEEDS_EXTERNAL_ID.has(name) && !leaver.user.externalId)
    return recordStep(leaver, name, wish, NO_EXTERNAL_ID, context);
  if (runIsEnding(context)) {
    if (wish === 'require') leaver.open.push(name);
    return;
  }
  const answer = await act();
  if (answer.status === 'done') signedOut(leaver, name, context);
  await recordStep(leaver, name, wish, answer, context);
}

async function endSessions(leavers: readonly Leaver[], context: ExecuteContext): Promise<void> {
  const { policy, tenant } = context;
  const due = leavers.filter((leaver) => leaver.due.has('sessions'));
  const wish = wishFor('sessions', policy);
  const without = wish === 'off' ? due : due.filter((leaver) => !leaver.user.externalId);
  const named = due.filter((leaver) => !without.includes(leaver));
  await recordSteps(
    without.map((leaver) => ({
      leaver,
      answer: wish === 'off' ? skipped('switched off in the policy') : NO_EXTERNAL_ID,
    })),
    'sessions',
    wish,
    context,
  );
  if (named.length === 0) return;
  if (runIsEnding(context)) {
    if (wish === 'require') for (const leaver of named) leaver.open.push('sessions');
    return;
  }
  const answers = await tenant.steps.revokeSessions(named.map((leaver) => leaver.user));
  const told = named.map((leaver) => ({ leaver, answer: answers.get(leaver.user.id) ?? UNANSWERED }));
  for (const { leaver, answer } of told) if (answer.status === 'done') signedOut(leaver, 'sessions', context);
  await recordSteps(told, 'sessions', wish, context);
}

function signedOut(leaver: Leaver, name: StepName, context: ExecuteContext): void {
  if (name === 'sessions' || name === 'logout') leaver.signOutMs = context.clock.now() - context.startedAt;
}

/** The tutorials' clean-up routes know people by externalId alone. */
const NEEDS_EXTERNAL_ID: ReadonlySet<StepName> = new Set(VENDOR_STEPS);
const NO_EXTERNAL_ID = skipped('needs an externalId, and the account has none');
const UNANSWERED: StepAnswer = {
  status: 'unknown',
  detail: 'the tenant did not say what became of it',
  attempts: 1,
  latencyMs: 0,
};
