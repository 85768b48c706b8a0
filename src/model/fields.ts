/** Where a SCIM User (RFC 7643, section 4.1; NICE's extension) holds a field. */
export type ScimPlace =
  | { in: 'core' | 'name' | 'enterprise' | 'nice'; attribute: string }
  /** The value of a type in a multi-valued attribute. */
  | { in: 'work' | 'mobile'; attribute: 'emails' | 'phoneNumbers' };

/** How NiCE's published API carries a field beside SCIM. */
export interface HubPlace {
  /** Its name in UserHub's user, `null` where it has a route of its own. */
  name: string | null;
  /** Whether UserHub is the writer where it is there; else it is, where SCIM was seen not to keep the field. */
  first: boolean;
}

/** How two values of a field are the same: as text, without regard to case, by their digits, or to the letter. */
export type Sameness = 'text' | 'case-blind' | 'digits' | 'exact';

/**
 * Who can write a field: SCIM, which every profile speaks, or NiCE's published routes (profile `cxone`), or both.
 * One that nobody can write is no field, and does not compile.
 */
type Carried = { scim: ScimPlace; hub: HubPlace | null } | { scim: null; hub: HubPlace };

interface Facts {
  /** The field's name for people. */
  label: string;
  /** Whether its values say who someone is, so that they are masked in public. */
  personal: boolean;
  same: Sameness;
}

const core = (attribute: string) => ({ in: 'core', attribute }) as const;
const name = (attribute: string) => ({ in: 'name', attribute }) as const;
const hub = (name: string | null, first = true) => ({ name, first }) as const;

/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it, who
 * carries it, how its values compare, and whether they are personal. The wire, the plan, reports and redaction ask
 * here.
 */
export const PERSON_FIELDS = {
  userName: { label: 'User name', personal: true, same: 'case-blind', scim: core('userName'), hub: null },
  externalId: {
    label: 'External id',
    personal: true,
    same: 'exact',
    scim: core('externalId'),
    hub: hub('externalIdentity', false),
  },
  givenName: { label: 'Given name', personal: true, same: 'text', scim: name('givenName'), hub: null },
  familyName: { label: 'Family name', personal: true, same: 'text', scim: name('familyName'), hub: null },
  displayName: { label: 'Display name', personal: true, same: 'text', scim: core('displayName'), hub: null },
  title: { label: 'Title', personal: true, same: 'text', scim: core('title'), hub: null },
  email: {
    label: 'E-mail',
    personal: true,
    same: 'case-blind',
    scim: { in: 'work', attribute: 'emails' },
    hub: null,
  },
  phone: { label: 'Phone', personal: true, same: 'digits', scim: { in: 'work', attribute: 'phoneNumbers' }, hub: null },
  department: {
    label: 'Department',
    personal: false,
    same: 'text',
    scim: { in: 'enterprise', attribute: 'department' },
    hub: null,
  },
  team: {
    label: 'Team',
    personal: false,
    same: 'text',
    scim: { in: 'nice', attribute: 'team' },
    hub: hub('teamId', false),
  },
  middleName: { label: 'Middle name', personal: true, same: 'text', scim: name('middleName'), hub: null },
  mobilePhone: {
    label: 'Mobile phone',
    personal: true,
    same: 'digits',
    scim: { in: 'mobile', attribute: 'phoneNumbers' },
    hub: hub('mobileNumber'),
  },
  timeZone: { label: 'Time zone', personal: false, same: 'text', scim: core('timezone'), hub: hub('timeZone') },
  hireDate: { label: 'Hire date', personal: false, same: 'text', scim: null, hub: hub('hireDate') },
  rank: { label: 'Rank', personal: false, same: 'text', scim: null, hub: hub('rank') },
  userType: { label: 'User type', personal: false, same: 'text', scim: core('userType'), hub: null },
  loginAuthenticator: { label: 'Login authenticator', personal: false, same: 'text', scim: null, hub: hub(null) },
} as const satisfies Record<string, Facts & Carried>;

/** A single-valued field of a person that a roster can own. */
export type ProfileField = keyof typeof PERSON_FIELDS;

/** All of them, in the order reports show them. */
export const PROFILE_FIELDS = Object.keys(PERSON_FIELDS) as readonly ProfileField[];

/** What a person has beside single values, and only NiCE's published API carries. */
export const HUB_LISTS = { skills: 'Skills', invite: 'Invitation' } as const;

const FIELDS = Object.entries(PERSON_FIELDS) as [ProfileField, Facts & Carried][];

/** What the table says of a field; `null` of one that is no single-valued field of a person. */
export const factsOf = (field: string): (Facts & Carried) | null =>
  Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field as ProfileField] : null;

/** Fields that a tenant without NiCE's published API has no place for. */
export const HUB_ONLY: readonly string[] = [
  ...FIELDS.flatMap(([field, { scim }]) => (scim === null ? [field] : [])),
  ...Object.keys(HUB_LISTS),
];

/** Fields that NiCE's published API carries by routes of its own, and SCIM therefore does not. */
export const HUB_FIRST: ReadonlySet<string> = new Set([
  ...FIELDS.flatMap(([field, facts]) => (facts.hub?.first ? [field] : [])),
  ...Object.keys(HUB_LISTS),
]);

/** Roster field → its name in UserHub's user. */
export const HUB_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  FIELDS.flatMap(([field, facts]) => (facts.hub?.name ? [[field, facts.hub.name]] : [])),
);

/** Fields whose values say nothing about who someone is. */
export const OPEN_PERSON_FIELDS: readonly string[] = FIELDS.flatMap(([field, { personal }]) =>
  personal ? [] : [field],
);
