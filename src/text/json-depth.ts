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
