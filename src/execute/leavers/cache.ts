import pLimit from 'p-limit';
import { Failure } from '../../model/failure.ts';
import type { StepOutcome } from '../../model/step.ts';
import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import { about, type ExecuteContext } from '../context.ts';
import type { Item } from '../item.ts';
import { skipped } from './step-records.ts';
import { isoTime } from '../../text/days.ts';

/** A refresh as it ended. */
export interface Refresh {
  step: StepOutcome;
  /** Not even tried, since the run was over. */
  isLeftOut: boolean;
}

/**
 * Has the tenant's permission cache refreshed for everybody whose roles were written and read back. Each ends in a
 * step, recorded in the audit: where the run ends before, the step says that it was left out.
 * @param run `ended`: why nothing more may be sent, `null` as long as it may; `fail` takes what ends the whole run
 * @returns the step of each operation, by its id; nobody's where the policy or the tenant has no such step
 */
export async function refreshCaches(
  items: readonly Item[],
  context: ExecuteContext,
  run: { ended: () => string | null; fail: (failure: Failure) => void },
): Promise<Map<string, Refresh>> {
  const { tenant, policy, clock, concurrency, journal } = context;
  const steps = new Map<string, Refresh>();
  const wish = policy.steps.cacheRefresh;
  // No route of this kind of tenant: only a policy that requires the step makes that anybody's trouble.
  const refresh = tenant.steps.cacheRefresh;
  if (wish === 'off' || (wish === 'try' && refresh === null)) return steps;
  const take = async (user: PriorUser): Promise<StepAnswer> =>
    (await refresh?.take([user], items.length))?.get(user.id) ?? NO_ROUTE;
  const limit = pLimit(concurrency);
  const broken = (error: unknown): StepAnswer => {
    if (error instanceof Failure) run.fail(error);
    else if (!context.signal?.aborted) throw error;
    return {
      status: 'unknown',
      detail: run.ended() ?? 'the tenant did not say what became of it',
      attempts: 1,
      latencyMs: 0,
    };
  };
  await Promise.all(
    items.filter(wroteRoles).map((item) =>
      limit(async () => {
        const why = run.ended();
        const answer: StepAnswer = why === null ? await take(item.user as PriorUser).catch(broken) : skipped(why);
        const step: StepOutcome = { step: 'cache-refresh', at: isoTime(clock.now()), ...answer };
        steps.set(item.operation.id, { step, isLeftOut: why !== null });
        await journal.appendAll(
          [
            about(
              item.operation,
              'step.finished',
              {
                step: step.step,
                status: step.status,
                detail: step.detail,
                attempts: step.attempts,
                latency_ms: Math.round(step.latencyMs),
                http_status: step.error?.status ?? null,
                error: step.error ?? null,
                correlation_id: step.error?.correlationId ?? null,
              },
              item.id,
            ),
          ],
          'file',
        );
      }),
    ),
  );
  return steps;
}

const NO_ROUTE: StepAnswer = {
  status: 'unsupported',
  detail: 'this profile has no route to refresh the permission cache',
  attempts: 0,
  latencyMs: 0,
};

const wroteRoles = ({ state, user, operation, adopted }: Item): boolean =>
  state === 'done' && user !== undefined && (operation.kind === 'roles' || (adopted && operation.roles !== undefined));
