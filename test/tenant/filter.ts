import { isObject, listOf, Refusal, type Json } from './wire.ts';

/** A SCIM filter (RFC 7644 §3.4.2.2): the part that clients of user directories send. */
export type Filter =
  | { type: 'and' | 'or'; left: Filter; right: Filter }
  | { type: 'not'; inner: Filter }
  | {
      type: 'compare';
      path: string;
      operator: 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';
      value: string | number | boolean | null;
    }
  | { type: 'present'; path: string }
  | { type: 'some'; path: string; inner: Filter };

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/y;
const CASE_EXACT = new Set(['id', 'externalid', 'value', '$ref']);

/**
 * Parses a filter.
 * @throws Refusal 400 invalidFilter
 */
export function parseFilter(text: string): Filter {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    if (/^\s*$/.test(text.slice(TOKEN.lastIndex))) break;
    const found = TOKEN.exec(text);
    if (!found) throw invalid(text);
    tokens.push(found[1] ?? found[2] ?? (found[3] as string));
  }
  let at = 0;
  const next = (): string => {
    const token = tokens[at++];
    if (token === undefined) throw invalid(text);
    return token;
  };
  const isWord = (word: string): boolean => tokens[at]?.toLowerCase() === word;

  const either = (): Filter => {
    let left = both();
    while (isWord('or')) {
      at++;
      left = { type: 'or', left, right: both() };
    }
    return left;
  };
  const both = (): Filter => {
    let left = single();
    while (isWord('and')) {
      at++;
      left = { type: 'and', left, right: single() };
    }
    return left;
  };
  const single = (): Filter => {
    if (isWord('not') && tokens[at + 1] === '(') {
      at++;
      return { type: 'not', inner: single() };
    }
    if (tokens[at] === '(') {
      at++;
      const inner = either();
      if (next() !== ')') throw invalid(text);
      return inner;
    }
    const path = next();
    if (tokens[at] === '[') {
      at++;
      const inner = either();
      if (next() !== ']') throw invalid(text);
      return { type: 'some', path, inner };
    }
    const operator = next().toLowerCase();
    if (operator === 'pr') return { type: 'present', path };
    if (!/^(eq|ne|co|sw|ew|gt|ge|lt|le)$/.test(operator)) throw invalid(text);
    return { type: 'compare', path, operator: operator as 'eq', value: literal(next(), text) };
  };

  const filter = either();
  if (at < tokens.length) throw invalid(text);
  return filter;
}

function literal(token: string, text: string): string | number | boolean | null {
  try {
    const value: unknown = JSON.parse(token.startsWith('"') ? token : token.toLowerCase());
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value;
  } catch {
    // answered below
  }
  throw invalid(text);
}

const invalid = (text: string): Refusal =>
  new Refusal(400, `The filter could not be parsed: ${text.slice(0, 200)}`, 'invalidFilter');

/**
 * Whether a resource (or one value of a multi-valued attribute) matches. Strings compare without case, ids and
 * externalIds with.
 */
export function matches(filter: Filter, resource: unknown): boolean {
  switch (filter.type) {
    case 'and':
      return matches(filter.left, resource) && matches(filter.right, resource);
    case 'or':
      return matches(filter.left, resource) || matches(filter.right, resource);
    case 'not':
      return !matches(filter.inner, resource);
    case 'present':
      return valuesAt(resource, filter.path).some((value) => value !== null && value !== undefined && value !== '');
    case 'some':
      return valuesAt(resource, filter.path).some((value) => matches(filter.inner, value));
    case 'compare': {
      const values = valuesAt(resource, filter.path).flatMap((value) => (isObject(value) ? [value['value']] : [value]));
      const exact = CASE_EXACT.has((filter.path.split(/[.:]/).pop() as string).toLowerCase());
      if (filter.operator === 'ne') return values.every((value) => !compare('eq', value, filter.value, exact));
      return values.some((value) => compare(filter.operator, value, filter.value, exact));
    }
  }
}

function compare(operator: string, left: unknown, right: string | number | boolean | null, exact: boolean): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    const a = exact ? left : left.toLowerCase();
    const b = exact ? right : right.toLowerCase();
    if (operator === 'eq') return a === b;
    if (operator === 'co') return a.includes(b);
    if (operator === 'sw') return a.startsWith(b);
    if (operator === 'ew') return a.endsWith(b);
    return operator === 'gt' ? a > b : operator === 'ge' ? a >= b : operator === 'lt' ? a < b : a <= b;
  }
  if (operator === 'eq') return left === right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return operator === 'gt'
    ? left > right
    : operator === 'ge'
      ? left >= right
      : operator === 'lt'
        ? left < right
        : operator === 'le' && left <= right;
}

/**
 * Attribute path split into keys: `name.givenName`, `urn:…:User:department`, `urn:…:User:team.value`,
 * `urn:…:User`.
 */
export function keysOf(path: string): string[] {
  const urn = /^(urn:.+?:User)(?::(.+))?$/i.exec(path);
  if (urn) return [urn[1] as string, ...(urn[2] ? urn[2].split('.') : [])];
  return path.split('.');
}

/** The name a key has in this object, whatever its case (attribute names are case-insensitive, RFC 7643 §2.1). */
export function nameIn(object: Json, key: string): string {
  if (key in object) return key;
  const low = key.toLowerCase();
  return Object.keys(object).find((name) => name.toLowerCase() === low) ?? key;
}

function valuesAt(resource: unknown, path: string): unknown[] {
  let values: unknown[] = [resource];
  for (const key of keysOf(path)) {
    values = values.flatMap((value) => (isObject(value) ? listOf(value[nameIn(value, key)]) : []));
  }
  return values;
}

/**
 * Keys of a filter that is nothing but `eq` on userName, externalId or id, joined by `or`: an index can answer it.
 * @returns `null` for every other filter
 */
export function lookupKeys(filter: Filter): { attribute: 'username' | 'externalid' | 'id'; value: string }[] | null {
  if (filter.type === 'or') {
    const left = lookupKeys(filter.left);
    const right = left && lookupKeys(filter.right);
    return left && right ? [...left, ...right] : null;
  }
  if (filter.type !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string') return null;
  const attribute = filter.path.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:user:/, '');
  if (attribute !== 'username' && attribute !== 'externalid' && attribute !== 'id') return null;
  return [{ attribute, value: filter.value }];
}
