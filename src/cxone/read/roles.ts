import { z } from 'zod';
import type { RoleRef } from '../../model/person.ts';
import { usable } from '../connect/replies.ts';
import { groupsOf } from './groups.ts';
import { readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

const roleSchema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  name: z.string().nullish(),
});
const answerSchema = z.looseObject({
  roles: z.array(roleSchema),
  totalRecords: z.coerce.number().int().min(0).nullish(),
});

const known = new WeakMap<TenantSession, Promise<RoleRef[] | null>>();

/**
 * Roles the tenant knows: by `POST /authorization/v1/roles/search` (NiCE) or, where roles are groups, from `/Groups`.
 * Asked for once a run.
 * @returns `null` where the tenant cannot list them
 */
export function tenantRoles(session: TenantSession): Promise<RoleRef[] | null> {
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

/** The same, empty where they cannot be listed. */
export async function roleNames(session: TenantSession): Promise<RoleRef[]> {
  return (await tenantRoles(session)) ?? [];
}

async function groupRoles(session: TenantSession): Promise<RoleRef[] | null> {
  const groups = await groupsOf(session);
  return groups && groups.map(({ id, displayName }) => ({ value: id, display: displayName }));
}

async function searchRoles(session: TenantSession): Promise<RoleRef[] | null> {
  const url = `${session.apiUrl ?? ''}/authorization/v1/roles/search`;
  let refused = false;
  const whole = await readWhole(
    async (offset) => {
      const reply = usable(
        await session.exchange.ask({ method: 'POST', url, body: { skip: offset, top: 100 }, idempotent: true }),
        'the role search',
      );
      const parsed = reply.status < 300 ? answerSchema.safeParse(reply.body) : null;
      if (!parsed?.success) {
        refused = true;
        return { total: 0, items: [] };
      }
      return { total: parsed.data.totalRecords ?? parsed.data.roles.length, items: parsed.data.roles };
    },
    (role) => role.id,
  );
  if (refused || !whole.complete) {
    session.note('roles cannot be listed: names are taken as the policy gives them');
    return null;
  }
  return whole.items.map(({ id, name }) => ({ value: id, ...(name && { display: name }) }));
}
