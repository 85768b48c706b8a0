/**
 * The RFC 8785 form (JCS) of a JSON value: keys sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them. One copy with its keys in order and one `JSON.stringify`: that is several times quicker than
 * putting the text together piece by piece, which is left for keys that no object keeps in order (RFC 8785, section
 * 3.2).
 * @param value as JSON.parse gives it; members that are undefined are left out, as `JSON.stringify` does
 * @throws TypeError for half a surrogate pair and numbers that are not finite (section 3.2.2), RangeError for values
 * nested deeper than a stack holds
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return primitive(value);
  const copy = inOrder(value);
  const text = copy === PIECES ? inPieces(value) : JSON.stringify(copy);
  // JSON.stringify writes half a pair as an escape; the same letters may also be someone's text.
  if (text.includes('\\ud')) assertWellFormed(value);
  return text;
}

/** Stands for a value that holds keys which an object moves to its front, or takes for something else. */
const PIECES = Symbol('pieces');

/** Whole numbers come first in every object, whatever their order; `__proto__` cannot be set. */
const isUnruly = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return (first >= 48 && first <= 57) || key === '__proto__';
};

function inOrder(value: object): object | typeof PIECES {
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (let i = 0; i < value.length; i += 1) {
      const each = member(value[i] as unknown);
      if (each === PIECES) return PIECES;
      if (each !== value[i]) {
        copy ??= value.slice();
        copy[i] = each;
      }
    }
    return copy ?? value;
  }
  const keys = Object.keys(value);
  let isSorted = true;
  for (let i = 0; i < keys.length; i += 1) {
    if (isUnruly(keys[i] as string)) return PIECES;
    if (i > 0 && (keys[i - 1] as string) > (keys[i] as string)) isSorted = false;
  }
  if (!isSorted) keys.sort();
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const each = member((value as Record<string, unknown>)[key]);
    if (each === PIECES) return PIECES;
    copy[key] = each;
  }
  return copy;
}

function member(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number in JSON`);
  return value === null || typeof value !== 'object' ? value : inOrder(value);
}

function primitive(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number in JSON`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('half a surrogate pair');
  return JSON.stringify(value) ?? 'null';
}

function inPieces(value: unknown): string {
  if (value === null || typeof value !== 'object') return primitive(value);
  if (Array.isArray(value)) return `[${value.map(inPieces).join(',')}]`;
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${primitive(key)}:${inPieces(each)}`).join(',')}}`;
}

function assertWellFormed(value: unknown): void {
  if (typeof value === 'string') primitive(value);
  else if (Array.isArray(value)) value.forEach(assertWellFormed);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      primitive(key);
      assertWellFormed(each);
    }
}
