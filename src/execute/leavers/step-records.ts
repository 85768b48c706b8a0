import type { StepAnswer } from '../../model/tenant.ts';
import type { StepName, StepOutcome } from '../../model/step.ts';
import { about, type ExecuteContext } from '../context.ts';
import type { Leaver } from './leaver.ts';

/** How a policy wants a step: a required one that is not done leaves the person partly done. */
export type StepWish = 'off' | 'try' | 'require';

/**
 * How the policy wants a sign-out step. On the published API the policy's `sessions` stands for the agent's log-out and
 * its `disconnect` for the access keys: both are what keeps somebody connected there.
 */
export function wishFor(step: StepName, { leavers, steps }: ExecuteContext['policy']): StepWish {
  switch (step) {
    case 'sessions':
    case 'logout':
      return leavers.terminateSessions ? steps.sessions : 'off';
    case 'disconnect':
    case 'access-keys':
      return leavers.disconnect ? steps.disconnect : 'off';
    case 'license':
      return steps.license;
    default:
      return 'try';
  }
}

/** What became of a step of one person. */
export interface StepEnd {
  leaver: Leaver;
  answer: StepAnswer;
}

/**
 * Records what became of one step of one leaver, in the outcome and the audit, and whether the policy is content with
 * it.
 */
export async function recordStep(
  leaver: Leaver,
  step: StepName,
  wish: StepWish,
  answer: StepAnswer,
  context: ExecuteContext,
): Promise<void> {
  await recordSteps([{ leaver, answer }], step, wish, context);
}

/** The same step of many people, put on record with one sync. */
export async function recordSteps(
  ends: readonly StepEnd[],
  step: StepName,
  wish: StepWish,
  context: ExecuteContext,
): Promise<void> {
  if (ends.length === 0) return;
  const at = new Date(context.clock.now()).toISOString();
  const events = ends.map(({ leaver, answer }) => {
    const { status, detail, attempts, latencyMs, error } = answer;
    leaver.steps.push({ step, status, detail, at, attempts, latencyMs, ...(error && { error }) });
    if (wish === 'require' && status !== 'done') leaver.open.push(step);
    return stepEvent(leaver.operation, leaver.steps.at(-1) as StepOutcome);
  });
  await context.journal.appendAll(events, 'file');
}

/** The audit's record of a step. */
export function stepEvent(
  operation: Leaver['operation'],
  { step, status, detail, attempts, latencyMs, error }: StepOutcome,
): ReturnType<typeof about> {
  return about(operation, 'step.finished', {
    step,
    status,
    detail,
    attempts,
    latency_ms: Math.round(latencyMs),
    http_status: error?.status ?? null,
    error: error ?? null,
    correlation_id: error?.correlationId ?? null,
  });
}

/** A step that is not done, and why. */
export const skipped = (detail: string): StepAnswer => ({ status: 'skipped', detail, attempts: 0, latencyMs: 0 });
