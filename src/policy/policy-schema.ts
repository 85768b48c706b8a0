import { z } from 'zod';
import { LICENSE_POLICIES, STEP_WISHES, type StepPolicyKey } from '../model/leaver-steps.ts';
import { DEFAULTS, LONGEST_PATTERN } from './defaults.ts';
import { UNMANAGEABLE } from '../model/field-groups.ts';

const { roles, owned, leavers, steps, guards } = DEFAULTS;

const percent = z.number().min(0).max(100);
const count = z.number().int().min(0);
/** A glob; its length is bounded, since how long a look takes grows with it. */
const pattern = z.string().min(1).max(LONGEST_PATTERN);
const step = z.enum(STEP_WISHES);

/** A role the policy allows, by the name rosters use (its key). */
const roleSchema = z.strictObject({
  display: z.string().min(1).optional().describe('The tenant’s name for the role, where it is another than the key.'),
  inherits: z.array(z.string().min(1)).default([]).describe('Roles that come with it, by their keys.'),
});

const limit = (about: string, defaults: { percent: number; count?: number }, of = 'owned active accounts') => {
  const most = count.describe('Trips when there are more of them than this.');
  const share = percent.default(defaults.percent).describe(`Trips when the share of ${of} is more than this.`);
  const given =
    defaults.count === undefined
      ? z.strictObject({ percent: share, count: most.optional() })
      : z.strictObject({ percent: share, count: most.default(defaults.count) });
  return given.prefault({}).describe(about);
};

/**
 * The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused.
 * `parsePolicy` takes keys without a value (`null`) out before it gets here: a section whose lines are all comments is
 * as good as absent.
 */
export const policySchema = z.strictObject({
  version: z.literal(1).default(DEFAULTS.version).describe('Version of the policy format.'),
  timezone: z.string().default(DEFAULTS.timezone).describe('IANA time zone in which start and end dates are days.'),
  dates: z
    .enum(['auto', 'dmy', 'mdy', 'ymd'])
    .default(DEFAULTS.dates)
    .describe('Order of dates like 03/04/2026: `auto` where the column proves it, else the order written here.'),
  statuses: z
    .record(z.string(), z.enum(['active', 'inactive', 'gone']))
    .default({})
    .describe('An organisation’s own status codes: `active`, `inactive` (no account for now) or `gone`.'),
  ignoreColumns: z.array(z.string()).default([]).describe('Headers that are not read, known or not.'),
  unmanaged: z
    .array(
      z.union([
        z.enum(UNMANAGEABLE),
        z.string().regex(/^attr\..+$/, `one of ${UNMANAGEABLE.join(', ')}, or attr.<name>`),
      ]),
    )
    .default([])
    .describe('Roster fields that are checked and never written.'),
  columns: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .default({})
    .describe('Roster field → header, list of headers, or a template such as `{{UserID}}@example.com`.'),
  roles: z
    .strictObject({
      allowed: z
        .record(
          z.string(),
          roleSchema.nullable().transform((role) => role ?? { inherits: [] as string[] }),
        )
        .prefault({})
        .describe('The roles a roster may name; what is not here is refused.'),
      groups: z
        .record(z.string(), z.string())
        .default({})
        .describe('Identity-provider group → role; other groups are refused.'),
      conflicts: z
        .array(z.array(z.string()).min(2))
        .default([])
        .describe('Roles no two of which one person may have, inherited ones counted.'),
      maxPerUser: z.number().int().min(1).default(roles.maxPerUser).describe('Most roles a row may name.'),
      maxDepth: z.number().int().min(0).default(roles.maxDepth).describe('Longest chain of `inherits`, in steps.'),
      write: z
        .enum(['auto', 'attribute', 'matrix', 'membership'])
        .default(roles.write)
        .describe('How roles are written.'),
      extra: z
        .enum(['remove', 'keep'])
        .default(roles.extra)
        .describe('Roles the tenant has and a non-empty cell does not name.'),
    })
    .prefault({}),
  skills: z
    .strictObject({
      allowed: z
        .array(pattern)
        .default([])
        .describe('Skills a roster may name: names or patterns; others are refused.'),
      extra: z
        .enum(['remove', 'keep'])
        .default(DEFAULTS.skills.extra)
        .describe('Skills the person has and a non-empty cell does not name.'),
    })
    .prefault({}),
  externalId: z
    .enum(['auto', 'ours', 'ignore'])
    .default(DEFAULTS.externalId)
    .describe('Profile `cxone`: whose the accounts’ externalIds are; `auto`: sign-in names belong to SSO.'),
  owned: z
    .strictObject({
      externalIdPrefix: z
        .string()
        .default(owned.externalIdPrefix)
        .describe('An account is owned with an externalId that starts with this …'),
      userNames: z.array(pattern).default([]).describe('… or with a userName that one of these patterns matches.'),
    })
    .prefault({}),
  protected: z.array(pattern).default([]).describe('Patterns for userName or externalId: never changed.'),
  leavers: z
    .strictObject({
      action: z
        .enum(['deactivate', 'delete'])
        .default(leavers.action)
        .describe('What is done with leavers named in the file.'),
      absent: z
        .enum(['report', 'deactivate', 'delete'])
        .default(leavers.absent)
        .describe('Owned, in the tenant, not in the file.'),
      dependencies: z
        .enum(['block', 'proceed'])
        .default(leavers.dependencies)
        .describe('Queues, skills or recordings found before a deletion.'),
      licensePolicy: z.enum(LICENSE_POLICIES).default(leavers.licensePolicy).describe('What becomes of the licence.'),
      terminateSessions: z
        .boolean()
        .default(leavers.terminateSessions)
        .describe('`false` switches the steps `sessions` and `logout` off.'),
      disconnect: z.boolean().default(leavers.disconnect).describe('`false` switches the step `disconnect` off.'),
      retainData: z.boolean().default(leavers.retainData).describe('Whether a deletion keeps the person’s data.'),
    })
    .prefault({}),
  steps: z
    .strictObject({
      dependencies: step.default(steps.dependencies).describe('Look for queues, skills and recordings.'),
      sessions: step.default(steps.sessions).describe('End sessions.'),
      disconnect: step.default(steps.disconnect).describe('Cut connections.'),
      logout: step.default(steps.logout).describe('Profile `cxone`: log the agent out.'),
      accessKeys: step.default(steps.accessKeys).describe('Profile `cxone`: switch the person’s access keys off.'),
      license: step.default(steps.license).describe('Free the licence.'),
      cacheRefresh: step.default(steps.cacheRefresh).describe('Refresh the tenant’s cache after a change of roles.'),
    } satisfies Record<StepPolicyKey, unknown>)
    .prefault({}),
  guards: z
    .strictObject({
      deactivate: limit('People deactivated.', guards.deactivate),
      delete: limit('People deleted.', guards.delete),
      roleGain: limit('Existing people who gain any effective role.', guards.roleGain),
      roleLoss: limit('Existing people who lose any effective role.', guards.roleLoss),
      create: limit('New accounts.', guards.create, 'the owned accounts there would be afterwards'),
      update: limit('People updated.', guards.update),
      reactivate: limit('People reactivated.', guards.reactivate),
      userNameChange: limit('People whose userName changes.', guards.userNameChange),
      minimumPopulation: count
        .default(guards.minimumPopulation)
        .describe('With at most this many owned accounts only “all of them” trips; creates pass.'),
    })
    .prefault({}),
  override: z.string().default(DEFAULTS.override).describe('Path of the override file.'),
});

/** A policy with every default filled in. */
export type Policy = z.output<typeof policySchema>;
