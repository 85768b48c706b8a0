/** Figures in words that everybody reads: English, thousands with a comma. */

/** `12,345`. Anything that is no number is 0: a report never shows NaN. */
export function whole(value: number): string {
  const number = Number.isFinite(value) ? Math.round(value) : 0;
  return Math.abs(number) < 1000 ? String(number) : String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** The word alone: `person` for 1, `people` for any other number. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return value === 1 ? one : many;
}

/** `1 person`, `12 people`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${whole(value)} ${plural(value, one, many)}`;
}

/** Rounded to two decimals. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** `12.9 %`; whole percents without a decimal. */
export function percent(value: number): string {
  return `${(Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/u, '')} %`;
}

/**
 * `3 min 12 s`, `1 h 5 min`, `41 s`, `0.4 s`.
 * @param ms milliseconds
 */
export function duration(ms: number): string {
  if (!Number.isFinite(ms) || ms <= 0) return '0 s';
  if (ms < 950) return `${Math.max(0.1, Math.round(ms / 100) / 10)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const left = Math.round(seconds / 60) % 60;
  const hours = Math.floor(Math.round(seconds / 60) / 60);
  return left === 0 ? `${hours} h` : `${hours} h ${left} min`;
}

/** Bytes as `420 B`, `64 KiB`, `1.5 MiB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1024) return `${whole(bytes)} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / (1024 * 1024), 'MiB'];
  return `${size.toFixed(1).replace(/\.0$/u, '')} ${unit}`;
}

/** The value that a share of the values does not exceed (nearest rank), for any share; `null` of nothing. */
export function percentiles(values: readonly number[]): (share: number) => number | null {
  const sorted = Float64Array.from(values).sort();
  return (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
}

/** First digits of a hash, enough to compare by eye. */
export function short(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 12)}…` : hash;
}

/** `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Names in a message, not more than are read: `a, b and 9 more`. */
export function upTo(names: readonly string[], most = 10): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** The first few of many, in a sentence: `a, b, c and 4 more`. */
export function firstFew(words: readonly string[], most = 3): string {
  const more = words.length - most;
  return list([...words.slice(0, most), ...(more > 0 ? [`${whole(more)} more`] : [])]);
}

/** `roster.csv`, `startIndex`, `correlation_id`, an address: another first letter would make another name of it. */
const NAME_FIRST = /^(?:https?:\/\/|[a-z][\w-]*(?:\.\w|[A-Z_]))/;

/** The first letter in upper case, the rest as it is; a name that comes first stays what it is. */
export function sentence(text: string): string {
  if (NAME_FIRST.test(text)) return text;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** `2026-09-30T…` or `2026-09-30` as `30 Sep 2026`; anything else as it is. */
export function day(iso: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    Number(found?.[2]) - 1
  ];
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}
