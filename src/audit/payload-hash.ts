import { hash } from 'node:crypto';
import { canonical } from '../text/canonical.ts';
import { jsonValue } from './json-value.ts';

/** What is sent is JSON as we made it; only text that is no Unicode, and what JSON cannot say, takes a copy first. */
function formOf(data: unknown): string {
  try {
    return canonical(data);
  } catch {
    return canonical(jsonValue(data));
  }
}

/**
 * The `payload_hash` of a record: lower-case hex SHA-256 over the RFC 8785 form of what was sent for one person (in a
 * bulk: of the operation's `data`), so that an auditor can tell what was sent without the audit holding it twice.
 * @param data as it goes into `JSON.stringify`; nothing sent is `null`
 */
export function payloadHash(data: unknown): string {
  return hash('sha256', formOf(data), 'hex');
}
