import { softAnswer } from './soft.ts';
import type { State } from './state.ts';
import { isObject, jsonOf, listOf, Refusal, textOf, type TenantAnswer, type TenantRequest } from './wire.ts';

/** The tutorials' REST routes below `/api/v2`. */
export function vendorRoute(state: State, request: TenantRequest, rawQuery: string): TenantAnswer {
  const path = request.path.slice('/api/v2'.length);
  if (path === '/users/attributes' && state.settings.offer.attributes) return attributes(state, request, rawQuery);
  if (!state.settings.offer.vendor) throw new Refusal(404, 'No such endpoint.');
  if (request.method === 'GET') return dependencies(state, request, path);
  if (request.method !== 'POST') throw new Refusal(405, 'Method not allowed.');

  const refresh = /^\/users\/([^/]+)\/cache\/refresh$/.exec(path);
  if (refresh) {
    const id = decodeURIComponent(refresh[1] as string);
    if (!state.store.accounts.has(id)) throw new Refusal(404, `No user ${id}.`);
    state.cleanup.refreshed.push(id);
    return { status: 204 };
  }
  const body = jsonOf(request) ?? {};
  switch (path) {
    case '/license/reclaim': {
      const externalId = required(body['external_id'], 'external_id');
      const soft = softAnswer(state, 'license');
      if (soft) return soft;
      for (const account of held(state, externalId)) account.license = 'reclaimed';
      state.cleanup.licenses.push(externalId);
      return { status: 200, body: { external_id: externalId, reclaimed: true } };
    }
    case '/sessions/bulk-revoke': {
      const ids = listOf(body['user_external_ids']).map((id) => required(id, 'user_external_ids'));
      if (ids.length === 0) throw new Refusal(400, 'user_external_ids is required.');
      const soft = softAnswer(state, 'sessions');
      if (soft) return soft;
      let revoked = 0;
      for (const account of ids.flatMap((id) => held(state, id))) {
        revoked += account.sessions;
        account.sessions = 0;
      }
      state.cleanup.sessions.push(...ids);
      return { status: 200, body: { revoked_sessions: revoked } };
    }
    case '/pubsub/commands': {
      const target = required(body['target_id'], 'target_id');
      if (body['command'] !== 'FORCE_DISCONNECT' || body['target_type'] !== 'USER' || !isObject(body['metadata']))
        throw new Refusal(400, 'No such command.');
      const soft = softAnswer(state, 'disconnect');
      if (soft) return soft;
      state.cleanup.disconnects.push(target);
      return { status: 202, body: { accepted: true } };
    }
    default:
      throw new Refusal(404, 'No such endpoint.');
  }
}

/** Accounts with this externalId; asking for one that was deleted already is a violation: clean-up comes first. */
function held(state: State, externalId: string): ReturnType<State['store']['byExternalId']> {
  const accounts = state.store.byExternalId(externalId);
  if (accounts.length > 0) return accounts;
  if (state.store.deleted.some((account) => account.resource['externalId'] === externalId)) {
    state.violations.push(`clean-up after the deletion of ${externalId}`);
  }
  throw new Refusal(404, `No user with external id ${externalId}.`);
}

function required(value: unknown, name: string): string {
  const text = textOf(value);
  if (!text) throw new Refusal(400, `${name} is required.`);
  return text;
}

function dependencies(state: State, request: TenantRequest, path: string): TenantAnswer {
  const one = /^\/users\/([^/]+)\/(queues|skills)$/.exec(path);
  if (one) {
    const account = state.store.accounts.get(decodeURIComponent(one[1] as string));
    if (!account) throw new Refusal(404, 'No such user.');
    // The tutorial reads either spelling: queues come as entities, skills as items.
    return one[2] === 'queues'
      ? { status: 200, body: { entities: things(account.dependencies.queues, 'queue') } }
      : { status: 200, body: { items: things(account.dependencies.skills, 'skill') } };
  }
  if (path === '/recordings') {
    const ids = request.query.getAll('userIds').flatMap((text) => text.split(','));
    const items = ids.flatMap((id) =>
      things(state.store.accounts.get(id)?.dependencies.recordings ?? 0, 'recording').map((it) => ({
        ...it,
        userId: id,
      })),
    );
    return { status: 200, body: { items } };
  }
  throw new Refusal(404, 'No such endpoint.');
}

function attributes(state: State, request: TenantRequest, rawQuery: string): TenantAnswer {
  if (request.method !== 'GET') throw new Refusal(405, 'Method not allowed.');
  if (Buffer.byteLength(rawQuery) >= 8192) throw new Refusal(400, 'The query string exceeds 8 KB.');
  const size = Number(request.query.get('page_size') ?? 250);
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw new Refusal(400, 'page_size must be 1 to 1000.');
  const { query } = request;
  const all = state.settings.attributes.filter(
    (it) =>
      (query.get('type') ?? it.type) === it.type &&
      (query.get('scope') ?? it.scope) === it.scope &&
      (query.get('validation_rule') === null ||
        (it.validationRules ?? []).includes(query.get('validation_rule') as string)),
  );
  const cursor = query.get('cursor');
  let from = 0;
  if (cursor === null) {
    state.cursor++;
  } else {
    const [listing, at] = Buffer.from(cursor, 'base64url').toString().split(':').map(Number);
    if (listing !== state.cursor || at === undefined || !Number.isInteger(at))
      throw new Refusal(400, 'The cursor is no longer valid.');
    from = at;
  }
  const items = all.slice(from, from + size);
  const more = from + size < all.length;
  return {
    status: 200,
    body: {
      items,
      ...(more ? { nextPageToken: Buffer.from(`${state.cursor}:${from + size}`).toString('base64url') } : {}),
    },
  };
}

function things(count: number, what: string): object[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${what}-${index + 1}`, name: `${what} ${index + 1}` }));
}
