import type { Operation, RoleAssignment } from '../model/operation.ts';
import type { Tenant } from '../model/tenant.ts';
import { type Item, itemOf } from './item.ts';
import { lacksRoles, primaryOf, rolesBetween, sameRoles } from './missing.ts';

/** Writes that give accounts which were adopted instead of created the roles that their creation would have brought. */
export function adoptedRoles(items: readonly Item[], tenant: Tenant): Item[] {
  const due = items.filter(
    (item) =>
      isLinked(item) &&
      item.user &&
      (lacksRoles(item.operation, item.user) || (item.isOwn && !sameRoles(item.operation, item.user))),
  );
  return due.map((item) => {
    const user = item.user as NonNullable<Item['user']>;
    const { add, remove: others } = rolesBetween(user, item.operation.roles ?? []);
    // Nobody planned to take a role away here: an account that turned up meanwhile keeps what it has until the next
    // plan. The one that the creation made has the roles of its row.
    const remove = item.isOwn && item.operation.roles ? others : [];
    const roles = [...user.roles.filter((role) => !remove.includes(role)), ...add];
    const primary = primaryOf(item.operation);
    const [was, is] =
      primary === undefined ? [{}, {}] : [{ primaryRole: user.primaryRole ?? null }, { primaryRole: primary }];
    const operation: RoleAssignment = {
      ...common(item.operation),
      kind: 'roles',
      before: { roles: user.roles.map((role) => role.value).sort(), ...was },
      after: { roles: roles.map((role) => role.value).sort(), ...is },
      prior: user,
      roles,
    };
    const write = { type: 'roles' as const, ref: operation.id, user, roles, add, remove, primary };
    return itemOf(operation, write, tenant.prepare.bind(tenant));
  });
}

/** The account was seen to be linked; a detail that CXone did not keep is no reason to leave the roles out. */
const isLinked = ({ adopted, state, missing }: Item): boolean =>
  adopted && (state === 'done' || (state === 'ignored' && !missing.includes('externalId')));

/** Takes how the roles of an account that was linked ended into the item that they belong to. */
export function endAdoption(item: Item, roles: Item): void {
  const { state } = roles;
  if (state === 'done') return;
  const left = item.state === 'ignored' ? `; CXone did not keep its ${item.missing.join(', ')}` : '';
  const what = state === 'unknown' ? 'nobody knows whether its roles were written' : 'its roles were not written';
  item.state = state === 'ignored' || state === 'accepted' || state === 'unknown' ? state : 'failed';
  const came = item.isOwn ? 'the account was created' : 'the existing account was linked';
  item.detail = `${came}, but ${what}: ${roles.detail}${left}`;
  item.error = roles.error;
}

/** Who an operation is about, and why it is done. */
const common = ({ id, key, file, row, line, reason, reasonCode, sideEffects, person }: Operation) => ({
  id,
  key,
  file,
  row,
  line,
  reason,
  reasonCode,
  sideEffects,
  person,
});
