import type { ProfileField } from './person.ts';

/** Where a SCIM User (RFC 7643) holds a field. */
export type ScimPlace =
  | { in: 'core' | 'name' | 'enterprise' | 'nice'; attribute: string }
  /** The value of type `work` of a multi-valued attribute. */
  | { in: 'work'; attribute: 'emails' | 'phoneNumbers' };

/** Which tenants hold a field: every one, or those that speak NiCE's extension and routes. */
export type Carrier = 'every' | 'cxone';

/** How two values of a field are the same: as text, without regard to case, by their digits, or to the letter. */
export type Sameness = 'text' | 'case-blind' | 'digits' | 'exact';

interface Facts {
  /** The field's name for people. */
  label: string;
  /** Whether its values say who someone is, so that they are masked in public. */
  personal: boolean;
  same: Sameness;
}

/** A field that is read, compared and written. One that no profile carries does not compile. */
interface Written extends Facts {
  scim: ScimPlace;
  carriers: readonly [Carrier, ...Carrier[]];
}

/** A field that is read from the file and checked, and that nothing writes yet: a run that meets it says so. */
interface Waiting extends Facts {
  scim: null;
  carriers: readonly [];
}

/** The fields that may wait. A new field is none of them: it needs its place and who carries it. */
export type WaitingField =
  'middleName' | 'mobilePhone' | 'timeZone' | 'hireDate' | 'rank' | 'userType' | 'loginAuthenticator';

type Table = { [F in Exclude<ProfileField, WaitingField>]: Written } & { [F in WaitingField]: Written | Waiting };

const every = ['every'] as const;
const nobody = { scim: null, carriers: [] } as const;

/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it, who carries
 * it, and whether it is personal. Reading, writing, export, reports, redaction and the published schema ask here.
 */
export const PERSON_FIELDS = {
  userName: {
    label: 'User name',
    personal: true,
    same: 'case-blind',
    scim: { in: 'core', attribute: 'userName' },
    carriers: every,
  },
  externalId: {
    label: 'External id',
    personal: true,
    same: 'exact',
    scim: { in: 'core', attribute: 'externalId' },
    carriers: every,
  },
  givenName: {
    label: 'Given name',
    personal: true,
    same: 'text',
    scim: { in: 'name', attribute: 'givenName' },
    carriers: every,
  },
  familyName: {
    label: 'Family name',
    personal: true,
    same: 'text',
    scim: { in: 'name', attribute: 'familyName' },
    carriers: every,
  },
  displayName: {
    label: 'Display name',
    personal: true,
    same: 'text',
    scim: { in: 'core', attribute: 'displayName' },
    carriers: every,
  },
  title: { label: 'Title', personal: true, same: 'text', scim: { in: 'core', attribute: 'title' }, carriers: every },
  email: {
    label: 'E-mail',
    personal: true,
    same: 'case-blind',
    scim: { in: 'work', attribute: 'emails' },
    carriers: every,
  },
  phone: {
    label: 'Phone',
    personal: true,
    same: 'digits',
    scim: { in: 'work', attribute: 'phoneNumbers' },
    carriers: every,
  },
  department: {
    label: 'Department',
    personal: false,
    same: 'text',
    scim: { in: 'enterprise', attribute: 'department' },
    carriers: every,
  },
  team: { label: 'Team', personal: false, same: 'text', scim: { in: 'nice', attribute: 'team' }, carriers: every },
  middleName: { label: 'Middle name', personal: true, same: 'text', ...nobody },
  mobilePhone: { label: 'Mobile phone', personal: true, same: 'digits', ...nobody },
  timeZone: { label: 'Time zone', personal: false, same: 'text', ...nobody },
  hireDate: { label: 'Hire date', personal: false, same: 'text', ...nobody },
  rank: { label: 'Rank', personal: false, same: 'text', ...nobody },
  userType: { label: 'User type', personal: false, same: 'text', ...nobody },
  loginAuthenticator: { label: 'Login authenticator', personal: false, same: 'text', ...nobody },
} as const satisfies Table;

/** What the table says of a field; `null` of one that is no single-valued field of a person. */
export const factsOf = (field: string): Written | Waiting | null =>
  Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field as ProfileField] : null;

/** Fields that are read and checked, and that nothing writes. */
export const waitingFields = (): ProfileField[] =>
  (Object.keys(PERSON_FIELDS) as ProfileField[]).filter((field) => PERSON_FIELDS[field].carriers.length === 0);
