import { Glob } from './glob.ts';
import type { Policy } from './policy-schema.ts';
import { addTo } from '../text/add-to.ts';
import { foldName } from '../text/fold-name.ts';

/** Who a pattern is tried on. */
interface Named {
  userName?: string | undefined;
  externalId?: string | undefined;
}

const SIGNS = /[*?[\]{}\\]/u;

/** As an id is compared: what looks alike is alike (Unicode Standard Annex 15), and blanks around it mean nothing. */
const idForm = (text: string): string => text.trim().normalize('NFC');

/** Whether any of the patterns matches the whole text; plain names are looked up. */
function anyOf(patterns: readonly string[]): (text: string) => boolean {
  const plain = new Set(patterns);
  const globs = patterns.filter((pattern) => SIGNS.test(pattern)).map((pattern) => new Glob(pattern));
  return (text) => plain.has(text) || globs.some((glob) => glob.matches(text));
}

/**
 * People by patterns, as `protected` names them: globs (`*`, `?`, `[ab]`, `{a,b}`) that match a whole userName, without
 * case, or a whole externalId, with case.
 */
export function matcher(patterns: readonly string[]): (person: Named) => boolean {
  if (patterns.length === 0) return () => false;
  const userName = anyOf(patterns.map(foldName));
  const externalId = anyOf(patterns.map(idForm));
  return (person) =>
    (person.userName !== undefined && userName(foldName(person.userName))) ||
    (person.externalId !== undefined && person.externalId !== '' && externalId(idForm(person.externalId)));
}

/** Names of things (skills) by patterns, without case. */
export function nameMatcher(patterns: readonly string[]): (name: string) => boolean {
  const matches = anyOf(patterns.map(foldName));
  return (name) => matches(foldName(name));
}

/** Those of the patterns that match none of these people: a slip of the pen protects nobody. */
export function idlePatterns(patterns: readonly string[], people: Iterable<Named>): string[] {
  const idle = new Set(patterns);
  const [byName, byId] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const pattern of idle) {
    addTo(byName, foldName(pattern), pattern);
    addTo(byId, idForm(pattern), pattern);
  }
  const globs = new Map(
    [...idle]
      .filter((pattern) => SIGNS.test(pattern))
      .map((pattern) => [pattern, { name: new Glob(foldName(pattern)), id: new Glob(idForm(pattern)) }]),
  );
  for (const { userName, externalId } of people) {
    if (idle.size === 0) break;
    const name = userName === undefined ? null : foldName(userName);
    const id = externalId ? idForm(externalId) : null;
    for (const pattern of name === null ? [] : (byName.get(name) ?? [])) idle.delete(pattern);
    for (const pattern of id === null ? [] : (byId.get(id) ?? [])) idle.delete(pattern);
    for (const [pattern, glob] of globs) {
      if ((name === null || !glob.name.matches(name)) && (id === null || !glob.id.matches(id))) continue;
      idle.delete(pattern);
      globs.delete(pattern);
    }
  }
  return [...idle];
}

/**
 * Which accounts belong to the roster: those with an externalId that starts with the prefix (any, where it is empty),
 * or with a userName that one of the patterns matches. Everybody else is nobody's to change.
 */
export function ownership(owned: Policy['owned']): (account: Named) => boolean {
  const byName = matcher(owned.userNames);
  const prefix = idForm(owned.externalIdPrefix);
  return (account) =>
    (account.externalId !== undefined &&
      account.externalId !== '' &&
      (prefix === '' || idForm(account.externalId).startsWith(prefix))) ||
    byName({ userName: account.userName });
}
