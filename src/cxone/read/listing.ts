import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject, type Json } from '../../scim/json.ts';
import { type ListPage, parseListResponse } from '../../scim/listresponse.ts';
import { errorIn, type Reply, unreachable } from '../connect/replies.ts';
import { readIncomplete } from '../session/incomplete.ts';
import type { Page } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';

/** Accounts asked for on one page where the tenant names no limit. */
const PAGE = 200;
const LARGEST_PAGE = 1000;

export const pageSize = (session: TenantSession): number => Math.min(session.maxResults ?? PAGE, LARGEST_PAGE);

/** What a list request came to: a page, a refusal of the request as such (`refused`), or a Failure. */
export type Listed = { page: ListPage } | { refused: Reply };

const REFUSALS: ReadonlySet<number> = new Set([400, 403, 404, 405, 414, 422, 501]);

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
    throw unreachable(`a page of ${resource} was answered HTTP ${reply.status}, ${errorIn(reply).message}`);
  if (reply.status >= 300)
    throw readIncomplete(
      `a page of ${resource} was answered HTTP ${reply.status}: ${errorIn(reply).message}`,
      errorIn(reply).advice,
    );
  const page = parseListResponse(reply.body);
  if (!page)
    throw readIncomplete(
      `a page of ${resource} is no SCIM list`,
      'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    );
  return { page };
}

/** Accounts of a page; one that cannot be read makes the whole page worthless. */
export function accountsOf(session: TenantSession, page: ListPage): Page<PriorUser> {
  const items = page.resources.map((resource) => {
    const user = session.account(resource);
    if (!user)
      throw readIncomplete(
        'an account has no id or no userName',
        'Give the account a userName in CXone, or report it to NiCE support.',
      );
    return user;
  });
  return { total: page.total, items };
}

/** A page of all accounts, after so many. */
export async function usersPage(session: TenantSession, offset: number): Promise<Page<PriorUser>> {
  const listed = await list(session, 'Users', `startIndex=${offset + 1}&count=${pageSize(session)}`).catch(
    (error: unknown) => {
      // Once a page has arrived it is the read that broke off, not the tenant that cannot be reached.
      if (offset > 0 && error instanceof Failure && error.reason === 'tenant-unreachable')
        throw readIncomplete(`after ${offset} accounts: ${error.message}`, error.advice, error);
      throw error;
    },
  );
  if ('page' in listed) return accountsOf(session, listed.page);
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
  if (reply.status >= 300) throw unreachable(`an account was answered HTTP ${reply.status}, ${errorIn(reply).message}`);
  const user = session.account(reply.body, reply.headers);
  if (!user || !isObject(reply.body) || user.id !== id)
    throw unreachable('asked for one account, it answered something else');
  return { user, resource: reply.body, headers: reply.headers };
}
