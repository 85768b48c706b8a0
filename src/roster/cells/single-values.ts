import { nearestWord } from '../../text/nearest.ts';
import { zoneOfWindows } from './windows-zones.ts';
import { type DigitFinding, judgeDigits, plainId } from './id-digits.ts';
import { isUuid } from '../../text/ids.ts';

/** An id of an account as CXone writes them. */
export const isCxoneId = isUuid;

let zones: string[] | null = null;
const allZones = (): string[] => (zones ??= [...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** The name of an IANA time zone as the list spells it; `null` where it is none. */
export function zoneOf(text: string): string | null {
  if (!/^[A-Za-z][\w+/-]{1,50}$/.test(text)) return null;
  const listed = allZones().find((zone) => zone.toLowerCase() === text.toLowerCase());
  if (listed) return listed;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    // Older names (`US/Eastern`) are zones too. Offsets and abbreviations are not what the list is for.
    return timeZone !== '' && text.includes('/') ? text : null;
  } catch {
    return null;
  }
}

/** The zone someone probably meant: by its name in Windows, by its city, else the nearest one; `''` where none is. */
export function nearestZone(text: string): string {
  const name = text.trim().replaceAll(' ', '_').toLowerCase();
  const cities = allZones().filter((zone) => zone.toLowerCase().endsWith(`/${name}`));
  return zoneOfWindows(text.trim()) || (cities.length === 1 ? (cities[0] as string) : nearestWord(name, allZones()));
}

/** First letters of the months in the languages spreadsheets write them in. */
const MONTHS =
  'jan|feb|fév|fev|mar|mär|mrz|mrt|apr|avr|abr|may|mai|mag|maj|mei|jun|jui|giu|jul|lug|aug|aoû|aou|ago|sep|set|' +
  'oct|okt|ott|out|nov|dec|dez|déc|dic';
const NAMED = [
  new RegExp(`^\\d{1,4}[-. /]+(?:${MONTHS})\\p{L}*\\.?(?:[-. /]+\\d{2,4})?$`, 'iu'),
  new RegExp(`^(?:${MONTHS})\\p{L}*\\.?[-. /]+\\d{1,4}$`, 'iu'),
];
const DATES = [
  ...NAMED,
  /^\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})$/,
  /^\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00)?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];
/** Whether a text is a day with the name of its month, such as `1-Mar`: a spreadsheet makes it of a number. */
export const isNamedDay = (text: string): boolean => NAMED.some((pattern) => pattern.test(text));

const DECIMAL = /^(\d+)[.,]0*$/;
const GROUPED = /^\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?$/;
const FRACTION = /^\d+[.,]\d+$/;

/** An amount of money, a share, a negative number as accountants and SAP write it. */
const AMOUNT = /^\(?\p{Sc}?[ \u00A0]?(\d[\d.,'’]*)[ \u00A0]?(?:\p{Sc}|%|-)?\)?$/u;

/** The digits of an id that looks like an amount, `''` where nobody can say them; `null` where it does not. */
function amountOf(text: string): string | null {
  const number = AMOUNT.exec(text)?.[1];
  if (number === undefined || !/[\p{Sc}%()-]/u.test(text)) return null;
  return text.includes('%') ? '' : number.replace(/[.,]\d{1,2}$/, '').replaceAll(/\D/g, '');
}

type IdFinding =
  | DigitFinding
  | {
      code: 'decimal-id' | 'number-format-id' | 'date-id';
      severity: 'error' | 'warning';
      expected: string;
      suggestion: string;
    };

/** What a spreadsheet, or a program that took ids for numbers, made of an id; `null` where it looks like one. */
export function judgeId(text: string): IdFinding | null {
  if (/^[\dA-Za-z_]*$/.test(text)) return judgeDigits(text);
  const plain = plainId(text);
  if (plain !== text) {
    return {
      code: 'number-format-id',
      severity: 'warning',
      expected: 'the id in plain letters, the digits 0–9 and the plain hyphen: these look alike, and make another id',
      suggestion: plain,
    };
  }
  const decimal = GROUPED.test(text) ? null : DECIMAL.exec(text);
  if (decimal) {
    return {
      code: 'decimal-id',
      severity: 'error',
      expected:
        `the id without “${text.slice((decimal[1] as string).length)}” at its end: a ` +
        `program took it for a number; format the column as text`,
      suggestion: decimal[1] as string,
    };
  }
  if (GROUPED.test(text) || FRACTION.test(text)) {
    const digits = text.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '');
    return {
      code: 'number-format-id',
      severity: 'warning',
      expected:
        'the id without the signs between its digits, if a spreadsheet’s number format put them ' +
        'there; format the column as text',
      suggestion: GROUPED.test(text) ? digits : '',
    };
  }
  const amount = amountOf(text);
  if (amount !== null) {
    return {
      code: 'number-format-id',
      severity: 'warning',
      expected:
        'the id without the signs of a number format, if a spreadsheet put them there; format the column as text',
      suggestion: amount,
    };
  }
  if (DATES.some((pattern) => pattern.test(text))) {
    return {
      code: 'date-id',
      severity: 'warning',
      expected: 'the id as it was, if a spreadsheet made a date of it; format the column as text and enter it again',
      suggestion: '',
    };
  }
  return null;
}
