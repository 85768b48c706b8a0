import type { PriorUser } from '../../model/state.ts';
import { anyMeets, anyOf, chains, meets, type Term, termKey } from '../../scim/filter.ts';
import { accountsOf, list, pageQuery, pageSize } from './listing.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { readWhole } from '../session/paging.ts';
import { sameId } from '../../text/ids.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** What someone is looked up by; what is absent or empty is not asked for. */
export interface Key {
  id?: string;
  userName?: string;
  externalId?: string;
}

/** Encoded characters of a request line that every tenant takes. */
const URL_LIMIT = 8000;

/** The comparisons that find someone by name or externalId; an id is asked for by its own address. */
export const termsOf = (key: Key): Term[] => [
  ...(key.userName ? [{ attribute: 'userName', value: key.userName } as const] : []),
  ...(key.externalId ? [{ attribute: 'externalId', value: key.externalId } as const] : []),
];

/** Each comparison once. */
export function distinct(terms: Term[]): Term[] {
  return [...new Map(terms.map((term) => [termKey(term), term])).values()];
}

/**
 * How many requests the look-up of these people takes.
 * @param most is counted no further: with so many it is not worth it
 */
export function lookUpRequests(session: TenantSession, keys: readonly Key[], most = Number.POSITIVE_INFINITY): number {
  // Without a look at each it is plain that there are too many.
  if (keys.length * SHORTEST > most * URL_LIMIT) return most;
  return chainsOf(session, distinct(keys.flatMap(termsOf))).length;
}

/** Characters that one comparison takes at least: `userName eq "a" or `, encoded. */
const SHORTEST = encodeURIComponent('userName eq "a" or ').length;

/** Comparisons, joined by `or` (RFC 7644, section 3.4.2.2), in as few requests as the tenant takes. */
export function chainsOf(session: TenantSession, terms: readonly Term[]): Term[][] {
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
  const answered = all.filter((users) => users !== null);
  if (answered.length < all.length) {
    session.capabilities.filter = false;
    session.note('filters are refused or ignored: people are found by reading everybody');
    return null;
  }
  session.capabilities.filter = true;
  const users = answered.flat();
  const isFound = (term: Term): boolean => users.some((user) => meets(term, user));
  // Someone whose name is written otherwise would not be found.
  if (session.casedNames && terms.some((term) => term.attribute === 'userName' && !isFound(term))) return null;
  return users;
}

/** Requests that the proof of filters may take. */
export const PROOFS = 2;

/**
 * A filter is believed once it has found someone who is known to exist: by every attribute that is asked for, by
 * userName in another case. One that misses is not used again in this run.
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
    return typeof users === 'string' || users.some((user) => sameId(user.id, id));
  };
  if (attribute === 'externalId') return ask(value);
  const upper = value.toUpperCase();
  if (await ask(upper === value ? value.toLowerCase() : upper)) return true;
  if (!(await ask(value))) return false;
  session.casedNames = true;
  session.note('filters compare userNames with case: who is not found is looked for among everybody');
  return true;
}

/** One such request; `null` where the tenant refuses or ignores its filter. */
export async function oneChain(session: TenantSession, chain: Term[]): Promise<PriorUser[] | null> {
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
 * Whether the server read more of a chain than its first comparison. Someone who meets a later one proves it. Where
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
  const isMeant = anyMeets(terms);
  if (!first.items.every(isMeant)) return 'ignored';
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
