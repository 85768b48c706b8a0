import type { Operation } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';
import { missingFields } from '../plan/diff.ts';
import { sameRole } from '../policy/role-names.ts';

/** True where one of these is the role. */
export const holdsRole = (held: readonly RoleRef[], role: RoleRef): boolean => held.some((one) => sameRole(role, one));

/** Which roles an account is to be given, and which taken, so that it has exactly these. */
export const rolesBetween = (
  { roles }: PriorUser,
  wanted: readonly RoleRef[],
): { add: RoleRef[]; remove: RoleRef[] } => ({
  add: wanted.filter((role) => !holdsRole(roles, role)),
  remove: roles.filter((role) => !wanted.some((one) => sameRole(one, role))),
});

/**
 * What of an operation an account does not show: field names, `active`, `roles`. Empty: the account is as the operation
 * wants it. A create that took an account over asks for its details here; the roles follow in a write of their own.
 */
export function missingOf(operation: Operation, user: PriorUser, adopted = false): string[] {
  switch (operation.kind) {
    case 'create': {
      const missing = missingWithPrimary(operation, user);
      if (adopted) return missing.filter((field) => field !== 'primaryRole');
      return sameRoles(operation, user) ? missing : [...missing, 'roles'];
    }
    case 'update':
      return missingFields(user, operation.after ?? {});
    case 'reactivate':
      return missingFields(user, { ...operation.after, active: true });
    case 'roles':
      return [...(hasRoleChange(operation, user) ? [] : ['roles']), ...missingWithPrimary(operation, user)];
    default:
      return missingFields(user, { ...(operation.kind === 'deactivate' && operation.after), active: false });
  }
}

/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
export const arrived = (operation: Operation, user: PriorUser): boolean => missingOf(operation, user).length === 0;

/** Exactly the planned roles; an operation without roles agrees with any. */
export function sameRoles(operation: Operation, user: PriorUser): boolean {
  if (!operation.roles) return true;
  const { add, remove } = rolesBetween(user, operation.roles);
  return add.length + remove.length === 0;
}

/** The role that an operation wants to be the primary one; `undefined`: it says nothing of that. */
export function primaryOf({ after }: Operation): string | undefined {
  const primary = after?.['primaryRole'];
  return typeof primary === 'string' ? primary : undefined;
}

/** Some planned role is not there, or is not the primary one. */
export function lacksRoles(operation: Operation, user: PriorUser): boolean {
  if (primaryOf(operation) !== undefined && !hasPrimary(operation, user)) return true;
  return (operation.roles ?? []).some((role) => !holdsRole(user.roles, role));
}

/** The account's primary role is the one that the operation wants. */
function hasPrimary(operation: Operation, { primaryRole, roles }: PriorUser): boolean {
  const primary = primaryOf(operation);
  const wanted = operation.roles?.find(({ value }) => value === primary);
  const held = roles.find(({ value }) => value === primaryRole);
  return primary === primaryRole || (wanted !== undefined && held !== undefined && sameRole(wanted, held));
}

/** What an account does not show of `after`; a primary role may have another id than nobody knew. */
const missingWithPrimary = (operation: Operation & { kind: 'create' | 'roles' }, user: PriorUser): string[] =>
  missingFields(user, operation.after).filter((field) => field !== 'primaryRole' || !hasPrimary(operation, user));

/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation: Operation, user: PriorUser): boolean {
  const wanted = operation.roles ?? [];
  // A plan that was read back from its file knows the account only by what it wrote down.
  const written = operation.before?.['roles'];
  const before = operation.prior?.roles ?? (Array.isArray(written) ? written.map((value) => ({ value })) : []);
  return (
    wanted.every((role) => holdsRole(before, role) || holdsRole(user.roles, role)) &&
    before.every((role) => wanted.some((one) => sameRole(one, role)) || !holdsRole(user.roles, role))
  );
}
