import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { groupsOf } from './groups.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/**
 * Roles of accounts where roles are groups. Tenants that show a user's groups have told already; of the others the
 * groups are read with their members.
 */
export async function withMembership(session: TenantSession, users: readonly PriorUser[]): Promise<PriorUser[]> {
  if (session.showsGroups === true || users.length === 0) return [...users];
  const groups = await groupsOf(session);
  // Neither side shows a member: a tenant where nobody has a role yet, or one that tells on the user as soon as there
  // is one.
  if (!groups || groups.every((group) => group.members === null || group.members.length === 0)) return [...users];
  session.showsGroups ??= false;
  const roles = new Map<string, RoleRef[]>();
  for (const { id, displayName, members } of groups) {
    for (const member of members ?? [])
      roles.set(member, [...(roles.get(member) ?? []), { value: id, display: displayName }]);
  }
  return users.map((user) => ({ ...user, roles: roles.get(user.id) ?? [] }));
}
