import canonicalize from 'canonicalize';
import { sha256 } from '../text/hash.ts';

/** `prev` of the first record. */
export const ORIGIN = '0'.repeat(64);

/**
 * The hash of a record: SHA-256 over the RFC 8785 (JCS) form of the record without its `hash`. Since `prev` is in it,
 * it stands for every record before as well.
 */
export function recordHash(record: Readonly<Record<string, unknown>>): string {
  const { hash: _, ...rest } = record;
  return sha256(canonicalize(rest) as string);
}

/**
 * A value as JSON has it, fit for RFC 8785: what JSON cannot say becomes `null` or is left out as `JSON.stringify` does
 * it, an Error its name and message, a bigint its digits; half a surrogate pair becomes U+FFFD, for RFC 8785 refuses
 * it.
 */
export function jsonValue(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'string') return inner.toWellFormed();
    if (typeof inner === 'bigint') return inner.toString();
    if (inner instanceof Error) return { name: inner.name, message: inner.message };
    return inner;
  }) as string | undefined;
  return text === undefined ? null : withWellFormedKeys(JSON.parse(text));
}

/** The same of an object, by its keys. */
export function jsonObject(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(jsonValue(value) ?? {}));
}

/** The replacer above sees values only. */
function withWellFormedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withWellFormedKeys);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), withWellFormedKeys(inner)]),
  );
}
