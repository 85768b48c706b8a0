import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { anyOf, chains, meets, type Term, termKey } from '../../scim/filter.ts';
import { accountsOf, list, pageQuery, pageSize, userById, usersPage } from './listing.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { readWhole } from '../session/paging.ts';
import { searchEverybody } from './search.ts';
import type { TenantSession } from '../session/tenant-session.ts';

export interface Key {
  id?: string;
  userName?: string;
  externalId?: string;
}

/** Encoded characters of a request line that every tenant takes. */
const URL_LIMIT = 8000;

/** By id alone, so many are cheaper one by one than through a filter that may not be offered. */
const FEW = 2;

/**
 * Accounts with one of these keys, held against them on this side. An or-filter asks for as many at once as fit into 8
 * KB; where the tenant takes no filter, or does not mind it, everybody is read.
 * @returns accounts in any order; people not found are left out
 * @throws Failure where the answer cannot be trusted to be complete
 */
export async function lookUp(session: TenantSession, keys: readonly Key[]): Promise<PriorUser[]> {
  const found = new Map<string, PriorUser>();
  const add = (users: readonly PriorUser[]): void => {
    for (const user of users) found.set(user.id, user);
  };
  const named = (key: Key): boolean => key.userName !== undefined || key.externalId !== undefined;
  // Where ids cannot be asked for many at once, whoever can also be asked for by name is found that way first.
  const later = filtersIds(session) ? [] : keys.filter((key) => key.id !== undefined && named(key));
  const isLater = new Set(later);
  add(await byIds(session, idsOf(keys.filter((key) => !isLater.has(key)))));
  add(
    await byTerms(
      session,
      keys.filter((key) => key.id === undefined || !found.has(key.id)),
    ),
  );
  add(await byIds(session, idsOf(later.filter((key) => !found.has(key.id as string)))));
  return [...found.values()];
}

const idsOf = (keys: readonly Key[]): string[] => [...new Set(keys.flatMap((key) => key.id ?? []))];

const filtersIds = (session: TenantSession): boolean =>
  session.profile.filters.includes('id') && session.capabilities.filter !== false && session.filtersIds;

/** People by userName and externalId. */
async function byTerms(session: TenantSession, keys: readonly Key[]): Promise<PriorUser[]> {
  const terms = distinct(keys.flatMap(termsOf));
  if (terms.length === 0) return [];
  const { filters } = session.profile;
  const askable = terms.every((term) => filters.includes(term.attribute) || coveredByName(term, keys));
  const users =
    session.capabilities.filter !== false && askable
      ? await byFilter(
          session,
          terms.filter((term) => filters.includes(term.attribute)),
        )
      : null;
  return (users ?? (await everybody(session))).filter((user) => terms.some((term) => meets(term, user)));
}

/**
 * A few by `GET /Users/{id}`, many through a filter where the tenant takes one on ids, and everybody where that takes
 * fewer requests.
 */
async function byIds(session: TenantSession, ids: readonly string[]): Promise<PriorUser[]> {
  const terms = ids.map((value) => ({ attribute: 'id', value }) as const);
  const asked = ids.length > FEW && filtersIds(session) ? chainsOf(session, terms).length : ids.length;
  if (session.fullRead !== null && session.fullRead < asked) {
    const wanted = new Set(ids);
    const all = await everybody(session).catch(orNull);
    if (all) return all.filter((user) => wanted.has(user.id));
  }
  if (ids.length > FEW && filtersIds(session)) {
    const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
    if (all.every((users) => users !== null)) return all.flat().filter((user) => ids.includes(user.id));
    session.filtersIds = false;
  }
  const users = await Promise.all(ids.map((id) => userById(session, id)));
  return users.flatMap((one) => (one ? [one.user] : []));
}

/** Accounts that come and go while everybody is read leave it in doubt: those asked for are then looked up. */
function orNull(error: unknown): null {
  if (error instanceof Failure && error.reason === 'read-incomplete') return null;
  throw error;
}

/** An externalId that the tenant cannot be asked for, of somebody it can be asked for by userName. */
const coveredByName = (term: Term, keys: readonly Key[]): boolean =>
  term.attribute === 'externalId' && keys.some((key) => key.externalId === term.value && key.userName !== undefined);

const termsOf = (key: Key): Term[] => [
  ...(key.userName ? [{ attribute: 'userName', value: key.userName } as const] : []),
  ...(key.externalId ? [{ attribute: 'externalId', value: key.externalId } as const] : []),
];

function distinct(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [termKey(term), term])).values()];
}

/** How many requests the look-up of these people takes. */
export function lookUpRequests(session: TenantSession, keys: readonly Key[]): number {
  return chainsOf(session, distinct(keys.flatMap(termsOf))).length;
}

function chainsOf(session: TenantSession, terms: readonly Term[]): Term[][] {
  const base =
    `${session.scimUrl}/Users?filter=&startIndex=1&count=1000`.length +
    (session.witness ? encodeURIComponent(anyOf([{ attribute: 'userName', value: session.witness }])).length + 20 : 0);
  return chains(terms, URL_LIMIT - base, Math.min(session.chainLimit, pageSize(session) - 1));
}

/**
 * Look-ups by filter.
 * @param isReading who is not found will count as not there: the filter is proven first
 * @returns `null` where the tenant does not filter (remembered), so that everybody has to be read
 */
export async function byFilter(
  session: TenantSession,
  terms: readonly Term[],
  isReading = false,
): Promise<PriorUser[] | null> {
  if (isReading && !(await isProven(session, terms))) return null;
  const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
  if (all.some((users) => users === null)) {
    session.capabilities.filter = false;
    session.note('filters are refused or ignored: people are found by reading everybody');
    return null;
  }
  session.capabilities.filter = true;
  const users = all.flatMap((some) => some ?? []);
  const isFound = (term: Term): boolean => users.some((user) => meets(term, user));
  // Someone whose name is written otherwise would not be found.
  if (session.casedNames && terms.some((term) => term.attribute === 'userName' && !isFound(term))) return null;
  return users;
}

/** Requests that the proof of filters may take. */
export const PROOFS = 2;

/**
 * A filter is believed once it has found someone who is known to exist: by every attribute that is asked for, by userName
 * in another case. One that misses is not used again in this run.
 */
async function isProven(session: TenantSession, terms: readonly Term[]): Promise<boolean> {
  const attributes = (['userName', 'externalId'] as const).filter((one) =>
    terms.some(({ attribute }) => attribute === one),
  );
  const proofs = await Promise.all(attributes.map((attribute) => proof(session, attribute)));
  if (proofs.every(Boolean)) return true;
  const missed = attributes.filter((_, i) => !proofs[i]);
  session.capabilities.filter = false;
  session.note(
    `a filter by ${missed.join(' and ')} misses someone who is listed: people are found by reading everybody`,
  );
  return false;
}

function proof(session: TenantSession, attribute: 'userName' | 'externalId'): Promise<boolean> {
  const known = session.filterProofs.get(attribute);
  if (known) return known;
  const witness = session.witnesses.get(attribute);
  const value = witness?.[attribute];
  // Nobody is known yet: the first account that is listed will tell.
  if (!witness || value === undefined) return Promise.resolve(true);
  const asked = finds(session, attribute, witness.id, value);
  session.filterProofs.set(attribute, asked);
  asked.catch(() => session.filterProofs.delete(attribute));
  return asked;
}

async function finds(
  session: TenantSession,
  attribute: 'userName' | 'externalId',
  id: string,
  value: string,
): Promise<boolean> {
  const ask = async (text: string): Promise<boolean> => {
    const users = await filtered(session, [{ attribute, value: text }]);
    // What is refused or ignored shows elsewhere, and is said there.
    return typeof users === 'string' || users.some((user) => user.id === id);
  };
  if (attribute === 'externalId') return ask(value);
  const upper = value.toUpperCase();
  if (await ask(upper === value ? value.toLowerCase() : upper)) return true;
  if (!(await ask(value))) return false;
  session.casedNames = true;
  session.note('filters compare userNames with case: who is not found is looked for among everybody');
  return true;
}

async function oneChain(session: TenantSession, chain: Term[]): Promise<PriorUser[] | null> {
  const { witness } = session;
  const proof: Term | undefined =
    witness !== undefined && chain.length > 1 ? { attribute: 'userName', value: witness } : undefined;
  const asked = proof ? [...chain.filter((term) => termKey(term) !== termKey(proof)), proof] : chain;
  const users = await filtered(session, asked);
  if (users === 'ignored' || (users === 'refused' && chain.length === 1)) return null;
  if (users !== 'refused' && (await wasReadWhole(session, asked, users, proof))) return users;
  return shorter(session, chain, users === 'refused' ? Math.max(1, Math.floor(chain.length / 4)) : 1);
}

/** A tenant that takes fewer comparisons at once, or a single one: remembered for the run. */
async function shorter(session: TenantSession, chain: Term[], limit: number): Promise<PriorUser[] | null> {
  session.chainLimit = Math.min(session.chainLimit, limit);
  session.note('long filters are refused or half read: people are looked up in smaller groups');
  if (session.chainLimit === 1) {
    const all = await Promise.all(chain.map((term) => oneChain(session, [term])));
    return all.every((users) => users !== null) ? all.flat() : null;
  }
  const found: PriorUser[] = [];
  let rest = chain;
  while (rest.length > 0) {
    const size = Math.min(session.chainLimit, rest.length);
    const users = await oneChain(session, rest.slice(0, size));
    if (users === null) return null;
    found.push(...users);
    rest = rest.slice(size);
  }
  return found;
}

/**
 * Whether the server read more of a chain than its first comparison. Somebody who meets a later one proves it. Where
 * nobody does, the account known to exist is asked for alone: found there, and not through the chain, the chain was not
 * read.
 */
async function wasReadWhole(
  session: TenantSession,
  asked: readonly Term[],
  users: readonly PriorUser[],
  proof: Term | undefined,
): Promise<boolean> {
  const [first] = asked;
  if (asked.length < 2 || !first || users.some((user) => !meets(first, user))) return true;
  if (!proof) return true;
  const alone = await filtered(session, [proof]);
  if (typeof alone === 'string') return false;
  if (alone.some((user) => meets(proof, user))) return users.some((user) => meets(proof, user));
  session.witness = undefined;
  return true;
}

/** Everybody who meets one of the terms, all pages of the answer. */
async function filtered(session: TenantSession, terms: readonly Term[]): Promise<PriorUser[] | 'refused' | 'ignored'> {
  const filter = `filter=${encodeURIComponent(anyOf(terms))}`;
  const query = session.capabilities.listing === 'scim' ? `${filter}&startIndex=1&count=${pageSize(session)}` : filter;
  const listed = await list(session, 'Users', query);
  if ('refused' in listed) return 'refused';
  const first = accountsOf(session, listed.page);
  if (first.items.some((user) => !terms.some((term) => meets(term, user)))) return 'ignored';
  // A list without a total is taken as whole: the published look-up has no paging.
  const isWhole = first.total === null || first.total === first.items.length;
  const isPaged = session.capabilities.listing === 'scim' || first.next !== undefined;
  if (isWhole && (!isPaged || terms.every((term) => first.items.some((user) => meets(term, user))))) return first.items;
  const whole = await readWhole(
    async (offset, cursor) => {
      const next = await list(session, 'Users', `${filter}&${pageQuery(session, offset, cursor)}`);
      if ('refused' in next) throw readIncomplete('a further page of a look-up was refused');
      return accountsOf(session, next.page, offset);
    },
    (user) => user.id,
    first,
  );
  if (whole.complete) return whole.items;
  throw readIncomplete(`a look-up: ${whole.why}`);
}

/** Everybody, proven complete. */
export async function everybody(session: TenantSession): Promise<PriorUser[]> {
  if (session.capabilities.listing === 'search') return (await searchEverybody(session)).users;
  const whole = await readWhole(
    (offset, cursor) => usersPage(session, offset, cursor),
    (user) => user.id,
  );
  if (whole.complete) session.remember(whole.items);
  if (whole.complete) return session.settled(whole.items);
  throw readIncomplete(whole.why);
}
