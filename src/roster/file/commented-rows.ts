import type { BoundField } from '../cells/headers.ts';
import { definitionOf, type FieldKind } from '../cells/fields.ts';
import type { Finding } from '../issues/ledger.ts';
import type { TakenRow } from './taken-row.ts';

/** What stands before a line that shall not be read, in programs and in settings, or as people write it. */
const SIGN = /^\s*(?:#|\/\/|;|--|%|[-*!](?=\d)|(?:rem|del|delete|remove|skip|ignore)\s+(?=\S*\d))/i;
/** How a word of these begins, in small letters. */
const WORDS = /^[rdsi]/i;
/** Columns whose cells do not begin with such a sign, unless all of them do. */
const KEYS: ReadonlySet<FieldKind> = new Set(['externalId', 'userName', 'address', 'name', 'cxoneId']);

/**
 * Rows that someone put a comment sign before: read as they stand they would be another person, `# 9001`. Where most
 * rows begin so, it is how the column is written.
 */
export class CommentedRows {
  #label: string | null = null;
  #rows: { taken: TakenRow; cell: string }[] = [];
  #others = 0;

  bind(fields: readonly BoundField[]): void {
    const first = fields.find(({ source }) => source.kind === 'cell' && source.index === 0);
    this.#label = first && KEYS.has(definitionOf(first.field).kind) ? first.label : null;
  }

  see(taken: TakenRow, cell: string): void {
    const code = cell.charCodeAt(0);
    // A digit or a letter, as nearly all keys begin.
    if (code >= 48 && code !== 59 && !WORDS.test(cell)) this.#others += 1;
    else if (this.#label !== null && SIGN.test(cell)) this.#rows.push({ taken, cell });
    else this.#others += 1;
  }

  *findings(): Generator<{ taken: TakenRow; finding: Finding }, void> {
    if (this.#rows.length > this.#others) return;
    for (const { taken, cell } of this.#rows) {
      yield {
        taken,
        finding: {
          column: this.#label,
          code: 'commented-row',
          severity: 'error',
          found: cell.trim(),
          expected:
            `a row without a sign of comments before it: “${SIGN.exec(cell)?.[0].trim()}” is read as a part of the ` +
            'cell; delete the row, or the sign',
        },
      };
    }
  }
}
