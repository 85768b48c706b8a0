import { z } from 'zod';
import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import type { TenantSession } from '../session/tenant-session.ts';

const text = z.union([z.string(), z.number().transform(String)]).nullish();
const ids = z.array(z.union([z.string(), z.number().transform(String)])).nullish();

/** A user as UserHub answers it: the search (v2), the whole list (v1), one (v3). */
export const hubUserSchema = z.looseObject({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  userName: z.string().min(1),
  emailAddress: text,
  firstName: text,
  middleName: text,
  lastName: text,
  displayName: text,
  mobileNumber: text,
  rank: text,
  timeZone: text,
  hireDate: text,
  type: text,
  status: text,
  role: text,
  roleUUID: text,
  secondaryRoleIds: ids,
  externalIdentity: text,
  teamId: text,
  loginAuthenticatorId: text,
  customAttributes: z.unknown().optional(),
});
export type HubUser = z.output<typeof hubUserSchema>;

/** Roster fields that UserHub tells of everybody, in pages. */
export const HUB_FIELDS: ReadonlySet<string> = new Set([
  'userName',
  'externalId',
  'givenName',
  'middleName',
  'familyName',
  'displayName',
  'email',
  'mobilePhone',
  'timeZone',
  'hireDate',
  'rank',
  'userType',
  'team',
  'roles',
  'primaryRole',
  'groups',
]);

/** Fields that only SCIM tells, one account at a time. */
export const SCIM_FIELDS: ReadonlySet<string> = new Set(['title', 'phone', 'department']);

export const isScimField = (field: string): boolean => SCIM_FIELDS.has(field);

const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;

/** A UserHub account in the domain's terms, role and team names as far as they were listed. */
export function hubAccount(session: TenantSession, user: HubUser): PriorUser {
  const { hub } = session;
  if (user.role && user.roleUUID) hub.roleTexts.set(user.roleUUID, user.role);
  const primary = hub.roleId(user.roleUUID, user.role);
  const external = session.externalIdOf(
    user.externalIdentity ?? undefined,
    user.userName,
    user.emailAddress ?? undefined,
  );
  const flat = {
    ...external,
    givenName: user.firstName,
    middleName: user.middleName,
    familyName: user.lastName,
    displayName: user.displayName,
    email: user.emailAddress,
    mobilePhone: user.mobileNumber,
    timeZone: user.timeZone,
    hireDate: user.hireDate?.slice(0, 10),
    rank: user.rank,
    userType: user.type,
    team: user.teamId ? session.teams.nameOf(user.teamId) : undefined,
    status: user.status?.toUpperCase(),
    primaryRole: primary,
    loginAuthenticator: user.loginAuthenticatorId ? hub.loginName(user.loginAuthenticatorId) : undefined,
  };
  const attributes = hub.attributes.read(user.customAttributes, (name) => hub.wants(`attr.${name}`));
  return {
    id: user.id,
    userName: user.userName,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(Object.fromEntries(Object.entries(flat).filter(([, value]) => value)) as Partial<PriorUser>),
    active: !INACTIVE.test(user.status ?? ''),
    roles: rolesOf(session, primary, user),
  };
}

function rolesOf(session: TenantSession, primary: string | undefined, user: HubUser): RoleRef[] {
  const values = new Set([...(primary ? [primary] : []), ...(user.secondaryRoleIds ?? [])]);
  return [...values].map((value) => {
    const display = session.hub.roleName(value) ?? (value === primary ? (user.role ?? undefined) : undefined);
    return { value, display };
  });
}
