import type { RosterEntry } from '../model/entry.ts';
import type { RoleChange } from '../model/operation.ts';
import type { StepName } from '../model/step.ts';
import type { PersonRef, RoleRef } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';

/** What has to happen to somebody's roles. */
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
  /** The roles a row asks for against those an account has; `null`: nothing to do. `prior` undefined: a new account. */
  roleDelta(entry: RosterEntry, prior: PriorUser | undefined): RoleDelta | null;
  /** YYYY-MM-DD in the policy's time zone. */
  today: string;
  leaverAction: 'deactivate' | 'delete';
  /** `ignore`: the roster names only some of the people, nobody is absent. */
  absentAction: 'report' | 'deactivate' | 'delete' | 'ignore';
  licensePolicy: 'RECLAIM' | 'DOWNGRADE' | 'PRESERVE';
  terminateSessions: boolean;
  disconnect: boolean;
  retainData: boolean;
  /** Sign-out steps that an earlier run left open for this deactivated account; `undefined`: none are known of. */
  openSteps?(account: PriorUser, licensePolicy: Decisions['licensePolicy']): StepName[] | undefined;
  /** Groups of kinds this run may do. */
  may: { provision: boolean; roles: boolean; deprovision: boolean };
  /** Nobody is there to look (a schedule): reactivations are only reported. */
  unattended: boolean;
  /** What the tenant can do with leavers. */
  tenant: { canDelete: boolean; published: boolean };
}

/** Somebody the plan must not call absent although no good row names them. */
export interface Untouchable {
  userNames: ReadonlySet<string>;
  externalIds: ReadonlySet<string>;
}
