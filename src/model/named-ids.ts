import { foldName } from '../text/fold-name.ts';

/**
 * Ids of what names in rows stand for in the tenant, by field and name; `''` where a name stands for nothing that is
 * known. A renaming there gives a name to another id.
 */
export type NamedIds = Readonly<Record<string, string>>;

/** Fields whose cells may name something that has an id of its own, each with the word for it. */
export const NAMING = {
  roles: 'role',
  team: 'team',
  skills: 'skill',
  loginAuthenticator: 'login authenticator',
  attributes: 'custom attribute',
} as const;
export type NamingField = keyof typeof NAMING;

/** Where the id of the tenant itself stands, as its token names it: behind every change. */
export const TENANT_PLACE = 'tenant';

/** A name as a row gives it; `tenant`: what everything is in. */
export interface GivenName {
  field: NamingField | typeof TENANT_PLACE;
  name: string;
}

/** Where the id of a name stands. */
export const namePlace = ({ field, name }: GivenName): string => `${field} ${foldName(name)}`;
