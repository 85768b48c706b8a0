import type { Finding } from '../issues/ledger.ts';
import { ITEM_END } from '../cells/lists.ts';
import { flatScimUser } from './scim-objects.ts';

/** One object of a JSON roster as cells by key. */
interface ObjectCells {
  cells: Map<string, string>;
  faults: Finding[];
  /** Single values inside of objects, by their path: `employment.status`. They are no cells. */
  inner: Map<string, string>;
}

/**
 * Turns an object of a JSON roster into the cells a CSV row would have: texts as they are, numbers and truth values as
 * text, `null` as an empty cell, arrays as lists, `{"attr": {"shift": "late"}}` as `attr.shift`.
 * @param paths of values inside of objects that are cells as well: `employment.status`
 * @returns `null` where the value is no object
 */
export function objectCells(value: unknown, paths: readonly string[] = []): ObjectCells | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const cells = new Map<string, string>();
  const faults: Finding[] = [];
  const inner = new Map<string, string>();
  const take = (key: string, content: unknown): void => {
    const cell = cellText(content);
    if (typeof cell === 'string') {
      // `attr.shift` may stand beside an object `attr` as well.
      if ((cells.get(key) ?? cell) !== cell) faults.push(keyTwice(key));
      cells.set(key, cell);
    } else {
      gather(key, content, inner);
      cells.set(key, '');
      faults.push({ column: key, severity: 'error', ...cell });
    }
  };
  const object = flatScimUser(value as Record<string, unknown>);
  for (const [key, content] of Object.entries(object)) {
    if (/^attr$/i.test(key) && typeof content === 'object' && content !== null && !Array.isArray(content)) {
      for (const [name, value] of Object.entries(content)) take(`attr.${name}`, value);
    } else take(key, content);
  }
  for (const path of paths) {
    const content = cells.has(path) ? undefined : inside(object, path);
    if (content !== undefined) take(path, content);
    inner.delete(path);
  }
  return { cells, faults, inner };
}

/** A key that an object has twice. */
export const keyTwice = (key: string): Finding => ({
  column: key,
  code: 'duplicate-key',
  severity: 'error',
  found: `“${key}” is there twice`,
  expected: 'every key once in an object: which of its two values counts, nobody can say',
});

/** A value inside of objects, by its path. */
const inside = (object: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      object,
    );

/** Levels of objects in which single values are looked for. */
const INNER_LEVELS = 3;
const MOST_INNER = 200;

function gather(path: string, content: unknown, inner: Map<string, string>, level = 1): void {
  if (typeof content !== 'object' || content === null) return;
  // Of several employments one may have ended; of a single one that says something of the person.
  if (Array.isArray(content) && content.length !== 1) return;
  for (const [key, value] of Object.entries(content)) {
    if (inner.size >= MOST_INNER) return;
    if (typeof value === 'object' && level < INNER_LEVELS) gather(`${path}.${key}`, value, inner, level + 1);
    else if (/^(?:string|boolean|number)$/.test(typeof value)) inner.set(`${path}.${key}`, String(value));
  }
}

function cellText(
  content: unknown,
): string | { code: 'not-text' | 'number-precision'; found: string; expected: string } {
  switch (typeof content) {
    case 'string':
      return content;
    case 'boolean':
      return String(content);
    case 'number':
      // `1e400` is read as infinite.
      if (!Number.isFinite(content) || (Number.isInteger(content) && !Number.isSafeInteger(content))) {
        return {
          code: 'number-precision',
          found: String(content),
          expected: 'a number this long in quotes: JSON readers round it',
        };
      }
      return String(content);
  }
  if (content === null || content === undefined) return '';
  if (Array.isArray(content) && content.every((item) => typeof item === 'string')) {
    return content.map((item) => item.replaceAll(ITEM_END, '\uFFFD') + ITEM_END).join('');
  }
  return {
    code: 'not-text',
    found: JSON.stringify(content).slice(0, 200),
    expected: 'a text, or an array of texts for a list',
  };
}
