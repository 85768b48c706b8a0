import { cut, padded, width, wrapped, type Style } from './terminal.ts';

export interface ExcerptOptions {
  style: Style;
  /** Columns there are. */
  columns: number;
  /** Lines at most; a last one says how many more there are. */
  lines: number;
  /** Rows of one table at most. */
  rows: number;
  /** Folds that are shown open, with this many rows each: the one whose title has these words, or all of them. */
  open?: { title?: string; rows: number };
  /** A cell that is too long goes on in the next line; else it is cut. */
  whole?: boolean;
}

/** Marks a line of a fenced block: it is shown as it is, to be copied. */
const FENCED = '\0';

/**
 * The first part of a Markdown text as a terminal can show it: headings bold, tables aligned, links as their text, what
 * is folded on GitHub as its title, one beside the other.
 * @returns lines, and how many lines of the source are not shown
 */
export function excerpt(markdown: string, options: ExcerptOptions): { lines: string[]; more: number } {
  const { style, columns, open } = options;
  let fenced = false;
  const source = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .flatMap((raw) => {
      const line = raw.trim();
      if (/^(`{3,}|~{3,})/.test(line)) fenced = !fenced;
      else return fenced ? [FENCED + raw.trimEnd()] : [line];
      return [];
    });
  const out: string[] = [];
  let titles = '';
  const endTitles = (): void => {
    if (titles !== '') out.push(style.dim(titles), '');
    titles = '';
  };
  let at = 0;
  for (; at < source.length && out.length < options.lines; at++) {
    const line = source[at] as string;
    if (line.startsWith(FENCED)) {
      endTitles();
      out.push(`    ${line.slice(FENCED.length)}`);
      continue;
    }
    const title = /<summary>(.*?)<\/summary>/.exec(line)?.[1];
    if (title !== undefined) {
      const shown = cut(`▸ ${plain(title)}`, columns);
      const end = source.indexOf('</details>', at);
      if (open && title.includes(open.title ?? '')) {
        endTitles();
        out.push(style.bold(`▾ ${plain(title)}`));
        const inside = source.slice(at + 1, end === -1 ? undefined : end).join('\n');
        const { open: _, ...flat } = options;
        out.push(...excerpt(inside, { ...flat, rows: open.rows }).lines, '');
      } else if (titles !== '' && width(`${titles}   ${shown}`) <= columns) {
        titles += `   ${shown}`;
      } else {
        endTitles();
        titles = shown;
      }
      if (end !== -1) at = end;
    } else if (line.startsWith('|')) {
      endTitles();
      const rows = tableAt(source, at);
      out.push(...table(rows, options));
      at += rows.length - 1;
    } else if (line === '') {
      if (titles === '' && out.length > 0 && out.at(-1) !== '') out.push('');
    } else if (!/^<\/?\w+[^>]*>$/.test(line)) {
      endTitles();
      const heading = /^#+\s+(.*)$/.exec(line)?.[1];
      const bold = heading !== undefined || /^\*\*.*\*\*$/.test(line);
      for (const text of wrapped(plain(heading ?? line), columns)) out.push(bold ? style.bold(text) : text);
    }
  }
  endTitles();
  while (out.at(-1) === '') out.pop();
  return { lines: out, more: source.slice(at).filter((line) => line !== '').length };
}

function tableAt(source: string[], at: number): string[] {
  const end = source.findIndex((next, index) => index > at && !next.startsWith('|'));
  return source.slice(at, end === -1 ? undefined : end);
}

/** Markdown's marks, links, entities and escapes taken out. */
export function plain(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<br\s*\/?>/g, ' · ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>@~:])/g, '$1')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200B', '');
}

function table(source: string[], { style, columns, rows: limit, whole }: ExcerptOptions): string[] {
  const cells = source.map((line) =>
    line
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split(/(?<!\\)\|/)
      .map((cell) => plain(cell.trim())),
  );
  const [header = [], rule = [], ...body] = cells;
  const right = rule.map((cell) => /^-+:$/.test(cell));
  const shown = body.slice(0, limit);
  const widths = header.map((title, index) => Math.max(width(title), ...shown.map((row) => width(row[index] ?? ''))));
  // The widest columns give way until the table fits; those first that hold more than one word.
  const room = columns - 2 * (widths.length - 1);
  const words = widths.map((_, index) =>
    Math.max(8, ...[header, ...shown].flatMap((row) => (row[index] ?? '').split(' ').map(width))),
  );
  for (const least of [whole ? words : [], []] as number[][]) {
    while (widths.reduce((sum, one) => sum + one, 0) > room) {
      const able = widths.map((one, index) => (one > (least[index] ?? 8) ? one : 0));
      const widest = able.indexOf(Math.max(...able));
      if (able[widest] === 0) break;
      widths[widest] = (widths[widest] as number) - 1;
    }
  }
  const line = (texts: readonly string[]): string =>
    widths
      .map((one, index) => {
        const text = texts[index] ?? '';
        return right[index] ? ' '.repeat(Math.max(0, one - width(text))) + text : padded(text, one);
      })
      .join('  ')
      .trimEnd();
  const row = (texts: readonly string[]): string[] => {
    const parts = widths.map((one, i) => (whole ? wrapped(texts[i] ?? '', one) : [cut(texts[i] ?? '', one)]));
    const height = Math.max(...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, at) => line(parts.map((part) => part[at] ?? '')));
  };
  const titles = header.some((title) => title !== '') ? row(header).map((text) => style.dim(text)) : [];
  const lines = [...titles, ...shown.flatMap(row)];
  if (body.length > shown.length) lines.push(style.dim(`… and ${body.length - shown.length} more`));
  return lines;
}
