import type { ListedRole, RoleRef } from '../../model/person.ts';
import { usable } from '../connect/replies.ts';
import { groupsOf } from './groups.ts';
import { valueOf } from '../../scim/json.ts';
import { anyCase, listIn, text } from '../session/answers.ts';
import { PageSize } from '../session/page-size.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Roles asked for on one page. */
const PAGE = 100;

/** `roleId, roleName, displayName` as published; `id, name` as older answers had it. */
const roleSchema = anyCase({
  roleId: text,
  id: text,
  roleName: text,
  name: text,
  displayName: text,
  status: text,
}).transform((role): ListedRole | null => {
  const value = role.roleId ?? role.id;
  const name = role.roleName ?? role.name;
  if (!value) return null;
  return {
    value,
    display: (role.displayName ?? name) || undefined,
    name: role.displayName && name && name !== value && name !== role.displayName ? name : undefined,
    active: role.status && !/^active$/i.test(role.status) ? false : undefined,
  };
});

const known = new WeakMap<TenantSession, Promise<ListedRole[] | null>>();

/**
 * Roles the tenant knows: by `POST /authorization/v1/roles/search` (NiCE) or, where roles are groups, from `/Groups`.
 * Asked for once a run.
 * @returns `null` where the tenant cannot list them
 */
export function tenantRoles(session: TenantSession): Promise<ListedRole[] | null> {
  const cached = known.get(session);
  if (cached) return cached;
  const fresh = session.profile.published
    ? searchRoles(session)
    : session.mode === 'membership'
      ? groupRoles(session)
      : Promise.resolve(null);
  known.set(session, fresh);
  fresh.catch(() => known.delete(session));
  return fresh;
}

async function groupRoles(session: TenantSession): Promise<RoleRef[] | null> {
  const groups = await groupsOf(session);
  return groups && groups.map(({ id, displayName }) => ({ value: id, display: displayName }));
}

/** The search has no total: it is over where a page shows nothing new. A server may give fewer than a page asks for. */
async function searchRoles(session: TenantSession): Promise<ListedRole[] | null> {
  const url = `${session.rest}/authorization/v1/roles/search`;
  let refused = false;
  const asked = new PageSize(PAGE);
  const whole = await readWhole(
    async (offset) => {
      // Pages are counted by size: once the server's own is seen, it is what is asked for.
      if (offset > 0 && offset < asked.size) asked.size = offset;
      const ask = (size: number) => {
        const body = {
          filter: {},
          operations: {},
          page: { pageSize: size, pageNo: Math.floor(offset / size) },
          metrices: { columns: ['roleId', 'roleName', 'displayName', 'status'] },
          orderBy: { roleName: 'ASC' },
        };
        return session.exchange.ask({ method: 'POST', url, body, idempotent: true });
      };
      const reply = usable(await asked.ask(ask), 'the role search');
      const page = reply.status < 300 ? listIn(reply, 'roles', roleSchema) : { why: '' };
      // Nobody has no role: where there is no list nothing is known.
      const isNone = !('why' in page) && page.items.length === 0 && valueOf(page.body, 'roles') === null;
      const isEmpty = reply.status < 300 && reply.text.trim() === '';
      const why = isNone || isEmpty ? '`roles` is missing' : 'why' in page ? page.why : page.broken[0]?.why;
      if (why !== undefined) {
        refused = true;
        session.hub.rolesUnread = why;
      }
      return { total: null, items: 'why' in page ? [] : page.items.filter((role) => role !== null) };
    },
    (role) => role.value,
    undefined,
    { noTotal: true },
  );
  if (refused || !whole.complete) {
    session.note('roles cannot be listed: names are taken as the policy gives them');
    return null;
  }
  session.hub.roles = whole.items;
  return whole.items;
}
