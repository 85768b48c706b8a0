import { isObject } from './json.ts';

/**
 * A status inside a message: `"201"`, `201`, `{"code":"201"}` and `"201 Created"` were all seen.
 * @returns 100–599, or `null` where nobody can tell
 */
export function statusOf(value: unknown): number | null {
  const inner = isObject(value) ? (value['code'] ?? value['status']) : value;
  if (typeof inner !== 'string' && typeof inner !== 'number') return null;
  const digits = /^\s*(\d{3})(?!\d)/.exec(String(inner))?.[1];
  const status = Number(digits);
  return status >= 100 && status <= 599 ? status : null;
}

/** Last segment of a `location`, decoded: the resource's id. */
export function idOfLocation(location: unknown): string | undefined {
  if (typeof location !== 'string') return undefined;
  const segment = location.split(/[?#]/, 1)[0]?.replace(/\/+$/, '').split('/').pop();
  if (!segment) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
