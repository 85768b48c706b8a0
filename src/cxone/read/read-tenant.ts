import { Failure } from '../../model/failure.ts';
import type { PriorState, PriorUser, ReadRequest } from '../../model/state.ts';
import { anyMeets } from '../../scim/filter.ts';
import { countOwned } from './count.ts';
import { errorIn, type Reply } from '../connect/replies.ts';
import { readIncomplete, refusedIsIncomplete } from '../session/incomplete.ts';
import { isScimField } from '../hub/user.ts';
import { accountsOf, list, pageSize, userById, usersPage } from './listing.ts';
import { byFilter, lookUpRequests, PROOFS } from './filtering.ts';
import { lookUp } from './lookup.ts';
import { requireWholeEntries } from './partial-list.ts';
import { withMembership } from './membership.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { tenantRoles } from './roles.ts';
import { probeSchemas } from '../session/schemas.ts';
import { scimAccounts, withScim } from './hub-lookup.ts';
import { searchEverybody } from './search.ts';
import { withSkills } from './skills.ts';
import { idKey } from '../../text/ids.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { counted, plural } from '../../text/figures.ts';

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
  session.hub.fields = request.fields;
  await probeSchemas(session, request.fields);
  const state =
    session.capabilities.listing === 'search' ? await bySearch(session, request) : await byScim(session, request);
  session.remember(state.users);
  if (state.method !== 'search')
    state.requests += await requireWholeEntries(session, request, state.users, askedIn(request));
  const found = await unlistedLeavers(session, request, state);
  const all = [...state.users, ...found];
  const users = session.mode === 'membership' ? await withMembership(session, all) : all;
  const needsRoles = ['roles', 'groups', 'primaryRole'].some((field) => request.fields.includes(field));
  const roles = needsRoles ? await tenantRoles(session) : null;
  const { teams, skills } = session.hub;
  const { read, expected } = state;
  return {
    ...state,
    users,
    read: read + found.length,
    expected: expected + found.length,
    roles: roles ?? undefined,
    teams: teams ?? undefined,
    skills: skills ?? undefined,
    customAttributes: session.profile.published
      ? session.hub.attributes.known.map(({ name, id, labels }) => ({ name, id, labels: Object.fromEntries(labels) }))
      : undefined,
    logins: request.fields.includes('loginAuthenticator') ? Object.fromEntries(session.hub.logins) : undefined,
  };
}

/**
 * Leavers of the file that the list does not show are looked up before they count as gone: a list that leaves someone
 * out must not leave them signed in. Where it leaves one out, it is believed of
 * nobody.
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
  const find = async (keys: ReadRequest['keys']): Promise<PriorUser[]> => {
    if (keys.length === 0) return [];
    const users = (await byFilter(session, termsOf({ ...request, keys }), true)) ?? [];
    const isAsked = askedIn({ ...request, keys });
    return users.filter((user) => !ids.has(user.id) && isAsked(user));
  };
  const missing = await find(leavers.filter((key) => !isListed(key)));
  if (missing.length === 0) return [];
  // A list that leaves out one person is believed of nobody: who it does not show may not be new.
  const others = await find(request.keys.filter((key) => !key.leaves && !isListed(key)));
  const found = [...new Map([...missing, ...others].map((user) => [user.id, user])).values()];
  session.note(
    `${counted(found.length, 'account')} that the list leaves out ${plural(found.length, 'was', 'were')} found one ` +
      'by one: the list is not to be trusted',
  );
  return found;
}

async function byScim(session: TenantSession, request: ReadRequest): Promise<Users> {
  const listed = await list(session, 'Users', `startIndex=1&count=${pageSize(session)}`);
  if ('refused' in listed) return withoutList(session, request, listed.refused);
  const first = accountsOf(session, listed.page);
  session.capabilities.listing = 'scim';
  const remaining =
    first.total === null ? 0 : Math.ceil((first.total - first.items.length) / Math.max(1, first.items.length));
  const affordable = remaining - COUNTS - PROOFS;
  if (mayLookUp(session, request) && lookUpRequests(session, request.keys, affordable) < affordable) {
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
  return { users: session.withActive(whole.items), method: 'list', read: whole.total, expected: whole.total, requests };
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
  const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter(askedIn(request));
  const requests = 1 + COUNTS + session.filterProofs.size + lookUpRequests(session, request.keys);
  return { users: distinct, method: 'filter', read: distinct.length, expected: distinct.length, requests, counted };
}

const termsOf = (request: ReadRequest): { attribute: 'userName' | 'externalId'; value: string }[] =>
  request.keys.flatMap(({ userName, externalId }) => [
    ...(userName ? [{ attribute: 'userName', value: userName } as const] : []),
    ...(externalId ? [{ attribute: 'externalId', value: externalId } as const] : []),
  ]);

/** The witness of a chain may be nobody of the roster. */
const askedIn = (request: ReadRequest): ((user: PriorUser) => boolean) => anyMeets(termsOf(request));

/** A tenant that lists nobody unasked: the roster's people by filter, with a count of the others. */
async function withoutList(session: TenantSession, request: ReadRequest, refused: Reply): Promise<Users> {
  session.capabilities.listing = 'none';
  session.note('the tenant lists nobody unasked: only the roster’s people are looked up');
  const counted = mayLookUp(session, request) ? await countOwned(session, request.owned.externalIdPrefix, null) : null;
  const users = counted && (await byFilter(session, termsOf(request), true));
  if (!counted || !users) {
    const where =
      refused.answered && refused.status === 404
        ? 'Check `scim-url`: the base alone, without `/Users`. If it is right, choose'
        : 'Choose';
    throw readIncomplete(
      `it refuses to list its accounts (${errorIn(refused).message}), and counting them by filter is no way out here`,
      refused.answered && refused.status === 403
        ? 'Give the application the permission to read users, then run again.'
        : `${where} the profile that fits the tenant, or give \`api-url\` so that the user search can be used.`,
    );
  }
  const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter(askedIn(request));
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
 * UserHub tells most of everybody in pages; what only SCIM has is fetched for the roster's people alone, and skills for
 * all agents together.
 */
async function bySearch(session: TenantSession, request: ReadRequest): Promise<Users> {
  const { users, total, requests } = await searchEverybody(session);
  session.remember(users);
  const hidden = await hiddenPeople(session, request, users);
  const byId = new Map([...users, ...hidden].map((user) => [user.id, user]));
  const isNamed = namedIn(request);
  const matched = [...byId.values()].filter(isNamed);
  if (request.fields.some(isScimField)) await addScimFields(session, matched, byId);
  if (request.fields.includes('team')) await nameTeams(session, byId);
  await addLogins(session, request, byId);
  const all = [...byId.values()];
  const read = total + hidden.length;
  return {
    users: session.hub.wants('skills') ? await withSkills(session, all, true) : all,
    method: 'search',
    read,
    expected: read,
    requests,
  };
}

/** Whether a row of the roster names an account. */
function namedIn({ keys }: ReadRequest): (user: PriorUser) => boolean {
  const ids = new Set(keys.flatMap(({ id }) => id ?? []));
  const names = new Set(keys.flatMap(({ userName }) => userName?.toLowerCase() ?? []));
  const externalIds = new Set(keys.flatMap(({ externalId }) => externalId ?? []));
  return (user) =>
    ids.has(user.id) ||
    names.has(user.userName.toLowerCase()) ||
    (user.externalId !== undefined && externalIds.has(user.externalId));
}

/**
 * Where no list shows anyone deactivated, they may be hidden: a rehire, and a leaver of the file, are looked up before
 * they count as new or gone.
 */
async function hiddenPeople(
  session: TenantSession,
  request: ReadRequest,
  users: readonly PriorUser[],
): Promise<PriorUser[]> {
  if (session.hub.listsAll || session.hub.showsDeleted) return [];
  const names = new Set(users.map(({ userName }) => userName.toLowerCase()));
  const unknown = request.keys.filter(({ userName }) => userName !== undefined && !names.has(userName.toLowerCase()));
  if (unknown.length === 0) return [];
  const found = await lookUp(
    session,
    unknown.map(({ userName }) => ({ userName: userName as string })),
  );
  const ids = new Set(users.map(({ id }) => idKey(id)));
  return found.filter((user) => !ids.has(idKey(user.id)));
}

/** What only SCIM has of these people is put beside what UserHub said. */
async function addScimFields(
  session: TenantSession,
  people: readonly PriorUser[],
  byId: Map<string, PriorUser>,
): Promise<void> {
  const found = await scimAccounts(session, people).catch(refusedIsIncomplete);
  for (const user of people) {
    const scim = found.get(user.id);
    if (scim) byId.set(user.id, withScim(user, scim));
  }
  const unseen = people.filter((user) => user.active && !found.has(user.id));
  if (unseen.length > 0)
    throw readIncomplete(
      `${unseen.length} of ${counted(people.length, 'person', 'people')} that the search lists ` +
        `${plural(unseen.length, 'is', 'are')} not shown by SCIM`,
      'Give the application the permission to read these users, then run again.',
    );
}

/** The sign-in methods of those whose rows name one: by id and name, as each account shows its own. */
async function addLogins(session: TenantSession, request: ReadRequest, byId: Map<string, PriorUser>): Promise<void> {
  const wanted = request.keys.filter(({ loginAuthenticator }) => loginAuthenticator);
  if (wanted.length === 0) return;
  const isNamed = namedIn({ ...request, keys: wanted });
  const people = [...byId.values()].filter(isNamed);
  const found = await Promise.all(people.map((user) => userById(session, user.id))).catch(refusedIsIncomplete);
  found.forEach((one, i) => {
    const user = people[i];
    const loginAuthenticator = one?.user.loginAuthenticator;
    if (user && loginAuthenticator !== undefined) byId.set(user.id, { ...user, loginAuthenticator });
  });
}

/**
 * UserHub shows a team's id alone: one account of every team that is not listed is read to learn its name.
 */
async function nameTeams(session: TenantSession, byId: Map<string, PriorUser>): Promise<void> {
  const oneOf = new Map<string, PriorUser>();
  for (const user of byId.values()) {
    const { team } = user;
    if (team !== undefined && session.teams.idOf(team) === undefined && (!oneOf.has(team) || user.active))
      oneOf.set(team, user);
  }
  if (oneOf.size > 0) await scimAccounts(session, [...oneOf.values()]).catch(refusedIsIncomplete);
  for (const [id, user] of byId)
    if (user.team !== undefined) byId.set(id, { ...user, team: session.teams.nameOf(user.team) });
}
