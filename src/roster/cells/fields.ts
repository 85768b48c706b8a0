import type { ProfileField } from '../../model/fields.ts';
/** How a field's cells are read. */
export type FieldKind =
  | 'userName'
  | 'externalId'
  | 'cxoneId'
  | 'address'
  | 'text'
  | 'truth'
  | 'yesNo'
  | 'list'
  | 'role'
  | 'skills'
  | 'date'
  | 'zone'
  | 'rank'
  | 'licence'
  | 'mark'
  | 'attribute';

export interface FieldDefinition {
  kind: FieldKind;
  /** Whether `[!REMOVE!]` may stand in it. */
  clearable: boolean;
  description: string;
  /**
   * Headers that mean the field, beside its own name: CXone's import template, Workday, SuccessFactors and SAP HR,
   * BambooHR, general usage.
   */
  aliases: readonly string[];
}

/**
 * The fields of a roster in the order they are documented. Only headers that mean one thing are aliases: `User ID`,
 * `Name` or `Personal Email` are not among them, the policy's `columns` says what they are.
 */
export const FIELDS = {
  userName: {
    kind: 'userName',
    clearable: false,
    description: 'Sign-in name: an e-mail address, unique without regard to case.',
    aliases: [
      'Username',
      'Login',
      'Login Name',
      'Sign-in Name',
      'User Principal Name',
      'UPN',
      'CXone Username',
      'Benutzername',
      'Anmeldename',
      'Nom d’utilisateur',
      "Nom d'utilisateur",
      'Nombre de usuario',
    ],
  },
  externalId: {
    kind: 'externalId',
    clearable: true,
    description: 'The person’s number in the HR system, 1–128 characters, compared with case.',
    aliases: [
      'External Identity',
      'Employee ID',
      'Employee Number',
      'Employee No',
      'Employee #',
      'Emp ID',
      'Emp No',
      'Worker ID',
      'Worker Number',
      'Person ID',
      'Person ID External',
      'Person Number',
      'Personnel Number',
      'Personnel No',
      'Staff ID',
      'Staff Number',
      'Associate ID',
      'HR ID',
      'Personalnummer',
      'Personal-Nr',
      'Mitarbeiternummer',
      'Matricule',
      'Numéro d’employé',
      "Numéro d'employé",
      'Número de empleado',
    ],
  },
  givenName: {
    kind: 'text',
    clearable: false,
    description: 'First name.',
    aliases: ['First Name', 'Forename', 'Legal First Name', 'Legal Name - First Name', 'Vorname', 'Prénom', 'Nombre'],
  },
  familyName: {
    kind: 'text',
    clearable: false,
    description: 'Last name.',
    aliases: [
      'Last Name',
      'Surname',
      'Legal Last Name',
      'Legal Name - Last Name',
      'Nachname',
      'Familienname',
      'Nom de famille',
      'Apellido',
      'Apellidos',
    ],
  },
  displayName: {
    kind: 'text',
    clearable: true,
    description: 'Name as it is shown.',
    aliases: ['Full Name', 'Common Name', 'Anzeigename'],
  },
  title: {
    kind: 'text',
    clearable: true,
    description: 'Job title.',
    aliases: [
      'Job Title',
      'Business Title',
      'Position Title',
      'Job Title Description',
      'Job Name',
      'Employee Title',
      'Position',
      'Stellenbezeichnung',
      'Intitulé du poste',
      'Puesto',
    ],
  },
  email: {
    kind: 'address',
    clearable: false,
    description: 'Work e-mail address; the userName where a new account has none.',
    aliases: [
      'Email Address',
      'E-mail',
      'Mail',
      'Work Email',
      'Work Email Address',
      'Work Contact: Work Email',
      'Employee Work Email',
      'Business Email',
      'Business Email Address',
      'Company Email',
      'Primary Email',
      'Primary Work Email',
      'Email - Work',
      'Email - Primary Work',
      'Office Email',
      'E-Mail-Adresse',
      'Courriel',
      'Adresse e-mail',
      'Correo electrónico',
    ],
  },
  phone: {
    kind: 'text',
    clearable: true,
    description: 'Work phone number.',
    aliases: [
      'Phone Number',
      'Work Phone',
      'Work Phone Number',
      'Business Phone',
      'Business Phone Number',
      'Office Phone',
      'Primary Work Phone',
      'Telephone',
      'Telephone Number',
      'Telefon',
      'Telefonnummer',
      'Téléphone',
      'Teléfono',
    ],
  },
  department: {
    kind: 'text',
    clearable: true,
    description: 'Department.',
    aliases: [
      'Department Name',
      'Home Department Description',
      'Department Description',
      'Dept',
      'Dept Name',
      'Abteilung',
      'Département',
      'Departamento',
    ],
  },
  team: { kind: 'text', clearable: true, description: 'Team, as the tenant names it.', aliases: ['Team Name'] },
  active: {
    kind: 'truth',
    clearable: false,
    description: 'Whether the person works here: yes, no, or a word of `status`.',
    aliases: [
      'Is Active',
      'Active Status',
      'Currently Active',
      'Enabled',
      'Account Enabled',
      'Aktiv',
      'Actif',
      'Activo',
    ],
  },
  status: {
    kind: 'truth',
    clearable: false,
    description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
    aliases: [
      'Employee Status',
      'Worker Status',
      'Employment Status',
      'HR Status',
      'User Status',
      'Position Status',
      'Lifecycle Status',
      'Employee Status Name',
      'Assignment Status',
      'Employment Status Name',
      'Beschäftigungsstatus',
      'Statut',
      'Estado',
    ],
  },
  roles: {
    kind: 'list',
    clearable: true,
    description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
    aliases: [
      'Role',
      'Role Names',
      'Secondary Roles',
      'Secondary Role Names',
      'CXone Roles',
      'Rolle',
      'Rollen',
      'Rôle',
      'Rôles',
      'Rol',
    ],
  },
  groups: {
    kind: 'list',
    clearable: true,
    description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
    aliases: ['Group', 'Group Name', 'Group Memberships', 'Member Of', 'AD Groups', 'IdP Groups'],
  },
  startDate: {
    kind: 'date',
    clearable: false,
    description: 'First day: no account before it.',
    aliases: [
      'Date of Hire',
      'Last Hire Date',
      'Date Hired',
      'Employment Start Date',
      'Joining Date',
      'Date of Joining',
      'Join Date',
      'Entry Date',
      'Eintrittsdatum',
      'Eintritt',
      'Date d’embauche',
      "Date d'embauche",
      'Date d’entrée',
      "Date d'entrée",
      'Fecha de ingreso',
    ],
  },
  endDate: {
    kind: 'date',
    clearable: false,
    description: 'Last day: a leaver after it.',
    aliases: [
      'Termination Date',
      'Term Date',
      'Date of Termination',
      'Last Day of Work',
      'Last Working Day',
      'Employment End Date',
      'Exit Date',
      'Leaving Date',
      'Separation Date',
      'Austrittsdatum',
      'Austritt',
      'Date de sortie',
      'Date de départ',
      'Fecha de baja',
    ],
  },
  licensePolicy: {
    kind: 'licence',
    clearable: false,
    description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
    aliases: ['Licence Policy'],
  },
  primaryRole: {
    kind: 'role',
    clearable: false,
    description: 'The primary role by name or id; several names are read as `roles`, the first one primary.',
    aliases: ['Role Name'],
  },
  skills: {
    kind: 'skills',
    clearable: true,
    description: 'Skills by name or id, separated by `;`, each with a proficiency from 1 to 20: `Billing EN:3; Chat`.',
    aliases: [],
  },
  timeZone: {
    kind: 'zone',
    clearable: true,
    description: 'Time zone by its IANA name, such as Europe/Berlin.',
    aliases: [],
  },
  mobilePhone: { kind: 'text', clearable: true, description: 'Mobile phone number.', aliases: ['Mobile Number'] },
  loginAuthenticator: {
    kind: 'text',
    clearable: false,
    description: 'Login authenticator: its id, or a name that some account shows.',
    aliases: [],
  },
  middleName: { kind: 'text', clearable: true, description: 'Middle name.', aliases: [] },
  hireDate: {
    kind: 'date',
    clearable: false,
    description: 'CXone’s hire date; the first day too where the file has no start date.',
    aliases: [],
  },
  rank: { kind: 'rank', clearable: true, description: 'Rank for scheduling, a whole number.', aliases: [] },
  userType: { kind: 'text', clearable: true, description: 'Type of the user in CXone.', aliases: [] },
  invite: {
    kind: 'yesNo',
    clearable: false,
    description: 'Yes: someone who is UNREGISTERED is invited.',
    aliases: [],
  },
  cxoneId: {
    kind: 'cxoneId',
    clearable: false,
    description: 'Id of the account in CXone; it finds the account and is never written.',
    aliases: ['CXone ID', 'CXone User ID'],
  },
  rowChanged: {
    kind: 'mark',
    clearable: false,
    description: 'Where it is filled somewhere, only rows marked in it count as changed.',
    aliases: [],
  },
} as const satisfies Record<string, FieldDefinition> & Record<ProfileField, FieldDefinition>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Prefix of columns that hold custom attributes. */
export const ATTRIBUTE_PREFIX = 'attr.';

const ATTRIBUTE: FieldDefinition = {
  kind: 'attribute',
  clearable: true,
  description: 'A custom attribute of the tenant.',
  aliases: [],
};

/** Definition of a field, custom attributes included. */
export const definitionOf = (field: string): FieldDefinition =>
  field.startsWith(ATTRIBUTE_PREFIX) ? ATTRIBUTE : FIELDS[field as FieldName];

/**
 * A header with everything off that does not matter: case, accents, spaces, `_`, `-` and other punctuation; `#` is
 * “number”. Letters of other scripts stay.
 */
export function headerKey(header: string): string {
  return header
    .replaceAll('#', 'number')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const BY_KEY: ReadonlyMap<string, FieldName> = new Map(
  FIELD_NAMES.flatMap((field) =>
    [field, ...FIELDS[field].aliases].map((name): [string, FieldName] => [headerKey(name), field]),
  ),
);

/** What Google writes behind a header. */
const NOTE = /\s*\[(?:required|read ?only|upload only|optional)\]\s*$/i;

/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
export function fieldOfHeader(header: string): string | null {
  const text = header.replace(NOTE, '').trim();
  if (/^attr\s*\./i.test(text)) {
    const name = text.slice(text.indexOf('.') + 1).trim();
    return name === '' ? null : ATTRIBUTE_PREFIX + name;
  }
  return BY_KEY.get(headerKey(text)) ?? null;
}

/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
export function fieldNamed(name: string): string | null {
  const field = fieldOfHeader(name);
  if (field === null || field.startsWith(ATTRIBUTE_PREFIX)) return field;
  return headerKey(field) === headerKey(name) ? field : null;
}

/** CXone's own header for the account's id. HR systems use it for something else: its cells tell. */
export const isUserIdHeader = (header: string): boolean => headerKey(header) === 'userid';

/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
export const knownHeaderKeys = (): ReadonlyMap<string, FieldName> => BY_KEY;
