/**
 * The RFC 8785 form (JCS) of a JSON value: keys sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them (RFC 8785, section 3.2).
 * @param value as JSON.parse gives it; members that are undefined are left out, as `JSON.stringify` does
 * @throws TypeError for half a surrogate pair and numbers that are not finite (section 3.2.2), RangeError for values
 * nested deeper than a stack holds
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} is no number in JSON`);
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? list(value) : members(value as Record<string, unknown>);
    default:
      return JSON.stringify(value) ?? 'null';
  }
}

/** Characters that stand for themselves in JSON: most texts have no others. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('half a surrogate pair');
  return JSON.stringify(text);
}

function list(values: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < values.length; i += 1) text += `${i === 0 ? '' : ','}${canonical(values[i])}`;
  return `${text}]`;
}

function members(value: Record<string, unknown>): string {
  const { sorted, begins } = shapeOf(Object.keys(value));
  let text = '';
  for (let i = 0; i < sorted.length; i += 1) {
    const each = value[sorted[i] as string];
    if (each === undefined) continue;
    const begin = begins[i] as string;
    text += text === '' ? begin : `,${begin}`;
    text += canonical(each);
  }
  return `{${text}}`;
}

/** The keys of objects of one kind, and how they are written down. */
interface Shape {
  keys: readonly string[];
  sorted: readonly string[];
  /** `"key":`, in the same order. */
  begins: readonly string[];
}

/** Shapes met last, by their number of keys: thousands of objects have the same. */
const shapes: Shape[][] = [];
/** Shapes of one number of keys that are kept; with more, the oldest go. */
const KEPT = 8;
/** Keys of an object that is one of many; what has more is a table. */
const FEW = 64;

function shapeOf(keys: readonly string[]): Shape {
  if (keys.length > FEW) return newShape(keys);
  const alike = (shapes[keys.length] ??= []);
  for (const shape of alike) if (isSame(shape.keys, keys)) return shape;
  const shape = newShape(keys);
  if (alike.length === KEPT) alike.shift();
  alike.push(shape);
  return shape;
}

function newShape(keys: readonly string[]): Shape {
  const sorted = keys.toSorted();
  return { keys, sorted, begins: sorted.map((key) => `${quoted(key)}:`) };
}

/** @param b as many as in `a` */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
