import type { Socket } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import { Failure } from '../model/failure.ts';

/** True for an address that never leaves the machine: `localhost`, `127.0.0.0/8`, `::1`. */
function isLoopback(url: URL): boolean {
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

/** The variable that names no proxy, of those that undici goes by: small letters before capitals. */
function wrongProxy(env: NodeJS.ProcessEnv): string {
  const used = ['HTTPS_PROXY', 'HTTP_PROXY'].map((name) =>
    env[name.toLowerCase()] === undefined ? name : name.toLowerCase(),
  );
  return used.find((name) => env[name] && !/^https?:$/.test(URL.parse(env[name])?.protocol ?? '')) ?? 'HTTPS_PROXY';
}

async function open(): Promise<{ direct: Dispatcher; proxied: Dispatcher }> {
  const { Agent, buildConnector: connectorOf, EnvHttpProxyAgent } = await import('undici');
  // HTTP/1.1: one request a connection, so that a broken connection leaves exactly one request in doubt.
  const connect = withoutContinue(connectorOf({ allowH2: false }));
  const options = { allowH2: false, pipelining: 1, connect };
  try {
    return { direct: new Agent(options), proxied: new EnvHttpProxyAgent(options) };
  } catch (error) {
    const name = wrongProxy(process.env);
    throw new Failure(
      'config-invalid',
      `The proxy of this runner cannot be used: ${name} is not an address.`,
      `Correct ${name}, e.g. http://proxy.example.com:3128.`,
      {
        cause: error instanceof Error ? error.name : undefined,
      },
    );
  }
}

const CONTINUE = /^HTTP\/1\.1 100[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/;

/**
 * Takes interim `100 Continue` answers out of what a connection brings. A server may send one unasked (RFC 9110,
 * section 15.2: a client must be able to read it), and undici breaks the connection off.
 */
function withoutContinue(connector: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connector(options, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error) callback(error, null);
      else callback(null, skipping(socket));
    });
}

function skipping<S extends Socket>(socket: S): S {
  const read = socket.read.bind(socket) as (size?: number) => Buffer | null;
  socket.read = (size?: number): Buffer | null => {
    for (;;) {
      const chunk = read(size);
      const interim = chunk && CONTINUE.exec(chunk.subarray(0, 1024).toString('latin1'));
      if (!chunk || !interim) return chunk;
      if (chunk.length > interim[0].length) return chunk.subarray(interim[0].length);
    }
  };
  return socket;
}
