import { isDeep } from '../text/json-depth.ts';

/** A JSON object as a server sent it. */
export type Json = Record<string, unknown>;

/** Where JSON's own escapes may make half a character; bytes that do are none any more when they get here. */
const HALF = /\\u[dD][89a-fA-F]/;

function wellFormed(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), inner]));
}

/** Parses text, `undefined` where it is no JSON, or nested deeper than any answer. */
export function parseJson(text: string): unknown {
  try {
    return readable(text, JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/**
 * What a text's JSON is to us.
 * @param value the text, parsed
 */
export function readable(text: string, value: unknown): unknown {
  if (isDeep(value)) return undefined;
  // Half a character has no hash (RFC 8785, section 3.2.2.2), and is nobody's name.
  return text.includes('\\u') && HALF.test(text) ? JSON.parse(text, wellFormed) : value;
}

/** A JSON object, which neither a list nor `null` is. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members of an array, a lone value as one member, nothing for `null` and `undefined`. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Non-empty text; numbers count as text, because some servers send ids that way. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** An attribute by name without case (RFC 7643, section 2.1). */
export function valueOf(object: Json, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = otherCase(object, name);
  return key === undefined ? undefined : object[key];
}

/** The name an attribute has in this object, whatever its case; the given one where it is not there. */
export function nameIn(object: Json, name: string): string {
  if (Object.hasOwn(object, name)) return name;
  return otherCase(object, name) ?? name;
}

/** Its name in another case. Most that is looked for is there, or nowhere: lengths tell. */
function otherCase(object: Json, name: string): string | undefined {
  for (const key in object)
    if (key.length === name.length && Object.hasOwn(object, key) && key.toLowerCase() === name.toLowerCase())
      return key;
  return undefined;
}
