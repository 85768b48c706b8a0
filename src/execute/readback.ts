import type { PriorUser } from '../model/state.ts';
import type { ExecuteContext } from './context.ts';
import { arrived, type Item, sameRoles } from './item.ts';

/**
 * Reads back what a tenant may silently ignore – roles and `active` – for all writes of a round together, and turns a write
 * that was answered with success but did not happen into a failure.
 * @param items writes of one phase; only done ones that wrote roles or `active` are looked at
 */
export async function readBack(items: Item[], context: ExecuteContext): Promise<void> {
  const doubtful = items.filter((item) => item.state === 'done' && item.id !== undefined && needsProof(item));
  if (doubtful.length === 0 || context.signal?.aborted) return;
  const found = await context.tenant.lookUp(doubtful.map((item) => ({ id: item.id as string, userName: userNameOf(item) })));
  const byId = new Map(found.map((user) => [user.id, user]));
  for (const item of doubtful) {
    const user = byId.get(item.id as string);
    if (user) item.user = user;
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
}

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
  if (item.write.type === 'activate') return `CXone reported success, but the account is still ${item.write.active ? 'deactivated' : 'active'}`;
  return item.write.type === 'create' ? 'the account was created, but CXone ignored its roles' : 'CXone reported success, but the roles are not as written';
}
