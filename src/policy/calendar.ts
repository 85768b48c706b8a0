import { utcDay } from '../text/days.ts';
/**
 * The day it is somewhere.
 * @param nowMs milliseconds since the epoch
 * @param timezone IANA name, as checked by `parsePolicy`
 * @returns YYYY-MM-DD
 */
export function today(nowMs: number, timezone: string): string {
  if (timezone === 'UTC') return utcDay(nowMs);
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(nowMs);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whether a last day (YYYY-MM-DD) is over: it counts to its end. No last day is never over. */
export function dayIsPast(lastDay: string | undefined, day: string): boolean {
  return lastDay !== undefined && day > lastDay;
}

/** Whether this is a time zone the runtime knows. */
export function isTimezone(name: string): boolean {
  if (name === 'UTC') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Every IANA time zone the runtime lists, `UTC` first. */
export function timezones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}
