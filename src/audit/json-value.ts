/** Nothing that we write is nested as deep. */
const DEEP = 64;

/**
 * True where a value is what JSON says of it already: nothing would be left out or become something else, every text is
 * Unicode. Most of what goes into an audit is, and needs no copy.
 */
export function isJson(value: unknown, depth = 0): value is Record<string, unknown> {
  // A circle is found by JSON.stringify, which has words for it.
  if (depth > DEEP) return false;
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object': {
      if (value === null) return true;
      if (Array.isArray(value)) return value.every((each) => isJson(each, depth + 1));
      const type: unknown = Object.getPrototypeOf(value);
      if (type !== Object.prototype && type !== null) return false;
      for (const key of Object.keys(value))
        if (!key.isWellFormed() || !isJson((value as Record<string, unknown>)[key], depth + 1)) return false;
      return true;
    }
    default:
      return false;
  }
}

/**
 * A value as JSON has it, fit for RFC 8785: what JSON cannot say becomes `null` or is left out as `JSON.stringify` does
 * it, an Error its name and message, a bigint its digits; half a surrogate pair becomes U+FFFD, for RFC 8785 refuses
 * it.
 */
export function jsonValue(value: unknown): unknown {
  if (isJson(value)) return value;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'string') return inner.toWellFormed();
    if (typeof inner === 'bigint') return inner.toString();
    if (inner instanceof Error) return { name: inner.name, message: inner.message };
    return inner;
  }) as string | undefined;
  return text === undefined ? null : withWellFormedKeys(JSON.parse(text));
}

/** The same of an object, by its keys. */
export function jsonObject(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(jsonValue(value) ?? {}));
}

/** The replacer above sees values only. */
function withWellFormedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withWellFormedKeys);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), withWellFormedKeys(inner)]),
  );
}
