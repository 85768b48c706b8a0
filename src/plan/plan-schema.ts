import { z } from 'zod';
import { GUARD_KINDS, SIDE_EFFECTS, WORK_KINDS } from '../model/operation.ts';
import { LEAVER_STEPS, LICENSE_POLICIES } from '../model/leaver-steps.ts';
import { attributes, role } from '../model/plan-parts.ts';
import { planReviewSchema } from '../model/review.ts';

/*
 * `plan.json`, version 1, as one schema: the writer is typed by it, and every reader checks it by it. What a later
 * version adds is passed over.
 */

const roleChange = role.extend({ inherited: z.boolean() });

const common = {
  id: z.string(),
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
  /** The tenant's id of the account, `null` where there is none yet. */
  user_id: z.string().nullable(),
  reason: z.string(),
  reason_code: z.string(),
  side_effects: z.array(z.enum(SIDE_EFFECTS)),
  waits_for: z.array(z.string()).optional(),
};
const roles = z.array(role).optional();
const changes = z.array(roleChange).optional();
const leaver = {
  license_policy: z.enum(LICENSE_POLICIES).optional(),
  open_steps: z.array(z.enum(LEAVER_STEPS)).optional(),
};
const dependencies = z.array(z.string()).optional();

const operation = z.union([
  z.discriminatedUnion('kind', [
    z.object({ ...common, kind: z.literal('create'), before: z.null(), after: attributes, roles, gains: changes }),
    z.object({ ...common, kind: z.literal('update'), before: attributes, after: attributes }),
    z.object({ ...common, kind: z.literal('reactivate'), before: attributes, after: attributes, gains: changes }),
    z.object({
      ...common,
      kind: z.literal('roles'),
      before: attributes,
      after: attributes,
      roles,
      gains: changes,
      loses: changes,
    }),
    z.object({ ...common, ...leaver, kind: z.literal('deactivate'), before: attributes, after: attributes }),
    z.object({ ...common, ...leaver, kind: z.literal('delete'), before: attributes, after: z.null(), dependencies }),
  ]),
  // A held-back deletion and someone who is left alone have one kind here: what would happen (`after`) says which.
  z.object({
    ...common,
    ...leaver,
    kind: z.literal('blocked'),
    blocked_kind: z.literal('delete'),
    before: attributes,
    after: z.strictObject({ active: z.literal(false) }),
    dependencies,
  }),
  z.object({
    ...common,
    kind: z.literal('blocked'),
    blocked_kind: z.enum(WORK_KINDS).optional(),
    before: attributes.nullable(),
    after: z.null(),
  }),
]);

/** One operation as `plan.json` has it. */
export type PlanFileOperation = z.output<typeof operation>;

export const planFile = z.object({
  schema_version: z.literal(1),
  tenant: z.string(),
  roster: z.object({ path: z.string(), sha256: z.string(), rows: z.number() }),
  policy: z.object({ sha256: z.string() }),
  population: z.object({ owned: z.number(), expected: z.number(), read: z.number() }),
  operations: z.array(operation),
  scheduled: z.array(z.intersection(operation, z.object({ on: z.string() }))).optional(),
  guards: z.array(
    z.object({
      kind: z.enum(GUARD_KINDS),
      count: z.number(),
      earlier: z.number().optional(),
      inactive: z.number().optional(),
      population: z.number(),
      percent: z.number(),
      limit: z.object({ percent: z.number().optional(), count: z.number().optional() }),
      isSmall: z.literal(true).optional(),
      tripped: z.boolean(),
      overridden: z.boolean(),
      override: z.object({ reason: z.string(), approver: z.string(), expires: z.string() }).optional(),
    }),
  ),
  unchanged: z.number(),
  absent: z.number().nullable(),
  remarks: z.array(
    z.object({
      key: z.string(),
      row: z.number().nullable(),
      file: z.string().nullable(),
      code: z.string(),
      text: z.string(),
    }),
  ),
  /** Where and by which rules it was made; absent where nothing shows it. */
  review: planReviewSchema.optional(),
  hash: z.string(),
});
export type PlanFile = z.output<typeof planFile>;
