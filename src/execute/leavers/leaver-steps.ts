import pLimit from 'p-limit';
import {
  endsSession,
  stepFacts,
  isLeaverStep,
  LEAVER_STEPS,
  type LeaverStepName,
  type StepWish,
} from '../../model/leaver-steps.ts';
import type { Operation } from '../../model/operation.ts';
import type { StepAnswer, Tenant, TenantStep } from '../../model/tenant.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { wishFor } from '../../policy/step-wish.ts';
import type { ExecuteContext } from '../context.ts';
import type { Leaver } from './leaver.ts';
import { recordStep, recordSteps, skipped } from './step-records.ts';

/**
 * The steps that follow a deactivation: those of the tenant, and those that the policy requires although the tenant's
 * client knows no route for them – these stay open and are said to.
 */
export function leaverSteps(
  steps: Pick<Tenant['steps'], 'leavers'>,
  policy: Pick<Policy, 'leavers' | 'steps'>,
): LeaverStepName[] {
  const own = new Set<string>(steps.leavers.map(({ name }) => name));
  return LEAVER_STEPS.filter((name) => own.has(name) || wishFor(name, policy) === 'require');
}

/**
 * Which steps an operation takes: all of them where it deactivates the account, and for a deletion, whose steps repeat
 * safely; for an account that was off before, only what an earlier run left open.
 */
export function dueSteps(operation: Operation, all: readonly LeaverStepName[]): ReadonlySet<LeaverStepName> {
  if (operation.prior?.active !== false || operation.kind === 'delete') return new Set(all);
  return new Set(operation.openSteps);
}

/** Nothing new is started any more: the run was interrupted, or its time is used up. */
export const runIsEnding = (context: Pick<ExecuteContext, 'signal' | 'clock' | 'deadline'>): boolean =>
  Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;

/**
 * Signs people out whose accounts are deactivated, by the steps their tenant has: those that serve many people with one
 * request for all of them, the others one person after the other, some people at once. Every step is recorded with its
 * own outcome and time; a run that is over stops between two steps.
 * @param leavers people of one wave
 */
export async function signOut(leavers: readonly Leaver[], context: ExecuteContext): Promise<void> {
  await foreign(leavers, context);
  let alone: TenantStep[] = [];
  const oneByOne = async (): Promise<void> => {
    const steps = alone;
    alone = [];
    if (steps.length === 0) return;
    await each(leavers, context, async (leaver) => {
      for (const step of steps) await takeFor([leaver], step, context, leavers.length);
    });
  };
  for (const step of context.tenant.steps.leavers) {
    if (stepFacts(step.name).when !== 'sign-out') continue;
    if (step.atOnce === 1) {
      alone.push(step);
      continue;
    }
    await oneByOne();
    for (let at = 0; at < leavers.length; at += step.atOnce)
      await takeFor(leavers.slice(at, at + step.atOnce), step, context, leavers.length);
  }
  await oneByOne();
}

/** Frees a leaver's licence where that is due. Someone who is kept from deletion keeps it until the deletion. */
export async function freeLicense(leaver: Leaver, context: ExecuteContext): Promise<void> {
  for (const step of context.tenant.steps.leavers) {
    if (stepFacts(step.name).when !== 'licence' || !isDue(leaver, step.name) || leaver.unconfirmed) continue;
    const policy = leaver.operation.licensePolicy ?? context.policy.leavers.licensePolicy;
    if (leaver.operation.kind === 'held-back')
      await recordStep(leaver, step.name, 'off', skipped('stays as it is until the account can be deleted'), context);
    else if (policy !== 'RECLAIM')
      await recordStep(leaver, step.name, 'off', skipped(`licence policy is ${policy}`), context);
    else await takeFor([leaver], step, context, 1);
  }
}

/** Steps that the policy requires, and that no route of this kind of tenant offers: open for everyone who leaves. */
async function foreign(leavers: readonly Leaver[], context: ExecuteContext): Promise<void> {
  const own = new Set(context.tenant.steps.leavers.map(({ name }) => name));
  for (const name of LEAVER_STEPS) {
    if (own.has(name) || wishFor(name, context.policy) !== 'require') continue;
    // Whose licence stays has no such step, whatever the policy says for everybody.
    const due = leavers.filter((leaver) => leaver.open.has(name));
    const answer: StepAnswer = {
      status: 'unsupported',
      detail: `this profile has no route to ${stepFacts(name).words}; the policy requires it`,
      attempts: 0,
      latencyMs: 0,
    };
    await recordSteps(
      due.map((leaver) => ({ leaver, answer })),
      name,
      'require',
      context,
    );
  }
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

const isDue = (leaver: Leaver, name: string): boolean => isLeaverStep(name) && leaver.due.has(name);

/** One step for these people, where it is due for them, the policy wants it and the run goes on. */
async function takeFor(
  leavers: readonly Leaver[],
  step: TenantStep,
  context: ExecuteContext,
  together: number,
): Promise<void> {
  const due = leavers.filter((leaver) => isDue(leaver, step.name));
  const wish: StepWish = wishFor(step.name, context.policy);
  if (due.length === 0) return;
  if (wish === 'off') {
    const answer = skipped('off in the policy');
    return recordSteps(
      due.map((leaver) => ({ leaver, answer })),
      step.name,
      wish,
      context,
    );
  }
  if (runIsEnding(context)) return;
  const answers = await step.take(
    due.map((leaver) => leaver.user),
    together,
  );
  const answered = due.map((leaver) => ({ leaver, answer: answers.get(leaver.user.id) ?? UNANSWERED }));
  for (const { leaver, answer } of answered)
    if (answer.status === 'done' && endsSession(step.name)) leaver.signOutMs = context.clock.now() - context.startedAt;
  await recordSteps(answered, step.name, wish, context);
}

const UNANSWERED: StepAnswer = {
  status: 'unknown',
  detail: 'the tenant did not say what became of it',
  attempts: 1,
  latencyMs: 0,
};
