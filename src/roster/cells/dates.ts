import { dayAfter } from '../../text/days.ts';
/** What a date cell says. `date` is YYYY-MM-DD; `''` for the “never” of HR systems (31 December 9999). */
export type DateReading =
  | { kind: 'date'; date: string }
  | { kind: 'serial'; date: string }
  | { kind: 'ambiguous'; one: string; other: string }
  | { kind: 'unknown' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** No way of writing a day with its time is longer. */
const LONGEST = 64;
const UNKNOWN: DateReading = { kind: 'unknown' };
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const pad = (value: number): string => String(value).padStart(2, '0');
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function day(year: number, month: number, date: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return null;
  return year === 9999 ? '' : `${year}-${pad(month)}-${pad(date)}`;
}

const known = (date: string | null): DateReading => (date === null ? UNKNOWN : { kind: 'date', date });

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && day(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/**
 * Reads a date as HR systems write it: ISO 8601 (a time is left off), `20260131`, `31.01.2026` (points mean day first
 * everywhere), `31-Jan-2026`, `January 31, 2026`, slashes where only one order is possible, and the serial numbers of
 * Excel (1900 system, days since 30 December 1899). What could be two days is never guessed.
 */
export function readDate(text: string): DateReading {
  if (text.length > LONGEST) return UNKNOWN;
  const iso = ISO.exec(text);
  if (iso) return known(day(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return serial(Math.floor(Number(text)));
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (basic) return known(day(Number(basic[1]), Number(basic[2]), Number(basic[3])));
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (yearFirst) return known(day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (points) return known(day(Number(points[3]), Number(points[2]), Number(points[1])));
  const slashes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i.exec(text);
  if (slashes) return numeric(Number(slashes[1]), Number(slashes[3]), slashes[4] as string);
  return named(text);
}

function serial(days: number): DateReading {
  // 1930 to 2100: outside of it a five-digit number is hardly a date.
  if (days < 10_959 || days > 73_415) return UNKNOWN;
  return { kind: 'serial', date: dayAfter(Date.UTC(1899, 11, 30), days) };
}

/** Two numbers and a year, in the European or the American order. */
function numeric(first: number, second: number, yearText: string): DateReading {
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (dayFirst === null && monthFirst === null) return UNKNOWN;
  if (yearText.length === 2 || (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)) {
    return { kind: 'ambiguous', one: dayFirst ?? monthFirst ?? '', other: monthFirst ?? dayFirst ?? '' };
  }
  return known(dayFirst ?? monthFirst);
}

function named(text: string): DateReading {
  const plain = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/[-.,/\s]+/g, ' ')
    .trim();
  const dayFirst = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(plain);
  if (dayFirst) return known(day(Number(dayFirst[3]), monthOf(dayFirst[2] as string), Number(dayFirst[1])));
  const monthFirst = /^([a-z]+) (\d{1,2}) (\d{4})$/.exec(plain);
  if (monthFirst) return known(day(Number(monthFirst[3]), monthOf(monthFirst[1] as string), Number(monthFirst[2])));
  return UNKNOWN;
}

function monthOf(name: string): number {
  const short = MONTHS.indexOf(name === 'sept' ? 'sep' : name);
  return (short >= 0 ? short : LONG_MONTHS.indexOf(name)) + 1;
}
