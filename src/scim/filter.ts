import { idKey, sameId } from '../text/ids.ts';

/** One comparison that a look-up makes. */
export interface Term {
  attribute: 'userName' | 'externalId' | 'id';
  value: string;
}

/** A string literal of a filter: JSON rules, so `\` and `"` are escaped (RFC 7644, section 3.4.2.2). */
export function literal(value: string): string {
  return JSON.stringify(value);
}

/** `userName eq "…" or externalId eq "…"` */
export function anyOf(terms: readonly Term[]): string {
  return terms.map((term) => `${term.attribute} eq ${literal(term.value)}`).join(' or ');
}

const OR = encodeURIComponent(' or ').length;

/**
 * Cuts look-ups into or-chains whose encoded text stays below a limit.
 * @param room characters of encoded filter that fit into one URL
 * @param most terms of one chain
 */
export function chains(terms: readonly Term[], room: number, most = Number.POSITIVE_INFINITY): Term[][] {
  const all: Term[][] = [];
  let chain: Term[] = [];
  let length = 0;
  for (const term of terms) {
    const size = encodeURIComponent(anyOf([term])).length + OR;
    if (chain.length > 0 && (length + size > room || chain.length >= most)) {
      all.push(chain);
      chain = [];
      length = 0;
    }
    chain.push(term);
    length += size;
  }
  if (chain.length > 0) all.push(chain);
  return all;
}

/** Whether an account is one that a term asks for. A filter may be ignored, so every answer is held against it. */
export function meets(term: Term, user: { id: string; userName: string; externalId?: string }): boolean {
  if (term.attribute === 'userName') return user.userName.toLowerCase() === term.value.toLowerCase();
  return term.attribute === 'id' ? sameId(user.id, term.value) : user[term.attribute] === term.value;
}

/** Whether an account is one that any of the terms asks for. */
export function anyMeets(terms: readonly Term[]): (user: Parameters<typeof meets>[1]) => boolean {
  const of = (attribute: Term['attribute']): Set<string> =>
    new Set(terms.flatMap((term) => (term.attribute === attribute ? term.value : [])));
  const [ids, externalIds] = [new Set([...of('id')].map(idKey)), of('externalId')];
  const names = new Set([...of('userName')].map((name) => name.toLowerCase()));
  return ({ id, userName, externalId }) =>
    ids.has(idKey(id)) ||
    names.has(userName.toLowerCase()) ||
    (externalId !== undefined && externalIds.has(externalId));
}

/** The same term has the same key. */
export const termKey = (term: Term): string =>
  `${term.attribute} ${term.attribute === 'userName' ? term.value.toLowerCase() : term.value}`;
