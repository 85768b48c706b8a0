import picomatch from 'picomatch/posix.js';
import type { Policy } from './policy-schema.ts';

/** Who a pattern is tried on. */
export interface Named {
  userName?: string | undefined;
  externalId?: string | undefined;
}

// A name is not a path: `*` matches everything, dots and slashes included. No `!` (an exclusion would protect everybody
// else) and no extended globs.
const OPTIONS = { dot: true, nonegate: true, noext: true, bash: true };

const GLOB = /[*?[\]{}()\\]/u;

/**
 * Whether any of the patterns matches the whole text; plain names are looked up, only the rest becomes regular
 * expressions.
 */
function anyOf(patterns: readonly string[]): (text: string) => boolean {
  const plain = new Set(patterns.filter((pattern) => !GLOB.test(pattern)));
  const globs = patterns.filter((pattern) => GLOB.test(pattern)).map((pattern) => picomatch(pattern, OPTIONS));
  return (text) => plain.has(text) || globs.some((matches) => matches(text));
}

/**
 * People by patterns, as `protected` names them: globs (`*`, `?`, `[ab]`, `{a,b}`) that match a whole userName, without
 * case, or a whole externalId, with case.
 */
export function matcher(patterns: readonly string[]): (person: Named) => boolean {
  if (patterns.length === 0) return () => false;
  const userName = anyOf(patterns.map((pattern) => pattern.toLowerCase()));
  const externalId = anyOf(patterns);
  return (person) =>
    (person.userName !== undefined && userName(person.userName.toLowerCase())) ||
    (person.externalId !== undefined && person.externalId !== '' && externalId(person.externalId));
}

/**
 * Which accounts belong to the roster: those with an externalId that starts with the prefix (any, where it is empty),
 * or with a userName that one of the patterns matches. Everybody else is nobody's to change.
 */
export function ownership(owned: Policy['owned']): (account: Named) => boolean {
  const byName = matcher(owned.userNames);
  return (account) =>
    (account.externalId !== undefined &&
      account.externalId !== '' &&
      account.externalId.startsWith(owned.externalIdPrefix)) ||
    byName({ userName: account.userName });
}
