import type { StepAnswer } from '../model/tenant.ts';
import type { StepName, StepOutcome } from '../model/outcome.ts';
import { about, type ExecuteContext } from './context.ts';
import type { Leaver } from './leaver.ts';

/** How a policy wants a step: a required one that is not done leaves the person partly done. */
export type StepWish = 'off' | 'try' | 'require';

/** Records what became of one step of one leaver, in the outcome and the audit, and whether the policy is content with it. */
export async function recordStep(leaver: Leaver, step: StepName, wish: StepWish, answer: StepAnswer, context: ExecuteContext): Promise<void> {
  const at = new Date(context.clock.now()).toISOString();
  const outcome: StepOutcome = { step, status: answer.status, detail: answer.detail, at, attempts: answer.attempts, latencyMs: answer.latencyMs, ...(answer.error && { error: answer.error }) };
  leaver.steps.push(outcome);
  if (wish === 'require' && answer.status !== 'done') leaver.open.push(step);
  await context.journal.appendAll([
    about(leaver.operation, 'step.finished', {
      step,
      status: answer.status,
      detail: answer.detail,
      attempts: answer.attempts,
      latency_ms: answer.latencyMs,
      http_status: answer.error?.status ?? null,
      error: answer.error ?? null,
      correlation_id: answer.error?.correlationId ?? null,
    }),
  ]);
}

/** A step that is not done, and why. */
export const skipped = (detail: string): StepAnswer => ({ status: 'skipped', detail, attempts: 0, latencyMs: 0 });
