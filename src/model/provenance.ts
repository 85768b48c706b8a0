import { z } from 'zod';

/*
 * Who decided what a run did, and with what it did it. Personal data only as far as the decision needs it: the names of
 * accounts of the version control, nobody of the roster.
 */

const text = z.string();

/**
 * Who ran what, where, by which workflow and which version of the action. Empty texts where the runner says nothing.
 */
export const runProvenanceSchema = z.object({
  run_id: text,
  attempt: z.number().int(),
  /** The workflow file, e.g. `.github/workflows/roster.yml`, and the commit it was read from. */
  workflow: z.object({ path: text, ref: text, commit: text }),
  trigger: text,
  actor: text,
  /** Who started this attempt: not the actor where someone runs it again. */
  triggering_actor: text,
  repository: text,
  ref: text,
  commit: text,
  runner: text,
  /** `commit` where the version is pinned by one; `sha256` of the file that runs (`dist/index.js`). */
  action: z.object({ repository: text, ref: text, commit: text.nullable(), sha256: text.nullable() }),
});
export type RunProvenance = z.output<typeof runProvenanceSchema>;

/** A review of a pull request: who, what they said (`APPROVED` …), of which head, when. */
const reviewSchema = z.object({ by: text, state: text, head: text, at: text });

const pullProvenanceSchema = z.object({
  number: z.number().int(),
  author: text.nullable(),
  merged_by: text.nullable(),
  merged_at: text.nullable(),
  /** Commit that the merge made. */
  merge_commit: text.nullable(),
  head: text.nullable(),
  base: text.nullable(),
  reviews: z.array(reviewSchema),
});
export type PullProvenance = z.output<typeof pullProvenanceSchema>;

/** How the override in force came into the branch. */
const overrideOriginSchema = z.object({
  author: text.nullable(),
  merged_by: text.nullable(),
  commit: text.nullable(),
  /** The pull request that brought it, and when it was merged; absent in audits of releases before 1.1. */
  pull_request: z.number().int().nullish(),
  merged_at: text.nullish(),
});

/**
 * What the approval knows of a decision: the pull requests whose reviewed plans count for this apply, and the
 * override's origin where one was used. Given by the review room as a value of the port (`ApprovalVerdict.evidence`).
 */
export interface Evidence {
  pulls: PullProvenance[];
  override?: z.output<typeof overrideOriginSchema>;
  /** Logins that approved a deployment, or gave a plan's hash as `reviewed-plan`. */
  approved_by?: string[];
  /** Commit that the action's ref stands for. */
  action_commit?: string | undefined;
}

/** What an apply rests on. */
export const groundsSchema = z.object({
  plan_hash: text,
  policy: z.object({ sha256: text }),
  override: z
    .object({
      sha256: text,
      ...overrideOriginSchema.shape,
    })
    .nullable(),
  pulls: z.array(pullProvenanceSchema),
  approved_by: z.array(text),
  /** Commit of the action that runs, where its ref is a tag or branch and GitHub says what that is by now. */
  action_commit: text.nullish(),
});

/** The tenant's last audit before this one; `null` where there is none that may be believed. */
export const previousSchema = z.object({ run: text, head: text }).nullable();
export type PreviousAudit = z.output<typeof previousSchema>;
