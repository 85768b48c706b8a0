import { isErrorBody, whyNot, wordsOf } from '../../scim/answer-words.ts';
import { NOT_IN_HUB } from '../../model/field-groups.ts';
import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { unreachable, unusable } from '../connect/replies.ts';
import { unwrapped } from '../session/answers.ts';
import { NO_LIST, unreadAccount } from '../session/incomplete.ts';
import { isObject, valueOf } from '../../scim/json.ts';
import { hubAccount, hubUserSchema, isScimField, type HubUser } from '../hub/user.ts';
import { segment } from '../../scim/path.ts';
import { idKey, sameId } from '../../text/ids.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { orUnreadable, userById } from './listing.ts';
import { byFilter } from './filtering.ts';
import { searchEverybody } from './search.ts';
import { skillsOf, withSkills } from './skills.ts';

/** One account as UserHub has it: `GET /user-management/v3/users/{id}`; `null` where there is none. */
export async function hubUser(session: TenantSession, id: string): Promise<HubUser | null> {
  const url = `${session.rest}/user-management/v3/users/${segment(id)}`;
  const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
  if (!reply.answered) throw unreachable(reply.error.message);
  if ([404, 410, 405, 501, 403].includes(reply.status)) return null;
  if (reply.status >= 300) throw unreadAccount(reply);
  const parsed = hubUserSchema.safeParse(userIn(reply.body));
  const why = whyNotUser(reply.body, id);
  if (!parsed.success || why !== null)
    throw unusable(
      reply,
      `asked for one account, it answered something else: ${why} – GET /user-management/v3/users/…`,
      NO_LIST,
    );
  return parsed.data;
}

/** The user of an answer that shows one: in `user`, or bare; in `resultSet` or not. */
export function userIn(body: unknown): unknown {
  const inner = unwrapped(body);
  return (isObject(inner) ? valueOf(inner, 'user') : undefined) ?? inner;
}

/** What is wrong with an answer that should show this account, in words; `null`: nothing. */
export function whyNotUser(body: unknown, id: string): string | null {
  const shown = userIn(body);
  const parsed = hubUserSchema.safeParse(shown);
  if (parsed.success) return sameId(parsed.data.id, id) ? null : '`user.id` is another one than was asked for';
  return isObject(body) && isErrorBody(body) ? wordsOf(body) : whyNot(parsed.error, shown, 'user');
}

/** What only SCIM shows, and the login authenticator, which it shows by its name. */
const ONLY_SCIM = [...NOT_IN_HUB, 'loginAuthenticator', 'paths', 'version'] as const;

/** What only SCIM has, beside what UserHub said of the same account. */
export function withScim(user: PriorUser, scim: PriorUser): PriorUser {
  const own = ONLY_SCIM.map((key) => [key, scim[key]] as const);
  return { ...user, ...(Object.fromEntries(own.filter(([, value]) => value !== undefined)) as object) };
}

/**
 * Accounts as SCIM shows them, by id: through its filter by userName, many at once where the tenant reads that, else
 * one by one. The published answer of a filter leaves telephone numbers out; where none of many shows one, each account
 * is read.
 */
export async function scimAccounts(
  session: TenantSession,
  people: readonly { id: string; userName: string }[],
): Promise<Map<string, PriorUser>> {
  const terms = people.map(({ userName }) => ({ attribute: 'userName', value: userName }) as const);
  const byName = people.length < 2 ? null : await byFilter(session, terms);
  const isWhole = !session.hub.wants('phone') || byName?.some(({ phone }) => phone !== undefined);
  const own = new Map(people.map(({ id }) => [idKey(id), id]));
  const found = new Map<string, PriorUser>();
  // Under the id that the others know the account by.
  const add = (user: PriorUser | undefined): void => {
    const id = user && own.get(idKey(user.id));
    if (user && id !== undefined) found.set(id, user);
  };
  if (isWhole) for (const user of byName ?? []) add(user);
  const rest = people.filter(({ id }) => !found.has(id));
  const alone = await Promise.all(
    rest.map(async ({ id, userName }) => {
      const one = await orUnreadable(session, id, () => userById(session, id));
      if (!(one instanceof Failure)) return one?.user;
      const users = await byFilter(session, [{ attribute: 'userName', value: userName }]);
      if (users === null) throw one;
      return users.find((user) => sameId(user.id, id));
    }),
  );
  for (const one of alone) add(one);
  return found;
}

/**
 * These accounts as they are now: a few one by one, many by reading everybody. Each is described by UserHub, and by
 * SCIM where one of the fields is one that only SCIM knows; skills by the agent.
 */
export async function hubAccounts(
  session: TenantSession,
  ids: readonly string[],
  fields: readonly string[],
): Promise<PriorUser[]> {
  const { fullRead } = session.hub;
  const needs = {
    scim: fields.some(isScimField) || fields.includes('loginAuthenticator'),
    skills: fields.includes('skills'),
  };
  if (fullRead > 0 && ids.length > fullRead) return manyAccounts(session, ids, needs);
  const isBroken = (id: string): boolean => session.unreadableIds.has(id);
  const read = async (id: string) =>
    isBroken(id) ? null : orUnreadable(session, id, () => oneAccount(session, id, needs));
  const users = await Promise.all(ids.map(read));
  const found = users.flatMap((user) => (user === null || user instanceof Failure ? [] : [user]));
  const broken = ids.filter(isBroken);
  return broken.length === 0 ? found : [...found, ...(await manyAccounts(session, broken, needs))];
}

interface Needs {
  scim: boolean;
  skills: boolean;
}

async function oneAccount(session: TenantSession, id: string, needs: Needs): Promise<PriorUser | null> {
  const [hub, scim] = await Promise.all([hubUser(session, id), needs.scim ? userById(session, id) : null]);
  if (!hub) return scim?.user ?? (await userById(session, id))?.user ?? null;
  const user = hubAccount(session, hub);
  const whole = scim ? withScim(user, scim.user) : user;
  return needs.skills ? { ...whole, skills: (await skillsOf(session, whole)) ?? [] } : whole;
}

async function manyAccounts(session: TenantSession, ids: readonly string[], needs: Needs): Promise<PriorUser[]> {
  const wanted = new Set(ids.map(idKey));
  const { users } = await searchEverybody(session, true);
  const named = users.filter(({ id }) => wanted.has(idKey(id)));
  const hidden = await hiddenAccounts(session, ids, named, needs);
  const scim = needs.scim ? await scimAccounts(session, named) : new Map<string, PriorUser>();
  const all = named.map((user) => {
    const shown = scim.get(user.id);
    return shown ? withScim(user, shown) : user;
  });
  for (const one of hidden) all.push(one);
  if (!needs.skills) return all;
  // New people are new agents.
  session.hub.agents = null;
  return withSkills(session, all);
}

/** Of these accounts those that no list shows: where deactivated people are hidden, each is asked for by its id. */
async function hiddenAccounts(
  session: TenantSession,
  ids: readonly string[],
  shown: readonly PriorUser[],
  { scim }: Needs,
): Promise<PriorUser[]> {
  if (session.hub.listsAll || session.hub.showsDeleted) return [];
  const known = new Set(shown.map(({ id }) => idKey(id)));
  const left = ids.filter((id) => !known.has(idKey(id)));
  const readable = left.filter((id) => !session.unreadableIds.has(id));
  const users = await Promise.all(readable.map((id) => oneAccount(session, id, { scim, skills: false })));
  return users.filter((user) => user !== null);
}
