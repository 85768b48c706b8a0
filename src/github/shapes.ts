import { z } from 'zod';

// What of GitHub's documented answers is read; everything else in them is left out.

const user = z.object({ login: z.string(), type: z.string().optional() }).nullish();

export const commentSchema = z.object({
  id: z.number(),
  body: z
    .string()
    .nullish()
    .transform((body) => body ?? ''),
  html_url: z.string().default(''),
  user,
});
/** A comment on an issue or pull request. */
export type IssueComment = z.output<typeof commentSchema>;

export const pullSchema = z.object({
  number: z.number(),
  html_url: z.string().default(''),
  state: z.string().default('open'),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  updated_at: z.string().nullish(),
  /** Only of one asked for by its number. */
  merged_by: user,
  user,
  base: z.object({ ref: z.string(), sha: z.string().optional() }),
  head: z.object({
    sha: z.string(),
    ref: z.string().optional(),
    repo: z.object({ full_name: z.string() }).nullish(),
  }),
});
/** A pull request. */
export type Pull = z.output<typeof pullSchema>;

export const reviewSchema = z.object({
  state: z.string(),
  user,
  author_association: z.string().optional(),
  submitted_at: z.string().nullish(),
  commit_id: z.string().nullish(),
});
/** A review of a pull request; GitHub lists them oldest first. */
export type Review = z.output<typeof reviewSchema>;

export const fileSchema = z.object({
  filename: z.string(),
  status: z.string().default('modified'),
  previous_filename: z.string().optional(),
  patch: z.string().optional(),
});
/** A file of a pull request; `patch` is absent for large and binary ones. */
export type PullFile = z.output<typeof fileSchema>;

const contentObject = z.object({
  type: z.string().default('file'),
  encoding: z.string().nullish(),
  content: z.string().nullish(),
  size: z.number().nullish(),
});
/** What stands at a path; of a folder GitHub lists what is in it. */
export const contentSchema = z.union([
  z.array(z.unknown()).transform((): z.output<typeof contentObject> => ({ type: 'dir' })),
  contentObject,
]);

/** A file's bytes; in what an earlier job of the run left, as base64. */
export const bytesSchema = z.union([
  z.instanceof(Buffer),
  z.base64().transform((text) => Buffer.from(text, 'base64')),
  z.null(),
]);

export const issueSchema = z.object({
  number: z.number(),
  html_url: z.string().default(''),
  state: z.string(),
  title: z.string().default(''),
  body: z.string().nullish(),
  user,
  pull_request: z.unknown().optional(),
});
/** An issue. */
export type Issue = z.output<typeof issueSchema>;

export const artifactSchema = z.object({
  id: z.number(),
  name: z.string(),
  expired: z.boolean().default(false),
  created_at: z.string().nullish(),
  workflow_run: z.object({ id: z.number().nullish(), head_sha: z.string().nullish() }).nullish(),
});
/** An artifact of a workflow run. */
export type WorkflowArtifact = z.output<typeof artifactSchema>;
export const artifactsSchema = z.object({ artifacts: z.array(artifactSchema) });

export const listedSchema = z.union([
  z.object({ artifacts: z.array(artifactSchema), at: z.string(), all: z.boolean() }),
  z.object({ status: z.number(), message: z.string() }),
]);
/**
 * Artifacts of the repository as an earlier job of this run listed them: when, and whether that is all of them; or what
 * GitHub refused it with.
 */
export type ListedArtifacts = z.output<typeof listedSchema>;

export const runSchema = z.object({
  id: z.number(),
  event: z.string().default(''),
  head_sha: z.string().default(''),
  head_branch: z.string().nullish(),
  head_repository: z.object({ full_name: z.string() }).nullish(),
  workflow_id: z.number().nullish(),
  run_attempt: z.number().default(1),
  status: z.string().nullish(),
  created_at: z.string().default(''),
  /** When the attempt that is shown started. */
  run_started_at: z.string().nullish(),
  actor: user,
  triggering_actor: user,
});
/** A run of a workflow, as its last attempt (or the one that was asked for) is. */
export type WorkflowRun = z.output<typeof runSchema>;
export const runsSchema = z.object({ workflow_runs: z.array(runSchema) });

/** A commit; of a branch that was not there before, or is not any more, there may be none. */
const commitOrNone = z
  .string()
  .nullish()
  .transform((sha) => sha ?? '');

export const activitySchema = z.object({
  before: commitOrNone,
  after: commitOrNone,
  timestamp: z.string().default(''),
  activity_type: z.string(),
  actor: user,
});
/** One change of a branch: who moved it from where to where, and by what. */
export type Activity = z.output<typeof activitySchema>;

export const commitSchema = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string() })).default([]),
  author: user,
  committer: user,
});
/** A commit with the accounts of its author and committer, where GitHub knows them. */
export type Commit = z.output<typeof commitSchema>;

export const approvalSchema = z.object({ state: z.string(), user });
/** What someone said at an environment's gate. */
export type GateApproval = z.output<typeof approvalSchema>;

export const jobSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string().default(''),
  conclusion: z.string().nullish(),
  started_at: z.string().nullish(),
  run_attempt: z.number().default(1),
  runner_name: z.string().nullish(),
});
/** A job of a workflow run. */
export type WorkflowJob = z.output<typeof jobSchema>;

/** A comment of a review, on lines of the pull request's new files. */
export interface ReviewComment {
  path: string;
  line: number;
  body: string;
}
