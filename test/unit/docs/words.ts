/**
 * The texts in a TypeScript file: what stands between quotes, and the parts of templates between `${…}`. Comments and
 * regular expressions are left out. Good enough for code that a formatter has been over.
 */
export function textsOf(source: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  /** Open braces of the code inside each open template. */
  const templates: number[] = [];
  let i = 0;
  const lineAt = (at: number): number => source.slice(0, at).split('\n').length;
  const template = (): void => {
    const start = i;
    while (i < source.length) {
      if (source[i] === '\\') i += 2;
      else if (source[i] === '`' || source.startsWith('${', i)) {
        found.push({ line: lineAt(start), text: source.slice(start, i) });
        if (source[i] === '`') i += 1;
        else {
          i += 2;
          templates.push(0);
        }
        return;
      } else i += 1;
    }
  };
  while (i < source.length) {
    const c = source[i] as string;
    if (source.startsWith('//', i)) i = (source.indexOf('\n', i) + source.length + 1) % (source.length + 1);
    else if (source.startsWith('/*', i)) i = source.indexOf('*/', i) + 2;
    else if (c === '/' && /[=(,:!&|?{};[\n>]\s*$/.test(source.slice(Math.max(0, i - 30), i))) {
      let inClass = false;
      for (i += 1; i < source.length && source[i] !== '\n' && (inClass || source[i] !== '/'); i += 1) {
        if (source[i] === '\\') i += 1;
        else if (source[i] === '[') inClass = true;
        else if (source[i] === ']') inClass = false;
      }
      i += 1;
    } else if (c === "'" || c === '"') {
      const start = i + 1;
      for (i += 1; i < source.length && source[i] !== c; i += 1) if (source[i] === '\\') i += 1;
      found.push({ line: lineAt(start), text: source.slice(start, i) });
      i += 1;
    } else if (c === '`') {
      i += 1;
      template();
    } else if (c === '{' && templates.length > 0) {
      templates[templates.length - 1] = (templates.at(-1) ?? 0) + 1;
      i += 1;
    } else if (c === '}' && templates.length > 0) {
      i += 1;
      if (templates.at(-1) === 0) {
        templates.pop();
        template();
      } else templates[templates.length - 1] = (templates.at(-1) ?? 0) - 1;
    } else i += 1;
  }
  return found;
}
