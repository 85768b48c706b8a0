import { counted, plural, whole } from '../../text/figures.ts';
import type { Finding } from '../issues/ledger.ts';
import type { TakenRow } from './taken-row.ts';

/** Rows for which a spreadsheet decides together whether it writes empty cells at their end. */
const BLOCK = 16;

const missing = (count: number): string => (count === 1 ? 'one is' : `${whole(count)} are`);

interface Short {
  taken: TakenRow;
  cells: number;
  last: string;
  cut: boolean;
}

/** @param rest what to do, after what is wrong */
export const tooFew = (most: number, cells: number, rest: string): Finding => ({
  column: null,
  code: 'too-few-cells',
  severity: 'error',
  found: counted(cells, 'cell'),
  expected:
    `${most} cells as other rows have: ${missing(most - cells)} missing, and every cell ` +
    `after ${plural(most - cells, 'it', 'them')} stands in the wrong column; ${rest}`,
});

/**
 * Rows with fewer cells than the header. Where all rows leave out the same last cells they are empty; where other
 * rows are full, a cell is missing somewhere and all after it stand in the wrong column. Excel leaves out empty
 * cells by blocks of 16 rows: a whole block of one width is its work.
 */
export class ShortRows {
  #width = 0;
  /** Most cells any row has, up to the header's. */
  #most = 0;
  #rows: Short[] = [];
  /** Cells of the rows of each block, -1 where they differ; only blocks with a short row matter. */
  readonly #blocks = new Map<number, { cells: number; rows: number }>();
  #lastRow = 0;

  /** @param ended whether a line break ends the row: the file's last line may be incomplete */
  see(taken: TakenRow, cells: readonly string[], width: number, ended: boolean): void {
    this.#width = width;
    const count = Math.min(cells.length, width);
    this.#most = Math.max(this.#most, count);
    this.#lastRow = taken.row;
    const number = Math.floor((taken.row - 1) / BLOCK);
    const block = this.#blocks.get(number);
    if (block) {
      block.rows += 1;
      if (block.cells !== count) block.cells = -1;
    } else this.#blocks.set(number, { cells: count, rows: 1 });
    if (count < width) this.#rows.push({ taken, cells: count, last: cells.at(-1) ?? '', cut: !ended });
  }

  /** Whether some row had as many cells as the header. */
  sawFull = (width: number): boolean => this.#most === width;

  /** @param shifted what is wrong with a row of so many cells and this last one, where all rows leave out the others */
  *findings(
    shifted: (cells: number, last: string) => Finding | null,
  ): Generator<{ taken: TakenRow; finding: Finding }, void> {
    const isAlone = this.#rows.length === 1 && this.#blocks.size === 1 && [...this.#blocks.values()][0]?.rows === 1;
    for (const { taken, cells, last, cut } of this.#rows) {
      const isCut = cut && (cells < this.#most || isAlone);
      if (!isCut && (cells === this.#most || this.#isExcels(taken.row, cells))) {
        const finding = taken.checked.entry.active === undefined ? shifted(cells, last) : null;
        if (finding) yield { taken, finding };
        continue;
      }
      yield {
        taken,
        finding: isCut
          ? {
              column: null,
              code: 'cut-off',
              severity: 'error',
              found: `the last line ends after ${cells} of ${this.#width} cells: ${last}`,
              expected: 'the whole line: the file ends here in the middle, and more may be missing; export it again',
            }
          : tooFew(this.#most, cells, 'an empty cell needs its separator'),
      };
    }
  }

  /** A whole block of rows of one width, or the last part of one after such a block. */
  #isExcels(row: number, cells: number): boolean {
    const number = Math.floor((row - 1) / BLOCK);
    const block = this.#blocks.get(number);
    if (block?.cells !== cells) return false;
    const isWhole = (at: number): boolean => {
      const each = this.#blocks.get(at);
      // The header is a row of the first block.
      return each?.cells === cells && each.rows >= (at === 0 ? BLOCK - 1 : BLOCK);
    };
    const isLast = Math.floor((this.#lastRow - 1) / BLOCK) === number;
    return isWhole(number) || (isLast && isWhole(number - 1));
  }
}
