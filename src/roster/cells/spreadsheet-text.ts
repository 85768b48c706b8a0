/** What kept a spreadsheet from changing a cell. */
export type Guard = 'formula' | 'apostrophe';

const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const APOSTROPHE = /^['’‘`´](?=[\d+-]*\d)/;

/**
 * The text inside of a spreadsheet's guards: `="00777"`, and `'00777` where the cell is an id.
 * @returns the text itself with `guard: null` where there is none
 */
export function unguardedText(text: string, isId: boolean): { inner: string; guard: Guard | null } {
  const first = text.charCodeAt(0);
  if (first === 61) {
    const inner = FORMULA.exec(text)?.[1];
    if (inner !== undefined) return { inner: inner.replaceAll('""', '"'), guard: 'formula' };
  }
  if (isId && APOSTROPHE.test(text)) return { inner: text.slice(1), guard: 'apostrophe' };
  return { inner: text, guard: null };
}
