import type { ProfileField } from './fields.ts';
import type { LicensePolicy } from './leaver-steps.ts';

/** A role named in a roster cell; `until` is the last day (YYYY-MM-DD) on which it is held. */
export interface RoleGrant {
  name: string;
  until?: string;
}

/** A skill named in a roster cell, by name or id. */
export interface SkillGrant {
  name: string;
  /** 1 (best) to 20; absent: as it is, and CXone's default for a new one. */
  proficiency?: number;
}

/**
 * One person as the roster wants them: a row that passed every check.
 * A field that is `undefined` leaves the tenant's value alone; `null` (`[!REMOVE!]`) clears it.
 */
export interface RosterEntry {
  file: string;
  /** Row as a spreadsheet shows it: the header is row 1 (JSON: first element is row 1). */
  row: number;
  /** Physical line of the file where the record starts, from 1 (differs from `row` after cells with line breaks). */
  line: number;
  /** Normalised; at least one of `userName` and `externalId` is there. */
  profile: { [F in ProfileField]?: string | null };
  /** `undefined`: the file says nothing, or "on leave". `false`: a leaver. */
  active?: boolean;
  /** With `active: false`: no account for now (the policy's `statuses`), but no leaver: never deleted. */
  suspended?: true;
  /**
   * With `active: false`: the cell that says so, as reports quote it (`Status is “terminated”`). Says nothing itself.
   */
  goneBy?: string;
  /**
   * The file marks the rows that changed (`Row Changed`), and not this one: the person counts as present, and nothing
   * of the row is written.
   */
  unchanged?: true;
  roles?: RoleGrant[] | null;
  groups?: string[] | null;
  /** The primary role, by name or id; held beside what `roles` names. */
  primaryRole?: string;
  skills?: SkillGrant[] | null;
  /** Invite this person if the account is UNREGISTERED. */
  invite?: boolean;
  /** The account's id in CXone: how the row finds its account, and nothing else. */
  cxoneId?: string;
  /** YYYY-MM-DD. */
  startDate?: string;
  /** YYYY-MM-DD, the last day of work. */
  endDate?: string;
  licensePolicy?: LicensePolicy;
  /** Custom attributes by name, from columns `attr.<name>`. */
  attributes?: Record<string, string | null>;
}

export type Severity = 'error' | 'warning' | 'notice';

/**
 * One problem of a roster file, explained so that the person who keeps the file can fix it. Cell text is raw: renderers
 * escape and mask.
 */
export interface RosterIssue {
  file: string;
  /** Spreadsheet row; `null` for the file as a whole. */
  row: number | null;
  /** Physical line; `null` for the file as a whole. */
  line: number | null;
  /** The header as written in the file, or the field's name; `null` for a whole row or file. */
  column: string | null;
  /** The roster field that the column is read as; absent where the column is none, or the row as a whole is meant. */
  field?: string;
  /** Kebab-case and stable: see docs/roster-problems.md. */
  code: string;
  severity: Severity;
  found: string;
  expected: string;
  /** The nearest right word or the fixed cell, `''` where there is none. */
  suggestion: string;
  /** True where `suggestion` can replace the cell's text as it stands, without anybody's judgement. */
  certain?: boolean;
}

/** Signs that separate cells, as people call them. */
export const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/** `comma`; `undefined` of what separates no cells. */
export const delimiterWord = (sign: string): string | undefined => (DELIMITERS as Record<string, string>)[sign];

export interface RosterFile {
  path: string;
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string;
  bytes: number;
  /** Data rows: empty ones and the header not counted. */
  rows: number;
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  format: 'csv' | 'json';
  delimiter: Delimiter | null;
  /** Headers as written that nothing maps, each with the nearest field or ''. */
  unmapped: { header: string; nearest: string }[];
  /** Roster fields some column maps to, e.g. `userName`, `roles`, `attr.shift`. */
  fields: string[];
  /** The header of each of these fields as the file writes it. */
  labels: Record<string, string>;
}

/** Everything that reading the roster gave. `entries` holds only rows without an error. */
export interface Roster {
  files: RosterFile[];
  entries: RosterEntry[];
  issues: RosterIssue[];
  /** Data rows over all files, right and wrong. */
  rows: number;
  /** Rows with at least one error. */
  invalidRows: number;
  /**
   * Keys that wrong rows name (lower-cased userNames, and externalIds), so that their people stay untouched under
   * `on-invalid-rows: skip`.
   */
  untouchable: { userNames: string[]; externalIds: string[] };
}

/**
 * A leaver: the row says so, or its last day is over.
 * @param today YYYY-MM-DD in the policy's time zone
 */
export const leaves = ({ active, endDate }: Pick<RosterEntry, 'active' | 'endDate'>, today: string): boolean =>
  active === false || (endDate !== undefined && today > endDate);

/** Where a row stands, as one text. */
export const placeOf = ({ file, row }: { file: string | null; row: number | null }): string => `${file}\n${row}`;
