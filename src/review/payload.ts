import { z } from 'zod';
import type { Change } from '../model/operation.ts';
import { peopleDigests } from './since.ts';
import { type ApprovalKeys, changeDigest, DIGEST_BYTES } from './keys.ts';

const mark = z.object({
  /** The commit whose run set the mark. */
  commit: z.string(),
  /** ISO 8601. */
  at: z.string(),
});

const payloadSchema = z.object({
  version: z.literal(1),
  /** `owner/name`. */
  repository: z.string(),
  pull: z.number().int(),
  /** Head commit of the pull request when the plan was made. */
  head: z.string(),
  tenant: z.string(),
  roster: z.array(z.string()),
  /** Hash of the plan; `null` where none could be made, so that nothing of an older one counts any more. */
  plan: z.string().nullable(),
  /** Operations in the plan. */
  operations: z.number().int(),
  /** Their digests, 16 bytes each, joined, base64; `null` where they do not fit. */
  digests: z.string().nullable(),
  /** The digests are of side effects as well; absent in comments of the first release. */
  effects: z.boolean().optional(),
  /** Who is planned, and what for each: see `since.ts`. Absent where that does not fit. */
  people: z.string().optional(),
  /** While no plan of this head is shown: the last one that was. */
  previous: z.object({ plan: z.string(), head: z.string(), people: z.string().optional() }).optional(),
  /** Where the whole plan lies. */
  run: z.object({ id: z.string(), artifact: z.string() }).nullable(),
  marks: z.object({ planChanged: mark.optional(), applied: mark.optional() }),
});

/** What a comment says was reviewed, signed. */
export type ReviewedPlan = z.output<typeof payloadSchema>;

/** Characters that digests may take of a comment's 65,536: the text for people comes first. */
const DIGEST_BUDGET = 22_000;

/** What the plan of a pull request is about. */
export type PlanIdentity = Pick<ReviewedPlan, 'repository' | 'pull' | 'head' | 'tenant' | 'roster' | 'run'>;

/**
 * The payload for a fresh plan. Digests are sorted, so that they say nothing about the order of people in the file.
 * @param plan `null` where the plan could not be made
 */
export function reviewedPlan(
  identity: PlanIdentity,
  plan: { hash: string; operations: readonly (Change & { sideEffects?: readonly string[] })[] } | null,
  keys: ApprovalKeys,
): ReviewedPlan {
  const operations = plan?.operations ?? [];
  const fits = Math.ceil((operations.length * DIGEST_BYTES) / 3) * 4 <= DIGEST_BUDGET;
  const digests =
    fits && plan
      ? operations.map((operation) => changeDigest(operation, keys, operation.sideEffects ?? [])).sort()
      : null;
  const { repository, pull, head, tenant, roster, run } = identity;
  return {
    version: 1,
    repository,
    pull,
    head,
    tenant,
    roster,
    plan: plan?.hash ?? null,
    operations: operations.length,
    digests: digests && Buffer.concat(digests.map((digest) => Buffer.from(digest, 'base64url'))).toString('base64'),
    effects: true,
    people: plan ? (peopleDigests(plan.operations, keys) ?? undefined) : undefined,
    run,
    marks: {},
  };
}

/** The digests of a payload as `changeDigest` gives them; `undefined` where they lie elsewhere. */
export function payloadDigests({ digests }: ReviewedPlan): string[] | undefined {
  if (digests === null) return undefined;
  const bytes = Buffer.from(digests, 'base64');
  return Array.from({ length: bytes.length / DIGEST_BYTES }, (_, index) =>
    bytes.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES).toString('base64url'),
  );
}

/** JSON in base64: no character of it can end a comment. */
export function encodePayload(payload: ReviewedPlan): string {
  return Buffer.from(JSON.stringify(payload)).toString('base64');
}

/** @returns `undefined` where the text is no payload of this version */
export function decodePayload(text: string): ReviewedPlan | undefined {
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    return undefined;
  }
}
