import type { StepPolicyKey, StepWish } from '../model/leaver-steps.ts';

/** Characters that a pattern of the policy may have. */
export const LONGEST_PATTERN = 256;

/**
 * Every default of the policy, written once: the schema takes them from here, and a run without a policy file needs no
 * schema at all (loading one costs half as much as starting Node).
 */
export const DEFAULTS = {
  version: 1 as const,
  timezone: 'UTC',
  dates: 'auto' as const,
  statuses: {},
  ignoreColumns: [],
  unmanaged: [],
  columns: {},
  roles: {
    allowed: {},
    groups: {},
    conflicts: [],
    maxPerUser: 5,
    maxDepth: 3,
    write: 'auto' as const,
    extra: 'remove' as const,
  },
  skills: { allowed: [], extra: 'remove' as const },
  externalId: 'auto' as const,
  owned: { externalIdPrefix: '', userNames: [] },
  protected: [],
  leavers: {
    action: 'deactivate' as const,
    absent: 'report' as const,
    dependencies: 'block' as const,
    licensePolicy: 'RECLAIM' as const,
    terminateSessions: true,
    disconnect: true,
    retainData: true,
  },
  steps: {
    dependencies: 'try' as const,
    sessions: 'try' as const,
    disconnect: 'try' as const,
    logout: 'try' as const,
    accessKeys: 'try' as const,
    license: 'try' as const,
    cacheRefresh: 'try' as const,
  } satisfies Record<StepPolicyKey, StepWish>,
  guards: {
    deactivate: { percent: 10, count: 25 },
    delete: { percent: 5, count: 10 },
    roleGain: { percent: 20 },
    roleLoss: { percent: 20 },
    create: { percent: 50 },
    update: { percent: 50 },
    reactivate: { percent: 20 },
    userNameChange: { percent: 5 },
    minimumPopulation: 20,
  },
  override: '.github/cxone-override.yml',
};
