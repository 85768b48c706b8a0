import pLimit from 'p-limit';
import type { Operation } from '../model/operation.ts';
import type { ApiError, StepName, StepOutcome } from '../model/outcome.ts';
import type { PriorUser } from '../model/state.ts';
import type { StepAnswer } from '../model/tenant.ts';
import type { ExecuteContext } from './context.ts';
import { recordStep, skipped, type StepWish } from './steps.ts';

/** Somebody who leaves, on the way through the steps. */
export interface Leaver {
  operation: Operation;
  user: PriorUser;
  steps: StepOutcome[];
  /** Required steps that are not done. */
  open: StepName[];
  /** Set when the person can no longer be signed in, ms since the start of the run. */
  signOutMs?: number;
  error?: ApiError;
}

/** People in one call of a step that takes many. */
const TOGETHER = 100;

const chunks = <T>(all: T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/**
 * Ends the sessions of people whose accounts are deactivated, then frees their licences: sessions of many people in one
 * request where the tenant has a route for that, every step recorded with its own outcome and time.
 * On the published API: agents logged out, access keys off.
 * A cancelled run, or one past its time budget, stops between two steps; what is left open is told by `open` and the audit.
 */
export async function signOut(leavers: Leaver[], context: ExecuteContext): Promise<void> {
  if (context.tenant.published) return signOutPublished(leavers, context);
  await revokeSessions(leavers, context);
  const limit = pLimit(context.concurrency);
  await Promise.all(
    leavers.map((leaver) =>
      limit(async () => {
        if (ended(context)) return leaveOpen(leaver, context);
        await disconnect(leaver, context);
        await freeLicense(leaver, context);
      }),
    ),
  );
}

const ended = (context: ExecuteContext): boolean => Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;

function leaveOpen(leaver: Leaver, context: ExecuteContext): void {
  if (context.policy.steps.disconnect === 'require') leaver.open.push('disconnect');
  if (context.policy.steps.license === 'require') leaver.open.push('license');
}

async function revokeSessions(leavers: Leaver[], context: ExecuteContext): Promise<void> {
  const { policy, tenant } = context;
  const wish: StepWish = policy.leavers.terminateSessions ? policy.steps.sessions : 'off';
  if (wish === 'off') {
    for (const leaver of leavers) await recordStep(leaver, 'sessions', 'off', skipped('switched off in the policy'), context);
    return;
  }
  const reachable = leavers.filter((leaver) => leaver.user.externalId);
  for (const leaver of leavers) {
    if (!leaver.user.externalId) await recordStep(leaver, 'sessions', wish, skipped('needs an externalId, and the account has none'), context);
  }
  for (const chunk of chunks(reachable, TOGETHER)) {
    if (ended(context)) {
      for (const leaver of chunk) if (wish === 'require') leaver.open.push('sessions');
      continue;
    }
    const answers = await tenant.steps.revokeSessions(chunk.map((leaver) => leaver.user));
    for (const leaver of chunk) {
      const answer = answers.get(leaver.user.id) ?? unanswered;
      if (answer.status === 'done') leaver.signOutMs = context.clock.now() - context.startedAt;
      await recordStep(leaver, 'sessions', wish, answer, context);
    }
  }
}

async function disconnect(leaver: Leaver, context: ExecuteContext): Promise<void> {
  const { policy, tenant } = context;
  const wish: StepWish = policy.leavers.disconnect ? policy.steps.disconnect : 'off';
  const answer = wish === 'off' ? skipped('switched off in the policy') : await tenant.steps.disconnect(leaver.user, 'deprovisioning');
  await recordStep(leaver, 'disconnect', wish, answer, context);
}

async function freeLicense(leaver: Leaver, context: ExecuteContext): Promise<void> {
  const { policy, tenant } = context;
  const wish = policy.steps.license;
  const licensePolicy = leaver.operation.licensePolicy ?? policy.leavers.licensePolicy;
  if (licensePolicy !== 'RECLAIM') return recordStep(leaver, 'license', 'off', skipped(`licence policy is ${licensePolicy}`), context);
  if (wish === 'off') return recordStep(leaver, 'license', 'off', skipped('switched off in the policy'), context);
  if (!leaver.user.externalId) return recordStep(leaver, 'license', wish, skipped('needs an externalId, and the account has none'), context);
  await recordStep(leaver, 'license', wish, await tenant.steps.reclaimLicense(leaver.user, 'deprovisioning'), context);
}

/** The published API has no session route: an agent is logged out, and access keys are switched off. */
async function signOutPublished(leavers: Leaver[], context: ExecuteContext): Promise<void> {
  const { policy, tenant } = context;
  const limit = pLimit(context.concurrency);
  const wish: StepWish = policy.leavers.terminateSessions ? policy.steps.sessions : 'off';
  await Promise.all(
    leavers.map((leaver) =>
      limit(async () => {
        if (ended(context)) return leaveOpen(leaver, context);
        const out = wish === 'off' ? skipped('switched off in the policy') : await tenant.steps.logout(leaver.user);
        if (out.status === 'done') leaver.signOutMs = context.clock.now() - context.startedAt;
        await recordStep(leaver, 'logout', wish, out, context);
        const keysWish: StepWish = policy.leavers.disconnect ? policy.steps.disconnect : 'off';
        const keys = keysWish === 'off' ? skipped('switched off in the policy') : await tenant.steps.disableAccessKeys(leaver.user);
        await recordStep(leaver, 'access-keys', keysWish, keys, context);
      }),
    ),
  );
}

const unanswered: StepAnswer = { status: 'unknown', detail: 'the tenant did not say what became of it', attempts: 1, latencyMs: 0 };
