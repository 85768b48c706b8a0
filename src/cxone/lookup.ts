import type { PriorUser } from '../model/state.ts';
import { anyOf, chains, meets, type Term, termKey } from '../scim/filter.ts';
import { accountsOf, list, pageSize, userById, usersPage } from './listing.ts';
import { readIncomplete } from './incomplete.ts';
import { readWhole } from './paging.ts';
import { searchEverybody } from './search.ts';
import type { Session } from './session.ts';

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
 * Accounts with one of these keys, held against them on this side. An or-filter asks for as many at once as fit into 8 KB;
 * where the tenant takes no filter, or does not mind it, everybody is read.
 * @returns accounts in any order; people not found are left out
 * @throws Failure where the answer cannot be trusted to be complete
 */
export async function lookUp(session: Session, keys: readonly Key[]): Promise<PriorUser[]> {
  const found = new Map<string, PriorUser>();
  const ids = [...new Set(keys.flatMap((key) => key.id ?? []))];
  const { filters } = session.profile;
  const idsByFilter = ids.length > FEW && filters.includes('id') && session.capabilities.filter !== false;
  if (!idsByFilter) {
    const users = await Promise.all(ids.map((id) => userById(session, id)));
    for (const one of users) if (one) found.set(one.user.id, one.user);
  }
  const terms = distinct(keys.flatMap((key) => termsOf(key, idsByFilter)));
  if (terms.length === 0) return [...found.values()];
  const askable = terms.every((term) => filters.includes(term.attribute) || coveredByName(term, keys));
  const users = session.capabilities.filter !== false && askable ? await byFilter(session, terms.filter((term) => filters.includes(term.attribute))) : null;
  for (const user of users ?? (await everybody(session))) if (terms.some((term) => meets(term, user))) found.set(user.id, user);
  return [...found.values()];
}

/** An externalId that the tenant cannot be asked for, of somebody it can be asked for by userName. */
const coveredByName = (term: Term, keys: readonly Key[]): boolean => term.attribute === 'externalId' && keys.some((key) => key.externalId === term.value && key.userName !== undefined);

const termsOf = (key: Key, withId: boolean): Term[] => [
  ...(withId && key.id !== undefined ? [{ attribute: 'id', value: key.id } as const] : []),
  ...(key.userName ? [{ attribute: 'userName', value: key.userName } as const] : []),
  ...(key.externalId ? [{ attribute: 'externalId', value: key.externalId } as const] : []),
];

function distinct(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [termKey(term), term])).values()];
}

/** How many requests the look-up of these people takes. */
export function lookUpRequests(session: Session, keys: readonly Key[]): number {
  return chainsOf(session, distinct(keys.flatMap((key) => termsOf(key, false)))).length;
}

function chainsOf(session: Session, terms: readonly Term[]): Term[][] {
  const base = `${session.scimUrl}/Users?filter=&startIndex=1&count=1000`.length + (session.witness ? encodeURIComponent(anyOf([{ attribute: 'userName', value: session.witness }])).length + 20 : 0);
  return chains(terms, URL_LIMIT - base, pageSize(session) - 1);
}

/**
 * Look-ups by filter.
 * @returns `null` where the tenant does not filter (remembered), so that everybody has to be read
 */
export async function byFilter(session: Session, terms: readonly Term[]): Promise<PriorUser[] | null> {
  const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
  if (all.some((users) => users === null)) {
    session.capabilities.filter = false;
    session.note('filters are refused or ignored: people are found by reading everybody');
    return null;
  }
  session.capabilities.filter = true;
  return all.flatMap((users) => users ?? []);
}

async function oneChain(session: Session, chain: Term[]): Promise<PriorUser[] | null> {
  const { witness } = session;
  const proof: Term | undefined = witness !== undefined && chain.length > 1 ? { attribute: 'userName', value: witness } : undefined;
  const asked = proof && !chain.some((term) => termKey(term) === termKey(proof)) ? [...chain, proof] : chain;
  const users = await filtered(session, asked);
  if (users === 'refused') return chain.length === 1 ? null : singly(session, chain);
  if (users === 'ignored') return null;
  return (await wasReadWhole(session, asked, users, proof)) ? users : singly(session, chain);
}

/**
 * Whether the server read more of a chain than its first comparison. Somebody who meets a later one proves it. Where nobody
 * does, the account known to exist is asked for alone: found there, and not through the chain, the chain was not read.
 */
async function wasReadWhole(session: Session, asked: readonly Term[], users: readonly PriorUser[], proof: Term | undefined): Promise<boolean> {
  const [first] = asked;
  if (asked.length < 2 || !first || users.some((user) => !meets(first, user))) return true;
  if (!proof) return true;
  const alone = await filtered(session, [proof]);
  if (typeof alone === 'string') return false;
  if (alone.some((user) => meets(proof, user))) return users.some((user) => meets(proof, user));
  session.witness = undefined;
  return true;
}

/** A tenant that takes one comparison and no `or`. */
async function singly(session: Session, chain: Term[]): Promise<PriorUser[] | null> {
  session.note('filters take one comparison at a time');
  const all = await Promise.all(chain.map((term) => filtered(session, [term])));
  return all.some((users) => typeof users === 'string') ? null : all.flatMap((users) => users as PriorUser[]);
}

/** Everybody who meets one of the terms, all pages of the answer. */
async function filtered(session: Session, terms: readonly Term[]): Promise<PriorUser[] | 'refused' | 'ignored'> {
  const filter = `filter=${encodeURIComponent(anyOf(terms))}`;
  const query = session.capabilities.listing === 'scim' ? `${filter}&startIndex=1&count=${pageSize(session)}` : filter;
  const listed = await list(session, 'Users', query);
  if ('refused' in listed) return 'refused';
  const first = accountsOf(session, listed.page);
  if (first.items.some((user) => !terms.some((term) => meets(term, user)))) return 'ignored';
  // A list without a total is taken as whole: the published look-up has no paging.
  if (first.total === null || first.total === first.items.length) return first.items;
  const whole = await readWhole(
    async (offset) => {
      const next = await list(session, 'Users', `${filter}&startIndex=${offset + 1}&count=${pageSize(session)}`);
      if ('refused' in next) throw readIncomplete('a further page of a look-up was refused');
      return accountsOf(session, next.page);
    },
    (user) => user.id,
    first,
  );
  if (whole.complete) return whole.items;
  throw readIncomplete(`a look-up: ${whole.why}`);
}

/** Everybody, proven complete. */
export async function everybody(session: Session): Promise<PriorUser[]> {
  if (session.capabilities.listing === 'search') return (await searchEverybody(session)).users;
  const whole = await readWhole((offset) => usersPage(session, offset), (user) => user.id);
  if (whole.complete) return whole.items;
  throw readIncomplete(whole.why);
}
