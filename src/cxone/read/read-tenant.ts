import { Failure } from '../../model/failure.ts';
import type { PriorState, PriorUser, ReadRequest } from '../../model/state.ts';
import { countOwned } from './count.ts';
import { errorIn } from '../connect/replies.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { accountsOf, list, pageSize, usersPage } from './listing.ts';
import { byFilter, lookUp, lookUpRequests, PROOFS } from './lookup.ts';
import { withMembership } from './membership.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { tenantRoles } from './roles.ts';
import { probeSchemas } from '../session/schemas.ts';
import { searchEverybody, SEARCHED } from './search.ts';
import type { TenantSession } from '../session/tenant-session.ts';

type Users = Omit<PriorState, 'roles' | 'self'>;

/**
 * Reads the tenant for a plan, in the way that takes the fewest requests: all pages, or the roster's people alone with
 * a count of the others.
 * @throws Failure `read-incomplete` where the set is not proven complete, `tenant-unreachable`
 */
export async function readTenant(session: TenantSession, request: ReadRequest): Promise<PriorState> {
  if (session.scimUrl === '')
    throw new Failure(
      'config-invalid',
      `Profile \`${session.settings.profile}\` has no SCIM base, so it cannot read accounts.`,
      'Give `scim-url`, or choose another profile.',
    );
  await probeSchemas(session, request.fields);
  const state =
    session.capabilities.listing === 'search' ? await bySearch(session, request) : await byScim(session, request);
  session.remember(state.users);
  const found = await unlistedLeavers(session, request, state);
  const all = [...state.users, ...found];
  const users = session.mode === 'membership' ? await withMembership(session, all) : all;
  const roles =
    request.fields.includes('roles') || request.fields.includes('groups') ? await tenantRoles(session) : null;
  const { read, expected } = state;
  return {
    ...state,
    users,
    read: read + found.length,
    expected: expected + found.length,
    ...(roles && { roles }),
  };
}

/**
 * Leavers of the file whom the list does not show are looked up before they count as gone: a list that leaves someone out
 * must not leave them signed in.
 */
async function unlistedLeavers(session: TenantSession, request: ReadRequest, state: Users): Promise<PriorUser[]> {
  const leavers = request.keys.filter(({ leaves }) => leaves);
  if (leavers.length === 0 || state.method !== 'list' || session.capabilities.filter === false) return [];
  const ids = new Set(state.users.map(({ id }) => id));
  const names = new Set(state.users.map(({ userName }) => userName.toLowerCase()));
  const externalIds = new Set(state.users.map(({ externalId }) => externalId));
  const isListed = ({ id, userName, externalId }: ReadRequest['keys'][number]): boolean =>
    (id !== undefined && ids.has(id)) ||
    (userName !== undefined && names.has(userName.toLowerCase())) ||
    (externalId !== undefined && externalIds.has(externalId));
  const missing = leavers.filter((key) => !isListed(key));
  if (missing.length === 0) return [];
  const users = (await byFilter(session, termsOf({ ...request, keys: missing }), true)) ?? [];
  const found = [...new Map(users.map((user) => [user.id, user])).values()].filter(
    (user) => !ids.has(user.id) && isAsked({ ...request, keys: missing }, user),
  );
  if (found.length > 0)
    session.note(`${found.length} accounts that the list leaves out were found one by one: it is not to be trusted`);
  return found;
}

async function byScim(session: TenantSession, request: ReadRequest): Promise<Users> {
  const listed = await list(session, 'Users', `startIndex=1&count=${pageSize(session)}`);
  if ('refused' in listed) return withoutList(session, request, errorIn(listed.refused).message);
  const first = accountsOf(session, listed.page);
  session.capabilities.listing = 'scim';
  const remaining =
    first.total === null ? 0 : Math.ceil((first.total - first.items.length) / Math.max(1, first.items.length));
  if (mayLookUp(session, request) && lookUpRequests(session, request.keys) + COUNTS + PROOFS < remaining) {
    const state = await byLookUp(session, request, first);
    if (state) return state;
  }
  let requests = 1;
  const whole = await readWhole(
    (offset, cursor) => {
      requests += 1;
      return usersPage(session, offset, cursor);
    },
    (user) => user.id,
    first,
  );
  if (!whole.complete) throw readIncomplete(whole.why);
  session.fullRead = requests;
  return { users: session.settled(whole.items), method: 'list', read: whole.total, expected: whole.total, requests };
}

/** Requests that the two counts take. */
const COUNTS = 2;

const mayLookUp = (session: TenantSession, request: ReadRequest): boolean =>
  !request.needAbsent && request.owned.userNames.length === 0 && session.capabilities.filter !== false;

/** Only the roster's people. `null` where the tenant's filters leave any doubt. */
async function byLookUp(session: TenantSession, request: ReadRequest, first: Page<PriorUser>): Promise<Users | null> {
  const counted = await countOwned(session, request.owned.externalIdPrefix, first);
  if (!counted) return null;
  session.remember(first.items);
  const users = await byFilter(session, termsOf(request), true);
  if (!users) return null;
  const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter((user) => isAsked(request, user));
  const requests = 1 + COUNTS + session.filterProofs.size + lookUpRequests(session, request.keys);
  return { users: distinct, method: 'filter', read: distinct.length, expected: distinct.length, requests, counted };
}

const termsOf = (request: ReadRequest): { attribute: 'userName' | 'externalId'; value: string }[] =>
  request.keys.flatMap(({ userName, externalId }) => [
    ...(userName ? [{ attribute: 'userName', value: userName } as const] : []),
    ...(externalId ? [{ attribute: 'externalId', value: externalId } as const] : []),
  ]);

/** The witness of a chain may be nobody of the roster. */
function isAsked(request: ReadRequest, user: PriorUser): boolean {
  return request.keys.some(
    (key) =>
      key.userName?.toLowerCase() === user.userName.toLowerCase() ||
      (key.externalId !== undefined && key.externalId === user.externalId),
  );
}

/** A tenant that lists nobody unasked: the roster's people by filter, with a count of the others. */
async function withoutList(session: TenantSession, request: ReadRequest, why: string): Promise<Users> {
  session.capabilities.listing = 'none';
  session.note('the tenant lists nobody unasked: only the roster’s people are looked up');
  const counted = mayLookUp(session, request) ? await countOwned(session, request.owned.externalIdPrefix, null) : null;
  const users = counted && (await byFilter(session, termsOf(request), true));
  if (!counted || !users) {
    throw readIncomplete(
      `it refuses to list its accounts (${why}), and counting them by filter is no way out here`,
      'Choose the profile that fits the tenant, or give `api-url` so that the user search can be used.',
    );
  }
  const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter((user) => isAsked(request, user));
  return {
    users: distinct,
    method: 'filter',
    read: distinct.length,
    expected: distinct.length,
    requests: 1 + COUNTS + lookUpRequests(session, request.keys),
    counted,
  };
}

/**
 * The published search tells the main fields of everybody; the rest is fetched by SCIM for the roster's people alone.
 */
async function bySearch(session: TenantSession, request: ReadRequest): Promise<Users> {
  const { users, total, requests, teamIds } = await searchEverybody(session);
  const state: Users = { users, method: 'search', read: users.length, expected: total, requests };
  session.remember(users);
  const missing = request.fields.filter((field) => !SEARCHED.has(field) && field !== 'team');
  const byId = new Map(users.map((user) => [user.id, user]));
  const names = new Set(request.keys.map((key) => key.userName?.toLowerCase()));
  const externalIds = new Set(request.keys.map((key) => key.externalId));
  const matched = users.filter(
    (user) =>
      names.has(user.userName.toLowerCase()) || (user.externalId !== undefined && externalIds.has(user.externalId)),
  );
  if (missing.length > 0) await complete(session, matched, byId);
  if (request.fields.includes('team')) await nameTeams(session, teamIds, byId);
  return { ...state, users: [...byId.values()] };
}

/** What SCIM knows of these people is put beside what the search said; roles and `active` stay the search's. */
async function complete(
  session: TenantSession,
  people: readonly PriorUser[],
  byId: Map<string, PriorUser>,
): Promise<void> {
  const found = await lookUp(
    session,
    people.map(({ userName }) => ({ userName })),
  );
  const seen = new Set<string>();
  for (const user of found) {
    const known = byId.get(user.id);
    if (!known) continue;
    seen.add(user.id);
    byId.set(user.id, { ...user, active: known.active, roles: known.roles.length > 0 ? known.roles : user.roles });
  }
  const unseen = people.filter((user) => user.active && !seen.has(user.id));
  if (unseen.length > 0)
    throw readIncomplete(
      `${unseen.length} of ${people.length} people that the search lists are not shown by SCIM`,
      'Give the application the permission to read these users, then run again.',
    );
}

/** The search tells a team's id alone: one account of every team is read to learn its name. */
async function nameTeams(
  session: TenantSession,
  teamIds: Map<string, string>,
  byId: Map<string, PriorUser>,
): Promise<void> {
  const oneOf = new Map<string, PriorUser>();
  for (const [id, teamId] of teamIds) {
    const user = byId.get(id);
    if (user && !session.teams.knows(teamId) && (!oneOf.has(teamId) || user.active)) oneOf.set(teamId, user);
  }
  if (oneOf.size > 0)
    await lookUp(
      session,
      [...oneOf.values()].map(({ userName }) => ({ userName })),
    );
  for (const [id, teamId] of teamIds) {
    const user = byId.get(id);
    if (user) byId.set(id, { ...user, team: session.teams.nameOf(teamId) });
  }
}
