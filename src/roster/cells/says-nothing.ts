import type { Finding } from '../issues/ledger.ts';
import { tidyCell } from './cell.ts';
import { readDate } from './dates.ts';
import type { FieldKind } from './fields.ts';
import { isZero } from './leftovers.ts';
import { isNoIdYet, isNullWord } from './null-words.ts';
import { judgeId } from './single-values.ts';
import { unguardedText } from './spreadsheet-text.ts';

/** Whether a cell holds a program’s word, or day, for “nothing here”. */
export const saysNothing = (text: string, kind: FieldKind): boolean =>
  isNullWord(text, kind === 'name') || isZero(text, kind) || (kind === 'date' && readDate(text).kind === 'empty');

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
 * @param kind of the field that the template makes
 * @returns its text, or what is wrong with it
 */
export function partOfValue(text: string, kind: FieldKind): { text: string } | { finding: Omit<Finding, 'column'> } {
  const isKey = KEYS.has(kind);
  if (text !== '' && (isNullWord(text, kind === 'name') || (isKey && (isNoIdYet(text) || isZero(text, 'text'))))) {
    return {
      finding: {
        code: 'null-word',
        severity: isKey ? 'error' : 'warning',
        found: text,
        expected: isKey
          ? 'a value, or an empty cell: this is a program’s word for “nothing here”'
          : 'an empty cell: this is a program’s word for “nothing here”; read as empty',
      },
    };
  }
  if (!isKey) return { text };
  const { inner } = unguardedText(text, 'userName');
  const odd = judgeId(inner);
  return odd?.severity === 'error' ? { finding: { ...odd, found: text } } : { text: inner };
}
