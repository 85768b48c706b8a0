const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * A date, or a date with a time of day, in ISO 8601: calendar dates in the extended (`2026-01-31`) or basic
 * (`20260131`) form that exist, and after a `T` a time with or without seconds, fraction and zone. Week and ordinal
 * dates are none here.
 */
export function isIsoDate(text: string): boolean {
  const [date = '', time, ...more] = text.split('T');
  const found = DATE.exec(date);
  if (!found || more.length > 0 || (date.includes('-') && date.length !== 10)) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const last =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  if (month < 1 || month > 12 || day < 1 || day > last) return false;
  return time === undefined || isTime(time);
}

function isTime(text: string): boolean {
  const found = TIME.exec(text);
  if (!found) return false;
  const [hour, minute, second] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  // 24:00 ends a day, and a leap second is a second.
  return hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute === 0 && second === 0;
}
