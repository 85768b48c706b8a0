import type { HttpClientOptions } from '../../http/types.ts';
import { Failure } from '../../model/failure.ts';
import { TokenSource } from './auth.ts';
import { tenantIdOf } from './claims.ts';
import { Discovery } from './discovery.ts';
import { Exchange, type HttpPort } from './replies.ts';
import { hostCheck } from './hosts.ts';
import { type Addresses, addressesOf } from './profiles.ts';
import { grantOf, type TenantSettings } from './settings.ts';
import type { TenantDeps } from './deps.ts';
import { isUuid } from '../../text/ids.ts';

/** The HTTP client of a run with its tokens, and the addresses that discovery finds. */
export class Connection {
  readonly http: HttpPort;
  readonly exchange: Exchange;
  readonly tokens: TokenSource;
  readonly #settings: TenantSettings;
  readonly #addresses: Addresses;
  readonly #discovery: Discovery | null;
  #endpoints: Promise<{ api: string; auth: string }> | undefined;
  #tokenUrl: Promise<string> | undefined;

  private constructor(
    settings: TenantSettings,
    deps: TenantDeps,
    http: HttpPort,
    tokens: { source?: TokenSource },
    allowed: (url: URL) => boolean,
  ) {
    this.#settings = settings;
    this.http = http;
    this.exchange = new Exchange(http);
    this.#addresses = addressesOf(settings);
    this.#discovery =
      this.#addresses.issuer === null ? null : new Discovery(this.exchange, this.#addresses.issuer, allowed);
    this.tokens = new TokenSource({
      settings,
      clock: deps.clock,
      allowed,
      exchange: () => this.exchange,
      endpoint: () => (this.#tokenUrl ??= this.#tokenEndpoint()),
    });
    tokens.source = this.tokens;
  }

  /** Loads the HTTP client (only now: `validate` needs none) and ties it to the tokens. Nothing is sent. */
  static async open(settings: TenantSettings, deps: TenantDeps): Promise<Connection> {
    const { tokenUrl, scimUrl, apiUrl, issuer } = addressesOf(settings);
    const allowed = hostCheck([tokenUrl, scimUrl, apiUrl, issuer], settings.allowedHosts ?? []);
    const tokens: { source?: TokenSource } = {};
    const options: HttpClientOptions = {
      clock: deps.clock,
      random: deps.random,
      pace: { otherPerMinute: settings.requestsPerMinute, bulkPerMinute: settings.bulkRequestsPerMinute },
      concurrency: settings.concurrency,
      maxAttempts: settings.maxAttempts,
      timeoutMs: settings.requestTimeoutSeconds * 1000,
      allowed,
      token: (stale) => (tokens.source as TokenSource).get(stale),
      signal: deps.signal,
      onWait: deps.onWait,
    };
    const http = deps.http ? await deps.http(options) : new (await import('../../http/client.ts')).HttpClient(options);
    return new Connection(settings, deps, http, tokens, allowed);
  }

  /** SCIM and REST bases; those that are not given are asked for once there is a token. */
  async bases(): Promise<{ scimUrl: string | null; apiUrl: string | null }> {
    this.#requireTenant();
    const { scimUrl, apiUrl } = this.#addresses;
    if (!this.#discovery || (scimUrl !== null && apiUrl !== null)) return { scimUrl, apiUrl };
    const { api } = await this.#tenantEndpoints();
    return { scimUrl: scimUrl ?? `${api}/scim/v2`, apiUrl: apiUrl ?? api };
  }

  /** Reports name the tenant by the input: a token of another one must not be used under that name. */
  #requireTenant(): void {
    const { tenant = '' } = this.#settings;
    const own = tenantIdOf(this.tokens.current?.claims ?? {}) ?? '';
    if (!isUuid(tenant) || !isUuid(own) || tenant.toLowerCase() === own.toLowerCase()) return;
    throw new Failure(
      'config-invalid',
      `The credentials belong to the tenant ${own}, and the input \`tenant\` names another one.`,
      `Give \`tenant: ${own}\`, or the credentials of the tenant that is meant.`,
    );
  }

  async #tokenEndpoint(): Promise<string> {
    if (this.#addresses.tokenUrl !== null) return this.#addresses.tokenUrl;
    if (!this.#discovery) throw new Failure('config-invalid', 'There is no token endpoint.', 'Give `token-url`.');
    if (grantOf(this.#settings) !== 'access-key') return this.#discovery.tokenEndpoint();
    return `${(await this.#tenantEndpoints()).auth}/authentication/v1/token/access-key`;
  }

  /** The tenant's GUID is a claim of the token; before there is one, the input serves. */
  #tenantEndpoints(): Promise<{ api: string; auth: string }> {
    this.#endpoints ??= this.#findEndpoints();
    return this.#endpoints;
  }

  async #findEndpoints(): Promise<{ api: string; auth: string }> {
    const tenantId = tenantIdOf(this.tokens.current?.claims ?? {}) ?? this.#settings.tenant;
    if (!tenantId)
      throw new Failure(
        'config-invalid',
        'The token does not name its tenant, and the input `tenant` is empty.',
        'Give the tenant’s GUID as `tenant`, or `api-url`.',
      );
    return (this.#discovery as Discovery).tenantEndpoints(tenantId);
  }
}
