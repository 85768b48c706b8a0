import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject } from '../../scim/json.ts';
import { segment } from '../../scim/path.ts';
import { references } from '../../scim/user.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { type Group, groupsOf } from './groups.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { addTo } from '../../text/add-to.ts';

/**
 * Roles of accounts where roles are groups. Tenants that show a user's groups have said it already; of the others the
 * groups are read with their members.
 */
export async function withMembership(session: TenantSession, users: readonly PriorUser[]): Promise<PriorUser[]> {
  if (session.showsGroups === true || users.length === 0) return [...users];
  const groups = (await groupsOf(session)) ?? [];
  // An empty list may be left out (RFC 7643, section 2.5). Where all are, it may be the list that shows no members.
  const isLeftOut = groups.every(({ members }) => members === null);
  const roles = new Map<string, RoleRef[]>();
  for (const group of groups.filter(({ id, displayName }) =>
    session.shapes.isNamed({ value: id, display: displayName }),
  )) {
    for (const member of new Set(await membersOf(session, group, isLeftOut)))
      addTo(roles, member, { value: group.id, display: group.displayName });
  }
  // Neither side shows a member: a tenant where nobody has a role yet, or one that tells on the user as soon as there
  // is one.
  if (roles.size === 0 && groups.every(({ members }) => (members ?? []).length === 0)) return [...users];
  session.showsGroups ??= false;
  // What an account says of itself holds, also where the group's list is cut.
  return users.map((user) => {
    const own = new Set(user.roles.map(({ value }) => value));
    return { ...user, roles: [...user.roles, ...(roles.get(user.id) ?? []).filter(({ value }) => !own.has(value))] };
  });
}

/**
 * Members of a group. A round number of them may be as many as a list shows, and is asked for once more, alone; so is
 * every group where the list leaves members out.
 * @throws Failure `read-incomplete` where such a group cannot be read: it would seem to be empty
 */
async function membersOf(
  session: TenantSession,
  { id, displayName, members }: Group,
  isLeftOut: boolean,
): Promise<string[]> {
  const shown = members ?? [];
  if (!isLeftOut && (shown.length === 0 || shown.length % 100 !== 0)) return shown;
  const url = `${session.scimUrl}/Groups/${segment(id)}`;
  const reply = await session.exchange.ask({ method: 'GET', url });
  const group = reply.answered && reply.status < 300 && isObject(reply.body) ? reply.body : null;
  if (isLeftOut && !group)
    throw readIncomplete(
      `the list of groups leaves out members, and the group ${displayName} cannot be read by itself – ` +
        'GET …/Groups/{id}',
      'Let the application read groups with their members, by the list or one by one.',
    );
  const alone = group ? references(group, 'members').map(({ value }) => value) : [];
  if (isLeftOut || alone.length > shown.length) return alone;
  session.note(
    `the group ${displayName} shows exactly ${shown.length} members, which may not be all of them: the ` +
      'accounts’ own records count as well',
  );
  return shown;
}
