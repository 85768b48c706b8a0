import type { PriorUser } from '../../model/state.ts';
import type { StepAnswer } from '../../model/tenant.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** How one step is taken: by which kind of routes, for how many people with one call, and what is done. */
export interface StepDefinition<Answers extends Map<string, StepAnswer> = Map<string, StepAnswer>> {
  /** The tutorials' routes, or those that NiCE publishes: a tenant is asked for one kind alone. */
  routes: 'tutorials' | 'published';
  atOnce: number;
  /** The step on a tenant; what is learnt of its route is kept as long as the run lasts. */
  on: (session: TenantSession) => (users: readonly PriorUser[], together: number) => Promise<Answers>;
}

/** A step that is taken for one person after the other. */
export function oneByOne(
  take: (user: PriorUser, together: number) => Promise<StepAnswer>,
): (users: readonly PriorUser[], together: number) => Promise<Map<string, StepAnswer>> {
  return async (users, together) => {
    const answers = new Map<string, StepAnswer>();
    for (const user of users) answers.set(user.id, await take(user, together));
    return answers;
  };
}
