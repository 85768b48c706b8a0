import { Glob } from './glob.ts';
import type { Policy } from './policy-schema.ts';
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
  const idle = new Map(patterns.map((pattern) => [pattern, matcher([pattern])]));
  for (const person of people) {
    if (idle.size === 0) break;
    for (const [pattern, matches] of idle) if (matches(person)) idle.delete(pattern);
  }
  return [...idle.keys()];
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
