import { z } from 'zod';
import { FIELD_FACTS, type HubForm, type HubPlace, type PERSON_FIELDS, type ProfileField } from '../../model/fields.ts';
import { NOT_IN_HUB } from '../../model/field-groups.ts';
import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import type { TenantSession } from '../session/tenant-session.ts';

const text = z.union([z.string(), z.number().transform(String)]).nullish();
const ids = z.array(z.union([z.string(), z.number().transform(String)])).nullish();

/** Names of UserHub's user for the fields that it shows. */
type HubName = Extract<(typeof PERSON_FIELDS)[ProfileField]['hub'], HubPlace>['name'];

/** The fields that UserHub shows, with their places. */
export const HUB_PLACES: readonly (readonly [ProfileField, HubPlace])[] = FIELD_FACTS.flatMap(([field, { hub }]) =>
  hub ? [[field, hub] as const] : [],
);

/** A user as UserHub answers it: the search (v2), the whole list (v1), one (v3). */
export const hubUserSchema = z.looseObject({
  ...(Object.fromEntries(HUB_PLACES.map(([, { name }]) => [name, text])) as Record<HubName, typeof text>),
  id: z.union([z.string().min(1), z.number().transform(String)]),
  userName: z.string().min(1),
  status: text,
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
  day: (value) => value.slice(0, 10),
  team: (id, { teams }) => teams.nameOf(id),
  login: (id, { hub }) => hub.loginName(id),
  // Whose it is decides whether it is one: see `externalIdOf`.
  'sign-in': () => undefined,
};

const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;

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
    active: !INACTIVE.test(user.status ?? ''),
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
