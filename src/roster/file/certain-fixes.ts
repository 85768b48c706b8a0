import type { Delimiter, Roster, RosterIssue } from '../../model/entry.ts';
import { oneLine, tidyCell } from '../cells/cell.ts';
import { firstRecords } from './head-records.ts';

/** A line of a roster file, and the same line with every certain fix in it. */
export interface Fix {
  file: string;
  /** Physical line, from 1. */
  line: number;
  original: string;
  fixed: string;
}

/**
 * The lines of a file that can be fixed without anybody's judgement: spaces, invisible characters, the case of a
 * status. Only in UTF-8 CSV files (a suggestion is UTF-8 text), only records on one line, and never a role or a group.
 * @param roster as `readRoster` gave it
 * @param file path of one of its files
 * @param lines the file's physical lines without their ends, in order
 * @returns one fix a line, by line
 */
export function certainFixes(roster: Roster, file: string, lines: readonly string[]): Fix[] {
  const read = roster.files.find(({ path }) => path === file);
  if (!read?.delimiter || (read.encoding !== 'utf-8' && read.encoding !== 'utf-8-bom')) return [];
  const headers = headerCells(lines, read.delimiter);
  const byLine = new Map<number, RosterIssue[]>();
  for (const issue of roster.issues) {
    if (issue.file !== file || !issue.certain || issue.line === null || issue.column === null) continue;
    const held = byLine.get(issue.line);
    if (held) held.push(issue);
    else byLine.set(issue.line, [issue]);
  }
  const fixes: Fix[] = [];
  for (const [line, issues] of [...byLine].sort((a, b) => a[0] - b[0])) {
    const original = lines[line - 1];
    if (original === undefined) continue;
    const fixed = fixLine(original, read.delimiter, headers, issues);
    if (fixed !== null && fixed !== original) fixes.push({ file, line, original, fixed });
  }
  return fixes;
}

function headerCells(lines: readonly string[], delimiter: Delimiter): string[] {
  const first = /^\uFEFF?"?sep=/i.test(lines[0] ?? '') ? 1 : 0;
  const records = firstRecords(lines.slice(first).join('\n'), delimiter);
  const header = records.find((cells) => cells.some((cell) => tidyCell(cell).text !== ''));
  return (header ?? []).map((cell) => oneLine(tidyCell(cell).text));
}

/** A cell of a line: where it stands, quotes included, and what it says. */
interface Span {
  from: number;
  to: number;
  quoted: boolean;
  text: string;
}

function fixLine(
  line: string,
  delimiter: Delimiter,
  headers: readonly string[],
  issues: readonly RosterIssue[],
): string | null {
  const spans = cellSpans(line, delimiter);
  if (!spans) return null;
  const edits = new Map<number, string>();
  for (const issue of issues) {
    const index = headers.indexOf(issue.column as string);
    const span = spans[index];
    if (!span || !reads(span.text, issue.found)) continue;
    // Two things may be wrong with one cell (spaces and case): the last one's fix has both.
    edits.set(index, issue.suggestion);
  }
  if (edits.size === 0) return null;
  let fixed = '';
  let at = 0;
  for (const [index, { from, to, quoted }] of spans.entries()) {
    const text = edits.get(index);
    if (text === undefined) continue;
    const written = quoted || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
    fixed += line.slice(at, from) + written;
    at = to;
  }
  return fixed + line.slice(at);
}

/** The cell as it stands, or as an earlier finding of the same cell left it. */
const reads = (cell: string, found: string): boolean => cell === found || tidyCell(cell).text === found;

/** The cells of a record on one line; `null` where the line holds no whole record. */
function cellSpans(line: string, delimiter: Delimiter): Span[] | null {
  const spans: Span[] = [];
  let at = 0;
  for (;;) {
    const quoted = line[at] === '"';
    let to = line.indexOf(delimiter, at);
    let text: string;
    if (quoted) {
      const cell = /"((?:[^"]|"")*)"/y;
      cell.lastIndex = at;
      const match = cell.exec(line);
      if (!match) return null;
      to = cell.lastIndex;
      if (to < line.length && line[to] !== delimiter) return null;
      text = (match[1] as string).replaceAll('""', '"');
    } else {
      if (to === -1) to = line.length;
      text = line.slice(at, to);
    }
    spans.push({ from: at, to, quoted, text });
    if (to >= line.length) return spans;
    at = to + 1;
  }
}
