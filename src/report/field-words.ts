import { HUB_LISTS } from '../model/field-groups.ts';
import { factsOf } from '../model/fields.ts';

const FIELD_WORDS: Record<string, string> = {
  account: 'Account',
  active: 'Active',
  roles: 'Roles',
  primaryRole: 'Primary role',
  ...HUB_LISTS,
};

/** A roster field as a report names it; custom attributes by their own name. */
export function fieldWords(field: string): string {
  return factsOf(field)?.label ?? FIELD_WORDS[field] ?? (field.startsWith('attr.') ? field.slice(5) : field);
}
