/** Milliseconds of a day (UTC has no other). */
export const DAY_MS = 86_400_000;

/** The day of a moment in UTC, YYYY-MM-DD. @param ms milliseconds since the epoch */
export function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day so many days after a moment, in UTC, YYYY-MM-DD. */
export function dayAfter(ms: number, days: number): string {
  return utcDay(ms + days * DAY_MS);
}

let lastMs = Number.NaN;
let lastTime = '';

/**
 * A moment in ISO 8601, UTC, to the millisecond. Many are written down within one; a clock may tell parts of it.
 * @param ms since the epoch
 */
export function isoTime(ms: number): string {
  const whole = Math.trunc(ms);
  if (whole !== lastMs) {
    lastTime = new Date(whole).toISOString();
    lastMs = whole;
  }
  return lastTime;
}
