import type { PriorUser } from '../../model/state.ts';
import { literal } from '../../scim/filter.ts';
import { accountsOf, list } from './listing.ts';
import type { Page } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/**
 * How many accounts are owned, and how many of them active, as the tenant counts them by filter. The figures are held
 * against the page that was read: a filter that is ignored, or half read, cannot agree with it.
 * @param prefix of externalIds that are owned; empty: any externalId
 * @param first an unfiltered page, where the tenant gives one
 * @returns `null` where there is any doubt
 */
export async function countOwned(
  session: TenantSession,
  prefix: string,
  first: Page<PriorUser> | null,
): Promise<{ owned: number; ownedActive: number } | null> {
  const owned = prefix === '' ? 'externalId pr' : `externalId sw ${literal(prefix)}`;
  const isOwned = (user: PriorUser): boolean => user.externalId !== undefined && user.externalId.startsWith(prefix);
  const [all, active] = await Promise.all([
    count(session, owned, isOwned),
    count(session, `${owned} and active eq true`, (user) => isOwned(user) && user.active),
  ]);
  if (all === null || active === null || active > all) return null;
  if (!first) return (await refutes(session)) ? { owned: all, ownedActive: active } : null;
  const total = first.total ?? 0;
  const seen = first.items.filter(isOwned);
  const seenActive = seen.filter((user) => user.active).length;
  const unowned = first.items.length - seen.length;
  if (all < seen.length || all > total - unowned) return null;
  if (active < seenActive || active > all - (seen.length - seenActive)) return null;
  // Nothing on the page tells a filter that is read from one that is ignored.
  if (all === total && active === total && first.items.length < total && !(await refutes(session))) return null;
  return { owned: all, ownedActive: active };
}

/** True where a filter that nobody can meet finds nobody. */
async function refutes(session: TenantSession): Promise<boolean> {
  return (await count(session, 'externalId pr and active eq true and userName eq ""', () => false)) === 0;
}

async function count(
  session: TenantSession,
  filter: string,
  holds: (user: PriorUser) => boolean,
): Promise<number | null> {
  const listed = await list(session, 'Users', `filter=${encodeURIComponent(filter)}&startIndex=1&count=1`);
  if ('refused' in listed) return null;
  const { total, items } = accountsOf(session, listed.page);
  if (total === null || !items.every(holds) || (total > 0 && items.length === 0)) return null;
  return total;
}
