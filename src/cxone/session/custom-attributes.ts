import type { Attributes } from '../../model/operation.ts';
import { isObject, type Json, listOf, textOf, valueOf } from '../../scim/json.ts';

/**
 * What accounts showed of CXone's custom attributes: no route lists them, so a name, its id and its values are known as
 * far as someone has one.
 */
interface KnownAttribute {
  /** Key of the answers' map: the name a roster uses, `attr.<name>`. */
  name: string;
  id: string;
  /** Values by the words CXone shows them with, where the two differ. */
  labels: Map<string, string>;
  /** Some account has more than one value. */
  isList: boolean;
}

/** One attribute of an account, as an answer holds it. */
interface Held {
  name: string;
  id: string;
  values: { value: string; label?: string }[];
}

/**
 * Custom attributes of an answer: a map by key of `{id, values: [{value, resolvedValue}]}`; a list of the same is read
 * as well.
 */
function heldIn(value: unknown): Held[] {
  const pairs: [string | undefined, unknown][] = Array.isArray(value)
    ? value.map((one): [undefined, unknown] => [undefined, one])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return pairs.flatMap(([key, one]) => {
    if (!isObject(one)) return [];
    const id = textOf(valueOf(one, 'id')) ?? key;
    const name = key ?? textOf(valueOf(one, 'name')) ?? id;
    if (id === undefined || name === undefined) return [];
    return [{ name, id, values: listOf(valueOf(one, 'values')).flatMap(valueIn) }];
  });
}

function valueIn(one: unknown): Held['values'] {
  const value = isObject(one) ? textOf(valueOf(one, 'value')) : textOf(one);
  if (value === undefined || value === '') return [];
  const resolved = isObject(one) ? valueOf(one, 'resolvedValue') : undefined;
  const label = isObject(resolved)
    ? ['name', 'label', 'displayName', 'value'].flatMap((name) => textOf(valueOf(resolved, name)) ?? [])[0]
    : textOf(resolved);
  return [label === undefined || label === '' || label === value ? { value } : { value, label }];
}

/** Several values of one attribute as one cell. */
const SEPARATOR = '; ';

/** Shapes of `customAttributes` in a PUT: NiCE types one object, tutorials and answers speak of a list and of a map. */
export const SHAPES = ['list', 'one', 'list-of-text', 'map', 'one-of-text'] as const;
export type CustomShape = (typeof SHAPES)[number];

/** Custom attributes of one tenant. */
export class CustomAttributes {
  readonly #known = new Map<string, KnownAttribute>();
  /** How a PUT takes changes; `null`: not seen yet. `left out`: in no shape, and leaving them out keeps them. */
  shape: CustomShape | 'left out' | null = null;
  /** How a PUT that changes none of them keeps them. */
  keeps: CustomShape | 'left out' | null = null;
  /** No shape was taken for someone: it is not what keeps the change from being taken. */
  isHopeless = false;

  /**
   * An account's attributes under their names, and what they teach.
   * @param isColumn whether the roster names an attribute like this: by its name, or by its id
   */
  read(value: unknown, isColumn: (name: string) => boolean): Record<string, string> {
    const own: Record<string, string> = {};
    for (const { name: shown, id, values } of heldIn(value)) {
      const name = isColumn(id) && !isColumn(shown) ? id : shown;
      const known = this.#known.get(name) ?? { name, id, labels: new Map<string, string>(), isList: false };
      this.#known.set(name, known);
      known.isList ||= values.length > 1;
      for (const { value: text, label } of values) if (label !== undefined) known.labels.set(label, text);
      if (values.length > 0) own[name] = values.map(({ value: text }) => text).join(SEPARATOR);
    }
    return own;
  }

  get known(): readonly KnownAttribute[] {
    return [...this.#known.values()];
  }

  /**
   * What an account holds once `changes` are made, each under its id.
   * @param held `customAttributes` of the answer
   * @param changes values under roster names; `null` clears
   */
  merged(held: unknown, changes: Attributes): { attributes: Wanted[]; changed: Wanted[] } {
    const all = new Map(
      heldIn(held).map(({ id, values }): [string, string[]] => [id, values.map(({ value }) => value)]),
    );
    const changed: Wanted[] = [];
    for (const [field, wanted] of Object.entries(changes)) {
      if (!field.startsWith('attr.') || Array.isArray(wanted)) continue;
      const known = this.#known.get(field.slice(5));
      const id = known?.id ?? field.slice(5);
      const text = wanted === null ? '' : String(wanted);
      const values = (known?.isList ? text.split(';').map((one) => one.trim()) : [text]).filter(Boolean);
      if (sameTexts(all.get(id) ?? [], values)) continue;
      all.set(id, values);
      changed.push({ id, values });
    }
    return { attributes: [...all].map(([id, values]) => ({ id, values })), changed };
  }
}

export interface Wanted {
  id: string;
  values: string[];
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Whether an account holds these attributes and no others; one without a value is none. */
export function holds(answer: unknown, wanted: readonly Wanted[]): boolean {
  const own = new Map(
    heldIn(answer).flatMap(({ id, values }) =>
      values.length === 0 ? [] : [[id, values.map(({ value }) => value)] as const],
    ),
  );
  const set = wanted.filter(({ values }) => values.length > 0);
  return set.length === own.size && set.every(({ id, values }) => sameTexts(own.get(id) ?? [], values));
}

/**
 * Bodies of the requests that carry attributes in a shape, one after the other.
 * @param attributes all of the account
 * @param changed those that are to change
 * @returns `undefined`: a request without `customAttributes`
 */
export function inShape(
  shape: CustomShape | 'left out',
  attributes: readonly Wanted[],
  changed: readonly Wanted[],
): unknown[] {
  const object = ({ id, values }: Wanted): Json => ({ id, values: values.map((value) => ({ value })) });
  const plain = ({ id, values }: Wanted): Json => ({ id, values });
  if (attributes.length === 0 || shape === 'left out') return [undefined];
  const alone = oneByOne(attributes, changed);
  switch (shape) {
    case 'list':
      return [attributes.map(object)];
    case 'list-of-text':
      return [attributes.map(plain)];
    case 'map':
      return [Object.fromEntries(attributes.map((one) => [one.id, object(one)]))];
    case 'one':
      return alone.map(object);
    case 'one-of-text':
      return alone.map(plain);
  }
}

/** One object holds one attribute: each that changes has a request of its own, else any one of them is sent back. */
const oneByOne = (attributes: readonly Wanted[], changed: readonly Wanted[]): readonly Wanted[] =>
  changed.length > 0 ? changed : attributes.slice(0, 1);

/** Whether a request in this shape carries any value: without one, those of values and those of text look alike. */
export const saysValues = (shape: CustomShape, attributes: readonly Wanted[], changed: readonly Wanted[]): boolean =>
  (shape.startsWith('one') ? oneByOne(attributes, changed) : attributes).some(({ values }) => values.length > 0);
