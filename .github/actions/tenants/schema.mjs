/**
 * Checks a value against the part of JSON Schema (2020-12) that tenants.schema.json uses, so that this action needs no package.
 * A key that the schema does not know is named together with what to do about it.
 * @returns complaints, none where the value is right
 */
export function complaints(value, schema, path = 'the list') {
  const { anyOf } = schema;
  if (anyOf) {
    const tries = anyOf.map((one) => complaints(value, one, path));
    if (tries.some((one) => one.length === 0)) return [];
    const same = anyOf.findIndex(({ type }) => type === typeOf(value));
    // A number in quotes is none of the words, and a word is not all that may stand there.
    if (anyOf[same]?.enum) return [`${path} is “${value}”; allowed: ${anyOf.map(allowed).join(', ')}`];
    return tries[same] ?? [`${path} must be ${anyOf.map(({ type }) => word(type)).join(' or ')}`];
  }
  if (schema.type !== typeOf(value)) return [`${path} must be ${word(schema.type)}`];
  if (schema.type === 'object') return objectComplaints(value, schema, path);
  if (schema.type === 'array') return arrayComplaints(value, schema, path);
  return scalarComplaints(value, schema, path);
}

const typeOf = (value) => (Array.isArray(value) ? 'array' : value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value);
const word = (type) => ({ object: 'an object', array: 'an array', integer: 'a whole number', string: 'a text', boolean: 'true or false' })[type] ?? type;
const allowed = ({ type, enum: words, minimum, maximum }) => words?.join(', ') ?? (minimum === undefined ? word(type) : `${word(type)} from ${minimum} to ${maximum}`);
const SECRET = /secret|password|access-key|client-id|token$|signing-key/i;

function objectComplaints(value, schema, path) {
  const found = [];
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) found.push(`${path} has no “${name}”`);
  for (const [name, part] of Object.entries(value)) {
    const known = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (known) found.push(...complaints(part, known, path === 'the list' ? `“${name}”` : `${path}, “${name}”`));
    else if (SECRET.test(name)) found.push(`${path} has “${name}”: secrets belong into the tenant’s environments, never into the list`);
    else found.push(`${path} has an unknown key “${name}”; known: ${Object.keys(schema.properties).join(', ')}`);
  }
  return found;
}

function arrayComplaints(value, { items, minItems = 0, maxItems = Infinity }, path) {
  if (value.length < minItems) return [`${path} must have at least ${minItems} ${minItems === 1 ? 'entry' : 'entries'}`];
  if (value.length > maxItems) return [`${path} has ${value.length} entries; a matrix takes ${maxItems}`];
  return value.flatMap((part, index) => complaints(part, items, `${path}, entry ${index + 1}`));
}

function scalarComplaints(value, { enum: allowed, pattern, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity }, path) {
  if (allowed && !allowed.includes(value)) return [`${path} is “${value}”; allowed: ${allowed.join(', ')}`];
  if (pattern && !new RegExp(pattern, 'u').test(value)) return [`${path} is “${value}”; allowed: lower-case letters, digits and hyphens, at most 40, a letter or a digit first`];
  if (typeof value === 'string' && (value.trim().length < minLength || value.length > maxLength)) return [`${path} must have ${minLength} to ${maxLength} characters`];
  if (typeof value === 'number' && (value < minimum || value > maximum)) return [`${path} is ${value}; allowed: ${minimum} to ${maximum}`];
  return [];
}
