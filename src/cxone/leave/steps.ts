import { isLeaverStep, TENANT_STEPS, type TenantStepName } from '../../model/leaver-steps.ts';
import type { StepAnswer, TenantStep, TenantSteps } from '../../model/tenant.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { accessKeys } from './access-keys.ts';
import { logout } from './agents.ts';
import type { StepDefinition } from './step.ts';
import { cacheRefresh, dependencies, disconnect, license, sessions } from './vendor.ts';

/** How each step of the table is taken. A step of `model/leaver-steps.ts` that is missing here does not compile. */
const DEFINITIONS = {
  dependencies,
  sessions,
  disconnect,
  logout,
  'access-keys': accessKeys,
  license,
  'cache-refresh': cacheRefresh,
} satisfies Record<TenantStepName, StepDefinition>;

/**
 * The steps of one tenant.
 * @param routes which kind of routes its profile knows
 * @param session asked for only when a step is taken: there is none before `connect`
 */
export function stepsOf(routes: StepDefinition['routes'], session: () => TenantSession): TenantSteps {
  const step = <Answer extends StepAnswer>(
    name: TenantStepName,
    { atOnce, on }: StepDefinition<Map<string, Answer>>,
  ): TenantStep<Answer> => {
    let own: ReturnType<typeof on> | undefined;
    return { name, atOnce, take: async (users, together) => (own ??= on(session()))(users, together) };
  };
  const has = (name: TenantStepName): boolean => DEFINITIONS[name].routes === routes;
  return {
    leavers: TENANT_STEPS.filter((name) => isLeaverStep(name) && has(name)).map((name) =>
      step(name, DEFINITIONS[name] as StepDefinition),
    ),
    dependencies: has('dependencies') ? step('dependencies', dependencies) : null,
    cacheRefresh: has('cache-refresh') ? step('cache-refresh', cacheRefresh) : null,
  };
}
