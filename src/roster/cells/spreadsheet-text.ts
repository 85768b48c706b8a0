/** What kept a spreadsheet from changing a cell, or what a program put around it. */
export type Guard = 'formula' | 'apostrophe' | 'quotes';

const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const APOSTROPHE = /^['’‘`´](?=[\d+-]*\d)/;
/** One pair of quotes, of whatever kind, around all of an id. */
const QUOTES = /^["“”„«‹'‘’‚`]([^"“”„«»‹›'‘’‚`]+)["“”»›'‘’´]$/u;

/**
 * The text inside of a spreadsheet's guards: `="00777"`, and `'00777` or `"00777"` where the cell is an id.
 * @returns the text itself with `guard: null` where there is none
 */
export function unguardedText(text: string, isId: boolean): { inner: string; guard: Guard | null } {
  const first = text.charCodeAt(0);
  if (first === 61) {
    const inner = FORMULA.exec(text)?.[1];
    if (inner !== undefined) return { inner: inner.replaceAll('""', '"'), guard: 'formula' };
  }
  if (!isId) return { inner: text, guard: null };
  const quoted = QUOTES.exec(text)?.[1];
  if (quoted !== undefined) return { inner: quoted, guard: 'quotes' };
  if (APOSTROPHE.test(text)) return { inner: text.slice(1), guard: 'apostrophe' };
  return { inner: text, guard: null };
}

/** A function, a cell, or a calculation; a word after the sign is only a word. */
const CALCULATION = /^[=＝]\s*(?:[A-Za-z][A-Za-z0-9.]*\(|[\d(+-]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}]))/u;

/** Whether a cell holds a formula itself instead of what it comes to: the file was saved with its formulas shown. */
export const isFormula = (raw: string): boolean => {
  const first = raw.charCodeAt(0);
  return (first === 61 || first === 0xff1d) && CALCULATION.test(raw);
};
