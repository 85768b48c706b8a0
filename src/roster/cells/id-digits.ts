/** Digits of spreadsheets: they keep 15 of them, and write zeros for the rest. */
const PRECISION = 15;

/** What may be wrong with an id of nothing but plain letters and digits. */
export interface DigitFinding {
  code: 'rounded-id' | 'null-word';
  severity: 'warning';
  expected: string;
  suggestion: '';
}

/** Zeros alone, and numbers as long as a spreadsheet rounds them. */
export function judgeDigits(text: string): DigitFinding | null {
  if (text.charCodeAt(0) === 48 && /^0+$/.test(text)) {
    return {
      code: 'null-word',
      severity: 'warning',
      expected: 'an id: zeros alone are how programs write that there is none; if so, empty the cell',
      suggestion: '',
    };
  }
  if (text.length <= PRECISION || !/^\d+$/.test(text) || /[^0]/.test(text.slice(PRECISION))) return null;
  return {
    code: 'rounded-id',
    severity: 'warning',
    expected: `the id as it was, if a spreadsheet rounded it: it keeps ${PRECISION} digits; format the column as text`,
    suggestion: '',
  };
}

/** An id with wide letters as plain ones, the digits of every script as 0–9, and every dash as a hyphen. */
export const plainId = (text: string): string =>
  /^[\u0000-\u007F]*$/.test(text)
    ? text
    : text
        .replaceAll(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
        .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
        .replaceAll(/[\u2010-\u2015\u2212]/g, '-');

/** Digits of a script stand in a row, from zero to nine. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number;
  let before = 0;
  while (before < 60 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
