import { isObject } from '../tenant/wire.ts';
import type { Unknowns } from './options.ts';

/** An answer of UserHub or ACD as this tenant spells it. */
export function spelt(spelling: Unknowns['spelling'], body: unknown): unknown {
  if (!isObject(body)) return body;
  if (spelling === 'capitals') return changed(body, (name) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, same);
  if (spelling === 'text') return changed(body, (name) => name, asText);
  return spelling === 'wrapped' && body['resultSet'] === undefined ? { resultSet: body } : body;
}

const same = (value: unknown): unknown => value;
const asText = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : typeof value === 'boolean' ? (value ? 'True' : 'False') : value;

/** Custom attributes are a map by their names, which are the tenant's own words. */
function changed(value: unknown, name: (key: string) => string, leaf: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, name, leaf));
  if (!isObject(value)) return leaf(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [name(key), key === 'customAttributes' ? one : changed(one, name, leaf)]),
  );
}
