import { z } from 'zod';

const place = z.object({ ref: z.string().nullable(), sha: z.string() });

/** Where and for what a plan was made: `review` in `plan.json`. */
export const planReviewSchema = z.object({
  /** `null`: not on a pull request. */
  pull_request: z.number().nullable(),
  head: place,
  base: place.nullable(),
  run_id: z.string(),
  attempt: z.number(),
  /** How the plan ended by its own rules. */
  reason: z.string(),
  /** The input. */
  operations: z.array(z.string()),
  /** As parsed, with defaults, without reading keys. */
  policy: z.record(z.string(), z.unknown()),
  /** Entries of the override file that let a guard pass. */
  override: z.array(z.record(z.string(), z.unknown())),
  /** The comment that shows it. */
  comment_id: z.number().nullable(),
  /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
  names: z.record(z.string(), z.string()).optional(),
  /** On a pull request: digests of the rows that it was made of; earlier releases wrote none. */
  rows: z.array(z.string()).optional(),
});
export type PlanReview = z.output<typeof planReviewSchema>;

/** The part of it that the host knows. */
export type ReviewPlace = Pick<PlanReview, 'pull_request' | 'head' | 'base' | 'run_id' | 'attempt' | 'comment_id'>;
