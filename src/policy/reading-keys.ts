import type { Policy } from './policy-schema.ts';

/** Keys that say how a file is read, and decide about nobody: a pull request may bring its own. */
const READING_KEYS: readonly string[] = ['columns', 'ignoreColumns', 'dates', 'statuses'];

/** These alone. */
export function readingKeys(policy: Policy): Partial<Policy> {
  return Object.fromEntries(Object.entries(policy).filter(([key]) => READING_KEYS.includes(key)));
}

/** A policy as a review records and compares it: parsed, with its defaults, without reading keys. */
export function withoutReadingKeys(policy: Policy): Record<string, unknown> {
  return Object.fromEntries(Object.entries(policy).filter(([key]) => !READING_KEYS.includes(key)));
}

/** Keys in which two such policies differ. */
export function differingKeys(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .sort();
}
