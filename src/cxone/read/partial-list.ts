import { Failure } from '../../model/failure.ts';
import type { PriorUser, ReadRequest } from '../../model/state.ts';
import { activeIn } from '../../scim/user.ts';
import { list as inWords } from '../../text/figures.ts';
import { readIncomplete } from '../session/incomplete.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { orUnreadable, userById } from './listing.ts';

/**
 * Some lists show less of an account than its own address does. Where nobody of a list has something that the plan
 * compares, one account is read by itself: what only that shows, the list leaves out.
 * @param isAsked whether an account is one of the roster's people: nothing but who they are is compared of others
 * @returns requests that it took
 * @throws Failure `read-incomplete` where it does: everybody would seem to lack it
 */
export async function requireWholeEntries(
  session: TenantSession,
  { fields }: ReadRequest,
  users: readonly PriorUser[],
  isAsked: (user: PriorUser) => boolean,
): Promise<number> {
  const shows = (user: PriorUser, field: string): boolean => {
    if (field === 'active') return !session.unsaid.has(user.id);
    if (field === 'roles') return user.roles.length > 0;
    return user[field as keyof PriorUser] !== undefined;
  };
  const compared = new Set(fields.map((field) => (field === 'groups' ? 'roles' : field)));
  // Roles that are groups are read with the groups as well.
  if (session.mode === 'membership') compared.delete('roles');
  const mayCompare = users.some(isAsked)
    ? [...compared, 'active']
    : [...compared].filter((one) => one === 'externalId');
  const unseen = mayCompare.filter((field) => !users.some((user) => shows(user, field)));
  if (unseen.length === 0 || users.length === 0) return 0;
  const { id } = (users.find((user) => user.active && isAsked(user)) ?? users[0]) as PriorUser;
  const alone = await orUnreadable(session, id, () => userById(session, id));
  if (alone === null || alone instanceof Failure) return 1;
  const { user, resource } = alone;
  const left = unseen.filter((field) => (field === 'active' ? activeIn(resource) !== null : shows(user, field)));
  if (left.length === 0) return 1;
  throw readIncomplete(
    `the list of accounts leaves out ${inWords(left)}, which an account shows by itself – GET …/Users`,
    'Let the application read these members of users in lists; if it may, this tenant cannot be planned from its list.',
  );
}
