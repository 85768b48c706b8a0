import type { PriorUser } from '../../model/state.ts';
import { type Answered, errorIn, usable } from '../connect/replies.ts';
import { withStatus } from '../../scim/error.ts';
import { type HubUser, hubAccount, hubUserSchema } from '../hub/user.ts';
import { NO_LIST, readIncomplete, refusedAdvice } from '../session/incomplete.ts';
import { listIn } from '../session/answers.ts';
import { PageSize } from '../session/page-size.ts';
import { type Page, readWhole } from '../session/paging.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { idKey } from '../../text/ids.ts';
import { unreadableAccount } from './listing.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { tenantRoles } from './roles.ts';
import { tenantTeams } from './teams.ts';
import { counted, plural } from '../../text/figures.ts';

/** Users asked for at once; the server may give fewer. */
const TOP = 100;

const SEARCH = '/user-management/v2/users/search';
const LIST = '/user-management/v1/users';

interface Searched {
  users: PriorUser[];
  total: number;
  requests: number;
}

/**
 * Everybody by `POST /user-management/v2/users/search` (NiCE), held against `GET /user-management/v1/users`, which
 * shows deactivated people too: nobody that one of the two shows is missing. Role and team names are listed first.
 * @param isAgain everybody was read before in this run, so that it is known whether the search hides people
 * @throws Failure `read-incomplete`, `tenant-unreachable`
 */
export async function searchEverybody(session: TenantSession, isAgain = false): Promise<Searched> {
  await tenantRoles(session);
  if (session.hub.wants('team')) await tenantTeams(session);
  let requests = 0;
  const top = new PageSize(TOP);
  const fetch = async (offset: number): Promise<Page<HubUser>> => {
    const ask = (size: number) => {
      requests += 1;
      const body = { skip: offset, top: size };
      return session.exchange.ask({ method: 'POST', url: session.rest + SEARCH, body, idempotent: true });
    };
    const reply = usable(await top.ask(ask), 'the user search');
    if (reply.status >= 300)
      throw readIncomplete(
        `the user search was answered ${withStatus(reply.status, errorIn(reply).message)}`,
        refusedAdvice(reply, 'Employees: View'),
      );
    const page = usersIn(session, reply, offset);
    const why =
      'why' in page ? page.why : page.total === null ? '`totalRecords` is missing, expected a whole number' : null;
    if ('why' in page || why !== null)
      throw readIncomplete(`the user search answered something else than users: ${why} – POST ${SEARCH}`, NO_LIST);
    return { ...page, asked: top.size };
  };
  const whole = await readWhole(fetch, (user) => user.id);
  if (!whole.complete) throw readIncomplete(whole.why);
  const users = new Map(whole.items.map((user) => [idKey(user.id), user]));
  const all = isAgain && session.hub.showsDeleted ? null : await listEverybody(session);
  if (all) {
    requests += 1;
    for (const user of all) {
      const found = users.get(idKey(user.id));
      users.set(idKey(user.id), found ? filledFrom(found, user) : user);
    }
  }
  const hidden = users.size - whole.total;
  if (hidden > 0)
    session.note(
      `${counted(hidden, 'account')} that the user search hides ${plural(hidden, 'was', 'were')} found by the list ` +
        'of all users',
    );
  session.hub.fullRead = requests;
  session.hub.showsDeleted ||= whole.items.some(({ status }) => /^deleted$/i.test(status ?? ''));
  // Every role text first: what one account shows helps to read the others.
  for (const user of users.values())
    if (user.role && user.roleUUID) session.hub.roleTexts.set(user.roleUUID, user.role);
  return { users: [...users.values()].map((user) => hubAccount(session, user)), total: users.size, requests };
}

/** `GET /user-management/v1/users?includeDeleted=true`: everybody in one answer; `null` where it may not be asked. */
async function listEverybody(session: TenantSession): Promise<HubUser[] | null> {
  if (session.hub.listsAll === false) return null;
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.rest}${LIST}?includeDeleted=true`,
    expect: [501],
  });
  const page = reply.answered && reply.status < 300 ? usersIn(session, reply, 0) : null;
  const isRead = page !== null && !('why' in page) && reply.answered && reply.text.trim() !== '';
  session.hub.listsAll = isRead;
  if (isRead) return page.items;
  const what = 'deactivated people are known as far as the user search shows them';
  const why =
    page === null ? 'is refused' : `cannot be read (${'why' in page ? page.why : 'it is empty'} – GET ${LIST})`;
  session.note(`the list of all users ${why}: ${what}`);
  return null;
}

/**
 * Users of an answer. One without id or userName is named in a note and left alone; anything else that cannot be read
 * is no list: who is left out would count as not there.
 * @param offset users before these
 */
export function usersIn(
  session: TenantSession,
  reply: Answered,
  offset: number,
): Pick<Page<HubUser>, 'total' | 'items' | 'unreadable'> | { why: string } {
  if (reply.text.trim() === '') return { why: 'it is empty' };
  const page = listIn(reply, 'users', hubUserSchema);
  if ('why' in page) return page;
  const { total, items, broken } = page;
  const worse = items.length === 0 ? broken[0] : broken.find(({ entry }) => isNamed(entry));
  if (worse) return { why: worse.why };
  const unreadable = broken.map(({ entry, at }) =>
    unreadableAccount(session, isObject(entry) ? entry : {}, offset + at + 1),
  );
  return { total, items, unreadable: unreadable.length > 0 ? unreadable : undefined };
}

const isNamed = (entry: unknown): boolean =>
  isObject(entry) && ['id', 'userName'].every((name) => textOf(valueOf(entry, name)) !== undefined);

/** Members that the search need not show and the list of all users may: what is missing in the first is not empty. */
const FILLED = ['status', 'role', 'roleUUID', 'secondaryRoleIds', 'customAttributes'] as const;

function filledFrom(user: HubUser, listed: HubUser): HubUser {
  const missing = FILLED.filter((name) => user[name] === undefined && listed[name] !== undefined);
  return missing.length === 0 ? user : { ...user, ...Object.fromEntries(missing.map((name) => [name, listed[name]])) };
}
