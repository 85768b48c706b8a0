import { seededRandom } from './clock.ts';
import { textOf } from './wire.ts';

/** A person in flat form, as seeds and snapshots show them. Fields that are absent are not set in the tenant. */
export interface SeedUser {
  id?: string;
  userName: string;
  externalId?: string;
  givenName?: string;
  familyName?: string;
  displayName?: string;
  title?: string;
  email?: string;
  phone?: string;
  department?: string;
  team?: string;
  /** Default true. */
  active?: boolean;
  /** Role values (ids). */
  roles?: string[];
  /** What a deletion would orphan. */
  dependencies?: { queues?: number; skills?: number; recordings?: number };
  /** Signed-in sessions, default 0. */
  sessions?: number;
  accessKeys?: string[];
}

/** A made-up person with everything set; `externalId` is there unless the options leave it out. */
export type Person = SeedUser &
  Required<
    Pick<SeedUser, 'givenName' | 'familyName' | 'displayName' | 'title' | 'email' | 'department' | 'externalId'>
  >;

const ONSETS = [
  'B',
  'D',
  'F',
  'G',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'T',
  'V',
  'W',
  'Z',
  'Br',
  'Dr',
  'Kl',
  'Tr',
  'St',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'eo', 'ia'];
const MIDDLES = ['l', 'm', 'n', 'r', 's', 'v', 'nd', 'lm', 'rk', 'st'];
const ENDS = ['a', 'en', 'is', 'o', 'el', 'an', 'ir', 'eth', 'un', 'ik'];
const DEPARTMENTS = ['Billing', 'Retention', 'Sales', 'Support', 'Technical'];
const TITLES = ['Agent', 'Senior Agent', 'Team Lead', 'Analyst', 'Trainer'];

export interface PeopleOptions {
  seed?: number;
  /** Number of the first one; numbers are in userName and externalId, so that slices never meet. Default 1. */
  from?: number;
  /** Default `E`, as in `E000123`. */
  idPrefix?: string;
  domain?: string;
  team?: string;
  roles?: string[];
  active?: boolean;
}

/**
 * People made of syllables. The same options give the same people, and the n-th person is the same whatever the count.
 * @param count how many
 * @returns addresses at example.com, unique by number
 */
export function people(count: number, options: PeopleOptions = {}): Person[] {
  const from = options.from ?? 1;
  return Array.from({ length: count }, (_, index) => person(from + index, options));
}

/** The person with this number. */
export function person(number: number, options: PeopleOptions = {}): Person {
  const random = seededRandom((options.seed ?? 1) * 100_003 + number);
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)] as string;
  const givenName = one(ONSETS) + one(VOWELS) + one(MIDDLES) + one(ENDS);
  const familyName = one(ONSETS) + one(VOWELS) + one(MIDDLES) + one(VOWELS) + one(MIDDLES) + one(ENDS);
  const userName = `${givenName}.${familyName}.${number}@${options.domain ?? 'example.com'}`.toLowerCase();
  return {
    userName,
    externalId: `${options.idPrefix ?? 'E'}${String(number).padStart(6, '0')}`,
    givenName,
    familyName,
    displayName: `${givenName} ${familyName}`,
    title: one(TITLES),
    email: userName,
    phone: `+1 555 01${String(number % 100).padStart(2, '0')}`,
    department: one(DEPARTMENTS),
    active: options.active ?? true,
    ...(options.team === undefined ? {} : { team: options.team }),
    ...(options.roles === undefined ? {} : { roles: options.roles }),
  };
}

const COLUMNS = [
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
  'active',
  'roles',
] as const;
export type RosterColumn = (typeof COLUMNS)[number];

/**
 * A CSV roster of these people, with the given columns.
 * @param rows people; any further field (`startDate`, `attr.shift`) can be given by `extra`
 */
export function rosterCsv(
  rows: SeedUser[],
  columns: readonly string[] = COLUMNS.slice(0, 9),
  extra: Record<string, string>[] = [],
): string {
  const lines = rows.map((row, index) => {
    const all: Record<string, unknown> = { ...row, ...extra[index] };
    return columns.map((column) => cell(all[column])).join(',');
  });
  return [columns.join(','), ...lines, ''].join('\n');
}

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join(';') : (textOf(value) ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
