import type { State } from './state.ts';
import { personOf } from './store.ts';
import { isObject, type Json, Refusal, type TenantAnswer, type TenantRequest } from './wire.ts';

/**
 * The rest of UserHub that a plan reads: the whole list, one account, teams. `null` where the request is for another
 * route. The tenant made of the published facts, with all that they leave open, is in test/cxone.
 */
export function userhubRoute(
  state: State,
  { method, path }: TenantRequest,
  body: Json,
  shown: (account: State['store']['list'][number]) => Json,
): TenantAnswer | null {
  if (method === 'GET' && path === '/user-management/v1/users')
    return { status: 200, body: { users: listed(state).map(shown) } };
  const one = /^\/user-management\/v3\/users\/([^/]+)$/.exec(path)?.[1];
  if (method === 'GET' && one !== undefined) {
    const account = state.store.accounts.get(decodeURIComponent(one));
    if (!account) throw new Refusal(404, 'No such user.');
    return { status: 200, body: { user: shown(account) } };
  }
  if (method === 'POST' && path === '/user-management/v4/teams/search') {
    const names = [...new Set(state.store.list.flatMap((account) => personOf(account).team ?? []))];
    const skip = Number(body['skip'] ?? 0);
    const teams = names
      .map((name) => ({ id: name, name, status: 'ACTIVE' }))
      .slice(skip, skip + Number(body['top'] ?? 100));
    return { status: 200, body: { totalRecords: names.length, teams } };
  }
  return null;
}

/** The people that no list shows, this one shows neither: the two lists of a tenant that hides people agree. */
function listed(state: State): State['store']['list'] {
  const { quirks } = state.settings;
  const shown = state.store.list.filter((one) => !quirks.unlisted.includes(String(one.resource['userName'])));
  return quirks.hidden > 0 ? shown.slice(quirks.hidden) : shown;
}

/** Roles as the published search answers them. */
export function rolesAnswer(state: State, body: Json): TenantAnswer {
  const page = isObject(body['page']) ? body['page'] : {};
  const size = Number(page['pageSize'] ?? 100);
  const at = Number(page['pageNo'] ?? 0) * size;
  const all = state.settings.roles.map(({ value, display }) => ({
    roleId: value,
    roleName: value,
    displayName: display,
    status: 'ACTIVE',
  }));
  return { status: 200, body: { roles: all.slice(at, at + size) } };
}
