import type { StepAnswer, WireResult } from '../../model/tenant.ts';
import { about, type ExecuteContext } from '../context.ts';
import { runIsEnding } from './leaver-steps.ts';
import { recordStep, skipped } from './step-records.ts';
import type { Leaver } from './leaver.ts';

/**
 * Deletes an account, last of all steps and by the tenant's id only: until then the account itself marks what is still
 * open. Nobody is deleted whose required steps are not done. 404 counts as done, because the id came from a verified
 * look-up.
 */
export async function deleteAccount(leaver: Leaver, context: ExecuteContext): Promise<void> {
  const { tenant, policy, journal } = context;
  const { operation, user } = leaver;
  if (operation.kind !== 'delete' || leaver.unproven || runIsEnding(context)) return;
  // What CXone queued goes on by itself; everything else could not be done any more once the account is gone.
  const open = [...leaver.open].flatMap(([step, status]) => (status === 'accepted' ? [] : [step]));
  if (open.length > 0)
    return recordStep(leaver, 'delete', 'try', skipped(`not deleted: ${open.join(', ')} must be done first`), context);
  const write = {
    type: 'delete' as const,
    ref: operation.id,
    user,
    licensePolicy: operation.licensePolicy ?? policy.leavers.licensePolicy,
    terminateSessions: policy.leavers.terminateSessions,
    retainData: policy.leavers.retainData,
  };
  await journal.appendAll([about(operation, 'operation.sent', { step: 'delete', status: 'sent' })]);
  let attempts = 0;
  for (;;) {
    let result: WireResult | undefined;
    let verdict: Verdict;
    try {
      result = await tenant.sendOne(tenant.prepare(write));
      attempts += Math.max(1, result.attempts);
      verdict = await judge(result, user.id, context);
    } catch (error) {
      // Thrown instead of an answer, it was not carried out, unless the run was cancelled meanwhile.
      if (result || context.signal?.aborted)
        await recordStep(leaver, 'delete', 'try', { status: 'unknown', detail: LOST, attempts, latencyMs: 0 }, context);
      throw error;
    }
    if (verdict !== 'again' || attempts >= context.maxAttempts || context.signal?.aborted) {
      const answer: StepAnswer = {
        ...(verdict === 'again'
          ? { status: 'failed', detail: `not deleted after ${attempts} tries: ${result.error?.message ?? 'no answer'}` }
          : verdict),
        attempts,
        latencyMs: result.latencyMs,
        ...(result.error && verdict !== 'again' && verdict.status === 'done'
          ? {}
          : result.error && { error: result.error }),
      };
      if (answer.error) leaver.error = answer.error;
      if (answer.status === 'done') leaver.signOutMs ??= context.clock.now() - context.startedAt;
      return recordStep(leaver, 'delete', 'try', answer, context);
    }
  }
}

const LOST = 'sent, but the answer never came';

type Verdict = { status: 'done' | 'failed' | 'unknown'; detail: string } | 'again';

async function judge(result: WireResult, id: string, context: ExecuteContext): Promise<Verdict> {
  if (result.status === 'done') return { status: 'done', detail: '' };
  if (result.error?.kind === 'not-found') return { status: 'done', detail: 'was gone already' };
  if (result.status === 'retry' || result.status === 'not-attempted') return 'again';
  if (result.status === 'failed')
    return { status: 'failed', detail: result.error?.message ?? 'CXone refused the deletion and gave no reason' };
  if (context.signal?.aborted) return { status: 'unknown', detail: LOST };
  // The answer was lost: the account is gone, or it is not.
  const left = await context.tenant.get(id);
  return left === null ? { status: 'done', detail: 'confirmed by a look-up' } : 'again';
}
