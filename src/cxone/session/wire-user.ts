import { factsOf, type ScimPlace } from '../../model/fields.ts';
import type { Attributes } from '../../model/operation.ts';
import type { RoleRef } from '../../model/person.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject, type Json, listOf, nameIn, textOf, valueOf } from '../../scim/json.ts';
import type { PatchOperation } from '../../scim/patchop.ts';
import { URI } from '../../scim/uris.ts';
import { activeIn, isMobile, objectAt, parseUser, type Reference, workValue } from '../../scim/user.ts';
import { Shapes } from './shapes.ts';
import { type Teams, teamOf } from './teams.ts';

/** Where roles live in this tenant. */
export type RolesMode = 'attribute' | 'matrix' | 'membership';

/** Custom attributes (`attr.<name>` in a roster) are members of this complex attribute of the NICE extension. */
const CUSTOM = 'customAttributes';

/**
 * An account in the domain's terms.
 * @param shapes what is known of this tenant's habits
 * @returns `null` where the resource names no id or userName
 */
export function priorOf(resource: unknown, mode: RolesMode, shapes = new Shapes(null)): PriorUser | null {
  const user = parseUser(resource);
  if (!user) return null;
  const { email, phone, roles, groups, ...flat } = user;
  const custom = customOf(resource as Json);
  return {
    ...flat,
    active: activeIn(resource as Json) ?? shapes.unsaid,
    roles: rolesOf(roles, groups, mode, shapes),
    team: teamOf(resource as Json),
    email: email?.value,
    phone: phone?.value,
    attributes: Object.keys(custom).length > 0 ? custom : undefined,
    paths: pathsOf(email?.path, phone?.path),
    plainEmails: email?.plain,
  };
}

/** Nearly all accounts have the same paths: one object for all of them. */
function pathsOf(email: string | undefined, phone: string | undefined): NonNullable<PriorUser['paths']> {
  if (lastPaths.email !== email || lastPaths.phone !== phone) lastPaths = { email, phone };
  return lastPaths;
}

let lastPaths: NonNullable<PriorUser['paths']> = {};

/** The login authenticator of a User resource, from the NICE extension. */
export function loginIn(resource: Json): { value: string; display?: string } | undefined {
  const login = valueOf(objectAt(resource, URI.nice) ?? {}, 'loginAuthenticator');
  const value = isObject(login) ? textOf(valueOf(login, 'value')) : textOf(login);
  const display = isObject(login) ? textOf(valueOf(login, 'display')) : undefined;
  return value === undefined ? undefined : { value, display };
}

/** `matrix`: groups that are roles of the matrix. `membership`: direct groups that the policy names. */
function rolesOf(roles: Reference[], groups: Reference[], mode: RolesMode, shapes: Shapes): RoleRef[] {
  const isRole = (group: Reference): boolean =>
    mode === 'matrix' ? shapes.isMatrixRole(group) : group.type?.toLowerCase() !== 'indirect' && shapes.isNamed(group);
  const chosen = mode === 'attribute' ? roles : groups.filter(isRole);
  return chosen.map(({ value, display }) => ({ value, display: display || undefined }));
}

function customOf(resource: Json): Record<string, string> {
  const custom = valueOf(objectAt(resource, URI.nice) ?? {}, CUSTOM);
  const pairs: [string, unknown][] = isObject(custom)
    ? Object.entries(custom)
    : listOf(custom).flatMap((one) =>
        isObject(one) ? [[textOf(one['name']) ?? '', one['value']] as [string, unknown]] : [],
      );
  return Object.fromEntries(
    pairs.flatMap(([name, value]) =>
      name && value !== null && value !== undefined && typeof value !== 'object'
        ? [[name, String(value as string | number | boolean)]]
        : [],
    ),
  );
}

/** Roles as `groups` of a role matrix. */
export function roleMatrix(roles: readonly RoleRef[], scimUrl: string): Json[] {
  return roles.map(({ value, display }) => ({
    value,
    display: display ?? value,
    $ref: `${scimUrl}/Groups/${encodeURIComponent(value)}`,
    type: 'role',
  }));
}

/** @param primary value of the role that is marked as the primary one, and named first */
export function roleValues(roles: readonly RoleRef[], primary?: string): Json[] {
  const inOrder = [...roles].sort((a, b) => Number(b.value === primary) - Number(a.value === primary));
  return inOrder.map(({ value, display }) => ({
    value,
    display: display || undefined,
    primary: value === primary ? true : undefined,
  }));
}

/** A User resource for a new account. */
export function newUser(
  attributes: Attributes,
  roles: readonly RoleRef[] | undefined,
  mode: RolesMode,
  scimUrl: string,
  teams: Teams,
): Json {
  const resource: Json = { schemas: [URI.user] };
  const held = roles ?? [];
  applyTo(resource, attributes, teams);
  if (resource['active'] === undefined) resource['active'] = true;
  if (held.length > 0 && mode === 'attribute') resource['roles'] = roleValues(held, textOf(attributes['primaryRole']));
  if (held.length > 0 && mode === 'matrix') resource['groups'] = roleMatrix(held, scimUrl);
  return resource;
}

/**
 * Sets flat values in a resource (for POST, and for the merge before a PUT); `null` removes. What is not named stays.
 * @param saysNull a single value that is cleared is `null` instead (RFC 7643, section 2.5), for a tenant that leaves
 * what a PUT does not name
 */
export function applyTo(resource: Json, changes: Attributes, teams: Teams, saysNull = false): void {
  const setIn = saysNull ? setAsSaid : setOrRemove;
  for (const [field, value] of Object.entries(changes)) {
    if (field === 'roles' || Array.isArray(value)) continue;
    if (field === 'active') setIn(resource, 'active', value);
    else if (field.startsWith('attr.')) setIn(childOf(extensionOf(resource, URI.nice), CUSTOM), field.slice(5), value);
    else setPlace(resource, factsOf(field)?.scim ?? null, field === 'team' ? teamValue(value, teams) : value, setIn);
  }
}

const teamValue = (value: string | boolean | null, teams: Teams): unknown =>
  value === null ? null : teams.reference(String(value));

type SetIn = (object: Json, name: string, value: unknown) => void;

const setAsSaid: SetIn = (object, name, value) => {
  object[nameIn(object, name)] = value;
};

const setOrRemove: SetIn = (object, name, value) => {
  if (value === null) delete object[nameIn(object, name)];
  else setAsSaid(object, name, value);
};

/** Sets a value where the table of fields says that SCIM holds it. */
function setPlace(resource: Json, place: ScimPlace | null, value: unknown, setIn: SetIn): void {
  switch (place?.in) {
    case 'core':
      return setIn(resource, place.attribute, value);
    case 'name':
      return setIn(childOf(resource, 'name'), place.attribute, value);
    case 'enterprise':
    case 'nice':
      return setIn(extensionOf(resource, URI[place.in]), place.attribute, value);
    case 'work':
      return setMulti(resource, place.attribute, value as string | null);
    case 'mobile':
      return setMobile(resource, value as string | null);
  }
}

function childOf(object: Json, name: string): Json {
  const key = nameIn(object, name);
  const child = object[key];
  if (isObject(child)) return child;
  const fresh: Json = {};
  object[key] = fresh;
  return fresh;
}

function extensionOf(resource: Json, urn: string): Json {
  const key = nameIn(resource, 'schemas');
  const schemas = listOf(resource[key]);
  if (!schemas.includes(urn)) resource[key] = [...schemas, urn];
  return childOf(resource, urn);
}

/** The value that stands for the work address is changed where it is; its neighbours stay. */
function setMulti(resource: Json, attribute: string, value: string | null): void {
  const key = nameIn(resource, attribute);
  const all = listOf(resource[key]);
  const chosen = workValue({ [attribute]: all }, attribute);
  const at = chosen ? all.findIndex((one) => valueIn(one) === chosen.value) : -1;
  if (value === null) {
    if (at >= 0) resource[key] = all.filter((_, i) => i !== at);
  } else if (at >= 0) {
    resource[key] = all.map((one, i) => (i === at ? (isObject(one) ? { ...one, value } : value) : one));
  } else {
    resource[key] = [
      ...all,
      all.some((one) => typeof one === 'string') ? value : newWorkValue(attribute, value, all.length === 0),
    ];
  }
}

function setMobile(resource: Json, value: string | null): void {
  const key = nameIn(resource, 'phoneNumbers');
  const others = listOf(resource[key]).filter((one) => !isMobile(one));
  resource[key] = value === null ? others : [...others, { value, type: 'mobile' }];
}

const valueIn = (one: unknown): string | undefined => (isObject(one) ? textOf(valueOf(one, 'value')) : textOf(one));

const newWorkValue = (attribute: string, value: string, first: boolean): Json => ({
  value,
  type: 'work',
  primary: attribute === 'emails' && first ? true : undefined,
});

/** The PATCH path of a single value, `null` where there is none (RFC 7644, section 3.5.2). */
function pathIn(field: string): string | null {
  if (field === 'active') return field;
  const place = factsOf(field)?.scim;
  switch (place?.in) {
    case 'core':
      return place.attribute;
    case 'name':
      return `name.${place.attribute}`;
    case 'enterprise':
    case 'nice':
      return `${URI[place.in]}:${place.attribute}`;
    default:
      return null;
  }
}

/**
 * PATCH operations for what changes and nothing else.
 * @param changes new values; `null` clears
 */
export function changesOf(user: PriorUser, changes: Attributes, teams: Teams): PatchOperation[] {
  return Object.entries(changes).flatMap(([field, value]): PatchOperation[] => {
    if (field === 'roles' || Array.isArray(value)) return [];
    if (field.startsWith('attr.')) return customAttribute(field.slice(5), value);
    if (field === 'email' && user.plainEmails) return plainList('emails', value as string | null, user);
    const place = factsOf(field)?.scim;
    if (place?.in === 'work')
      return multiValued(place.attribute, value as string | null, workPath(user, field as WorkField, place.attribute));
    if (place?.in === 'mobile') return mobile(value as string | null, user);
    const path = pathIn(field);
    if (path === null) return [];
    if (value === null) return [{ op: 'remove', path }];
    return [{ op: 'replace', path, value: field === 'team' ? teams.reference(String(value)) : value }];
  });
}

type WorkField = keyof NonNullable<PriorUser['paths']>;

/** Where the work address or number stands. UserHub shows the one that an account has, and not where. */
const workPath = (user: PriorUser, field: WorkField, attribute: string): string | undefined =>
  user.paths?.[field] ?? (user[field] === undefined ? undefined : `${attribute}[type eq "work"].value`);

function mobile(value: string | null, user: PriorUser): PatchOperation[] {
  const path = 'phoneNumbers[type eq "mobile"]';
  if (value === null) return user.mobilePhone === undefined ? [] : [{ op: 'remove', path }];
  if (user.mobilePhone !== undefined) return [{ op: 'replace', path: `${path}.value`, value }];
  return [{ op: 'add', path: 'phoneNumbers', value: [{ value, type: 'mobile' }] }];
}

/** A list of bare text has no members to point at. */
function plainList(path: string, value: string | null, user: PriorUser): PatchOperation[] {
  const all = (user.plainEmails ?? []).flatMap((one) => (one === user.email ? (value ?? []) : one));
  return [all.length > 0 ? { op: 'replace', path, value: all } : { op: 'remove', path }];
}

function multiValued(attribute: string, value: string | null, path: string | undefined): PatchOperation[] {
  if (value === null) return path ? [{ op: 'remove', path: path.replace(/\.value$/, '') }] : [];
  if (path) return [{ op: 'replace', path, value }];
  return [{ op: 'add', path: attribute, value: [newWorkValue(attribute, value, true)] }];
}

/**
 * `add` merges into the complex attribute (RFC 7644, section 3.5.2.1), so that a name with odd characters needs no
 * path.
 */
function customAttribute(name: string, value: unknown): PatchOperation[] {
  const path = `${URI.nice}:${CUSTOM}`;
  return value === null ? [{ op: 'remove', path: `${path}.${name}` }] : [{ op: 'add', path, value: { [name]: value } }];
}
