import { z } from 'zod';

const percent = z.number().min(0).max(100);
const count = z.number().int().min(0);
const pattern = z.string().min(1);
const step = z.enum(['off', 'try', 'require']);

/** A role the policy allows, by the name rosters use (its key). `display` is the tenant's name for it. */
const roleSchema = z.strictObject({
  display: z.string().min(1).optional(),
  inherits: z.array(z.string().min(1)).default([]),
});

const limit = (defaults: { percent?: number; count?: number }) =>
  z
    .strictObject({ percent: percent.optional(), count: count.optional() })
    .default({})
    .transform((given): { percent?: number; count?: number } => ({ ...defaults, ...given }));

const section = <T extends z.ZodType>(schema: T) => z.preprocess((value) => value ?? {}, schema);

/** The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused. */
export const policySchema = z.strictObject({
  version: z.literal(1).default(1),
  timezone: z.string().default('UTC'),
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  roles: section(
    z.strictObject({
      allowed: z.record(z.string(), roleSchema.nullable().transform((role) => role ?? { inherits: [] as string[] })).default({}),
      groups: z.record(z.string(), z.string()).default({}),
      conflicts: z.array(z.array(z.string()).min(2)).default([]),
      maxPerUser: z.number().int().min(1).default(5),
      maxDepth: z.number().int().min(0).default(3),
      write: z.enum(['auto', 'attribute', 'matrix', 'membership']).default('auto'),
      extra: z.enum(['remove', 'keep']).default('remove'),
    }),
  ),
  owned: section(z.strictObject({ externalIdPrefix: z.string().default(''), userNames: z.array(pattern).default([]) })),
  protected: z.array(pattern).default([]),
  leavers: section(
    z.strictObject({
      action: z.enum(['deactivate', 'delete']).default('deactivate'),
      absent: z.enum(['report', 'deactivate', 'delete']).default('report'),
      dependencies: z.enum(['block', 'proceed']).default('block'),
      licensePolicy: z.enum(['RECLAIM', 'DOWNGRADE', 'PRESERVE']).default('RECLAIM'),
      terminateSessions: z.boolean().default(true),
      disconnect: z.boolean().default(true),
      retainData: z.boolean().default(true),
    }),
  ),
  steps: section(
    z.strictObject({
      dependencies: step.default('try'),
      sessions: step.default('try'),
      disconnect: step.default('try'),
      license: step.default('try'),
      cacheRefresh: step.default('try'),
    }),
  ),
  guards: section(
    z.strictObject({
      deactivate: limit({ percent: 10, count: 25 }),
      delete: limit({ percent: 5, count: 10 }),
      roleGain: limit({ percent: 20 }),
      roleLoss: limit({ percent: 20 }),
      create: limit({ percent: 50 }),
      update: limit({ percent: 50 }),
      reactivate: limit({ percent: 20 }),
      userNameChange: limit({ percent: 5 }),
      minimumPopulation: count.default(20),
    }),
  ),
  override: z.string().default('.github/cxone-override.yml'),
});

/** A policy with every default filled in. */
export type Policy = z.output<typeof policySchema>;
