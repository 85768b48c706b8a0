import type { RoleGrant, RosterEntry, SkillGrant } from '../../model/entry.ts';
import type { ProfileField } from '../../model/fields.ts';
import type { CellValue, ColumnOfCells } from './cell-notes.ts';
import { ATTRIBUTE_PREFIX } from './fields.ts';
import { setDay } from './standing.ts';
import type { Standing } from './words.ts';

/** What a row says before it is put together. */
export interface Said {
  active?: Standing;
  status?: Standing;
  primary?: readonly RoleGrant[];
}

/**
 * A cell of the primary role. With several names it is `roles`, the first one primary; a role that ends is one of
 * `roles` alone: what comes after it is for the row to say.
 */
export function addPrimary(entry: RosterEntry, named: readonly RoleGrant[]): void {
  const [first] = named;
  if (first && first.until === undefined) entry.primaryRole = first.name;
  if (named.length === 1 && first?.until === undefined) return;
  const roles = entry.roles ?? [];
  entry.roles = [...named, ...roles.filter(({ name }) => named.every((each) => each.name !== name))];
}

/** Puts a cell's value where it belongs. */
export function take(entry: RosterEntry, said: Said, { kind, field }: ColumnOfCells, value: CellValue): void {
  switch (kind) {
    case 'truth':
      said[field as 'active' | 'status'] = value as Standing;
      return;
    case 'list':
      if (field === 'roles') entry.roles = value as RoleGrant[] | null;
      else entry.groups = value as string[] | null;
      return;
    case 'role':
      said.primary = value as readonly RoleGrant[];
      return;
    case 'skills':
      entry.skills = value as SkillGrant[] | null;
      return;
    case 'cxoneId':
      entry.cxoneId = value as string;
      return;
    case 'date':
      // Of the days only CXone's own can be cleared.
      if (value === null) entry.profile.hireDate = null;
      else setDay(entry, field, value as string);
      return;
    case 'licence':
      entry.licensePolicy = value as NonNullable<RosterEntry['licensePolicy']>;
      return;
    case 'attribute':
      (entry.attributes ??= Object.create(null) as Record<string, string | null>)[
        field.slice(ATTRIBUTE_PREFIX.length)
      ] = value as string | null;
      return;
    case 'yesNo':
      entry.invite = value as boolean;
      return;
    default:
      entry.profile[field as ProfileField] = value as string | null;
  }
}
