/** Levels of brackets that no roster, event or answer of a tenant comes near to. */
export const MOST_LEVELS = 100;

/**
 * Whether a JSON text is nested deeper than anything that is meant: what walks through such a value afterwards (a
 * schema, a hash, `JSON.stringify`) would run out of its stack. Looks at brackets only; whether it is JSON is for the
 * parser to say.
 */
export function tooDeep(text: string, most = MOST_LEVELS): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return false;
}

/** Characters that a file of ours has for each value at least, and values that any file may have. */
const SPARSE = 5;
const FEW_VALUES = 10_000;

/**
 * Whether a JSON text is little but brackets and commas: parsed, `[],` without end takes many times the room of its
 * text. For what is parsed before anybody knows who wrote it.
 */
export function tooDense(text: string): boolean {
  const most = FEW_VALUES + text.length / SPARSE;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 44 || code === 123 || code === 91) values += 1;
  }
  return values > most;
}

/** As `tooDeep`, of a value that was parsed already. */
export function isDeep(value: unknown, most = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  if (Array.isArray(value)) return value.some((one) => isDeep(one, most - 1));
  for (const key in value) {
    const inner: unknown = (value as Record<string, unknown>)[key];
    if (typeof inner === 'object' && inner !== null && isDeep(inner, most - 1)) return true;
  }
  return false;
}
