import { z } from 'zod';
import { FIELD_FACTS, type HubForm, type HubPlace, type PERSON_FIELDS, type ProfileField } from '../../model/fields.ts';
import { NOT_IN_HUB } from '../../model/field-groups.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import { anyCase, id, text } from '../session/answers.ts';
import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Ids of roles: a list of them, of objects that name them, or one text with all of them. */
const ids = z.preprocess((value) => {
  const all = typeof value === 'string' ? value.split(/[,;]/) : Array.isArray(value) ? (value as unknown[]) : value;
  if (!Array.isArray(all)) return all;
  return all
    .map((one) => (isObject(one) ? (valueOf(one, 'roleId') ?? valueOf(one, 'id')) : one))
    .map(trimmed)
    .filter(isSaid);
}, z.array(id).nullish());

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
const isSaid = (value: unknown): boolean => value !== '';

/** Names of UserHub's user for the fields that it shows. */
type HubName = Extract<(typeof PERSON_FIELDS)[ProfileField]['hub'], HubPlace>['name'];

/** The fields that UserHub shows, with their places. */
export const HUB_PLACES: readonly (readonly [ProfileField, HubPlace])[] = FIELD_FACTS.flatMap(([field, { hub }]) =>
  hub ? [[field, hub] as const] : [],
);

/** A user as UserHub answers it: the search (v2), the whole list (v1), one (v3). */
export const hubUserSchema = anyCase({
  ...(Object.fromEntries(HUB_PLACES.map(([, { name }]) => [name, text])) as Record<HubName, typeof text>),
  id,
  userName: z.string().min(1),
  status: text,
  deletedDate: z.unknown().optional(),
  /** An address that is to be confirmed before it is `emailAddress`. */
  emailToBeVerified: text,
  role: text,
  roleUUID: text,
  secondaryRoleIds: ids,
  customAttributes: z.unknown().optional(),
});
export type HubUser = z.output<typeof hubUserSchema>;

/** Whether only SCIM shows a field, one account at a time. */
export const isScimField = (field: string): boolean => (NOT_IN_HUB as readonly string[]).includes(field);

/** Values of UserHub as the roster writes them. */
const READ: Record<HubForm, (value: string, session: TenantSession) => string | undefined> = {
  text: (value) => value,
  number: (value) => value,
  day: dayOf,
  team: (id, { teams }) => teams.nameOf(id),
  login: (id, { hub }) => hub.loginName(id),
  // Whose it is decides whether it is one: see `externalIdOf`.
  'sign-in': () => undefined,
};

/**
 * A day as the roster writes it, out of a date-time, or of milliseconds since 1970 (also as `/Date(…)/`). The year 1 is
 * how some servers say that there is none; what is none of these stays as it is, to be seen.
 */
function dayOf(value: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]|$)/.exec(value)?.[1];
  if (iso !== undefined) return iso.startsWith('0001-') ? undefined : iso;
  const moment = new Date(Number(/^(?:\/Date\()?(-?\d{11,14})(?:[+-]\d{4})?(?:\)\/)?$/.exec(value)?.[1]));
  return Number.isNaN(moment.getTime()) ? value : moment.toISOString().slice(0, 10);
}

const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;

/** An account without a status that names the day of its deletion is deleted. */
const isActive = ({ status, deletedDate }: HubUser): boolean =>
  status ? !INACTIVE.test(status) : typeof deletedDate !== 'string' || dayOf(deletedDate) === undefined;

/** A UserHub account in the domain's terms, role and team names as far as they were listed. */
export function hubAccount(session: TenantSession, user: HubUser): PriorUser {
  const { hub } = session;
  if (user.role && user.roleUUID) hub.roleTexts.set(user.roleUUID, user.role);
  const primary = hub.roleId(user.roleUUID, user.role);
  if (user.externalIdentity) hub.externalIds.seen();
  const external = session.externalIdOf(
    user.externalIdentity ?? undefined,
    user.userName,
    user.emailAddress ?? undefined,
  );
  const shown = HUB_PLACES.map(([field, { name, form }]) => {
    const value = user[name as HubName];
    return [field, value ? READ[form](value, session) : undefined] as const;
  });
  const attributes = hub.attributes.read(user.customAttributes, (name) => hub.wants(`attr.${name}`));
  return session.kept.keep({
    ...(Object.fromEntries(shown.filter(([, value]) => value)) as Partial<PriorUser>),
    ...external,
    id: user.id,
    userName: user.userName,
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
    status: user.status?.toUpperCase() || undefined,
    primaryRole: primary || undefined,
    active: isActive(user),
    roles: rolesOf(session, primary, user),
  });
}

function rolesOf(session: TenantSession, primary: string | undefined, user: HubUser): RoleRef[] {
  const values = new Set([...(primary ? [primary] : []), ...(user.secondaryRoleIds ?? [])]);
  return [...values].map((value) => {
    const display = session.hub.roleName(value) ?? (value === primary ? (user.role ?? undefined) : undefined);
    return { value, display };
  });
}
