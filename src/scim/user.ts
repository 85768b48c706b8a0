import { FIELD_FACTS, type FieldsWith, type ProfileField, type ScimPlace } from '../model/fields.ts';
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

/** Fields whose value is one of several in a list. */
type ChosenField = FieldsWith<{ scim: { in: 'work' } }>;

/**
 * A User resource (RFC 7643, section 4.1) in flat form, every field where the table of fields places it: what is empty
 * or absent is left out. A team is here only where it is bare text.
 */
type ScimUser = Partial<Record<Exclude<ProfileField, ChosenField>, string>> &
  Partial<Record<ChosenField, Chosen>> & {
    id: string;
    userName: string;
    active: boolean;
    roles: Reference[];
    groups: Reference[];
    version?: string;
  };

/** The value that stands for one of a list, such as the work address, and the PATCH path it is changed by. */
interface Chosen {
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
  const who = identityIn(resource);
  if (!who || !isObject(resource)) return null;
  const user: ScimUser = {
    ...who,
    // One that does not say is active, unless the tenant's habit is known: nobody is signed out by a guess.
    active: activeIn(resource) ?? true,
    roles: references(resource, 'roles'),
    groups: references(resource, 'groups'),
  };
  const found = user as unknown as Record<string, string | Chosen>;
  // Looked for once and not for each field: nearly every account lacks one of them.
  const holders: Holders = {
    core: resource,
    name: objectAt(resource, 'name'),
    enterprise: objectAt(resource, URI.enterprise),
    nice: objectAt(resource, URI.nice),
  };
  for (const [field, { scim }] of FIELD_FACTS) {
    const value = scim === null ? undefined : valueAt(holders, scim);
    if (value !== undefined) found[field] = value;
  }
  const version = textOf(valueOf(objectAt(resource, 'meta') ?? {}, 'version'));
  if (version !== undefined) user.version = version;
  return user;
}

/** Who a User resource is about; `null` as for `parseUser`. */
export function identityIn(resource: unknown): { id: string; userName: string } | null {
  if (!isObject(resource)) return null;
  const id = textOf(valueOf(resource, 'id'));
  const userName = textOf(valueOf(resource, 'userName'));
  return id === undefined || userName === undefined || !isSegment(id) ? null : { id, userName };
}

/** The objects of a User resource that hold single values: itself, and what stands in it. */
type Holders = { core: Json } & Record<'name' | 'enterprise' | 'nice', Json | undefined>;

/** What a User resource holds at a place of the table of fields. */
function valueAt(holders: Holders, place: ScimPlace): string | Chosen | undefined {
  switch (place.in) {
    case 'work':
      return workValue(holders.core, place.attribute);
    case 'mobile': {
      const mobile = listOf(valueOf(holders.core, place.attribute)).find(isMobile);
      return isObject(mobile) ? textOf(valueOf(mobile, 'value')) : undefined;
    }
    default: {
      const holder = holders[place.in];
      return holder && textOf(valueOf(holder, place.attribute));
    }
  }
}

/** Whether an entry of `phoneNumbers` is of type `mobile` (RFC 7643, section 4.1.2). */
export const isMobile = (one: unknown): boolean =>
  isObject(one) && textOf(valueOf(one, 'type'))?.toLowerCase() === 'mobile';

/** Words by which a server says that an account is off. */
const OFF = /^(?:false|0|no|n|off|inactive|disabled|deactivated|suspended|terminated|deleted)$/i;

/** `active` as a server writes it: a boolean, text, or 1 and 0. `null`: the account does not say. */
export function activeIn(resource: Json): boolean | null {
  const value = valueOf(resource, 'active');
  if (typeof value !== 'boolean' && typeof value !== 'string' && typeof value !== 'number') return null;
  return value === '' ? null : !OFF.test(String(value).trim());
}

/**
 * Members of `roles`, `groups` or `members`, each once (RFC 7643, section 2.4); plain strings count as their own value.
 */
export function references(resource: Json, attribute: string): Reference[] {
  const all = membersOf(resource, attribute);
  if (all.length < 2) return all;
  const seen = new Set<string>();
  return all.filter(({ value, type = '' }) => {
    const one = `${type} ${value}`;
    return !seen.has(one) && seen.add(one);
  });
}

function membersOf(resource: Json, attribute: string): Reference[] {
  return listOf(valueOf(resource, attribute)).flatMap((one): Reference[] => {
    if (!isObject(one)) return textOf(one) === undefined ? [] : [{ value: String(one) }];
    const display = textOf(valueOf(one, 'display'));
    // A role that is shown by its name alone is known by that.
    const value = textOf(valueOf(one, 'value')) ?? (attribute === 'roles' ? display : undefined);
    if (value === undefined) return [];
    const type = textOf(valueOf(one, 'type'));
    return [{ value, display: display || undefined, type: type || undefined }];
  });
}

/** A complex attribute of a resource; absent where the server sends something else, or nothing. */
export function objectAt(resource: Json, attribute: string): Json | undefined {
  const value = valueOf(resource, attribute);
  return isObject(value) ? value : undefined;
}

/**
 * The work address or number: of type `work` (the primary one first), else one without a type (the primary one first).
 * Those of another type are not the roster's: a private number is never overwritten.
 */
export function workValue(resource: Json, attribute: string): Chosen | undefined {
  const values = listOf(valueOf(resource, attribute));
  let chosen: Candidate | undefined;
  let works = 0;
  for (const one of values) {
    const candidate = candidateIn(one);
    if (candidate === undefined) continue;
    const isWork = candidate.type?.toLowerCase() === 'work';
    if (isWork) works += 1;
    else if (candidate.type !== undefined || works > 0) continue;
    const isFirst = chosen === undefined || (isWork && works === 1);
    if (isFirst || (candidate.primary && !chosen?.primary)) chosen = candidate;
  }
  if (!chosen) return undefined;
  // Bare text has no `value` to point at: the whole list is replaced.
  if (chosen.plain) return { value: chosen.value, path: attribute, plain: values.map(String) };
  const filter = works === 1 ? `type eq ${literal(chosen.type as string)}` : `value eq ${literal(chosen.value)}`;
  return { value: chosen.value, path: `${attribute}[${filter}].value` };
}

function candidateIn(one: unknown): Candidate | undefined {
  if (!isObject(one)) return typeof one === 'string' && one !== '' ? { value: one, plain: true } : undefined;
  const value = textOf(valueOf(one, 'value'));
  if (value === undefined) return undefined;
  const primary = valueOf(one, 'primary');
  return {
    value,
    type: textOf(valueOf(one, 'type')),
    primary: primary === true || primary === 'true' || primary === 'True',
  };
}
