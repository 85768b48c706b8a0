import { factsOf } from './fields.ts';
import { sameSkills } from './skills.ts';

/** Unicode in its composed form, blanks at the ends gone, blanks in a row one. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** `tel:+1-201-555-0123` and `+1 (201) 555 0123` are one number (RFC 3966); without a digit the text is compared. */
function digits(text: string): string {
  const bare = plain(text).replace(/^tel:/i, '');
  return bare.replace(/\D+/g, '') || bare;
}

/**
 * Whether two values of a roster field mean the same. Planning and reading back both ask here, so that a tenant which
 * keeps a value in its own spelling is not written to every night.
 * @param field roster name, e.g. `phone`, `attr.badge`
 * @param a what the account holds
 * @param b what is wanted
 */
export function sameValue(field: string, a: string, b: string): boolean {
  if (a === b) return true;
  const same = factsOf(field)?.same ?? 'text';
  // Keys: the same only where they are the same to the letter (RFC 7643, section 3.1).
  if (same === 'exact') return false;
  if (field === 'skills') return sameSkills(a, b);
  if (same === 'digits') return digits(a) === digits(b);
  const [one, other] = [plain(a), plain(b)];
  return same === 'case-blind' ? one.toLowerCase() === other.toLowerCase() : one === other;
}
