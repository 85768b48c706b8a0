import { z } from 'zod';
import { KINDS, type Operation, type Plan } from '../model/operation.ts';

const attributes = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.null()])).nullable();
const role = z.object({ value: z.string(), display: z.string().optional() });
const roleChange = role.extend({ inherited: z.boolean() });

/** `plan.json` as this version writes it; what a later version adds is passed over. */
const storedPlan = z.object({
  schema_version: z.literal(1),
  tenant: z.string(),
  roster: z.object({ path: z.string(), sha256: z.string(), rows: z.number() }),
  policy: z.object({ sha256: z.string() }),
  population: z.object({ owned: z.number(), expected: z.number(), read: z.number() }),
  operations: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(KINDS),
      key: z.string(),
      row: z.number().nullable(),
      file: z.string().nullable(),
      line: z.number().nullable(),
      person: z.object({
        userName: z.string(),
        externalId: z.string().optional(),
        givenName: z.string().optional(),
        familyName: z.string().optional(),
        displayName: z.string().optional(),
      }),
      user_id: z.string().nullable(),
      before: attributes,
      after: attributes,
      reason: z.string(),
      reason_code: z.string(),
      side_effects: z.array(z.string()),
      roles: z.array(role).optional(),
      gains: z.array(roleChange).optional(),
      loses: z.array(roleChange).optional(),
      dependencies: z.array(z.string()).optional(),
      blocked_kind: z.enum(KINDS).exclude(['blocked']).optional(),
      license_policy: z.enum(['RECLAIM', 'DOWNGRADE', 'PRESERVE']).optional(),
      open_steps: z.array(z.string()).optional(),
    }),
  ),
  guards: z.array(z.unknown()),
  unchanged: z.number(),
  absent: z.number().nullable(),
  hash: z.string(),
});

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
  const read = storedPlan.safeParse(data);
  if (!read.success) return null;
  const { tenant, roster, policy, population, guards, unchanged, absent, hash } = read.data;
  const userIds = new Map<string, string>();
  const operations = read.data.operations.map((stored): Operation => {
    const {
      user_id: userId,
      reason_code: reasonCode,
      side_effects: sideEffects,
      blocked_kind: blockedKind,
      license_policy: licensePolicy,
      open_steps: openSteps,
      ...rest
    } = stored;
    if (userId !== null) userIds.set(rest.id, userId);
    return {
      ...rest,
      reasonCode,
      sideEffects: sideEffects as Operation['sideEffects'],
      ...(blockedKind && { blockedKind }),
      ...(licensePolicy && { licensePolicy }),
      ...(openSteps && { openSteps: openSteps as NonNullable<Operation['openSteps']> }),
    };
  });
  return {
    plan: {
      tenant,
      roster,
      policy,
      population,
      operations,
      guards: guards as Plan['guards'],
      hash,
      unchanged,
      remarks: [],
      absent,
    },
    userIds,
  };
}
