/**
 * The first key that an object of a JSON text, at any depth, has twice. `JSON.parse` keeps the last one without a word.
 * @param text JSON that parses
 */
export function duplicateKey(text: string): string | null {
  const objects: Set<string>[] = [];
  /** For each open bracket whether it is an object's. */
  const kinds: boolean[] = [];
  let expectsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = stringEnd(text, at);
      if (expectsKey) {
        const raw = text.slice(at, end);
        const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
        const keys = objects.at(-1) as Set<string>;
        if (keys.has(key)) return key;
        keys.add(key);
        expectsKey = false;
      }
      at = end - 1;
    } else if (code === 123) {
      objects.push(new Set());
      kinds.push(true);
      expectsKey = true;
    } else if (code === 91) {
      kinds.push(false);
      expectsKey = false;
    } else if (code === 125 || code === 93) {
      if (kinds.pop() === true) objects.pop();
      expectsKey = false;
    } else if (code === 44) expectsKey = kinds.at(-1) === true;
  }
  return null;
}

/** The position after a JSON string that starts here. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at + 1;
}
