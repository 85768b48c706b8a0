import { isErrorBody, kindOf, membersOf } from '../../scim/answer-words.ts';
import { z } from 'zod';
import type { Clock } from '../../model/clock.ts';
import { Failure } from '../../model/failure.ts';
import { behindStatus, errorOf } from '../../scim/error.ts';
import { isObject, textOf } from '../../scim/json.ts';
import { claimsOf, tenantIdOf } from './claims.ts';
import { type Answered, type Exchange, refusedHost, usable } from './replies.ts';
import { grantOf, type TenantSettings } from './settings.ts';
import { PROFILES } from './profiles.ts';
import { secrets } from '../../text/secrets.ts';

/** A token answer (RFC 6749, section 5.1). */
const answerSchema = z.looseObject({
  // What cannot stand in a header is no token (RFC 6750, section 2.1).
  access_token: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().catch(3600),
  scope: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(null),
  id_token: z.string().nullish().catch(null),
  refresh_token: z.string().nullish().catch(null),
});

interface Token {
  value: string;
  /** Milliseconds since the epoch at which a new one is fetched. */
  renewAt: number;
  /** What the answer names, `null` where it names nothing. */
  scopes: string[] | null;
  /** Claims of access token and id token, where they are JWTs. */
  claims: Record<string, unknown>;
}

interface Options {
  settings: TenantSettings;
  clock: Clock;
  /** Where credentials may go. */
  allowed: (url: URL) => boolean;
  exchange: () => Exchange;
  /** Token endpoint; known after discovery. */
  endpoint: () => Promise<string>;
}

/** Tokens of one run: cached, renewed shortly before their end, and fetched once however many ask. */
export class TokenSource {
  readonly #options: Options;
  #token: Token | undefined;
  #underWay: Promise<Token> | undefined;

  /** How the application was found to sign in, where that is another way than the profile's. */
  clientAuth: ClientAuth | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The last token, `undefined` before the first. */
  get current(): Token | undefined {
    return this.#token;
  }

  /**
   * A token that is good for now.
   * @param stale a token that was refused: another one is fetched unless someone did already
   * @throws Failure `auth-failed`, `tenant-unreachable`, `config-invalid`
   */
  async get(stale?: string): Promise<string> {
    const fresh = this.#token && this.#token.value !== stale && this.#options.clock.now() < this.#token.renewAt;
    if (fresh) return (this.#token as Token).value;
    this.#underWay ??= this.#fetch().finally(() => (this.#underWay = undefined));
    return (await this.#underWay).value;
  }

  async #fetch(): Promise<Token> {
    const { settings, clock, allowed, exchange, endpoint } = this.#options;
    const url = await endpoint();
    const target = URL.parse(url);
    if (!target || !allowed(target))
      throw refusedHost(
        `the token endpoint ${target?.origin ?? ''} is not on the list of hosts that may be given credentials`,
      );
    const startedAt = clock.now();
    const ask = async (way: ClientAuth): Promise<Answered> =>
      usable(
        await exchange().ask({
          method: 'POST',
          url,
          ...tokenRequest(settings, way),
          budget: 'token',
          idempotent: true,
          authorize: false,
        }),
        'the token endpoint',
      );
    const usual = this.clientAuth ?? settings.clientAuth ?? PROFILES[settings.profile].clientAuth;
    let reply = await ask(usual);
    // How an application signs in is decided when it is registered; only an answer tells (RFC 6749, section 2.3.1).
    if (this.clientAuth === undefined && settings.clientAuth === undefined && refusesClient(reply, settings)) {
      const other = usual === 'basic' ? 'body' : 'basic';
      const second = await ask(other);
      if (second.status < 300) this.clientAuth = other;
      if (second.status < 300) reply = second;
    }
    const parsed = answerSchema.safeParse(reply.body);
    // An error may be answered with success.
    if (reply.status >= 300 || (!parsed.success && isErrorBody(reply.body))) throw refusal(reply, settings);
    if (!parsed.success) {
      throw new Failure(
        'auth-failed',
        `The token endpoint answered, but without an access token: ${secrets.scrub(tokenWords(reply))}.`,
        'Check `token-url`: it must be the tenant’s OAuth token endpoint.',
      );
    }
    const { access_token: value, refresh_token: refresh, expires_in: seconds, scope, id_token: idToken } = parsed.data;
    for (const secret of [value, refresh, idToken]) secrets.learn(secret);
    const claims = { ...claimsOf(idToken ?? undefined), ...claimsOf(value) };
    this.#requireSameTenant(claims);
    const margin = Math.min(60_000, seconds * 100);
    const scopes = (Array.isArray(scope) ? scope : (scope ?? '').split(/[\s,]+/)).filter(Boolean);
    this.#token = {
      value,
      renewAt: startedAt + seconds * 1000 - margin,
      scopes: scopes.length > 0 ? scopes : null,
      claims,
    };
    return this.#token;
  }

  /** What was read of one tenant must never be written to another. */
  #requireSameTenant(claims: Token['claims']): void {
    const [before, now] = [this.#token?.claims ?? {}, claims].map((one) => tenantIdOf(one)?.toLowerCase());
    if (before === undefined || now === undefined || before === now) return;
    throw new Failure(
      'auth-failed',
      `The token endpoint gave a token of the tenant ${now}, and the one before it was of ${before}: it is not used.`,
      'Check `token-url`, and whose credentials these are, then run again: finished changes are not repeated.',
    );
  }
}

/** One value as `application/x-www-form-urlencoded` has it (RFC 6749, appendix B). */
const formEncoded = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

type ClientAuth = 'basic' | 'body';

/** `invalid_client`: who asks was not recognised, or asked in the wrong place. */
function refusesClient(reply: Answered, settings: TenantSettings): boolean {
  if (reply.status < 400 || reply.status >= 500 || grantOf(settings) === 'access-key') return false;
  return isObject(reply.body) && reply.body['error'] === 'invalid_client';
}

function tokenRequest(
  settings: TenantSettings,
  way: ClientAuth,
): { body: string; type: string; headers: Record<string, string> } {
  const { clientId = '', clientSecret = '', accessKeyId = '', accessKeySecret = '' } = settings;
  const grant = grantOf(settings);
  if (grant === 'access-key')
    return {
      body: JSON.stringify({ accessKeyId, accessKeySecret }),
      type: 'application/json',
      headers: { accept: 'application/json' },
    };
  const form = new URLSearchParams({ grant_type: grant });
  if (grant === 'password') {
    form.set('username', accessKeyId);
    form.set('password', accessKeySecret);
  }
  const scope = settings.scope || PROFILES[settings.profile].scope;
  if (scope) form.set('scope', scope);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (way === 'basic') {
    headers['authorization'] =
      `Basic ${Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`;
  } else {
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
  }
  return { body: form.toString(), type: 'application/x-www-form-urlencoded', headers };
}

/** What an answer is that holds no token, by names alone. */
function tokenWords({ body, text }: Answered): string {
  if (text.trim() === '') return 'it is empty';
  if (!isObject(body)) return text.trimStart().startsWith('<') ? 'it is a page for people' : 'it is no JSON object';
  const token = body['access_token'];
  const what = token === undefined ? `missing${membersOf(body)}` : `${kindOf(token)}, expected a token`;
  return `\`access_token\` is ${what}`;
}

/** What to do about a refusal, by its code (RFC 6749, section 5.2). */
const BY_CODE: Readonly<Record<string, string>> = {
  unsupported_grant_type:
    'Leave `grant-type` out, so that the profile’s own is used, or check that `token-url` takes the one that is given.',
  unauthorized_client:
    'The application is not registered for this way to sign in: leave `grant-type` out, or have NiCE register it.',
  invalid_client:
    'Check `client-id` and `client-secret`: they may have been rotated, or belong to another tenant or region.',
  invalid_grant:
    'Check `access-key-id` and `access-key-secret`: the key may have been rotated, it or its account deactivated or ' +
    'locked, or it may belong to another tenant or region.',
  invalid_scope: 'Check `scope` and what the application is allowed to ask for.',
};

function refusal(reply: Answered, settings: TenantSettings): Failure {
  const { message } = errorOf(reply);
  const said = secrets.scrub(message);
  const code = isObject(reply.body) ? textOf(reply.body['error']) : undefined;
  const isMissing = reply.status === 404 || reply.status === 405;
  const usesKeys = grantOf(settings) !== 'client_credentials';
  const known = code === 'invalid_grant' && !usesKeys ? undefined : BY_CODE[code ?? ''];
  const advice = isMissing
    ? 'Check `token-url` (or `issuer`, `tenant`): there is no token endpoint at that address.'
    : reply.status === 415
      ? 'Check `token-url`: what answers there does not take what a token endpoint of this profile takes.'
      : (known ??
        (/scope/i.test(said)
          ? BY_CODE['invalid_scope']
          : 'Check the client id, client secret and access key: they may have been rotated, or belong to another ' +
            'tenant or region.'));
  const what = isMissing ? 'is not there' : 'refused the credentials';
  const also = code !== undefined && code !== message && !message.includes(code) ? `${code}, ` : '';
  return new Failure(
    'auth-failed',
    `The token endpoint ${what}${behindStatus(reply.status, secrets.scrub(also) + said)}`,
    advice as string,
  );
}
