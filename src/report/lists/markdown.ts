import { markdownText } from '../safe/escape.ts';
import type { Section } from '../section.ts';

/** A Markdown table. Cells are written already; a column whose head starts with `>` is aligned to the right. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => markdownText(column.replace(/^>/u, '')));
  const rule = columns.map((column) => (column.startsWith('>') ? '--:' : '---'));
  return [head, rule, ...rows].map(markdownRow).join('\n');
}

/** One line of a table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Entries up to which a list is open. */
const SHORT = 20;

/** How a section is framed: what stands before and after its rows, and says how much of it is shown. */
export interface Frame {
  head: string;
  columns: string;
  tail: (remark: string) => string;
}

/** Heading and table head of a section: open, or folded away. The title counts everybody, shown or not. */
export function frame(section: Section, count: string, level = '###'): Frame {
  const title = `${section.symbol} ${markdownText(section.title)} (${count})`;
  const note = section.note ? `\n\n${markdownText(section.note)}` : '';
  const columns = `\n\n${markdownTable(section.columns, [])}`;
  if (section.open)
    return { head: `${level} ${title}${note}`, columns, tail: (remark) => (remark ? `\n\n${remark}` : '') };
  // A short list is no burden, and what is folded away is not read.
  const open = section.name !== 'remarks' && (section.total ?? section.rows.length) <= SHORT ? ' open' : '';
  return {
    head: `<details${open}><summary>${title}</summary>${note}`,
    columns,
    tail: (remark) => `${remark ? `\n\n${remark}` : ''}\n\n</details>`,
  };
}
