import { z } from 'zod';
import { KINDS, type Plan } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import { type PlanReview, planReviewSchema } from '../model/review.ts';
import type { ShownChange } from '../plan/coverage.ts';
import { planHash } from '../plan/hash.ts';
import type { ApprovalKeys } from './keys.ts';
import { isSealedFile } from './seal.ts';
import { attributes, role } from '../model/plan-parts.ts';

const operation = z.object({
  kind: z.enum(KINDS),
  key: z.string(),
  before: attributes.nullable(),
  after: attributes.nullable(),
  side_effects: z.array(z.string()),
  /** For words alone: what is compared are `before` and `after`. */
  gains: z.array(role).default([]).catch([]),
});
const planSchema = z.object({
  schema_version: z.literal(1),
  tenant: z.string(),
  roster: z.object({ path: z.string(), sha256: z.string().default('') }),
  policy: z.object({ sha256: z.string() }).optional(),
  operations: z.array(operation),
  scheduled: z.array(operation.extend({ on: z.string() })).default([]),
  guards: z
    .array(z.object({ kind: z.string(), tripped: z.boolean(), overridden: z.boolean() }))
    .default([])
    .catch([]),
  review: planReviewSchema.optional(),
  hash: z.string(),
});

/** A plan out of the artifact of the run that made it, signed. */
export interface PlanFile {
  tenant: string;
  /** Roster paths, sorted. */
  roster: string[];
  /** Of the files that it was made of, sorted. */
  rosterSha256: string;
  /** Of the policy's file. */
  policySha256: string;
  hash: string;
  operations: ShownChange[];
  /** What dates of the file will bring, by the day. */
  scheduled: (ShownChange & { on: string })[];
  /** Roles that its operations, and those of days to come, give: ids with the names that people saw. */
  gains: RoleRef[];
  /** Guards that stopped it. */
  tripped: string[];
  review: PlanReview | null;
}

const sorted = (lines: string): string => lines.split('\n').sort().join('\n');

/** True where a plan was made of the very files that another one was made of, in whatever order they were named. */
export const isMadeOf = (file: PlanFile | undefined, { roster }: Pick<Plan, 'roster'>): boolean =>
  file?.rosterSha256 === sorted(roster.sha256);

/** A held-back deletion is `blocked` in the file, and known by what happens. */
const shown = ({ kind, key, before, after, side_effects }: z.output<typeof operation>): ShownChange => ({
  kind: kind === 'blocked' && after !== null ? 'held-back' : kind,
  key,
  before,
  after,
  sideEffects: side_effects,
});

/**
 * Reads a `plan.json` of another job or run: believed only with our signature, and only if its operations make its
 * hash.
 * @returns `unsigned` where it does not bear our signature, `null` where it is no plan of this version
 */
export function readPlanFile(text: string, keys: ApprovalKeys): PlanFile | 'unsigned' | null {
  if (!isSealedFile('plan.json', text, keys)) return 'unsigned';
  const read = planSchema.safeParse(JSON.parse(text));
  if (!read.success) return null;
  const { tenant, roster, policy, operations, scheduled, guards, review, hash } = read.data;
  if (planHash(tenant, operations) !== hash) return null;
  return {
    tenant,
    roster: roster.path.split('\n').sort(),
    rosterSha256: sorted(roster.sha256),
    policySha256: policy?.sha256 ?? '',
    hash,
    operations: operations.map(shown),
    scheduled: scheduled.map(({ on, ...change }) => ({ ...shown(change), on })),
    gains: [...operations, ...scheduled].flatMap(({ gains }) => gains),
    tripped: guards.filter((guard) => guard.tripped && !guard.overridden).map(({ kind }) => kind),
    review: review ?? null,
  };
}
