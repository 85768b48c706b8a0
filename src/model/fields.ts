/** Where a SCIM User (RFC 7643, section 4.1; NICE's extension) holds a field. */
export type ScimPlace =
  | { in: 'core' | 'name' | 'enterprise' | 'nice'; attribute: string }
  /** The value of a type in a multi-valued attribute. */
  | { in: 'work' | 'mobile'; attribute: 'emails' | 'phoneNumbers' };

/**
 * What UserHub (NiCE's published API, profile `cxone`) does with a field: its PUT `writes` it, or `rescues` it where
 * SCIM was seen not to keep it; `route`: a route of its own writes it; `as-read`: SCIM writes it, the PUT takes it back
 * as it was read; `shows`: SCIM writes it, and the PUT has no place for it.
 */
type HubUse = 'writes' | 'rescues' | 'route' | 'as-read' | 'shows';

/** How a value stands in UserHub's user: as text, a number, a date-time, a team's id, an id that others resolve. */
export type HubForm = 'text' | 'number' | 'day' | 'team' | 'login' | 'sign-in';

export interface HubPlace<U extends HubUse = HubUse> {
  /** Its name in UserHub's user. */
  name: string;
  use: U;
  form: HubForm;
}

/**
 * Who can write a field: SCIM, which every profile speaks, or NiCE's published routes (profile `cxone`), or both.
 * One that nobody can write is no field, and does not compile.
 */
type Carried =
  { scim: ScimPlace; hub: HubPlace | null } | { scim: null; hub: HubPlace<'writes' | 'rescues' | 'route'> };

/** How two values of a field are the same: as text, without regard to case, by digits, as a zone, or to the letter. */
type Sameness = 'text' | 'case-blind' | 'digits' | 'zone' | 'exact';

/** How the cells of a person's field are read. */
export type PersonCell = 'userName' | 'externalId' | 'address' | 'name' | 'text' | 'date' | 'zone' | 'rank';

/** What a roster says of a column, whatever it stands for. */
export interface ColumnFacts<C extends string> {
  cell: C;
  /** Whether `[!REMOVE!]` may stand in it. */
  clearable: boolean;
  /** For the docs and the published schema. */
  description: string;
  /**
   * Headers that mean the field, beside its own name, with `; ` between them: CXone's import template, Workday,
   * SuccessFactors and SAP HR, BambooHR, general usage. Only those that mean one thing: `User ID`, `Name` or `Personal
   * Email` are not among them, the policy's `columns` says what they are.
   */
  headers: string;
}

interface Facts extends ColumnFacts<PersonCell> {
  /** The field's name for people. */
  label: string;
  /** Whether its values say who someone is, so that they are masked in public. */
  personal: boolean;
  same: Sameness;
}

export type FieldFacts = Facts & Carried;

const core = (attribute: string) => ({ in: 'core', attribute }) as const;
const name = (attribute: string) => ({ in: 'name', attribute }) as const;
const hub = <N extends string, U extends HubUse>(name: N, use: U, form: HubForm = 'text') =>
  ({ name, use, form }) as const;

/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it and who
 * carries it, how its values compare, whether they are personal, how its cells are read and which headers mean it.
 * The wire, the plan, the roster, export, reports, redaction, docs and the published schema ask here.
 */
export const PERSON_FIELDS = {
  userName: {
    label: 'User name',
    personal: true,
    same: 'case-blind',
    scim: core('userName'),
    hub: hub('userName', 'as-read'),
    cell: 'userName',
    clearable: false,
    description: 'Sign-in name: an e-mail address, unique without regard to case.',
    headers:
      'Username; Login; Login Name; Sign-in Name; User Principal Name; UPN; CXone Username; Benutzername; ' +
      "Anmeldename; Nom d’utilisateur; Nom d'utilisateur; Nombre de usuario",
  },
  externalId: {
    label: 'Employee ID',
    personal: true,
    same: 'exact',
    scim: core('externalId'),
    hub: hub('externalIdentity', 'rescues', 'sign-in'),
    cell: 'externalId',
    clearable: true,
    description: 'The person’s number in the HR system, 1–128 characters, compared with case.',
    headers:
      'External Identity; Employee ID; Employee Number; Employee No; Employee #; Emp ID; Emp No; ' +
      'Worker ID; Worker Number; Person ID; Person ID External; Person Number; Personnel Number; ' +
      'Personnel No; Staff ID; Staff Number; Associate ID; HR ID; Personalnummer; Personal-Nr; ' +
      'Pers.-Nr.; Mitarbeiter-Nr.; Emp ID #; ' +
      "Mitarbeiternummer; Matricule; Numéro d’employé; Numéro d'employé; Número de empleado",
  },
  givenName: {
    label: 'First name',
    personal: true,
    same: 'text',
    scim: name('givenName'),
    hub: hub('firstName', 'as-read'),
    cell: 'name',
    clearable: false,
    description: 'First name.',
    headers: 'First Name; Forename; Legal First Name; Legal Name - First Name; Vorname; Prénom; Nombre',
  },
  familyName: {
    label: 'Last name',
    personal: true,
    same: 'text',
    scim: name('familyName'),
    hub: hub('lastName', 'as-read'),
    cell: 'name',
    clearable: false,
    description: 'Last name.',
    headers:
      'Last Name; Surname; Legal Last Name; Legal Name - Last Name; Nachname; Familienname; ' +
      'Nom de famille; Apellido; Apellidos',
  },
  displayName: {
    label: 'Display name',
    personal: true,
    same: 'text',
    scim: core('displayName'),
    hub: hub('displayName', 'shows'),
    cell: 'name',
    clearable: true,
    description: 'Name as it is shown.',
    headers: 'Full Name; Common Name; Anzeigename',
  },
  title: {
    label: 'Title',
    personal: false,
    same: 'text',
    scim: core('title'),
    hub: null,
    cell: 'text',
    clearable: true,
    description: 'Job title.',
    headers:
      'Job Title; Business Title; Position Title; Job Title Description; Job Name; Employee Title; ' +
      'Position; Stellenbezeichnung; Intitulé du poste; Puesto',
  },
  email: {
    label: 'E-mail',
    personal: true,
    same: 'case-blind',
    scim: { in: 'work', attribute: 'emails' },
    hub: hub('emailAddress', 'as-read'),
    cell: 'address',
    clearable: false,
    description: 'Work e-mail address; the userName where a new account has none.',
    headers:
      'Email Address; E-mail; Mail; Work Email; Work Email Address; Work Contact: Work Email; ' +
      'Employee Work Email; Business Email; Business Email Address; Company Email; Primary Email; ' +
      'Primary Work Email; Email - Work; Email - Primary Work; Office Email; E-Mail-Adresse; Courriel; ' +
      'Adresse e-mail; Correo electrónico',
  },
  phone: {
    label: 'Phone',
    personal: true,
    same: 'digits',
    scim: { in: 'work', attribute: 'phoneNumbers' },
    hub: null,
    cell: 'text',
    clearable: true,
    description: 'Work phone number.',
    headers:
      'Phone Number; Work Phone; Work Phone Number; Business Phone; Business Phone Number; Office Phone; ' +
      'Primary Work Phone; Telephone; Telephone Number; Telefon; Telefonnummer; Téléphone; Teléfono',
  },
  department: {
    label: 'Department',
    personal: false,
    same: 'text',
    scim: { in: 'enterprise', attribute: 'department' },
    hub: null,
    cell: 'text',
    clearable: true,
    description: 'Department.',
    headers:
      'Department Name; Home Department Description; Department Description; Dept; Dept Name; Abteilung; ' +
      'Département; Departamento',
  },
  team: {
    label: 'Team',
    personal: false,
    same: 'text',
    scim: { in: 'nice', attribute: 'team' },
    hub: hub('teamId', 'rescues', 'team'),
    cell: 'text',
    clearable: true,
    description: 'Team, as the tenant names it.',
    headers: 'Team Name',
  },
  middleName: {
    label: 'Middle name',
    personal: true,
    same: 'text',
    scim: name('middleName'),
    hub: hub('middleName', 'shows'),
    cell: 'name',
    clearable: true,
    description: 'Middle name.',
    headers: '',
  },
  mobilePhone: {
    label: 'Mobile phone',
    personal: true,
    same: 'digits',
    scim: { in: 'mobile', attribute: 'phoneNumbers' },
    hub: hub('mobileNumber', 'writes'),
    cell: 'text',
    clearable: true,
    description: 'Mobile phone number.',
    headers: 'Mobile Number',
  },
  timeZone: {
    label: 'Time zone',
    personal: false,
    same: 'zone',
    scim: core('timezone'),
    hub: hub('timeZone', 'writes'),
    cell: 'zone',
    clearable: true,
    description: 'Time zone by its IANA name, such as Europe/Berlin.',
    headers: '',
  },
  hireDate: {
    label: 'Hire date',
    personal: false,
    same: 'text',
    scim: null,
    hub: hub('hireDate', 'writes', 'day'),
    cell: 'date',
    clearable: true,
    description: 'CXone’s hire date; the first day too where the file has no start date.',
    headers: '',
  },
  rank: {
    label: 'Rank',
    personal: false,
    same: 'text',
    scim: null,
    hub: hub('rank', 'writes', 'number'),
    cell: 'rank',
    clearable: true,
    description: 'Rank for scheduling, a whole number.',
    headers: '',
  },
  userType: {
    label: 'User type',
    personal: false,
    same: 'text',
    scim: core('userType'),
    hub: hub('type', 'shows'),
    cell: 'text',
    clearable: true,
    description: 'Type of the user in CXone.',
    headers: '',
  },
  loginAuthenticator: {
    label: 'Login authenticator',
    personal: false,
    same: 'text',
    scim: null,
    hub: hub('loginAuthenticatorId', 'route', 'login'),
    cell: 'text',
    clearable: false,
    description: 'Login authenticator: its id, or a name that some account shows.',
    headers: '',
  },
} as const satisfies Record<string, FieldFacts>;

/** A single-valued field of a person that a roster can own. */
export type ProfileField = keyof typeof PERSON_FIELDS;

/** Fields of which the table says something: `FieldsWith<{ hub: { use: 'route' } }>`. */
export type FieldsWith<F> = {
  [K in ProfileField]: (typeof PERSON_FIELDS)[K] extends F ? K : never;
}[ProfileField];

/** All of them, in the order reports show them. */
export const PROFILE_FIELDS = Object.keys(PERSON_FIELDS) as readonly ProfileField[];

/** All of them with their facts, in the same order. */
export const FIELD_FACTS = Object.entries(PERSON_FIELDS) as readonly [ProfileField, FieldFacts][];

/** What the table says of a field; `null` of one that is no single-valued field of a person. */
export const factsOf = (field: string): FieldFacts | null =>
  Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field as ProfileField] : null;
