import type { RosterEntry } from '../model/entry.ts';
import type { RoleChange } from '../model/operation.ts';
import type { LeaverStepName, LicensePolicy } from '../model/leaver-steps.ts';
import type { PersonRef, RoleRef } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';
import type { KeptDeletion } from './kept-deletions.ts';
import type { LeftOpen } from './left-open.ts';

/** What has to happen to someone's roles. */
export interface RoleDelta {
  /** The roles to write, resolved to the tenant's ids where known. */
  roles: RoleRef[];
  add: RoleRef[];
  remove: RoleRef[];
  gains: RoleChange[];
  loses: RoleChange[];
  /** Value of the role that is to be the primary one, where that is known. */
  primary?: string;
}

/** The policy's answers that planning needs; made by `app` out of `policy`, so that planning knows no policy file. */
export interface Decisions {
  isOwned(account: PersonRef): boolean;
  isProtected(person: { userName?: string; externalId?: string }): boolean;
  /** The policy leaves this roster field to others: compared, never written. */
  isUnmanaged?(field: string): boolean;
  /** CXone was proven not to keep this value of this person (the key of the operation). */
  wasIgnored?(key: string, field: string, value: string | null): boolean;
  /** The roles a row asks for against those an account has; `null`: nothing to do. `prior` undefined: a new account. */
  roleDelta(entry: RosterEntry, prior: PriorUser | undefined): RoleDelta | null;
  /** The skills a row asks for, as one text; `undefined`: none are named, `null`: all are to go. */
  skills?(entry: RosterEntry, prior: PriorUser | undefined): string | null | undefined;
  /** Accounts' externalIds are left alone altogether. */
  leavesExternalIds?: boolean;
  /** YYYY-MM-DD in the policy's time zone. */
  today: string;
  leaverAction: 'deactivate' | 'delete';
  /** `ignore`: the roster names only some of the people, nobody is absent. */
  absentAction: 'report' | 'deactivate' | 'delete' | 'ignore';
  licensePolicy: LicensePolicy;
  retainData: boolean;
  /** The steps that follow a deactivation: those the tenant has and that are not off in the policy, in their order. */
  leaverSteps: readonly LeaverStepName[];
  /** Sign-out steps that earlier runs left open. */
  openSteps?: readonly LeftOpen[];
  /** The run before this one was killed and left nothing: leavers of the file who are off are signed out once more. */
  signOutAgain?: boolean | undefined;
  /** Deletions that CXone answered with success and did not carry out. */
  keptDeletions?: readonly KeptDeletion[];
  /** Groups of kinds this run may do. */
  may: { provision: boolean; roles: boolean; deprovision: boolean };
  /** Nobody is there to look (a schedule): reactivations are only reported. */
  unattended: boolean;
  /** What the tenant can do with leavers. */
  tenant: { canDelete: boolean };
}

/** Someone the plan must not call absent although no good row names them. */
export interface Untouchable {
  userNames: ReadonlySet<string>;
  externalIds: ReadonlySet<string>;
}
