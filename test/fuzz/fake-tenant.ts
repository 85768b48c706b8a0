import type { HttpPort } from '../../src/cxone/connect/replies.ts';
import type { HttpAnswer, HttpClientOptions, HttpRequest } from '../../src/http/types.ts';
import type { Hostile } from './hostile.ts';

const NONE: HttpPort['statistics'] = {
  bulkRequests: 0,
  otherRequests: 0,
  tokenRequests: 0,
  retries: 0,
  waits: 0,
  waitedMs: 0,
  latencies: [],
};

/** A tenant that answers well, wrongly or maliciously – with what it was sent, above all. */
export function hostileHttp(hostile: Hostile, token: string, secret: string) {
  const users = Array.from({ length: hostile.below(5) }, (_, i) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: hostile.chance(0.1) ? hostile.pick(['.', '..', hostile.text()]) : `u${i}`,
    userName: hostile.chance(0.7) ? `person${i}@example.com` : hostile.text(),
    ...(hostile.chance(0.5) && { externalId: hostile.chance(0.5) ? `E${i}` : hostile.text() }),
    name: { givenName: hostile.word(), familyName: hostile.word() },
    active: hostile.pick([true, true, false, 'true', 1]),
    title: echo(hostile, token, secret),
    roles: hostile.chance(0.5) ? [{ value: hostile.word(), display: hostile.text() }] : [],
  }));
  return (options: HttpClientOptions): HttpPort => ({
    statistics: NONE,
    room: () => Number.POSITIVE_INFINITY,
    close: async () => undefined,
    send: async (request) => {
      if (request.authorize !== false) await options.token?.();
      return answer(request, users, hostile, token, secret);
    },
  });
}

/** What a server may say of what it was sent. */
function echo(hostile: Hostile, token: string, secret: string): string {
  if (hostile.chance(0.6)) return hostile.text();
  const one = hostile.pick([token, secret]);
  return hostile.pick([
    `said ${one}`,
    `Bearer ${one}`,
    JSON.stringify({ authorization: one }),
    encodeURIComponent(one),
    Buffer.from(`client-1:${secret}`).toString('base64'),
    Buffer.from(secret).toString('base64'),
    one.slice(0, 40),
    `${hostile.text()}${one}${hostile.text()}`,
  ]);
}

function answer(
  request: HttpRequest,
  users: readonly object[],
  hostile: Hostile,
  token: string,
  secret: string,
): HttpAnswer {
  const { pathname } = new URL(request.url);
  const made = (status: number, body: unknown): HttpAnswer => ({
    status,
    headers: {
      'content-type': 'application/scim+json',
      ...(hostile.chance(0.3) && { correlationid: echo(hostile, token, secret), location: hostile.text() }),
    },
    text: typeof body === 'string' ? body : JSON.stringify(body),
    url: request.url,
    attempts: 1,
    latencyMs: 1,
    correlationId: hostile.chance(0.3) ? echo(hostile, token, secret) : null,
  });
  if (pathname === '/token')
    return hostile.chance(0.9)
      ? made(200, { access_token: token, expires_in: 3600, token_type: 'Bearer' })
      : made(401, { error: 'invalid_client', error_description: echo(hostile, token, secret) });
  if (hostile.chance(0.12)) {
    const deep = 8_000;
    return hostile.pick([
      () => made(400, { detail: echo(hostile, token, secret), scimType: hostile.text() }),
      () => made(500, { message: echo(hostile, token, secret) }),
      () => made(403, `<html><h1>${echo(hostile, token, secret)}</h1></html>`),
      () => made(200, `${'['.repeat(deep)}${']'.repeat(deep)}`),
      () => made(200, `{"Resources":[{"id":"x","userName":"y","z":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}]}`),
      () => made(200, hostile.text()),
      () => made(200, 'null'),
      () => made(409, { detail: echo(hostile, token, secret), scimType: 'uniqueness' }),
      () => made(404, ''),
    ])();
  }
  if (request.method === 'GET') {
    const list = pathname.endsWith('/Users') ? users : [];
    if (/\/Users$|\/Groups$/.test(pathname))
      return made(200, { totalResults: list.length, startIndex: 1, itemsPerPage: list.length, Resources: list });
    return made(404, { detail: hostile.text() });
  }
  if (request.method === 'POST' && pathname.endsWith('/Users'))
    return made(201, { ...(JSON.parse(request.body ?? '{}') as object), id: hostile.chance(0.9) ? 'new' : '..' });
  return made(hostile.pick([200, 204, 501]), hostile.chance(0.5) ? '' : { detail: echo(hostile, token, secret) });
}
