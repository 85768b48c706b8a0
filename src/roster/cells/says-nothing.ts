import type { Finding } from '../issues/ledger.ts';
import { tidyCell } from './cell.ts';
import { readDate } from './dates.ts';
import type { FieldKind } from './fields.ts';
import { isNullWord } from './null-words.ts';

/** Whether a cell holds a program’s word, or day, for “nothing here”. */
export const saysNothing = (text: string, kind: FieldKind): boolean =>
  isNullWord(text, kind === 'name') || (kind === 'date' && readDate(text).kind === 'empty');

/** What to say of such a cell where the next of several columns is read instead. */
export const passedOver = (column: string | null, raw: string): Finding => ({
  column,
  code: 'null-word',
  severity: 'warning',
  found: tidyCell(raw).text,
  expected: 'an empty cell: this is a program’s way to write “nothing here”; the next of the policy’s columns is read',
});
