import { type ColumnFacts, PERSON_FIELDS, type PersonCell, type ProfileField } from '../../model/fields.ts';

/** How a field's cells are read. */
export type FieldKind =
  PersonCell | 'cxoneId' | 'truth' | 'yesNo' | 'list' | 'role' | 'skills' | 'licence' | 'mark' | 'attribute';

interface FieldDefinition {
  kind: FieldKind;
  /** Whether `[!REMOVE!]` may stand in it. */
  clearable: boolean;
  description: string;
  /** Headers that mean the field, beside its own name. */
  aliases: readonly string[];
}

/** What a row says beside the single values of its person: whether and when, roles, skills, and the row itself. */
const ROW_FIELDS = {
  active: {
    cell: 'truth',
    clearable: false,
    description: 'Whether the person works here: yes, no, or a word of `status`.',
    headers: 'Is Active; Active Status; Currently Active; Enabled; Account Enabled; Aktiv; Actif; Activo',
  },
  status: {
    cell: 'truth',
    clearable: false,
    description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
    headers:
      'Employee Status; Worker Status; Employment Status; HR Status; User Status; Position Status; ' +
      'Lifecycle Status; Employee Status Name; Assignment Status; Employment Status Name; ' +
      'Beschäftigungsstatus; Statut; Estado',
  },
  roles: {
    cell: 'list',
    clearable: true,
    description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
    headers: 'Role; Role Names; Secondary Roles; Secondary Role Names; CXone Roles; Rolle; Rollen; Rôle; Rôles; Rol',
  },
  groups: {
    cell: 'list',
    clearable: true,
    description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
    headers: 'Group; Group Name; Group Memberships; Member Of; AD Groups; IdP Groups',
  },
  startDate: {
    cell: 'date',
    clearable: false,
    description: 'First day: no account before it.',
    headers:
      'Date of Hire; Last Hire Date; Date Hired; Employment Start Date; Joining Date; Date of Joining; ' +
      "Join Date; Entry Date; Eintrittsdatum; Eintritt; Date d’embauche; Date d'embauche; Date d’entrée; " +
      "Date d'entrée; Fecha de ingreso",
  },
  endDate: {
    cell: 'date',
    clearable: false,
    description: 'Last day: a leaver after it.',
    headers:
      'Termination Date; Term Date; Date of Termination; Last Day of Work; Last Working Day; ' +
      'Employment End Date; Exit Date; Leaving Date; Separation Date; Austrittsdatum; Austritt; ' +
      'Date de sortie; Date de départ; Fecha de baja',
  },
  licensePolicy: {
    cell: 'licence',
    clearable: false,
    description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
    headers: 'Licence Policy',
  },
  primaryRole: {
    cell: 'role',
    clearable: false,
    description: 'The primary role by name or id; several names are read as `roles`, the first one primary.',
    headers: 'Role Name',
  },
  skills: {
    cell: 'skills',
    clearable: true,
    description: 'Skills by name or id, separated by `;`, each with a proficiency from 1 to 20: `Billing EN:3; Chat`.',
    headers: '',
  },
  invite: {
    cell: 'yesNo',
    clearable: false,
    description: 'Yes: someone who is UNREGISTERED is invited.',
    headers: '',
  },
  cxoneId: {
    cell: 'cxoneId',
    clearable: false,
    description: 'Id of the account in CXone; it finds the account and is never written.',
    headers: 'CXone ID; CXone User ID',
  },
  rowChanged: {
    cell: 'mark',
    clearable: false,
    description: 'Where it is filled somewhere, only rows marked in it count as changed.',
    headers: '',
  },
} as const satisfies Record<string, ColumnFacts<FieldKind>>;

const definition = ({ cell, clearable, description, headers }: ColumnFacts<FieldKind>): FieldDefinition => ({
  kind: cell,
  clearable,
  description,
  aliases: headers === '' ? [] : headers.split('; '),
});

/** The fields of a roster in the order they are documented. */
export const FIELDS = Object.fromEntries(
  Object.entries({ ...PERSON_FIELDS, ...ROW_FIELDS }).map(([field, facts]) => [field, definition(facts)]),
) as Readonly<Record<ProfileField | keyof typeof ROW_FIELDS, FieldDefinition>>;

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Fields that every row needs, but for a leaver's. */
export const REQUIRED = ['userName', 'givenName', 'familyName'] as const satisfies FieldName[];

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
  const text = header.replaceAll('#', 'number');
  // Nearly all headers, and all that are known at the start, are ASCII.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
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

/** What Google writes behind a header, and templates: whether a cell may be empty, and how its values are written. */
const NOTE = new RegExp(
  `[[(](?:${[
    'required|mandatory|optional|read ?only|upload only',
    'pflicht(?:feld)?|obligatoire|facultatif|obligatorio|opcional',
    'y/n|yes/no|j/n|ja/nein|o/n|oui/non|s/n|true/false|[01]/[01]',
    // Letters of day, month and year in the languages of the known headers.
    '[dtj]{1,2}[-./ ]m{1,4}[-./ ][yja]{2,4}|m{1,4}[-./ ]d{1,2}[-./ ]y{2,4}|[yja]{2,4}[-./ ]m{1,4}[-./ ][dtj]{1,2}',
  ].join('|')})[\\])]$`,
  'i',
);

/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
export function fieldOfHeader(header: string): string | null {
  const text = header.trimEnd().replace(NOTE, '').trim();
  if (/^attr\s*\./i.test(text)) {
    const name = text.slice(text.indexOf('.') + 1).trim();
    return name === '' ? null : ATTRIBUTE_PREFIX + name;
  }
  return BY_KEY.get(headerKey(text)) ?? null;
}

/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
export function fieldNamed(name: string): string | null {
  const field = fieldOfHeader(name);
  return field !== null && headerKey(field) === headerKey(name) ? field : null;
}

/** CXone's own header for the account's id. HR systems use it for something else: its cells tell. */
export const isUserIdHeader = (header: string): boolean => headerKey(header) === 'userid';

/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
export const knownHeaderKeys = (): ReadonlyMap<string, FieldName> => BY_KEY;
