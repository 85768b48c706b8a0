import { FIELD_FACTS, type ProfileField, type ScimPlace } from '../../model/fields.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a SCIM multi-valued attribute. */
const valuesOf = (list: unknown): Json[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** The value of type `work`, else the primary one, else the first. */
function mainValue(list: unknown): unknown {
  const all = valuesOf(list);
  return (all.find(({ type }) => type === 'work') ?? all.find(({ primary }) => primary === true) ?? all[0])?.['value'];
}

/** Fields that the table places somewhere in a User resource, and the attribute each is there. */
const placesIn = (where: ScimPlace['in']): [ProfileField, string][] =>
  FIELD_FACTS.flatMap(([field, { scim }]) => (scim?.in === where ? [[field, scim.attribute]] : []));

/**
 * A SCIM user (RFC 7643), as other systems list them under `Resources`, with its nested values under the roster's own
 * names; any other object as it is.
 */
export function flatScimUser(value: Json): Json {
  const { name, emails, phoneNumbers } = value;
  const isScim =
    isObject(name) || (Array.isArray(emails) && valuesOf(emails).length > 0) || Array.isArray(value['schemas']);
  if (!isScim) return value;
  // Without a prototype: a key of any name is a key like others.
  const flat = Object.create(null) as Json;
  for (const [key, content] of Object.entries(value)) {
    if (key === 'schemas' || key === 'meta' || (key === 'emails' && mainValue(emails) !== undefined)) continue;
    if (key === 'phoneNumbers' && valuesOf(phoneNumbers).length > 0) continue;
    if (key === 'name' && isObject(name)) continue;
    if (/^urn:.*:enterprise:2\.0:user$/i.test(key) && isObject(content)) {
      for (const [field, attribute] of placesIn('enterprise'))
        if (typeof content[attribute] === 'string') flat[field] = content[attribute];
      continue;
    }
    flat[key] = content;
  }
  const add = (key: string, content: unknown): void => {
    if (typeof content === 'string' && !(key in flat)) flat[key] = content;
  };
  if (isObject(name)) for (const [field, attribute] of placesIn('name')) add(field, name[attribute]);
  add('email', mainValue(emails));
  add('phone', valuesOf(phoneNumbers).find(({ type }) => type === 'work' || type === undefined)?.['value']);
  add('mobilePhone', valuesOf(phoneNumbers).find(({ type }) => type === 'mobile')?.['value']);
  if (valuesOf(flat['roles']).length > 0) flat['roles'] = valuesOf(flat['roles']).map(({ value: role }) => role);
  if (valuesOf(flat['groups']).length > 0)
    flat['groups'] = valuesOf(flat['groups']).map(({ display, value: group }) => display ?? group);
  return flat;
}
