import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';

/** `prev` of the first record. */
export const ORIGIN = '0'.repeat(64);

/**
 * The hash of a record: lower-case hex SHA-256 over the RFC 8785 (JCS) form of the record without its `hash`. Since
 * `prev` is in it, it stands for every record before as well.
 * @throws TypeError where the record has no such form (half a surrogate pair)
 */
export function recordHash(record: Readonly<Record<string, unknown>>): string {
  return sha256(canonical({ ...record, hash: undefined }));
}
