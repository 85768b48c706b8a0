import type { RoleGrant, SkillGrant } from '../../model/entry.ts';
import { isDay } from './dates.ts';
import { oneLine, tidyCell } from './cell.ts';

/**
 * Put after every item of a JSON array, so that names with `;` or `|` in them stay whole. Cannot stand in a cell: it is
 * a control character.
 */
export const ITEM_END = '\u001F';

/** What is wrong with one item of a list. */
interface ItemFault {
  code: 'bad-date' | 'role-twice' | 'bad-proficiency' | 'skill-twice' | 'control-character' | 'unreadable-character';
  found: string;
  expected: string;
}

/** The items of a cell, tidied, without empty ones. */
export function listItems(text: string): { items: string[]; fault: ItemFault | null } {
  const parts = text.includes(ITEM_END) ? text.split(ITEM_END) : text.split(/[;|]/);
  const items: string[] = [];
  for (const part of parts) {
    const { text: item, fault } = tidyCell(part);
    if (fault) return { items, fault: { code: fault, found: item, expected: 'names in readable letters' } };
    if (item !== '') items.push(oneLine(item));
  }
  return { items, fault: null };
}

/**
 * Roles of a cell, each with its last day where one is given (`role@2026-12-31`). The same role twice with the same day
 * is one; with two days it is an error, since nobody can say which is meant.
 */
export function roleGrants(items: readonly string[]): { grants: RoleGrant[]; fault: ItemFault | null } {
  const grants = new Map<string, RoleGrant>();
  for (const item of items) {
    const grant = datedRole(item);
    const { name, until } = grant;
    if (until !== undefined && !isDay(until)) {
      return { grants: [], fault: { code: 'bad-date', found: item, expected: 'role@YYYY-MM-DD, a day that exists' } };
    }
    const key = name.normalize('NFC').toLowerCase();
    const held = grants.get(key);
    if (held && held.until !== until) {
      return { grants: [], fault: { code: 'role-twice', found: item, expected: `${name} once, with one last day` } };
    }
    if (!held) grants.set(key, grant);
  }
  return { grants: [...grants.values()], fault: null };
}

/**
 * `role@2026-12-31` in its parts. What follows the last `@` is a date only where it begins like one: names may have an
 * `@`.
 */
function datedRole(item: string): RoleGrant {
  const at = item.lastIndexOf('@');
  const name = item.slice(0, at).trimEnd();
  const until = item.slice(at + 1).trimStart();
  return at > 0 && name !== '' && /^\d[\d./-]*$/.test(until) ? { name, until } : { name: item };
}

/**
 * Skills of a cell, each with its proficiency where one is given (`Billing EN:3`, 1 is best, 20 the least). What
 * follows the last colon is a proficiency only where it is a number: names may have a colon.
 */
export function skillGrants(items: readonly string[]): { grants: SkillGrant[]; fault: ItemFault | null } {
  const grants = new Map<string, SkillGrant>();
  for (const item of items) {
    const dated = /^(.*\S)\s*:\s*(-?\d+)$/.exec(item);
    const name = dated?.[1] ?? item;
    const grant: SkillGrant = dated ? { name, proficiency: Number(dated[2]) } : { name };
    if (grant.proficiency !== undefined && (grant.proficiency < 1 || grant.proficiency > 20)) {
      const expected = 'a proficiency from 1 (best) to 20 after the colon';
      return { grants: [], fault: { code: 'bad-proficiency', found: item, expected } };
    }
    const key = name.normalize('NFC').toLowerCase();
    const held = grants.get(key);
    if (held && held.proficiency !== grant.proficiency)
      return {
        grants: [],
        fault: { code: 'skill-twice', found: item, expected: `${name} once, with one proficiency` },
      };
    if (!held) grants.set(key, grant);
  }
  return { grants: [...grants.values()], fault: null };
}
