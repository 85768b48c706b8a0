import type { IncomingMessage, ServerResponse } from 'node:http';
import { acdRoute } from './acd.ts';
import { type Answer, type Call, hubRoute } from './hub.ts';
import { type CxoneOptions, UNKNOWNS, type Unknowns } from './options.ts';
import { scimRoute } from './scim.ts';
import { CxoneState, Refused } from './state.ts';
import { bodyOf, listen, write } from '../tenant/sockets.ts';
import { spelt } from './spelling.ts';
import { isObject, SCIM } from '../tenant/wire.ts';

export type { CxoneOptions, CxoneSeed, Unknowns } from './options.ts';
export { UNKNOWNS } from './options.ts';

export const CREDENTIALS = {
  clientId: 'app-1',
  clientSecret: 'app-secret-for-tests',
  accessKeyId: 'KEYID====',
  accessKeySecret: 'key/secret+for-tests==',
  tenantId: '7c3f1a52-0b8e-4d5a-9a41-2f6f0f6d1c11',
  self: '99999999-0000-4000-8000-000000000000',
};

export interface CxoneTenant extends AsyncDisposable {
  url: string;
  state: CxoneState;
  requests: { method: string; path: string; status: number; body: string }[];
  /** Requests that could change something. */
  readonly writes: { method: string; path: string }[];
}

const READS = /\/(users|roles|teams)\/search$|\/auth\/token$|access-key$/;

/**
 * A CXone tenant made of the published facts alone: SCIM, UserHub, access keys and the ACD Admin API. Anything that
 * NiCE does not publish is a 404 and a violation.
 */
export async function startCxone(options: CxoneOptions = {}): Promise<CxoneTenant> {
  const state = new CxoneState(options);
  const requests: CxoneTenant['requests'] = [];
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://cxone');
    const text = await bodyOf(incoming);
    const call: Call = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: jsonOf(text),
    };
    const answer = answered(state, call, text, incoming.headers.authorization);
    requests.push({ method: call.method, path: url.pathname + url.search, status: answer.status, body: text });
    const isPlain =
      url.pathname.startsWith('/scim') || /well-known|\/auth\//.test(url.pathname) || answer.status >= 300;
    write(response, isPlain ? answer : { ...answer, body: spelt(state.unknowns.spelling, answer.body) });
  };
  const server = await listen((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      state.violations.push(`the tenant itself broke: ${String(error instanceof Error ? error.stack : error)}`);
      response.destroy();
    });
  });
  state.origin = server.origin;
  return {
    url: server.origin,
    state,
    requests,
    get writes() {
      return requests.filter(({ method, path }) => method !== 'GET' && !READS.test(path.split('?')[0] ?? ''));
    },
    [Symbol.asyncDispose]: server.close,
  };
}

function answered(state: CxoneState, call: Call, text: string, authorization: string | undefined): Answer {
  try {
    const meddled = state.options.meddle?.(call);
    if (meddled) return meddled;
    const open = signIn(state, call, text, authorization);
    if (open) return open;
    if (!authorization?.startsWith('Bearer ')) return { status: 401, body: { status: 401, error: 'Unauthorized' } };
    const refused = refusalOf(state, call);
    if (refused && state.options.refuse?.isDone !== true) return refused;
    const isRead = call.method === 'GET' || READS.test(call.path);
    if (!isRead) state.keepPast();
    const seen = isRead ? state.shown : state;
    const answer = scimRoute(seen, call) ?? hubRoute(seen, call) ?? acdRoute(seen, call);
    if (answer) return refused ?? answer;
    state.violations.push(`not published: ${call.method} ${call.path}`);
    return { status: 404, body: { status: 404, error: 'Not Found', message: 'No message available', path: call.path } };
  } catch (error) {
    if (error instanceof Refused) return { status: error.status, body: error.body };
    throw error;
  }
}

/** A refusal that was asked for. */
function refusalOf(state: CxoneState, { method, path }: Call): Answer | null {
  const { refuse } = state.options;
  if (!refuse || !refuse.path.test(path) || !new RegExp(refuse.method).test(method)) return null;
  if (refuse.times !== undefined && refuse.times-- <= 0) return null;
  const { status, detail, retryAfter } = refuse;
  const body = path.startsWith('/scim')
    ? { schemas: [SCIM.error], status: String(status), detail }
    : /inContactAPI/i.test(path)
      ? { error: 'error', error_description: detail }
      : { code: String(status), details: detail, errors: detail };
  return {
    status,
    body,
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
  };
}

function signIn(state: CxoneState, call: Call, text: string, authorization: string | undefined): Answer | null {
  const { origin } = state;
  if (call.path === '/.well-known/openid-configuration')
    return { status: 200, body: { issuer: origin, token_endpoint: `${origin}/auth/token` } };
  if (call.path === '/.well-known/cxone-configuration')
    return { status: 200, body: { api_endpoint: origin, auth_endpoint: origin, tenantId: CREDENTIALS.tenantId } };
  if (call.path !== '/auth/token') return null;
  const form = new URLSearchParams(text);
  const basic = Buffer.from(authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
  const right =
    state.unknowns.clientAuth === 'basic'
      ? basic === `${CREDENTIALS.clientId}:${CREDENTIALS.clientSecret}`
      : form.get('client_id') === CREDENTIALS.clientId && form.get('client_secret') === CREDENTIALS.clientSecret;
  if (!right)
    return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed' } };
  if (form.get('password') !== CREDENTIALS.accessKeySecret) return { status: 401, body: { error: 'invalid_grant' } };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tenantId = state.options.tenantId ?? CREDENTIALS.tenantId;
  const claims = { sub: `user:${CREDENTIALS.self}`, tenantId, jti: (state.tokens += 1) };
  return {
    status: 200,
    body: { access_token: `${part({ alg: 'none' })}.${part(claims)}.x`, token_type: 'Bearer', expires_in: 3600 },
  };
}

function jsonOf(text: string): Call['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/**
 * Combinations of the unknowns in which every two values of two switches meet (greedy pairwise cover).
 * @returns far fewer than all of them
 */
export function pairwise(): Unknowns[] {
  const names = Object.keys(UNKNOWNS) as (keyof Unknowns)[];
  const values = names.map((name) => UNKNOWNS[name] as readonly unknown[]);
  const open = new Set<string>();
  const key = (a: number, x: number, b: number, y: number): string => `${a}.${x}-${b}.${y}`;
  names.forEach((_, a) => {
    for (let b = a + 1; b < names.length; b += 1)
      values[a]?.forEach((_x, x) => values[b]?.forEach((_y, y) => open.add(key(a, x, b, y))));
  });
  const all: Unknowns[] = [];
  while (open.size > 0) {
    const row: number[] = [];
    for (let b = 0; b < names.length; b += 1) {
      const gain = (y: number): number => {
        let count = 0;
        for (let a = 0; a < b; a += 1) if (open.has(key(a, row[a] as number, b, y))) count += 1;
        // Pairs that are still to be made with later switches break a tie.
        for (let c = b + 1; c < names.length; c += 1)
          values[c]?.forEach((_, z) => (count += open.has(key(b, y, c, z)) ? 0.01 : 0));
        return count;
      };
      const choices = (values[b] ?? []).map((_, y) => y);
      row.push(choices.reduce((best, y) => (gain(y) > gain(best) ? y : best), 0));
    }
    for (let a = 0; a < names.length; a += 1)
      for (let b = a + 1; b < names.length; b += 1) open.delete(key(a, row[a] as number, b, row[b] as number));
    all.push(Object.fromEntries(names.map((name, i) => [name, values[i]?.[row[i] as number]])) as Unknowns);
  }
  return all;
}
