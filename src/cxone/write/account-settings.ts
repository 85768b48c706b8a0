import { list } from '../../text/figures.ts';

/** Switches of CXone's Account Settings that let SCIM write a field, by their names there. */
const SWITCHES: Readonly<Record<string, string>> = {
  displayName: 'Display Name',
  middleName: 'Middle Name',
  mobilePhone: 'Mobile Number',
  timeZone: 'Time Zone',
  userType: 'Type',
  loginAuthenticator: 'Login Authenticator',
  primaryRole: 'Primary Role',
  team: 'Team',
};

/** Where these fields are enabled for the API, as the beginning of a sentence; `null` where no switch is known. */
export function switchWords(fields: readonly string[]): string | null {
  const names = fields.flatMap((field) => SWITCHES[field] ?? []);
  if (names.length === 0 || names.length < fields.length) return null;
  return `Switch on ${list(names)} for SCIM in CXone’s Account Settings`;
}
