/** Role as a tenant names it: `value` is its id on the wire, `display` the name people know. */
export interface RoleRef {
  value: string;
  display?: string;
}

/** Who somebody is, for messages and reports. Everything but `userName` may be unknown. */
export interface PersonRef {
  userName: string;
  externalId?: string;
  givenName?: string;
  familyName?: string;
  displayName?: string;
}

/** The single-valued SCIM attributes a roster can own, in the order reports show them. */
export const PROFILE_FIELDS = [
  'userName',
  'externalId',
  'givenName',
  'familyName',
  'displayName',
  'title',
  'email',
  'phone',
  'department',
  'team',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
