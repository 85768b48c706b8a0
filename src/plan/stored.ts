import type { Deletion, Operation, Plan } from '../model/operation.ts';
import { planFile, type PlanFileOperation } from './plan-schema.ts';

/** A plan read back, with the tenant's id of each operation's account. */
export interface StoredPlan {
  plan: Plan;
  userIds: Map<string, string>;
}

/**
 * Reads a `plan.json` that this action wrote, so that what a killed run was about can still be reported.
 * @returns `null` where the text is none
 */
export function readPlan(text: string): StoredPlan | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const read = planFile.safeParse(data);
  if (!read.success) return null;
  const { tenant, roster, policy, population, guards, unchanged, absent, hash } = read.data;
  const userIds = new Map<string, string>();
  for (const { id, user_id: userId } of read.data.operations) if (userId !== null) userIds.set(id, userId);
  const operations = read.data.operations.map(operationOf);
  const scheduled = (read.data.scheduled ?? []).map((stored) => ({ ...operationOf(stored), on: stored.on }));
  return {
    plan: { tenant, roster, policy, population, operations, scheduled, guards, hash, unchanged, remarks: [], absent },
    userIds,
  };
}

function operationOf(stored: PlanFileOperation): Operation {
  const { id, key, row, file, line, person, reason, reason_code: reasonCode, side_effects: sideEffects } = stored;
  const common = { id, key, row, file, line, person, reason, reasonCode, sideEffects };
  switch (stored.kind) {
    case 'create': {
      const { kind, before, after, roles, gains } = stored;
      return { ...common, kind, before, after, roles, gains };
    }
    case 'update': {
      const { kind, before, after } = stored;
      return { ...common, kind, before, after };
    }
    case 'reactivate': {
      const { kind, before, after, gains } = stored;
      return { ...common, kind, before, after, gains };
    }
    case 'roles': {
      const { kind, before, after, roles, gains, loses } = stored;
      return {
        ...common,
        kind,
        before,
        after,
        roles,
        gains,
        loses,
      };
    }
    case 'deactivate': {
      const { kind, before, after } = stored;
      return { ...common, ...leaverParts(stored), kind, before, after };
    }
    case 'delete': {
      const { kind, before, after, dependencies } = stored;
      return { ...common, ...leaverParts(stored), kind, before, after, dependencies };
    }
    case 'blocked': {
      const { kind, before, after, blocked_kind: blockedKind } = stored;
      if (after === null) return { ...common, kind, before, after, blockedKind };
      const { dependencies } = stored;
      return { ...common, ...leaverParts(stored), kind: 'held-back', before, after, dependencies };
    }
  }
}

const leaverParts = ({
  license_policy: licensePolicy,
  open_steps: openSteps,
}: Extract<PlanFileOperation, { open_steps?: unknown }>): Pick<Deletion, 'licensePolicy' | 'openSteps'> => ({
  licensePolicy,
  openSteps,
});
