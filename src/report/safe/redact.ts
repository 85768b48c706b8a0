import { createHmac } from 'node:crypto';
import type { RosterIssue } from '../../model/entry.ts';
import { OPEN_PERSON_FIELDS, PERSONAL_FIELDS } from '../../model/field-groups.ts';
import type { Operation } from '../../model/operation.ts';
import type { PersonRef } from '../../model/person.ts';
import type { RunReport } from '../../model/run.ts';
import { fieldOfHeader, headerKey } from '../../roster/cells/fields.ts';
import { visible } from './escape.ts';

/** How people are shown. */
type Pii = RunReport['pii'];

/** Fields whose values say nothing about who someone is; everything else, custom attributes included, is masked. */
const OPEN_FIELDS: ReadonlySet<string> = new Set([
  'active',
  'status',
  'roles',
  'groups',
  'primaryRole',
  'skills',
  'invite',
  'rowChanged',
  ...OPEN_PERSON_FIELDS,
  'startDate',
  'endDate',
  'licensePolicy',
]);

/** Headers that no field of a roster has, and under which such values stand all the same. */
const OPEN_HEADERS: ReadonlySet<string> = new Set(['groupnames', 'startingdate', 'lastday']);

/** What is left of a value that a program has spoilt identifies nobody, and must be seen to be understood. */
const SPOILT = /^(?:[-+]?\d+(?:[.,]\d+)?E[-+]?\d+|#[A-Z0-9/]+[!?]?)$/iu;

/** Also several in one, whatever stands between them. */
const EMAIL = /(?<![^\s@<>()[\]{}"'`,;:|=])[^\s@<>()[\]{}"'`,;:|=]+(?:@[^\s@<>()[\]{}"'`,;:|=]+)+/gu;

/** An address of which the part behind the `@` is a domain and nothing else. */
const ADDRESS = /^[^\s@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/** Begins with a letter or digit of ASCII that nothing behind it changes. */
const PLAIN_BEGINNING = /^[A-Za-z0-9](?:[ -~]|$)/;

const firstLetter = (text: string): string => {
  if (PLAIN_BEGINNING.test(text)) return text.charAt(0).toUpperCase();
  const [first = ''] = visible(text).normalize('NFC');
  return /[\p{L}\p{N}]/u.test(first) ? first.toUpperCase() : '';
};

const hashOf = (text: string, salt: string): string =>
  createHmac('sha256', salt).update(text).digest('hex').slice(0, 10);

/** `a…@example.com`: the first letter, and nothing that tells how long the rest is. */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = visible(address.slice(0, at));
  return `${/[\p{L}\p{N}]/u.test(first) ? first : ''}…@${address.slice(at + 1)}`;
}

/** One value as someone may see it who does not know the person. */
function maskValue(value: string): string {
  if (value === '') return '';
  if (ADDRESS.test(value)) return maskAddress(value);
  return `${firstLetter(value)}…`;
}

/**
 * Who someone is, for people's eyes: initials, a keyed hash or the name. One line, and still to be escaped for the
 * place where it is shown.
 * @param salt key of the hash: the same person has the same hash within a tenant
 */
export function personLabel(person: PersonRef, pii: Pii, salt: string): string {
  const { givenName = '', familyName = '', displayName = '', userName, externalId } = person;
  if (pii === 'hashed') return `person ${hashOf(externalId || userName.toLowerCase(), salt)}`;
  if (pii === 'full') {
    const name = visible([givenName, familyName].filter(Boolean).join(' ') || displayName);
    const [id, account] = [visible(externalId ?? ''), visible(userName)];
    if (name && id) return `${name} · ${id}`;
    return name && account ? `${name} (${account})` : name || account || id || 'a person without a name';
  }
  const parts = givenName || familyName ? [givenName, familyName] : displayName.trim().split(/\s+/u).slice(0, 2);
  let initials = '';
  for (const part of parts) {
    const letter = firstLetter(part);
    if (letter !== '') initials += `${initials === '' ? '' : ' '}${letter}…`;
  }
  if (initials !== '') return initials;
  return visible(maskValue(userName || externalId || '')) || 'a person without a name';
}

/** Name and account in full, for files that lie in the artifact. */
export function accountLabel({
  givenName = '',
  familyName = '',
  displayName = '',
  userName,
  externalId,
}: PersonRef): string {
  const name = visible([givenName, familyName].filter(Boolean).join(' ') || displayName);
  const account = visible(userName || externalId || '');
  return name && account ? `${name} (${account})` : name || account || 'a person without a name';
}

/** What tells masked people apart who have no row: four digits that are the same for a person within a tenant. */
export function personMark({ userName, externalId }: PersonRef, salt: string): string {
  return `(${hashOf(externalId || userName.toLowerCase(), salt).slice(0, 4)})`;
}

/**
 * A value of a field as it may be shown: roles, titles, teams, departments, dates and statuses as they are, all else by
 * `pii`. One line, and still to be escaped.
 */
export function redactValue(field: string, value: string, pii: Pii, salt: string): string {
  if (pii === 'full') return visible(value);
  if (OPEN_FIELDS.has(field)) return redactText(value, [], pii, salt);
  if (value === '') return '';
  return visible(pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
}

/**
 * Free text, such as a server's answer, without the people in it.
 * @param personal values that may occur in it; all e-mail addresses go as well
 */
export function redactText(text: string, personal: readonly string[], pii: Pii, salt: string): string {
  if (pii === 'full') return visible(text);
  const mask = (value: string): string => (pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
  if (personal.length === 0) return visible(text.includes('@') ? text.replaceAll(EMAIL, mask) : text);
  const lower = text.toLowerCase();
  const values = [...new Set(personal)]
    .filter((value) => value.trim().length > 1 && lower.includes(value.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  if (values.length === 0) return visible(lower.includes('@') ? text.replaceAll(EMAIL, mask) : text);
  // Whole addresses first, so that a name inside one is not masked alone.
  const known = values.map(
    (value) => `(?<![\\p{L}\\p{N}])${value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
  );
  return visible(text.replaceAll(new RegExp([EMAIL.source, ...known].join('|'), 'giu'), mask));
}

/** Everything in an operation that says who the person is, for `redactText`. */
export function personalValues(operation: Operation): string[] {
  const values: string[] = [operation.key];
  for (const person of [operation.person, operation.prior]) {
    if (!person) continue;
    const { userName, externalId, givenName, familyName, displayName } = person;
    for (const value of [userName, externalId, givenName, familyName, displayName]) if (value) values.push(value);
  }
  for (const attributes of [operation.before, operation.after]) {
    for (const [field, value] of Object.entries(attributes ?? {}))
      if (typeof value === 'string' && !OPEN_FIELDS.has(field)) values.push(value);
  }
  for (const field of PERSONAL_FIELDS) {
    const value = operation.prior?.[field];
    if (value) values.push(value);
  }
  return values;
}

/**
 * True where a problem's cell text may be shown to everybody: headers and the file as a whole, roles, teams, dates,
 * statuses.
 */
function isOpen(issue: RosterIssue): boolean {
  if (issue.row === null || isHeader(issue)) return true;
  if (issue.column === null) return OWN_WORDS.has(issue.code);
  // What a column is read as decides, not what it is called.
  if (issue.field !== undefined) return OPEN_FIELDS.has(issue.field);
  return OPEN_FIELDS.has(fieldOfHeader(issue.column) ?? '') || OPEN_HEADERS.has(headerKey(issue.column));
}

const isHeader = ({ row, code }: RosterIssue): boolean => row !== null && row <= 1 && /header|column/u.test(code);

/** Problems of a whole row that are said in our own words; all others quote the row. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'contradiction',
  'dates-reversed',
  'missing-key',
  'missing-column',
  'no-header',
]);

/** Instead of the text of a whole row: every field of the person stands in it. */
const WHOLE_ROW = '(the text of this row is not shown)';

/** What a spreadsheet made of a value, and the reader found to be no value any more. */
const SPOILT_CODES: ReadonlySet<string> = new Set(['scientific-number', 'formula-error']);

/** The address that messages give as an example is nobody’s. */
const EXAMPLE = 'name@example.com';
const KEPT = 'name(at)example.com';

/** Found, expected and suggested text of a problem, as they may be shown. Still to be escaped. */
export function redactIssue(
  issue: RosterIssue,
  pii: Pii,
  salt: string,
): { found: string; expected: string; suggestion: string } {
  const { found, expected } = issue;
  // What is read so anyway is no proposal.
  const suggestion = issue.suggestion === issue.found.trim() ? '' : issue.suggestion;
  if (pii === 'full') return { found: visible(found), expected: visible(expected), suggestion: visible(suggestion) };
  const open = isOpen(issue);
  const spoilt = SPOILT_CODES.has(issue.code);
  if (!open && issue.column === null) return { found: WHOLE_ROW, expected: visible(expected), suggestion: '' };
  const cell = (text: string): string => {
    if (text === '' || (spoilt && SPOILT.test(text.trim()))) return visible(text);
    if (open) return redactText(text, [], pii, salt);
    return visible(pii === 'hashed' ? `#${hashOf(text, salt)}` : maskValue(text.trim()));
  };
  return {
    found: cell(found),
    expected: redactText(expected.replaceAll(EXAMPLE, KEPT), open ? [] : [found, suggestion], pii, salt).replaceAll(
      KEPT,
      EXAMPLE,
    ),
    suggestion: cell(suggestion),
  };
}
