interface Part {
  line: number;
  text: string;
}

/** The texts in a TypeScript file: what stands between quotes, and the parts of templates between `${…}`. */
export const textsOf = (source: string): Part[] => partsOf(source).texts;

/** The names in a TypeScript file, `isPartlyDone` as `is partly done`. */
export const namesOf = (source: string): Part[] =>
  partsOf(source).code.flatMap(({ line, text }) =>
    (text.match(/[A-Za-z_$][\w$]*/g) ?? []).map((name) => ({
      line,
      text: name.replaceAll(/([a-z\d])(?=[A-Z])|_/g, '$1 ').toLowerCase(),
    })),
  );

/**
 * Comments, texts, and the code between them, line by line. Regular expressions are none of these. Good enough for code
 * that a formatter has been over.
 */
export function partsOf(source: string): Record<'texts' | 'comments' | 'code', Part[]> {
  const found: Part[] = [];
  const comments: Part[] = [];
  let code = '';
  const lines = (from: number, end: number): Part[] =>
    source
      .slice(from, end)
      .split('\n')
      .map((text, nth) => ({ line: lineAt(from) + nth, text }));
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
    const from = i;
    if (source.startsWith('//', i)) i = (source.indexOf('\n', i) + source.length + 1) % (source.length + 1);
    else if (source.startsWith('/*', i)) i = source.indexOf('*/', i) + 2;
    if (i > from) comments.push(...lines(from, i));
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
    } else {
      code += c;
      i += 1;
      continue;
    }
    // Lines count on, and names on both sides of what is no code stay apart.
    code += ` ${source.slice(from, i).replaceAll(/[^\n]/g, '')}`;
  }
  return { texts: found, comments, code: code.split('\n').map((text, nth) => ({ line: nth + 1, text })) };
}
