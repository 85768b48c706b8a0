import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { anyMeets } from '../../scim/filter.ts';
import { byFilter, chainsOf, distinct, type Key, oneChain, termsOf } from './filtering.ts';
import { orUnreadable, userById, usersPage } from './listing.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { readWhole } from '../session/paging.ts';
import { hubAccounts } from './hub-lookup.ts';
import { idKey } from '../../text/ids.ts';
import { searchEverybody } from './search.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** By id alone, so many are cheaper one by one than through a filter that may not be offered. */
const FEW = 2;

/**
 * Accounts with one of these keys, held against them on this side. An or-filter asks for as many at once as fit into 8
 * KB; where the tenant takes no filter, or does not mind it, everybody is read.
 * @param fields what is going to be looked at: on NiCE's published API some columns cost requests of their own
 * @returns accounts in any order; people not found are left out
 * @throws Failure where the answer cannot be trusted to be complete
 */
export async function lookUp(
  session: TenantSession,
  keys: readonly Key[],
  fields: readonly string[] = session.hub.fields,
): Promise<PriorUser[]> {
  if (session.profile.published) return hubLookUp(session, keys, fields);
  const found = new Map<string, PriorUser>();
  const add = (users: readonly PriorUser[]): void => {
    for (const user of users) found.set(idKey(user.id), user);
  };
  const named = (key: Key): boolean => key.userName !== undefined || key.externalId !== undefined;
  // Where ids cannot be asked for many at once, someone who can also be asked for by name is found that way first.
  const later = filtersIds(session) ? [] : keys.filter((key) => key.id !== undefined && named(key));
  const isLater = new Set(later);
  add(await byIds(session, idsOf(keys.filter((key) => !isLater.has(key)))));
  add(
    await byTerms(
      session,
      keys.filter((key) => key.id === undefined || !found.has(idKey(key.id))),
    ),
  );
  add(await byIds(session, idsOf(later.filter((key) => !found.has(idKey(key.id as string))))));
  return [...found.values()];
}

/** On NiCE's published API SCIM finds people by userName alone; what they are tells UserHub, by id. */
async function hubLookUp(
  session: TenantSession,
  keys: readonly Key[],
  fields: readonly string[],
): Promise<PriorUser[]> {
  const named = keys.filter((key) => key.id === undefined);
  const byName = await byTerms(session, named);
  const ids = new Set([...idsOf(keys), ...byName.map(({ id }) => id)]);
  const users = await hubAccounts(session, [...ids], fields);
  const known = new Set(users.map(({ id }) => idKey(id)));
  return [...users, ...byName.filter(({ id }) => !known.has(idKey(id)))];
}

const idsOf = (keys: readonly Key[]): string[] => [...new Set(keys.flatMap((key) => key.id ?? []))];

const filtersIds = (session: TenantSession): boolean =>
  session.profile.filters.includes('id') && session.capabilities.filter !== false && session.filtersIds;

/** People by userName and externalId. */
async function byTerms(session: TenantSession, keys: readonly Key[]): Promise<PriorUser[]> {
  const terms = distinct(keys.flatMap(termsOf));
  if (terms.length === 0) return [];
  const { filters } = session.profile;
  // An externalId that the tenant cannot be asked for, of someone it can be asked for by userName.
  const covered = new Set(keys.flatMap((key) => (key.userName === undefined ? [] : (key.externalId ?? []))));
  const askable = terms.every(
    ({ attribute, value }) => filters.includes(attribute) || (attribute === 'externalId' && covered.has(value)),
  );
  const users =
    session.capabilities.filter !== false && askable
      ? await byFilter(
          session,
          terms.filter((term) => filters.includes(term.attribute)),
        )
      : null;
  const isMeant = anyMeets(terms);
  return (users ?? (await everybody(session))).filter(isMeant);
}

/**
 * A few by `GET /Users/{id}`, many through a filter where the tenant takes one on ids, and everybody where that takes
 * fewer requests.
 */
async function byIds(session: TenantSession, ids: readonly string[]): Promise<PriorUser[]> {
  const terms = ids.map((value) => ({ attribute: 'id', value }) as const);
  const wanted = new Set(ids.map(idKey));
  const isWanted = ({ id }: PriorUser): boolean => wanted.has(idKey(id));
  const asked = ids.length > FEW && filtersIds(session) ? chainsOf(session, terms).length : ids.length;
  if (session.fullRead !== null && session.fullRead < asked) {
    const all = await everybody(session).catch(orNull);
    if (all) return all.filter(isWanted);
  }
  if (ids.length > FEW && filtersIds(session)) {
    const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
    if (all.every((users) => users !== null)) return all.flat().filter(isWanted);
    session.filtersIds = false;
  }
  return oneByOne(session, ids);
}

/**
 * Accounts by `GET /Users/{id}`; those that cannot be read like that are looked for among everybody.
 * @throws Failure where they cannot be read in either way
 */
export async function oneByOne(session: TenantSession, ids: readonly string[]): Promise<PriorUser[]> {
  const isBroken = (id: string): boolean => session.unreadableIds.has(id);
  const read = async (id: string) => (isBroken(id) ? null : orUnreadable(session, id, () => userById(session, id)));
  const users = await Promise.all(ids.map(read));
  const found = users.flatMap((one) => (one && !(one instanceof Failure) ? [one.user] : []));
  if (!ids.some(isBroken)) return found;
  const all = await everybody(session).catch((error: unknown) => {
    throw users.find((one) => one instanceof Failure) ?? error;
  });
  const broken = new Set(ids.filter(isBroken).map(idKey));
  return [...found, ...all.filter(({ id }) => broken.has(idKey(id)))];
}

/** Accounts that come and go while everybody is read leave it in doubt: those asked for are then looked up. */
function orNull(error: unknown): null {
  if (error instanceof Failure && error.reason === 'read-incomplete') return null;
  throw error;
}

/** Everybody, proven complete. */
async function everybody(session: TenantSession): Promise<PriorUser[]> {
  if (session.capabilities.listing === 'search') return (await searchEverybody(session)).users;
  const whole = await readWhole(
    (offset, cursor) => usersPage(session, offset, cursor),
    (user) => user.id,
  );
  if (!whole.complete) throw readIncomplete(whole.why);
  session.remember(whole.items);
  return session.withActive(whole.items);
}
