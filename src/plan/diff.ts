import type { RosterEntry } from '../model/entry.ts';
import type { Attributes } from '../model/operation.ts';
import { PROFILE_FIELDS, type ProfileField } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';

/**
 * Fields in which another case is no change: the tenant compares them without it, and a change would send a mail for
 * nothing.
 */
const CASE_BLIND: ReadonlySet<ProfileField> = new Set(['userName', 'email']);

const same = (field: ProfileField, a: string, b: string): boolean =>
  a === b || (CASE_BLIND.has(field) && a.toLowerCase() === b.toLowerCase());

/** An account's value of a roster field, `null` where it has none. */
export function priorValue(user: PriorUser, field: string): string | null {
  if (field.startsWith('attr.')) return user.attributes?.[field.slice(5)] ?? null;
  return user[field as ProfileField] ?? null;
}

/**
 * What of an account has to change for a row: only attributes the row names (an empty cell leaves the tenant's value
 * alone), only where they differ.
 * @returns the old and new values of just those attributes, or `null` when nothing differs
 */
export function diffProfile(entry: RosterEntry, user: PriorUser): { before: Attributes; after: Attributes } | null {
  const before: Attributes = {};
  const after: Attributes = {};
  let differs = false;
  const compare = (field: string, wanted: string | null | undefined, equal: (held: string) => boolean): void => {
    if (wanted === undefined) return;
    const held = priorValue(user, field);
    if (wanted === null ? held === null : held !== null && equal(held)) return;
    before[field] = held;
    after[field] = wanted;
    differs = true;
  };
  for (const field of PROFILE_FIELDS) {
    const wanted = entry.profile[field];
    // The organisation's sign-in owns it.
    if (field === 'externalId' && user.ssoName !== undefined) continue;
    compare(field, wanted, (held) => typeof wanted === 'string' && same(field, held, wanted));
  }
  for (const [name, wanted] of Object.entries(entry.attributes ?? {}))
    compare(`attr.${name}`, wanted, (held) => held === wanted);
  return differs ? { before, after } : null;
}

/**
 * The attributes a new account gets: everything the row sets, `active: true`, and the userName as e-mail address where
 * the row gives no other.
 */
export function creation(entry: RosterEntry): Attributes {
  const after: Attributes = {};
  for (const field of PROFILE_FIELDS) {
    const value = entry.profile[field];
    if (typeof value === 'string') after[field] = value;
  }
  if (after.email === undefined && typeof after.userName === 'string') after.email = after.userName;
  after.active = true;
  for (const [name, value] of Object.entries(entry.attributes ?? {})) if (value !== null) after[`attr.${name}`] = value;
  return after;
}

/**
 * True where an account already holds every value of `after`. Used to tell, after an answer that never came, whether a
 * write arrived.
 */
export function holds(user: PriorUser, after: Attributes): boolean {
  for (const [field, wanted] of Object.entries(after)) {
    if (field === 'roles') continue;
    if (field === 'active') {
      if (user.active !== wanted) return false;
      continue;
    }
    const held = priorValue(user, field);
    if (wanted === null ? held !== null : held === null || !same(field as ProfileField, held, String(wanted)))
      return false;
  }
  return true;
}
