import { isErrorBody, whyNot } from '../../scim/answer-words.ts';
import { z } from 'zod';
import { Failure } from '../../model/failure.ts';
import { behindStatus, errorOf } from '../../scim/error.ts';
import { type Exchange, refusedHost, usable } from './replies.ts';

const openidSchema = z.looseObject({ token_endpoint: z.string().min(1) });
const cxoneSchema = z.looseObject({ api_endpoint: z.string().min(1), auth_endpoint: z.string().nullish() });

/** Addresses of a CXone tenant, found out from its issuer. */
export class Discovery {
  readonly #exchange: Exchange;
  readonly #issuer: string;
  readonly #allowed: (url: URL) => boolean;

  constructor(exchange: Exchange, issuer: string, allowed: (url: URL) => boolean) {
    this.#exchange = exchange;
    this.#issuer = issuer;
    this.#allowed = allowed;
  }

  /** `GET {issuer}/.well-known/openid-configuration` (OpenID Connect Discovery 1.0, section 4): the token endpoint. */
  async tokenEndpoint(): Promise<string> {
    const { token_endpoint: endpoint } = await this.#fetch('/.well-known/openid-configuration', openidSchema, 'issuer');
    return this.#checked(endpoint, 'token_endpoint');
  }

  /**
   * `GET {issuer}/.well-known/cxone-configuration?tenantId=` (NiCE): bases of the REST and sign-in APIs, no trailing
   * slash.
   */
  async tenantEndpoints(tenantId: string): Promise<{ api: string; auth: string }> {
    const found = await this.#fetch(
      `/.well-known/cxone-configuration?tenantId=${encodeURIComponent(tenantId)}`,
      cxoneSchema,
      'tenant',
    );
    const api = this.#checked(found.api_endpoint, 'api_endpoint');
    return { api, auth: found.auth_endpoint ? this.#checked(found.auth_endpoint, 'auth_endpoint') : api };
  }

  async #fetch<T extends z.ZodType>(path: string, schema: T, input: string): Promise<z.output<T>> {
    const reply = usable(
      await this.#exchange.ask({ method: 'GET', url: this.#issuer + path, budget: 'token', authorize: false }),
      'discovery',
    );
    const checks = input === 'issuer' ? '`issuer`' : `\`issuer\` and \`${input}\``;
    if (reply.status >= 300) {
      const { message } = errorOf(reply);
      throw new Failure(
        'config-invalid',
        `Discovery at ${new URL(this.#issuer).host} was refused${behindStatus(reply.status, message)}`,
        `Check ${checks}, or give \`token-url\` and \`api-url\` yourself.`,
      );
    }
    const parsed = schema.safeParse(reply.body);
    if (parsed.success) return parsed.data;
    const why = isErrorBody(reply.body) ? errorOf(reply).message : whyNot(parsed.error, reply.body);
    throw new Failure(
      'config-invalid',
      `Discovery at ${new URL(this.#issuer).host} answered something else than a configuration: ${why} – ` +
        `GET ${path.replace(/\?.*$/, '')}.`,
      `Check ${checks}, or give \`token-url\` and \`api-url\` yourself.`,
    );
  }

  /** What a discovery answer names is not the user's word: it must be on the list of hosts. */
  #checked(text: string, what: string): string {
    const url = URL.parse(text);
    const input = what === 'api_endpoint' ? 'api-url' : 'token-url';
    if (!url || (url.protocol !== 'https:' && !this.#allowed(url)))
      throw new Failure(
        'config-invalid',
        `Credentials were not sent: the \`${what}\` that discovery names is ${url ? 'not HTTPS' : 'no absolute URL'}.`,
        `Give \`${input}\` yourself: an \`https://\` address of the tenant.`,
      );
    if (!this.#allowed(url))
      throw refusedHost(
        `discovery names ${url.origin} as ${what}, and that is not on the list of hosts that may be given credentials`,
      );
    return (url.origin + url.pathname).replace(/\/+$/, '');
  }
}
