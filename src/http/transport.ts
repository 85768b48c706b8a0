import type { Dispatcher } from 'undici';
import { Failure } from '../model/failure.ts';

/** True for an address that never leaves the machine: `localhost`, `127.0.0.0/8`, `::1`. */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** HTTPS, or plain HTTP that stays on this machine (tests, the demo). */
export function isSecure(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/**
 * Connections, made at first use so that runs without a tenant never load undici. HTTPS goes by `HTTPS_PROXY` and
 * `NO_PROXY` as the environment has them; plain HTTP only ever is loopback, which no proxy can reach. Own certificate
 * authorities come from `NODE_EXTRA_CA_CERTS`, which node reads itself.
 */
export class Transport {
  #pool: Promise<{ direct: Dispatcher; proxied: Dispatcher }> | null = null;

  /**
   * The dispatcher for an address.
   * @throws Failure `config-invalid` where the proxy's address is none
   */
  async dispatcher(url: URL): Promise<Dispatcher> {
    this.#pool ??= open();
    const pool = await this.#pool;
    return url.protocol === 'https:' ? pool.proxied : pool.direct;
  }

  /** Ends all connections at once. */
  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => null);
    this.#pool = null;
    if (pool) await Promise.all([pool.direct.destroy(), pool.proxied.destroy()]);
  }
}

async function open(): Promise<{ direct: Dispatcher; proxied: Dispatcher }> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  // HTTP/1.1: one request a connection, so that a broken connection leaves exactly one request in doubt.
  const options = { allowH2: false, pipelining: 1 };
  try {
    return { direct: new Agent(options), proxied: new EnvHttpProxyAgent(options) };
  } catch (error) {
    throw new Failure(
      'config-invalid',
      'The proxy of this runner cannot be used: HTTPS_PROXY or HTTP_PROXY is not an address.',
      'Correct HTTPS_PROXY, e.g. http://proxy.example.com:3128.',
      {
        cause: error instanceof Error ? error.name : undefined,
      },
    );
  }
}
