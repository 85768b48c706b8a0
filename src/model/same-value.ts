import { sameSkills } from './skills.ts';

/** Fields that hold a telephone number: only its digits count. */
const NUMBERS: ReadonlySet<string> = new Set(['phone', 'mobilePhone']);
/** Fields that hold an address or a name to sign in with, which no tenant tells apart by case. */
const CASE_BLIND: ReadonlySet<string> = new Set(['userName', 'email']);
/** Keys: the same only where they are the same to the letter (RFC 7643, section 3.1). */
const EXACT: ReadonlySet<string> = new Set(['externalId']);

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
  if (EXACT.has(field)) return false;
  if (field === 'skills') return sameSkills(a, b);
  if (NUMBERS.has(field)) return digits(a) === digits(b);
  const [one, other] = [plain(a), plain(b)];
  return CASE_BLIND.has(field) ? one.toLowerCase() === other.toLowerCase() : one === other;
}
