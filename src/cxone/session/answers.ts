/**
 * Lists as NiCE's published routes answer them. What the sheet of facts leaves open is read in every form that it
 * allows: names in another case (`accesskeys`, `teamUuId`), in `resultSet` or not, one entry without its list,
 * numbers as text, nothing at all where there is nothing. What is still no list is refused in words that say what is
 * wrong where, and is never taken for an empty one.
 */
import { z } from 'zod';
import { isErrorBody, kindOf, membersOf, whyNot, wordsOf } from '../../scim/answer-words.ts';
import { isObject, type Json, valueOf } from '../../scim/json.ts';

/** Text that is not empty, or a number as text. */
export const id = z.union([z.string().min(1), z.number().transform(String)], { error: 'an id' });
/** Text or a number, or nothing. */
export const text = z.union([z.string(), z.number().transform(String)], { error: 'text or a number' }).nullish();
/** A whole number, also as text, or nothing. */
const count = z.coerce.number({ error: 'a number' }).int({ error: 'a whole number' }).min(0).nullish();
/** `true` as a server writes it: a boolean, text in any case, 1 and 0. */
export const truth = z.union(
  [
    z.boolean(),
    z
      .union([z.string(), z.number()])
      .transform((value) => String(value).trim().toLowerCase())
      .refine((value) => /^(?:true|false|1|0)$/.test(value))
      .transform((value) => /^(?:true|1)$/.test(value)),
  ],
  { error: 'true or false' },
);

/** Spellings that are remembered for one kind of entry: a server has few, and none may fill the memory. */
const MOST_SPELLINGS = 500;

/** An object whose members may be spelt in another case; what nobody knows stays in it. */
export function anyCase<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(respelling(Object.keys(shape)), z.looseObject(shape));
}

/** Puts members of an object under the names that are known, whatever their case. What is no object stays as it is. */
export function respelling(names: readonly string[]): (value: unknown) => unknown {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const spellings = new Map<string, string>(names.map((name) => [name, name]));
  const nameOf = (key: string): string => {
    const seen = spellings.get(key);
    if (seen !== undefined) return seen;
    const name = known.get(key.toLowerCase()) ?? key;
    if (spellings.size < MOST_SPELLINGS) spellings.set(key, name);
    return name;
  };
  return (value) => {
    if (!isObject(value)) return value;
    let own: Json = value;
    for (const key of Object.keys(value)) {
      const name = nameOf(key);
      if (name === key || Object.hasOwn(value, name)) continue;
      if (own === value) own = { ...value };
      own[name] = value[key];
      delete own[key];
    }
    return own;
  };
}

/** An answer out of its `resultSet`, where it has one. */
export function unwrapped(body: unknown): unknown {
  const inner = isObject(body) ? valueOf(body, 'resultSet') : undefined;
  return inner === undefined ? body : inner;
}

/** An answer with its text, as far as a list is read from it. */
interface Source {
  text: string;
  body: unknown;
}

/** An entry as it came, its place in the list, and what is wrong with it: `users[3].userName is missing`. */
interface Broken {
  entry: unknown;
  at: number;
  why: string;
}

type ListReading<T> =
  | {
      total: number | null;
      items: T[];
      /** Entries that cannot be read. */
      broken: Broken[];
      /** The object that holds the list. */
      body: Json;
    }
  /** No list: what was found instead. */
  | { why: string };

interface ListOptions {
  /** `{}` says too little: it is no list. */
  isStrict?: boolean;
}

/**
 * Reads a list.
 * @param name the member that holds it
 * @param entry what one of its entries is
 */
export function listIn<T>(
  { text: raw, body }: Source,
  name: string,
  entry: z.ZodType<T>,
  { isStrict = false }: ListOptions = {},
): ListReading<T> {
  if (raw.trim() === '') return { total: 0, items: [], broken: [], body: {} };
  const inner = unwrapped(body);
  if (Array.isArray(inner)) return { total: null, ...entriesOf(inner, name, entry), body: {} };
  if (!isObject(inner)) return { why: body === undefined ? 'it is no JSON' : `it is ${kindOf(inner)}` };
  const counted = count.safeParse(valueOf(inner, 'totalRecords'));
  if (!counted.success)
    return { why: `\`totalRecords\` is ${kindOf(valueOf(inner, 'totalRecords'))}, expected a whole number` };
  const total = counted.data ?? null;
  const list = valueOf(inner, name);
  if (list === undefined || list === null) {
    if (isErrorBody(inner)) return { why: wordsOf(inner) };
    if (total !== null && total > 0)
      return { why: `\`${name}\` is ${kindOf(list)}, and \`totalRecords\` counts ${total}` };
    const isNone = total === 0 || list === null || (Object.keys(inner).length === 0 && !isStrict);
    return isNone
      ? { total: 0, items: [], broken: [], body: inner }
      : { why: `\`${name}\` is missing${membersOf(inner)}` };
  }
  const entries = Array.isArray(list) ? list : isObject(list) ? [list] : null;
  if (entries === null) return { why: `\`${name}\` is ${kindOf(list)}, expected a list` };
  return { total, ...entriesOf(entries, name, entry), body: inner };
}

function entriesOf<T>(list: readonly unknown[], name: string, entry: z.ZodType<T>): { items: T[]; broken: Broken[] } {
  const items: T[] = [];
  const broken: Broken[] = [];
  list.forEach((one, i) => {
    const parsed = entry.safeParse(one);
    if (parsed.success) items.push(parsed.data);
    else broken.push({ entry: one, at: i, why: whyNot(parsed.error, one, `${name}[${i}]`) });
  });
  return { items, broken };
}
