import { isLeaverStep, type StepWish } from '../../model/leaver-steps.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import type { StepName, StepOutcome } from '../../model/step.ts';
import { about, type ExecuteContext } from '../context.ts';
import type { Leaver } from './leaver.ts';
import { isoTime } from '../../text/days.ts';

/** What became of a step of one person. */
interface StepEnd {
  leaver: Leaver;
  answer: StepAnswer;
}

/**
 * Whether a step that ended like this is over: done, or – where the policy only asks to try – not offered by the
 * tenant, or not to be done for this person. What failed, was only queued or is not known stays open under every wish.
 */
export function isClosed({ status, nothingToDo }: Pick<StepAnswer, 'status' | 'nothingToDo'>, wish: StepWish): boolean {
  if (wish === 'off' || status === 'done' || nothingToDo) return true;
  return wish === 'try' && (status === 'skipped' || status === 'unsupported');
}

/**
 * Records what became of one step of one leaver, in the outcome and the audit, and whether it stays open.
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
  const at = isoTime(context.clock.now());
  const events = ends.map(({ leaver, answer }) => {
    const { status, detail, attempts, latencyMs, nothingToDo, error } = answer;
    leaver.steps.push({ step, status, detail, at, attempts, latencyMs, nothingToDo, error });
    if (isLeaverStep(step)) {
      if (isClosed(answer, wish)) leaver.open.delete(step);
      else leaver.open.set(step, status);
    }
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
