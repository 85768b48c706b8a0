import type { FieldKind } from './fields.ts';

/** What kept a spreadsheet from changing a cell, or what a program put around it. */
type Guard = 'formula' | 'apostrophe' | 'quotes' | 'quoted text';

const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const APOSTROPHE = /^['’‘`´](?=[\d+-]*\d)/;
/** A phone number behind an apostrophe. */
const NUMBER = /^['’‘`´](?=\+?[\d\s()/.-]+$)/;
/** The same where no value begins with an apostrophe: names may (“’t Hart”), and texts. */
const LEADING = /^['’‘`´](?=[^'’‘`´]+$)/;
const UNQUOTED: ReadonlySet<FieldKind> = new Set([
  'userName',
  'address',
  'truth',
  'date',
  'zone',
  'licence',
  'yesNo',
  'rank',
  'cxoneId',
]);
/** What may stand in quotes on purpose. */
const FREE: ReadonlySet<FieldKind> = new Set(['text', 'attribute', 'list', 'role', 'skills']);
/** One pair of quotes, of whatever kind, around all of a cell. */
const QUOTES = /^["“”„«‹'‘’‚`]([^"“”„«»‹›'‘’‚`]+)["“”»›'‘’´`]$/u;
/** Codes of the signs above ASCII that may begin a cell: nearly no cell does. */
const mayBegin = (code: number): boolean => code === 34 || code === 39 || code === 96 || code > 0xaa;

/**
 * The text inside of a spreadsheet's guards: `="00777"`, `"00777"`, and `'00777` where that is no name and no text.
 * @returns the text itself with `guard: null` where there is none, and with `quoted text` where quotes may be meant
 */
export function unguardedText(text: string, kind: FieldKind): { inner: string; guard: Guard | null } {
  const first = text.charCodeAt(0);
  if (first === 61) {
    const inner = FORMULA.exec(text)?.[1];
    if (inner !== undefined) return { inner: inner.replaceAll('""', '"'), guard: 'formula' };
  }
  if (!mayBegin(first)) return { inner: text, guard: null };
  const quoted = QUOTES.exec(text)?.[1];
  if (quoted !== undefined && quoted.trim() !== '') {
    if (!FREE.has(kind)) return { inner: quoted, guard: 'quotes' };
    return { inner: text, guard: kind === 'text' ? 'quoted text' : null };
  }
  const isNumber = kind === 'externalId' ? APOSTROPHE.test(text) : kind === 'text' && NUMBER.test(text);
  if (isNumber || (UNQUOTED.has(kind) && LEADING.test(text))) return { inner: text.slice(1), guard: 'apostrophe' };
  return { inner: text, guard: null };
}

/** A function, a cell, or a calculation; a word after the sign is only a word. */
const CALCULATION = /^[=＝]\s*(?:[A-Za-z][A-Za-z0-9.]*\(|[\d(+-]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}]))/u;

/** Whether a cell holds a formula itself instead of what it comes to: the file was saved with its formulas shown. */
export const isFormula = (raw: string): boolean => {
  const first = raw.charCodeAt(0);
  return (first === 61 || first === 0xff1d) && CALCULATION.test(raw);
};
