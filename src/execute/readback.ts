import type { PriorUser } from '../model/state.ts';
import { nameKey } from '../plan/match.ts';
import type { ExecuteContext } from './context.ts';
import { arrived, type Item, sameRoles } from './item.ts';

/**
 * Reads back what a tenant may silently ignore – roles and `active` – for all writes of a round together, and turns
 * a write that was answered with success but did not happen into a failure.
 * @param items writes of one phase; only done ones that wrote roles or `active` are looked at
 * @returns false where the run was cancelled before anybody could look
 */
export async function readBack(items: Item[], context: ExecuteContext): Promise<boolean> {
  const doubtful = items.filter(isDoubtful);
  if (doubtful.length === 0) return true;
  if (context.signal?.aborted) return false;
  const found = await context.tenant.lookUp(
    doubtful.map((item) => ({ ...(item.id !== undefined && { id: item.id }), userName: userNameOf(item) })),
  );
  const byId = new Map(found.map((user) => [user.id, user]));
  const byName = new Map(found.map((user) => [nameKey(user.userName), user]));
  for (const item of doubtful) {
    // A creation may be answered without its id: then the userName tells.
    const user = item.id === undefined ? byName.get(nameKey(userNameOf(item))) : byId.get(item.id);
    if (user) Object.assign(item, { user, id: user.id });
    if (user && proven(item, user)) continue;
    item.state = 'failed';
    item.detail = user ? ignored(item) : 'CXone reported success, but the account is not there';
    item.error = {
      status: item.httpStatus,
      kind: 'ignored',
      message: item.detail,
      fields: [],
      correlationId: item.correlationId,
      retryable: false,
      advice: 'Check in CXone whether this tenant lets the API write it, and whether the API user may.',
    };
  }
  return true;
}

/** Begins the words on a write that CXone answered with success, and whose effect nobody saw. */
export const UNPROVEN = 'answered with success, but not read back';

/**
 * What could not be read back is not known to be done. Leavers' deactivations are left to the steps that follow them.
 */
export function leaveUnproven(items: readonly Item[], why: string): void {
  for (const item of items) {
    if (!isDoubtful(item) || (item.write.type === 'activate' && !item.write.active)) continue;
    item.state = 'unknown';
    item.detail = `${UNPROVEN}: ${why}`;
  }
}

const isDoubtful = (item: Item): boolean => item.state === 'done' && needsProof(item);

const userNameOf = (item: Item): string => {
  const renamed = item.operation.after?.userName;
  return typeof renamed === 'string' ? renamed : item.operation.person.userName;
};

function needsProof(item: Item): boolean {
  switch (item.write.type) {
    case 'create':
      return (item.operation.roles?.length ?? 0) > 0;
    case 'roles':
    case 'activate':
      return true;
    default:
      return false;
  }
}

function proven(item: Item, user: PriorUser): boolean {
  return item.write.type === 'create' ? sameRoles(item.operation, user) : arrived(item.operation, user);
}

function ignored(item: Item): string {
  if (item.write.type === 'activate')
    return `CXone reported success, but the account is still ${item.write.active ? 'deactivated' : 'active'}`;
  return item.write.type === 'create'
    ? 'the account was created, but CXone ignored its roles'
    : 'CXone reported success, but the roles are not as written';
}
