import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject } from '../../scim/json.ts';
import { segment } from '../../scim/path.ts';
import { references } from '../../scim/user.ts';
import { type Group, groupsOf } from './groups.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { addTo } from '../../text/add-to.ts';

/**
 * Roles of accounts where roles are groups. Tenants that show a user's groups have said it already; of the others the
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
  for (const group of groups.filter(({ id, displayName }) =>
    session.shapes.isNamed({ value: id, display: displayName }),
  )) {
    for (const member of new Set(await membersOf(session, group)))
      addTo(roles, member, { value: group.id, display: group.displayName });
  }
  // What an account says of itself holds, also where the group's list is cut.
  return users.map((user) => {
    const own = new Set(user.roles.map(({ value }) => value));
    return { ...user, roles: [...user.roles, ...(roles.get(user.id) ?? []).filter(({ value }) => !own.has(value))] };
  });
}

/** Members of a group; a round number of them may be as many as a list shows, and is asked for once more, alone. */
async function membersOf(session: TenantSession, { id, displayName, members }: Group): Promise<string[]> {
  if (!members || members.length === 0 || members.length % 100 !== 0) return members ?? [];
  const url = `${session.scimUrl}/Groups/${segment(id)}`;
  const reply = await session.exchange.ask({ method: 'GET', url });
  const alone = reply.answered && reply.status < 300 && isObject(reply.body) ? references(reply.body, 'members') : [];
  if (alone.length > members.length) return alone.map(({ value }) => value);
  session.note(
    `the group ${displayName} shows exactly ${members.length} members, which may not be all of them: the ` +
      'accounts’ own records count as well',
  );
  return members;
}
