import { matches, parseFilter } from './filter.ts';
import { patched } from './patch.ts';
import type { Group, State } from './state.ts';
import {
  isObject,
  jsonOf,
  listOf,
  Refusal,
  SCIM,
  textOf,
  type Json,
  type TenantAnswer,
  type TenantRequest,
} from './wire.ts';

/** SCIM `/Groups` with members (RFC 7643 §4.2). */
export function groupsRoute(state: State, request: TenantRequest): TenantAnswer {
  const part = request.path.split('/')[2];
  if (!part) {
    if (request.method === 'GET') return list(state, request);
    if (request.method === 'POST') return create(state, request);
    throw new Refusal(405, 'Method not allowed.');
  }
  const id = decodeURIComponent(part);
  const group = state.groups.get(id);
  if (!group) throw new Refusal(404, `Group ${id} not found.`);
  switch (request.method) {
    case 'GET':
      return { status: 200, body: rendered(state, group) };
    case 'PUT':
      return written(state, group, jsonOf(request) ?? {});
    case 'PATCH': {
      if (!state.settings.offer.patch) throw new Refusal(501, 'PATCH is not supported.');
      const body = jsonOf(request);
      if (!body || !listOf(body['schemas']).includes(SCIM.patch))
        throw new Refusal(400, 'A PatchOp needs its schema.', 'invalidSyntax');
      const named = JSON.stringify(body['Operations']).match(/"value":"|members\[value eq/g)?.length ?? 0;
      if (named > (state.settings.quirks.membersPerPatch ?? Infinity))
        throw new Refusal(413, 'Too many members in one request.', 'tooMany');
      const before: Json = { displayName: group.displayName, members: [...group.members].map((value) => ({ value })) };
      const answer = written(state, group, patched(before, body['Operations'], 'refused'));
      return state.settings.shape.patchStatus === 204 ? { status: 204 } : answer;
    }
    case 'DELETE':
      state.groups.delete(id);
      return { status: 204 };
    default:
      throw new Refusal(405, 'Method not allowed.');
  }
}

function rendered(state: State, group: Group): Json {
  return {
    schemas: [SCIM.group],
    id: group.id,
    displayName: group.displayName,
    members: [...group.members].slice(0, state.settings.quirks.membersShown ?? Infinity).map((value) => ({
      value,
      type: 'User',
      $ref: `${state.origin}/scim/v2/Users/${value}`,
    })),
    meta: { resourceType: 'Group', location: `${state.origin}/scim/v2/Groups/${group.id}` },
  };
}

function list(state: State, request: TenantRequest): TenantAnswer {
  const text = request.query.get('filter');
  const filter = text === null ? null : parseFilter(text);
  const all = [...state.groups.values()]
    .map((group) => rendered(state, group))
    .filter((group) => !filter || matches(filter, group));
  const start = Math.max(1, Number(request.query.get('startIndex') ?? 1) || 1);
  const count = Math.min(Number(request.query.get('count') ?? 100), state.settings.limits.maxResults);
  const page = all.slice(start - 1, start - 1 + count);
  if (/members/i.test(request.query.get('excludedAttributes') ?? '')) for (const group of page) delete group['members'];
  return {
    status: 200,
    body: {
      schemas: [SCIM.list],
      totalResults: all.length,
      startIndex: start,
      itemsPerPage: page.length,
      Resources: page,
    },
  };
}

function create(state: State, request: TenantRequest): TenantAnswer {
  const body = jsonOf(request);
  const displayName = body && textOf(body['displayName']);
  if (!body || !displayName) throw new Refusal(400, 'displayName is required.', 'invalidValue');
  if ([...state.groups.values()].some((group) => group.displayName === displayName))
    throw new Refusal(409, 'A group of this name exists.', 'uniqueness');
  const group: Group = {
    id: `g-${state.groups.size + 1}-${displayName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
    displayName,
    members: new Set(),
  };
  state.groups.set(group.id, group);
  const answer = written(state, group, body);
  return { ...answer, status: 201, headers: { location: `${state.origin}/scim/v2/Groups/${group.id}` } };
}

function written(state: State, group: Group, body: Json): TenantAnswer {
  const members = listOf(body['members']).map(
    (member) => (isObject(member) ? textOf(member['value']) : textOf(member)) ?? '',
  );
  const unknown = members.find((id) => !state.store.accounts.has(id));
  if (unknown !== undefined) throw new Refusal(400, `No such member: ${unknown}`, 'invalidValue');
  group.displayName = textOf(body['displayName']) ?? group.displayName;
  if (!state.settings.quirks.ignoreRoleWrites) group.members = new Set(members);
  return { status: 200, body: rendered(state, group) };
}
