import type { RosterEntry } from '../model/entry.ts';
import type { Attributes } from '../model/operation.ts';
import { sameValue } from '../model/same-value.ts';
import { skillText } from '../model/skills.ts';
import type { PriorUser } from '../model/state.ts';
import { PROFILE_FIELDS, type ProfileField } from '../model/fields.ts';

/** `unmanaged`: the policy leaves the field to others. `ignored`: CXone was proven not to keep this value. */
type LeftWhy = 'unmanaged' | 'ignored';
type Unwritten = (field: string, wanted: string | null) => LeftWhy | null;

/** An account's value of a roster field, `null` where it has none. */
export function priorValue(user: PriorUser, field: string): string | null {
  if (field.startsWith('attr.')) {
    const name = field.slice(5);
    return user.attributes && Object.hasOwn(user.attributes, name) ? (user.attributes[name] ?? null) : null;
  }
  if (field === 'skills') return user.skills && user.skills.length > 0 ? skillText(user.skills) : null;
  // Anyone who is more than UNREGISTERED was invited.
  if (field === 'invite') return user.status === undefined ? null : String(user.status !== 'UNREGISTERED');
  return user[field as ProfileField] ?? null;
}

/**
 * What of an account has to change for a row: only attributes the row names (an empty cell leaves the tenant's value
 * alone), only where they differ.
 * @param more further values that the row wants: skills, an invitation
 * @param unwritten why a field that differs is left as it is
 * @returns the old and new values of just those attributes (`null` when nothing is to be written), and the fields that
 * differ and are left
 */
export function diffProfile(
  entry: RosterEntry,
  user: PriorUser,
  unwritten?: Unwritten,
  more: Record<string, string | null> = {},
): { changed: { before: Attributes; after: Attributes } | null; left: { field: string; why: LeftWhy }[] } {
  const before: Attributes = {};
  const after: Attributes = {};
  const left: { field: string; why: LeftWhy }[] = [];
  const compare = (field: string, wanted: string | null | undefined): void => {
    const held = priorValue(user, field);
    if (wanted === undefined || agrees(field, held, wanted)) return;
    const why = unwritten?.(field, wanted);
    if (why) return void left.push({ field, why });
    before[field] = held;
    after[field] = wanted;
  };
  for (const field of PROFILE_FIELDS) {
    const wanted = entry.profile[field];
    // Most fields are not named, or are as wanted to the letter.
    if (wanted === undefined || wanted === user[field]) continue;
    // The organisation's sign-in owns it.
    if (field === 'externalId' && user.ssoName !== undefined) continue;
    compare(field, wanted);
  }
  if (entry.attributes) for (const [name, wanted] of Object.entries(entry.attributes)) compare(`attr.${name}`, wanted);
  for (const field in more) compare(field, more[field]);
  return { changed: Object.keys(after).length > 0 ? { before, after } : null, left };
}

/**
 * The attributes a new account gets: everything the row sets, `active: true`, and the userName as e-mail address where
 * the row gives no other.
 */
export function creation(entry: RosterEntry, isUnmanaged: (field: string) => boolean = () => false): Attributes {
  const after: Attributes = {};
  for (const field of PROFILE_FIELDS) {
    const value = entry.profile[field];
    if (typeof value === 'string' && !isUnmanaged(field)) after[field] = value;
  }
  if (after.email === undefined && !isUnmanaged('email') && typeof after.userName === 'string')
    after.email = after.userName;
  after.active = true;
  for (const [name, value] of Object.entries(entry.attributes ?? {}))
    if (value !== null && !isUnmanaged(`attr.${name}`)) after[`attr.${name}`] = value;
  return after;
}

/** Whether an account's value is what is wanted; `null` is "not set". */
export const agrees = (field: string, held: string | null, wanted: string | null): boolean =>
  wanted === null || held === null ? held === wanted : sameValue(field, held, wanted);

/**
 * The fields of `after` that an account does not hold, roles apart. Empty: it holds all of them. Tells after a write
 * whether it happened.
 */
export function missingFields(user: PriorUser, after: Attributes): string[] {
  return Object.entries(after).flatMap(([field, wanted]) => {
    if (field === 'roles' || Array.isArray(wanted)) return [];
    if (field === 'active') return user.active === wanted ? [] : [field];
    if (field === 'externalId' && user.ssoName !== undefined) return [];
    return agrees(field, priorValue(user, field), wanted === null ? null : String(wanted)) ? [] : [field];
  });
}
