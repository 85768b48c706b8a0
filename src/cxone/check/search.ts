import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { counted } from '../../text/figures.ts';
import { sameId } from '../../text/ids.ts';
import type { HubUser } from '../hub/user.ts';
import { usersIn } from '../read/search.ts';
import type { Answered } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import type { Sheet } from './sheet.ts';

/** The first page of NiCE's user search, and whether pages can be turned. @returns its people, active ones first */
export async function searched(sheet: Sheet, session: TenantSession, reply: Answered): Promise<PriorUser[]> {
  const page = usersIn(session, reply, 0);
  const why =
    'why' in page ? page.why : page.total === null ? '`totalRecords` is missing, expected a whole number' : null;
  if ('why' in page || why !== null) {
    throw new Failure(
      'config-invalid',
      'The user search answers something else than users.',
      `${why} – POST /user-management/v2/users/search. Check \`api-url\` and \`tenant\`.`,
    );
  }
  const { items } = page;
  sheet.set(
    'users',
    'works',
    `${counted(page.total ?? items.length, 'account')} by the user search (privilege “Employees: View”)`,
  );
  await searchPaging(sheet, session, items);
  sheet.set('etag', 'unknown', 'the search shows no versions');
  const people = items.map(({ id, userName, status }): PriorUser => {
    const active = status?.toUpperCase() === 'ACTIVE';
    return { id, userName, active, roles: [] };
  });
  return people.toSorted((a, b) => Number(b.active) - Number(a.active));
}

/** A page of the user search that begins later must show someone else. */
async function searchPaging(sheet: Sheet, session: TenantSession, found: readonly HubUser[]): Promise<void> {
  const [someone] = found;
  if (!someone || found.length < 2) return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
  const reply = await session.exchange.ask({
    method: 'POST',
    url: `${session.rest}/user-management/v2/users/search`,
    body: { skip: 1, top: 1 },
    idempotent: true,
  });
  sheet.time(reply, session);
  const later = reply.answered && reply.status < 300 ? usersIn(session, reply, 1) : null;
  const next = later && !('why' in later) ? later.items[0] : undefined;
  if (next && !sameId(next.id, someone.id)) return sheet.set('paging', 'works', 'by skip and top of the user search');
  const why = 'skip and top of the user search are not minded';
  const advice = 'Plans are refused where a read cannot be proven whole: report it to NiCE support.';
  sheet.set('paging', 'failed', why, advice);
  sheet.failure ??= new Failure('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}
