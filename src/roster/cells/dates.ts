import { DAY_MS, dayAfter } from '../../text/days.ts';
import { plainId } from './id-digits.ts';
import { monthOf, plainWords } from './months.ts';

/** The order of day, month and year in dates such as 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What a date cell says. `date` is YYYY-MM-DD; `''` for the “never” of HR systems (31 December 9999). */
export type DateReading =
  | { kind: 'date'; date: string }
  | { kind: 'serial'; date: string }
  /** Zero or the first day of a database's or spreadsheet's calendar: the cell was empty. */
  | { kind: 'empty' }
  /** A moment with its zone; `date` is its day in the policy's time zone. */
  | { kind: 'instant'; date: string }
  /** Only its order says which day it is. `proves` where it can be read in one order alone. */
  | { kind: 'ordered'; text: string; days: Partial<Record<DateOrder, string>>; proves: DateOrder | null }
  | { kind: 'unknown' };

/** No way of writing a day with its time is longer. */
const LONGEST = 64;
const UNKNOWN: DateReading = { kind: 'unknown' };
const EMPTY: DateReading = { kind: 'empty' };
/** A day of XML Schema may have a zone, which makes no other day of it: `2026-01-31-08:00`. */
const ISO = new RegExp(
  '^(\\d{4})-(\\d{2})-(\\d{2})(?:Z|[+-]\\d{2}:\\d{2}|' +
    '[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?$',
);
const MIDNIGHT = /^00:00(?::00(?:\.0+)?)?$/;
/** How OData and SAP write a moment in JSON. */
const EPOCH = /^\/?Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/?$/;

/**
 * First days of the calendars of databases and spreadsheets (SQL Server, Dynamics, Oracle, Excel, Unix, Windows, .NET):
 * what an export writes where there is no date.
 */
const EMPTY_DAYS: ReadonlySet<string> = new Set([
  '0000-00-00',
  '0001-01-01',
  '1000-01-01',
  '1582-10-15',
  '1601-01-01',
  '1753-01-01',
  '1800-01-01',
  '1800-12-28',
  '1858-11-17',
  '1899-12-29',
  '1899-12-30',
  '1899-12-31',
  '1900-01-00',
  '1900-01-01',
  '1900-01-02',
  '1901-01-01',
  '1904-01-01',
  '1904-01-02',
  '1970-01-01',
]);
/** Before it nobody can have started, or left: a slip of the hand. */
const FIRST_YEAR = 1930;

/** After it nobody leaves: a slip, or a year of another calendar – 2569 is 2026 in Thailand. */
const LAST_YEAR = '2200';
/**
 * The first and the last day of a year far away, and the last one that pandas knows, stand for “never”; not of the
 * years that are this century's in Thailand.
 */
const NEVER = /^(?!25[4-9]|26[0-3])\d{4}-(?:12-31|01-01)$|^2262-04-11$/;
const isFar = (date: string): boolean => date > LAST_YEAR && !NEVER.test(date);

const pad = (value: number): string => String(value).padStart(2, '0');
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function day(year: number, month: number, date: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
  if (EMPTY_DAYS.has(text)) return text;
  if (year < FIRST_YEAR || month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return null;
  return year === 9999 ? '' : text;
}

const known = (date: string | null): DateReading =>
  date === null ? UNKNOWN : EMPTY_DAYS.has(date) ? EMPTY : { kind: 'date', date };

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && day(year, month, date) !== null;
}

/**
 * Reads a date as HR systems write it: ISO 8601 (a time without a zone is left off), `20260131`, `31.01.2026` (points
 * mean day first everywhere), `31-Jan-2026`, `January 31, 2026` (in seven languages, also behind the day of the week),
 * the serial numbers of Excel (1900 system, days since 30 December 1899). Slashes and dashes are `ordered`: the column,
 * or the policy, says which day they mean.
 * @param timezone IANA name: a moment with its zone is a day there
 */
export function readDate(text: string, timezone = 'UTC'): DateReading {
  const reading = text.length > LONGEST ? UNKNOWN : anyDate(plainId(text), timezone);
  if (reading.kind !== 'ordered') return 'date' in reading && isFar(reading.date) ? UNKNOWN : reading;
  return Object.values(reading.days).every(isFar) ? UNKNOWN : reading;
}

function anyDate(text: string, timezone: string): DateReading {
  const iso = ISO.exec(text);
  if (iso) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    // “Never” is never in every zone.
    if (!date || iso[5] === undefined || MIDNIGHT.test(iso[4] as string)) return known(date);
    return instant(Date.parse(text.replace(' ', 'T').replace(/ /g, '')), timezone);
  }
  const epoch = EPOCH.exec(text);
  if (epoch) {
    const moment = Number(epoch[1]);
    const date = utcDay(moment);
    return moment % DAY_MS === 0 || date === '' ? known(date) : instant(moment, timezone);
  }
  if (/^\d{1,5}(?:[.,]\d+)?$/.test(text)) return serial(Math.floor(Number(text.replace(',', '.'))), text);
  const basic = /^(\d{4})(\d{2})(\d{2})(?:000000)?$/.exec(text);
  if (basic) return known(day(Number(basic[1]), Number(basic[2]), Number(basic[3])));
  const yearFirst =
    /^(\d{4})(?:[/.]|\. )(\d{1,2})(?:[/.]|\. )(\d{1,2})(?:\.| 0{1,2}:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/.exec(text);
  if (yearFirst) return known(day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: 0{1,2}:00(?::00)?)?$/.exec(text);
  if (points) return known(day(Number(points[3]), Number(points[2]), Number(points[1])));
  if (text.length <= 11 && ZERO.test(text.toLowerCase())) return EMPTY;
  const slashes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i.exec(text);
  if (slashes) return numeric(Number(slashes[1]), Number(slashes[3]), slashes[4] as string, text);
  const words = plainWords(text);
  // Without the day of the week it may be any of these.
  const reading = words === text || !/^\d/.test(words) ? named(words) : anyDate(words, timezone);
  return reading.kind === 'ordered' ? { ...reading, text } : reading;
}

/** The days a numeric date could be, one or two. */
export const daysOf = ({ days }: Extract<DateReading, { kind: 'ordered' }>): string[] => [
  ...new Set(Object.values(days)),
];

const utcDay = (moment: number): string | null => {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? null : day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

function instant(moment: number, timezone: string): DateReading {
  if (Number.isNaN(moment) || Math.abs(moment) > 8.64e15) return UNKNOWN;
  // Midnight of 1 January 1970 in any zone of the earth: no moment at all.
  if (moment === 0) return EMPTY;
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(moment);
  const reading = known(utcDay(Date.parse(`${date}T00:00:00Z`)));
  return reading.kind === 'date' ? { kind: 'instant', date: reading.date } : reading;
}

function serial(days: number, text: string): DateReading {
  if (/^[0-2](?:[.,]0+)?$/.test(text)) return EMPTY;
  // 1930 to 2100: outside of it a five-digit number is hardly a date.
  if (days < 10_959 || days > 73_415 || text.length < 5) return UNKNOWN;
  return { kind: 'serial', date: dayAfter(Date.UTC(1899, 11, 30), days) };
}

/** Two numbers and a year, in the European, the American or the Japanese order. */
function numeric(first: number, second: number, yearText: string, text: string): DateReading {
  const short = yearText.length === 2;
  const year = short ? 2000 + Number(yearText) : Number(yearText);
  const readings: [DateOrder, string | null][] = [
    ['dmy', day(year, second, first)],
    ['mdy', day(year, first, second)],
  ];
  if (short) readings.push(['ymd', day(2000 + first, second, Number(yearText))]);
  const days: Partial<Record<DateOrder, string>> = {};
  for (const [order, date] of readings) if (date !== null) days[order] = date;
  const possible = Object.values(days);
  if (possible.length === 0) return UNKNOWN;
  if (possible.includes('')) return known('');
  if (possible.some((date) => EMPTY_DAYS.has(date))) return EMPTY;
  if (!short && possible.every((date) => date === possible[0]) && possible.length === 2)
    return known(possible[0] ?? null);
  const orders = Object.keys(days) as DateOrder[];
  return { kind: 'ordered', text, days, proves: orders.length === 1 ? (orders[0] as DateOrder) : null };
}

/** A day with the name of its month; of a year with two digits nobody knows the century. */
function named(words: string): DateReading {
  const plain = words
    .replace(/(\d)(?:st|nd|rd|th|er|o)\b/, '$1')
    .replace(/[-.,/\s]+/g, ' ')
    .replaceAll(/ (?:de|del|di) /g, ' ')
    .trim();
  const match = /^(?:(\d{1,2}) ([a-z]+)|([a-z]+) (\d{1,2})) (\d{4}|\d{2})$/.exec(plain);
  if (!match) return UNKNOWN;
  const date = Number(match[1] ?? match[4]);
  const month = monthOf((match[2] ?? match[3]) as string);
  const year = match[5] as string;
  if (year.length === 4) return known(day(Number(year), month, date));
  const common = day(2000 + Number(year), month, date);
  const swapped = match[1] === undefined ? null : day(2000 + date, month, Number(year));
  const days: Partial<Record<DateOrder, string>> = {};
  if (common !== null) Object.assign(days, { dmy: common, mdy: common });
  if (swapped !== null) days.ymd = swapped;
  return common === null && swapped === null ? UNKNOWN : { kind: 'ordered', text: words, days, proves: null };
}

/** How spreadsheets show a zero that is formatted as a date or a time. */
const ZERO =
  /^(?:0{1,2}[-/. ]jan[-/. ]00|jan[-/. ]00|1\/0\/00|0{1,2}\/0?1\/00|(?:0{1,2}:00(?::00)?|12:00(?::00)? ?am)(?: ?am)?)$/;

/**
 * The day that a number may be which counts seconds, or milliseconds, since 1970: what programs hand on instead of a
 * date. `''` where it is none of this century's.
 */
export function epochDay(text: string): string {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return '';
  const date = utcDay(Number(text) * (text.length === 10 ? 1000 : 1));
  return date !== null && date > '1990' && date < LAST_YEAR ? date : '';
}

/** The day that was probably meant by a cell that is no date as it stands; `''` where nobody can say. */
export function meantDay(text: string): string {
  if (text.length > LONGEST) return '';
  const epoch = epochDay(text);
  if (epoch !== '') return epoch;
  const [, year, month, date] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return day(Number(year), Number(month), Number(date)) ?? '';
  const reading = readDate(text.replace(/[ T]+\d{1,2}:?\d{2}(?::?\d{2})?(?: ?[AP]M|Z)?$/i, ''));
  return reading.kind === 'date' ? reading.date : '';
}

/** Whether a year of two digits would be one far ahead: of a first day in 98 nobody means 2098. */
export const isFarShort = ({ text }: { text: string }, date: string): boolean => date >= '2050' && !/\d{4}/.test(text);
