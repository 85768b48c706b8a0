import { html } from '../safe/escape.ts';
import type { Row } from '../section.ts';

export interface Cell {
  text: string;
  figure?: boolean;
}

/** A line of a table; of a list of people with what the page's filters go by. */
type Line = Pick<Row, 'kind' | 'status'> & { cells: readonly string[] };

/** Characters of a piece. */
const PIECE = 65_536;

/**
 * A table with a caption, heads with their scope, and the first cell of each line as its head.
 * @param people of a list
 * @param apart no cell turns the direction of what stands beside it
 */
export function* tablePieces(
  caption: string,
  columns: readonly Cell[],
  rows: Iterable<Line>,
  people = true,
  apart = false,
): Generator<string> {
  const head = columns
    .map(({ text, figure }) => `<th scope="col"${figure ? ' class="figure"' : ''}>${html(text)}</th>`)
    .join('');
  const begin = columns.map(({ text, figure }, i) => {
    const marks = figure ? ' class="figure"' : '';
    const cell = i === 0 ? `<th scope="row"${marks}>` : `<td${marks}${people ? ` data-label="${html(text)}"` : ''}>`;
    return apart ? `${cell}<bdi>` : cell;
  });
  const label = html(caption);
  const kind = people ? ' class="people"' : '';
  const unseen = people && !caption.includes('Showing') ? ' class="unseen"' : '';
  yield (
    `<div class="wide" role="region" tabindex="0" aria-label="${label}"><table${kind}>` +
    `<caption${unseen}>${label}</caption><thead><tr>${head}</tr></thead><tbody>\n`
  );
  const [headEnd, end] = apart ? ['</bdi></th>', '</bdi></td>'] : ['</th>', '</td>'];
  let lines = '';
  for (const { cells, kind: change, status } of rows) {
    const marks = `${change ? ` data-kind="${change}"` : ''}${status ? ` data-status="${status}"` : ''}`;
    lines += `<tr${marks}>`;
    for (let i = 0; i < cells.length; i += 1) lines += `${begin[i]}${cells[i]}${i === 0 ? headEnd : end}`;
    lines += '</tr>\n';
    if (lines.length < PIECE) continue;
    yield lines;
    lines = '';
  }
  yield `${lines}</tbody></table></div>`;
}

/** A table of few lines. */
export const table = (caption: string, columns: readonly Cell[], rows: readonly (readonly string[])[]): string =>
  [
    ...tablePieces(
      caption,
      columns,
      rows.map((cells) => ({ cells })),
      false,
    ),
  ].join('');
