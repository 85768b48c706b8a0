import { cut, padded, width, type Style } from './terminal.ts';

export interface ExcerptOptions {
  style: Style;
  /** Columns there are. */
  columns: number;
  /** Lines at most; a last one says how many more there are. */
  lines: number;
  /** Rows of one table at most. */
  rows: number;
}

/**
 * The first part of a Markdown text as a terminal can show it: headings bold, tables aligned, links as their text, what is
 * folded on GitHub as its title.
 * @returns lines, and how many lines of the source are not shown
 */
export function excerpt(markdown: string, options: ExcerptOptions): { lines: string[]; more: number } {
  const source = markdown.replaceAll(/<!--[\s\S]*?-->/g, '').split('\n');
  const out: string[] = [];
  let at = 0;
  let folded = 0;
  for (; at < source.length && out.length < options.lines; at++) {
    const line = (source[at] as string).trim();
    const summary = /<summary>(.*?)<\/summary>/.exec(line);
    if (summary) {
      if (folded === 0) out.push(options.style.dim(`▸ ${cut(plain(summary[1] as string), options.columns - 2)}`));
      folded++;
    }
    if (line.includes('</details>')) {
      folded = Math.max(0, folded - 1);
      continue;
    }
    if (folded > 0 || /^<\/?\w+[^>]*>$/.test(line)) continue;
    if (line.startsWith('|')) {
      const end = source.findIndex((next, index) => index > at && !next.trim().startsWith('|'));
      const rows = source.slice(at, end === -1 ? undefined : end);
      out.push(...table(rows, options));
      at += rows.length - 1;
      continue;
    }
    if (line === '') {
      if (out.length > 0 && out.at(-1) !== '') out.push('');
      continue;
    }
    const heading = /^#+\s+(.*)$/.exec(line);
    const text = cut(plain(heading ? (heading[1] as string) : line), options.columns);
    out.push(heading || /^\*\*.*\*\*/.test(line) ? options.style.bold(text) : text);
  }
  while (out.at(-1) === '') out.pop();
  return { lines: out, more: source.slice(at).filter((line) => line.trim() !== '').length };
}

/** Markdown's marks, links, entities and escapes taken out. */
export function plain(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<br\s*\/?>/g, ' ')
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

function table(source: string[], { style, columns, rows: limit }: ExcerptOptions): string[] {
  const cells = source.map((line) => line.trim().replace(/^\|/, '').replace(/\|$/, '').split(/(?<!\\)\|/).map((cell) => plain(cell.trim())));
  const [header = [], rule = [], ...body] = cells;
  const right = rule.map((cell) => /^-+:$/.test(cell));
  const shown = body.slice(0, limit);
  const widths = header.map((title, index) => Math.max(width(title), ...shown.map((row) => width(row[index] ?? ''))));
  // The widest columns give way until the table fits.
  const room = columns - 2 * (widths.length - 1);
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= 8) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  const row = (texts: string[]): string =>
    widths
      .map((one, index) => {
        const text = cut(texts[index] ?? '', one);
        return right[index] ? ' '.repeat(Math.max(0, one - width(text))) + text : padded(text, one);
      })
      .join('  ')
      .trimEnd();
  const lines = [...(header.some((title) => title !== '') ? [style.dim(row(header))] : []), ...shown.map(row)];
  if (body.length > shown.length) lines.push(style.dim(`… and ${body.length - shown.length} more`));
  return lines;
}
