import type { Change, Operation, RoleChange } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import type { UndoNote } from '../model/run.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';

/** What it takes to give someone the roles of before. */
interface RolesBack {
  /** All roles to write; what the policy refuses is not among them. */
  roles: RoleRef[];
  gains: RoleChange[];
  loses: RoleChange[];
  /** Roles that today's policy refuses, as it or the tenant calls them. */
  refused: string[];
}

/** The policy's answers that an undo needs. */
export type UndoDecisions = Pick<Decisions, 'isProtected' | 'isUnmanaged' | 'leaverSteps' | 'licensePolicy' | 'may'> & {
  rolesBack: (held: readonly RoleRef[], before: readonly string[]) => RolesBack;
  isSkillAllowed: (name: string) => boolean;
  /** Another account has this userName now, and the undo does not take it from that one. */
  isTaken?: (userName: string, by: PriorUser) => boolean;
  /** Our own account, in lower case: never touched. */
  self: ReadonlySet<string>;
};

/** How a run is taken back. */
export interface UndoDraft {
  operations: Operation[];
  /** By the id of an operation: the changes of that run that no apply may repeat once it is done. */
  takesBack: Map<string, Change[]>;
  /** Changed by others since, or out of reach: left alone. */
  alone: UndoNote[];
  /** What nothing can take back. */
  stays: UndoNote[];
  /** Accounts that are as before already, in everything that the run changed. */
  asBefore: number;
  /** The run's changes that are as before already, of these and of others: no apply may repeat them either. */
  overAlready: Change[];
}
