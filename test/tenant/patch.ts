import { keysOf, matches, nameIn, parseFilter, type Filter } from './filter.ts';
import { isObject, listOf, Refusal, textOf, type Json } from './wire.ts';

/**
 * Applies a PatchOp (RFC 7644 §3.5.2) to a copy of an account's attributes.
 * @param added what a `replace` does whose value filter matches nothing: refuse with noTarget, or add
 * @returns the new attributes
 * @throws Refusal 400 with the scimType of the RFC
 */
export function patched(attributes: Json, operations: unknown, added: 'refused' | 'added'): Json {
  const copy = structuredClone(attributes);
  const list = listOf(operations);
  if (list.length === 0) throw new Refusal(400, 'A PatchOp needs Operations.', 'invalidSyntax');
  for (const operation of list) {
    if (!isObject(operation)) throw new Refusal(400, 'An operation is no object.', 'invalidSyntax');
    const op = textOf(operation['op'])?.toLowerCase();
    if (op !== 'add' && op !== 'replace' && op !== 'remove')
      throw new Refusal(400, `No such op: ${String(operation['op'])}`, 'invalidSyntax');
    const path = textOf(operation['path']);
    const value = operation['value'];
    if (path === undefined) {
      if (op === 'remove') throw new Refusal(400, 'remove needs a path.', 'noTarget');
      if (!isObject(value)) throw new Refusal(400, 'Without a path, value must be an object.', 'invalidValue');
      for (const [key, inner] of Object.entries(value)) apply(copy, op, key, inner, added);
    } else {
      apply(copy, op, path, value, added);
    }
  }
  return copy;
}

const SELECTION = /^(.+?)\[(.+)\](?:\.(\w+))?$/;

function apply(
  resource: Json,
  op: 'add' | 'replace' | 'remove',
  path: string,
  value: unknown,
  added: 'refused' | 'added',
): void {
  if (/^(id|meta|schemas)(\.|$)/i.test(path)) {
    if (/^id$/i.test(path)) throw new Refusal(400, 'id cannot be changed.', 'mutability');
    return;
  }
  const selection = SELECTION.exec(path);
  if (selection) {
    selected(
      resource,
      op,
      { attribute: selection[1] as string, filter: parseFilter(selection[2] as string), sub: selection[3] },
      value,
      added,
    );
    return;
  }
  const keys = keysOf(path);
  let parent: Json = resource;
  for (const key of keys.slice(0, -1)) {
    const name = nameIn(parent, key);
    if (!isObject(parent[name])) {
      if (op === 'remove') return;
      parent[name] = {};
    }
    parent = parent[name] as Json;
  }
  const name = nameIn(parent, keys.at(-1) as string);
  if (op === 'remove') {
    remove(parent, name, value);
  } else if (value === null || value === undefined) {
    if (op === 'add') throw new Refusal(400, `add of ${path} has no value.`, 'invalidValue');
    delete parent[name];
  } else if (op === 'add' && Array.isArray(parent[name])) {
    parent[name] = united(parent[name], listOf(value));
  } else if (isObject(parent[name]) && isObject(value)) {
    Object.assign(parent[name], value);
  } else {
    parent[name] = value;
  }
}

/** `remove` of a whole attribute, or, with values, of these members of a multi-valued one. */
function remove(parent: Json, name: string, value: unknown): void {
  const current = parent[name];
  if (value === undefined || !Array.isArray(current)) {
    delete parent[name];
    return;
  }
  const gone = new Set(listOf(value).map(identity));
  const rest = current.filter((one) => !gone.has(identity(one)));
  if (rest.length > 0) parent[name] = rest;
  else delete parent[name];
}

const identity = (value: unknown): string =>
  (isObject(value) ? textOf(value['value']) : undefined) ?? JSON.stringify(value);

function united(current: unknown[], more: unknown[]): unknown[] {
  const known = new Set(current.map(identity));
  return [...current, ...more.filter((one) => !known.has(identity(one)))];
}

function selected(
  resource: Json,
  op: 'add' | 'replace' | 'remove',
  path: { attribute: string; filter: Filter; sub: string | undefined },
  value: unknown,
  added: 'refused' | 'added',
): void {
  const name = nameIn(resource, path.attribute);
  const values = listOf(resource[name]);
  const hits = values.filter((one) => matches(path.filter, one));
  if (op === 'remove') {
    const rest = path.sub ? values : values.filter((one) => !hits.includes(one));
    if (path.sub) for (const hit of hits) if (isObject(hit)) delete hit[nameIn(hit, path.sub)];
    if (rest.length > 0) resource[name] = rest;
    else delete resource[name];
    return;
  }
  if (hits.length === 0) {
    if (op === 'replace' && added === 'refused')
      throw new Refusal(400, `Nothing matches ${path.attribute}[…].`, 'noTarget');
    const fresh: Json =
      path.filter.type === 'compare' && path.filter.operator === 'eq' ? { [path.filter.path]: path.filter.value } : {};
    resource[name] = [...values, Object.assign(fresh, path.sub ? { [path.sub]: value } : value)];
    return;
  }
  for (const hit of hits) {
    if (!isObject(hit)) continue;
    if (path.sub) hit[nameIn(hit, path.sub)] = value;
    else Object.assign(hit, value);
  }
}
