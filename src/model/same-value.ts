import { factsOf } from './fields.ts';
import { sameSkills } from './skills.ts';
import { remembered } from '../text/remembered.ts';

/** Unicode in its composed form, blanks at the ends gone, blanks in a row one. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** `tel:+1-201-555-0123` and `+1 (201) 555 0123` are one number (RFC 3966); without a digit the text is compared. */
function digits(text: string): string {
  const bare = plain(text).replace(/^tel:/i, '');
  return bare.replace(/\D+/g, '') || bare;
}

/** A truth in any case, and a day as its first moment, are what a typed attribute of CXone makes of a cell. */
const typed = (text: string): string =>
  text
    .replace(/^(?:true|false)$/i, (truth) => truth.toLowerCase())
    .replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/, '$1');

/** A time zone by one of its names: `Asia/Calcutta` and `Asia/Kolkata` are one, in any case; other text as it is. */
const zone = remembered((text) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return text;
  }
});

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
  if (field.startsWith('attr.')) return typed(one) === typed(other);
  if (same === 'zone') return zone(one) === zone(other);
  return same === 'case-blind' ? one.toLowerCase() === other.toLowerCase() : one === other;
}
