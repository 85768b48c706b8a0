import { isSecure } from './transport.ts';

export const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** True where an answer sends the request elsewhere. */
export function isRedirect(status: number, headers: Record<string, string>): boolean {
  return REDIRECTS.has(status) && headers.location !== undefined;
}

/**
 * Where a redirect leads (RFC 9110 §15.4).
 * @param from the address that answered
 * @param location its Location header, absolute or relative
 * @param allowed hosts that may be given credentials
 * @returns the address, or why it is not followed
 */
export function nextHop(
  from: URL,
  location: string,
  allowed: (url: URL) => boolean,
): { url: URL } | { refused: string } {
  if (!URL.canParse(location, from.href)) return { refused: 'its Location is not an address' };
  const url = new URL(location, from.href);
  if (url.protocol !== 'https:' && from.protocol === 'https:')
    return { refused: `it leads from HTTPS to ${url.origin === 'null' ? url.protocol : url.origin}` };
  if (!isSecure(url))
    return { refused: `it leads to ${url.origin === 'null' ? url.protocol : url.origin}, which is not HTTPS` };
  if (!allowed(url)) return { refused: `it leads to ${url.origin}, which is not an allowed host` };
  return { url };
}

/** Headers for another origin: nothing that could identify us there. */
export function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  const secret = new Set(['authorization', 'cookie', 'proxy-authorization']);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.has(name.toLowerCase())));
}
