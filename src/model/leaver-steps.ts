import { counted } from '../text/figures.ts';

/** What may become of a leaver's licence. */
export const LICENSE_POLICIES = ['RECLAIM', 'DOWNGRADE', 'PRESERVE'] as const;
export type LicensePolicy = (typeof LICENSE_POLICIES)[number];

/** What people and the policy know of one step around an account; the tenant's client knows how it is done. */
interface StepFacts {
  /** Key of the policy's `steps`. */
  policyKey: string;
  /** Key of the policy's `leavers` that switches the step off with `false`. */
  switchedBy?: 'terminateSessions' | 'disconnect';
  /** A step of the sign-out, the licence (which waits until a deletion is certain), or something else. */
  when: 'sign-out' | 'licence' | 'before-deletion' | 'after-roles';
  /** What it does, as a report names it: `end sessions`. */
  words: string;
  /** Side effect that a plan names, and what it means for a number of people. */
  effect?: { name: string; words: (count: number) => string };
  /** Once it is done the person is signed out. */
  endsSession?: true;
  /** What stays possible although the step is done, as a sentence. */
  remains?: string;
}

/**
 * Every step the tutorials' and NiCE's published routes offer around a leaver's account and a change of roles, in the
 * order they are taken in. Names stand in audits and `results.csv`: they never change.
 */
export const STEP_FACTS = {
  dependencies: {
    policyKey: 'dependencies',
    when: 'before-deletion',
    words: 'look for queues, skills and recordings',
  },
  sessions: {
    policyKey: 'sessions',
    switchedBy: 'terminateSessions',
    when: 'sign-out',
    words: 'end sessions',
    effect: { name: 'sessions-ended', words: (count) => `${counted(count, 'person', 'people')} signed out` },
    endsSession: true,
  },
  disconnect: {
    policyKey: 'disconnect',
    switchedBy: 'disconnect',
    when: 'sign-out',
    words: 'cut connections',
    effect: { name: 'disconnected', words: (count) => `${counted(count, 'connection')} cut` },
  },
  logout: {
    policyKey: 'logout',
    switchedBy: 'terminateSessions',
    when: 'sign-out',
    words: 'log the agent out',
    effect: { name: 'agent-logged-out', words: (count) => `${counted(count, 'agent')} logged out` },
    endsSession: true,
    remains:
      'CXone publishes nothing that revokes a token of another person: one given out before works until ' +
      'it expires, at most an hour later.',
  },
  'access-keys': {
    policyKey: 'accessKeys',
    when: 'sign-out',
    words: 'switch access keys off',
    effect: {
      name: 'access-keys-off',
      words: (count) => `access keys of ${counted(count, 'person', 'people')} off`,
    },
  },
  license: {
    policyKey: 'license',
    when: 'licence',
    words: 'free the licence',
    effect: { name: 'licence-freed', words: (count) => `${counted(count, 'licence')} freed` },
  },
  'cache-refresh': {
    policyKey: 'cacheRefresh',
    when: 'after-roles',
    words: 'refresh the cache',
  },
} as const satisfies Record<string, StepFacts>;

/** How a policy wants a step: `try` forgives what the tenant does not offer, never what failed. */
export const STEP_WISHES = ['off', 'try', 'require'] as const;
export type StepWish = (typeof STEP_WISHES)[number];

export type TenantStepName = keyof typeof STEP_FACTS;
type Facts = (typeof STEP_FACTS)[TenantStepName];
/** A step by which someone who leaves is signed out or frees a licence. */
export type LeaverStepName = {
  [Name in TenantStepName]: (typeof STEP_FACTS)[Name]['when'] extends 'sign-out' | 'licence' ? Name : never;
}[TenantStepName];
export type StepPolicyKey = Facts['policyKey'];
export type StepEffect = Extract<Facts, { effect: object }>['effect']['name'];

/** What the table says of a step. */
export const stepFacts = (name: TenantStepName): StepFacts => STEP_FACTS[name];

/** Every step, in the order in which they are taken. */
export const TENANT_STEPS = Object.keys(STEP_FACTS) as TenantStepName[];

/** Whether a name is one of these steps, and not of the change that they surround. */
export const isTenantStep = (name: string | undefined): boolean =>
  name !== undefined && Object.hasOwn(STEP_FACTS, name);

/** Names of the steps' effects. */
export const STEP_EFFECTS = TENANT_STEPS.flatMap(
  (name) => (stepFacts(name).effect?.name as StepEffect | undefined) ?? [],
);

/** The steps that follow a deactivation, on any kind of tenant, in their order. */
export const LEAVER_STEPS: readonly LeaverStepName[] = TENANT_STEPS.filter(isLeaverStep);

/** Whether a name is one of a step that follows a deactivation. */
export function isLeaverStep(name: string): name is LeaverStepName {
  if (!Object.hasOwn(STEP_FACTS, name)) return false;
  const { when } = stepFacts(name as TenantStepName);
  return when === 'sign-out' || when === 'licence';
}

/** Once this step is done the person is signed out. */
export const endsSession = (name: string): boolean => isLeaverStep(name) && stepFacts(name).endsSession === true;

/** What each step does, as reports name it. */
export const TENANT_STEP_WORDS = Object.fromEntries(
  TENANT_STEPS.map((name) => [name, stepFacts(name).words]),
) as Record<TenantStepName, string>;

/** What each step's effect means for a number of people. */
export const STEP_EFFECT_WORDS = Object.fromEntries(
  TENANT_STEPS.flatMap((name) => {
    const { effect } = stepFacts(name);
    return effect ? [[effect.name, effect.words]] : [];
  }),
) as Record<StepEffect, (count: number) => string>;

/** What stays possible although these steps are done, each said once. */
export function remainsAfter(steps: Iterable<string>): string[] {
  return [...new Set(steps)].flatMap((name) => (isLeaverStep(name) ? (stepFacts(name).remains ?? []) : []));
}
