import { z } from 'zod';

const commit = z.object({ sha: z.string(), ref: z.string().optional() });

/**
 * What is needed of a webhook payload (docs.github.com, "Webhook events and payloads"); everything else passes unseen.
 */
export const eventSchema = z.object({
  repository: z
    .object({
      full_name: z.string().optional(),
      default_branch: z.string().optional(),
      visibility: z.string().optional(),
      private: z.boolean().optional(),
    })
    .nullish(),
  pull_request: z
    .object({
      number: z.number().int(),
      user: z.object({ login: z.string() }).nullish(),
      base: commit,
      // The repository is null where a fork was deleted.
      head: commit.extend({ repo: z.object({ full_name: z.string() }).nullish() }),
    })
    .nullish(),
  schedule: z.string().nullish(),
});

export type GitHubEvent = z.output<typeof eventSchema>;
