/**
 * Domains of NiCE that credentials may go to: the commercial ones, FedRAMP's, and the sovereign clouds (UK, EU,
 * Australia).
 */
const DOMAINS = [
  'niceincontact.com',
  'nice-incontact.com',
  'nicecxone.com',
  'cxone.com',
  'nicecxone-gov.com',
  'nicecxone-sov1.uk',
  'nicecxone-sov1.eu',
  'nicecxone-sov1.au',
] as const;

/** Names and addresses of this machine. `localhost` needs no look-up that someone could answer. */
export function loopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * The question the HTTP client asks before every authorised request: may credentials go there?
 * @param named URLs that the workflow's inputs name: their own hosts (and ports) are the user's choice
 * @param allowed input `allowed-hosts`: `host`, `host:port` or `*.domain`
 */
export function hostCheck(
  named: readonly (string | null | undefined)[],
  allowed: readonly string[],
): (url: URL) => boolean {
  const chosen = new Set(
    named.flatMap((text) => (text ? [URL.parse(text)?.host] : [])).filter((host) => host !== undefined),
  );
  const rules = allowed.map((rule) => rule.trim().toLowerCase()).filter((rule) => rule !== '');
  return (url) => {
    if (url.username || url.password) return false;
    const isLoopback = loopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return false;
    if (chosen.has(url.host)) return true;
    for (const rule of rules) {
      if (rule === url.host || rule === url.hostname) return true;
      if (rule.startsWith('*.') && url.hostname.endsWith(rule.slice(1))) return true;
    }
    return DOMAINS.some((domain) => within(url.hostname, domain)) && url.port === '';
  };
}
