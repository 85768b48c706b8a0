import type { State } from './state.ts';
import { isObject, textOf, type TenantAnswer, type TenantRequest } from './wire.ts';

interface Token {
  expires: number;
  scopes: string[];
}

/** Tokens of a tenant: given out at the token endpoints, checked on every other request. */
export class Auth {
  readonly #state: State;
  readonly #tokens = new Map<string, Token>();
  /** Token requests that gave a token, by grant. */
  readonly grants: string[] = [];
  #count = 0;

  constructor(state: State) {
    this.#state = state;
  }

  revoke(): void {
    this.#tokens.clear();
  }

  /** Whether the request carries a token that is valid now; the answer where it does not (RFC 6750 §3). */
  refusal(request: TenantRequest): TenantAnswer | null {
    const token = this.#tokens.get(/^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? '');
    if (token && token.expires > this.#state.now()) return null;
    return {
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      body: { error: 'invalid_token', error_description: 'The access token is missing, expired or revoked.' },
    };
  }

  /**
   * `/oauth/token` (also `/oauth2/token`, `/auth/token`): form, client_credentials or password (RFC 6749 §4.3, §4.4).
   */
  token(request: TenantRequest): TenantAnswer {
    const { auth } = this.#state.settings;
    if (request.method !== 'POST') return { status: 405 };
    if (!(request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded'))
      return oauthError(400, 'invalid_request', 'A form is expected.');
    const form = new URLSearchParams(request.body);
    const basic = basicOf(request.headers['authorization']);
    const client = basic ?? { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
    const right = (given: string, own: string): boolean => given === own || (basic !== null && plain(given) === own);
    const wrongPlace =
      (basic !== null && auth.clientAuth === 'body') || (basic === null && auth.clientAuth === 'basic');
    if (wrongPlace || !right(client.id, auth.clientId) || !right(client.secret, auth.clientSecret))
      return oauthError(401, 'invalid_client', 'Client authentication was refused.');
    const grant = form.get('grant_type') ?? '';
    if (grant === 'password') {
      if (form.get('username') !== auth.accessKeyId || form.get('password') !== auth.accessKeySecret)
        return oauthError(400, 'invalid_grant', 'The access key was refused.');
    } else if (grant !== 'client_credentials') {
      return oauthError(400, 'unsupported_grant_type', `Grant ${grant || '(none)'} is not supported.`);
    }
    const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
    const unknown = auth.scopes && asked.find((scope) => !auth.scopes?.includes(scope));
    if (unknown) return oauthError(400, 'invalid_scope', `Scope ${unknown} is not granted to this client.`);
    return this.#issue(grant, asked.length > 0 ? asked : (auth.scopes ?? []));
  }

  /** `POST /authentication/v1/token/access-key`, JSON `{accessKeyId, accessKeySecret}`. */
  accessKey(request: TenantRequest): TenantAnswer {
    const { auth } = this.#state.settings;
    if (request.method !== 'POST') return { status: 405 };
    let body: unknown;
    try {
      body = JSON.parse(request.body);
    } catch {
      body = null;
    }
    if (
      !isObject(body) ||
      textOf(body['accessKeyId']) !== auth.accessKeyId ||
      textOf(body['accessKeySecret']) !== auth.accessKeySecret
    ) {
      return { status: 401, body: { errorCode: 'unauthorized', errorDescription: 'The access key was refused.' } };
    }
    return this.#issue('access-key', []);
  }

  #issue(grant: string, scopes: string[]): TenantAnswer {
    const { auth } = this.#state.settings;
    const now = this.#state.now();
    const claims = {
      iss: this.#state.origin,
      sub: 'automation',
      tenantId: auth.tenantId,
      jti: ++this.#count,
      exp: Math.floor(now / 1000) + auth.lifetime,
    };
    const token = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.unsigned`;
    this.#tokens.set(token, { expires: now + auth.lifetime * 1000, scopes });
    this.grants.push(grant);
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        access_token: token,
        token_type: 'Bearer',
        expires_in: auth.announcedLifetime ?? auth.lifetime,
        ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
        ...(grant === 'client_credentials'
          ? {}
          : {
              refresh_token: `refresh-${this.#count}`,
              id_token: `${part({ alg: 'none' })}.${part({ tenantId: auth.tenantId })}.unsigned`,
            }),
      },
    };
  }
}

/** Discovery: `openid-configuration`, and `cxone-configuration?tenantId=`. */
export function discovery(state: State, request: TenantRequest): TenantAnswer {
  if (request.path.endsWith('/openid-configuration')) {
    return {
      status: 200,
      body: {
        issuer: state.origin,
        token_endpoint: `${state.origin}/auth/token`,
        jwks_uri: `${state.origin}/auth/jwks`,
      },
    };
  }
  const tenantId = request.query.get('tenantId');
  if (tenantId !== state.settings.auth.tenantId)
    return { status: 404, body: { error: 'not_found', message: `No tenant ${tenantId ?? '(none)'}.` } };
  return {
    status: 200,
    body: {
      api_endpoint: state.origin,
      auth_endpoint: state.origin,
      area: 'na1',
      cluster: 'c1',
      domain: 'loopback',
      tenantId,
    },
  };
}

function basicOf(header: string | undefined): { id: string; secret: string } | null {
  const found = /^Basic (.+)$/.exec(header ?? '');
  if (!found) return null;
  const text = Buffer.from(found[1] as string, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function oauthError(status: number, error: string, description: string): TenantAnswer {
  return { status, body: { error, error_description: description } };
}

/** RFC 6749 §2.3.1 has both parts form-encoded; many clients send them bare. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
