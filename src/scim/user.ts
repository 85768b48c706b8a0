import { isObject, type Json, listOf, textOf, valueOf } from './json.ts';
import { literal } from './filter.ts';
import { URI } from './uris.ts';
import { isSegment } from './path.ts';

/** One value of a multi-valued attribute (RFC 7643, section 2.4). */
export interface Reference {
  value: string;
  display?: string;
  type?: string;
}

/** A User resource (RFC 7643, section 4.1) in flat form: what is empty or absent is left out. */
export interface ScimUser {
  id: string;
  userName: string;
  externalId?: string;
  givenName?: string;
  familyName?: string;
  displayName?: string;
  title?: string;
  department?: string;
  active: boolean;
  email?: Chosen;
  phone?: Chosen;
  roles: Reference[];
  groups: Reference[];
  version?: string;
}

/** The value that stands for `email` or `phone`, and the PATCH path it is changed by. */
export interface Chosen {
  value: string;
  path: string;
  /** Where the tenant keeps bare text instead of `{value, type}`: all of the list. */
  plain?: string[];
}

interface Candidate {
  value: string;
  type?: string | undefined;
  primary?: boolean;
  plain?: boolean;
}

/**
 * Reads a User resource.
 * @returns `null` where id or userName is missing, or the id cannot stand in a path: such an account cannot be matched
 */
export function parseUser(resource: unknown): ScimUser | null {
  if (!isObject(resource)) return null;
  const id = textOf(valueOf(resource, 'id'));
  const userName = textOf(valueOf(resource, 'userName'));
  if (id === undefined || userName === undefined || !isSegment(id)) return null;
  const name = objectAt(resource, 'name');
  const enterprise = objectAt(resource, URI.enterprise);
  const flat = {
    externalId: textOf(valueOf(resource, 'externalId')),
    givenName: name && textOf(valueOf(name, 'givenName')),
    familyName: name && textOf(valueOf(name, 'familyName')),
    displayName: textOf(valueOf(resource, 'displayName')),
    title: textOf(valueOf(resource, 'title')),
    department: enterprise && textOf(valueOf(enterprise, 'department')),
    version: textOf(valueOf(objectAt(resource, 'meta') ?? {}, 'version')),
    email: workValue(resource, 'emails'),
    phone: workValue(resource, 'phoneNumbers'),
  };
  const set = Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined));
  return {
    id,
    userName,
    // One that does not say is active, unless the tenant's habit is known: nobody is signed out by a guess.
    active: activeIn(resource) ?? true,
    roles: references(resource, 'roles'),
    groups: references(resource, 'groups'),
    ...set,
  };
}

/** `active` as a server writes it: a boolean, text, or 1 and 0. `null`: the account does not say. */
export function activeIn(resource: Json): boolean | null {
  const value = valueOf(resource, 'active');
  if (typeof value !== 'boolean' && typeof value !== 'string' && typeof value !== 'number') return null;
  return value === '' ? null : !/^(false|0)$/i.test(String(value).trim());
}

/** Members of `roles`, `groups` or `members`; plain strings count as their own value. */
export function references(resource: Json, attribute: string): Reference[] {
  return listOf(valueOf(resource, attribute)).flatMap((one): Reference[] => {
    if (!isObject(one)) return textOf(one) === undefined ? [] : [{ value: String(one) }];
    const value = textOf(valueOf(one, 'value'));
    if (value === undefined) return [];
    const display = textOf(valueOf(one, 'display'));
    const type = textOf(valueOf(one, 'type'));
    return [{ value, display: display || undefined, type: type || undefined }];
  });
}

export function objectAt(resource: Json, attribute: string): Json | undefined {
  const value = valueOf(resource, attribute);
  return isObject(value) ? value : undefined;
}

/**
 * The work address or number: of type `work` (the primary one first), else one without a type (the primary one first).
 * Those of another type are not the roster's: a private number is never overwritten.
 */
function workValue(resource: Json, attribute: string): Chosen | undefined {
  const given = valueOf(resource, attribute);
  const values = listOf(given);
  const all = values.flatMap((one): Candidate[] => {
    if (!isObject(one))
      return Array.isArray(given) && typeof one === 'string' && one !== '' ? [{ value: one, plain: true }] : [];
    const value = textOf(valueOf(one, 'value'));
    if (value === undefined) return [];
    const primary = valueOf(one, 'primary');
    return [
      {
        value,
        type: textOf(valueOf(one, 'type')),
        primary: primary === true || primary === 'true' || primary === 'True',
      },
    ];
  });
  const work = all.filter((one) => one.type?.toLowerCase() === 'work');
  const plain = all.filter((one) => one.type === undefined);
  const of = work.length > 0 ? work : plain;
  const chosen = of.find((one) => one.primary) ?? of[0];
  if (!chosen) return undefined;
  // Bare text has no `value` to point at: the whole list is replaced.
  if (chosen.plain) return { value: chosen.value, path: attribute, plain: values.map(String) };
  const filter = work.length === 1 ? `type eq ${literal(chosen.type as string)}` : `value eq ${literal(chosen.value)}`;
  return { value: chosen.value, path: `${attribute}[${filter}].value` };
}
