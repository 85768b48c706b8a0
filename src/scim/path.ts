import { Failure } from '../model/failure.ts';

/**
 * Whether an id can stand in a path as one segment. `.` and `..` cannot, however they are encoded: addresses are
 * resolved (RFC 3986, section 5.2.4), and a request for the account would reach the list of all, or what lies above it.
 */
export function isSegment(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && !/[\p{Cc}\p{Cs}]/u.test(id);
}

/**
 * An id as a segment of a path, encoded (RFC 3986, section 3.3).
 * @throws Failure `read-incomplete` for one that cannot be: nothing is sent
 */
export function segment(id: string): string {
  if (isSegment(id)) return encodeURIComponent(id);
  const shown = id.replaceAll(/[\p{Cc}\p{Cs}]/gu, '?');
  throw new Failure(
    'read-incomplete',
    `The tenant names something by the id “${shown}”, which cannot stand in an address.`,
    'Nothing was sent there. Report the id to NiCE support.',
  );
}
