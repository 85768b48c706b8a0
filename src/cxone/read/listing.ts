import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject, type Json, textOf, valueOf } from '../../scim/json.ts';
import { type ListPage, parseListResponse, whyNoList } from '../../scim/listresponse.ts';
import { errorIn, type Reply, unreachable, unusable } from '../connect/replies.ts';
import { withStatus } from '../../scim/error.ts';
import { readAdvice, readIncomplete, unreadAccount } from '../session/incomplete.ts';
import type { Page } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { isSegment } from '../../scim/path.ts';
import { sameId } from '../../text/ids.ts';
import { counted } from '../../text/figures.ts';

/** Accounts asked for on one page where the tenant names no limit. */
const PAGE = 200;
const LARGEST_PAGE = 1000;

/** Entries that a page is asked for: what the tenant announces, as far as that is sensible. */
export const pageSize = (session: TenantSession): number => Math.min(session.maxResults ?? PAGE, LARGEST_PAGE);

/** What a list request came to: a page, a refusal of the request as such (`refused`), or a Failure. */
type Listed = { page: ListPage } | { refused: Reply };

const REFUSALS: ReadonlySet<number> = new Set([204, 400, 403, 404, 405, 414, 416, 422, 501]);

/**
 * `GET` of a list below the SCIM base (RFC 7644, section 3.4.2).
 * @param query e.g. `startIndex=1&count=200`
 * @throws Failure where the tenant cannot be reached, or answers something else than a list
 */
export async function list(session: TenantSession, resource: 'Users' | 'Groups', query: string): Promise<Listed> {
  const url = `${session.scimUrl}/${resource}${query && `?${query}`}`;
  const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
  if (!reply.answered) throw unreachable(reply.error.message);
  if (REFUSALS.has(reply.status)) return { refused: reply };
  if (reply.status >= 500 || reply.status === 429)
    throw unusable(
      reply,
      `a page of ${resource} was answered ${withStatus(reply.status, errorIn(reply).message, ', ')}`,
    );
  if (reply.status >= 300)
    throw readIncomplete(
      `a page of ${resource} was answered ${withStatus(reply.status, errorIn(reply).message)}`,
      readAdvice(reply),
    );
  const page = parseListResponse(reply.body);
  if (!page)
    throw readIncomplete(
      `a page of ${resource} is no SCIM list: ${whyNoList(reply.body)} – GET …/${resource}`,
      'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    );
  return { page };
}

/** Query of a page of a list: the one a cursor names, else the one after so many entries. */
export const pageQuery = (session: TenantSession, offset: number, cursor?: string): string =>
  cursor === undefined
    ? `startIndex=${offset + 1}&count=${pageSize(session)}`
    : `cursor=${encodeURIComponent(cursor)}&count=${pageSize(session)}`;

/** What a page says of its list, for `readWhole`. */
export const pageFacts = (
  session: TenantSession,
  { total, next }: ListPage,
): Pick<Page<unknown>, 'total' | 'next' | 'asked' | 'cap'> => ({
  total,
  next,
  asked: pageSize(session),
  cap: session.maxResults,
});

/**
 * Accounts of a page. One without id or userName cannot be matched with anyone: it is named in a note, and left alone.
 * @param offset accounts before this page, to say which one it is
 */
export function accountsOf(session: TenantSession, page: ListPage, offset = 0): Page<PriorUser> {
  const items: PriorUser[] = [];
  const unreadable: string[] = [];
  // What one account leaves out is read by what the others say.
  for (const resource of page.resources) session.shapes.learn(resource);
  page.resources.forEach((resource, i) => {
    const user = session.account(resource);
    if (user && session.writesByPut) session.listed.note(resource);
    if (user) items.push(user);
    else unreadable.push(unreadableAccount(session, resource, offset + i + 1));
  });
  // A few may be broken; where all of them are the answer is read wrongly, and nobody is there to be matched.
  if (items.length === 0 && unreadable.length > 1)
    throw readIncomplete(
      `none of the ${unreadable.length} accounts on a page has both \`id\` and \`userName\` – GET …/Users`,
      'Check that `scim-url` points at the SCIM base, and that the application may read these members of users.',
    );
  return { items, unreadable: unreadable.length > 0 ? unreadable : undefined, ...pageFacts(session, page) };
}

/** Notes an account that nobody can be matched with. @returns what tells it from the others */
export function unreadableAccount(session: TenantSession, resource: Json, place: number): string {
  const id = textOf(valueOf(resource, 'id'));
  const which =
    id === undefined
      ? `number ${place} of the list has no id`
      : isSegment(id)
        ? `with the id ${id} has no userName`
        : `number ${place} of the list has an id that cannot stand in an address`;
  session.note(`one account (${which}): nobody can be matched with it, so it is left alone; complete it in CXone`);
  return id ?? `without id: ${textOf(valueOf(resource, 'userName')) ?? JSON.stringify(resource)}`;
}

/** A page of all accounts, after so many or by its cursor. */
export async function usersPage(session: TenantSession, offset: number, cursor?: string): Promise<Page<PriorUser>> {
  const listed = await list(session, 'Users', pageQuery(session, offset, cursor)).catch((error: unknown) => {
    // Once a page has arrived it is the read that was interrupted, not the tenant that cannot be reached.
    if (offset > 0 && error instanceof Failure && error.reason === 'tenant-unreachable')
      throw readIncomplete(`after ${counted(offset, 'account')}: ${error.message}`, error.advice, error);
    throw error;
  });
  if ('page' in listed) return accountsOf(session, listed.page, offset);
  if (offset > 0 && listed.refused.answered && listed.refused.status !== 403)
    return { total: null, items: [], refused: errorIn(listed.refused).message };
  throw readIncomplete(
    `the list of accounts was refused: ${errorIn(listed.refused).message}`,
    'Give the application the permission to read users.',
  );
}

/** `GET /Users/{id}`; `null` where there is none. */
export async function userById(
  session: TenantSession,
  id: string,
): Promise<{ user: PriorUser; resource: Json; headers: Record<string, string> } | null> {
  const reply = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
  if (!reply.answered) throw unreachable(reply.error.message);
  if (reply.status === 404 || reply.status === 410) return null;
  if (reply.status >= 300) throw unreadAccount(reply);
  const user = session.account(reply.body, reply.headers);
  if (!user || !isObject(reply.body) || !sameId(user.id, id))
    throw unusable(reply, 'asked for one account, it answered something else');
  return { user, resource: reply.body, headers: reply.headers };
}

/**
 * `read` of one account, as a value. What is wrong with one account's own address (a broken entry, someone else's, a
 * page for people) is no reason to give everyone up: it is then read another way.
 * @returns the Failure where the tenant gave no usable answer; any other is thrown
 */
export async function orUnreadable<T>(
  session: TenantSession,
  id: string,
  read: () => Promise<T>,
): Promise<T | Failure> {
  return read().catch((error: unknown) => {
    if (!(error instanceof Failure) || error.reason !== 'tenant-unreachable') throw error;
    if (!session.unreadableIds.has(id))
      session.note('an account cannot be read by its id: it is looked for in the list of accounts');
    session.unreadableIds.add(id);
    return error;
  });
}
