import { Exchange, type HttpPort } from '../../../src/cxone/connect/replies.ts';
import { PROFILES, type ProfileName } from '../../../src/cxone/connect/profiles.ts';
import type { TenantSettings } from '../../../src/cxone/connect/settings.ts';
import { assumed } from '../../../src/cxone/session/probe.ts';
import { TenantSession } from '../../../src/cxone/session/tenant-session.ts';
import type { RolesMode } from '../../../src/cxone/session/wire-user.ts';
import { createTenant } from '../../../src/cxone/tenant.ts';
import { HttpError } from '../../../src/http/error.ts';
import type { HttpAnswer, HttpErrorKind, HttpRequest } from '../../../src/http/types.ts';
import type { PriorUser, ReadRequest } from '../../../src/model/state.ts';
import { noTraffic, type Tenant } from '../../../src/model/tenant.ts';
import { USUAL } from '../../tenant/client-settings.ts';

export const HOST = 'https://acme.nicecxone.com';
export const SCIM = `${HOST}/scim/v2`;

/** One request as a test looks at it. */
export interface Asked {
  method: string;
  /** Below the host, without the query. */
  path: string;
  query: URLSearchParams;
  /** The body, parsed where it is JSON. */
  body: unknown;
  headers: Record<string, string>;
}

/** What a tenant answers: a status, a 200 with this body, or all of it; `undefined`: 404; a kind: no answer at all. */
export type Said =
  | undefined
  | number
  | HttpErrorKind
  | { lost: HttpErrorKind; ambiguous: boolean }
  | { status: number; body?: unknown; text?: string; headers?: Record<string, string> };
export type Script = (asked: Asked) => Said;
export const ok = (body: unknown, headers: Record<string, string> = {}): Said => ({ status: 200, body, headers });
export const says = (status: number, body?: unknown, headers: Record<string, string> = {}): Said => ({
  status,
  body,
  headers,
});

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return text;
  }
};

const LOST = { attempts: 2, latencyMs: 1, advice: 'Check the network.' };

function answerTo(request: HttpRequest, said: Said): HttpAnswer {
  const rest = { url: request.url, attempts: 1, latencyMs: 1, correlationId: null };
  if (said === undefined || typeof said === 'number') return { ...rest, status: said ?? 404, headers: {}, text: '' };
  if (typeof said === 'string') return answerTo(request, { lost: said, ambiguous: false });
  if ('lost' in said) throw new HttpError(said.lost, 'no answer came', { ...LOST, ambiguous: said.ambiguous });
  const text = said.text ?? (said.body === undefined ? '' : JSON.stringify(said.body));
  return { ...rest, status: said.status, headers: said.headers ?? {}, text };
}

/** A tenant whose answers a test writes down, and what it was asked. */
export interface Scripted {
  asked: Asked[];
  /** `GET /path` of what was asked, in order. */
  routes: () => string[];
  /** Seconds that were slept. */
  slept: number[];
  http: HttpPort;
  clock: { now: () => number; sleep: (ms: number) => Promise<void> };
}

export function scripted(script: Script): Scripted {
  const asked: Asked[] = [];
  const slept: number[] = [];
  return {
    asked,
    routes: () => asked.map(({ method, path }) => `${method} ${path}`),
    slept,
    clock: { now: () => 0, sleep: async (ms) => void slept.push(ms / 1000) },
    http: {
      statistics: noTraffic(),
      room: () => Number.POSITIVE_INFINITY,
      close: async () => undefined,
      send: async (request) => {
        const url = new URL(request.url);
        const one = {
          method: request.method,
          path: url.pathname,
          query: url.searchParams,
          body: parsed(request.body),
          headers: request.headers ?? {},
        };
        asked.push(one);
        return answerTo(request, script(one));
      },
    },
  };
}

export const settingsOf = (profile: ProfileName, more: Partial<TenantSettings> = {}): TenantSettings => ({
  profile,
  tenant: 'acme',
  tokenUrl: `${HOST}/token`,
  scimUrl: SCIM,
  apiUrl: HOST,
  clientId: 'app',
  clientSecret: 'not-a-secret',
  accessKeyId: 'key',
  accessKeySecret: 'not-a-secret-either',
  ...USUAL,
  maxAttempts: 3,
  ...more,
});

/** A session with such a tenant, without a sign-in. */
export function session(
  profile: ProfileName,
  script: Script,
  more: Partial<TenantSettings> & { mode?: RolesMode; noRest?: true; noScim?: true } = {},
): Scripted & { session: TenantSession } {
  const there = scripted(script);
  const { mode, noRest, noScim, ...settings } = more;
  return {
    ...there,
    session: new TenantSession({
      settings: settingsOf(profile, settings),
      profile: PROFILES[profile],
      clock: there.clock,
      exchange: new Exchange(there.http),
      scimUrl: noScim ? null : SCIM,
      apiUrl: noRest ? null : HOST,
      capabilities: assumed(PROFILES[profile]),
      mode: mode ?? PROFILES[profile].roles,
    }),
  };
}

/** A tenant behind its port; `/token` is answered unless the script does. */
export function tenant(
  profile: ProfileName,
  script: Script,
  more: Partial<TenantSettings> = {},
): Scripted & { tenant: Tenant } {
  const there = scripted(
    (asked) => script(asked) ?? (asked.path === '/token' ? ok({ access_token: 'tok', expires_in: 3600 }) : undefined),
  );
  const { clock, http } = there;
  return { ...there, tenant: createTenant(settingsOf(profile, more), { clock, random: () => 0, http: () => http }) };
}

export const person = (id: string, more: Partial<PriorUser> = {}): PriorUser => ({
  id,
  userName: `${id}@example.com`,
  active: true,
  roles: [],
  ...more,
});

export const wanted = (more: Partial<ReadRequest> = {}): ReadRequest => ({
  keys: [],
  fields: ['userName', 'email'],
  needAbsent: false,
  owned: { externalIdPrefix: '', userNames: [] },
  ...more,
});

/** A SCIM list of these resources. */
export const listOf = (resources: unknown[], totalResults = resources.length): Said =>
  ok({ totalResults, Resources: resources });
