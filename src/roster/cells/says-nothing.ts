import type { Finding } from '../issues/ledger.ts';
import { tidyCell } from './cell.ts';
import { readDate } from './dates.ts';
import type { ColumnOfCells } from './cell-notes.ts';
import { type FieldKind, REQUIRED } from './fields.ts';
import { isZero } from './leftovers.ts';
import { isNoIdYet, isNullWord } from './null-words.ts';
import { judgeId } from './single-values.ts';
import { unguardedText } from './spreadsheet-text.ts';

/** Whether a cell holds a program’s word, or day, for “nothing here”. */
export const saysNothing = (text: string, kind: FieldKind): boolean =>
  isNullWord(text, kind === 'name') || isZero(text, kind) || (kind === 'date' && readDate(text).kind === 'empty');

const isRequired = (field: string): boolean => REQUIRED.some((one) => one === field);

/** What belongs into a cell that would clear what cannot be cleared: an empty one where a row can do without. */
export const cannotBeCleared = ({ field, label }: Pick<ColumnOfCells, 'field' | 'label'>): string =>
  `a value: ${label} cannot be cleared` +
  (isRequired(field) ? ', and only a leaver’s row can be without it' : '; an empty cell leaves it alone');

/** What belongs into a cell with a word for nothing, in a field of which every row has its own value. */
export const valueMissing = ({ field, label }: Pick<ColumnOfCells, 'field' | 'label'>): string =>
  isRequired(field)
    ? `a value: this is a program’s word for “nothing here”, and only a leaver’s row can be without ${label}`
    : 'a value, or an empty cell: this is a program’s word for “nothing here”';

/** What to say of such a cell where the next of several columns is read instead. */
export const passedOver = (column: string | null, raw: string): Finding => ({
  column,
  code: 'null-word',
  severity: 'warning',
  found: tidyCell(raw).text,
  expected: 'an empty cell: this is a program’s way to write “nothing here”; the next of the policy’s columns is read',
});

/** Kinds of which every row needs its own value: a word for nothing in a part of it makes an address of nobody. */
const KEYS: ReadonlySet<FieldKind> = new Set(['userName', 'externalId', 'address']);

/**
 * A column of a template as a part of the value that it makes.
 * @param of the field that the template makes
 * @returns its text, or what is wrong with it
 */
export function partOfValue(
  text: string,
  of: Pick<ColumnOfCells, 'field' | 'label' | 'kind'>,
): { text: string } | { finding: Omit<Finding, 'column'> } {
  const { kind } = of;
  const isKey = KEYS.has(kind);
  if (text !== '' && (isNullWord(text, kind === 'name') || (isKey && (isNoIdYet(text) || isZero(text, 'text'))))) {
    return {
      finding: {
        code: 'null-word',
        severity: isKey ? 'error' : 'warning',
        found: text,
        expected: isKey
          ? valueMissing(of)
          : 'an empty cell: this is a program’s word for “nothing here”; read as empty',
      },
    };
  }
  if (!isKey) return { text };
  const { inner } = unguardedText(text, 'userName');
  const odd = judgeId(inner);
  return odd?.severity === 'error' ? { finding: { ...odd, found: text } } : { text: inner };
}
